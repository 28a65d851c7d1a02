//! Performs what a session asks for, the same for the full screen and for plain lines.

pub mod clock;

pub use clock::{Clock, SleepWatch};
