//! Routines, set-ups and keys of every kind, for what holds for all of them.

use std::time::Duration;

use proptest::prelude::*;

use crate::body::{Equipment, Position, Side};
use crate::duration::Length;
use crate::routine::{Activity, Breath, Count, Dose, Exercise, Id, Order, Part, Routine, Sides, Step, Tempo, Varies};
use crate::session::known::{Explain, Known};
use crate::session::player::{Command, Why};
use crate::session::sample::{count, exercise, routine, seconds, text, timed, way_out};
use crate::session::timeline::Setup;

fn length(seconds: std::ops::Range<u32>) -> impl Strategy<Value = Length> {
    (seconds.start * 4..seconds.end * 4).prop_map(|quarters| Length::from_millis(quarters * 250).unwrap())
}

fn dose() -> impl Strategy<Value = Dose> {
    prop_oneof![
        length(1..60).prop_map(Dose::Hold),
        (1..12u16, length(1..6)).prop_map(|(passes, pace)| Dose::Passes { count: count(passes), pace }),
        (1..12u16, length(1..6)).prop_map(|(reps, pace)| Dose::Reps { count: count(reps), tempo: Tempo::even(pace) }),
        length(5..60).prop_map(Dose::Ease),
        (1..9u16, tempo()).prop_map(|(reps, tempo)| Dose::Reps { count: count(reps), tempo }),
        (1..9u16, length(1..6), length(1..6)).prop_map(|(breaths, inhale, exhale)| {
            Dose::Breaths { count: count(breaths), breath: Breath { inhale, exhale } }
        }),
        length(1..60).prop_map(Dose::AsMany),
        // the phases are made of it below
        length(6..60).prop_map(Dose::Phases),
    ]
}

fn tempo() -> impl Strategy<Value = Tempo> {
    let still = || prop_oneof![Just(Length::ZERO), length(1..9)];
    (length(1..5), still(), length(1..5), still()).prop_map(|(there, hold, back, pause)| Tempo {
        there,
        hold,
        back,
        pause,
    })
}

/// A dose and how it differs: all of one kind.
fn doses() -> impl Strategy<Value = (Dose, Varies)> {
    let times = |dose: Dose, more: u16| {
        let long = |length: Length| Length::from_secs(u16::try_from(length.get().as_secs()).unwrap_or(1).max(1) + more);
        let many = |count: Count| Count::new(count.get() + more).unwrap_or(count);
        match dose {
            Dose::Hold(length) => Dose::Hold(long(length)),
            Dose::Ease(length) => Dose::Ease(length),
            Dose::AsMany(_) | Dose::Phases(_) => dose,
            Dose::Passes { count, pace } => Dose::Passes { count: many(count), pace },
            Dose::Reps { count, tempo } => Dose::Reps { count: many(count), tempo },
            Dose::Breaths { count, breath } => Dose::Breaths { count: many(count), breath },
        }
    };
    (dose(), 0..4u8, 1..9u16).prop_map(move |(dose, kind, more)| {
        let list = || vec![dose, times(dose, more), times(dose, 1)];
        let varies = match kind {
            0 => Varies::Not,
            1 => Varies::Range { lower: dose, upper: times(dose, more) },
            2 => Varies::BySet(list()),
            _ => Varies::ByRound(list()),
        };
        (dose, varies)
    })
}

/// The phases of a dose that has some: a second, two seconds, the rest.
fn parts(dose: Dose) -> Vec<Part> {
    let Dose::Phases(whole) = dose else { return Vec::new() };
    let rest = Length::from_millis(u32::try_from(whole.get().as_millis()).unwrap() - 3000).unwrap();
    let part = |say, length| Part { say: text(say), length };
    vec![part("Push.", seconds(1)), part("Let go of the {side} foot.", seconds(2)), part("Stretch.", rest)]
}

fn any_exercise() -> impl Strategy<Value = Exercise> {
    let kinds = (
        prop::sample::select(vec!["twist", "bridge", "press"]),
        prop::sample::select(Position::ALL),
        prop::sample::subsequence(Equipment::ALL.to_vec(), 0..3),
        prop::sample::select(vec![Sides::Each, Sides::Both]),
        prop::sample::select(vec![Order::SideBySide, Order::Alternate]),
    );
    let amounts = (
        doses(),
        1..4u16,
        length(0..20),
        prop::option::of(length(0..12)),
        length(0..12),
        prop::option::of(length(0..40)),
    );
    (kinds, amounts, any::<bool>()).prop_map(|((id, position, equipment, sides, order), amounts, coached)| {
        let ((dose, varies), sets, rest, switch, get_ready, introduce) = amounts;
        let exercise = Exercise {
            position,
            equipment,
            sides,
            order,
            dose,
            parts: parts(dose),
            varies,
            sets: count(sets),
            rest,
            switch,
            get_ready,
            introduce,
            during: if coached { vec![text("Breathe out, and sink."), text("Go soft.")] } else { Vec::new() },
            come_out: coached.then(|| way_out("Let the {side} knee go.")),
            breath: coached.then(|| Breath { inhale: seconds(4), exhale: seconds(6) }),
            ..exercise(id)
        };
        exercise.counting_its_breath()
    })
}

fn any_activity() -> impl Strategy<Value = Step> {
    let say = prop::option::of(Just("Let your arms swing."));
    (prop::sample::select(&Activity::ALL[..]), 1..90u16, say)
        .prop_map(|(activity, length, say)| timed(activity, length, say))
}

fn any_step() -> impl Strategy<Value = Step> {
    let leaf = prop_oneof![
        5 => any_exercise().prop_map(|exercise| Step::Do(exercise.into())),
        1 => Just(Step::Wait(text("Put it away."))),
        2 => any_activity(),
    ];
    leaf.prop_recursive(2, 8, 3, |inner| {
        (1..4u16, length(0..40), prop::collection::vec(inner, 1..3)).prop_map(|(rounds, rest, steps)| Step::Circuit {
            rounds: count(rounds),
            rest,
            steps,
        })
    })
}

pub(super) fn any_routine() -> impl Strategy<Value = Routine> {
    (prop::collection::vec(any_step(), 1..5), length(0..20))
        .prop_map(|(steps, between)| Routine { between, ..routine(steps) })
}

pub(super) fn any_setup() -> impl Strategy<Value = Setup> {
    let side = || prop::sample::select(Side::ALL);
    let explain = prop::sample::select(Explain::ALL);
    let upper = prop::sample::subsequence(vec!["twist", "bridge", "press"], 0..3);
    (side(), prop::option::of(side()), any::<bool>(), explain, upper).prop_map(
        |(first, only, settles, explain, upper)| Setup {
            upper: upper.into_iter().filter_map(Id::new).collect(),
            first_side: first,
            only_side: only,
            known: Known { explain, ..Known::default() },
            settle: if settles { Setup::default().settle } else { Duration::ZERO },
            ..Setup::default()
        },
    )
}

pub(super) fn any_command() -> impl Strategy<Value = Command> {
    prop::sample::select(vec![
        Command::Toggle,
        Command::Pause(Why::Suspended),
        Command::Resume,
        Command::GoOn,
        Command::Previous,
        Command::Next,
        Command::Restart,
        Command::Longer,
        Command::Shorter,
        Command::Eased,
        Command::SwapSides,
        Command::TooMuch,
        Command::Explain,
        Command::Slept,
    ])
}

pub(super) fn millis() -> impl Strategy<Value = Duration> {
    (0..40_000u64).prop_map(Duration::from_millis)
}
