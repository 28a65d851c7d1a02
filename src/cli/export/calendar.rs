//! Sessions that were done, as a calendar.

use std::time::Duration;

use super::deliver::File;
use super::session::{Names, name};
use super::which::Session;
use crate::cli::environment::Environment;
use crate::language::Words;
use crate::routine::describe::{self, counted};
use crate::session::effect::Ending;
use crate::watch::write::ics::{Calendar, Event, When, write};

/// A session takes at least so long in a calendar: an event has to end after it began.
const SHORTEST: Duration = Duration::from_secs(1);

/// The calendar of these sessions.
pub(super) fn file(sessions: &[Session<'_>], environment: &Environment) -> File {
    let events = sessions.iter().map(|session| event(session, environment)).collect();
    let calendar = Calendar { name: "supple".to_owned(), zone: None, events };
    File { name: "supple.ics".to_owned(), content: write(&calendar).into_bytes() }
}

fn event(session: &Session<'_>, environment: &Environment) -> Event {
    let Session { entry, course } = *session;
    let names = Names::of(entry, environment);
    let ended = course.ended.max(course.began.checked_add(SHORTEST).unwrap_or(course.ended));
    Event {
        uid: format!("{}@supple", session.id()),
        stamp: course.ended,
        when: When::Moments(course.began, ended),
        summary: name(entry),
        description: description(session, &names),
    }
}

/// How the sets ended and how long they took, then what was done, a line a move.
fn description(session: &Session<'_>, names: &Names<'_>) -> String {
    let entry = session.entry;
    let mut lines = vec![format!("{}, {} in sets", entry.in_words(Words::ENGLISH), describe::minutes(entry.held()))];
    let mut moves: Vec<(String, u32)> = Vec::new();
    for (set, _) in entry.marks().iter().filter(|(set, _)| set.ending != Ending::Skipped) {
        let side = set.side.map(|side| format!(", {}", side.spoken())).unwrap_or_default();
        let name = format!("{}{side}", names.exercise(&set.exercise));
        match moves.iter_mut().find(|(known, _)| *known == name) {
            Some((_, sets)) => *sets += 1,
            None => moves.push((name, 1)),
        }
    }
    lines.extend(moves.into_iter().map(|(name, sets)| format!("{name}: {}", counted(sets, "set", "sets"))));
    lines.join("\n")
}
