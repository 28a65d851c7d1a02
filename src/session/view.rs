//! What a screen, or a line of text, needs to know about this moment: one reading of the player, all facts agreeing.

use std::sync::Arc;

pub use super::breathing::{Breathed, Breathing};
use super::command::Command;
use super::phase_kind::PhaseKind;
use super::state::{State, Why};
use crate::body::Side;
use crate::figure::Stop;
use crate::routine::Exercise;

/// One reading of the player. All seconds are whole, counted up to the next one (30.0 s and
/// 29.1 s left both read 30), and change at the same moments.
#[derive(Clone, Debug, PartialEq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of this moment by itself")]
pub struct View {
    /// The routine's name.
    pub routine: String,
    /// The language of every text in here, as the routine names it.
    pub language: String,
    /// Where the session stands.
    pub state: State,
    /// Seconds left of the whole session.
    pub left: u64,
    /// Whether `left` is the most: an ease to come may end early.
    pub up_to: bool,
    /// What happens now.
    pub kind: PhaseKind,
    /// What happens now in a word or two, such as `Hold` or `Get ready`.
    pub word: String,
    /// The side that matters now: worked on, or switched to.
    pub side: Option<Side>,
    /// The side as a word, such as `right`; empty where there is no side.
    pub side_word: String,
    /// The move's name; empty while settling, waiting and at the end.
    pub name: String,
    /// The seconds to show large: what is left of this phase, or of the count before going on.
    pub seconds: u64,
    /// The number to show large where it is not the seconds: how many reps of a tempo, or breaths, are left, or the seconds of
    /// the hold in a rep.
    pub counted: Option<u64>,
    /// How many digits to keep room for: those of the step's longest phase, at least two.
    pub slots: usize,
    /// The last three seconds before a set, as 3, 2, 1.
    pub count: Option<u8>,
    /// Whether `seconds` counts in after a pause, before the phase goes on.
    pub counting_in: bool,
    /// Which set.
    pub sets: Option<Sets>,
    /// Which pass or rep.
    pub pass: Option<Pass>,
    /// Which of the phases that the set is done in.
    pub part: Option<Phased>,
    /// Where the breath stands that paces this hold.
    pub breath: Option<Breathed>,
    /// Which way it goes, in a word: `in` or `out`; empty where no breath paces it.
    pub breath_word: String,
    /// What to do now: at most two sentences, the first being the one that matters most.
    pub now: Vec<String>,
    /// Whether the first of `now` is what is said at this moment of the work, or on the way out of it; without a voice, for
    /// as long as it takes to read.
    pub said: bool,
    /// What it should feel like.
    pub feel: Option<String>,
    /// What stands beside the move, to be read and never said: load, band, a note; before its first set that it may be left
    /// out. Empty where there is nothing.
    pub beside: String,
    /// Whether the move that is about to begin may be left out.
    pub optional: bool,
    /// The list to show while a move is introduced.
    pub introduction: Option<Introduction>,
    /// What comes after this phase; empty at the end.
    pub next: String,
    /// The session's steps, those without length left out; shares add up to 1.
    pub progress: Vec<Segment>,
    /// What the keys can do now, the most useful first.
    pub keys: Vec<Command>,
    /// Why time stands still, and how to go on.
    pub pause: Option<Pause>,
    /// What the figure shows.
    pub figure: Option<Show>,
}

impl View {
    /// The number to show large.
    #[must_use]
    pub fn large(&self) -> u64 {
        self.counted.unwrap_or(self.seconds)
    }
}

/// The place among the sets of this side; where each round of a circuit has one, among the rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sets {
    /// The present set or round, or the one to come, from 1.
    pub number: u16,
    /// How many in all.
    pub of: u16,
    /// The set in words: `set 2 of 3`, `spot 1 of 2`, `round 1 of 2`.
    pub words: String,
    /// One for each, in order.
    pub dots: Vec<Dot>,
}

/// One set, pass or rep as a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Dot {
    /// Done.
    Done,
    /// Being done, or next in a pause.
    Present,
    /// Still to come.
    ToCome,
}

