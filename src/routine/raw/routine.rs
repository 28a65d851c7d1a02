//! The keys of a routine.

use super::exercise::{RawAllowance, RawMove, RawSource};
use super::how::RawTimes;
use super::step::RawStep;
use crate::body::Side;
use crate::document::{Anything, At, Kind, Node, Reader, Value, shape};
use crate::duration::Length;
use crate::routine::values::{self, Format, Pronounce};
use crate::routine::{Id, Intensity, When};

shape! {
    /// A file of a routine.
    pub(crate) struct RawRoutine {
        ..times: RawTimes;
        /// Its name, as a heading.
        name: String = "name", required;
        /// One sentence about it, for lists.
        summary: String = "summary";
        /// When it is meant to be done.
        when: When = "when";
        /// How much it asks of the body: `gentle` is small, easy movements, nothing held into a stretch, nothing pressed.
        effort: Intensity = "effort";
        /// The rest between its moves, in a circuit between those of a round too; none unless given.
        between: Length = "between";
        /// The names of its levels, the easiest first; steps say with `level` to which they belong.
        levels: Vec<At<String>> = "levels";
        /// The side that goes first.
        first_side: Side = "first-side";
        /// Where this comes from.
        sources: Vec<At<RawSource>> = "sources";
        /// Who wrote this file.
        by: String = "by";
        /// Words that a voice says otherwise than they are written: `psoas = "so-as"`.
        pronounce: Pronounce = "pronounce";
        /// Advice that does not hold for this file, each with its reason.
        allow: Vec<At<RawAllowance>> = "allow";
        /// The format of the file: 1.
        format: Format = "format";
        /// Anything that other programs keep here; never read.
        extra: Anything = "extra";
        /// What to do, in order.
        step: Vec<At<RawStep>> = "step";
        /// The moves that this file brings with it, by their ids: `[moves.seated-hug]`. Its steps take them before any other.
        moves: RawMoves = "moves";
    }
}

/// The moves in a routine's own file, in their order.
#[derive(Clone, Debug)]
pub(crate) struct RawMoves(pub(crate) Vec<(Id, RawMove)>);

impl Value for RawMoves {
    fn kind() -> Kind {
        Kind::Map(Box::new(RawMove::kind()))
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(table) = node.as_table() else {
            return reader.wrong_type::<Self>(node);
        };
        let mut moves = Vec::new();
        for (key, node) in table.entries() {
            let raw = RawMove::read(node, reader);
            match Id::new(key.value) {
                Some(id) => moves.extend(raw.map(|raw| (id, raw))),
                None => reader.fault(values::bad_id(key.value, key.span)),
            }
        }
        Some(Self(moves))
    }
}

impl RawRoutine {
    /// The moves that the file brings with it.
    pub(crate) fn own_moves(&self) -> &[(Id, RawMove)] {
        self.moves.get().map_or(&[], |moves| &moves.0)
    }
}
