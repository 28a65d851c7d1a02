//! Small routines for tests.

use std::sync::Arc;
use std::time::Duration;

use super::player::{Effect, Player, State};
use super::timeline::{Phase, Setup, Timeline, compile};
use crate::body::{Equipment, Position, Side};
use crate::duration::Length;
use crate::routine::{Activity, ComeOut, Count, Dose, Easier, Exercise, Id, Order, Routine, Sides, Step, Tempo, Text};

/// A hold of 30 s, three sets a side, seated, without an introduction; 20 s the easier way.
pub(crate) fn exercise(id: &str) -> Exercise {
    let easier = Easier { how: vec![text("Hug the {side} knee.")], exercise: Arc::new(plain(id, 20)) };
    Exercise {
        instructions: vec![text("Sit tall."), text("Cross your {side} foot over your {other} knee.")],
        feel: Some(text("A stretch in the {side} buttock.")),
        easier: Some(easier),
        caution: Some(text("Sharp pain: stop.")),
        ..plain(id, 30)
    }
}

fn plain(id: &str, hold: u16) -> Exercise {
    let mut name = id.replace('-', " ");
    name[..1].make_ascii_uppercase();
    Exercise {
        summary: "A move for tests.".into(),
        position: Position::Seated,
        sides: Sides::Each,
        sets: count(3),
        rest: seconds(10),
        get_ready: seconds(5),
        introduce: Some(Length::ZERO),
        instructions: vec![text("Hug the {side} knee.")],
        ..Exercise::bare(Id::new(id).unwrap(), name, "en".into(), Dose::Hold(seconds(hold)))
    }
}

pub(crate) fn text(text: &str) -> Text {
    Text::parse(text).unwrap()
}

/// A way out that is told where the position changes.
pub(crate) fn way_out(say: &str) -> ComeOut {
    ComeOut { say: text(say), always: false }
}

pub(crate) fn count(count: u16) -> Count {
    Count::new(count).unwrap()
}

pub(crate) const fn seconds(seconds: u16) -> Length {
    Length::from_secs(seconds)
}

pub(crate) fn step(exercise: Exercise) -> Step {
    Step::Do(Arc::new(exercise))
}

/// A timed activity of these seconds.
pub(crate) fn timed(activity: Activity, length: u16, say: Option<&str>) -> Step {
    let mut name = activity.word().to_owned();
    name[..1].make_ascii_uppercase();
    Step::Activity(activity, Arc::new(activity.exercise(seconds(length), name, "en".into(), say.map(text))))
}

pub(crate) fn routine(steps: Vec<Step>) -> Routine {
    let bare = Routine::bare(Id::new("test").unwrap(), "Test".into(), "en".into(), steps);
    Routine { summary: "A routine for tests.".into(), ..bare }
}

/// Without settling.
pub(crate) fn at_once() -> Setup {
    Setup { settle: Duration::ZERO, ..Setup::default() }
}

/// One of each kind of phase and dose, circuits and waits among them.
pub(crate) fn everything() -> Routine {
    let roll = Exercise {
        dose: Dose::Passes { count: count(10), pace: seconds(3) },
        sets: count(1),
        equipment: vec![Equipment::Mat, Equipment::Roller],
        introduce: None,
        ..exercise("foam-roller")
    };
    let press = Exercise {
        dose: Dose::Ease(seconds(90)),
        sets: count(2),
        equipment: vec![Equipment::Mat, Equipment::Ball],
        ..exercise("trigger-point")
    };
    let bridge = Exercise {
        dose: Dose::Reps { count: count(12), tempo: Tempo::even(seconds(4)) },
        sides: Sides::Both,
        sets: count(1),
        position: Position::Supine,
        ..exercise("bridge")
    };
    let band = Exercise {
        position: Position::Standing,
        order: Order::Alternate,
        equipment: vec![Equipment::Wall],
        introduce: None,
        ..exercise("it-band")
    };
    routine(vec![
        step(roll),
        Step::Wait(text("Put the roller away.")),
        step(press),
        step(band),
        Step::Circuit {
            rounds: count(2),
            rest: seconds(30),
            steps: vec![step(bridge), step(Exercise { sets: count(1), ..exercise("pigeon") })],
        },
    ])
}

/// The phases, each as its kind, its side and set, and its seconds, from the first of them on.
pub(crate) fn spell(phases: &[Phase]) -> String {
    let one = |phase: &Phase| {
        let side = phase.side.map_or("", |side| if side == Side::Left { " L" } else { " R" });
        let set = if phase.set == 0 { String::new() } else { phase.set.to_string() };
        format!("{}{side}{set} {}", phase.kind.word(), phase.length.as_secs_f64())
    };
    phases.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// A player at the start of `routine`, started at 0.
pub(crate) fn started(routine: &Routine, setup: &Setup) -> Player {
    let mut player = Player::new(compile(routine, setup), super::player::Speed::NORMAL);
    player.apply(super::player::Command::Start, Duration::ZERO);
    player
}

/// Plays to the end, going on at waits, one deadline after the other. The effects and the last moment.
pub(crate) fn play_out(player: &mut Player, from: Duration) -> (Vec<Effect>, Duration) {
    let mut now = from;
    let mut effects = Vec::new();
    for _ in 0..1_000_000 {
        match player.state() {
            State::Running => {
                now = player.next_deadline().expect("a running player has a deadline");
                effects.extend(player.advance(now));
            }
            State::Waiting => effects.extend(player.apply(super::player::Command::GoOn, now)),
            State::Finished => return (effects, now),
            state => panic!("the session stands still: {state:?}"),
        }
    }
    panic!("the session does not end");
}

/// The timeline of a routine without settling.
pub(crate) fn timeline(routine: &Routine) -> Timeline {
    compile(routine, &at_once())
}

/// Lets time go on to `until`, deadline by deadline.
pub(crate) fn play_to(player: &mut Player, until: Duration) -> Vec<Effect> {
    let mut effects = Vec::new();
    while let Some(deadline) = player.next_deadline().filter(|deadline| *deadline <= until) {
        effects.extend(player.advance(deadline));
    }
    effects.extend(player.advance(until));
    effects
}
