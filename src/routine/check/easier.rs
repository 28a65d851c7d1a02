//! The easier way of a move.

use std::ops::Range;
use std::sync::Arc;

use super::coaching::Coaching;
use super::dose::{self, DoseLayer, File, Merged};
use super::exercise::{Layers, own_field, parts_of, values};
use super::figure::works;
use super::quote::poses;
use super::{Check, Lookup, Wrong, respellings, sources};
use crate::diagnostic::Finding;
use crate::document::{At, Field, Shape, codes as document_codes};
use crate::figure::Figure;
use crate::figure::movement::Drawn;
use crate::figure::raw::Reach;
use crate::routine::raw::{Likeness, RawDose, RawEasier, RawEasierTable, RawMove};
use crate::routine::{Count, Dose, Easier, Exercise, Id, Text, Varies, codes};

/// The keys of an easier way that leave it as hard as the usual one.
const KEYS_THAT_EASE_NOTHING: [&str; 5] = ["figure", "main", "during", "come-out", "breath"];

impl<'c> Check<'c> {
    /// What is wrong with the table of an easier way, whatever other tables say.
    pub(super) fn easier_table(&mut self, easier: &Field<RawEasier>) {
        match easier.at() {
            Some(At { value: RawEasier::Table(table), span }) => {
                self.dose_table(&table.dose, &Field::Absent);
                let mut given = Vec::new();
                table.given(&mut given);
                if given.iter().all(|given| KEYS_THAT_EASE_NOTHING.contains(&given.word)) {
                    self.fault(nothing(span));
                }
                if let Some(At { value: list, span }) = table.instructions.at()
                    && list.is_empty()
                {
                    self.fault(nothing(span));
                }
                let figure = given.into_iter().find(|given| given.word == "figure");
                if let Some(figure) = figure.filter(|_| !table.id.is_absent()) {
                    let message = "`figure` has no meaning beside `move`";
                    let finding = Finding::error(codes::MISPLACED_KEY, figure.key, message);
                    self.fault(finding.help("the figure of that move is shown"));
                }
            }
            Some(At { value: RawEasier::Instructions(list), span }) if list.is_empty() => self.fault(nothing(span)),
            _ => {}
        }
    }

    /// The easier way of `exercise`, where there is one.
    pub(super) fn easier(
        &mut self,
        id: &Id,
        layers: &Layers<'_>,
        exercise: &Exercise,
    ) -> Result<Option<Easier>, Wrong> {
        let Some((at, file)) = layers.how(|how| &how.easier)? else { return Ok(None) };
        let (how, instead) = match &at.value {
            RawEasier::Instructions(list) => (values(Some(list)), Exercise { figure: None, ..exercise.clone() }),
            RawEasier::Table(table) => self.tabled(id, (table, file), layers, exercise).ok_or(Wrong)?,
        };
        let mut coaching = Coaching::of(&instead);
        if !how.is_empty() {
            coaching = coaching.with_other_instructions();
        }
        let instructions = if how.is_empty() { instead.instructions } else { how.clone() };
        if let RawEasier::Table(table) = &at.value {
            coaching = self.overridden(coaching, (&table.coaching, file), &instructions)?;
            if let (Some(Likeness::Own(raw)), File::Own) = (table.figure.get(), file) {
                self.quotes(raw.written(), &instructions);
            }
        }
        let poses = poses(instead.figure.as_deref(), &instructions);
        if let (RawEasier::Table(table), File::Own) = (&at.value, file) {
            let shown = (instead.figure.as_deref(), instead.dose);
            match table.figure.at() {
                Some(At { value: Likeness::Own(raw), .. }) => {
                    self.way(raw.written().drawn(), shown, &poses);
                }
                Some(At { value: Likeness::Within(_), span }) => {
                    let drawn = Drawn { written: None, span };
                    self.movement(drawn, shown.0);
                    self.way(drawn, shown, &poses);
                }
                _ => {}
            }
        }
        let instead = coaching.said_in(Exercise { instructions, poses, ..instead }).counting_its_breath();
        Ok(Some(Easier { how, exercise: Arc::new(instead) }))
    }

