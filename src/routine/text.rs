//! Sentences that name sides: `{side}`, `{other}`, `{left form|right form}`.

use crate::body::Side;

/// A sentence from a file, read once, said for either side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Plain(String),
    /// `{side}`
    Side,
    /// `{other}`
    Other,
    /// `{linken|rechten}`: the form for the left, the form for the right.
    Forms(String, String),
}

impl Text {
    /// A sentence without sides, taken as it stands.
    #[must_use]
    pub fn plain(text: impl Into<String>) -> Self {
        Self { parts: vec![Part::Plain(text.into())] }
    }

    /// The sentence for a side. Without a side, `{side}` reads "one side" in words that fit a library listing.
    #[must_use]
    pub fn say(&self, side: Option<Side>) -> String {
        self.parts
            .iter()
            .map(|part| match (part, side) {
                (Part::Plain(text), _) => text.as_str(),
                (Part::Side, Some(side)) => side.word(),
                (Part::Other, Some(side)) => side.other().word(),
                (Part::Forms(left, _), Some(Side::Left)) => left,
                (Part::Forms(_, right), Some(Side::Right) | None) => right,
                (Part::Side, None) => "right",
                (Part::Other, None) => "left",
            })
            .collect()
    }
}
