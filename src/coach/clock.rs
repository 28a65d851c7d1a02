//! The one place that reads the clock.
//!
//! Everything else is told the time, as the time since the program started.

use std::time::{Duration, Instant};

/// The program's clock: time since it started, without the time the machine slept (on Windows, with it).
#[derive(Clone, Copy, Debug)]
pub struct Clock {
    origin: Instant,
    origin_ns: u64,
}

impl Clock {
    /// A clock that starts now.
    #[must_use]
    pub fn start() -> Self {
        Self { origin: Instant::now(), origin_ns: monotonic_ns() }
    }

    /// The time since the start.
    #[must_use]
    pub fn now(&self) -> Duration {
        self.origin.elapsed()
    }

    /// The start itself, for what has to place moments on a clock of its own, such as the sound device.
    #[must_use]
    pub const fn origin(&self) -> Instant {
        self.origin
    }

    /// The moment `at` as nanoseconds of the system's monotonic clock (`CLOCK_MONOTONIC`), as traces write it.
    /// Where there is no such clock, nanoseconds since the start.
    #[must_use]
    pub fn monotonic_ns(&self, at: Duration) -> u64 {
        let since_start = u64::try_from(at.as_nanos()).unwrap_or(u64::MAX);
        self.origin_ns.saturating_add(since_start)
    }
}

/// The date and time on the wall clock, where the machine is.
#[must_use]
pub fn local() -> jiff::Zoned {
    jiff::Zoned::now()
}

#[cfg(unix)]
fn monotonic_ns() -> u64 {
    nanoseconds(rustix::time::ClockId::Monotonic)
}

#[cfg(not(unix))]
fn monotonic_ns() -> u64 {
    0
}

#[cfg(unix)]
fn nanoseconds(clock: rustix::time::ClockId) -> u64 {
    let reading = rustix::time::clock_gettime(clock);
    let seconds = u64::try_from(reading.tv_sec).unwrap_or(0);
    let below = u64::try_from(reading.tv_nsec).unwrap_or(0);
    seconds.saturating_mul(1_000_000_000).saturating_add(below)
}

/// Notices that the machine slept: a clock that counts sleep has run ahead of one that does not.
///
/// On Linux these are `CLOCK_BOOTTIME` and `CLOCK_MONOTONIC`; elsewhere the wall clock and the
/// monotonic one. On Windows the monotonic clock counts sleep, so there the late arrival itself is
/// what shows it, and the player sees that by its deadlines.
#[derive(Clone, Copy, Debug)]
pub struct SleepWatch {
    ahead: Duration,
}

impl SleepWatch {
    /// Gaps shorter than this are no sleep.
    pub const LEAST: Duration = Duration::from_secs(2);

    /// A watch that counts sleep from now on.
    #[must_use]
    pub fn start(clock: &Clock) -> Self {
        Self { ahead: ahead(clock) }
    }

    /// How long the machine slept since the last call; `None` where it did not, or less than [`Self::LEAST`].
    pub fn slept(&mut self, clock: &Clock) -> Option<Duration> {
        self.look(ahead(clock))
    }

    fn look(&mut self, ahead: Duration) -> Option<Duration> {
        let gap = ahead.saturating_sub(self.ahead);
        self.ahead = ahead;
        (gap >= Self::LEAST).then_some(gap)
    }
}

/// How far the clock that counts sleep is ahead of the one that does not.
#[cfg(target_os = "linux")]
fn ahead(_: &Clock) -> Duration {
    use rustix::time::ClockId;
    let monotonic = nanoseconds(ClockId::Monotonic);
    Duration::from_nanos(nanoseconds(ClockId::Boottime).saturating_sub(monotonic))
}

#[cfg(not(target_os = "linux"))]
fn ahead(clock: &Clock) -> Duration {
    use std::time::SystemTime;
    let wall = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    wall.saturating_sub(clock.now())
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Clock, SleepWatch};

    #[test]
    fn a_due_time_lies_as_far_after_the_start_on_the_systems_clock() {
        let clock = Clock::start();
        let due = clock.monotonic_ns(Duration::from_millis(1500));
        assert_eq!(due - clock.monotonic_ns(Duration::ZERO), 1_500_000_000);
    }

    #[cfg(unix)]
    #[test]
    fn now_and_the_systems_clock_agree() {
        let clock = Clock::start();
        let before = super::monotonic_ns();
        let ours = clock.monotonic_ns(clock.now());
        let after = super::monotonic_ns();
        let slack = 1_000_000;
        assert!(ours + slack >= before && ours <= after + slack, "{before} {ours} {after}");
    }

    #[test]
    fn two_seconds_ahead_are_a_sleep_told_once() {
        let mut watch = SleepWatch { ahead: Duration::from_secs(100) };
        assert_eq!(watch.look(Duration::from_millis(101_999)), None);
        assert_eq!(watch.look(Duration::from_millis(103_999)), Some(Duration::from_secs(2)));
        assert_eq!(watch.look(Duration::from_millis(103_999)), None);
    }

    #[test]
    fn a_wall_clock_set_back_is_no_sleep() {
        let mut watch = SleepWatch { ahead: Duration::from_secs(100) };
        assert_eq!(watch.look(Duration::from_secs(40)), None);
        assert_eq!(watch.look(Duration::from_secs(43)), Some(Duration::from_secs(3)));
    }
}
