//! What a sound file is: its formats, its rate, and why one was not written.

use std::path::Path;

use super::pcm::RATE;

/// Frames a second in a file: half of [`RATE`].
pub(crate) const FILE_RATE: u32 = RATE / 2;

/// The two kinds of file that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// WAV, 16 bits of which the upper 13 are used.
    Wav,
    /// FLAC: the same samples in a small part of the space.
    Flac,
}

impl Format {
    /// The format that the ending of `path` names; `None` for any other.
    #[must_use]
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        match ending.as_str() {
            "wav" => Some(Self::Wav),
            "flac" => Some(Self::Flac),
            _ => None,
        }
    }
}

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
pub enum FileFault {
    /// Reading, writing or replacing failed.
    #[error(transparent)]
    Io(#[from] std::io::Error),
    /// The encoder refused.
    #[error("cannot be encoded: {0}")]
    Encoder(String),
}
