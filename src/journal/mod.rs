//! What was done: one JSON line an event, appended and never changed; everything else is a fold over them.
//!
//! Each machine appends to a file of its own in the data folder, so that a folder kept in step between machines never
//! conflicts; the files of all machines are read together.

pub mod ago;
mod ahead;
pub mod back;
pub mod entry;
pub mod event;
pub mod file;
pub mod history;
pub mod keeper;
mod lean;
mod line;
mod longest;
pub mod machine;
mod mention;
pub mod past;
mod quick;
mod recent;
pub mod remember;
mod running;
mod standing;
pub mod told;
pub mod withdrawal;
mod word;

pub use back::{Back, Day, Week};
pub use entry::{Entry, Resumed, entries, last_done};
pub use event::{Begun, Effort, End, Event, Line, Moment, Report, SessionId, Set, kilometres};
pub use file::{Fault, Journal};
pub use history::{History, PassedOver, Unread};
pub use keeper::Keeper;
pub use longest::LongRun;
pub use past::{Before, Past, Today};
pub use remember::{REMEMBERED, differences, facts, hours_since, monday, resumable, too_much, weekly_km};
pub use told::{Account, Done, Item, Told};
pub use withdrawal::{Named, Subject};
