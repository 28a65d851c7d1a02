//! What is advised to somebody who told how they are.

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
    pub const fn what_to_do(self) -> &'static str {
        match self {
            Self::Emergency => "Call your local emergency number now.",
            Self::Today => "Stop here. Have a doctor look at it today, and do nothing with that leg before.",
            Self::Professional => "Stop here. See a doctor or physiotherapist before you exercise this leg.",
            Self::Ill => "Rest until you are well again. With a fever and pain at one place, see a doctor today.",
            Self::Rest => {
                "Rest that leg today. Cool it and put it up. Move only what does not hurt: arms, trunk, an easy swim."
            }
            Self::Gentle => "Only something gentle today.",
            Self::ProfessionalSoon => "See a doctor or physiotherapist about it this week.",
            Self::Easier => "Start with the easier variants.",
        }
    }

    /// What to do now in a few words.
    pub(crate) const fn in_short(self) -> &'static str {
        match self {
            Self::Emergency => "Call your local emergency number now.",
            Self::Today => "See a doctor today.",
            Self::Professional => "See a doctor or physiotherapist first.",
            Self::Ill => "Rest until you are well again.",
            Self::Rest => "Rest that leg today.",
            Self::Gentle => "Something gentle today.",
            Self::ProfessionalSoon => "Have it looked at this week.",
            Self::Easier => "The easier way today.",
        }
    }

    /// Whether it stands against any session.
    pub(crate) fn stops(self) -> bool {
        self <= Self::Rest
    }
}
