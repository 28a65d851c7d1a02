//! A timeline as programs read it: `supple show ID --timeline --json`.

use std::time::Duration;

use serde::Serialize;

use super::timeline::Timeline;
use crate::body::Side;

/// A whole timeline. All times are seconds from the start of the session.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct Report<'a> {
    /// The routine's id.
    pub id: &'a str,
    /// The routine's name.
    pub name: &'a str,
    /// The session's length, waits apart; where an ease is in it: the most.
    pub seconds: f64,
    /// Whether it may end earlier.
    pub at_most: bool,
    /// What happens, in order, without gaps.
    pub phases: Vec<PhaseReport<'a>>,
}

/// One phase.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct PhaseReport<'a> {
    /// When it begins.
    pub at: f64,
    /// How long it lasts.
    pub seconds: f64,
    /// Whether it may end earlier.
    pub at_most: bool,
    /// What happens, as [`super::phase_kind::PhaseKind::word`] spells it.
    pub kind: &'static str,
    /// The id of the move, where there is one.
    #[serde(rename = "move")]
    pub exercise: Option<&'a str>,
    /// `left`, `right`, or none.
    pub side: Option<&'static str>,
    /// The set, from 1, where there is one; in a rest, the set to come.
    pub set: Option<u16>,
    /// How many sets this side has.
    pub sets: Option<u16>,
    /// What is heard.
    pub cues: Vec<CueReport<'a>>,
}

/// One cue.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub(crate) struct CueReport<'a> {
    /// When it is due.
    pub at: f64,
    /// What it is for, as [`super::cue::CueKind::word`] spells it.
    pub kind: &'static str,
    /// What is said, right after the kind's tone.
    pub say: Option<&'a str>,
}

impl<'a> Report<'a> {
    /// The report of a timeline.
    #[must_use]
    pub(crate) fn of(timeline: &'a Timeline) -> Self {
        let some = |number: u16| (number > 0).then_some(number);
        let phases = timeline.phases.iter().map(|phase| PhaseReport {
            at: seconds(phase.at),
            seconds: seconds(phase.length),
            at_most: phase.at_most,
            kind: phase.kind.word(),
            exercise: phase.exercise.as_ref().map(|exercise| exercise.id.as_str()),
            side: phase.side.map(Side::word),
            set: some(phase.set),
            sets: some(phase.sets),
            cues: phase
                .cues
                .iter()
                .map(|cue| CueReport { at: seconds(phase.at + cue.at), kind: cue.kind.word(), say: cue.say.as_deref() })
                .collect(),
        });
        Self {
            id: timeline.id.as_str(),
            name: &timeline.name,
            seconds: seconds(timeline.total()),
            at_most: timeline.up_to(),
            phases: phases.collect(),
        }
    }
}

/// Seconds, to the millisecond.
#[expect(clippy::cast_precision_loss, reason = "a session has far fewer than 2^53 milliseconds")]
#[must_use]
pub(crate) fn seconds(length: Duration) -> f64 {
    ((length.as_micros() + 500) / 1000) as f64 / 1000.0
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Report;
    use crate::routine::{Exercise, Step};
    use crate::session::sample::{count, exercise, routine, seconds, step, text, timeline};

    #[test]
    fn a_report_is_spelled_as_programs_expect_it() {
        let twist = step(Exercise { sets: count(1), get_ready: seconds(0), feel: None, ..exercise("twist") });
        let timeline = timeline(&routine(vec![Step::Wait(text("Breathe.")), twist]));
        let report = serde_json::to_value(Report::of(&timeline)).unwrap();
        assert_eq!(report["id"], "test");
        assert_eq!(report["seconds"], json!(66.0));
        assert_eq!(
            report["phases"][0],
            json!({
                "at": 0.0, "seconds": 0.0, "at_most": false, "kind": "wait",
                "move": null, "side": null, "set": null, "sets": null,
                "cues": [{ "at": 0.0, "kind": "sentence", "say": "Breathe." }]
            })
        );
        assert_eq!(
            report["phases"][2],
            json!({
                "at": 30.0, "seconds": 6.0, "at_most": false, "kind": "switch",
                "move": "twist", "side": "left", "set": 1, "sets": 1,
                "cues": [
                    { "at": 30.0, "kind": "switch", "say": "Switch to the left." },
                    { "at": 33.0, "kind": "last", "say": null },
                    { "at": 34.0, "kind": "last", "say": null },
                    { "at": 35.0, "kind": "last", "say": null }
                ]
            })
        );
    }
}
