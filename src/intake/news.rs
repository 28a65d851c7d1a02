//! What of the runs that were read is new to the journal.

use std::collections::{BTreeMap, HashSet};

use jiff::tz::TimeZone;

use crate::journal::{Event, Line, Moment, Run, as_read};
use crate::watch::{self, same};

/// Seconds that two starts of the same run may be apart: the zones of the world, and what clocks differ by.
const FURTHEST: i64 = 14 * 3600 + 120;

/// The runs that were read, as the journal sees them.
#[derive(Debug, Default)]
pub(crate) struct News {
    /// Lines for those that it does not know.
    pub(crate) new: Vec<Line>,
    /// Lines for those that it knows from a file that says less.
    pub(crate) better: Vec<Line>,
    /// How many it knows as they are.
    pub(crate) known: usize,
    /// How many are shorter or longer than people run.
    pub(crate) unbelieved: usize,
}

/// The runs from files that the journal holds, also those that were taken back: what was taken back once does not come again.
struct Known {
    identities: HashSet<String>,
    starts: BTreeMap<i64, Vec<watch::Run>>,
}

impl Known {
    fn of(said: &[Line]) -> Self {
        let mut known = Self { identities: HashSet::new(), starts: BTreeMap::new() };
        for run in said.iter().filter_map(as_read) {
            known.identities.insert(run.identity.clone());
            known.starts.entry(run.start.as_second()).or_default().push(run);
        }
        known
    }

    /// Those that are the same as `run`.
    fn same<'k>(&'k self, run: &'k watch::Run) -> impl Iterator<Item = &'k watch::Run> {
        let start = run.start.as_second();
        self.starts
            .range(start - FURTHEST..=start + FURTHEST)
            .flat_map(|(_, runs)| runs)
            .filter(|known| same(known, run))
    }
}

impl News {
    /// What of `runs`, each of which is there once, is new beside the lines `said`. A day that a file does not name is that
    /// of `zone`.
    pub(crate) fn of(runs: &[watch::Run], said: &[Line], zone: &TimeZone) -> Self {
        let known = Known::of(said);
        let mut news = Self::default();
        for run in runs {
            let line = line(run, zone);
            let knows_less = |known: &watch::Run| (run.incomplete, run.source) < (known.incomplete, known.source);
            let mut alike = known.same(run).peekable();
            if !line.is_believable() {
                news.unbelieved += 1;
            } else if known.identities.contains(&run.identity) {
                news.known += 1;
            } else if alike.peek().is_none() {
                news.new.push(line);
            } else if alike.all(knows_less) {
                news.better.push(line);
            } else {
                news.known += 1;
            }
        }
        news
    }

    /// The lines for the journal, the oldest run first.
    pub(crate) fn lines(&self) -> Vec<Line> {
        let mut lines: Vec<Line> = self.new.iter().chain(&self.better).cloned().collect();
        lines.sort_by_key(|line| line.moment.at);
        lines
    }
}

/// The line for a run.
fn line(run: &watch::Run, zone: &TimeZone) -> Line {
    let offset = run.offset.unwrap_or_else(|| zone.to_offset(run.start));
    let zoned = run.start.to_zoned(TimeZone::fixed(offset));
    Line { moment: Moment::from(&zoned), session: None, event: Event::Run(Run::read(run)) }
}
