//! What a routine is, and how one is read from a file: its shape ([`raw`]), what it means ([`check`]), what it is
//! ([`model`]), and where files come from ([`library`]).

mod check;
pub mod codes;
pub mod describe;
pub mod library;
pub mod model;
mod raw;
pub mod text;
mod values;

pub use check::{Defaults, Kind};
pub use library::{Entry, Library, Origin};
pub use model::{Count, Dose, Easier, Exercise, Id, Order, Routine, Sides, Source, Step, When};
pub use text::{Text, TextError};
