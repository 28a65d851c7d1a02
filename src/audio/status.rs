//! What has become of the sound device, written by the sound thread and read by everybody.

use crate::language::{ScreenText, Words};
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The state of the sound device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// Being opened.
    Opening,
    /// Playing.
    Playing {
        /// The device's name, as the system shows it to people.
        device: String,
    },
    /// There is none, or none that works. It is looked for again from time to time.
    Absent {
        /// Why, in a few words.
        why: String,
    },
    /// Lost after it worked; being opened again.
    Reconnecting {
        /// What happened, in a few words.
        why: String,
    },
    /// Closed, or the program's own sound thread failed.
    Closed,
}

impl Status {
    /// Whether sound can be heard now.
    pub(crate) const fn is_playing(&self) -> bool {
        matches!(self, Self::Playing { .. })
    }
}

impl Status {
    /// It in these words: `sound: Speakers`.
    #[must_use]
    pub fn said(&self, words: Words) -> String {
        match self {
            Self::Opening => words.text(ScreenText::OpeningSound).to_owned(),
            Self::Playing { device } => words.say(ScreenText::SoundBy, &[("device", device.as_str().into())]),
            Self::Absent { why } => words.of_fault(ScreenText::NoSoundFor, why),
            Self::Reconnecting { why } => words.of_fault(ScreenText::SoundLostFor, why),
            Self::Closed => words.text(ScreenText::SoundIsOff).to_owned(),
        }
    }
}

/// Is told that the status has changed.
type Tell = Box<dyn Fn() + Send>;

/// A status that the sound thread writes and everybody may read.
#[derive(Clone)]
pub(crate) struct StatusCell(Arc<Mutex<(Status, Option<Tell>)>>);

impl fmt::Debug for StatusCell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("StatusCell").field(&self.get()).finish()
    }
}

impl StatusCell {
    pub(crate) fn new() -> Self {
        Self(Arc::new(Mutex::new((Status::Opening, None))))
    }

    pub(crate) fn lock(&self) -> MutexGuard<'_, (Status, Option<Tell>)> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn set(&self, status: Status) {
        let mut cell = self.lock();
        let (now, tell) = &mut *cell;
        let is_new = *now != status;
        *now = status;
        if let Some(tell) = tell.as_ref().filter(|_| is_new) {
            tell();
        }
    }

    pub(crate) fn get(&self) -> Status {
        self.lock().0.clone()
    }
}
