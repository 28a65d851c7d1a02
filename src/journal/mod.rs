//! What was done: one JSON line an event, appended and never changed; everything else is a fold over them.
//!
//! Each machine appends to a file of its own in the data folder, so that a folder kept in step between machines never
//! conflicts; the files of all machines are read together.

mod account;
pub mod ago;
mod ahead;
mod clocks;
pub mod day_log;
pub mod entry;
pub mod event;
mod fields;
pub mod file;
pub mod history;
mod item;
pub mod keeper;
mod lean;
mod line;
mod longest;
pub mod machine;
mod mention;
mod merge;
pub mod moment;
pub mod past;
mod quick;
mod recent;
pub mod remember;
mod resumed;
pub mod run;
mod running;
mod session_id;
mod standing;
pub mod statistics;
mod subject;
mod today;
mod verdicts;
mod withdrawal;
mod word;

pub use account::{Account, Done};
pub use clocks::hours_since;
pub use day_log::DayLog;
pub use entry::{Entry, entries, last_done};
pub use event::{Begun, End, Event, Line, Report, Set};
pub use file::{Fault, Journal};
pub use history::{History, PassedOver, Unread};
pub use item::Item;
pub use keeper::Keeper;
pub use longest::LongRun;
pub use moment::Moment;
pub use past::Past;
pub use remember::{REMEMBERED, differences, facts, monday, resumable, too_much, weekly_km};
pub use resumed::Resumed;
pub use run::{Effort, kilometres};
pub use session_id::SessionId;
pub use statistics::{Day, Statistics, Week};
pub use subject::{Named, Subject};
pub use today::{Before, Today};
