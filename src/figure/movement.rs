//! What is wrong with a movement as a whole: contacts out of reach, a body in the floor or in the air.
//!
//! It is looked at ten times a second of its own time, which costs more than reading a file: the library leaves it to
//! `supple check` and to files that people wrote themselves.

use std::ops::Range;
use std::time::Duration;

use super::check::{Written, limb_fields};
use super::clip::{Clip, Frame, Motion};
use super::codes;
use super::joint::Limb;
use super::pose::{Figure, Key, Pose, Stop, View};
use super::raw::RawPose;
use super::skeleton::Unmet;
use super::solve::solve;
use crate::diagnostic::Finding;

/// How far the body may sink into the floor: soft parts give way.
pub(crate) const SINKS: f32 = 2.0;
/// How far above the floor a body no longer touches it.
const HOVERS: f32 = 2.0;
/// How far below the floor and above it a body may pass on its way from pose to pose of an introduction: about one row
/// of a panel.
const PASSES: f32 = 4.0;
/// The time between two looks at a movement.
const STEP: Duration = Duration::from_millis(100);
/// A movement that is longer than this many looks is looked at less often: a file can ask for days of it.
const MOST_LOOKS: u32 = 2000;

/// The table that a figure was read from, to point at; of a figure that was derived from another, only its place.
#[derive(Clone, Copy)]
pub(crate) struct Drawn<'r> {
    pub(crate) written: Option<Written<'r>>,
    pub(crate) span: &'r Range<usize>,
}

impl<'r> Written<'r> {
    /// The table as what a movement is looked for in.
    pub(crate) const fn drawn(self) -> Drawn<'r> {
        Drawn { written: Some(self), span: self.span }
    }
}

/// Everything that is wrong with the movement of a figure.
#[must_use]
pub(crate) fn check(drawn: Drawn<'_>, figure: &Figure) -> Vec<Finding> {
    let keys = figure.keys.iter().enumerate().map(|(i, key)| (Stop::Key(i), key));
    let steps = figure.steps.iter().enumerate().map(|(i, step)| (Stop::Step(i), step));
    let unmet = |(stop, key): (Stop, &Key)| {
        let unmet = solve(&key.pose, figure.view).unmet.into_iter();
        unmet.map(|unmet| out_of_reach(unmet, drawn.limb(stop, unmet))).collect::<Vec<_>>()
    };
    let findings = once(keys.chain(steps).flat_map(unmet));
    if !findings.is_empty() {
        return findings;
    }
    let clip = figure.clip();
    let frames = looks(&clip).map(|time| (time, clip.frame(Motion::Free(time))));
    let last = Stop::Key(figure.keys.len() - 1);
    let bounds = Bounds { sinks: SINKS, hovers: HOVERS };
    told(&seen(frames), drawn, (last, figure.view), "on the way between them", bounds)
}

/// Each finding once: a limb out of reach is so in every pose that takes it over.
fn once(findings: impl Iterator<Item = Finding>) -> Vec<Finding> {
    let mut each: Vec<Finding> = Vec::new();
    for finding in findings {
        if !each.contains(&finding) {
            each.push(finding);
        }
    }
    each
}

/// Everything that is wrong with the way through these poses, one after the other, as an introduction shows them.
#[must_use]
pub(crate) fn check_way(drawn: Drawn<'_>, figure: &Figure, stops: &[Stop]) -> Vec<Finding> {
    // a pose that is out of reach by itself has been told
    if stops.iter().any(|stop| !solve(&figure.pose(*stop).pose, figure.view).unmet.is_empty()) {
        return Vec::new();
    }
    let clip = figure.clip();
    let mut findings = Vec::new();
    let starts = stops.first().map(|&first| (first, first));
    let ways = stops.windows(2).map(|pair| (pair[0], pair[1])).filter(|(from, to)| from != to);
    for (from, to) in starts.into_iter().chain(ways) {
        findings.extend(turned(drawn, figure, from, to));
        let travel = figure.pose(to).travel;
        let looks = u32::try_from(travel.as_millis() / STEP.as_millis()).unwrap_or(MOST_LOOKS).clamp(1, MOST_LOOKS);
        let at = |look: u32| travel * look / looks;
        let share = move |look: u32| f64::from(look) / f64::from(looks);
        #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
        let frame = |look: u32| clip.frame(Motion::Toward(from, to, share(look) as f32));
        let seen = seen((0..=looks).map(|look| (at(look), frame(look))));
        let bounds = Bounds { sinks: PASSES, hovers: PASSES };
        findings.extend(told(&seen, drawn, (to, figure.view), "on the way into this one", bounds));
    }
    once(findings.into_iter())
}

/// How far a body may be from the floor, percent of standing height.
#[derive(Clone, Copy)]
struct Bounds {
    /// Below it.
    sinks: f32,
    /// Above it.
    hovers: f32,
}

