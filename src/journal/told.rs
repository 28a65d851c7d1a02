//! One day in full: its sessions move by move, and what was told of soreness, runs and the rest.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::Timestamp;
use jiff::civil::Date;

use super::entry::Entry;
use super::event::{Effort, Event, Line, Moment, Report, Set};
use super::past::Past;
use crate::body::{Muscle, Side};
use crate::care::Soreness;
use crate::routine::Id;
use crate::session::effect::Ending;

/// Everything that is kept of a day, in the order in which it happened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Told {
    /// What happened, and when.
    pub items: Vec<(Moment, Item)>,
}

/// Something that happened on a day.
#[derive(Clone, Debug, PartialEq)]
pub enum Item {
    /// A session.
    Session(Box<Account>),
    /// What was answered at a check-in.
    Soreness(Report),
    /// A run: how far, in kilometres, and how hard.
    Run(f64, Effort),
    /// A sentence to remember.
    Note(String),
}

/// A session in full.
#[derive(Clone, Debug, PartialEq)]
pub struct Account {
    /// The session itself.
    pub entry: Entry,
    /// Its moves, in the order in which they first came.
    pub moves: Vec<Done>,
    /// How long each muscle was worked on, left and right.
    pub muscles: BTreeMap<Muscle, [Duration; 2]>,
    /// The last soreness that was told before it on that day.
    pub before: Option<Soreness>,
    /// The first soreness that was told after it on that day, before any other session.
    pub after: Option<Soreness>,
}

/// What was done of a move in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// The move.
    pub exercise: Id,
    /// How the sets of each side ended and how long they took in all, the side that came first first; of the whole
    /// body: one entry.
    pub sides: Vec<(Option<Side>, Vec<Ending>, Duration)>,
    /// How many of the sets were done the easier way.
    pub easier: usize,
}

impl Told {
    /// What is kept of `date`.
    #[must_use]
    pub fn of(past: &Past, date: Date) -> Self {
        let is_then = |moment: Moment| moment.local().date() == date;
        let sessions = past.entries.iter().filter(|entry| is_then(entry.began)).collect();
        Self::tell(sessions, &past.lines.iter().filter(|line| is_then(line.moment)).collect::<Vec<_>>())
    }

    /// What is kept of each day.
    #[must_use]
    pub fn each_day(past: &Past) -> BTreeMap<Date, Self> {
        let mut days: BTreeMap<Date, (Vec<&Entry>, Vec<&Line>)> = BTreeMap::new();
        for entry in &past.entries {
            days.entry(entry.began.local().date()).or_default().0.push(entry);
        }
        for line in &past.lines {
            days.entry(line.moment.local().date()).or_default().1.push(line);
        }
        days.into_iter().map(|(date, (sessions, lines))| (date, Self::tell(sessions, &lines))).collect()
    }

    /// What the sessions and the lines of one day come to. A session that was left before its first set ended is none.
    fn tell(mut sessions: Vec<&Entry>, lines: &[&Line]) -> Self {
        sessions.retain(|entry| !entry.sets.is_empty());
        let reports = reports(lines);
        let told = lines.iter().filter_map(|line| Some((line.moment, Item::of(&line.event)?)));
        let done = sessions.iter().map(|entry| {
            let next = sessions.iter().map(|other| other.began.at).filter(|&at| at > entry.began.at).min();
            (entry.began, Item::Session(Box::new(Account::of(entry, &reports, next))))
        });
        let mut items: Vec<(Moment, Item)> = told.chain(done).collect();
        items.sort_by_key(|(moment, _)| moment.at);
        Self { items }
    }

    /// The sessions.
    pub fn sessions(&self) -> impl Iterator<Item = &Account> {
        self.items.iter().filter_map(|(_, item)| match item {
            Item::Session(account) => Some(&**account),
            _ => None,
        })
    }
}

