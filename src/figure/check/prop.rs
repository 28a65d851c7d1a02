//! The things around a body, checked.

use std::ops::Range;

use super::pair;
use crate::body::Vocabulary;
use crate::diagnostic::Finding;
use crate::document::{At, Field};
use crate::figure::codes;
use crate::figure::geom::V;
use crate::figure::joint::Spot;
use crate::figure::pose::{Arrow, Heads, Prop, Rolling};
use crate::figure::raw::{PropKind, RawEnd, RawProp};

/// The keys that a thing takes besides `kind`: needed ones, possible ones.
const fn prop_keys(kind: PropKind) -> (&'static [&'static str], &'static [&'static str]) {
    match kind {
        PropKind::Mat => (&[], &["from", "to"]),
        PropKind::Roller | PropKind::Ball => (&["at", "r"], &["glide"]),
        PropKind::Wall => (&["x"], &[]),
        PropKind::Block => (&["x", "y"], &[]),
        PropKind::Strap | PropKind::Band => (&["from", "to"], &[]),
        PropKind::Arrow => (&["from", "to"], &["heads", "turn"]),
    }
}

pub(super) fn prop(at: &At<RawProp>, findings: &mut Vec<Finding>) -> Option<Prop> {
    let raw = &at.value;
    let kind = raw.kind.value()?;
    let before = findings.len();
    let (needed, possible) = prop_keys(kind);
    let fields: [(&str, Option<Range<usize>>); 9] = [
        ("from", raw.from.key()),
        ("to", raw.to.key()),
        ("at", raw.at.key()),
        ("r", raw.radius.key()),
        ("glide", raw.glide.key()),
        ("x", raw.x.key()),
        ("y", raw.y.key()),
        ("heads", raw.heads.key()),
        ("turn", raw.turn.key()),
    ];
    for (word, key) in fields {
        let message = match &key {
            None if needed.contains(&word) => format!("a {} needs `{word}`", kind.word()),
            Some(_) if !needed.contains(&word) && !possible.contains(&word) => {
                format!("a {} has no `{word}`", kind.word())
            }
            _ => continue,
        };
        findings.push(Finding::error(codes::PROP_KEY, key.unwrap_or_else(|| raw.span.clone()), message));
    }
    if findings.len() > before { None } else { built(kind, raw, findings) }
}

fn built(kind: PropKind, raw: &RawProp, findings: &mut Vec<Finding>) -> Option<Prop> {
    match kind {
        PropKind::Mat => Some(Prop::Mat { from: distance(&raw.from, findings)?, to: distance(&raw.to, findings)? }),
        PropKind::Roller => rolling(raw, findings).map(Prop::Roller),
        PropKind::Ball => rolling(raw, findings).map(Prop::Ball),
        PropKind::Wall => Some(match *raw.x.get()?.get() {
            [left, right] => Prop::Backdrop { x: [left, right] },
            _ => Prop::Wall { x: raw.x.get()?.or_last(0) },
        }),
        PropKind::Block => {
            let (x, y) = (raw.x.at()?, raw.y.at()?);
            let box_x = [x.value.or_last(0), x.value.or_last(1)];
            let box_y = [y.value.or_last(0), y.value.or_last(1)];
            sized(&x.span, box_x[1] - box_x[0], 1.0..=200.0, "width", findings);
            sized(&y.span, box_y[1] - box_y[0], 1.0..=200.0, "height", findings);
            Some(Prop::Block { x: box_x, y: box_y })
        }
        PropKind::Strap => Some(Prop::Strap { from: spot(&raw.from, findings)?, to: spot(&raw.to, findings)? }),
        PropKind::Band => Some(Prop::Band { from: spot(&raw.from, findings)?, to: spot(&raw.to, findings)? }),
        PropKind::Arrow => {
            let (from, to) = (point(&raw.from, findings)?, point(&raw.to, findings)?);
            if let Some(turn) = raw.turn.at() {
                sized(&turn.span, turn.value.or_last(0), -340.0..=340.0, "turn", findings);
            }
            let turn = raw.turn.get().map_or(0.0, |turn| turn.or_last(0));
            Some(Prop::Arrow(Arrow { from, to, turn, heads: raw.heads.value().unwrap_or(Heads::One) }))
        }
    }
}

fn rolling(raw: &RawProp, findings: &mut Vec<Finding>) -> Option<Rolling> {
    let radius = raw.radius.at()?;
    sized(&radius.span, radius.value.or_last(0), 1.0..=30.0, "radius", findings);
    let glide = raw.glide.at();
    if let Some(glide) = glide {
        sized(&glide.span, glide.value.or_last(0), 0.0..=2.0, "glide", findings);
    }
    let glide = glide.map_or(0.0, |at| at.value.or_last(0));
    Some(Rolling { at: pair(raw.at.get()?), radius: radius.value.or_last(0), glide })
}

fn sized(
    span: &Range<usize>,
    size: f32,
    range: std::ops::RangeInclusive<f32>,
    what: &str,
    findings: &mut Vec<Finding>,
) {
    if !range.contains(&size) {
        let message = format!("a {what} of {size} is not between {} and {}", range.start(), range.end());
        findings.push(Finding::error(codes::PROP_SIZE, span.clone(), message));
    }
}

fn wrong_end<T>(at: &At<RawEnd>, wanted: &str, findings: &mut Vec<Finding>) -> Option<T> {
    findings.push(Finding::error(codes::PROP_KEY, at.span.clone(), format!("expected {wanted} here")));
    None
}

#[expect(clippy::option_option, reason = "none where it is wrong, none inside where it is not given")]
fn distance(field: &Field<RawEnd>, findings: &mut Vec<Finding>) -> Option<Option<f32>> {
    match field.at() {
        None => Some(None),
        Some(At { value: RawEnd::Distance(distance), .. }) => Some(Some(distance.or_last(0))),
        Some(at) => wrong_end(at, "a number", findings),
    }
}

fn spot(field: &Field<RawEnd>, findings: &mut Vec<Finding>) -> Option<Spot> {
    match field.at()? {
        At { value: RawEnd::Spot(spot), .. } => Some(*spot),
        at => wrong_end(at, "a joint", findings),
    }
}

fn point(field: &Field<RawEnd>, findings: &mut Vec<Finding>) -> Option<V> {
    match field.at()? {
        At { value: RawEnd::Point(point), .. } => Some(pair(point)),
        at => wrong_end(at, "`[x, y]`", findings),
    }
}
