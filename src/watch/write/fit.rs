//! FIT, written: the file format of sports watches. Messages go in as numbers and values of the profile; definitions,
//! local types, the header and both checks arise by themselves. Nothing here knows what a message means.
//!
//! The format: <https://developer.garmin.com/fit/protocol/>.

use crc::{CRC_16_ARC, Crc};
use jiff::Timestamp;

/// The check of headers and files.
const CRC: Crc<u16> = Crc::<u16>::new(&CRC_16_ARC);
/// Bytes of a header that has a check of its own.
const HEADER: u8 = 14;
/// The protocol's version 1.0: nothing of a later one is written, so that old watches take the files as well.
const PROTOCOL: u8 = 0x10;
/// The profile's version 21.95: every message that is written was in it.
const PROFILE: u16 = 2195;
/// What a field may have at most, in bytes; its size is told in one.
const LONGEST: usize = 255;
/// The number of the field that holds the time, in most messages.
const TIMESTAMP: u8 = 253;
/// The epoch of FIT, 31 December 1989, in seconds of Unix.
const EPOCH: i64 = 631_065_600;

/// A base type: how a value lies in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// One of a list of the profile, in a byte.
    Enum,
    /// A whole number in a byte, with a sign.
    Sint8,
    /// A whole number in a byte.
    Uint8,
    /// A whole number in a byte, of which 0 is the invalid one.
    Uint8z,
    /// A whole number in two bytes, with a sign.
    Sint16,
    /// A whole number in two bytes.
    Uint16,
    /// A whole number in two bytes, of which 0 is the invalid one.
    Uint16z,
    /// A whole number in four bytes, with a sign.
    Sint32,
    /// A whole number in four bytes.
    Uint32,
    /// A whole number in four bytes, of which 0 is the invalid one.
    Uint32z,
    /// A floating-point number in four bytes.
    Float32,
    /// A floating-point number in eight bytes.
    Float64,
    /// UTF-8 with a zero at its end.
    Text,
    /// Bytes that mean something together.
    Byte,
}

impl Base {
    /// The number of the type in a definition.
    fn number(self) -> u8 {
        match self {
            Self::Enum => 0x00,
            Self::Sint8 => 0x01,
            Self::Uint8 => 0x02,
            Self::Text => 0x07,
            Self::Uint8z => 0x0A,
            Self::Byte => 0x0D,
            Self::Sint16 => 0x83,
            Self::Uint16 => 0x84,
            Self::Sint32 => 0x85,
            Self::Uint32 => 0x86,
            Self::Float32 => 0x88,
            Self::Float64 => 0x89,
            Self::Uint16z => 0x8B,
            Self::Uint32z => 0x8C,
        }
    }

    /// The value that says that there is none.
    fn invalid(self) -> Value<'static> {
        match self {
            Self::Enum => Value::Enum(0xFF),
            Self::Sint8 => Value::Sint8(i8::MAX),
            Self::Uint8 => Value::Uint8(u8::MAX),
            Self::Uint8z => Value::Uint8z(0),
            Self::Sint16 => Value::Sint16(i16::MAX),
            Self::Uint16 => Value::Uint16(u16::MAX),
            Self::Uint16z => Value::Uint16z(0),
            Self::Sint32 => Value::Sint32(i32::MAX),
            Self::Uint32 => Value::Uint32(u32::MAX),
            Self::Uint32z => Value::Uint32z(0),
            Self::Float32 => Value::Float32(f32::from_bits(u32::MAX)),
            Self::Float64 => Value::Float64(f64::from_bits(u64::MAX)),
            Self::Text => Value::Text(""),
            Self::Byte => Value::Bytes(&[0xFF]),
        }
    }
}

