//! What the program says and shows by itself during a session. The words of each language are in its file in `words`.

mod dose;
#[cfg(test)]
mod grid;
mod parts;
mod say;
#[cfg(test)]
mod tests;

pub(crate) use say::kind_in_short;

use super::breathing::Breathing;
use super::phase_kind::PhaseKind;
use super::share::Share;
use super::view::Part;
use crate::body::{Equipment, Position, Side};
use crate::routine::Tempo;

/// Something the program says or shows.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Phrase<'a> {
    /// A side as a word by itself.
    Side(Side),
    /// What happens in a phase, in a word or two.
    Kind(PhaseKind),
    /// All that the session needs.
    Need(&'a [Equipment]),
    /// Things to fetch.
    Fetch(&'a [Equipment]),
    /// A place to go to.
    GoTo(Equipment),
    /// The second person is wanted.
    CallPartner,
    /// A position to take.
    Take(Position),
    /// A move that begins, or is next.
    Heading(Heading<'a>),
    /// Said before a count, where side and move are told.
    GetReady,
    /// How long the session takes, in minutes, and whether that is the most.
    Minutes(u64, bool),
    /// The key that ends an ease, as it is named to people.
    PressWhenEased(&'a str),
    /// After how many seconds an ease ends by itself.
    EndsItself(u64),
    /// A later set: which, of how many, and whether they are spots.
    Nth(u16, u16, bool),
    /// A move and its side, before it begins.
    MoveOnSide(&'a str, Side),
    /// The side, before a set begins.
    ThisSide(Side),
    /// A name said as a sentence.
    Name(&'a str),
    /// Which way the breath goes.
    Breathe(Breathing),
    Halfway,
    /// A number of the count, 1 to 3.
    Number(u8),
    SwitchTo(Side),
    Rest,
    /// Said when a key pauses the session.
    Pause,
    /// Said where the session stands still and nobody has pressed a key for that.
    Waits,
    /// Which band.
    Band(&'a str),
    /// The step may be left out.
    Optional,
    /// Between two spots.
    NextSpot,
    LastPass,
    LastRep,
    LastBreath,
    /// In the first rep, at its far end.
    HoldRep,
    /// In the first rep, where it goes back.
    BackAgain,
    /// A part of a rep, shown in a word.
    Part(Part),
    /// How much a set is, shown beside it.
    Amount(Amount),
    /// How much the next set is, before it begins.
    ThisMuch(Amount),
    UntilEased,
    /// The end, after this many minutes.
    Finished(u64),
    /// What comes next is the easier way.
    Easier,
    /// What comes next is the easier way, which is a smaller dose.
    Less,
    /// What comes next is to be done less far: there is no easier way.
    Gentler,
    /// Said before the instructions of the easier way, where a move begins with it.
    DoEasier,
    /// Said there where the easier way is a smaller dose.
    DoLess,
    /// The move is left for today.
    Leave,
    SetOf(u16, u16),
    SpotOf(u16, u16),
    PassOf(u16, u16),
    RepOf(u16, u16),
    PhaseOf(u16, u16),
    BreathOf(u16, u16),
    RoundOf(u16, u16),
    /// A set to come: what is done, in the session's own words, on which side, how much of it.
    Coming(&'a str, Option<Side>, Amount),
    /// The dose of a move that is introduced: how much a set is, and the sets.
    Dose(Amount, Share),
    /// The same where the sets differ: how much each is.
    DoseEach(&'a [Amount], Share),
    /// A range, and which amount of it is done.
    Today(Amount, Amount, Amount, Share),
    /// What is left of a move after a break: how much a set is, and the sets.
    Left(Amount, Share),
    /// The same where the sets differ: how much the next is, and the sets.
    LeftEach(Amount, Share),
    /// Said after the dose of what is left, where that is a single set.
    LastSet,
    /// The same of a spot.
    LastSpot,
    /// A move to come and its first side, as a label.
    Label(&'a str, Option<Side>),
    PausedByKey,
    PausedBySleep,
    PausedBySuspension,
    /// How to go on: seconds left of what.
    GoOn(PhaseKind, u64),
    /// Notes about a move in the summary.
    DoneEasier,
    Longer(Amount),
    Shorter(Amount),
    SetsLeftOut(u64),
    SpotsLeftOut(u64),
    /// Closing sentences of the summary.
    StoppedAndWentOn,
    Stopped,
    NothingDone,
    SomeDone(u64, u64),
    AllDone,
    AllDoneAndEased,
}

/// The beginning of a move: what it is called, where, and how much of it there is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Heading<'a> {
    /// Whether another came before it.
    pub(crate) is_next: bool,
    /// The side that it begins with.
    pub(crate) side: Option<Side>,
    /// The move's name.
    pub(crate) name: &'a str,
    /// How much of it, where that is told.
    pub(crate) much: Option<Much>,
}

/// The dose of a side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Much {
    /// How much a set is.
    pub(crate) amount: Amount,
    /// How many sets there are.
    pub(crate) sets: u16,
    /// Whether they differ, `amount` being the first.
    pub(crate) differ: bool,
    /// Whether the sides take turns.
    pub(crate) in_turn: bool,
}

/// An amount of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    Seconds(u64),
    AtMost(u64),
    Passes(u64),
    Reps(u64),
    /// So many reps, each held for so many seconds.
    HeldReps(u64, u64),
    /// So many reps in a tempo.
    TempoReps(u64, Tempo),
    Breaths(u64),
    /// As many reps as possible in so many seconds.
    AsMany(u64),
}
