//! Values that only figures hold: numbers, quotes, how far a pose is gone into.

use crate::diagnostic::{Finding, quoted};
use crate::document::codes::OUT_OF_RANGE;
use crate::document::{At, Decimal, Kind, Node, Reader, Value};
use crate::figure::codes;

/// The first words of an instruction, or of several.
#[derive(Clone, Debug)]
pub(crate) struct Quotes(pub(crate) Vec<At<String>>);

impl Value for Quotes {
    fn kind() -> Kind {
        Kind::Either(vec![Kind::Text, Kind::list(Kind::Text)])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_list().is_some() {
            return Vec::read(node, reader).map(Self);
        }
        if node.as_text().is_some() {
            return String::read(node, reader).map(|value| Self(vec![At { value, span: node.span() }]));
        }
        reader.wrong_type(node)
    }
}

/// How far a pose is gone into from the rest pose, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reach(pub(crate) f32);

impl Value for Reach {
    fn kind() -> Kind {
        Kind::Number
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let share = number(node, reader)?;
        if (0.0..=1.0).contains(&share) {
            return Some(Self(share));
        }
        let message = format!("{} is not between 0 and 1", quoted(&reader.source()[node.span()]));
        let help = "0 stays in the rest pose, 1 goes all the way into the hold";
        reader.fault(Finding::error(OUT_OF_RANGE, node.span(), message).help(help));
        None
    }
}

/// Numbers beyond this mean nothing, as a length or as an angle.
const LARGEST: f32 = 1080.0;

/// One number, or a list of `LEAST` to `MOST` numbers, none beyond 1080.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Numbers<const LEAST: usize, const MOST: usize>(Vec<f32>);

impl<const LEAST: usize, const MOST: usize> Numbers<LEAST, MOST> {
    /// The numbers; at least `LEAST`, at most `MOST`.
    #[must_use]
    pub(crate) fn get(&self) -> &[f32] {
        &self.0
    }

    /// The number at `place`, or the last one where there are fewer.
    #[must_use]
    pub(crate) fn or_last(&self, place: usize) -> f32 {
        self.0.get(place).or(self.0.last()).copied().unwrap_or(0.0)
    }
}

impl<const LEAST: usize, const MOST: usize> Value for Numbers<LEAST, MOST> {
    fn kind() -> Kind {
        let list = Kind::List { item: Box::new(Kind::Number), bounds: Some((LEAST, MOST)) };
        if LEAST > 1 { list } else { Kind::Either(vec![Kind::Number, list]) }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(items) = node.as_list() else {
            return match node.as_number() {
                Some(_) if LEAST == 1 => number(node, reader).map(|number| Self(vec![number])),
                _ => reader.wrong_type(node),
            };
        };
        let read: Vec<Option<f32>> = items.map(|item| number(item, reader)).collect();
        let numbers = read.into_iter().collect::<Option<Vec<f32>>>()?;
        if (LEAST..=MOST).contains(&numbers.len()) {
            return Some(Self(numbers));
        }
        let wanted = if LEAST == MOST { format!("{LEAST}") } else { format!("{LEAST} to {MOST}") };
        let message = format!("expected {wanted} numbers, found {}", numbers.len());
        reader.fault(Finding::error(codes::NUMBERS, node.span(), message));
        None
    }
}

#[expect(clippy::cast_possible_truncation, reason = "bounded, and a figure needs no more than a single float's digits")]
fn number(node: Node<'_>, reader: &mut Reader<'_>) -> Option<f32> {
    let number = Decimal::read(node, reader)?.get() as f32;
    if number.abs() <= LARGEST {
        return Some(number);
    }
    let message = format!("{} is beyond {LARGEST}", quoted(&reader.source()[node.span()]));
    reader.fault(Finding::error(OUT_OF_RANGE, node.span(), message));
    None
}
