use super::{At, Decimal, Field, read, shape};
use crate::body::Side;
use crate::diagnostic::Finding;
use crate::duration::Length;

shape! {
    /// A part.
    struct Part {
        /// How long.
        hold: Length = "hold";
        /// Which side.
        side: Side = "side";
    }
}

shape! {
    /// A whole.
    struct Whole {
        ..part: Part;
        /// A name.
        name: String = "name", required;
        /// Numbers.
        numbers: Vec<At<Decimal>> = "numbers";
        /// Parts.
        parts: Vec<At<Part>> = "parts";
        /// Truth.
        truth: bool = "truth";
        /// A whole number.
        count: super::value::Whole<1, 500> = "count";
    }
}

fn faults(source: &str) -> Vec<String> {
    let (_, findings) = read::<Whole>(source);
    findings.iter().map(|finding| spell(source, finding)).collect()
}

fn spell(source: &str, finding: &Finding) -> String {
    let help = finding.help.as_deref().map(|help| format!(" ({help})")).unwrap_or_default();
    format!("{} `{}` {}{help}", finding.code, &source[finding.span.clone()], finding.message)
}

#[test]
fn a_good_document_is_read() {
    let source =
        "name = 'n'\nhold = \"30s\"\nnumbers = [1, 2.5]\nparts = [{ side = \"left\" }]\ntruth = true\ncount = 7";
    let (whole, findings) = read::<Whole>(source);
    assert_eq!(findings, []);
    assert_eq!(whole.name.get().map(String::as_str), Some("n"));
    assert_eq!(whole.part.hold.value(), Some(Length::from_secs(30)));
    assert_eq!(whole.part.hold.key().map(|key| &source[key]), Some("hold"));
    let numbers: Vec<f64> = whole.numbers.get().unwrap().iter().map(|at| at.value.get()).collect();
    assert_eq!(numbers, [1.0, 2.5]);
    assert_eq!(whole.parts.get().unwrap()[0].value.side.value(), Some(Side::Left));
    assert!(whole.parts.get().unwrap()[0].value.hold.is_absent());
    assert_eq!(whole.truth.value(), Some(true));
    assert_eq!(whole.count.get().map(|count| count.get()), Some(7));
    assert!(matches!(whole.part.side, Field::Absent));
}

#[rstest::rstest]
#[case::missing("hold = \"1s\"", &["E004 `hold = \"1s\"` `name` is missing (begin the file with `name = \"...\"`: above every line in brackets)"])]
#[case::misspelt("nmae = 'n'", &["E003 `nmae` unknown key `nmae` (did you mean `name`?)"])]
#[case::unknown("name = 'n'\ncolour = 1", &["E003 `colour` unknown key `colour` (one of `hold`, `side`, `numbers`, `parts`, `truth`, `count`)"])]
#[case::word("name='n'\nside = 'rigth'", &["E006 `'rigth'` unknown side `rigth` (did you mean `right`?)"])]
#[case::length("name='n'\nhold = 30", &["E005 `30` expected a length of time, found a whole number (for seconds write `\"30s\"`)"])]
#[case::no_unit("name='n'\nhold = '30'", &["E007 `'30'` `30` has no unit (for seconds write `\"30s\"`, for minutes `\"30m\"`)"])]
#[case::too_long("name='n'\nhold = '61m'", &["E008 `'61m'` `61m` is more than an hour (no length in a file is longer than `\"60m\"`; `s` are seconds, `m` minutes)"])]
#[case::list("name='n'\nnumbers = 1", &["E005 `1` expected a list (each a number), found a whole number (a list stands between brackets: `[...]`)"])]
#[case::nan("name='n'\nnumbers = [nan, 1, inf]", &["E015 `nan` a number has to be finite", "E015 `inf` a number has to be finite"])]
#[case::count("name='n'\ncount = 501", &["E015 `501` `501` is not between 1 and 500"])]
#[case::escape("name='n'\nhold = \"\\u001b\"", &["E007 `\"\\u001b\"` `\\u{1b}` is not a length of time (a length of time is written `\"30s\"`, `\"2.5s\"`, `\"2m\"` or `\"1m30s\"`)"])]
#[case::control("name = \"a\\u001b[2J\"", &["E009 `\\u001b` the character \\u{1b} may not be in a text"])]
#[case::bidi("name = 'a\u{202e}b'", &["E017 `\u{202e}` the character \\u{202e} turns the direction of text (leave it out: terminals put words of any language in order by themselves)"])]
#[case::raw_control("name = 'a\u{1b}[2J'", &["E009 `\u{1b}` the character \\u{1b} may not be in a file"])]
#[case::raw_control_in_a_comment("name = 'a' # \0", &["E009 `\0` the character \\u{0} may not be in a file"])]
#[case::value_alone("name = 'a'\n = 'b'", &["E001 `` a value without a key (write `key = value`)"])]
#[case::duplicate("name = 'n'\nname = 'm'", &["E002 `name` `name` is given twice (keep one of them)"])]
#[case::everything("name = 1\nside = 'x'\nparts = [{ hodl = '1s' }, 3]", &[
    "E005 `1` expected a text, found a whole number (write `\"1\"`)",
    "E006 `'x'` unknown side `x` (one of `left`, `right`)",
    "E003 `hodl` unknown key `hodl` (did you mean `hold`?)",
    "E005 `3` expected a table, found a whole number",
])]
fn every_fault_is_found_once(#[case] source: &str, #[case] expected: &[&str]) {
    assert_eq!(faults(source), expected);
}

