//! Joints become shapes: every shape is a convex hull of circles, grouped to parts of the body.

use super::geom::{Circle, V, clip_half, hull, v};
use super::joint::{Joint, Limb, Part, SIDES, place};
use super::muscle;
use super::palette::Paint;
use super::pose::Mark;
use super::shape::{Outline, Piece, Shape};
use super::skeleton::{FRONTAL, Skeleton, body, outward};
use crate::body::Side;

/// How much a full chest grows.
const BREATH: f32 = 1.3;
/// How far the rim stands out.
const RIM: f32 = 1.1;

fn shape(paint: Paint, circles: &[Circle]) -> Shape {
    Shape { paint, outline: Outline::Hull(circles.to_vec()) }
}

/// Things nearer to the viewer look a little larger.
fn near(depth: f32) -> f32 {
    (1.0 + depth * 0.007).clamp(0.85, 1.25)
}

/// All parts of a body, with its marked muscles, in no particular order.
pub(super) fn pieces(skeleton: &Skeleton, marks: &[Mark]) -> Vec<Piece> {
    let mut pieces = vec![torso(skeleton), head(skeleton)];
    for (_, side) in SIDES {
        let limbs = [upper_leg, lower_leg, upper_arm, lower_arm];
        pieces.extend(limbs.iter().map(|build| build(skeleton, side)));
        pieces.extend(grip(skeleton, side));
    }
    for &mark in marks {
        muscle::paint(skeleton, mark, &mut pieces);
    }
    pieces
}

/// The lowest point of the torso, the head and of those limbs that `counts` says yes to.
pub(super) fn lowest(skeleton: &Skeleton, counts: impl Fn(Option<Limb>) -> bool) -> f32 {
    let counted = pieces(skeleton, &[]).into_iter().filter(|piece| counts(piece.part.limb()));
    counted.flat_map(|piece| piece.shapes).map(|shape| shape.outline.bounds().0.y).fold(f32::MAX, f32::min)
}

/// The middle of a limb's bone in depth.
fn between(skeleton: &Skeleton, a: Joint, b: Joint) -> f32 {
    f32::midpoint(skeleton.depth(a), skeleton.depth(b))
}

fn upper_leg(skeleton: &Skeleton, side: Side) -> Piece {
    let (hip, knee) = (skeleton.at(Joint::Hip(side)), skeleton.at(Joint::Knee(side)));
    let front = V::dir(skeleton.angles[Limb::Leg(side).index()][0] + 90.0);
    let profile = skeleton.turn[0].to_radians().cos();
    let back = V::dir(skeleton.spine[0] + 90.0) * profile;
    let down = V::dir(skeleton.spine[0] + 180.0);
    let k = near(skeleton.depth(Joint::Knee(side)));
    let middle = f32::midpoint(1.0, k);
    let seat = [(hip + back * 1.6 + down * 0.6, 6.0), (hip.lerp(knee, 0.18) - front * profile, 5.6)];
    let shapes = vec![
        shape(Paint::Skin, &[(hip, 6.0), (hip.lerp(knee, 0.5), 5.0 * middle)]),
        shape(Paint::Skin, &[(hip.lerp(knee, 0.4), 5.2 * middle), (knee, 3.7 * k)]),
        shape(Paint::Shorts, &seat),
        shape(Paint::Shorts, &[(hip, 6.3), (hip.lerp(knee, 0.46), 5.5 * middle)]),
    ];
    let [thigh, shin] = skeleton.angles[Limb::Leg(side).index()];
    // across a straight knee the line would look like a bar
    let straight = V::dir(thigh).dot(V::dir(shin)) > 0.9;
    let end = if straight { hip.lerp(knee, 0.8) } else { knee };
    let rim = vec![hull(&[(hip.lerp(knee, 0.35), 5.2 + RIM), (end, 3.7 * k + RIM)])];
    let depth = between(skeleton, Joint::Hip(side), Joint::Knee(side));
    Piece { part: Part::Upper(Limb::Leg(side)), depth, rim, shapes }
}

