//! The shell gets the terminal, for a while or for good, and no answer to what supple has asked.

use super::{End, Program};
use crate::terminal::decode::Input;
use crate::terminal::inbox::{Ended, Event};
use crate::terminal::suspend;

impl Program<'_> {
    pub(super) fn suspend(&mut self) -> Option<End> {
        self.stack.suspended(self.clock.now(), self.cx);
        let mut events = self.wait_for_answers();
        self.media.step_aside();
        let back = self.guard.step_aside(|| events.extend(suspend::stop(&mut self.inbox)));
        if back.is_err() {
            return Some(End::Ended(Ended::Nobody));
        }
        self.look_anew();
        events.into_iter().find_map(|event| self.obey(event))
    }

    /// Something stopped the program without a word: the terminal is as its shell left it.
    pub(super) fn come_back(&mut self) -> Option<End> {
        self.stack.suspended(self.clock.now(), self.cx);
        if self.guard.step_aside(|| ()).is_err() {
            return Some(End::Ended(Ended::Nobody));
        }
        self.look_anew();
        None
    }

    fn look_anew(&mut self) {
        self.measure();
        self.surface.forget();
    }

    /// Waits for what the terminal was asked and has not answered, so that the shell does not get it. What happened meanwhile
    /// is returned; keys are dropped, which were pressed for nobody.
    pub(super) fn wait_for_answers(&mut self) -> Vec<Event> {
        let mut kept = Vec::new();
        while let Some(until) = self.cx.capabilities.owes_until() {
            let limit = until.saturating_sub(self.clock.now());
            let events = if limit.is_zero() { Ok(Vec::new()) } else { self.inbox.wait(Some(limit)) };
            // Without an error something can still be heard; with one the next wait says so.
            if limit.is_zero() || events.is_err() {
                self.cx.capabilities.give_up();
            }
            for event in events.unwrap_or_default() {
                match &event {
                    Event::Input(told) => self.cx.capabilities.told(told),
                    Event::Ended(_) => self.cx.capabilities.give_up(),
                    _ => {}
                }
                kept.extend(Some(event).filter(outlives_the_screen));
            }
        }
        kept
    }
}

/// Whether an event still means something when the shell has had the terminal.
fn outlives_the_screen(event: &Event) -> bool {
    match event {
        Event::Input(told) => matches!(told, Input::Keyboard | Input::TellsScheme),
        Event::Suspended | Event::Continued => false,
        Event::Resized | Event::Woken | Event::Ended(_) => true,
    }
}
