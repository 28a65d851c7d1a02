//! The screens with their state: what each does with keys and time. How they look is in [`super::screens`].

mod check_in;
mod home;
mod overlay;
mod preview;
mod session;
mod shelf;
mod slide;
mod summary;
mod verdict;

pub use check_in::CheckIn;
pub use home::Home;
pub use overlay::{Confirm, Help, Notice};
pub use preview::Preview;
pub use session::{Launch, Session, Start, command};
pub use summary::Summary;
pub use verdict::Verdict;
