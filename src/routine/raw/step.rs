//! The keys of a step.

use super::exercise::RawSelf;
use super::how::RawHow;
use crate::document::{At, Kind, Node, Reader, Value, shape};
use crate::duration::Length;
use crate::routine::{Count, Id, Text};

shape! {
    /// One step: a move by its id, a move in place, a wait, a timed activity, or a circuit.
    pub(crate) struct RawStep {
        ..own: RawSelf;
        ..how: RawHow;
        /// The id of a move.
        id: Id = "move";
        /// Stand still until a key is pressed; what to do meanwhile.
        wait: Text = "wait";
        /// Walk for this long.
        walk: Length = "walk";
        /// Run for this long.
        run: Length = "run";
        /// What is said at the start of a step that rests, walks or runs.
        say: Text = "say";
        /// Whether the step may be left out: it is shown as such, and one key does it.
        optional: bool = "optional";
        /// The level or levels that the step belongs to; all unless given.
        level: RawLevels = "level";
        /// How often the steps of a circuit are done.
        rounds: Count = "rounds";
        /// The steps of a circuit.
        steps: Vec<At<RawStep>> = "steps";
    }
}

/// The levels of a step: a name, or several.
#[derive(Clone, Debug)]
pub(crate) struct RawLevels(pub(crate) Vec<At<String>>);

impl Value for RawLevels {
    fn kind() -> Kind {
        Kind::Either(vec![Kind::Text, Kind::list(Kind::Text)])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_text().is_some() {
            let at = |value| At { value, span: node.span() };
            String::read(node, reader).map(|name| Self(vec![at(name)]))
        } else if node.as_list().is_some() {
            Vec::read(node, reader).map(Self)
        } else {
            reader.wrong_type(node)
        }
    }
}
