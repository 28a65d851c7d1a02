//! How much: one group of keys, of which the nearest table that names a kind decides.

mod kind;
mod phases;
mod sets;

use std::ops::Range;

use super::{Check, Wrong};
use crate::diagnostic::Finding;
use crate::document::Field;
use crate::duration::Length;
use crate::routine::dose::PACE_OF_A_REP;
use crate::routine::raw::RawDose;
use crate::routine::several::Several;
use crate::routine::{Breath, Count, Dose, Tempo, Varies, codes};

use kind::{Amount, Named, agreeing, kinds, named, pace_without_count, spots_without_ease, tempo_without_reps};
pub(super) use phases::{has_wrong_phases, parts};
pub(super) use sets::Place;

/// The shortest hold, and the shortest time to press.
pub(super) const SHORTEST: Length = Length::from_secs(1);
/// The shortest pass or rep.
const QUICKEST: Length = Length::from_millis(500).expect("half a second is below an hour");
const PACE_OF_A_PASS: Length = Length::from_secs(3);

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
    Dose { dose: Dose, varies: Varies, sets: Count, place: Option<Range<usize>> },
    /// No table names a kind.
    Missing,
    /// Something is wrong, and told.
    Faulty,
}

/// What decides beside the tables: where the move stands, and the breath that is counted.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub(super) place: Place,
    pub(super) breath: Breath,
}

/// The bytes of a key and its value.
pub(super) fn entry<T>(field: &Field<T>) -> Option<Range<usize>> {
    match field {
        Field::Given { key, at } => Some(key.start..at.span.end),
        Field::Wrong { key } => Some(key.clone()),
        Field::Absent | Field::Misspelt { .. } => None,
    }
}