fn lower_leg(skeleton: &Skeleton, side: Side) -> Piece {
    let (knee, ankle) = (skeleton.at(Joint::Knee(side)), skeleton.at(Joint::Ankle(side)));
    let calf = V::dir(skeleton.angles[Limb::Leg(side).index()][1] - 90.0) * (0.9 * skeleton.turn[0].to_radians().cos());
    let k = near(skeleton.depth(Joint::Knee(side)));
    let a = near(skeleton.depth(Joint::Ankle(side)));
    let mut shapes =
        vec![shape(Paint::Skin, &[(knee, 3.7 * k), (knee.lerp(ankle, 0.3) + calf, 3.7 * k), (ankle, 2.4 * a)])];
    shapes.extend(shoe(skeleton, side));
    let rim = vec![hull(&[(knee, 3.7 * k + RIM), (ankle, 2.4 * a + RIM)])];
    let depth = between(skeleton, Joint::Knee(side), Joint::Ankle(side));
    Piece { part: Part::Lower(Limb::Leg(side)), depth, rim, shapes }
}

fn shoe(skeleton: &Skeleton, side: Side) -> Vec<Shape> {
    let (ankle, toe) = (skeleton.at(Joint::Ankle(side)), skeleton.at(Joint::Toe(side)));
    let foot = skeleton.feet[place(side)];
    let turned = skeleton.turn[0].to_radians().sin();
    if turned.abs() > FRONTAL && foot.falls {
        // seen from the front it points at the viewer
        let out = outward(side) * turned.signum();
        let circles =
            [(ankle + v(0.0, -0.6), 2.5), (ankle + v(out * 1.4, -1.3), 2.1), (ankle + v(out * -0.4, -1.6), 1.8)];
        return vec![shape(Paint::Shoe, &circles)];
    }
    let along = V::dir(foot.angle);
    let sole = if turned.abs() > FRONTAL { v(0.0, -1.0) } else { -along.perp() };
    let heel = ankle - along * 1.4;
    vec![
        shape(Paint::Shoe, &[(heel + sole * 1.2, 2.2), (ankle.lerp(toe, 0.45) + sole * 1.2, 2.1), (ankle, 2.3)]),
        shape(Paint::Shoe, &[(heel + sole * 1.4, 2.0), (toe + sole * 1.9, 1.5)]),
    ]
}

fn upper_arm(skeleton: &Skeleton, side: Side) -> Piece {
    let (shoulder, elbow) = (skeleton.at(Joint::Shoulder(side)), skeleton.at(Joint::Elbow(side)));
    let k = near(skeleton.depth(Joint::Elbow(side)));
    let shapes = vec![shape(Paint::Sleeve, &[(shoulder, 3.8), (elbow, 2.9 * k)])];
    let rim = vec![hull(&[(shoulder.lerp(elbow, 0.25), 3.6 + RIM), (elbow, 2.9 * k + RIM)])];
    let depth = between(skeleton, Joint::Shoulder(side), Joint::Elbow(side));
    Piece { part: Part::Upper(Limb::Arm(side)), depth, rim, shapes }
}

fn lower_arm(skeleton: &Skeleton, side: Side) -> Piece {
    let (elbow, hand) = (skeleton.at(Joint::Elbow(side)), skeleton.at(Joint::Hand(side)));
    let k = near(skeleton.depth(Joint::Elbow(side)));
    let h = near(skeleton.depth(Joint::Hand(side)));
    let mut shapes = vec![
        shape(Paint::Hand, &[(elbow, 2.5 * k), (hand, 1.9 * h)]),
        shape(Paint::Sleeve, &[(elbow, 2.9 * k), (elbow.lerp(hand, 0.5), 2.7 * k)]),
    ];
    // around a hand that holds a limb the line would look like a ring
    let rim = if skeleton.grips[place(side)].is_none() {
        shapes.push(palm(skeleton, side));
        vec![hull(&[(elbow, 2.8 * k + RIM), (hand, 2.2 * h + RIM)])]
    } else {
        vec![hull(&[(elbow, 2.8 * k + RIM), (elbow.lerp(hand, 0.7), 2.0 * h + RIM)])]
    };
    let depth = between(skeleton, Joint::Elbow(side), Joint::Hand(side));
    Piece { part: Part::Lower(Limb::Arm(side)), depth, rim, shapes }
}

fn palm(skeleton: &Skeleton, side: Side) -> Shape {
    let (elbow, hand) = (skeleton.at(Joint::Elbow(side)), skeleton.at(Joint::Hand(side)));
    let h = near(skeleton.depth(Joint::Hand(side)));
    shape(Paint::Hand, &[(hand, 2.4 * h), (hand + (hand - elbow).unit() * 1.6, 1.9 * h)])
}

