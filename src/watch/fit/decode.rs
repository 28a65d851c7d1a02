//! FIT as bytes: messages with numbers in them, raw, one at a time.
//!
//! The crate `fitparser` knows the whole profile, but refuses a file for one developer field that nothing describes, panics
//! on one of 255 bytes whose type has two, and prints to the terminal. What is wanted here is a dozen numbers as they lie
//! in the file: that is less than keeping it from doing so.
//!
//! The format: <https://developer.garmin.com/fit/protocol/>.

use std::io::{self, Read};

use crc::{CRC_16_ARC, Crc, Digest, Table};

static CRC: Crc<u16, Table<1>> = Crc::<u16, Table<1>>::new(&CRC_16_ARC);
/// The field that holds the time, in every message that has one.
pub(super) const TIMESTAMP: u8 = 253;

/// One file of a chain, as it is read.
pub(super) struct Decoder<R> {
    input: R,
    digest: Digest<'static, u16, Table<1>>,
    /// Bytes read of this file and of those before it.
    pub(super) at: u64,
    /// Where the messages of this file end; `None` where its header does not say.
    end: Option<u64>,
    definitions: [Option<Definition>; 16],
    /// The last whole time, which times in headers go on from.
    time: Option<u32>,
    data: Vec<u8>,
}

/// How the messages of a local type lie in the file.
#[derive(Clone, Debug)]
struct Definition {
    message: u16,
    is_big_endian: bool,
    fields: Vec<Field>,
    /// The bytes of a message, developer fields included.
    size: usize,
}

#[derive(Clone, Copy, Debug)]
struct Field {
    number: u8,
    size: u8,
    base: u8,
}

/// A message: its number in the profile, and its fields.
pub(super) struct Message<'a> {
    definition: &'a Definition,
    data: &'a [u8],
    /// Its time in seconds of FIT, its own or that of its header.
    pub(super) time: Option<u32>,
}

/// What comes next in a file.
pub(super) enum Next<'a> {
    /// A message.
    Message(Message<'a>),
    /// The end of the file, and whether its check is right; `None` where the file has none.
    End(Option<bool>),
}

/// Why reading a file ended early.
#[derive(Debug)]
pub(super) enum Fault {
    /// The bytes end within it.
    Cut,
    /// What is wrong, and where.
    Broken(u64, &'static str),
    /// The device failed.
    Io(io::Error),
}

impl From<io::Error> for Fault {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::UnexpectedEof { Self::Cut } else { Self::Io(error) }
    }
}

impl<R: Read> Decoder<R> {
    pub(super) fn new(input: R) -> Self {
        let definitions = std::array::from_fn(|_| None);
        Self { input, digest: CRC.digest(), at: 0, end: None, definitions, time: None, data: Vec::new() }
    }

    /// Reads the header of the first or the next file; `None` where there is none. Whether its own check is right.
    pub(super) fn header(&mut self) -> Result<Option<bool>, Fault> {
        let begin = self.at;
        (self.digest, self.time) = (CRC.digest(), None);
        self.definitions.fill(None);
        let mut size = [0];
        // What follows the last file is filled up with zeros by some devices.
        loop {
            if self.input.read(&mut size)? == 0 {
                return Ok(None);
            }
            self.at += 1;
            if size[0] != 0 {
                break;
            }
        }
        self.digest.update(&size);
        if size[0] < 12 {
            return Err(Fault::Broken(begin, "no header of a FIT file begins"));
        }
        let mut header = self.take(11)?.to_vec();
        if header[7..11] != *b".FIT" {
            return Err(Fault::Broken(begin, "no header of a FIT file begins"));
        }
        header.extend(self.take(usize::from(size[0]) - 12)?);
        let length = u64::from(u32::from_le_bytes([header[3], header[4], header[5], header[6]]));
        let told = header.get(11..13).map(|check| u16::from_le_bytes([check[0], check[1]])).filter(|check| *check != 0);
        let mut checked = CRC.digest();
        checked.update(&size);
        checked.update(&header[..11]);
        let is_right = told.is_none_or(|told| told == checked.finalize());
        self.end = (length > 0).then_some(self.at + length);
        Ok(Some(is_right))
    }

