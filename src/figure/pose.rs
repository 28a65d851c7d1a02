//! What a figure is: key poses as angles and contacts, things around the body, and the times between.
//!
//! Lengths are percent of standing height; angles are degrees on the picture: 0 right, 90 up, 180 left, 270 down.
//! Seen from the side the person faces right and the right side is near; the other side of the body is shown by the
//! mirror image of the finished picture.

use std::time::Duration;

use super::geom::V;
use super::joint::{Joint, Limb, Part, Spot};
use super::solve::body;
use crate::body::{Muscle, Side};

/// Where the person is seen from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum View {
    /// Their right side; they face to the right of the picture.
    Side,
    /// Their front; their right is at the left of the picture.
    Front,
    /// Their back; their right is at the right of the picture.
    Back,
    /// From above: there is no floor line, and the mat is a field behind the body.
    Above,
}

impl View {
    /// How far hips, shoulders and face are turned toward the viewer unless a pose says otherwise, in degrees.
    #[must_use]
    pub const fn turn(self) -> f32 {
        match self {
            Self::Side | Self::Above => 0.0,
            Self::Front => 90.0,
            Self::Back => -90.0,
        }
    }
}

/// How the key poses follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Loop {
    /// From the first to the last, and no further.
    Once,
    /// From the last straight to the first again.
    Cycle,
    /// Forward, then backward.
    PingPong,
}

/// How a movement starts and stops.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Ease {
    /// At one speed.
    Linear,
    /// Gently from rest to rest.
    InOut,
    /// At once, then gently to rest.
    Out,
}

impl Ease {
    /// The share of the way done at share `t` of the time, both 0 to 1.
    #[must_use]
    pub fn at(self, t: f32) -> f32 {
        match self {
            Self::Linear => t,
            Self::InOut => t * t * (3.0 - 2.0 * t),
            Self::Out => 1.0 - (1.0 - t) * (1.0 - t),
        }
    }
}

/// The way an elbow or knee points where a contact leaves two ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bend {
    /// Up on the picture.
    Up,
    /// Down.
    Down,
    /// To the left.
    Left,
    /// To the right.
    Right,
}

/// What a hand or an ankle is kept at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    /// A point of the world.
    Point(V),
    /// A place of the body.
    Spot(Spot),
}

/// A hand or ankle that stays where it is put; the limb is solved for it in every frame.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Contact {
    /// Where.
    pub target: Target,
    /// So far beside it.
    pub offset: V,
    /// The way elbow or knee points.
    pub bend: Bend,
}

/// How one limb lies.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LimbPose {
    /// Angles of the upper and the lower bone, degrees; not used with a contact.
    pub angles: [f32; 2],
    /// How far both bones lean toward the viewer (+) or away (-), degrees.
    pub tilt: [f32; 2],
    /// How far the limb is turned outward about its own length, degrees; moves the muscles on it, not the bones.
    pub roll: f32,
    /// The angle of the foot, degrees; `None`: as it falls.
    pub foot: Option<f32>,
    /// What its end is kept at.
    pub contact: Option<Contact>,
}

/// Where the body as a whole is put.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Stand {
    /// The anchor is here.
    At(V),
    /// The anchor is this far to the right, and the body lies on the floor.
    Dropped(f32),
}

/// A whole body at one moment, as angles and contacts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pose {
    /// Angles of the lower and the upper half of the spine, from the pelvis up.
    pub spine: [f32; 2],
    /// Angle from the base of the neck to the head.
    pub head: f32,
    /// How far spine and head lean toward the viewer (+) or away (-), degrees.
    pub lean: [f32; 2],
    /// Turn of hips, shoulders and face toward the viewer: 0 profile, 90 facing us.
    pub turn: [f32; 3],
    /// The place of the body that `stand` puts.
    pub anchor: Spot,
    /// Where the anchor is put.
    pub stand: Stand,
    /// Limbs, by [`Limb::index`].
    pub limbs: [LimbPose; 4],
}

