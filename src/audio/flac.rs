//! FLAC files (RFC 9639) of two ears: the encoder's predictions in frames of our own making.
//!
//! The encoder knows neither that both ears hear the same, as they do whenever somebody speaks, nor that the lowest bits of
//! all samples are empty. Both are worth half of the time and half of the space.

use std::collections::BTreeMap;
use std::io::Write;
use std::num::NonZero;
use std::sync::mpsc::{channel, sync_channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use flacenc::bitsink::{BitSink, ByteSink};
use flacenc::component::{BitRepr, StreamInfo, SubFrame};
use flacenc::config::Encoder;
use flacenc::encode_fixed_size_frame;
use flacenc::error::{Verified, Verify};
use flacenc::source::{Fill, FrameBuf};

use super::file::{FILE_RATE, FileFault};

/// Frames in a block.
pub(super) const BLOCK: usize = 4_096;
/// Bits of a sample that are used; the lowest [`EMPTY`] of 16 are 0.
pub(super) const BITS: u32 = 13;
/// Bits of a sample that are not used. What is lost lies 83 dB below the loudest, and 60 dB below speech.
pub(super) const EMPTY: u32 = 16 - BITS;

/// A stereo sample: a value for each ear, in [`BITS`] bits.
pub(super) type Pair = [i32; 2];

/// Bytes of a stream's heading.
const HEADING: usize = 34;

/// Writes the blocks that `next` gives, each of [`BLOCK`] frames but the last, until one is empty; `frames` in all. Blocks
/// are encoded beside each other, and written in their order.
pub(super) fn write(next: impl FnMut() -> Vec<Pair>, frames: usize, out: &mut impl Write) -> Result<(), FileFault> {
    let encoder = FrameEncoder::open()?;
    out.write_all(&heading(frames))?;
    let written = side_by_side(next, |number, block| encoder.frame(number, block));
    written.into_values().try_for_each(|frame| Ok(out.write_all(&frame?)?))
}

/// What `encode` makes of each block that `next` gives until one is empty, by their numbers. Where it panics, so does this.
fn side_by_side<T: Send>(
    mut next: impl FnMut() -> Vec<Pair>,
    encode: impl Fn(u32, &[Pair]) -> T + Sync,
) -> BTreeMap<u32, T> {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let (orders, inbox) = sync_channel::<(u32, Vec<Pair>)>(4 * workers);
    let (done, ready) = channel();
    thread::scope(|scope| {
        // Only the workers have it: when none is left, whoever gives orders learns of it.
        let inbox = Arc::new(Mutex::new(inbox));
        for _ in 0..workers {
            let (inbox, done, encode) = (Arc::clone(&inbox), done.clone(), &encode);
            scope.spawn(move || {
                let order = || inbox.lock().unwrap_or_else(PoisonError::into_inner).recv();
                // Nobody takes what is done when giving the next block panicked.
                while let Ok((number, block)) = order()
                    && done.send((number, encode(number, &block))).is_ok()
                {}
            });
        }
        drop((inbox, done));
        for number in 0.. {
            let block = next();
            if block.is_empty() || orders.send((number, block)).is_err() {
                break;
            }
        }
        drop(orders);
        ready.into_iter().collect()
    })
}

/// The marker and the stream's heading: block size, rate, bits, length. Its checksum is left out, which 0 says.
fn heading(frames: usize) -> Vec<u8> {
    let mut bytes = b"fLaC\x80".to_vec();
    bytes.extend_from_slice(&u24(HEADING));
    let block = u16::try_from(BLOCK).unwrap_or(u16::MAX).to_be_bytes();
    bytes.extend([block, block].concat());
    bytes.extend([0; 6]);
    // 20 bits of rate, 3 of channels less one, 5 of bits less one, 36 of frames.
    let packed = (u64::from(FILE_RATE) << 44) | (1 << 41) | (15 << 36) | (frames as u64 & 0xf_ffff_ffff);
    bytes.extend(packed.to_be_bytes());
    bytes.extend([0; 16]);
    bytes
}

const fn u24(value: usize) -> [u8; 3] {
    let [.., high, middle, low] = value.to_be_bytes();
    [high, middle, low]
}

/// An encoder of FLAC frames, each a block of samples for both ears.
struct FrameEncoder {
    config: Verified<Encoder>,
    one: StreamInfo,
    two: StreamInfo,
}

impl FrameEncoder {
    fn open() -> Result<Self, FileFault> {
        let mut config = Encoder::default();
        // A tone for one side is no more like that side than like the middle of both.
        config.stereo_coding.use_leftside = false;
        config.stereo_coding.use_rightside = false;
        config.stereo_coding.use_midside = false;
        config.subframe_coding.qlpc.lpc_order = 6;
        let config = config.into_verified().map_err(|(_, error)| refused(&error))?;
        let stream = |ears| StreamInfo::new(FILE_RATE as usize, ears, BITS as usize).map_err(|error| refused(&error));
        Ok(Self { config, one: stream(1)?, two: stream(2)? })
    }

    /// A block as a frame of the file.
    fn frame(&self, number: u32, block: &[Pair]) -> Result<Vec<u8>, FileFault> {
        let alike = block.iter().all(|[left, right]| left == right);
        let mut sink = ByteSink::with_capacity(block.len() * 16);
        let bits = |sink: &mut ByteSink, value: u32, count: usize| {
            sink.write_lsbs(value, count).map_err(|error| refused(&error))
        };
        bits(&mut sink, 0xfff8, 16)?;
        // A block of the usual size or of any other, which follows; 24 kHz; two ears, or the left and what differs; 16 bits.
        bits(&mut sink, if block.len() == BLOCK { 0b1100 } else { 0b0111 }, 4)?;
        bits(&mut sink, 0b0111, 4)?;
        bits(&mut sink, if alike { 0b1000 } else { 0b0001 }, 4)?;
        bits(&mut sink, 0b1000, 4)?;
        for byte in long_number(number) {
            bits(&mut sink, byte.into(), 8)?;
        }
        if block.len() != BLOCK {
            bits(&mut sink, u32::try_from(block.len() - 1).unwrap_or(u32::MAX), 16)?;
        }
        let checked = check(sink.as_slice(), 0x07, 8);
        bits(&mut sink, checked, 8)?;
        if block.iter().all(|pair| *pair == [0, 0]) {
            // A constant of 16 bits.
            bits(&mut sink, 0, 8 + 16)?;
        } else if alike {
            let samples: Vec<i32> = block.iter().map(|[left, _]| *left).collect();
            self.ears(&samples, &self.one, number, &mut sink)?;
        } else {
            self.ears(block.as_flattened(), &self.two, number, &mut sink)?;
        }
        if alike {
            // And one of 17 bits: nothing differs.
            bits(&mut sink, 0, 8 + 17)?;
        }
        sink.align_to_byte().map_err(|error| refused(&error))?;
        let checked = check(sink.as_slice(), 0x8005, 16);
        bits(&mut sink, checked, 16)?;
        Ok(sink.into_inner())
    }

    /// Encodes `samples`, of one ear or of both in turn, and tells of each that its lowest bits are empty.
    fn ears(&self, samples: &[i32], stream: &StreamInfo, number: u32, sink: &mut ByteSink) -> Result<(), FileFault> {
        let ears = stream.channels();
        let mut buffer = FrameBuf::with_size(ears, samples.len() / ears).map_err(|error| refused(&error))?;
        buffer.fill_interleaved(samples).map_err(|error| refused(&error))?;
        let frame = encode_fixed_size_frame(&self.config, &buffer, number as usize, stream);
        let frame = frame.map_err(|error| refused(&error))?;
        (0..ears).filter_map(|ear| frame.subframe(ear)).try_for_each(|ear| with_empty_bits(ear, sink))
    }
}

/// Copies an ear's part of a frame. Its first byte ends with a flag that says whether bits are empty; then the number of them
/// comes next, as many zeros less one, and a one.
fn with_empty_bits(ear: &SubFrame, sink: &mut ByteSink) -> Result<(), FileFault> {
    let mut own = ByteSink::with_capacity(ear.count_bits());
    ear.write(&mut own).map_err(|error| refused(&error))?;
    let mut left = ear.count_bits();
    for (index, byte) in own.as_slice().iter().enumerate() {
        let count = left.min(8);
        let byte = if index == 0 { byte | 1 } else { *byte };
        sink.write_msbs(byte, count).map_err(|error| refused(&error))?;
        if index == 0 {
            sink.write_lsbs(1_u32, EMPTY as usize).map_err(|error| refused(&error))?;
        }
        left -= count;
    }
    Ok(())
}

/// `number` as FLAC writes the numbers of its frames: like a letter in UTF-8, and up to 31 bits.
fn long_number(number: u32) -> Vec<u8> {
    if number < 0x80 {
        return vec![number.to_be_bytes()[3]];
    }
    let more = (1..6).find(|more| number < 1 << (5 * more + 6)).unwrap_or(6);
    let low = |at: u32| 0x80 | ((number >> (6 * at)) & 0x3f);
    let head = 0xff << (7 - more) & 0xff | number.checked_shr(6 * more).unwrap_or(0);
    std::iter::once(head).chain((0..more).rev().map(low)).map(|byte| byte.to_be_bytes()[3]).collect()
}

/// The cyclic check of `bytes`, of `width` bits, by this polynomial.
fn check(bytes: &[u8], polynomial: u32, width: u32) -> u32 {
    let (top, mask) = (1 << (width - 1), (1 << width) - 1);
    bytes.iter().fold(0, |check, byte| {
        let start = check ^ (u32::from(*byte) << (width - 8));
        (0..8).fold(start, |check, _| if check & top == 0 { check << 1 } else { (check << 1) ^ polynomial } & mask)
    })
}

fn refused(error: &dyn std::fmt::Display) -> FileFault {
    FileFault::Encoder(error.to_string())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, &[0])]
    #[case(0x7f, &[0x7f])]
    #[case(0x80, &[0xc2, 0x80])]
    #[case(0x7ff, &[0xdf, 0xbf])]
    #[case(0x800, &[0xe0, 0xa0, 0x80])]
    #[case(0xffff, &[0xef, 0xbf, 0xbf])]
    #[case(0x1f_ffff, &[0xf7, 0xbf, 0xbf, 0xbf])]
    #[case(0x7fff_ffff, &[0xfd, 0xbf, 0xbf, 0xbf, 0xbf, 0xbf])]
    fn numbers_are_written_like_letters(#[case] number: u32, #[case] wanted: &[u8]) {
        assert_eq!(long_number(number), wanted);
    }

    #[test]
    fn checks_are_those_of_the_catalogue() {
        assert_eq!(check(b"123456789", 0x07, 8), 0xf4);
        assert_eq!(check(b"123456789", 0x8005, 16), 0xfee8);
    }

    #[test]
    #[should_panic(expected = "a scoped thread panicked")]
    fn nobody_waits_for_workers_that_are_gone() {
        side_by_side(|| vec![[0, 0]], |_, _| panic!("no block can be encoded"));
    }

    /// Silence, both ears alike, one louder than the other, and noise, in blocks of which the last is short.
    #[test]
    fn what_is_read_is_what_was_written() {
        let noise = |at: i32| (at.wrapping_mul(1_103_515_245) >> 7) % 4_096;
        let samples: Vec<Pair> = (0..40_000)
            .map(|at| match at / 8_000 {
                0 => [0, 0],
                1 => [at % 200 - 100; 2],
                2 => [at % 300 - 150, (at % 300 - 150) / 4],
                3 => [noise(at), noise(at + 7)],
                _ => [-4_096, 4_095],
            })
            .collect();
        let mut blocks = samples.chunks(BLOCK).map(<[Pair]>::to_vec);
        let mut file = Vec::new();
        write(|| blocks.next().unwrap_or_default(), samples.len(), &mut file).expect("is encoded");
        let mut reader = claxon::FlacReader::new(&file[..]).expect("FLAC");
        assert_eq!((reader.streaminfo().samples, reader.streaminfo().sample_rate), (Some(40_000), FILE_RATE));
        let read: Vec<i32> = reader.samples().collect::<Result<_, _>>().expect("whole");
        let wanted: Vec<i32> = samples.as_flattened().iter().map(|sample| sample << EMPTY).collect();
        assert!(read == wanted);
    }
}
