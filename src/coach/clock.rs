//! The one place that reads the clock.
//!
//! Everything else is told the time, as the time since the program started.

use std::time::{Duration, Instant};

/// The program's clock: time since it started, without the time the machine slept (on Windows, with it).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Clock {
    origin: Instant,
    origin_ns: u64,
}

impl Clock {
    /// A clock that starts now.
    pub(crate) fn start() -> Self {
        Self { origin: Instant::now(), origin_ns: monotonic_ns() }
    }

    /// The time since the start.
    pub(crate) fn now(&self) -> Duration {
        self.origin.elapsed()
    }

    /// The start itself, for what has to place moments on a clock of its own, such as the sound device.
    pub(crate) const fn origin(&self) -> Instant {
        self.origin
    }

    /// The moment `at` as nanoseconds of the system's monotonic clock (`CLOCK_MONOTONIC`), as traces write it.
    /// Where there is no such clock, nanoseconds since the start.
    pub(crate) fn monotonic_ns(&self, at: Duration) -> u64 {
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

/// Notices that the machine slept: a clock that counts sleep has run ahead of one that does not. Being late is no sleep:
/// a terminal that is not read, a busy machine and a stopped program hold up both clocks' reader, and neither clock.
///
/// - Linux and Android: `CLOCK_BOOTTIME` against `CLOCK_MONOTONIC`.
/// - macOS and its kin: `CLOCK_MONOTONIC`, which there counts sleep, against the `CLOCK_UPTIME_RAW` of [`Instant`].
/// - OpenBSD: `CLOCK_BOOTTIME` against `CLOCK_UPTIME` (<https://man.openbsd.org/clock_gettime>).
/// - Other Unix systems: the wall clock against the clock that is known not to count sleep; see [`Telling::WallClock`].
/// - Windows: both clocks that can be read safely count sleep, so only not having been able to look shows it, and only
///   when that lasted half a minute.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SleepWatch {
    ahead: Duration,
    least: Duration,
}

/// The sign by which a sleep of the machine is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Telling {
    /// A clock that counts sleep and that nobody can set.
    SleepClock,
    /// The wall clock: one that is set forward looks like a sleep. It is set by seconds often, by whatever keeps it right,
    /// and by more hardly ever; and a sleep of less than a minute, in which a session stands still, can go unseen.
    WallClock,
    /// Only that nobody was able to look.
    Lateness,
}

impl Telling {
    /// What tells a sleep here.
    const HERE: Self = if cfg!(not(unix)) {
        Self::Lateness
    } else if cfg!(any(target_os = "linux", target_os = "android", target_os = "openbsd", target_vendor = "apple")) {
        Self::SleepClock
    } else {
        Self::WallClock
    };

    /// Gaps shorter than this are no sleep.
    const fn least(self) -> Duration {
        match self {
            Self::SleepClock => Duration::from_secs(2),
            Self::WallClock => Duration::from_mins(1),
            Self::Lateness => Duration::from_secs(30),
        }
    }
}

impl SleepWatch {
    /// A watch that counts sleep from now on.
    pub(crate) fn start(clock: &Clock) -> Self {
        Self::from(Telling::HERE, ahead(clock))
    }

    const fn from(telling: Telling, ahead: Duration) -> Self {
        Self { ahead, least: telling.least() }
    }

    /// How long the machine slept since the last call; `None` where it did not, or too short to be told.
    pub(crate) fn slept(&mut self, clock: &Clock) -> Option<Duration> {
        self.look(ahead(clock))
    }

    fn look(&mut self, ahead: Duration) -> Option<Duration> {
        let gap = ahead.saturating_sub(self.ahead);
        self.ahead = ahead;
        (gap >= self.least).then_some(gap)
    }
}

/// How far a clock that counts sleep, read first, is ahead of one that does not.
#[cfg(unix)]
fn difference(counting: Duration, other: Duration) -> Duration {
    counting.saturating_sub(other)
}

#[cfg(unix)]
fn reading(clock: rustix::time::ClockId) -> Duration {
    Duration::from_nanos(nanoseconds(clock))
}

/// How far the clock that counts sleep is ahead of the one that does not.
#[cfg(any(target_os = "linux", target_os = "android"))]
fn ahead(_: &Clock) -> Duration {
    use rustix::time::ClockId;
    difference(reading(ClockId::Boottime), reading(ClockId::Monotonic))
}

