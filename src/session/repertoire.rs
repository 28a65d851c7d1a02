//! Everything that a session may come to say: what decides who speaks in it.

use std::collections::BTreeSet;

use super::amount::amount;
use super::plan::{EasierNote, easier, easier_note};
use super::timeline::Timeline;
use super::words::Phrase;
use crate::body::Side;
use crate::routine::{Exercise, Text};

impl Timeline {
    /// Every sentence that the session may come to say, as far as is known before it, each once: what it says as it is set
    /// up, what a pause brings, and what keys do: moves told in full, and the easier way of each.
    #[must_use]
    pub fn repertoire(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let own = self.script().into_iter().map(str::to_owned);
        let easier = self.plan.tasks().filter_map(|task| easier(&task.exercise));
        let easier: Vec<String> = easier.flat_map(|way| texts(&way)).collect();
        let much = self.plan.tasks().filter_map(|task| match easier_note(&task.exercise) {
            EasierNote::Otherwise(dose) => Some(self.plan.voice.say(Phrase::ThisMuch(amount(dose.length(), dose)))),
            _ => None,
        });
        let all = own.chain(self.asides()).chain(self.explanations()).chain(easier).chain(much);
        all.filter(|sentence| seen.insert(sentence.clone())).collect()
    }
}

/// The sentences that an author wrote of a move, as they are said on either side.
pub(super) fn texts(exercise: &Exercise) -> Vec<String> {
    let out = exercise.come_out.as_ref().map(|out| &out.say);
    let told = exercise.not_if.iter().chain(&exercise.instructions).chain(&exercise.caution);
    let parts = exercise.parts.iter().map(|part| &part.say);
    let texts = told.chain(&exercise.during).chain(parts).chain(out).chain(&exercise.feel);
    texts.flat_map(both_sides).collect()
}

fn both_sides(text: &Text) -> Vec<String> {
    let sides = if text.names_sides() { Side::ALL } else { &Side::ALL[..1] };
    sides.iter().map(|side| text.say(Some(*side))).collect()
}
