//! Reads the WAV data that a speech program writes to its standard output. Such programs do not know the length when they
//! begin, and write any number into the header; so the data ends where the output ends.

use super::super::pcm::{Pcm, narrow};
use super::words::clean;

/// Rates that are believed, in frames a second.
const RATES: std::ops::RangeInclusive<u32> = 4_000..=192_000;
/// Lengths of a header that was written before anything was known: nothing, and as much as there can be.
const UNKNOWN: [usize; 2] = [0, u32::MAX as usize];

/// The numbers of the sample formats, as the `fmt ` chunk gives them.
mod kind {
    pub(super) const INTEGER: u16 = 1;
    pub(super) const FLOAT: u16 = 3;
    pub(super) const A_LAW: u16 = 6;
    pub(super) const MU_LAW: u16 = 7;
    /// The real one comes at the end of the chunk.
    pub(super) const EXTENSIBLE: u16 = 0xfffe;
}

/// The coding of a sample.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Coding {
    Integer,
    Float,
    /// ITU-T G.711, as telephones speak in Europe.
    ALaw,
    /// ITU-T G.711, as telephones speak in North America and Japan.
    MuLaw,
}

/// The sample format, as the `fmt ` chunk gives it.
struct Format {
    coding: Coding,
    channels: usize,
    rate: u32,
    bits: u16,
}

/// The sound in a file.
pub(super) struct Wave<'f> {
    format: Format,
    data: &'f [u8],
}

impl Wave<'_> {
    /// Frames a second.
    pub(super) const fn rate(&self) -> u32 {
        self.format.rate
    }

    /// Its samples, those of all channels added up.
    pub(super) fn samples(&self) -> impl DoubleEndedIterator<Item = f32> + ExactSizeIterator + Clone {
        let bytes = usize::from(self.format.bits / 8);
        let mono = move |frame: &[u8]| frame.chunks_exact(bytes).map(|sample| value(&self.format, sample)).sum();
        self.data.chunks_exact(bytes * self.format.channels).map(mono)
    }

    /// All of it, ready for the mixer.
    pub(super) fn pcm(&self) -> Pcm {
        Pcm::from_rate(&self.samples().collect::<Vec<f32>>(), self.rate())
    }
}

/// What was written where WAV data was wanted.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum NotWave {
    /// Nothing at all.
    #[error("nothing")]
    Nothing,
    /// Sound, packed in another way.
    #[error("{0}, where WAV is wanted")]
    Packed(&'static str),
    /// Words: a message, or help.
    #[error("text, where WAV is wanted: {0}")]
    Text(String),
    /// Bytes without any header.
    #[error("raw samples or other data without a header, where WAV is wanted")]
    Raw,
    /// WAV data that ends before its sound begins.
    #[error("WAV data that is cut off")]
    CutOff,
    /// WAV data of a kind that is not read.
    #[error("WAV data of a kind that is not read (format {kind}, {bits} bits)")]
    Kind {
        /// The number of the format.
        kind: u16,
        /// Bits of a sample.
        bits: u16,
    },
    /// WAV data with samples that are no numbers.
    #[error("WAV data that is damaged")]
    Damaged,
}

impl NotWave {
    /// What `file`, which does not begin as WAV data does, is by its beginning.
    fn of(file: &[u8]) -> Self {
        let starts = |signature: &[u8]| file.starts_with(signature);
        // A frame of MPEG audio, which begins with eleven bits, and is of layer 3.
        let is_mpeg = matches!(file, [0xff, second, ..] if second & 0xe6 == 0xe2);
        match file {
            [] => Self::Nothing,
            _ if starts(b"OggS") => Self::Packed("Ogg"),
            _ if starts(b"fLaC") => Self::Packed("FLAC"),
            _ if starts(b"ID3") || is_mpeg => Self::Packed("MP3"),
            _ if starts(b"FORM") => Self::Packed("AIFF"),
            _ if starts(b".snd") => Self::Packed("AU"),
            _ => match std::str::from_utf8(&file[..file.len().min(1 << 10)]) {
                Ok(text) if is_text(text) => Self::Text(first_line(text)),
                // A letter may be cut at the end of what is looked at.
                Err(cut) if cut.error_len().is_none() && cut.valid_up_to() > 0 => {
                    let text = String::from_utf8_lossy(&file[..cut.valid_up_to()]);
                    if is_text(&text) { Self::Text(first_line(&text)) } else { Self::Raw }
                }
                _ => Self::Raw,
            },
        }
    }
}

