//! The keys of an easier way.

use super::coaching::RawCoaching;
use super::dose::RawDose;
use crate::document::{At, Kind, Node, Reader, Value, shape};
use crate::figure::raw::{RawEasierFigure, Reach};
use crate::routine::{Id, Text};

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

impl Likeness {
    /// What its words are called in messages and in schemas.
    pub(crate) const NOUN: &str = "`same` or the id of a move";
}

impl Value for Likeness {
    fn kind() -> Kind {
        let word =
            Kind::Spelled { noun: Self::NOUN, pattern: "[a-z0-9][a-z0-9-]{0,63}", examples: &["same", "bridge"] };
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
