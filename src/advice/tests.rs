use rstest::rstest;

use super::review;
use crate::diagnostic::Place;
use crate::routine::{Defaults, Library};

/// A move without a fault, seated, 3 x 30 s on each side.
pub(super) const GOOD: &str = r#"name = "Twist"
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
pub(super) fn found(source: &str) -> Vec<String> {
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source.to_owned());
    assert_eq!(entry.findings(), [], "a file that is only unwise");
    review(&entry).iter().map(|it| format!("{} {}", it.code, Place::of(source, it.span.start).line)).collect()
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
#[case::the_lower_end_of_a_range(r#"hold = "9s-20s""#, &["W001 6", "W002 6"])]
#[case::a_good_range(r#"hold = "10s-30s""#, &[])]
#[case::one_of_the_sets(r#"hold = ["5s", "30s", "30s"]"#, &["W001 6"])]
#[case::few_breaths("breaths = 2", &[])]
#[case::many_breaths("breaths = 9", &["W003 6"])]
#[case::reps_that_are_held("reps = 3\nhold = \"60s\"", &[])]
#[case::reps_that_are_held_long("reps = 3\nhold = \"61s\"", &["W030 7"])]
#[case::by_a_tempo("reps = 3\ntempo = \"3-61-3\"", &["W030 7"])]
#[case::the_upper_end_of_passes("passes = \"10-41\"", &["W005 6"])]
fn a_dose_with_parts_is_judged_by_each_of_them(#[case] dose: &str, #[case] codes: &[&str]) {
    assert_eq!(changed(r#"hold = "30s""#, dose), codes);
}

#[rstest]
#[case::of_the_rep("Hug it for 5 seconds.", &[])]
#[case::of_nothing("Hug it for 6 seconds.", &["W013 10"])]
fn a_number_may_be_that_of_a_part_of_a_rep(#[case] easier: &str, #[case] codes: &[&str]) {
    let held = GOOD.replace("hold = \"30s\"", "reps = 10\nhold = \"5s\"").replace("Hug the knee.", easier);
    assert_eq!(found(&held), codes);
}

#[rstest]
#[case::a_stretch("move = \"figure-four\"", &["W019 5"])]
#[case::a_short_hold("move = \"figure-four\"\nhold = \"5s\"", &[])]
#[case::the_roller("move = \"foam-roller\"", &["W019 5"])]
#[case::the_ball("move = \"trigger-point\"", &["W019 5"])]
#[case::to_and_fro("move = \"knee-rocks\"", &[])]
#[case::as_often_as_possible("move = \"knee-rocks\"\namrap = \"30s\"", &["W019 6", "W027 6"])]
fn what_is_gentle_neither_stretches_nor_presses(#[case] step: &str, #[case] codes: &[&str]) {
    let routine = |effort: &str| format!("name = \"A\"\nsummary = \"B\"\n{effort}\n[[step]]\n{step}\n");
    let gentle = found(&routine("effort = \"gentle\""));
    assert_eq!(gentle, codes);
    assert!(found(&routine("effort = \"usual\"")).iter().all(|it| !it.starts_with("W019")));
}

#[rstest]
#[case::below(r#"hold = "29s""#, &["W002 6"])]
#[case::at(r#"hold = "30s""#, &[])]
#[case::at_the_most(r#"hold = "4m""#, &[])]
#[case::above(r#"hold = "4m1s""#, &["W003 6"])]
fn a_muscle_wants_30_seconds_to_4_minutes_in_all(#[case] hold: &str, #[case] codes: &[&str]) {
    assert_eq!(found(&GOOD.replace("sets = 3", "sets = 1").replace(r#"hold = "30s""#, hold)), codes);
}

/// What it should feel like has no room in a short hold, nor in a short rest.
const LONG_FEEL: &str = r#"hold = "10s"
rest = "2s"
feel = "A deep pull in the middle of the {side} buttock, never in the knee, which may run a hand's width down the thigh and becomes less with each breath that you let go"
"#;

#[rstest]
#[case::said_in_the_introduction("", &[])]
#[case::said_nowhere("introduce = \"14s\"\n", &["W011 8"])]
fn what_it_feels_like_is_said_or_advised_about(#[case] introduce: &str, #[case] codes: &[&str]) {
    assert_eq!(changed("hold = \"30s\"\n", &format!("{LONG_FEEL}{introduce}")), codes);
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
    assert_eq!(found(&rolled.replace("iliotibial-band", "tensor-fasciae-latae")), [] as [&str; 0]);
    assert_eq!(found(&GOOD.replace("[\"piriformis\"]", "[\"iliotibial-band\"]")), [] as [&str; 0]);
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
#[case("over your {other} knee", "over your left knee", &["W012 8"])]
#[case("caution", "feel = \"In the right hip.\"\ncaution", &["W012 10"])]
#[case("over your {other} knee", "left, then right, as far as your other knee", &[])]
#[case("caution", "during = [\"Press your left knee down.\"]\ncaution", &["W012 10"])]
#[case("caution", "come-out = \"Set the left foot down.\"\ncaution", &["W012 10"])]
#[case("caution", "during = [\"Stay for 20 seconds.\"]\ncaution", &["W013 10"])]
#[case("caution", "figure = \"piriformis\"\ncaution", &["W020 9"])]
#[case("easier = \"Hug the knee.\"", "figure = \"piriformis\"\neasier = { instructions = [\"Hug it.\"], figure = 0.5 }", &[])]
#[case("easier = \"Hug the knee.\"", "figure = \"piriformis\"\neasier = { hold = \"20s\" }", &[])]
#[case("foot over your {other} knee.", "foot for 30 seconds.", &[])]
#[case("foot over your {other} knee.", "foot for 20 seconds.", &["W013 8"])]
#[case("A seated twist.", "Three times, twenty seconds each.", &["W013 2"])]
#[case("easier = \"Hug the knee.\"", "easier = { instructions = [\"Hold for 20 seconds.\"], hold = \"20s\" }", &[])]
#[case("easier = \"Hug the knee.\"", "easier = { instructions = [\"Hold for 20 seconds.\"], hold = \"15s\" }", &["W013 9"])]
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
fn what_a_routine_gives_to_all_its_moves_is_said_at_each() {
    let routine = "name = \"Two\"\nget-ready = \"1s\"\n[[step]]\nmove = \"squat\"\n[[step]]\nmove = \"bridge\"\n";
    assert_eq!(found(routine), ["W010 4", "W010 6"]);
}

#[test]
fn what_a_move_lacks_is_said_in_its_own_file_only() {
    let library = Library::embedded(Defaults::default());
    let source = "name = \"Two\"\n[[step]]\nmove = \"bare\"\n[[step]]\nname = \"Here\"\n".to_owned()
        + &GOOD.replace("name = \"Twist\"\n", "").replace("caution = \"Sharp pain: stop.\"\n", "");
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("moves")).unwrap();
    let bare = GOOD
        .replace("caution = \"Sharp pain: stop.\"\n", "")
        .replace("hold = \"30s\"\nsets = 3", "hold = \"9s\"\nsets = 4");
    std::fs::write(dir.path().join("moves/bare.toml"), bare).unwrap();
    let entry = library.with_folders(&[dir.path().to_owned()]).entry_of("test.toml", source.clone());
    let lines: Vec<usize> = review(&entry).iter().map(|it| Place::of(&source, it.span.start).line).collect();
    assert_eq!(lines, [5]);
}

#[rstest]
#[case::not_quite(56, &[])]
#[case::just_over(58, &["W017 1"])]
fn more_than_an_hour_is_long(#[case] sets: u16, #[case] codes: &[&str]) {
    let steps = format!("[[step]]\nmove = \"foam-roller\"\nsets = {sets}\nrest = \"1s\"\n");
    assert_eq!(found(&format!("name = \"Long\"\n{steps}")), codes);
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
        let found = review(entry);
        said.extend(found.into_iter().map(|finding| format!("{} {}: {}", entry.id(), finding.code, finding.message)));
    }
    assert_eq!(said, [] as [&str; 0]);
}

/// A move that is done once, and by its words on one side.
fn once(name: &str, instruction: &str, hold: &str) -> String {
    let once = GOOD.replace("Twist", name).replace("each", "both").replace("30s", hold);
    once.replace("Cross your {side} foot over your {other} knee.", instruction)
}

#[rstest]
#[case::by_its_name("Left hip", "Cross your left foot over your right knee.", &["W008 5"])]
#[case::by_its_text("Twist", "Turn over your left shoulder.", &["W008 5"])]
#[case::by_braces("Twist", "Turn over your {side} shoulder.", &["W008 5"])]
#[case::of_both("Twist", "Turn over your left shoulder, then over the right shoulder.", &[])]
#[case::of_neither("Twist", "Bend your knees at a right angle.", &[])]
fn a_move_of_one_side_leaves_the_other_without(#[case] name: &str, #[case] text: &str, #[case] codes: &[&str]) {
    assert_eq!(found(&once(name, text, "30s")), codes);
}

#[rstest]
#[case::equal("30s", &[])]
#[case::less_on_the_right("20s", &["W008 6"])]
fn two_moves_of_one_side_each_get_the_same(#[case] right: &str, #[case] codes: &[&str]) {
    let (left, right) = (once("Left hip", "Lie on it.", "30s"), once("Right hip", "Lie on it.", right));
    assert_eq!(
        found(
            &format!("name = \"Hips\"\n[[step]]\n{left}[[step]]\n{right}")
                .replace("summary = \"A seated twist.\"\n", "")
        ),
        codes
    );
}

#[rstest]
#[case::switched_off("hold = \"9s\"\nsets = 4", "[{ code = \"W001\", because = \"A flow.\" }]", &[])]
#[case::one_of_two("hold = \"9s\"", "[{ code = \"W001\", because = \"A flow.\" }]", &["W002 11"])]
#[case::two("hold = \"9s\"", "[{ code = \"W001\", because = \"A.\" }, { code = \"W002\", because = \"B.\" }]", &[])]
#[case::idle("hold = \"30s\"", "[{ code = \"W001\", because = \"A flow.\" }]", &["W018 1"])]
#[case::twice("hold = \"9s\"\nsets = 4", "[{ code = \"W001\", because = \"A.\" }, { code = \"W001\", because = \"B.\" }]", &["W018 1"])]
fn what_a_file_allows_is_not_told_and_what_it_need_not_allow_is(
    #[case] dose: &str,
    #[case] allow: &str,
    #[case] codes: &[&str],
) {
    let bare = GOOD.replace("hold = \"30s\"\nsets = 3\n", "").replace("sides = \"each\"\n", "");
    assert_eq!(found(&format!("allow = {allow}\n{bare}sides = \"each\"\n{dose}\n")), codes);
}

/// Steps in turn on the ground with a strap and at the wall, as many as that.
fn to_and_fro(count: usize) -> String {
    let step = |(position, thing): (&str, &str)| {
        let place = format!("{position}\"\nequipment = [\"{thing}\"]\n");
        format!("[[step]]\n{}", GOOD.replace("sets = 3", "sets = 1").replace("seated\"\n", &place))
    };
    [("supine", "strap"), ("standing", "wall")].into_iter().cycle().take(count).map(step).collect()
}

#[rstest]
#[case::the_best_of_few(12, "takes 27:")]
#[case::a_good_one_of_many(13, "takes 27:")]
#[case::many(60, "takes 27:")]
fn of_long_routines_too(#[case] count: usize, #[case] takes: &str) {
    let source = format!("name = \"Restless\"\n{}", to_and_fro(count));
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source);
    let found = review(&entry);
    let restless: Vec<_> = found.iter().filter(|finding| finding.code == "W009").collect();
    assert!(restless.len() == 1 && restless[0].help.as_ref().unwrap().contains(takes), "{restless:?}");
}

#[test]
fn moves_between_waits_and_in_circuits_are_put_in_order_by_themselves() {
    let wait = "[[step]]\nwait = \"Drink.\"\n";
    let after_a_wait = format!("name = \"R\"\n[[step]]\nmove = \"squat\"\n{wait}{}", to_and_fro(3));
    assert_eq!(found(&after_a_wait), ["W009 7"]);
    let two_each = format!("name = \"R\"\n{}{wait}{}", to_and_fro(2), to_and_fro(2));
    assert_eq!(found(&two_each), [] as [&str; 0]);
    let steps = "[{ move = \"roll-calves\" }, { move = \"squat\" }, { move = \"roll-hamstrings\" }]";
    assert_eq!(found(&format!("name = \"R\"\n[[step]]\nrounds = 2\nsteps = {steps}\n")), ["W009 4"]);
}

/// A move with phases, after which a routine rests.
fn in_phases(push: &str, rest: &str) -> Vec<String> {
    let phases = format!("phases = [{{ say = \"{push}\", for = \"6s\" }}, {{ say = \"Let go.\", for = \"24s\" }}]");
    let twist = GOOD.replace("hold = \"30s\"", &phases);
    found(&format!("name = \"R\"\n[[step]]\nrest = \"8s\"\nsay = \"{rest}\"\n[[step]]\n{twist}"))
}

#[rstest]
#[case::as_long("Push for 6 seconds.", "Shake your legs.", &[])]
#[case::shorter("Push for 5 seconds.", "Shake your legs.", &["W013 11"])]
#[case::another_rest("Push.", "Rest for 20 seconds.", &["W013 4"])]
#[case::one_more("Push once more.", "Go on three times.", &[])]
#[case::too_many_words(
    "Push your {side} heel down into the ground with about a fifth of all your strength and keep on breathing calmly.",
    "Shake your legs.",
    &["W011 11"]
)]
#[case::too_many_words_for_a_rest(
    "Push.",
    "Stand up and shake out both of your legs and both of your arms, then have a sip of water and lie down again.",
    &["W011 4"]
)]
fn the_sentence_of_a_phase_or_a_rest_agrees_with_its_time(
    #[case] push: &str,
    #[case] rest: &str,
    #[case] codes: &[&str],
) {
    assert_eq!(in_phases(push, rest), codes);
}

#[rstest]
#[case::in_a_circuit("[[step]]\nrounds = 2\nsteps = [{ move = \"squat\", rest = \"20s\" }]", &["W025 4"])]
#[case::with_sets("[[step]]\nrounds = 2\nsteps = [{ move = \"squat\", rest = \"20s\", sets = 2 }]", &[])]
#[case::of_one_set("[[step]]\nmove = \"squat\"\nsets = 1\nrest = \"20s\"", &["W025 5"])]
#[case::of_several("[[step]]\nmove = \"squat\"\nrest = \"20s\"", &[])]
#[case::of_the_move("[[step]]\nmove = \"squat\"\nsets = 1", &[])]
#[case::none_wanted("[[step]]\nmove = \"squat\"\nsets = 1\nrest = \"0s\"", &[])]
fn a_rest_between_sets_wants_two(#[case] step: &str, #[case] codes: &[&str]) {
    assert_eq!(found(&format!("name = \"R\"\n{step}\n")), codes);
}
