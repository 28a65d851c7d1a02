//! The breath that paces a hold: which way it goes at a moment, and when it turns.

use std::time::Duration;

use super::cue::CueKind;
use crate::routine::Breath;

/// The way of a breath.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Breathing {
    /// Air comes in.
    In,
    /// Air goes out.
    Out,
}

/// Where a breath stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Breathed {
    /// Which way it goes.
    pub way: Breathing,
    /// How much of this way is over, 0 to 1, in even time.
    pub at: f64,
}

impl Breathed {
    /// How full the chest is, 0 empty to 1 full: slow at both ends, as breath is.
    #[must_use]
    pub fn fullness(&self) -> f64 {
        let eased = 0.5 - 0.5 * (std::f64::consts::PI * self.at.clamp(0.0, 1.0)).cos();
        match self.way {
            Breathing::In => eased,
            Breathing::Out => 1.0 - eased,
        }
    }
}

/// Where the breath stands `elapsed` after the hold began, which is with breathing in. `None` for a breath of no length,
/// which no file can ask for.
pub(crate) fn breathed(breath: Breath, elapsed: Duration) -> Option<Breathed> {
    let (inhale, whole) = (breath.inhale.get(), breath.inhale.get() + breath.exhale.get());
    let into = Duration::from_nanos(u64::try_from(elapsed.as_nanos().checked_rem(whole.as_nanos())?).ok()?);
    let part = |over: Duration, of: Duration| over.as_secs_f64() / of.as_secs_f64();
    Some(match into.checked_sub(inhale) {
        None => Breathed { way: Breathing::In, at: part(into, inhale) },
        Some(over) => Breathed { way: Breathing::Out, at: part(over, breath.exhale.get()) },
    })
}

/// When the breath turns in a hold of this length, from its start on, and which tone tells it.
pub(crate) fn turns(breath: Breath, length: Duration) -> impl Iterator<Item = (Duration, CueKind)> {
    let ways = [(breath.inhale.get(), CueKind::BreatheIn), (breath.exhale.get(), CueKind::BreatheOut)];
    let is_endless = ways.iter().all(|(way, _)| way.is_zero());
    let mut at = Duration::ZERO;
    let turns = ways.into_iter().cycle().map(move |(way, kind)| {
        let begins = at;
        at += way;
        (begins, kind)
    });
    turns.take_while(move |(at, _)| !is_endless && *at < length)
}

#[cfg(test)]
mod tests {
    use super::{Breathed, Breathing, breathed, turns};
    use crate::routine::Breath;
    use crate::session::cue::CueKind::{BreatheIn, BreatheOut};
    use crate::session::sample::seconds;
    use rstest::rstest;
    use std::time::Duration;

    const BREATH: Breath = Breath { inhale: seconds(4), exhale: seconds(6) };

    #[rstest]
    #[case::begins(0, Breathing::In, 0.0, 0.0)]
    #[case::half_in(2_000, Breathing::In, 0.5, 0.5)]
    #[case::just_before_it_turns(3_999, Breathing::In, 0.999_75, 1.0)]
    #[case::turns(4_000, Breathing::Out, 0.0, 1.0)]
    #[case::half_out(7_000, Breathing::Out, 0.5, 0.5)]
    #[case::just_before_the_next(9_999, Breathing::Out, 0.999_83, 0.0)]
    #[case::the_next(10_000, Breathing::In, 0.0, 0.0)]
    #[case::many_later(64_000, Breathing::Out, 0.0, 1.0)]
    fn a_breath_is_where_its_time_is(#[case] millis: u64, #[case] way: Breathing, #[case] at: f64, #[case] full: f64) {
        let breath = breathed(BREATH, Duration::from_millis(millis)).unwrap();
        assert!(breath.way == way && (breath.at - at).abs() < 1e-4, "{breath:?}");
        assert!((breath.fullness() - full).abs() < 1e-3, "{}", breath.fullness());
    }

    #[test]
    fn the_chest_neither_jumps_nor_overflows() {
        let full = |millis| breathed(BREATH, Duration::from_millis(millis)).as_ref().map(Breathed::fullness).unwrap();
        for millis in 0..30_000 {
            assert!((0.0..=1.0).contains(&full(millis)));
            assert!((full(millis) - full(millis + 1)).abs() < 0.001, "at {millis}");
        }
    }

    #[test]
    fn each_turn_has_its_tone_and_none_comes_when_the_hold_is_over() {
        let turns: Vec<_> = turns(BREATH, Duration::from_secs(20)).map(|(at, kind)| (at.as_secs(), kind)).collect();
        assert_eq!(turns, [(0, BreatheIn), (4, BreatheOut), (10, BreatheIn), (14, BreatheOut)]);
    }
}
