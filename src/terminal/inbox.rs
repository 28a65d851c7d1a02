//! The one place where the program waits: for keys, signals, other threads and the time, all at once.

use super::decode::Input;

#[cfg(unix)]
mod deadline;
#[cfg(not(unix))]
mod elsewhere;
#[cfg(unix)]
mod ignored;
#[cfg(unix)]
mod unix;

#[cfg(not(unix))]
pub(crate) use elsewhere::{Inbox, Waker};
#[cfg(unix)]
pub(crate) use unix::{Inbox, Waker};

/// Something that happened outside.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(not(any(unix, test)), expect(dead_code, reason = "there are no signals elsewhere"))]
pub(crate) enum Event {
    /// The terminal told something.
    Input(Input),
    /// The window has another size.
    Resized,
    /// The program is to stop until its shell lets it go on.
    Suspended,
    /// The program was stopped, and goes on.
    Continued,
    /// Another thread has something.
    Woken,
    /// The program has to end.
    Ended(Ended),
}

#[cfg(unix)]
impl Event {
    /// Whether the program ends, or stops, with it.
    const fn ends(&self) -> bool {
        matches!(self, Self::Ended(_) | Self::Suspended)
    }
}

/// Why the program has to end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(
    not(any(unix, test)),
    expect(dead_code, reason = "a reader that has gone is noticed elsewhere at the next line")
)]
pub(crate) enum Ended {
    /// A signal asked for the end; holds its number.
    Signal(u8),
    /// Nobody is there: the input is at its end, or the terminal is gone.
    Nobody,
    /// Nobody reads any more what is written: whoever did has what it wanted, as `head` has.
    Unread,
}

impl Ended {
    /// The exit code that says so: 128 and the signal, as shells count; 1 without one; 0 where nobody missed anything.
    pub(crate) const fn code(self) -> u8 {
        match self {
            Self::Signal(number) => 128 + number,
            Self::Nobody => 1,
            Self::Unread => 0,
        }
    }
}
