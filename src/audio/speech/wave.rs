//! Reads the WAV data that a speech program writes to its standard output. Such programs do not know the length when they
//! begin, and write any number into the header; so the data ends where the output ends.

use super::super::pcm::Pcm;

/// Rates that are believed, in frames a second.
const RATES: std::ops::RangeInclusive<u32> = 4_000..=192_000;

/// The sample format, as the `fmt ` chunk gives it.
struct Format {
    float: bool,
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

/// The sound in `file`; `None` where it is not WAV data of a known kind.
pub(super) fn read(file: &[u8]) -> Option<Wave<'_>> {
    let mut rest = file.strip_prefix(b"RIFF")?.get(4..)?.strip_prefix(b"WAVE")?;
    let mut format = None;
    loop {
        let (name, length) = (rest.get(..4)?, rest.get(4..8)?.try_into().ok()?);
        let length = usize::try_from(u32::from_le_bytes(length)).ok()?;
        let body = &rest[8..];
        match name {
            b"fmt " => format = Some(read_format(body.get(..length)?)?),
            b"data" => {
                let wave = Wave { format: format?, data: without_late_header(body, length) };
                let is_sound = wave.samples().all(f32::is_finite);
                return is_sound.then_some(wave);
            }
            _ => {}
        }
        rest = body.get(length + length % 2..)?;
    }
}

/// The samples of a data chunk that claims `length` bytes. A program that writes into a pipe cannot go back to fill in the
/// length: 0 means that all that follows is sound, and festival's text2wave (2.5.0) sends the true header after it.
fn without_late_header(body: &[u8], length: usize) -> &[u8] {
    const HEADER: usize = 44;
    if length > 0 {
        return &body[..length.min(body.len())];
    }
    let (sound, end) = body.split_at(body.len().saturating_sub(HEADER));
    if end.starts_with(b"RIFF") && end.get(8..12) == Some(b"WAVE") { sound } else { body }
}

fn read_format(chunk: &[u8]) -> Option<Format> {
    let two = |at: usize| Some(u16::from_le_bytes(chunk.get(at..at + 2)?.try_into().ok()?));
    let rate = u32::from_le_bytes(chunk.get(4..8)?.try_into().ok()?);
    // In the extensible format the real one comes at the end.
    let kind = if two(0)? == 0xfffe { two(24)? } else { two(0)? };
    let (channels, bits) = (usize::from(two(2)?), two(14)?);
    let known = matches!((kind, bits), (1, 8 | 16 | 24 | 32) | (3, 32));
    (known && (1..=8).contains(&channels) && RATES.contains(&rate)).then_some(Format {
        float: kind == 3,
        channels,
        rate,
        bits,
    })
}

/// A sample of one to four bytes, -1 to 1.
#[expect(clippy::cast_precision_loss, reason = "32 bits become 24, which nobody hears")]
fn value(format: &Format, sample: &[u8]) -> f32 {
    let mut wide = [0; 4];
    wide[4 - sample.len()..].copy_from_slice(sample);
    match format.bits {
        32 if format.float => f32::from_le_bytes(wide),
        8 => (f32::from(sample[0]) - 128.0) / 128.0,
        _ => i32::from_le_bytes(wide) as f32 / 2_147_483_648.0,
    }
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
    #[case::two_channels(file(1, 2, 16, 8, &[0, 32, 0, 32, 0, 224, 0, 224]))]
    #[case::a_length_that_is_not_true(file(1, 1, 16, 0x7fff_f000, &[0, 64, 0, 192]))]
    #[case::a_length_of_nothing(file(1, 1, 16, 0, &[0, 64, 0, 192]))]
    #[case::the_true_header_last(file(1, 1, 16, 0, &[&[0, 64, 0, 192][..], &late_header()].concat()))]
    #[case::half_a_sample_at_the_end(file(1, 1, 16, 0x7fff_f000, &[0, 64, 0, 192, 7]))]
    fn samples_of_every_usual_kind_are_read(#[case] file: Vec<u8>) {
        let wave = read(&file).expect("readable");
        assert_eq!(wave.samples().collect::<Vec<f32>>(), [0.5, -0.5]);
        assert_eq!(wave.pcm().samples(), [0.5, -0.5]);
    }

    #[rstest]
    #[case::text(b"Segmentation fault (core dumped)".to_vec())]
    #[case::nothing(Vec::new())]
    #[case::an_unknown_kind(file(2, 1, 4, 4, &[0; 4]))]
    #[case::no_channels(file(1, 0, 16, 4, &[0; 4]))]
    #[case::not_a_number(file(3, 1, 32, 4, &f32::NAN.to_le_bytes()))]
    #[case::cut_off_in_the_header(file(1, 1, 16, 4, &[])[..40].to_vec())]
    fn anything_else_is_refused(#[case] file: Vec<u8>) {
        assert!(read(&file).is_none());
    }
}
