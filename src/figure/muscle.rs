//! Where a muscle lies, and the patch of accent colour that shows it, cut to the limb or trunk it lies on.

use super::geom::{V, hull, intersection};
use super::joint::{Joint, Limb, Part, place};
use super::palette::Paint;
use super::pose::Mark;
use super::shape::{Outline, Piece, Shape};
use super::skeleton::{Skeleton, body};
use crate::body::{Muscle, Side};

/// The bone or line that a point of a muscle is measured from, and the point's share of it.
#[derive(Clone, Copy)]
enum Axis {
    /// The hip joint, so far up along the lower spine.
    Hip(f32),
    /// A share of the thigh from the hip.
    Thigh(f32),
    /// A share of the shin from the knee.
    Shin(f32),
    /// A share of the foot from the ankle.
    Foot(f32),
    /// A share of the way from pelvis to waist.
    Belly(f32),
    /// A share of the way from waist to neck.
    Chest(f32),
    /// A share of the upper arm.
    Arm(f32),
    /// A share of the forearm from the elbow.
    Forearm(f32),
    /// A share of the neck.
    Neck(f32),
}

/// One end of a patch: `round` is the angle about the axis in degrees (0 front, 90 outer side, 180 back, -90 inner
/// side; of a foot 0 its back, 180 its sole), `out` how far from the axis, `radius` how wide; lengths in percent of height.
#[derive(Clone, Copy)]
struct End {
    from: Axis,
    round: f32,
    out: f32,
    radius: f32,
}

const fn end(from: Axis, round: f32, out: f32, radius: f32) -> End {
    End { from, round, out, radius }
}

/// Both ends of each muscle's patch, after the usual charts of surface anatomy. A group is marked by its members; alone it
/// lies where the largest of them does.
const fn ends(muscle: Muscle) -> [End; 2] {
    use Axis::{Arm, Belly, Chest, Foot, Forearm, Hip, Neck, Shin, Thigh};
    match muscle {
        Muscle::Glutes => ends(Muscle::GluteusMaximus),
        Muscle::Abductors => ends(Muscle::GluteusMedius),
        Muscle::Core => ends(Muscle::Abdominals),
        Muscle::GluteusMaximus => [end(Hip(3.0), 160.0, 4.4, 4.3), end(Thigh(0.13), 165.0, 3.6, 3.9)],
        Muscle::GluteusMedius => [end(Hip(2.4), 97.0, 4.5, 3.5), end(Thigh(0.15), 96.0, 4.3, 3.1)],
        Muscle::GluteusMinimus => [end(Hip(3.6), 75.0, 3.6, 2.4), end(Thigh(0.04), 85.0, 3.6, 1.7)],
        Muscle::Piriformis => [end(Hip(3.6), 178.0, 5.6, 2.0), end(Hip(0.0), 110.0, 1.2, 1.9)],
        Muscle::HipRotators => [end(Hip(0.2), 172.0, 5.2, 2.4), end(Thigh(0.05), 110.0, 1.4, 2.2)],
        Muscle::TensorFasciaeLatae => [end(Hip(6.2), 50.0, 4.2, 2.0), end(Thigh(0.26), 70.0, 2.8, 1.9)],
        Muscle::IliotibialBand => [end(Thigh(0.02), 92.0, 3.9, 1.9), end(Thigh(0.97), 92.0, 2.6, 1.5)],
        Muscle::HipFlexors => [end(Hip(8.0), 20.0, 3.6, 2.2), end(Thigh(0.2), 12.0, 3.2, 2.5)],
        Muscle::Adductors => [end(Thigh(0.12), -85.0, 3.6, 2.3), end(Thigh(0.82), -85.0, 2.2, 1.6)],
        Muscle::Groin => [end(Hip(4.2), 8.0, 4.4, 1.6), end(Thigh(0.1), -35.0, 3.6, 1.9)],
        Muscle::Hamstrings => [end(Thigh(0.24), 178.0, 3.0, 2.7), end(Thigh(0.92), 178.0, 1.7, 1.9)],
        Muscle::Quadriceps => [end(Thigh(0.2), 2.0, 2.9, 2.9), end(Thigh(0.86), 2.0, 1.6, 2.2)],
        Muscle::Calves => [end(Shin(0.1), 178.0, 2.0, 2.5), end(Shin(0.6), 178.0, 1.4, 1.7)],
        Muscle::DeepCalves => [end(Shin(0.5), 178.0, 1.4, 1.9), end(Shin(0.84), 178.0, 0.8, 1.3)],
        Muscle::Soles => [end(Foot(-0.1), 180.0, 2.6, 1.2), end(Foot(0.8), 180.0, 2.6, 1.0)],
        Muscle::Shins => [end(Shin(0.12), 8.0, 2.2, 1.4), end(Shin(0.8), 8.0, 1.4, 1.1)],
        Muscle::LowerBack => [end(Belly(0.35), 178.0, 4.4, 2.3), end(Belly(1.0), 178.0, 3.6, 2.3)],
        Muscle::UpperBack => [end(Chest(0.2), 178.0, 4.6, 2.5), end(Chest(0.75), 178.0, 4.8, 2.7)],
        Muscle::Lats => [end(Belly(0.9), 165.0, 4.2, 2.1), end(Chest(0.68), 115.0, 5.6, 2.3)],
        Muscle::Traps => [end(Chest(0.86), 172.0, 3.2, 1.8), end(Chest(1.0), 120.0, 2.6, 1.7)],
        Muscle::Obliques => [end(Belly(0.4), 75.0, 4.6, 2.3), end(Chest(0.35), 75.0, 5.4, 2.2)],
        Muscle::Abdominals => [end(Belly(0.4), 4.0, 4.4, 2.3), end(Chest(0.3), 4.0, 4.8, 2.3)],
        Muscle::Chest => [end(Chest(0.55), 10.0, 4.8, 2.6), end(Chest(0.75), 40.0, 5.0, 2.4)],
        Muscle::Shoulders => [end(Arm(0.0), 90.0, 0.6, 3.0), end(Arm(0.3), 90.0, 0.4, 2.2)],
        Muscle::RotatorCuff => [end(Chest(0.82), 150.0, 4.8, 2.0), end(Arm(0.04), 165.0, 1.4, 2.3)],
        Muscle::Forearms => [end(Forearm(0.14), 60.0, 0.5, 2.2), end(Forearm(0.62), 60.0, 0.3, 1.7)],
        Muscle::Neck => [end(Neck(0.0), 120.0, 0.8, 1.7), end(Neck(0.45), 120.0, 0.6, 1.6)],
    }
}

