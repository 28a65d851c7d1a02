//! What comes between a session's first picture and its beginning: the voice gets ready.

use std::time::Duration;

use crate::coach::Launch;
use crate::coach::hearing::Hearing;
use crate::coach::talk::Rehearsal;
use crate::session::player::Speed;
use crate::session::timeline::Timeline;

/// How often it is asked whether the voice is ready.
const LISTENING: Duration = Duration::from_millis(20);

/// The progress of a session to its beginning.
#[derive(Debug)]
pub(super) enum Startup {
    /// Not on the screen yet.
    Unseen,
    /// On the screen; the voice has to get ready, which takes a moment.
    Unspoken,
    /// The voice gets ready.
    Rehearsed(Rehearsal),
    /// Ready to begin.
    Ready,
}

impl Startup {
    /// The start of a session at this speed: one at which nothing is said waits for no voice.
    pub(super) fn new(speed: Speed) -> Self {
        if speed.is_spoken() { Self::Unseen } else { Self::Ready }
    }

    /// One step nearer to the beginning. What takes a moment begins when the screen shows something already, and nobody
    /// stands still for it: keys are obeyed meanwhile. Returns the timeline with the lengths that the voice takes, once they
    /// are known.
    pub(super) fn step(&mut self, launch: &Launch, hearing: &mut Hearing, now: Duration) -> Option<Timeline> {
        let (routine, setup) = (&launch.routine, &launch.setup);
        *self = match std::mem::replace(self, Self::Ready) {
            Self::Unseen if hearing.is_spoken() => Self::Unspoken,
            Self::Unspoken => hearing.rehearse(routine, setup, now).map_or(Self::Ready, Self::Rehearsed),
            Self::Rehearsed(rehearsal) if rehearsal.is_over(now) || !hearing.is_spoken() => {
                return Some(hearing.timed(rehearsal, routine, setup));
            }
            Self::Rehearsed(rehearsal) => Self::Rehearsed(rehearsal),
            Self::Unseen | Self::Ready => Self::Ready,
        };
        None
    }

    /// Whether the session waits for its voice.
    pub(super) const fn awaits_the_voice(&self) -> bool {
        matches!(self, Self::Unspoken | Self::Rehearsed(_))
    }

    /// When the next step is to be taken; `None` where the session is ready.
    pub(super) fn wake(&self, now: Duration) -> Option<Duration> {
        match self {
            Self::Unseen | Self::Unspoken => Some(now),
            Self::Rehearsed(_) => Some(now + LISTENING),
            Self::Ready => None,
        }
    }
}