/// Whether this is written for people: no control characters but those of lines and colours.
fn is_text(text: &str) -> bool {
    text.chars().all(|letter| !letter.is_control() || matches!(letter, '\n' | '\r' | '\t' | '\u{1b}'))
}

fn first_line(text: &str) -> String {
    text.lines().map(clean).find(|line| !line.is_empty()).unwrap_or_default()
}

/// The sound in `file`.
pub(super) fn read(file: &[u8]) -> Result<Wave<'_>, NotWave> {
    let riff = file.strip_prefix(b"RIFF").or_else(|| file.strip_prefix(b"RF64"));
    let rest = riff.and_then(|rest| rest.get(4..)?.strip_prefix(b"WAVE")).ok_or_else(|| NotWave::of(file))?;
    let (format, data) = chunks(rest).ok_or(NotWave::CutOff)?;
    let wave = Wave { format: read_format(format)?, data };
    let is_sound = wave.samples().all(f32::is_finite);
    if is_sound { Ok(wave) } else { Err(NotWave::Damaged) }
}

/// The chunk that describes the samples, and these.
fn chunks(mut rest: &[u8]) -> Option<(&[u8], &[u8])> {
    let mut format = None;
    loop {
        let (name, length) = (rest.get(..4)?, rest.get(4..8)?.try_into().ok()?);
        let length = usize::try_from(u32::from_le_bytes(length)).ok()?;
        let body = &rest[8..];
        match name {
            b"fmt " => format = Some(body.get(..length)?),
            b"data" => return Some((format?, without_late_header(body, length))),
            _ => {}
        }
        rest = body.get(length + length % 2..)?;
    }
}

/// The samples of a data chunk that claims `length` bytes. A program that writes into a pipe cannot go back to fill in the
/// length: then all that follows is sound. festival's text2wave (2.5.0) sends the true header after it, which is none.
fn without_late_header(body: &[u8], length: usize) -> &[u8] {
    const HEADER: usize = 44;
    if length < body.len() && !UNKNOWN.contains(&length) {
        return &body[..length];
    }
    let (sound, end) = body.split_at(body.len().saturating_sub(HEADER));
    if end.starts_with(b"RIFF") && end.get(8..12) == Some(b"WAVE") { sound } else { body }
}

fn read_format(chunk: &[u8]) -> Result<Format, NotWave> {
    let two = |at: usize| Some(u16::from_le_bytes(chunk.get(at..at + 2)?.try_into().ok()?));
    let four = |at: usize| Some(u32::from_le_bytes(chunk.get(at..at + 4)?.try_into().ok()?));
    let fields = || Some((two(0)?, usize::from(two(2)?), four(4)?, two(14)?));
    let (kind, channels, rate, bits) = fields().ok_or(NotWave::CutOff)?;
    let kind = if kind == kind::EXTENSIBLE { two(24).ok_or(NotWave::CutOff)? } else { kind };
    let coding = match (kind, bits) {
        (kind::INTEGER, 8 | 16 | 24 | 32) => Coding::Integer,
        (kind::FLOAT, 32 | 64) => Coding::Float,
        (kind::A_LAW, 8) => Coding::ALaw,
        (kind::MU_LAW, 8) => Coding::MuLaw,
        _ => return Err(NotWave::Kind { kind, bits }),
    };
    let is_usual = (1..=8).contains(&channels) && RATES.contains(&rate);
    if is_usual { Ok(Format { coding, channels, rate, bits }) } else { Err(NotWave::Damaged) }
}

