//! What is missing in a table, and the unknown key that may say it.

use std::ops::Range;

use crate::diagnostic::Finding;
use crate::document::codes as document_codes;
use crate::routine::codes;

/// Whether the code says that something is missing which a line that cannot be read may say.
pub(super) fn is_of_absence(code: &str) -> bool {
    const ABSENCES: [&str; 7] = [
        codes::NO_DOSE,
        codes::NO_SIDES,
        codes::NO_POSITION,
        codes::NO_INSTRUCTIONS,
        codes::NO_NAME,
        codes::NO_STEPS,
        codes::EMPTY_STEP,
    ];
    ABSENCES.contains(&code)
}

/// Where the lines of a file begin that are headers, in bytes.
#[derive(Clone, Debug, Default)]
pub(super) struct Headers(Vec<usize>);

impl Headers {
    pub(super) fn of(source: &str) -> Self {
        let mut at = 0;
        let lines = source.split_inclusive('\n').map(|line| {
            let start = at + (line.len() - line.trim_start().len());
            at += line.len();
            (start, line.trim_start().starts_with('['))
        });
        Self(lines.filter(|(_, is_header)| *is_header).map(|(start, _)| start).collect())
    }

    /// What is missing in a table may be what an unknown key of that table says: that one is told first.
    pub(super) fn put_behind_its_cause(&self, findings: &mut [Finding]) {
        let unknown = findings.iter().filter(|finding| finding.code == document_codes::UNKNOWN_KEY);
        let unknown: Vec<usize> = unknown.map(|finding| finding.span.start).collect();
        for finding in findings.iter_mut().filter(|finding| !unknown.is_empty() && may_follow(finding)) {
            let table = self.table_at(&finding.span);
            // A header is a key of the file itself.
            let is_of_file = table.start == 0;
            let is_header =
                |key: usize| is_of_file && (1..=2).any(|back| key >= back && self.0.contains(&(key - back)));
            let causes = unknown.iter().copied().filter(|key| table.contains(key) || is_header(*key));
            finding.after = causes.max().unwrap_or(0);
        }
    }

    /// The keys of the table that is shown at `span`: those under its header, those above all headers, or those in braces.
    fn table_at(&self, span: &Range<usize>) -> Range<usize> {
        let next = self.0.iter().copied().find(|header| *header > span.start).unwrap_or(usize::MAX);
        if self.0.contains(&span.start) {
            span.start..next
        } else if self.0.first().is_some_and(|first| *first < span.start) {
            span.clone()
        } else {
            0..next
        }
    }
}

fn may_follow(finding: &Finding) -> bool {
    is_of_absence(finding.code) || finding.code == document_codes::MISSING_KEY
}
