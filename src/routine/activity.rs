//! A timed activity that is a step of its own: a rest, a walk, a run.

use super::dose::Dose;
use super::model::{Exercise, Id};
use super::text::Text;
use crate::duration::Length;
use crate::language::{Message, Tongue};

/// What is done in a timed activity.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Activity {
    /// Nothing: stay as you are.
    Rest,
    /// Walk.
    Walk,
    /// Run.
    Run,
}

impl Activity {
    /// Every activity.
    pub const ALL: [Self; 3] = [Self::Rest, Self::Walk, Self::Run];

    /// The key of its step in a file, and its move's id in the journal.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Rest => "rest",
            Self::Walk => "walk",
            Self::Run => "run",
        }
    }

    /// The activity that has this id in the journal.
    pub(crate) fn of(id: &Id) -> Option<Self> {
        Self::ALL.into_iter().find(|activity| activity.word() == id.as_str())
    }

    /// Its name in a language.
    pub(crate) fn name(self, tongue: Tongue) -> String {
        let message = match self {
            Self::Rest => Message::PhaseRest,
            Self::Walk => Message::PhaseWalk,
            Self::Run => Message::PhaseRun,
        };
        tongue.say(message, &[])
    }

    /// The exercise that stands for it in lists, in the summary and in the journal: so much of it, called `name` in
    /// `language`, with what is said of it for its one instruction.
    #[must_use]
    pub fn exercise(self, length: Length, name: String, language: String, say: Option<Text>) -> Exercise {
        Exercise {
            introduce: Some(Length::ZERO),
            instructions: Vec::from_iter(say),
            figure: self.figure(),
            ..Exercise::bare(Id::from_name(self.word()), name, language, Dose::Hold(length))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Activity, Id, Length, Tongue};

    #[test]
    fn what_the_journal_calls_an_activity_has_its_name_again() {
        for activity in Activity::ALL {
            let exercise = activity.exercise(Length::from_secs(60), "Gehen".into(), "de".into(), None);
            assert_eq!(Activity::of(&exercise.id), Some(activity));
        }
        assert_eq!(Activity::of(&Id::from_name("bridge")), None);
        let name = |tag| Activity::Walk.name(Tongue::of(tag).unwrap());
        assert_eq!([name("en"), name("de")], ["Walk", "Gehen"]);
    }
}
