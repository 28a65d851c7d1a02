//! The device, the mixer and the cue sounds.
//!
//! Everything here runs on one time line of *frames*: one frame is a sample for each ear, [`pcm::RATE`] of them a second,
//! frame 0 at the moment the program calls its origin. The [`mixer`] is pure: asked for the frames from one position on, it
//! answers with samples. A live session asks it as the device needs them (the `supervisor` keeps a device open), an
//! offline one asks from 0 to the end.

pub(crate) mod bank;
pub(crate) mod clock;
pub(crate) mod codes;
pub(crate) mod device;
pub(crate) mod feed;
pub mod file;
mod flac;
pub(crate) mod half;
pub(crate) mod keeper;
pub(crate) mod kit;
pub mod mixer;
pub mod pcm;
pub mod render;
pub(crate) mod saying;
pub(crate) mod settings;
pub(crate) mod sound;
pub mod speech;
pub(crate) mod status;
pub(crate) mod supervisor;
#[cfg(test)]
mod synth;
pub(crate) mod tone;

pub use bank::Bank;
pub(crate) use settings::{Bus, Sides};
pub use settings::{Settings, Volume};
pub use sound::{Ears, Sound};
pub(crate) use speech::Speech;
pub use speech::Voice;
pub(crate) use status::Status;
