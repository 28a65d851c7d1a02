//! Every bundled move through its introduction, the usual way and the easier one: what the words say, the figure shows.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use supple::body::Side;
use supple::figure::joint::{Joint, Spot};
use supple::figure::pose::View;
use supple::figure::{Clip, Frame, Motion as Moves, Stop};
use supple::routine::{Defaults, Dose, Exercise, Kind, Library, Posed, Step};
use supple::session::player::Player;
use supple::session::timeline::{Phase, PhaseKind, Setup, Timeline, compile};
use supple::session::view::{Motion, Show};

/// The time between two looks at a figure.
const TICK: Duration = Duration::from_millis(20);
/// The most that an end of the body moves from one look to the next, percent of standing height: 4 m a second.
const FASTEST: f32 = 5.0;

/// Instructions that begin so ask to stay as one is.
const ASK_TO_STAY: [&str; 7] = ["Keep ", "Leave ", "Stay ", "Stop ", "Never ", "Do not ", "Let the knees rest where"];
/// Instructions with this word tell a rhythm.
const OF_RHYTHM: &str = " tick";
/// Further instructions that change nothing about the body, or nothing that is to be seen from where the figure is: each
/// with its move.
const CHANGE_NOTHING: [(&str, &str); 16] = [
    ("belly-breathing", "In with one soft tone, out with the next."),
    ("belly-breathing", "Breathe as deep as comes by itself."),
    ("calf-stretch", "Point both feet straight at the wall."),
    ("easy-jog", "Swing your arms against your legs."),
    ("hip-flexor-lunge", "Squeeze your right buttock."),
    ("leg-swings", "Start small, and let the swing grow."),
    ("march", "Swing your arms against your legs."),
    ("pelvic-tilt", "Think of your back as heavy."),
    ("piriformis", "Press elbow and knee together gently."),
    ("roll-outer-hip", "Let them carry most of your weight."),
    ("roll-quadriceps", "Let that knee carry much of your weight."),
    ("side-leg-swings", "Start small, and let the swing grow."),
    ("squat", "Turn your toes out a little."),
    ("squat", "Let your knees point where your toes point."),
    ("trigger-point", "For a new spot, lift off and move the ball."),
    ("walking-lunge", "Next time, step with the other leg."),
];

/// A way of a bundled move.
struct Way {
    /// The move, and which way of it.
    name: String,
    exercise: Arc<Exercise>,
    timeline: Timeline,
}

/// Both ways of every bundled move that has a figure.
fn ways() -> Vec<Way> {
    let library = Library::embedded(Defaults::default());
    let mut ways = Vec::new();
    for entry in library.entries().iter().filter(|entry| entry.kind() == Kind::Move) {
        let routine = entry.routine().expect("bundled moves have no mistakes");
        let [Step::Do(usual)] = routine.steps.as_slice() else { panic!("a move is one step") };
        let easier = usual.easier.as_ref().map(|easier| ("the easier way", &easier.exercise));
        for (way, exercise) in [("the usual way", usual)].into_iter().chain(easier) {
            let easier = if way == "the usual way" { BTreeSet::new() } else { BTreeSet::from([usual.id.clone()]) };
            let timeline = compile(routine, &Setup { easier, ..Setup::default() });
            let name = format!("{}, {way}", entry.id());
            ways.push(Way { name, exercise: Arc::clone(exercise), timeline });
        }
    }
    ways
}

impl Way {
    /// The introduction, with its place in the timeline.
    fn introduction(&self) -> (usize, &Phase) {
        let phases = self.timeline.phases.iter().enumerate();
        phases.into_iter().find(|(_, phase)| phase.kind == PhaseKind::Introduce).expect("bundled moves are introduced")
    }

    /// What is shown at each moment of a phase.
    fn phase(&self, phase: usize) -> impl Fn(Duration) -> Show {
        let player = Player::showing(&self.timeline, phase, Duration::ZERO);
        move |into| player.view(into).figure.expect("a move is shown")
    }

