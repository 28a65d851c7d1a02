//! Taking back what was kept, and bringing it back: lines that name other lines, because no line is ever changed.
//!
//! A session is named by its id. What has no id is named by what it is and when it was, a run by its length too: two
//! machines may tell of the same noon. Which machine's file a line stands in, and which file is read first, is no
//! matter; of what was said about one subject the latest counts. Versions that do not know these events pass them over.

use std::collections::BTreeMap;

use jiff::Zoned;

use super::event::{Event, Line};
use super::item::Item;
use super::past::Past;
use super::subject::{Named, Subject};

impl Past {
    /// The line that takes this back, written at `now`; `None` where nothing of this name is there any more.
    pub(crate) fn withdrawal(&self, what: Named, now: &Zoned) -> Option<Line> {
        let count = u16::try_from(self.count_of(what)).unwrap_or(u16::MAX);
        let subjects = (1..=count).rev().map(|nth| Subject { what, nth });
        let subject = subjects.into_iter().find(|subject| !self.verdicts.is_withdrawn(*subject))?;
        let moment = self.verdicts.date(subject, now);
        Some(Line { moment, session: None, event: Event::Withdraw(subject) })
    }

    /// The line that brings this back, written at `now`; `None` where it was not taken back.
    pub(crate) fn restoration(&self, subject: Subject, now: &Zoned) -> Option<Line> {
        let is_gone = self.verdicts.is_withdrawn(subject);
        let line = || Line { moment: self.verdicts.date(subject, now), session: None, event: Event::Restore(subject) };
        is_gone.then(line)
    }

