//! Entries: what the events of one session come to.

use std::collections::{BTreeMap, HashMap};
use std::time::Duration;

use super::event::{Begun, End, Event, Line, Set};
use super::moment::Moment;
use super::session_id::SessionId;
use crate::body::Side;
use crate::language::{ScreenText, Words};
use crate::routine::Id;
use crate::session::effect::Ending;
use crate::session::record::Mark;

/// One session, as far as it went.
#[derive(Clone, Debug, PartialEq)]
pub struct SessionEntry {
    /// Its session id.
    pub(crate) session: SessionId,
    /// The routine's id.
    pub(crate) routine: Id,
    /// The routine's name at that time.
    pub(crate) name: String,
    /// How it was begun.
    pub(crate) begun: Begun,
    /// When it began.
    pub(crate) began: Moment,
    /// When its last event happened: never earlier than `began`, whatever the clock did.
    pub(crate) last: Moment,
    /// How it ended; `None` for a session that was killed.
    pub end: Option<End>,
    /// The sets that ended, in their order.
    pub sets: Vec<Set>,
}

impl SessionEntry {
    /// What came of each set, of one that was done again the best of it, in the order in which they first ended.
    pub(crate) fn marks(&self) -> Vec<(&Set, Mark)> {
        let mut marks: Vec<(&Set, Mark)> = Vec::new();
        let mut places: HashMap<(u16, &Id, Option<Side>, u16), usize> = HashMap::new();
        for set in &self.sets {
            let mark = Mark::from(set.ending);
            let known =
                set.turn.map(|turn| *places.entry((turn, &set.exercise, set.side, set.set)).or_insert(marks.len()));
            match known.and_then(|place| marks.get_mut(place)) {
                Some((best, known)) if mark >= *known => (*best, *known) = (set, mark),
                Some(_) => {}
                None => marks.push((set, mark)),
            }
        }
        marks
    }

    /// How the sets ended: `18 done, 2 eased, 1 skipped`.
    pub(crate) fn in_words(&self, words: Words) -> String {
        let kinds = [
            (Ending::Done, ScreenText::SetsDone),
            (Ending::Eased, ScreenText::SetsEased),
            (Ending::TooMuch, ScreenText::SetsTooMuch),
            (Ending::Skipped, ScreenText::SetsSkipped),
        ];
        let marks = self.marks();
        let count = |ending: Ending| marks.iter().filter(|(_, mark)| *mark == ending.into()).count();
        let counts = kinds.into_iter().map(|(ending, text)| (count(ending), text)).filter(|(count, _)| *count > 0);
        counts.map(|(count, text)| words.say(text, &[("count", count.into())])).collect::<Vec<_>>().join(", ")
    }

    /// The time spent in sets, however they ended.
    pub(crate) fn held(&self) -> Duration {
        self.sets.iter().map(|set| set.held).sum()
    }

    /// Whether anything was done: a session left before its first set ended counts for nothing.
    pub(crate) fn counts(&self) -> bool {
        self.sets.iter().any(|set| set.ending != Ending::Skipped)
    }
}

/// The sessions in `lines`, the oldest first. Events of a session without its `start` are passed over; a second `start`
/// is that of a session that broke off and was taken up again.
#[must_use]
pub fn entries(lines: &[Line]) -> Vec<SessionEntry> {
    sessions(lines.to_vec()).0
}

