//! One line of a journal file: JSON, flat, with every field that any event has.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::temporal::Pieces;
use serde::{Deserialize, Serialize};

use super::event::{Begun, End, Event, Line, Report, Set};
use super::moment::Moment;
use super::quick;
use super::run::Effort;
use super::session_id::SessionId;
use super::subject::{Named, Subject};
use super::word::{Muscles, Word};
use crate::body::Side;
use crate::care::{Level, Quality, Sign, Walk};
use crate::routine::Id;
use crate::session::effect::Ending;

/// The fields as they are written. Unknown ones, of a newer version, are passed over in reading; no line is ever
/// written again, so they stay in the file.
#[derive(Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Fields<'a> {
    #[serde(borrow)]
    pub(super) at: Word<'a>,
    #[serde(borrow, default)]
    pub(super) version: Word<'a>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) session: Option<Word<'a>>,
    #[serde(borrow)]
    pub(super) event: Word<'a>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) routine: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) name: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) within: Option<f64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) from: Option<usize>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) now: bool,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub(super) easy: Vec<Word<'a>>,
    #[serde(borrow, default, rename = "move", skip_serializing_if = "Option::is_none")]
    pub(super) exercise: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) side: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) set: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sets: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) turn: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) seconds: Option<f64>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) easier: bool,
    #[serde(default, skip_serializing_if = "Muscles::is_empty")]
    pub(super) muscles: Muscles,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) how: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) left: Option<u8>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) right: Option<u8>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) quality: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) walk: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Vec::is_empty")]
    pub(super) signs: Vec<Word<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) km: Option<f64>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) effort: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) text: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) of: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) id: Option<Word<'a>>,
    #[serde(borrow, default, skip_serializing_if = "Option::is_none")]
    pub(super) when: Option<Word<'a>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) nth: Option<u16>,
}

/// What stands in the place of signs where there are none.
const NO_SIGN: &str = "none";

/// The line as it stands in the file, its line feed included.
pub(super) fn write(line: &Line) -> String {
    let session = line.session.map(|session| session.to_string().into());
    let at = line.moment.at.display_with_offset(line.moment.offset).to_string().into();
    let mut fields = Fields { at, version: env!("CARGO_PKG_VERSION").into(), session, ..Fields::default() };
    fill(&mut fields, &line.event);
    let mut text = serde_json::to_string(&fields).expect("texts and finite numbers are always JSON");
    text.push('\n');
    text
}

fn fill<'a>(fields: &mut Fields<'a>, event: &'a Event) {
    match event {
        Event::Start { routine, name, begun } => {
            fields.event = "start".into();
            fields.routine = Some(routine.as_str().into());
            fields.name = Some(name.as_str().into());
            fields.within = begun.within.map(seconds);
            fields.from = Some(begun.from).filter(|from| *from > 0);
            fields.now = begun.now;
            fields.side = begun.side.map(|side| side.word().into());
            fields.easy = begun.easier.iter().map(|id| id.as_str().into()).collect();
        }
        Event::Set(set) => {
            fields.event = ending_word(set.ending).into();
            fields.exercise = Some(set.exercise.as_str().into());
            fields.side = set.side.map(|side| side.word().into());
            fields.set = Some(set.set);
            fields.sets = Some(set.sets);
            fields.turn = set.turn;
            fields.seconds = Some(seconds(set.held));
            fields.easier = set.easier;
            fields.muscles = Muscles(set.muscles.clone());
        }
        Event::End(end) => {
            fields.event = "end".into();
            fields.how = Some(end_word(*end).into());
        }
        Event::Soreness(report) => {
            fields.event = "soreness".into();
            fields.left = report.left.map(Level::get);
            fields.right = report.right.map(Level::get);
            fields.quality = report.quality.map(|quality| quality.word().into());
            fields.walk = report.walk.map(|walk| walk.word().into());
            let signs = report.signs.iter().map(|sign| sign.word());
            fields.signs = signs.chain(report.no_signs.then_some(NO_SIGN)).map(Word::from).collect();
        }
        Event::Run { km, effort } => {
            fields.event = "run".into();
            fields.km = Some(*km);
            fields.effort = Some(effort_word(*effort).into());
        }
        Event::Note(text) => {
            fields.event = "note".into();
            fields.text = Some(text.as_str().into());
        }
        Event::Withdraw(subject) => {
            fields.event = WITHDRAW.into();
            name(fields, *subject);
        }
        Event::Restore(subject) => {
            fields.event = RESTORE.into();
            name(fields, *subject);
        }
        Event::Unknown(name) => fields.event = name.as_str().into(),
    }
}

