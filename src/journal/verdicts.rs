//! What was said of taking back and bringing back: of each subject the latest counts.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp, Zoned};

use super::event::{Event, Line};
use super::moment::Moment;
use super::session_id::SessionId;
use super::subject::{Named, Subject};

/// The latest that was said about a subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Verdict {
    at: Timestamp,
    is_withdrawn: bool,
}

/// The latest verdict on each subject of a journal, taken in whatever order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Verdicts(BTreeMap<Subject, Verdict>);

impl Verdicts {
    /// Takes a line that withdraws or restores; whether it is one.
    pub(super) fn take(&mut self, line: &Line) -> bool {
        let (subject, is_withdrawn) = match line.event {
            Event::Withdraw(subject) => (subject, true),
            Event::Restore(subject) => (subject, false),
            _ => return false,
        };
        let said = Verdict { at: line.moment.at, is_withdrawn };
        let known = self.0.entry(subject).or_insert(said);
        if said.at >= known.at {
            *known = said;
        }
        true
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn is_withdrawn(&self, subject: Subject) -> bool {
        self.0.get(&subject).is_some_and(|verdict| verdict.is_withdrawn)
    }

    /// Whether the session is withdrawn.
    pub(super) fn hide(&self, session: SessionId) -> bool {
        self.is_withdrawn(Subject { what: Named::Session(session), nth: 1 })
    }

    /// Those of `lines` that are not withdrawn.
    pub(super) fn left_of(&self, lines: &[Line]) -> Vec<Line> {
        self.judged(lines).filter(|(_, is_gone)| !is_gone).map(|(line, _)| line.clone()).collect()
    }

    /// Those of `lines` that are withdrawn.
    pub(super) fn gone_among<'l>(&self, lines: &'l [Line]) -> impl Iterator<Item = &'l Line> {
        self.judged(lines).filter(|(_, is_gone)| *is_gone).map(|(line, _)| line)
    }

    /// The lines, and whether each is withdrawn.
    fn judged<'l>(&self, lines: &'l [Line]) -> impl Iterator<Item = (&'l Line, bool)> {
        let mut counted: BTreeMap<Named, u16> = BTreeMap::new();
        lines.iter().map(move |line| {
            let Some(what) = Named::of(line).filter(|_| !self.is_empty()) else { return (line, false) };
            let nth = counted.entry(what).or_default();
            *nth = nth.saturating_add(1);
            (line, self.is_withdrawn(Subject { what, nth: *nth }))
        })
    }

    /// When a word on this subject has to be dated to count: not before what was said last, nor before the subject
    /// itself, whatever the clock says. So whoever reads no farther back than the subject has read the word too.
    pub(super) fn date(&self, subject: Subject, now: &Zoned) -> Moment {
        let mut moment = Moment::from(now);
        let after = |at: Timestamp| at.saturating_add(SignedDuration::from_millis(1)).unwrap_or(at);
        let said = self.0.get(&subject).map(|verdict| after(verdict.at));
        moment.at = [said, subject.what.at()].into_iter().flatten().fold(moment.at, Timestamp::max);
        moment
    }

    /// How many of this name were taken back.
    pub(super) fn gone_of(&self, what: Named) -> usize {
        let first = Subject { what, nth: 0 };
        let last = Subject { what, nth: u16::MAX };
        self.0.range(first..=last).filter(|(_, verdict)| verdict.is_withdrawn).count()
    }
}
