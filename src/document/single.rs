//! One where several are wanted, several where one is: what to write instead.

use super::synonyms::{self, Meant};
use super::{Kind, Node};
use crate::diagnostic::visible;

/// The longest text that help repeats, in letters.
const SHORT: usize = 60;

/// The name in the header of a table that was written as `[name]`.
pub(super) fn header<'s>(node: Node<'_>, source: &'s str) -> Option<&'s str> {
    node.as_table()?;
    let written = source.get(node.span())?.trim();
    let name = written.strip_prefix('[')?.strip_suffix(']')?;
    (!name.starts_with('[')).then(|| name.trim())
}

/// What to write instead of a value of another type, where that can be told from the value.
pub(super) fn instead(kind: &Kind, node: Node<'_>, source: &str) -> Option<String> {
    let kinds = match kind {
        Kind::Either(kinds) => kinds.as_slice(),
        one => std::slice::from_ref(one),
    };
    if node.as_list().is_some() {
        let table = kinds.iter().any(|kind| matches!(kind, Kind::Table { .. } | Kind::Extended { .. } | Kind::Map(_)));
        let list = kinds.iter().any(|kind| matches!(kind, Kind::List { .. }));
        if let Some(name) = header_of_list(node, source).filter(|_| table) {
            return Some(format!("write `[{name}]`, one bracket on each side"));
        }
        return if list { None } else { kinds.iter().find_map(|kind| one_of_list(kind, node)) };
    }
    if let Some(text) = node.as_text() {
        return kinds.iter().find_map(|kind| match kind {
            Kind::List { item, .. } => list_of(item, text),
            Kind::Table { keys, .. } if keys.iter().all(|key| !key.required) => table_of(keys, text),
            Kind::Truth => truth(text).map(|truth| format!("write `{truth}`, without quotes")),
            Kind::Number | Kind::Whole { .. } => {
                text.trim().parse::<f64>().ok().map(|number| format!("write `{number}`, without quotes"))
            }
            _ => None,
        });
    }
    let written = source.get(node.span())?;
    let is_bare = node.as_table().is_none() && written.len() <= SHORT;
    kinds.iter().find_map(|kind| match kind {
        Kind::Text if is_bare && kinds.len() == 1 => Some(format!("write `\"{}\"`", visible(written))),
        _ => None,
    })
}

/// A table in place of the id that is to stand in it.
fn table_of(keys: &[super::DeclaredKey], text: &str) -> Option<String> {
    let key = keys.iter().find(|key| matches!((key.kind)(), Kind::Spelled { noun: "id", .. }))?;
    Some(format!("a table stands between braces: `{{ {} = \"{}\" }}`", key.word, visible(text)))
}

/// The name in the header of the first of several tables, each written as `[[name]]`.
pub(super) fn header_of_list<'s>(node: Node<'_>, source: &'s str) -> Option<&'s str> {
    let first = node.as_list()?.next()?;
    let written = source.get(first.span())?.trim();
    Some(written.strip_prefix("[[")?.strip_suffix("]]")?.trim())
}

/// Texts as one: sentences one after the other, anything else with commas.
fn joined(texts: &[&str]) -> String {
    let is_sentence = |text: &&str| text.trim_end().ends_with(['.', '!', '?', ':', '…']);
    texts.join(if texts.iter().all(is_sentence) { " " } else { ", " })
}

/// One text in place of a list of them.
fn one_of_list(kind: &Kind, node: Node<'_>) -> Option<String> {
    let texts: Vec<&str> = node.as_list()?.map(Node::as_text).collect::<Option<_>>()?;
    let (first, more) = (texts.first()?, texts.len() > 1);
    match kind {
        Kind::Text => {
            let all = joined(&texts);
            let all = if all.chars().count() <= SHORT { visible(&all) } else { "...".into() };
            Some(format!("write one text, without brackets: `\"{all}\"`"))
        }
        Kind::Word { noun, words } => {
            let all = synonyms::of_word(noun, &texts.join(" and "));
            let one = texts.iter().map(|text| word(noun, words, text)).find(|one| words.contains(&one.as_str()));
            match (all, one) {
                (Some(meant), _) => Some(meant.help()),
                (None, Some(one)) if more => Some(format!("write one of them, without brackets: `\"{one}\"`")),
                (None, Some(one)) => Some(format!("write it without brackets: `\"{one}\"`")),
                (None, None) => None,
            }
        }
        Kind::Spelled { .. } | Kind::Length if more => {
            Some(format!("write one of them, without brackets: `\"{}\"`", visible(first)))
        }
        Kind::Spelled { .. } | Kind::Length => Some(format!("write it without brackets: `\"{}\"`", visible(first))),
        _ => None,
    }
}

/// A list in place of one text, whose parts are what commas keep apart.
fn list_of(item: &Kind, text: &str) -> Option<String> {
    match item {
        Kind::Word { noun, words } => {
            let parts = || text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
            if let (1, Some(Meant::Otherwise(told))) = (parts().count(), synonyms::of_word(noun, text)) {
                return Some(told.to_owned());
            }
            let words: Vec<String> = parts().map(|part| format!("\"{}\"", visible(&word(noun, words, part)))).collect();
            Some(format!("a list stands between brackets: `[{}]`", words.join(", ")))
        }
        Kind::Text if text.chars().count() <= 2 * SHORT => {
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
            let lines: Vec<String> = lines.map(|line| format!("\"{}\"", visible(line))).collect();
            Some(format!("a list stands between brackets: `[{}]`", lines.join(", ")))
        }
        Kind::Text => Some("a list stands between brackets, a text for each sentence: `[\"...\", \"...\"]`".into()),
        Kind::Table { .. } => item.sample().map(|sample| format!("a list of tables: `[{sample}]`")),
        _ => None,
    }
}

/// The word that is meant by a part of a text, or the part itself.
fn word(noun: &str, words: &[&'static str], part: &str) -> String {
    let plain = synonyms::plain(part);
    if words.contains(&plain.as_str()) {
        return plain;
    }
    match synonyms::of_word(noun, part) {
        Some(Meant::Word(meant)) => meant.to_owned(),
        _ => part.to_owned(),
    }
}

/// The truth value that a word says.
pub(super) fn truth(text: &str) -> Option<bool> {
    match text.trim().to_lowercase().as_str() {
        "true" | "yes" | "on" | "y" | "1" | "ja" | "always" => Some(true),
        "false" | "no" | "off" | "n" | "0" | "nein" | "never" => Some(false),
        _ => None,
    }
}