/// A muscle whose middle is turned away further than this is not seen (the cosine toward the viewer).
const HIDDEN: f32 = -0.4;

/// Paints a mark onto the pieces it lies on. A muscle on the side away from the viewer paints nothing: words name it.
pub(super) fn paint(skeleton: &Skeleton, mark: Mark, pieces: &mut [Piece]) {
    let ends = ends(mark.muscle);
    let toward = f32::midpoint(facing(skeleton, ends[0], mark.side), facing(skeleton, ends[1], mark.side));
    if toward < HIDDEN {
        return;
    }
    let patch = hull(&ends.map(|end| (point(skeleton, end, mark.side), end.radius)));
    let (carrier, beside) = carriers(mark);
    // on a far leg the patch stops at the trunk, which hides the rest
    let behind = carrier.limb().is_some_and(|limb| skeleton.depth(limb.joints()[0]) < -2.0);
    for piece in pieces.iter_mut() {
        if piece.part == carrier || (Some(piece.part) == beside && !behind) {
            let clothes = |paint| match paint {
                Paint::Skin | Paint::Hand | Paint::Shorts | Paint::Sleeve => true,
                Paint::Shoe => matches!(ends[0].from, Axis::Foot(_)),
                // what the hip carries ends with the shorts
                Paint::Shirt => !matches!(ends[0].from, Axis::Hip(_)),
                _ => false,
            };
            let covered = piece.shapes.iter().filter(|shape| clothes(shape.paint));
            let cut: Vec<Vec<V>> = covered.map(|shape| intersection(&patch, &shape.outline.polygon())).collect();
            let seen = cut.into_iter().filter(|polygon| polygon.len() > 2);
            piece.shapes.extend(seen.map(|polygon| Shape { paint: Paint::Accent, outline: Outline::Polygon(polygon) }));
        }
    }
}

