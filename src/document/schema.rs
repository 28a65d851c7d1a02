//! JSON Schemas, for editors: from the same declarations that files are read by.
//!
//! The shapes are not read through serde, so that every fault keeps its place; a schema is therefore written from their
//! own description ([`Kind`]) and can say nothing that the reader does not know.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{DeclaredKey, Kind};
use crate::duration::Length;

/// The schema of documents of this kind. `title` names them; `required` are keys of theirs that have to be there for
/// reasons that the declaration does not know.
#[must_use]
pub(crate) fn schema(kind: &Kind, title: &str, required: &[&str]) -> Value {
    let mut writer = Writer::default();
    let mut schema = writer.of(kind);
    if let Some(table) = schema.as_object_mut() {
        let listed = table.entry("required").or_insert_with(|| json!([]));
        if let Some(listed) = listed.as_array_mut() {
            listed.extend(required.iter().map(|key| json!(key)));
        }
        table.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
        table.insert("title".into(), json!(title));
        if !writer.recursive.is_empty() {
            table.insert("definitions".into(), json!(writer.recursive));
        }
    }
    schema
}

/// Tables are written where they stand; those that hold themselves once, under `definitions`.
#[derive(Default)]
struct Writer {
    open: Vec<&'static str>,
    recursive: BTreeMap<&'static str, Value>,
}

impl Writer {
    fn of(&mut self, kind: &Kind) -> Value {
        match kind {
            Kind::Anything => json!({}),
            Kind::Truth => json!({ "type": "boolean" }),
            Kind::Text => json!({ "type": "string", "pattern": r"\S" }),
            Kind::Spelled { pattern, examples, .. } => {
                json!({ "type": "string", "pattern": whole(pattern), "examples": examples })
            }
            Kind::Length => {
                json!({ "type": "string", "pattern": whole(Length::PATTERN), "examples": ["30s", "1m30s", "2.5s"] })
            }
            Kind::Whole { least, most } => json!({ "type": "integer", "minimum": least, "maximum": most }),
            Kind::Number => json!({ "type": "number" }),
            Kind::Word { words, .. } => json!({ "type": "string", "enum": words }),
            Kind::List { item, bounds } => {
                let mut list = json!({ "type": "array", "items": self.of(item) });
                if let Some((least, most)) = bounds {
                    list["minItems"] = json!(least);
                    list["maxItems"] = json!(most);
                }
                list
            }
            Kind::Table { name, keys } => self.table(name, keys),
            Kind::Map(value) => json!({ "type": "object", "additionalProperties": self.of(value) }),
            Kind::Either(kinds) => json!({ "anyOf": kinds.iter().map(|kind| self.of(kind)).collect::<Vec<_>>() }),
        }
    }

    fn table(&mut self, name: &'static str, keys: &[DeclaredKey]) -> Value {
        let reference = || json!({ "$ref": format!("#/definitions/{name}") });
        if self.open.contains(&name) {
            self.recursive.entry(name).or_default();
            return reference();
        }
        if self.recursive.contains_key(name) {
            return reference();
        }
        self.open.push(name);
        let properties: Map<String, Value> = keys.iter().map(|key| (key.word.to_owned(), self.property(key))).collect();
        self.open.pop();
        let required: Vec<&str> = keys.iter().filter(|key| key.required).map(|key| key.word).collect();
        let mut table = json!({ "type": "object", "properties": properties, "additionalProperties": false });
        if !required.is_empty() {
            table["required"] = json!(required);
        }
        match self.recursive.get_mut(name) {
            Some(definition) => {
                *definition = table;
                reference()
            }
            None => table,
        }
    }

    fn property(&mut self, key: &DeclaredKey) -> Value {
        let mut property = self.of(&(key.kind)());
        let words: Vec<&str> = key.doc.iter().map(|line| line.trim()).collect();
        property["description"] = json!(words.join(" "));
        property
    }
}

fn whole(pattern: &str) -> String {
    format!("^({pattern})$")
}

#[cfg(test)]
mod tests {
    use super::schema;
    use crate::document::{At, Value, Whole, shape};
    use crate::duration::Length;

    shape! {
        /// A shelf.
        struct RawShelf {
            /// What it is called.
            name: String = "name";
            /// What stands on it.
            boxes: Vec<At<RawBox>> = "boxes";
        }
    }

    shape! {
        /// A box.
        struct RawBox {
            /// How long
            /// it is kept.
            kept: Length = "kept", required;
            /// How many.
            count: Whole<1, 9> = "count";
            /// What is in it.
            boxes: Vec<At<RawBox>> = "boxes";
        }
    }

    #[test]
    fn a_schema_says_what_the_declaration_says() {
        let schema = schema(&RawShelf::kind(), "a shelf", &["name"]);
        insta::assert_snapshot!(serde_json::to_string_pretty(&schema).unwrap());
    }
}
