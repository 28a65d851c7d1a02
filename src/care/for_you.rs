//! What the home screen names first: a few routines that fit today, each with its reason.

use std::collections::BTreeSet;

use super::advice::Advice;
use super::check_in::check_in;
use super::facts::{Facts, Level};
use super::purpose::For;
use super::ready::{Run, can_run};
use super::rule::{Bounds, Rule};
use super::sides::sorer;
use crate::advice::Reference;
use crate::advice::reference::{EXERCISE, PAIN_MODEL, RECOVERY, SORE_OR_INJURED, STRETCH_AFTER, STRETCH_BEFORE};
use crate::body::Equipment;
use crate::language::{ScreenText, Words};
use crate::routine::{Intensity, Routine, Step, When};

/// How many routines are named.
pub(crate) const MOST: usize = 3;

/// Hours after a run within which what is meant for after a run comes first: soreness begins within a day.
const AFTER_RUN: u32 = 24;
/// Hours after which strength is due again: at least twice a week.
const STRENGTH: u32 = 72;
/// Hours after which stretching is due again: two or three days a week.
const STRETCH: u32 = 48;
/// Hours within which nothing is named that was done.
const AGAIN: u32 = 6;

/// The knowledge of today that suggestions are made from.
#[derive(Clone, Debug, Default)]
pub(crate) struct Day {
    /// How the person is.
    pub(crate) facts: Facts,
    /// The bounds of the rules.
    pub(crate) bounds: Bounds,
    /// What is at hand; `None`: everything.
    pub(crate) at_hand: Option<BTreeSet<Equipment>>,
}

/// A routine that could be named.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Candidate<'r> {
    /// The occasion that it is meant for.
    pub(crate) when: When,
    /// How much it asks of a body.
    pub(crate) effort: Intensity,
    /// What its moves need.
    pub(crate) needs: &'r [Equipment],
    /// Whether it is a move by itself, which is named only where it was done last.
    pub(crate) kind: CandidateKind,
    /// Hours since it was last done; `None` where it never was.
    pub(crate) done: Option<u32>,
}

/// The kind of a candidate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CandidateKind {
    /// A routine.
    Routine,
    /// A move by itself.
    Move,
}

/// A routine that is named, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    /// Its place among the candidates.
    pub(crate) place: usize,
    /// The reason in a few words, at most 16 letters, for a list.
    pub(crate) short: String,
    /// The reason as a sentence, and where it comes from.
    pub(crate) rule: Rule,
}

/// Where the reason for a choice comes from; `None` where it is a matter of taste, which no study decides.
pub(crate) fn source(rule: &Rule) -> Option<Reference> {
    (*rule != LAST && *rule != FIRST).then_some(rule.source)
}

/// A rule: when it applies, what it then wishes for, and whether nothing else may be named beside it.
struct Wish {
    for_what: For,
    alone: bool,
    /// The reason in a few words; `None` where the rule does not apply.
    applies: fn(&Known<'_>) -> Option<String>,
    rule: Rule,
}

/// The facts that the rules look at.
struct Known<'d> {
    day: &'d Day,
    words: Words,
    worst: u8,
    /// Whether it was sore lately, though it is not known whether it still is.
    lately: bool,
    /// Whether anything may be run.
    runs: bool,
    since_session: Option<u32>,
    since_strength: Option<u32>,
}

impl Known<'_> {
    fn said(&self, text: ScreenText) -> String {
        self.words.text(text).to_owned()
    }

    fn is_sore(&self) -> bool {
        self.worst > 0 || self.lately
    }

    /// Whether the last hard run is far enough back for another.
    fn is_rested(&self) -> bool {
        self.day.facts.since_hard_run.is_none_or(|hours| hours >= self.day.bounds.rest_hours_least)
    }

    /// Whether the last run is so long ago that today's is still to come.
    fn runs_today(&self) -> bool {
        self.day.facts.since_run.is_none_or(|hours| hours >= AFTER_RUN)
    }
}

/// Hours from which days are not counted any more: two weeks.
const LONG: u32 = 14 * 24;

/// `just now`, `3 h ago`, `a day ago`, `2 days ago`, `long ago`.
fn ago(hours: u32, words: Words) -> String {
    match hours {
        0 => words.text(ScreenText::JustNow).to_owned(),
        1..24 => words.say(ScreenText::HoursAgo, &[("hours", hours.into())]),
        24..48 => words.text(ScreenText::DayAgo).to_owned(),
        48..LONG => words.say(ScreenText::DaysAgo, &[("days", (hours / 24).into())]),
        _ => words.text(ScreenText::LongAgo).to_owned(),
    }
}

