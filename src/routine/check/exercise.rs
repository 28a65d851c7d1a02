//! One move with every override applied.

use std::ops::Range;

use super::dose::{Around, DoseLayer, File, Merged, Place, Reach, entry, parts};
use super::quote::poses;
use super::{Check, Wrong, respellings, sources};
use crate::body::{Equipment, Position};
use crate::diagnostic::Finding;
use crate::document::{At, Field};
use crate::duration::Length;
use crate::figure::raw::Shown;
use crate::routine::raw::{RawBeside, RawHow, RawMove, RawRoutine, RawSelf, RawStep, RawTimes};
use crate::routine::{Beside, Breath, Count, Dose, Exercise, Id, Part, Varies, codes};

/// The longest that a ball may press on one spot: two minutes. Beyond it pressure does more harm than good; the usual
/// bound is 90 s.
const LONGEST_ON_A_BALL: Length = Length::from_secs(120);

/// The tables that have a say in a move, the nearest first: step, move, routine.
pub(super) struct Layers<'r> {
    pub(super) hows: Vec<(&'r RawHow, File)>,
    pub(super) routine: Option<&'r RawTimes>,
    /// Whether the step is in a circuit: there one set is done a round, unless the step itself says more.
    pub(super) place: Place,
}

impl<'r> Layers<'r> {
    /// A move by itself.
    pub(super) fn of_move(raw: &'r RawMove) -> Self {
        Self { hows: vec![(&raw.how, File::Own)], routine: None, place: Place::Top }
    }

    /// A step with a move in place.
    pub(super) fn of_step(step: &'r RawStep, routine: &'r RawRoutine, place: Place) -> Self {
        Self { hows: vec![(&step.how, File::Own)], routine: Some(&routine.times), place }
    }

    /// A step that names a move, which stands in this file or in another.
    pub(super) fn of_named(
        step: &'r RawStep,
        (raw, file): (&'r RawMove, File),
        routine: &'r RawRoutine,
        place: Place,
    ) -> Self {
        Self { hows: vec![(&step.how, File::Own), (&raw.how, file)], routine: Some(&routine.times), place }
    }

    /// Whether a move that a step only names is told in its own words, which are those that it was written for.
    pub(super) fn has_own_words(&self) -> bool {
        self.hows.iter().rev().skip(1).all(|(how, _)| how.instructions.is_absent())
    }

    /// Whose file the move stands in.
    pub(super) fn file_of_move(&self) -> File {
        self.hows.last().map_or(File::Own, |&(_, file)| file)
    }

    pub(super) fn doses(&self) -> Vec<DoseLayer<'r>> {
        let moves = self.hows.iter().map(|&(how, file)| (&how.times, file, Reach::Move));
        let routine = self.routine.map(|times| (times, File::Own, Reach::Routine));
        let layer = |(times, file, reach): (&'r RawTimes, File, Reach)| DoseLayer {
            dose: &times.dose,
            sets: Some(&times.sets),
            file,
            reach,
        };
        moves.chain(routine).map(layer).collect()
    }

    /// What decides the dose beside its tables; `nearer` is the breath of a table before these. `None` where the breath is
    /// wrong.
    pub(super) fn around(&self, nearer: Option<Breath>) -> Option<Around> {
        let own = self.how(|how| &how.coaching.breath).ok()?.map(|(at, _)| at.value);
        Some(Around { place: self.place, breath: nearer.or(own).unwrap_or(Breath::USUAL) })
    }

    /// The nearest value of a key that routines can give too. `Err` where it is wrong.
    fn time<T>(&self, key: impl Fn(&'r RawTimes) -> &'r Field<T>) -> Result<Option<&'r T>, Wrong> {
        let times = self.hows.iter().map(|&(how, _)| &how.times).chain(self.routine);
        nearest(times.map(key)).map(|found| found.map(|at| &at.value))
    }

    /// The language of texts that stand in this file: of those of a move that is only named, the routine says nothing.
    pub(super) fn language(&self, file: File) -> Result<Option<&'r str>, Wrong> {
        let hows = self.hows.iter().filter(|&&(_, of)| file == File::Other || of == File::Own);
        let routine = self.routine.filter(|_| file == File::Own);
        let times = hows.map(|&(how, _)| &how.times).chain(routine);
        nearest(times.map(|times| &times.language)).map(|found| found.map(|at| at.value.0.as_str()))
    }

    /// The nearest value of a key that only moves and steps can give, and whose file it stands in.
    pub(super) fn how<T>(&self, key: impl Fn(&'r RawHow) -> &'r Field<T>) -> Result<Option<(&'r At<T>, File)>, Wrong> {
        for &(how, file) in &self.hows {
            match key(how) {
                Field::Absent => {}
                Field::Wrong { .. } | Field::Misspelt { .. } => return Err(Wrong),
                Field::Given { at, .. } => return Ok(Some((at, file))),
            }
        }
        Ok(None)
    }
}

