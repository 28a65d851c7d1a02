//! The sets of a move, and what lies between them.

use std::time::Duration;

use super::{COUNT, Make, Opening, QUIET};
use crate::body::Side;
use crate::routine::describe::capital;
use crate::routine::{Dose, Order, Part, Text, Varies};
use crate::session::amount::amount;
use crate::session::cue::CueKind;
use crate::session::phase::{Phase, Stretch, is_counted_down};
use crate::session::phase_kind::PhaseKind;
use crate::session::place::{place, says_any};
use crate::session::plan::{EasierNote, Slot, Task};
use crate::session::script::{GAP, LeftOut, Line, Script};
use crate::session::transition::change_of_side;
use crate::session::words::Phrase;

/// When, in a set, it is said what it should feel like.
const FEEL_FROM: Duration = Duration::from_secs(2);
/// In a switch of this length, what is to be done first on the other side is worth more than the count.
const ROOMY: Duration = Duration::from_secs(6);
/// How many instructions are always told again in a switch.
const REMINDERS: usize = 2;
/// Nobody waits in silence for longer than about this while there is something to say.
const LONG: Duration = Duration::from_secs(6);

impl Make<'_> {
    /// Sets with what lies between them: a switch where the side changes, else a rest. The first of them follows `before`;
    /// where that does not tell its side, it opens with this tone and the side.
    pub(super) fn sets(&self, task: &Task, slots: &[Slot], before: Option<&Phase>, tone: CueKind) -> Vec<Phase> {
        let mut phases = Vec::new();
        let mut done: Option<Slot> = None;
        for (number, &slot) in slots.iter().enumerate() {
            let (between, opening) = match done {
                None => (None, self.opening(task, slot, before, tone)),
                Some(done) if done.side == slot.side => {
                    let rest = self.rest(task, slot);
                    // Without a rest there is no other moment for it.
                    let which = self.which(task, slot).filter(|_| rest.is_none());
                    (rest, (CueKind::Start, which))
                }
                Some(_) => {
                    let switch = self.switch(task, slot);
                    let opening = self.opening(task, slot, switch.as_ref(), CueKind::Switch);
                    (switch, opening)
                }
            };
            let felt = self.felt(task, slot, &opening);
            phases.extend(between);
            let during = self.during(task, slot, &phases);
            let mut set = self.work(task, slot, opening, felt);
            (set.script.during, set.script.during_at_most) = during;
            phases.push(set);
            phases.extend(self.leave(task, slot, slots.get(number + 1).copied()));
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
            Dose::Hold(_) | Dose::Phases(_) | Dose::Breaths { .. } => PhaseKind::Hold,
            Dose::Passes { .. } => PhaseKind::Roll,
            Dose::Reps { .. } | Dose::AsMany(_) => PhaseKind::Reps,
            Dose::Ease(_) => PhaseKind::Ease,
        };
        let until = (kind == PhaseKind::Ease).then(|| Line::new(self.voice.say(Phrase::UntilEased)));
        let say = |part: &Part| Stretch { say: part.say.say(slot.side), length: part.length.get() };
        let parts: Vec<Stretch> = exercise.parts.iter().map(say).collect();
        let opened =
            opening.0.tone() + opening.1.as_ref().map_or(Duration::ZERO, |line| self.voice.takes(&line.full) + GAP);
        let has_room = |part: &&Stretch| opened + self.voice.takes(&part.say) + GAP <= part.length;
        let first = parts.first().filter(has_room).map(|part| Line::new(&part.say));
        // It is said before the count of the first phase.
        let ahead = usize::from(first.is_some());
        let lines = first.into_iter().chain(until).chain(felt).collect();
        let script = Script {
            opening: Some(opening),
            from: if ahead > 0 { Duration::ZERO } else { FEEL_FROM },
            ahead,
            lines,
            halfway: Some(self.voice.say(Phrase::Halfway)),
            numbers: if kind == PhaseKind::Hold { self.voice.numbers() } else { Vec::new() },
            last_one: last_one(exercise.dose).map(|last| self.voice.say(last)),
            first_rep: self.first_rep(task, slot),
            ..Script::default()
        };
        let phase = self.of(task, kind, exercise.of_set(slot.set).length(), Some(slot));
        Phase { at_most: kind == PhaseKind::Ease, parts, script, ..phase }
    }

    /// What is said in the first rep of a side that is held at its far end: there, and where it goes back.
    fn first_rep(&self, task: &Task, slot: Slot) -> Option<[String; 2]> {
        let Dose::Reps { tempo, .. } = task.exercise.dose else { return None };
        let is_first = slot.set == 1 && self.block.round.0 == 1 && !tempo.hold.is_zero();
        is_first.then(|| [Phrase::HoldRep, Phrase::BackAgain].map(|phrase| self.voice.say(phrase)))
    }

    /// What is said during a set, and how much of it: in the first set of a side all that has room; in the second one, which
    /// has not been heard where there is such a one; then none, because what was said twice is known, and quiet is what a
    /// hold is for. Each round of a circuit counts as further sets. `before` are the sets before it.
    fn during(&self, task: &Task, slot: Slot, before: &[Phase]) -> (Vec<Line>, usize) {
        let line = |text: &Text| Line::new(text.say(slot.side));
        let mut lines: Vec<Line> = task.exercise.during.iter().map(line).collect();
        let rounds = u32::from(self.block.round.0.saturating_sub(1));
        let at_most = match u32::from(slot.set) + rounds * u32::from(slot.sets) {
            ..=1 => lines.len(),
            2 => 1,
            _ => 0,
        };
        // What a set of phases says is said with them.
        let at_most = if task.exercise.parts.is_empty() { at_most } else { 0 };
        let first = before.iter().find(|phase| phase.kind.is_work() && phase.side == slot.side).cloned();
        if let Some(mut first) = first.filter(|_| at_most == 1) {
            first.script.counted = is_counted_down(&first);
            let cues = place(&first, self.voice);
            lines.sort_by_key(|line| cues.iter().any(|cue| cue.say.as_ref() == Some(&line.full)));
        }
        (lines, at_most)
    }

    fn rest(&self, task: &Task, slot: Slot) -> Option<Phase> {
        let length = task.exercise.rest.get();
        let search = matches!(task.exercise.dose, Dose::Ease(_)).then(|| Line::new(self.voice.say(Phrase::NextSpot)));
        let text = search.iter().map(|line| line.full.clone()).collect();
        let word = Line::new(self.voice.say(Phrase::Rest));
        let which = self.which(task, slot);
        let opens_with = |line: Option<Line>, then: Vec<Line>| Script {
            opening: Some((CueKind::Rest, line)),
            lines: search.iter().cloned().chain(then).collect(),
            ..Script::default()
        };
        let whole = opens_with(Some(word), which.clone().into_iter().collect());
        // Where both have no room, the tone says that it is a rest, and the set to come is worth more than its word.
        let script = match which {
            Some(which) if whole.takes(self.voice) + COUNT > length && length > COUNT => {
                let short = which.full.clone();
                opens_with(Some(which.or(short)), Vec::new())
            }
            _ => whole,
        };
        let phase = self.of(task, PhaseKind::Rest, length, Some(slot));
        (!length.is_zero()).then_some(Phase { text, script, ..phase })
    }

    pub(super) fn switch(&self, task: &Task, slot: Slot) -> Option<Phase> {
        let exercise = &task.exercise;
        let switch = exercise.switch.map_or_else(|| change_of_side(exercise), Duration::from);
        let usual = match exercise.order {
            Order::SideBySide => switch,
            Order::Alternate => switch.max(exercise.rest.get()),
        };
        let left = slot.side.map(|side| Slot { side: Some(side.other()), ..slot });
        let way_out = left.and_then(|left| self.leave(task, left, Some(slot)));
        let usual = Self::switch_after(usual, way_out.as_ref());
        let lines = reminders(task, slot);
        let mut script = Script {
            opening: Some((CueKind::Switch, self.switch_line(slot))),
            ahead: lines.len().min(usize::from(usual >= ROOMY)),
            lines,
            left_out: LeftOut::WithTheRest,
            ..Script::default()
        };
        // Where it is all new there is time for what is told; who asked for a quick change gets one.
        let is_new = !script.lines.is_empty() && !task.telling().is_short();
        let has_time = is_new && exercise.switch.is_none_or(|length| length.get() >= ROOMY);
        let length = if has_time { usual.max(script.takes(self.voice) + COUNT) } else { usual };
        script.lines.extend(self.which(task, slot));
        self.spread(&mut script, length);
        let phase = self.of(task, PhaseKind::Switch, length, Some(slot));
        (!length.is_zero()).then_some(Phase { script, ..phase })
    }

    /// Spreads what is said over a change of sides that is a rest as well.
    fn spread(&self, script: &mut Script, length: Duration) {
        let Ok(gaps) = u32::try_from(script.lines.len() + 1) else { return };
        let slack = length.saturating_sub(script.takes(self.voice) + COUNT);
        if gaps == 1 || slack < LONG {
            return;
        }
        let each = (slack / gaps).min(LONG);
        let opening = script.opening.as_ref().and_then(|(kind, say)| Some((kind, say.as_ref()?)));
        script.from = opening.map_or(Duration::ZERO, |(kind, say)| kind.tone() + self.voice.takes(&say.full)) + each;
        script.between = each;
    }

    /// Which set it is, where it is not the first.
    fn which(&self, task: &Task, slot: Slot) -> Option<Line> {
        let exercise = &task.exercise;
        let spots = matches!(exercise.dose, Dose::Ease(_));
        let nth = (slot.set > 1).then(|| self.voice.say(Phrase::Nth(slot.set, slot.sets, spots)))?;
        if !matches!(exercise.varies, Varies::BySet(_)) {
            return Some(Line::new(nth));
        }
        // Where the sets differ, how much this one is matters more than its number.
        let dose = exercise.of_set(slot.set);
        let much = self.voice.say(Phrase::ThisMuch(amount(dose.length(), dose)));
        Some(Line::new(format!("{nth} {much}")).or(much))
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
            EasierNote::Less | EasierNote::Otherwise(_) => (Phrase::Less, [].as_slice()),
            EasierNote::Easier(instructions) => (Phrase::Easier, instructions.as_slice()),
        };
        // who should leave it out may come before the instructions
        let before = instructions.len().saturating_sub(task.exercise.instructions.len());
        let instructions = instructions.iter().map(|text| text.say(slot.side));
        let much = match note {
            EasierNote::Otherwise(dose) => Some(self.voice.say(Phrase::ThisMuch(amount(dose.length(), *dose)))),
            _ => None,
        };
        let is_otherwise = much.is_some();
        let text: Vec<String> = std::iter::once(self.voice.say(first)).chain(much).chain(instructions).collect();
        let side = slot.side.filter(|_| kind == PhaseKind::GetReady);
        let side = side.map(|side| Line::new(self.voice.say(Phrase::ThisSide(side))));
        let line = |(place, text): (usize, &String)| match place.checked_sub(before + 1).filter(|_| !is_otherwise) {
            Some(instruction) => Line::new(text).instructing(instruction),
            None => Line::new(text),
        };
        let lines = text.iter().enumerate().map(line).chain(side).collect();
        let script = Script { opening, from: QUIET, lines, ..Script::default() };
        let length = usual.max(script.takes(self.voice) + COUNT);
        Phase { text, script, ..self.of(task, kind, length, Some(slot)) }
    }
}