/// A sample of one to eight bytes, -1 to 1.
#[expect(clippy::cast_precision_loss, reason = "32 bits become 24, which nobody hears")]
fn value(format: &Format, sample: &[u8]) -> f32 {
    let wide = || {
        let mut wide = [0; 4];
        wide[4 - sample.len()..].copy_from_slice(sample);
        wide
    };
    match format.coding {
        Coding::Float if format.bits == 64 => {
            sample.try_into().map_or(f32::NAN, |wide| narrow(f64::from_le_bytes(wide)))
        }
        Coding::Float => f32::from_le_bytes(wide()),
        Coding::ALaw => f32::from(a_law(sample[0])) / 32_768.0,
        Coding::MuLaw => f32::from(mu_law(sample[0])) / 32_768.0,
        Coding::Integer if format.bits == 8 => (f32::from(sample[0]) - 128.0) / 128.0,
        Coding::Integer => i32::from_le_bytes(wide()) as f32 / 2_147_483_648.0,
    }
}

/// A sample of mu-law as 16 bits: sign, three bits of exponent, four of the mantissa, all of them inverted.
fn mu_law(sample: u8) -> i16 {
    const BIAS: i16 = 0x84;
    let [sign, exponent, mantissa] = parts(!sample);
    let size = (((mantissa << 3) + BIAS) << exponent) - BIAS;
    if sign == 0 { size } else { -size }
}

/// A sample of A-law as 16 bits: the same parts, every other bit inverted, and no exponent below the first step.
fn a_law(sample: u8) -> i16 {
    let [sign, exponent, mantissa] = parts(sample ^ 0x55);
    let size = match exponent {
        0 => (mantissa << 4) + 8,
        steps => ((mantissa << 4) + 0x108) << (steps - 1),
    };
    if sign == 0 { -size } else { size }
}

