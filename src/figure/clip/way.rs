//! Where on the way between its keys a motion is.

use super::{Clip, Motion};
use crate::figure::pose::Loop;

/// The point that a motion has reached on the way between two keys.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Way {
    pub(super) from: usize,
    pub(super) to: usize,
    /// 0 to 1, eased.
    pub(super) share: f32,
    /// How many seconds it stays there: none while it moves, `None` for ever.
    pub(super) rest: Option<f32>,
}

/// One travel from key to key, and the stay after it; seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Leg {
    from: usize,
    to: usize,
    travel: f32,
    hold: f32,
}

/// How long the way into a pose waits before it starts and after it has arrived, seconds.
const PAUSES: (f32, f32) = (1.0, 2.5);

impl Clip {
    pub(super) fn way(&self, motion: Motion) -> Way {
        match motion {
            Motion::Rest => still(0),
            Motion::Toward(from, to, share) => self.toward(self.place(from), self.place(to), share),
            _ if self.last() == 0 => still(0),
            Motion::Hold => still(self.last()),
            Motion::Free(time) => {
                let (legs, time) = (self.legs(), time.as_secs_f32());
                let round = total(&legs);
                let time = if self.figure.looping == Loop::Once { time.min(round) } else { time % round.max(0.1) };
                self.on(&legs, time)
            }
            Motion::Into(time) => {
                let legs = self.way_in();
                // the first leg starts after the pause in the rest pose, which ends the last leg
                let time = (time.as_secs_f32() - PAUSES.0).rem_euclid(total(&legs));
                self.on(&legs, time)
            }
            Motion::Passes(passes) => {
                let back = passes.rem_euclid(2.0) >= 1.0;
                let legs = glide(&if back { self.backward() } else { self.forward() });
                self.on(&legs, passes.rem_euclid(1.0) * total(&legs))
            }
            Motion::Reps(reps) => self.rep(reps.rem_euclid(1.0)),
        }
    }

    fn toward(&self, from: usize, to: usize, share: f32) -> Way {
        if from == to || share >= 1.0 {
            return still(to);
        }
        Way { from, to, share: self.pose(to).ease.at(share.max(0.0)), rest: Some(0.0) }
    }

    /// There in the first half, back in the second, each stretched to its half; a cycle is stretched as a whole.
    fn rep(&self, share: f32) -> Way {
        if self.figure.looping == Loop::Cycle {
            let legs = self.legs();
            return self.on(&legs, share * total(&legs));
        }
        let legs = if share < 0.5 { self.forward() } else { self.backward() };
        self.on(&legs, (share * 2.0).rem_euclid(1.0) * total(&legs))
    }

    fn leg(&self, from: usize, to: usize) -> Leg {
        // the way back takes as long as the way there
        let timed = &self.keys()[from.max(to)];
        Leg { from, to, travel: timed.travel.as_secs_f32(), hold: self.keys()[to].hold.as_secs_f32() }
    }

    fn forward(&self) -> Vec<Leg> {
        (0..self.last()).map(|i| self.leg(i, i + 1)).collect()
    }

    fn backward(&self) -> Vec<Leg> {
        (0..self.last()).rev().map(|i| self.leg(i + 1, i)).collect()
    }

    pub(super) fn legs(&self) -> Vec<Leg> {
        let mut legs = self.forward();
        match self.figure.looping {
            Loop::Once => {}
            Loop::PingPong => legs.extend(self.backward()),
            Loop::Cycle => {
                let first = &self.keys()[0];
                let (travel, hold) = (first.travel.as_secs_f32(), first.hold.as_secs_f32());
                legs.extend((self.last() > 0).then(|| Leg { from: self.last(), to: 0, travel, hold }));
            }
        }
        legs
    }

    fn way_in(&self) -> Vec<Leg> {
        let pause = |legs: Vec<Leg>, pause: f32| {
            let mut legs = glide(&legs);
            if let Some(last) = legs.last_mut() {
                last.hold = pause;
            }
            legs
        };
        [pause(self.forward(), PAUSES.1), pause(self.backward(), PAUSES.0)].concat()
    }

    /// Where on these legs a time in seconds is.
    fn on(&self, legs: &[Leg], time: f32) -> Way {
        let mut left = time;
        for leg in legs {
            if left < leg.travel {
                let ease = self.keys()[leg.from.max(leg.to)].ease;
                return Way { from: leg.from, to: leg.to, share: ease.at(left / leg.travel), rest: Some(0.0) };
            }
            left -= leg.travel;
            if left < leg.hold {
                return Way { rest: Some(leg.hold - left), ..still(leg.to) };
            }
            left -= leg.hold;
        }
        still(legs.last().map_or(0, |leg| leg.to))
    }
}

fn still(key: usize) -> Way {
    Way { from: key, to: key, share: 1.0, rest: None }
}

pub(super) fn total(legs: &[Leg]) -> f32 {
    legs.iter().map(|leg| leg.travel + leg.hold).sum()
}

/// These legs without a stay.
fn glide(legs: &[Leg]) -> Vec<Leg> {
    legs.iter().map(|&leg| Leg { hold: 0.0, ..leg }).collect()
}
