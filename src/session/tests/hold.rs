//! What is said inside a hold and on the way out of it, and the breath that paces it.

use std::time::Duration;

use rstest::rstest;

use crate::body::{Equipment, Position, Side};
use crate::routine::{Breath, ComeOut, Defaults, Dose, Exercise, Library, Order, Routine, Sides, Step};
use crate::session::cue::{Cue, CueKind};
use crate::session::player::{Command, Player, Speed, State};
use crate::session::sample::{
    at_once, count, exercise, play_out, play_to, routine, seconds, spell, started, step, text, way_out,
};
use crate::session::timeline::{Lengths, Phase, PhaseKind, Setup, Timeline, UsualVoice, compile};
use crate::session::view::Breathing;

const SECOND: Duration = Duration::from_secs(1);

/// Three sets a side of 30 s, with two sentences to be said in them, and a way out.
fn coached(id: &str) -> Exercise {
    Exercise {
        during: vec![text("Breathe out, and let the {side} hip sink."), text("Keep your back long.")],
        come_out: Some(way_out("Turn back, then let the {side} knee go.")),
        ..exercise(id)
    }
}

fn takes(cue: &Cue) -> Duration {
    cue.kind.tone() + cue.say.as_ref().map_or(Duration::ZERO, |say| UsualVoice.of(say, "en"))
}

/// What of `during` is said in a phase.
fn during(phase: &Phase) -> Vec<&Cue> {
    let exercise = phase.exercise.as_ref().unwrap();
    let lines: Vec<String> = exercise.during.iter().map(|text| text.say(phase.side)).collect();
    phase.cues.iter().filter(|cue| cue.say.as_ref().is_some_and(|say| lines.contains(say))).collect()
}

fn sets(timeline: &Timeline) -> impl Iterator<Item = &Phase> {
    timeline.phases.iter().filter(|phase| phase.kind.is_work())
}

/// Every bundled routine and move, as it is made.
fn bundled(check: impl Fn(&Timeline)) {
    let library = Library::embedded(Defaults::default());
    for entry in library.entries() {
        let routine = entry.routine().unwrap();
        for only_side in [None, Some(Side::Left)] {
            check(&compile(routine, &Setup { only_side, ..Setup::default() }));
        }
    }
}

#[test]
fn the_first_set_of_a_side_is_coached_most_the_second_once_and_the_third_is_quiet() {
    let timeline = compile(&routine(vec![step(coached("twist"))]), &at_once());
    let said: Vec<usize> = sets(&timeline).map(|set| during(set).len()).collect();
    assert_eq!(said, [2, 1, 0, 2, 1, 0]);
    let first = sets(&timeline).next().unwrap();
    assert_eq!(during(first)[0].say.as_deref(), Some("Breathe out, and let the right hip sink."));
}

#[test]
fn the_second_set_is_told_what_the_first_had_no_room_for() {
    let more = ["Let your shoulders go soft.", "Breathe on.", "Lengthen your neck."].map(text).to_vec();
    let exercise = Exercise { during: [coached("twist").during, more].concat(), ..coached("twist") };
    let timeline = compile(&routine(vec![step(exercise)]), &at_once());
    let said: Vec<Vec<&str>> =
        sets(&timeline).take(2).map(|set| during(set).iter().filter_map(|cue| cue.say.as_deref()).collect()).collect();
    assert!(said[0].len() >= 2 && said[1].len() == 1 && !said[0].contains(&said[1][0]), "{said:?}");
}

#[test]
fn each_round_of_a_circuit_is_a_further_set() {
    let once = Exercise { sets: count(1), ..coached("twist") };
    let circuit = Step::Circuit { rounds: count(3), rest: seconds(20), steps: vec![step(once)] };
    let timeline = compile(&routine(vec![circuit]), &at_once());
    let said: Vec<usize> = sets(&timeline).map(|set| during(set).len()).collect();
    assert_eq!(said, [2, 2, 1, 1, 0, 0]);
}

