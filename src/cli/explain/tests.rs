use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use super::section::{Example, Section, SectionPart, Verdict, sections};
use super::{find, page};
use crate::advice;
use crate::config::Config;
use crate::routine::{Defaults, Library};
use crate::terminal::rebind::{self, rebind};

/// A move that nothing is said about; an example's own lines take the place of its lines.
const MOVE: &[(&str, &str)] = &[
    ("name", "\"Twist\""),
    ("summary", "\"A seated twist.\""),
    ("muscles", "[\"piriformis\"]"),
    ("position", "\"seated\""),
    ("sides", "\"each\""),
    ("hold", "\"30s\""),
    ("sets", "3"),
    ("instructions", "[\"Cross your {side} foot over your {other} knee.\"]"),
    ("easier", "\"Hug the knee.\""),
    ("caution", "\"Sharp pain: stop.\""),
    ("sources", "[{ title = \"A book\", url = \"https://example.org\" }]"),
];

fn table() -> BTreeMap<&'static str, &'static str> {
    let tables = [
        crate::document::codes::TABLE,
        crate::routine::codes::TABLE,
        rebind::TABLE,
        crate::config::codes::TABLE,
        crate::figure::codes::TABLE,
        crate::audio::codes::TABLE,
        advice::codes::TABLE,
    ];
    tables.into_iter().flatten().copied().collect()
}

fn examples<'s>(section: &'s Section<'_>) -> impl Iterator<Item = &'s Example<'s>> {
    section.parts.iter().filter_map(|part| match part {
        SectionPart::Example(example) => Some(example),
        SectionPart::Prose(_) => None,
    })
}

#[test]
fn every_code_is_explained_under_its_title_and_no_other() {
    let explained: Vec<(&str, &str)> = sections().iter().map(|section| (section.code, section.title)).collect();
    assert_eq!(explained, table().into_iter().collect::<Vec<_>>());
}

#[test]
fn every_code_has_prose_and_a_wrong_and_a_right_example() {
    for section in sections() {
        assert!(matches!(section.parts.first(), Some(SectionPart::Prose(_))), "{}", section.code);
        let verdicts: Vec<Verdict> = examples(&section).map(|example| example.verdict).collect();
        // No file is known that does it.
        let wanted: &[Verdict] = if section.code == "E020" { &[] } else { &[Verdict::Wrong, Verdict::Right] };
        assert_eq!(verdicts, wanted, "{}", section.code);
    }
}

#[test]
fn advice_that_a_study_gives_names_it() {
    for section in sections().iter().filter(|section| section.code.starts_with('W')) {
        let names = |url: &str| {
            section.parts.iter().any(|part| matches!(part, SectionPart::Prose(prose) if prose.contains(url)))
        };
        match advice::reference::source(section.code) {
            Some(source) => assert!(names(source.url) && names(source.title), "{}", section.code),
            None => assert!(!names("Source:"), "{}", section.code),
        }
    }
}

#[test]
fn every_wrong_example_has_exactly_its_fault_and_every_right_one_has_none() {
    let mut faults = Vec::new();
    for section in sections() {
        for example in examples(&section).filter(|example| cfg!(unix) || example.frame != "sh") {
            let found = codes_of(example, section.code);
            let as_wanted = match example.verdict {
                Verdict::Wrong => !found.is_empty() && found.iter().all(|code| *code == section.code),
                Verdict::Right => found.is_empty(),
            };
            if !as_wanted {
                faults.push(format!("{} {:?}: {found:?}", section.code, example.verdict));
            }
        }
    }
    assert_eq!(faults, [] as [&str; 0]);
}

