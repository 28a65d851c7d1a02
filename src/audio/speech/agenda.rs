//! What is said next: a pure function of what is to come, of what has been said and of the time.
//!
//! A voice may take longer for a sentence than there is. What can still be in time is said first, the next one due before
//! the others; what is past is skipped. Nothing is begun twice.

use std::collections::VecDeque;
use std::time::Duration;

/// How much later than due a sentence is still begun: see [`crate::audio::mixer::LATEST`].
const LATE: Duration = Duration::from_millis(150);
/// What is said sooner than this is not waited for: a fast program, or what a program has kept.
const AT_ONCE: Duration = Duration::from_millis(50);
/// How many of the last sentences tell how long one takes.
const LATELY: usize = 8;
/// How far ahead a voice is looked after: what is later than that has time to come.
const AHEAD: Duration = Duration::from_mins(2);

/// A sentence to come, and how long it is until then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ToSay {
    /// The sentence.
    pub(crate) sentence: String,
    /// How long it is until it is due, while time runs.
    pub(crate) within: Duration,
}

/// Whether time runs towards what is to come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) enum Time {
    /// It runs.
    #[default]
    Runs,
    /// It stands still: nothing comes nearer.
    Stands,
}

/// What is to be said. All times are on one clock, which only goes forward.
#[derive(Debug, Default)]
pub(super) struct Agenda {
    /// What a session has to come, in its order.
    planned: Vec<ToSay>,
    /// What is handed over already and waits for its sentence, in its order.
    waiting: Vec<ToSay>,
    /// Since when both hold.
    planned_at: Duration,
    waiting_at: Duration,
    time: Time,
    /// What is wanted at no moment, in its order.
    asked: VecDeque<String>,
    /// What is being said, and since when.
    saying: Vec<(String, Duration)>,
    /// How long the last sentences took that took their time.
    took: VecDeque<Duration>,
}

impl Agenda {
    /// `planned` is what is to come at `now`, in place of everything that was to come or asked for before.
    pub(super) fn plan(&mut self, planned: Vec<ToSay>, time: Time, now: Duration) {
        (self.planned, self.planned_at, self.time) = (planned, now, time);
        self.asked.clear();
    }

    /// `waiting` is what waits for its sentence at `now`, in place of what did before. Its time runs always: it is off the
    /// timeline, or about to be heard.
    pub(super) fn wait_for(&mut self, waiting: Vec<ToSay>, now: Duration) {
        (self.waiting, self.waiting_at) = (waiting, now);
    }

    /// `sentences` are wanted some time, in this order and before what was asked for earlier.
    pub(super) fn ask(&mut self, sentences: Vec<String>) {
        for sentence in sentences.into_iter().rev() {
            self.asked.retain(|other| *other != sentence);
            self.asked.push_front(sentence);
        }
    }

    /// `sentence` is wanted some time, after everything else.
    pub(super) fn ask_last(&mut self, sentence: String) {
        if !self.asked.contains(&sentence) {
            self.asked.push_back(sentence);
        }
    }

    /// Nothing is to be said any more.
    pub(super) fn clear(&mut self) {
        (self.planned, self.waiting, self.asked) = (Vec::new(), Vec::new(), VecDeque::new());
    }

    /// The sentence to begin at `now`, which is being said from then on; `is_done` tells what needs no saying.
    pub(super) fn begin(&mut self, now: Duration, is_done: impl Fn(&str) -> bool) -> Option<String> {
        self.asked.retain(|sentence| !is_done(sentence));
        let is_free = |sentence: &str| !is_done(sentence) && self.saying.iter().all(|(other, _)| other != sentence);
        let takes = self.takes();
        let soonest = |least: Duration| {
            let to_come = self.to_come(now).filter(|(due, sentence)| *due + LATE > now + least && is_free(sentence));
            to_come.min_by_key(|(due, _)| *due).map(|(_, sentence)| sentence)
        };
        // Where nothing can be in time by what is known, the next one may be all the same.
        let due = soonest(takes).or_else(|| soonest(Duration::ZERO)).map(str::to_owned);
        let next = due.or_else(|| self.asked.iter().find(|sentence| is_free(sentence)).cloned())?;
        self.saying.push((next.clone(), now));
        Some(next)
    }

