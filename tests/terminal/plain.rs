//! Plain lines answer each key in the language of the routine.

use std::fs;

use rstest::rstest;

use crate::screen::{Ended, Screen};

/// What a file of words has for this message, where nothing is put into it.
fn message<'w>(words: &'w str, name: &str) -> &'w str {
    let line = words.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(" = "));
    line.unwrap_or_else(|| panic!("{name} is there"))
}

/// The word on a key.
fn label<'w>(words: &'w str, key: &str) -> &'w str {
    let after = words.split(&format!("\n{key} = ")).nth(1).expect("the key is there");
    after.lines().nth(1).and_then(|line| line.trim().strip_prefix(".label = ")).expect("it has a label")
}

#[rstest]
fn every_key_is_answered_in_the_language_of_the_routine(#[values("de", "es", "fr", "it", "nl", "pt")] tag: &str) {
    let root = env!("CARGO_MANIFEST_DIR");
    // What stands in braces is a space that does not break.
    let words = fs::read_to_string(format!("{root}/words/{tag}.ftl")).unwrap().replace("{ \"\\u00A0\" }", "\u{a0}");
    let english = fs::read_to_string(format!("{root}/words/en.ftl")).unwrap();
    let file = format!("{root}/tests/languages/{tag}.toml");
    let mut screen = Screen::start_knowing(140, 70, &["run", &file, "--plain", "--now", "--mute"]);
    screen.wait_for(label(&words, "key-space"));
    screen.send(" ");
    screen.wait_for(message(&words, "paused-by-key"));
    screen.send("[");
    screen.wait_for(message(&words, "muted"));
    screen.send("?");
    screen.wait_for(message(&words, "action-back"));
    let text = screen.text();
    let actions =
        english.lines().filter_map(|line| line.starts_with("action-").then(|| line.split_once(" = ")).flatten());
    for (name, said) in actions {
        let own = message(&words, name);
        assert!(text.contains(own), "{name}: {own}\n{text}");
        // Where another language has the same words they are its own.
        assert!(said == own || !text.contains(&format!(": {said}\n")), "{said}\n{text}");
    }
    for english in ["paused.", "Muted", "space", "Keys", "goes on"] {
        assert!(!text.contains(english) || words.contains(english), "{english}\n{text}");
    }
    screen.send("\x03");
    assert_eq!(screen.end(), Ended::Code(130));
}
