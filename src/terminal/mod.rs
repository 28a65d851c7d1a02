//! The terminal as a device: keys and answers read, cells and bells written, taken and given back.
//!
//! Nothing here knows a screen or a line of coaching; the full screen and the plain lines are both built on it.

pub mod decode;
mod encode;
pub mod guard;
pub mod inbox;
pub mod key;
pub mod keymap;
pub mod log;
pub(crate) mod out;
pub mod places;
pub mod rebind;
pub mod surface;
pub(crate) mod suspend;