/// How sore each side was at each report of a day: a side of which nothing was told stays as it was before.
fn reports(lines: &[&Line]) -> Vec<(Timestamp, Soreness)> {
    let mut sorted: Vec<&&Line> = lines.iter().collect();
    sorted.sort_by_key(|line| line.moment.at);
    let mut reports: Vec<(Timestamp, Soreness)> = Vec::new();
    for line in sorted {
        let Event::Soreness(report) = &line.event else { continue };
        let before = reports.last().map(|(_, soreness)| *soreness);
        reports.extend(report.over(before).map(|soreness| (line.moment.at, soreness)));
    }
    reports
}

impl Item {
    /// A session by itself.
    pub(super) fn session(entry: &Entry) -> Self {
        Self::Session(Box::new(Account::of(entry, &[], None)))
    }

    /// What an event tells; `None` for one of a session, and for one that takes back or brings back.
    pub(super) fn of(event: &Event) -> Option<Self> {
        match event {
            Event::Soreness(report) => Some(Self::Soreness(report.clone())),
            Event::Run { km, effort } => Some(Self::Run(*km, *effort)),
            Event::Note(text) => Some(Self::Note(text.clone())),
            Event::Start { .. }
            | Event::Set(_)
            | Event::End(_)
            | Event::Withdraw(_)
            | Event::Restore(_)
            | Event::Unknown(_) => None,
        }
    }
}

impl Account {
    /// The session with the soreness of `reports` around it; what was told after `next` belongs to another session.
    fn of(entry: &Entry, reports: &[(Timestamp, Soreness)], next: Option<Timestamp>) -> Self {
        let before = reports.iter().filter(|(at, _)| *at <= entry.began.at).max_by_key(|(at, _)| *at);
        let is_after = |at: Timestamp| at > entry.began.at && next.is_none_or(|next| at < next);
        let after = reports.iter().filter(|(at, _)| is_after(*at)).min_by_key(|(at, _)| *at);
        Self {
            entry: entry.clone(),
            moves: moves(&entry.sets),
            muscles: muscles(&entry.sets),
            before: before.map(|(_, soreness)| *soreness),
            after: after.map(|(_, soreness)| *soreness),
        }
    }
}

fn moves(sets: &[Set]) -> Vec<Done> {
    let mut moves: Vec<Done> = Vec::new();
    for set in sets {
        let place = moves.iter().position(|done| done.exercise == set.exercise).unwrap_or_else(|| {
            moves.push(Done { exercise: set.exercise.clone(), sides: Vec::new(), easier: 0 });
            moves.len() - 1
        });
        let done = &mut moves[place];
        done.easier += usize::from(set.easier);
        let side = done.sides.iter().position(|(side, ..)| *side == set.side).unwrap_or_else(|| {
            done.sides.push((set.side, Vec::new(), Duration::ZERO));
            done.sides.len() - 1
        });
        let (_, endings, held) = &mut done.sides[side];
        endings.push(set.ending);
        *held += set.held;
    }
    moves
}

/// How long each muscle was worked on in these sets, left and right; a set of the whole body counts for both.
#[must_use]
pub fn muscles<'s>(sets: impl IntoIterator<Item = &'s Set>) -> BTreeMap<Muscle, [Duration; 2]> {
    let mut muscles = BTreeMap::new();
    for set in sets {
        add(&mut muscles, set);
    }
    muscles
}

