//! The device, the mixer and the cue sounds.
//!
//! Everything here runs on one time line of *frames*: one frame is a sample for each ear, [`pcm::RATE`] of them a second,
//! frame 0 at the moment the program calls its origin. The [`mixer`] is pure: asked for the frames from one position on, it
//! answers with samples. A live session asks it as the device needs them (the `supervisor` keeps a device open), an
//! offline one asks from 0 to the end.

pub mod bank;
pub(crate) mod clock;
pub mod codes;
pub(crate) mod device;
pub(crate) mod feed;
pub mod file;
mod flac;
pub(crate) mod half;
pub(crate) mod keeper;
pub mod kit;
pub mod mixer;
pub mod pcm;
pub mod render;
pub(crate) mod saying;
pub mod settings;
pub mod sound;
pub mod speech;
pub mod status;
pub(crate) mod supervisor;
pub mod synth;
pub mod tone;

pub use bank::Bank;
pub use settings::{Part, Settings, Sides, Volume};
pub use sound::Sound;
pub use speech::{Speech, Voice};
pub use status::Status;
pub use tone::Tone;
