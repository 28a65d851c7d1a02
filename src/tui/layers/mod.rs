//! The screens with their state: what each does with keys and time. How they look is in [`super::screens`].

mod begin;
mod check_in;
mod guide;
mod history;
mod home;
mod offer;
mod overlay;
mod preview;
mod ready;
mod session;
mod shelf;
mod slide;
mod summary;
mod verdict;
mod within;

#[cfg(test)]
mod tests;

pub use begin::{asked_for, at_the_door, one_more};
pub use check_in::CheckIn;
pub use guide::Guide;
pub use history::{History, Opened};
pub use home::Home;
pub use offer::Offer;
pub use overlay::{Confirm, Help, Notice, Remove};
pub use preview::Preview;
pub use ready::Ready;
pub use session::Session;
pub use summary::Summary;
pub use verdict::Verdict;
pub use within::Within;