/// Whether a figure that is turned so shows anything of a mark.
pub(super) fn is_seen(skeleton: &Skeleton, mark: Mark) -> bool {
    let ends = ends(mark.muscle);
    f32::midpoint(facing(skeleton, ends[0], mark.side), facing(skeleton, ends[1], mark.side)) >= HIDDEN
}

/// The part a muscle is painted with, and another one that it may reach over.
fn carriers(mark: Mark) -> (Part, Option<Part>) {
    let (leg, arm) = (Limb::Leg(mark.side), Limb::Arm(mark.side));
    match ends(mark.muscle)[1].from {
        Axis::Hip(_) | Axis::Thigh(_) => (Part::Upper(leg), Some(Part::Torso)),
        Axis::Shin(_) | Axis::Foot(_) => (Part::Lower(leg), None),
        Axis::Belly(_) | Axis::Chest(_) => (Part::Torso, None),
        Axis::Arm(_) => (Part::Upper(arm), Some(Part::Torso)),
        Axis::Forearm(_) => (Part::Lower(arm), None),
        Axis::Neck(_) => (Part::Head, None),
    }
}

/// The turn toward the viewer of what an end is measured from, degrees.
fn turn(skeleton: &Skeleton, end: End) -> f32 {
    match end.from {
        Axis::Hip(_) | Axis::Thigh(_) | Axis::Shin(_) | Axis::Foot(_) | Axis::Belly(_) => skeleton.turn[0],
        Axis::Chest(_) | Axis::Arm(_) | Axis::Forearm(_) => skeleton.turn[1],
        Axis::Neck(_) => skeleton.turn[2],
    }
}

/// 1 where the outer side of a profile faces the viewer, -1 where it faces away.
const fn outer(side: Side) -> f32 {
    match side {
        Side::Right => 1.0,
        Side::Left => -1.0,
    }
}

/// The angle about the axis at which an end lies now that its limb is turned.
fn round(skeleton: &Skeleton, end: End, side: Side) -> f32 {
    let limb = match end.from {
        Axis::Thigh(_) | Axis::Shin(_) => Limb::Leg(side),
        Axis::Arm(_) | Axis::Forearm(_) => Limb::Arm(side),
        // however the leg is turned, the sole is the sole
        Axis::Foot(_) | Axis::Hip(_) | Axis::Belly(_) | Axis::Chest(_) | Axis::Neck(_) => return end.round,
    };
    end.round + skeleton.rolls[limb.index()]
}

fn facing(skeleton: &Skeleton, end: End, side: Side) -> f32 {
    let (round_sin, round_cos) = round(skeleton, end, side).to_radians().sin_cos();
    let (turn_sin, turn_cos) = turn(skeleton, end).to_radians().sin_cos();
    // a sole is seen beside the foot alone: from the front and from behind it is on the floor
    if matches!(end.from, Axis::Foot(_)) {
        return -turn_sin.abs();
    }
    round_cos * turn_sin + outer(side) * round_sin * turn_cos
}

/// Where an end lies on the picture.
fn point(skeleton: &Skeleton, end: End, side: Side) -> V {
    let at = |joint: Joint| skeleton.at(joint);
    let [lower, upper] = skeleton.spine;
    let seen = skeleton.lean[0].to_radians().cos();
    let bone = |limb: Limb, i: usize| V::dir(skeleton.angles[limb.index()][i] + 90.0);
    let leg = Limb::Leg(side);
    let (axis, front) = match end.from {
        Axis::Hip(up) => (at(Joint::Hip(side)) + V::dir(lower) * (up * seen), V::dir(lower - 90.0)),
        Axis::Thigh(share) => (at(Joint::Hip(side)).lerp(at(Joint::Knee(side)), share), bone(leg, 0)),
        Axis::Shin(share) => (at(Joint::Knee(side)).lerp(at(Joint::Ankle(side)), share), bone(leg, 1)),
        Axis::Foot(share) => {
            let back = V::dir(skeleton.feet[place(side)].angle).perp();
            (at(Joint::Ankle(side)).lerp(at(Joint::Toe(side)), share), back)
        }
        Axis::Belly(share) => (at(Joint::Pelvis).lerp(at(Joint::Waist), share), V::dir(lower - 90.0)),
        Axis::Chest(share) => (at(Joint::Waist).lerp(at(Joint::Neck), share), V::dir(upper - 90.0)),
        Axis::Arm(share) => (at(Joint::Shoulder(side)).lerp(at(Joint::Elbow(side)), share), bone(Limb::Arm(side), 0)),
        Axis::Forearm(share) => (at(Joint::Elbow(side)).lerp(at(Joint::Hand(side)), share), bone(Limb::Arm(side), 1)),
        Axis::Neck(share) => (at(Joint::Neck).lerp(at(Joint::Head), share), V::dir(skeleton.head - 90.0)),
    };
    let (round_sin, round_cos) = round(skeleton, end, side).to_radians().sin_cos();
    let (turn_sin, turn_cos) = turn(skeleton, end).to_radians().sin_cos();
    // the trunk's own width lies between its axis and the side of a muscle on it
    let wide = if matches!(end.from, Axis::Belly(_) | Axis::Chest(_)) {
        end.out + body::HIPS * turn_sin.abs()
    } else {
        end.out
    };
    axis + front * (end.out * round_cos * turn_cos - wide * outer(side) * round_sin * turn_sin)
}