#[test]
fn nothing_is_said_in_the_last_five_seconds_nor_over_or_near_anything_else() {
    bundled(|timeline| {
        for set in sets(timeline) {
            let coached = during(set);
            let name = &set.exercise.as_ref().unwrap().id;
            for cue in &coached {
                assert!(cue.at >= 5 * SECOND, "{name}: {cue:?}");
                assert!(cue.at + takes(cue) + 5 * SECOND <= set.length, "{name}: {cue:?}");
                assert!(cue.kind == CueKind::Sentence && cue.side == set.side);
            }
            for pair in coached.windows(2) {
                assert!(pair[0].at + takes(pair[0]) + 6 * SECOND <= pair[1].at, "{name}: {pair:?}");
            }
            for pair in set.cues.windows(2) {
                assert!(pair[0].at + takes(&pair[0]) <= pair[1].at, "{name}: {pair:?}");
            }
            assert!(set.set == 1 || coached.len() <= 1, "{name}");
            assert!(set.set <= 2 || coached.is_empty(), "{name}");
        }
    });
}

#[test]
fn every_bundled_move_that_has_something_to_say_during_the_work_says_it() {
    let library = Library::embedded(Defaults::default());
    for entry in library.entries() {
        let routine = entry.routine().unwrap();
        let [Step::Do(exercise)] = routine.steps.as_slice() else { continue };
        let timeline = compile(routine, &Setup::default());
        let said: usize = sets(&timeline).map(|set| during(set).len()).sum();
        assert!(exercise.during.is_empty() || said > 0, "{} keeps it to itself", exercise.id);
    }
}

#[test]
fn a_sentence_among_ticks_follows_one_and_meets_none() {
    let reps = Exercise { dose: Dose::Reps { count: count(12), pace: seconds(4) }, sets: count(1), ..coached("squat") };
    let rolls =
        Exercise { dose: Dose::Passes { count: count(10), pace: seconds(3) }, sets: count(1), ..coached("roll") };
    for exercise in [reps, rolls] {
        let timeline = compile(&routine(vec![step(exercise)]), &at_once());
        let set = sets(&timeline).next().unwrap();
        let coached = during(set);
        assert_eq!(coached.len(), 2, "{set:?}");
        for said in coached {
            let before = set.cues.iter().rfind(|cue| cue.at < said.at).unwrap();
            assert_eq!(before.kind, CueKind::There, "{before:?}");
            assert_eq!(said.at, before.at + CueKind::There.tone() + Duration::from_millis(100));
        }
    }
}

#[test]
fn what_is_said_is_shown_for_as_long_as_it_takes_to_read_and_then_no_more() {
    let routine = routine(vec![step(Exercise { get_ready: seconds(0), ..coached("twist") })]);
    let player = started(&routine, &at_once());
    let said = during(player.phase())[0].clone();
    let showing = |at: Duration| Player::showing(player.timeline(), 0, Duration::ZERO).view(at);
    let say = said.say.clone().unwrap();
    let before = showing(said.at.saturating_sub(Duration::from_millis(1)));
    assert!(!before.said && before.now[0] != say);
    for after in [Duration::ZERO, takes(&said)] {
        let view = showing(said.at + after);
        assert!(view.said && view.now == [say.clone()], "{:?}", view.now);
    }
    assert!(!showing(said.at + takes(&said) * 2).said);
}

/// The ways out that are told, each with what came just before and what comes after.
fn ways_out(timeline: &Timeline) -> Vec<String> {
    let at = |index: usize| timeline.phases.get(index).map_or("", |phase| phase.kind.word());
    let side = |phase: &Phase| phase.side.map_or("", Side::word);
    let told = timeline.phases.iter().enumerate().filter(|(_, phase)| phase.kind == PhaseKind::ComeOut);
    told.map(|(index, phase)| {
        let words = format!("{} {} {} {}", at(index - 1), side(phase), "out", at(index + 1));
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    })
    .collect()
}

fn both(id: &str, position: Position) -> Exercise {
    Exercise { sides: Sides::Both, sets: count(2), position, ..coached(id) }
}

