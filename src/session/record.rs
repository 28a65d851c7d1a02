//! What was done: the summary at the end of a session, folded from what came of its sets.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use super::effect::{Ending, Outcome};
use super::phase::Phase;
use super::player::Player;
use super::words::{Amount, Phrase};
use crate::body::Side;
use crate::language::Tongue;
use crate::routine::{Dose, Exercise};

/// The record of a session: what was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    /// The routine's name.
    pub routine: String,
    /// Whole minutes, rounded, pauses and waits apart.
    pub minutes: u64,
    /// One row for each move of each step, in the order of the session.
    pub rows: Vec<Row>,
    /// One sentence that is true and kind.
    pub closing: String,
}

/// A move and its sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The move's name.
    pub name: String,
    /// The sets of each side, the side that came first first; of the whole body: one entry.
    pub sides: Vec<(Option<Side>, Vec<Mark>)>,
    /// What went otherwise than planned; empty where nothing did.
    pub note: String,
}

/// The outcome of a set, as a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mark {
    /// Left out.
    Skipped,
    /// Ended because it was too much.
    TooMuch,
    /// Ended early because the pain had eased.
    Eased,
    /// Done whole.
    Done,
}

impl From<Ending> for Mark {
    fn from(ending: Ending) -> Self {
        match ending {
            Ending::Done => Self::Done,
            Ending::Eased => Self::Eased,
            Ending::Skipped => Self::Skipped,
            Ending::TooMuch => Self::TooMuch,
        }
    }
}

/// A set of the session: which coming-up of a move, which side, which set.
type Key = (usize, Option<Side>, u16);

/// The sets of one move of one step, with their marks and outcomes.
struct Sheet<'a> {
    exercise: &'a Arc<Exercise>,
    marks: BTreeMap<Key, Mark>,
    order: Vec<Option<Side>>,
    outcomes: Vec<&'a Outcome>,
}

impl Record {
    /// What was done up to `now`. Sets that were never begun count as left out.
    #[must_use]
    pub fn of(player: &Player, now: Duration) -> Self {
        let timeline = player.timeline();
        let tongue = timeline.tongue();
        let sheets = sheets(&timeline.phases, player.outcomes());
        Self {
            routine: timeline.name.clone(),
            minutes: (player.played(now).as_secs() + 30) / 60,
            rows: sheets.iter().map(|sheet| sheet.row(tongue)).collect(),
            closing: closing(player.outcomes(), &sheets, tongue),
        }
    }
}

/// The moves in the order in which they came or would have come up.
fn sheets<'a>(phases: &'a [Phase], outcomes: &'a [Outcome]) -> Vec<Sheet<'a>> {
    let mut first: BTreeMap<usize, (usize, &Arc<Exercise>)> = BTreeMap::new();
    for outcome in outcomes {
        first.entry(outcome.block).or_insert((outcome.step, &outcome.exercise));
    }
    // What may be left out and was not done is not missed.
    let is_meant = |phase: &&Phase| phase.exercise.as_ref().is_none_or(|exercise| !exercise.beside.optional);
    let work = || phases.iter().filter(|phase| phase.kind.is_work()).filter(is_meant);
    for phase in work() {
        if let Some(exercise) = &phase.exercise {
            first.entry(phase.block).or_insert((phase.step, exercise));
        }
    }
    let mut sheets: Vec<Sheet<'_>> = Vec::new();
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let mut known: BTreeMap<(usize, &str), usize> = BTreeMap::new();
    for (block, (step, exercise)) in first {
        let place = *known.entry((step, exercise.id.as_str())).or_insert_with(|| {
            sheets.push(Sheet { exercise, marks: BTreeMap::new(), order: Vec::new(), outcomes: Vec::new() });
            sheets.len() - 1
        });
        places.insert(block, place);
    }
    let mut mark = |key: Key, mark: Mark| {
        let sheet = &mut sheets[places[&key.0]];
        if !sheet.order.contains(&key.1) {
            sheet.order.push(key.1);
        }
        let known = sheet.marks.entry(key).or_insert(mark);
        *known = mark.max(*known);
    };
    for outcome in outcomes {
        mark((outcome.block, outcome.side, outcome.set), outcome.ending.into());
    }
    for phase in work() {
        mark((phase.block, phase.side, phase.set), Mark::Skipped);
    }
    for outcome in outcomes {
        sheets[places[&outcome.block]].outcomes.push(outcome);
    }
    sheets
}

