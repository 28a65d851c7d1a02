//! One thing that the home screen lists: what is said of it in the list and beside it.

use std::collections::BTreeSet;
use std::sync::Arc;

use jiff::Zoned;

use super::broken_off::BrokenOff;
use super::words::{equipment, exercises, file_name, said};
use crate::care::for_you::{Candidate, CandidateKind};
use crate::care::{Rule, for_you};
use crate::coach::clock;
use crate::diagnostic::{Finding, Lines, guarded};
use crate::document::crash_finding;
use crate::figure::Figure;
use crate::journal::{Moment, Resumed, SessionId, Today, ago, hours_since};
use crate::language::{Message, ScreenText, Tongue, Words};
use crate::routine::describe::{capital, contents_today, level, not_if};
use crate::routine::{Brief, Entry, Exercise, Id, Intensity, Kind, Routine, When};
use crate::session::timeline::{Setup, Takes, outline};
use crate::tui::screens::home::{Preview, Row, Why};

/// One routine, move, or file that cannot be used.
#[derive(Debug)]
pub(in crate::tui::layers) struct Item {
    pub(in crate::tui::layers) entry: Arc<Entry>,
    pub(super) group: Group,
    pub(super) row: Row,
    /// The occasion that it is meant for, and how much it asks of a body.
    pub(super) meant: (When, Intensity),
    /// How long it takes, unless it is broken, or not read yet.
    pub(super) takes: Option<Takes>,
    pub(super) last: Option<Moment>,
    /// Its place among what is for you, and why it is there.
    pub(super) choice: Option<(usize, Rule)>,
    /// The session that broke off.
    pub(super) broken_off: Option<BrokenOff>,
    /// The moves that begin the easier way today.
    pub(super) easier: BTreeSet<Id>,
    /// The moves that are done at the upper end of their range today.
    pub(super) upper: BTreeSet<Id>,
}

/// Under which heading something is listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Group {
    GoOn,
    ForYou,
    AfterRun,
    BeforeRun,
    RestDay,
    Strength,
    AnyTime,
    Moves,
    NeedsMending,
}

impl Group {
    pub(super) const fn heading(self) -> ScreenText {
        match self {
            Self::GoOn => ScreenText::GroupGoOn,
            Self::ForYou => ScreenText::GroupForYou,
            Self::AfterRun => ScreenText::GroupAfterRun,
            Self::BeforeRun => ScreenText::GroupBeforeRun,
            Self::RestDay => ScreenText::GroupRestDay,
            Self::Strength => ScreenText::GroupStrength,
            Self::AnyTime => ScreenText::GroupAnyTime,
            Self::Moves => ScreenText::GroupMoves,
            Self::NeedsMending => ScreenText::GroupNeedsMending,
        }
    }

    const fn of(when: When) -> Self {
        match when {
            When::BeforeRun => Self::BeforeRun,
            When::AfterRun => Self::AfterRun,
            When::RestDay => Self::RestDay,
            When::Strength => Self::Strength,
            When::Any => Self::AnyTime,
        }
    }
}

impl Item {
    pub(super) fn new(
        entry: &Arc<Entry>,
        last: Option<Moment>,
        (setup, words): (&Setup, Words),
        today: &Today,
    ) -> Self {
        let Some(routine) = entry.routine() else { return Self::broken(entry, words) };
        let equipment = equipment(routine);
        let outline = match guarded(|| outline(routine, &for_entry(routine, today, setup))) {
            Ok(outline) => outline,
            Err(crash) => return Self::unusable(entry, crash_finding(&crash).message),
        };
        let takes = outline.takes;
        let row = Row::Entry { name: routine.name.clone(), time: takes.in_short(), equipment, why: None };
        Self::listed(entry, row, (routine.when, routine.effort), Some(takes), last)
    }

    /// One of the program's own, as it is known without reading it.
    pub(super) fn unread(entry: &Arc<Entry>, brief: Brief, usual: bool) -> Self {
        let takes = usual.then_some(Takes { total: brief.total, up_to: brief.up_to });
        let time = takes.map(Takes::in_short).unwrap_or_default();
        let (name, equipment) = (brief.name.to_owned(), brief.equipment.to_vec());
        let row = Row::Entry { name, time, equipment, why: None };
        Self::listed(entry, row, (brief.when, brief.effort), takes, None)
    }

    fn listed(
        entry: &Arc<Entry>,
        row: Row,
        meant: (When, Intensity),
        takes: Option<Takes>,
        last: Option<Moment>,
    ) -> Self {
        let group = match entry.kind() {
            Kind::Routine => Group::of(meant.0),
            Kind::Move => Group::Moves,
        };
        Self {
            entry: Arc::clone(entry),
            group,
            row,
            meant,
            takes,
            last,
            choice: None,
            broken_off: None,
            easier: BTreeSet::new(),
            upper: BTreeSet::new(),
        }
    }

    fn broken(entry: &Arc<Entry>, words: Words) -> Self {
        let fault = entry
            .findings()
            .first()
            .map(|finding| said(&Lines::new(entry.source()), finding, words))
            .unwrap_or_default();
        Self::unusable(entry, fault)
    }

    fn unusable(entry: &Arc<Entry>, fault: String) -> Self {
        let file = file_name(entry);
        let row = Row::Broken { file, fault };
        Self {
            entry: Arc::clone(entry),
            group: Group::NeedsMending,
            row,
            meant: (When::default(), Intensity::default()),
            takes: None,
            last: None,
            choice: None,
            broken_off: None,
            easier: BTreeSet::new(),
            upper: BTreeSet::new(),
        }
    }

