//! The cue sounds: those that supple brings, and those a person puts in their place.

use std::fmt;
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use rodio::{Decoder, Source};

use super::codes;
use super::pcm::{Pcm, RATE};
use super::tone::Tone;
use crate::diagnostic::{Finding, guarded, nearest, quoted, quoted_path};

/// The largest sound file that is read, in bytes.
pub(crate) const MOST_BYTES: u64 = 8 << 20;
/// The longest sound, in seconds.
pub(crate) const MOST_SECONDS: u32 = 10;
/// The rates that are understood, in frames a second.
pub(crate) const RATES: std::ops::RangeInclusive<u32> = 8_000..=192_000;
/// The loudest sample of a file of one's own; louder ones are brought down to it: -6 dBFS, as supple's own.
pub(crate) const CEILING: f32 = 0.501_187_2;
/// What a file of one's own may be.
const ENDINGS: [&str; 2] = ["wav", "ogg"];
/// Other kinds of sound, which are not understood: a file of one of them was meant to be heard.
const OTHER_KINDS: [&str; 12] =
    ["mp3", "flac", "m4a", "aac", "opus", "oga", "wma", "aif", "aiff", "mid", "midi", "caf"];

/// Why a sound file is not used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SoundFault {
    /// It could not be read.
    #[error("cannot be read: {0}")]
    Unreadable(#[from] std::io::Error),
    /// A folder, a device or a pipe.
    #[error("is not an ordinary file")]
    NotAFile,
    /// Of a kind that is not understood; holds the ending of its name.
    #[error("is a .{0} file: .wav and .ogg are understood")]
    Kind(String),
    /// No cue is called like it; holds the nearest that there is.
    #[error("is named like no cue{}", .0.map_or_else(String::new, |near| format!("; did you mean {near}?")))]
    NoSuchCue(Option<&'static str>),
    /// Too many bytes.
    #[error("is larger than {} MiB", MOST_BYTES >> 20)]
    TooLarge,
    /// Too long a sound.
    #[error("is longer than {MOST_SECONDS} seconds")]
    TooLong,
    /// Its rate is out of bounds.
    #[error("has {0} samples a second; {min} to {max} are understood", min = RATES.start(), max = RATES.end())]
    Rate(u32),
    /// No samples.
    #[error("contains no sound")]
    Empty,
    /// No sound file, or a damaged one.
    #[error("is not a WAV or Ogg Vorbis file, or is damaged")]
    Broken,
}

/// A file of a person's own that is not used; supple's own sound takes its place.
#[derive(Debug)]
pub(crate) struct Refused {
    /// Which file.
    pub(crate) path: PathBuf,
    /// Why.
    pub(crate) fault: SoundFault,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = quoted_path(&self.path);
        match self.fault {
            SoundFault::NoSuchCue(_) => write!(f, "{path} {}", self.fault),
            _ => write!(f, "{path} {}; the built-in sound is used", self.fault),
        }
    }
}

/// One sound for each [`Tone`]. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Bank(Vec<Pcm>);

impl Bank {
    /// The sounds that supple brings.
    ///
    /// # Panics
    /// Never: the embedded files are tested.
    #[must_use]
    pub fn builtin() -> Self {
        Self(Tone::ALL.iter().map(|tone| decode(tone.embedded()).expect("embedded sounds are sound")).collect())
    }

    /// The sounds that supple brings, replaced by those of `folder` that are named like a cue (`start.wav`, `rest.ogg`).
    /// What cannot be used is told, and its built-in sound stays. A folder that does not exist replaces nothing.
    pub(crate) fn with_folder(folder: &Path) -> (Self, Vec<Refused>) {
        let (mut bank, mut refused) = (Self::builtin(), Vec::new());
        let mut files = files(folder);
        for tone in Tone::ALL {
            let of_tone: Vec<Named> = files.extract_if(.., |file| file.stem == tone.stem()).collect();
            let usable = ENDINGS.iter().find_map(|ending| of_tone.iter().find(|file| file.ending == *ending));
            match (usable, of_tone.first()) {
                (Some(file), _) => match read(&file.path) {
                    Ok(pcm) => bank.0[tone as usize] = pcm,
                    Err(fault) => refused.push(Refused { path: file.path.clone(), fault }),
                },
                (None, Some(file)) => {
                    refused.push(Refused { path: file.path.clone(), fault: SoundFault::Kind(file.ending.clone()) });
                }
                (None, None) => {}
            }
        }
        let sounds = |file: &Named| ENDINGS.iter().chain(&OTHER_KINDS).any(|ending| file.ending == *ending);
        refused.extend(files.into_iter().filter(sounds).map(|file| {
            let near = nearest(&file.stem, Tone::ALL.iter().map(|tone| tone.stem()));
            Refused { path: file.path, fault: SoundFault::NoSuchCue(near) }
        }));
        (bank, refused)
    }

