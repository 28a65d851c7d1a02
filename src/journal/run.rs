//! A run: how far, how hard and how fast it was, where it is from, and how far people run.

use std::ops::RangeInclusive;
use std::time::Duration;

use crate::language::{ScreenText, Words};
use crate::watch::Source;

/// The effort of a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Effort {
    /// At an easy pace.
    Easy,
    /// Intervals, hills, a race, or longer than usual.
    Hard,
    /// Nobody told it: a file says how far a run was, not how hard.
    Untold,
}

/// A run, as it was told or as a file has it.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// How far, in kilometres.
    pub km: f64,
    /// How hard it was.
    pub effort: Effort,
    /// How long it took without pauses, where that is known: `seconds` in the file.
    pub time: Option<Duration>,
    /// What is known of one that is from a file; `None` for one that was told.
    pub file: Option<Box<FromFile>>,
}

/// What a file says of a run besides its figures.
#[derive(Clone, Debug, PartialEq)]
pub struct FromFile {
    /// How long it was from start to end, pauses included, where that is known.
    pub elapsed: Option<Duration>,
    /// The ascent in metres, where that is known.
    pub climb: Option<f64>,
    /// What kind of file it is; `None` for a kind that only a newer version knows.
    pub source: Option<Source>,
    /// What tells the run from any other that a file holds.
    pub identity: String,
    /// Whether the distance was worked out from positions.
    pub estimated: bool,
    /// Whether the file ends before the run does.
    pub incomplete: bool,
}

impl Run {
    /// A run that somebody told.
    #[must_use]
    pub const fn told(km: f64, effort: Effort, time: Option<Duration>) -> Self {
        Self { km, effort, time, file: None }
    }

    /// A run as a file has it.
    pub(crate) fn read(run: &crate::watch::Run) -> Self {
        let file = FromFile {
            elapsed: run.elapsed,
            climb: run.climb,
            source: Some(run.source),
            identity: run.identity.clone(),
            estimated: run.estimated,
            incomplete: run.incomplete,
        };
        // To the metre: nobody measures closer.
        let km = (run.km * 1000.0).round() / 1000.0;
        Self { km, effort: Effort::Untold, time: run.time(), file: Some(Box::new(file)) }
    }

    /// How long a kilometre took, where the time is known: `5:13 /km`.
    pub(crate) fn pace(&self) -> Option<String> {
        let time = self.time.filter(|_| RUN.contains(&self.km))?;
        Some(format!("{} /km", clock_time(Duration::from_secs_f64((time.as_secs_f64() / self.km).round()))))
    }

    /// Where it is from, as the world writes it: `FIT`, `Apple Health`; `None` for one that was told.
    pub(crate) fn from(&self) -> Option<&'static str> {
        self.file.as_ref()?.source.map(Source::name)
    }
}

/// The shortest and the longest run that are taken for one, in kilometres: a slip of the finger, or a file that was
/// damaged or made up, is not to count for weeks.
pub(crate) const RUN: RangeInclusive<f64> = 0.05..=500.0;

/// `8 km`, `8.5 km`.
pub(crate) fn kilometres(km: f64) -> String {
    let rounded = format!("{km:.1}");
    format!("{} km", rounded.trim_end_matches('0').trim_end_matches('.'))
}

/// `8 km`, `8 km in 52:10`.
#[must_use]
pub(crate) fn far(km: f64, time: Option<Duration>) -> String {
    let time = time.map(|time| format!(" in {}", clock_time(time))).unwrap_or_default();
    format!("{}{time}", kilometres(km))
}

/// `8.5 km` as it is written on a screen: `8,5 km`.
pub(crate) fn kilometres_in(words: Words, km: f64) -> String {
    words.decimal(&kilometres(km))
}

/// `8 km`, `8 km in 52:10` on a screen.
pub(crate) fn far_in(words: Words, km: f64, time: Option<Duration>) -> String {
    let far = kilometres_in(words, km);
    match time {
        None => far,
        Some(time) => words.say(ScreenText::FarIn, &[("far", far.into()), ("time", clock_time(time).into())]),
    }
}

/// A length as a stopwatch shows it: `52:10`, `1:05:00`.
#[must_use]
pub(crate) fn clock_time(length: Duration) -> String {
    let all = length.as_secs();
    let (hours, minutes, seconds) = (all / 3600, all / 60 % 60, all % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}
