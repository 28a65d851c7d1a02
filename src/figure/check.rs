//! A `[figure]` table becomes a [`Figure`], and everything that is wrong with it becomes a finding.

mod prop;

use std::time::Duration;

use self::prop::prop;
use super::codes;
use super::geom::{V, v};
use super::joint::{Joint, Limb, Part, Spot};
use super::pose::{Bend, Contact, Ease, Figure, Key, LimbPose, Loop, Mark, Pose, Prop, Stand, Target, View, Works};
use super::raw::{Numbers, RawBones, RawFigure, RawKey, RawLimb, RawPair, RawTarget};
use crate::body::{Muscle, Side};
use crate::diagnostic::Finding;
use crate::document::{At, Field};
use crate::duration::Length;

/// The way between two keys where none is given.
const TRAVEL: Duration = Duration::from_millis(1500);
/// How long a pose is kept where nothing is given.
const STAY: Duration = Duration::from_millis(500);

/// More key poses than this, or more things, is no movement that a person follows.
const MOST: usize = 64;

/// The figure of a table. `muscles` are those of the move, marked unless the table has a `target`. Without errors there
/// is a figure; the movement itself is looked at by [`super::movement::check`].
#[must_use]
pub(crate) fn check(raw: &RawFigure, muscles: &[Muscle], works: Works) -> (Option<Figure>, Vec<Finding>) {
    let mut findings = Vec::new();
    let view = raw.view.value().unwrap_or(View::Side);
    let props = raw.props.get().map_or(&[][..], Vec::as_slice);
    bounded(&raw.props, "things", &mut findings);
    let props: Vec<Prop> = props.iter().take(MOST).filter_map(|at| prop(at, &mut findings)).collect();
    let keys = keys(raw, view, &mut findings);
    let over = values(&raw.over);
    let figure = Figure {
        view,
        looping: raw.looping.value().unwrap_or(Loop::PingPong),
        marks: marks(raw, muscles, raw.works.value().unwrap_or(works)),
        props,
        far: raw.far.get().map_or_else(|| far(view, &over), |_| values(&raw.far)),
        over,
        under: values(&raw.under),
        keys,
    };
    let usable = findings.is_empty() && !figure.keys.is_empty();
    (usable.then_some(figure), findings)
}

/// What a list names, each once: a file may name it a hundred thousand times.
fn values<T: Copy + PartialEq>(list: &Field<Vec<At<T>>>) -> Vec<T> {
    distinct(list.get().into_iter().flatten().map(|at| at.value))
}

