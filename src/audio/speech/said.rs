//! A sentence that has been said.

use std::time::Duration;

use super::super::pcm::{Pcm, RATE};
use super::run::ProgramFault;
use super::{Keep, level, wave};

/// A sentence that has been said.
pub(super) struct Said {
    pub(super) length: Duration,
    /// Frames a second that the program wrote.
    pub(super) rate: u32,
    /// How long it took to say it.
    pub(super) took: Duration,
    /// Its samples, where they are kept.
    pub(super) pcm: Option<Pcm>,
}

/// What came of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Outcome {
    /// How long it took to say it.
    pub(crate) took: Duration,
    /// How long it sounds.
    pub(crate) length: Duration,
    /// Frames a second that the program wrote.
    pub(crate) rate: u32,
}

impl Said {
    /// What a program has written, as much of it as is to be kept.
    pub(super) fn hear(written: &[u8], keep: Keep) -> Result<Self, ProgramFault> {
        let wave = wave::read(written).map_err(ProgramFault::Rubbish)?;
        let (rate, took) = (wave.rate(), Duration::ZERO);
        let said = match keep {
            Keep::Samples => {
                level::level(&wave.pcm()).map(|pcm| Self { length: pcm.length(), rate, took, pcm: Some(pcm) })
            }
            Keep::Lengths => level::length(&wave).map(|length| Self { length, rate, took, pcm: None }),
        };
        said.ok_or(ProgramFault::Silence)
    }
}

impl From<Pcm> for Said {
    /// A sentence of the built-in voice.
    fn from(pcm: Pcm) -> Self {
        Self { length: pcm.length(), rate: RATE, took: Duration::ZERO, pcm: Some(pcm) }
    }
}
