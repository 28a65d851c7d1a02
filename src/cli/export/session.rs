//! A session of the journal as a FIT activity.

use std::collections::HashMap;

use super::deliver::File;
use super::which::Session;
use crate::cli::environment::Environment;
use crate::diagnostic::visible;
use crate::journal::{Course, SessionEntry};
use crate::language::Tongue;
use crate::routine::{Activity as Timed, Id, Step};
use crate::session::effect::Ending;
use crate::watch::write::activity::{Activity, Move, Set, write};
use crate::watch::write::exercise::Exercise;

/// The file of a session, named after when and what it was.
pub(super) fn file(session: &Session<'_>, environment: &Environment) -> File {
    let entry = session.entry;
    let name = format!("{}-{}.fit", entry.began.local().strftime("%Y-%m-%d-%H%M%S"), entry.routine);
    File { name, content: write(&activity(session, &Names::of(entry, environment))) }
}

fn activity(session: &Session<'_>, names: &Names<'_>) -> Activity {
    let Session { entry, course } = *session;
    Activity {
        name: name(entry),
        serial: serial(&session.id()),
        began: course.began,
        ended: course.ended,
        offset: entry.last.offset,
        pauses: course.pauses.clone(),
        moves: moves(course, names),
    }
}

/// The moves in the order in which they came up, each as often as it did.
fn moves(course: &Course, names: &Names<'_>) -> Vec<Move> {
    let mut moves: Vec<Move> = Vec::new();
    let mut latest = None;
    for (span, set) in course.sets.iter().filter(|(_, set)| set.ending != Ending::Skipped) {
        let this = Some((set.turn, &set.exercise));
        if latest != this {
            latest = this;
            let exercise = Exercise::of(set.exercise.as_str());
            moves.push(Move { name: names.exercise(&set.exercise), exercise, sets: Vec::new() });
        }
        let kilograms = set.load.as_deref().and_then(kilograms);
        let set = Set { began: span.start, ended: span.end, held: set.held, kilograms };
        moves.last_mut().expect("one was pushed for the first set").sets.push(set);
    }
    moves
}

/// A load that says kilograms and nothing else: `8 kg`, `7,5 kg`.
fn kilograms(load: &str) -> Option<f64> {
    load.strip_suffix("kg")?.trim_end().replace(',', ".").parse().ok()
}

/// The last 32 bits of an id, never 0: programs tell files by them, and by when they were made.
fn serial(id: &str) -> u32 {
    let last = id.get(id.len().saturating_sub(8)..).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    last.unwrap_or_default().max(1)
}

/// What a session is called.
pub(super) fn name(entry: &SessionEntry) -> String {
    visible(if entry.name.is_empty() { entry.routine.as_str() } else { &entry.name }).into_owned()
}

/// The names of moves as people know them. Moves that a routine defines itself are named by its file, others by theirs;
/// of one whose file is gone its id is left.
pub(super) struct Names<'a> {
    environment: &'a Environment,
    own: HashMap<Id, String>,
    tongue: Tongue,
}

impl<'a> Names<'a> {
    /// The names of what was done in a session.
    pub(super) fn of(entry: &SessionEntry, environment: &'a Environment) -> Self {
        let routine = environment.library.get(entry.routine.as_str()).and_then(|entry| entry.routine());
        let moves = routine.map(|routine| Step::moves(&routine.steps)).unwrap_or_default();
        let own = moves.into_iter().map(|exercise| (exercise.id.clone(), exercise.name.clone())).collect();
        let tongue = routine.and_then(|routine| Tongue::of(&routine.language)).unwrap_or(Tongue::ENGLISH);
        Self { environment, own, tongue }
    }

    /// The name of a move.
    pub(super) fn exercise(&self, id: &Id) -> String {
        let of_file = || self.environment.library.get(id.as_str()).map(|entry| entry.name().to_owned());
        let of_activity = || Timed::of(id).map(|activity| activity.name(self.tongue));
        let name = self.own.get(id).cloned().or_else(of_activity).or_else(of_file);
        visible(&name.unwrap_or_else(|| id.to_string())).into_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::{kilograms, serial};
    use rstest::rstest;

    #[rstest]
    #[case("8 kg", Some(8.0))]
    #[case("7,5kg", Some(7.5))]
    #[case("2 x 8 kg", None)]
    #[case("a full bottle", None)]
    #[case("20 lb", None)]
    fn a_load_is_told_where_it_is_kilograms(#[case] load: &str, #[case] expected: Option<f64>) {
        assert_eq!(kilograms(load), expected);
    }

    #[test]
    fn the_number_of_a_file_is_that_of_its_session_and_never_nothing() {
        assert_eq!(serial("0123456789abcdef"), 0x89ab_cdef);
        assert_eq!(serial("0123456700000000"), 1);
    }
}
