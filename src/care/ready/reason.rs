//! The reasons for and against a run, each with what is to be done then.

use super::Run;
use crate::advice::reference::{LATER_SORENESS, PAIN_MODEL, SORE_OR_INJURED};
use crate::body::Side;
use crate::care::advice::Advice;
use crate::care::facts::Facts;
use crate::care::purpose::For;
use crate::care::rule::{Bounds, Rule};
use crate::language::{ScreenText, Words};
use crate::routine::When;

const STILL_RECOVERING: Rule = Rule { name: "two-days", reason: ScreenText::ReasonTwoDays, source: SORE_OR_INJURED };

const SORE_AND_RECOVERING: Rule =
    Rule { name: "three-days", reason: ScreenText::ReasonThreeDays, source: LATER_SORENESS };

const MILD: Rule = Rule { name: "mild", reason: ScreenText::ReasonMild, source: PAIN_MODEL };

const RESTED: Rule = Rule { name: "rested", reason: ScreenText::ReasonRested, source: SORE_OR_INJURED };

const FREE: Rule = Rule { name: "free", reason: ScreenText::ReasonFree, source: SORE_OR_INJURED };

const RESTED_UNTOLD: Rule =
    Rule { name: "rested-untold", reason: ScreenText::ReasonRestedUntold, source: SORE_OR_INJURED };

const FREE_UNTOLD: Rule = Rule { name: "free-untold", reason: ScreenText::ReasonFreeUntold, source: SORE_OR_INJURED };

const RAN: Rule = Rule { name: "ran", reason: ScreenText::ReasonRan, source: SORE_OR_INJURED };

const RAN_UNTOLD: Rule = Rule { name: "ran-untold", reason: ScreenText::ReasonRanUntold, source: SORE_OR_INJURED };

const LATELY: Rule = Rule { name: "lately", reason: ScreenText::ReasonLately, source: SORE_OR_INJURED };

/// What to do today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WhatToDo {
    /// What is advised for a session and a run alike.
    Advised(Advice),
    /// What is said of a run.
    Said(ScreenText),
}

impl WhatToDo {
    pub(super) fn said_in(self, words: Words) -> &'static str {
        match self {
            Self::Advised(advice) => advice.what_to_do(words),
            Self::Said(text) => words.text(text),
        }
    }
}

/// One reason for an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reason {
    pub(super) run: Run,
    pub(super) rule: Rule,
    pub(super) what_to_do: WhatToDo,
    pub(super) fits: Option<For>,
    /// Whether what to do is said only where this is the first reason.
    is_why: bool,
}

impl Reason {
    /// What the check-in comes to for a run; `at` is the place among everything that is said.
    pub(super) fn of(said: &[(Advice, Rule)], at: usize) -> Self {
        let (advice, rule) = said[at];
        let stops = said.first().is_some_and(|(gravest, _)| gravest.stops());
        let (run, fits) = match advice {
            Advice::Easier => (Run::Easy, Some(For::When(When::BeforeRun))),
            Advice::Gentle | Advice::ProfessionalSoon if !stops => (Run::No, Some(For::Gentle)),
            _ => (Run::No, None),
        };
        let what_to_do = match advice {
            Advice::Easier => WhatToDo::Said(ScreenText::RunDoShort),
            Advice::Gentle => WhatToDo::Said(ScreenText::RunDoGentle),
            _ => WhatToDo::Advised(advice),
        };
        let is_known = said[..at].iter().any(|(known, _)| *known == advice);
        let is_why = is_known || matches!(advice, Advice::Easier | Advice::Gentle);
        Self { run, rule, what_to_do, fits, is_why }
    }

    fn easy(rule: Rule) -> Self {
        let fits = Some(For::When(When::BeforeRun));
        Self { run: Run::Easy, rule, what_to_do: WhatToDo::Said(ScreenText::RunDoEasy), fits, is_why: true }
    }

    /// The reason where nothing speaks against a run.
    pub(super) fn free(facts: &Facts, bounds: &Bounds) -> Self {
        if facts.is_sore() && facts.soreness.worst().get() < bounds.easier_from {
            return Self::easy(MILD);
        }
        let is_known = facts.told_sides.len() == Side::ALL.len();
        let (rule, what_to_do) = match facts.since_hard_run {
            // A run of a file may have been a hard one: that an older one is far enough back would say too much.
            _ if facts.is_effort_untold() => (if is_known { RAN } else { RAN_UNTOLD }, ScreenText::RunDoWarmUnknown),
            Some(_) => (if is_known { RESTED } else { RESTED_UNTOLD }, ScreenText::RunDoWarm),
            None => (if is_known { FREE } else { FREE_UNTOLD }, ScreenText::RunDoWarmUnknown),
        };
        let what_to_do = WhatToDo::Said(what_to_do);
        Self { run: Run::Any, rule, what_to_do, fits: Some(For::When(When::BeforeRun)), is_why: true }
    }

    /// The sentence for it as one of several reasons.
    pub(super) fn said_in(&self, words: Words) -> String {
        let reason = self.rule.reason(words);
        if self.is_why { reason.to_owned() } else { format!("{} {reason}", self.what_to_do.said_in(words)) }
    }
}

/// What the last runs, and soreness of which nothing new was told, come to.
pub(super) fn recovering(facts: &Facts, bounds: &Bounds) -> Option<Reason> {
    let since = facts.since_hard_run.unwrap_or(u32::MAX);
    let is_lately = !facts.is_told() && facts.sore_days > 0;
    if since < bounds.rest_hours_least {
        Some(Reason::easy(STILL_RECOVERING))
    } else if facts.is_sore() && since < bounds.rest_hours_most {
        Some(Reason::easy(SORE_AND_RECOVERING))
    } else {
        is_lately.then(|| Reason::easy(LATELY))
    }
}