#[test]
fn what_lies_too_deep_is_told_and_not_followed() {
    let lists = format!("name = 'n'\nnumbers = {}{}", "[".repeat(25_000), "]".repeat(25_000));
    let tables = format!("name = 'n'\nparts = {}1{}", "{ a = ".repeat(14_000), "}".repeat(14_000));
    let keys = format!("name = 'n'\nparts{} = 1", ".a".repeat(25_000));
    for source in [lists, tables, keys] {
        let told = faults(&source);
        assert!(told.iter().any(|told| told.starts_with("E019")) && told.len() == 1, "{told:?}");
    }
}

#[test]
fn more_than_is_read_is_told_once() {
    // E022
    for junk in ["= \n", "k = 1\n", "[a]\n", "\r", "{", "'x',", "zz\n"] {
        let told = faults(&junk.repeat(110_000));
        assert!(told.len() == 1 && told[0].starts_with("E022"), "{junk:?}: {told:?}");
    }
    assert!(faults(&format!("name = 'n'\n{}", "# a comment of many words\n\n".repeat(30_000))).is_empty());
}

#[test]
fn of_many_faults_a_hundred_are_told_and_the_rest_counted() {
    // E021
    let keys: Vec<String> = (0..5000).map(|number| format!("k{number} = 1\n")).collect();
    let source = format!("name = 'n'\n{}", keys.concat());
    let told = faults(&source);
    assert_eq!(told.len(), 101);
    assert!(told[100].starts_with("E021") && told[100].contains("4900 more mistakes are not shown"), "{}", told[100]);
}

#[test]
fn a_text_is_no_book() {
    let text = |letters: usize| format!("name = '{}'", "ü".repeat(letters));
    assert_eq!(faults(&text(2000)), [] as [&str; 0]);
    assert!(faults(&text(2001))[0].starts_with("E023"));
}

#[rstest::rstest]
#[case::yaml("name: Evening\nsteps:\n  - move: pigeon\n", "YAML")]
#[case::yaml_document("---\nname: Evening\nsteps:\n  - pigeon\n", "YAML")]
#[case::json("{\n  \"name\": \"Evening\"\n}\n", "JSON")]
#[case::json_list("[\n  { \"move\": \"pigeon\" }\n]\n", "JSON")]
#[case::csv("move,hold\npigeon,30s\npiriformis,30s\n", "a table of a spreadsheet (CSV)")]
#[case::sheet("Exercise\tHold\npigeon\t30s\n", "a table of a spreadsheet (CSV)")]
#[case::markdown("# Evening\n\n- Pigeon, 30 s\n- Squat\n", "a list as in Markdown")]
#[case::numbered("1. Pigeon\n2. Squat\n", "a list as in Markdown")]
#[case::fence("```toml\nname = 'n'\n```\n", "Markdown with TOML in it")]
#[case::page("<!DOCTYPE html>\n<html></html>\n", "a page of the web")]
#[case::xml("<?xml version=\"1.0\"?>\n<routine/>\n", "XML")]
#[case::rich_text("{\\rtf1\\ansi\n}\n", "rich text")]
#[case::prose("Evening stretches.\nPigeon for half a minute.\n", "prose")]
fn another_format_is_told_by_its_name(#[case] source: &str, #[case] format: &str) {
    // E024
    let told = faults(source);
    assert!(told.len() == 1 && told[0].starts_with("E024"), "{told:?}");
    assert!(told[0].contains(&format!("the file is {format}, not TOML")), "{told:?}");
}

#[rstest::rstest]
#[case("name: 'n'\nhold = '1s'\n")]
#[case("- name = 'n'\n")]
#[case("[a]\nname: n\nhold: 1s\n")]
#[case("{ name = 'n' }\n")]
fn toml_with_faults_is_no_other_format(#[case] source: &str) {
    assert!(faults(source).iter().all(|told| !told.starts_with("E024")), "{:?}", faults(source));
}

#[test]
fn a_file_that_says_nothing_is_told_so_and_no_more() {
    for source in ["", "\n\n", "# name = 'n'\n"] {
        let told = faults(source);
        assert!(told.len() == 1 && told[0].starts_with("E016"), "{told:?}");
    }
}
