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
    writer.count(kind);
    let mut schema = match kind {
        Kind::Table { keys, .. } => writer.body(keys),
        _ => writer.of(kind),
    };
    if let Some(table) = schema.as_object_mut() {
        let listed = table.entry("required").or_insert_with(|| json!([]));
        if let Some(listed) = listed.as_array_mut() {
            listed.extend(required.iter().map(|key| json!(key)));
        }
        table.insert("$schema".into(), json!("http://json-schema.org/draft-07/schema#"));
        table.insert("title".into(), json!(title));
        if !writer.definitions.is_empty() {
            table.insert("definitions".into(), json!(writer.definitions));
        }
    }
    schema
}

/// A table is written where it stands; one that stands more than once, or in itself, once, under `definitions`.
#[derive(Default)]
struct Writer {
    /// How often each table stands in what is declared.
    counts: BTreeMap<&'static str, usize>,
    definitions: BTreeMap<&'static str, Value>,
}

impl Writer {
    /// Counts the tables of a kind, those within another once, however often that one stands.
    fn count(&mut self, kind: &Kind) {
        match kind {
            Kind::Table { name, keys } => {
                let count = self.counts.entry(name).or_default();
                *count += 1;
                if *count == 1 {
                    for key in keys {
                        self.count(&(key.kind)());
                    }
                }
            }
            Kind::List { item: kind, .. } | Kind::Map(kind) => self.count(kind),
            Kind::Extended { table, others, .. } => [table, others].into_iter().for_each(|kind| self.count(kind)),
            Kind::Either(kinds) => kinds.iter().for_each(|kind| self.count(kind)),
            _ => {}
        }
    }

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
            Kind::Extended { table, pattern, others } => {
                let mut table = self.of(table);
                table["patternProperties"] = json!({ whole(pattern): self.of(others) });
                table
            }
            Kind::Either(kinds) => json!({ "anyOf": kinds.iter().map(|kind| self.of(kind)).collect::<Vec<_>>() }),
        }
    }

    fn table(&mut self, name: &'static str, keys: &[DeclaredKey]) -> Value {
        if self.counts.get(name).is_none_or(|count| *count == 1) {
            return self.body(keys);
        }
        if !self.definitions.contains_key(name) {
            // there before it is written, as it may hold itself
            self.definitions.insert(name, Value::Null);
            let body = self.body(keys);
            self.definitions.insert(name, body);
        }
        json!({ "$ref": format!("#/definitions/{name}") })
    }

    fn body(&mut self, keys: &[DeclaredKey]) -> Value {
        let properties: Map<String, Value> = keys.iter().map(|key| (key.word.to_owned(), self.property(key))).collect();
        let required: Vec<&str> = keys.iter().filter(|key| key.required).map(|key| key.word).collect();
        let mut table = json!({ "type": "object", "properties": properties, "additionalProperties": false });
        if !required.is_empty() {
            table["required"] = json!(required);
        }
        table
    }

    fn property(&mut self, key: &DeclaredKey) -> Value {
        let mut property = self.of(&(key.kind)());
        if property.get("$ref").is_some() {
            // nothing may stand beside a reference: in this draft it is not read
            property = json!({ "allOf": [property] });
        }
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
            /// The one at hand.
            first: RawBox = "first";
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