    /// The pose that an instruction has by itself.
    fn pose(&self, instruction: usize) -> Option<Stop> {
        let posed = self.exercise.poses.iter().find(|posed| posed.instruction == instruction);
        posed.map(|posed| posed.stop)
    }

    /// The pose that the figure is to be in while an instruction is said.
    fn wanted(&self, instruction: usize) -> Stop {
        let until = self.exercise.poses.iter().take_while(|posed| posed.instruction <= instruction);
        until.last().or(self.exercise.poses.first()).expect("a taught move has poses").stop
    }
}

/// The moments at which an instruction begins to be said, each with its place.
fn said(phase: &Phase) -> Vec<(Duration, usize)> {
    phase.cues.iter().filter_map(|cue| Some((cue.at, cue.instruction?))).collect()
}

/// What the figure does, as the screen shows it where nothing is to stand still.
#[expect(clippy::cast_possible_truncation, reason = "shares from 0 to 1")]
fn moves(show: &Show) -> Moves {
    let paced = matches!(show.exercise.dose, Dose::Reps { .. } | Dose::Passes { .. });
    match show.motion {
        Motion::Turn { .. } if paced => Moves::Rest,
        Motion::Rest | Motion::Paced { .. } => Moves::Rest,
        Motion::Hold | Motion::Turn { .. } => Moves::Hold,
        Motion::Toward { from, to, at, .. } => Moves::Toward(from, to, at as f32),
        Motion::Into { seconds } => Moves::Into(Duration::from_secs_f64(seconds)),
    }
}

/// How far the end of the body that moved most did so.
fn moved(before: &Frame, now: &Frame) -> f32 {
    let sided = Side::ALL.iter().flat_map(|&side| {
        [Joint::Knee(side), Joint::Ankle(side), Joint::Elbow(side), Joint::Hand(side), Joint::Shoulder(side)]
    });
    let joints = [Joint::Head, Joint::Pelvis].into_iter().chain(sided);
    joints.map(|joint| (now.at(Spot::Joint(joint)) - before.at(Spot::Joint(joint))).len()).fold(0.0, f32::max)
}

fn clip(exercise: &Exercise) -> Clip {
    exercise.figure.as_ref().expect("bundled moves have figures").clip()
}

#[test]
fn every_bundled_easier_way_has_its_picture() {
    let bare: Vec<String> =
        ways().into_iter().filter(|way| way.exercise.figure.is_none()).map(|way| way.name).collect();
    assert_eq!(bare, [""; 0]);
}

#[test]
fn every_instruction_that_changes_the_body_has_its_pose() {
    let (mut missing, mut marks) = (Vec::new(), CHANGE_NOTHING.to_vec());
    for way in ways() {
        for (place, text) in
            way.exercise.instructions.iter().enumerate().filter(|(place, _)| way.pose(*place).is_none())
        {
            let text = text.say(Some(Side::Right));
            let stays = ASK_TO_STAY.iter().any(|begins| text.starts_with(begins)) || text.contains(OF_RHYTHM);
            let marked = |(id, mark): &(&str, &str)| way.name.starts_with(&format!("{id},")) && *mark == text;
            let is_marked = CHANGE_NOTHING.iter().any(marked);
            marks.retain(|mark| !marked(mark));
            if place == 0 || !(stays || is_marked) {
                missing.push(format!("{}: {text}", way.name));
            }
        }
    }
    assert!(missing.is_empty(), "without a pose, and not marked to change nothing:\n{}", missing.join("\n"));
    assert!(marks.is_empty(), "marked to change nothing, and not to be found: {marks:?}");
}

