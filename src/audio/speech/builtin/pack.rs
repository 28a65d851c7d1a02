//! A pack: phrases and their sound in one file.
//!
//! Little-endian: the eight bytes `supvoic1`; how many phrases (4 bytes); of each, sorted by the bytes of the texts, the length
//! of its text (2 bytes), the text, how many samples are to be left out at its beginning (2 bytes), how many are heard after
//! that (4 bytes), how many bytes its packets take (4 bytes); then the packets of all phrases in the same order, each with
//! its length (2 bytes) before it.

/// The first bytes of a pack.
const MAGIC: &[u8] = b"supvoic1";

/// What is wrong with a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum Damage {
    /// Another kind of file.
    #[error("it is no pack of phrases")]
    NoPack,
    /// It ends before it should.
    #[error("it is cut off")]
    CutOff,
    /// It goes on behind its end.
    #[error("there is more in it than its phrases")]
    TooLong,
    /// A text that is no UTF-8.
    #[error("a text in it cannot be read")]
    Text,
    /// Packets that no decoder can read, or that are too few.
    #[error("the sound of a phrase cannot be decoded")]
    Sound,
}

/// A phrase as it lies in its pack.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase<'a> {
    /// How many decoded samples come before what is heard.
    pub(crate) skip: u16,
    /// How many are heard.
    pub(crate) length: u32,
    /// Its packets.
    pub(crate) packets: Packets<'a>,
}

/// The packets of a phrase, each with its length before it: those that are left while they are gone through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Packets<'a>(pub(crate) &'a [u8]);

impl<'a> Iterator for Packets<'a> {
    type Item = Result<&'a [u8], Damage>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut rest = Bytes(self.0);
        let packet = (!rest.0.is_empty()).then(|| rest.short().and_then(|length| rest.take(length.into())));
        // Behind what is damaged nothing is told apart any more.
        self.0 = if matches!(packet, Some(Ok(_))) { rest.0 } else { &[] };
        packet
    }
}

/// The phrases of a pack with their texts.
pub(crate) fn read(pack: &[u8]) -> Result<Vec<(&str, Phrase<'_>)>, Damage> {
    let mut bytes = Bytes(pack.strip_prefix(MAGIC).ok_or(Damage::NoPack)?);
    let mut entries = Vec::new();
    for _ in 0..bytes.long()? {
        let length = bytes.short()?;
        let text = std::str::from_utf8(bytes.take(length.into())?).map_err(|_| Damage::Text)?;
        entries.push((text, bytes.short()?, bytes.long()?, bytes.long()?));
    }
    let mut phrases = Vec::with_capacity(entries.len());
    for (text, skip, length, taken) in entries {
        let taken = usize::try_from(taken).map_err(|_| Damage::CutOff)?;
        phrases.push((text, Phrase { skip, length, packets: Packets(bytes.take(taken)?) }));
    }
    if bytes.0.is_empty() { Ok(phrases) } else { Err(Damage::TooLong) }
}

/// What is left of some bytes while they are read.
struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, length: usize) -> Result<&'a [u8], Damage> {
        let (taken, rest) = self.0.split_at_checked(length).ok_or(Damage::CutOff)?;
        self.0 = rest;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Damage> {
        let (taken, rest) = self.0.split_first_chunk().ok_or(Damage::CutOff)?;
        self.0 = rest;
        Ok(*taken)
    }

    fn short(&mut self) -> Result<u16, Damage> {
        self.array().map(u16::from_le_bytes)
    }

    fn long(&mut self) -> Result<u32, Damage> {
        self.array().map(u32::from_le_bytes)
    }
}
