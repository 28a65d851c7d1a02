//! JSON Schemas, for editors: from the same declarations that files are read by.
//!
//! The shapes are not read through serde, so that every fault keeps its place; a schema is therefore written from their
//! own description ([`Kind`]) and can say nothing that the reader does not know.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::{DeclaredKey, Kind};
use crate::duration::Length;

/// Words of one noun that there are already, and that an editor offers; others of the right spelling are allowed too.
#[derive(Clone, Debug)]
pub(crate) struct Offered<'a> {
    /// What they name, as in [`Kind::Spelled`]: `id`.
    pub(crate) noun: &'a str,
    /// The words.
    pub(crate) words: &'a [&'a str],
}

/// The schema of documents of this kind. `title` names them; `required` are keys of theirs that have to be there for
/// reasons that the declaration does not know; `offered` is what an editor completes beyond it.
#[must_use]
pub(crate) fn schema(kind: &Kind, title: &str, required: &[&str], offered: &[Offered<'_>]) -> Value {
    let mut writer = Writer { offered, counts: BTreeMap::new(), definitions: BTreeMap::new() };
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
struct Writer<'a> {
    /// The words that editors offer.
    offered: &'a [Offered<'a>],
    /// How often each table stands in what is declared.
    counts: BTreeMap<&'static str, usize>,
    definitions: BTreeMap<&'static str, Value>,
}

impl Writer<'_> {
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
            Kind::Spelled { noun, pattern, examples } => {
                let mut text = json!({ "type": "string", "pattern": whole(pattern), "examples": examples });
                if let Some(offered) = self.offered.iter().find(|offered| offered.noun == *noun) {
                    // What editors complete from, beside any text: the pattern alone says what is wrong.
                    text["anyOf"] = json!([{ "enum": offered.words }, { "type": "string" }]);
                }
                text
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
            Kind::Either(kinds) => {
                let mut choices: Vec<Value> = Vec::new();
                for choice in kinds.iter().map(|kind| self.of(kind)) {
                    match choices.iter_mut().find(|other| is_spelled(other) && is_spelled(&choice)) {
                        Some(other) => join(other, &choice),
                        None => choices.push(choice),
                    }
                }
                json!({ "anyOf": choices })
            }
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
        let meaning = words.join(" ");
        property["description"] = match (key.kind)().spelling(&meaning) {
            Some(spelling) => json!(format!("{meaning} {spelling}")),
            None => json!(meaning),
        };
        property
    }
}

/// Whether a schema is of texts of a certain spelling, and of nothing else.
fn is_spelled(schema: &Value) -> bool {
    schema.get("pattern").is_some() && schema.get("anyOf").is_none()
}

/// Takes the spelling of another text into this one, so that an editor finds one fault with a text that is neither.
fn join(text: &mut Value, other: &Value) {
    if let (Some(one), Some(another)) = (text["pattern"].as_str(), other["pattern"].as_str()) {
        text["pattern"] = json!(format!("{one}|{another}"));
    }
    if let (Some(examples), Some(more)) = (text["examples"].as_array_mut(), other["examples"].as_array()) {
        examples.extend(more.iter().cloned());
    }
}

fn whole(pattern: &str) -> String {
    format!("^({pattern})$")
}

#[cfg(test)]
mod tests {
    use super::{Offered, schema};
    use crate::document::{At, Kind, Value, Whole, shape};
    use crate::duration::Length;
    use rstest::rstest;

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
        let schema = schema(&RawShelf::kind(), "a shelf", &["name"], &[]);
        insta::assert_snapshot!(serde_json::to_string_pretty(&schema).unwrap());
    }

    #[rstest]
    #[case(Kind::Length, "How long.", Some("A length of time stands between quotes, with `s` for seconds"))]
    #[case(Kind::Whole { least: 1, most: 9 }, "How many.", Some("Write a whole number from 1 to 9, without quotes, such as `2`."))]
    #[case(Kind::Whole { least: 80, most: 400 }, "Pace.", Some("Write a whole number from 80 to 400, without quotes, such as `80`."))]
    #[case(Kind::Word { noun: "side", words: vec!["left", "right"] }, "The side.", Some("Write one of `\"left\"`, `\"right\"`."))]
    #[case(Kind::Word { noun: "side", words: vec!["left", "right"] }, "`left` or `right`.", None)]
    #[case(
        Kind::list(Kind::Text),
        "What to do.",
        Some("Write a list of texts between brackets: `[\"...\", \"...\"]`.")
    )]
    #[case(Kind::Text, "What to do.", None)]
    fn an_editor_is_told_how_a_value_is_written(#[case] kind: Kind, #[case] meaning: &str, #[case] told: Option<&str>) {
        let spelling = kind.spelling(meaning);
        assert_eq!(spelling.is_some(), told.is_some(), "{spelling:?}");
        assert!(spelling.unwrap_or_default().starts_with(told.unwrap_or_default()));
    }

    #[test]
    fn words_that_there_are_are_offered_and_others_allowed() {
        let spelled = Kind::Spelled { noun: "id", pattern: "[a-z]+", examples: &["cork"] };
        let offered = [Offered { noun: "id", words: &["cork", "lid"] }];
        let schema = schema(&spelled, "a thing", &[], &offered);
        assert_eq!(schema["anyOf"], serde_json::json!([{ "enum": ["cork", "lid"] }, { "type": "string" }]));
        assert_eq!(schema["pattern"], "^([a-z]+)$");
    }
}
