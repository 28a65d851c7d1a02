//! What the player asks of the world: data, performed by the coach.

use std::sync::Arc;
use std::time::Duration;

use super::cue::Cue;
use super::phase_kind::PhaseKind;
use super::state::Why;
use crate::body::Side;
use crate::routine::Exercise;

/// A cue with its moment in real time, to be handed to the mixer once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheduled {
    /// Unique within the session; the same in [`super::player::Player::upcoming`] and in
    /// [`Effect::Cue`].
    pub id: u64,
    /// What is heard.
    pub cue: Cue,
    /// When, in time since the program started.
    pub due: Duration,
    /// Cues of an older epoch than the player's are void.
    pub epoch: u32,
    /// Whether it is to sound. At higher speeds a sentence, or a tick too close to the one
    /// before, is due for the screen and the trace only.
    pub sounds: bool,
}

/// Something that is to be done, or to be known, because time went on or a key was pressed.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// A phase begins.
    Phase {
        /// Its place in the player's timeline.
        index: usize,
        /// What happens in it.
        kind: PhaseKind,
        /// Its start on the timeline.
        at: Duration,
        /// When it was due, in time since the program started.
        due: Duration,
    },
    /// A cue fell due: for screen, journal and trace. The mixer has had it from `upcoming`.
    Cue(Scheduled),
    /// Drop what has not sounded of epochs older than this one, and fade what is sounding.
    Cancel(u32),
    /// A set ended.
    Set(Outcome),
    /// The phases to come changed: sentences prepared ahead may be others now.
    Changed,
    /// Time stands still until a key is pressed.
    Waiting,
    /// Time stands still.
    Paused(Why),
    /// Time runs again.
    Resumed,
    /// The session is over.
    Finished,
}

/// The way in which a set ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ending {
    /// The set was done whole.
    Done,
    /// The set was ended early because the pain had eased, as it should.
    Eased,
    /// The set was left out, or left before its end.
    Skipped,
    /// The set was ended because it was too much.
    TooMuch,
}

/// The outcome of one set: for the journal and the summary.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// The top-level step of the routine, from 0.
    pub step: usize,
    /// Which coming-up of a move this was, from 0 over the whole session.
    pub block: usize,
    /// Which coming-up of a move or a wait this was, from 1 over the whole routine, wherever the session began.
    pub turn: u16,
    /// What was done.
    pub exercise: Arc<Exercise>,
    /// The side worked on.
    pub side: Option<Side>,
    /// The set, from 1.
    pub set: u16,
    /// Sets of this side in all.
    pub sets: u16,
    /// How it ended.
    pub ending: Ending,
    /// How long it lasted.
    pub held: Duration,
    /// How long it was meant to last when the session began; for an ease the most.
    pub meant: Duration,
    /// Whether it was done the easier way.
    pub easier: bool,
    /// Whether its move was told in short.
    pub in_short: bool,
}
