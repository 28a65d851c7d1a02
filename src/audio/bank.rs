//! The cue sounds: those that supple brings, and those a person puts in their place.

use std::fmt;
use std::fs::File;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use rodio::{Decoder, Source};

use super::codes;
use super::pcm::{Pcm, RATE};
use super::tone::Tone;
use crate::diagnostic::{Finding, guarded, quoted, quoted_path};

/// The largest sound file that is read, in bytes.
pub(crate) const MOST_BYTES: u64 = 8 << 20;
/// The longest sound, in seconds.
pub(crate) const MOST_SECONDS: u32 = 10;
/// The rates that are understood, in frames a second.
pub(crate) const RATES: std::ops::RangeInclusive<u32> = 8_000..=192_000;
/// The loudest sample of a file of one's own; louder ones are brought down to it: -9 dBFS, as supple's own.
pub(crate) const CEILING: f32 = 0.354_813_4;
/// What a file of one's own may be.
const ENDINGS: [&str; 2] = ["wav", "ogg"];

/// Why a sound file is not used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum SoundFault {
    /// It could not be read.
    #[error("cannot be read: {0}")]
    Unreadable(#[from] std::io::Error),
    /// A folder, a device or a pipe.
    #[error("is not an ordinary file")]
    NotAFile,
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
        write!(f, "{} {}; the built-in sound is used", quoted_path(&self.path), self.fault)
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
        Self(
            Tone::ALL.iter().map(|tone| decode(tone.embedded().to_vec()).expect("embedded sounds are sound")).collect(),
        )
    }

    /// The sounds that supple brings, replaced by those of `folder` that are named like a cue (`start.wav`, `rest.ogg`).
    /// What cannot be used is told, and its built-in sound stays. A folder that does not exist replaces nothing.
    pub(crate) fn with_folder(folder: &Path) -> (Self, Vec<Refused>) {
        let (mut bank, mut refused) = (Self::builtin(), Vec::new());
        for tone in Tone::ALL {
            let path = ENDINGS.iter().map(|ending| folder.join(tone.stem()).with_extension(ending));
            let Some(path) = path.into_iter().find(|path| path.exists()) else { continue };
            match read(&path) {
                Ok(pcm) => bank.0[tone as usize] = pcm,
                Err(fault) => refused.push(Refused { path, fault }),
            }
        }
        (bank, refused)
    }

    /// What is wrong with the sounds of `folder`, each with its file, sorted by name: what cannot be used, and what no cue is
    /// named like, so that it is never heard. A folder that does not exist holds none.
    pub(crate) fn check(folder: &Path) -> Vec<(PathBuf, Finding)> {
        let refused = Self::with_folder(folder).1.into_iter();
        let unusable = refused.map(|Refused { path, fault }| {
            let finding = Finding::error(codes::UNUSABLE, 0..0, format!("the file {fault}"));
            (path, finding.help("the built-in sound is used in its place"))
        });
        let known = || Tone::ALL.iter().map(|tone| tone.stem());
        let files = std::fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
        let sounds = files.filter(|path| path.extension().is_some_and(|end| ENDINGS.iter().any(|known| end == *known)));
        let nameless = sounds.filter_map(|path| {
            let stem = path.file_stem()?.to_string_lossy().into_owned();
            let message = format!("no cue is called {}", quoted(&stem));
            let finding = Finding::error(codes::NO_SUCH_CUE, 0..0, message).nearest(&stem, known());
            known().all(|known| known != stem).then_some((path, finding))
        });
        let mut found: Vec<(PathBuf, Finding)> = unusable.chain(nameless).collect();
        found.sort_by(|one, other| one.0.cmp(&other.0));
        found
    }

    /// The sound of `tone`.
    pub(crate) fn get(&self, tone: Tone) -> &Pcm {
        &self.0[tone as usize]
    }
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
mod tests {
    use std::io::Write;

    use rstest::rstest;
    use tempfile::TempDir;

    use super::*;

    /// A WAV file of a low hum, with this header and so much of its data actually there.
    fn wav(rate: u32, bits: u16, channels: u16, claimed: u32, frames: usize) -> Vec<u8> {
        let block = channels * bits / 8;
        let mut file = b"RIFF".to_vec();
        file.extend((36 + claimed).to_le_bytes());
        file.extend(b"WAVEfmt \x10\0\0\0\x01\0");
        file.extend(channels.to_le_bytes());
        file.extend(rate.to_le_bytes());
        file.extend((rate * u32::from(block)).to_le_bytes());
        file.extend(block.to_le_bytes());
        file.extend(bits.to_le_bytes());
        file.extend(b"data");
        file.extend(claimed.to_le_bytes());
        for frame in 0..frames {
            let loud = (frame / 50) % 2 == 0;
            for _ in 0..channels {
                match bits {
                    8 => file.push(if loud { 250 } else { 6 }),
                    _ => file.extend(if loud { 31_000_i16 } else { -31_000 }.to_le_bytes()),
                }
            }
        }
        file
    }

