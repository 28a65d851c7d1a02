//! The terminal: what is drawn, and the loop that draws it.

pub mod screens;
pub mod theme;
pub mod widgets;