/// The sessions in `lines`, the oldest first, and the lines that say something else.
pub(super) fn sessions(lines: Vec<Line>) -> (Vec<SessionEntry>, Vec<Line>) {
    let (mut entries, mut others): (Vec<SessionEntry>, Vec<Line>) = (Vec::new(), Vec::new());
    let mut places: HashMap<SessionId, usize> = HashMap::new();
    // A line mostly belongs to the session of the line before.
    let mut latest: Option<(SessionId, usize)> = None;
    for line in lines {
        let known = line.session.and_then(|session| {
            let place = latest.filter(|(known, _)| *known == session).map(|(_, place)| place);
            place.or_else(|| places.get(&session).copied()).map(|place| (session, place))
        });
        if let Some((_, place)) = known {
            latest = known;
            entries[place].lasted_until(line.moment);
        }
        match (line.event, known, line.session) {
            (Event::Set(set), Some((_, place)), _) => entries[place].sets.push(set),
            (Event::End(end), Some((_, place)), _) => entries[place].end = Some(end),
            (Event::Start { routine, name, begun }, None, Some(session)) => {
                latest = Some((session, entries.len()));
                places.insert(session, entries.len());
                let (began, last) = (line.moment, line.moment);
                entries.push(SessionEntry { session, routine, name, begun, began, last, end: None, sets: Vec::new() });
            }
            // Taken up again, perhaps on a machine whose file was read before.
            (Event::Start { .. }, Some((_, place)), _) => entries[place].began_by(line.moment),
            (Event::Start { .. } | Event::Set(_) | Event::Pause(_) | Event::End(_), _, _) => {}
            (event, _, session) => others.push(Line { session, event, ..line }),
        }
    }
    entries.sort_by_key(|entry| entry.began.at);
    (entries, others)
}

impl SessionEntry {
    /// The session went on as `more`, which has its id.
    pub(super) fn go_on(&mut self, more: Self) {
        self.sets.extend(more.sets);
        self.end = more.end;
        self.lasted_until(more.last);
    }

    fn began_by(&mut self, moment: Moment) {
        if moment.at < self.began.at {
            self.began = moment;
        }
    }

    fn lasted_until(&mut self, moment: Moment) {
        if moment.at > self.last.at {
            self.last = moment;
        }
    }
}

/// When each routine was last done, among `entries` in which anything was done.
pub(crate) fn last_done(entries: &[SessionEntry]) -> BTreeMap<Id, Moment> {
    let mut last: BTreeMap<Id, Moment> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.counts()) {
        let moment = last.entry(entry.routine.clone()).or_insert(entry.last);
        if entry.last.at > moment.at {
            *moment = entry.last;
        }
    }
    last
}

#[cfg(test)]
mod tests {
    use super::{SessionEntry, entries, last_done};
    use crate::journal::event::{Begun, End, Event, Line, Set};
    use crate::journal::moment::Moment;
    use crate::journal::session_id::SessionId;
    use crate::language::Words;
    use crate::routine::Id;
    use crate::session::effect::Ending;
    use proptest::prelude::*;
    use std::time::Duration;

    fn id(text: &str) -> Id {
        Id::new(text).unwrap()
    }

    fn moment(minute: i64) -> Moment {
        Moment { at: jiff::Timestamp::from_second(minute * 60).unwrap(), offset: jiff::tz::Offset::UTC }
    }

    fn line(session: u8, minute: i64, event: Event) -> Line {
        let session = SessionId::from_hex(&format!("{session:016x}"));
        Line { moment: moment(minute), session, event }
    }

    fn start(routine: &str) -> Event {
        Event::Start { routine: id(routine), name: routine.to_owned(), begun: Begun::default() }
    }

    fn set(ending: Ending, seconds: u64) -> Event {
        Event::Set(Set { ending, sets: 3, ..Set::of("piriformis", None, seconds) })
    }

    #[test]
    fn a_session_that_was_killed_is_there_as_far_as_it_went() {
        let lines = [line(1, 0, start("glutes")), line(1, 1, set(Ending::Done, 30))];
        let entries = entries(&lines);
        assert_eq!((entries[0].end, entries[0].held(), entries[0].counts()), (None, Duration::from_secs(30), true));
    }

    #[test]
    fn a_session_that_was_taken_up_again_is_one() {
        let lines = [
            line(1, 0, start("glutes")),
            line(1, 1, set(Ending::Done, 30)),
            line(1, 2, set(Ending::Skipped, 9)),
            line(1, 5, start("glutes")),
            line(1, 6, set(Ending::Done, 31)),
            line(1, 10, start("glutes")),
            line(1, 11, start("glutes")),
        ];
        let entries = entries(&lines);
        let [entry] = entries.as_slice() else { panic!("{entries:?}") };
        let held: Vec<u64> = entry.sets.iter().map(|set| set.held.as_secs()).collect();
        assert_eq!((held, entry.began, entry.last, entry.end), (vec![30, 9, 31], moment(0), moment(11), None));
    }

