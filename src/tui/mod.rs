//! The full screen: what is drawn, and the loop between keys, time and drawing.

pub mod colours;
pub mod context;
pub mod draft;
mod film;
pub mod filter;
mod later;
pub mod layer;
pub mod layers;
pub mod run;
pub mod screens;
mod stack;
pub mod theme;
pub mod to;
mod watch;
pub mod widgets;
