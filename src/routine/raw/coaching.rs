//! The keys of what is said beside the instructions.

use crate::document::{At, Kind, Node, Reader, Value, shape};
use crate::routine::{Breath, Text};

shape! {
    /// The words and the breath beside the instructions.
    pub(crate) struct RawCoaching {
        /// The one instruction that matters most, by its first words.
        main: String = "main";
        /// What is said during the work, spread over it: one action a sentence.
        during: Vec<At<Text>> = "during";
        /// How to leave the pose, in one sentence, said at the end of a side; or a table of `say` and `always`.
        come_out: RawComeOut = "come-out";
        /// The breath that paces a hold, in and out: `4s-6s`.
        breath: Breath = "breath";
    }
}

shape! {
    /// The way out of a pose.
    pub(crate) struct RawComeOutTable {
        /// What is said at the end of the last set of a side.
        say: Text = "say", required;
        /// Whether it is said where the position stays the same too.
        always: bool = "always";
    }
}

/// The way out of a pose, as it was written.
#[derive(Clone, Debug)]
pub(crate) enum RawComeOut {
    /// One sentence.
    Sentence(Text),
    /// A table.
    Table(RawComeOutTable),
}

impl Value for RawComeOut {
    fn kind() -> Kind {
        Kind::Either(vec![Kind::Text, RawComeOutTable::kind()])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_text().is_some() {
            Text::read(node, reader).map(Self::Sentence)
        } else if node.as_table().is_some() {
            RawComeOutTable::read(node, reader).map(Self::Table)
        } else {
            reader.wrong_type(node)
        }
    }
}