/// The phases of a dose, from the table that decides it: the nearest that names any kind.
pub(super) fn parts_of(layers: &[DoseLayer<'_>], dose: Dose) -> Vec<Part> {
    let named = || layers.iter().find_map(|layer| parts(layer.dose));
    if matches!(dose, Dose::Phases(_)) { named().unwrap_or_default() } else { Vec::new() }
}

/// What is shown beside a move. `None` where some of it is wrong.
fn beside(own: &RawSelf, layers: &Layers<'_>) -> Option<Beside> {
    let shown = |key: fn(&RawBeside) -> &Field<String>| {
        let found = layers.how(|how| key(&how.beside)).ok()?;
        Some(found.map(|(at, _)| at.value.trim().to_owned()).filter(|text| !text.is_empty()))
    };
    Some(Beside {
        load: shown(|beside| &beside.load)?,
        band: shown(|beside| &beside.band)?,
        note: shown(|beside| &beside.note)?,
        picture: own_field(&own.picture).ok()?.map(|picture| picture.0.clone()),
        link: own_field(&own.link).ok()?.map(|url| url.0.clone()),
        optional: false,
    })
}

fn nearest<'r, T: 'r>(mut fields: impl Iterator<Item = &'r Field<T>>) -> Result<Option<&'r At<T>>, Wrong> {
    match fields.find(|field| !field.is_absent()) {
        None | Some(Field::Absent) => Ok(None),
        Some(Field::Wrong { .. } | Field::Misspelt { .. }) => Err(Wrong),
        Some(Field::Given { at, .. }) => Ok(Some(at)),
    }
}

impl Check<'_> {
    /// What is wrong with the tables of a move or step, whatever other tables say.
    pub(super) fn tables(&mut self, how: &RawHow) {
        self.dose_table(&how.times.dose, &how.times.sets);
        self.easier_table(&how.easier);
    }

    /// A move as it is done. `table` is shown where something is missing. `None` where something is wrong; if it is
    /// nothing of this file, it has not been told.
    pub(super) fn exercise(
        &mut self,
        id: &Id,
        own: &RawSelf,
        layers: &Layers<'_>,
        table: Range<usize>,
    ) -> Option<Exercise> {
        let amount = self.amount(layers, &table);
        let exercise = self.build(id, own, layers, amount, &table)?;
        let easier = self.easier(id, layers, &exercise).ok()?;
        Some(Exercise { easier, ..exercise })
    }

    fn amount(&mut self, layers: &Layers<'_>, table: &Range<usize>) -> Option<(Dose, Varies, Count)> {
        match self.merge(&layers.doses(), layers.around(None)?) {
            Merged::Faulty => None,
            Merged::Missing => {
                let help = "say how much: `hold`, `reps`, `passes`, `breaths`, `amrap`, `ease` or `phases`";
                self.fault(Finding::error(codes::NO_DOSE, table.clone(), "the move has no dose").help(help));
                None
            }
            Merged::Dose { dose, varies, sets, place } => {
                self.bound_pressure(layers, dose, place.as_ref().unwrap_or(table))?;
                Some((dose, varies, sets))
            }
        }
    }

    /// Ball pressure has its own bound.
    pub(super) fn bound_pressure(&mut self, layers: &Layers<'_>, dose: Dose, place: &Range<usize>) -> Option<()> {
        let Dose::Ease(most) = dose else { return Some(()) };
        let equipment = layers.how(|how| &how.equipment).ok()?;
        let ball = equipment.is_some_and(|(list, _)| list.value.iter().any(|thing| thing.value == Equipment::Ball));
        if ball && most > LONGEST_ON_A_BALL {
            let message = format!("`{most}` on one spot is too long for a ball: at most {LONGEST_ON_A_BALL}");
            self.fault(
                Finding::error(codes::BALL_TOO_LONG, place.clone(), message).help("30 to 90 seconds are enough"),
            );
            return None;
        }
        Some(())
    }

    fn build(
        &mut self,
        id: &Id,
        own: &RawSelf,
        layers: &Layers<'_>,
        amount: Option<(Dose, Varies, Count)>,
        table: &Range<usize>,
    ) -> Option<Exercise> {
        let name = self.wanted(own_field(&own.name), table, codes::NO_NAME, "the move has no `name`");
        let sides = self.wanted(
            layers.time(|times| &times.sides),
            table,
            codes::NO_SIDES,
            "the move does not say its `sides`: `each` or `both`",
        );
        let position = self.wanted(
            layers.how(|how| &how.position).map(|found| found.map(|(at, _)| &at.value)),
            table,
            codes::NO_POSITION,
            "the move has no `position`",
        );
        let written = layers.how(|how| &how.instructions);
        let language = layers.language(written.ok().flatten().map_or(File::Own, |(_, file)| file));
        let instructions = self.wanted(
            written.map(|found| found.map(|(at, _)| at)),
            table,
            codes::NO_INSTRUCTIONS,
            "the move has no `instructions`",
        );
        let instructions = instructions.filter(|at| self.is_filled(at));
        let language = language.ok()?.unwrap_or(&self.defaults.language);
        let (dose, varies, sets) = amount?;
        let instructions = values(Some(&instructions?.value));
        let coaching = self.coaching(layers, &instructions).ok()?;
        let (muscles, sides) = (values(own_field(&own.muscles).ok()?), *sides?);
        let figure = self.figure(own, layers.file_of_move(), &muscles, sides).ok()?;
        if let (Some(Shown::Own(raw)), File::Own, true) =
            (own.figure.get(), layers.file_of_move(), layers.has_own_words())
        {
            self.quotes(raw.written(), &instructions);
            self.way(raw.written().drawn(), (figure.as_deref(), dose), &poses(figure.as_deref(), &instructions));
        }
        let exercise = Exercise {
            id: id.clone(),
            name: name?.clone(),
            summary: layers.how(|how| &how.summary).ok()?.map(|(at, _)| at.value.clone()).unwrap_or_default(),
            language: language.to_owned(),
            muscles,
            position: *position?,
            equipment: values(layers.how(|how| &how.equipment).ok()?.map(|(at, _)| &at.value)),
            sides,
            dose,
            parts: parts_of(&layers.doses(), dose),
            varies,
            sets,
            rest: *layers.time(|times| &times.rest).ok()?.unwrap_or(&self.defaults.rest),
            order: *layers.time(|times| &times.order).ok()?.unwrap_or(&self.defaults.order),
            switch: layers.time(|times| &times.switch).ok()?.copied().or(self.defaults.switch),
            get_ready: *layers.time(|times| &times.get_ready).ok()?.unwrap_or(&self.defaults.get_ready),
            introduce: layers.time(|times| &times.introduce).ok()?.copied().or(self.defaults.introduce),
            poses: poses(figure.as_deref(), &instructions),
            instructions,
            main: coaching.main,
            during: coaching.during,
            come_out: coaching.come_out,
            breath: coaching.breath,
            feel: layers.how(|how| &how.feel).ok()?.map(|(at, _)| at.value.clone()),
            easier: None,
            not_if: layers.how(|how| &how.not_if).ok()?.map(|(at, _)| at.value.clone()),
            caution: layers.how(|how| &how.caution).ok()?.map(|(at, _)| at.value.clone()),
            sources: sources(&own.sources),
            pronounce: respellings(&own.pronounce),
            figure,
            beside: beside(own, layers)?,
        };
        Some(exercise.counting_its_breath())
    }

    /// A value that has to be there. Where it is wrong that has been told; where it is missing it is told here.
    fn wanted<'r, T>(
        &mut self,
        found: Result<Option<&'r T>, Wrong>,
        table: &Range<usize>,
        code: &'static str,
        message: &str,
    ) -> Option<&'r T> {
        match found {
            Err(Wrong) => None,
            Ok(Some(value)) => Some(value),
            Ok(None) => {
                self.fault(Finding::error(code, table.clone(), message).help(to_add(code)));
                None
            }
        }
    }

    fn is_filled<T>(&mut self, list: &At<Vec<At<T>>>) -> bool {
        if list.value.is_empty() {
            let message = "a move needs at least one instruction";
            let finding = Finding::error(codes::NO_INSTRUCTIONS, list.span.clone(), message);
            self.fault(finding.help(to_add(codes::NO_INSTRUCTIONS)));
        }
        !list.value.is_empty()
    }
}

/// What to write where that is missing which the code is about.
fn to_add(code: &str) -> String {
    match code {
        codes::NO_SIDES => {
            "`sides = \"each\"` where left and right get it in turn, `sides = \"both\"` where it is done once".into()
        }
        codes::NO_POSITION => {
            let words: Vec<String> = Position::ALL.iter().map(|position| format!("`{position}`")).collect();
            format!("add `position = \"...\"`, one of {}", words.join(", "))
        }
        codes::NO_NAME => "add `name = \"...\"`".into(),
        _ => "add `instructions = [\"...\", \"...\"]`, one action a sentence".into(),
    }
}

pub(super) fn own_field<T>(field: &Field<T>) -> Result<Option<&T>, Wrong> {
    nearest(std::iter::once(field)).map(|found| found.map(|at| &at.value))
}

pub(super) fn values<T: Clone>(list: Option<&Vec<At<T>>>) -> Vec<T> {
    list.into_iter().flatten().map(|at| at.value.clone()).collect()
}

/// The place of a key with its value, else of the table it is missing from.
pub(super) fn place_or<T>(field: &Field<T>, table: &Range<usize>) -> Range<usize> {
    entry(field).unwrap_or_else(|| table.clone())
}
