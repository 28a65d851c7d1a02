//! What is wrong with a movement as a whole: contacts out of reach, a body in the floor or in the air.
//!
//! It is looked at ten times a second of its own time, which costs more than reading a file: the library leaves it to
//! `supple check` and to files that people wrote themselves.

use std::ops::Range;
use std::time::Duration;

use super::check::{Written, limb_fields};
use super::clip::{Clip, Motion};
use super::codes;
use super::pose::{Figure, View};
use super::raw::RawKey;
use super::skeleton::Unmet;
use super::solve::solve;
use crate::diagnostic::Finding;
use crate::document::At;

/// How far the body may sink into the floor: soft parts give way.
pub(crate) const SINKS: f32 = 2.0;
/// How far above the floor a body no longer touches it.
const HOVERS: f32 = 2.0;
/// The time between two looks at a movement.
const STEP: Duration = Duration::from_millis(100);
/// A movement that is longer than this many looks is looked at less often: a file can ask for days of it.
const MOST_LOOKS: u32 = 2000;

/// Everything that is wrong with the movement of a figure; `written` is the table that it was read from.
#[must_use]
pub(crate) fn check(written: Written<'_>, figure: &Figure) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (i, key) in figure.keys.iter().enumerate() {
        for unmet in solve(&key.pose, figure.view).unmet {
            findings.push(out_of_reach(unmet, place_of(written, i, unmet)));
        }
    }
    if !findings.is_empty() {
        return findings;
    }
    let clip = figure.clip();
    let (unmet, [deepest, highest]) = seen(&clip);
    for unmet in unmet {
        let place = place_of(written, figure.keys.len() - 1, unmet);
        findings
            .push(out_of_reach(unmet, place).help("it is in reach in the key poses, but not on the way between them"));
    }
    if figure.view == View::Above {
        return findings;
    }
    let last = written.key.get().and_then(|keys| keys.last());
    let span = last.map_or(written.span.clone(), |key| key.value.span.clone());
    if deepest.0 < -SINKS {
        let seconds = deepest.1.as_secs_f32();
        let message = format!("the body is {:.1} under the floor after {seconds:.1} s", -deepest.0);
        findings.push(Finding::error(codes::UNDER_FLOOR, span.clone(), message));
    }
    if highest.0 > HOVERS {
        let message = format!("nothing touches the floor: the lowest point is {:.1} above it", highest.0);
        findings.push(Finding::error(codes::IN_THE_AIR, span, message));
    }
    findings
}

/// The worst of each limb that loses its contact on the way; and the deepest and the highest that the lowest point of the
/// body comes to, each with its moment.
fn seen(clip: &Clip) -> (Vec<Unmet>, [(f32, Duration); 2]) {
    let mut worst: Vec<Unmet> = Vec::new();
    let (mut deepest, mut highest) = ((0.0f32, Duration::ZERO), (0.0f32, Duration::ZERO));
    let mut before = None;
    for time in looks(clip) {
        let frame = clip.frame(Motion::Free(time));
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
    (worst, [deepest, highest])
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

/// Where the limb of a key was last written: in that key or in one before.
fn place_of(written: Written<'_>, key: usize, unmet: Unmet) -> Range<usize> {
    let keys = written.key.get().map_or(&[][..], Vec::as_slice);
    let limb = |at: &At<RawKey>| {
        let (_, field) = limb_fields(&at.value.pose).find(|(limb, _)| *limb == unmet.limb)?;
        field.at().map(|at| at.span.clone())
    };
    let place = keys.iter().take(key + 1).rev().find_map(limb);
    place.unwrap_or_else(|| written.span.clone())
}
