//! Advice in every language: sides that are written out, languages without the coach's words, moves in another one.

use rstest::rstest;

use super::review;
use crate::diagnostic::{Finding, Place};
use crate::routine::{Defaults, Library};

/// A move of each side in a language, whose only instruction is this one.
fn in_language(language: &str, instruction: &str) -> Vec<(String, String)> {
    let source = format!(
        "name = \"M\"\nlanguage = \"{language}\"\nmuscles = [\"piriformis\"]\nposition = \"seated\"\nsides = \"each\"\n\
         hold = \"30s\"\nsets = 3\ninstructions = [\"{instruction}\"]\neasier = {{ hold = \"20s\" }}\ncaution = \"!\"\n\
         sources = [{{ title = \"B\", url = \"https://example.org\" }}]\n"
    );
    let entry = Library::embedded(Defaults::default()).entry_of("twist.toml", source);
    let told = |finding: &Finding| (finding.code.to_owned(), finding.help.clone().unwrap_or_default());
    review(&entry).iter().map(told).collect()
}

#[rstest]
#[case("en", "Cross your left foot over the knee.", "`{side}`", "`{other}`")]
#[case("de", "Lege den linken Fuß über das Knie.", "`{linke|rechte}`", "`{other: linke|rechte}`")]
#[case("es", "Cruza el pie izquierdo.", "`{izquierda|derecha}`", "`{other: izquierda|derecha}`")]
#[case("fr", "Croise le pied gauche.", "`{gauche|droite}`", "`{other: gauche|droite}`")]
#[case("pt-BR", "Cruza o pé esquerdo.", "`{esquerda|direita}`", "`{other: esquerda|direita}`")]
#[case("it", "Incrocia il piede sinistro.", "`{sinistra|destra}`", "`{other: sinistra|destra}`")]
#[case("nl", "Leg je linkervoet over je knie.", "`{linker|rechter}`", "`{other: linker|rechter}`")]
fn a_side_that_is_written_out_is_answered_in_the_language(
    #[case] language: &str,
    #[case] instruction: &str,
    #[case] work: &str,
    #[case] other: &str,
) {
    let found = in_language(language, instruction);
    let [(code, help)] = &found[..] else { panic!("{found:?}") };
    assert_eq!(code, "W012");
    assert!(help.contains(work) && help.contains(other), "{help}");
}

#[rstest]
#[case("pl", &["W022"])]
#[case("ja", &["W022"])]
#[case("de-AT", &[])]
#[case("pt-BR", &[])]
#[case("fr-CA", &[])]
#[case("nl", &[])]
fn a_language_that_the_coach_does_not_speak_is_told(#[case] language: &str, #[case] codes: &[&str]) {
    let found = in_language(language, "{a|b}");
    assert_eq!(found.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), codes);
    assert!(found.iter().all(|(_, help)| help.contains("de, en, es, fr, it, nl, pt")), "{found:?}");
}

/// A file that says no language is in English.
#[rstest]
#[case("en", "das {linke|rechte} Bein", &["W024"], "\"de\"")]
#[case("en", "je {linker|rechter}been", &["W024"], "\"nl\"")]
#[case("en", "el pie {izquierdo|derecho}, la rodilla {other: izquierda|derecha}", &["W024"], "\"es\"")]
#[case("fr", "il piede {sinistro|destro}", &["W024"], "\"it\"")]
#[case("en", "the {left|right} foot", &[], "")]
#[case("pt", "o pé {esquerdo|direito}", &[], "")]
#[case("en", "the {a|b} foot", &[], "")]
fn sides_in_another_language_than_the_file_says_are_told(
    #[case] language: &str,
    #[case] instruction: &str,
    #[case] codes: &[&str],
    #[case] write: &str,
) {
    let found = in_language(language, instruction);
    assert_eq!(found.iter().map(|(code, _)| code.as_str()).collect::<Vec<_>>(), codes);
    assert!(found.iter().all(|(_, help)| help.contains(&format!("`language = {write}`"))), "{found:?}");
}

#[rstest]
#[case::alike("{lewą|prawą} a {lewe|prawe}", &["W022"])]
#[case::marked("{lewą|prawą} a {other: lewe|prawe}", &["W022"])]
#[case::crossed("{lewą|prawą} a {prawe|lewe}", &["W021", "W022"])]
#[case::crossed_in_a_mark("{lewą|prawą} a {other: prawe|lewe}", &["W021", "W022"])]
#[case::in_more_words("{na lewą nogę|na prawą nogę} a {prawe ramię|lewe ramię}", &["W021", "W022"])]
#[case::of_other_words("{lewą|prawą} a {x|y}", &["W022"])]
fn forms_are_held_against_those_of_the_rest_of_the_file(#[case] instruction: &str, #[case] codes: &[&str]) {
    let mut found: Vec<String> = in_language("pl", instruction).into_iter().map(|(code, _)| code).collect();
    found.sort();
    assert_eq!(found, codes);
}

#[rstest]
#[case("language = \"de\"\n", "", &["W023 4"])]
#[case("language = \"en-GB\"\n", "", &[])]
#[case("", "", &[])]
#[case("language = \"de\"\n", "language = \"de\"\n", &[])]
fn a_move_in_another_language_than_its_routine_is_told_once(
    #[case] routine: &str,
    #[case] step: &str,
    #[case] codes: &[&str],
) {
    let step = format!("[[step]]\nmove = \"squat\"\n{step}");
    let source = format!("name = \"Two\"\n{routine}{step}{step}");
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source.clone());
    let told = |it: &Finding| format!("{} {}", it.code, Place::of(&source, it.span.start).line);
    assert_eq!(review(&entry).iter().map(told).collect::<Vec<_>>(), codes);
}