    /// The last of `lines`, in their order, that tells of a run, soreness or a note and is still there.
    pub(crate) fn last_there<'l>(&self, lines: &'l [Line]) -> Option<(&'l Line, Item)> {
        let mut gone: BTreeMap<Named, usize> = BTreeMap::new();
        lines.iter().rev().find_map(|line| {
            let what = Named::of(line)?;
            let count = gone.entry(what).or_insert_with(|| self.verdicts.gone_of(what));
            if *count > 0 {
                *count -= 1;
                return None;
            }
            let item = Item::of(&line.event)?;
            item.is_withdrawable().then_some((line, item))
        })
    }

    /// The subject of the last of `lines`, in their order, that took something back which is still gone.
    pub(crate) fn last_gone(&self, lines: &[Line]) -> Option<Subject> {
        lines.iter().rev().find_map(|line| match line.event {
            Event::Withdraw(subject) if self.verdicts.is_withdrawn(subject) => Some(subject),
            _ => None,
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::care::{Bounds, Level, Sign};
    use crate::journal::event::{Begun, Event, Line, Report, Set};
    use crate::journal::moment::Moment;
    use crate::journal::remember::{resumable, too_much, weekly_km};
    use crate::journal::run::{Effort, Run};
    use crate::journal::session_id::SessionId;
    use crate::journal::subject::{Named, Subject};
    use crate::journal::{History, Journal, Past, Statistics};
    use crate::routine::Id;
    use crate::session::effect::Ending;
    use jiff::{Timestamp, Zoned};
    use std::fs;

    fn now() -> Zoned {
        "2025-11-23T18:30:00+01:00[+01:00]".parse().unwrap()
    }

    fn line(time: &str, event: Event) -> Line {
        let then: Zoned = format!("2025-11-{time}:00+01:00[+01:00]").parse().unwrap();
        Line { moment: Moment::from(&then), session: None, event }
    }

    fn run(time: &str, km: f64) -> Line {
        line(time, Event::Run(Run::told(km, Effort::Hard, None)))
    }

    fn sore(time: &str, left: u8) -> Line {
        line(time, Event::Soreness(Report { left: Level::new(left), right: Level::new(0), ..Report::default() }))
    }

    fn note(time: &str) -> Line {
        line(time, Event::Note("new shoes".to_owned()))
    }

    fn id() -> SessionId {
        SessionId::from_hex("00000000000000c0").unwrap()
    }

    /// A session without an end, in which a set was too much.
    fn session(time: &str) -> Vec<Line> {
        let exercise = || Id::new("pigeon").unwrap();
        let set = Set { ending: Ending::TooMuch, sets: 2, ..Set::of("pigeon", None, 30) };
        let start = Event::Start { routine: exercise(), name: "Pigeon".into(), begun: Begun::default() };
        [start, Event::Set(set)].map(|event| Line { session: Some(id()), ..line(time, event) }).to_vec()
    }

    /// Takes this back, and gives the line that does.
    fn take_back(past: &mut Past, what: Named) -> Line {
        let line = past.withdrawal(what, &now()).unwrap();
        past.add(std::slice::from_ref(&line));
        line
    }

    #[test]
    fn nothing_that_is_asked_of_the_past_knows_what_was_taken_back() {
        let told = [run("23T12:00", 80.0), sore("23T13:00", 6), note("23T14:00")];
        let lines = [told.to_vec(), session("23T18:00")].concat();
        let mut past = Past::of(lines.clone());
        let known = past.today(&now(), &Bounds::default());
        assert!(known.facts.since_hard_run.is_some() && known.facts.soreness.left.get() == 6);
        assert!(past.resumable(&now()).is_some() && !known.too_much.is_empty());
        assert_eq!(Statistics::of(&past, now().date()).streak, 1);

        let mut written = lines;
        for what in told.iter().filter_map(Named::of).chain([Named::Session(id())]) {
            written.push(take_back(&mut past, what));
            assert_eq!(past.withdrawal(what, &now()), None, "nothing is taken back twice");
        }
        for past in [past, Past::of(written)] {
            assert_eq!((past.entries.len(), past.lines.len()), (0, 0));
            let today = past.today(&now(), &Bounds::default());
            assert_eq!(today, Past::default().today(&now(), &Bounds::default()));
            assert_eq!(Statistics::of(&past, now().date()), Statistics::default());
            assert!(weekly_km(&past.lines).is_empty() && too_much(&past.entries, &now()).is_empty());
            assert!(resumable(&past.entries, &now()).is_none() && past.resumable(&now()).is_none());
        }
    }

    #[test]
    fn what_is_brought_back_is_as_it_was() {
        let lines = [vec![sore("23T09:00", 4), sore("23T13:00", 6), note("23T14:00")], session("23T18:00")].concat();
        let before = Past::of(lines.clone());
        let mut past = before.clone();
        let mut written = lines;
        for what in [Named::of(&written[0]).unwrap(), Named::Session(id())] {
            let withdrawal = take_back(&mut past, what);
            let Event::Withdraw(subject) = withdrawal.event else { panic!("{withdrawal:?}") };
            let back = past.restoration(subject, &now()).unwrap();
            assert_eq!(past.last_gone(std::slice::from_ref(&withdrawal)), Some(subject));
            past.add(std::slice::from_ref(&back));
            assert_eq!(past.restoration(subject, &now()), None, "nothing is brought back twice");
            written.extend([withdrawal, back]);
        }
        assert_eq!(past, Past::of(written));
        assert_eq!((&past.entries, &past.lines), (&before.entries, &before.lines));
        // And taken back once more, by the same clock.
        take_back(&mut past, Named::Session(id()));
        assert_eq!(past.entries.len(), 0);
    }

    #[test]
    fn of_two_equal_runs_one_is_taken_back() {
        let mut past = Past::of(vec![run("22T12:00", 8.0), run("22T12:00", 8.0)]);
        let what = Named::of(&past.lines[0]).unwrap();
        let first = take_back(&mut past, what);
        assert_eq!((first.event, past.lines.len()), (Event::Withdraw(Subject { what, nth: 2 }), 1));
        take_back(&mut past, what);
        assert_eq!((past.lines.len(), past.withdrawal(what, &now())), (0, None));
    }

    #[test]
    fn another_machine_takes_back_whichever_file_is_read_first_and_however_far() {
        for (told, other) in [("a", "b"), ("b", "a")] {
            let dir = tempfile::tempdir().unwrap();
            // The journal of each machine is written by its own state folder.
            let machine = |name: &str| {
                let state = dir.path().join(name);
                fs::create_dir(&state).unwrap();
                fs::write(state.join("machine"), format!("{}\n", name.repeat(12))).unwrap();
                Journal::new(dir.path(), &state)
            };
            let (told, other) = (machine(told), machine(other));
            told.append(&[vec![run("23T12:00", 80.0), note("23T13:00")], session("23T18:00")].concat()).unwrap();
            let read = || Past::of(History::read(other.folder()).lines);
            let oldest: Timestamp = "2025-11-22T00:00:00Z".parse().unwrap();
            let lately = || Past::of(History::recent(other.folder(), oldest).lines);

            let gone = [Named::of(&run("23T12:00", 80.0)).unwrap(), Named::Session(id())];
            // A clock that is years behind hides nothing from a reader of the end alone.
            let wrong: Zoned = "2019-01-01T00:00:00+01:00[+01:00]".parse().unwrap();
            for what in gone {
                let line = read().withdrawal(what, &wrong).unwrap();
                other.append(&[line]).unwrap();
            }
            for past in [read(), lately()] {
                assert_eq!((past.lines, past.entries.len()), (vec![note("23T13:00")], 0));
            }
            // Each takes back what itself logged; the other's note is not its own.
            assert!(read().last_there(&other.own().unwrap()).is_none());
            let own = told.own().unwrap();
            assert_eq!(read().last_there(&own).map(|(line, _)| line.clone()), Some(note("23T13:00")));

            let subject = read().last_gone(&other.own().unwrap()).unwrap();
            assert_eq!(subject.what, Named::Session(id()));
            other.append(&[read().restoration(subject, &now()).unwrap()]).unwrap();
            for past in [read(), lately()] {
                assert_eq!(past.entries.len(), 1);
            }
        }
    }

    #[test]
    fn undoing_goes_further_back_and_passes_what_is_gone_or_has_a_sign() {
        let sign = line("23T15:00", Event::Soreness(Report { signs: vec![Sign::Numb], ..Report::default() }));
        let lines = [run("23T12:00", 8.0), run("22T12:00", 8.0), run("22T12:00", 8.0), sign];
        let mut past = Past::of(lines.to_vec());
        let mut undone = Vec::new();
        while let Some((line, _)) = past.last_there(&lines) {
            undone.push(line.moment.local().day());
            take_back(&mut past, Named::of(line).unwrap());
        }
        assert_eq!((undone, past.lines.len()), (vec![22, 22, 23], 1));
    }

    #[test]
    fn what_an_older_version_does_not_know_it_passes_over() {
        // As it was before: no event of that name, and no field that the others have.
        let text =
            r#"{"at":"2025-11-23T18:04:11Z","event":"withdraw","of":"run","when":"2025-11-23T11:00:00Z","km":80.0}"#;
        let fields: serde_json::Map<String, serde_json::Value> = serde_json::from_str(text).unwrap();
        assert!(!fields.contains_key("session"), "a line of a session would be taken for its last");
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("one.jsonl"), format!("{text}\n")).unwrap();
        let history = History::read(dir.path());
        let what = Named::of(&run("23T12:00", 80.0)).map(|named| match named {
            Named::Run { at, metres, .. } => Named::Run { at, metres, effort: Effort::Untold },
            other => other,
        });
        let event = what.map(|what| Event::Withdraw(Subject { what, nth: 1 }));
        assert_eq!((history.lines.first().map(|line| line.event.clone()), history.unreadable.len()), (event, 0));
    }
}
