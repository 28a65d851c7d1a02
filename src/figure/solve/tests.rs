use super::{Limb, Pose, Skeleton, Spot, Stand, V, blend, body, short_way, solve};
use crate::body::Side;
use crate::figure::geom::v;
use crate::figure::joint::Joint;
use crate::figure::pose::{Bend, Contact, LimbPose, Target, View};
use proptest::prelude::*;
use rstest::rstest;

#[rstest]
#[case(350.0, 10.0, 360.0)]
#[case(10.0, 350.0, 0.0)]
#[case(0.0, 90.0, 45.0)]
#[case(-170.0, 170.0, -180.0)]
fn solved_angles_turn_the_short_way(#[case] from: f32, #[case] to: f32, #[case] half: f32) {
    assert!((short_way(from, to, 0.5) - half).abs() < 1e-3);
}

prop_compose! {
    fn a_limb()(angles: [i16; 2], tilt in prop::array::uniform2(-80.0f32..80.0), roll in -90.0f32..90.0) -> LimbPose {
        let angles = angles.map(|angle| f32::from(angle % 360));
        LimbPose { angles, tilt, roll, foot: None, contact: None }
    }
}

prop_compose! {
    fn a_pose()(
        spine in prop::array::uniform2(0.0f32..180.0),
        head in 0.0f32..180.0,
        lean in prop::array::uniform2(-80.0f32..80.0),
        turn in prop::array::uniform3(-90.0f32..90.0),
        at in (-20.0f32..20.0, 10.0f32..60.0),
        limbs in prop::array::uniform4(a_limb()),
    ) -> Pose {
        let anchor = Spot::Joint(Joint::Pelvis);
        Pose { spine, head, lean, turn, anchor, stand: Stand::At(v(at.0, at.1)), limbs }
    }
}

fn long(skeleton: &Skeleton, from: Joint, to: Joint) -> f32 {
    (skeleton.at(to) - skeleton.at(from)).len().hypot(skeleton.depth(to) - skeleton.depth(from))
}

/// The hand of an arm that reaches for a point within its length, and how far it is off.
fn off(skeleton: &Skeleton, point: V) -> f32 {
    (skeleton.at(Joint::Hand(Side::Right)) - point).len()
}

proptest! {
    #[test]
    fn no_bone_changes_its_length_between_any_two_poses(a in a_pose(), b in a_pose(), t in 0.0f32..1.0) {
        let (from, to) = (solve(&a, View::Side), solve(&b, View::Side));
        let between = solve(&blend((&a, &from), (&b, &to), t), View::Side);
        let bones = Limb::ALL.iter().flat_map(|limb| {
            let [root, middle, end] = limb.joints();
            let [upper, lower] = if matches!(limb, Limb::Arm(_)) { body::ARM } else { body::LEG };
            [(root, middle, upper), (middle, end, lower)]
        });
        let trunk = [
            (Joint::Pelvis, Joint::Waist, body::SPINE[0]),
            (Joint::Waist, Joint::Neck, body::SPINE[1]),
            (Joint::Neck, Joint::Head, body::NECK),
        ];
        for (one, other, length) in bones.chain(trunk) {
            prop_assert!((long(&between, one, other) - length).abs() < 0.01, "{one:?} to {other:?}");
        }
    }

    #[test]
    fn a_hand_keeps_what_it_reaches_on_the_whole_way(mut a in a_pose(), mut b in a_pose(), t in 0.0f32..1.0, far in 4.0f32..20.0, way in 0.0f32..360.0) {
        for pose in [&mut a, &mut b] {
            (pose.spine, pose.lean, pose.turn) = ([90.0; 2], [0.0; 2], [0.0; 3]);
            pose.stand = Stand::At(v(0.0, 40.0));
        }
        b.stand = Stand::At(v(4.0, 44.0));
        let shoulder = solve(&a, View::Side).at(Joint::Shoulder(Side::Right));
        let point = shoulder + V::dir(way) * far;
        let contact = Contact { target: Target::Point(point), offset: V::default(), bend: Bend::Down };
        let arm = Limb::Arm(Side::Right).index();
        for pose in [&mut a, &mut b] {
            pose.limbs[arm] = LimbPose { tilt: [0.0; 2], contact: Some(contact), ..pose.limbs[arm] };
        }
        let (from, to) = (solve(&a, View::Side), solve(&b, View::Side));
        let between = solve(&blend((&a, &from), (&b, &to), t), View::Side);
        for skeleton in [&from, &between, &to] {
            let reach = (point - skeleton.at(Joint::Shoulder(Side::Right))).len();
            prop_assume!(reach > 1.6);
            prop_assert!(off(skeleton, point) < 0.1, "off by {}", off(skeleton, point));
        }
    }
}
