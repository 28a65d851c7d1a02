//! The schemas that are shipped as files, and the files that they are for.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use rstest::rstest;
use serde_json::Value;
use supple::cli::schema::Of;
use supple::routine::{Defaults, Kind, Library};

fn shipped(of: Of) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/schema").join(of.file_name())
}

#[rstest]
fn the_shipped_schemas_are_those_of_this_program(#[values(Of::Routine, Of::Move, Of::Config)] of: Of) {
    let text = fs::read_to_string(shipped(of)).unwrap_or_default();
    assert!(text == of.text(), "write the output of `supple schema` to {}", shipped(of).display());
}

#[test]
fn what_a_schema_requires_a_file_cannot_leave_out() {
    let library = Library::embedded(Defaults::default());
    for (of, id) in [(Of::Move, "piriformis"), (Of::Routine, "glute-relief")] {
        let schema: Value = serde_json::from_str(&of.text()).unwrap();
        let required: Vec<&str> =
            schema["required"].as_array().unwrap().iter().map(|it| it.as_str().unwrap()).collect();
        assert!(required.len() > 1);
        let whole: toml::Table = library.get(id).unwrap().source().parse().unwrap();
        for key in required {
            let mut without = whole.clone();
            assert!(without.remove(key).is_some(), "{key}");
            let entry = library.entry_of("test.toml", without.to_string());
            assert!(entry.routine().is_none(), "{id} without {key}");
        }
    }
}

/// Everything within a schema, itself first.
fn within(value: &Value) -> Vec<&Value> {
    let inner: Vec<&Value> = match value {
        Value::Array(items) => items.iter().collect(),
        Value::Object(table) => table.values().collect(),
        _ => Vec::new(),
    };
    std::iter::once(value).chain(inner.into_iter().flat_map(within)).collect()
}

#[rstest]
fn a_table_that_stands_more_than_once_is_written_once(#[values(Of::Routine, Of::Move, Of::Config)] of: Of) {
    let schema: Value = serde_json::from_str(&of.text()).unwrap();
    let tables: Vec<&Value> = within(&schema).into_iter().filter_map(|part| part.get("properties")).collect();
    for (place, table) in tables.iter().enumerate() {
        let again = tables[..place].contains(table);
        assert!(!again, "{} is written twice: {table}", of.file_name());
    }
    let mut referred: Vec<&str> = Vec::new();
    for part in within(&schema) {
        let Some(reference) = part.get("$ref").and_then(Value::as_str) else { continue };
        assert_eq!(part.as_object().unwrap().len(), 1, "a reference stands alone: {part}");
        let place = reference.strip_prefix('#').expect("of the same file");
        assert!(schema.pointer(place).is_some_and(Value::is_object), "{reference}");
        referred.push(reference);
    }
    for name in schema.get("definitions").and_then(Value::as_object).into_iter().flat_map(|table| table.keys()) {
        let count = referred.iter().filter(|it| **it == format!("#/definitions/{name}")).count();
        assert!(count > 1, "{}: {name} is referred to {count} times", of.file_name());
    }
}

/// Files of a person who writes in an editor: each with the line that names its schema.
struct Folder(tempfile::TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Self(tempfile::tempdir().unwrap());
        for of in Of::ALL {
            fs::write(folder.0.path().join(of.file_name()), of.text()).unwrap();
        }
        folder
    }

    fn put(&self, name: &str, of: Of, source: &str) {
        fs::write(self.0.path().join(name), format!("#:schema ./{}\n{source}", of.file_name())).unwrap();
    }

    /// What tombi says about all files; `None` where it is not installed.
    fn lint(&self) -> Option<(bool, String)> {
        let mut tombi = Command::new("tombi");
        tombi
            .args(["lint", "--offline", "--no-cache", "--error-on-warnings", "."])
            .env("NO_COLOR", "1")
            .current_dir(self.0.path());
        let output = match tombi.output() {
            Ok(output) => output,
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                eprintln!("skipped: tombi is not installed (pip install tombi)");
                return None;
            }
            Err(error) => panic!("{error}"),
        };
        let said = [output.stdout, output.stderr].concat();
        Some((output.status.success(), String::from_utf8_lossy(&said).into_owned()))
    }
}

#[test]
fn another_validator_finds_nothing_in_the_built_in_files() {
    let folder = Folder::new();
    let library = Library::embedded(Defaults::default());
    for entry in library.entries() {
        let of = if entry.kind() == Kind::Move { Of::Move } else { Of::Routine };
        folder.put(&format!("{}.toml", entry.id()), of, entry.source());
    }
    let Some((success, said)) = folder.lint() else { return };
    assert!(success, "{said}");
}

#[rstest]
#[case::key(Of::Move, "hodl = \"30s\"", "hodl")]
#[case::length(Of::Move, "hold = \"30\"", "^([0-9]+m")]
#[case::word(Of::Move, "muscles = [\"glutus\"]", "gluteus-maximus")]
#[case::count(Of::Move, "sets = 501", "500")]
#[case::id(Of::Routine, "[[step]]\nmove = \"Knee to chest\"", "[a-z0-9][a-z0-9-]{0,63}")]
#[case::in_a_circuit(Of::Routine, "[[step]]\nrounds = 2\nsteps = [{ mvoe = \"squat\" }]", "mvoe")]
#[case::allowance(Of::Move, "allow = [{ code = \"E041\", because = \"x\" }]", "W001")]
#[case::allowance_without_a_reason(Of::Move, "allow = [{ code = \"W001\" }]", "because")]
#[case::setting(Of::Config, "[sound]\ncues = 101", "100")]
fn another_validator_finds_what_is_wrong(#[case] of: Of, #[case] wrong: &str, #[case] named: &str) {
    let folder = Folder::new();
    let rest = match of {
        Of::Move => "name = \"M\"\nposition = \"prone\"\nsides = \"both\"\ninstructions = [\"Lie down.\"]\n",
        Of::Routine => "name = \"R\"\n",
        Of::Config => "",
    };
    folder.put("wrong.toml", of, &format!("{rest}{wrong}\n"));
    let Some((success, said)) = folder.lint() else { return };
    assert!(!success && said.contains(named), "{said}");
    let faults = said.lines().filter(|line| line.trim_start().starts_with("Error")).count();
    assert_eq!(faults, 1, "{said}");
}
