//! The terminal: what is drawn, what is typed, and the loop between them.

pub mod decode;
mod encode;
pub mod filter;
pub mod guard;
pub mod inbox;
pub mod key;
pub mod keymap;
pub mod log;
mod out;
pub mod rebind;
pub mod screens;
pub mod surface;
pub mod theme;
pub mod widgets;
