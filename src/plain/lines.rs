//! What a session says in lines, and when. They are in the routine's language.

use std::io::{IsTerminal, Write, stdin};

use super::Plain;
use crate::audio::render::WAIT;
use crate::body::Side;
use crate::coach::bell::{BELL, rings};
use crate::coach::patience;
use crate::failure::Failure;
use crate::language::{Message, Tongue};
use crate::routine::describe::{capital, told_of, whole_minutes};
use crate::session::cue::{Cue, CueKind};
use crate::session::effect::Effect;
use crate::session::record::{Mark, Record};
use crate::session::timeline::Takes;
use crate::session::view::{Introduction, View};
use crate::terminal::keymap::{Action as _, SessionAction};

impl Plain {
    pub(super) fn hello(&mut self) -> Result<(), Failure> {
        let view = self.coach.view(self.clock.now());
        let tongue = self.tongue();
        self.line(&format!("{}. {}.", view.routine, length(tongue, self.coach.player().timeline().takes())))?;
        if stdin().is_terminal() {
            let key = |name, action| (name, self.label(action).into());
            let (pause, on) = (key("pause", SessionAction::Pause), key("on", SessionAction::GoOn));
            let (end, help) = (key("end", SessionAction::Back), key("help", SessionAction::Help));
            self.line(&tongue.say(Message::Keys, &[pause, on, end, help]))?;
        }
        Ok(())
    }

