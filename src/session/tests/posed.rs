//! The figure of an introduction: in the pose of the sentence that is said, or on its way into it.

use std::sync::Arc;
use std::time::Duration;

use rstest::rstest;

use crate::body::Side;
use crate::figure::joint::{Joint, Spot};
use crate::figure::{Clip, Frame, Motion as Moves, Stop};
use crate::routine::{Defaults, Dose, Exercise, Library, Routine};
use crate::session::phase::Phase;
use crate::session::player::{Command, Player, Speed};
use crate::session::timeline::{PhaseKind, Setup, Timeline, compile};
use crate::session::view::{Motion, Show};

const TICK: Duration = Duration::from_millis(20);

const LUNGE: &str = "name = 'Reach'\nsides = 'each'\nposition = 'standing'\nsets = 2\nrest = '10s'\nswitch = '12s'\n\
    instructions = ['Stand tall.', 'Bend your {side} knee.', 'Look ahead.', 'Raise your {side} arm.', 'Breathe.']\n";
const POSES: &str = "[[figure.key]]\nat = [0, 52.4]\nleg = { R = 270, L = 270 }\narm = { R = 270, L = 270 }\n\
    [[figure.key]]\nmove = '2s'\nat = [0, 52.4]\narm.R = 90\nshows = 'Raise'\n\
    [[figure.step]]\nleg.L = [271, 270]\nshows = 'Stand'\n\
    [[figure.step]]\nmove = '1s'\nleg.R = [300, 250]\nshows = 'Bend'\n";

fn routine(lines: &str, figure: &str) -> Arc<Routine> {
    let source = format!("{lines}\n{LUNGE}{figure}");
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source);
    assert_eq!(entry.findings(), []);
    Arc::clone(entry.routine().unwrap())
}

fn timeline(lines: &str, figure: &str) -> Timeline {
    compile(&routine(lines, figure), &Setup::default())
}

fn show(timeline: &Timeline, phase: usize, into: Duration) -> Show {
    let player = Player::showing(timeline, phase, Duration::ZERO);
    player.view(into).figure.expect("a move is shown")
}

fn goal(motion: Motion) -> Stop {
    match motion {
        Motion::Toward { goal, .. } => goal,
        other => panic!("{other:?}"),
    }
}

fn index(timeline: &Timeline, kind: PhaseKind) -> usize {
    timeline.phases.iter().position(|phase| phase.kind == kind).expect("a phase of that kind")
}

/// The moments at which an instruction begins to be said, with its place.
fn said(phase: &Phase) -> Vec<(Duration, usize)> {
    phase.cues.iter().filter_map(|cue| Some((cue.at, cue.instruction?))).collect()
}

#[test]
fn the_goal_is_the_pose_of_the_sentence_that_is_said() {
    let timeline = timeline("hold = '20s'", POSES);
    let index = index(&timeline, PhaseKind::Introduce);
    let phase = &timeline.phases[index];
    let said = said(phase);
    assert_eq!(said.iter().map(|(_, place)| *place).collect::<Vec<_>>(), [0, 1, 2, 3, 4]);
    let poses = [Stop::Step(0), Stop::Step(1), Stop::Step(1), Stop::Key(1), Stop::Key(1)];
    let mut at = Duration::ZERO;
    while at < phase.length {
        let last = said.iter().rfind(|(from, _)| *from <= at).map_or(0, |(_, place)| *place);
        assert_eq!(goal(show(&timeline, index, at).motion), poses[last], "after {at:?}");
        at += TICK;
    }
}

#[test]
fn a_pose_is_reached_before_the_next_sentence_and_then_kept() {
    let timeline = timeline("hold = '20s'", POSES);
    let index = index(&timeline, PhaseKind::Introduce);
    let phase = &timeline.phases[index];
    let said = said(phase);
    let ends = said.iter().skip(1).map(|(at, _)| *at).chain([phase.length]);
    for ((begins, place), end) in said.iter().zip(ends) {
        let arrived = show(&timeline, index, end.saturating_sub(Duration::from_millis(1))).motion;
        assert!(
            matches!(arrived, Motion::Toward { to, at, goal, .. } if to == goal && at > 0.99),
            "{place}: {arrived:?}"
        );
        let leaves = show(&timeline, index, *begins).motion;
        let moves = [1, 3].contains(place);
        assert_eq!(
            matches!(leaves, Motion::Toward { from, to, at, .. } if from != to && at < 0.01),
            moves,
            "{leaves:?}"
        );
    }
}

#[test]
fn a_short_introduction_goes_through_the_poses_it_does_not_tell() {
    let mut timeline = timeline("hold = '20s'", POSES);
    let index = index(&timeline, PhaseKind::Introduce);
    let phase = &mut timeline.phases[index];
    phase.cues.retain(|cue| cue.instruction.is_none_or(|place| place == 3));
    let at = said(phase)[0].0;
    let legs = |after: u64| match show(&timeline, index, at + Duration::from_millis(after)).motion {
        Motion::Toward { from, to, goal, .. } => (from, to, goal),
        other => panic!("{other:?}"),
    };
    assert_eq!(legs(100), (Stop::Step(0), Stop::Step(1), Stop::Key(1)));
    assert_eq!(legs(1100), (Stop::Step(1), Stop::Key(1), Stop::Key(1)));
    assert_eq!(legs(3100), (Stop::Key(1), Stop::Key(1), Stop::Key(1)));
}

