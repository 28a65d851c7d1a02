//! The house rules, read off the sources: who may import whom, and that the core touches nothing outside itself.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use rstest::rstest;

/// The rooms; each may import from those before it.
const ROOMS: [&str; 23] = [
    "packed",
    "diagnostic",
    "duration",
    "body",
    "language",
    "document",
    "figure",
    "routine",
    "session",
    "advice",
    "care",
    "watch",
    "journal",
    "intake",
    "audio",
    "media",
    "config",
    "terminal",
    "coach",
    "failure",
    "plain",
    "tui",
    "cli",
];

/// The last of the pure rooms.
const LAST_OF_THE_CORE: &str = "watch";

/// The only core files that may name `std::fs`.
const LOADING: &str = "routine/library";

/// What no core room may name, and what to do instead.
const OUTSIDE: [(&str, &str); 10] = [
    ("std::fs", "take the text as an argument; only routine::library loads files"),
    ("std::thread", "threads are started by the rooms from journal on"),
    ("std::net", "nothing leaves the machine"),
    ("std::env", "the environment is read by config"),
    ("Instant", "time is an argument: a Duration since the program started"),
    ("SystemTime", "time is an argument"),
    ("::now", "time is an argument: nothing in the core reads a clock"),
    ("ratatui", "the figure's cells are plain; tui paints them"),
    ("crossterm", "keys become session commands in tui"),
    ("rodio", "cues are data; audio sounds them"),
];

#[test]
fn imports_run_one_way() {
    let mut wrong = String::new();
    for source in sources() {
        let Some(room) = source.room() else { continue };
        let rank = rank(room).unwrap_or_else(|| {
            panic!("src/{} is in no known room: give \"{room}\" its place in ROOMS of this test", source.path.display())
        });
        for (line, named) in source.rooms_named() {
            if ROOMS[rank + 1..].contains(&named.as_str()) {
                let _ = writeln!(wrong, "src/{}:{line}: {room} imports from {named}", source.path.display());
            }
        }
    }
    assert!(wrong.is_empty(), "a room imports only from rooms before it ({}):\n{wrong}", ROOMS.join(" <- "));
}

#[test]
fn no_files_of_a_room_import_each_other_in_a_circle() {
    let circles = circles(&sources());
    let drawn: Vec<String> = circles.iter().map(|circle| circle.join(" -> ")).collect();
    assert!(drawn.is_empty(), "what these need of each other belongs into a file below them:\n{}", drawn.join("\n"));
}

#[test]
fn the_core_touches_nothing_outside_itself() {
    let mut wrong = String::new();
    let core = rank(LAST_OF_THE_CORE).unwrap();
    for source in sources() {
        if source.is_test() || source.room().and_then(rank).is_none_or(|rank| rank > core) {
            continue;
        }
        for (line, outside, instead) in source.outside_named() {
            let _ = writeln!(wrong, "src/{}:{line}: names {outside}; {instead}", source.path.display());
        }
    }
    assert!(wrong.is_empty(), "the rooms up to {LAST_OF_THE_CORE} are pure:\n{wrong}");
}

#[test]
fn every_room_of_the_library_has_its_place() {
    let root = fs::read_to_string(src().join("lib.rs")).unwrap();
    let declared = root.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let unknown: Vec<&str> = declared.filter(|room| !ROOMS.contains(room)).collect();
    assert!(unknown.is_empty(), "rooms without a place in the order: {unknown:?}");
}

#[test]
fn main_stays_thin() {
    let lines = fs::read_to_string(src().join("main.rs")).unwrap().lines().count();
    assert!(lines < 40, "src/main.rs has {lines} lines: it hands over to the library and does nothing else");
}

/// A source file without its comments and the contents of its texts.
struct Source {
    /// Below `src`.
    path: PathBuf,
    code: String,
}

impl Source {
    /// The room it lies in; `None` for the library's and the program's roots.
    fn room(&self) -> Option<&str> {
        let first = self.path.components().next()?.as_os_str().to_str()?;
        let room = first.strip_suffix(".rs").unwrap_or(first);
        (!matches!(room, "lib" | "main")).then_some(room)
    }

    /// Whether the file holds tests only: they may look at files.
    fn is_test(&self) -> bool {
        self.path.iter().any(|part| part == "tests" || part == "tests.rs")
    }

