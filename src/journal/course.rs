//! The course of a session by the clock on the wall: when each set was, and when time stood still.

use std::collections::HashMap;
use std::ops::Range;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};

use super::event::{Event, Line, Set};
use super::session_id::SessionId;

/// A time between two lines, work apart, in which a session cannot have gone on: no rest is so long, and journals of
/// earlier versions say nothing of pauses.
const TOO_LONG: SignedDuration = SignedDuration::from_hours(1);

/// The course of a session.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Course {
    /// When it began.
    pub(crate) began: Timestamp,
    /// When the last that is known of it happened.
    pub(crate) ended: Timestamp,
    /// When time stood still, in order, none reaching into another: pauses, and the time until a session that had broken
    /// off went on.
    pub(crate) pauses: Vec<Range<Timestamp>>,
    /// Its sets, in order, each with when it began and ended.
    pub(crate) sets: Vec<(Range<Timestamp>, Set)>,
}

impl Course {
    /// The course of each session that these lines tell of.
    pub(crate) fn each(lines: &[Line]) -> HashMap<SessionId, Self> {
        let mut courses: HashMap<SessionId, Self> = HashMap::new();
        for line in lines {
            let Some(session) = line.session else { continue };
            match courses.get_mut(&session) {
                Some(course) => course.go_on(line),
                None if matches!(line.event, Event::Start { .. }) => {
                    let at = line.moment.at;
                    courses.insert(session, Self { began: at, ended: at, pauses: Vec::new(), sets: Vec::new() });
                }
                None => {}
            }
        }
        courses.values_mut().for_each(Self::settle);
        courses
    }

    fn go_on(&mut self, line: &Line) {
        // A clock that was put back does not undo what was.
        let (before, at) = (self.ended, line.moment.at.max(self.ended));
        self.ended = at;
        let worked = match &line.event {
            Event::Start { .. } => return self.pause(before..at),
            Event::Pause(length) => return self.pause(earlier(at, *length)..at),
            Event::Set(set) => set.held,
            _ => Duration::ZERO,
        };
        let began = earlier(at, worked);
        if began.duration_since(before) > TOO_LONG {
            self.pause(before..began);
        }
        if let Event::Set(set) = &line.event {
            // When it began is known once all pauses are.
            self.sets.push((at..at, set.clone()));
        }
    }

    /// Time stood still; what of it was known already is not told twice.
    fn pause(&mut self, span: Range<Timestamp>) {
        let start = self.pauses.last().map_or(span.start, |last| last.end.max(span.start)).max(self.began);
        if start < span.end {
            self.pauses.push(start..span.end);
        }
    }

    /// Finds when each set began: as long before its end as it was held, pauses left out.
    fn settle(&mut self) {
        let mut free = self.began;
        for (span, set) in &mut self.sets {
            let (mut began, mut left) = (span.end, set.held);
            for pause in self.pauses.iter().rev().filter(|pause| pause.start < span.end) {
                let run = Duration::try_from(began.duration_since(pause.end)).unwrap_or_default();
                if began > pause.end && run >= left {
                    break;
                }
                left = left.saturating_sub(run);
                began = began.min(pause.start);
            }
            let began = earlier(began, left).max(free);
            // One that ended in a pause was over when time stood still.
            let paused = self.pauses.iter().find(|pause| pause.start < span.end && span.end <= pause.end);
            let ended = paused.map_or(span.end, |pause| pause.start).max(began);
            (*span, free) = (began..ended, ended);
        }
    }
}

fn earlier(at: Timestamp, by: Duration) -> Timestamp {
    at.checked_sub(by).unwrap_or(Timestamp::MIN)
}

#[cfg(test)]
mod tests {
    use super::Course;
    use crate::journal::event::{Begun, End, Event, Line, Set};
    use crate::journal::moment::Moment;
    use crate::journal::session_id::SessionId;
    use crate::routine::Id;
    use crate::session::effect::Ending;
    use jiff::Timestamp;
    use jiff::tz::Offset;
    use proptest::prelude::*;
    use rstest::rstest;
    use std::ops::Range;
    use std::time::Duration;