    /// The next message of the file, or its end. Where a file does not say how long it is, its check cannot be told from a
    /// message, and its end not from a cut.
    pub(super) fn next(&mut self) -> Result<Next<'_>, Fault> {
        let is_open = self.end.is_none();
        match self.advance() {
            Ok(Some(local)) => Ok(Next::Message(self.message(local))),
            Ok(None) => self.checked(),
            Err(Fault::Cut) if is_open => Ok(Next::End(None)),
            Err(fault) => Err(fault),
        }
    }

    /// Reads up to the end of the next message; its local type, or `None` at the end of the file.
    fn advance(&mut self) -> Result<Option<(usize, u8)>, Fault> {
        loop {
            if self.end.is_some_and(|end| self.at >= end) {
                return Ok(None);
            }
            let begin = self.at;
            let header = self.take(1)?[0];
            if header & 0xC0 == 0x40 {
                self.define(header)?;
                continue;
            }
            let local = usize::from(if header & 0x80 != 0 { header >> 5 & 3 } else { header & 15 });
            let Some(size) = self.definitions[local].as_ref().map(|definition| definition.size) else {
                return Err(self.undefined(begin));
            };
            self.take(size)?;
            return Ok(Some((local, header)));
        }
    }

    /// The message that was read last, by its local type and its header.
    fn message(&mut self, (local, header): (usize, u8)) -> Message<'_> {
        let definition = self.definitions[local].as_ref().expect("a message is read by its definition");
        let mut message = Message { definition, data: &self.data, time: None };
        let own = message.number(TIMESTAMP).and_then(|time| u32::try_from(time).ok());
        message.time = own.or_else(|| self.time.filter(|_| header & 0x80 != 0).map(|last| since(last, header & 31)));
        self.time = message.time.or(self.time);
        message
    }

    /// The end of the file: its check.
    fn checked(&mut self) -> Result<Next<'_>, Fault> {
        let digest = std::mem::replace(&mut self.digest, CRC.digest()).finalize();
        let told = self.take(2)?;
        let is_right = u16::from_le_bytes([told[0], told[1]]) == digest;
        Ok(Next::End(Some(is_right)))
    }

    /// A message of a type that was not defined: the check of a file that does not say where it ends, or a fault.
    fn undefined(&mut self, begin: u64) -> Fault {
        let is_open = self.end.is_none();
        match self.take(2) {
            Err(Fault::Cut) if is_open => Fault::Cut,
            _ => Fault::Broken(begin, "a message stands that nothing defines"),
        }
    }

    fn define(&mut self, header: u8) -> Result<(), Fault> {
        let fixed = self.take(5)?;
        let is_big_endian = fixed[1] == 1;
        let number = [fixed[2], fixed[3]];
        let message = if is_big_endian { u16::from_be_bytes(number) } else { u16::from_le_bytes(number) };
        let count = usize::from(fixed[4]);
        let told = self.take(count * 3)?;
        let fields = told.chunks_exact(3).map(|field| Field { number: field[0], size: field[1], base: field[2] });
        let fields: Vec<Field> = fields.collect();
        let mut size = fields.iter().map(|field| usize::from(field.size)).sum();
        if header & 0x20 != 0 {
            let count = usize::from(self.take(1)?[0]);
            size += self.take(count * 3)?.chunks_exact(3).map(|field| usize::from(field[1])).sum::<usize>();
        }
        self.definitions[usize::from(header & 15)] = Some(Definition { message, is_big_endian, fields, size });
        Ok(())
    }

    /// The next bytes, at most some 130,000.
    fn take(&mut self, count: usize) -> Result<&[u8], Fault> {
        self.data.resize(count, 0);
        self.input.read_exact(&mut self.data)?;
        self.digest.update(&self.data);
        self.at += count as u64;
        Ok(&self.data)
    }
}

