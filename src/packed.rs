//! Files that the program carries packed, unpacked when they are first asked for. `build.rs` packs them.

use std::io::Read;
use std::sync::OnceLock;

use flate2::read::DeflateDecoder;

/// A file of the program's own, packed with deflate (RFC 1951).
pub(crate) struct Packed {
    packed: &'static [u8],
    unpacked: OnceLock<Vec<u8>>,
}

impl Packed {
    pub(crate) const fn new(packed: &'static [u8]) -> Self {
        Self { packed, unpacked: OnceLock::new() }
    }

    /// The file. It is unpacked once.
    pub(crate) fn bytes(&self) -> &[u8] {
        self.unpacked.get_or_init(|| inflated(self.packed))
    }

    /// A file that is a text.
    ///
    /// # Panics
    /// Never: the build packs no other text than UTF-8.
    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(self.bytes()).expect("the build packed a text")
    }
}

/// A WAV file of 16 bits, as the build packed it: the third differences of its words, which are small where a sound is smooth,
/// with the sign in the lowest bit; first the lower bytes of all, then the upper ones; with deflate.
pub(crate) fn wav(packed: &[u8]) -> Vec<u8> {
    let halves = inflated(packed);
    let (lower, upper) = halves.split_at(halves.len() / 2);
    let mut sums = [0_u16; 3];
    let words = lower.iter().zip(upper).map(|(lower, upper)| {
        let folded = u16::from_le_bytes([*lower, *upper]);
        let mut word = (folded >> 1) ^ (folded & 1).wrapping_neg();
        for sum in &mut sums {
            *sum = sum.wrapping_add(word);
            word = *sum;
        }
        word
    });
    words.flat_map(u16::to_le_bytes).collect()
}

fn inflated(packed: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    DeflateDecoder::new(packed).read_to_end(&mut bytes).expect("what the build packed can be unpacked");
    bytes
}