    /// How many `super`s lead from this file's module to the crate's root.
    fn depth(&self) -> usize {
        let parts = self.path.components().count();
        if self.path.ends_with("mod.rs") { parts - 1 } else { parts }
    }

    /// Every room that is named by a path from the crate's root, with its line.
    fn rooms_named(&self) -> Vec<(usize, String)> {
        let mut named = Vec::new();
        let tokens = tokens(&self.code);
        let mut index = 0;
        while index < tokens.len() {
            let start = index;
            if tokens[index].text == "crate" {
                index += 1;
            } else {
                while tokens[index..].iter().map(|token| token.text).take(2).eq(["super", "::"]) {
                    index += 2;
                }
                if (index - start) / 2 < self.depth() || index == start {
                    index = index.max(start + 1);
                    continue;
                }
                index -= 1;
            }
            if tokens.get(index).is_some_and(|token| token.text == "::") {
                let firsts = heads(&tokens[index + 1..]);
                named.extend(firsts.into_iter().filter(|(_, word)| ROOMS.contains(&word.as_str())));
            }
        }
        named
    }

    /// The module that the file is, as the path to it from the crate's root.
    fn module(&self) -> Vec<String> {
        let mut parts: Vec<String> = self.path.iter().map(|part| part.to_string_lossy().into_owned()).collect();
        let last = parts.pop().unwrap_or_default();
        let stem = last.strip_suffix(".rs").unwrap_or(&last);
        if !matches!(stem, "mod" | "lib" | "main") {
            parts.push(stem.to_owned());
        }
        parts
    }

    /// Every path that is named outside the file's own tests, from the crate's root.
    fn paths_named(&self) -> Vec<Vec<String>> {
        let code = self.code.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        let tokens = tokens(code);
        let module = self.module();
        let mut named = Vec::new();
        for at in 0..tokens.len() {
            let begins = at == 0 || tokens[at - 1].text != "::";
            let rooted = matches!(tokens[at].text, "crate" | "super" | "self");
            if !(begins && rooted && tokens.get(at + 1).is_some_and(|next| next.text == "::")) {
                continue;
            }
            let (mut base, mut next) = (module.clone(), at);
            while let Some(token) = tokens.get(next) {
                match token.text {
                    "crate" => base.clear(),
                    "super" => drop(base.pop()),
                    "self" => {}
                    _ => break,
                }
                next += 2;
            }
            follow(&tokens, next, &base, &mut named);
        }
        named
    }

    /// The paths of what the file names for others to take from it, as `pub use` does.
    fn passed_on(&self) -> Vec<Vec<String>> {
        let tokens = tokens(&self.code);
        let mut named = Vec::new();
        for at in 1..tokens.len() {
            if tokens[at].text == "use" && matches!(tokens[at - 1].text, "pub" | ")") {
                let rooted = tokens.get(at + 1).is_some_and(|next| matches!(next.text, "crate" | "super" | "self"));
                let base = if rooted { Vec::new() } else { self.module() };
                let crate_root = tokens.get(at + 1).is_some_and(|next| next.text == "crate");
                if !rooted {
                    follow(&tokens, at + 1, &base, &mut named);
                } else if crate_root {
                    follow(&tokens, at + 3, &base, &mut named);
                } else {
                    let above = self.module();
                    let up = usize::from(tokens[at + 1].text == "super");
                    follow(&tokens, at + 3, &above[..above.len().saturating_sub(up)], &mut named);
                }
            }
        }
        named
    }

    /// What is named that no core room may name: its line, the name, what to do instead.
    fn outside_named(&self) -> Vec<(usize, &'static str, &'static str)> {
        let code = self.code.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        let tokens = tokens(code);
        let loads = self.path.to_string_lossy().replace('\\', "/").starts_with(LOADING);
        let mut named = Vec::new();
        for &(outside, instead) in OUTSIDE.iter().filter(|(outside, _)| !(loads && *outside == "std::fs")) {
            for (index, token) in tokens.iter().enumerate() {
                let hit = match outside.rsplit_once("::") {
                    Some(("", method)) => {
                        token.text == method && index > 0 && tokens[index - 1].text == "::" && called(&tokens, index)
                    }
                    Some((root, module)) => {
                        token.text == root
                            && tokens.get(index + 1).is_some_and(|next| next.text == "::")
                            && heads(&tokens[index + 2..]).iter().any(|(_, word)| word == module)
                    }
                    None => token.text == outside,
                };
                if hit {
                    named.push((token.line, outside, instead));
                }
            }
        }
        named
    }
}

