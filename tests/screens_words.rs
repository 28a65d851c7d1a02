//! What the screens say is in the files of words: no text for people is left between the lines that draw.

use std::fs;
use std::path::{Path, PathBuf};

/// Files whose texts are still English, and what of them is to come.
const ENGLISH: &[(&str, &str)] = &[
    ("layers/check_in.rs", "the check-in"),
    ("layers/check_in/words.rs", "the check-in"),
    ("layers/guide.rs", "the guide"),
    ("layers/history.rs", "the history"),
    ("layers/ready.rs", "whether to run today"),
    ("layers/sources.rs", "where an answer comes from"),
    ("layers/verdict.rs", "what is advised"),
    ("screens/guide.rs", "the guide"),
    ("screens/guide/page.rs", "the guide"),
    ("screens/guide/topics.rs", "the guide"),
    ("screens/history.rs", "the history"),
    ("screens/history/day.rs", "the history"),
    ("screens/history/muscles.rs", "the history"),
    ("screens/history/running.rs", "the history"),
    ("screens/history/soreness.rs", "the history"),
    ("screens/history/spoken.rs", "the history"),
    ("screens/history/year.rs", "the history"),
];

/// Texts with letters in them that are the same in every language, or are no text of a screen.
const ALLOWED: &[(&str, &str, &str)] = &[
    ("colours.rs", "TERM", "a variable"),
    ("colours.rs", "COLORTERM", "a variable"),
    ("colours.rs", "NO_COLOR", "a variable"),
    ("colours.rs", "SSH_CONNECTION", "a variable"),
    ("colours.rs", "SSH_TTY", "a variable"),
    ("colours.rs", "COLORFGBG", "a variable"),
    ("colours.rs", "KONSOLE_VERSION", "a variable"),
    ("colours.rs", "rxvt", "a terminal's name"),
    ("colours.rs", "-mono", "a terminal's name"),
    ("colours.rs", "truecolor", "a variable's value"),
    ("colours.rs", "24bit", "a variable's value"),
    ("colours.rs", "-direct", "a terminal's name"),
    ("colours.rs", "256color", "a terminal's name"),
    ("draft.rs", "routines", "a folder"),
    ("draft.rs", "routines/moves", "a folder"),
    ("draft.rs", "moves", "a folder"),
    ("later.rs", "loading routines", "a thread's name"),
    ("later.rs", "opening sound", "a thread's name"),
    ("later.rs", "sounds", "a folder"),
    ("layers/home/words.rs", "routines", "a folder"),
    ("layers/session/title.rs", "supple", "the program's name"),
    ("layers/shelf.rs", "shelf", "a thread's name"),
    ("painter.rs", "painting", "a thread's name"),
    (
        "run.rs",
        "the full screen needs a terminal; `supple run ID --plain` does not",
        "a fault of a command, without a screen",
    ),
    ("run.rs", "keys cannot be read: {0}", "a fault of a command, without a screen"),
    ("run.rs", "the output goes elsewhere", "a fault of a command, without a screen"),
    ("run.rs", "supple: {fault}", "the program's name, on standard error"),
    ("screens/home.rs", "supple", "the program's name"),
    ("screens/notice.rs", "supple", "the program's name"),
    ("watch.rs", "following saves", "a thread's name"),
    ("watch.rs", "toml", "a file's ending"),
    ("widgets/face/cut.rs", "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:. -<>", "the letters of a face"),
    (
        "widgets/face/prose.rs",
        "abcdefghijklmnopqrstuvwxyzäöüßABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜ0123456789 .,:;!?'’‘\\\"“”„-–—‑/()%+×…←→↑↓●○✓[]=",
        "the letters of a face",
    ),
    ("filter.rs", ".spoken()", "what is found by its English name too"),
    ("widgets/word.rs", "AE", "letters that stand for one that a face lacks"),
    ("widgets/word.rs", "OE", "letters that stand for one that a face lacks"),
    ("widgets/word.rs", "UE", "letters that stand for one that a face lacks"),
];

/// What gives the English word of a vocabulary.
const SPOKEN: &str = ".spoken()";

/// A text between quotes, and what stands around it on its line.
struct Literal {
    line: usize,
    text: String,
    before: String,
    after: String,
}