/// A value of a field, raw: scales and offsets of the profile are the caller's.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Value<'a> {
    /// See [`Base::Enum`].
    Enum(u8),
    /// See [`Base::Sint8`].
    Sint8(i8),
    /// See [`Base::Uint8`].
    Uint8(u8),
    /// See [`Base::Uint8z`].
    Uint8z(u8),
    /// See [`Base::Sint16`].
    Sint16(i16),
    /// See [`Base::Uint16`].
    Uint16(u16),
    /// See [`Base::Uint16z`].
    Uint16z(u16),
    /// See [`Base::Sint32`].
    Sint32(i32),
    /// See [`Base::Uint32`].
    Uint32(u32),
    /// See [`Base::Uint32z`].
    Uint32z(u32),
    /// See [`Base::Float32`].
    Float32(f32),
    /// See [`Base::Float64`].
    Float64(f64),
    /// A text of up to 254 bytes; what is longer is cut between two letters.
    Text(&'a str),
    /// Up to 255 bytes.
    Bytes(&'a [u8]),
    /// An array of up to 127 numbers.
    Uint16s(&'a [u16]),
    /// An array of up to 63 numbers.
    Uint32s(&'a [u32]),
    /// What says that there is no value of this type.
    Invalid(Base),
}

impl Value<'_> {
    fn base(&self) -> Base {
        match *self {
            Self::Enum(_) => Base::Enum,
            Self::Sint8(_) => Base::Sint8,
            Self::Uint8(_) => Base::Uint8,
            Self::Uint8z(_) => Base::Uint8z,
            Self::Sint16(_) => Base::Sint16,
            Self::Uint16(_) | Self::Uint16s(_) => Base::Uint16,
            Self::Uint16z(_) => Base::Uint16z,
            Self::Sint32(_) => Base::Sint32,
            Self::Uint32(_) | Self::Uint32s(_) => Base::Uint32,
            Self::Uint32z(_) => Base::Uint32z,
            Self::Float32(_) => Base::Float32,
            Self::Float64(_) => Base::Float64,
            Self::Text(_) => Base::Text,
            Self::Bytes(_) => Base::Byte,
            Self::Invalid(base) => base,
        }
    }

    fn write(&self, endian: Endian, out: &mut Vec<u8>) {
        match *self {
            Self::Enum(value) | Self::Uint8(value) | Self::Uint8z(value) => out.push(value),
            Self::Sint8(value) => out.extend(value.to_ne_bytes()),
            Self::Sint16(value) => endian.put(value.to_be_bytes(), out),
            Self::Uint16(value) | Self::Uint16z(value) => endian.put(value.to_be_bytes(), out),
            Self::Sint32(value) => endian.put(value.to_be_bytes(), out),
            Self::Uint32(value) | Self::Uint32z(value) => endian.put(value.to_be_bytes(), out),
            Self::Float32(value) => endian.put(value.to_be_bytes(), out),
            Self::Float64(value) => endian.put(value.to_be_bytes(), out),
            Self::Text(text) => {
                out.extend(&text.as_bytes()[..text.floor_char_boundary(LONGEST - 1)]);
                out.push(0);
            }
            Self::Bytes(bytes) => out.extend(&bytes[..bytes.len().min(LONGEST)]),
            Self::Uint16s(values) => {
                values.iter().take(LONGEST / 2).for_each(|value| endian.put(value.to_be_bytes(), out));
            }
            Self::Uint32s(values) => {
                values.iter().take(LONGEST / 4).for_each(|value| endian.put(value.to_be_bytes(), out));
            }
            Self::Invalid(base) => base.invalid().write(endian, out),
        }
    }
}

/// The order of the bytes of a number. Each definition says its own; headers and checks are always little-endian.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Endian {
    /// The lowest byte first, as today's watches write.
    #[default]
    Little,
    /// The highest byte first.
    Big,
}

impl Endian {
    /// Writes bytes that are given highest first.
    fn put<const N: usize>(self, mut bytes: [u8; N], out: &mut Vec<u8>) {
        if self == Self::Little {
            bytes.reverse();
        }
        out.extend(bytes);
    }
}

/// A file in the making.
///
/// ```
/// use supple::watch::write::fit::{Fit, Value};
///
/// let mut fit = Fit::default();
/// fit.message(0, &[(0, Value::Enum(4)), (4, Value::Uint32(1_133_373_600))]);
/// let bytes = fit.finish();
/// assert_eq!(&bytes[8..12], b".FIT");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Fit {
    endian: Endian,
    /// What each local type means now, and when it was last written, counted in messages.
    locals: [(Vec<u8>, u64); 16],
    written: u64,
    records: Vec<u8>,
}

