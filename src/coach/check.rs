//! A sound check: each cue once, the sides apart, and a sentence.

use std::collections::VecDeque;
use std::ops::Range;
use std::time::Duration;

use crate::body::Side;
use crate::language::ScreenText;
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

/// A sound of a sound check.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Checked {
    /// The cues that it is made of.
    kinds: &'static [CueKind],
    side: Option<Side>,
    /// What it is called, in a word.
    pub(crate) name: ScreenText,
    /// What it means.
    pub(crate) meaning: ScreenText,
}

const fn checked(kinds: &'static [CueKind], side: Option<Side>, name: ScreenText, meaning: ScreenText) -> Checked {
    Checked { kinds, side, name, meaning }
}

/// What is heard, in the order of a session.
pub(crate) const CHECKED: [Checked; 15] = [
    checked(
        &[CueKind::Last(3), CueKind::Last(2), CueKind::Last(1)],
        None,
        ScreenText::SoundLast3,
        ScreenText::SoundLast3Is,
    ),
    checked(&[CueKind::Start], None, ScreenText::SoundStart, ScreenText::SoundStartIs),
    checked(&[CueKind::Start], Some(Side::Left), ScreenText::SoundLeft, ScreenText::SoundLeftIs),
    checked(&[CueKind::Start], Some(Side::Right), ScreenText::SoundRight, ScreenText::SoundRightIs),
    checked(&[CueKind::There], None, ScreenText::SoundThere, ScreenText::SoundThereIs),
    checked(&[CueKind::Held, CueKind::Back], None, ScreenText::SoundBack, ScreenText::SoundBackIs),
    checked(&[CueKind::Halfway], None, ScreenText::SoundHalfway, ScreenText::SoundHalfwayIs),
    checked(&[CueKind::BreatheIn], None, ScreenText::SoundIn, ScreenText::SoundInIs),
    checked(&[CueKind::BreatheOut], None, ScreenText::SoundOut, ScreenText::SoundOutIs),
    checked(&[CueKind::End], None, ScreenText::SoundEnd, ScreenText::SoundEndIs),
    checked(&[CueKind::Switch], None, ScreenText::SoundSwitch, ScreenText::SoundSwitchIs),
    checked(&[CueKind::Rest], None, ScreenText::SoundRest, ScreenText::SoundRestIs),
    checked(&[CueKind::Eased], None, ScreenText::SoundEased, ScreenText::SoundEasedIs),
    checked(&[CueKind::Finish], None, ScreenText::SoundFinish, ScreenText::SoundFinishIs),
    checked(&[CueKind::Sentence], None, ScreenText::SoundVoice, ScreenText::SoundVoiceIs),
];

impl Checked {
    /// Whether it is what the voice says.
    fn is_voice(self) -> bool {
        self.kinds == [CueKind::Sentence]
    }
}

/// A sound check under way: what is heard when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    /// The places among what is checked.
    to_come: VecDeque<(Duration, usize)>,
    end: Duration,
}

impl Check {
    /// A check of these of [`CHECKED`] that begins at `now`, and the cues that are to be heard in it; `sentence` is said where
    /// something can be.
    pub(super) fn plan(now: Duration, sounds: Range<usize>, sentence: Option<&str>) -> (Self, Vec<Scheduled>) {
        let (mut due, mut to_come, mut cues) = (now + LEAD, VecDeque::new(), Vec::new());
        for place in sounds.filter(|place| !CHECKED[*place].is_voice() || sentence.is_some()) {
            to_come.push_back((due, place));
            let checked = CHECKED[place];
            for &kind in checked.kinds {
                let is_voice = kind == CueKind::Sentence;
                let say = sentence.filter(|_| is_voice).map(str::to_owned);
                let cue = Cue { at: Duration::ZERO, kind, say, side: checked.side, instruction: None };
                let id = u64::try_from(cues.len()).unwrap_or(u64::MAX);
                cues.push(Scheduled { id, cue, due, epoch: 0, sounds: true });
                due += if is_voice { SAYING } else { kind.tone() + GAP };
            }
        }
        (Self { to_come, end: due }, cues)
    }

    /// The place among [`CHECKED`] of what is heard at `now` and was not told before.
    pub(crate) fn told(&mut self, now: Duration) -> Option<usize> {
        let mut told = None;
        while let Some((_, place)) = self.to_come.pop_front_if(|(due, _)| *due <= now) {
            told = Some(place);
        }
        told
    }

    /// When there is more to tell, or the check ends.
    pub(crate) fn next(&self) -> Duration {
        self.to_come.front().map_or(self.end, |(due, _)| *due)
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
        let (_, cues) = Check::plan(Duration::from_secs(5), 0..CHECKED.len(), Some(SENTENCE));
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
        let (mut check, cues) = Check::plan(Duration::ZERO, 0..CHECKED.len(), Some(SENTENCE));
        assert_eq!(check.told(Duration::ZERO), None);
        let mut told = Vec::new();
        while !check.is_over(check.next()) {
            let now = check.next();
            assert!(cues.iter().any(|cue| cue.due == now));
            told.extend(check.told(now));
            assert_eq!(check.told(now), None);
        }
        assert!((0..CHECKED.len()).eq(told));
    }

    #[test]
    fn without_a_voice_nothing_is_promised_of_it() {
        let (mut check, cues) = Check::plan(Duration::ZERO, 0..CHECKED.len(), None);
        assert!(cues.iter().all(|cue| cue.cue.say.is_none()));
        assert_eq!(check.told(Duration::from_mins(1)), Some(CHECKED.len() - 2));
    }

    #[test]
    fn one_sound_is_heard_by_itself() {
        for (place, checked) in CHECKED.iter().enumerate() {
            let (mut check, cues) = Check::plan(Duration::ZERO, place..place + 1, Some(SENTENCE));
            assert!(cues.iter().all(|cue| cue.cue.side == checked.side), "{:?}", checked.name);
            assert_eq!(cues.len(), checked.kinds.len(), "{:?}", checked.name);
            assert_eq!((check.told(check.next()), check.next()), (Some(place), check.end));
        }
    }
}
