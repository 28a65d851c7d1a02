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
mod summary;
mod verdict;
mod within;

#[cfg(test)]
mod tests;

pub use check_in::CheckIn;
pub use guide::Guide;
pub use history::History;
pub use home::Home;
pub use offer::Offer;
pub use open::open;
pub use overlay::{Confirm, Help, Notice, Remove};
pub use preview::Preview;
pub use ready::Ready;
pub use session::Session;
pub use summary::Summary;
pub use verdict::Verdict;
pub use within::Within;