    /// Sets of a side, the first in the first coming-up of the move: `1d` is the first set, done.
    fn in_turns(sets: &[(u16, u16, Ending)]) -> SessionEntry {
        let of = |&(turn, number, ending): &(u16, u16, Ending)| {
            let Event::Set(set) = set(ending, 30) else { unreachable!("it is one") };
            line(1, 1, Event::Set(Set { turn: Some(turn), set: number, ..set }))
        };
        entries(&[vec![line(1, 0, start("glutes"))], sets.iter().map(of).collect()].concat()).remove(0)
    }

    #[test]
    fn a_set_that_was_done_again_counts_once_and_for_the_best_of_it() {
        let again = in_turns(&[(1, 1, Ending::Skipped), (1, 2, Ending::Skipped), (1, 1, Ending::Done)]);
        assert_eq!(again.in_words(Words::ENGLISH), "1 done, 1 skipped");
        let later = in_turns(&[(1, 1, Ending::Skipped), (3, 1, Ending::Done)]);
        assert_eq!(later.in_words(Words::ENGLISH), "1 done, 1 skipped");
        let worse = in_turns(&[(1, 1, Ending::Done), (1, 1, Ending::Skipped)]);
        assert_eq!(worse.in_words(Words::ENGLISH), "1 done");
    }

    #[test]
    fn a_session_taken_up_on_another_machine_began_when_it_first_did() {
        let lines = [
            line(1, 20, start("glutes")),
            line(1, 21, set(Ending::Done, 30)),
            line(1, 5, start("glutes")),
            line(1, 6, set(Ending::Done, 30)),
        ];
        let entries = entries(&lines);
        assert_eq!((entries.len(), entries[0].began, entries[0].last), (1, moment(5), moment(21)));
    }

    #[test]
    fn sessions_of_two_machines_at_once_are_told_apart() {
        let lines = [
            line(2, 5, start("late")),
            line(2, 6, set(Ending::Done, 20)),
            line(1, 0, start("early")),
            line(2, 7, Event::End(End::Finished)),
            line(1, 6, set(Ending::Eased, 41)),
        ];
        let entries = entries(&lines);
        let said: Vec<(&str, usize, Option<End>)> =
            entries.iter().map(|entry| (entry.name.as_str(), entry.sets.len(), entry.end)).collect();
        assert_eq!(said, [("early", 1, None), ("late", 1, Some(End::Finished))]);
    }

    #[test]
    fn a_clock_that_goes_backwards_loses_nothing() {
        let lines =
            [line(1, 60, start("glutes")), line(1, 0, set(Ending::Done, 30)), line(1, 1, Event::End(End::Finished))];
        let entries = entries(&lines);
        assert_eq!((entries[0].sets.len(), entries[0].last, entries[0].end), (1, moment(60), Some(End::Finished)));
    }

    #[test]
    fn last_done_is_the_latest_in_which_anything_was_done() {
        let lines = [
            line(1, 0, start("glutes")),
            line(1, 9, set(Ending::Done, 30)),
            line(2, 20, start("glutes")),
            line(2, 21, set(Ending::Skipped, 0)),
            line(3, 30, start("hips")),
        ];
        let last = last_done(&entries(&lines));
        assert_eq!(last.into_iter().collect::<Vec<_>>(), [(id("glutes"), moment(9))]);
    }

    #[test]
    fn events_without_their_start_are_passed_over() {
        assert_eq!(entries(&[line(1, 0, set(Ending::Done, 30))]), [] as [SessionEntry; 0]);
    }

    proptest! {
        #[test]
        fn however_the_lines_of_sessions_mix_each_set_lands_in_its_own(order in prop::collection::vec(0u8..4, 0..80)) {
            let mut lines: Vec<Line> = (0..4).map(|session| line(session, i64::from(session), start("glutes"))).collect();
            lines.extend(order.iter().map(|&session| line(session, 9, set(Ending::Done, u64::from(session) + 1))));
            for entry in entries(&lines) {
                let session = usize::try_from(entry.began.at.as_second() / 60).unwrap();
                let expected = order.iter().filter(|&&of| usize::from(of) == session).count();
                prop_assert_eq!(entry.sets.len(), expected);
                let own = |set: &Set| set.held == Duration::from_secs(session as u64 + 1);
                prop_assert!(entry.sets.iter().all(own));
            }
        }
    }
}
