//! What is told of the mouse.

use ratatui::layout::Position;

/// Something that was done with the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mouse {
    /// What was done.
    pub what: Gesture,
    /// The cell that it was done in, from 0, 0.
    pub at: Position,
}

/// What was done with the mouse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gesture {
    /// The left button was pressed.
    Press,
    /// The wheel was turned towards what is above.
    WheelUp,
    /// The wheel was turned towards what is below.
    WheelDown,
}

impl Gesture {
    /// The way of the wheel: rows down; `None` for a press.
    #[must_use]
    pub const fn rows(self) -> Option<isize> {
        match self {
            Self::Press => None,
            Self::WheelUp => Some(-1),
            Self::WheelDown => Some(1),
        }
    }
}
