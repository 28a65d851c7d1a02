//! Files of runs on the way in: the folders that hold them are walked, what was read before is left alone, the rest is
//! read, and what of it is new goes into the journal.

mod arrivals;
mod gather;
mod news;
mod seen;
mod walk;

pub(crate) use arrivals::{Arrivals, arrive};
pub(crate) use gather::{Gathered, Told, gather};
pub(crate) use news::News;
pub(crate) use seen::Seen;
pub(crate) use walk::Found;