impl Fit {
    /// Changes the order of the bytes for the messages that follow.
    pub fn endian(&mut self, endian: Endian) {
        self.endian = endian;
    }

    /// Appends a message by its number in the profile, with its fields by theirs; before it its definition, where no
    /// local type has the same one.
    pub fn message(&mut self, message: u16, fields: &[(u8, Value<'_>)]) {
        let (local, data) = self.defined(message, fields, 16);
        self.records.push(local);
        self.records.extend(data);
    }

    /// Appends a message whose time lies in its header: the lowest five bits of `time`, in seconds of FIT. Its reader
    /// knows the rest from the last whole [`timestamp`](Self::message), which must not be 32 s older.
    pub fn compressed(&mut self, message: u16, time: u32, fields: &[(u8, Value<'_>)]) {
        debug_assert!(fields.iter().all(|&(number, _)| number != TIMESTAMP), "the time is in the header");
        let (local, data) = self.defined(message, fields, 4);
        let [.., low] = time.to_be_bytes();
        self.records.push(0x80 | local << 5 | low & 0x1F);
        self.records.extend(data);
    }

    /// The file: its header, everything that was appended, and the check over both.
    ///
    /// # Panics
    /// When that is more than 4 GiB.
    #[must_use]
    pub fn finish(self) -> Vec<u8> {
        let size = u32::try_from(self.records.len()).expect("a file of less than 4 GiB");
        let mut file = vec![HEADER, PROTOCOL];
        file.extend(PROFILE.to_le_bytes());
        file.extend(size.to_le_bytes());
        file.extend(b".FIT");
        file.extend(check(&file).to_le_bytes());
        file.extend(self.records);
        file.extend(check(&file).to_le_bytes());
        file
    }

    /// The local type of a message, one of the first `many`, and its data.
    fn defined(&mut self, message: u16, fields: &[(u8, Value<'_>)], many: usize) -> (u8, Vec<u8>) {
        let mut data = Vec::new();
        let mut definition = vec![0, u8::from(self.endian == Endian::Big)];
        self.endian.put(message.to_be_bytes(), &mut definition);
        definition.push(u8::try_from(fields.len()).expect("a message of at most 255 fields"));
        for (number, value) in fields {
            let before = data.len();
            value.write(self.endian, &mut data);
            let size = u8::try_from(data.len() - before).expect("a value is cut at 255 bytes");
            definition.extend([*number, size, value.base().number()]);
        }
        self.written += 1;
        let locals = &mut self.locals[..many];
        let known = locals.iter().position(|(known, _)| *known == definition);
        let at = known.or_else(|| (0..many).min_by_key(|&at| locals[at].1)).unwrap_or_default();
        locals[at].1 = self.written;
        let local = u8::try_from(at).expect("there are 16 local types");
        if known.is_none() {
            self.records.push(0x40 | local);
            self.records.extend(&definition);
            locals[at].0 = definition;
        }
        (local, data)
    }
}

/// The check of a header or a file over the bytes before it.
#[must_use]
pub fn check(bytes: &[u8]) -> u16 {
    CRC.checksum(bytes)
}

/// A moment as FIT counts it: whole seconds since 31 December 1989, UTC; the first of them before, the last one after
/// what fits into its 32 bits.
#[must_use]
pub fn seconds(moment: Timestamp) -> u32 {
    let seconds = (moment.as_second() - EPOCH).max(0);
    u32::try_from(seconds).unwrap_or(u32::MAX - 1)
}

#[cfg(test)]
mod tests;
