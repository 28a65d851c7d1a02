//! The marks of a sentence, at which it may be put together of phrases.

/// The mark that ends a piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// A full stop, or what stands for one.
    Stop,
    /// A comma, or what stands for one.
    Comma,
}

impl Mark {
    const fn of(byte: u8) -> Option<Self> {
        match byte {
            b'.' | b'!' | b'?' => Some(Self::Stop),
            b',' | b':' | b';' => Some(Self::Comma),
            _ => None,
        }
    }
}

/// Where a sentence may be cut: behind each mark that a space follows, with that mark. The end is not among them.
pub(crate) fn cuts(sentence: &str) -> impl DoubleEndedIterator<Item = (usize, Mark)> {
    let bytes = sentence.as_bytes();
    let followed = bytes.windows(2).enumerate().filter(|(_, pair)| pair[1] == b' ');
    followed.filter_map(|(at, pair)| Some((at + 1, Mark::of(pair[0])?)))
}