const WITHDRAW: &str = "withdraw";
const RESTORE: &str = "restore";

/// Names what is withdrawn or restored.
fn name(fields: &mut Fields<'_>, subject: Subject) {
    let when = |at: Timestamp| Some(at.to_string().into());
    fields.nth = Some(subject.nth).filter(|nth| *nth > 1);
    match subject.what {
        Named::Session(id) => (fields.of, fields.id) = (Some("session".into()), Some(id.to_string().into())),
        Named::Run { at, metres, effort } => {
            (fields.of, fields.when) = (Some("run".into()), when(at));
            (fields.km, fields.effort) = (Some(f64::from(metres) / 1000.0), Some(effort_word(effort).into()));
        }
        Named::Soreness { at } => (fields.of, fields.when) = (Some("soreness".into()), when(at)),
        Named::Note { at } => (fields.of, fields.when) = (Some("note".into()), when(at)),
    }
}

/// What is withdrawn or restored; `None` where it is something that this version does not know.
fn subject(fields: &Fields<'_>) -> Option<Subject> {
    let at = || moment(fields.when.as_deref()?).map(|moment| moment.at);
    let what = match fields.of.as_deref()? {
        "session" => Named::Session(SessionId::from_hex(fields.id.as_deref()?)?),
        "run" => Named::run(at()?, fields.km?, effort(fields)),
        "soreness" => Named::Soreness { at: at()? },
        "note" => Named::Note { at: at()? },
        _ => return None,
    };
    Some(Subject { what, nth: fields.nth.unwrap_or(1) })
}

fn effort(fields: &Fields<'_>) -> Effort {
    if fields.effort.as_deref() == Some("hard") { Effort::Hard } else { Effort::Easy }
}

/// Reads a line; `None` where it is torn or no line of a journal.
pub(super) fn read(text: &[u8]) -> Option<Line> {
    let fields = quick::fields(text).or_else(|| any_json(text))?;
    let moment = moment(&fields.at)?;
    let session = match &fields.session {
        Some(hex) => Some(SessionId::from_hex(hex)?),
        None => None,
    };
    Some(Line { moment, session, event: event(fields)? })
}

/// The fields of a line in whatever spelling.
fn any_json(text: &[u8]) -> Option<Fields<'_>> {
    serde_json::from_slice(text).ok()
}

fn event(fields: Fields<'_>) -> Option<Event> {
    Some(match &*fields.event {
        "start" => Event::Start {
            routine: Id::new(fields.routine.as_deref()?)?,
            name: fields.name.as_deref().unwrap_or_default().to_owned(),
            begun: begun(&fields),
        },
        "end" => Event::End(if fields.how.as_deref() == Some("finished") { End::Finished } else { End::Stopped }),
        "soreness" => Event::Soreness(Report {
            left: fields.left.and_then(Level::new),
            right: fields.right.and_then(Level::new),
            quality: fields.quality.as_deref().and_then(Quality::from_word),
            walk: fields.walk.as_deref().and_then(Walk::from_word),
            signs: fields.signs.iter().filter_map(|word| Sign::from_word(word)).collect(),
            no_signs: fields.signs.iter().any(|word| **word == *NO_SIGN),
        }),
        "run" => Event::Run { km: fields.km.filter(|km| *km >= 0.0)?, effort: effort(&fields) },
        "note" => Event::Note(fields.text.as_deref()?.to_owned()),
        // Of what is withdrawn in a newer version nothing is known here.
        word @ (WITHDRAW | RESTORE) => match subject(&fields) {
            Some(subject) if word == WITHDRAW => Event::Withdraw(subject),
            Some(subject) => Event::Restore(subject),
            None => Event::Unknown(word.to_owned()),
        },
        word => match ending(word) {
            Some(ending) => Event::Set(set(fields, ending)?),
            None => Event::Unknown(word.to_owned()),
        },
    })
}

