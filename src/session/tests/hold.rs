//! What is said inside a hold and on the way out of it, and the breath that paces it.

use std::time::Duration;

use crate::body::Side;
use crate::routine::{Defaults, Exercise, Library};
use crate::session::cue::Cue;
use crate::session::sample::{exercise, text, way_out};
use crate::session::timeline::{Lengths, Phase, Setup, Timeline, UsualVoice, compile};

mod breath;
mod during;
mod way_out;

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
