//! A figure ready to be played: which body it shows at which moment of which motion.

use std::time::Duration;

use super::geom::{V, v};
use super::joint::{Joint, Spot};
use super::muscle::is_seen;
use super::parts;
use super::pose::{Arrow, Figure, Key, Loop, Prop, View};
use super::scene;
use super::skeleton::Skeleton;
use super::solve::{blend, solve};
use crate::body::Muscle;

/// What the figure does.
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

/// Where on the way between two keys a motion is.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Way {
    from: usize,
    to: usize,
    /// 0 to 1, eased.
    share: f32,
    /// How many seconds it stays there: none while it moves, `None` for ever.
    rest: Option<f32>,
}

/// One travel from key to key, and the stay after it; seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Leg {
    from: usize,
    to: usize,
    travel: f32,
    hold: f32,
}

/// How long the way into a pose waits before it starts and after it has arrived, seconds.
const PAUSES: (f32, f32) = (1.0, 2.5);
/// How far the point of an arrow reaches to its sides.
const POINT: f32 = 4.0;
/// Samples of a movement for its bounds.
const SAMPLES: u16 = 24;

/// A figure with its key poses solved.
#[derive(Clone, Debug, PartialEq)]
pub struct Clip {
    figure: Figure,
    skeletons: Vec<Skeleton>,
    /// The space of the whole movement, so that the camera never moves.
    moving: Extent,
    /// The same with the arrows, which only pictures that nothing follows show.
    still: Extent,
}

/// The space that something takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Extent {
    /// Its lowest, leftmost point.
    pub(super) low: V,
    /// Its highest, rightmost point.
    pub(super) high: V,
}

impl Extent {
    /// No space: the first point taken is all of it; from the floor up.
    const NONE: Self = Self { low: v(f32::MAX, f32::MAX), high: v(f32::MIN, 0.0) };

    fn take(&mut self, point: V) {
        self.low = v(self.low.x.min(point.x), self.low.y.min(point.y));
        self.high = v(self.high.x.max(point.x), self.high.y.max(point.y));
    }

    /// With a margin, as a view shows it.
    fn framed(mut self, view: View) -> Self {
        if view == View::Above {
            // the mat lies in the middle
            let reach = self.low.y.abs().max(self.high.y).max(scene::MAT);
            (self.low.y, self.high.y) = (-reach, reach);
        }
        Self { low: self.low - v(3.0, 3.0), high: self.high + v(3.0, 2.0) }
    }
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

    fn way(&self, motion: Motion) -> Way {
        match motion {
            Motion::Rest => still(0),
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

    fn legs(&self) -> Vec<Leg> {
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

/// The corners of the space that a thing takes.
fn reach(prop: &Prop) -> Vec<V> {
    match *prop {
        Prop::Mat { from, to } => from.into_iter().chain(to).map(|x| v(x, 0.0)).collect(),
        Prop::Roller(rolling) | Prop::Ball(rolling) => {
            let r = rolling.radius;
            vec![rolling.at - v(r, r), rolling.at + v(r, r)]
        }
        Prop::Wall { x } => vec![v(x + x.signum() * 4.0, 0.0)],
        Prop::Backdrop { x } => x.map(|x| v(x, 0.0)).to_vec(),
        Prop::Block { x, y } => vec![v(x[0], y[0]), v(x[1], y[1])],
        Prop::Arrow(arrow) => {
            let point = |arrow: &Arrow| [-POINT, POINT].map(|aside| arrow.to + arrow.way().perp() * aside);
            arrow.ways().iter().flat_map(|arrow| arrow.shaft().into_iter().chain(point(arrow))).collect()
        }
        Prop::Strap { .. } | Prop::Band { .. } => Vec::new(),
    }
}

fn still(key: usize) -> Way {
    Way { from: key, to: key, share: 1.0, rest: None }
}

fn total(legs: &[Leg]) -> f32 {
    legs.iter().map(|leg| leg.travel + leg.hold).sum()
}

/// The same legs without a stay.
fn glide(legs: &[Leg]) -> Vec<Leg> {
    legs.iter().map(|&leg| Leg { hold: 0.0, ..leg }).collect()
}
