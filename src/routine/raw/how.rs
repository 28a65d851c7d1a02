//! The keys of how a move is done: what a step can override.

use super::coaching::RawCoaching;
use super::dose::RawDose;
use super::easier::RawEasier;
use crate::body::{Equipment, Position};
use crate::document::{At, shape};
use crate::duration::Length;
use crate::routine::values::Language;
use crate::routine::{Count, Order, Sides, Text};

shape! {
    /// What is shown beside a move, and never said.
    pub(crate) struct RawBeside {
        /// How heavy: `8 kg`.
        load: String = "load";
        /// Which band: `red`.
        band: String = "band";
        /// A note, for whoever reads it.
        note: String = "note";
    }
}

shape! {
    /// The dose and times that a routine can give for all of its moves, a move for itself, and a step for the move it
    /// names.
    pub(crate) struct RawTimes {
        ..dose: RawDose;
        /// The language of its texts, `de` or `pt-BR`, English unless given: chooses the voice and the coach's own words.
        language: Language = "language";
        /// `each`: left and right get the full dose each; `both`: one dose for the whole body.
        sides: Sides = "sides";
        /// How many sets, on each side where there are sides.
        sets: Count = "sets";
        /// The pause between sets; in a circuit between rounds.
        rest: Length = "rest";
        /// `side-by-side`: all sets of one side, then all of the other; `alternate`: a set of each in turn.
        order: Order = "order";
        /// The time to change sides; as long as the position needs unless given.
        switch: Length = "switch";
        /// The countdown before the first set.
        get_ready: Length = "get-ready";
        /// The length of the introduction; as long as its sentences take to say unless given.
        introduce: Length = "introduce";
    }
}

shape! {
    /// The properties of a move that a step can override.
    pub(crate) struct RawHow {
        ..times: RawTimes;
        ..coaching: RawCoaching;
        ..beside: RawBeside;
        /// One sentence about it, for lists.
        summary: String = "summary";
        /// How the body is placed.
        position: Position = "position";
        /// What is needed.
        equipment: Vec<At<Equipment>> = "equipment";
        /// What to do: one action a sentence. `{side}` and `{other}` name the sides in English; any other language has
        /// forms, the left one first: `{linke|rechte}` for the side at work, `{other: linke|rechte}` for the opposite one.
        instructions: Vec<At<Text>> = "instructions";
        /// What it should feel like.
        feel: Text = "feel";
        /// An easier way: a sentence, or a table of `instructions`, a dose, `move = "id"`.
        easier: RawEasier = "easier";
        /// Who should leave it out, in one sentence: said before its first instruction.
        not_if: Text = "not-if";
        /// When to stop, in one sentence: said after its last instruction.
        caution: Text = "caution";
    }
}
