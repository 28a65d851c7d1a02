use rstest::rstest;

use super::{advise, findings};
use crate::diagnostic::Place;
use crate::routine::{Defaults, Library};
use crate::session::timeline::{Setup, compile};

/// A move without a fault, seated, 3 x 30 s on each side.
const GOOD: &str = r#"name = "Twist"
summary = "A seated twist."
muscles = ["piriformis"]
position = "seated"
sides = "each"
hold = "30s"
sets = 3
instructions = ["Cross your {side} foot over your {other} knee."]
easier = "Hug the knee."
caution = "Sharp pain: stop."
sources = [{ title = "A book", url = "https://example.org" }]
"#;

/// What is found in a file: each code with its line.
fn found(source: &str) -> Vec<String> {
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source.to_owned());
    assert_eq!(entry.findings(), [], "a file that is only unwise");
    let routine = entry.routine().unwrap();
    let advice = advise(routine, &compile(routine, &Setup::default()));
    let findings = findings(source, entry.kind(), &advice);
    findings.iter().map(|it| format!("{} {}", it.code, Place::of(source, it.span.start).line)).collect()
}

fn changed(from: &str, to: &str) -> Vec<String> {
    assert!(GOOD.contains(from), "{from}");
    found(&GOOD.replace(from, to))
}

#[test]
fn a_good_move_needs_no_advice() {
    assert_eq!(found(GOOD), [] as [&str; 0]);
}