/// How a session was begun; what a newer version says of it in other words is passed over.
fn begun(fields: &Fields<'_>) -> Begun {
    Begun {
        within: fields.within.filter(|seconds| *seconds > 0.0).map(length),
        from: fields.from.unwrap_or_default(),
        now: fields.now,
        side: fields.side.as_deref().and_then(Side::from_word),
        easier: fields.easy.iter().filter_map(|word| Id::new(word)).collect(),
    }
}

fn set(fields: Fields<'_>, ending: Ending) -> Option<Set> {
    let side = match fields.side.as_deref() {
        Some(word) => Some(Side::from_word(word)?),
        None => None,
    };
    Some(Set {
        ending,
        exercise: Id::new(fields.exercise.as_deref()?)?,
        side,
        set: fields.set?,
        sets: fields.sets?,
        turn: fields.turn,
        held: length(fields.seconds?),
        easier: fields.easier,
        muscles: fields.muscles.0,
    })
}

/// Reads `2025-11-23T18:04:11.5+01:00`.
fn moment(text: &str) -> Option<Moment> {
    quick::moment(text.as_bytes()).or_else(|| any_moment(text))
}

fn any_moment(text: &str) -> Option<Moment> {
    let pieces = Pieces::parse(text).ok()?;
    let offset = pieces.to_numeric_offset()?;
    let at = offset.to_timestamp(pieces.date().to_datetime(pieces.time()?)).ok()?;
    Some(Moment { at: Timestamp::from_millisecond(at.as_millisecond()).ok()?, offset })
}

/// So many seconds, a day at most, to the millisecond.
fn length(seconds: f64) -> Duration {
    Duration::from_millis(millis(Duration::from_secs_f64(seconds.clamp(0.0, 86_400.0)) + Duration::from_micros(500)))
}

fn seconds(length: Duration) -> f64 {
    Duration::from_millis(millis(length)).as_secs_f64()
}

fn millis(length: Duration) -> u64 {
    u64::try_from(length.as_millis()).unwrap_or(u64::MAX)
}

const fn ending_word(ending: Ending) -> &'static str {
    match ending {
        Ending::Done => "set",
        Ending::Skipped => "skip",
        Ending::Eased => "eased",
        Ending::TooMuch => "too-much",
    }
}

fn ending(word: &str) -> Option<Ending> {
    [Ending::Done, Ending::Skipped, Ending::Eased, Ending::TooMuch]
        .into_iter()
        .find(|&ending| ending_word(ending) == word)
}

const fn end_word(end: End) -> &'static str {
    match end {
        End::Finished => "finished",
        End::Stopped => "stopped",
    }
}

const fn effort_word(effort: Effort) -> &'static str {
    match effort {
        Effort::Easy => "easy",
        Effort::Hard => "hard",
    }
}

#[cfg(test)]
mod tests {
    use super::{
        Ending, Event, Level, Line, Moment, Named, Quality, Report, SessionId, Set, Sign, Subject, Walk, any_json,
        any_moment, moment, quick, read, write,
    };
    use crate::body::{Muscle, Side};
    use crate::journal::event::{Begun, End};
    use crate::journal::run::Effort;
    use crate::routine::Id;
    use jiff::Timestamp;
    use jiff::tz::Offset;
    use proptest::prelude::*;
    use rstest::rstest;
    use std::time::Duration;

    fn any_subject() -> impl Strategy<Value = Subject> {
        let at = || (0i64..4_000_000_000_000).prop_map(|millis| Timestamp::from_millisecond(millis).unwrap());
        let effort = prop::sample::select(vec![Effort::Easy, Effort::Hard]);
        let what = prop_oneof![
            "[0-9a-f]{16}".prop_map(|hex| Named::Session(SessionId::from_hex(&hex).unwrap())),
            (at(), 0u32..500_000, effort).prop_map(|(at, metres, effort)| Named::Run { at, metres, effort }),
            at().prop_map(|at| Named::Soreness { at }),
            at().prop_map(|at| Named::Note { at }),
        ];
        (what, 1u16..).prop_map(|(what, nth)| Subject { what, nth })
    }

