//! Arrows that say where a small movement goes.

use super::geom::V;

/// An arrow, straight or part of a circle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Arrow {
    /// Its tail.
    pub from: V,
    /// Its tip.
    pub to: V,
    /// How far it turns on its way, degrees: 0 straight, to the left above 0, to the right below; at most 340.
    pub turn: f32,
    /// Its points.
    pub heads: Heads,
}

impl Arrow {
    /// Points along its shaft, from tail to tip: enough of them that a circle looks round.
    #[must_use]
    pub fn shaft(&self) -> Vec<V> {
        const STEPS: u16 = 24;
        let chord = self.to - self.from;
        if self.turn.abs() < 1.0 {
            return vec![self.from, self.to];
        }
        let half = (self.turn / 2.0).to_radians();
        let middle = self.from + chord * 0.5 + chord.perp() * (0.5 / half.tan());
        let radius = (self.from - middle).len();
        let start = (self.from - middle).angle();
        let turned = |step: u16| start + self.turn * f32::from(step) / f32::from(STEPS);
        (0..=STEPS).map(|step| middle + V::dir(turned(step)) * radius).collect()
    }

    /// What is drawn of it, each with one point at its tip: there and back are two beside each other, for one with a
    /// point at each end looks like a dumbbell.
    #[must_use]
    pub fn ways(&self) -> Vec<Self> {
        const APART: f32 = 5.0;
        if self.heads == Heads::One {
            return vec![*self];
        }
        let aside = (self.to - self.from).perp().unit() * APART;
        let there = Self { from: self.from + aside, to: self.to + aside, heads: Heads::One, ..*self };
        let back = Self { from: self.to - aside, to: self.from - aside, turn: -self.turn, ..there };
        vec![there, back]
    }

    /// The direction at its tip, of length 1.
    #[must_use]
    pub fn way(&self) -> V {
        V::dir((self.to - self.from).angle() + self.turn / 2.0)
    }
}

/// The points of an arrow.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heads {
    /// One at its tip.
    One,
    /// One at each end: there and back.
    Both,
}

#[cfg(test)]
mod tests {
    use super::{Arrow, Heads};
    use crate::figure::geom::{V, v};
    use proptest::prelude::*;

    #[test]
    fn an_arrow_without_a_turn_is_straight() {
        let arrow = Arrow { from: v(1.0, 2.0), to: v(4.0, 6.0), turn: 0.0, heads: Heads::One };
        assert_eq!(arrow.shaft(), [arrow.from, arrow.to]);
    }

    #[test]
    fn there_and_back_are_two_arrows_beside_each_other() {
        let arrow = Arrow { from: v(10.0, 20.0), to: v(40.0, 20.0), turn: 0.0, heads: Heads::Both };
        let [there, back] = arrow.ways()[..] else { panic!("two arrows") };
        assert!(there.way().x > 0.99 && back.way().x < -0.99, "{there:?} {back:?}");
        assert!((there.from.y - back.from.y).abs() > 5.0, "they are apart");
        assert_eq!(there.ways(), [there]);
    }

    proptest! {
        #[test]
        fn a_round_arrow_is_part_of_a_circle(x in 1.0f32..40.0, y in -40.0f32..40.0, turn in 5.0f32..340.0, left: bool) {
            let turn = if left { turn } else { -turn };
            let arrow = Arrow { from: v(3.0, 4.0), to: v(3.0 + x, 4.0 + y), turn, heads: Heads::One };
            let shaft = arrow.shaft();
            let (first, last) = (shaft[0], shaft[shaft.len() - 1]);
            prop_assert!((first - arrow.from).len() < 0.1 && (last - arrow.to).len() < 0.1, "{first:?} {last:?}");
            let steps: Vec<V> = shaft.windows(2).map(|pair| pair[1] - pair[0]).collect();
            prop_assert!(steps.iter().all(|step| (step.len() - steps[0].len()).abs() < 0.01 * step.len() + 0.01));
            prop_assert!(steps.windows(2).all(|pair| (pair[0].cross(pair[1]) > 0.0) == left));
            // the last step points half a step short of where the tip does
            prop_assert!(steps[steps.len() - 1].unit().dot(arrow.way()) > 0.98);
        }
    }
}
