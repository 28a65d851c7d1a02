//! The screens with their state: what each does with keys and time. How they look is in [`super::screens`].

mod session;

pub use session::{Launch, Session};