impl Check<'_> {
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
        if let Some(hold) = dose.hold.at() {
            for length in hold.value.all().into_iter().filter(|length| *length < SHORTEST) {
                self.fault(too_short(codes::DOSE_TOO_SHORT, hold.span.clone(), length, SHORTEST));
            }
        }
        for length in [&dose.ease, &dose.amrap] {
            self.at_least(length, SHORTEST, codes::DOSE_TOO_SHORT);
        }
        self.phases(&dose.phases);
        self.at_least(&dose.pace, QUICKEST, codes::PACE_TOO_SHORT);
        self.parts_of_a_rep(dose);
        if let (Some(spots), Some(sets)) = (entry(&dose.spots), entry(sets)) {
            let (first, second) = if spots.start < sets.start { (spots, sets) } else { (sets, spots) };
            let message = "`spots` and `sets` are the same thing twice: a spot counts as a set";
            let finding = Finding::error(codes::SPOTS_AND_SETS, second, message);
            self.fault(finding.also(first, "the first is here").help("keep one of them"));
        }
        if let [(kind, place)] = kinds.as_slice() {
            let misplaced = [
                entry(&dose.pace)
                    .filter(|_| !matches!(*kind, "passes" | "reps"))
                    .map(|at| pace_without_count(at, kind)),
                entry(&dose.tempo).filter(|_| *kind != "reps").map(|at| tempo_without_reps(at, kind)),
                entry(&dose.spots).filter(|_| *kind != "ease").map(|at| spots_without_ease(at, kind)),
            ];
            for finding in misplaced.into_iter().flatten() {
                self.fault(finding.also(place.clone(), "the dose is here"));
            }
        }
    }

    pub(super) fn at_least(&mut self, field: &Field<Length>, least: Length, code: &'static str) {
        if let Some(at) = field.at().filter(|at| at.value < least) {
            self.fault(too_short(code, at.span.clone(), at.value, least));
        }
    }

    /// What is wrong with how a table says the parts of a rep: each of them once, and one hold for every rep.
    fn parts_of_a_rep(&mut self, dose: &RawDose) {
        let still = entry(&dose.hold).filter(|_| !dose.reps.is_absent());
        if let Some(tempo) = entry(&dose.tempo) {
            let twice = [("pace", entry(&dose.pace)), ("hold", still.clone())];
            for (other, place) in twice.into_iter().filter_map(|(word, place)| Some((word, place?))) {
                let (first, second) =
                    if place.start < tempo.start { (place, tempo.clone()) } else { (tempo.clone(), place) };
                let message = format!("`tempo` and `{other}` say the same parts of a rep twice");
                let finding = Finding::error(codes::TWO_TEMPOS, second, message);
                let help = "keep one of them: `tempo` is there, held, back";
                self.fault(finding.also(first, "the first is here").help(help));
            }
        }
        if let (Some(at), Some(place)) = (dose.hold.at(), still)
            && !matches!(at.value, Several::One(_))
        {
            let message = "beside `reps`, `hold` is one length: how long each rep is held";
            let help = "write `hold = \"5s\"`; `reps` can be a range or a list";
            self.fault(Finding::error(codes::ONE_HOLD_A_REP, place, message).help(help));
        }
    }

    /// What the tables come to, the nearest first.
    pub(super) fn merge(&mut self, layers: &[DoseLayer<'_>], around: Around) -> Merged {
        let first = layers.iter().enumerate().find_map(|(index, layer)| match named(layer.dose) {
            Named::Nothing => None,
            Named::Faulty => Some(Merged::Faulty),
            Named::Amount(amount, place) => Some(self.decided(layers, index, (amount, place), around)),
        });
        first.unwrap_or(Merged::Missing)
    }

    /// What the tables come to when the one at `index` has named the kind.
    fn decided(
        &mut self,
        layers: &[DoseLayer<'_>],
        index: usize,
        (amount, said): (Amount<'_>, Range<usize>),
        around: Around,
    ) -> Merged {
        let group = index + 1 + agreeing(&layers[index + 1..], amount);
        let decision = Decision { layers, index, group, amount };
        let Ok(pace) = self.pace(&decision) else { return Merged::Faulty };
        let Ok(tempo) = self.tempo(&decision, pace) else { return Merged::Faulty };
        let Ok((sets, counted)) = self.sets(&decision, around.place, &said) else { return Merged::Faulty };
        let own = (layers[index].file == File::Own).then_some(said);
        let spread = amount.spread(pace.unwrap_or(PACE_OF_A_PASS), tempo, around.breath);
        let (dose, varies) = spread.told(counted);
        let longest = spread.all().into_iter().map(Dose::length).max().unwrap_or_default();
        if longest > Length::MAX.get() {
            let own_pace = || {
                let own = layers.iter().filter(|layer| layer.file == File::Own);
                own.flat_map(|layer| [entry(&layer.dose.pace), entry(&layer.dose.tempo)]).flatten().next()
            };
            if let Some(said) = own.or_else(own_pace) {
                let message = format!("one set takes {} seconds, more than an hour", longest.as_secs());
                self.fault(Finding::error(codes::SET_TOO_LONG, said, message));
            }
            return Merged::Faulty;
        }
        Merged::Dose { dose, varies, sets, place: own }
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

    /// The tempo of a rep: that of the nearest table that gives one, or the nearest pace and hold where they are nearer.
    fn tempo(&mut self, decision: &Decision<'_, '_>, pace: Option<Length>) -> Result<Tempo, Wrong> {
        let mut still = None;
        let mut is_paced = false;
        for (index, layer) in decision.layers[..decision.group].iter().enumerate() {
            if layer.dose.tempo.is_wrong() {
                return Err(Wrong);
            }
            if let Some(said) = entry(&layer.dose.tempo) {
                if !decision.amount.is_reps() {
                    if !decision.is_overridden_by(index) {
                        continue;
                    }
                    if layer.file == File::Own {
                        self.fault(tempo_without_reps(said, decision.amount.word()));
                    }
                    return Err(Wrong);
                }
                let told = layer.dose.tempo.value().ok_or(Wrong)?;
                match (is_paced, still) {
                    (false, None) => return Ok(told),
                    // A nearer hold changes that part alone, a nearer pace the ways there and back.
                    (false, Some(hold)) => return Ok(told.held(hold)),
                    (true, hold) => return Ok(even(pace).held(hold.unwrap_or_default())),
                }
            }
            is_paced |= !layer.dose.pace.is_absent();
            if still.is_none() && !layer.dose.reps.is_absent() {
                still = layer.dose.hold.get().and_then(Several::first);
            }
        }
        Ok(even(pace).held(still.unwrap_or_default()))
    }
}

fn even(pace: Option<Length>) -> Tempo {
    Tempo::even(pace.unwrap_or(PACE_OF_A_REP))
}

fn too_short(code: &'static str, place: Range<usize>, length: Length, least: Length) -> Finding {
    Finding::error(code, place, format!("`{length}` is shorter than {least}"))
}

/// The table that has named the kind of the dose, and those that speak of the same.
struct Decision<'l, 'r> {
    layers: &'l [DoseLayer<'r>],
    index: usize,
    /// How many tables, from the nearest, have a say in pace and spots.
    group: usize,
    amount: Amount<'r>,
}

impl Decision<'_, '_> {
    /// Whether the table at `index` changes the dose of one further away, for one move.
    fn is_overridden_by(&self, index: usize) -> bool {
        index < self.index && self.layers[index].reach == Reach::Move
    }
}
