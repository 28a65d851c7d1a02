//! The kinds of dose that one table can name.

use std::ops::Range;

use super::phases::{parts, whole};
use super::{DoseLayer, SHORTEST, entry};
use crate::diagnostic::Finding;
use crate::duration::Length;
use crate::routine::raw::RawDose;
use crate::routine::several::Several;
use crate::routine::{Breath, Count, Dose, Tempo, Varies, codes};

/// The amount that a table names.
#[derive(Clone, Copy)]
pub(super) enum Amount<'r> {
    Hold(&'r Several<Length>),
    Passes(&'r Several<Count>),
    Reps(&'r Several<Count>),
    Ease(Length),
    Breaths(&'r Several<Count>),
    AsMany(Length),
    Phases(Length),
}

/// What the entries of a list stand for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Counted {
    Sets,
    Rounds,
}

/// Doses of one kind, as they were written.
pub(super) enum Spread {
    One(Dose),
    Range(Dose, Dose),
    Each(Vec<Dose>),
}

impl Spread {
    fn of<T: Copy>(several: &Several<T>, dose: impl Fn(T) -> Dose) -> Self {
        match several {
            Several::One(one) => Self::One(dose(*one)),
            Several::Range(lower, upper) => Self::Range(dose(*lower), dose(*upper)),
            Several::Each(each) => Self::Each(each.iter().map(|at| dose(at.value)).collect()),
        }
    }

    pub(super) fn all(&self) -> Vec<Dose> {
        match self {
            Self::One(one) => vec![*one],
            Self::Range(lower, upper) => vec![*lower, *upper],
            Self::Each(each) => each.clone(),
        }
    }

    /// The dose that is done first, and how it differs: a list counts sets or rounds.
    pub(super) fn told(&self, counted: Counted) -> (Dose, Varies) {
        match self {
            Self::One(one) => (*one, Varies::Not),
            Self::Range(lower, upper) => (*lower, Varies::Range { lower: *lower, upper: *upper }),
            Self::Each(each) => match counted {
                Counted::Sets => (each[0], Varies::BySet(each.clone())),
                Counted::Rounds => (each[0], Varies::ByRound(each.clone())),
            },
        }
    }
}

impl Amount<'_> {
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Hold(_) => "hold",
            Self::Passes(_) => "passes",
            Self::Reps(_) => "reps",
            Self::Ease(_) => "ease",
            Self::Breaths(_) => "breaths",
            Self::AsMany(_) => "amrap",
            Self::Phases(_) => "phases",
        }
    }

    pub(super) const fn is_counted(self) -> bool {
        matches!(self, Self::Passes(_) | Self::Reps(_))
    }

    pub(super) const fn is_reps(self) -> bool {
        matches!(self, Self::Reps(_))
    }

    pub(super) const fn is_pressed(self) -> bool {
        matches!(self, Self::Ease(_))
    }

    /// How many sets it has one for, where it is a list.
    pub(super) fn listed(self) -> Option<usize> {
        let of_lengths = |several: &Several<Length>| matches!(several, Several::Each(_)).then(|| several.all().len());
        let of_counts = |several: &Several<Count>| matches!(several, Several::Each(_)).then(|| several.all().len());
        match self {
            Self::Hold(lengths) => of_lengths(lengths),
            Self::Passes(counts) | Self::Reps(counts) | Self::Breaths(counts) => of_counts(counts),
            Self::Ease(_) | Self::AsMany(_) | Self::Phases(_) => None,
        }
    }

    /// The doses that it is with these parts.
    pub(super) fn spread(self, pace: Length, tempo: Tempo, breath: Breath) -> Spread {
        match self {
            Self::Hold(lengths) => Spread::of(lengths, Dose::Hold),
            Self::Passes(counts) => Spread::of(counts, |count| Dose::Passes { count, pace }),
            Self::Reps(counts) => Spread::of(counts, |count| Dose::Reps { count, tempo }),
            Self::Ease(length) => Spread::One(Dose::Ease(length)),
            Self::Breaths(counts) => Spread::of(counts, |count| Dose::Breaths { count, breath }),
            Self::AsMany(length) => Spread::One(Dose::AsMany(length)),
            Self::Phases(length) => Spread::One(Dose::Phases(length)),
        }
    }
}

