//! The bytes of a file on their way to its reader: unpacked, bounded, one piece at a time.

use std::cell::Cell;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read};
use std::rc::Rc;

use flate2::bufread::MultiGzDecoder;

use super::run::Note;

/// The most that is unpacked out of one file, in bytes: three times the largest export that was seen.
const UNPACKED: u64 = 1 << 30;
/// The most that one piece of a text may hold, in bytes: a tag, a text between tags, a row. Real ones have a few thousand.
const PIECE: u64 = 1 << 20;
/// How much is looked at to tell what a file is.
const HEAD: u64 = 4096;

/// A file from its start, whatever it comes from.
pub(super) type Source<'a> = BufReader<Box<dyn Read + 'a>>;

/// The first bytes of a file, and all of it.
pub(super) fn headed<'a>(mut bytes: impl Read + 'a) -> io::Result<(Vec<u8>, Source<'a>)> {
    let mut head = Vec::new();
    bytes.by_ref().take(HEAD).read_to_end(&mut head)?;
    let all = io::Cursor::new(head.clone()).chain(bytes);
    Ok((head, BufReader::with_capacity(1 << 16, Box::new(all))))
}

/// What is packed in a gzip file, up to a bound.
pub(super) fn unpacked(packed: Source<'_>) -> impl Read {
    Bounded { inner: MultiGzDecoder::new(packed), left: UNPACKED }
}

/// A reader that fails where there is more than it may hand out.
struct Bounded<R> {
    inner: R,
    left: u64,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.left == 0 {
            let more = self.inner.read(&mut [0])?;
            return if more == 0 { Ok(0) } else { Err(io::Error::other(TooMuch::File)) };
        }
        let most = usize::try_from(self.left).unwrap_or(usize::MAX).min(buffer.len());
        let read = self.inner.read(&mut buffer[..most])?;
        self.left -= read as u64;
        Ok(read)
    }
}

/// A reader that fails where one piece of what it hands out is too long to be true; its user says where a piece begins.
pub(super) struct Metered<R> {
    inner: R,
    meter: Meter,
}

/// What a piece may still take, and how much there was in all.
#[derive(Clone, Default)]
pub(super) struct Meter(Rc<(Cell<u64>, Cell<u64>)>);

impl Meter {
    /// Begins another piece.
    pub(super) fn begin(&self) {
        self.0.0.set(0);
    }

    /// How many bytes were handed out in all.
    pub(super) fn position(&self) -> u64 {
        self.0.1.get()
    }

    fn pass(&self, amount: usize) {
        self.0.0.set(self.0.0.get() + amount as u64);
        self.0.1.set(self.0.1.get() + amount as u64);
    }

    fn check(&self) -> io::Result<()> {
        if self.0.0.get() > PIECE { Err(io::Error::other(TooMuch::Piece)) } else { Ok(()) }
    }
}

impl<R> Metered<R> {
    /// Everything that `inner` gives, metered.
    pub(super) fn new(inner: R) -> (Self, Meter) {
        let meter = Meter::default();
        (Self { inner, meter: meter.clone() }, meter)
    }
}

impl<R: Read> Read for Metered<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.meter.check()?;
        let read = self.inner.read(buffer)?;
        self.meter.pass(read);
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Metered<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.meter.check()?;
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.meter.pass(amount);
        self.inner.consume(amount);
    }
}

/// What there is too much of.
#[derive(Clone, Copy, Debug)]
enum TooMuch {
    File,
    Piece,
}

impl fmt::Display for TooMuch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("too much")
    }
}

impl std::error::Error for TooMuch {}

/// What is to be said of a reader that failed after `at` bytes.
pub(super) fn note(error: &io::Error, at: u64) -> Note {
    match error.get_ref().and_then(|inner| inner.downcast_ref()) {
        Some(TooMuch::File) => Note::TooLarge(UNPACKED),
        Some(TooMuch::Piece) => Note::Broken { at, why: "a piece begins that is too long to be read".to_owned() },
        None if error.kind() == io::ErrorKind::UnexpectedEof => Note::Cut,
        // What flate2 says of bytes that are not packed as they should be.
        None if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::InvalidData) => {
            Note::Broken { at, why: "its packing is damaged".to_owned() }
        }
        None => Note::Unread(error.to_string()),
    }
}