/// The sign bit, the exponent and the mantissa of a sample of G.711.
fn parts(sample: u8) -> [i16; 3] {
    [sample & 0x80, sample >> 4 & 7, sample & 0x0f].map(i16::from)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn file(kind: u16, channels: u16, bits: u16, claimed: u32, data: &[u8]) -> Vec<u8> {
        let mut file = b"RIFF\0\0\0\0WAVE".to_vec();
        file.extend(b"LIST\x03\0\0\0abc\0fmt \x10\0\0\0");
        file.extend([kind.to_le_bytes(), channels.to_le_bytes()].concat());
        file.extend(48_000_u32.to_le_bytes());
        file.extend([0; 6]);
        file.extend(bits.to_le_bytes());
        file.extend(b"data");
        file.extend(claimed.to_le_bytes());
        file.extend(data);
        file
    }

    /// A header of 44 bytes, as text2wave sends it after the samples.
    fn late_header() -> Vec<u8> {
        let mut header = b"RIFF\x28\0\0\0WAVE".to_vec();
        header.resize(44, 0);
        header
    }

    #[rstest]
    #[case::eight_bits(file(1, 1, 8, 2, &[192, 64]))]
    #[case::sixteen_bits(file(1, 1, 16, 4, &[0, 64, 0, 192]))]
    #[case::twenty_four_bits(file(1, 1, 24, 6, &[0, 0, 64, 0, 0, 192]))]
    #[case::thirty_two_bits(file(1, 1, 32, 8, &[0, 0, 0, 64, 0, 0, 0, 192]))]
    #[case::floats(file(3, 1, 32, 8, &[0, 0, 0, 63, 0, 0, 0, 191]))]
    #[case::long_floats(file(3, 1, 64, 16, &[0.5_f64.to_le_bytes(), (-0.5_f64).to_le_bytes()].concat()))]
    #[case::two_channels(file(1, 2, 16, 8, &[0, 32, 0, 32, 0, 224, 0, 224]))]
    #[case::a_length_that_is_not_true(file(1, 1, 16, 0x7fff_f000, &[0, 64, 0, 192]))]
    #[case::as_long_as_can_be(file(1, 1, 16, u32::MAX, &[0, 64, 0, 192]))]
    #[case::and_the_true_header_last(file(1, 1, 16, u32::MAX, &[&[0, 64, 0, 192][..], &late_header()].concat()))]
    #[case::a_length_of_nothing(file(1, 1, 16, 0, &[0, 64, 0, 192]))]
    #[case::the_true_header_last(file(1, 1, 16, 0, &[&[0, 64, 0, 192][..], &late_header()].concat()))]
    #[case::half_a_sample_at_the_end(file(1, 1, 16, 0x7fff_f000, &[0, 64, 0, 192, 7]))]
    fn samples_of_every_usual_kind_are_read(#[case] file: Vec<u8>) {
        let wave = read(&file).expect("readable");
        assert_eq!(wave.samples().collect::<Vec<f32>>(), [0.5, -0.5]);
        assert_eq!(wave.pcm().samples(), [0.5, -0.5]);
    }

    #[test]
    fn a_header_that_knows_its_length_hides_what_comes_after_the_sound() {
        let wave = file(1, 1, 16, 4, &[&[0, 64, 0, 192][..], b"LIST\x04\0\0\0name"].concat());
        assert_eq!(read(&wave).expect("readable").samples().len(), 2);
    }

    /// The values of ITU-T G.711 at both ends, around zero and in the middle.
    #[rstest]
    #[case::mu_law(7, &[(0x00, -32_124), (0x80, 32_124), (0xff, 0), (0x7f, 0), (0x8f, 16_764), (0xf0, 120), (0x40, -1_884)])]
    #[case::a_law(6, &[(0x2a, -32_256), (0xaa, 32_256), (0xd5, 8), (0x55, -8), (0x95, 2_112), (0xf5, 528)])]
    fn what_telephones_speak_is_read(#[case] kind: u16, #[case] values: &[(u8, i16)]) {
        let bytes: Vec<u8> = values.iter().map(|(byte, _)| *byte).collect();
        let file = file(kind, 1, 8, u32::MAX, &bytes);
        let heard: Vec<f32> = read(&file).expect("readable").samples().collect();
        let wanted: Vec<f32> = values.iter().map(|(_, value)| f32::from(*value) / 32_768.0).collect();
        assert_eq!(heard, wanted);
    }

    #[rstest]
    #[case::text(b"Segmentation fault\n(core dumped)".to_vec(), "text, where WAV is wanted: Segmentation fault")]
    #[case::long_text("Stra\u{df}e ".repeat(300).into_bytes(), "text, where WAV is wanted: Stra")]
    #[case::nothing(Vec::new(), "nothing")]
    #[case::ogg(b"OggS\0\x02\0\0".to_vec(), "Ogg, where WAV is wanted")]
    #[case::flac(b"fLaC\0\0\0\x22".to_vec(), "FLAC, where WAV is wanted")]
    #[case::mp3_with_a_title(b"ID3\x04\0\0\0".to_vec(), "MP3, where WAV is wanted")]
    #[case::mp3(vec![0xff, 0xfb, 0x90, 0x64, 0, 0], "MP3, where WAV is wanted")]
    #[case::raw(vec![0, 0, 1, 0, 0xfe, 0xff, 3, 0], "raw samples or other data without a header")]
    #[case::an_unknown_kind(file(2, 1, 4, 4, &[0; 4]), "WAV data of a kind that is not read (format 2, 4 bits)")]
    #[case::no_channels(file(1, 0, 16, 4, &[0; 4]), "WAV data that is damaged")]
    #[case::not_a_number(file(3, 1, 32, 4, &f32::NAN.to_le_bytes()), "WAV data that is damaged")]
    #[case::cut_off_in_the_header(file(1, 1, 16, 4, &[])[..40].to_vec(), "WAV data that is cut off")]
    #[case::cut_off_at_once(b"RIFF\0\0".to_vec(), "raw samples or other data without a header")]
    fn anything_else_is_refused_and_named(#[case] file: Vec<u8>, #[case] named: &str) {
        let refused = read(&file).err().expect("refused").to_string();
        assert!(refused.starts_with(named), "{refused}");
    }
}