fn called(tokens: &[Token<'_>], index: usize) -> bool {
    tokens.get(index + 1).is_some_and(|next| next.text == "(")
}

/// The first word of a path, or of each path in a group `{a::b, c}`.
fn heads(tokens: &[Token<'_>]) -> Vec<(usize, String)> {
    let Some(first) = tokens.first() else { return Vec::new() };
    if first.text != "{" {
        return vec![(first.line, first.text.to_owned())];
    }
    let mut heads = Vec::new();
    let mut nesting = 0;
    let mut fresh = false;
    for token in tokens {
        match token.text {
            "{" => {
                nesting += 1;
                fresh = nesting == 1;
            }
            "}" => {
                nesting -= 1;
                if nesting == 0 {
                    break;
                }
            }
            "," if nesting == 1 => fresh = true,
            word if fresh => {
                heads.push((token.line, word.to_owned()));
                fresh = false;
            }
            _ => {}
        }
    }
    heads
}

/// Takes down the path, or each path of the group, that goes on at `at` behind `base`; where it ends.
fn follow(tokens: &[Token<'_>], at: usize, base: &[String], named: &mut Vec<Vec<String>>) -> usize {
    let Some(first) = tokens.get(at) else { return at };
    if first.text == "{" {
        let mut next = at + 1;
        while tokens.get(next).is_some_and(|token| token.text != "}") {
            let is_name = tokens[next].text != ",";
            next = if is_name { follow(tokens, next, base, named).max(next + 1) } else { next + 1 };
        }
        return next + 1;
    }
    let mut path = base.to_vec();
    path.push(first.text.to_owned());
    if tokens.get(at + 1).is_some_and(|next| next.text == "::") {
        return follow(tokens, at + 2, &path, named);
    }
    named.push(path);
    let is_renamed = tokens.get(at + 1).is_some_and(|next| next.text == "as");
    if is_renamed { at + 3 } else { at + 1 }
}

/// The circles of files of one room that import each other, a parent and what lies in its folder apart.
fn circles(sources: &[Source]) -> Vec<Vec<String>> {
    let files: Vec<&Source> = sources.iter().filter(|source| source.room().is_some() && !source.is_test()).collect();
    let modules: Vec<Vec<String>> = files.iter().map(|source| source.module()).collect();
    let passed_on: Vec<Vec<Vec<String>>> = files.iter().map(|source| source.passed_on()).collect();
    let file_of = |path: &[String]| {
        let mut path = path.to_vec();
        // A name that a file passes on stands for the file that it comes from; a few steps lead to any.
        for _ in 0..4 {
            let found = (1..=path.len()).rev().find_map(|length| {
                modules.iter().position(|module| *module == path[..length]).map(|file| (file, length))
            });
            let (file, length) = found?;
            match passed_on[file].iter().find(|from| path.len() > length && from.last() == path.get(length)) {
                Some(from) if *from != path => path.clone_from(from),
                _ => return Some(file),
            }
        }
        None
    };
    let takes = |from: usize| {
        let to = files[from].paths_named().into_iter().filter_map(|path| file_of(&path));
        let related = |to: &usize| modules[*to].starts_with(&modules[from]) || modules[from].starts_with(&modules[*to]);
        to.filter(|to| modules[*to][0] == modules[from][0] && !related(to)).collect::<Vec<usize>>()
    };
    let arrows: Vec<Vec<usize>> = (0..files.len()).map(takes).collect();
    let mut found: Vec<Vec<String>> = Vec::new();
    for start in 0..files.len() {
        let Some(circle) = way_back(&arrows, start) else { continue };
        let mut circle: Vec<String> = circle.iter().map(|&file| files[file].path.display().to_string()).collect();
        circle.sort_unstable();
        if !found.contains(&circle) {
            found.push(circle);
        }
    }
    found
}

/// The shortest way from `start` along the arrows back to it.
fn way_back(arrows: &[Vec<usize>], start: usize) -> Option<Vec<usize>> {
    let mut ways = std::collections::VecDeque::from([vec![start]]);
    let mut seen = std::collections::BTreeSet::new();
    while let Some(way) = ways.pop_front() {
        for &to in way.last().map_or(&[][..], |last| &arrows[*last]) {
            if to == start {
                return Some(way);
            }
            if seen.insert(to) {
                ways.push_back(way.iter().copied().chain([to]).collect());
            }
        }
    }
    None
}

/// A word, `::`, or any other single character, with its line.
struct Token<'a> {
    line: usize,
    text: &'a str,
}

fn tokens(code: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let (mut line, mut rest) = (1, code);
    while let Some(first) = rest.chars().next() {
        let word = |letter: char| letter.is_alphanumeric() || letter == '_';
        let length = if word(first) {
            rest.find(|letter| !word(letter)).unwrap_or(rest.len())
        } else if rest.starts_with("::") {
            2
        } else {
            first.len_utf8()
        };
        if !first.is_whitespace() {
            tokens.push(Token { line, text: &rest[..length] });
        }
        line += usize::from(first == '\n');
        rest = &rest[length..];
    }
    tokens
}

/// `source` without comments and without what stands inside texts and characters; every line stays a line.
fn code_of(source: &str) -> String {
    let mut code = String::with_capacity(source.len());
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let length = skipped(rest, code.chars().next_back()).unwrap_or(0);
        if length == 0 {
            code.push(first);
            rest = &rest[first.len_utf8()..];
        } else {
            code.push('"');
            code.extend(rest[..length].matches('\n'));
            rest = &rest[length..];
        }
    }
    code
}

/// How much of the start of `rest` is a comment, a text or a character; `before` is what stands in front of it.
fn skipped(rest: &str, before: Option<char>) -> Option<usize> {
    if rest.starts_with("//") {
        return Some(rest.find('\n').unwrap_or(rest.len()));
    }
    if rest.starts_with("/*") {
        return Some(block_comment(rest));
    }
    if rest.starts_with('"') {
        return Some(closing(rest, '"'));
    }
    if let Some(inside) = rest.strip_prefix('\'') {
        let mut letters = inside.chars();
        let character = letters.next() == Some('\\') || letters.next() == Some('\'');
        return character.then(|| closing(rest, '\''));
    }
    let starts_word = before.is_none_or(|letter| !letter.is_alphanumeric() && letter != '_');
    let raw = rest.strip_prefix('r').or_else(|| rest.strip_prefix("br")).filter(|_| starts_word)?;
    let marks = raw.len() - raw.trim_start_matches('#').len();
    let body = raw[marks..].strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(marks));
    let opening = rest.len() - body.len();
    Some(body.find(&end).map_or(rest.len(), |at| opening + at + end.len()))
}

