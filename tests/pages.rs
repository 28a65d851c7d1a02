//! What is read of a routine in each language: its page and that of a move, its timeline, its hand-out, the lines of a
//! session. No word of them is English.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use assert_cmd::cargo::CommandCargoExt as _;
use rstest::rstest;
use tempfile::TempDir;

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Read {
    Page,
    Timeline,
    Figures,
    Move,
    HandOut,
    Lines,
}

const ALL: [Read; 6] = [Read::Page, Read::Timeline, Read::Figures, Read::Move, Read::HandOut, Read::Lines];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn words_of(tag: &str) -> String {
    fs::read_to_string(root().join(format!("words/{tag}.ftl"))).expect("a file of words")
}

fn routine_of(tag: &str) -> String {
    fs::read_to_string(root().join(format!("tests/languages/{tag}.toml"))).expect("a routine in the language")
}

/// The first move of the routine as a file of its own.
fn move_of(tag: &str) -> String {
    let mut routine: toml::Table = routine_of(tag).parse().expect("it is read");
    let steps = routine.remove("step").expect("it has steps");
    let toml::Value::Table(mut first) = steps[0].clone() else { panic!("a step is a table") };
    first.insert("language".into(), tag.into());
    first.insert("breath".into(), "4s-6s".into());
    first.insert("rest".into(), "20s".into());
    first.insert("band".into(), "X".into());
    first.insert("note".into(), "X".into());
    first.insert("link".into(), "https://example.org/x".into());
    first.to_string()
}

/// What the program writes about the routine of a language.
fn read(tag: &str, what: Read) -> String {
    let home = tempfile::tempdir().expect("a folder");
    let (name, text) = match what {
        Read::Move => ("m", move_of(tag)),
        Read::Page | Read::HandOut => ("r", format!("between = \"15s\"\n{}", routine_of(tag))),
        _ => ("r", routine_of(tag)),
    };
    let folder = home.path().join(if what == Read::Move { "moves" } else { "routines" });
    fs::create_dir(&folder).expect("it is made");
    let file = folder.join(format!("{name}.toml"));
    fs::write(&file, text).expect("it is written");
    let file = file.to_str().expect("a plain path");
    let page = home.path().join("page.html");
    let page = page.to_str().expect("a plain path");
    let arguments: &[&str] = match what {
        Read::Page | Read::Move => &["show", file],
        Read::Timeline => &["show", file, "--timeline"],
        Read::Figures => &["show", file, "--figure"],
        Read::HandOut => &["print", file, "-o", page],
        Read::Lines => &["run", file, "--plain", "--mute", "--now", "--speed", "100"],
    };
    let said = run(&home, arguments);
    if what == Read::HandOut { text_of(&fs::read_to_string(page).expect("it was written")) } else { said }
}

fn run(home: &TempDir, arguments: &[&str]) -> String {
    let at = home.path();
    let output = Command::cargo_bin("supple")
        .expect("it is built")
        .args(arguments)
        .env_clear()
        .env("HOME", at)
        .env("XDG_CONFIG_HOME", at.join("config"))
        .env("XDG_DATA_HOME", at.join("data"))
        .env("XDG_STATE_HOME", at.join("state"))
        .current_dir(at)
        .stdin(Stdio::null())
        .output()
        .expect("it runs");
    let [out, err] = [output.stdout, output.stderr].map(|bytes| String::from_utf8(bytes).expect("it is text"));
    assert!(output.status.success(), "{arguments:?}: {out}{err}");
    format!("{out}{err}")
}

/// The text of a page without its style and its tags, each element on a line.
fn text_of(page: &str) -> String {
    let body = page.split("</style>").nth(1).expect("it has a style");
    let mut text = String::new();
    for part in body.split('<').filter_map(|part| part.split_once('>')) {
        let line = part.1.trim();
        if !line.is_empty() {
            text.push_str(line);
            text.push('\n');
        }
    }
    text
}

/// The words of a text, in small letters.
fn words(text: &str) -> BTreeSet<String> {
    let split = text.split(|letter: char| !letter.is_alphabetic());
    split.filter(|word| word.chars().count() > 1).map(str::to_lowercase).collect()
}