    fn any_event() -> impl Strategy<Value = Event> {
        let id = "[a-z0-9][a-z0-9-]{0,63}".prop_map(|text| Id::new(&text).unwrap());
        let ending = prop::sample::select(vec![Ending::Done, Ending::Skipped, Ending::Eased, Ending::TooMuch]);
        let side = prop::option::of(prop::sample::select(Side::ALL));
        let muscles = prop::collection::vec(prop::sample::select(Muscle::ALL), 0..4);
        let of = (1u16.., 1u16.., prop::option::of(1u16..));
        let set = (ending, id.clone(), side.clone(), of, 0u64..3_600_000, any::<bool>(), muscles).prop_map(
            |(ending, exercise, side, (set, sets, turn), held, easier, muscles)| {
                let held = Duration::from_millis(held);
                Event::Set(Set { ending, exercise, side, set, sets, turn, held, easier, muscles })
            },
        );
        let sore = || prop::option::of((0u8..=10).prop_map(|level| Level::new(level).unwrap()));
        let quality = prop::option::of(prop::sample::select(Quality::ALL));
        let walk = prop::option::of(prop::sample::select(Walk::ALL));
        let signs = prop::collection::vec(prop::sample::select(Sign::ALL), 0..3);
        let report = (sore(), sore(), quality, walk, signs, any::<bool>()).prop_map(
            |(left, right, quality, walk, signs, no_signs)| Report { left, right, quality, walk, signs, no_signs },
        );
        let easier = prop::collection::vec(id.clone(), 0..3);
        let within = prop::option::of((1u64..86_400_000).prop_map(Duration::from_millis));
        let begun = (within, 0usize..500, any::<bool>(), side.clone(), easier)
            .prop_map(|(within, from, now, side, easier)| Begun { within, from, now, side, easier });
        prop_oneof![
            (id, ".*", begun).prop_map(|(routine, name, begun)| Event::Start { routine, name, begun }),
            set,
            prop::sample::select(vec![End::Finished, End::Stopped]).prop_map(Event::End),
            report.prop_map(Event::Soreness),
            (0u32..100_000, prop::sample::select(vec![Effort::Easy, Effort::Hard]))
                .prop_map(|(metres, effort)| Event::Run { km: f64::from(metres) / 1000.0, effort }),
            ".*".prop_map(Event::Note),
            "[a-z]{9}".prop_map(Event::Unknown),
            (any_subject(), any::<bool>()).prop_map(|(of, back)| if back {
                Event::Restore(of)
            } else {
                Event::Withdraw(of)
            }),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back_as_one_line(
            event in any_event(),
            millis in 0i64..4_000_000_000_000,
            quarter_hours in -48i32..=56,
            session in prop::option::of("[0-9a-f]{16}"),
        ) {
            let offset = Offset::from_seconds(quarter_hours * 900).unwrap();
            let moment = Moment { at: Timestamp::from_millisecond(millis).unwrap(), offset };
            let line = Line { moment, session: session.and_then(|hex| SessionId::from_hex(&hex)), event };
            let text = write(&line);
            prop_assert_eq!(text.matches('\n').count(), 1);
            prop_assert_eq!(read(text.as_bytes()), Some(line));
        }

        #[test]
        fn both_readers_read_a_line_alike_however_it_is_damaged(
            event in any_event(),
            cuts in prop::collection::vec((any::<prop::sample::Index>(), "[\"\\\\{},:0.a \u{7}é-]{0,2}"), 0..3),
        ) {
            let moment = Moment { at: Timestamp::from_millisecond(1_764_000_000_123).unwrap(), offset: Offset::UTC };
            let mut text: Vec<char> = write(&Line { moment, session: None, event }).trim_end_matches('\n').chars().collect();
            for (at, put) in cuts {
                let at = at.index(text.len().max(1)).min(text.len());
                let end = (at + 1).min(text.len());
                text.splice(at..end, put.chars());
            }
            let text: String = text.into_iter().collect();
            if let Some(fields) = quick::fields(text.as_bytes()) {
                prop_assert_eq!(Some(fields), any_json(text.as_bytes()), "{}", text);
            }
        }

        #[test]
        fn both_readers_read_a_moment_alike(
            text in "(2025|0000|1969|9999)-(02|11|12|13)-(00|01|29|31)T(00|23|24):(0|59|5):(00|59|60)(\\.[0-9]{1,10})?([zZ]|[+-]0[05]:[369]0|[+-]2[35]:00| )",
        ) {
            prop_assert_eq!(moment(&text), any_moment(&text), "{}", text);
        }

        #[test]
        fn no_bytes_at_all_make_the_reader_fail(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&bytes);
        }
    }

