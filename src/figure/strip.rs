//! Which poses tell a way: a few pictures of many.

use super::clip::{Clip, Motion};
use super::geom::V;
use super::joint::{Joint, Spot};
use super::pose::Stop;
use crate::body::Side;

/// The most pictures that tell a way.
pub(crate) const MOST_PICTURES: usize = 4;

impl Clip {
    /// The places, in a row of poses, of the at most four that tell the way: the first, the last, and between them those
    /// that leave the least change between two neighbours as large as it can be.
    #[must_use]
    pub(crate) fn telling(&self, stops: &[Stop]) -> Vec<usize> {
        let bodies: Vec<Vec<V>> = stops.iter().map(|stop| self.ends(*stop)).collect();
        // what looks like one before it, also where it is come back to, tells nothing new
        let mut distinct: Vec<usize> = Vec::new();
        for place in 0..stops.len() {
            if distinct.iter().all(|&known| change(&bodies[known], &bodies[place]) > 1.0) {
                distinct.push(place);
            }
        }
        if distinct.len() <= MOST_PICTURES {
            return distinct;
        }
        let (first, last) = (distinct[0], distinct[distinct.len() - 1]);
        let inner = &distinct[1..distinct.len() - 1];
        let pairs = (0..inner.len()).flat_map(|i| (i + 1..inner.len()).map(move |j| (i, j)));
        let strips = pairs.map(|(i, j)| vec![first, inner[i], inner[j], last]);
        let smallest = |strip: &[usize]| {
            let changes = strip.windows(2).map(|pair| change(&bodies[pair[0]], &bodies[pair[1]]));
            changes.fold(f32::MAX, f32::min)
        };
        strips.max_by(|one, other| smallest(one).total_cmp(&smallest(other))).unwrap_or(distinct)
    }

    /// Where the ends and corners of the body are in a pose.
    fn ends(&self, stop: Stop) -> Vec<V> {
        let frame = self.frame(Motion::Toward(stop, stop, 1.0));
        let sided = [Side::Left, Side::Right].into_iter().flat_map(|side| {
            [Joint::Knee(side), Joint::Ankle(side), Joint::Elbow(side), Joint::Hand(side), Joint::Shoulder(side)]
        });
        [Joint::Head, Joint::Pelvis].into_iter().chain(sided).map(|joint| frame.at(Spot::Joint(joint))).collect()
    }
}

/// How much two bodies differ: the mean way of a point; percent of standing height.
#[expect(clippy::cast_precision_loss, reason = "a dozen points")]
fn change(one: &[V], other: &[V]) -> f32 {
    one.iter().zip(other).map(|(a, b)| (*b - *a).len()).sum::<f32>() / one.len().max(1) as f32
}
