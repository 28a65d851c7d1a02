//! What a session says in lines, and when.

use std::io::{IsTerminal, Write, stdin};

use super::Plain;
use crate::audio::render::WAIT;
use crate::body::Side;
use crate::coach::bell::{BELL, rings};
use crate::coach::launch::faster;
use crate::coach::patience;
use crate::failure::Failure;
use crate::session::cue::{Cue, CueKind};
use crate::session::effect::Effect;
use crate::session::record::{Mark, Record};
use crate::session::view::{Introduction, View};
use crate::terminal::keymap::SessionAction;

impl Plain {
    pub(super) fn hello(&mut self) -> Result<(), Failure> {
        let view = self.coach.view(self.clock.now());
        let takes = self.coach.player().timeline().takes();
        self.line(&format!("{}. {}.", view.routine, takes.spoken()))?;
        if stdin().is_terminal() {
            let label = |action| self.keymap.session.label(action);
            let (pause, on) = (label(SessionAction::Pause), label(SessionAction::GoOn));
            let (end, help) = (label(SessionAction::Back), label(SessionAction::Help));
            self.line(&format!("Keys: {pause} pause, {on} go on, {end} end, {help} all keys."))?;
        }
        Ok(())
    }

    pub(super) fn tell(&mut self, effects: &[Effect]) -> Result<(), Failure> {
        if self.bell && !self.world.hearing.settings().muted && rings(effects) {
            self.out.write_all(BELL)?;
        }
        for effect in effects {
            let view = self.coach.view(self.clock.now());
            match effect {
                Effect::Phase { .. } => self.phase(&view)?,
                Effect::Cue(cue) if cue.cue.kind == CueKind::Halfway => {
                    self.line(&format!("{} seconds left.", view.seconds))?;
                }
                Effect::Cue(cue) if view.said || !view.breath_word.is_empty() => self.coached(&cue.cue, &view)?,
                Effect::Paused(_) | Effect::Waiting => {
                    let go_on = match (&view.pause, self.goes_on_alone()) {
                        (_, Some(_)) => format!("It goes on in {} seconds.", WAIT.as_secs()),
                        (Some(pause), None) => {
                            format!("{} {}.", self.keymap.session.label(SessionAction::Pause), pause.go_on)
                        }
                        (None, None) => format!("It goes on with {}.", self.keymap.session.label(SessionAction::GoOn)),
                    };
                    let reason = view.pause.as_ref().map_or(String::new(), |pause| format!("{} ", pause.reason));
                    self.line(&format!("{reason}{go_on}"))?;
                }
                Effect::Resumed => self.line(&format!("{}: {} seconds left.", view.word, view.seconds))?,
                _ => {}
            }
        }
        Ok(())
    }

    /// The faults of the voice, and that it was given more time.
    pub(super) fn tell_of_the_voice(&mut self) -> Result<(), Failure> {
        while let Some(news) = self.world.hearing.take_news() {
            self.line(&format!("{}.", news.trim_end_matches('.')))?;
        }
        let Some(more) = self.coach.take_wait() else { return Ok(()) };
        let key = stdin().is_terminal().then(|| self.keymap.session.label(SessionAction::GoOn));
        self.line(&format!("{}.", patience::told(more, key.as_deref())))
    }

    /// What is said during the work, and which way the breath goes.
    fn coached(&mut self, cue: &Cue, view: &View) -> Result<(), Failure> {
        match cue.kind {
            CueKind::BreatheIn | CueKind::BreatheOut => self.line(&format!("  {}", view.breath_word)),
            _ if view.kind.is_work() && cue.say.as_ref() == view.now.first() => {
                self.line(&format!("  {}", view.now[0]))
            }
            _ => Ok(()),
        }
    }

    fn phase(&mut self, view: &View) -> Result<(), Failure> {
        if let Some(introduction) = &view.introduction {
            return self.introduce(introduction);
        }
        let mut parts = vec![view.word.clone()];
        parts.extend([&view.side_word, &view.name].into_iter().filter(|part| !part.is_empty()).cloned());
        parts.extend(view.sets.as_ref().map(|sets| sets.words.clone()));
        if view.seconds > 0 {
            parts.push(format!("{} seconds", view.seconds));
        }
        self.line(&format!("{}.", parts.join(", ")))?;
        for sentence in &view.now {
            self.line(&format!("  {sentence}"))?;
        }
        Ok(())
    }

    fn introduce(&mut self, introduction: &Introduction) -> Result<(), Failure> {
        self.line("")?;
        self.line(&format!("{}. {}.", introduction.title, introduction.dose))?;
        if let Some(not_if) = introduction.not_if.as_ref().filter(|not_if| !not_if.told) {
            self.line(&format!("  {}", not_if.sentence))?;
        }
        for sentence in introduction.sentences.iter().chain(&introduction.caution) {
            self.line(&format!("  {sentence}"))?;
        }
        self.line(&format!("Starts in {} seconds.", introduction.starts_in))
    }

    pub(super) fn summary(&mut self) -> Result<(), Failure> {
        let record = Record::of(self.coach.player(), self.clock.now());
        self.line("")?;
        for row in &record.rows {
            let sides: Vec<String> = row.sides.iter().map(|(side, marks)| side_line(*side, marks)).collect();
            let note = if row.note.is_empty() { String::new() } else { format!(" {}", row.note) };
            self.line(&format!("{}: {}.{note}", row.name, sides.join("; ")))?;
        }
        self.line(&record.closing)?;
        let speed = self.coach.player().speed();
        if speed.is_kept() { Ok(()) } else { self.line(&faster(speed)) }
    }

    pub(super) fn line(&mut self, text: &str) -> Result<(), Failure> {
        writeln!(self.out, "{text}")?;
        Ok(self.out.flush()?)
    }
}

/// `right 3 of 3`, `2 of 3, 1 too much`.
fn side_line(side: Option<Side>, marks: &[Mark]) -> String {
    let count = |wanted: Mark| marks.iter().filter(|mark| **mark == wanted).count();
    let side = side.map(|side| format!("{side} ")).unwrap_or_default();
    let done = format!("{side}{} of {}", count(Mark::Done) + count(Mark::Eased), marks.len());
    match count(Mark::TooMuch) {
        0 => done,
        much => format!("{done}, {much} too much"),
    }
}
