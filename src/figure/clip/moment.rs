//! The moments of a motion that pictures are made of.

use super::{Clip, Frame, Motion, Way};
use crate::figure::pose::{Loop, Stop};

/// The most steps of a way from one pose to the next.
const STEPS: u8 = 24;
/// The steps of a second of a way that is one of many in a round: twice the pictures that are shown of it.
const STEPS_A_SECOND: f32 = 24.0;

/// A moment of a motion, in steps that a picture can show: moments that are equal have one picture. The way back between
/// two poses has the moments of the way there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The pose at one end of the way; the pose that is shown, where it is not on a way.
    from: Stop,
    /// The pose at its other end.
    to: Stop,
    /// How many steps it is from the one to the other.
    step: u8,
}

impl Moment {
    const fn still(at: Stop) -> Self {
        Self { from: at, to: at, step: 0 }
    }
}

impl Clip {
    /// The moment nearest to where a motion is: at most 24 steps lead from one pose to the next.
    #[must_use]
    pub fn moment(&self, motion: Motion) -> Moment {
        let way = self.way(motion);
        let (from, to) = (self.stop(way.from), self.stop(way.to));
        if way.from <= way.to { self.between(from, to, way.share) } else { self.between(to, from, 1.0 - way.share) }
    }

    /// The body at a moment.
    #[must_use]
    pub fn frame_at(&self, moment: Moment) -> Frame {
        let share = f32::from(moment.step) / f32::from(self.steps(moment.from, moment.to));
        self.frame_on(Way { from: self.place(moment.from), to: self.place(moment.to), share, rest: None })
    }

    /// All moments of the way on which one lies, the nearest first, itself before all. A pose by itself lies on the way to
    /// the next, the last on the way to the one before.
    #[must_use]
    pub fn way_of(&self, moment: Moment) -> Vec<Moment> {
        if moment.from != moment.to {
            let mut way = self.way_between(moment.from, moment.to);
            let at = usize::from(moment.step);
            let mut ordered: Vec<(usize, Moment)> = way.drain(..).enumerate().collect();
            ordered.sort_by_key(|(step, _)| step.abs_diff(at));
            return ordered.into_iter().map(|(_, moment)| moment).collect();
        }
        let place = self.place(moment.from);
        let poses = if place > self.last() { self.skeletons.len() } else { self.keys().len() };
        let next = if place + 1 < poses { place + 1 } else { place.saturating_sub(1) };
        self.way_between(moment.from, self.stop(next))
    }

    /// All moments of the way from one pose to another, in their order.
    #[must_use]
    pub fn way_between(&self, from: Stop, to: Stop) -> Vec<Moment> {
        if from == to {
            return vec![Moment::still(from)];
        }
        let steps = self.steps(from, to);
        let share = |step: u8| f32::from(step) / f32::from(steps);
        let forward = self.place(from) <= self.place(to);
        (0..=steps)
            .map(|step| {
                if forward { self.between(from, to, share(step)) } else { self.between(to, from, share(steps - step)) }
            })
            .collect()
    }

    /// The moment at a share of the way between two poses, of which the first stands first.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a few steps")]
    fn between(&self, from: Stop, to: Stop, share: f32) -> Moment {
        let steps = self.steps(from, to);
        match (f32::from(steps) * share).round() as u8 {
            _ if from == to => Moment::still(to),
            0 => Moment::still(from),
            step if step >= steps => Moment::still(to),
            step => Moment { from, to, step },
        }
    }

    /// The steps between two poses. A round of many short ways has no more of them than are shown.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a few steps")]
    fn steps(&self, from: Stop, to: Stop) -> u8 {
        match (self.figure.looping, from, to) {
            (Loop::Cycle, Stop::Key(_), Stop::Key(_)) => {
                let longest = self.keys().iter().map(|key| key.travel).max().unwrap_or_default();
                (longest.as_secs_f32() * STEPS_A_SECOND).clamp(1.0, STEPS.into()) as u8
            }
            _ => STEPS,
        }
    }

    fn stop(&self, place: usize) -> Stop {
        let keys = self.keys().len();
        if place < keys { Stop::Key(place) } else { Stop::Step(place - keys) }
    }
}
