//! The words of `[figure]` tables: closed vocabularies, and the names of joints, parts and limbs.

use std::sync::LazyLock;

use super::joint::{Limb, Part, Spot};
use super::pose::{Bend, Ease, Heads, Loop, View, Works};
use super::raw::PropKind;
use crate::body::Vocabulary;
use crate::diagnostic::{Finding, quoted};
use crate::document::codes::UNKNOWN_WORD;
use crate::document::{Kind, Node, Reader, Value};

/// Gives an enum its written words.
macro_rules! words {
    ($name:ident, $noun:literal { $($variant:ident = $word:literal),+ $(,)? }) => {
        impl Vocabulary for $name {
            const NOUN: &'static str = $noun;
            const WORDS: &'static [Self] = &[$(Self::$variant),+];

            fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }
    };
}

words!(View, "view" { Side = "side", Front = "front", Back = "back", Above = "above" });
words!(Loop, "loop" { PingPong = "pingpong", Cycle = "cycle", Once = "once" });
words!(Ease, "ease" { InOut = "in-out", Linear = "linear", Out = "out" });
words!(Bend, "direction" { Up = "up", Down = "down", Left = "left", Right = "right" });
words!(Heads, "number of points" { One = "one", Both = "both" });
words!(Works, "number of sides" { OneSide = "one", BothSides = "both" });
words!(PropKind, "thing" {
    Mat = "mat", Roller = "roller", Ball = "ball", Wall = "wall", Block = "block", Strap = "strap", Band = "band",
    Arrow = "arrow",
});

/// Reads a word through a list of all of them; the nearest one is named where there is none.
fn word<T: Value>(
    node: Node<'_>,
    reader: &mut Reader<'_>,
    noun: &str,
    words: &[String],
    known: impl Fn(&str) -> Option<T>,
) -> Option<T> {
    let Some(text) = node.as_text() else {
        return reader.wrong_type(node);
    };
    let found = known(text);
    if found.is_none() {
        reader.fault_of(UNKNOWN_WORD, &node.span(), || {
            let message = format!("unknown {noun} {}", quoted(text));
            Finding::error(UNKNOWN_WORD, node.span(), message).nearest(text, words.iter().map(String::as_str))
        });
    }
    found
}

static SPOTS: LazyLock<Vec<String>> = LazyLock::new(Spot::words);
static PARTS: LazyLock<Vec<String>> = LazyLock::new(Part::words);

fn kind_of(noun: &'static str, words: &'static [String]) -> Kind {
    Kind::Word { noun, words: words.iter().map(String::as_str).collect() }
}

impl Value for Spot {
    fn kind() -> Kind {
        // A place along a bone has any share of its length, so that the words cannot all be listed.
        Kind::Spelled { noun: "joint", pattern: Self::PATTERN, examples: &["pelvis", "knee.R", "thigh.L:0.5"] }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        word(node, reader, "joint", &SPOTS, Self::from_word)
    }
}

impl Value for Part {
    fn kind() -> Kind {
        kind_of("part", &PARTS)
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        word(node, reader, "part", &PARTS, Self::from_word)
    }
}

impl Vocabulary for Limb {
    const NOUN: &'static str = "limb";
    const WORDS: &'static [Self] = &Self::ALL;

    fn word(self) -> &'static str {
        Self::word(self)
    }
}