impl Sheet<'_> {
    fn row(&self, tongue: Tongue) -> Row {
        let of = |side: &Option<Side>| {
            let marks = self.marks.iter().filter(|((_, on, _), _)| on == side);
            (*side, marks.map(|(_, mark)| *mark).collect())
        };
        Row { name: self.exercise.name.clone(), sides: self.order.iter().map(of).collect(), note: self.note(tongue) }
    }

    fn count(&self, mark: Mark) -> u64 {
        self.marks.values().filter(|known| **known == mark).count() as u64
    }

    /// What went otherwise than planned.
    fn note(&self, tongue: Tongue) -> String {
        let mut notes = Vec::new();
        let easier = self.outcomes.iter().any(|outcome| outcome.easier && outcome.ending == Ending::Done);
        if easier {
            notes.push(Phrase::DoneEasier.said_in(tongue));
        }
        let whole = || self.outcomes.iter().filter(|outcome| outcome.ending == Ending::Done);
        let held: Duration = whole().map(|outcome| outcome.held).sum();
        let meant: Duration = whole().map(|outcome| outcome.meant).sum();
        if held > meant {
            notes.push(Phrase::Longer(self.amount(held.saturating_sub(meant))).said_in(tongue));
        } else if held < meant {
            notes.push(Phrase::Shorter(self.amount(meant.saturating_sub(held))).said_in(tongue));
        }
        let left_out = self.count(Mark::Skipped);
        if left_out > 0 {
            let spots = matches!(self.exercise.dose, Dose::Ease(_));
            let phrase = if spots { Phrase::SpotsLeftOut(left_out) } else { Phrase::SetsLeftOut(left_out) };
            notes.push(phrase.said_in(tongue));
        }
        notes.join(", ")
    }

    fn amount(&self, length: Duration) -> Amount {
        let beats = |pace: Duration| {
            u64::try_from((length.as_nanos() + pace.as_nanos() / 2) / pace.as_nanos().max(1)).unwrap_or(u64::MAX)
        };
        match self.exercise.dose {
            Dose::Hold(_) | Dose::Phases(_) | Dose::Ease(_) | Dose::AsMany(_) => Amount::Seconds(length.as_secs()),
            Dose::Passes { pace, .. } => Amount::Passes(beats(pace.get())),
            Dose::Reps { tempo, .. } => Amount::Reps(beats(tempo.length())),
            Dose::Breaths { breath, .. } => Amount::Breaths(beats(breath.length())),
        }
    }
}

/// One sentence that is true and kind.
fn closing(outcomes: &[Outcome], sheets: &[Sheet<'_>], tongue: Tongue) -> String {
    let good = |ending: Ending| matches!(ending, Ending::Done | Ending::Eased);
    let too_much = outcomes.iter().rposition(|outcome| outcome.ending == Ending::TooMuch);
    let marks = || sheets.iter().flat_map(|sheet| sheet.marks.values());
    let all = marks().count() as u64;
    let done = marks().filter(|mark| matches!(mark, Mark::Done | Mark::Eased)).count() as u64;
    let phrase = match too_much {
        Some(last) if outcomes[last..].iter().any(|outcome| good(outcome.ending)) => Phrase::StoppedAndWentOn,
        Some(_) => Phrase::Stopped,
        None if done == 0 => Phrase::NothingDone,
        None if done < all => Phrase::SomeDone(done, all),
        None if marks().any(|mark| *mark == Mark::Eased) => Phrase::AllDoneAndEased,
        None => Phrase::AllDone,
    };
    phrase.said_in(tongue)
}
