//! A finding as programs read it.

use serde::Serialize;

use super::{Finding, Lines};

/// One finding of `supple check --json`: bytes from 0, lines and columns (Unicode scalars) from 1.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FindingRecord<'f> {
    /// The file.
    pub(crate) path: &'f str,
    /// Its code.
    pub(crate) code: &'static str,
    /// `error` or `advice`.
    pub(crate) severity: &'static str,
    /// First byte.
    pub(crate) start: usize,
    /// The byte after the last.
    pub(crate) end: usize,
    /// Line of the first byte.
    pub(crate) line: usize,
    /// Column of the first byte.
    pub(crate) column: usize,
    /// Line of the byte after the last.
    pub(crate) end_line: usize,
    /// Column of the byte after the last.
    pub(crate) end_column: usize,
    /// What is wrong.
    pub(crate) message: &'f str,
    /// What to write instead.
    pub(crate) help: Option<&'f str>,
}

impl<'f> FindingRecord<'f> {
    /// The record of a finding about the file at `path` whose text has these lines.
    #[must_use]
    pub fn new(path: &'f str, lines: &Lines<'_>, finding: &'f Finding) -> Self {
        let (from, to) = (lines.place(finding.span.start), lines.place(finding.span.end));
        Self {
            path,
            code: finding.code,
            severity: finding.severity.word(),
            start: finding.span.start,
            end: finding.span.end,
            line: from.line,
            column: from.column,
            end_line: to.line,
            end_column: to.column,
            message: &finding.message,
            help: finding.help.as_deref(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Finding, FindingRecord, Lines};

    #[test]
    fn a_record_has_the_documented_keys() {
        let finding = Finding::error("E001", 2..4, "wrong").help("right");
        let record = FindingRecord::new("a.toml", &Lines::new("a\nbü"), &finding);
        assert_eq!(
            serde_json::to_string(&record).unwrap(),
            r#"{"path":"a.toml","code":"E001","severity":"error","start":2,"end":4,"line":2,"column":1,"end_line":2,"end_column":2,"message":"wrong","help":"right"}"#
        );
    }
}
