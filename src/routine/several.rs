//! Amounts as files write them: one, a range of two, or one for each set.

use std::fmt::Display;

use super::tempo::tempo;
use super::{Count, codes};
use crate::diagnostic::{Finding, quoted};
use crate::document::{
    At, Kind, Node, Reader, Value, codes as document_codes, length_meant, range_of_lengths, without_sides,
};
use crate::duration::Length;

/// An amount, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Several<T> {
    /// One.
    One(T),
    /// A range: the lower bound and the upper one, which is more.
    Range(T, T),
    /// One for each set, at least one.
    Each(Vec<At<T>>),
}

impl<T: Copy> Several<T> {
    /// The one that is done first.
    pub(crate) fn first(&self) -> Option<T> {
        match self {
            Self::One(one) | Self::Range(one, _) => Some(*one),
            Self::Each(each) => each.first().map(|at| at.value),
        }
    }

    /// Every amount in it.
    pub(crate) fn all(&self) -> Vec<T> {
        match self {
            Self::One(one) => vec![*one],
            Self::Range(lower, upper) => vec![*lower, *upper],
            Self::Each(each) => each.iter().map(|at| at.value).collect(),
        }
    }
}

/// A value of which files can give a range.
pub(crate) trait Bound: Value + Copy + Ord + Display {
    /// How a range of it is written, as a regular expression for all of it.
    const PATTERN: &'static str;
    /// Ranges that are right.
    const EXAMPLES: &'static [&'static str];

    /// The value that a text is; `None` where it is none.
    fn bound(text: &str) -> Option<Self>;

    /// Both ends of the range that was meant by a text in lower case.
    fn range(text: &str) -> Option<(Self, Self)>;

    /// The values that were meant by these parts of a text, the last of which may have the unit of all; `None` where one of
    /// them is none.
    fn list(parts: &[&str]) -> Option<Vec<Self>>;

    /// The value as it stands in a list.
    fn written(self) -> String;
}

impl Bound for Length {
    const PATTERN: &'static str = r"[0-9.ms]+-[0-9.ms]+";
    const EXAMPLES: &'static [&'static str] = &["20s-30s"];

    fn bound(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn range(text: &str) -> Option<(Self, Self)> {
        range_of_lengths(text).or_else(|| range_of_lengths(&format!("{text}s")))
    }

    fn list(parts: &[&str]) -> Option<Vec<Self>> {
        let of_last = parts.last().map(|last| unit(last)).filter(|unit| !unit.is_empty()).unwrap_or("s");
        let whole = |part: &&str| if unit(part).is_empty() { format!("{part} {of_last}") } else { (*part).to_owned() };
        parts.iter().map(|part| length_meant(&whole(part))).collect()
    }

    fn written(self) -> String {
        format!("\"{self}\"")
    }
}

impl Bound for Count {
    const PATTERN: &'static str = "[0-9]+-[0-9]+";
    const EXAMPLES: &'static [&'static str] = &["8-10"];

    fn bound(text: &str) -> Option<Self> {
        text.parse().ok().and_then(Self::new)
    }

    fn range(text: &str) -> Option<(Self, Self)> {
        let (lower, upper) = ends(text)?;
        Some((first_number(lower)?, first_number(upper)?))
    }

    fn list(parts: &[&str]) -> Option<Vec<Self>> {
        parts.iter().map(|part| first_number(part)).collect()
    }

    fn written(self) -> String {
        self.to_string()
    }
}

/// What stands after the number of a length.
fn unit(length: &str) -> &str {
    length.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == '.').trim()
}

/// The number that a text begins with, where no other stands in it: `10 reps`.
fn first_number(text: &str) -> Option<Count> {
    let end = text.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at(end);
    let is_alone = rest.is_empty() || rest.starts_with(' ') && !rest.contains(|letter: char| letter.is_ascii_digit());
    Count::bound(number).filter(|_| is_alone)
}