#[test]
fn each_pose_changes_the_picture() {
    let mut same = Vec::new();
    for way in ways() {
        let clip = clip(&way.exercise);
        let frame = |posed: &Posed| clip.frame(Moves::Toward(posed.stop, posed.stop, 1.0));
        for pair in way.exercise.poses.windows(2).filter(|pair| pair[0].stop != pair[1].stop) {
            if frame(&pair[0]) == frame(&pair[1]) {
                let text = way.exercise.instructions[pair[1].instruction].say(Some(Side::Right));
                same.push(format!("{}: {text}", way.name));
            }
        }
    }
    assert!(same.is_empty(), "the picture stays as it was:\n{}", same.join("\n"));
}

#[test]
fn the_figure_is_in_the_pose_of_the_sentence_or_on_its_way_into_it() {
    for way in ways() {
        let (index, phase) = way.introduction();
        let (clip, shown) = (clip(&way.exercise), way.phase(index));
        let said = said(phase);
        let told: BTreeSet<usize> = said.iter().map(|(_, instruction)| *instruction).collect();
        assert_eq!(told.len(), way.exercise.instructions.len(), "{}: each instruction is said", way.name);
        let mut into = Duration::ZERO;
        while into < phase.length {
            let wanted = said.iter().rfind(|(at, _)| *at <= into).map_or(0, |(_, instruction)| *instruction);
            let motion = shown(into).motion;
            let Motion::Toward { goal, .. } = motion else { panic!("{}: {motion:?} after {into:?}", way.name) };
            assert_eq!(goal, way.wanted(wanted), "{}, instruction {wanted}, after {into:?}", way.name);
            into += TICK;
        }
        let ends = said.iter().skip(1).map(|(at, _)| *at).chain([phase.length]);
        for ((_, instruction), end) in said.iter().zip(ends) {
            let shown = shown(end.saturating_sub(Duration::from_millis(1)));
            let wanted = way.wanted(*instruction);
            let pose = clip.frame(Moves::Toward(wanted, wanted, 1.0));
            let far = moved(&pose, &clip.frame(moves(&shown)));
            assert!(far < 0.1, "{}, instruction {instruction}: {far} away when the next begins", way.name);
        }
    }
}

#[test]
fn the_body_never_jumps_from_the_way_there_into_the_work() {
    let mut jumps = Vec::new();
    for way in ways() {
        let clip = clip(&way.exercise);
        let work = way.timeline.phases.iter().position(|phase| phase.kind.is_work()).expect("a move has work");
        let mut before: Option<Frame> = None;
        for (index, phase) in way.timeline.phases.iter().enumerate().take(work + 1) {
            let (shown, mut into) = (way.phase(index), Duration::ZERO);
            while into < phase.length {
                let now = clip.frame(moves(&shown(into)));
                let far = before.as_ref().map_or(0.0, |before| moved(before, &now));
                if far > FASTEST {
                    jumps.push(format!("{}: {far:.1} at once, {into:?} into {:?}", way.name, phase.kind));
                }
                before = Some(now);
                into += TICK;
                if index == work {
                    break;
                }
            }
        }
    }
    assert!(jumps.is_empty(), "{}", jumps.join("\n"));
}

/// A shin that passes through the thigh, or before the knee, is on its way round the wrong side.
#[test]
fn no_knee_bends_forward_on_the_way_from_pose_to_pose() {
    let mut seen = 0;
    for way in ways() {
        let clip = clip(&way.exercise);
        if clip.figure().view != View::Side {
            continue;
        }
        let (index, phase) = way.introduction();
        let (shown, mut into) = (way.phase(index), Duration::ZERO);
        while into < phase.length {
            let frame = clip.frame(moves(&shown(into)));
            for side in Side::ALL.iter().copied() {
                let Some(knee) = knee(&frame, side) else { continue };
                seen += 1;
                assert!(
                    (-165.0..=8.0).contains(&knee),
                    "{}: the {side} knee is bent by {knee} after {into:?}",
                    way.name
                );
            }
            into += TICK;
        }
    }
    assert!(seen > 1000, "only {seen} knees are seen from the side");
}

