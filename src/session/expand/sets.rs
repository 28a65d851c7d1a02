//! The sets of a move, and what lies between them.

use std::time::Duration;

use super::{COUNT, Make, Opening, QUIET, is_introduced};
use crate::body::Side;
use crate::routine::describe::capital;
use crate::routine::{Dose, Order};
use crate::session::cue::CueKind;
use crate::session::phase::Phase;
use crate::session::phase_kind::PhaseKind;
use crate::session::place::says_any;
use crate::session::plan::{EasierNote, Slot, Task};
use crate::session::script::{LeftOut, Line, Script};
use crate::session::transition::change_of_side;
use crate::session::words::Phrase;

/// When, in a set, it is said what it should feel like.
const FEEL_FROM: Duration = Duration::from_secs(2);
/// In a switch of this length, what is to be done first on the other side is worth more than the count.
const ROOMY: Duration = Duration::from_secs(6);
/// How many instructions may be told again in a switch.
const REMINDERS: usize = 3;

impl Make<'_> {
    /// Sets with what lies between them: a switch where the side changes, else a rest. The first of them follows `before`;
    /// where that does not tell its side, it opens with this tone and the side.
    pub(super) fn sets(&self, task: &Task, slots: &[Slot], before: Option<&Phase>, tone: CueKind) -> Vec<Phase> {
        let mut phases = Vec::new();
        let mut done: Option<Slot> = None;
        for &slot in slots {
            let (between, opening) = match done {
                None => (None, self.opening(task, slot, before, tone)),
                Some(done) if done.side == slot.side => (self.rest(task, slot), (CueKind::Start, None)),
                Some(_) => {
                    let switch = self.switch(task, slot);
                    let opening = self.opening(task, slot, switch.as_ref(), CueKind::Switch);
                    (switch, opening)
                }
            };
            let felt = self.felt(task, slot, &opening);
            phases.extend(between);
            phases.push(self.work(task, slot, opening, felt));
            done = Some(slot);
        }
        self.say_late_what_it_feels_like(task, &mut phases);
        phases
    }

    /// How a set opens that follows `before`: with its side where nothing before it had the time to say it, and then, where
    /// nothing came before it at all, with `tone`.
    fn opening(&self, task: &Task, slot: Slot, before: Option<&Phase>, tone: CueKind) -> Opening {
        let Some(side) = slot.side else { return (CueKind::Start, None) };
        let name = self.voice.say(Phrase::Name(&capital(&self.voice.say(Phrase::Side(side)))));
        let is_told =
            before.is_some_and(|before| before.kind == PhaseKind::Rest || self.tells(before, task, side, &name));
        let kind = if before.is_none() { tone } else { CueKind::Start };
        if is_told { (CueKind::Start, None) } else { (kind, Some(Line::new(name))) }
    }

    /// Whether a phase before a set says its side: by this name of it alone, or in one of the ways that there are.
    fn tells(&self, before: &Phase, task: &Task, side: Side, name: &str) -> bool {
        let ways = [Phrase::MoveOnSide(&task.exercise.name, side), Phrase::ThisSide(side), Phrase::SwitchTo(side)];
        let ways: Vec<String> =
            std::iter::once(name.to_owned()).chain(ways.into_iter().map(|way| self.voice.say(way))).collect();
        let mut counted = before.clone();
        counted.script.counted = true;
        says_any(&counted, self.voice, &ways)
    }

    pub(in crate::session) fn work(&self, task: &Task, slot: Slot, opening: Opening, felt: Vec<Line>) -> Phase {
        let exercise = &task.exercise;
        let kind = match exercise.dose {
            Dose::Hold(_) => PhaseKind::Hold,
            Dose::Passes { .. } => PhaseKind::Roll,
            Dose::Reps { .. } => PhaseKind::Reps,
            Dose::Ease(_) => PhaseKind::Ease,
        };
        let until = (kind == PhaseKind::Ease).then(|| Line::new(self.voice.say(Phrase::UntilEased)));
        let lines = until.into_iter().chain(felt).collect();
        let script = Script {
            opening: Some(opening),
            from: FEEL_FROM,
            lines,
            halfway: Some(self.voice.say(Phrase::Halfway)),
            numbers: if kind == PhaseKind::Hold { self.voice.numbers() } else { Vec::new() },
            last_one: match kind {
                PhaseKind::Roll => Some(self.voice.say(Phrase::LastPass)),
                PhaseKind::Reps => Some(self.voice.say(Phrase::LastRep)),
                _ => None,
            },
            ..Script::default()
        };
        let phase = self.of(task, kind, exercise.dose.length(), Some(slot));
        Phase { at_most: kind == PhaseKind::Ease, script, ..phase }
    }

    fn rest(&self, task: &Task, slot: Slot) -> Option<Phase> {
        let length = task.exercise.rest.get();
        let search = matches!(task.exercise.dose, Dose::Ease(_)).then(|| Line::new(self.voice.say(Phrase::NextSpot)));
        let text = search.iter().map(|line| line.full.clone()).collect();
        let script = Script {
            opening: Some((CueKind::Rest, Some(Line::new(self.voice.say(Phrase::Rest))))),
            lines: search.into_iter().collect(),
            ..Script::default()
        };
        let phase = self.of(task, PhaseKind::Rest, length, Some(slot));
        (!length.is_zero()).then_some(Phase { text, script, ..phase })
    }

    pub(super) fn switch(&self, task: &Task, slot: Slot) -> Option<Phase> {
        let exercise = &task.exercise;
        let switch = exercise.switch.map_or_else(|| change_of_side(exercise), Duration::from);
        let length = match exercise.order {
            Order::SideBySide => switch,
            Order::Alternate => switch.max(exercise.rest.get()),
        };
        let lines = reminders(task, slot);
        let script = Script {
            opening: Some((CueKind::Switch, self.switch_line(slot))),
            ahead: lines.len().min(usize::from(length >= ROOMY)),
            lines,
            left_out: LeftOut::WithTheRest,
            ..Script::default()
        };
        let phase = self.of(task, PhaseKind::Switch, length, Some(slot));
        (!length.is_zero()).then_some(Phase { script, ..phase })
    }

    fn switch_line(&self, slot: Slot) -> Option<Line> {
        let line = |side: Side| {
            let short = self.voice.say(Phrase::Name(&capital(&self.voice.say(Phrase::Side(side)))));
            Line::new(self.voice.say(Phrase::SwitchTo(side))).or(short)
        };
        slot.side.map(line)
    }

    pub(super) fn tell_easier(&self, task: &Task, kind: PhaseKind, slot: Slot, note: &EasierNote) -> Phase {
        let (usual, opening) = match kind {
            PhaseKind::Switch => {
                let length = self.switch(task, slot).map_or(Duration::ZERO, |phase| phase.length);
                (length, Some((CueKind::Switch, self.switch_line(slot))))
            }
            PhaseKind::GetReady => (task.exercise.get_ready.get(), None),
            _ => (task.exercise.rest.get(), Some((CueKind::Rest, Some(Line::new(self.voice.say(Phrase::Rest)))))),
        };
        let (first, instructions) = match note {
            EasierNote::LessFar => (Phrase::Gentler, [].as_slice()),
            EasierNote::Less => (Phrase::Less, [].as_slice()),
            EasierNote::Easier(instructions) => (Phrase::Easier, instructions.as_slice()),
        };
        let instructions = instructions.iter().map(|text| text.say(slot.side));
        let text: Vec<String> = std::iter::once(self.voice.say(first)).chain(instructions).collect();
        let side = slot.side.filter(|_| kind == PhaseKind::GetReady);
        let side = side.map(|side| Line::new(self.voice.say(Phrase::ThisSide(side))));
        let lines = text.iter().map(Line::new).chain(side).collect();
        let script = Script { opening, from: QUIET, lines, ..Script::default() };
        let length = usual.max(script.takes(self.voice) + COUNT);
        Phase { text, script, ..self.of(task, kind, length, Some(slot)) }
    }
}

/// What is told anew for the second side, once, where the first side was told: the instructions from the first one on that
/// names a side. There is never time for many.
fn reminders(task: &Task, slot: Slot) -> Vec<Line> {
    let wanted = is_introduced(task) && slot.set == 1;
    let instructions = task.exercise.instructions.iter().skip_while(|text| !text.names_sides());
    instructions.take(if wanted { REMINDERS } else { 0 }).map(|text| Line::new(text.say(slot.side))).collect()
}
