//! Ears that remember, for tests.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use crate::audio::{Ears, Settings, Speech};
use crate::language::Words;
use crate::session::effect::Scheduled;

/// The mixer's mail: what reached it, and whether the device sleeps.
#[derive(Clone, Default)]
pub(super) struct Heard {
    /// The cues since it was last cleared.
    pub(super) cues: Rc<RefCell<Vec<Scheduled>>>,
    /// The epochs that were cancelled.
    pub(super) cancelled: Rc<RefCell<Vec<u32>>>,
    /// Whether the device sleeps.
    pub(super) asleep: Rc<Cell<bool>>,
}

impl Ears for Heard {
    fn schedule(&self, cues: Vec<Scheduled>) {
        self.cues.borrow_mut().extend(cues);
    }
    fn cancel(&self, epoch: u32) {
        self.cancelled.borrow_mut().push(epoch);
    }
    fn clear(&self) {
        self.cues.borrow_mut().clear();
    }
    fn rest(&self) {
        self.asleep.set(true);
    }
    fn wake(&self) {
        self.asleep.set(false);
    }
    fn speak(&self, _: Option<Speech>) {}
    fn set(&self, _: Settings) {}
    fn trouble(&self, _: Words) -> Option<String> {
        None
    }
    fn is_troubled(&self) -> bool {
        false
    }

    fn about(&self, _: Words) -> String {
        String::new()
    }
}
