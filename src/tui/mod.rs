//! The full screen: what is drawn, and the loop between keys, time and drawing.

mod coarse;
pub(crate) mod colours;
pub mod context;
pub(crate) mod draft;
mod film;
pub(crate) mod filter;
mod ground;
mod later;
pub mod layer;
pub mod layers;
pub(crate) mod painter;
pub(crate) mod run;
pub mod screens;
pub(crate) mod showing;
mod stack;
pub mod theme;
pub mod to;
mod watch;
pub mod widgets;