impl<T: Bound> Value for Several<T> {
    fn kind() -> Kind {
        let range = Kind::Spelled { noun: "range", pattern: T::PATTERN, examples: T::EXAMPLES };
        Kind::Either(vec![T::kind(), range, Kind::list(T::kind())])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_list().is_some() {
            return Vec::<At<T>>::read(node, reader).and_then(|each| list(each, node, reader));
        }
        let Some(text) = node.as_text() else { return T::read(node, reader).map(Self::One) };
        if let Some(ends) = ends(text) {
            return range(ends, node, reader);
        }
        let Some(meant) = listed::<T>(text) else { return T::read(node, reader).map(Self::One) };
        let message = format!("{} is a text, and a list has a value for each set", quoted(text));
        reader.fault(Finding::error(document_codes::WRONG_TYPE, node.span(), message).help(meant));
        None
    }
}

/// What stands before and after the sign of a range: numbers both.
fn ends(text: &str) -> Option<(&str, &str)> {
    const SIGNS: [&str; 5] = [" to ", " bis ", "-", "–", "—"];
    let (lower, upper) = SIGNS.iter().find_map(|sign| text.split_once(sign))?;
    let (lower, upper) = (lower.trim(), upper.trim());
    let is_number = |part: &str| part.starts_with(|letter: char| letter.is_ascii_digit());
    // With another sign it is a tempo, or a list.
    (is_number(lower) && is_number(upper) && !upper.contains('-')).then_some((lower, upper))
}

/// What to write in place of a text that has a value for each set: `12, 10, 8`, `30/45/60 s`.
fn listed<T: Bound>(text: &str) -> Option<String> {
    let lower = text.trim().to_lowercase();
    let of = |signs: &[char]| -> Option<String> {
        let parts: Vec<&str> = lower.split(signs).map(str::trim).collect();
        let values = T::list(&parts).filter(|values| values.len() > 2)?;
        Some(values.into_iter().map(T::written).collect::<Vec<_>>().join(", "))
    };
    if let Some(values) = of(&[',', ';', '/']) {
        return Some(format!("write `[{values}]`"));
    }
    // A length in seconds has its unit: without one it is a tempo, which lengths know.
    let values = of(&['-', '–']).filter(|values| !values.contains('"') || lower.contains(char::is_alphabetic))?;
    let is_tempo = tempo(lower.split('-')).is_some();
    let beside =
        if is_tempo { format!("; a tempo stands beside `reps`: `tempo = \"{lower}\"`") } else { String::new() };
    Some(format!("a value for each set is a list: `[{values}]`{beside}"))
}

fn range<T: Bound>((lower, upper): (&str, &str), node: Node<'_>, reader: &mut Reader<'_>) -> Option<Several<T>> {
    let text = node.as_text().unwrap_or_default();
    let finding = |message: String| Finding::error(codes::BAD_RANGE, node.span(), message);
    let fault = match (T::bound(lower), T::bound(upper)) {
        (Some(one), Some(other)) if one == other => {
            finding(format!("{} is no range: both ends are the same", quoted(text)))
                .help(format!("write `{one}` alone"))
        }
        (Some(lower), Some(upper)) if lower > upper => {
            let message = format!("the range {} begins with its upper end", quoted(text));
            finding(message).help(format!("write the lower end first: `{upper}-{lower}`"))
        }
        (Some(least), Some(most)) if text == format!("{lower}-{upper}") => return Some(Several::Range(least, most)),
        _ => finding(format!("{} is not a range", quoted(text))).help(meant::<T>(text)),
    };
    reader.fault(fault);
    None
}

/// What to write in place of a text that has two ends: `20-30 sec`, `3 x 8-10`, `8-12 per side`.
fn meant<T: Bound>(text: &str) -> String {
    let lower = text.trim().to_lowercase();
    let (plain, each) = without_sides(&lower);
    let times = plain.split_once(['x', '×', '*']).or_else(|| plain.split_once(" of "));
    let sets = times.and_then(|(sets, _)| first_number(sets.trim()));
    let alone = times.filter(|_| sets.is_some()).map_or(plain.as_str(), |(_, range)| range.trim());
    let Some((one, other)) = T::range(alone).filter(|(one, other)| one != other) else {
        let example = T::EXAMPLES.first().copied().unwrap_or_default();
        return format!("a range is written with both ends, the lower one first: `{example}`");
    };
    let write = format!("write `{}-{}`", one.min(other), one.max(other));
    match sets {
        Some(sets) => format!("{write}; how often stands in `sets`: `sets = {sets}`"),
        None if each => format!("{write}; that each side gets it is said by `sides = \"each\"`"),
        None => write,
    }
}

