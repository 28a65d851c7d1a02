//! The terminal: what is drawn, what is typed, and the loop between them.

pub mod colours;
pub mod context;
pub mod decode;
pub mod draft;
mod encode;
mod film;
pub mod filter;
pub mod guard;
pub mod inbox;
pub mod key;
pub mod keymap;
mod later;
pub mod layer;
pub mod layers;
pub mod log;
mod out;
pub mod places;
pub mod rebind;
pub mod run;
pub mod screens;
mod stack;
pub mod surface;
pub(crate) mod suspend;
pub mod theme;
mod watch;
pub mod widgets;
