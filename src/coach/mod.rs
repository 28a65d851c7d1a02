//! Performs what a session asks for, the same for the full screen and for plain lines.
//!
//! The [`Coach`] owns the player. It asks it what is due, and sends that on: cues to the [`Hearing`], what came of
//! each set to the journal, everything to the trace. Each of them may be missing or fail; the session goes on.

pub mod awake;
pub mod before;
pub mod bell;
pub mod check;
pub mod clock;
pub mod diary;
pub mod hearing;
pub mod launch;
mod perform;
pub mod setting;
pub mod talk;
pub mod trace;

pub use awake::Awake;
pub use check::Check;
pub use clock::{Clock, SleepWatch};
pub use diary::Diary;
pub use hearing::Hearing;
pub use launch::{Launch, Start, command};
pub use perform::{Coach, KeepAwake, World};
pub use setting::Setting;
pub use talk::Talk;
pub use trace::Trace;