pub(super) enum Named<'r> {
    Nothing,
    Amount(Amount<'r>, Range<usize>),
    Faulty,
}

/// Where each kind that a table names stands, in the order of the text. A hold beside reps is a part of each of them.
pub(super) fn kinds(dose: &RawDose) -> Vec<(&'static str, Range<usize>)> {
    let reps = entry(&dose.reps);
    let named = [
        ("hold", entry(&dose.hold).filter(|_| reps.is_none())),
        ("passes", entry(&dose.passes)),
        ("reps", reps),
        ("ease", entry(&dose.ease)),
        ("breaths", entry(&dose.breaths)),
        ("amrap", entry(&dose.amrap)),
        ("phases", entry(&dose.phases)),
    ];
    let mut kinds: Vec<_> = named.into_iter().filter_map(|(word, place)| place.map(|place| (word, place))).collect();
    kinds.sort_by_key(|(_, place)| place.start);
    kinds
}

pub(super) fn named(dose: &RawDose) -> Named<'_> {
    let wrong = [
        dose.hold.is_wrong(),
        dose.passes.is_wrong(),
        dose.reps.is_wrong(),
        dose.ease.is_wrong(),
        dose.breaths.is_wrong(),
        dose.amrap.is_wrong(),
        dose.phases.is_wrong(),
    ];
    if wrong.contains(&true) {
        return Named::Faulty;
    }
    let kinds = kinds(dose);
    let [(_, place)] = kinds.as_slice() else {
        return if kinds.is_empty() { Named::Nothing } else { Named::Faulty };
    };
    let held = dose.hold.get();
    if held.is_some_and(|held| held.all().iter().any(|length| *length < SHORTEST)) {
        return Named::Faulty;
    }
    let long = |length: Option<&Length>| length.copied().filter(|length| *length >= SHORTEST);
    let amount = match dose.reps.get() {
        Some(_) if held.is_some_and(|held| !matches!(held, Several::One(_))) => None,
        Some(reps) => Some(Amount::Reps(reps)),
        None => (held.map(Amount::Hold))
            .or_else(|| dose.passes.get().map(Amount::Passes))
            .or_else(|| dose.breaths.get().map(Amount::Breaths))
            .or_else(|| long(dose.ease.get()).map(Amount::Ease))
            .or_else(|| long(dose.amrap.get()).map(Amount::AsMany))
            .or_else(|| whole(&parts(dose)?).map(Amount::Phases)),
    };
    amount.map_or(Named::Faulty, |amount| Named::Amount(amount, place.clone()))
}

/// How many of these tables, the nearest first, go on speaking of the same kind.
pub(super) fn agreeing(layers: &[DoseLayer<'_>], amount: Amount<'_>) -> usize {
    let agrees = |layer: &&DoseLayer<'_>| match named(layer.dose) {
        Named::Nothing => true,
        Named::Amount(other, _) => other.word() == amount.word(),
        Named::Faulty => false,
    };
    layers.iter().take_while(agrees).count()
}

pub(super) fn pace_without_count(place: Range<usize>, kind: &str) -> Finding {
    let message = format!("`pace` has no meaning with `{kind}`");
    let help = match kind {
        "breaths" => "how long a breath takes is `breath`: `4s-6s`",
        _ => "`pace` goes with `passes` or `reps`",
    };
    Finding::error(codes::PACE_WITHOUT_PASSES_OR_REPS, place, message).help(help)
}

pub(super) fn tempo_without_reps(place: Range<usize>, kind: &str) -> Finding {
    let message = format!("`tempo` has no meaning with `{kind}`");
    let help = if kind == "passes" {
        "`tempo` goes with `reps`; how long a pass takes is `pace`"
    } else {
        "`tempo` goes with `reps`"
    };
    Finding::error(codes::TEMPO_WITHOUT_REPS, place, message).help(help)
}

pub(super) fn spots_without_ease(place: Range<usize>, kind: &str) -> Finding {
    let message = format!("`spots` has no meaning with `{kind}`");
    Finding::error(codes::SPOTS_WITHOUT_EASE, place, message).help("`spots` goes with `ease`; elsewhere it is `sets`")
}