/// Adds a set to what each muscle was worked on.
pub(super) fn add(muscles: &mut BTreeMap<Muscle, [Duration; 2]>, set: &Set) {
    for &muscle in &set.muscles {
        let [left, right] = muscles.entry(muscle).or_default();
        if set.side != Some(Side::Right) {
            *left += set.held;
        }
        if set.side != Some(Side::Left) {
            *right += set.held;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Item, Told};
    use crate::body::{Muscle, Side};
    use crate::care::Level;
    use crate::journal::event::{Begun, Effort, Event, Line, Moment, Report, SessionId, Set};
    use crate::journal::past::Past;
    use crate::routine::Id;
    use crate::session::effect::Ending;
    use jiff::civil::date;
    use std::time::Duration;

    fn line(time: &str, session: Option<u8>, event: Event) -> Line {
        let moment = Moment::from(&format!("2025-11-{time}:00+01:00[+01:00]").parse::<jiff::Zoned>().unwrap());
        let session = session.and_then(|number| SessionId::from_hex(&format!("{number:016x}")));
        Line { moment, session, event }
    }

    fn start(time: &str, session: u8) -> Line {
        let event =
            Event::Start { routine: Id::new("evening").unwrap(), name: "Evening".into(), begun: Begun::default() };
        line(time, Some(session), event)
    }

    fn set(time: &str, session: u8, exercise: &str, side: Option<Side>, ending: Ending, seconds: u64) -> Line {
        let set = Set {
            ending,
            exercise: Id::new(exercise).unwrap(),
            side,
            set: 1,
            sets: 2,
            turn: None,
            held: Duration::from_secs(seconds),
            easier: ending == Ending::TooMuch,
            muscles: vec![Muscle::Piriformis],
        };
        line(time, Some(session), Event::Set(set))
    }

    fn sore(time: &str, left: u8, right: u8) -> Line {
        let report = Report { left: Level::new(left), right: Level::new(right), ..Report::default() };
        line(time, None, Event::Soreness(report))
    }

    fn day() -> Past {
        Past::of(vec![
            sore("22T23:50", 9, 9),
            sore("23T17:50", 4, 1),
            start("23T18:00", 1),
            set("23T18:01", 1, "pigeon", Some(Side::Left), Ending::Done, 30),
            set("23T18:02", 1, "pigeon", Some(Side::Right), Ending::Skipped, 4),
            set("23T18:03", 1, "squat", None, Ending::TooMuch, 20),
            set("23T18:04", 1, "pigeon", Some(Side::Left), Ending::Eased, 12),
            sore("23T18:20", 2, 1),
            start("23T20:00", 2),
            set("23T20:01", 2, "squat", None, Ending::Done, 40),
            line("23T12:00", None, Event::Run { km: 8.0, effort: Effort::Hard }),
            line("23T21:00", None, Event::Note("new shoes".into())),
            start("24T00:10", 3),
        ])
    }

    #[test]
    fn a_day_is_told_in_the_order_in_which_it_happened() {
        let told = Told::of(&day(), date(2025, 11, 23));
        let said: Vec<&str> = told
            .items
            .iter()
            .map(|(_, item)| match item {
                Item::Session(_) => "session",
                Item::Soreness(_) => "soreness",
                Item::Run(..) => "run",
                Item::Note(_) => "note",
            })
            .collect();
        assert_eq!(said, ["run", "soreness", "session", "soreness", "session", "note"]);
        assert_eq!(Told::of(&day(), date(2025, 11, 24)).items.len(), 0);
        assert_eq!(Told::each_day(&day())[&date(2025, 11, 23)], told);
    }

    #[test]
    fn a_session_tells_each_move_by_side_and_the_soreness_around_it() {
        let told = Told::of(&day(), date(2025, 11, 23));
        let [first, second] = told.sessions().collect::<Vec<_>>()[..] else { panic!("{told:?}") };
        let worst = |soreness: Option<crate::care::Soreness>| soreness.map(|soreness| soreness.worst().get());
        assert_eq!((worst(first.before), worst(first.after)), (Some(4), Some(2)));
        assert_eq!((worst(second.before), worst(second.after)), (Some(2), None));
        let [pigeon, squat] = first.moves.as_slice() else { panic!("{:?}", first.moves) };
        assert_eq!(
            pigeon.sides,
            [
                (Some(Side::Left), vec![Ending::Done, Ending::Eased], Duration::from_secs(42)),
                (Some(Side::Right), vec![Ending::Skipped], Duration::from_secs(4)),
            ]
        );
        assert_eq!((squat.sides[0].0, squat.easier), (None, 1));
        assert_eq!(first.muscles[&Muscle::Piriformis], [62, 24].map(Duration::from_secs));
    }
}
