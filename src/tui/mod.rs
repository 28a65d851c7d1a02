//! The terminal: what is drawn, what is typed, and the loop between them.

pub mod decode;
pub mod key;
pub mod keymap;
pub mod screens;
pub mod theme;
pub mod widgets;