fn list<T>(each: Vec<At<T>>, node: Node<'_>, reader: &mut Reader<'_>) -> Option<Several<T>> {
    let fault = match each.len() {
        0 => Finding::error(document_codes::EMPTY, node.span(), "a list with nothing in it")
            .help("write one for each set"),
        more if more > usize::from(Count::MAX) => {
            let message = format!("a list of {more} sets is more than {}", Count::MAX);
            Finding::error(document_codes::OUT_OF_RANGE, node.span(), message)
        }
        _ => return Some(Several::Each(each)),
    };
    reader.fault(fault);
    None
}

#[cfg(test)]
mod tests {
    use super::{Count, Length, ends, listed, meant};
    use rstest::rstest;

    #[rstest]
    #[case("20s-30s", Some(("20s", "30s")))]
    #[case("8 – 10", Some(("8", "10")))]
    #[case("8 to 10", Some(("8", "10")))]
    #[case("8 bis 10", Some(("8", "10")))]
    #[case("30s", None)]
    #[case("3-1-3", None)]
    #[case("-30s", None)]
    #[case("a-b", None)]
    fn a_range_is_told_from_other_texts(#[case] text: &str, #[case] parts: Option<(&str, &str)>) {
        assert_eq!(ends(text), parts);
    }

    #[rstest]
    #[case("20-30 sec", "write `20s-30s`")]
    #[case("1-2 min", "write `1m-2m`")]
    #[case("30-20", "write `20s-30s`")]
    #[case("3 x 20-30s", "write `20s-30s`; how often stands in `sets`: `sets = 3`")]
    #[case("20-30s per side", "write `20s-30s`; that each side gets it is said by `sides = \"each\"`")]
    #[case("20 bis 30 Sekunden", "write `20s-30s`")]
    #[case("20-long", "a range is written with both ends, the lower one first: `20s-30s`")]
    fn a_range_of_lengths_is_understood(#[case] text: &str, #[case] told: &str) {
        assert_eq!(meant::<Length>(text), told);
    }

    #[rstest]
    #[case("8-10 reps", "write `8-10`")]
    #[case("12 – 8", "write `8-12`")]
    #[case("3x8-10", "write `8-10`; how often stands in `sets`: `sets = 3`")]
    #[case("3 sets of 8-10", "write `8-10`; how often stands in `sets`: `sets = 3`")]
    #[case("8-10 per side", "write `8-10`; that each side gets it is said by `sides = \"each\"`")]
    #[case("8-10s", "a range is written with both ends, the lower one first: `8-10`")]
    fn a_range_of_counts_is_understood(#[case] text: &str, #[case] told: &str) {
        assert_eq!(meant::<Count>(text), told);
    }

    #[rstest]
    #[case("30s, 45s, 60s", Some("write `[\"30s\", \"45s\", \"1m\"]`"))]
    #[case("30/45/60 sec", Some("write `[\"30s\", \"45s\", \"1m\"]`"))]
    #[case("30s-45s-50s", Some("a value for each set is a list: `[\"30s\", \"45s\", \"50s\"]`"))]
    #[case("3-1-3", None)]
    #[case("1,5m", None)]
    #[case("30s", None)]
    fn a_list_of_lengths_in_a_text_is_understood(#[case] text: &str, #[case] told: Option<&str>) {
        assert_eq!(listed::<Length>(text).as_deref(), told);
    }

    #[rstest]
    #[case("12, 10, 8", Some("write `[12, 10, 8]`"))]
    #[case("12/10/8", Some("write `[12, 10, 8]`"))]
    #[case(
        "12-10-8",
        Some("a value for each set is a list: `[12, 10, 8]`; a tempo stands beside `reps`: `tempo = \"12-10-8\"`")
    )]
    #[case("12/side", None)]
    #[case("12, left first", None)]
    fn a_list_of_counts_in_a_text_is_understood(#[case] text: &str, #[case] told: Option<&str>) {
        assert_eq!(listed::<Count>(text).as_deref(), told);
    }
}