#[rstest]
#[case::each_side(vec![step(coached("twist"))], &["hold right out switch", "hold left out done"])]
#[case::in_turn(
    vec![step(Exercise { order: Order::Alternate, sets: count(2), ..coached("twist") })],
    &["hold right out switch", "hold left out switch", "hold right out switch", "hold left out done"]
)]
#[case::another_position(
    vec![step(both("a", Position::Supine)), step(both("b", Position::Standing))],
    &["hold out transition", "hold out done"]
)]
#[case::the_same_position(vec![step(both("a", Position::Supine)), step(both("b", Position::Supine))], &["hold out done"])]
#[case::off_a_thing(
    vec![
        step(Exercise { equipment: vec![Equipment::Ball], ..both("a", Position::Supine) }),
        step(both("b", Position::Supine)),
    ],
    &["hold out get-ready", "hold out done"]
)]
#[case::always(
    vec![
        step(Exercise { come_out: Some(ComeOut { always: true, ..way_out("Up.") }), ..both("a", Position::Supine) }),
        step(both("b", Position::Supine)),
    ],
    &["hold out get-ready", "hold out done"]
)]
#[case::a_wait(
    vec![step(both("a", Position::Supine)), Step::Wait(text("Turn.")), step(both("b", Position::Supine))],
    &["hold out wait", "hold out done"]
)]
#[case::rounds(
    vec![Step::Circuit { rounds: count(2), rest: seconds(20), steps: vec![step(Exercise { sets: count(1), ..coached("twist") })] }],
    &["hold right out switch", "hold left out rest", "hold right out switch", "hold left out done"]
)]
#[case::without_a_switch(
    vec![step(Exercise { switch: Some(seconds(0)), sets: count(1), ..coached("twist") })],
    &["hold right out hold", "hold left out done"]
)]
fn the_way_out_is_told_where_the_position_changes_and_nowhere_else(#[case] steps: Vec<Step>, #[case] told: &[&str]) {
    assert_eq!(ways_out(&compile(&routine(steps), &at_once())), told);
}

#[test]
fn the_way_out_of_every_bundled_session_is_told_at_every_end_of_a_side_where_the_position_changes() {
    bundled(|timeline| {
        for (index, phase) in timeline.phases.iter().enumerate().filter(|(_, phase)| phase.kind.is_work()) {
            let exercise = phase.exercise.as_ref().unwrap();
            let mut after = timeline.phases[index + 1..].iter().filter(|phase| phase.kind != PhaseKind::ComeOut);
            let next = after.clone().next().unwrap();
            let goes_on = after.clone().find(|next| next.kind.is_work() || next.kind == PhaseKind::Wait);
            let is_over = goes_on.is_none_or(|next| next.block != phase.block || next.side != phase.side);
            let another = goes_on.and_then(|next| Some((next.exercise.as_ref()?, next.side)));
            let moves = after.any(|after| {
                let before_the_next = goes_on.is_none_or(|next| after.at < next.at);
                before_the_next && matches!(after.kind, PhaseKind::Transition | PhaseKind::Switch)
            });
            let changes = moves
                || another.is_none_or(|(other, side)| {
                    other.position != exercise.position
                        || exercise.equipment.iter().any(|thing| !other.equipment.contains(thing))
                        || (other.id == exercise.id && side != phase.side)
                });
            let wanted = exercise.come_out.as_ref().filter(|out| is_over && (changes || out.always));
            let told = &timeline.phases[index + 1];
            let is_told = told.kind == PhaseKind::ComeOut;
            assert_eq!(is_told, wanted.is_some(), "{} {:?} before {:?}", exercise.id, phase.side, next.kind);
            if let Some(out) = wanted {
                let say = out.say.say(phase.side);
                let said: Vec<&Cue> = told.cues.iter().filter(|cue| cue.say.is_some()).collect();
                assert_eq!(said.len(), 1, "{}: nothing else is said", exercise.id);
                assert_eq!(said[0].say.as_ref(), Some(&say));
                assert!(
                    said[0].at >= CueKind::End.tone() && said[0].at + takes(said[0]) <= told.length,
                    "{}",
                    exercise.id
                );
                assert_eq!(phase.cues.last().map(|cue| cue.kind), Some(CueKind::End), "{}", exercise.id);
                assert_eq!(told.text, [say]);
            }
        }
    });
}

