//! The shapes of the files: every key that an author can write, with its place.

mod coaching;
mod dose;
mod easier;
mod exercise;
mod how;
mod routine;
mod step;

pub(crate) use coaching::{RawCoaching, RawComeOut};
pub(crate) use dose::{RawDose, RawPart};
pub(crate) use easier::{Likeness, RawEasier, RawEasierTable};
pub(crate) use exercise::{RawAllowance, RawMove, RawSelf, RawSource};
pub(crate) use how::{RawBeside, RawHow, RawTimes};
pub(crate) use routine::RawRoutine;
pub(crate) use step::RawStep;