#[test]
fn a_move_without_poses_for_its_words_shows_the_way_into_it_as_ever() {
    let plain = POSES.split("[[figure.step]]").next().unwrap().replace("shows = 'Raise'\n", "");
    let timeline = timeline("hold = '20s'", &plain);
    for (kind, motion) in [
        (PhaseKind::Introduce, Motion::Into { seconds: 2.0 }),
        (PhaseKind::GetReady, Motion::Into { seconds: 2.0 }),
        (PhaseKind::Rest, Motion::Rest),
        (PhaseKind::Settle, Motion::Rest),
    ] {
        assert_eq!(show(&timeline, index(&timeline, kind), Duration::from_secs(2)).motion, motion);
    }
}

#[test]
fn a_jump_or_a_pause_leaves_the_figure_where_its_words_are() {
    let timeline = timeline("hold = '20s'", POSES);
    let index = index(&timeline, PhaseKind::Introduce);
    let mut player = Player::new(timeline.clone(), Speed::NORMAL);
    let start = timeline.phases[index].at;
    player.apply(Command::Start, Duration::ZERO);
    let into = said(&timeline.phases[index])[1].0 + Duration::from_millis(300);
    player.advance(start + into);
    let before = player.view(start + into).figure.unwrap().motion;
    assert_eq!(before, show(&timeline, index, into).motion);
    player.apply(Command::Toggle, start + into);
    let paused = start + into + Duration::from_mins(1);
    player.advance(paused);
    assert_eq!(player.view(paused).figure.unwrap().motion, before);
    player.apply(Command::Restart, paused);
    assert_eq!(goal(player.view(paused).figure.unwrap().motion), Stop::Step(0));
}

/// The body at a moment, where less movement is not asked for.
#[expect(clippy::cast_possible_truncation, reason = "shares from 0 to 1")]
fn body(clip: &Clip, show: &Show) -> Frame {
    let is_paced = matches!(show.exercise.dose, Dose::Reps { .. } | Dose::Passes { .. });
    clip.frame(match show.motion {
        Motion::Turn { .. } if is_paced => Moves::Rest,
        Motion::Rest => Moves::Rest,
        Motion::Hold | Motion::Turn { .. } => Moves::Hold,
        Motion::Toward { from, to, at, .. } => Moves::Toward(from, to, at as f32),
        Motion::Paced { place, .. } => Moves::Reps(place as f32 / 2.0),
        Motion::Into { seconds } => Moves::Into(Duration::from_secs_f64(seconds)),
    })
}

/// How far the ends of the body moved.
fn moved(before: &Frame, now: &Frame) -> f32 {
    let ends = [Joint::Head, Joint::Pelvis, Joint::Knee(Side::Right), Joint::Toe(Side::Left), Joint::Hand(Side::Right)];
    ends.into_iter().map(|end| (now.at(Spot::Joint(end)) - before.at(Spot::Joint(end))).len()).fold(0.0, f32::max)
}

#[rstest]
#[case::held("hold = '20s'")]
#[case::moved("reps = 4")]
#[case::short_rest("hold = '20s'\nget-ready = '1s'")]
#[case::reminded("hold = '20s'\nintroduce = '4s'")]
#[case::not_introduced("hold = '20s'\nintroduce = '0s'")]
fn the_body_never_jumps_from_the_way_there_to_the_end_of_the_first_side(#[case] dose: &str) {
    let timeline = timeline(dose, POSES);
    let exercise: &Exercise = timeline.phases.iter().find_map(|phase| phase.exercise.as_deref()).unwrap();
    let clip = exercise.figure.as_ref().unwrap().clip();
    let mut before: Option<(PhaseKind, Frame)> = None;
    for (index, phase) in timeline.phases.iter().enumerate().filter(|(_, phase)| phase.kind != PhaseKind::Done) {
        let mut into = Duration::ZERO;
        while into < phase.length {
            let now = body(&clip, &show(&timeline, index, into));
            if let Some((kind, before)) = &before {
                let far = moved(before, &now);
                assert!(far < 7.0, "{far} at once from {kind:?} to {:?}, {into:?} into it", phase.kind);
            }
            before = Some((phase.kind, now));
            into += TICK;
        }
    }
}

#[test]
fn too_much_never_loses_the_figure_and_the_easier_words_have_their_poses() {
    let easier = "easier = { hold = '10s', figure = { reach = 0.5, step = [{ shows = 'Stand', spine = 80 }, { shows = 'Raise' }] }, \
                  instructions = ['Stand tall.', 'Raise your {side} arm a little.'] }";
    let timeline = timeline(&format!("hold = '20s'\n{easier}"), POSES);
    let hold = &timeline.phases[index(&timeline, PhaseKind::Hold)];
    let mut player = Player::new(timeline.clone(), Speed::NORMAL);
    player.apply(Command::Start, Duration::ZERO);
    let now = hold.at + Duration::from_secs(3);
    player.advance(now);
    player.apply(Command::TooMuch, now);
    let phase = player.phase().clone();
    assert_eq!((phase.kind, said(&phase).len()), (PhaseKind::Rest, 2));
    let poses = [Stop::Step(0), Stop::Step(1)];
    for ((at, place), pose) in said(&phase).into_iter().zip(poses) {
        let shown = player.view(now + at).figure.unwrap();
        assert_eq!((goal(shown.motion), place), (pose, usize::from(pose == Stop::Step(1))));
        assert!(shown.exercise.figure.is_some());
    }
    let end = now + phase.length.saturating_sub(Duration::from_millis(200));
    player.advance(end);
    assert_eq!(
        player.view(end).now,
        ["Raise your right arm a little."],
        "how it began would stand beside how it is held"
    );
}
