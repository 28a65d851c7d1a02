//! Sides in every language: which forms are right, which are told, and with what to write instead.

use std::sync::Arc;

use rstest::rstest;

use crate::body::Side;
use crate::routine::{Defaults, Entry, Library};

fn entry(language: &str, lines: &str) -> Arc<Entry> {
    let source = format!(
        "name = 'M'\nlanguage = '{language}'\nsides = 'each'\nposition = 'supine'\nhold = '30s'\n{lines}\n\
         instructions = ['Lie down.']\n"
    );
    Library::embedded(Defaults::default()).entry_of("test.toml", source)
}

/// Each finding as its code, the text of its place, and its help.
fn told(language: &str, lines: &str) -> Vec<(String, String)> {
    let entry = entry(language, lines);
    let told = |finding: &crate::diagnostic::Finding| {
        let place = format!("{} {}", finding.code, &entry.source()[finding.span.clone()]);
        (place, finding.help.clone().unwrap_or_default())
    };
    entry.findings().iter().map(told).collect()
}

/// What `feel` says while the left is at work, then while the right is.
fn said(language: &str, feel: &str) -> [String; 2] {
    let entry = entry(language, &format!("feel = '{feel}'"));
    let routine = entry.routine().unwrap_or_else(|| panic!("{:?}", entry.findings()));
    let crate::routine::Step::Do(exercise) = &routine.steps[0] else { panic!("it is a move") };
    [Side::Left, Side::Right].map(|side| exercise.feel.as_ref().unwrap().say(Some(side)))
}

#[rstest]
#[case(
    "en",
    "Your {side} ankle on the {other} knee.",
    "Your left ankle on the right knee.",
    "Your right ankle on the left knee."
)]
#[case("en-GB", "{other: left|right}", "right", "left")]
#[case(
    "de",
    "{linker|rechter} Fuß, {other: linkes|rechtes} Knie",
    "linker Fuß, rechtes Knie",
    "rechter Fuß, linkes Knie"
)]
#[case("de-AT", "{other:links|rechts}", "rechts", "links")]
#[case(
    "es",
    "pie {izquierdo|derecho}, rodilla {other: izquierda|derecha}",
    "pie izquierdo, rodilla derecha",
    "pie derecho, rodilla izquierda"
)]
#[case(
    "fr",
    "pied {gauche|droit}, jambe {other: gauche|droite}",
    "pied gauche, jambe droite",
    "pied droit, jambe gauche"
)]
#[case(
    "pt-BR",
    "pé {esquerdo|direito}, perna {other: esquerda|direita}",
    "pé esquerdo, perna direita",
    "pé direito, perna esquerda"
)]
#[case(
    "it",
    "piede {sinistro|destro}, gamba {other: sinistra|destra}",
    "piede sinistro, gamba destra",
    "piede destro, gamba sinistra"
)]
#[case("nl", "{linker|rechter}voet, {other: linker|rechter}been", "linkervoet, rechterbeen", "rechtervoet, linkerbeen")]
#[case("pl", "{lewa|prawa} stopa, {other: lewe|prawe} kolano", "lewa stopa, prawe kolano", "prawa stopa, lewe kolano")]
fn the_side_at_work_and_the_opposite_one_are_said(
    #[case] language: &str,
    #[case] feel: &str,
    #[case] left: &str,
    #[case] right: &str,
) {
    assert_eq!(said(language, feel), [left, right]);
}

#[rstest]
#[case("de", "{linke|rechte}", "{other: linke|rechte}")]
#[case("de-CH", "{linke|rechte}", "{other: linke|rechte}")]
#[case("es", "{izquierda|derecha}", "{other: izquierda|derecha}")]
#[case("fr", "{gauche|droite}", "{other: gauche|droite}")]
#[case("pt", "{esquerda|direita}", "{other: esquerda|direita}")]
#[case("it", "{sinistra|destra}", "{other: sinistra|destra}")]
#[case("nl", "{linker|rechter}", "{other: linker|rechter}")]
#[case("pl", "{form for the left|form for the right}", "{other: form for the left|form for the right}")]
fn english_sides_are_answered_with_the_forms_of_the_language(
    #[case] language: &str,
    #[case] work: &str,
    #[case] other: &str,
) {
    let found = told(language, "feel = \"a \\\"{side}\\\" b {other} c\"");
    let places: Vec<&str> = found.iter().map(|(place, _)| place.as_str()).collect();
    assert_eq!(places, ["E067 {side}", "E067 {other}"]);
    assert!(found[0].1.contains(&format!("`{work}`")) && !found[0].1.contains("other:"), "{}", found[0].1);
    assert!(found[1].1.contains(&format!("`{other}`")), "{}", found[1].1);
    let unknown = told(language, "feel = 'a {seite} b'");
    assert_eq!(unknown[0].0, "E060 {seite}");
    for form in [work, other] {
        assert!(unknown[0].1.contains(&format!("`{form}`")), "{}", unknown[0].1);
    }
    assert!(!unknown[0].1.contains("{side}") && !unknown[0].1.contains("`{other}`"), "{}", unknown[0].1);
}

