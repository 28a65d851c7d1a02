//! Where in a file a piece of advice belongs.

use std::ops::Range;

use toml::de::{DeTable, DeValue};

use super::{About, Of};
use crate::routine::Kind;

/// The places of one file.
pub(super) struct Places<'s> {
    root: Option<DeTable<'s>>,
    kind: Kind,
}

impl<'s> Places<'s> {
    pub(super) fn new(source: &'s str, kind: Kind) -> Self {
        // The file was checked before it was compiled: what is not TOML has no advice.
        let root = DeTable::parse(source).ok().map(toml::Spanned::into_inner);
        Self { root, kind }
    }

    /// The place of what the advice is about; `None` where that is the matter of another file.
    pub(super) fn of(&self, about: &About) -> Option<Range<usize>> {
        let root = self.root.as_ref()?;
        let table = if self.kind == Kind::Move { root } else { step(root, &about.path)? };
        let entry = |key: &str| table.get_key_value(key);
        let own = self.own_move(table);
        if let Some((key, value)) = about.keys.iter().find_map(|key| entry(key)) {
            // A list of steps is marked by its first header, anything else from its key to its end.
            let whole = key.span().start..value.span().end.max(key.span().end);
            return Some(if about.keys == ["step"] { key.span() } else { whole });
        }
        if let (Of::Move, Some(own)) = (about.of, own) {
            let entry = |key: &&str| own.get_key_value(*key);
            let whole =
                |(key, value): (&toml::Spanned<_>, &toml::Spanned<DeValue<'_>>)| key.span().start..value.span().end;
            return about.keys.iter().find_map(entry).map(whole).or(entry(&"name").map(|(_, value)| value.span()));
        }
        let named = self.kind == Kind::Routine && entry("move").is_some();
        let given_to_all = || about.keys.iter().any(|key| root.contains_key(*key));
        if about.of == Of::Move && named && !given_to_all() {
            return None;
        }
        ["move", "name"].iter().find_map(|key| entry(key)).map(|(_, value)| value.span()).or(Some(0..0))
    }

    /// Whether the advice is about a move in the routine's own file that allows it itself.
    pub(super) fn is_allowed(&self, about: &About, code: &str) -> bool {
        let table = self.root.as_ref().and_then(|root| step(root, &about.path));
        let own = table.and_then(|table| self.own_move(table)).filter(|_| about.of == Of::Move);
        let Some(DeValue::Array(list)) = own.and_then(|own| own.get("allow")).map(toml::Spanned::get_ref) else {
            return false;
        };
        list.iter()
            .filter_map(|allowance| allowance.get_ref().get("code")?.get_ref().as_str())
            .any(|allowed| allowed == code)
    }

    /// The table of the move that a step names, where it stands in the same file.
    fn own_move<'t>(&'t self, step: &DeTable<'_>) -> Option<&'t DeTable<'s>> {
        let id = step.get("move")?.get_ref().as_str()?;
        self.root.as_ref()?.get("moves")?.get_ref().get(id)?.get_ref().as_table()
    }

    /// The place of one of the file's allowances, by its number from 0.
    pub(super) fn of_allowance(&self, number: usize) -> Range<usize> {
        let list = self.root.as_ref().and_then(|root| root.get("allow")).map(toml::Spanned::get_ref);
        match list {
            Some(DeValue::Array(list)) => list.get(number).map_or(0..0, toml::Spanned::span),
            _ => 0..0,
        }
    }
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
