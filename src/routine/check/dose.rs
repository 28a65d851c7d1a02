//! How much: one group of keys, of which the nearest table that names a kind decides.

use std::ops::Range;
use std::time::Duration;

use super::{Check, Wrong};
use crate::diagnostic::Finding;
use crate::document::{At, Field};
use crate::duration::Length;
use crate::routine::raw::{RawDose, RawPart};
use crate::routine::{Count, Dose, Part, codes};

/// The shortest hold, and the shortest time to press.
pub(super) const SHORTEST: Length = Length::from_secs(1);
/// The shortest pass or rep.
const QUICKEST: Length = Length::from_millis(500).expect("half a second is below an hour");
const PACE_OF_A_PASS: Length = Length::from_secs(3);
const PACE_OF_A_REP: Length = Length::from_secs(4);

/// The dose keys of one table.
#[derive(Clone, Copy)]
pub(super) struct DoseLayer<'r> {
    pub(super) dose: &'r RawDose,
    pub(super) sets: Option<&'r Field<Count>>,
    pub(super) file: File,
    pub(super) reach: Reach,
}

/// Whose file a table stands in: faults of other files are theirs to tell.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum File {
    /// The one being checked.
    Own,
    /// That of a move it names.
    Other,
}

/// The moves that a table is about: a pace for every move is no fault where one of them holds.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Reach {
    /// One.
    Move,
    /// All of a routine.
    Routine,
}

/// A dose, or why there is none.
pub(super) enum Merged {
    /// How much, how often, and where the amount is said.
    Dose { dose: Dose, sets: Count, place: Option<Range<usize>> },
    /// No table names a kind.
    Missing,
    /// Something is wrong, and told.
    Faulty,
}

#[derive(Clone, Copy)]
enum Amount {
    Hold(Length),
    Passes(Count),
    Reps(Count),
    Ease(Length),
    Phases(Length),
}

impl Amount {
    const fn word(self) -> &'static str {
        match self {
            Self::Hold(_) => "hold",
            Self::Passes(_) => "passes",
            Self::Reps(_) => "reps",
            Self::Ease(_) => "ease",
            Self::Phases(_) => "phases",
        }
    }

    const fn is_counted(self) -> bool {
        matches!(self, Self::Passes(_) | Self::Reps(_))
    }

    const fn is_pressed(self) -> bool {
        matches!(self, Self::Ease(_))
    }
}

enum Named {
    Nothing,
    Amount(Amount, Range<usize>),
    Faulty,
}

/// The bytes of a key and its value.
pub(super) fn entry<T>(field: &Field<T>) -> Option<Range<usize>> {
    match field {
        Field::Given { key, at } => Some(key.start..at.span.end),
        Field::Wrong { key } => Some(key.clone()),
        Field::Absent | Field::Misspelt { .. } => None,
    }
}

/// Where each kind that a table names stands, in the order of the text.
fn kinds(dose: &RawDose) -> Vec<(&'static str, Range<usize>)> {
    let named = [
        ("hold", entry(&dose.hold)),
        ("passes", entry(&dose.passes)),
        ("reps", entry(&dose.reps)),
        ("ease", entry(&dose.ease)),
        ("phases", entry(&dose.phases)),
    ];
    let mut kinds: Vec<_> = named.into_iter().filter_map(|(word, place)| place.map(|place| (word, place))).collect();
    kinds.sort_by_key(|(_, place)| place.start);
    kinds
}

fn named(dose: &RawDose) -> Named {
    let wrong = dose.hold.is_wrong()
        || dose.passes.is_wrong()
        || dose.reps.is_wrong()
        || dose.ease.is_wrong()
        || dose.phases.is_wrong();
    if wrong {
        return Named::Faulty;
    }
    let kinds = kinds(dose);
    let [(_, place)] = kinds.as_slice() else {
        return if kinds.is_empty() { Named::Nothing } else { Named::Faulty };
    };
    let length = |length: &Length| (*length >= SHORTEST).then_some(*length);
    let amount = (dose.hold.get().and_then(length).map(Amount::Hold))
        .or_else(|| dose.passes.value().map(Amount::Passes))
        .or_else(|| dose.reps.value().map(Amount::Reps))
        .or_else(|| dose.ease.get().and_then(length).map(Amount::Ease))
        .or_else(|| whole(&parts(dose)?).map(Amount::Phases));
    amount.map_or(Named::Faulty, |amount| Named::Amount(amount, place.clone()))
}

