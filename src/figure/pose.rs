//! What a figure is: key poses as angles and contacts, things around the body, and the times between.
//!
//! Lengths are percent of standing height; angles are degrees on the picture: 0 right, 90 up, 180 left, 270 down.
//! Seen from the side the person faces right and the right side is near; the other side of the body is shown by the
//! mirror image of the finished picture.

use std::time::Duration;

pub use super::arrow::{Arrow, Heads};
use super::geom::V;
use super::joint::{Limb, Part, Spot};
use crate::body::{Muscle, Side};

/// The viewpoint: the side from which the person is seen.
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

/// The order in which the key poses follow each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Loop {
    /// From the first to the last, and no further.
    Once,
    /// From the last straight to the first again.
    Cycle,
    /// Forward, then backward.
    PingPong,
}

/// The easing of a movement: how it starts and stops.
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

/// The target at which a hand or an ankle is kept.
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

/// The pose of one limb.
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

/// The placing of the body as a whole.
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

/// The sides of the body that a move works on at once: one or both.
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
    /// Poses of the introduction alone: no loop has them.
    pub steps: Vec<Key>,
    /// The instructions that poses stand for: those of the steps, then those of the keys.
    pub shows: Vec<Shows>,
}

impl Figure {
    /// The key pose in which work begins: the last, where it is to stay in it, else the first.
    #[must_use]
    pub(crate) fn work(&self, is_held: bool) -> Stop {
        Stop::Key(if is_held { self.keys.len() - 1 } else { 0 })
    }

    /// The pose at a stop.
    #[must_use]
    pub(crate) fn pose(&self, stop: Stop) -> &Key {
        match stop {
            Stop::Step(place) => &self.steps[place],
            Stop::Key(place) => &self.keys[place],
        }
    }
}

/// A pose of a figure, by its place in its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Stop {
    /// One of the introduction alone.
    Step(usize),
    /// A key pose.
    Key(usize),
}

/// The instruction that a pose stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shows {
    /// The pose.
    pub stop: Stop,
    /// The first words of the instruction, as the file has them.
    pub quote: String,
}
