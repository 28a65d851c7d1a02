//! The bundled files, followed by ear and to their end.

use std::time::Duration;

use crate::routine::library::Library;
use crate::routine::{Defaults, Easier, Exercise, Routine, Sides, Step, Text};
use crate::session::effect::Ending;
use crate::session::player::{Command, Player, Speed, State};
use crate::session::record::Record;
use crate::session::sample::play_out;
use crate::session::timeline::{Phase, PhaseKind, Setup, Timeline, compile, outline};

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
fn an_outline_says_of_a_session_what_its_timeline_does() {
    each(|routine, timeline| {
        let outline = outline(routine, &Setup::default());
        assert_eq!((outline.equipment.clone(), outline.muscles.clone()), (timeline.equipment(), timeline.muscles()));
        assert_eq!(outline.takes, timeline.takes(), "{}", routine.id);
    });
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

/// The moves that are files, each with its routine of one step.
fn moves(check: impl Fn(&Routine, &Exercise, &Easier)) {
    let library = Library::embedded(Defaults::default());
    for entry in library.entries() {
        let routine = entry.routine().unwrap();
        let [Step::Do(exercise)] = routine.steps.as_slice() else { continue };
        check(routine, exercise, exercise.easier.as_ref().unwrap());
    }
}

/// The instructions of the usual way that the easier way does not have.
fn given_up<'e>(exercise: &'e Exercise, easier: &'e Easier) -> impl Iterator<Item = &'e Text> {
    exercise.instructions.iter().filter(|text| !easier.exercise.instructions.contains(text))
}

#[test]
fn where_a_move_begins_the_easier_way_that_is_all_that_is_told() {
    moves(|routine, exercise, easier| {
        let setup = Setup { easier: [exercise.id.clone()].into(), settle: Duration::ZERO, ..Setup::default() };
        let player = Player::new(compile(routine, &setup), Speed::NORMAL);
        let side = player.phase().side;
        let shown = player.view(Duration::ZERO).introduction.unwrap().sentences;
        let instructions = easier.exercise.instructions.iter().map(|text| text.say(side));
        let expected: Vec<String> = std::iter::once("Do it the easier way.".to_owned()).chain(instructions).collect();
        assert_eq!(shown, expected, "{}", exercise.id);
        let said = said(player.phase());
        assert!(expected.iter().all(|sentence| said.contains(&sentence.as_str())), "{}: {said:?}", exercise.id);
        let usual: Vec<String> = given_up(exercise, easier).map(|text| text.say(side)).collect();
        for phase in &player.timeline().phases {
            let heard = phase.cues.iter().filter_map(|cue| cue.say.as_ref()).find(|say| usual.contains(say));
            assert_eq!(heard, None, "{}", exercise.id);
        }
    });
}

#[test]
fn after_it_was_too_much_nothing_of_the_usual_way_is_told_or_shown() {
    moves(|routine, exercise, easier| {
        let mut player = Player::new(compile(routine, &Setup::default()), Speed::NORMAL);
        player.apply(Command::Start, Duration::ZERO);
        while !player.phase().kind.is_work() {
            player.advance(player.next_deadline().unwrap());
        }
        let mut now = player.next_deadline().unwrap();
        player.apply(Command::TooMuch, now);
        if player.phase().kind == PhaseKind::ComeOut {
            now += player.phase().length;
            player.advance(now);
        }
        let has_more = player.phase().easier;
        assert!(has_more || exercise.sets.get() == 1 && exercise.sides == Sides::Both, "{}", exercise.id);
        if has_more {
            let side = player.phase().side;
            let told: Vec<String> = easier.exercise.instructions.iter().map(|text| text.say(side)).collect();
            assert_eq!(player.view(now).now[0], "Next, the easier way.", "{}", exercise.id);
            assert_eq!(player.view(now).now[1..], told, "{}", exercise.id);
            let said = said(player.phase());
            assert!(told.iter().all(|sentence| said.contains(&sentence.as_str())), "{}: {said:?}", exercise.id);
        }
        while player.state() == State::Running {
            let view = player.view(now);
            let usual: Vec<String> = given_up(exercise, easier).map(|text| text.say(view.side)).collect();
            assert_eq!(view.now.iter().find(|sentence| usual.contains(sentence)), None, "{}", exercise.id);
            now = player.next_deadline().unwrap();
            player.advance(now);
        }
    });
}

#[test]
fn who_should_leave_a_move_out_is_said_before_anything_of_it_is_to_be_done() {
    each(|_, timeline| {
        for block in timeline.phases.chunk_by(|one, other| one.block == other.block) {
            let Some(introduced) = block.iter().find(|phase| phase.kind == PhaseKind::Introduce) else { continue };
            let exercise = introduced.exercise.as_ref().unwrap();
            let Some(not_if) = exercise.not_if.as_ref().map(|text| text.say(introduced.side)) else { continue };
            // settling apart, nothing is heard before but the move's name
            let moved = |phase: &&Phase| !matches!(phase.kind, PhaseKind::Rest | PhaseKind::Settle);
            let mut heard = block.iter().filter(moved).flat_map(said).skip_while(|say| say.contains(&exercise.name));
            assert_eq!(heard.next(), Some(not_if.as_str()), "{}", exercise.id);
        }
    });
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