/// What is said when the last of what a set counts begins.
const fn last_one(dose: Dose) -> Option<Phrase<'static>> {
    match dose {
        Dose::Passes { .. } => Some(Phrase::LastPass),
        Dose::Reps { .. } => Some(Phrase::LastRep),
        Dose::Breaths { .. } => Some(Phrase::LastBreath),
        Dose::Hold(_) | Dose::Ease(_) | Dose::AsMany(_) | Dose::Phases(_) => None,
    }
}

/// What is told anew for the second side, once, where the first side was told: the instructions that are other there, from
/// the first of them on. There is never time for many. Of what is known one is enough, that which matters most where it can be.
fn reminders(task: &Task, slot: Slot) -> Vec<Line> {
    if !task.is_introduced() || slot.set > 1 {
        return Vec::new();
    }
    let instructions = || task.exercise.instructions.iter().enumerate();
    let line = |(place, text): (usize, &Text)| Line::new(text.say(slot.side)).instructing(place);
    if task.telling().is_short() {
        let sided = || instructions().filter(|(_, text)| text.names_sides());
        let main = sided().find(|(place, _)| Some(*place) == task.main());
        return main.or_else(|| sided().next()).map(line).into_iter().collect();
    }
    let from_there = instructions().skip_while(|(_, text)| !text.names_sides());
    from_there.take_while(|(_, text)| text.names_sides()).take(REMINDERS).map(line).collect()
}
