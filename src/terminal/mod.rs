//! The terminal as a device: keys and answers read, cells and bells written, taken and given back.
//!
//! Nothing here knows a screen or a line of coaching; the full screen and the plain lines are both built on it.

pub(crate) mod ask;
pub(crate) mod capabilities;
#[cfg_attr(not(any(unix, test)), expect(dead_code, reason = "the console of Windows tells keys that are decoded"))]
pub(crate) mod decode;
mod encode;
pub mod guard;
pub(crate) mod inbox;
pub(crate) mod key;
pub mod keymap;
pub(crate) mod known;
pub(crate) mod log;
pub mod mouse;
pub(crate) mod out;
pub mod pictures;
pub(crate) mod places;
pub(crate) mod rebind;
pub mod surface;
pub(crate) mod suspend;
mod title;
