use super::{
    Ending, Event, Level, Line, Moment, Named, Quality, Report, SessionId, Set, Sign, Subject, Walk, any_json,
    any_moment, moment, quick, read, write,
};
use crate::body::{Muscle, Side};
use crate::journal::event::{Begun, End, HowTold};
use crate::journal::run::{Effort, FromFile, Run};
use crate::routine::{Choice, Id};
use crate::session::known::Fingerprint;
use crate::watch::Source;
use jiff::Timestamp;
use jiff::tz::Offset;
use proptest::prelude::*;
use rstest::rstest;
use std::time::Duration;

fn any_subject() -> impl Strategy<Value = Subject> {
    let at = || (0i64..4_000_000_000_000).prop_map(|millis| Timestamp::from_millisecond(millis).unwrap());
    let effort = prop::sample::select(vec![Effort::Easy, Effort::Hard, Effort::Untold]);
    let what = prop_oneof![
        "[0-9a-f]{16}".prop_map(|hex| Named::Session(SessionId::from_hex(&hex).unwrap())),
        (at(), 0u32..500_000, effort).prop_map(|(at, metres, effort)| Named::Run { at, metres, effort }),
        at().prop_map(|at| Named::Soreness { at }),
        at().prop_map(|at| Named::Note { at }),
    ];
    (what, 1u16..).prop_map(|(what, nth)| Subject { what, nth })
}

fn any_run_from_a_file() -> impl Strategy<Value = Event> {
    let source = prop::option::of(prop::sample::select(Source::ALL.to_vec()));
    let seconds = || prop::option::of((1u64..86_400).prop_map(Duration::from_secs));
    let climb = prop::option::of((0u32..90_000).prop_map(|tenths| f64::from(tenths) / 10.0));
    (0u32..500_000, seconds(), seconds(), climb, source, ".*", any::<bool>(), any::<bool>()).prop_map(
        |(metres, time, elapsed, climb, source, identity, estimated, incomplete)| {
            let file = FromFile { elapsed, climb, source, identity, estimated, incomplete };
            let told = Run::told(f64::from(metres) / 1000.0, Effort::Untold, time);
            Event::Run(Run { file: Some(Box::new(file)), ..told })
        },
    )
}

fn any_event() -> impl Strategy<Value = Event> {
    let id = "[a-z0-9][a-z0-9-]{0,63}".prop_map(|text| Id::new(&text).unwrap());
    let ending = prop::sample::select(vec![Ending::Done, Ending::Skipped, Ending::Eased, Ending::TooMuch]);
    let side = prop::option::of(prop::sample::select(Side::ALL));
    let muscles = prop::collection::vec(prop::sample::select(Muscle::ALL), 0..4);
    let of = (1u16.., 1u16.., prop::option::of(1u16..));
    let told = prop::option::of(
        (any::<u64>(), any::<bool>())
            .prop_map(|(bits, in_short)| HowTold { text: Fingerprint::from_bits(bits), in_short }),
    );
    let set = (ending, id.clone(), side.clone(), of, 0u64..3_600_000, any::<bool>(), told, muscles).prop_map(
        |(ending, exercise, side, (set, sets, turn), held, easier, told, muscles)| {
            let held = Duration::from_millis(held);
            let load = (set % 2 == 0).then(|| "8 kg".to_owned());
            let band = (set % 3 == 0).then(|| "\"red\"".to_owned());
            Event::Set(Set { ending, exercise, side, set, sets, turn, held, easier, load, band, told, muscles })
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
    let begun =
        (within, 0usize..500, any::<bool>(), side.clone(), easier).prop_map(|(within, from, now, side, easier)| {
            let choice = Choice { level: now.then(|| "Woche 1".to_owned()), without_optional: from % 2 == 1 };
            Begun { within, from, now, side, easier, choice }
        });
    prop_oneof![
        (id, ".*", begun).prop_map(|(routine, name, begun)| Event::Start { routine, name, begun }),
        set,
        (0u64..=86_400_000).prop_map(|millis| Event::Pause(Duration::from_millis(millis))),
        prop::sample::select(vec![End::Finished, End::Stopped]).prop_map(Event::End),
        report.prop_map(Event::Soreness),
        (0u32..100_000, prop::sample::select(vec![Effort::Easy, Effort::Hard]), prop::option::of(1u64..86_400))
            .prop_map(|(metres, effort, time)| {
                Event::Run(Run::told(f64::from(metres) / 1000.0, effort, time.map(Duration::from_secs)))
            }),
        any_run_from_a_file(),
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
    let expected = Begun {
        within: Some(Duration::from_mins(7)),
        from: 3,
        now: true,
        side: Some(Side::Left),
        easier,
        choice: Choice::default(),
    };
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

#[test]
fn a_run_from_a_file_is_kept_with_where_it_is_from_and_an_older_one_is_read_as_ever() {
    let run = |rest: &str| {
        let text = format!(
            r#"{{"at":"2025-11-23T18:04:11+01:00","version":"0.1.0","event":"run","seconds":3130.0,"km":8.25{rest}}}"#
        );
        match read(text.as_bytes()).map(|line| (write(&line), line.event)) {
            Some((again, Event::Run(run))) => (run, again, text + "\n"),
            other => panic!("{other:?}"),
        }
    };
    let (older, ..) = run(r#","effort":"hard""#);
    assert_eq!(older, Run::told(8.25, Effort::Hard, Some(Duration::from_secs(3130))));
    let rest = r#","elapsed":3200.5,"climb":84.0,"source":"fit","identity":"fit-1-2-3","estimated":true"#;
    let (file, again, text) = run(rest);
    let known = file.file.as_deref().unwrap();
    assert_eq!((file.effort, known.source, known.identity.as_str()), (Effort::Untold, Some(Source::Fit), "fit-1-2-3"));
    assert_eq!(
        (known.climb, known.elapsed, known.estimated),
        (Some(84.0), Some(Duration::from_millis(3_200_500)), true)
    );
    assert_eq!((again == text, quick::fields(text.trim_end().as_bytes()).is_some()), (true, true), "{again}");
    let (newer, ..) = run(r#","source":"sundial","identity":"sundial-7""#);
    assert_eq!(newer.file.as_deref().map(|file| (file.source, file.identity.as_str())), Some((None, "sundial-7")));
}