/// The place among the phases that a set is done in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phased {
    /// The present one, from 1.
    pub number: u16,
    /// How many in all.
    pub of: u16,
    /// The phase in words: `phase 2 of 3`.
    pub words: String,
}

/// The place among the passes or reps of this set.
#[derive(Clone, Debug, PartialEq)]
pub struct Pass {
    /// The present one, from 1.
    pub number: u16,
    /// How many in all.
    pub of: u16,
    /// The pass or rep in words: `pass 7 of 10`, `rep 3 of 12`.
    pub words: String,
    /// Which way it goes.
    pub way: Way,
    /// How much of this way is over, 0 to 1, in even time.
    pub at: f64,
    /// The part of a rep that has a tempo, or the breath; `None` where two ways are all that there is.
    pub part: Option<Part>,
}

/// A part of a rep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Part {
    /// The way there.
    There,
    /// It is held at the far end, with so many seconds left.
    Hold(u64),
    /// The way back.
    Back,
    /// The pause before the next.
    Pause,
}

impl Pass {
    /// Where the body is between the two ends of the movement: 0 at the start, 1 at the far end.
    #[must_use]
    pub fn place(&self) -> f64 {
        match self.way {
            Way::There => self.at,
            Way::Back => 1.0 - self.at,
        }
    }
}

/// The way of a pass or of half a rep.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Way {
    /// Away from the start.
    There,
    /// Back to it.
    Back,
}

/// The contents of the screen while a move is introduced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduction {
    /// The move's name.
    pub title: String,
    /// How much of it, and the side: `10 passes, right side first`.
    pub dose: String,
    /// Who should leave it out.
    pub not_if: Option<NotIf>,
    /// The instructions in order.
    pub sentences: Vec<String>,
    /// Which of them is being spoken.
    pub spoken: Option<usize>,
    /// When to stop.
    pub caution: Option<String>,
    /// Whether the caution is being spoken.
    pub caution_spoken: bool,
    /// Seconds until the first set begins.
    pub starts_in: u64,
}

/// The warning of who should leave a move out, while it is introduced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NotIf {
    /// The sentence.
    pub sentence: String,
    /// Whether it was told on the way to the move, and is only shown now.
    pub told: bool,
    /// Whether it is being spoken.
    pub spoken: bool,
}

/// One step of the session on the progress line.
#[derive(Clone, Debug, PartialEq)]
pub struct Segment {
    /// The step's name.
    pub name: String,
    /// Its part of the session, 0 to 1.
    pub share: f64,
    /// How much of it is over, 0 to 1.
    pub done: f64,
    /// Whether it is over, present or to come.
    pub dot: Dot,
}

/// Why time stands still.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pause {
    /// The reason, for programs.
    pub why: Why,
    /// The reason in a sentence.
    pub reason: String,
    /// How to go on, and with what.
    pub go_on: String,
}

/// The figure to be shown: its move, side and motion.
#[derive(Clone, Debug, PartialEq)]
pub struct Show {
    /// The move; its figure may be missing.
    pub exercise: Arc<Exercise>,
    /// The side it is shown for; mirrored for the left.
    pub side: Option<Side>,
    /// What it does.
    pub motion: Motion,
}

/// The motion of the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Motion {
    /// The figure rests.
    Rest,
    /// The figure shows the way into the pose again and again.
    Into {
        /// Seconds since it began.
        seconds: f64,
    },
    /// The figure goes into the pose of the sentence that is said, or stays in it.
    Toward {
        /// The pose that it comes from.
        from: Stop,
        /// The pose that it goes to; one on the way, where that is long.
        to: Stop,
        /// How much of the way between these two is over, 0 to 1, in even time.
        at: f64,
        /// The pose of the sentence, in which it stays.
        goal: Stop,
    },
    /// The figure stays in the pose.
    Hold,
    /// The figure moves with the pacer.
    Paced {
        /// 0 at the start of the movement, 1 at its far end, in even time.
        place: f64,
        /// Which way it goes.
        way: Way,
    },
    /// The figure turns from the other side to [`Show::side`].
    Turn {
        /// How much of the turn is over, 0 to 1.
        at: f64,
    },
}