    fn line(second: i64, event: Event) -> Line {
        let moment = Moment { at: Timestamp::from_second(second).unwrap(), offset: Offset::UTC };
        Line { moment, session: SessionId::from_hex("00000000000000aa"), event }
    }

    fn start(second: i64) -> Line {
        let (routine, begun) = (Id::new("evening").unwrap(), Begun::default());
        line(second, Event::Start { routine, name: "Evening".into(), begun })
    }

    fn set(second: i64, held: u64) -> Line {
        line(second, Event::Set(Set::of("pigeon", None, held)))
    }

    fn pause(second: i64, length: u64) -> Line {
        line(second, Event::Pause(Duration::from_secs(length)))
    }

    #[rstest]
    #[case::without_a_pause(&[set(50, 30), set(100, 40)], &[], &[(20, 50), (60, 100)])]
    #[case::between_two_sets(&[set(50, 30), pause(70, 15), set(110, 40)], &[(55, 70)], &[(20, 50), (70, 110)])]
    #[case::within_a_set(&[set(50, 30), pause(80, 10), set(110, 40)], &[(70, 80)], &[(20, 50), (60, 110)])]
    #[case::twice_within_a_set(&[pause(30, 10), pause(50, 10), set(60, 30)], &[(20, 30), (40, 50)], &[(10, 60)])]
    #[case::as_a_set_ends(&[pause(60, 10), set(60, 30)], &[(50, 60)], &[(20, 50)])]
    #[case::a_set_that_ends_in_a_pause(&[set(55, 30), pause(60, 10)], &[(50, 60)], &[(20, 50)])]
    #[case::taken_up_again(&[set(50, 30), start(500), set(540, 30)], &[(50, 500)], &[(20, 50), (510, 540)])]
    #[case::a_sleep_that_nobody_told_of(&[set(50, 30), set(9050, 30)], &[(50, 9020)], &[(20, 50), (9020, 9050)])]
    #[case::a_clock_that_was_put_back(&[set(50, 30), set(20, 30)], &[], &[(20, 50), (50, 50)])]
    #[case::more_than_there_was_time(&[set(10, 30)], &[], &[(0, 10)])]
    fn each_set_has_its_time(#[case] lines: &[Line], #[case] pauses: &[(i64, i64)], #[case] sets: &[(i64, i64)]) {
        let lines = [&[start(0)], lines].concat();
        let course = Course::each(&lines).into_values().next().unwrap();
        let seconds = |span: &Range<Timestamp>| (span.start.as_second(), span.end.as_second());
        assert_eq!(course.pauses.iter().map(seconds).collect::<Vec<_>>(), pauses);
        assert_eq!(course.sets.iter().map(|(span, _)| seconds(span)).collect::<Vec<_>>(), sets);
    }

    proptest! {
        #[test]
        fn whatever_a_journal_says_nothing_overlaps(
            events in prop::collection::vec((0u8..4, -4000i64..9000, 0u64..5000), 0..40),
        ) {
            let mut at = 1_000_000;
            let mut lines = vec![start(at)];
            for (kind, later, length) in events {
                at += later;
                lines.push(match kind {
                    0 => start(at),
                    1 => pause(at, length),
                    _ => set(at, length),
                });
            }
            let course = Course::each(&lines).into_values().next().unwrap();
            let spans: Vec<Range<Timestamp>> = course.sets.iter().map(|(span, _)| span.clone()).collect();
            for spans in [&course.pauses, &spans] {
                let bounds: Vec<Timestamp> = spans.iter().flat_map(|span| [span.start, span.end]).collect();
                prop_assert!(bounds.is_sorted(), "{:?}", bounds);
                prop_assert!(bounds.iter().all(|at| (course.began..=course.ended).contains(at)), "{:?}", bounds);
            }
        }
    }

    #[test]
    fn the_end_is_the_last_that_is_known() {
        let skipped = Event::Set(Set { ending: Ending::Skipped, ..Set::of("pigeon", None, 4) });
        let lines = [start(0), set(40, 30), line(60, skipped), line(70, Event::End(End::Stopped))];
        let course = Course::each(&lines).into_values().next().unwrap();
        assert_eq!((course.sets.len(), course.ended.as_second()), (2, 70));
        assert!(Course::each(&lines[1..]).is_empty(), "a session without its beginning");
    }
}
