//! Taking back what was kept, and bringing it back: lines that name other lines, because no line is ever changed.
//!
//! A session is named by its id. What has no id is named by what it is and when it was, a run by its length too: two
//! machines may tell of the same noon. Which machine's file a line stands in, and which file is read first, is no
//! matter; of what was said about one subject the latest counts. Versions that do not know these events pass them over.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp, Zoned};

use super::event::{Effort, Event, Line, Moment, SessionId, kilometres};
use super::past::Past;
use super::told::Item;

/// Something that can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Named {
    /// A session.
    Session(SessionId),
    /// A run.
    Run {
        /// When it was.
        at: Timestamp,
        /// How far, in metres.
        metres: u32,
        /// How hard.
        effort: Effort,
    },
    /// What was told of soreness.
    Soreness {
        /// When it was told.
        at: Timestamp,
    },
    /// A note.
    Note {
        /// When it was written.
        at: Timestamp,
    },
}

/// One of those that have the same name: two equal runs of a day are two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Subject {
    /// Its name.
    pub what: Named,
    /// Which of those with this name, from 1, in the order in which they are read.
    pub nth: u16,
}

impl Named {
    pub(super) fn run(at: Timestamp, km: f64, effort: Effort) -> Self {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a cast stops at the ends of a u32"
        )]
        let metres = (km * 1000.0).round() as u32;
        Self::Run { at, metres, effort }
    }

    /// The name of what a line tells; `None` where it belongs to a session, or tells of none of these.
    #[must_use]
    pub fn of(line: &Line) -> Option<Self> {
        let at = line.moment.at;
        Some(match line.event {
            Event::Run { km, effort } => Self::run(at, km, effort),
            Event::Soreness(_) => Self::Soreness { at },
            Event::Note(_) => Self::Note { at },
            _ => return None,
        })
    }

    /// The name of something on a day.
    #[must_use]
    pub fn on(moment: Moment, item: &Item) -> Self {
        let at = moment.at;
        match item {
            Item::Session(account) => Self::Session(account.entry.session),
            Item::Run(km, effort) => Self::run(at, *km, *effort),
            Item::Soreness(_) => Self::Soreness { at },
            Item::Note(_) => Self::Note { at },
        }
    }

    /// When it was; `None` for a session, whose id does not tell.
    const fn at(self) -> Option<Timestamp> {
        match self {
            Self::Session(_) => None,
            Self::Run { at, .. } | Self::Soreness { at } | Self::Note { at } => Some(at),
        }
    }
}

impl Item {
    /// What it is, in the middle of a sentence: `the hard run of 8 km`, `the note “new shoes”`.
    #[must_use]
    pub fn in_words(&self) -> String {
        match self {
            Self::Session(account) => {
                let entry = &account.entry;
                let name = if entry.name.is_empty() { entry.routine.as_str() } else { &entry.name };
                format!("the session “{name}”")
            }
            Self::Run(km, Effort::Hard) => format!("the hard run of {}", kilometres(*km)),
            Self::Run(km, Effort::Easy) => format!("the run of {}", kilometres(*km)),
            Self::Soreness(report) => {
                let told = [(report.left, "left"), (report.right, "right")];
                let told = told.iter().filter_map(|(level, side)| level.map(|level| format!("{} {side}", level.get())));
                match told.collect::<Vec<_>>().join(", ") {
                    none if none.is_empty() => "what was told at a check-in".to_owned(),
                    told => format!("the soreness {told}"),
                }
            }
            Self::Note(text) => format!("the note “{text}”"),
        }
    }

    /// Whether it may be taken back unasked. A sign of injury or illness may not: it is answered, or it stands.
    #[must_use]
    pub fn is_withdrawable(&self) -> bool {
        !matches!(self, Self::Soreness(report) if !report.signs.is_empty())
    }
}

/// The latest that was said about a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Verdict {
    at: Timestamp,
    is_withdrawn: bool,
}

/// What was said about the subjects of a journal, in whatever order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Verdicts(BTreeMap<Subject, Verdict>);

