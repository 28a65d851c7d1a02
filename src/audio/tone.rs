//! The tones, and the files that hold them.

use crate::session::cue::CueKind;

/// A cue that has a tone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Tone {
    /// A set begins.
    Start,
    /// Half of a hold is over.
    Halfway,
    /// One of the last three seconds.
    Last,
    /// The pacer's tick there.
    There,
    /// The pacer's tick back.
    Back,
    /// The pacer's tick where a rep is held.
    Held,
    /// The breath goes in.
    BreatheIn,
    /// The breath goes out.
    BreatheOut,
    /// A set is over.
    End,
    /// Change sides.
    Switch,
    /// A pause begins.
    Rest,
    /// The pain has eased.
    Eased,
    /// The session is over.
    Finish,
}

impl Tone {
    /// All of them, in the order of their declaration.
    pub(crate) const ALL: [Self; 13] = [
        Self::Start,
        Self::Halfway,
        Self::Last,
        Self::There,
        Self::Back,
        Self::Held,
        Self::BreatheIn,
        Self::BreatheOut,
        Self::End,
        Self::Switch,
        Self::Rest,
        Self::Eased,
        Self::Finish,
    ];

    /// The tone of a kind of cue; `None` for a sentence, which has none.
    pub(crate) const fn of(kind: CueKind) -> Option<Self> {
        Some(match kind {
            CueKind::Start => Self::Start,
            CueKind::Halfway => Self::Halfway,
            CueKind::Last(_) => Self::Last,
            CueKind::There => Self::There,
            CueKind::Back => Self::Back,
            CueKind::Held => Self::Held,
            CueKind::BreatheIn => Self::BreatheIn,
            CueKind::BreatheOut => Self::BreatheOut,
            CueKind::End => Self::End,
            CueKind::Switch => Self::Switch,
            CueKind::Rest => Self::Rest,
            CueKind::Eased => Self::Eased,
            CueKind::Finish => Self::Finish,
            CueKind::Sentence => return None,
        })
    }

    /// The stem of its file's name.
    pub(crate) const fn stem(self) -> &'static str {
        match self {
            Self::Start => "start",
            Self::Halfway => "halfway",
            Self::Last => "last",
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
        }
    }

    /// Its file, as it is shipped.
    pub(crate) const fn embedded(self) -> &'static [u8] {
        match self {
            Self::Start => include_bytes!("../../sounds/start.wav"),
            Self::Halfway => include_bytes!("../../sounds/halfway.wav"),
            Self::Last => include_bytes!("../../sounds/last.wav"),
            Self::There => include_bytes!("../../sounds/there.wav"),
            Self::Back => include_bytes!("../../sounds/back.wav"),
            Self::Held => include_bytes!("../../sounds/held.wav"),
            Self::BreatheIn => include_bytes!("../../sounds/breathe-in.wav"),
            Self::BreatheOut => include_bytes!("../../sounds/breathe-out.wav"),
            Self::End => include_bytes!("../../sounds/end.wav"),
            Self::Switch => include_bytes!("../../sounds/switch.wav"),
            Self::Rest => include_bytes!("../../sounds/rest.wav"),
            Self::Eased => include_bytes!("../../sounds/eased.wav"),
            Self::Finish => include_bytes!("../../sounds/finish.wav"),
        }
    }
}
