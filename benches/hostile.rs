//! The worst files at their limit of a mebibyte: none may take longer than a person waits, nor more than 50 MB.

use divan::Bencher;
use divan::counter::BytesCount;
use supple::advice::review;
use supple::diagnostic::{Colour, FindingRecord, Lines, draw};
use supple::routine::{Defaults, Library};

fn main() {
    divan::main();
}

/// The largest file that is read.
const LIMIT: usize = 1 << 20;

const MOVE: &str =
    "name = \"Twist\"\nmuscles = [\"piriformis\"]\nposition = \"seated\"\nsides = \"each\"\nhold = \"30s\"\n";
const STANDING: &str =
    "[[figure.key]]\nat = [0, 52.4]\nleg = { R = [270, 270], L = [270, 270] }\nmove = \"30s\"\nhold = \"600s\"\n";

/// The shapes, by what is too much of in them.
const SHAPES: [&str; 14] = [
    "allowances on one line",
    "unknown keys",
    "keys given twice",
    "headers",
    "broken lines",
    "words that are none",
    "wrong steps",
    "steps",
    "instructions",
    "braces",
    "escapes",
    "key poses",
    "one text",
    "brackets",
];

/// As much of `unit` as is read of a file that has `per` words and signs in each of them.
fn filled(unit: &str, per: usize) -> String {
    unit.repeat((LIMIT / unit.len()).min(59_000 / per))
}

/// The same with a number in each.
fn numbered(before: &str, after: &str) -> String {
    let units: Vec<String> = (0..19_000).map(|number| format!("{before}{number}{after}")).collect();
    units.concat()
}

fn file(shape: &str) -> String {
    let routine = |rest: &str| format!("name = \"Hips\"\n{rest}");
    match shape {
        "allowances on one line" => {
            format!("allow = [{}]\n{MOVE}", filled("{ code = \"W999\", because = \"x\" }, ", 10))
        }
        "unknown keys" => routine(&numbered("k", " = 1\n")),
        "keys given twice" => routine(&filled("name = 1\n", 3)),
        "headers" => routine(&numbered("[a", "]\n")),
        "broken lines" => routine(&filled("=\n", 1)),
        "words that are none" => format!("{MOVE}[figure]\nover = [{}]\n{STANDING}", filled("\"leg.X\", ", 2)),
        "wrong steps" => {
            let step = "[[step]]\nmove = \"nope\"\nhold = \"x\"\nsets = 99999\npace = 0\nfeel = \"{x} {y}\"\n";
            routine(&step.repeat(500))
        }
        "steps" => routine(&"[[step]]\nmove = \"piriformis\"\nhold = \"15s\"\nsets = 1\n".repeat(300)),
        "instructions" => format!("instructions = [{}]\n{MOVE}", filled("\"Do it.\", ", 2)),
        "braces" => format!("instructions = [{}]\n{MOVE}", filled(&format!("\"{}\", ", "{side} ".repeat(280)), 2)),
        "escapes" => format!("instructions = [{}]\n{MOVE}", filled(&format!("\"{}{{x}}\", ", "\\t".repeat(990)), 2)),
        "key poses" => format!("instructions = [\"Sit.\"]\n{MOVE}[figure]\n{}", STANDING.repeat(64)),
        "one text" => routine(&format!("summary = \"{}\"\n", "x".repeat(LIMIT - 100))),
        "brackets" => routine(&format!("extra = {}", filled("[", 1))),
        other => unreachable!("{other} is in the list"),
    }
}

/// What `supple check` does with a file: everything that is found, drawn and as JSON.
#[divan::bench(args = SHAPES, sample_count = 5)]
fn check(bencher: Bencher<'_, '_>, shape: &str) {
    let library = Library::embedded(Defaults::default());
    let source = file(shape);
    bencher.counter(BytesCount::of_str(&source)).bench(|| {
        let entry = library.entry_of("worst.toml", source.clone());
        let findings = review(&entry);
        let lines = Lines::new(entry.source());
        let records: Vec<FindingRecord<'_>> =
            findings.iter().map(|finding| FindingRecord::new("worst.toml", &lines, finding)).collect();
        let json = serde_json::to_string(&records).expect("records are data");
        draw("worst.toml", entry.source(), &findings, Colour::Plain).len() + json.len()
    });
}
