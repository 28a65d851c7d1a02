//! Files of runs on the way in: the folders that hold them are walked, what was read before is left alone, and the rest is
//! read. What comes of it is data; who calls keeps it.

mod gather;
mod seen;
mod walk;

pub use gather::{Gathered, Progress, Told, gather};
pub use seen::{Seen, SeenFault};
pub use walk::{Found, Skipped};
