//! Counts as values.

use super::Count;
use crate::diagnostic::{Finding, quoted};
use crate::document::{Kind, Node, Reader, Value, Whole, codes, count_help};

type Wanted = Whole<1, { Count::MAX as i64 }>;

impl Value for Count {
    fn kind() -> Kind {
        Wanted::kind()
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if let Some(text) = node.as_text() {
            reader.fault_of(codes::WRONG_TYPE, &node.span(), || {
                let message = format!("{} is a text, and a number is wanted", quoted(text));
                Finding::error(codes::WRONG_TYPE, node.span(), message).help(count_help(text))
            });
            return None;
        }
        if let Some(part) = node.as_number().filter(|number| number.fract() != 0.0) {
            let message = format!("`{part}` is not a whole number");
            reader.fault(Finding::error(codes::WRONG_TYPE, node.span(), message).help("write a whole number: `10`"));
            return None;
        }
        if node.as_whole() == Some(0) {
            let help = "what is done no time at all is left out: take its line or its step out of the file";
            reader.fault(Finding::error(codes::OUT_OF_RANGE, node.span(), "`0` is none at all").help(help));
            return None;
        }
        if node.as_whole().is_some_and(|number| number < 0) {
            let message = format!("{} is below 1", quoted(&reader.source()[node.span()]));
            let help = format!("write a number from 1 to {}", Self::MAX);
            reader.fault(Finding::error(codes::OUT_OF_RANGE, node.span(), message).help(help));
            return None;
        }
        let count = Wanted::read(node, reader)?;
        u16::try_from(count.get()).ok().and_then(Self::new)
    }
}
