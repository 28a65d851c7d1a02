//! Whole files damaged in many ways: each is told about or is a session with its pictures, and nothing breaks.
//!
//! `SUPPLE_FUZZ_CASES=100000 cargo test --test hostile_files` looks longer than the usual run.

use std::time::Duration;

use proptest::prelude::*;
use proptest::sample::Index;
use supple::advice::review;
use supple::diagnostic::{Colour, Finding, draw, guarded};
use supple::document::codes;
use supple::figure::{Figure, Look, Motion};
use supple::routine::{Defaults, Library, Step};
use supple::session::timeline::{Setup, compile};

/// How many cases each property is tried with.
fn config(cases: u32) -> ProptestConfig {
    let asked = std::env::var("SUPPLE_FUZZ_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(cases), ..ProptestConfig::default() }
}

/// Checks, compiles and draws a file as every door to it does.
fn assert_told(library: &Library, source: String) -> Result<(), TestCaseError> {
    let entry = library.entry_of("damaged.toml", source);
    let findings = review(&entry);
    let crash = findings.iter().chain(entry.findings()).find(|finding| finding.code == codes::CRASH);
    prop_assert!(crash.is_none(), "{crash:?}");
    let drawn = draw("damaged.toml", entry.source(), &findings, Colour::Plain);
    prop_assert_eq!(drawn.is_empty(), findings.is_empty());
    prop_assert_eq!(entry.routine().is_none(), entry.findings().iter().any(Finding::is_error));
    if let Some(routine) = entry.routine() {
        let timeline = compile(routine, &Setup::default());
        prop_assert!(timeline.total() < Duration::from_hours(24));
        figures(&routine.steps);
    }
    Ok(())
}

fn figures(steps: &[Step]) {
    for step in steps {
        match step {
            Step::Do(exercise) => exercise.figure.iter().for_each(|figure| drawn(figure)),
            Step::Circuit { steps, .. } => figures(steps),
            Step::Wait(_) | Step::Activity(..) => {}
        }
    }
}

fn drawn(figure: &Figure) {
    let clip = figure.clip();
    let look = Look::plain(24, 10);
    for motion in [Motion::Rest, Motion::Free(clip.round() / 3), Motion::Reps(0.6)] {
        let _ = clip.render(&clip.frame(motion), &look);
    }
    let _ = clip
        .svg(&[clip.still(Motion::Rest), clip.still(Motion::Hold)], look.palette, look.facing, "a pose")
        .to_string();
}

/// What is done to the lines of a file.
#[derive(Clone, Debug)]
enum Damage {
    Lose(Index),
    Twice(Index, Index),
    Exchange(Index, Index),
    /// The value of a line takes the place of another's.
    Value(Index, Index),
    /// Another value altogether.
    Other(Index, &'static str),
    /// A number in a line.
    Number(Index, Index, &'static str),
    Cut(Index),
}

const VALUES: [&str; 24] = [
    "0",
    "-1",
    "1e308",
    "-1e308",
    "nan",
    "inf",
    "9223372036854775807",
    "99999999999999999999",
    "true",
    "\"\"",
    "\"0s\"",
    "\"0.001s\"",
    "\"60m\"",
    "\"1h\"",
    "[]",
    "[[]]",
    "{}",
    "{ hold = \"30s\" }",
    "1979-05-27",
    "\"{side}\"",
    "\"{a|b}\"",
    "\"knee.R\"",
    "[1080, -1080]",
    "\"figure-four\"",
];
const NUMBERS: [&str; 14] =
    ["0", "-0.0", "1", "90", "-90", "90.01", "100", "180", "360", "500", "1000", "1080", "1e-30", "5e-324"];

fn damage() -> impl Strategy<Value = Damage> {
    let index = any::<Index>;
    prop_oneof![
        2 => index().prop_map(Damage::Lose),
        1 => (index(), index()).prop_map(|(from, to)| Damage::Twice(from, to)),
        1 => (index(), index()).prop_map(|(from, to)| Damage::Exchange(from, to)),
        3 => (index(), index()).prop_map(|(from, to)| Damage::Value(from, to)),
        3 => (index(), prop::sample::select(&VALUES[..])).prop_map(|(at, value)| Damage::Other(at, value)),
        4 => (index(), index(), prop::sample::select(&NUMBERS[..]))
            .prop_map(|(line, number, value)| Damage::Number(line, number, value)),
        1 => index().prop_map(Damage::Cut),
    ]
}

fn value_of(line: &str) -> Option<&str> {
    line.split_once('=').map(|(_, value)| value)
}

fn with_value(line: &str, value: &str) -> String {
    line.split_once('=').map_or_else(|| line.to_owned(), |(key, _)| format!("{key}= {}", value.trim()))
}

fn with_number(line: &str, number: Index, value: &str) -> String {
    let bytes = line.as_bytes();
    let part = |at: usize| bytes.get(at).is_some_and(|byte| byte.is_ascii_digit() || *byte == b'.');
    let starts: Vec<usize> = (0..bytes.len()).filter(|&at| part(at) && (at == 0 || !part(at - 1))).collect();
    if starts.is_empty() {
        return line.to_owned();
    }
    let start = starts[number.index(starts.len())];
    let end = (start..bytes.len()).find(|&at| !part(at)).unwrap_or(bytes.len());
    format!("{}{value}{}", &line[..start], &line[end..])
}

fn damaged(source: &str, damages: &[Damage]) -> String {
    let mut lines: Vec<String> = source.lines().map(str::to_owned).collect();
    for damage in damages {
        if lines.is_empty() {
            break;
        }
        let count = lines.len();
        match damage {
            Damage::Lose(at) => _ = lines.remove(at.index(count)),
            Damage::Twice(from, to) => lines.insert(to.index(count), lines[from.index(count)].clone()),
            Damage::Exchange(one, other) => lines.swap(one.index(count), other.index(count)),
            Damage::Value(from, to) => {
                let value = value_of(&lines[from.index(count)]).map(str::to_owned);
                let line = &mut lines[to.index(count)];
                *line = value.map_or_else(|| line.clone(), |value| with_value(line, &value));
            }
            Damage::Other(at, value) => {
                let line = &mut lines[at.index(count)];
                *line = with_value(line, value);
            }
            Damage::Number(at, number, value) => {
                let line = &mut lines[at.index(count)];
                *line = with_number(line, *number, value);
            }
            Damage::Cut(at) => {
                let at = at.index(count);
                let mut half = lines[at].len() / 2;
                while !lines[at].is_char_boundary(half) {
                    half -= 1;
                }
                lines[at].truncate(half);
                lines.truncate(at + 1);
            }
        }
    }
    lines.join("\n") + "\n"
}

proptest! {
    #![proptest_config(config(96))]

    #[test]
    fn a_damaged_file_is_told_about_or_is_a_session(
        file in any::<Index>(),
        damages in prop::collection::vec(damage(), 1..5),
    ) {
        let library = Library::embedded(Defaults::default());
        let source = damaged(file.get(library.entries()).source(), &damages);
        assert_told(&library, source)?;
    }

    /// The lines of one file among those of another.
    #[test]
    fn two_files_in_one_are_told_about_or_are_a_session(
        one in any::<Index>(),
        other in any::<Index>(),
        places in (any::<Index>(), any::<Index>(), any::<Index>()),
    ) {
        let library = Library::embedded(Defaults::default());
        let lines = |file: &Index| file.get(library.entries()).source().lines().collect::<Vec<_>>();
        let (mut one, other) = (lines(&one), lines(&other));
        let (from, to) = (places.0.index(other.len()), places.1.index(other.len()));
        let part = other[from.min(to)..from.max(to)].to_vec();
        let at = places.2.index(one.len());
        one.splice(at..at, part);
        assert_told(&library, one.join("\n"))?;
    }
}

#[test]
fn a_fault_of_the_program_is_given_back_and_not_printed() {
    let crash = guarded(|| -> () { panic!("clamp: min > max") }).unwrap_err();
    assert!(crash.to_string().starts_with("clamp: min > max (tests/hostile_files.rs:"), "{crash}");
}