#[rstest]
#[case("en", "{right|left}", "{left|right}")]
#[case("de", "{rechten|linken}", "{linken|rechten}")]
#[case("es", "{derecho|izquierdo}", "{izquierdo|derecho}")]
#[case("fr", "{droite|gauche}", "{gauche|droite}")]
#[case("pt", "{direita|esquerda}", "{esquerda|direita}")]
#[case("it", "{destro|sinistro}", "{sinistro|destro}")]
#[case("nl", "{rechter|linker}", "{linker|rechter}")]
#[case("de", "{auf die rechte Seite|auf die linke Seite}", "{auf die linke Seite|auf die rechte Seite}")]
fn forms_the_wrong_way_round_are_answered_with_the_line_to_write(
    #[case] language: &str,
    #[case] reversed: &str,
    #[case] work: &str,
) {
    let other = format!("{{other: {}", &work[1..]);
    let found = told(language, &format!("during = ['x', 'a {reversed} b']"));
    assert_eq!(found[0].0, format!("E066 {reversed}"));
    assert!(found[0].1.contains(&format!("`{work}`")) && found[0].1.contains(&format!("`{other}`")), "{}", found[0].1);
    let marked = format!("{{other: {}", &reversed[1..]);
    let found = told(language, &format!("come-out = {{ say = 'a {marked} b' }}"));
    assert_eq!(found[0].0, format!("E066 {marked}"));
    assert!(found[0].1.ends_with(&format!("`{other}`")), "{}", found[0].1);
}

#[rstest]
#[case("{linke|linken}", &["E066 {linke|linken}"])]
#[case("{other: rechte|rechten}", &["E066 {other: rechte|rechten}"])]
#[case("{beide Füße|das rechte Knie}", &[])]
#[case("{a|b}", &[])]
fn both_forms_of_one_side_are_told(#[case] form: &str, #[case] expected: &[&str]) {
    let found = told("de", &format!("caution = 'a {form} b'"));
    assert_eq!(found.iter().map(|(place, _)| place.as_str()).collect::<Vec<_>>(), expected);
}

/// Every text that can name a side, and no other.
#[rstest]
#[case("during = ['{side}']")]
#[case("come-out = '{side}'")]
#[case("come-out = { say = '{side}', always = true }")]
#[case("feel = '{side}'")]
#[case("not-if = '{side}'")]
#[case("caution = '{side}'")]
#[case("easier = '{side}'")]
#[case("easier = ['a', '{side}']")]
#[case("easier = { instructions = ['{side}'] }")]
#[case("easier = { hold = '20s', during = ['{side}'] }")]
#[case("easier = { hold = '20s', come-out = '{side}' }")]
fn every_text_is_looked_at(#[case] line: &str) {
    assert_eq!(told("de", line).iter().map(|(place, _)| place.as_str()).collect::<Vec<_>>(), ["E067 {side}"]);
}

fn places(source: &str) -> Vec<String> {
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source.to_owned());
    let place = |finding: &crate::diagnostic::Finding| format!("{} {}", finding.code, &source[finding.span.clone()]);
    entry.findings().iter().map(place).collect()
}

#[test]
fn each_step_is_in_its_own_language() {
    let own = "sides = 'each'\nposition = 'supine'\nhold = '9s'\n";
    let source = format!(
        "name = 'R'\nlanguage = 'de'\n[[step]]\nwait = '{{side}}'\n[[step]]\nmove = 'squat'\n[[step]]\nmove = 'squat'\n\
         feel = '{{other}}'\n[[step]]\nrounds = 2\n[[step.steps]]\nname = 'A'\n{own}instructions = ['{{side}} 1']\n\
         [[step.steps]]\nname = 'B'\nlanguage = 'en'\n{own}instructions = ['{{side}} 2']\n"
    );
    assert_eq!(places(&source), ["E067 {side}", "E067 {other}", "E067 {side}"]);
}

#[test]
fn a_file_whose_language_is_wrong_is_told_that_alone() {
    let lines = "sides = 'each'\nposition = 'supine'\nhold = '9s'\ninstructions = ['{side}', '{right|left}']\n";
    assert_eq!(places(&format!("name = 'M'\nlanguage = 'german'\n{lines}")), ["E054 'german'"]);
    assert_eq!(places(&format!("name = 'M'\nlangauge = 'de'\n{lines}")), ["E003 langauge"]);
}

/// What a move says is in the language of its own file, whatever routine names it.
#[test]
fn a_move_that_is_only_named_keeps_its_language() {
    let language = |lines: &str| {
        let source = format!("name = 'R'\nlanguage = 'de'\n[[step]]\nmove = 'pigeon'\n{lines}");
        let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source);
        let crate::routine::Step::Do(exercise) = &entry.routine().unwrap().steps[0] else { panic!("it is a move") };
        exercise.language.clone()
    };
    assert_eq!(language(""), "en");
    assert_eq!(language("hold = '20s'\n"), "en");
    assert_eq!(language("instructions = ['Geh auf die Knie.']\n"), "de");
    assert_eq!(language("language = 'fr'\n"), "fr");
}
