//! A finding about a file: code, severity, span, message, help; and how it is drawn.

use std::ops::Range;

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The file, or the value, cannot be used.
    Error,
    /// Allowed, but unwise.
    Advice,
}

/// One thing that is wrong, or unwise, at one place of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// `E012`, `W003`: stable, one per kind of fault.
    pub code: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Where: bytes from the start of the file.
    pub span: Range<usize>,
    /// One sentence that says what is wrong, without a full stop at its end.
    pub message: String,
    /// What to write instead, where that is known.
    pub help: Option<String>,
    /// Other places that matter, each with its label: the first of two that contradict.
    pub also: Vec<(Range<usize>, String)>,
}

/// A place in a text, as people and editors count: lines and columns (Unicode scalars) from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Line, from 1.
    pub line: usize,
    /// Column in Unicode scalars, from 1.
    pub column: usize,
}