impl Verdicts {
    /// Takes a line that withdraws or restores; whether it is one.
    pub(super) fn take(&mut self, line: &Line) -> bool {
        let (subject, is_withdrawn) = match line.event {
            Event::Withdraw(subject) => (subject, true),
            Event::Restore(subject) => (subject, false),
            _ => return false,
        };
        let said = Verdict { at: line.moment.at, is_withdrawn };
        let known = self.0.entry(subject).or_insert(said);
        if said.at >= known.at {
            *known = said;
        }
        true
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn is_withdrawn(&self, subject: Subject) -> bool {
        self.0.get(&subject).is_some_and(|verdict| verdict.is_withdrawn)
    }

    /// Whether the session is withdrawn.
    pub(super) fn hide(&self, session: SessionId) -> bool {
        self.is_withdrawn(Subject { what: Named::Session(session), nth: 1 })
    }

    /// Those of `lines` that are not withdrawn.
    pub(super) fn left_of(&self, lines: &[Line]) -> Vec<Line> {
        let mut counted: BTreeMap<Named, u16> = BTreeMap::new();
        let mut is_there = |line: &&Line| {
            let Some(what) = Named::of(line) else { return true };
            let nth = counted.entry(what).or_default();
            *nth = nth.saturating_add(1);
            !self.is_withdrawn(Subject { what, nth: *nth })
        };
        lines.iter().filter(|line| is_there(line)).cloned().collect()
    }

    /// When a word on this subject has to be dated to count: not before what was said last, nor before the subject
    /// itself, whatever the clock says. So whoever reads no farther back than the subject has read the word too.
    fn date(&self, subject: Subject, now: &Zoned) -> Moment {
        let mut moment = Moment::from(now);
        let after = |at: Timestamp| at.saturating_add(SignedDuration::from_millis(1)).unwrap_or(at);
        let said = self.0.get(&subject).map(|verdict| after(verdict.at));
        moment.at = [said, subject.what.at()].into_iter().flatten().fold(moment.at, Timestamp::max);
        moment
    }
}

impl Past {
    /// The line that takes this back, written at `now`; `None` where nothing of this name is there any more.
    #[must_use]
    pub fn withdrawal(&self, what: Named, now: &Zoned) -> Option<Line> {
        let count = u16::try_from(self.count_of(what)).unwrap_or(u16::MAX);
        let subjects = (1..=count).rev().map(|nth| Subject { what, nth });
        let subject = subjects.into_iter().find(|subject| !self.verdicts.is_withdrawn(*subject))?;
        let moment = self.verdicts.date(subject, now);
        Some(Line { moment, session: None, event: Event::Withdraw(subject) })
    }

    /// The line that brings this back, written at `now`; `None` where it was not taken back.
    #[must_use]
    pub fn restoration(&self, subject: Subject, now: &Zoned) -> Option<Line> {
        let is_gone = self.verdicts.is_withdrawn(subject);
        let line = || Line { moment: self.verdicts.date(subject, now), session: None, event: Event::Restore(subject) };
        is_gone.then(line)
    }

    /// The last of `lines`, in their order, that tells of a run, soreness or a note and is still there.
    #[must_use]
    pub fn last_there<'l>(&self, lines: &'l [Line]) -> Option<(&'l Line, Item)> {
        let mut gone: BTreeMap<Named, usize> = BTreeMap::new();
        lines.iter().rev().find_map(|line| {
            let what = Named::of(line)?;
            let count = gone.entry(what).or_insert_with(|| self.gone_of(what));
            if *count > 0 {
                *count -= 1;
                return None;
            }
            let item = Item::of(&line.event)?;
            item.is_withdrawable().then_some((line, item))
        })
    }

    /// The subject of the last of `lines`, in their order, that took something back which is still gone.
    #[must_use]
    pub fn last_gone(&self, lines: &[Line]) -> Option<Subject> {
        lines.iter().rev().find_map(|line| match line.event {
            Event::Withdraw(subject) if self.verdicts.is_withdrawn(subject) => Some(subject),
            _ => None,
        })
    }

    /// How many of this name were taken back.
    fn gone_of(&self, what: Named) -> usize {
        let first = Subject { what, nth: 0 };
        let last = Subject { what, nth: u16::MAX };
        self.verdicts.0.range(first..=last).filter(|(_, verdict)| verdict.is_withdrawn).count()
    }
}

#[cfg(test)]
mod tests {
    use super::{Named, Subject};
    use crate::care::{Bounds, Level, Sign};
    use crate::journal::event::{Begun, Effort, Event, Line, Moment, Report, SessionId, Set};
    use crate::journal::{Back, History, Journal, Past, resumable, too_much, weekly_km};
    use crate::routine::Id;
    use crate::session::effect::Ending;
    use jiff::{Timestamp, Zoned};
    use std::fs;
    use std::time::Duration;

    fn now() -> Zoned {
        "2025-11-23T18:30:00+01:00[+01:00]".parse().unwrap()
    }

    fn line(time: &str, event: Event) -> Line {
        let then: Zoned = format!("2025-11-{time}:00+01:00[+01:00]").parse().unwrap();
        Line { moment: Moment::from(&then), session: None, event }
    }

    fn run(time: &str, km: f64) -> Line {
        line(time, Event::Run { km, effort: Effort::Hard })
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
        let (ending, held) = (Ending::TooMuch, Duration::from_secs(30));
        let (set, sets, turn) = (1, 2, None);
        let set =
            Set { ending, exercise: exercise(), side: None, set, sets, turn, held, easier: false, muscles: vec![] };
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
        assert_eq!(Back::of(&past, now().date()).streak, 1);

        let mut written = lines;
        for what in told.iter().filter_map(Named::of).chain([Named::Session(id())]) {
            written.push(take_back(&mut past, what));
            assert_eq!(past.withdrawal(what, &now()), None, "nothing is taken back twice");
        }
        for past in [past, Past::of(written)] {
            assert_eq!((past.entries.len(), past.lines.len()), (0, 0));
            let today = past.today(&now(), &Bounds::default());
            assert_eq!(today, Past::default().today(&now(), &Bounds::default()));
            assert_eq!(Back::of(&past, now().date()), Back::default());
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
            Named::Run { at, metres, .. } => Named::Run { at, metres, effort: Effort::Easy },
            other => other,
        });
        let event = what.map(|what| Event::Withdraw(Subject { what, nth: 1 }));
        assert_eq!((history.lines.first().map(|line| line.event.clone()), history.unreadable.len()), (event, 0));
    }
}
