//! What happens, and when: a routine compiled to a timeline, and the machine that plays it.
//!
//! [`timeline::compile`] makes phases and cues out of a routine; [`player::Player`] plays them on
//! a clock that is handed to it and answers with [`effect::Effect`]s; [`view::View`] is what there
//! is to see at a moment; [`record::Record`] is what was done.

mod amount;
mod aside;
pub(crate) mod breathing;
mod change;
mod clock;
pub(crate) mod command;
mod control;
pub mod cue;
pub mod effect;
mod expand;
pub(crate) mod feel;
pub(crate) mod fit;
pub mod known;
pub(crate) mod left;
mod phase;
mod phase_kind;
mod place;
mod plan;
pub mod player;
mod reading;
pub mod record;
mod repertoire;
pub(crate) mod report;
pub(crate) mod resume;
#[cfg(test)]
pub(crate) mod sample;
#[cfg(test)]
pub(crate) mod sayable;
mod schedule;
mod script;
mod setup;
mod share;
pub(crate) mod start;
mod state;
mod takes;
#[cfg(test)]
mod tests;
pub mod timeline;
mod told;
pub(crate) mod transition;
pub mod view;
mod voice;
pub(crate) mod words;