/// The rules, the most important first.
const WISHES: [Wish; 8] = [
    Wish {
        for_what: For::Gentle,
        alone: true,
        applies: |known| {
            is_gentle(known.day).then(|| known.words.say(ScreenText::ChoiceSoreness, &[("level", known.worst.into())]))
        },
        rule: Rule { name: "gentle", reason: ScreenText::ChosenGentle, source: PAIN_MODEL },
    },
    Wish {
        for_what: For::Gentle,
        alone: true,
        applies: |known| (!known.runs).then(|| known.said(ScreenText::ChoiceSeen)),
        rule: Rule { name: "seen-first", reason: ScreenText::ChosenSeenFirst, source: SORE_OR_INJURED },
    },
    Wish {
        for_what: For::When(When::AfterRun),
        alone: false,
        applies: |known| {
            let ago =
                known.day.facts.since_run.filter(|hours| *hours < AFTER_RUN).map(|hours| ago(hours, known.words))?;
            Some(known.words.say(ScreenText::ChoiceRan, &[("ago", ago.into())]))
        },
        rule: Rule { name: "after-run", reason: ScreenText::ChosenAfterRun, source: STRETCH_AFTER },
    },
    Wish {
        for_what: For::When(When::AfterRun),
        alone: false,
        applies: |known| {
            let where_ = sorer(known.day.facts.soreness).map_or("both", |side| side.word());
            match (known.worst, known.lately) {
                (0, false) => None,
                (0, true) => Some(known.said(ScreenText::ChoiceSoreLately)),
                _ => Some(known.words.say(ScreenText::ChoiceSore, &[("side", where_.into())])),
            }
        },
        rule: Rule { name: "sore", reason: ScreenText::ChosenSore, source: RECOVERY },
    },
    Wish {
        for_what: For::When(When::RestDay),
        alone: false,
        applies: |known| {
            let recent = known.day.facts.since_hard_run.filter(|_| !known.is_rested());
            let hours = recent.filter(|hours| *hours >= AFTER_RUN)?;
            Some(known.words.say(ScreenText::ChoiceHardRun, &[("hours", hours.into())]))
        },
        rule: Rule { name: "recover", reason: ScreenText::ChosenRecover, source: RECOVERY },
    },
    Wish {
        for_what: For::When(When::BeforeRun),
        alone: false,
        applies: |known| {
            (known.is_rested() && known.runs_today() && !known.is_sore())
                .then(|| known.said(ScreenText::ChoiceBeforeRun))
        },
        rule: Rule { name: "warm-up", reason: ScreenText::ChosenWarmUp, source: STRETCH_BEFORE },
    },
    Wish {
        for_what: For::When(When::Strength),
        alone: false,
        applies: |known| {
            let eager = known.worst < known.day.bounds.easier_from && known.is_rested() && !known.lately;
            let due = known.since_strength.is_none_or(|hours| hours >= STRENGTH);
            (eager && due).then(|| known.said(ScreenText::ChoiceStrength))
        },
        rule: Rule { name: "strength", reason: ScreenText::ChosenStrength, source: EXERCISE },
    },
    Wish {
        for_what: For::When(When::RestDay),
        alone: false,
        applies: |known| {
            known.since_session.is_some_and(|hours| hours >= STRETCH).then(|| known.said(ScreenText::ChoiceStretch))
        },
        rule: Rule { name: "stretch", reason: ScreenText::ChosenStretch, source: EXERCISE },
    },
];

const LAST: Rule = Rule { name: "last", reason: ScreenText::ChosenLast, source: EXERCISE };
const FIRST: Rule = Rule { name: "first", reason: ScreenText::ChosenFirst, source: STRETCH_AFTER };

/// What is for somebody of whom nothing is known.
const BEGINNING: For = For::When(When::AfterRun);

