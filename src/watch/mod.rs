//! Watches and other programs: what they keep of runs, and what they are given of sessions. Bytes in, data out, and the
//! other way round: no clock, no files, no threads; what time it is now is an argument.
//!
//! [`read()`] tells by its first bytes what a file is and gives it to the reader of its format, which takes it piece by
//! piece: no file is ever in memory as a whole. What comes out is a [`Reading`]: the runs, what was passed over, and what
//! is to be said about the file. Reading never fails: a file that is broken is a reading with a note.

mod apple;
mod fit;
mod garmin;
mod gpx;
mod input;
mod markup;
mod path;
mod read;
mod run;
mod same;
mod sport;
mod strava;
mod tcx;
pub mod write;
mod xml;

pub use read::read;
pub use run::{Kind, Note, Options, PassedOver, Reading, Run, Source, Untyped};
pub use same::{Typed, merge, same, same_as_typed};
