//! How often: the sets of a dose, and what a list of doses counts.

use std::ops::Range;

use super::kind::{Counted, spots_without_ease};
use super::{Check, Decision, File, Wrong, entry};
use crate::diagnostic::Finding;
use crate::routine::{Count, codes};

/// The place of a move: in the routine itself, or in a circuit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(in crate::routine::check) enum Place {
    /// At the top of its routine, or by itself.
    Top,
    /// In a circuit of so many rounds, where that can be read: there one set is done a round, unless the step itself says
    /// more.
    Circuit(Option<Count>),
}

impl Place {
    /// How many of the tables, from the nearest, may say how often.
    const fn most(self) -> usize {
        match self {
            Self::Top => usize::MAX,
            Self::Circuit(_) => 1,
        }
    }
}

impl Check<'_> {
    /// How often: the nearest `sets`, or `spots` where the dose presses; of a list as many as it has.
    pub(super) fn sets(
        &mut self,
        decision: &Decision<'_, '_>,
        place: Place,
        said: &Range<usize>,
    ) -> Result<(Count, Counted), Wrong> {
        let given = self.given_sets(decision, place.most())?;
        let Some(listed) = decision.amount.listed() else {
            return Ok((given.map_or(Count::ONE, |given| given.sets), Counted::Sets));
        };
        let listed = u16::try_from(listed).ok().and_then(Count::new).ok_or(Wrong)?;
        let is_own = decision.layers[decision.index].file == File::Own;
        match (given, place) {
            // A step may do the first few of the sets that its move lists.
            (Some(given), _) if given.index < decision.index && given.sets <= listed => Ok((given.sets, Counted::Sets)),
            (Some(given), _) if given.index <= decision.index && given.sets != listed => {
                if decision.layers[given.index].file == File::Own {
                    let finding = disagrees(given.place, decision.amount.word(), listed, "set", given.sets);
                    self.fault(if given.index == decision.index {
                        let finding = finding.also(said.clone(), "the list is here");
                        finding.help("leave `sets` out: a list has one for each set")
                    } else {
                        finding.help("say the dose here too, or fewer sets")
                    });
                }
                Err(Wrong)
            }
            // Of a move's own list there is one for each round, as far as it goes.
            (None, Place::Circuit(Some(rounds))) if rounds != listed && is_own => {
                let finding = disagrees(said.clone(), decision.amount.word(), listed, "round", rounds);
                let help =
                    "in a circuit a list has one for each round; with `sets` beside it one for each set of a round";
                self.fault(finding.help(help));
                Err(Wrong)
            }
            (None, Place::Circuit(_)) => Ok((Count::ONE, Counted::Rounds)),
            _ => Ok((listed, Counted::Sets)),
        }
    }

    /// The nearest table that says how often, and what it says.
    fn given_sets(&mut self, decision: &Decision<'_, '_>, most: usize) -> Result<Option<Given>, Wrong> {
        for (index, layer) in decision.layers.iter().enumerate() {
            if layer.dose.spots.is_wrong() {
                return Err(Wrong);
            }
            let spots = entry(&layer.dose.spots).filter(|_| index < decision.group);
            if let Some(said) = spots {
                if decision.amount.is_pressed() && index < most {
                    let sets = layer.dose.spots.value().ok_or(Wrong)?;
                    return Ok(Some(Given { index, sets, place: said }));
                }
                if !decision.amount.is_pressed() && decision.is_overridden_by(index) {
                    if layer.file == File::Own {
                        self.fault(spots_without_ease(said, decision.amount.word()));
                    }
                    return Err(Wrong);
                }
            }
            if let Some(sets) = layer.sets.filter(|sets| index < most && !sets.is_absent()) {
                let place = entry(sets).ok_or(Wrong)?;
                return Ok(Some(Given { index, sets: sets.value().ok_or(Wrong)?, place }));
            }
        }
        Ok(None)
    }
}

/// How often, where a table says it.
struct Given {
    /// The table.
    index: usize,
    sets: Count,
    place: Range<usize>,
}

fn disagrees(place: Range<usize>, word: &str, listed: Count, unit: &str, given: Count) -> Finding {
    let units = if listed == Count::ONE { unit.to_owned() } else { format!("{unit}s") };
    let are = if given == Count::ONE { "is" } else { "are" };
    let message = format!("`{word}` is a list for {listed} {units}, and there {are} {given}");
    Finding::error(codes::SETS_DISAGREE, place, message)
}
