//! Letters on paper: words shaped with the two fonts that the program carries, and broken into lines.

use std::ops::Range;

use krilla::text::{Font, GlyphId, KrillaGlyph};
use rustybuzz::{Direction, Face, UnicodeBuffer};

use crate::packed::Packed;

/// Inter 4.0 (SIL Open Font License 1.1), cut down to the letters of Latin, Greek and Cyrillic. fonts/README.md tells how.
static REGULAR: Packed = Packed::new(include_bytes!(concat!(env!("OUT_DIR"), "/Inter-Regular.font")));
static SEMIBOLD: Packed = Packed::new(include_bytes!(concat!(env!("OUT_DIR"), "/Inter-SemiBold.font")));

/// How heavy letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// For reading.
    Regular,
    /// For headings, and for what must not be missed.
    Semibold,
}

/// A size and a weight; points.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Type {
    pub(super) size: f32,
    /// From one line to the next.
    pub(super) leading: f32,
    pub(super) weight: Weight,
}

impl Type {
    pub(super) const fn regular(size: f32, leading: f32) -> Self {
        Self { size, leading, weight: Weight::Regular }
    }

    pub(super) const fn semibold(size: f32, leading: f32) -> Self {
        Self { size, leading, weight: Weight::Semibold }
    }
}

/// A line of text, shaped.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// Its width, points.
    pub(super) width: f32,
    pub(super) set: Type,
}

/// The two fonts.
pub(super) struct Letters {
    regular: Cut,
    semibold: Cut,
}

/// A font as a shaper reads it, and as the document embeds it.
struct Cut {
    face: Face<'static>,
    font: Font,
}

impl Cut {
    fn read(font: &'static Packed) -> Option<Self> {
        let bytes = font.bytes();
        Some(Self { face: Face::from_slice(bytes, 0)?, font: Font::new(bytes.into(), 0)? })
    }
}

impl Letters {
    /// Reads the fonts; `None` where one cannot be read, which a test holds does not happen.
    pub(super) fn read() -> Option<Self> {
        Some(Self { regular: Cut::read(&REGULAR)?, semibold: Cut::read(&SEMIBOLD)? })
    }

    /// The font that a document embeds.
    pub(super) fn font(&self, weight: Weight) -> Font {
        self.cut(weight).font.clone()
    }

    const fn cut(&self, weight: Weight) -> &Cut {
        match weight {
            Weight::Regular => &self.regular,
            Weight::Semibold => &self.semibold,
        }
    }

    /// Letters of a text that the fonts do not have, each once.
    pub(super) fn missing(&self, text: &str) -> Vec<char> {
        let mut missing = Vec::new();
        for letter in text.chars().filter(|letter| !letter.is_whitespace() && !letter.is_control()) {
            if self.regular.face.glyph_index(letter).is_none() && !missing.contains(&letter) {
                missing.push(letter);
            }
        }
        missing
    }

    /// A text on one line, however long that is.
    pub(super) fn line(&self, text: &str, set: Type) -> Line {
        let face = &self.cut(set.weight).face;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        buffer.guess_segment_properties();
        buffer.set_direction(Direction::LeftToRight);
        let shaped = rustybuzz::shape(face, &[], buffer);
        #[expect(clippy::cast_precision_loss, reason = "font units: a few thousand at most")]
        let em = |units: i32| units as f32 / face.units_per_em() as f32;
        let starts: Vec<usize> = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect();
        let glyphs: Vec<KrillaGlyph> = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, place)| {
                let glyph = GlyphId::new(info.glyph_id);
                let (x, y) = (em(place.x_offset), em(place.y_offset));
                KrillaGlyph::new(
                    glyph,
                    em(place.x_advance),
                    x,
                    y,
                    0.0,
                    letters_of(&starts, info.cluster as usize, text),
                    None,
                )
            })
            .collect();
        let width = glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>() * set.size;
        Line { text: text.to_owned(), glyphs, width, set }
    }

    /// A text in lines of at most this width, points. A word that is wider stands alone, broken where the room ends.
    pub(super) fn lines(&self, text: &str, set: Type, width: f32) -> Vec<Line> {
        let mut lines = Vec::new();
        let mut taken = String::new();
        for word in text.split_whitespace_but_hard() {
            let longer = if taken.is_empty() { word.to_owned() } else { format!("{taken} {word}") };
            if self.line(&longer, set).width <= width {
                taken = longer;
                continue;
            }
            if !taken.is_empty() {
                lines.push(self.line(&taken, set));
            }
            taken = self.broken(word, set, width, &mut lines);
        }
        if !taken.is_empty() {
            lines.push(self.line(&taken, set));
        }
        lines
    }

    /// Puts whole lines of a word that is too wide into `lines`; what is left of it.
    fn broken(&self, word: &str, set: Type, width: f32, lines: &mut Vec<Line>) -> String {
        let mut part = String::new();
        for letter in word.chars() {
            part.push(letter);
            if part.chars().count() > 1 && self.line(&part, set).width > width {
                part.pop();
                lines.push(self.line(&part, set));
                part = letter.to_string();
            }
        }
        part
    }
}

/// The bytes of the text that a glyph stands for, which begins at `start`.
fn letters_of(starts: &[usize], start: usize, text: &str) -> Range<usize> {
    let end = starts.iter().copied().filter(|other| *other > start).min().unwrap_or(text.len());
    start..end
}

/// Breaking a text into words.
trait Words {
    /// Its words: a no-break space holds two together.
    fn split_whitespace_but_hard(&self) -> impl Iterator<Item = &str>;
}

impl Words for str {
    fn split_whitespace_but_hard(&self) -> impl Iterator<Item = &str> {
        self.split(|letter: char| letter.is_whitespace() && !matches!(letter, '\u{a0}' | '\u{202f}'))
            .filter(|word| !word.is_empty())
    }
}
