//! A `[figure]` table becomes a [`Figure`], and everything that is wrong with it becomes a finding.

mod prop;
mod shows;

use std::ops::Range;
use std::time::Duration;

use self::prop::prop;
pub(crate) use self::shows::quotes;
use self::shows::shows;
use super::codes;
use super::geom::{V, v};
use super::joint::{Joint, Limb, Part, Spot};
use super::pose::{Bend, Contact, Ease, Figure, Key, LimbPose, Loop, Mark, Pose, Prop, Stand, Target, View, Works};
use super::raw::{
    Numbers, RawBones, RawEasierFigure, RawFigure, RawKey, RawLimb, RawPair, RawPose, RawScene, RawTarget,
};
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

/// A table of a figure, or of that of an easier way.
#[derive(Clone, Copy)]
pub(crate) struct Written<'r> {
    pub(super) scene: &'r RawScene,
    pub(super) key: &'r Field<Vec<At<RawKey>>>,
    reach: Option<f32>,
    pub(super) span: &'r Range<usize>,
}

impl RawFigure {
    /// The table, to be checked.
    pub(crate) const fn written(&self) -> Written<'_> {
        Written { scene: &self.scene, key: &self.key, reach: None, span: &self.span }
    }
}

impl RawEasierFigure {
    /// The table, to be checked.
    pub(crate) fn written(&self) -> Written<'_> {
        let reach = self.reach.get().map(|reach| reach.0);
        Written { scene: &self.scene, key: &self.key, reach, span: &self.span }
    }
}

/// The figure of a table. What it leaves out comes from `usual`, where there is one. `muscles` are those of the move,
/// marked unless the table has a `target`. Without errors there is a figure; the movement itself is looked at by
/// [`super::movement::check`].
#[must_use]
pub(crate) fn check(
    written: Written<'_>,
    usual: Option<&Figure>,
    muscles: &[Muscle],
    works: Works,
) -> (Option<Figure>, Vec<Finding>) {
    let mut findings = Vec::new();
    let raw = written.scene;
    let view = raw.view.value().or(usual.map(|usual| usual.view)).unwrap_or(View::Side);
    bounded(&raw.props, "things", &mut findings);
    let over = inherited(values(&raw.over), &raw.over, usual.map(|usual| &usual.over));
    let mut figure = Figure {
        view,
        looping: raw.looping.value().or(usual.map(|usual| usual.looping)).unwrap_or(Loop::PingPong),
        marks: marks(raw, usual, muscles, works),
        props: inherited(props(raw, &mut findings), &raw.props, usual.map(|usual| &usual.props)),
        far: match usual.filter(|_| raw.view.is_absent()) {
            _ if !raw.far.is_absent() => values(&raw.far),
            Some(usual) => usual.far.clone(),
            None => far(view, &over),
        },
        over,
        under: inherited(values(&raw.under), &raw.under, usual.map(|usual| &usual.under)),
        keys: inherited(keys(written.key, view, &mut findings), written.key, usual.map(|usual| &usual.keys)),
        steps: Vec::new(),
        shows: Vec::new(),
    };
    if let Some(reach) = written.reach {
        figure = figure.within(reach);
    }
    let usual_steps = usual.filter(|_| written.key.is_absent()).map(|usual| &usual.steps);
    figure.steps = inherited(steps(raw, &figure, &mut findings), &raw.step, usual_steps);
    figure.shows = shows(written, usual);
    let usable = findings.is_empty() && !figure.keys.is_empty();
    (usable.then_some(figure), findings)
}

/// What a key gives, or what it takes over where it is not there.
fn inherited<T: Clone, F>(own: Vec<T>, field: &Field<F>, usual: Option<&Vec<T>>) -> Vec<T> {
    usual.filter(|_| field.is_absent()).cloned().unwrap_or(own)
}