/// The texts between quotes in the code of a file: without comments, attributes and what is below `#[cfg(test)]`.
fn literals(source: &str) -> Vec<Literal> {
    let mut found = Vec::new();
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    for (number, line) in code.lines().enumerate() {
        let line = line.split_once("// ").map_or(line, |(before, _)| before).replace("'\"'", "' '");
        let trimmed = line.trim_start();
        if trimmed.starts_with("//") || trimmed.starts_with("#[") && !trimmed.starts_with("#[error(") {
            continue;
        }
        if line.contains(SPOKEN) {
            let [before, after] = [String::new(), String::new()];
            found.push(Literal { line: number + 1, text: SPOKEN.to_owned(), before, after });
        }
        let mut begun = None;
        let mut escaped = false;
        for (at, letter) in line.char_indices() {
            match (letter, begun) {
                ('\\', Some(_)) if !escaped => {
                    escaped = true;
                    continue;
                }
                ('"', None) => begun = Some(at + 1),
                ('"', Some(start)) if !escaped => {
                    let (text, before, after) = (&line[start..at], &line[..start - 1], &line[at + 1..]);
                    let [text, before, after] = [text, before, after].map(str::to_owned);
                    found.push(Literal { line: number + 1, text, before, after });
                    begun = None;
                }
                _ => {}
            }
            escaped = false;
        }
    }
    found
}

/// Whether a text has two letters beside each other outside of braces, which are values.
fn has_words(text: &str) -> bool {
    let mut depth = 0;
    let mut run = 0;
    for letter in text.chars() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => {}
        }
        run = if depth == 0 && letter.is_alphabetic() { run + 1 } else { 0 };
        if run >= 2 {
            return true;
        }
    }
    false
}

/// Whether a literal is the name of what a message is given: `("side", side.word().into())`.
fn names_an_argument(literal: &Literal, english: &str) -> bool {
    let is_given = english.contains(&format!("${}", literal.text));
    is_given && literal.before.ends_with('(') && literal.after.starts_with(", ") && literal.after.contains("into()")
}

/// Whether only who changes the program reads it.
fn is_for_developers(literal: &Literal) -> bool {
    ["expect(", "assert", "panic!", "unreachable!"].iter().any(|call| literal.before.contains(call))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/tui")
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("it is there") {
        let path = entry.expect("it is read").path();
        let name = path.file_name().expect("it has one").to_string_lossy().into_owned();
        if path.is_dir() && name != "tests" {
            sources(&path, found);
        } else if name.ends_with(".rs") && !matches!(name.as_str(), "tests.rs" | "blindness.rs" | "contrast.rs") {
            found.push(path);
        }
    }
}

/// The texts of each file that are neither allowed nor for developers, as `file:line: text`; and those that are allowed.
fn told() -> (Vec<(String, String)>, Vec<(String, String)>) {
    let english = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("words/en.ftl")).expect("it is there");
    let (mut told, mut allowed, mut files) = (Vec::new(), Vec::new(), Vec::new());
    sources(&root(), &mut files);
    for path in files {
        let file = path.strip_prefix(root()).expect("it lies below").to_string_lossy().replace('\\', "/");
        for literal in literals(&fs::read_to_string(&path).expect("it is read")) {
            if !has_words(&literal.text) || names_an_argument(&literal, &english) || is_for_developers(&literal) {
                continue;
            }
            if ALLOWED.iter().any(|(known, text, _)| *known == file && *text == literal.text) {
                allowed.push((file.clone(), literal.text));
            } else {
                let Literal { line, text, .. } = literal;
                told.push((file.clone(), format!("src/tui/{file}:{line}: {text}")));
            }
        }
    }
    (told, allowed)
}

#[test]
fn no_text_for_people_is_left_where_the_screens_are_drawn() {
    let (told, _) = told();
    let left: Vec<&str> = told
        .iter()
        .filter(|(file, _)| !ENGLISH.iter().any(|(known, _)| known == file))
        .map(|(_, said)| said.as_str())
        .collect();
    assert!(left.is_empty(), "these belong below '## Screens' in words/en.ftl and the others:\n{}", left.join("\n"));
}

/// A file that has no English text any more is no longer to be excused, and what is allowed is there.
#[test]
fn what_is_excused_is_there() {
    let (told, allowed) = told();
    for (file, what) in ENGLISH {
        assert!(told.iter().any(|(known, _)| known == file), "{file} ({what}) has no text left: take it off the list");
    }
    for (file, text, why) in ALLOWED {
        let is_there = allowed.iter().any(|(known, said)| known == file && said == text);
        assert!(is_there, "{file} has no “{text}” ({why}): take it off the list");
    }
}

#[test]
fn a_text_for_people_is_found_and_nothing_else_is() {
    let source = r#"
        //! "A comment."
        let said = format!("{count} more", count = 3); // "Not this."
        words.say(Text::Of, &[("side", side.word().into())]);
        let keys = [("enter", "start")];
        let sign = "●";
        let is = x.expect("it is there");
    "#;
    let english = "a = { $side } { $enter }";
    let left = literals(source).into_iter().filter(|literal| {
        has_words(&literal.text) && !names_an_argument(literal, english) && !is_for_developers(literal)
    });
    let left: Vec<String> = left.map(|literal| literal.text).collect();
    assert_eq!(left, ["{count} more", "enter", "start"]);
}