#[rstest]
#[case::below(r#"hold = "9.9s""#, &["W001 6", "W002 6"])]
#[case::at(r#"hold = "10s""#, &[])]
fn a_hold_of_ten_seconds_is_enough(#[case] hold: &str, #[case] codes: &[&str]) {
    assert_eq!(changed(r#"hold = "30s""#, hold), codes);
}

#[rstest]
#[case::below(r#"hold = "29s""#, &["W002 6"])]
#[case::at(r#"hold = "30s""#, &[])]
#[case::at_the_most(r#"hold = "4m""#, &[])]
#[case::above(r#"hold = "4m1s""#, &["W003 6"])]
fn a_muscle_wants_30_seconds_to_4_minutes_in_all(#[case] hold: &str, #[case] codes: &[&str]) {
    assert_eq!(found(&GOOD.replace("sets = 3", "sets = 1").replace(r#"hold = "30s""#, hold)), codes);
}

#[test]
fn strength_is_held_as_long_as_it_takes() {
    let source = format!("name = \"Strong\"\nwhen = \"strength\"\n[[step]]\n{}", GOOD.replace("30s", "2m"));
    assert_eq!(found(&source), [] as [&str; 0]);
}

#[rstest]
#[case::at(r#"hold = "20s""#, &[])]
#[case::above(r#"hold = "21s""#, &["W004 9"])]
fn before_a_run_a_muscle_is_held_for_a_minute_in_all(#[case] hold: &str, #[case] codes: &[&str]) {
    let step = GOOD.replace(r#"hold = "30s""#, hold);
    assert_eq!(found(&format!("name = \"Before\"\nwhen = \"before-run\"\n[[step]]\n{step}")), codes);
}

#[rstest]
#[case::at("passes = 40\npace = \"3s\"", &[])]
#[case::above("passes = 41\npace = \"3s\"", &["W005 6"])]
fn a_set_on_the_roller_takes_two_minutes_at_most(#[case] passes: &str, #[case] codes: &[&str]) {
    assert_eq!(changed("hold = \"30s\"", passes), codes);
}

#[test]
fn the_it_band_is_not_rolled() {
    let rolled = GOOD.replace("hold = \"30s\"", "passes = 10").replace("[\"piriformis\"]", "[\"iliotibial-band\"]");
    assert_eq!(found(&rolled), ["W006 3"]);
}

#[rstest]
#[case::at("90s", &[])]
#[case::above("91s", &["W007 6"])]
fn a_spot_is_pressed_for_90_seconds_at_most(#[case] ease: &str, #[case] codes: &[&str]) {
    let pressed = GOOD.replace("hold = \"30s\"", &format!("ease = \"{ease}\"")).replace("sets = 3", "spots = 2");
    assert_eq!(found(&pressed), codes);
}

#[rstest]
#[case::below("5s", &["W010 8"])]
#[case::at("6s", &[])]
fn changing_sides_takes_its_time(#[case] switch: &str, #[case] codes: &[&str]) {
    assert_eq!(changed("instructions", &format!("switch = \"{switch}\"\ninstructions")), codes);
}

#[rstest]
#[case::below("2.9s", &["W010 8"])]
#[case::at("3s", &[])]
fn three_seconds_are_needed_to_count_three(#[case] length: &str, #[case] codes: &[&str]) {
    assert_eq!(changed("instructions", &format!("get-ready = \"{length}\"\ninstructions")), codes);
}

#[rstest]
#[case::too_short("3s", &["W011 8"])]
#[case::long_enough("30s", &[])]
#[case::none_wanted("0s", &[])]
fn an_introduction_has_room_for_its_sentences(#[case] length: &str, #[case] codes: &[&str]) {
    assert_eq!(changed("instructions", &format!("introduce = \"{length}\"\ninstructions")), codes);
}

#[rstest]
#[case("Cross your {side} foot over your {other} knee.", "Cross your foot over your knee.", &["W012 8"])]
#[case("foot over your {other} knee.", "foot for 30 seconds.", &[])]
#[case("foot over your {other} knee.", "foot for 20 seconds.", &["W013 8"])]
#[case("A seated twist.", "Three times, twenty seconds each.", &["W013 2"])]
#[case("sources = [{ title = \"A book\", url = \"https://example.org\" }]\n", "", &["W014 1"])]
#[case("easier = \"Hug the knee.\"\n", "", &["W015 1"])]
#[case("caution = \"Sharp pain: stop.\"\n", "", &["W016 1"])]
fn a_move_says_everything_and_nothing_wrong(#[case] from: &str, #[case] to: &str, #[case] codes: &[&str]) {
    assert_eq!(changed(from, to), codes);
}

#[test]
fn what_a_step_gives_is_said_at_the_step() {
    let routine = "name = \"Two\"\n[[step]]\nmove = \"piriformis\"\n[[step]]\nmove = \"piriformis\"\nhold = \"4s\"\n";
    assert_eq!(found(routine), ["W001 6"]);
}

#[test]
fn what_a_move_lacks_is_said_in_its_own_file_only() {
    let library = Library::embedded(Defaults::default());
    let source = "name = \"Two\"\n[[step]]\nmove = \"bare\"\n[[step]]\nname = \"Here\"\n".to_owned()
        + &GOOD.replace("name = \"Twist\"\n", "").replace("caution = \"Sharp pain: stop.\"\n", "");
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("moves")).unwrap();
    let bare = GOOD.replace("caution = \"Sharp pain: stop.\"\n", "");
    std::fs::write(dir.path().join("moves/bare.toml"), bare).unwrap();
    let entry = library.with_folders(&[dir.path().to_owned()]).entry_of("test.toml", source.clone());
    let routine = entry.routine().unwrap();
    let advice = advise(routine, &compile(routine, &Setup::default()));
    let lines: Vec<usize> =
        findings(&source, entry.kind(), &advice).iter().map(|it| Place::of(&source, it.span.start).line).collect();
    assert_eq!((advice.len(), lines), (2, vec![5]));
}

#[test]
fn more_than_an_hour_is_long() {
    let steps = "[[step]]\nmove = \"foam-roller\"\nsets = 70\nrest = \"1s\"\n";
    assert_eq!(found(&format!("name = \"Long\"\n{steps}")), ["W017 1"]);
}

#[test]
fn another_order_is_advised_where_it_saves_time() {
    let step = |name: &str, position: &str, thing: &str| {
        let named = GOOD
            .replace("Twist", name)
            .replace("sets = 3", "sets = 1")
            .replace("seated\"\n", &format!("{position}\"\nequipment = [\"{thing}\"]\n"));
        format!("[[step]]\n{named}")
    };
    let restless = [step("A", "supine", "strap"), step("B", "standing", "wall"), step("C", "supine", "strap")].concat();
    let calm = [step("A", "supine", "strap"), step("C", "supine", "strap"), step("B", "standing", "wall")].concat();
    assert_eq!(found(&format!("name = \"Calm\"\n{calm}")), [] as [&str; 0]);
    assert_eq!(found(&format!("name = \"Restless\"\n{restless}")), ["W009 2"]);
}

#[test]
fn the_built_in_files_need_no_advice() {
    let library = Library::embedded(Defaults::default());
    let mut said = Vec::new();
    for entry in library.entries() {
        let routine = entry.routine().unwrap();
        let advice = advise(routine, &compile(routine, &Setup::default()));
        let found = findings(entry.source(), entry.kind(), &advice);
        said.extend(found.into_iter().map(|finding| format!("{} {}: {}", entry.id(), finding.code, finding.message)));
    }
    assert_eq!(said, [] as [&str; 0]);
}
