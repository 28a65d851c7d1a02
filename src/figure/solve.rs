//! A pose becomes joints: angles are followed, contacts are met by two-bone inverse kinematics.

use super::geom::{V, lerp, v};
use super::joint::{Joint, Limb, SIDES, Spot, place};
use super::parts;
use super::pose::{Bend, Contact, LimbPose, Pose, Stand, Target, View};
use super::skeleton::{FRONTAL, Foot, Skeleton, Unmet, body, outward};

/// A bone that points at the viewer is reckoned with as this long: of one without any length no angle is known.
const SHORTEST: f32 = 0.01;

/// A contact may be off by this much.
const SLIP: f32 = 0.1;

/// The joints of a pose.
pub(super) fn solve(pose: &Pose, view: View) -> Skeleton {
    let mut shift = V::default();
    let mut skeleton = place_body(pose, shift, view);
    // a contact with the world changes with the body's place, and with it the lowest point: three rounds settle it
    for _ in 0..3 {
        let now = skeleton.spot(pose.anchor);
        let wanted = match pose.stand {
            Stand::At(at) => at,
            Stand::Dropped(x) => v(x, now.y - lowest_free(&skeleton, pose)),
        };
        let step = wanted - now;
        if step.len() < 0.005 {
            break;
        }
        shift = shift + step;
        skeleton = place_body(pose, shift, view);
    }
    skeleton
}

/// The lowest point of what is not held up by a contact.
fn lowest_free(skeleton: &Skeleton, pose: &Pose) -> f32 {
    let free = |limb: Option<Limb>| limb.is_none_or(|limb| pose.limbs[limb.index()].contact.is_none());
    parts::lowest(skeleton, free)
}

fn place_body(pose: &Pose, pelvis: V, view: View) -> Skeleton {
    // what leans toward the viewer is seen shorter
    let [(spine_near, spine_seen), (head_near, head_seen)] = pose.lean.map(|lean| lean.to_radians().sin_cos());
    let waist = pelvis + V::dir(pose.spine[0]) * (body::SPINE[0] * spine_seen);
    let neck = waist + V::dir(pose.spine[1]) * (body::SPINE[1] * spine_seen);
    let waist_depth = body::SPINE[0] * spine_near;
    let neck_depth = waist_depth + body::SPINE[1] * spine_near;
    let mut skeleton = Skeleton {
        points: [V::default(); Joint::COUNT],
        depths: [0.0; Joint::COUNT],
        angles: [[0.0; 2]; 4],
        rolls: [0.0; 4],
        feet: [Foot { angle: 0.0, falls: true }; 2],
        spine: pose.spine,
        head: pose.head,
        lean: pose.lean,
        turn: pose.turn,
        grips: [None; 2],
        unmet: Vec::new(),
        breath: 0.0,
    };
    skeleton.put(Joint::Pelvis, pelvis, 0.0);
    skeleton.put(Joint::Waist, waist, waist_depth);
    skeleton.put(Joint::Neck, neck, neck_depth);
    let head = neck + V::dir(pose.head) * (body::NECK * head_seen);
    skeleton.put(Joint::Head, head, neck_depth + body::NECK * head_near);
    for (_, side) in SIDES {
        let outward = outward(side);
        let (hip_sin, hip_cos) = pose.turn[0].to_radians().sin_cos();
        let (shoulder_sin, shoulder_cos) = pose.turn[1].to_radians().sin_cos();
        let hip = pelvis + V::dir(pose.spine[0] - 90.0) * (outward * body::HIPS * hip_sin);
        let top = waist + V::dir(pose.spine[1]) * ((body::SPINE[1] - 2.6) * spine_seen);
        let top_depth = waist_depth + (body::SPINE[1] - 2.6) * spine_near;
        let shoulder = top + V::dir(pose.spine[1] - 90.0) * (outward * body::SHOULDERS * shoulder_sin);
        skeleton.put(Joint::Hip(side), hip, -outward * body::HIPS * hip_cos);
        skeleton.put(Joint::Shoulder(side), shoulder, top_depth - outward * body::SHOULDERS * shoulder_cos);
    }
    // twice, so that one leg may rest on the other whichever comes first
    for _ in 0..2 {
        skeleton.unmet.clear();
        for limb in Limb::ALL {
            place_limb(&mut skeleton, limb, &pose.limbs[limb.index()], view);
        }
    }
    skeleton
}

fn place_limb(skeleton: &mut Skeleton, limb: Limb, pose: &LimbPose, view: View) {
    let lengths = match limb {
        Limb::Arm(_) => body::ARM,
        Limb::Leg(_) => body::LEG,
    };
    let [root, middle, end] = limb.joints();
    let (from, depth) = (skeleton.at(root), skeleton.depth(root));
    let tilts = pose.tilt.map(f32::to_radians);
    let seen = [lengths[0] * tilts[0].cos(), lengths[1] * tilts[1].cos()];
    let angles = match pose.contact {
        None => pose.angles,
        Some(contact) => reach(skeleton, limb, from, seen, contact),
    };
    let bent = from + V::dir(angles[0]) * seen[0];
    let tip = bent + V::dir(angles[1]) * seen[1];
    let bent_depth = depth + lengths[0] * tilts[0].sin();
    let tip_depth = bent_depth + lengths[1] * tilts[1].sin();
    skeleton.put(middle, bent, bent_depth);
    skeleton.put(end, tip, tip_depth);
    skeleton.angles[limb.index()] = angles;
    skeleton.rolls[limb.index()] = pose.roll;
    if let Limb::Leg(side) = limb {
        let angle = pose.foot.unwrap_or_else(|| falling_foot(tip, angles[1], view));
        skeleton.feet[place(side)] = Foot { angle, falls: pose.foot.is_none() };
        skeleton.put(Joint::Toe(side), tip + V::dir(angle) * body::FOOT, tip_depth);
    }
}