/// The time that a header's five bits mean, after `last`.
const fn since(last: u32, low: u8) -> u32 {
    last.wrapping_add((low as u32).wrapping_sub(last) & 31)
}

impl Message<'_> {
    /// Its number in the profile.
    pub(super) const fn global(&self) -> u16 {
        self.definition.message
    }

    /// The whole number of a field, raw; of an array the first. `None` where the field is missing, invalid or no number.
    pub(super) fn number(&self, field: u8) -> Option<i64> {
        let mut from = 0;
        for defined in &self.definition.fields {
            let to = from + usize::from(defined.size);
            if defined.number == field {
                return number(self.data.get(from..to)?, defined.base, self.definition.is_big_endian);
            }
            from = to;
        }
        None
    }
}

/// The first number of some bytes; `None` where it is the one that says that there is none.
fn number(bytes: &[u8], base: u8, is_big_endian: bool) -> Option<i64> {
    let (size, is_signed, is_zero_invalid) = match base & 0x1F {
        0 | 2 | 13 => (1, false, false),
        1 => (1, true, false),
        3 => (2, true, false),
        4 => (2, false, false),
        5 => (4, true, false),
        6 => (4, false, false),
        10 => (1, false, true),
        11 => (2, false, true),
        12 => (4, false, true),
        14 => (8, true, false),
        15 => (8, false, false),
        16 => (8, false, true),
        _ => return None,
    };
    let first = bytes.get(..size)?;
    let fold = |all: u64, byte: &u8| all << 8 | u64::from(*byte);
    let raw = if is_big_endian { first.iter().fold(0, fold) } else { first.iter().rev().fold(0, fold) };
    let all_ones = u64::MAX >> (64 - 8 * size);
    if is_signed {
        if raw == all_ones >> 1 {
            return None;
        }
        let unused = 64 - 8 * size;
        return Some((raw << unused).cast_signed() >> unused);
    }
    let invalid = if is_zero_invalid { 0 } else { all_ones };
    (raw != invalid).then(|| i64::try_from(raw).ok())?
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{number, since};

    #[rstest]
    #[case::one_byte(&[5], 0x02, false, Some(5))]
    #[case::invalid(&[0xFF], 0x02, false, None)]
    #[case::signed(&[0xFE, 0xFF, 0xFF, 0xFF], 0x85, false, Some(-2))]
    #[case::signed_invalid(&[0xFF, 0xFF, 0xFF, 0x7F], 0x85, false, None)]
    #[case::big(&[1, 2], 0x84, true, Some(0x102))]
    #[case::little(&[1, 2], 0x84, false, Some(0x201))]
    #[case::zero_is_none(&[0, 0, 0, 0], 0x8C, false, None)]
    #[case::an_array(&[1, 0, 2, 0], 0x84, false, Some(1))]
    #[case::too_small(&[1, 0], 0x86, false, None)]
    #[case::text(b"12\0", 0x07, false, None)]
    #[case::eight(&[0, 0, 0, 0, 0, 0, 0, 0x80], 0x8E, false, Some(i64::MIN))]
    #[case::beyond(&[0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], 0x8F, false, None)]
    #[case::no_type(&[1], 0x1F, false, None)]
    fn a_number_is_read_as_its_type_says(
        #[case] bytes: &[u8],
        #[case] base: u8,
        #[case] big: bool,
        #[case] to: Option<i64>,
    ) {
        assert_eq!(number(bytes, base, big), to);
    }

    #[rstest]
    #[case(0x103B, 0x1D, 0x103D)]
    #[case(0x103D, 0x02, 0x1042)]
    #[case(0x1042, 0x02, 0x1042)]
    fn a_time_in_a_header_goes_on_from_the_last_one(#[case] last: u32, #[case] low: u8, #[case] to: u32) {
        assert_eq!(since(last, low), to);
    }
}
