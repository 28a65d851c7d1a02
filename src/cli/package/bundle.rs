//! A routine with the moves that it names, in one text.
//!
//! Works on the document rather than on what it means: keys that this knows nothing of go along, and so do comments.

use std::collections::BTreeSet;

use anyhow::anyhow;
use toml_edit::{DocumentMut, Item, Table, Value, value};

use crate::diagnostic::quoted;
use crate::failure::Failure;
use crate::language;
use crate::routine::{Defaults, Entry, Id, Kind, Library, Origin};

/// The first words of a packed file.
const HEAD: &str = "# Packed by supple";

/// A text that needs no other file.
#[derive(Debug)]
pub(in crate::cli) struct Bundle {
    /// The text.
    pub(in crate::cli) text: String,
    /// The moves that were put into it, in the order in which they are first named.
    pub(in crate::cli) moves: Vec<Id>,
}

/// The text of a file, with those of the moves that it needs and that the program has not. `defaults` are those that the
/// file was read with.
///
/// # Errors
/// When a file cannot be taken apart, or the whole would be something else than the file is.
pub(in crate::cli) fn bundle(entry: &Entry, defaults: Defaults) -> Result<Bundle, Failure> {
    let source = without_head(entry.source());
    let mut document = parsed(&source)?;
    let mut packed: BTreeSet<String> =
        own_moves(&document).into_iter().flat_map(Table::iter).map(|(id, _)| id.to_owned()).collect();
    let mut moves: Vec<(Id, DocumentMut)> = Vec::new();
    let mut wanted = named_in(document.as_table());
    while !wanted.is_empty() {
        let mut further = Vec::new();
        for id in wanted {
            let Some(own) = entry.named(&id).filter(|own| *own.origin() != Origin::Embedded) else { continue };
            if packed.insert(id.as_str().to_owned()) {
                let single = parsed(&without_head(own.source()))?;
                further.extend(named_in(single.as_table()));
                moves.push((id, single));
            }
        }
        wanted = further;
    }
    let ids: Vec<Id> = moves.iter().map(|(id, _)| id.clone()).collect();
    if moves.is_empty() {
        return Ok(Bundle { text: source, moves: ids });
    }
    if entry.kind() == Kind::Move {
        let id = Id::new(entry.id()).ok_or_else(|| anyhow!("{} is not an id", quoted(entry.id())))?;
        let routine = around(&document, &id);
        moves.insert(0, (id, std::mem::replace(&mut document, routine)));
    }
    let spoken = language_of(&document);
    // What stands below the last step still stands there, above the moves.
    let mut above = document.trailing().as_str().unwrap_or_default().to_owned() + "\n";
    document.set_trailing("");
    let table = document.entry("moves").or_insert_with(|| implicit().into());
    let table = table.as_table_mut().ok_or_else(|| anyhow!("`moves` is no table with a header of its own"))?;
    for (id, mut single) in moves {
        let is_other = |tag: &str| !language::is_same(tag, language::USUAL);
        if language_of(&single).is_none() && spoken.as_deref().is_some_and(is_other) {
            single.insert("language", value(language::USUAL));
        }
        let mut single = single.as_table().clone();
        unplaced(&mut single);
        single.decor_mut().set_prefix(std::mem::replace(&mut above, "\n".to_owned()));
        table.insert(id.as_str(), Item::Table(single));
    }
    let text = document.to_string();
    same(entry, &text, defaults)?;
    Ok(Bundle { text, moves: ids })
}

/// The lines above a packed file.
pub(in crate::cli) fn headed(name: &str, text: &str) -> String {
    format!("{HEAD}: `supple run {name}` coaches it, `supple add {name}` keeps it.\n\n{text}")
}

/// A text without what only holds where it lay: the line that names its schema, and the head of an earlier packing.
fn without_head(source: &str) -> String {
    let is_head = |line: &str| line.starts_with("#:schema") || line.starts_with(HEAD);
    let above = source.lines().take_while(|line| line.trim().is_empty() || line.starts_with('#')).count();
    let mut lines =
        source.split_inclusive('\n').enumerate().filter(|(number, line)| *number >= above || !is_head(line));
    let kept: String = lines.by_ref().map(|(_, line)| line).collect();
    if kept.len() == source.len() { kept } else { kept.trim_start_matches(['\n', '\r']).to_owned() }
}

fn parsed(source: &str) -> Result<DocumentMut, Failure> {
    source.parse().map_err(|error| Failure::Other(anyhow!("the file cannot be taken apart: {error}")))
}

fn own_moves(document: &DocumentMut) -> Option<&Table> {
    document.get("moves").and_then(Item::as_table)
}

fn language_of(document: &DocumentMut) -> Option<String> {
    document.get("language").and_then(Item::as_str).map(str::to_owned)
}