/// The phases that a table gives, where there are several and each can be read.
pub(super) fn parts(dose: &RawDose) -> Option<Vec<Part>> {
    let part = |part: &At<RawPart>| {
        let length = part.value.length.value().filter(|length| *length >= SHORTEST)?;
        Some(Part { say: part.value.say.value()?, length })
    };
    let parts: Vec<Part> = dose.phases.get()?.iter().map(part).collect::<Option<_>>()?;
    (parts.len() > 1).then_some(parts)
}

/// Whether a table gives phases that cannot be read, which is told.
pub(super) fn has_wrong_phases(dose: &RawDose) -> bool {
    !dose.phases.is_absent() && parts(dose).is_none()
}

/// How long phases take in all; `None` over an hour, which is told by its own code.
fn whole(parts: &[Part]) -> Option<Length> {
    let total: Duration = parts.iter().map(|part| part.length.get()).sum();
    u32::try_from(total.as_millis()).ok().and_then(Length::from_millis)
}

impl Check<'_> {
    /// What is wrong with the phases of a table.
    fn phases(&mut self, phases: &Field<Vec<At<RawPart>>>) {
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

    /// What is wrong with the dose keys of one table, whatever other tables say.
    pub(super) fn dose_table(&mut self, dose: &RawDose, sets: &Field<Count>) {
        let kinds = kinds(dose);
        if let Some(((first, first_place), others)) = kinds.split_first() {
            for (other, place) in others {
                let message = format!("`{other}` and `{first}` are two kinds of dose");
                let finding = Finding::error(codes::TWO_DOSES, place.clone(), message);
                self.fault(finding.also(first_place.clone(), "the first is here").help("keep one of them"));
            }
        }
        for length in [&dose.hold, &dose.ease] {
            self.at_least(length, SHORTEST, codes::DOSE_TOO_SHORT);
        }
        self.phases(&dose.phases);
        self.at_least(&dose.pace, QUICKEST, codes::PACE_TOO_SHORT);
        if let (Some(spots), Some(sets)) = (entry(&dose.spots), entry(sets)) {
            let (first, second) = if spots.start < sets.start { (spots, sets) } else { (sets, spots) };
            let message = "`spots` and `sets` are the same thing twice: a spot counts as a set";
            let finding = Finding::error(codes::SPOTS_AND_SETS, second, message);
            self.fault(finding.also(first, "the first is here").help("keep one of them"));
        }
        if let [(kind, place)] = kinds.as_slice() {
            let counted = matches!(*kind, "passes" | "reps");
            if let Some(pace) = entry(&dose.pace).filter(|_| !counted) {
                self.fault(pace_without_count(pace, kind).also(place.clone(), "the dose is here"));
            }
            if let Some(spots) = entry(&dose.spots).filter(|_| *kind != "ease") {
                self.fault(spots_without_ease(spots, kind).also(place.clone(), "the dose is here"));
            }
        }
    }

    pub(super) fn at_least(&mut self, field: &Field<Length>, least: Length, code: &'static str) {
        if let Some(at) = field.at().filter(|at| at.value < least) {
            self.fault(Finding::error(code, at.span.clone(), format!("`{}` is shorter than {least}", at.value)));
        }
    }

    /// What the tables come to, the nearest first. `most_sets` says how many of them may say how often.
    pub(super) fn merge(&mut self, layers: &[DoseLayer<'_>], most_sets: usize) -> Merged {
        let first = layers.iter().enumerate().find_map(|(index, layer)| match named(layer.dose) {
            Named::Nothing => None,
            Named::Faulty => Some(Merged::Faulty),
            Named::Amount(amount, place) => Some(self.decided(layers, index, (amount, place), most_sets)),
        });
        first.unwrap_or(Merged::Missing)
    }

    /// What the tables come to when the one at `index` has named the kind.
    fn decided(
        &mut self,
        layers: &[DoseLayer<'_>],
        index: usize,
        (amount, said): (Amount, Range<usize>),
        most_sets: usize,
    ) -> Merged {
        let group = index + 1 + agreeing(&layers[index + 1..], amount);
        let decision = Decision { layers, index, group, amount };
        let Ok(pace) = self.pace(&decision) else { return Merged::Faulty };
        let Ok(sets) = self.sets(&decision, most_sets) else { return Merged::Faulty };
        let own = (layers[index].file == File::Own).then_some(said);
        let dose = match amount {
            Amount::Hold(length) => Dose::Hold(length),
            Amount::Ease(length) => Dose::Ease(length),
            Amount::Phases(length) => Dose::Phases(length),
            Amount::Passes(count) => Dose::Passes { count, pace: pace.unwrap_or(PACE_OF_A_PASS) },
            Amount::Reps(count) => Dose::Reps { count, pace: pace.unwrap_or(PACE_OF_A_REP) },
        };
        if dose.length() > Length::MAX.get() {
            let own_pace = || layers.iter().filter(|layer| layer.file == File::Own).find_map(|l| entry(&l.dose.pace));
            if let Some(said) = own.or_else(own_pace) {
                let message = format!("one set takes {} seconds, more than an hour", dose.length().as_secs());
                self.fault(Finding::error(codes::SET_TOO_LONG, said, message));
            }
            return Merged::Faulty;
        }
        Merged::Dose { dose, sets, place: own }
    }

    /// The nearest pace, where one is given.
    fn pace(&mut self, decision: &Decision<'_, '_>) -> Result<Option<Length>, Wrong> {
        for (index, layer) in decision.layers[..decision.group].iter().enumerate() {
            if layer.dose.pace.is_wrong() {
                return Err(Wrong);
            }
            let Some(said) = entry(&layer.dose.pace) else { continue };
            if decision.amount.is_counted() {
                return layer.dose.pace.value().filter(|pace| *pace >= QUICKEST).ok_or(Wrong).map(Some);
            }
            if decision.is_overridden_by(index) {
                if layer.file == File::Own {
                    self.fault(pace_without_count(said, decision.amount.word()));
                }
                return Err(Wrong);
            }
        }
        Ok(None)
    }

    /// How often: the nearest `sets`, or `spots` where the dose presses.
    fn sets(&mut self, decision: &Decision<'_, '_>, most: usize) -> Result<Count, Wrong> {
        for (index, layer) in decision.layers.iter().enumerate() {
            if layer.dose.spots.is_wrong() {
                return Err(Wrong);
            }
            let spots = entry(&layer.dose.spots).filter(|_| index < decision.group);
            if let Some(said) = spots {
                if decision.amount.is_pressed() && index < most {
                    return layer.dose.spots.value().ok_or(Wrong);
                }
                if !decision.amount.is_pressed() && decision.is_overridden_by(index) {
                    if layer.file == File::Own {
                        self.fault(spots_without_ease(said, decision.amount.word()));
                    }
                    return Err(Wrong);
                }
            }
            if let Some(sets) = layer.sets.filter(|sets| index < most && !sets.is_absent()) {
                return sets.value().ok_or(Wrong);
            }
        }
        Ok(Count::ONE)
    }
}

/// The table that has named the kind of the dose, and those that speak of the same.
struct Decision<'l, 'r> {
    layers: &'l [DoseLayer<'r>],
    index: usize,
    /// How many tables, from the nearest, have a say in pace and spots.
    group: usize,
    amount: Amount,
}

impl Decision<'_, '_> {
    /// Whether the table at `index` changes the dose of one further away, for one move.
    fn is_overridden_by(&self, index: usize) -> bool {
        index < self.index && self.layers[index].reach == Reach::Move
    }
}

/// How many of these tables, the nearest first, go on speaking of the same kind.
fn agreeing(layers: &[DoseLayer<'_>], amount: Amount) -> usize {
    let agrees = |layer: &&DoseLayer<'_>| match named(layer.dose) {
        Named::Nothing => true,
        Named::Amount(other, _) => other.word() == amount.word(),
        Named::Faulty => false,
    };
    layers.iter().take_while(agrees).count()
}

fn pace_without_count(place: Range<usize>, kind: &str) -> Finding {
    let message = format!("`pace` has no meaning with `{kind}`");
    Finding::error(codes::PACE_WITHOUT_PASSES_OR_REPS, place, message).help("`pace` goes with `passes` or `reps`")
}

fn spots_without_ease(place: Range<usize>, kind: &str) -> Finding {
    let message = format!("`spots` has no meaning with `{kind}`");
    Finding::error(codes::SPOTS_WITHOUT_EASE, place, message).help("`spots` goes with `ease`; elsewhere it is `sets`")
}