/// A foot without an angle stands flat where it stands, else it hangs a little open.
fn falling_foot(ankle: V, shin: f32, view: View) -> f32 {
    let stands = view != View::Above && ankle.y < body::ANKLE + 1.6 && shin.to_radians().sin() < -0.2;
    if stands { 0.0 } else { shin + 80.0 }
}

/// The angles of both bones that bring the end of a limb to its contact, or as near as it gets.
fn reach(skeleton: &mut Skeleton, limb: Limb, from: V, lengths: [f32; 2], contact: Contact) -> [f32; 2] {
    let target = match contact.target {
        Target::Point(point) => point,
        Target::Spot(spot) => {
            if let Limb::Arm(side) = limb {
                skeleton.grips[place(side)] = Some(skeleton.spot_depth(spot));
            }
            skeleton.spot(spot)
        }
    } + contact.offset;
    let way = target - from;
    let [upper, lower] = lengths.map(|length| length.max(SHORTEST));
    let away = way.len();
    if away > upper + lower + SLIP {
        skeleton.unmet.push(Unmet { limb, away, long: upper + lower });
    }
    // of bones that lean far the one may be seen so short that the least and the most are the wrong way round
    let away = away.max((upper - lower).abs() + 0.05).min((upper + lower).max(0.1));
    let corner = (upper * upper + away * away - lower * lower) / (2.0 * upper * away);
    let opening = corner.clamp(-1.0, 1.0).acos().to_degrees();
    let base = way.angle();
    let bend = match contact.bend {
        Bend::Up => v(0.0, 1.0),
        Bend::Down => v(0.0, -1.0),
        Bend::Left => v(-1.0, 0.0),
        Bend::Right => v(1.0, 0.0),
    };
    let (one, other) = (base + opening, base - opening);
    let angle = if V::dir(one).dot(bend) >= V::dir(other).dot(bend) { one } else { other };
    let middle = from + V::dir(angle) * upper;
    [angle, (from + way.unit() * away - middle).angle()]
}

/// The pose at share `t` between two keys, given their joints. Contacts that both keys share are kept, so that a hand
/// that holds a knee keeps holding it.
pub(super) fn blend(from: (&Pose, &Skeleton), to: (&Pose, &Skeleton), t: f32) -> Pose {
    let ((a, from_joints), (b, to_joints)) = (from, to);
    let limbs = Limb::ALL.map(|limb| {
        let i = limb.index();
        let angles = [from_joints.angles[i], to_joints.angles[i]];
        let mut pose = blend_limb(&a.limbs[i], &b.limbs[i], angles, t);
        if let Limb::Leg(side) = limb {
            let feet = (from_joints.feet[place(side)], to_joints.feet[place(side)]);
            // seen from the front a foot without an angle points at us; from the side it would jump where it leaves the floor
            let frontal = |pose: &Pose| pose.turn[0].to_radians().sin().abs() > FRONTAL;
            let falls = feet.0.falls && feet.1.falls && frontal(a) && frontal(b);
            pose.foot = (!falls).then(|| short_way(feet.0.angle, feet.1.angle, t));
        }
        (limb, pose)
    });
    let mut ordered = a.limbs;
    for (limb, pose) in limbs {
        ordered[limb.index()] = pose;
    }
    let anchor = if a.anchor == b.anchor { a.anchor } else { Spot::Joint(Joint::Pelvis) };
    Pose {
        spine: [lerp(a.spine[0], b.spine[0], t), lerp(a.spine[1], b.spine[1], t)],
        head: lerp(a.head, b.head, t),
        lean: std::array::from_fn(|i| lerp(a.lean[i], b.lean[i], t)),
        turn: std::array::from_fn(|i| lerp(a.turn[i], b.turn[i], t)),
        anchor,
        stand: Stand::At(from_joints.spot(anchor).lerp(to_joints.spot(anchor), t)),
        limbs: ordered,
    }
}

fn blend_limb(a: &LimbPose, b: &LimbPose, solved: [[f32; 2]; 2], t: f32) -> LimbPose {
    let contact = match (a.contact, b.contact) {
        (Some(a), Some(b)) => blend_contact(a, b, t),
        _ => None,
    };
    let written = a.contact.is_none() && b.contact.is_none();
    let turn = |i: usize| {
        let (from, to) = (solved[0][i], solved[1][i]);
        if written { lerp(from, to, t) } else { short_way(from, to, t) }
    };
    LimbPose {
        angles: [turn(0), turn(1)],
        tilt: [lerp(a.tilt[0], b.tilt[0], t), lerp(a.tilt[1], b.tilt[1], t)],
        roll: lerp(a.roll, b.roll, t),
        foot: None,
        contact,
    }
}

fn blend_contact(a: Contact, b: Contact, t: f32) -> Option<Contact> {
    if a.bend != b.bend {
        return None;
    }
    let bend = a.bend;
    match (a.target, b.target) {
        (Target::Spot(one), Target::Spot(other)) if one == other => {
            Some(Contact { target: a.target, offset: a.offset.lerp(b.offset, t), bend })
        }
        (Target::Point(one), Target::Point(other)) => {
            let point = (one + a.offset).lerp(other + b.offset, t);
            Some(Contact { target: Target::Point(point), offset: V::default(), bend })
        }
        _ => None,
    }
}

/// The angle at share `t` of the shorter way round.
fn short_way(from: f32, to: f32, t: f32) -> f32 {
    let turn = (to - from + 180.0).rem_euclid(360.0) - 180.0;
    from + turn * t
}

#[cfg(test)]
mod tests;