/// What the looks at a movement found, at the pose that it leads to.
fn told(seen: &Seen, drawn: Drawn<'_>, (to, view): (Stop, View), way: &str, bounds: Bounds) -> Vec<Finding> {
    let mut findings = Vec::new();
    for &unmet in &seen.unmet {
        let help = format!("it is in reach in the key poses, but not {way}");
        findings.push(out_of_reach(unmet, drawn.limb(to, unmet)).help(help));
    }
    if view == View::Above {
        return findings;
    }
    let span = drawn.pose(to);
    if seen.deepest.0 < -bounds.sinks {
        let seconds = seen.deepest.1.as_secs_f32();
        let message = format!("the body is {:.1} under the floor after {seconds:.1} s", -seen.deepest.0);
        findings.push(Finding::error(codes::UNDER_FLOOR, span.clone(), message));
    }
    if seen.highest.0 > bounds.hovers {
        let message = format!("nothing touches the floor: the lowest point is {:.1} above it", seen.highest.0);
        findings.push(Finding::error(codes::IN_THE_AIR, span, message));
    }
    findings
}

/// A bone that turns most of the way round between poses of two lists was hardly meant so; within a list that was found
/// when it was read.
fn turned(drawn: Drawn<'_>, figure: &Figure, from: Stop, to: Stop) -> Vec<Finding> {
    if matches!((from, to), (Stop::Key(_), Stop::Key(_)) | (Stop::Step(_), Stop::Step(_))) {
        return Vec::new();
    }
    let (before, now) = (&figure.pose(from).pose, &figure.pose(to).pose);
    let written = |limb: &Limb| {
        let i = limb.index();
        before.limbs[i].contact.is_none() && now.limbs[i].contact.is_none()
    };
    let turn = |limb: Limb| {
        let angles = |pose: &Pose| pose.limbs[limb.index()].angles;
        let (from, to) = (angles(before), angles(now));
        (0..2).map(|bone| (to[bone] - from[bone]).abs()).fold(0.0, f32::max)
    };
    let far = Limb::ALL.into_iter().filter(written).map(|limb| (limb, turn(limb))).filter(|(_, turn)| *turn > 270.0);
    let finding = |(limb, turn): (Limb, f32)| {
        let message = format!("a bone of {} turns by {turn:.0} degrees on the way here", limb.word());
        let help = "write its angle 360 more or less, for the short way";
        Finding::error(codes::ANGLE_JUMP, drawn.pose(to), message).help(help)
    };
    far.map(finding).collect()
}

/// What looks at a movement found.
struct Seen {
    /// The worst of each limb that loses its contact.
    unmet: Vec<Unmet>,
    /// The deepest that the lowest point of the body comes to, with its moment.
    deepest: (f32, Duration),
    /// The highest.
    highest: (f32, Duration),
}

fn seen(frames: impl Iterator<Item = (Duration, Frame)>) -> Seen {
    let mut worst: Vec<Unmet> = Vec::new();
    let (mut deepest, mut highest) = ((0.0f32, Duration::ZERO), (0.0f32, Duration::ZERO));
    let mut before = None;
    for (time, frame) in frames {
        // A pose that is kept is looked at once.
        if before.as_ref() == Some(&frame) {
            continue;
        }
        let low = frame.lowest();
        if low < deepest.0 {
            deepest = (low, time);
        }
        if low > highest.0 {
            highest = (low, time);
        }
        for &unmet in &frame.skeleton.unmet {
            match worst.iter_mut().find(|known| known.limb == unmet.limb) {
                Some(known) if known.away < unmet.away => *known = unmet,
                Some(_) => {}
                None => worst.push(unmet),
            }
        }
        before = Some(frame);
    }
    Seen { unmet: worst, deepest, highest }
}

/// The times at which one round of a movement is looked at.
fn looks(clip: &Clip) -> impl Iterator<Item = Duration> + use<> {
    let round = clip.round();
    let step = STEP.max(round / MOST_LOOKS);
    std::iter::successors(Some(Duration::ZERO), move |&time| (time < round).then_some(time + step))
}

fn out_of_reach(unmet: Unmet, span: Range<usize>) -> Finding {
    let Unmet { limb, away, long } = unmet;
    let message = format!("{}: the target is {away:.1} away, the limb is only {long:.1} long", limb.word());
    Finding::error(codes::OUT_OF_REACH, span, message)
}

impl Drawn<'_> {
    /// Where a pose was written; the table, where it was taken over from another.
    fn pose(self, stop: Stop) -> Range<usize> {
        let written = self.written.and_then(|written| match stop {
            Stop::Key(place) => Some(written.key.get()?.get(place)?.span.clone()),
            Stop::Step(place) => Some(written.scene.step.get()?.get(place)?.span.clone()),
        });
        written.unwrap_or_else(|| self.span.clone())
    }

    /// Where a limb of a pose was last written: in that pose or in one that it takes it over from.
    fn limb(self, stop: Stop, unmet: Unmet) -> Range<usize> {
        let limb = |pose: &RawPose| {
            let (_, field) = limb_fields(pose).find(|(limb, _)| *limb == unmet.limb)?;
            field.at().map(|at| at.span.clone())
        };
        let written = self.written.and_then(|written| {
            let keys = || written.key.get().into_iter().flatten().map(|at| &at.value.pose);
            let steps = || written.scene.step.get().into_iter().flatten().map(|at| &at.value.pose);
            let poses: Vec<&RawPose> = match stop {
                Stop::Key(place) => keys().take(place + 1).collect(),
                Stop::Step(place) => keys().take(1).chain(steps().take(place + 1)).collect(),
            };
            poses.into_iter().rev().find_map(limb)
        });
        written.unwrap_or_else(|| self.pose(stop))
    }
}
