//! What happens, and when: a routine compiled to a timeline, and the machine that plays it.

pub mod cue;
pub mod effect;
pub mod player;
pub mod timeline;
pub mod view;
