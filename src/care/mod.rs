//! When to go on, when to go easy, when to stop: rules as data, applied by pure functions to plain facts.
//!
//! Each rule shows its reason and where it comes from. It advises; it does not diagnose. Where sources disagree, the
//! gentler bound is taken.

pub mod advice;
pub mod check_in;
pub mod facts;
pub mod for_you;
pub mod guide;
pub mod memory;
pub mod notice;
pub mod purpose;
pub mod ready;
pub mod rule;
pub mod running;
pub mod sides;
pub mod sign;
pub mod untold;

pub use advice::Advice;
pub use check_in::{check_in, sentences, to_say};
pub use facts::{Facts, Level, Quality, Soreness, Walk, unasked};
pub use for_you::{fitting, for_you};
pub use memory::{TooMuch, Way, sore_days, way};
pub use purpose::For;
pub use ready::{Answer, Run, can_run};
pub use rule::{Bounds, Rule};
pub use running::{for_today, longest_limit, too_long, too_much_more, weekly_limit};
pub use sides::{extra_side, sorer, with_room};
pub use sign::{Group, Sign};
pub use untold::would_change;
