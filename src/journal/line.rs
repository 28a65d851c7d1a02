//! One line of a journal file: JSON, flat, with every field that any event has.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::temporal::Pieces;

use super::event::{Begun, End, Event, HowTold, Line, Report, Set};
use super::fields::Fields;
use super::moment::Moment;
use super::quick;
use super::run::{Effort, FromFile, Run};
use super::session_id::SessionId;
use super::subject::{Named, Subject};
use super::word::{Muscles, Word};
use crate::body::{Side, Vocabulary as _};
use crate::care::{Level, Quality, Sign, Walk};
use crate::routine::{Choice, Id};
use crate::session::effect::Ending;
use crate::session::known::Fingerprint;
use crate::watch::Source;

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
            fields.level = begun.choice.level.as_deref().map(Into::into);
            fields.without_optional = begun.choice.without_optional;
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
            fields.load = set.load.as_deref().map(Into::into);
            fields.band = set.band.as_deref().map(Into::into);
            fields.told = set.told.map(|told| format!("{:016x}", told.text.bits()).into());
            fields.short = set.told.is_some_and(|told| told.in_short);
            fields.muscles = Muscles(set.muscles.clone());
        }
        Event::Pause(length) => {
            fields.event = "pause".into();
            fields.seconds = Some(seconds(*length));
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
        Event::Run(run) => {
            fields.event = "run".into();
            fields.km = Some(run.km);
            fields.seconds = run.time.map(seconds);
            fields.effort = effort_word(run.effort).map(Into::into);
            if let Some(file) = &run.file {
                fields.elapsed = file.elapsed.map(seconds);
                fields.climb = file.climb;
                fields.source = file.source.map(|source| source.id().into());
                fields.identity = Some(file.identity.as_str().into());
                fields.estimated = file.estimated;
                fields.incomplete = file.incomplete;
            }
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
            (fields.km, fields.effort) = (Some(f64::from(metres) / 1000.0), effort_word(effort).map(Into::into));
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
        "run" => Named::run_of(at()?, fields.km?, effort(fields)),
        "soreness" => Named::Soreness { at: at()? },
        "note" => Named::Note { at: at()? },
        _ => return None,
    };
    Some(Subject { what, nth: fields.nth.unwrap_or(1) })
}

/// How hard a run was. Whoever told a run told that too; what has a file may not have.
fn effort(fields: &Fields<'_>) -> Effort {
    match fields.effort.as_deref() {
        Some("hard") => Effort::Hard,
        None => Effort::Untold,
        Some(_) => Effort::Easy,
    }
}

/// Where a run is from that has a file. The kind of file of a newer version is not known here.
fn from_file(fields: &Fields<'_>) -> Option<FromFile> {
    let identity = fields.identity.as_deref()?.to_owned();
    Some(FromFile {
        elapsed: fields.elapsed.filter(|seconds| *seconds > 0.0).map(length),
        climb: fields.climb.filter(|metres| *metres >= 0.0),
        source: fields.source.as_deref().and_then(Source::from_id),
        identity,
        estimated: fields.estimated,
        incomplete: fields.incomplete,
    })
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
        "pause" => Event::Pause(length(fields.seconds?)),
        "end" => Event::End(if fields.how.as_deref() == Some("finished") { End::Finished } else { End::Stopped }),
        "soreness" => Event::Soreness(Report {
            left: fields.left.and_then(Level::new),
            right: fields.right.and_then(Level::new),
            quality: fields.quality.as_deref().and_then(Quality::from_word),
            walk: fields.walk.as_deref().and_then(Walk::from_word),
            signs: fields.signs.iter().filter_map(|word| Sign::from_word(word)).collect(),
            no_signs: fields.signs.iter().any(|word| **word == *NO_SIGN),
        }),
        "run" => Event::Run(Run {
            km: fields.km.filter(|km| *km >= 0.0)?,
            effort: effort(&fields),
            time: fields.seconds.filter(|seconds| *seconds > 0.0).map(length),
            file: from_file(&fields).map(Box::new),
        }),
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
        choice: Choice { level: fields.level.as_deref().map(str::to_owned), without_optional: fields.without_optional },
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
        load: fields.load.as_deref().map(str::to_owned),
        band: fields.band.as_deref().map(str::to_owned),
        told: fields.told.as_deref().and_then(|text| told(text, fields.short)),
        muscles: fields.muscles.0,
    })
}

/// How a move was told: the mark of its words, in sixteen hexadecimal digits.
fn told(text: &str, in_short: bool) -> Option<HowTold> {
    let bits = (text.len() == 16).then(|| u64::from_str_radix(text, 16).ok()).flatten()?;
    Some(HowTold { text: Fingerprint::from_bits(bits), in_short })
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

/// The word for how hard a run was; none where that was not told.
const fn effort_word(effort: Effort) -> Option<&'static str> {
    match effort {
        Effort::Easy => Some("easy"),
        Effort::Hard => Some("hard"),
        Effort::Untold => None,
    }
}

#[cfg(test)]
mod tests;
