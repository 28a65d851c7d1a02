//! A finding about a file: code, severity, span, message, help; and how it is drawn.

mod codes;
mod draw;
mod findings;
mod guarded;
mod json;
mod place;
mod visible;

use std::ops::Range;

pub(crate) use codes::codes;
pub use draw::{Colour, draw};
pub(crate) use findings::{Findings, MOST_TOLD, grouped, told};
pub use guarded::guarded;
pub(crate) use guarded::{Crash, hear, is_guarded};
pub use json::FindingRecord;
pub use place::Lines;
pub(crate) use place::Place;
pub(crate) use visible::{is_hostile, quoted, quoted_path, turns_direction, visible};

/// The severity of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Severity {
    /// The file, or the value, cannot be used.
    Error,
    /// Allowed, but unwise.
    Advice,
}

impl Severity {
    /// The word that programs read: `error` or `advice`.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Advice => "advice",
        }
    }
}

/// One thing that is wrong, or unwise, at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// `E012`, `W003`: stable, one per kind of fault.
    pub code: &'static str,
    /// How grave it is.
    pub(crate) severity: Severity,
    /// Where: bytes from the start of the file.
    pub span: Range<usize>,
    /// One sentence that says what is wrong, without a full stop at its end.
    pub message: String,
    /// What to write instead, where that is known.
    pub help: Option<String>,
    /// Other places that matter, each with its label: the first of two that contradict.
    pub also: Vec<(Range<usize>, String)>,
    /// How many there are of it: one; more where it only tells how many others there are.
    pub(crate) stands_for: usize,
}

impl Finding {
    /// An error at `span`, without help.
    #[must_use]
    pub fn error(code: &'static str, span: Range<usize>, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { code, severity: Severity::Error, span, message, help: None, also: Vec::new(), stands_for: 1 }
    }

    /// A piece of advice at `span`, without help.
    pub(crate) fn advice(code: &'static str, span: Range<usize>, message: impl Into<String>) -> Self {
        Self { severity: Severity::Advice, ..Self::error(code, span, message) }
    }

    /// This finding with what to write instead.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self { help: Some(help.into()), ..self }
    }

    /// The same finding with the nearest of the words that would have been right, where one is near; else with all of
    /// them, where they are few.
    pub(crate) fn nearest<'w>(self, written: &str, words: impl IntoIterator<Item = &'w str>) -> Self {
        let words: Vec<&str> = words.into_iter().collect();
        match nearest(written, words.iter().copied()) {
            Some(near) => self.help(format!("did you mean `{near}`?")),
            None if (1..=24).contains(&words.len()) => {
                let all: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
                self.help(format!("one of {}", all.join(", ")))
            }
            None => self,
        }
    }

    /// The same finding with another place that matters.
    pub(crate) fn also(mut self, span: Range<usize>, label: impl Into<String>) -> Self {
        self.also.push((span, label.into()));
        self
    }

    /// Whether the file, or the value, cannot be used.
    #[must_use]
    pub const fn is_error(&self) -> bool {
        matches!(self.severity, Severity::Error)
    }
}

/// The word nearest to what was written: at most a third of its letters away, an exchange of two neighbours counted
/// once. Where no whole word is near, one of which a part between hyphens is: `glutus` is near `gluteus-maximus`. `None`
/// where nothing is near.
pub(crate) fn nearest<'w>(written: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let written = written.to_lowercase().replace([' ', '_'], "-");
    if written.chars().count() > 80 {
        return None;
    }
    let words: Vec<&str> = words.into_iter().collect();
    let by = |distance: fn(&str, &str) -> Option<usize>| {
        let near = words.iter().filter_map(|&word| distance(&written, word).map(|away| (away, word)));
        near.min_by_key(|&(away, _)| away).map(|(_, word)| word)
    };
    by(distance).or_else(|| by(distance_of_part))
}

/// How many letters two words differ by, where they are near each other.
fn distance(written: &str, word: &str) -> Option<usize> {
    let longest = written.chars().count().max(word.chars().count());
    let away = strsim::osa_distance(written, word);
    (away <= (longest / 3).max(1) && away < longest).then_some(away)
}

/// The least distance to a part of a word between hyphens. Short parts say too little.
fn distance_of_part(written: &str, word: &str) -> Option<usize> {
    let parts = word.split('-').filter(|part| part.len() >= 4 && word.len() > part.len());
    parts.filter_map(|part| distance(written, part)).min()
}

/// Sorts findings as they are listed: by place, errors before advice at the same place.
pub(crate) fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| (finding.span.start, finding.span.end, finding.severity, finding.code));
}

#[cfg(test)]
mod tests {
    use super::nearest;
    use rstest::rstest;

    #[rstest]
    #[case("glutus-maximus", Some("gluteus-maximus"))]
    #[case("gluteus-medius", Some("gluteus-medius"))]
    #[case("Piriformis", Some("piriformis"))]
    #[case("hamstrnig", None)]
    #[case("glutus", Some("gluteus-maximus"))]
    #[case("glutes", Some("gluteus-maximus"))]
    #[case("Gluteus Maximus", Some("gluteus-maximus"))]
    #[case("medius", Some("gluteus-medius"))]
    #[case("", None)]
    #[case("q", None)]
    fn the_nearest_word_is_near(#[case] written: &str, #[case] near: Option<&str>) {
        assert_eq!(nearest(written, ["gluteus-maximus", "gluteus-medius", "piriformis"]), near);
    }
}
