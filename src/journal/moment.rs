//! When something happened, as the clock on the wall showed it.

use jiff::tz::{Offset, TimeZone};
use jiff::{Timestamp, Zoned};

/// A moment, and how far the clocks of the place were from UTC: what the person saw on the wall.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The moment itself, in whole milliseconds.
    pub at: Timestamp,
    /// The local clock's distance from UTC.
    pub offset: Offset,
}

impl Moment {
    /// The date and time that the person's clock showed.
    pub(crate) fn local(self) -> Zoned {
        self.at.to_zoned(TimeZone::fixed(self.offset))
    }
}

impl From<&Zoned> for Moment {
    fn from(zoned: &Zoned) -> Self {
        let at = Timestamp::from_millisecond(zoned.timestamp().as_millisecond());
        Self { at: at.expect("a moment without its microseconds is still a moment"), offset: zoned.offset() }
    }
}
