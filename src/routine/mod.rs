//! What a routine is, and how one is read from a file: its shape ([`raw`]), what it means ([`check`]), what it is
//! ([`model`]), and where files come from ([`library`]).

mod check;
pub(crate) mod codes;
mod counts;
pub mod describe;
pub(crate) mod dose;
pub mod library;
pub(crate) mod model;
mod raw;
mod several;
pub(crate) mod text;
pub(crate) mod unwise;
mod values;

pub(crate) use check::Checked;
pub use check::{Defaults, Kind};
pub use dose::{Breath, Count, Dose, Order, Sides, Tempo, Varies};
pub(crate) use library::{Brief, Origin};
pub use library::{Entry, Library};
pub(crate) use model::{Allowance, Easier, Source};
pub use model::{ComeOut, Exercise, Id, Intensity, Posed, Respelling, Routine, Step, When};
pub use text::Text;
pub(crate) use values::{Language, Pronounce};

use crate::document::{self, Value as _};

/// What files of a kind may say, as they are declared: for schemas.
#[must_use]
pub fn shape(kind: Kind) -> document::Kind {
    match kind {
        Kind::Routine => raw::RawRoutine::kind(),
        Kind::Move => raw::RawMove::kind(),
    }
}
