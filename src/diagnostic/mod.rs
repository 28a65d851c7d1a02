//! A finding about a file: code, severity, span, message, help; and how it is drawn.

mod codes;
mod draw;
mod findings;
mod guarded;
mod json;
mod near;
mod place;
mod visible;

use std::ops::Range;

pub(crate) use codes::codes;
pub use draw::{Colour, draw};
pub(crate) use findings::{Findings, MOST_TOLD, grouped, told};
pub use guarded::guarded;
pub(crate) use guarded::{Crash, hear, is_guarded};
pub use json::FindingRecord;
pub(crate) use near::nearest;
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
    /// Where another fault is that this one may follow from: it is listed behind that one.
    pub(crate) after: usize,
    /// How many there are of it: one; more where it only tells how many others there are.
    pub(crate) stands_for: usize,
}

impl Finding {
    /// An error at `span`, without help.
    #[must_use]
    pub fn error(code: &'static str, span: Range<usize>, message: impl Into<String>) -> Self {
        let message = message.into();
        Self { code, severity: Severity::Error, span, message, help: None, also: Vec::new(), after: 0, stands_for: 1 }
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

/// Sorts findings as they are listed: by place, errors before advice at the same place, and what may follow from another
/// behind it.
pub(crate) fn sort(findings: &mut [Finding]) {
    findings.sort_by_key(|finding| {
        let place = finding.span.start.max(finding.after);
        (place, place > finding.span.start, finding.span.end, finding.severity, finding.code)
    });
}
