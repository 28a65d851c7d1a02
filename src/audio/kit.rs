//! From a cue to the sound that the mixer plays for it.

use std::sync::OnceLock;
use std::time::Duration;

use super::bank::Bank;
use super::mixer::{Frame, Placed, Position, Role};
use super::pcm::{Pcm, Pitch, RATE};
use super::settings::Sides;
use super::tone::Tone;
use crate::body::Side;
use crate::session::cue::{Cue, CueKind};

/// How far the sides are apart from the middle, in semitones: left lower, right higher. Together two whole tones: told apart
/// without comparing, and the contours that tell the cues apart stay what they are.
const APART: f64 = 2.0;
/// How much each ear hears of what is in the middle. Both together are then as loud as one ear alone would be at 1, and so is
/// the sum of [`NEAR`] and [`FAR`]: a sound is equally loud wherever it is.
const MIDDLE: f32 = std::f32::consts::FRAC_1_SQRT_2;
/// What the near ear hears of a side's cue.
const NEAR: f32 = 0.893_975;
/// What the far ear hears of it: 6 dB less, for those who listen with one ear.
const FAR: f32 = 0.448_053;

/// The cue sounds, ready to be placed: in the middle, for the left, for the right.
#[derive(Clone, Debug)]
pub(crate) struct Kit {
    middle: Bank,
    /// Where the sides are told apart.
    sides: Option<[Aside; 2]>,
}

/// The sounds of one side, each made when it is first wanted: most sessions need few of them, the home screen none.
#[derive(Clone, Debug)]
struct Aside {
    pitch: Pitch,
    made: [OnceLock<Pcm>; Tone::ALL.len()],
}

impl Aside {
    fn new(semitones: f64) -> Self {
        Self { pitch: Pitch::by(semitones), made: [const { OnceLock::new() }; Tone::ALL.len()] }
    }

    fn tone(&self, tone: Tone, bank: &Bank) -> &Pcm {
        self.made[tone as usize].get_or_init(|| self.pitch.of(bank.get(tone)))
    }
}

impl Kit {
    /// The sounds of `bank`, the sides told apart as `sides` says.
    pub(crate) fn new(bank: &Bank, sides: Sides) -> Self {
        let sides = match sides {
            Sides::Alike => None,
            Sides::Apart => Some([Aside::new(-APART), Aside::new(APART)]),
        };
        Self { middle: bank.clone(), sides }
    }

    /// The tone of `cue`, placed at `at`; `None` for a cue without one.
    pub(crate) fn tone(&self, cue: &Cue, at: Position, epoch: u32, sides: Sides) -> Option<Placed> {
        let tone = Tone::of(cue.kind)?;
        let pcm = match (cue.side, &self.sides) {
            (None, _) | (_, None) => self.middle.get(tone),
            (Some(Side::Left), Some([left, _])) => left.tone(tone, &self.middle),
            (Some(Side::Right), Some([_, right])) => right.tone(tone, &self.middle),
        };
        Some(Placed { at, epoch, role: role(cue.kind), ears: ears(cue.side, sides), pcm: pcm.clone() })
    }
}

/// What `cue` says, placed after its tone: the same in both ears, wherever the tone is.
pub(crate) fn speech(cue: &Cue, pcm: Pcm, at: Position, epoch: u32) -> Placed {
    Placed { at: at + position(cue.kind.tone()), epoch, role: Role::Speech, ears: [MIDDLE; 2], pcm }
}

/// How much each ear hears of a cue for `side`.
fn ears(side: Option<Side>, sides: Sides) -> Frame {
    match (side, sides) {
        (None, _) | (_, Sides::Alike) => [MIDDLE; 2],
        (Some(Side::Left), Sides::Apart) => [NEAR, FAR],
        (Some(Side::Right), Sides::Apart) => [FAR, NEAR],
    }
}

const fn role(kind: CueKind) -> Role {
    match kind {
        CueKind::There | CueKind::Back | CueKind::Held | CueKind::BreatheIn | CueKind::BreatheOut => Role::Tick,
        _ => Role::Bell,
    }
}

/// The frame at which something due at `due` after the origin begins, to the nearest.
pub(crate) fn position(due: Duration) -> Position {
    let frames = (due.as_nanos() * u128::from(RATE) + 500_000_000) / 1_000_000_000;
    Position::try_from(frames).unwrap_or(Position::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cue(kind: CueKind, side: Option<Side>) -> Cue {
        Cue { at: Duration::ZERO, kind, say: None, side, instruction: None }
    }

    #[test]
    fn the_left_side_is_lower_and_from_the_left_the_right_higher_and_from_the_right() {
        let kit = Kit::new(&Bank::builtin(), Sides::Apart);
        let tone = |side| kit.tone(&cue(CueKind::Start, side), 0, 0, Sides::Apart).expect("start has a tone");
        let (left, middle, right) = (tone(Some(Side::Left)), tone(None), tone(Some(Side::Right)));
        assert!(left.pcm.len() > middle.pcm.len() && middle.pcm.len() > right.pcm.len());
        for (near, far) in [(left.ears[0], left.ears[1]), (right.ears[1], right.ears[0])] {
            let weaker = 20.0 * (near / far).log10();
            assert!((weaker - 6.0).abs() < 0.01, "the far side is {weaker} dB weaker");
        }
    }

    #[test]
    fn a_sound_is_equally_loud_wherever_it_is() {
        for side in [None, Some(Side::Left), Some(Side::Right)] {
            let power: f32 = ears(side, Sides::Apart).iter().map(|ear| ear * ear).sum();
            assert!((power - 1.0).abs() < 1e-4, "{side:?}: {power}");
        }
    }

    #[test]
    fn for_one_loudspeaker_both_sides_sound_alike() {
        let kit = Kit::new(&Bank::builtin(), Sides::Alike);
        let tone = |side| kit.tone(&cue(CueKind::Start, side), 0, 0, Sides::Alike);
        assert_eq!(tone(Some(Side::Left)), tone(None));
        assert_eq!(tone(Some(Side::Right)), tone(None));
    }

    #[test]
    fn the_sounds_of_a_side_are_made_when_they_are_wanted_and_once() {
        let kit = Kit::new(&Bank::builtin(), Sides::Apart);
        let made = |kit: &Kit| kit.sides.iter().flatten().flat_map(|side| &side.made).filter_map(OnceLock::get).count();
        assert_eq!(made(&kit), 0);
        for _ in 0..2 {
            let _ = kit.tone(&cue(CueKind::Start, Some(Side::Left)), 0, 0, Sides::Apart);
            assert_eq!(made(&kit), 1);
        }
    }

    #[test]
    fn a_sentence_alone_has_no_tone() {
        let kit = Kit::new(&Bank::builtin(), Sides::Apart);
        assert_eq!(kit.tone(&cue(CueKind::Sentence, None), 0, 0, Sides::Apart), None);
    }

    #[test]
    fn a_due_time_becomes_its_nearest_frame() {
        assert_eq!(position(Duration::from_secs(1)), 48_000);
        assert_eq!(position(Duration::from_nanos(10_416)), 0);
        assert_eq!(position(Duration::from_nanos(10_417)), 1);
    }
}