/// The codes of an example. Of an error's, advice is left out: its lines are about the error.
fn codes_of(example: &Example<'_>, about: &str) -> Vec<&'static str> {
    let found = match example.frame {
        "config" => {
            let config = Config::parse(example.text);
            let keys = rebind(&config.settings.keys).1;
            // What is on a machine is looked for where the page is about that.
            let is_about_machines = ["E206", "E207"].contains(&about);
            let missing = if is_about_machines { config.settings.voice.missing() } else { Vec::new() };
            config.findings.iter().chain(&keys).chain(&missing).map(|finding| finding.code).collect()
        }
        "move" => of_text(&completed(example.text, MOVE)),
        "routine" => of_text(&completed(example.text, &[("name", "\"Evening\"")])),
        "whole" => of_text(example.text),
        "files" => in_folder(about, |root| {
            for file in example.text.split("# routines/").skip(1) {
                let (path, text) = file.split_once('\n').expect("a path on a line of its own");
                fs::write(root.join("routines").join(path), text).unwrap();
            }
        }),
        "sh" => in_folder(about, |root| {
            let done = std::process::Command::new("sh").args(["-ec", example.text]).current_dir(root).status();
            assert!(done.unwrap().success(), "{}", example.text);
        }),
        other => panic!("what is {other}?"),
    };
    found.into_iter().filter(|code| about.starts_with('W') || code.starts_with('E')).collect()
}

/// An example with the lines before it that make it a whole file.
fn completed(example: &str, frame: &[(&str, &str)]) -> String {
    const DOSES: [&str; 4] = ["hold", "passes", "reps", "ease"];
    let top = example.split_inclusive('\n').take_while(|line| !line.starts_with('['));
    let given: Vec<&str> = top.filter_map(|line| Some(line.split_once(" = ")?.0)).collect();
    let has = |key: &str| given.contains(&key);
    let wanted = frame.iter().filter(|(key, _)| {
        let dosed = DOSES.contains(key) && DOSES.iter().any(|dose| has(dose)) || *key == "hold" && has("hodl");
        let spotted = *key == "sets" && has("spots");
        !(has(key) || dosed || spotted)
    });
    let before: Vec<String> = wanted.map(|(key, value)| format!("{key} = {value}\n")).collect();
    before.concat() + example
}

fn of_text(source: &str) -> Vec<&'static str> {
    let library = Library::embedded(Defaults::default());
    let entry = library.entry_of("twist.toml", source.to_owned());
    advice::review(&entry).iter().map(|finding| finding.code).collect()
}

/// The codes of the files that `write` puts into a person's folder. Of files that need each other, those of the file
/// that is meant.
fn in_folder(about: &str, write: impl Fn(&Path)) -> Vec<&'static str> {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir_all(root.path().join("routines/moves")).unwrap();
    write(root.path());
    let library = Library::embedded(Defaults::default()).with_folders(&[root.path().to_owned()]);
    let sounds = crate::audio::Bank::check(&root.path().join("sounds")).into_iter().map(|(_, finding)| finding.code);
    // Advice about a routine of the program's own stands there.
    let is_meant = |entry: &&std::sync::Arc<crate::routine::Entry>| {
        *entry.origin() != crate::routine::Origin::Embedded || about == "W045" && entry.id() == "quick-glutes"
    };
    let own = library.entries().iter().filter(is_meant);
    let found = own.flat_map(|entry| advice::review(entry)).map(|finding| finding.code);
    let found: Vec<&'static str> = found.chain(sounds).collect();
    // The broken move is told in its own file too.
    match about {
        "E035" | "W045" => found.into_iter().filter(|code| !["E005", "E007"].contains(code)).collect(),
        // What stands for the rest stands after those that are shown.
        "E021" => found.into_iter().filter(|code| *code != "E003").collect(),
        _ => found,
    }
}

#[test]
fn a_code_is_found_however_it_is_written() {
    let all = sections();
    assert_eq!(find(&all, "e003").unwrap().code, "E003");
    let said = |code| find(&all, code).unwrap_err().to_string();
    assert_eq!(said("E3"), "no code is called `E3`; did you mean `E003`?");
    assert_eq!(said("E999"), "no code is called `E999`; `supple explain` lists them all");
}

#[test]
fn a_page_shows_prose_and_both_examples() {
    let all = sections();
    let plain = anstream::adapter::strip_str(&page(find(&all, "E045").unwrap(), 60)).to_string();
    insta::assert_snapshot!(plain);
}
