//! Findings while they are collected, within bounds: a file of a mebibyte can have half a million.

use std::collections::HashSet;
use std::ops::Range;

use super::{Finding, Lines, Severity, sort};

/// The most findings of one file that are told one by one, but for the first of each code, which always is.
pub(crate) const MOST_TOLD: usize = 100;
/// The most that are kept until it is known which come first in the file.
const MOST_KEPT: usize = 1000;

/// Findings of one file, in the order in which they are met; from a thousand on they are only counted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Findings {
    kept: Vec<Finding>,
    codes: HashSet<&'static str>,
    errors: usize,
    advice: usize,
}

impl Findings {
    /// Whether a finding of this code would be kept. Where not, [`Findings::pass_over`] spares the work of wording it.
    pub(crate) fn keeps(&self, code: &'static str) -> bool {
        self.kept.len() < MOST_KEPT || !self.codes.contains(code)
    }

    /// Adds a finding.
    pub(crate) fn push(&mut self, finding: Finding) {
        if self.keeps(finding.code) {
            self.codes.insert(finding.code);
            self.kept.push(finding);
        } else {
            self.pass_over(finding.severity);
        }
    }

    /// Counts a finding that is not kept.
    pub(crate) const fn pass_over(&mut self, severity: Severity) {
        match severity {
            Severity::Error => self.errors += 1,
            Severity::Advice => self.advice += 1,
        }
    }

    /// Those that were kept, and one of the code `more` for the others.
    pub(crate) fn into_vec(self, more: &'static str) -> Vec<Finding> {
        let mut findings = self.kept;
        let end = findings.iter().map(|finding| finding.span.end).max().unwrap_or(0);
        findings.extend(rest(more, self.errors, self.advice, end..end));
        findings
    }
}

impl Extend<Finding> for Findings {
    fn extend<I: IntoIterator<Item = Finding>>(&mut self, findings: I) {
        findings.into_iter().for_each(|finding| self.push(finding));
    }
}

/// Findings as they are told: sorted by place, each once, at most a hundred and the first of each code; the last is then
/// one of the code `more` that tells how many others there are.
pub(crate) fn told(mut findings: Vec<Finding>, more: &'static str) -> Vec<Finding> {
    let (mut errors, mut advice) = (0, 0);
    let mut count = |finding: &Finding| match finding.severity {
        Severity::Error => errors += finding.stands_for,
        Severity::Advice => advice += finding.stands_for,
    };
    findings.iter().filter(|finding| finding.code == more).for_each(&mut count);
    findings.retain(|finding| finding.code != more);
    sort(&mut findings);
    findings.dedup();
    let (mut told, mut codes, mut first) = (Vec::new(), HashSet::new(), None);
    for finding in findings {
        let is_new = codes.insert(finding.code);
        if is_new || told.len() < MOST_TOLD {
            told.push(finding);
        } else {
            count(&finding);
            first.get_or_insert(finding.span);
        }
    }
    let end = told.last().map_or(0, |last: &Finding| last.span.end);
    told.extend(rest(more, errors, advice, first.unwrap_or(end..end)));
    told
}

/// The fewest pieces of advice of one code that are drawn as one.
const REPEATED: usize = 3;
/// The most lines that a finding names.
const MOST_LINES: usize = 20;

/// Findings as people read them: advice that a file gets again and again is told once, where it is met first, with the lines
/// of all others.
pub(crate) fn grouped(source: &str, findings: &[Finding]) -> Vec<Finding> {
    let lines = Lines::new(source);
    let same = |one: &Finding, other: &Finding| one.severity == Severity::Advice && one.code == other.code;
    let mut grouped: Vec<Finding> = Vec::new();
    for (place, finding) in findings.iter().enumerate() {
        let others: Vec<&Finding> = findings.iter().filter(|other| same(finding, other)).collect();
        let is_first = findings[..place].iter().all(|earlier| !same(earlier, finding));
        if others.len() < REPEATED {
            grouped.push(finding.clone());
        } else if is_first {
            let mut on: Vec<usize> = others[1..].iter().map(|other| lines.number(other.span.start)).collect();
            on.dedup();
            let named: Vec<String> = on.iter().take(MOST_LINES).map(ToString::to_string).collect();
            let more = if on.len() > MOST_LINES { ", ..." } else { "" };
            let word = if on.len() == 1 { "line" } else { "lines" };
            let times = others.len() - 1;
            let message =
                format!("{}; the same {times} more times: {word} {}{more}", finding.message, named.join(", "));
            grouped.push(Finding { message, ..finding.clone() });
        }
    }
    grouped
}

/// The finding that stands for others.
fn rest(more: &'static str, errors: usize, advice: usize, span: Range<usize>) -> Option<Finding> {
    let finding = match (errors, advice) {
        (0, 0) => return None,
        (0, 1) => Finding::advice(more, span, "one more piece of advice is not shown"),
        (0, _) => Finding::advice(more, span, format!("{advice} more pieces of advice are not shown")),
        (1, 0) => Finding::error(more, span, "one more mistake is not shown"),
        (_, 0) => Finding::error(more, span, format!("{errors} more mistakes are not shown")),
        _ => {
            Finding::error(more, span, format!("{} more mistakes and pieces of advice are not shown", errors + advice))
        }
    };
    let finding = finding.help("mend what is shown; the next check shows what is left");
    Some(Finding { stands_for: errors + advice, ..finding })
}

#[cfg(test)]
mod tests {
    use super::{Finding, Findings, told};

    fn many(count: usize) -> Findings {
        let mut findings = Findings::default();
        // from the end of the file to its start
        findings.extend((0..count).rev().map(|at| Finding::error("E003", at..at + 1, format!("the {at}th"))));
        findings
    }

    #[test]
    fn a_hundred_are_told_in_their_order_and_the_rest_counted() {
        let told = told(many(5000).into_vec("E021"), "E021");
        assert_eq!(told.len(), 101);
        let last = told.last().unwrap();
        assert_eq!((last.code, &*last.message, last.stands_for), ("E021", "4900 more mistakes are not shown", 4900));
        assert!(told.is_sorted_by_key(|finding| finding.span.start));
    }

    #[test]
    fn few_are_told_as_they_are() {
        let told = told(many(100).into_vec("E021"), "E021");
        assert_eq!(told.len(), 100);
        assert!(told.iter().all(|finding| finding.code == "E003" && finding.stands_for == 1));
    }

    #[test]
    fn telling_twice_counts_once() {
        let once = told(many(5000).into_vec("E021"), "E021");
        let twice = told(once.clone(), "E021");
        assert_eq!(once.last().unwrap().message, twice.last().unwrap().message);
    }

    #[test]
    fn the_first_of_a_code_is_told_however_late_it_comes() {
        let mut findings = many(5000);
        findings.push(Finding::advice("W001", 9000..9001, "late"));
        findings.push(Finding::advice("W001", 9002..9003, "later"));
        let told = told(findings.into_vec("E021"), "E021");
        assert!(told.iter().any(|finding| finding.message == "late"));
        assert_eq!(told.iter().map(|finding| finding.stands_for).sum::<usize>(), 5002);
    }
}
