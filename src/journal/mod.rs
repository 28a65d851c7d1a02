//! What was done: one JSON line an event, appended and never changed; everything else is a fold over them.
//!
//! Each machine appends to a file of its own in the data folder, so that a folder kept in step between machines never
//! conflicts; the files of all machines are read together.

mod account;
pub(crate) mod ago;
mod ahead;
mod clocks;
mod course;
pub(crate) mod day_log;
pub(crate) mod entry;
pub(crate) mod event;
mod familiar;
mod fields;
pub(crate) mod file;
pub(crate) mod grown;
mod history;
mod item;
pub(crate) mod keeper;
mod lean;
mod line;
mod longest;
pub(crate) mod machine;
mod mention;
mod merge;
pub(crate) mod moment;
pub(crate) mod past;
mod quick;
mod recent;
pub(crate) mod remember;
mod resumed;
pub(crate) mod run;
mod running;
mod session_id;
mod standing;
pub(crate) mod statistics;
mod subject;
mod today;
mod verdicts;
mod withdrawal;
mod word;

pub(crate) use account::{Account, Done};
pub(crate) use clocks::hours_since;
pub(crate) use course::Course;
pub use day_log::DayLog;
pub(crate) use entry::last_done;
pub use entry::{SessionEntry, entries};
pub use event::{Begun, End, Event, HowTold, Line, Report, Set};
pub use file::Journal;
pub use history::History;
pub(crate) use history::Unread;
pub(crate) use item::Item;
pub(crate) use keeper::Keeper;
pub(crate) use lean::ENOUGH;
pub(crate) use longest::LongRun;
pub use moment::Moment;
pub use past::Past;
pub(crate) use remember::{REMEMBERED, monday, weekly_km};
pub(crate) use resumed::Resumed;
pub use run::Effort;
pub(crate) use run::{clock_time, far, far_in, kilometres, kilometres_in};
pub use session_id::SessionId;
pub use statistics::Statistics;
pub(crate) use statistics::{Day, Week};
pub(crate) use subject::Named;
pub(crate) use today::Before;
pub use today::Today;
