//! A figure ready to be played: which body it shows at which moment of which motion.

mod way;

use std::time::Duration;

use self::way::total;
use super::extent::{Extent, reach};
use super::geom::V;
use super::joint::{Joint, Spot};
use super::muscle::is_seen;
use super::parts;
use super::pose::{Figure, Key, Prop};
use super::scene;
use super::skeleton::Skeleton;
use super::solve::{blend, solve};
use crate::body::Muscle;

/// The motion of the figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Motion {
    /// Stays in the rest pose: the first key.
    Rest,
    /// Stays in the hold pose: the last key.
    Hold,
    /// Goes from the rest pose into the hold pose and back, with a pause at each end; the time since it began.
    Into(Duration),
    /// Glides from one end to the other, one way a pass: the passes done so far, with the share of the present one.
    Passes(f32),
    /// Goes there and back once a rep: the reps done so far, with the share of the present one.
    Reps(f32),
    /// Moves as its author timed it; the time since it began.
    Free(Duration),
}

/// A body at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Frame {
    pub(super) skeleton: Skeleton,
    /// Whether it is a picture by itself, which needs arrows to tell what moves.
    pub(super) still: bool,
}

impl Frame {
    /// Where a place of the body is; percent of standing height, the floor at 0.
    #[must_use]
    pub fn at(&self, spot: Spot) -> V {
        self.skeleton.spot(spot)
    }

    /// How near a joint is to the viewer; percent of standing height, 0 in the plane of the spine.
    #[must_use]
    pub fn depth(&self, joint: Joint) -> f32 {
        self.skeleton.depth(joint)
    }

    /// The height of the lowest point of the body above the floor.
    #[must_use]
    pub fn lowest(&self) -> f32 {
        parts::lowest(&self.skeleton, |_| true)
    }
}

/// Samples of a movement for its bounds.
const SAMPLES: u16 = 24;

/// A figure with its key poses solved.
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    figure: Figure,
    skeletons: Vec<Skeleton>,
    /// The space of the whole movement, so that the camera never moves.
    moving: Extent,
    /// The space of the movement and the arrows, which only pictures that nothing follows show.
    still: Extent,
}

impl Figure {
    /// This figure, ready to be played.
    #[must_use]
    pub fn clip(&self) -> Clip {
        let skeletons: Vec<Skeleton> = self.keys.iter().map(|key| solve(&key.pose, self.view)).collect();
        let mut clip = Clip { figure: self.clone(), skeletons, moving: Extent::NONE, still: Extent::NONE };
        (clip.moving, clip.still) = clip.extents();
        clip
    }
}

impl Clip {
    /// What is played.
    #[must_use]
    pub fn figure(&self) -> &Figure {
        &self.figure
    }

    /// Width and height of the whole movement with its arrows, percent of standing height.
    #[must_use]
    pub fn size(&self) -> V {
        self.still.high - self.still.low
    }

    /// The space that the camera shows for a frame: the same for all that are still, and for all that are not.
    pub(super) fn extent(&self, frame: &Frame) -> Extent {
        if frame.still { self.still } else { self.moving }
    }

    /// The body at a moment of a motion.
    #[must_use]
    pub fn frame(&self, motion: Motion) -> Frame {
        let way = self.way(motion);
        if way.from == way.to || way.share >= 1.0 {
            return Frame { skeleton: self.skeletons[way.to].clone(), still: false };
        }
        if way.share <= 0.0 {
            return Frame { skeleton: self.skeletons[way.from].clone(), still: false };
        }
        let key = |i: usize| (&self.figure.keys[i].pose, &self.skeletons[i]);
        let pose = blend(key(way.from), key(way.to), way.share);
        Frame { skeleton: solve(&pose, self.figure.view), still: false }
    }

    /// The body at a moment of a motion, as a picture that nothing follows: with the arrows that tell what moves. Where
    /// the movement itself is shown before or after, an arrow is taken for a thing.
    #[must_use]
    pub fn still(&self, motion: Motion) -> Frame {
        Frame { still: true, ..self.frame(motion) }
    }

    /// Whether the picture changes at this moment of a motion: only then is there a frame to draw.
    #[must_use]
    pub fn is_moving(&self, motion: Motion) -> bool {
        self.way(motion).rest == Some(0.0)
    }

    /// How long the picture stays as it is from this moment of a motion: no time while it moves, `None` for ever. Of
    /// passes and reps, whose pace the clip does not know, a stay lasts as long as their author timed it.
    #[must_use]
    pub fn rests_for(&self, motion: Motion) -> Option<Duration> {
        match motion {
            Motion::Rest | Motion::Hold => None,
            _ => self.way(motion).rest.map(Duration::from_secs_f32),
        }
    }

    /// How long one round takes as the author timed it, or the way into the pose and back for [`Motion::Into`].
    #[must_use]
    pub fn round(&self) -> Duration {
        Duration::from_secs_f32(total(&self.legs()))
    }

    /// Marked muscles that the hold pose turns away from the viewer: words have to name them.
    #[must_use]
    pub fn unseen(&self) -> Vec<Muscle> {
        let Some(hold) = self.skeletons.last() else { return Vec::new() };
        let mut unseen: Vec<Muscle> = self.figure.marks.iter().map(|mark| mark.muscle).collect();
        unseen.dedup();
        let seen = |muscle: Muscle| self.figure.marks.iter().any(|mark| mark.muscle == muscle && is_seen(hold, *mark));
        unseen.retain(|&muscle| !seen(muscle));
        unseen
    }

    /// How far the pelvis has moved from the first key.
    pub(super) fn moved(&self, frame: &Frame) -> V {
        scene::moved(&self.skeletons[0], &frame.skeleton)
    }

    fn keys(&self) -> &[Key] {
        &self.figure.keys
    }

    fn last(&self) -> usize {
        self.keys().len().saturating_sub(1)
    }

    /// The space that the whole movement takes, without and with its arrows.
    fn extents(&self) -> (Extent, Extent) {
        let round = self.round();
        let sampled =
            (0..SAMPLES).map(|i| self.frame(Motion::Free(round * u32::from(i) / u32::from(SAMPLES))).skeleton);
        let bodies = self.skeletons.iter().cloned().chain(sampled);
        let points = bodies.flat_map(|skeleton| parts::pieces(&skeleton, &[])).flat_map(|piece| piece.shapes);
        let mut moving = Extent::NONE;
        let corners = points.map(|shape| shape.outline.bounds()).flat_map(|(low, high)| [low, high]);
        corners.for_each(|corner| moving.take(corner));
        let (arrows, things): (Vec<&Prop>, Vec<&Prop>) =
            self.figure.props.iter().partition(|prop| matches!(prop, Prop::Arrow(_)));
        things.into_iter().flat_map(reach).for_each(|corner| moving.take(corner));
        let mut still = moving;
        arrows.into_iter().flat_map(reach).for_each(|corner| still.take(corner));
        (moving.framed(self.figure.view), still.framed(self.figure.view))
    }
}