/// The words that a file of words says: what stands right of ` = ` and in its lines below, without what the program puts in.
fn said(file: &str) -> BTreeSet<String> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let values = lines.map(|line| line.split_once(" = ").map_or(line, |(_, value)| value));
    let mut text = String::new();
    for line in values {
        for (number, part) in line.split(['{', '}']).enumerate() {
            // What is in braces is no word, and neither is what chooses a plural.
            text.push_str(if number % 2 == 0 { part.rsplit(']').next().unwrap_or(part) } else { " " });
        }
        text.push('\n');
    }
    words(&text)
}

/// What an author writes in a language: the texts of a routine, without its keys and without words such as `each`.
fn texts(value: &toml::Value) -> String {
    const TEXTS: [&str; 16] = [
        "name",
        "by",
        "levels",
        "band",
        "note",
        "summary",
        "instructions",
        "main",
        "during",
        "come-out",
        "say",
        "feel",
        "not-if",
        "caution",
        "wait",
        "title",
    ];
    match value {
        toml::Value::Table(table) => {
            let told = table.iter().filter(|(key, value)| TEXTS.contains(&key.as_str()) || !is_text(value));
            told.map(|(_, value)| texts(value)).collect::<Vec<_>>().join(" ")
        }
        toml::Value::Array(all) => all.iter().map(texts).collect::<Vec<_>>().join(" "),
        toml::Value::String(text) => text.clone(),
        _ => String::new(),
    }
}

/// Whether it is a text, or a list of texts.
fn is_text(value: &toml::Value) -> bool {
    match value {
        toml::Value::Array(all) => all.iter().all(toml::Value::is_str),
        value => value.is_str(),
    }
}

/// The words of a text that the English coach says, and that neither the coach nor the routine says in this language.
fn english_in(text: &str, tag: &str) -> Vec<String> {
    english_beside(text, tag, &routine_of(tag))
}

/// As `english_in`, of what is read of another routine.
fn english_beside(text: &str, tag: &str, routine: &str) -> Vec<String> {
    let mut own = said(&words_of(tag));
    let routine: toml::Table = routine.parse().expect("it is read");
    own.extend(words(&texts(&toml::Value::Table(routine))));
    // The names of the program and of its commands.
    own.extend(["supple", "guide", "ask", "first"].map(str::to_owned));
    words(text).intersection(&said(&words_of("en"))).filter(|word| !own.contains(*word)).cloned().collect()
}

#[rstest]
fn what_is_read_has_no_english_word(#[values("de", "es", "fr", "it", "nl", "pt")] tag: &str) {
    for what in ALL {
        let text = read(tag, what);
        assert_eq!(english_in(&text, tag), [] as [&str; 0], "{tag}, {what:?}:\n{text}");
    }
}

/// The check before this one finds English where it is: every page in English has words that are in no other language.
#[rstest]
#[case(Read::Page, &["before", "you", "begin", "needs", "each", "side", "until", "rounds", "between", "moves"])]
#[case(Read::Timeline, &["settle", "hold", "switch", "before", "round", "left", "right"])]
#[case(Read::Figures, &["each", "side", "picture"])]
#[case(Read::Move, &["on", "your", "back", "written", "feel", "during", "breath", "easier", "rest", "caution", "band", "note"])]
#[case(Read::HandOut, &["following", "tue", "stop", "easier", "pain", "doctor", "fainting", "times", "all"])]
#[case(Read::Lines, &["coaches", "seconds", "doctor", "starts", "reps", "kept"])]
fn english_is_found_where_it_is(#[case] what: Read, #[case] expected: &[&str]) {
    let text = read("en", what);
    for tag in ["de", "es", "fr", "it", "nl", "pt"] {
        let found = english_in(&text, tag);
        let missed: Vec<&&str> = expected.iter().filter(|word| !found.iter().any(|found| found == **word)).collect();
        let own = said(&words_of(tag));
        let missed: Vec<&&&str> = missed.iter().filter(|word| !own.contains(***word)).collect();
        assert!(missed.is_empty() && found.len() >= 5, "{tag}: {missed:?} of {found:?}\n{text}");
    }
}