/// How far a knee is bent, degrees from -180 to 180; `None` where one of its bones leans toward the viewer or away.
fn knee(frame: &Frame, side: Side) -> Option<f32> {
    let [hip, knee, ankle] = [Joint::Hip(side), Joint::Knee(side), Joint::Ankle(side)];
    let bone = |from: Joint, to: Joint| {
        let seen = frame.at(Spot::Joint(to)) - frame.at(Spot::Joint(from));
        ((frame.depth(to) - frame.depth(from)).abs() < 0.4 * seen.len()).then(|| seen.angle())
    };
    let (thigh, shin) = (bone(hip, knee)?, bone(knee, ankle)?);
    Some((shin - thigh + 180.0).rem_euclid(360.0) - 180.0)
}

#[test]
fn what_stands_beside_the_figure_while_one_gets_ready_is_not_how_it_began() {
    for way in ways() {
        let phases = &way.timeline.phases;
        let Some(ready) = phases.iter().position(|phase| phase.kind == PhaseKind::GetReady) else { continue };
        let side = phases[ready].side;
        let main = way.exercise.main.expect("bundled moves mark it");
        let now = Player::showing(&way.timeline, ready, Duration::ZERO).view(Duration::ZERO).now;
        assert_eq!(now, [way.exercise.instructions[main].say(side)], "{}", way.name);
    }
}

#[test]
fn who_waits_for_the_set_waits_in_the_picture_and_is_not_told_to_wait_in_the_set() {
    let mut seen = BTreeSet::new();
    for way in ways() {
        let says = |begin: &str| way.exercise.instructions.iter().rposition(|text| text.say(None).starts_with(begin));
        let Some(starts) = says("When the set starts") else { continue };
        let waits = says("Until").unwrap_or_else(|| panic!("{} tells how to wait", way.name));
        assert!(starts < waits, "{}: how to wait is told last", way.name);
        let phases = &way.timeline.phases;
        let ready = phases.iter().position(|phase| phase.kind == PhaseKind::GetReady).expect("one gets ready");
        let shown = way.phase(ready);
        let goal = |into: Duration| match shown(into).motion {
            Motion::Toward { goal, .. } => goal,
            motion => panic!("{}: {motion:?}", way.name),
        };
        let length = phases[ready].length;
        assert_eq!(goal(length / 2), way.wanted(waits), "{}: one waits", way.name);
        assert_eq!(goal(length.saturating_sub(TICK)), way.wanted(starts), "{}: one is up for the set", way.name);
        assert_ne!(way.wanted(waits), way.wanted(starts), "{}", way.name);
        for (index, phase) in phases.iter().enumerate().filter(|(_, phase)| phase.kind.is_work()) {
            let player = Player::showing(&way.timeline, index, Duration::ZERO);
            let told: BTreeSet<String> = (0..20).flat_map(|part| player.view(phase.length * part / 20).now).collect();
            let wait = way.exercise.instructions[waits].say(phase.side);
            assert!(!told.is_empty() && !told.contains(&wait), "{}: {told:?}", way.name);
            seen.insert(way.name.clone());
        }
    }
    let seen: Vec<&str> = seen.iter().map(String::as_str).collect();
    let expected = [
        "roll-calves, the usual way",
        "roll-hamstrings, the usual way",
        "side-plank, the easier way",
        "side-plank, the usual way",
    ];
    assert_eq!(seen, expected);
}

/// The way out has no amount: "Come out, right side, 1 pass" would be one.
#[test]
fn what_comes_after_the_last_set_is_the_way_out() {
    let mut seen = 0;
    for way in ways() {
        for (index, pair) in way.timeline.phases.windows(2).enumerate() {
            if pair[0].kind.is_work() && pair[1].kind == PhaseKind::ComeOut {
                let next = Player::showing(&way.timeline, index, Duration::ZERO).view(Duration::ZERO).next;
                assert_eq!(next, "Come out", "{}", way.name);
                seen += 1;
            }
        }
    }
    assert!(seen > 20, "only {seen} ways out");
}
