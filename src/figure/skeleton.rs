//! The solved body: where every joint is, and the lengths of the body's bones.

use super::geom::{V, lerp};
use super::joint::{Joint, Limb, Spot, place};
use crate::body::Side;

/// Lengths of the body, percent of standing height.
pub(super) mod body {
    /// Pelvis to waist, waist to the base of the neck.
    pub(in crate::figure) const SPINE: [f32; 2] = [13.0, 16.0];
    /// Base of the neck to the middle of the head.
    pub(in crate::figure) const NECK: f32 = 9.6;
    /// Radius of the head.
    pub(in crate::figure) const HEAD: f32 = 6.6;
    /// Half of the width of the shoulders.
    pub(in crate::figure) const SHOULDERS: f32 = 9.0;
    /// Half of the width of the hips.
    pub(in crate::figure) const HIPS: f32 = 5.0;
    /// Upper arm, forearm.
    pub(in crate::figure) const ARM: [f32; 2] = [17.0, 15.5];
    /// Thigh, shin.
    pub(in crate::figure) const LEG: [f32; 2] = [25.0, 24.0];
    /// Ankle to toe.
    pub(in crate::figure) const FOOT: f32 = 8.5;
    /// Ankle above the sole.
    pub(in crate::figure) const ANKLE: f32 = 3.4;
}

/// Hips turned so far toward the viewer (the sine) are seen from the front, or from the back.
pub(super) const FRONTAL: f32 = 0.8;

/// A hand that is so near to the middle of the trunk lies on it; percent of standing height.
const ON: f32 = 11.0;

/// A foot as it lies: its angle, and whether the author gave one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Foot {
    /// Its angle, degrees.
    pub(super) angle: f32,
    /// Whether the author gave no angle, so that it points where the person faces.
    pub(super) falls: bool,
}

/// A limb that cannot reach what it is to touch.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Unmet {
    /// Which.
    pub(super) limb: Limb,
    /// How far away its target is.
    pub(super) away: f32,
    /// How long it is.
    pub(super) long: f32,
}

/// A body at one moment: every joint in the picture, and how deep it lies.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Skeleton {
    pub(super) points: [V; Joint::COUNT],
    pub(super) depths: [f32; Joint::COUNT],
    /// Solved angles of each limb's bones, by [`Limb::index`].
    pub(super) angles: [[f32; 2]; 4],
    /// How far each limb is turned outward about its length, degrees, by [`Limb::index`].
    pub(super) rolls: [f32; 4],
    /// Right, left.
    pub(super) feet: [Foot; 2],
    /// What the pose says of spine, head and turn.
    pub(super) spine: [f32; 2],
    pub(super) head: f32,
    pub(super) lean: [f32; 2],
    pub(super) turn: [f32; 3],
    /// Arms, by side, whose hand grips a place of the body: the depth of that place.
    pub(super) grips: [Option<f32>; 2],
    /// Contacts out of reach.
    pub(super) unmet: Vec<Unmet>,
    /// How full the chest is, 0 as it is drawn to 1.
    pub(super) breath: f32,
}

impl Skeleton {
    /// Where a joint is.
    pub(super) fn at(&self, joint: Joint) -> V {
        self.points[joint.index()]
    }

    /// How near a joint is to the viewer; 0 in the plane of the spine.
    pub(super) fn depth(&self, joint: Joint) -> f32 {
        self.depths[joint.index()]
    }

    /// Where a place of the body is.
    pub(super) fn spot(&self, spot: Spot) -> V {
        match spot {
            Spot::Joint(joint) => self.at(joint),
            Spot::Along(bone, share) => {
                let (from, to) = bone.ends();
                self.at(from).lerp(self.at(to), share)
            }
        }
    }

    pub(super) fn spot_depth(&self, spot: Spot) -> f32 {
        match spot {
            Spot::Joint(joint) => self.depth(joint),
            Spot::Along(bone, share) => {
                let (from, to) = bone.ends();
                lerp(self.depth(from), self.depth(to), share)
            }
        }
    }

    /// Whether a place is a hand that is kept on the trunk, and so holds nothing else.
    pub(super) fn rests(&self, spot: Spot) -> bool {
        let Spot::Joint(Joint::Hand(side)) = spot else { return false };
        let away = |joint: Joint| (self.spot(spot) - self.at(joint)).len();
        self.grips[place(side)].is_some() && [Joint::Pelvis, Joint::Waist].into_iter().any(|joint| away(joint) < ON)
    }

    pub(super) fn put(&mut self, joint: Joint, at: V, depth: f32) {
        self.points[joint.index()] = at;
        self.depths[joint.index()] = depth;
    }
}

/// Which way a side lies along the body's own axis to the right: the right side lies at -1.
pub(super) const fn outward(side: Side) -> f32 {
    match side {
        Side::Right => -1.0,
        Side::Left => 1.0,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Joint, Limb, Spot};
    use crate::body::Side;
    use crate::figure::geom::{V, v};
    use crate::figure::pose::{Bend, Contact, LimbPose, Pose, Stand, Target, View};
    use crate::figure::solve::solve;

    #[rstest]
    #[case::on_the_belly(Some((Joint::Waist, v(0.0, 8.0))), true)]
    #[case::beside_a_foot(Some((Joint::Toe(Side::Right), v(-12.0, 4.0))), false)]
    #[case::free(None, false)]
    fn a_hand_that_is_kept_on_the_trunk_rests(#[case] kept: Option<(Joint, V)>, #[case] rests: bool) {
        let limb = LimbPose { angles: [358.0; 2], tilt: [0.0; 2], roll: 0.0, foot: None, contact: None };
        let mut limbs = [limb; 4];
        limbs[Limb::Leg(Side::Right).index()].angles = [140.0, 60.0];
        limbs[Limb::Arm(Side::Right).index()].contact =
            kept.map(|(joint, offset)| Contact { target: Target::Spot(Spot::Joint(joint)), offset, bend: Bend::Up });
        let (anchor, stand) = (Spot::Joint(Joint::Pelvis), Stand::At(v(0.0, 6.0)));
        let pose = Pose { spine: [180.0; 2], head: 180.0, lean: [0.0; 2], turn: [0.0; 3], anchor, stand, limbs };
        let skeleton = solve(&pose, View::Side);
        assert_eq!(skeleton.rests(Spot::Joint(Joint::Hand(Side::Right))), rests);
        assert!(!skeleton.rests(Spot::Joint(Joint::Waist)));
    }
}
