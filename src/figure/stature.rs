//! How high a panel suits a figure: who stands, and who does not.

use super::joint::{Joint, Spot};
use super::pose::{Figure, LimbPose, Pose, Stand, View};
use super::skeleton::body;

/// A figure's need of height: whether a higher panel makes it larger.
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
