//! A sound check: each cue once, the sides apart, and a sentence.

use std::collections::VecDeque;
use std::time::Duration;

use crate::body::Side;
use crate::session::cue::{Cue, CueKind};
use crate::session::effect::Scheduled;

/// What the voice says in a sound check.
pub(crate) const SENTENCE: &str = "This is the voice of your sessions.";

/// Wireless devices swallow the beginning of what they play.
const LEAD: Duration = Duration::from_secs(1);
/// The quiet between two sounds.
const GAP: Duration = Duration::from_millis(500);
/// How long the sentence may take.
const SAYING: Duration = Duration::from_secs(4);

/// What is heard, in the order of a session, and what it means. A cue without words belongs to the one before.
const CHECKED: [(CueKind, Option<Side>, &str); 17] = [
    (CueKind::Last(3), None, "the last three seconds"),
    (CueKind::Last(2), None, ""),
    (CueKind::Last(1), None, ""),
    (CueKind::Start, None, "a set begins"),
    (CueKind::Start, Some(Side::Left), "a set of the left side begins"),
    (CueKind::Start, Some(Side::Right), "a set of the right side begins"),
    (CueKind::There, None, "the pace: there"),
    (CueKind::Back, None, "the pace: and back"),
    (CueKind::Halfway, None, "half of a hold is over"),
    (CueKind::BreatheIn, None, "the breath: in"),
    (CueKind::BreatheOut, None, "the breath: and out"),
    (CueKind::End, None, "a set is over"),
    (CueKind::Switch, None, "change sides"),
    (CueKind::Rest, None, "rest"),
    (CueKind::Eased, None, "it has eased"),
    (CueKind::Finish, None, "the session is over"),
    (CueKind::Sentence, None, "the voice"),
];

/// A sound check under way: what is heard when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    words: VecDeque<(Duration, &'static str)>,
    end: Duration,
}

impl Check {
    /// A check that begins at `now`, and the cues that are to be heard in it; `sentence` is said at its end, where something
    /// can be.
    pub(super) fn plan(now: Duration, sentence: Option<&str>) -> (Self, Vec<Scheduled>) {
        let (mut due, mut words, mut cues) = (now + LEAD, VecDeque::new(), Vec::new());
        let checked = CHECKED.into_iter().filter(|(kind, ..)| *kind != CueKind::Sentence || sentence.is_some());
        for (id, (kind, side, meaning)) in (0..).zip(checked) {
            if !meaning.is_empty() {
                words.push_back((due, meaning));
            }
            let is_voice = kind == CueKind::Sentence;
            let cue = Cue {
                at: Duration::ZERO,
                kind,
                say: sentence.filter(|_| is_voice).map(str::to_owned),
                side,
                instruction: None,
            };
            cues.push(Scheduled { id, cue, due, epoch: 0, sounds: true });
            due += if is_voice { SAYING } else { kind.tone() + GAP };
        }
        (Self { words, end: due }, cues)
    }

    /// What is heard at `now` and was not told before.
    pub(crate) fn told(&mut self, now: Duration) -> Option<&'static str> {
        let mut told = None;
        while let Some((_, words)) = self.words.pop_front_if(|(due, _)| *due <= now) {
            told = Some(words);
        }
        told
    }

    /// When there is more to tell, or the check ends.
    pub(crate) fn next(&self) -> Duration {
        self.words.front().map_or(self.end, |(due, _)| *due)
    }

    /// Whether everything has been heard at `now`.
    pub(crate) fn is_over(&self, now: Duration) -> bool {
        now >= self.end
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::audio::tone::Tone;

    #[test]
    fn every_tone_is_heard_by_itself_each_side_is_and_a_sentence_is_said() {
        let (_, cues) = Check::plan(Duration::from_secs(5), Some(SENTENCE));
        for tone in Tone::ALL {
            assert!(cues.iter().any(|cue| Tone::of(cue.cue.kind) == Some(tone)), "{tone:?}");
        }
        for side in Side::ALL {
            assert!(cues.iter().any(|cue| cue.cue.side == Some(*side)));
        }
        assert_eq!(cues.iter().filter(|cue| cue.cue.say.is_some()).count(), 1);
        assert!(cues.windows(2).all(|pair| pair[0].due + pair[0].cue.kind.tone() < pair[1].due));
        assert!(cues[0].due >= Duration::from_secs(6), "a second of quiet comes first");
    }

    #[test]
    fn each_cue_is_named_when_it_sounds_and_only_once() {
        let (mut check, cues) = Check::plan(Duration::ZERO, Some(SENTENCE));
        assert_eq!(check.told(Duration::ZERO), None);
        let mut told = Vec::new();
        while !check.is_over(check.next()) {
            let now = check.next();
            assert!(cues.iter().any(|cue| cue.due == now));
            told.extend(check.told(now));
            assert_eq!(check.told(now), None);
        }
        let meanings = CHECKED.iter().map(|(_, _, meaning)| *meaning).filter(|meaning| !meaning.is_empty());
        assert!(meanings.eq(told));
    }

    #[test]
    fn without_a_voice_nothing_is_promised_of_it() {
        let (mut check, cues) = Check::plan(Duration::ZERO, None);
        assert!(cues.iter().all(|cue| cue.cue.say.is_none()));
        assert_eq!(check.told(Duration::from_mins(1)), Some("the session is over"));
    }
}
