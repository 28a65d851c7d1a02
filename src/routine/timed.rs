//! What stands for a timed activity in lists, in the summary and in the journal.

use super::activity::Activity;
use super::beside::Beside;
use super::dose::{Count, Dose, Order, Sides};
use super::model::{Exercise, Id};
use super::text::Text;
use crate::body::Position;
use crate::duration::Length;

impl Activity {
    /// The exercise that stands for it in lists, in the summary and in the journal: so much of it, called `name` in
    /// `language`, with what is said of it for its one instruction.
    #[must_use]
    pub fn exercise(self, length: Length, name: String, language: String, say: Option<Text>) -> Exercise {
        Exercise {
            id: Id::from_name(self.word()),
            name,
            summary: String::new(),
            language,
            muscles: Vec::new(),
            position: Position::Standing,
            equipment: Vec::new(),
            sides: Sides::Both,
            dose: Dose::Hold(length),
            parts: Vec::new(),
            sets: Count::ONE,
            rest: Length::ZERO,
            order: Order::default(),
            switch: None,
            get_ready: Length::ZERO,
            introduce: Some(Length::ZERO),
            instructions: Vec::from_iter(say),
            main: None,
            during: Vec::new(),
            come_out: None,
            breath: None,
            feel: None,
            easier: None,
            not_if: None,
            caution: None,
            sources: Vec::new(),
            pronounce: Vec::new(),
            figure: None,
            poses: Vec::new(),
            beside: Beside::default(),
        }
    }
}
