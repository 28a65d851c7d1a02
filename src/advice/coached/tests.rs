use rstest::rstest;

use crate::advice::tests::{GOOD, found};
use crate::language::Tongue;
use crate::routine::{Defaults, Library};

#[rstest]
#[case::a_circuit_at_a_level(
    "[[step]]\nmove = \"bridge\"\n[[step]]\nrounds = 2\nsteps = [{ move = \"squat\", level = \"hard\" }, { rest = \"20s\" }]",
    &["W026 7"]
)]
#[case::a_circuit_of_one_level(
    "[[step]]\nmove = \"bridge\"\n[[step]]\nrounds = 2\nlevel = \"hard\"\nsteps = [{ move = \"squat\" }, { rest = \"20s\" }]",
    &[]
)]
#[case::a_walk(
    "[[step]]\nmove = \"bridge\"\n[[step]]\nrounds = 2\nsteps = [{ move = \"squat\", level = \"hard\" }, { walk = \"20s\" }]",
    &[]
)]
#[case::a_circuit_at_every_level("[[step]]\nmove = \"bridge\"\n[[step]]\nrounds = 2\nsteps = [{ rest = \"20s\" }]", &["W026 7", "W026 7"])]
fn a_circuit_that_keeps_rests_alone_is_told(#[case] steps: &str, #[case] codes: &[&str]) {
    let found = found(&format!("name = \"R\"\nlevels = [\"easy\", \"hard\"]\n{steps}\n"));
    assert_eq!(found, codes);
}

#[rstest]
#[case::held("move = \"squat\"\nhold = \"30s\"", &["W027 4"])]
#[case::as_many("move = \"squat\"\namrap = \"30s\"", &["W027 4"])]
#[case::breaths("move = \"squat\"\nbreaths = 5", &["W027 4"])]
#[case::reps("move = \"squat\"\nreps = 9", &[])]
#[case::held_reps("move = \"squat\"\nreps = 9\nhold = \"2s\"", &[])]
#[case::no_tick_is_named("move = \"figure-four\"\nhold = \"40s\"", &[])]
fn ticks_that_nobody_hears_are_told(#[case] step: &str, #[case] codes: &[&str]) {
    let found = found(&format!("name = \"R\"\n[[step]]\n{step}\n"));
    let told: Vec<&str> = found.iter().map(String::as_str).filter(|code| code.starts_with("W027")).collect();
    assert_eq!(told, codes);
}

#[rstest]
#[case("amrap = \"30s\"", &["W027 9"])]
#[case("hold = \"3s\"", &["W027 9"])]
#[case("reps = 12", &[])]
fn ticks_in_the_easier_way_are_those_of_its_own_dose(#[case] easier: &str, #[case] codes: &[&str]) {
    let easier = format!("easier = {{ {easier}, instructions = [\"Up at one tick.\"] }}");
    let own = GOOD.replace("easier = \"Hug the knee.\"", &easier).replace("hold = \"30s\"", "reps = 12");
    assert_eq!(found(&own), codes);
}

/// A move of each side in a language, whose one instruction has the braces of that language and is followed by `more`.
fn in_language(tag: &str, more: &str, easier: &str) -> Vec<String> {
    let side = match tag {
        "en" => "{side}".to_owned(),
        _ => format!("{{{}}}", Tongue::of(tag).unwrap().sides().example()),
    };
    let text = GOOD
        .replace("Cross your {side} foot over your {other} knee.\"", &format!("A {side}.\", \"{more}\""))
        .replace("Hug the knee.", easier);
    found(&format!("language = \"{tag}\"\n{text}"))
}

#[rstest]
#[case("en", "Switch sides.")]
#[case("en", "Repeat on the other side.")]
#[case("en", "Now change legs.")]
#[case("de", "Seite wechseln.")]
#[case("de", "Wechsle die Seite.")]
#[case("de", "Wiederhole auf der anderen Seite.")]
#[case("es", "Cambia de lado.")]
#[case("es", "Repite con la otra pierna.")]
#[case("fr", "Change de côté.")]
#[case("fr", "Répète de l'autre côté.")]
#[case("it", "Cambia lato.")]
#[case("it", "Ripeti dall'altro lato.")]
#[case("nl", "Wissel van kant.")]
#[case("nl", "Herhaal aan de andere kant.")]
#[case("pt", "Troca de lado.")]
#[case("pt", "Repete do outro lado.")]
fn a_sentence_that_says_to_change_sides_is_told_in_each_language(#[case] tag: &str, #[case] says: &str) {
    assert_eq!(in_language(tag, says, "Hug it."), ["W028 9"]);
    assert_eq!(in_language(tag, "Hug it.", says), ["W028 10"], "in the easier way");
    let once = GOOD.replace("\"each\"", "\"both\"").replace("{side}", "one").replace("{other}", "one");
    assert_eq!(found(&format!("language = \"{tag}\"\n{}", once.replace("Cross", says))), [] as [&str; 0]);
}

#[rstest]
#[case("en", "Look over to the other side.")]
#[case("en", "Let the other leg change its angle.")]
#[case("de", "Schau zur anderen Seite.")]
#[case("fr", "Regarde de l'autre côté.")]
fn another_side_that_is_looked_at_is_no_change(#[case] tag: &str, #[case] says: &str) {
    assert_eq!(in_language(tag, says, "Hug it."), [] as [&str; 0]);
}

#[rstest]
#[case("en", "Do it with both legs.")]
#[case("de", "Mach es mit beiden Beinen.")]
#[case("es", "Hazlo con las dos piernas.")]
#[case("fr", "Fais-le avec les deux jambes.")]
#[case("it", "Fallo con entrambe le gambe.")]
#[case("nl", "Doe het met beide benen.")]
#[case("pt", "Faz com as duas pernas.")]
fn an_easier_way_with_both_legs_is_done_twice_and_told(#[case] tag: &str, #[case] easier: &str) {
    assert_eq!(in_language(tag, "Hug it.", easier), ["W029 10"]);
}

#[rstest]
#[case::another_move("easier = { move = \"bridge\", reps = 12 }", &["W029 9"])]
#[case::half_of_it("easier = { move = \"bridge\", reps = 6 }", &[])]
#[case::one_of_each_side("easier = { move = \"clamshell\", reps = 12 }", &[])]
#[case::in_words("easier = { instructions = [\"Lift with both feet.\"], reps = 12 }", &["W029 9"])]
#[case::half_in_words("easier = { instructions = [\"Lift with both feet.\"], reps = 6 }", &[])]
fn half_the_dose_of_both_sides_is_as_much(#[case] easier: &str, #[case] codes: &[&str]) {
    let own = GOOD.replace("easier = \"Hug the knee.\"", easier).replace("hold = \"30s\"", "reps = 12");
    assert_eq!(found(&own), codes);
}

#[rstest]
#[case("[[step]]\nrest = \"20s\"\n", "only rests and waits belong to the level `easy`")]
#[case("", "no step belongs to the level `easy`")]
fn a_level_that_keeps_rests_alone_is_said_to_be_that(#[case] more: &str, #[case] message: &str) {
    let file =
        format!("name = \"R\"\nlevels = [\"easy\", \"hard\"]\n[[step]]\nlevel = \"hard\"\nmove = \"bridge\"\n{more}");
    let entry = Library::embedded(Defaults::default()).entry_of("r.toml", file);
    let told: Vec<(&str, &str)> = entry.findings().iter().map(|it| (it.code, &*it.message)).collect();
    assert_eq!(told, [("E103", message)]);
}
