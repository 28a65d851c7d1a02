//! The shapes of the files: every key that an author can write, with its place.

use crate::body::{Equipment, Muscle, Position, Side};
use crate::document::{Anything, At, Kind, Node, Reader, Value, Whole, shape};
use crate::duration::Length;
use crate::figure::raw::{RawEasierFigure, Reach, Shown};

use super::several::Several;
use super::values::{self, Allowed, Format, Language, Pronounce, Reason, Url};
use super::{Breath, Count, Id, Intensity, Order, Sides, Tempo, Text, When};

shape! {
    /// The dose of one set: one of `hold`, `passes`, `reps`, `ease`, `breaths` and `amrap`. An amount is one, a range
    /// (`"20s-30s"`: the lower end until that was easy, then the upper) or a list with one for each set.
    pub(crate) struct RawDose {
        /// Stay in the pose this long: `"30s"`, `"20s-30s"` or one for each set, `["30s", "45s"]`. Beside `reps`, how long
        /// each rep is held at its far end.
        hold: Several<Length> = "hold";
        /// Roll this often; a pass is one way: `10`, `"8-10"` or one for each set, `[10, 8]`.
        passes: Several<Count> = "passes";
        /// Move this often; a rep is there and back: `10`, `"8-10"` or one for each set, `[12, 10, 8]`.
        reps: Several<Count> = "reps";
        /// Press until the pain has eased, at most this long.
        ease: Length = "ease";
        /// Stay in the pose for so many breaths of `breath` (4s-6s unless given): `5`, `"5-8"` or one for each set.
        breaths: Several<Count> = "breaths";
        /// As many reps as possible in this time; nothing is counted.
        amrap: Length = "amrap";
        /// The length of one pass (3s unless given) or rep (4s unless given).
        pace: Length = "pace";
        /// The tempo of a rep, in seconds there, held, back: `3-1-3`. A fourth number is the pause before the next rep.
        tempo: Tempo = "tempo";
        /// How many spots are pressed, one after the other.
        spots: Count = "spots";
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
    /// The words and the breath beside the instructions.
    pub(crate) struct RawCoaching {
        /// The one instruction that matters most, by its first words.
        main: String = "main";
        /// What is said during the work, spread over it: one action a sentence.
        during: Vec<At<Text>> = "during";
        /// How to leave the pose, in one sentence, said at the end of a side; or a table of `say` and `always`.
        come_out: RawComeOut = "come-out";
        /// The breath that paces a hold, in and out: `4s-6s`.
        breath: Breath = "breath";
    }
}

shape! {
    /// The way out of a pose.
    pub(crate) struct RawComeOutTable {
        /// What is said at the end of the last set of a side.
        say: Text = "say", required;
        /// Whether it is said where the position stays the same too.
        always: bool = "always";
    }
}

/// The way out of a pose, as it was written.
#[derive(Clone, Debug)]
pub(crate) enum RawComeOut {
    /// One sentence.
    Sentence(Text),
    /// A table.
    Table(RawComeOutTable),
}

impl Value for RawComeOut {
    fn kind() -> Kind {
        Kind::Either(vec![Kind::Text, RawComeOutTable::kind()])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_text().is_some() {
            Text::read(node, reader).map(Self::Sentence)
        } else if node.as_table().is_some() {
            RawComeOutTable::read(node, reader).map(Self::Table)
        } else {
            reader.wrong_type(node)
        }
    }
}

shape! {
    /// The properties of a move that a step can override.
    pub(crate) struct RawHow {
        ..times: RawTimes;
        ..coaching: RawCoaching;
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

shape! {
    /// The source of a fact, as written: a page, a book, a clinic's sheet.
    pub(crate) struct RawSource {
        /// The work's title.
        title: String = "title", required;
        /// Who wrote it: a person, or a clinic.
        by: String = "by";
        /// The year it is of.
        year: Whole<1000, 2999> = "year";
        /// Where to read it: an address of the web. A book or a sheet has none.
        url: Url = "url";
    }
}

shape! {
    /// Advice that a file goes against on purpose.
    pub(crate) struct RawAllowance {
        /// The advice's code: `W003`.
        code: Allowed = "code", required;
        /// Why it does not hold here.
        because: Reason = "because", required;
    }
}

shape! {
    /// A move's own: what no step can say otherwise.
    pub(crate) struct RawSelf {
        /// Its name, as a heading.
        name: String = "name";
        /// What it works on; the figure marks these.
        muscles: Vec<At<Muscle>> = "muscles";
        /// Where this comes from.
        sources: Vec<At<RawSource>> = "sources";
        /// The figure that shows it: a table, or the id of a move that looks the same.
        figure: Shown = "figure";
        /// Words that a voice says otherwise than they are written: `psoas = "so-as"`.
        pronounce: Pronounce = "pronounce";
    }
}

shape! {
    /// A file of one move.
    pub(crate) struct RawMove {
        ..own: RawSelf;
        ..how: RawHow;
        /// Who wrote this file.
        by: String = "by";
        /// Advice that does not hold for this file, each with its reason.
        allow: Vec<At<RawAllowance>> = "allow";
        /// The format of the file: 1.
        format: Format = "format";
        /// Anything that other programs keep here; never read.
        extra: Anything = "extra";
    }
}

shape! {
    /// One step: a move by its id, a move in place, a wait, or a circuit.
    pub(crate) struct RawStep {
        ..own: RawSelf;
        ..how: RawHow;
        /// The id of a move.
        id: Id = "move";
        /// Stand still until a key is pressed; what to do meanwhile.
        wait: Text = "wait";
        /// How often the steps of a circuit are done.
        rounds: Count = "rounds";
        /// The steps of a circuit.
        steps: Vec<At<RawStep>> = "steps";
    }
}

shape! {
    /// A file of a routine.
    pub(crate) struct RawRoutine {
        ..times: RawTimes;
        /// Its name, as a heading.
        name: String = "name", required;
        /// One sentence about it, for lists.
        summary: String = "summary";
        /// When it is meant to be done.
        when: When = "when";
        /// How much it asks of the body: `gentle` is small, easy movements, nothing held into a stretch, nothing pressed.
        effort: Intensity = "effort";
        /// The side that goes first.
        first_side: Side = "first-side";
        /// Where this comes from.
        sources: Vec<At<RawSource>> = "sources";
        /// Who wrote this file.
        by: String = "by";
        /// Words that a voice says otherwise than they are written: `psoas = "so-as"`.
        pronounce: Pronounce = "pronounce";
        /// Advice that does not hold for this file, each with its reason.
        allow: Vec<At<RawAllowance>> = "allow";
        /// The format of the file: 1.
        format: Format = "format";
        /// Anything that other programs keep here; never read.
        extra: Anything = "extra";
        /// What to do, in order.
        step: Vec<At<RawStep>> = "step";
        /// The moves that this file brings with it, by their ids: `[moves.seated-hug]`. Its steps take them before any other.
        moves: RawMoves = "moves";
    }
}

/// The moves in a routine's own file, in their order.
#[derive(Clone, Debug)]
pub(crate) struct RawMoves(pub(crate) Vec<(Id, RawMove)>);

impl Value for RawMoves {
    fn kind() -> Kind {
        Kind::Map(Box::new(RawMove::kind()))
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(table) = node.as_table() else {
            return reader.wrong_type::<Self>(node);
        };
        let mut moves = Vec::new();
        for (key, node) in table.entries() {
            let raw = RawMove::read(node, reader);
            match Id::new(key.value) {
                Some(id) => moves.extend(raw.map(|raw| (id, raw))),
                None => reader.fault(values::bad_id(key.value, key.span)),
            }
        }
        Some(Self(moves))
    }
}

impl RawRoutine {
    /// The moves that the file brings with it.
    pub(crate) fn own_moves(&self) -> &[(Id, RawMove)] {
        self.moves.get().map_or(&[], |moves| &moves.0)
    }
}

shape! {
    /// An easier way of doing a move.
    pub(crate) struct RawEasierTable {
        ..dose: RawDose;
        ..coaching: RawCoaching;
        /// What to do instead, all of it: one action a sentence.
        instructions: Vec<At<Text>> = "instructions";
        /// What shows these instructions: `same`, the usual figure; a number from 0 to 1, how far its poses are gone into;
        /// the id of a move whose figure does; or a table. None unless given.
        figure: Likeness = "figure";
        /// The id of an easier move, whose own instructions and figure are shown.
        id: Id = "move";
    }
}

/// Which figure shows an easier way.
#[derive(Clone, Debug)]
pub(crate) enum Likeness {
    /// The usual one.
    Same,
    /// That of a move.
    Of(Id),
    /// The usual one, its poses gone into this far.
    Within(Reach),
    /// One of its own, or the usual one otherwise.
    Own(Box<RawEasierFigure>),
}

impl Value for Likeness {
    fn kind() -> Kind {
        let word = Kind::Spelled {
            noun: "`same` or the id of a move",
            pattern: "[a-z0-9][a-z0-9-]{0,63}",
            examples: &["same", "bridge"],
        };
        Kind::Either(vec![word, Reach::kind(), RawEasierFigure::kind()])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_table().is_some() {
            RawEasierFigure::read(node, reader).map(|figure| Self::Own(Box::new(figure)))
        } else if node.as_number().is_some() {
            Reach::read(node, reader).map(Self::Within)
        } else if node.as_text() == Some("same") {
            Some(Self::Same)
        } else if node.as_text().is_some() {
            Id::read(node, reader).map(Self::Of)
        } else {
            reader.wrong_type(node)
        }
    }
}

/// An easier way, as it was written.
#[derive(Clone, Debug)]
pub(crate) enum RawEasier {
    /// Sentences.
    Instructions(Vec<At<Text>>),
    /// A table.
    Table(Box<RawEasierTable>),
}

impl Value for RawEasier {
    fn kind() -> Kind {
        Kind::Either(vec![Kind::Text, Kind::list(Kind::Text), RawEasierTable::kind()])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_text().is_some() {
            let at = |value| At { value, span: node.span() };
            Text::read(node, reader).map(|text| Self::Instructions(vec![at(text)]))
        } else if node.as_list().is_some_and(|mut items| items.next().is_none_or(|item| item.as_table().is_none())) {
            Vec::read(node, reader).map(Self::Instructions)
        } else if node.as_table().is_some() {
            RawEasierTable::read(node, reader).map(|table| Self::Table(Box::new(table)))
        } else {
            reader.wrong_type(node)
        }
    }
}
