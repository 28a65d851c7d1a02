//! The screens with their state: what each does with keys and time. How they look is in [`super::screens`].

mod home;
mod overlay;
mod preview;
mod session;
mod shelf;
mod slide;
mod summary;

pub use home::Home;
pub use overlay::{Confirm, Help, Notice};
pub use preview::Preview;
pub use session::{Launch, Session, Start, command};
pub use summary::Summary;
