//! What is wanted to be heard in a phase.

use std::time::Duration;

use super::cue::CueKind;
use super::voice::{Lengths as _, UsualVoice, Voice};

/// The quiet between two things that are heard.
pub(crate) const GAP: Duration = Duration::from_millis(100);
/// The breath between two sentences.
pub(crate) const BREATH: Duration = Duration::from_millis(250);

/// A sentence, and the shorter one for where there is no room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    pub(crate) full: String,
    pub(crate) short: Option<String>,
    /// Which of the exercise's instructions it is, by its place among them.
    pub(crate) instruction: Option<usize>,
}

impl Line {
    pub(crate) fn new(full: impl Into<String>) -> Self {
        Self { full: full.into(), short: None, instruction: None }
    }

    pub(crate) fn or(self, short: impl Into<String>) -> Self {
        Self { short: Some(short.into()), ..self }
    }

    /// The same line, being the instruction at this place.
    pub(crate) fn instructing(self, instruction: usize) -> Self {
        Self { instruction: Some(instruction), ..self }
    }
}

/// The consequence of a line that has no room for those after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum LeftOut {
    /// Each line by itself: each is said that has room.
    #[default]
    Alone,
    /// Those after it are left out too: without it they would mislead.
    WithTheRest,
}

/// The script of a phase: what is wanted to be heard.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Script {
    /// The tone at the phase's start, and what is said with it. Where that would run into the
    /// count, its short form is said, and takes the place of as much of the count as it needs.
    pub(crate) opening: Option<(CueKind, Option<Line>)>,
    /// No sentence begins before this.
    pub(crate) from: Duration,
    /// Sentences in their order.
    pub(crate) lines: Vec<Line>,
    /// How many of `lines`, from the beginning, take the place of as much of the count as they need.
    pub(crate) ahead: usize,
    /// What happens to the lines after one that has no room.
    pub(crate) left_out: LeftOut,
    /// The quiet after each of `lines`, beyond a breath.
    pub(crate) between: Duration,
    /// The time after each of `lines` that is an instruction, beyond that, to do what it says. Where room is short it goes
    /// first.
    pub(crate) to_do: Duration,
    /// What is said during the work, the first that matters most.
    pub(crate) during: Vec<Line>,
    /// How many of `during` are said.
    pub(crate) during_at_most: usize,
    /// What is said when half of it is over.
    pub(crate) halfway: Option<String>,
    /// What is said when the last pass or rep begins.
    pub(crate) last_one: Option<String>,
    /// Whether it is a time of its own, whose last seconds are counted and whose end has a tone, as a set's.
    pub(crate) by_itself: bool,
    /// What is said in the first rep of a set: where it is held, and where it goes back.
    pub(crate) first_rep: Option<[String; 2]>,
    /// Whether the last three seconds are counted.
    pub(crate) counted: bool,
    /// What is said with each tick of that count, the last one first; empty for ticks alone.
    pub(crate) numbers: Vec<String>,
    /// Whether the end has a tone of its own.
    pub(crate) ends: bool,
}

impl Script {
    /// Every sentence in it.
    pub(crate) fn sentences(&self) -> impl Iterator<Item = &str> {
        let opening = self.opening.iter().filter_map(|(_, line)| line.as_ref());
        let lines = opening
            .chain(&self.lines)
            .chain(&self.during)
            .flat_map(|line| [Some(line.full.as_str()), line.short.as_deref()]);
        let ends = self.last_one.iter().chain(self.first_rep.iter().flatten()).chain(&self.numbers).map(String::as_str);
        lines.flatten().chain(self.halfway.as_deref()).chain(ends)
    }

    /// The time from the end of a line to the next, where so much is left to do what an instruction says.
    pub(crate) fn after(&self, line: &Line, to_do: Duration) -> Duration {
        BREATH + self.between + if line.instruction.is_some() { to_do } else { Duration::ZERO }
    }

    /// The whole seconds that there are to say all of it, one after the other. A voice that is quicker than the usual
    /// one leaves the rest to who does it, so that a session takes as long as was said of it before anybody spoke; one that is
    /// slower has the time that it needs.
    pub(crate) fn takes(&self, voice: &Voice) -> Duration {
        let said = |sentence: &str| voice.takes(sentence);
        let estimated = |sentence: &str| UsualVoice.of(sentence, &voice.language);
        self.lasts(said).max(self.lasts(estimated))
    }

    /// The script with the time that a voice quicker than the usual one leaves as quiet after its lines, evenly: nobody waits
    /// long for what comes after the last of them.
    pub(crate) fn paced(self, voice: &Voice) -> Self {
        let needed = self.lasts(|sentence| voice.takes(sentence));
        let spare = self.takes(voice).saturating_sub(needed);
        let each = spare.checked_div(u32::try_from(self.lines.len()).unwrap_or(u32::MAX)).unwrap_or_default();
        Self { between: self.between + each, ..self }
    }

    fn lasts(&self, sentence: impl Fn(&str) -> Duration) -> Duration {
        let opening = self.opening.as_ref().map_or(Duration::ZERO, |(kind, say)| {
            kind.tone() + say.as_ref().map_or(Duration::ZERO, |say| sentence(&say.full)) + BREATH
        });
        let lines: Duration = self.lines.iter().map(|line| sentence(&line.full) + self.after(line, self.to_do)).sum();
        whole_seconds(opening.max(self.from) + lines + GAP)
    }
}

/// `length` rounded up to whole seconds.
pub(crate) fn whole_seconds(length: Duration) -> Duration {
    Duration::from_secs(length.as_secs() + u64::from(length.subsec_nanos() > 0))
}