#[cfg(test)]
mod tests {
    use super::super::joint::{Joint, Spot};
    use super::super::parts::pieces;
    use super::super::pose::{LimbPose, Pose, Stand, View};
    use super::super::solve::solve;
    use super::{Mark, Muscle, Paint, Side, V};
    use crate::figure::geom::v;
    use rstest::rstest;

    fn standing() -> Pose {
        let limb = LimbPose { angles: [270.0; 2], tilt: [0.0; 2], roll: 0.0, foot: None, contact: None };
        let (anchor, stand) = (Spot::Joint(Joint::Pelvis), Stand::At(v(0.0, 52.4)));
        Pose { spine: [90.0; 2], head: 90.0, lean: [0.0; 2], turn: [90.0; 3], anchor, stand, limbs: [limb; 4] }
    }

    #[rstest]
    #[case(Muscle::Groin, View::Side, true)]
    #[case(Muscle::DeepCalves, View::Side, true)]
    #[case(Muscle::Soles, View::Side, true)]
    #[case(Muscle::Soles, View::Front, false)]
    #[case(Muscle::Lats, View::Back, true)]
    #[case(Muscle::Traps, View::Back, true)]
    #[case(Muscle::Traps, View::Front, false)]
    #[case(Muscle::RotatorCuff, View::Back, true)]
    #[case(Muscle::Forearms, View::Side, true)]
    fn a_muscle_is_painted_where_it_is_seen(#[case] muscle: Muscle, #[case] view: View, #[case] is_painted: bool) {
        let turned = match view {
            View::Back => -90.0,
            View::Front => 90.0,
            View::Side | View::Above => 0.0,
        };
        let skeleton = solve(&Pose { turn: [turned; 3], ..standing() }, view);
        let drawn = pieces(&skeleton, &[Mark { muscle, side: Side::Right }]);
        let painted = drawn.iter().flat_map(|piece| &piece.shapes).any(|shape| shape.paint == Paint::Accent);
        assert_eq!(painted, is_painted);
    }

    #[rstest]
    #[case(Muscle::GluteusMedius)]
    #[case(Muscle::GluteusMinimus)]
    fn the_muscles_of_the_outer_hip_lie_on_the_shorts_beside_the_hip_joint(#[case] muscle: Muscle) {
        let skeleton = solve(&standing(), View::Front);
        let hip = skeleton.at(Joint::Hip(Side::Right));
        let drawn = pieces(&skeleton, &[Mark { muscle, side: Side::Right }]);
        let shapes = || drawn.iter().flat_map(|piece| &piece.shapes);
        let belt = shapes().filter(|shape| shape.paint == Paint::Shorts).map(|shape| shape.outline.bounds().1.y);
        let belt = belt.fold(f32::MIN, f32::max);
        let patch: Vec<V> =
            shapes().filter(|shape| shape.paint == Paint::Accent).flat_map(|shape| shape.outline.polygon()).collect();
        assert!(!patch.is_empty());
        assert!(patch.iter().all(|point| point.y <= belt), "{patch:?} reaches over the belt at {belt}");
        let outer = patch.iter().filter(|point| point.x < hip.x).count();
        assert!(outer * 2 > patch.len(), "{patch:?} lies inside of the hip at {hip:?}");
    }
}