fn block_comment(rest: &str) -> usize {
    let (mut depth, mut at) = (0, 0);
    while at < rest.len() {
        if rest[at..].starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest[at..].starts_with("*/") {
            depth -= 1;
            at += 2;
            if depth == 0 {
                break;
            }
        } else {
            at += rest[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// The length of a text or character that begins with `quote`, both quotes included.
fn closing(rest: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            letter if letter == quote => return at + 1,
            _ => {}
        }
    }
    rest.len()
}

fn rank(room: &str) -> Option<usize> {
    ROOMS.iter().position(|known| *known == room)
}

fn src() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn sources() -> Vec<Source> {
    let mut sources = Vec::new();
    let mut folders = vec![src()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "rs") {
                let code = code_of(&fs::read_to_string(&path).unwrap());
                sources.push(Source { path: path.strip_prefix(src()).unwrap().to_owned(), code });
            }
        }
    }
    sources.sort_by(|one, other| one.path.cmp(&other.path));
    sources
}

fn source(path: &str, text: &str) -> Source {
    Source { path: path.into(), code: code_of(text) }
}

#[rstest]
#[case::plain("body.rs", "\nuse crate::routine::Id;", &[(2, "routine")])]
#[case::group("body.rs", "use crate::{tui::{self, theme}, duration::Length,\nrunner, cli};", &[(1, "tui"), (1, "duration"), (2, "cli")])]
#[case::in_the_middle("body.rs", "let x: crate::session::cue::Cue = y;", &[(1, "session")])]
#[case::by_super("body.rs", "use super::tui::App;", &[(1, "tui")])]
#[case::by_supers("figure/pose.rs", "use super::super::tui::App;", &[(1, "tui")])]
#[case::own_module_of_that_name("figure/mod.rs", "use self::body::Bone;", &[])]
#[case::own_module_by_super("figure/pose.rs", "use super::body::Bone;", &[])]
#[case::in_a_comment("body.rs", "// crate::tui::App\n/* crate::cli /* x */ crate::cli */ struct A;", &[])]
#[case::in_a_text("body.rs", "let x = \"\\\" crate::tui::App\"; let y = r#\"crate::cli::\"#;", &[])]
#[case::after_a_quote_character("body.rs", "let x = '\"'; use crate::cli::A; let y = '\"';", &[(1, "cli")])]
#[case::after_a_lifetime("body.rs", "fn a<'a>(x: &'a str) { crate::cli::b() }", &[(1, "cli")])]
fn rooms_are_found_wherever_they_are_named(#[case] path: &str, #[case] text: &str, #[case] found: &[(usize, &str)]) {
    let named = source(path, text).rooms_named();
    let named: Vec<(usize, &str)> = named.iter().map(|(line, room)| (*line, room.as_str())).collect();
    assert_eq!(named, found);
}