#[cfg(target_os = "openbsd")]
fn ahead(_: &Clock) -> Duration {
    use rustix::time::ClockId;
    difference(reading(ClockId::Boottime), reading(ClockId::Uptime))
}

#[cfg(target_vendor = "apple")]
fn ahead(clock: &Clock) -> Duration {
    difference(reading(rustix::time::ClockId::Monotonic), clock.now())
}

/// `CLOCK_UPTIME` runs while the machine does; the clock of [`Instant`] may run on while it sleeps.
#[cfg(any(target_os = "freebsd", target_os = "dragonfly"))]
fn ahead(_: &Clock) -> Duration {
    use rustix::time::ClockId;
    difference(reading(ClockId::Realtime), reading(ClockId::Uptime))
}

#[cfg(all(
    unix,
    not(any(
        target_os = "linux",
        target_os = "android",
        target_os = "openbsd",
        target_os = "freebsd",
        target_os = "dragonfly",
        target_vendor = "apple"
    ))
))]
fn ahead(clock: &Clock) -> Duration {
    difference(reading(rustix::time::ClockId::Realtime), clock.now())
}

/// The moment itself: the console is looked at five times a second, so a gap in the looks is one in the program's life.
#[cfg(not(unix))]
fn ahead(clock: &Clock) -> Duration {
    clock.now()
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Clock;
    #[cfg(unix)]
    use super::{SleepWatch, Telling};

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

    /// Two clocks of a machine and a program on it: what passes for both, and what only one of them counts.
    #[cfg(unix)]
    #[derive(Default)]
    struct Machine {
        counting: Duration,
        other: Duration,
    }

    #[cfg(unix)]
    impl Machine {
        fn runs(&mut self, seconds: u64) {
            self.counting += Duration::from_secs(seconds);
            self.other += Duration::from_secs(seconds);
        }

        fn sleeps(&mut self, seconds: u64) {
            self.counting += Duration::from_secs(seconds);
        }
    }

    #[cfg(unix)]
    #[test]
    fn only_clocks_that_drift_apart_tell_a_sleep_and_no_lateness_does() {
        let mut machine = Machine::default();
        let mut watch = SleepWatch::from(Telling::SleepClock, Duration::ZERO);
        let mut look = |machine: &Machine| watch.look(super::difference(machine.counting, machine.other));
        for held_up in [1, 6, 40, 3600] {
            machine.runs(held_up);
            assert_eq!(look(&machine), None, "nobody looked for {held_up} s, and the machine was awake");
        }
        machine.sleeps(600);
        machine.runs(1);
        assert_eq!(look(&machine), Some(Duration::from_mins(10)));
        machine.runs(60);
        assert_eq!(look(&machine), None, "told once");
    }

    #[cfg(unix)]
    #[test]
    fn two_seconds_ahead_are_a_sleep_told_once() {
        let mut watch = SleepWatch::from(Telling::SleepClock, Duration::from_secs(100));
        assert_eq!(watch.look(Duration::from_millis(101_999)), None);
        assert_eq!(watch.look(Duration::from_millis(103_999)), Some(Duration::from_secs(2)));
        assert_eq!(watch.look(Duration::from_millis(103_999)), None);
    }

    #[cfg(unix)]
    #[test]
    fn a_wall_clock_that_is_put_right_by_seconds_is_no_sleep_where_it_is_all_there_is() {
        let mut watch = SleepWatch::from(Telling::WallClock, Duration::from_secs(100));
        for set_by in [2, 5, 30] {
            watch.ahead = Duration::from_secs(100);
            assert_eq!(watch.look(Duration::from_secs(100 + set_by)), None, "set by {set_by} s");
        }
        assert_eq!(watch.look(Duration::from_secs(130 + 600)), Some(Duration::from_mins(10)));
    }

    #[cfg(unix)]
    #[test]
    fn a_wall_clock_set_back_is_no_sleep() {
        let mut watch = SleepWatch::from(Telling::SleepClock, Duration::from_secs(100));
        assert_eq!(watch.look(Duration::from_secs(40)), None);
        assert_eq!(watch.look(Duration::from_secs(43)), Some(Duration::from_secs(3)));
    }
}
