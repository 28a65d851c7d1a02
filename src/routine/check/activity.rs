//! The steps that rest, walk or run for a time.

use std::sync::Arc;

use super::Check;
use super::dose::SHORTEST;
use crate::diagnostic::{Finding, quoted};
use crate::document::Field;
use crate::duration::Length;
use crate::language::{Message, Tongue};
use crate::routine::raw::{RawRoutine, RawStep};
use crate::routine::{Activity, Beside, Exercise, Step, codes};

impl Check<'_> {
    /// A wait for a key; a time in its place is a rest.
    pub(super) fn wait(&mut self, raw: &RawStep) -> Option<Step> {
        let at = raw.wait.at()?;
        let said = at.value.say(None);
        if said.parse::<Length>().is_ok() {
            let message = format!("{} is a time, and a wait ends with a key", quoted(&said));
            let finding = Finding::error(codes::TIMED_WAIT, at.span.clone(), message);
            self.fault(finding.help(format!("write `rest = \"{said}\"` to go on by itself")));
            return None;
        }
        Some(Step::Wait(at.value.clone()))
    }

    /// A rest, a walk or a run for a time.
    pub(super) fn activity(&mut self, routine: &RawRoutine, raw: &RawStep, activity: Activity) -> Option<Step> {
        let length = match activity {
            Activity::Rest => &raw.how.times.rest,
            Activity::Walk => &raw.walk,
            Activity::Run => &raw.run,
        };
        self.at_least(length, SHORTEST, codes::DOSE_TOO_SHORT);
        let language = match &routine.times.language {
            Field::Wrong { .. } | Field::Misspelt { .. } => return None,
            Field::Given { at, .. } => at.value.0.clone(),
            Field::Absent => self.defaults.language.clone(),
        };
        let say = match &raw.say {
            Field::Wrong { .. } | Field::Misspelt { .. } => return None,
            Field::Given { at, .. } => Some(at.value.clone()),
            Field::Absent => None,
        };
        let length = length.value().filter(|length| *length >= SHORTEST)?;
        let name = Tongue::of(&language).unwrap_or(Tongue::ENGLISH).say(called(activity), &[]);
        let note = match &raw.how.beside.note {
            Field::Wrong { .. } | Field::Misspelt { .. } => return None,
            Field::Given { at, .. } => Some(at.value.clone()),
            Field::Absent => None,
        };
        let beside = Beside { note, ..Beside::default() };
        let exercise = Exercise { beside, ..activity.exercise(length, name, language, say) };
        Some(Step::Activity(activity, Arc::new(exercise)))
    }
}

/// What an activity is called.
const fn called(activity: Activity) -> Message {
    match activity {
        Activity::Rest => Message::PhaseRest,
        Activity::Walk => Message::PhaseWalk,
        Activity::Run => Message::PhaseRun,
    }
}
