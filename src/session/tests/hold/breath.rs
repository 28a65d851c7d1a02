//! The breath that paces a hold.

use std::time::Duration;

use rstest::rstest;

use super::{SECOND, coached, during, sets, takes};
use crate::routine::{Breath, Dose, Exercise, Routine, Sides, Step};
use crate::session::cue::CueKind;
use crate::session::player::{Player, Speed};
use crate::session::sample::{at_once, count, routine, seconds, step};
use crate::session::timeline::{PhaseKind, compile};
use crate::session::view::Breathing;

fn breathing() -> Routine {
    let breath = Breath { inhale: seconds(4), exhale: seconds(6) };
    let sides = Sides::Both;
    let hold =
        Exercise { dose: Dose::Hold(seconds(60)), sides, sets: count(1), get_ready: seconds(0), ..coached("breathe") };
    routine(vec![step(Exercise { breath: Some(breath), ..hold })])
}

#[test]
fn a_breath_is_heard_where_it_turns_and_nothing_is_said_over_it() {
    use CueKind::{BreatheIn as In, BreatheOut as Out};
    let timeline = compile(&breathing(), &at_once());
    let hold = sets(&timeline).next().unwrap();
    let turns: Vec<(u64, CueKind)> = hold
        .cues
        .iter()
        .filter(|cue| matches!(cue.kind, CueKind::BreatheIn | CueKind::BreatheOut))
        .map(|cue| (cue.at.as_secs(), cue.kind))
        .collect();
    let all = [(4, Out), (10, In), (14, Out), (20, In), (24, Out), (34, Out), (40, In), (44, Out), (50, In), (54, Out)];
    assert_eq!(turns, all, "the start and halfway sound in place of two");
    assert!(!during(hold).is_empty());
    for pair in hold.cues.windows(2) {
        assert!(pair[0].at + takes(&pair[0]) <= pair[1].at, "{pair:?}");
    }
}

#[rstest]
#[case(0, Breathing::In, "in")]
#[case(4_000, Breathing::Out, "out")]
#[case(10_000, Breathing::In, "in")]
#[case(59_900, Breathing::Out, "out")]
fn the_breath_that_is_seen_is_the_one_that_is_heard(#[case] millis: u64, #[case] way: Breathing, #[case] word: &str) {
    let timeline = compile(&breathing(), &at_once());
    let view = Player::showing(&timeline, 0, Duration::ZERO).view(Duration::from_millis(millis));
    assert_eq!((view.breath.unwrap().way, view.breath_word.as_str()), (way, word));
}

#[test]
fn no_breath_paces_what_has_none_or_is_not_held() {
    let timeline = compile(&routine(vec![step(coached("twist"))]), &at_once());
    let player = Player::new(timeline, Speed::NORMAL);
    for index in 0..player.timeline().phases.len() {
        let view = Player::showing(player.timeline(), index, Duration::ZERO).view(SECOND);
        assert!(view.breath.is_none() && view.breath_word.is_empty());
    }
}

#[test]
fn beside_a_breath_no_sentence_tells_of_its_other_way() {
    let paced = |exercise: Exercise| {
        let breath = exercise.breath.is_some();
        let exercise = Exercise { main: Some(1), during: Vec::new(), ..exercise };
        let timeline = compile(&routine(vec![step(exercise)]), &at_once());
        let index = timeline.phases.iter().position(|phase| phase.kind == PhaseKind::Hold).expect("it is held");
        let seen = |at| Player::showing(&timeline, index, Duration::ZERO).view(SECOND * at).now;
        (breath, (1..20).map(seen).collect::<std::collections::BTreeSet<_>>().len())
    };
    let exercise = |routine: Routine| match routine.steps.as_slice() {
        [Step::Do(exercise)] => (**exercise).clone(),
        other => panic!("{other:?}"),
    };
    assert_eq!(paced(exercise(breathing())), (true, 1), "the one that matters most stands all the time");
}
