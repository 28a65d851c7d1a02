//! The tempo of a rep as files write it: `3-1-3`.

use super::{Tempo, codes};
use crate::diagnostic::{Finding, quoted};
use crate::document::{Kind, Node, Reader, Value, codes as document_codes};
use crate::duration::Length;

const EXAMPLE: &str = "3-1-3";
/// The longest part of a rep.
const LONGEST_PART: Length = Length::from_secs(120);
/// The shortest way of a rep, and the shortest time that anything is held.
const SHORTEST_WAY: Length = Length::from_millis(500).expect("half a second is below an hour");

impl Value for Tempo {
    fn kind() -> Kind {
        Kind::Spelled {
            noun: "tempo",
            pattern: r"[0-9]+(\.[0-9]{1,3})?(-[0-9]+(\.[0-9]{1,3})?){2,3}",
            examples: &[EXAMPLE, "3-1-3-1"],
        }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(text) = node.as_text() else {
            let written = reader.source().get(node.span()).and_then(meant).unwrap_or_else(|| EXAMPLE.to_owned());
            let message = format!("expected a tempo, found {}", node.found());
            let help = format!("a tempo stands between quotes: `\"{written}\"`");
            reader.fault(Finding::error(document_codes::WRONG_TYPE, node.span(), message).help(help));
            return None;
        };
        let finding = |message: String| Finding::error(codes::BAD_TEMPO, node.span(), message);
        let Some(tempo) = tempo(text.split('-')) else {
            let message = format!("{} is not a tempo", quoted(text));
            reader.fault(
                finding(message).help(match meant(text) {
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
            reader.fault(finding(format!("nobody moves in the tempo {}", quoted(text))).help(help));
            return None;
        }
        Some(tempo)
    }
}

/// The tempo of three or four numbers of seconds.
pub(super) fn tempo<'t>(parts: impl Iterator<Item = &'t str>) -> Option<Tempo> {
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
    if let [there, back] = parts.as_slice() {
        parts = vec![there.clone(), "0".to_owned(), back.clone()];
    }
    let is_tempo = (3..=4).contains(&parts.len()) && tempo(parts.iter().map(String::as_str)).is_some();
    is_tempo.then(|| parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::meant;
    use rstest::rstest;

    #[rstest]
    #[case("3/1/3", Some("3-1-3"))]
    #[case("3s-1s-3s", Some("3-1-3"))]
    #[case("313", Some("3-1-3"))]
    #[case("3-1-X", Some("3-1-1"))]
    #[case("3010", Some("3-0-1-0"))]
    #[case("slow", None)]
    #[case("3-3", Some("3-0-3"))]
    #[case("3", None)]
    fn a_tempo_in_another_spelling_is_understood(#[case] text: &str, #[case] tempo: Option<&str>) {
        assert_eq!(meant(text).as_deref(), tempo);
    }
}