    pub(super) fn tell(&mut self, effects: &[Effect]) -> Result<(), Failure> {
        if self.bell && !self.world.hearing.settings().muted && rings(effects) {
            self.out.write_all(BELL)?;
        }
        let tongue = self.tongue();
        for effect in effects {
            let view = self.coach.view(self.clock.now());
            match effect {
                Effect::Phase { .. } => self.phase(&view)?,
                Effect::Cue(cue) if cue.cue.kind == CueKind::Halfway => {
                    self.line(&tongue.say(Message::SecondsLeft, &[("seconds", view.seconds.into())]))?;
                }
                Effect::Cue(cue) if view.said || !view.breath_word.is_empty() || self.has_phases() => {
                    self.coached(&cue.cue, &view)?;
                }
                Effect::Paused(_) | Effect::Waiting => {
                    let key = |action| ("key", self.label(action).into());
                    let go_on = match (&view.pause, self.goes_on_alone()) {
                        (_, Some(_)) => tongue.say(Message::GoesOnByItself, &[("seconds", WAIT.as_secs().into())]),
                        (Some(pause), None) => {
                            let does = ("goes-on", pause.go_on.as_str().into());
                            tongue.say(Message::KeyGoesOn, &[key(SessionAction::Pause), does])
                        }
                        (None, None) => tongue.say(Message::GoesOnWith, &[key(SessionAction::GoOn)]),
                    };
                    let reason = view.pause.as_ref().map_or(String::new(), |pause| format!("{} ", pause.reason));
                    self.line(&format!("{reason}{go_on}"))?;
                }
                Effect::Resumed => {
                    let phase = ("phase", view.word.as_str().into());
                    self.line(&tongue.say(Message::PhaseLeft, &[phase, ("seconds", view.seconds.into())]))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// The faults of the voice, which are told in English, and that it was given more time.
    pub(super) fn tell_of_the_voice(&mut self) -> Result<(), Failure> {
        while let Some(news) = self.world.hearing.take_news() {
            self.line(&format!("{}.", news.trim_end_matches('.')))?;
        }
        let Some(more) = self.coach.take_wait() else { return Ok(()) };
        let key = stdin().is_terminal().then(|| self.label(SessionAction::GoOn));
        self.line(&format!("{}.", patience::told(self.tongue(), more, key.as_deref())))
    }

    /// What is said during the work, and which way the breath goes. Each phase of a set but its first begins with a bell: the
    /// first stands with the beginning of the set already.
    fn coached(&mut self, cue: &Cue, view: &View) -> Result<(), Failure> {
        let first = self.coach.player().phase().parts.first().map(|part| part.length);
        let begins_a_phase = cue.kind == CueKind::Start && first.is_some_and(|first| cue.at >= first);
        let is_said = first.is_none() && view.kind.is_work() && cue.say.as_ref() == view.now.first();
        match cue.kind {
            CueKind::BreatheIn | CueKind::BreatheOut => self.line(&format!("  {}", view.breath_word)),
            _ if begins_a_phase || is_said => view.now.iter().try_for_each(|now| self.line(&format!("  {now}"))),
            _ => Ok(()),
        }
    }

    /// Whether the set that is on has phases of its own, each with the sentence that begins it.
    fn has_phases(&self) -> bool {
        !self.coach.player().phase().parts.is_empty()
    }

    fn phase(&mut self, view: &View) -> Result<(), Failure> {
        if let Some(introduction) = &view.introduction {
            return self.introduce(introduction);
        }
        let mut parts = vec![view.word.clone()];
        parts.extend([&view.side_word, &view.name].into_iter().filter(|part| !part.is_empty()).cloned());
        parts.extend(view.sets.as_ref().map(|sets| sets.words.clone()));
        if view.seconds > 0 {
            parts.push(self.tongue().say(Message::FullSeconds, &[("seconds", view.seconds.into())]));
        }
        self.line(&format!("{}.", parts.join(", ")))?;
        for sentence in &view.now {
            self.line(&format!("  {sentence}"))?;
        }
        // Once for all sets.
        if !view.beside.is_empty() && (view.optional || !view.kind.is_work()) {
            self.line(&format!("  {}", capital(&view.beside)))?;
        }
        Ok(())
    }

    fn introduce(&mut self, introduction: &Introduction) -> Result<(), Failure> {
        self.line("")?;
        self.line(&format!("{}. {}.", introduction.title, capital(&introduction.dose)))?;
        if let Some(not_if) = introduction.not_if.as_ref().filter(|not_if| !not_if.told) {
            self.line(&format!("  {}", not_if.sentence))?;
        }
        for sentence in introduction.sentences.iter().chain(&introduction.caution) {
            self.line(&format!("  {sentence}"))?;
        }
        self.line(&self.tongue().say(Message::StartsIn, &[("seconds", introduction.starts_in.into())]))
    }

    pub(super) fn summary(&mut self) -> Result<(), Failure> {
        let tongue = self.tongue();
        let record = Record::of(self.coach.player(), self.clock.now());
        self.line("")?;
        for row in &record.rows {
            let sides: Vec<String> = row.sides.iter().map(|(side, marks)| side_line(tongue, *side, marks)).collect();
            let note = if row.note.is_empty() { String::new() } else { format!(" {}", row.note) };
            self.line(&told_of(tongue, &row.name, &format!("{}.{note}", sides_line(tongue, sides))))?;
        }
        self.line(&record.closing)?;
        let speed = self.coach.player().speed();
        if speed.is_kept() {
            return Ok(());
        }
        self.line(&tongue.say(Message::NotKept, &[("times", speed.times().into())]))
    }

    /// Every key, and what it does.
    pub(super) fn help(&mut self) -> Result<(), Failure> {
        let tongue = self.tongue();
        for entry in SessionAction::ALL {
            let keys = self.keymap.session.keys(entry.action).map(|key| tongue.key_label(&key.label()));
            let keys = keys.collect::<Vec<_>>().join(" ");
            if !keys.is_empty() {
                self.line(&told_of(tongue, &keys, &entry.what.said_in(tongue)))?;
            }
        }
        Ok(())
    }

    /// The key to show for an action.
    fn label(&self, action: SessionAction) -> String {
        self.tongue().key_label(&self.keymap.session.label(action))
    }

    /// The language of the lines.
    pub(super) fn tongue(&self) -> Tongue {
        self.coach.player().timeline().tongue()
    }

    pub(super) fn line(&mut self, text: &str) -> Result<(), Failure> {
        writeln!(self.out, "{text}")?;
        Ok(self.out.flush()?)
    }
}

/// `right 3 of 3; left 2 of 3`
fn sides_line(tongue: Tongue, sides: Vec<String>) -> String {
    let both = |before: String, last: String| {
        tongue.say(Message::SidesDone, &[("before", before.into()), ("last", last.into())])
    };
    sides.into_iter().reduce(both).unwrap_or_default()
}

/// `right 3 of 3`, `2 of 3, 1 too much`.
fn side_line(tongue: Tongue, side: Option<Side>, marks: &[Mark]) -> String {
    let count = |wanted: Mark| marks.iter().filter(|mark| **mark == wanted).count();
    let side = side.map(|side| tongue.say(Message::Side, &[("side", side.word().into())]));
    let done = (count(Mark::Done) + count(Mark::Eased), marks.len());
    let done = tongue.say(Message::DoneOf, &[("done", done.0.into()), ("all", done.1.into())]);
    let done = side.map_or_else(|| done.clone(), |side| format!("{side} {done}"));
    match count(Mark::TooMuch) {
        0 => done,
        much => format!("{done}, {}", tongue.say(Message::TooMuch, &[("sets", much.into())])),
    }
}

/// `Up to 1 hour 5 minutes`
fn length(tongue: Tongue, takes: Takes) -> String {
    let minutes = whole_minutes(takes.total);
    let hours = (minutes >= 60).then(|| tongue.say(Message::LengthHours, &[("hours", (minutes / 60).into())]));
    let minutes = Some(minutes % 60).filter(|minutes| *minutes > 0);
    let minutes = minutes.map(|minutes| tongue.say(Message::LengthMinutes, &[("minutes", minutes.into())]));
    let length = [hours, minutes].into_iter().flatten().collect::<Vec<_>>().join(" ");
    if takes.up_to { tongue.say(Message::LengthUpTo, &[("length", length.into())]) } else { length }
}