#[rstest]
fn what_is_read_in_each_language(#[values("de", "en", "es", "fr", "it", "nl", "pt")] tag: &str) {
    for what in [Read::Page, Read::Move, Read::Timeline, Read::HandOut] {
        let name = format!("{what:?}").to_lowercase();
        insta::with_settings!({ snapshot_suffix => format!("{tag}-{name}"), omit_expression => true }, {
            insta::assert_snapshot!(read(tag, what));
        });
    }
}

/// A clinic's hand-out in the language, with most of what a routine can have, at its hardest level.
#[rstest]
fn what_is_read_of_a_hand_out(#[values("de", "es", "fr")] tag: &str) {
    let file = root().join(format!("tests/languages/hand-out/{tag}.toml"));
    let routine = fs::read_to_string(&file).expect("a hand-out in the language");
    let table: toml::Table = routine.parse().expect("it is read");
    let level =
        table["levels"].as_array().and_then(|levels| levels.last()?.as_str()).expect("it has levels").to_owned();
    let home = tempfile::tempdir().expect("a folder");
    let (file, page) = (file.to_str().expect("a plain path"), home.path().join("page.html"));
    let page = page.to_str().expect("a plain path");
    let shown = run(&home, &["show", file, "--level", &level]);
    let timeline = run(&home, &["show", file, "--level", &level, "--timeline"]);
    run(&home, &["print", file, "--level", &level, "-o", page]);
    let printed = text_of(&fs::read_to_string(page).expect("it was written"));
    for text in [&shown, &timeline, &printed] {
        assert_eq!(english_beside(text, tag, &routine), [] as [&str; 0], "{tag}:\n{text}");
    }
    insta::with_settings!({ snapshot_suffix => format!("{tag}-page"), omit_expression => true }, {
        insta::assert_snapshot!(shown);
    });
    insta::with_settings!({ snapshot_suffix => format!("{tag}-paper"), omit_expression => true }, {
        insta::assert_snapshot!(printed);
    });
}

/// French has a space before a colon and a semicolon: one that does not break a line, also where the program puts it.
#[test]
fn french_has_a_space_before_each_colon() {
    let file = root().join("tests/languages/hand-out/fr.toml");
    let file = file.to_str().expect("a plain path");
    let home = tempfile::tempdir().expect("a folder");
    let page = home.path().join("page.html");
    let page = page.to_str().expect("a plain path");
    run(&home, &["print", file, "-o", page]);
    let printed = text_of(&fs::read_to_string(page).expect("it was written"));
    let lines = read("fr", Read::Lines);
    let [shown, timeline] = [run(&home, &["show", file]), run(&home, &["show", file, "--timeline"])];
    for text in [shown, timeline, printed, lines] {
        let letters: Vec<char> = text.replace("https://", "").replace("&nbsp;", "\u{A0}").chars().collect();
        for part in letters.windows(3).filter(|part| matches!(part[1], ':' | ';') && part[2].is_whitespace()) {
            assert!(matches!(part[0], '\u{A0}' | ' '), "{part:?} in\n{text}");
        }
    }
}

/// A set with phases: each of its sentences has a line, when it begins.
#[test]
fn each_phase_of_a_set_has_a_line() {
    let home = tempfile::tempdir().expect("a folder");
    let file = home.path().join("push.toml");
    let phases =
        "phases = [{ say = 'Push.', for = '20s' }, { say = 'Let go.', for = '20s' }, { say = 'Pull.', for = '20s' }]";
    let text = format!("name = 'Push'\n[[step]]\nmove = 'hamstrings'\nsets = 1\n{phases}\n");
    fs::write(&file, text).expect("it is written");
    let lines =
        run(&home, &["run", file.to_str().expect("a plain path"), "--plain", "--mute", "--now", "--speed", "100"]);
    let said: Vec<&str> = lines.lines().filter(|line| ["  Push.", "  Let go.", "  Pull."].contains(line)).collect();
    assert_eq!(said, ["  Push.", "  Let go.", "  Pull.", "  Push.", "  Let go.", "  Pull."], "{lines}");
}

#[test]
fn every_language_is_looked_at() {
    let files = fs::read_dir(Path::new(&root()).join("words")).expect("it is there").count();
    assert_eq!(files, 7, "name the new language in the tests of this file");
}
