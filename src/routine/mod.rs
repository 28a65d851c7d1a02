//! What a routine is, and how one is read from a file.

pub mod codes;
pub mod describe;
pub mod model;
pub mod text;

pub use model::{Count, Dose, Easier, Exercise, Id, Order, Routine, Sides, Source, Step, When};
pub use text::{Text, TextError};