/// A key pose and the way to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Key {
    /// The pose.
    pub pose: Pose,
    /// How long the way here takes from the key before: 0.2 to 30 s.
    pub travel: Duration,
    /// How long the pose is kept: 0 to 600 s.
    pub hold: Duration,
    /// How the way here starts and stops.
    pub ease: Ease,
}

/// A thing around the body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Prop {
    /// A mat on the floor, from and to; as wide as the figure where not given.
    Mat {
        /// Its left end.
        from: Option<f32>,
        /// Its right end.
        to: Option<f32>,
    },
    /// A foam roller seen from its end.
    Roller(Rolling),
    /// A ball.
    Ball(Rolling),
    /// A wall from `x` outward: to the right where `x` is positive.
    Wall {
        /// Its face.
        x: f32,
    },
    /// A wall behind the body, from left to right.
    Backdrop {
        /// Its ends.
        x: [f32; 2],
    },
    /// A box: bench, seat, step.
    Block {
        /// Left and right.
        x: [f32; 2],
        /// Bottom and top.
        y: [f32; 2],
    },
    /// A strap from one place of the body to another.
    Strap {
        /// One end.
        from: Spot,
        /// The other end.
        to: Spot,
    },
    /// An elastic band from one place of the body to another.
    Band {
        /// One end.
        from: Spot,
        /// The other end.
        to: Spot,
    },
    /// An arrow that says where a small movement goes.
    Arrow(Arrow),
}

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
    /// One at each end.
    Both,
}

/// A round thing that rolls under the body.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rolling {
    /// Its middle, in the first pose.
    pub at: V,
    /// Its radius.
    pub radius: f32,
    /// The share of the pelvis's way that it makes; a real roller makes half.
    pub glide: f32,
}

/// Which sides of the body a move works on at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Works {
    /// One: the figure shows the right, its mirror image the left.
    OneSide,
    /// Both.
    BothSides,
}

/// A muscle that is shown in the accent colour, on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Mark {
    /// Which.
    pub muscle: Muscle,
    /// On which side of the body.
    pub side: Side,
}

/// A move's figure: key poses, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Where it is seen from.
    pub view: View,
    /// How the keys follow each other.
    pub looping: Loop,
    /// Muscles in the accent colour.
    pub marks: Vec<Mark>,
    /// Things around the body.
    pub props: Vec<Prop>,
    /// Parts drawn over everything else, in this order.
    pub over: Vec<Part>,
    /// Parts drawn under everything else, in this order.
    pub under: Vec<Part>,
    /// Limbs drawn in the darker tone.
    pub far: Vec<Limb>,
    /// Key poses; at least one. The first is the rest pose, the last is the hold.
    pub keys: Vec<Key>,
}

/// How high a panel suits a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stature {
    /// The person stands in one of the poses: each row more makes them larger.
    Stands,
    /// The person sits, kneels or lies: the width counts.
    Low,
}

impl Figure {
    /// How high a panel suits it.
    #[must_use]
    pub fn stature(&self) -> Stature {
        let stands = self.view != View::Above && self.keys.iter().any(|key| key.pose.stands());
        if stands { Stature::Stands } else { Stature::Low }
    }
}

impl Pose {
    /// Whether the hips are as high as straight or slightly bent legs carry them.
    fn stands(&self) -> bool {
        const HIPS: f32 = 40.0;
        match self.stand {
            Stand::At(at) if self.anchor == Spot::Joint(Joint::Pelvis) => at.y > HIPS,
            _ => self.limbs[..2].iter().any(|leg| leg.contact.is_none() && leg.hangs() > HIPS),
        }
    }
}

impl LimbPose {
    /// How far below its hip the ankle of this leg is.
    fn hangs(&self) -> f32 {
        let down = |bone: usize| {
            let (angle, tilt) = (self.angles[bone].to_radians(), self.tilt[bone].to_radians());
            -body::LEG[bone] * angle.sin() * tilt.cos()
        };
        down(0) + down(1)
    }
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
