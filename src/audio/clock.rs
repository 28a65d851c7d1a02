//! When will the frame that is written now be heard? A device says so at each call, with some noise; this makes one steady
//! answer of it.

use super::mixer::Position;

/// Readings that are looked back upon; at 1024 frames a call, two thirds of a second.
const WINDOW: usize = 31;
/// A reading this far from the steady answer, in frames, may be a jump: 10 ms.
const JUMP: Position = 480;
/// So many of them in a row are one: the stream was interrupted.
const CONVINCED: usize = 3;

/// Keeps the difference between positions on the program's time line and frames written to one stream.
#[derive(Debug, Default)]
pub(crate) struct StreamClock {
    recent: Vec<Position>,
    next: usize,
    strange: usize,
}

impl StreamClock {
    /// The position of the frame that is written next, `written` frames after the stream's first, when the device says that
    /// it will be heard at position `heard`.
    ///
    /// The median of recent readings: one late call, or a latency that was measured at a bad moment, moves nothing.
    pub(crate) fn reading(&mut self, written: Position, heard: Position) -> Position {
        let difference = heard - written;
        if self.recent.is_empty() {
            self.recent.push(difference);
        } else if (difference - self.median()).abs() > JUMP {
            self.strange += 1;
            if self.strange >= CONVINCED {
                *self = Self { recent: vec![difference], next: 0, strange: 0 };
            }
        } else {
            self.strange = 0;
            self.keep(difference);
        }
        written + self.median()
    }

    fn keep(&mut self, difference: Position) {
        if self.recent.len() < WINDOW {
            self.recent.push(difference);
        } else {
            self.recent[self.next] = difference;
            self.next = (self.next + 1) % WINDOW;
        }
    }

    fn median(&self) -> Position {
        let mut sorted = [0; WINDOW];
        let sorted = &mut sorted[..self.recent.len()];
        sorted.copy_from_slice(&self.recent);
        sorted.sort_unstable();
        sorted[sorted.len() / 2]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn noise_in_the_readings_does_not_move_the_answer_by_more_than_its_median() {
        let mut clock = StreamClock::default();
        for call in 0..200 {
            let written = call * 1024;
            let noise = if call % 7 == 3 { 400 } else { call % 5 - 2 };
            let answer = clock.reading(written, written + 5_000 + noise);
            if call > 10 {
                assert!((answer - written - 5_000).abs() <= 2, "call {call}: {}", answer - written);
            }
        }
    }

    #[test]
    fn a_jump_that_stays_is_followed_and_one_wild_reading_is_not() {
        let mut clock = StreamClock::default();
        for call in 0..50 {
            clock.reading(call, call + 1_000);
        }
        assert_eq!(clock.reading(50, 50 + 90_000), 50 + 1_000);
        for call in 51..58 {
            clock.reading(call, call + 9_000);
        }
        assert_eq!(clock.reading(58, 58 + 9_000), 58 + 9_000);
    }

    #[test]
    fn a_device_clock_that_runs_a_little_fast_is_followed() {
        let mut clock = StreamClock::default();
        for call in 0..10_000 {
            let written = call * 1024;
            let heard = written + written / 5_000;
            assert!((clock.reading(written, heard) - heard).abs() <= 6);
        }
    }
}
