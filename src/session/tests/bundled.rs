//! The bundled files, followed by ear and to their end.

use std::time::Duration;

use crate::routine::library::Library;
use crate::routine::{Defaults, Routine, Step};
use crate::session::effect::Ending;
use crate::session::player::{Command, Player, Speed};
use crate::session::record::Record;
use crate::session::sample::play_out;
use crate::session::timeline::{Phase, PhaseKind, Setup, Timeline, compile};

fn each(check: impl Fn(&Routine, &Timeline)) {
    let library = Library::embedded(Defaults::default());
    assert!(!library.entries().is_empty());
    for entry in library.entries() {
        let routine = entry.routine().unwrap_or_else(|| panic!("{} has errors", entry.id()));
        check(routine, &compile(routine, &Setup::default()));
    }
}

fn said(phase: &Phase) -> Vec<&str> {
    phase.cues.iter().filter_map(|cue| cue.say.as_deref()).collect()
}

#[test]
fn every_instruction_and_caution_is_said_when_a_move_is_introduced() {
    each(|_, timeline| {
        for phase in timeline.phases.iter().filter(|phase| phase.kind == PhaseKind::Introduce) {
            let exercise = phase.exercise.as_ref().unwrap();
            for text in exercise.instructions.iter().chain(&exercise.caution) {
                let sentence = text.say(phase.side);
                assert!(said(phase).contains(&sentence.as_str()), "{}: {sentence}", exercise.id);
            }
        }
    });
}

#[test]
fn where_a_move_begins_the_easier_way_that_is_said_before_what_changes() {
    let library = Library::embedded(Defaults::default());
    for entry in library.entries() {
        let routine = entry.routine().unwrap();
        let [Step::Do(exercise)] = routine.steps.as_slice() else { continue };
        let Some(easier) = exercise.easier.as_ref().filter(|easier| !easier.how.is_empty()) else { continue };
        let easier_ids = std::iter::once(exercise.id.clone()).collect();
        let setup = Setup { easier: easier_ids, settle: Duration::ZERO, ..Setup::default() };
        let player = Player::new(compile(routine, &setup), Speed::NORMAL);
        let shown = player.view(Duration::ZERO).introduction.unwrap().sentences;
        let first = easier.how[0].say(player.phase().side);
        let at = shown.iter().position(|sentence| *sentence == first).unwrap();
        assert_eq!(shown[at - 1], "Do it the easier way.", "{}", entry.id());
        assert!(said(player.phase()).contains(&"Do it the easier way."), "{}", entry.id());
    }
}

#[test]
fn before_each_side_begins_it_is_told() {
    each(|_, timeline| {
        for pair in timeline.phases.windows(2) {
            let [before, set] = pair else { continue };
            let (Some(side), true) = (set.side, set.kind.is_work()) else { continue };
            let changes = matches!(before.kind, PhaseKind::GetReady | PhaseKind::Switch);
            let told = said(before).iter().any(|say| say.to_lowercase().contains(side.word()));
            assert!(told || !changes, "{}: {:?} says {:?}", timeline.id, before.kind, said(before));
        }
    });
}

#[test]
fn every_bundled_file_is_coached_to_its_end() {
    each(|routine, timeline| {
        let mut player = Player::new(timeline.clone(), Speed::NORMAL);
        player.apply(Command::Start, Duration::ZERO);
        let (_, end) = play_out(&mut player, Duration::ZERO);
        assert_eq!(end, timeline.total(), "{}", routine.id);
        assert!(player.outcomes().iter().all(|outcome| outcome.ending == Ending::Done));
        assert!(Record::of(&player, end).rows.iter().all(|row| row.note.is_empty()));
    });
}