    fn whole(rate: u32, bits: u16, channels: u16, frames: u32) -> Vec<u8> {
        let bytes = frames * u32::from(channels) * u32::from(bits) / 8;
        wav(rate, bits, channels, bytes, frames as usize)
    }

    fn folder_with(name: &str, bytes: &[u8]) -> TempDir {
        let folder = TempDir::new().expect("a folder");
        std::fs::write(folder.path().join(name), bytes).expect("can be written");
        folder
    }

    #[rstest]
    #[case::eight_bits(whole(8_000, 8, 1, 4_000), 24_000)]
    #[case::stereo_at_44100(whole(44_100, 16, 2, 22_050), 24_000)]
    #[case::at_192_khz(whole(192_000, 16, 1, 96_000), 24_000)]
    fn a_file_of_ones_own_takes_the_place_of_the_built_in_sound(#[case] bytes: Vec<u8>, #[case] frames: usize) {
        let folder = folder_with("start.wav", &bytes);
        let (bank, refused) = Bank::with_folder(folder.path());
        assert!(refused.is_empty(), "{refused:?}");
        assert!(bank.get(Tone::Start).len().abs_diff(frames) <= 1);
        assert!((bank.get(Tone::Start).peak() - CEILING).abs() < 1e-4);
        assert_eq!(bank.get(Tone::End), Bank::builtin().get(Tone::End));
    }

    #[rstest]
    #[case::not_a_sound(b"just some text, nothing to hear".to_vec(), "is not a WAV or Ogg Vorbis file, or is damaged")]
    #[case::nothing(Vec::new(), "is not a WAV or Ogg Vorbis file, or is damaged")]
    #[case::only_a_header(whole(48_000, 16, 1, 0), "contains no sound")]
    #[case::too_long(whole(8_000, 8, 1, 88_000), "is longer than 10 seconds")]
    #[case::too_large(whole(48_000, 16, 2, 2_200_000), "is larger than 8 MiB")]
    #[case::too_fine(whole(384_000, 16, 1, 1_000), "has 384000 samples a second; 8000 to 192000 are understood")]
    #[case::too_coarse(whole(1_000, 16, 1, 1_000), "has 1000 samples a second; 8000 to 192000 are understood")]
    fn a_file_that_cannot_be_used_is_named_and_the_built_in_sound_stays(#[case] bytes: Vec<u8>, #[case] why: &str) {
        let folder = folder_with("rest.wav", &bytes);
        let (bank, refused) = Bank::with_folder(folder.path());
        let told: Vec<String> = refused.iter().map(ToString::to_string).collect();
        let path = folder.path().join("rest.wav");
        assert_eq!(told, [format!("{} {why}; the built-in sound is used", quoted_path(&path))]);
        assert_eq!(bank.get(Tone::Rest), Bank::builtin().get(Tone::Rest));
    }

    #[test]
    fn two_hours_in_a_small_file_are_refused_without_reading_them_all() {
        let folder = TempDir::new().expect("a folder");
        let path = folder.path().join("end.wav");
        let mut file = File::create(&path).expect("can be written");
        file.write_all(&wav(8_000, 8, 1, 57_600_000, 100)).expect("can be written");
        file.set_len(57_600_044).expect("a file with a hole");
        let (_, refused) = Bank::with_folder(folder.path());
        assert!(matches!(refused[..], [Refused { fault: SoundFault::TooLarge, .. }]), "{refused:?}");
    }

    #[test]
    fn a_file_that_was_cut_off_plays_as_far_as_it_goes() {
        let folder = folder_with("start.wav", &wav(48_000, 16, 1, 96_000, 4_800));
        let (bank, refused) = Bank::with_folder(folder.path());
        assert!(refused.is_empty(), "{refused:?}");
        assert!(bank.get(Tone::Start).len() <= 4_800 && bank.get(Tone::Start).len() > 0);
    }

    #[test]
    fn a_folder_in_place_of_a_file_is_refused_and_no_folder_at_all_is_fine() {
        let folder = TempDir::new().expect("a folder");
        std::fs::create_dir(folder.path().join("switch.ogg")).expect("a folder");
        let (_, refused) = Bank::with_folder(folder.path());
        assert!(matches!(refused[..], [Refused { fault: SoundFault::NotAFile, .. }]), "{refused:?}");
        assert!(Bank::with_folder(&folder.path().join("none")).1.is_empty());
    }

    #[test]
    fn damage_anywhere_in_a_file_never_takes_the_program_with_it() {
        let good = whole(44_100, 16, 2, 400);
        for at in 0..64 {
            for value in [0, 1, 127, 255] {
                let mut bytes = good.clone();
                bytes[at] = value;
                let outcome = decode(bytes);
                assert!(outcome.as_ref().is_ok_and(|pcm| pcm.len() < 500_000) || outcome.is_err());
            }
        }
    }
}
