//! What a routine is, and how one is read from a file: its shape ([`raw`]), what it means ([`check`]), what it is
//! ([`model`]), and where files come from ([`library`]).

mod check;
pub mod codes;
pub mod describe;
pub mod library;
pub mod model;
mod raw;
pub mod text;
pub mod unwise;
mod values;

pub(crate) use check::Checked;
pub use check::{Defaults, Kind};
pub use library::{Entry, Library, Origin};
pub use model::{Allowance, Count, Dose, Easier, Exercise, Id, Intensity, Order, Routine, Sides, Source, Step, When};
pub use text::{Text, TextError};

use crate::document::{self, Value as _};

/// What files of a kind may say, as they are declared: for schemas.
#[must_use]
pub fn shape(kind: Kind) -> document::Kind {
    match kind {
        Kind::Routine => raw::RawRoutine::kind(),
        Kind::Move => raw::RawMove::kind(),
    }
}