#[rstest]
#[case("session/player.rs", "use std::time::{Duration, Instant};", &["Instant"])]
#[case("session/player.rs", "use std::{fmt, fs::File, thread};", &["std::fs", "std::thread"])]
#[case("session/player.rs", "let now = jiff::Zoned::now();", &["::now"])]
#[case("session/player.rs", "fn at(now: Duration) { advance(now); }", &[])]
#[case("session/player.rs", "/// Not an Instant.\nstruct A;", &[])]
#[case("session/player.rs", "struct A;\n#[cfg(test)]\nmod tests { use std::fs; }", &[])]
#[case("routine/library.rs", "use std::fs;", &[])]
#[case("routine/library/load.rs", "use std::{fs, thread};", &["std::thread"])]
#[case("routine/check.rs", "use std::fs;", &["std::fs"])]
fn the_outside_is_found_wherever_it_is_named(#[case] path: &str, #[case] text: &str, #[case] found: &[&str]) {
    let named: Vec<&str> = source(path, text).outside_named().into_iter().map(|(_, outside, _)| outside).collect();
    assert_eq!(named, found);
}

#[rstest]
#[case::each_other(&[("figure/a.rs", "use super::b::B;"), ("figure/b.rs", "use crate::figure::a::A;")], 1)]
#[case::one_way(&[("figure/a.rs", "use super::{b::B, c};"), ("figure/b.rs", "use super::c::C;"), ("figure/c.rs", "")], 0)]
#[case::three(&[("figure/a.rs", "use super::b::B;"), ("figure/b.rs", "use super::c;"), ("figure/c.rs", "use super::{d, a::A};")], 1)]
#[case::a_parent(&[("figure/a.rs", "use self::b::B;"), ("figure/a/b.rs", "use super::A;")], 0)]
#[case::only_its_tests(&[("figure/a.rs", "use super::b::B;"), ("figure/b.rs", "#[cfg(test)]\nmod tests { use crate::figure::a::A; }")], 0)]
#[case::by_a_name_passed_on(&[("figure/mod.rs", "mod a;\npub use a::A;"), ("figure/a.rs", "use super::b::B;"), ("figure/b.rs", "use super::A;")], 1)]
#[case::a_file_of_tests(&[("figure/a.rs", "use super::tests::B;"), ("figure/tests.rs", "use super::a::A;")], 0)]
#[case::two_rooms(&[("figure/a.rs", "use crate::body::b::B;"), ("body/b.rs", "use crate::figure::a::A;")], 0)]
fn circles_are_found(#[case] files: &[(&str, &str)], #[case] found: usize) {
    let sources: Vec<Source> = files.iter().map(|(path, text)| source(path, text)).collect();
    assert_eq!(circles(&sources).len(), found);
}
