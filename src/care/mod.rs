//! When to go on, when to go easy, when to stop: rules as data, applied by pure functions to plain facts.
//!
//! Each rule shows its reason and where it comes from. It advises; it does not diagnose. Where sources disagree, the
//! gentler bound is taken.

pub(crate) mod advice;
pub mod check_in;
pub(crate) mod facts;
pub(crate) mod for_you;
pub mod guide;
pub(crate) mod memory;
pub mod notice;
pub(crate) mod purpose;
pub(crate) mod ready;
pub(crate) mod rule;
pub(crate) mod running;
pub(crate) mod sides;
pub(crate) mod sign;
#[cfg(test)]
mod texts;
pub(crate) mod untold;

pub use advice::Advice;
pub(crate) use check_in::sentences;
pub use check_in::{check_in, to_say};
pub use facts::{Facts, Level, Quality, Soreness};
pub(crate) use facts::{Walk, unasked};
pub(crate) use for_you::{fitting, for_you};
pub(crate) use memory::{TooMuch, Way, sore_days, way};
pub(crate) use purpose::For;
pub use ready::can_run;
pub(crate) use ready::{Answer, Run};
pub use rule::Bounds;
pub(crate) use rule::Rule;
pub(crate) use running::{longest_limit, too_long, too_much_more, weekly_limit};
pub(crate) use sides::{extra_side, sorer, with_room};
pub use sign::{Group, Sign};
pub(crate) use untold::{why, would_change};