fn distinct<T: PartialEq>(named: impl Iterator<Item = T>) -> Vec<T> {
    let mut once = Vec::new();
    for one in named {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

fn bounded<T>(list: &Field<Vec<At<T>>>, what: &str, findings: &mut Vec<Finding>) {
    let Some(beyond) = list.get().and_then(|list| list.get(MOST)) else { return };
    let message = format!("a figure has at most {MOST} {what}");
    findings.push(Finding::error(codes::TOO_MANY, beyond.span.clone(), message));
}

fn marks(raw: &RawFigure, muscles: &[Muscle], works: Works) -> Vec<Mark> {
    let given = values(&raw.target);
    let muscles = if raw.target.is_absent() { distinct(muscles.iter().copied()) } else { given };
    let sides: &[Side] = if works == Works::BothSides { &[Side::Left, Side::Right] } else { &[Side::Right] };
    muscles.into_iter().flat_map(|muscle| sides.iter().map(move |&side| Mark { muscle, side })).collect()
}

/// Seen from the side, the left limbs lie behind the body, but for those that are drawn over it.
fn far(view: View, over: &[Part]) -> Vec<Limb> {
    let left = [Limb::Leg(Side::Left), Limb::Arm(Side::Left)];
    match view {
        View::Side | View::Above => left.into_iter().filter(|&limb| !over.contains(&Part::Whole(limb))).collect(),
        View::Front | View::Back => Vec::new(),
    }
}

fn keys(raw: &RawFigure, view: View, findings: &mut Vec<Finding>) -> Vec<Key> {
    let Some(list) = raw.key.at() else { return Vec::new() };
    if list.value.is_empty() {
        findings.push(Finding::error(codes::NO_KEY, list.span.clone(), "a figure needs at least one key pose"));
    }
    bounded(&raw.key, "key poses", findings);
    let mut keys: Vec<Key> = Vec::new();
    for at in list.value.iter().take(MOST) {
        let raw = &at.value;
        let before = keys.last().map(|key| key.pose);
        let pose = pose(raw, before.as_ref(), view);
        leans(raw, findings);
        if let Some(before) = before {
            jumps(raw, &before, &pose, findings);
        }
        let range = Duration::from_millis(200)..=Duration::from_secs(30);
        let travel = timed(&raw.travel, TRAVEL, range, codes::TRAVEL, "takes 0.2 to 30 s", findings);
        let stay = timed(
            &raw.hold,
            STAY,
            Duration::ZERO..=Duration::from_mins(10),
            codes::STAY,
            "lasts at most 600 s",
            findings,
        );
        keys.push(Key { pose, travel, hold: stay, ease: raw.ease.value().unwrap_or(Ease::InOut) });
    }
    keys
}

fn timed(
    field: &Field<Length>,
    otherwise: Duration,
    range: std::ops::RangeInclusive<Duration>,
    code: &'static str,
    bound: &str,
    findings: &mut Vec<Finding>,
) -> Duration {
    let Some(at) = field.at() else { return otherwise };
    let length = at.value.get();
    if !range.contains(&length) {
        let what = if code == codes::TRAVEL { "the way to a pose" } else { "a pose" };
        findings.push(Finding::error(code, at.span.clone(), format!("{what} {bound}")));
    }
    length
}

fn pose(raw: &RawKey, before: Option<&Pose>, view: View) -> Pose {
    let spine = raw
        .spine
        .get()
        .map_or_else(|| before.map_or([90.0; 2], |pose| pose.spine), |angles| [angles.or_last(0), angles.or_last(1)]);
    let carried = before.filter(|_| raw.spine.is_absent()).map(|pose| pose.head);
    let turn = raw.turn.get().map_or_else(
        || before.map_or([view.turn(); 3], |pose| pose.turn),
        |turn| [turn.or_last(0), turn.or_last(1), turn.or_last(2)],
    );
    let lean = raw
        .lean
        .get()
        .map_or_else(|| before.map_or([0.0; 2], |pose| pose.lean), |lean| [lean.or_last(0), lean.or_last(1)]);
    let stand = raw.at.get().map_or_else(|| before.map_or(Stand::Dropped(0.0), |pose| pose.stand), stand);
    let anchor = raw.anchor.value().or_else(|| before.map(|pose| pose.anchor));
    let hanging = LimbPose { angles: [spine[1] + 180.0; 2], tilt: [0.0; 2], roll: 0.0, foot: None, contact: None };
    let mut limbs = before.map_or([hanging; 4], |pose| pose.limbs);
    for (limb, raw) in limbs_of(raw) {
        let kept = limbs[limb.index()];
        limbs[limb.index()] = limb_pose(raw, &kept, limb);
    }
    Pose {
        spine,
        head: raw.head.get().map(|head| head.or_last(0)).or(carried).unwrap_or(spine[1]),
        lean,
        turn,
        anchor: anchor.unwrap_or(Spot::Joint(Joint::Pelvis)),
        stand,
        limbs,
    }
}

fn stand(numbers: &Numbers<1, 2>) -> Stand {
    match *numbers.get() {
        [x, y] => Stand::At(v(x, y)),
        _ => Stand::Dropped(numbers.or_last(0)),
    }
}

/// The limbs that a key says something of.
fn limbs_of(raw: &RawKey) -> impl Iterator<Item = (Limb, &RawLimb)> {
    limb_fields(raw).filter_map(|(limb, field)| field.get().map(|raw| (limb, raw)))
}

/// Each limb of a key with its field.
pub(super) fn limb_fields(raw: &RawKey) -> impl Iterator<Item = (Limb, &Field<RawLimb>)> {
    let pair = |field| Field::<RawPair>::get(field);
    let arms = pair(&raw.arm)
        .into_iter()
        .flat_map(|pair| [(Limb::Arm(Side::Right), &pair.right), (Limb::Arm(Side::Left), &pair.left)]);
    let legs = pair(&raw.leg)
        .into_iter()
        .flat_map(|pair| [(Limb::Leg(Side::Right), &pair.right), (Limb::Leg(Side::Left), &pair.left)]);
    arms.chain(legs)
}

fn limb_pose(raw: &RawLimb, before: &LimbPose, limb: Limb) -> LimbPose {
    match raw {
        RawLimb::Angles(angles) => LimbPose {
            angles: [angles.or_last(0), angles.get().get(1).copied().unwrap_or(angles.or_last(0))],
            tilt: [0.0; 2],
            roll: 0.0,
            foot: angles.get().get(2).copied(),
            contact: None,
        },
        RawLimb::Bones(bones) => bones_pose(bones, before, limb),
    }
}

fn bones_pose(raw: &RawBones, before: &LimbPose, limb: Limb) -> LimbPose {
    let degrees = raw.deg.get();
    let angles =
        degrees.map_or(before.angles, |deg| [deg.or_last(0), deg.get().get(1).copied().unwrap_or(deg.or_last(0))]);
    let tilt = raw.tilt.get().map_or([0.0; 2], |tilt| [tilt.or_last(0), tilt.get().get(1).copied().unwrap_or(0.0)]);
    let foot = raw.foot.get().map(|foot| foot.or_last(0)).or_else(|| degrees.and_then(|deg| deg.get().get(2).copied()));
    let usual = if matches!(limb, Limb::Arm(_)) { Bend::Down } else { Bend::Up };
    let contact = raw.to.get().map(|to| Contact {
        target: match to {
            RawTarget::Point(point) => Target::Point(pair(point)),
            RawTarget::Spot(spot) => Target::Spot(*spot),
        },
        offset: raw.off.get().map_or_else(V::default, pair),
        bend: raw.bend.value().unwrap_or(usual),
    });
    let roll = raw.roll.get().map_or(0.0, |roll| roll.or_last(0));
    LimbPose { angles, tilt, roll, foot, contact }
}

fn pair(numbers: &Numbers<2, 2>) -> V {
    v(numbers.or_last(0), numbers.or_last(1))
}

/// A written angle that turns most of the way round was hardly meant so.
fn jumps(raw: &RawKey, before: &Pose, now: &Pose, findings: &mut Vec<Finding>) {
    for (limb, field) in limb_fields(raw) {
        let (Some(at), i) = (field.at(), limb.index()) else { continue };
        let (from, to) = (&before.limbs[i], &now.limbs[i]);
        if from.contact.is_some() || to.contact.is_some() {
            continue;
        }
        for bone in 0..2 {
            let (from, to) = (from.angles[bone], to.angles[bone]);
            let turn = to - from;
            if turn.abs() > 270.0 {
                let near = to - 360.0 * turn.signum();
                let message = format!("a bone of {} turns by {:.0} degrees", limb.word(), turn.abs());
                let finding = Finding::error(codes::ANGLE_JUMP, at.span.clone(), message);
                findings.push(finding.help(format!("write {near} instead of {to} for the short way")));
            }
        }
    }
}

/// A bone turned toward the viewer by more than a right angle is one that points the other way: its own angle says so.
fn leans(raw: &RawKey, findings: &mut Vec<Finding>) {
    let tilts = limbs_of(raw).filter_map(|(limb, raw)| match raw {
        RawLimb::Bones(bones) => Some((limb.word(), bones.tilt.at()?)),
        RawLimb::Angles(_) => None,
    });
    for (word, at) in tilts.chain(raw.lean.at().map(|at| ("the spine", at))) {
        let Some(far) = at.value.get().iter().find(|degrees| degrees.abs() > 90.0) else { continue };
        let message = format!("{word} leans by {far} degrees, which is beyond 90");
        let finding = Finding::error(codes::LEAN_TOO_FAR, at.span.clone(), message);
        findings.push(finding.help("write -90 to 90; what points the other way has an angle 180 further on"));
    }
}

#[cfg(test)]
mod tests;
