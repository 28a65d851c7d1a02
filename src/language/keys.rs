//! Keys as they are said and shown: what is shown of a key is no word for the ear, and its word is another in each language.

use super::{Message, Tongue};

/// The keys that have a name, each by its label in English. Letters, digits and `F1` to `F12` need none.
const NAMED: [(&str, Message); 27] = [
    ("space", Message::KeySpace),
    ("enter", Message::KeyEnter),
    ("esc", Message::KeyEscape),
    ("tab", Message::KeyTab),
    ("shift-tab", Message::KeyShiftTab),
    ("backspace", Message::KeyBackspace),
    ("delete", Message::KeyDelete),
    ("insert", Message::KeyInsert),
    ("←", Message::KeyLeft),
    ("→", Message::KeyRight),
    ("↑", Message::KeyUp),
    ("↓", Message::KeyDown),
    ("home", Message::KeyHome),
    ("end", Message::KeyEnd),
    ("page ↑", Message::KeyPageUp),
    ("page ↓", Message::KeyPageDown),
    (",", Message::KeyComma),
    (".", Message::KeyDot),
    (";", Message::KeySemicolon),
    (":", Message::KeyColon),
    ("/", Message::KeySlash),
    ("-", Message::KeyMinus),
    ("+", Message::KeyPlus),
    ("=", Message::KeyEquals),
    ("#", Message::KeyHash),
    ("?", Message::KeyQuestion),
    ("!", Message::KeyExclamation),
];

/// The keys that are held down while another is pressed, each by what stands for it in a label.
const HELD: [(&str, Message); 2] = [("ctrl-", Message::KeyControl), ("alt-", Message::KeyAlt)];

/// How many function keys are said by name.
const FUNCTIONS: u8 = 12;

/// The labels of all keys that are said by a name: what the built-in voice is rendered with.
#[cfg(test)]
pub(crate) fn named() -> impl Iterator<Item = String> {
    let functions = (1..=FUNCTIONS).map(|number| format!("f{number}"));
    NAMED.iter().map(|(label, _)| (*label).to_owned()).chain(functions)
}

/// The keys that are held according to a label, the outermost first, and the label of the key that is pressed.
fn parts(label: &str) -> (Vec<Message>, &str) {
    let (mut held, mut rest) = (Vec::new(), label);
    for (prefix, key) in HELD {
        if let Some(after) = rest.strip_prefix(prefix).filter(|after| !after.is_empty()) {
            held.push(key);
            rest = after;
        }
    }
    (held, rest)
}

impl Tongue {
    /// How to press the key with this label: `press E`, `hold control, press E`. A key that has no name is only alluded to.
    pub(crate) fn press(self, label: &str) -> String {
        let (mut held, rest) = parts(label);
        let mut letters = rest.chars();
        let letter = letters.next().filter(|letter| letters.next().is_none() && letter.is_ascii_alphanumeric());
        let name = match letter {
            Some(letter) => {
                held.extend(letter.is_ascii_uppercase().then_some(Message::KeyShift));
                Some(letter.to_ascii_uppercase().to_string())
            }
            None => self.name(rest),
        };
        let Some(name) = name else { return self.say(Message::PressUnnamed, &[]) };
        held.iter().rfold(self.say(Message::PressKey, &[("key", name.into())]), |press, held| {
            self.say(Message::PressHeld, &[("held", self.say(*held, &[]).into()), ("press", press.into())])
        })
    }

    /// The name of the key with this label, as it is said.
    fn name(self, label: &str) -> Option<String> {
        if let Some((_, message)) = NAMED.iter().find(|(named, _)| *named == label) {
            return Some(self.say(*message, &[]));
        }
        let number: u8 = label.strip_prefix('f')?.parse().ok()?;
        (1..=FUNCTIONS).contains(&number).then(|| format!("F{number}"))
    }

    /// The label of a key as it is shown to who reads this language: `Leertaste` for `space`, `Strg-e` for `ctrl-e`.
    pub(crate) fn key_label(self, label: &str) -> String {
        let (held, rest) = parts(label);
        let word = NAMED.iter().find(|(named, _)| *named == rest).and_then(|(_, message)| self.form(*message, "label"));
        let held = held.into_iter().map(|key| self.form(key, "label").unwrap_or_default() + "-");
        held.chain([word.unwrap_or_else(|| rest.to_owned())]).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{NAMED, Tongue, named};
    use rstest::rstest;

    #[rstest]
    #[case("e", "press E", "drück E")]
    #[case("E", "hold shift, press E", "halt die Umschalttaste und drück E")]
    #[case("ctrl-e", "hold control, press E", "halt Steuerung und drück E")]
    #[case("ctrl-alt-7", "hold control, hold alt, press 7", "halt Steuerung und halt Alt und drück 7")]
    #[case("ctrl--", "hold control, press minus", "halt Steuerung und drück Minus")]
    #[case("→", "press the right arrow", "drück den Pfeil nach rechts")]
    #[case("space", "press the space bar", "drück die Leertaste")]
    #[case("f12", "press F12", "drück F12")]
    #[case("f13", "press the key for it", "drück die Taste dafür")]
    #[case("ctrl-page ↓", "hold control, press page down", "halt Steuerung und drück Bild ab")]
    #[case("é", "press the key for it", "drück die Taste dafür")]
    #[case("alt-€", "press the key for it", "drück die Taste dafür")]
    fn a_key_is_said_in_words(#[case] label: &str, #[case] english: &str, #[case] german: &str) {
        assert_eq!(Tongue::ENGLISH.press(label), english);
        assert_eq!(Tongue::or_english("de").press(label), german);
    }

    #[rstest]
    #[case("space", "Leertaste")]
    #[case("ctrl-page ↓", "Strg-Bild ↓")]
    #[case("e", "e")]
    #[case("alt--", "Alt--")]
    #[case("f5", "f5")]
    fn a_key_is_shown_by_its_word_in_the_language(#[case] label: &str, #[case] german: &str) {
        assert_eq!(Tongue::or_english("de").key_label(label), german);
    }

    #[test]
    fn english_shows_every_key_by_its_own_label() {
        for label in named().flat_map(|label| [format!("ctrl-{label}"), format!("alt-{label}"), label]) {
            assert_eq!(Tongue::ENGLISH.key_label(&label), label);
        }
    }

    #[test]
    fn every_language_has_a_word_for_each_key_that_english_shows_one_for() {
        for tongue in Tongue::all() {
            for (label, message) in NAMED {
                let is_word = label.contains(char::is_alphabetic);
                assert_eq!(tongue.form(message, "label").is_some(), is_word, "{}: {label}", tongue.tag());
            }
        }
    }
}