/// A hand that holds on is drawn over what it holds, even where its arm lies behind.
fn grip(skeleton: &Skeleton, side: Side) -> Option<Piece> {
    let held = skeleton.grips[place(side)]?;
    let palm = palm(skeleton, side);
    let depth = skeleton.depth(Joint::Hand(side)).max(held + 9.0);
    Some(Piece { part: Part::Grip(side), depth, rim: Vec::new(), shapes: vec![palm] })
}

fn torso(skeleton: &Skeleton) -> Piece {
    let [lower, upper] = skeleton.spine;
    let sine = |i: usize| skeleton.turn[i].to_radians().sin().abs();
    let (hips_turned, shoulders_turned) = (sine(0), sine(1));
    let (pelvis, waist, neck) = (skeleton.at(Joint::Pelvis), skeleton.at(Joint::Waist), skeleton.at(Joint::Neck));
    let (low, high) = (V::dir(lower - 90.0), V::dir(upper - 90.0));
    let up = V::dir(upper);
    let chest = waist.lerp(neck, 0.5) + high * (0.5 * skeleton.turn[1].to_radians().cos());
    // a full chest stands out at the front and is a little wider
    let swell = BREATH * skeleton.breath;
    let chest = chest + high * (swell * 0.6 * skeleton.turn[1].to_radians().cos());
    let chest_radius = 6.9 - 0.9 * shoulders_turned + swell;
    let chest_width = high * (body::SHOULDERS * 0.62 * shoulders_turned);
    let waist_width = 3.3 * f32::midpoint(hips_turned, shoulders_turned);
    let hip_width = low * (body::HIPS * 0.95 * hips_turned);
    let shoulder_width = high * (body::SHOULDERS * shoulders_turned);
    let seen = skeleton.lean[0].to_radians().cos();
    let top = waist + up * ((body::SPINE[1] - 2.8) * seen);
    let belt = pelvis + V::dir(lower) * (3.0 * seen);
    let pair = |at: V, wide: V, radius: f32| [(at - wide, radius), (at + wide, radius)];
    let band = |a: [Circle; 2], b: [Circle; 2]| [a[0], a[1], b[0], b[1]];
    let shoulders = pair(top, shoulder_width, 3.8);
    let ribs = pair(chest, chest_width, chest_radius);
    let shapes = vec![
        shape(Paint::Shirt, &band(pair(pelvis, hip_width, 6.2), pair(waist, low * waist_width, 5.4))),
        shape(Paint::Shirt, &band(pair(waist, high * waist_width, 5.4), ribs)),
        shape(Paint::Shirt, &[ribs[0], ribs[1], shoulders[0], shoulders[1], (neck - up, 3.2)]),
        shape(Paint::Shorts, &band(pair(pelvis, hip_width, 6.3), pair(belt, hip_width, 5.9))),
    ];
    Piece { part: Part::Torso, depth: 0.0, rim: Vec::new(), shapes }
}

fn head(skeleton: &Skeleton) -> Piece {
    let (neck, head) = (skeleton.at(Joint::Neck), skeleton.at(Joint::Head));
    let up = V::dir(skeleton.head);
    let front = V::dir(skeleton.head - 90.0);
    let (facing, profile) = skeleton.turn[2].to_radians().sin_cos();
    let (bowed, upright) = skeleton.lean[1].to_radians().sin_cos();
    let depth = skeleton.depth(Joint::Head);
    let radius = body::HEAD * near(depth);
    let mut shapes = vec![
        shape(Paint::Skin, &[(neck - up * 0.2, 2.9), (neck.lerp(head, 0.6), 2.7)]),
        shape(Paint::Skin, &[(head, radius)]),
    ];
    if facing > -0.5 {
        shapes.push(shape(Paint::Skin, &[(head + front * (radius * 0.95 * profile) - up * 0.9, 1.3)]));
        let line = head + front * (0.9 * profile) + up * ((2.6 - 6.0 * bowed) * facing);
        let polygon =
            clip_half(&hull(&[(head, radius + 0.5)]), line, up * (0.75 * profile.abs() + facing) - front * profile);
        shapes.push(Shape { paint: Paint::Hair, outline: Outline::Polygon(polygon) });
    } else {
        shapes.push(shape(Paint::Hair, &[(head, radius + 0.4)]));
    }
    let bun = if profile.abs() > 0.5 {
        head - front * (radius * 0.92 * profile.signum()) + up * 3.0
    } else {
        head + up * ((radius + 1.0) * upright)
    };
    shapes.push(shape(Paint::Hair, &[(bun, 2.3)]));
    Piece { part: Part::Head, depth: depth + 0.5, rim: Vec::new(), shapes }
}
