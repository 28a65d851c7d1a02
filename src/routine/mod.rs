//! What a routine is, and how one is read from a file: its shape ([`raw`]), what it means ([`check`]), what it is
//! ([`model`]), and where files come from ([`library`]).

mod activity;
pub(crate) mod beside;
mod check;
pub(crate) mod codes;
mod counts;
pub mod describe;
pub(crate) mod dose;
mod gait;
pub(crate) mod level;
pub mod library;
pub(crate) mod model;
pub(crate) mod part;
mod raw;
mod several;
pub(crate) mod steps;
mod tempo;
pub(crate) mod text;
pub(crate) mod unwise;
mod values;

pub use activity::Activity;
pub use beside::Beside;
pub(crate) use check::Checked;
pub use check::{Defaults, Kind};
pub use dose::{Breath, Count, Dose, Order, Sides, Tempo, Varies};
pub use level::Choice;
pub(crate) use library::{Brief, Origin};
pub use library::{Entry, Library};
pub(crate) use model::{Allowance, Easier, Source};
pub use model::{ComeOut, Exercise, Id, Intensity, Posed, Respelling, When};
pub use part::Part;
pub use steps::{Level, Routine, Step};
pub use text::Text;
pub(crate) use values::{Language, Pronounce};

use crate::document::{self, Value as _};

/// What the figure of an easier way is called in messages and in schemas, where it is one of a move.
pub(crate) const LIKENESS_OF_THE_EASIER_WAY: &str = raw::Likeness::NOUN;

/// What files of a kind may say, as they are declared: for schemas.
#[must_use]
pub fn shape(kind: Kind) -> document::Kind {
    match kind {
        Kind::Routine => raw::RawRoutine::kind(),
        Kind::Move => raw::RawMove::kind(),
    }
}