/// A routine that is one move, of its name and language.
fn around(single: &DocumentMut, id: &Id) -> DocumentMut {
    let mut routine = DocumentMut::new();
    for key in ["name", "summary", "language", "by"] {
        if let Some(said) = single.get(key).and_then(Item::as_str) {
            routine.insert(key, value(said));
        }
    }
    let mut step = Table::new();
    step.insert("move", value(id.as_str()));
    let mut steps = toml_edit::ArrayOfTables::new();
    steps.push(step);
    routine.insert("step", Item::ArrayOfTables(steps));
    routine
}

fn implicit() -> Table {
    let mut table = Table::new();
    table.set_implicit(true);
    table
}

/// Headers stand where their table does, not where they stood in another file.
fn unplaced(table: &mut Table) {
    table.set_position(None);
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(table) => unplaced(table),
            Item::ArrayOfTables(tables) => tables.iter_mut().for_each(unplaced),
            Item::None | Item::Value(_) => {}
        }
    }
}

/// The ids that a table names, as moves or for their figures, in their order.
fn named_in(table: &Table) -> Vec<Id> {
    let mut ids = Vec::new();
    for (key, item) in table.iter().filter(|(key, _)| *key != "extra") {
        of_item(key, item, &mut ids);
    }
    ids
}

fn of_item(key: &str, item: &Item, ids: &mut Vec<Id>) {
    match item {
        Item::None => {}
        Item::Value(value) => of_value(key, value, ids),
        Item::Table(table) => ids.extend(named_in(table)),
        Item::ArrayOfTables(tables) => tables.iter().for_each(|table| ids.extend(named_in(table))),
    }
}

fn of_value(key: &str, value: &Value, ids: &mut Vec<Id>) {
    match value {
        Value::String(text) if ["move", "figure"].contains(&key) => ids.extend(Id::new(text.value())),
        Value::Array(list) => list.iter().for_each(|value| of_value(key, value, ids)),
        Value::InlineTable(table) => table.iter().for_each(|(key, value)| of_value(key, value, ids)),
        _ => {}
    }
}

/// Looks whether the text is, without any other file, what the entry is.
fn same(entry: &Entry, text: &str, defaults: Defaults) -> Result<(), Failure> {
    let packed = Library::embedded(defaults).entry_of(&format!("{}.toml", entry.id()), text.to_owned());
    let steps = |entry: &Entry| entry.routine().map(|routine| routine.steps.clone());
    if steps(&packed).is_some() && steps(&packed) == steps(entry) {
        return Ok(());
    }
    let first =
        packed.findings().first().map_or_else(|| "its steps are others".to_owned(), |first| first.message.clone());
    Err(Failure::Other(anyhow!("packing {} would change it ({first})", quoted(entry.id()))))
}

#[cfg(test)]
mod tests {
    use super::{bundle, headed, without_head};
    use crate::routine::{Defaults, Library};
    use rstest::rstest;
    use std::fs;

    #[rstest]
    #[case("#:schema ../x.json\n\n# Mine.\nname = 'x'\n", "# Mine.\nname = 'x'\n")]
    #[case("name = 'x'\n#:schema kept\n", "name = 'x'\n#:schema kept\n")]
    #[case("# Mine.\n#:schema ../x.json\nname = 'x'\n", "# Mine.\nname = 'x'\n")]
    fn what_only_holds_where_a_file_lies_is_left_out(#[case] source: &str, #[case] left: &str) {
        assert_eq!(without_head(source), left);
        assert_eq!(without_head(&headed("x.toml", left)), left);
    }

    #[test]
    fn moves_come_along_with_their_comments_and_with_the_moves_that_they_name() {
        let folder = tempfile::tempdir().unwrap();
        let put = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        put(
            "hips.toml",
            "# My hips.\nname = 'Hips'\nlanguage = 'de'\n\n[[step]]\nmove = 'hug'\n\n[[step]]\nmove = 'squat'\n# The end.\n",
        );
        put(
            "hug.toml",
            "# A hug.\nname = 'Hug'\nposition = 'supine'\nsides = 'both'\ninstructions = ['Hug.'] # both arms\n\
             easier.move = 'rest'\nfigure = 'squat'\n\n[extra]\nmove = 'nothing'\n",
        );
        put("rest.toml", "name = 'Rest'\nposition = 'supine'\nsides = 'both'\nhold = '9s'\ninstructions = ['Rest.']\n");
        let source = fs::read_to_string(folder.path().join("hug.toml")).unwrap();
        put("hug.toml", &source.replace("sides = 'both'", "sides = 'both'\nhold = '30s'"));
        let library = Library::embedded(Defaults::default());
        let entry = library.open(&folder.path().join("hips.toml")).unwrap();
        assert_eq!(entry.findings(), []);
        let packed = bundle(&entry, Defaults::default()).unwrap();
        insta::assert_snapshot!(packed.text);
        assert_eq!(packed.text, bundle(&entry, Defaults::default()).unwrap().text);
    }
}
