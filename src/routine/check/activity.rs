//! The steps that rest, walk or run for a time.

use std::sync::Arc;

use super::Check;
use super::dose::SHORTEST;
use super::exercise::own_field;
use crate::diagnostic::{Finding, quoted};
use crate::duration::Length;
use crate::language::Tongue;
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
        let language = own_field(&routine.times.language).ok()?.map_or(&self.defaults.language, |tag| &tag.0).clone();
        let say = own_field(&raw.say).ok()?.cloned();
        let note = own_field(&raw.how.beside.note).ok()?.cloned();
        let length = length.value().filter(|length| *length >= SHORTEST)?;
        let name = activity.name(Tongue::or_english(&language));
        let beside = Beside { note, ..Beside::default() };
        let exercise = Exercise { beside, ..activity.exercise(length, name, language, say) };
        Some(Step::Activity(activity, Arc::new(exercise)))
    }
}
