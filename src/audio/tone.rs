//! The tones, and the files that hold them.

use crate::packed;
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

    /// Its file, as it is shipped: a WAV file.
    pub(crate) fn embedded(self) -> Vec<u8> {
        packed::wav(match self {
            Self::Start => include_bytes!(concat!(env!("OUT_DIR"), "/start.sound")),
            Self::Halfway => include_bytes!(concat!(env!("OUT_DIR"), "/halfway.sound")),
            Self::Last => include_bytes!(concat!(env!("OUT_DIR"), "/last.sound")),
            Self::There => include_bytes!(concat!(env!("OUT_DIR"), "/there.sound")),
            Self::Back => include_bytes!(concat!(env!("OUT_DIR"), "/back.sound")),
            Self::Held => include_bytes!(concat!(env!("OUT_DIR"), "/held.sound")),
            Self::BreatheIn => include_bytes!(concat!(env!("OUT_DIR"), "/breathe-in.sound")),
            Self::BreatheOut => include_bytes!(concat!(env!("OUT_DIR"), "/breathe-out.sound")),
            Self::End => include_bytes!(concat!(env!("OUT_DIR"), "/end.sound")),
            Self::Switch => include_bytes!(concat!(env!("OUT_DIR"), "/switch.sound")),
            Self::Rest => include_bytes!(concat!(env!("OUT_DIR"), "/rest.sound")),
            Self::Eased => include_bytes!(concat!(env!("OUT_DIR"), "/eased.sound")),
            Self::Finish => include_bytes!(concat!(env!("OUT_DIR"), "/finish.sound")),
        })
    }
}
