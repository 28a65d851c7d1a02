//! What is advised to somebody who told how they are.

use crate::language::{ScreenText, Words};

/// The kinds of advice, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Advice {
    /// Call the local emergency number; nothing else is offered.
    Emergency,
    /// See a doctor today, and nothing before.
    Today,
    /// See a professional, and no run and no session until then.
    Professional,
    /// No run and no session while the person is ill.
    Ill,
    /// Rest, and something else instead.
    Rest,
    /// The gentle routine, and no run.
    Gentle,
    /// See a professional this week; a session does no harm, a run waits.
    ProfessionalSoon,
    /// Easier variants from the start.
    Easier,
}

impl Advice {
    /// What to do now, in plain words for large letters.
    #[must_use]
    pub fn what_to_do(self, words: Words) -> &'static str {
        words.text(match self {
            Self::Emergency => ScreenText::AdviceEmergency,
            Self::Today => ScreenText::AdviceToday,
            Self::Professional => ScreenText::AdviceProfessional,
            Self::Ill => ScreenText::AdviceIll,
            Self::Rest => ScreenText::AdviceRest,
            Self::Gentle => ScreenText::AdviceGentle,
            Self::ProfessionalSoon => ScreenText::AdviceSoon,
            Self::Easier => ScreenText::AdviceEasier,
        })
    }

    /// The same below the word “stop” in large letters, which says the first of it.
    pub(crate) fn below_the_word(self, words: Words) -> &'static str {
        let said = self.what_to_do(words);
        said.strip_prefix(words.text(ScreenText::StopHere)).map_or(said, str::trim_start)
    }

    /// What to do now in a few words.
    pub(crate) fn in_short(self, words: Words) -> &'static str {
        words.text(match self {
            Self::Emergency => ScreenText::AdviceEmergency,
            Self::Today => ScreenText::AdviceTodayShort,
            Self::Professional => ScreenText::AdviceProfessionalShort,
            Self::Ill => ScreenText::AdviceIllShort,
            Self::Rest => ScreenText::AdviceRestShort,
            Self::Gentle => ScreenText::AdviceGentleShort,
            Self::ProfessionalSoon => ScreenText::AdviceSoon,
            Self::Easier => ScreenText::AdviceEasierShort,
        })
    }

    /// Whether it stands against any session.
    pub(crate) fn stops(self) -> bool {
        self <= Self::Rest
    }
}