    fn tabled(
        &mut self,
        id: &Id,
        (table, file): (&RawEasierTable, File),
        layers: &Layers<'_>,
        exercise: &Exercise,
    ) -> Option<(Vec<Text>, Exercise)> {
        let instead = match &table.id {
            Field::Wrong { .. } | Field::Misspelt { .. } => None,
            Field::Absent => self.gentler(table, file, layers, exercise),
            Field::Given { at, .. } => {
                let other = self.other_move(id, at, file)?;
                self.replaced((table, file), layers, exercise, (&at.value, other))
            }
        };
        let how = match &table.instructions {
            Field::Wrong { .. } | Field::Misspelt { .. } => None,
            instructions => Some(values(instructions.get())),
        };
        let kept = instead.as_ref().and_then(|instead| instead.figure.clone());
        let figure = self.likeness((table, file), exercise, kept);
        Some((how?, Exercise { figure: figure.ok()?, ..instead? }))
    }

    /// The figure of the easier way, `kept` where nothing says otherwise. Where something else is done than the usual
    /// figure shows, only its author knows whether that still fits.
    fn likeness(
        &mut self,
        (table, file): (&RawEasierTable, File),
        exercise: &Exercise,
        kept: Option<Arc<Figure>>,
    ) -> Result<Option<Arc<Figure>>, Wrong> {
        let named = match &table.figure {
            Field::Wrong { .. } | Field::Misspelt { .. } => return Err(Wrong),
            Field::Absent if table.id.is_absent() && !table.instructions.is_absent() => return Ok(None),
            Field::Given { at, .. } if table.id.is_absent() => at,
            Field::Absent | Field::Given { .. } => return Ok(kept),
        };
        match &named.value {
            Likeness::Of(id) => {
                let named = At { value: id.as_str(), span: named.span.clone() };
                let figure = self.figure_of(&named, file, &exercise.muscles, works(exercise.sides));
                figure.map(|figure| Some(Arc::new(figure))).ok_or(Wrong)
            }
            Likeness::Same => self.usual(named, file, exercise).map(Some),
            Likeness::Within(Reach(reach)) => {
                self.usual(named, file, exercise).map(|usual| Some(Arc::new(usual.within(*reach))))
            }
            Likeness::Own(raw) => {
                if let (false, Some(reach)) = (raw.key.is_absent(), raw.reach.key()) {
                    let message = "`reach` has no meaning beside `key`";
                    let finding = Finding::error(codes::MISPLACED_KEY, reach, message);
                    self.fault(finding.help("it goes into the usual key poses less far"));
                }
                let usual = match &exercise.figure {
                    Some(usual) => Some(Arc::clone(usual)),
                    None if raw.key.is_absent() => Some(self.usual(named, file, exercise)?),
                    None => None,
                };
                let written = (raw.written(), usual.as_deref());
                let figure = self.own_figure(written, file, &exercise.muscles, works(exercise.sides));
                figure.map(|figure| Some(Arc::new(figure))).ok_or(Wrong)
            }
        }
    }

    /// The usual figure, which an easier way shows too.
    fn usual(&mut self, named: &At<Likeness>, file: File, exercise: &Exercise) -> Result<Arc<Figure>, Wrong> {
        if exercise.figure.is_none() && file == File::Own {
            let message = "the move has no figure that its easier way could show";
            self.fault(Finding::error(codes::NO_FIGURE, named.span.clone(), message));
        }
        exercise.figure.clone().ok_or(Wrong)
    }

