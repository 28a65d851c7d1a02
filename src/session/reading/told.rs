//! What is told at a moment: what to do, what it should feel like, the introduction of a move.

use super::{Reading, seconds};
use crate::body::Side;
use crate::figure::Stop;
use crate::routine::{Dose, Exercise, Posed, Text, Varies};
use crate::session::amount::amount;
use crate::session::phase::TO_LEAVE;
use crate::session::phase_kind::PhaseKind;
use crate::session::plan::Task;
use crate::session::view::{Introduction, NotIf};
use crate::session::words::{Amount, Phrase};

impl Reading<'_> {
    pub(super) fn what_to_do(&self) -> Vec<String> {
        if let (Some(part), ..) = self.phase.part_at(self.elapsed()) {
            return vec![self.phase.parts[part].say.clone()];
        }
        if !self.phase.text.is_empty() {
            return self.being_told();
        }
        let Some(exercise) = self.exercise() else { return Vec::new() };
        let side = self.phase.side;
        let instructions = &exercise.instructions;
        match self.phase.kind {
            kind if kind.is_work() => {
                // Which way a breath goes is seen beside it: no sentence of the other way stands there.
                let paced = exercise.breath.and(exercise.main).map(|main| &instructions[main]);
                let present = || paced.or_else(|| self.present(in_the_work(exercise))).map(|text| text.say(side));
                self.said_during().or_else(present).into_iter().collect()
            }
            PhaseKind::Switch => {
                let sided =
                    instructions.iter().filter(|text| text.say(Some(Side::Left)) != text.say(Some(Side::Right)));
                sided.take(2).map(|text| text.say(side)).collect()
            }
            PhaseKind::GetReady => match self.to_be_ready(exercise) {
                Some(main) => vec![instructions[main].say(side)],
                None => instructions.iter().take(2).map(|text| text.say(side)).collect(),
            },
            _ => Vec::new(),
        }
    }

    /// The one instruction that getting ready shows: of what is known, and of what the figure has taught, the one that
    /// matters most is enough. How it begins is over by then: the figure is in the pose in which the work begins, or waits
    /// for the set in the last that was taught.
    fn to_be_ready(&self, exercise: &Exercise) -> Option<usize> {
        let known = self.task().filter(|task| task.telling().is_short()).and_then(Task::main);
        let taught = || exercise.poses.last().map(|last| exercise.main.unwrap_or(last.instruction));
        known.or_else(taught)
    }

    /// The phase's own text. On the way to a move, who should leave it out until the way itself is being told. Where it is
    /// long, from the sentence on that is being said; when all of it was said, what matters most: the figure is not in the
    /// pose of the first sentence any more.
    fn being_told(&self) -> Vec<String> {
        let text = &self.phase.text;
        if self.phase.kind == PhaseKind::Transition {
            let plan = &self.player.timeline().plan;
            let not_if = plan.blocks[self.phase.block].task().and_then(Task::not_if);
            let begun = self.phase.cues.iter().take_while(|cue| cue.at <= self.elapsed());
            let said = begun.filter_map(|cue| cue.say.as_ref()).last();
            let is_over = not_if.is_some() && said.is_some_and(|said| text[1..].contains(said));
            return text[usize::from(is_over)..].to_vec();
        }
        if !matches!(self.phase.kind, PhaseKind::Rest | PhaseKind::Switch | PhaseKind::GetReady) || text.len() < 2 {
            return text.clone();
        }
        let begun = self.phase.cues.iter().take_while(|cue| cue.at <= self.elapsed());
        let said = begun.filter_map(|cue| Some((cue.at, text.iter().position(|line| Some(line) == cue.say.as_ref())?)));
        let Some((at, line)) = said.last() else { return text.clone() };
        let over = at + self.player.timeline().plan.voice.takes(&text[line]);
        if line + 1 < text.len() || over > self.elapsed() {
            return text[line..].to_vec();
        }
        let most = self.exercise().and_then(|exercise| Some(&exercise.instructions[self.to_be_ready(exercise)?]));
        most.map_or_else(|| text[1..].to_vec(), |most| vec![most.say(self.phase.side)])
    }

    /// What is said during the work at this moment. It stays for as long again as it takes to say: without a voice that is
    /// the time to look up and read it.
    fn said_during(&self) -> Option<String> {
        let phase = self.phase;
        let voice = &self.player.timeline().plan.voice;
        let is_its = |say: &str| phase.script.during.iter().any(|line| line.full == say);
        let begun = phase.cues.iter().take_while(|cue| cue.at <= self.elapsed());
        let said = begun.filter_map(|cue| Some((cue.at, cue.say.as_deref().filter(|say| is_its(say))?))).last();
        said.filter(|(at, say)| self.elapsed() < *at + voice.takes(say) * 2).map(|(_, say)| say.to_owned())
    }

    /// Whether what is shown first is being said: during the work, or on the way out of it.
    pub(super) fn being_said(&self) -> bool {
        self.phase.kind == PhaseKind::ComeOut || (self.phase.text.is_empty() && self.said_during().is_some())
    }

    /// The instruction for this part of a set: the last few in turn. Getting into the pose is over by
    /// then, and how to come out of it, where that is told, is read when it is needed.
    fn present<'a>(&self, instructions: &'a [Text]) -> Option<&'a Text> {
        const AT_MOST: usize = 4;
        let last = &instructions[instructions.len().saturating_sub(AT_MOST)..];
        let parts = u32::try_from(last.len()).unwrap_or(1).max(1);
        let over = (1..parts).take_while(|part| self.phase.length * *part / parts <= self.elapsed()).count();
        last.get(over)
    }

    pub(super) fn feel(&self) -> Option<String> {
        let feel = self.exercise().and_then(|exercise| exercise.feel.as_ref());
        let shown = self.phase.kind.is_work() || self.phase.kind == PhaseKind::Introduce;
        feel.filter(|_| shown).map(|feel| feel.say(self.phase.side))
    }

    /// Whether the move that this phase leads up to may be left out.
    pub(super) fn may_be_left_out(&self) -> bool {
        let is_optional = self.exercise().is_some_and(|exercise| exercise.beside.optional);
        let leads_up = match self.phase.kind {
            PhaseKind::Transition | PhaseKind::Introduce | PhaseKind::GetReady => true,
            // A rest of its own comes before whatever follows it; that is left out when it begins.
            PhaseKind::Rest => self.phase.set == 0 && !self.phase.script.by_itself,
            PhaseKind::Walk | PhaseKind::Run => self.elapsed() < TO_LEAVE,
            _ => false,
        };
        is_optional && leads_up
    }

    /// What is shown beside the move: while it is got ready for and done.
    pub(super) fn beside(&self) -> String {
        let optional = self.may_be_left_out().then(|| self.say(Phrase::Optional));
        let is_rest = self.phase.kind == PhaseKind::Rest && !self.phase.script.by_itself;
        let is_shown = self.phase.kind.is_work() || self.phase.kind == PhaseKind::GetReady || is_rest;
        let exercise = self.exercise().filter(|_| is_shown);
        let facts = exercise.map_or_else(Vec::new, |exercise| self.facts(exercise));
        // Nothing else on the screen tells it from a time that something is counted in.
        let as_many = exercise.filter(|exercise| matches!(exercise.dose, Dose::AsMany(_)));
        let as_many = as_many.map(|exercise| self.say(Phrase::Amount(amount(exercise.dose.length(), exercise.dose))));
        let note = exercise.and_then(|exercise| exercise.beside.note.clone());
        optional.into_iter().chain(as_many).chain(facts).chain(note).collect::<Vec<_>>().join(" · ")
    }

    /// The load and the band of a move.
    fn facts(&self, exercise: &Exercise) -> Vec<String> {
        let band = exercise.beside.band.as_deref().map(|band| self.say(Phrase::Band(band)));
        exercise.beside.load.clone().into_iter().chain(band).collect()
    }

    /// How much of a move there is to do, and on which side: of one that goes on after a break, what is left of it.
    fn dose(&self, task: &Task) -> String {
        let Some(share) = task.share() else { return String::new() };
        let one = task.amount();
        let dose = match task.exercise.varies {
            Varies::Range { lower, upper } => {
                let [lower, upper] = [lower, upper].map(|dose| amount(dose.length(), dose));
                self.say(Phrase::Today(lower, upper, one, share))
            }
            _ if task.differs() => self.say(Phrase::DoseEach(&task.amounts(), share)),
            _ => self.say(Phrase::Dose(one, share)),
        };
        if !task.is_left() || !share.is_last() {
            return dose;
        }
        let is_spot = matches!(one, Amount::AtMost(_));
        format!("{dose}, {}", self.say(if is_spot { Phrase::LastSpot } else { Phrase::LastSet }))
    }

    pub(super) fn introduction(&self) -> Option<Introduction> {
        let exercise = self.exercise().filter(|_| self.phase.kind == PhaseKind::Introduce)?;
        let side = self.phase.side;
        let plan = &self.player.timeline().plan;
        let task = plan.blocks[self.phase.block].task()?;
        let sentences = task.told(side, &plan.voice);
        let caution = task.caution(side);
        let begun = self.phase.cues.iter().take_while(|cue| cue.at <= self.elapsed());
        let said = begun.filter_map(|cue| cue.say.as_deref()).last();
        let spoken = sentences.iter().position(|sentence| Some(sentence.as_str()) == said);
        let not_if = task.not_if().map(|sentence| NotIf {
            told: task.has_a_way(),
            spoken: Some(sentence.as_str()) == said,
            sentence,
        });
        let caution_spoken = spoken.is_none() && caution.is_some() && caution.as_deref() == said;
        let until_work = self.coming().iter().take_while(|phase| !phase.kind.is_work());
        let starts_in = seconds(self.left()) + until_work.map(|phase| seconds(phase.length)).sum::<u64>();
        let optional = exercise.beside.optional.then(|| self.say(Phrase::Optional));
        let parts = optional.into_iter().chain([self.dose(task)]).chain(self.facts(exercise));
        let dose = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let title = exercise.name.clone();
        Some(Introduction { title, dose, not_if, sentences, spoken, caution, caution_spoken, starts_in })
    }
}

/// The instructions that can be shown during the work. What is told after its last pose, on how to wait for it, is over by
/// then.
fn in_the_work(exercise: &Exercise) -> &[Text] {
    let (instructions, poses) = (&exercise.instructions, &exercise.poses);
    let held = exercise.figure.as_ref().filter(|_| exercise.dose.is_held()).map(|figure| figure.work(true));
    let in_it = |posed: &Posed| held.map_or(matches!(posed.stop, Stop::Key(_)), |held| posed.stop == held);
    let last = poses.iter().rposition(in_it);
    let after = last.and_then(|last| poses.get(last + 1));
    &instructions[..after.map_or(instructions.len(), |posed| posed.instruction)]
}
