//! The screens with their state: what each does with keys and time. How they look is in [`super::screens`].

mod check_in;
mod guide;
mod history;
mod home;
mod offer;
mod open;
mod overlay;
mod preview;
mod ready;
mod session;
mod shelf;
mod slide;
mod soreness;
mod sounds;
mod sources;
mod summary;
mod verdict;
mod within;

#[cfg(test)]
pub(super) mod tests;

pub(crate) use check_in::CheckIn;
pub use guide::Guide;
pub use history::History;
pub use home::Home;
pub(crate) use offer::Offer;
pub use open::open;
pub(crate) use overlay::{Confirm, Help, Notice, Remove};
pub(crate) use preview::Preview;
pub(crate) use ready::Ready;
pub(crate) use session::Session;
pub(crate) use sounds::Sounds;
pub(crate) use summary::Summary;
pub(crate) use verdict::Verdict;
pub(crate) use within::Within;
