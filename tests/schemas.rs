//! The schemas that are shipped as files, and the files that they are for.

use std::fs;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rstest::rstest;
use serde_json::{Value, json};
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

    /// The address of a file in it, as `supple new` writes one.
    fn address(&self, name: &str) -> String {
        format!("file://{}", self.0.path().join(name).display())
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

/// What an editor that speaks to tombi offers at the end of the last line, and what it shows of that line's key; `None`
/// where tombi is not installed.
fn in_an_editor(folder: &Folder, name: &str) -> Option<(String, String)> {
    let text = fs::read_to_string(folder.0.path().join(name)).unwrap();
    let (line, last) = text.lines().enumerate().last().unwrap();
    let (root, uri) = (folder.address(""), folder.address(name));
    let at = |character: usize| json!({ "textDocument": { "uri": uri }, "position": { "line": line, "character": character } });
    let messages = [
        json!({ "id": 1, "method": "initialize", "params": { "processId": null, "rootUri": root, "capabilities": {} } }),
        json!({ "method": "initialized", "params": {} }),
        json!({ "method": "textDocument/didOpen", "params": { "textDocument":
            { "uri": uri, "languageId": "toml", "version": 1, "text": text } } }),
        json!({ "id": 2, "method": "textDocument/completion", "params": at(last.len() - 1) }),
        json!({ "id": 3, "method": "textDocument/hover", "params": at(0) }),
    ];
    let server = Command::new("tombi")
        .args(["lsp", "--offline", "--no-cache"])
        .current_dir(folder.0.path())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut server = match server {
        Ok(server) => server,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            eprintln!("skipped: tombi is not installed (pip install tombi)");
            return None;
        }
        Err(error) => panic!("{error}"),
    };
    let mut input = server.stdin.take().unwrap();
    let mut output = BufReader::new(server.stdout.take().unwrap());
    let mut answers = Vec::new();
    let limit = Instant::now() + Duration::from_secs(20);
    for mut message in messages {
        message["jsonrpc"] = json!("2.0");
        let answer = loop {
            let body = message.to_string();
            write!(input, "Content-Length: {}\r\n\r\n{body}", body.len()).unwrap();
            let Some(id) = message.get("id") else { break Value::Null };
            let answer = loop {
                let said = message_of(&mut output);
                if said.get("id") == Some(id) && said.get("method").is_none() {
                    break said["result"].clone();
                }
            };
            // Until it has read the schema the server has nothing to say.
            if !answer.is_null() || Instant::now() > limit {
                break answer;
            }
        };
        if message.get("id").is_some() {
            answers.push(answer.to_string());
        }
    }
    server.kill().unwrap();
    server.wait().unwrap();
    Some((answers.swap_remove(1), answers.swap_remove(1)))
}

/// One message of a language server.
fn message_of(output: &mut impl BufRead) -> Value {
    let mut length = 0;
    loop {
        let mut line = String::new();
        assert!(output.read_line(&mut line).unwrap() > 0, "the server ended");
        match line.trim().split_once(": ") {
            Some((head, value)) if head.eq_ignore_ascii_case("content-length") => length = value.parse().unwrap(),
            Some(_) => {}
            None => break,
        }
    }
    let mut body = vec![0; length];
    output.read_exact(&mut body).unwrap();
    serde_json::from_slice(&body).unwrap()
}

#[rstest]
#[case(Of::Routine, "name = \"R\"\n[[step]]\nmove = \"\"", "piriformis", "The id of a move.")]
#[case(Of::Move, "figure = \"\"", "knee-to-chest", "The figure that shows it")]
#[case(Of::Move, "easier.figure = \"\"", "same", "An easier way")]
#[case(Of::Move, "hold = \"\"", "1m30s", "A length of time stands between quotes, with `s` for seconds")]
fn an_editor_completes_and_explains(#[case] of: Of, #[case] text: &str, #[case] offered: &str, #[case] told: &str) {
    let folder = Folder::new();
    fs::write(folder.0.path().join("x.toml"), format!("#:schema {}\n{text}\n", folder.address(of.file_name())))
        .unwrap();
    let Some((completion, hover)) = in_an_editor(&folder, "x.toml") else { return };
    assert!(completion.contains(offered), "{completion}");
    assert!(hover.contains(told), "{hover}");
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
