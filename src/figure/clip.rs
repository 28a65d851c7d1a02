//! A figure ready to be played: which body it shows at which moment of which motion.

mod moment;
mod way;

use std::time::Duration;

pub use self::moment::Moment;
use self::way::{Way, total};
use super::extent::{Extent, reach};
use super::geom::V;
use super::joint::{Joint, Spot};
use super::muscle::is_seen;
use super::parts;
use super::pose::{Figure, Key, Prop, Stop};
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
    /// Goes from one pose to another; how much of the way is over, 0 to 1, in even time.
    Toward(Stop, Stop, f32),
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
    /// How much room the camera has for the poses of the introduction: 1 for all of them, 0 for the key poses alone.
    pub(super) taught: f32,
}

impl Frame {
    /// The same body with its chest so full, 0 to 1.
    #[must_use]
    pub fn breathing(mut self, fullness: f32) -> Self {
        self.skeleton.breath = fullness;
        self
    }

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
    /// Those of the key poses, then those of the steps.
    skeletons: Vec<Skeleton>,
    /// The space of the whole movement, so that the camera never moves.
    moving: Extent,
    /// The space of the movement and the arrows, which only pictures that nothing follows show.
    still: Extent,
    /// The space of the whole movement and of the steps.
    taught: Extent,
}

impl Figure {
    /// This figure, ready to be played.
    #[must_use]
    pub fn clip(&self) -> Clip {
        let poses = self.keys.iter().chain(&self.steps);
        let skeletons: Vec<Skeleton> = poses.map(|key| solve(&key.pose, self.view)).collect();
        let none = Extent::NONE;
        let mut clip = Clip { figure: self.clone(), skeletons, moving: none, still: none, taught: none };
        (clip.moving, clip.still, clip.taught) = clip.extents();
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

    /// The space that the camera shows for a frame: the same for all that are still, and for all that move between key
    /// poses. Steps need more of it; on the way from them into a key pose the camera comes nearer.
    pub(super) fn extent(&self, frame: &Frame) -> Extent {
        let (without, taught) = self.extents_of(frame);
        without.lerp(taught, frame.taught)
    }

    /// The spaces between which that of a frame lies: that of the movement alone, and that with its steps.
    pub(super) fn extents_of(&self, frame: &Frame) -> (Extent, Extent) {
        (if frame.still { self.still } else { self.moving }, self.taught)
    }

    /// A pose as one picture of a strip: all of them have room for the same, and none has arrows, as the strip tells what
    /// moves.
    #[must_use]
    pub(crate) fn strip_picture(&self, stop: Stop) -> Frame {
        Frame { taught: 1.0, ..self.frame(Motion::Toward(stop, stop, 1.0)) }
    }

    /// The body at a moment of a motion.
    #[must_use]
    pub fn frame(&self, motion: Motion) -> Frame {
        self.frame_on(self.way(motion))
    }

    fn frame_on(&self, way: Way) -> Frame {
        let taught = self.taught_on(way);
        if way.from == way.to || way.share >= 1.0 {
            return Frame { skeleton: self.skeletons[way.to].clone(), still: false, taught };
        }
        if way.share <= 0.0 {
            return Frame { skeleton: self.skeletons[way.from].clone(), still: false, taught };
        }
        let key = |i: usize| (&self.pose(i).pose, &self.skeletons[i]);
        let pose = blend(key(way.from), key(way.to), way.share);
        Frame { skeleton: solve(&pose, self.figure.view), still: false, taught }
    }

    /// How much room the steps have on a way: more of it early on the way to one, and late on the way from one.
    fn taught_on(&self, way: Way) -> f32 {
        let is_step = |place: usize| place > self.last();
        match (is_step(way.from), is_step(way.to)) {
            (false, false) => 0.0,
            (true, true) => 1.0,
            (true, false) => 1.0 - way.share * way.share,
            (false, true) => 1.0 - (1.0 - way.share) * (1.0 - way.share),
        }
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
        let Some(hold) = self.skeletons.get(self.last()) else { return Vec::new() };
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

    /// The key pose at this place, or the step at so many places after the last of them.
    fn pose(&self, place: usize) -> &Key {
        let keys = self.figure.keys.len();
        if place < keys { &self.figure.keys[place] } else { &self.figure.steps[place - keys] }
    }

    /// The place of a stop among key poses and steps.
    fn place(&self, stop: Stop) -> usize {
        match stop {
            Stop::Key(place) => place,
            Stop::Step(place) => self.figure.keys.len() + place,
        }
    }

    fn last(&self) -> usize {
        self.keys().len().saturating_sub(1)
    }

    /// The space that the whole movement takes, without and with its arrows, and with its steps.
    fn extents(&self) -> (Extent, Extent, Extent) {
        let round = self.round();
        let sampled =
            (0..SAMPLES).map(|i| self.frame(Motion::Free(round * u32::from(i) / u32::from(SAMPLES))).skeleton);
        let (keys, steps) = self.skeletons.split_at(self.keys().len());
        let mut moving = Extent::NONE;
        keys.iter().cloned().chain(sampled).flat_map(|body| corners(&body)).for_each(|corner| moving.take(corner));
        let (arrows, things): (Vec<&Prop>, Vec<&Prop>) =
            self.figure.props.iter().partition(|prop| matches!(prop, Prop::Arrow(_)));
        things.into_iter().flat_map(reach).for_each(|corner| moving.take(corner));
        let mut still = moving;
        arrows.into_iter().flat_map(reach).for_each(|corner| still.take(corner));
        let mut taught = moving;
        let between =
            (1..self.figure.steps.len()).map(|step| Motion::Toward(Stop::Step(step - 1), Stop::Step(step), 0.5));
        let between = between.map(|motion| self.frame(motion).skeleton);
        steps.iter().cloned().chain(between).flat_map(|body| corners(&body)).for_each(|corner| taught.take(corner));
        let view = self.figure.view;
        (moving.framed(view), still.framed(view), taught.framed(view))
    }
}

/// The corners of everything that a body is made of.
fn corners(body: &Skeleton) -> Vec<V> {
    let shapes = parts::pieces(body, &[]).into_iter().flat_map(|piece| piece.shapes);
    shapes.map(|shape| shape.outline.bounds()).flat_map(|(low, high)| [low, high]).collect()
}