/// The routines that fit today, the best first, at most [`MOST`]; none where a session is advised against.
pub(crate) fn for_you(candidates: &[Candidate<'_>], day: &Day, words: Words) -> Vec<Choice> {
    if advises_rest(day) {
        return Vec::new();
    }
    let known = Known::of(candidates, day, words);
    let mut choices: Vec<Choice> = Vec::new();
    if known.since_session.is_none() && day.facts == Facts::default() {
        choices.extend(pick(candidates, day, &choices, BEGINNING).map(|place| Choice {
            place,
            short: known.said(ScreenText::ChoiceFirst),
            rule: FIRST,
        }));
        return choices;
    }
    for wish in &WISHES {
        let Some(short) = (wish.applies)(&known) else { continue };
        choices.extend(pick(candidates, day, &choices, wish.for_what).map(|place| Choice {
            place,
            short,
            rule: wish.rule,
        }));
        if wish.alone || choices.len() == MOST {
            choices.truncate(MOST);
            return choices;
        }
    }
    choices.extend(lately(candidates, day, &choices, words));
    choices.truncate(MOST);
    choices
}

/// Whether only gentle movement is advised.
fn is_gentle(day: &Day) -> bool {
    check_in(&day.facts, &day.bounds).iter().any(|(advice, _)| *advice == Advice::Gentle)
}

/// Whether today's answers stand against any session.
pub(crate) fn advises_rest(day: &Day) -> bool {
    check_in(&day.facts, &day.bounds).first().is_some_and(|(advice, _)| Advice::stops(*advice))
}

impl<'d> Known<'d> {
    fn of(candidates: &[Candidate<'_>], day: &'d Day, words: Words) -> Self {
        let worst = day.facts.soreness.worst();
        let strength = candidates.iter().filter(|candidate| candidate.when == When::Strength);
        Self {
            day,
            words,
            worst: worst.get(),
            lately: worst == Level::NONE && !day.facts.is_told() && day.facts.sore_days > 0,
            runs: can_run(&day.facts, &day.bounds).run > Run::No,
            since_session: candidates.iter().filter_map(|candidate| candidate.done).min(),
            since_strength: strength.filter_map(|candidate| candidate.done).min(),
        }
    }
}

/// The routine for this occasion that was done last, of those that were never done the first; everything that it needs
/// is at hand, and it was not done just now.
fn pick(candidates: &[Candidate<'_>], day: &Day, taken: &[Choice], for_what: For) -> Option<usize> {
    let fits = |(place, candidate): &(usize, &Candidate<'_>)| {
        candidate.kind == CandidateKind::Routine
            && for_what.is_met_by(candidate.when, candidate.effort)
            && is_free(*place, candidate, day, taken)
    };
    let fitting = candidates.iter().enumerate().filter(fits);
    fitting.min_by_key(|(place, candidate)| (candidate.done.unwrap_or(u32::MAX), *place)).map(|(place, _)| place)
}

/// What was done last, the latest first.
fn lately(candidates: &[Candidate<'_>], day: &Day, taken: &[Choice], words: Words) -> Vec<Choice> {
    let mut done: Vec<(u32, usize)> = candidates
        .iter()
        .enumerate()
        .filter(|(place, candidate)| is_free(*place, candidate, day, taken))
        .filter_map(|(place, candidate)| Some((candidate.done?, place)))
        .collect();
    done.sort_unstable();
    let short = |hours| words.say(ScreenText::ChoiceDone, &[("ago", ago(hours, words).into())]);
    done.into_iter().map(|(hours, place)| Choice { place, short: short(hours), rule: LAST }).collect()
}

/// The first of `routines` for this, one that needs only what is at hand before the others. Of gentle ones none but with
/// what is at hand: who is very sore is not sent to fetch things.
pub(crate) fn fitting<'r, R: AsRef<Routine>>(
    routines: impl Iterator<Item = &'r R> + Clone,
    for_what: For,
    at_hand: Option<&BTreeSet<Equipment>>,
) -> Option<&'r R> {
    let mut fitting = routines.filter(|routine| is_for(for_what, (*routine).as_ref()));
    let can = |routine: &&R| at_hand.is_none_or(|things| needs_only(&(*routine).as_ref().steps, things));
    let found = fitting.clone().find(can);
    if for_what == For::Gentle { found } else { found.or_else(|| fitting.next()) }
}

fn is_free(place: usize, candidate: &Candidate<'_>, day: &Day, taken: &[Choice]) -> bool {
    let at_hand = |thing: &Equipment| day.at_hand.as_ref().is_none_or(|things| things.contains(thing));
    // What is hard is nothing for a body that is sore.
    let too_hard = candidate.effort == Intensity::Hard && day.facts.soreness.worst().get() >= day.bounds.easier_from;
    taken.iter().all(|choice| choice.place != place)
        && !too_hard
        && candidate.done.is_none_or(|hours| hours >= AGAIN)
        && candidate.needs.iter().all(at_hand)
}

fn is_for(for_what: For, routine: &Routine) -> bool {
    for_what.is_met_by(routine.when, routine.effort)
}

fn needs_only(steps: &[Step], things: &BTreeSet<Equipment>) -> bool {
    Step::moves(steps).into_iter().flat_map(|exercise| &exercise.equipment).all(|thing| things.contains(thing))
}

#[cfg(test)]
mod tests;
