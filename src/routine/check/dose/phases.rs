//! The phases of a set that is done in several.

use std::time::Duration;

use super::{Check, SHORTEST};
use crate::diagnostic::Finding;
use crate::document::{At, Field};
use crate::duration::Length;
use crate::routine::raw::{RawDose, RawPart};
use crate::routine::{Part, codes};

/// The phases that a table gives, where there are several and each can be read.
pub(in crate::routine::check) fn parts(dose: &RawDose) -> Option<Vec<Part>> {
    let part = |part: &At<RawPart>| {
        let length = part.value.length.value().filter(|length| *length >= SHORTEST)?;
        Some(Part { say: part.value.say.value()?, length })
    };
    let parts: Vec<Part> = dose.phases.get()?.iter().map(part).collect::<Option<_>>()?;
    (parts.len() > 1).then_some(parts)
}

/// Whether a table gives phases that cannot be read, which is told.
pub(in crate::routine::check) fn has_wrong_phases(dose: &RawDose) -> bool {
    !dose.phases.is_absent() && parts(dose).is_none()
}

/// How long phases take in all; `None` over an hour, which is told by its own code.
pub(super) fn whole(parts: &[Part]) -> Option<Length> {
    let total: Duration = parts.iter().map(|part| part.length.get()).sum();
    u32::try_from(total.as_millis()).ok().and_then(Length::from_millis)
}

impl Check<'_> {
    /// What is wrong with the phases of a table.
    pub(super) fn phases(&mut self, phases: &Field<Vec<At<RawPart>>>) {
        let Some(list) = phases.at() else { return };
        if list.value.len() < 2 {
            let finding = Finding::error(codes::TOO_FEW_PHASES, list.span.clone(), "`phases` are two or more");
            self.fault(finding.help("one thing for a time is `hold`"));
        }
        for part in &list.value {
            self.at_least(&part.value.length, SHORTEST, codes::DOSE_TOO_SHORT);
        }
        let lengths = list.value.iter().filter_map(|part| part.value.length.value());
        let total: Duration = lengths.map(Length::get).sum();
        if total > Length::MAX.get() {
            let message = format!("one set takes {} seconds, more than an hour", total.as_secs());
            self.fault(Finding::error(codes::SET_TOO_LONG, list.span.clone(), message));
        }
    }
}