    /// This move with another dose.
    fn gentler(
        &mut self,
        table: &RawEasierTable,
        file: File,
        layers: &Layers<'_>,
        exercise: &Exercise,
    ) -> Option<Exercise> {
        let doses: Vec<DoseLayer<'_>> = std::iter::once(layer(table, file)).chain(layers.doses()).collect();
        let (dose, varies) = self.eased(&doses, (layers, table), exercise)?;
        Some(Exercise { dose, varies, parts: parts_of(&doses, dose), ..exercise.clone() })
    }

    /// Another move in its place, for as many sets as were to be done.
    fn replaced(
        &mut self,
        (table, file): (&RawEasierTable, File),
        layers: &Layers<'_>,
        exercise: &Exercise,
        (id, (other, whose)): (&Id, (&RawMove, File)),
    ) -> Option<Exercise> {
        let replaced = Layers { hows: vec![(&other.how, whose)], routine: layers.routine, place: layers.place };
        let doses: Vec<DoseLayer<'_>> = std::iter::once(layer(table, file)).chain(replaced.doses()).collect();
        let (dose, varies) = self.eased(&doses, (&replaced, table), exercise)?;
        let muscles = values(other.own.muscles.get());
        let figure = self.figure(&other.own, whose, &muscles, exercise.sides).ok()?;
        let instructions: Vec<Text> = values(Some(&replaced.how(|how| &how.instructions).ok()??.0.value));
        let coaching = self.coaching(&replaced, &instructions).ok()?;
        let language = replaced.language(whose).ok()?.unwrap_or(&self.defaults.language);
        let text = |found: Option<(&At<Text>, File)>| found.map(|(at, _)| at.value.clone());
        Some(coaching.said_in(Exercise {
            id: id.clone(),
            name: other.own.name.value()?,
            summary: replaced.how(|how| &how.summary).ok()?.map(|(at, _)| at.value.clone()).unwrap_or_default(),
            language: language.to_owned(),
            muscles,
            position: replaced.how(|how| &how.position).ok()??.0.value,
            equipment: values(replaced.how(|how| &how.equipment).ok()?.map(|(at, _)| &at.value)),
            dose,
            parts: parts_of(&doses, dose),
            varies,
            instructions,
            feel: text(replaced.how(|how| &how.feel).ok()?),
            not_if: text(replaced.how(|how| &how.not_if).ok()?),
            caution: text(replaced.how(|how| &how.caution).ok()?),
            sources: sources(&other.own.sources),
            pronounce: respellings(&other.own.pronounce),
            figure,
            easier: None,
            ..exercise.clone()
        }))
    }