    #[test]
    fn the_spelling_of_a_set_stays() {
        let text = r#"{"at":"2025-11-23T18:04:11.5+01:00","version":"0.1.0","session":"00000000000000ff","event":"eased","move":"trigger-point","side":"left","set":1,"sets":2,"seconds":41.2,"muscles":["gluteus-maximus"]}"#;
        let line = read(text.as_bytes()).unwrap();
        assert_eq!(line.moment.local().to_string(), "2025-11-23T18:04:11.5+01:00[+01:00]");
        let Event::Set(set) = &line.event else { panic!("{line:?}") };
        assert_eq!((set.ending, set.side, set.held), (Ending::Eased, Some(Side::Left), Duration::from_millis(41_200)));
        assert_eq!(write(&line), format!("{text}\n"));
    }

    #[test]
    fn what_this_program_writes_is_read_the_quick_way() {
        let text = r#"{"at":"2025-11-23T18:04:11.5+01:00","version":"0.1.0","session":"00000000000000ff","event":"too-much","move":"trigger-point","side":"left","set":1,"sets":2,"seconds":41.2,"easier":true,"muscles":["gluteus-maximus","piriformis"]}"#;
        assert!(quick::fields(text.as_bytes()).is_some());
    }

    #[test]
    fn how_a_session_was_begun_is_kept_and_an_older_start_says_nothing_of_it() {
        let begun = |rest: &str| {
            let text = format!(
                r#"{{"at":"2025-11-23T18:04:11Z","version":"0.1.0","event":"start","routine":"hips","name":"Hips"{rest}}}"#
            );
            match read(text.as_bytes()).map(|line| line.event) {
                Some(Event::Start { begun, .. }) => begun,
                other => panic!("{other:?}"),
            }
        };
        assert_eq!(begun(""), Begun::default());
        let known = begun(r#","within":420.0,"from":3,"now":true,"easy":["pigeon"],"side":"left""#);
        let easier = vec![Id::new("pigeon").unwrap()];
        let expected =
            Begun { within: Some(Duration::from_mins(7)), from: 3, now: true, side: Some(Side::Left), easier };
        assert_eq!(known, expected);
        assert_eq!(begun(r#","within":-1,"side":"up","easy":["../x"]"#), Begun::default());
    }

    #[rstest]
    #[case::unknown_field(r#"{"at":"2025-11-23T18:04:11Z","event":"note","text":"hm","mood":{"deep":[1]}}"#, Event::Note("hm".into()))]
    #[case::withdrawn_of_a_kind_unknown_here(
        r#"{"at":"2025-11-23T18:04:11Z","event":"withdraw","of":"sauna","id":"7"}"#,
        Event::Unknown("withdraw".into())
    )]
    #[case::unknown_event(r#"{"at":"2025-11-23T18:04:11Z","event":"sauna","minutes":12}"#, Event::Unknown("sauna".into()))]
    fn what_a_newer_version_wrote_is_read(#[case] text: &str, #[case] event: Event) {
        assert_eq!(read(text.as_bytes()).map(|line| line.event), Some(event));
    }

    #[rstest]
    #[case::torn(r#"{"at":"2025-11-23T18:04:11Z","event":"no"#)]
    #[case::empty("")]
    #[case::zeroes("\0\0\0\0")]
    #[case::without_a_moment(r#"{"event":"note","text":"hm"}"#)]
    #[case::without_an_offset(r#"{"at":"2025-11-23T18:04:11","event":"note","text":"hm"}"#)]
    #[case::a_run_of_no_length(r#"{"at":"2025-11-23T18:04:11Z","event":"run"}"#)]
    #[case::a_third_side(
        r#"{"at":"2025-11-23T18:04:11Z","event":"set","move":"x","side":"up","set":1,"sets":1,"seconds":1}"#
    )]
    #[case::hostile_id(r#"{"at":"2025-11-23T18:04:11Z","event":"start","routine":"../x"}"#)]
    fn what_is_no_line_is_not_read(#[case] text: &str) {
        assert_eq!(read(text.as_bytes()), None);
    }
}
