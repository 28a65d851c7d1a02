//! Where it is said what a move should feel like: in its first set, if there is room; else where there is.

use super::cue::CueKind;
use super::expand::{Make, Opening};
use super::phase::Phase;
use super::phase_kind::PhaseKind;
use super::place::says_all;
use super::plan::{Slot, Task};
use super::script::Line;

/// The place in a session where it is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// In the first set of each side, in one go.
    Set,
    /// In the first set of each side, a sentence at a time.
    Spread,
    /// Before that, at the end of the instructions.
    Introduction,
    /// After it, in the first rest that has room; nowhere, where none has.
    Rest,
}

/// The sentences of a text.
pub(crate) fn sentences(text: &str) -> Vec<&str> {
    let mut sentences = Vec::new();
    let mut from = 0;
    for (at, _) in text.match_indices(['.', '!', '?']) {
        if text[at + 1..].starts_with(' ') {
            sentences.push(text[from..=at].trim());
            from = at + 1;
        }
    }
    sentences.push(text[from..].trim());
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

/// What a side's first set should feel like. Passes and reps have the pacer in their ears: it is on the screen alone.
fn text(task: &Task, slot: Slot) -> Option<String> {
    let exercise = &task.exercise;
    let feel = exercise.feel.as_ref().filter(|_| exercise.dose.is_held());
    feel.filter(|_| slot.set == 1).map(|feel| feel.say(slot.side))
}

fn spread(text: &str) -> Vec<Line> {
    sentences(text).into_iter().map(Line::new).collect()
}

impl Make<'_> {
    /// What is said of it in a set that opens so.
    pub(super) fn felt(&self, task: &Task, slot: Slot, opening: &Opening) -> Vec<Line> {
        let Some(text) = text(task, slot) else { return Vec::new() };
        match self.place(task, slot, &text, opening) {
            Place::Set => vec![Line::new(text)],
            Place::Spread => spread(&text),
            Place::Introduction | Place::Rest => Vec::new(),
        }
    }

    /// What is said of it before the first set, because no set has room for it.
    pub(super) fn felt_early(&self, task: &Task, slot: Slot) -> Option<Line> {
        let text = text(task, slot)?;
        let is_early = self.place(task, slot, &text, &(CueKind::Start, None)) == Place::Introduction;
        is_early.then(|| Line::new(text))
    }

    fn place(&self, task: &Task, slot: Slot, text: &str, opening: &Opening) -> Place {
        let fits = |lines: Vec<Line>| {
            let mut set = self.work(task, slot, opening.clone(), lines.clone());
            set.script.counted = true;
            says_all(&set, self.voice, &lines)
        };
        // An introduction of a length of its own has none to spare: what it says last is the caution.
        let is_free = task.has_an_introduction() && !task.telling().is_short() && task.exercise.introduce.is_none();
        // The phases of a set have its words for themselves.
        let has_phases = !task.exercise.parts.is_empty();
        if !has_phases && fits(vec![Line::new(text)]) {
            Place::Set
        } else if !has_phases && fits(spread(text)) {
            Place::Spread
        } else if is_free {
            Place::Introduction
        } else {
            Place::Rest
        }
    }

    /// Says it in the first rest after a side's first set that has room for it, where it was said nowhere else.
    pub(super) fn say_late_what_it_feels_like(&self, task: &Task, phases: &mut [Phase]) {
        let Some(first) = phases.first() else { return };
        let slot = Slot { side: first.side, set: first.set, sets: first.sets };
        let Some(text) = text(task, slot) else { return };
        let opening = first.script.opening.clone().unwrap_or((CueKind::Start, None));
        if self.place(task, slot, &text, &opening) != Place::Rest || !task.is_new {
            return;
        }
        let lines = spread(&text);
        for rest in phases.iter_mut().filter(|phase| phase.kind == PhaseKind::Rest && phase.side == slot.side) {
            let mut full = rest.clone();
            full.script.counted = true;
            full.script.lines.extend(lines.clone());
            if says_all(&full, self.voice, &full.script.lines.clone()) {
                rest.script.lines.extend(lines);
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn a_text_is_its_sentences() {
        assert_eq!(sentences("A pull. It eases! 1.5 of it? Yes"), ["A pull.", "It eases!", "1.5 of it?", "Yes"]);
        assert_eq!(sentences(" One. "), ["One."]);
        assert_eq!(sentences(""), [""; 0]);
    }
}
