//! Amounts as files write them: one, a range of two, or one for each set; and the tempo of a rep.

use std::fmt::Display;

use super::{Count, Tempo, codes};
use crate::diagnostic::{Finding, quoted};
use crate::document::{At, Kind, Node, Reader, Value, codes as document_codes};
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

    /// What was meant by a text that leaves out its unit.
    fn meant(text: &str) -> Option<Self>;
}

impl Bound for Length {
    const PATTERN: &'static str = r"[0-9.ms]+-[0-9.ms]+";
    const EXAMPLES: &'static [&'static str] = &["20s-30s"];

    fn bound(text: &str) -> Option<Self> {
        text.parse().ok()
    }

    fn meant(text: &str) -> Option<Self> {
        let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        let number = plain.trim_end_matches(|letter: char| letter.is_alphabetic());
        plain.parse().or_else(|_| format!("{number}s").parse()).ok()
    }
}

impl Bound for Count {
    const PATTERN: &'static str = "[0-9]+-[0-9]+";
    const EXAMPLES: &'static [&'static str] = &["8-10"];

    fn bound(text: &str) -> Option<Self> {
        text.parse().ok().and_then(Self::new)
    }

    fn meant(text: &str) -> Option<Self> {
        Self::bound(text.trim())
    }
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
        match node.as_text().and_then(ends) {
            Some(ends) => range(ends, node, reader),
            None => T::read(node, reader).map(Self::One),
        }
    }
}

/// What stands before and after the sign of a range: numbers both.
fn ends(text: &str) -> Option<(&str, &str)> {
    let (lower, upper) = text.split_once(['-', '–', '—']).or_else(|| text.split_once(" to "))?;
    let (lower, upper) = (lower.trim(), upper.trim());
    let is_number = |part: &str| part.starts_with(|letter: char| letter.is_ascii_digit());
    (is_number(lower) && is_number(upper)).then_some((lower, upper))
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
        _ => {
            let message = format!("{} is not a range", quoted(text));
            let meant = T::meant(lower).zip(T::meant(upper)).filter(|(one, other)| one != other);
            let example = T::EXAMPLES.first().copied().unwrap_or_default();
            finding(message).help(match meant {
                Some((one, other)) => format!("write `{}-{}`", one.min(other), one.max(other)),
                None => format!("a range is written with both ends, the lower one first: `{example}`"),
            })
        }
    };
    reader.fault(fault);
    None
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

/// The longest part of a rep.
const LONGEST_PART: Length = Length::from_secs(120);
/// The shortest way of a rep, and the shortest time that anything is held.
const SHORTEST_WAY: Length = Length::from_millis(500).expect("half a second is below an hour");

impl Value for Tempo {
    fn kind() -> Kind {
        Kind::Spelled {
            noun: "tempo",
            pattern: r"[0-9]+(\.[0-9]{1,3})?(-[0-9]+(\.[0-9]{1,3})?){2,3}",
            examples: &["3-1-3", "3-1-3-1"],
        }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let finding = |message: String| Finding::error(codes::BAD_TEMPO, node.span(), message);
        let Some(tempo) = tempo(text.split('-')) else {
            let message = format!("{} is not a tempo", quoted(&text));
            reader.fault(
                finding(message).help(match meant(&text) {
                    Some(meant) => format!("seconds there, held, back, with hyphens between: `{meant}`"),
                    None => "a tempo is written in seconds, there, held, back: `3-1-3`; a fourth number is the pause \
                         before the next rep"
                        .into(),
                }),
            );
            return None;
        };
        let is_way = |length: Length| (SHORTEST_WAY..=LONGEST_PART).contains(&length);
        let is_still = |length: Length| length.is_zero() || is_way(length);
        if !is_way(tempo.there) || !is_way(tempo.back) || !is_still(tempo.hold) || !is_still(tempo.pause) {
            let help = format!(
                "there and back take {SHORTEST_WAY} to {LONGEST_PART} each; a hold or pause is 0 or within that too"
            );
            reader.fault(finding(format!("nobody moves in the tempo {}", quoted(&text))).help(help));
            return None;
        }
        Some(tempo)
    }
}

/// The tempo of three or four numbers of seconds.
fn tempo<'t>(parts: impl Iterator<Item = &'t str>) -> Option<Tempo> {
    let parts: Option<Vec<Length>> = parts.map(|part| format!("{part}s").parse().ok()).collect();
    match *parts? {
        [there, hold, back] => Some(Tempo { there, hold, back, pause: Length::ZERO }),
        [there, hold, back, pause] => Some(Tempo { there, hold, back, pause }),
        _ => None,
    }
}

/// What was meant by a tempo with other signs, with units, or as the digits alone.
fn meant(text: &str) -> Option<String> {
    let plain = text.to_lowercase().replace("sec", "s");
    let numbers = plain.split(|letter: char| !letter.is_ascii_digit() && letter != '.' && letter != 'x');
    let mut parts: Vec<String> = numbers.filter(|part| !part.is_empty()).map(|part| part.replace('x', "1")).collect();
    if let ([digits], true) = (parts.as_slice(), (3..=4).contains(&plain.len())) {
        parts = digits.chars().map(String::from).collect();
    }
    let is_tempo = (3..=4).contains(&parts.len()) && tempo(parts.iter().map(String::as_str)).is_some();
    is_tempo.then(|| parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::{ends, meant};
    use rstest::rstest;

    #[rstest]
    #[case("20s-30s", Some(("20s", "30s")))]
    #[case("8 – 10", Some(("8", "10")))]
    #[case("8 to 10", Some(("8", "10")))]
    #[case("30s", None)]
    #[case("-30s", None)]
    #[case("a-b", None)]
    fn a_range_is_told_from_other_texts(#[case] text: &str, #[case] parts: Option<(&str, &str)>) {
        assert_eq!(ends(text), parts);
    }

    #[rstest]
    #[case("3/1/3", Some("3-1-3"))]
    #[case("3s-1s-3s", Some("3-1-3"))]
    #[case("313", Some("3-1-3"))]
    #[case("3-1-X", Some("3-1-1"))]
    #[case("3010", Some("3-0-1-0"))]
    #[case("slow", None)]
    #[case("3-3", None)]
    fn a_tempo_in_another_spelling_is_understood(#[case] text: &str, #[case] tempo: Option<&str>) {
        assert_eq!(meant(text).as_deref(), tempo);
    }
}