    /// What is wrong with the sounds of `folder`, each with its file, sorted by name: what cannot be used, and what no cue is
    /// named like, so that it is never heard. A folder that does not exist holds none.
    pub(crate) fn check(folder: &Path) -> Vec<(PathBuf, Finding)> {
        let known = || Tone::ALL.iter().map(|tone| tone.stem());
        let finding = |Refused { path, fault }: Refused| {
            let finding = if let SoundFault::NoSuchCue(_) = fault {
                let stem = path.file_stem().unwrap_or_default().to_string_lossy();
                let message = format!("no cue is called {}", quoted(&stem));
                Finding::error(codes::NO_SUCH_CUE, 0..0, message).nearest(&stem, known())
            } else {
                let finding = Finding::error(codes::UNUSABLE, 0..0, format!("the file {fault}"));
                finding.help("the built-in sound is used in its place")
            };
            (path, finding)
        };
        let mut found: Vec<(PathBuf, Finding)> = Self::with_folder(folder).1.into_iter().map(finding).collect();
        found.sort_by(|one, other| one.0.cmp(&other.0));
        found
    }

    /// The sound of `tone`.
    pub(crate) fn get(&self, tone: Tone) -> &Pcm {
        &self.0[tone as usize]
    }
}

/// A file with the two parts of its name; the ending in small letters.
#[derive(Debug)]
struct Named {
    path: PathBuf,
    stem: String,
    ending: String,
}

/// The files of a folder that have an ending, by name.
fn files(folder: &Path) -> Vec<Named> {
    let named = |path: PathBuf| {
        let stem = path.file_stem()?.to_str()?.to_owned();
        let ending = path.extension()?.to_str()?.to_ascii_lowercase();
        Some(Named { path, stem, ending })
    };
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<Named> = entries.filter_map(|entry| named(entry.path())).collect();
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}

/// Reads a file of a person's own.
fn read(path: &Path) -> Result<Pcm, SoundFault> {
    let about = std::fs::metadata(path)?;
    if !about.is_file() {
        return Err(SoundFault::NotAFile);
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(MOST_BYTES + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(SoundFault::TooLarge);
    }
    let pcm = decode(bytes)?;
    let peak = pcm.peak();
    if peak > CEILING {
        Ok(Pcm::new(pcm.samples().iter().map(|s| s * CEILING / peak).collect::<Vec<_>>()))
    } else {
        Ok(pcm)
    }
}

/// Decodes a WAV or Ogg Vorbis file. A decoder that panics has found a broken file.
fn decode(bytes: Vec<u8>) -> Result<Pcm, SoundFault> {
    guarded(|| samples(bytes)).unwrap_or(Err(SoundFault::Broken))
}

/// Its samples, all channels as one.
fn samples(bytes: Vec<u8>) -> Result<Pcm, SoundFault> {
    let length = bytes.len() as u64;
    let decoder = Decoder::builder()
        .with_byte_len(length)
        .with_data(Cursor::new(bytes))
        .build()
        .map_err(|_| SoundFault::Broken)?;
    let (rate, channels) = (decoder.sample_rate().get(), usize::from(decoder.channels().get()));
    if !RATES.contains(&rate) {
        return Err(SoundFault::Rate(rate));
    }
    let most = rate as usize * MOST_SECONDS as usize * channels;
    let all: Vec<f32> = decoder.take(most + channels).collect();
    if all.len() > most {
        return Err(SoundFault::TooLong);
    }
    if all.len() < channels {
        return Err(SoundFault::Empty);
    }
    if all.iter().any(|sample| !sample.is_finite()) {
        return Err(SoundFault::Broken);
    }
    let share = 1.0 / f32::from(u16::try_from(channels).unwrap_or(u16::MAX));
    let mono: Vec<f32> = all.chunks_exact(channels).map(|frame| frame.iter().sum::<f32>() * share).collect();
    Ok(if rate == RATE { Pcm::new(mono) } else { Pcm::from_rate(&mono, rate) })
}

#[cfg(test)]
mod tests;