    /// The dose of the easier way. Where a step asks for less than the move's own easier way does, that less is done.
    fn eased(
        &mut self,
        doses: &[DoseLayer<'_>],
        (layers, table): (&Layers<'_>, &RawEasierTable),
        exercise: &Exercise,
    ) -> Option<(Dose, Varies)> {
        let breath = own_field(&table.coaching.breath).ok()?.copied();
        match self.merge(doses, layers.around(breath)?) {
            Merged::Faulty | Merged::Missing => None,
            Merged::Dose { dose, varies, place, .. } => {
                if let Some(place) = &place {
                    self.bound_pressure(layers, dose, place)?;
                    self.as_many_sets(&table.dose, &varies, exercise, place)?;
                }
                let of_named = layers.hows.len() > 1 && layers.hows[0].0.easier.is_absent();
                let from_elsewhere = of_named || doses.first().is_some_and(|nearest| nearest.file == File::Other);
                Some(match varies {
                    varies if from_elsewhere => lesser_of(exercise, dose, &varies),
                    Varies::Range { .. } => (dose, Varies::Not),
                    varies => (dose, varies),
                })
            }
        }
    }

    /// An easier way has as many sets as the usual one: a list of its own has to have them all. And it is one dose, not a
    /// range.
    fn as_many_sets(
        &mut self,
        own: &RawDose,
        varies: &Varies,
        exercise: &Exercise,
        place: &Range<usize>,
    ) -> Option<()> {
        let is_its_own =
            !own.hold.is_absent() || !own.passes.is_absent() || !own.reps.is_absent() || !own.breaths.is_absent();
        let sets = exercise.sets.get();
        let finding = match varies {
            Varies::Range { .. } if is_its_own => {
                let finding = Finding::error(codes::BAD_RANGE, place.clone(), "an easier way has no range");
                finding.help("write its lower end alone: who wants more does it the usual way")
            }
            Varies::BySet(doses) if is_its_own && doses.len() != usize::from(sets) => {
                let message = format!("the easier way lists {} sets, and the usual one has {sets}", doses.len());
                let finding = Finding::error(codes::SETS_DISAGREE, place.clone(), message);
                finding.help("give one for each set, or one for all of them")
            }
            _ => return Some(()),
        };
        self.fault(finding);
        None
    }

    /// The move that an easier way names.
    fn other_move(&mut self, id: &Id, named: &At<Id>, file: File) -> Option<(&'c RawMove, File)> {
        if named.value == *id {
            if file == File::Own {
                let message = "a move cannot be its own easier way";
                self.fault(Finding::error(codes::EASIER_IS_ITSELF, named.span.clone(), message));
            }
            return None;
        }
        match file {
            File::Own => self.named_move(named),
            File::Other => match self.look_up(&named.value) {
                (Lookup::Move(raw), whose) => Some((raw, whose)),
                (Lookup::Broken | Lookup::Routine | Lookup::Unknown, _) => None,
            },
        }
    }
}

fn layer(table: &RawEasierTable, file: File) -> DoseLayer<'_> {
    DoseLayer { dose: &table.dose, sets: None, file, reach: dose::Reach::Move }
}

fn nothing(span: &Range<usize>) -> Finding {
    let help = "give `instructions`, a dose, or `move = \"id\"`";
    Finding::error(document_codes::EMPTY, span.clone(), "an easier way that says nothing").help(help)
}

/// What is less of an easier way and the usual one, set by set.
fn lesser_of(usual: &Exercise, dose: Dose, varies: &Varies) -> (Dose, Varies) {
    let usual_at = |place: usize| match &usual.varies {
        Varies::BySet(doses) | Varies::ByRound(doses) => doses.get(place).or(doses.last()).copied(),
        Varies::Not | Varies::Range { .. } => None,
    };
    let each = |doses: &[Dose]| {
        let doses = doses.iter().enumerate();
        doses.map(|(place, dose)| lesser(*dose, usual_at(place).unwrap_or(usual.dose))).collect()
    };
    let varies = match varies {
        // What is easier grows by being done the usual way.
        Varies::Not | Varies::Range { .. } => Varies::Not,
        Varies::BySet(doses) => Varies::BySet(each(doses)),
        Varies::ByRound(doses) => Varies::ByRound(each(doses)),
    };
    (lesser(dose, usual.dose), varies)
}

fn lesser(eased: Dose, usual: Dose) -> Dose {
    let fewer = |eased: Count, usual: Count| eased.min(usual);
    match (eased, usual) {
        (Dose::Hold(eased), Dose::Hold(usual)) => Dose::Hold(eased.min(usual)),
        (Dose::Ease(eased), Dose::Ease(usual)) => Dose::Ease(eased.min(usual)),
        (Dose::Passes { count, pace }, Dose::Passes { count: usual, .. }) => {
            Dose::Passes { count: fewer(count, usual), pace }
        }
        (Dose::Reps { count, tempo }, Dose::Reps { count: usual, .. }) => {
            Dose::Reps { count: fewer(count, usual), tempo }
        }
        (Dose::Breaths { count, breath }, Dose::Breaths { count: usual, .. }) => {
            Dose::Breaths { count: fewer(count, usual), breath }
        }
        (Dose::AsMany(eased), Dose::AsMany(usual)) => Dose::AsMany(eased.min(usual)),
        (eased, _) => eased,
    }
}
