//! What is said beside the instructions: during the work, on the way out, what matters most; and the breath.

use super::dose::File;
use super::exercise::{Layers, own_field, values};
use super::{Check, Wrong};
use crate::routine::raw::{RawCoaching, RawComeOut};
use crate::routine::{Breath, ComeOut, Exercise, Text};

/// What is said beside the instructions of one exercise.
#[derive(Clone, Debug, Default)]
pub(super) struct Coaching {
    pub(super) main: Option<usize>,
    pub(super) during: Vec<Text>,
    pub(super) come_out: Option<ComeOut>,
    pub(super) breath: Option<Breath>,
}

impl Coaching {
    /// What an exercise says.
    pub(super) fn of(exercise: &Exercise) -> Self {
        Self {
            main: exercise.main,
            during: exercise.during.clone(),
            come_out: exercise.come_out.clone(),
            breath: exercise.breath,
        }
    }

    /// What is left of it where the instructions are others: a way out fits one pose only, a breath any.
    pub(super) fn with_other_instructions(self) -> Self {
        Self { breath: self.breath, ..Self::default() }
    }

    /// The exercise, saying this.
    pub(super) fn said_in(self, exercise: Exercise) -> Exercise {
        let Self { main, during, come_out, breath } = self;
        Exercise { main, during, come_out, breath, ..exercise }
    }
}

impl Check<'_> {
    /// What the tables that have a say in a move say beside its instructions.
    pub(super) fn coaching(&mut self, layers: &Layers<'_>, instructions: &[Text]) -> Result<Coaching, Wrong> {
        let main = layers.how(|how| &how.coaching.main)?;
        let come_out = layers.how(|how| &how.coaching.come_out)?;
        // A step that gives other instructions is not at odds with the sentence that mattered most of the move's own.
        let given_with_them = |file| match layers.hows.first() {
            Some((nearest, _)) if nearest.coaching.main.is_absent() && !layers.has_own_words() => File::Other,
            _ => file,
        };
        Ok(Coaching {
            main: main.and_then(|(at, file)| self.quote(at, given_with_them(file), instructions)),
            during: values(layers.how(|how| &how.coaching.during)?.map(|(at, _)| &at.value)),
            come_out: come_out.map(|(at, _)| way_out(&at.value)).transpose()?,
            breath: layers.how(|how| &how.coaching.breath)?.map(|(at, _)| at.value),
        })
    }

    /// The same with what the table of an easier way says otherwise.
    pub(super) fn overridden(
        &mut self,
        otherwise: Coaching,
        (raw, file): (&RawCoaching, File),
        instructions: &[Text],
    ) -> Result<Coaching, Wrong> {
        own_field(&raw.main)?;
        Ok(Coaching {
            main: raw.main.at().map_or(otherwise.main, |at| self.quote(at, file, instructions)),
            during: own_field(&raw.during)?.map_or(otherwise.during, |list| values(Some(list))),
            come_out: own_field(&raw.come_out)?.map(way_out).transpose()?.or(otherwise.come_out),
            breath: own_field(&raw.breath)?.copied().or(otherwise.breath),
        })
    }
}

fn way_out(raw: &RawComeOut) -> Result<ComeOut, Wrong> {
    match raw {
        RawComeOut::Sentence(say) => Ok(ComeOut { say: say.clone(), always: false }),
        RawComeOut::Table(table) => Ok(ComeOut {
            say: table.say.value().ok_or(Wrong)?,
            always: own_field(&table.always)?.copied().unwrap_or_default(),
        }),
    }
}