fn props(raw: &RawScene, findings: &mut Vec<Finding>) -> Vec<Prop> {
    let props = raw.props.get().map_or(&[][..], Vec::as_slice);
    props.iter().take(MOST).filter_map(|at| prop(at, findings)).collect()
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

fn marks(raw: &RawScene, usual: Option<&Figure>, muscles: &[Muscle], works: Works) -> Vec<Mark> {
    let marked = usual.map(|usual| &usual.marks);
    let works = raw.works.value().unwrap_or_else(|| match marked {
        Some(marks) if marks.iter().any(|mark| mark.side == Side::Left) => Works::BothSides,
        Some(marks) if !marks.is_empty() => Works::OneSide,
        _ => works,
    });
    let muscles = match marked {
        _ if !raw.target.is_absent() => values(&raw.target),
        Some(marks) => distinct(marks.iter().map(|mark| mark.muscle)),
        None => distinct(muscles.iter().copied()),
    };
    let muscles = distinct(muscles.iter().flat_map(|muscle| muscle.members()).copied());
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

fn keys(raw: &Field<Vec<At<RawKey>>>, view: View, findings: &mut Vec<Finding>) -> Vec<Key> {
    let Some(list) = raw.at() else { return Vec::new() };
    if list.value.is_empty() {
        findings.push(Finding::error(codes::NO_KEY, list.span.clone(), "a figure needs at least one key pose"));
    }
    bounded(raw, "key poses", findings);
    let mut keys: Vec<Key> = Vec::new();
    for at in list.value.iter().take(MOST) {
        let before = keys.last().map(|key| key.pose);
        let key = posed(&at.value.pose, before.as_ref(), view, findings);
        if let Some(before) = before {
            jumps(&at.value.pose, &before, &key.pose, findings);
        }
        let range = Duration::ZERO..=Duration::from_mins(10);
        let hold = timed(&at.value.hold, STAY, range, codes::STAY, "lasts at most 600 s", findings);
        keys.push(Key { hold, ..key });
    }
    keys
}

/// The poses of the introduction alone: the first goes on from the first key pose, each other from the one before it.
fn steps(raw: &RawScene, figure: &Figure, findings: &mut Vec<Finding>) -> Vec<Key> {
    bounded(&raw.step, "steps", findings);
    let mut steps: Vec<Key> = Vec::new();
    for at in raw.step.get().into_iter().flatten().take(MOST) {
        let before = steps.last().or(figure.keys.first()).map(|key| key.pose);
        let step = posed(&at.value.pose, before.as_ref(), figure.view, findings);
        // the introduction begins in the first step: there is no way to it
        if let Some(before) = steps.last() {
            jumps(&at.value.pose, &before.pose, &step.pose, findings);
        }
        steps.push(step);
    }
    steps
}

/// A pose with the way to it; nothing keeps it.
fn posed(raw: &RawPose, before: Option<&Pose>, view: View, findings: &mut Vec<Finding>) -> Key {
    leans(raw, findings);
    let range = Duration::from_millis(200)..=Duration::from_secs(30);
    let travel = timed(&raw.travel, TRAVEL, range, codes::TRAVEL, "takes 0.2 to 30 s", findings);
    let ease = raw.ease.value().unwrap_or(Ease::InOut);
    Key { pose: pose(raw, before, view), travel, hold: Duration::ZERO, ease }
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

fn pose(raw: &RawPose, before: Option<&Pose>, view: View) -> Pose {
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

/// The limbs that a pose says something of.
fn limbs_of(raw: &RawPose) -> impl Iterator<Item = (Limb, &RawLimb)> {
    limb_fields(raw).filter_map(|(limb, field)| field.get().map(|raw| (limb, raw)))
}

/// Each limb of a pose with its field.
pub(super) fn limb_fields(raw: &RawPose) -> impl Iterator<Item = (Limb, &Field<RawLimb>)> {
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
fn jumps(raw: &RawPose, before: &Pose, now: &Pose, findings: &mut Vec<Finding>) {
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
fn leans(raw: &RawPose, findings: &mut Vec<Finding>) {
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