#[test]
fn a_session_taken_up_again_ends_each_side_with_its_way_out() {
    let done = [(Some(Side::Right), 1), (Some(Side::Right), 2)].into();
    let timeline = compile(&routine(vec![step(coached("twist"))]), &Setup { done, ..at_once() });
    assert_eq!(ways_out(&timeline), ["hold right out switch", "hold left out done"]);
    let first = sets(&timeline).next().unwrap();
    assert_eq!((first.set, during(first).len()), (3, 0), "the third set is quiet on any day");
}

/// A player this long into the first hold of two moves in two positions.
fn holding(seconds_in: u64) -> (Player, Duration) {
    let one = Exercise { get_ready: seconds(0), ..coached("twist") };
    let two = Exercise { position: Position::Standing, ..coached("lean") };
    let mut player = started(&routine(vec![step(one), step(two)]), &at_once());
    let now = SECOND * u32::try_from(seconds_in).unwrap();
    play_to(&mut player, now);
    (player, now)
}

#[rstest]
#[case::next(Command::Next, "come-out R1 4, transition")]
#[case::too_much(Command::TooMuch, "come-out R1 4, rest")]
#[case::other_side(Command::SwapSides, "come-out R1 4, switch")]
fn a_key_that_leaves_the_pose_tells_the_way_out_of_it(#[case] command: Command, #[case] expected: &str) {
    let (mut player, now) = holding(10);
    player.apply(command, now);
    let course = spell(&player.timeline().phases[player.index()..]);
    assert!(course.starts_with(expected), "{course}");
    assert_eq!(player.view(now).now, ["Turn back, then let the right knee go."]);
    play_out(&mut player, now);
    assert_eq!(player.state(), State::Finished);
}

#[test]
fn what_is_too_much_twice_is_left_with_its_way_out() {
    let (mut player, now) = holding(10);
    player.apply(Command::TooMuch, now);
    let now = now + SECOND;
    player.apply(Command::TooMuch, now);
    let course = spell(&player.timeline().phases[player.index()..]);
    assert!(course.starts_with("come-out R1 4, transition"), "{course}");
}

#[test]
fn where_no_pose_was_taken_none_is_left() {
    let introduced = |id| Exercise { introduce: None, ..coached(id) };
    let two = Exercise { position: Position::Standing, ..introduced("lean") };
    let mut player = started(&routine(vec![step(introduced("twist")), step(two)]), &at_once());
    player.apply(Command::Next, SECOND);
    assert_eq!(player.phase().kind, PhaseKind::Transition);
}

#[test]
fn an_eased_pain_is_followed_by_the_way_out_only_at_the_end_of_a_side() {
    let press = Exercise { dose: Dose::Ease(seconds(60)), get_ready: seconds(0), sets: count(2), ..coached("press") };
    let mut player = started(&routine(vec![step(press)]), &at_once());
    player.apply(Command::Eased, 10 * SECOND);
    assert_eq!(player.phase().kind, PhaseKind::Rest);
    player.apply(Command::GoOn, 11 * SECOND);
    player.apply(Command::Eased, 20 * SECOND);
    assert_eq!(player.phase().kind, PhaseKind::ComeOut);
    let heard: Vec<CueKind> = player.phase().cues.iter().map(|cue| cue.kind).collect();
    assert_eq!(heard, [CueKind::Eased, CueKind::Sentence]);
}

#[test]
fn leaving_the_last_pose_by_a_key_ends_the_session_and_is_asked_for() {
    let mut player = started(&routine(vec![step(Exercise { get_ready: seconds(0), ..coached("twist") })]), &at_once());
    play_to(&mut player, 10 * SECOND);
    assert!(player.would_end(Command::Next, 10 * SECOND));
    player.apply(Command::Next, 10 * SECOND);
    assert!(player.is_leaving() && player.phase().side == Some(Side::Right));
    let (_, end) = play_out(&mut player, 10 * SECOND);
    assert_eq!(end, 14 * SECOND);
}

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
