//! What is to be heard at a moment: a sound, a sentence, or both.

use std::time::Duration;

use crate::body::Side;

/// The kind of a cue: what it is for. Each kind with a tone has one sound file of that name in `sounds/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum CueKind {
    /// The bell that starts a set.
    Start,
    /// Half of a hold is over.
    Halfway,
    /// One of the last three seconds of a phase; 3, 2 or 1 are left.
    Last(u8),
    /// The pacer's tick: a pass begins, or a rep's first half.
    There,
    /// The pacer's tick on the way back.
    Back,
    /// The pacer's tick at the far end of a rep that is held there.
    Held,
    /// The breath that paces a hold: in.
    BreatheIn,
    /// The breath that paces a hold: out.
    BreatheOut,
    /// A set is over.
    End,
    /// Change sides.
    Switch,
    /// A pause begins.
    Rest,
    /// The pain has eased: the set ends early.
    Eased,
    /// The session is over.
    Finish,
    /// A sentence without a tone of its own.
    Sentence,
}

impl CueKind {
    /// How long its tone claims the ear; what is said with it follows after that. A tone may ring
    /// on more quietly underneath. No time at all for [`CueKind::Sentence`].
    #[must_use]
    pub const fn tone(self) -> Duration {
        Duration::from_millis(match self {
            Self::Sentence => 0,
            Self::There | Self::Back => 60,
            Self::Last(_) => 120,
            Self::Held => 160,
            Self::Halfway => 450,
            Self::BreatheIn | Self::BreatheOut => 550,
            Self::Rest => 600,
            Self::End | Self::Eased => 700,
            Self::Switch => 800,
            Self::Start => 900,
            Self::Finish => 2_000,
        })
    }

    /// Its name in files, traces and `--json`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Halfway => "halfway",
            Self::Last(_) => "last",
            Self::There => "there",
            Self::Back => "back",
            Self::Held => "held",
            Self::BreatheIn => "breathe-in",
            Self::BreatheOut => "breathe-out",
            Self::End => "end",
            Self::Switch => "switch",
            Self::Rest => "rest",
            Self::Eased => "eased",
            Self::Finish => "finish",
            Self::Sentence => "sentence",
        }
    }

    /// Who is heard when two want to sound at once: the higher number.
    pub(crate) const fn priority(self) -> u8 {
        match self {
            Self::Finish => 9,
            Self::Eased => 8,
            Self::Start => 7,
            Self::Switch => 6,
            Self::Rest => 5,
            Self::End => 4,
            Self::Last(_) => 3,
            Self::Halfway => 2,
            Self::There | Self::Back | Self::Held | Self::BreatheIn | Self::BreatheOut => 1,
            Self::Sentence => 0,
        }
    }

    /// Whether it is one of the pacer's ticks.
    pub(crate) const fn is_tick(self) -> bool {
        matches!(self, Self::There | Self::Back | Self::Held)
    }
}

/// Something to be heard: the tone of its kind at `at`, and what it says right after the tone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    /// When, from the start of its phase.
    pub at: Duration,
    /// What it is for.
    pub kind: CueKind,
    /// What is said, where something is.
    pub say: Option<String>,
    /// The side it is about: its channel and pitch.
    pub side: Option<Side>,
    /// Which of its exercise's instructions is said, by its place among them.
    pub instruction: Option<usize>,
}