    /// It, as what is for you today is chosen; `None` where it is broken.
    pub(super) fn candidate(&self, now: Option<&Zoned>) -> Option<Candidate<'_>> {
        let Row::Entry { equipment, .. } = &self.row else { return None };
        let kind = if self.group == Group::Moves { CandidateKind::Move } else { CandidateKind::Routine };
        let (when, effort) = self.meant;
        let done = self.last.zip(now).map(|(last, now)| hours_since(last.at, now));
        Some(Candidate { when, effort, needs: equipment, kind, done })
    }

    /// What it is called.
    pub(super) fn name(&self) -> &str {
        match &self.row {
            Row::Entry { name, .. } => name,
            _ => self.entry.name(),
        }
    }

    /// What it comes to, unless it is broken.
    pub(in crate::tui::layers) fn routine(&self) -> Option<&Arc<Routine>> {
        self.entry.routine().filter(|_| !matches!(self.row, Row::Broken { .. }))
    }

    /// The session that broke off and what goes on with it, where it is one.
    pub(in crate::tui::layers) fn resumed(&self) -> Option<(SessionId, &Resumed)> {
        self.broken_off.as_ref().map(|it| (it.session, &it.resumed))
    }

    /// What is shown of it beside the list, where sessions begin with `setup`.
    pub(in crate::tui::layers) fn preview(&self, setup: &Setup, level: Option<&str>, words: Words) -> Preview {
        let at_level = level.and_then(|level| self.routine()?.at_level(level)).map(Arc::new);
        let (Some(routine), Row::Entry { equipment, why, .. }) = (at_level.as_ref().or(self.routine()), &self.row)
        else {
            return Preview::Broken { path: self.entry.path(), faults: self.faults(words) };
        };
        // Of somebody of whom something is known, nothing is listed unread.
        let takes = self
            .takes
            .filter(|_| at_level.is_none())
            .unwrap_or_else(|| outline(routine, &for_entry(routine, &Today::default(), setup)).takes);
        let left = self.broken_off.as_ref().map(|it| &it.left);
        let tongue = Tongue::or_english(&routine.language);
        let last = self.last.map(|moment| {
            let ago = ago::ago_in(tongue, moment, &clock::local());
            format!(" {}", tongue.say(Message::CardLastDone, &[("ago", ago.into())]))
        });
        Preview::Routine {
            name: routine.name.clone(),
            summary: routine.summary.clone(),
            facts: format!(
                "{}.{}{}",
                capital(&takes.said_in(tongue)),
                last.unwrap_or_default(),
                level_of(tongue, routine)
            ),
            steps: left.map_or_else(|| contents_today(tongue, routine, &self.upper), |left| left.lines.clone()),
            equipment: equipment.clone(),
            not_if: not_if(left.map_or(routine, |left| &left.routine)),
            why: self.why(why.as_deref().unwrap_or_default(), words),
            language: routine.language.clone(),
        }
    }

    /// What is wrong with it, each with its line and what to write instead.
    fn faults(&self, words: Words) -> Vec<(String, Option<String>)> {
        if let (Row::Broken { fault, .. }, true) = (&self.row, self.entry.findings().is_empty()) {
            return vec![(fault.clone(), None)];
        }
        let lines = Lines::new(self.entry.source());
        let told = |finding: &Finding| (said(&lines, finding, words), finding.help.clone());
        self.entry.findings().iter().map(told).collect()
    }

    /// Why it is on top; `short` is the reason in a few words.
    fn why(&self, short: &str, words: Words) -> Option<Why> {
        let short = short.to_owned();
        match (&self.broken_off, self.choice) {
            (Some(BrokenOff { said, .. }), _) => Some(Why { short, reason: said.clone(), source: None }),
            (None, Some((_, rule))) => {
                let because = |title: &str| words.say(ScreenText::Because, &[("source", title.into())]);
                let source = for_you::source(&rule).map(|source| because(source.title));
                Some(Why { short, reason: rule.reason(words).to_owned(), source })
            }
            (None, None) => None,
        }
    }

    /// The figure of the first move that has one, as that is done today.
    pub(in crate::tui::layers) fn figured(&self) -> Option<&Arc<Figure>> {
        let left = self.broken_off.as_ref().map(|it| &it.left.routine);
        let routine = left.or(self.routine().map(AsRef::as_ref))?;
        exercises(&routine.steps).find_map(|exercise| self.done_today(exercise).figure.as_ref())
    }

    /// The way in which a move of it is begun today.
    fn done_today<'e>(&self, exercise: &'e Exercise) -> &'e Exercise {
        let easier = exercise.easier.as_ref().filter(|_| self.easier.contains(&exercise.id));
        easier.map_or(exercise, |easier| &easier.exercise)
    }
}

/// ` Level: easy, of easy, usual, hard.`; nothing where there are none.
fn level_of(tongue: Tongue, routine: &Routine) -> String {
    let told = level(tongue, routine).map(|level| tongue.say(Message::LevelIs, &[("level", level.into())]));
    told.map(|told| format!(" {told}")).unwrap_or_default()
}

/// The set-up of a session of `routine` from here today.
pub(super) fn for_entry(routine: &Routine, today: &Today, usual: &Setup) -> Setup {
    let first_side = today.first_side().or(routine.first_side).unwrap_or(usual.first_side);
    Setup { first_side, ..today.setup(routine, usual.clone()) }
}
