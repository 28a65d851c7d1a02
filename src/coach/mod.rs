//! Performs what a session asks for, the same for the full screen and for plain lines.
//!
//! The [`Coach`] owns the player. It asks it what is due, and sends that on: cues to the [`Hearing`], what came of
//! each set to the journal, everything to the trace. Each of them may be missing or fail; the session goes on.

pub(crate) mod awake;
pub(crate) mod before;
pub(crate) mod bell;
pub(crate) mod check;
pub mod clock;
pub(crate) mod diary;
pub(crate) mod handsfree;
pub(crate) mod hearing;
pub(crate) mod launch;
pub(crate) mod patience;
mod perform;
#[cfg(test)]
mod sample;
pub(crate) mod setting;
pub(crate) mod talk;
pub(crate) mod trace;
#[cfg(test)]
mod voiced;

pub(crate) use check::{CHECKED, Check};
pub(crate) use clock::{Clock, SleepWatch};
pub use hearing::Hearing;
pub(crate) use launch::{Launch, Start, command};
pub(crate) use perform::Coach;
pub use perform::World;
pub use setting::Setting;
pub use talk::Talk;
pub(crate) use trace::Trace;