    /// `sentence` is being said no more at `now`, well or not: how long that took.
    pub(super) fn end(&mut self, sentence: &str, now: Duration) -> Duration {
        let Some(place) = self.saying.iter().position(|(other, _)| other == sentence) else { return Duration::ZERO };
        let (_, since) = self.saying.swap_remove(place);
        let took = now.saturating_sub(since);
        if took > AT_ONCE {
            self.took.push_back(took);
            let over = self.took.len().saturating_sub(LATELY);
            self.took.drain(..over);
        }
        took
    }

    /// How much later everything that is due after `from` would have to be for all of the next minutes to be in time, as far
    /// as is known at `now`.
    pub(super) fn lag(&self, from: Duration, now: Duration, is_done: impl Fn(&str) -> bool) -> Duration {
        let under_way = self.saying.iter().map(|(_, since)| now.saturating_sub(*since)).max();
        let takes = self.takes().max(under_way.unwrap_or_default());
        if takes <= AT_ONCE || self.time == Time::Stands {
            return Duration::ZERO;
        }
        let mut ready = now + under_way.map_or(Duration::ZERO, |since| takes.saturating_sub(since));
        let (mut lag, mut seen) = (Duration::ZERO, Vec::new());
        for (due, sentence) in self.to_come(now).filter(|(due, _)| *due <= from + AHEAD) {
            let is_first = !seen.contains(&sentence);
            seen.push(sentence);
            if !is_first || is_done(sentence) {
                continue;
            }
            let is_under_way = self.saying.iter().any(|(other, _)| other == sentence);
            let there = if is_under_way { ready } else { ready + takes };
            if due >= from {
                lag = lag.max(there.saturating_sub(due + LATE));
            } else if there > due + LATE {
                // It is skipped, and nothing waits for it.
                continue;
            }
            ready = there;
        }
        lag
    }

    /// How long a sentence takes that is not there at once.
    fn takes(&self) -> Duration {
        let all: Duration = self.took.iter().sum();
        all.checked_div(u32::try_from(self.took.len()).unwrap_or(u32::MAX)).unwrap_or_default()
    }

