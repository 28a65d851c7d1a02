//! Where in a file a piece of advice belongs.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::{About, Advice, Of};
use crate::routine::Kind;

/// The advice that is a matter of the file with this text, each with its place.
pub(super) fn spans<'a>(
    source: &str,
    kind: Kind,
    advice: &'a [Advice],
) -> impl Iterator<Item = (&'a Advice, Range<usize>)> {
    // The file was checked before it was compiled: what is not TOML has no advice.
    let root = DeTable::parse(source).ok();
    let place = |about: &About| root.as_ref().and_then(|root| span(root.get_ref(), kind, about));
    let placed: Vec<_> = advice.iter().filter_map(|advice| Some((advice, place(&advice.about)?))).collect();
    placed.into_iter()
}

fn span(root: &DeTable<'_>, kind: Kind, about: &About) -> Option<Range<usize>> {
    let table = if kind == Kind::Move { root } else { step(root, &about.path)? };
    let entry = |key: &str| table.get_key_value(key);
    if let Some((key, value)) = entry(about.key) {
        // A list of steps is marked by its first header, anything else from its key to its end.
        let whole = key.span().start..value.span().end.max(key.span().end);
        return Some(if about.key == "step" { key.span() } else { whole });
    }
    if about.of == Of::Move && kind == Kind::Routine && entry("move").is_some() {
        return None;
    }
    ["move", "name"].iter().find_map(|key| entry(key)).map(|(_, value)| value.span()).or(Some(0..0))
}

/// The table of a step; the whole file's for an empty path.
fn step<'t, 'd>(root: &'t DeTable<'d>, path: &[usize]) -> Option<&'t DeTable<'d>> {
    let mut table = root;
    for (depth, &place) in path.iter().enumerate() {
        let steps = table.get(if depth == 0 { "step" } else { "steps" })?;
        let DeValue::Array(steps) = steps.get_ref() else { return None };
        let DeValue::Table(step) = steps.get(place)?.get_ref() else { return None };
        table = step;
    }
    Some(table)
}