    /// What is due when, in the order of what is planned.
    fn to_come(&self, now: Duration) -> impl Iterator<Item = (Duration, &str)> {
        let from = match self.time {
            Time::Runs => self.planned_at,
            Time::Stands => now,
        };
        let planned = self.planned.iter().map(move |it| (from + it.within, it.sentence.as_str()));
        let waiting = self.waiting.iter().map(|it| (self.waiting_at + it.within, it.sentence.as_str()));
        waiting.chain(planned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECOND: Duration = Duration::from_secs(1);

    fn to_say(due: &[(u32, &str)]) -> Vec<ToSay> {
        due.iter().map(|(at, sentence)| ToSay { sentence: (*sentence).to_owned(), within: SECOND * *at }).collect()
    }

    /// A voice that takes so long for each sentence says all that it begins, until there is nothing left.
    fn said(agenda: &mut Agenda, takes: Duration, mut now: Duration) -> Vec<(Duration, String)> {
        let mut said: Vec<(Duration, String)> = Vec::new();
        while let Some(next) = agenda.begin(now, |sentence| said.iter().any(|(_, other)| other == sentence)) {
            now += takes;
            agenda.end(&next, now);
            said.push((now, next));
        }
        said
    }

    fn words(said: &[(Duration, String)]) -> Vec<&str> {
        said.iter().map(|(_, sentence)| sentence.as_str()).collect()
    }

    #[test]
    fn what_is_being_said_is_not_begun_again_however_often_it_is_asked_for() {
        let mut agenda = Agenda::default();
        for _ in 0..3 {
            agenda.ask(vec!["One.".to_owned()]);
            agenda.wait_for(to_say(&[(5, "One.")]), Duration::ZERO);
        }
        assert_eq!(agenda.begin(Duration::ZERO, |_| false).as_deref(), Some("One."));
        agenda.ask(vec!["One.".to_owned(), "Two.".to_owned()]);
        assert_eq!(agenda.begin(SECOND, |_| false).as_deref(), Some("Two."));
        assert_eq!(agenda.begin(SECOND, |_| false), None);
    }

    #[test]
    fn what_is_past_is_skipped_and_what_can_be_in_time_goes_first() {
        let mut agenda = Agenda::default();
        agenda.plan(to_say(&[(1, "First."), (5, "Soon."), (7, "Then."), (20, "Later.")]), Time::Runs, Duration::ZERO);
        agenda.ask(vec!["Whenever.".to_owned()]);
        let said = said(&mut agenda, SECOND * 3, SECOND * 2);
        // By the time the second is there, it is known how long one takes: the third can be in time no more.
        assert_eq!(words(&said), ["Soon.", "Later.", "Whenever."]);
    }

    #[test]
    fn a_fast_voice_says_everything_in_its_order() {
        let mut agenda = Agenda::default();
        agenda.plan(to_say(&[(1, "First."), (2, "Second."), (3, "Third.")]), Time::Runs, Duration::ZERO);
        let said = said(&mut agenda, Duration::from_millis(20), Duration::ZERO);
        assert_eq!(words(&said), ["First.", "Second.", "Third."]);
    }

    #[test]
    fn while_time_stands_still_nothing_becomes_past() {
        let planned = to_say(&[(1, "First."), (2, "Second.")]);
        let hour = SECOND * 3_600;
        let mut agenda = Agenda::default();
        agenda.plan(planned.clone(), Time::Stands, Duration::ZERO);
        assert_eq!(words(&said(&mut agenda, Duration::from_millis(20), hour)), ["First.", "Second."]);
        let mut agenda = Agenda::default();
        agenda.plan(planned, Time::Runs, Duration::ZERO);
        assert_eq!(words(&said(&mut agenda, Duration::from_millis(20), hour)), [""; 0]);
    }

    #[test]
    fn the_time_that_a_voice_needs_is_what_the_latest_sentence_is_late_by() {
        let mut agenda = Agenda::default();
        agenda.plan(to_say(&[(10, "One."), (12, "Two."), (14, "Three."), (60, "Four.")]), Time::Runs, Duration::ZERO);
        assert_eq!(agenda.lag(SECOND * 8, Duration::ZERO, |_| false), Duration::ZERO, "nothing is known yet");
        agenda.begin(Duration::ZERO, |_| false);
        agenda.end("One.", SECOND * 5);
        let lag = agenda.lag(SECOND * 8, SECOND * 5, |sentence| sentence == "One.");
        // The second at 10 s, the third at 15 s.
        assert_eq!(lag, SECOND.saturating_sub(LATE));
        let settled = agenda.lag(SECOND * 13, SECOND * 5, |sentence| sentence == "One.");
        assert_eq!(
            settled,
            SECOND.saturating_sub(LATE),
            "what is before is not moved, and takes its time all the same"
        );
        assert_eq!(agenda.lag(SECOND * 8, SECOND * 5, |_| true), Duration::ZERO, "all is there");
    }

    #[test]
    fn one_that_is_long_under_way_tells_of_a_slow_voice_before_it_is_there() {
        let mut agenda = Agenda::default();
        agenda.plan(to_say(&[(10, "One."), (11, "Two.")]), Time::Runs, Duration::ZERO);
        agenda.begin(Duration::ZERO, |_| false);
        let lag = agenda.lag(SECOND * 8, SECOND * 9, |_| false);
        assert_eq!(lag, (SECOND * 7).saturating_sub(LATE));
    }
}
