//! What every file of words has to have.

use fluent_bundle::FluentResource;
use rstest::rstest;

use super::book::of_the_coach;
use super::{Arg, Form, Message, Order, Tongue, is_same};
use crate::body::Side::{self, Left, Right};
use crate::body::{Equipment, Muscle, Position};

/// The messages that the program says, beside those of [`Message`].
fn others() -> Vec<String> {
    let lists = [
        "numbers",
        "sides-left",
        "sides-right",
        "sides-ambiguous",
        "sides-before",
        "sides-after",
        "sides-change",
        "sides-together",
        "sides-example",
    ];
    let things = Equipment::ALL.iter().map(|thing| format!("equipment-{}", thing.word()));
    let muscles = Muscle::ALL.iter().map(|muscle| format!("muscle-{}", muscle.word()));
    let positions = Position::ALL.iter().map(|position| position.word());
    let positions = positions.flat_map(|position| [format!("take-{position}"), format!("position-{position}")]);
    lists.map(str::to_owned).into_iter().chain(things).chain(muscles).chain(positions).collect()
}

/// The messages of a file, in its order.
fn messages(text: &str) -> Vec<&str> {
    let begins = |line: &&str| line.starts_with(|first: char| first.is_ascii_lowercase());
    text.lines().filter(begins).filter_map(|line| line.split_once(" =")).map(|(name, _)| name).collect()
}

#[test]
fn every_file_has_every_message_once_and_no_other() {
    let wanted: Vec<String> = Message::ALL.iter().map(|message| message.word().to_owned()).chain(others()).collect();
    for (tag, text) in Tongue::all().map(|tongue| (tongue.tag(), tongue.file())) {
        let found = messages(of_the_coach(text));
        for name in &wanted {
            assert_eq!(found.iter().filter(|message| *message == name).count(), 1, "{tag}: {name}");
        }
        let beyond: Vec<&&str> = found.iter().filter(|found| !wanted.iter().any(|name| name == **found)).collect();
        assert!(beyond.is_empty(), "{tag}: nothing says {beyond:?}");
        assert_eq!(found, messages(of_the_coach(Tongue::ENGLISH.file())), "{tag}: in the order of the English file");
    }
}

#[test]
fn every_file_is_read_to_its_end() {
    for (tag, text) in Tongue::all().map(|tongue| (tongue.tag(), tongue.file())) {
        let read = FluentResource::try_new((*text).to_owned());
        assert!(read.is_ok(), "{tag}: {:?}", read.err().map(|(_, errors)| errors));
    }
}

/// Everything that a message can be about.
fn all_of_it(number: u64, side: &'static str) -> Vec<(&'static str, Arg<'static>)> {
    let numbers = [
        "minutes", "seconds", "hours", "sets", "set", "spots", "passes", "reps", "number", "all", "done", "others",
        "times", "breaths", "rounds", "count", "percent", "whole", "part",
    ];
    let texts = [
        ("things", "die Matte"),
        ("place", "zur Wand"),
        ("heading", "Taube."),
        ("each", "je 30 s"),
        ("dose", "30 s"),
        ("amount", "30 s"),
        ("band", "rot"),
        ("more", "noch 2"),
        ("before", "die Matte"),
        ("last", "der Ball"),
        ("length", "12 min"),
        ("phase", "Halten"),
        ("key", "e"),
        ("press", "press E"),
        ("goes-on", "weiter"),
        ("pause", "space"),
        ("on", "enter"),
        ("end", "q"),
        ("help", "?"),
        ("why", "the file is missing"),
        ("time", "60 s"),
        ("tempo", "drei, eins, drei"),
        ("range", "20-30 s"),
        ("others", "2 × 30 s"),
        ("in", "4 s"),
        ("out", "6 s"),
        ("move", "Taube"),
        ("moves", "Taube, Brücke"),
        ("muscles", "Waden"),
        ("of", "2 von 3"),
        ("ago", "heute"),
        ("what", "Taube"),
        ("told", "30 s"),
        ("name", "Taube"),
        ("held", "Strg"),
        ("signs", "Fieber"),
        ("level", "leicht"),
        ("levels", "leicht, schwer"),
        ("between", "15 s"),
    ];
    let numbers = numbers.into_iter().map(|name| (name, number.into()));
    let texts = texts.into_iter().map(|(name, text)| (name, text.into()));
    numbers.chain(texts).chain([("side", side.into())]).collect()
}

#[test]
fn no_message_is_about_what_it_is_not_given() {
    for tongue in Tongue::all() {
        for message in Message::ALL {
            for (number, side) in [(0, "left"), (1, "right"), (2, "left"), (5, "right"), (22, "left"), (100, "right")] {
                let said = tongue.say(*message, &all_of_it(number, side));
                assert!(!said.is_empty() && !said.contains(['{', '}', '$']), "{}: {message:?}: {said}", tongue.tag());
            }
        }
    }
}

/// The lines of `--plain`, beside the English ones: read by whoever changes a file of words.
#[test]
fn the_plain_lines_in_each_language() {
    for tongue in Tongue::all() {
        let lines = beside_english(tongue, Message::LengthHours, Message::TheButton).join("\n");
        insta::with_settings!({ snapshot_suffix => tongue.tag(), omit_expression => true }, {
            insta::assert_snapshot!(lines);
        });
    }
}

/// What stands in the hand-out, on the pages of `show` and on the card, the keys, and the signs, in the same way.
#[test]
fn what_is_read_in_each_language() {
    for tongue in Tongue::all() {
        let muscles = Muscle::ALL.iter().map(|muscle| (muscle.spoken(), tongue.muscle(*muscle)));
        let positions = Position::ALL.iter().map(|position| (position.spoken(), tongue.position(*position)));
        let things = Equipment::ALL.iter().map(|thing| (thing.spoken(), tongue.thing(*thing, Form::Name)));
        let words = muscles.chain(positions).chain(things);
        let mut lines: Vec<String> = words.map(|(english, said)| pair(tongue, english, said)).collect();
        lines.extend(beside_english(tongue, Message::WhenBeforeRun, Message::HeadingSee));
        insta::with_settings!({ snapshot_suffix => tongue.tag(), omit_expression => true }, {
            insta::assert_snapshot!(lines.join("\n"));
        });
    }
}

/// The messages from `first` to `last`, each once or once for each plural.
fn beside_english(tongue: Tongue, first: Message, last: Message) -> Vec<String> {
    let place = |wanted: Message| Message::ALL.iter().position(|message| *message == wanted).unwrap();
    let mut lines = Vec::new();
    for message in &Message::ALL[place(first)..=place(last)] {
        for number in [1, 2] {
            let [english, said] = [Tongue::ENGLISH, tongue].map(|of| of.say(*message, &all_of_it(number, "left")));
            lines.push(pair(tongue, &english, said));
        }
    }
    lines.dedup();
    lines
}

fn pair(tongue: Tongue, english: &str, said: String) -> String {
    if tongue == Tongue::ENGLISH { said } else { format!("{english} = {said}") }
}

/// A word of a body is spelled twice in English: for files and findings, and among the words of the coach.
#[test]
fn english_calls_bodies_and_things_as_files_do() {
    let english = Tongue::ENGLISH;
    for muscle in Muscle::ALL {
        assert_eq!(english.muscle(*muscle), muscle.spoken());
    }
    for position in Position::ALL {
        assert_eq!(english.position(*position), position.spoken());
    }
    for thing in Equipment::ALL {
        assert_eq!(english.thing(*thing, Form::Name), thing.spoken());
    }
}

#[test]
fn every_thing_and_position_has_its_words() {
    for tongue in Tongue::all() {
        let said = |message: &str, form| tongue.book().say(message, form, &[]).is_some_and(|said| !said.is_empty());
        for thing in Equipment::ALL {
            let message = format!("equipment-{}", thing.word());
            assert!(Form::ALL.iter().all(|form| said(&message, Some(form.word()))), "{}: {message}", tongue.tag());
        }
    }
}

#[test]
fn every_number_up_to_99_has_one_word_of_its_own() {
    for tongue in Tongue::all() {
        let list = tongue.book().say("numbers", None, &[]).unwrap();
        let mut words: Vec<&str> = list.split(", ").collect();
        assert_eq!(words.len(), 100, "{}", tongue.tag());
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), 100, "{}: a word for two numbers", tongue.tag());
    }
}

/// A form that a message asks for and that the numbers do not have would be said as any other, in silence.
#[test]
fn a_form_of_numbers_that_a_message_asks_for_is_there() {
    for (tag, text) in Tongue::all().map(|tongue| (tongue.tag(), tongue.file())) {
        for asked in text.split("form: \"").skip(1).filter_map(|rest| rest.split('"').next()) {
            assert!(text.contains(&format!("\n    .{asked} = ")), "{tag}: {asked}");
        }
    }
}

#[rstest]
#[case("en", Some("en"))]
#[case("de", Some("de"))]
#[case("de-AT", Some("de"))]
#[case("pt_BR", Some("pt"))]
#[case("fr_CA", Some("fr"))]
#[case("es-419", Some("es"))]
#[case("IT", Some("it"))]
#[case("nl-BE", Some("nl"))]
#[case("pl", None)]
#[case("end", None)]
#[case("", None)]
fn a_region_is_said_in_the_language_it_has(#[case] tag: &str, #[case] tongue: Option<&str>) {
    assert_eq!(Tongue::of(tag).map(Tongue::tag), tongue);
}

#[test]
fn tags_of_one_language_are_the_same() {
    assert!(is_same("de", "de-AT") && is_same("pt-BR", "PT_pt"));
    assert!(!is_same("de", "en") && !is_same("de", "den"));
}

#[rstest]
#[case("en", "Cross your left foot over the right knee.", &[Left, Right])]
#[case("en", "Bend both knees at a right angle.", &[])]
#[case("en", "Nothing is left on the floor, right?", &[])]
#[case("en", "Keep your foot right under the knee.", &[])]
#[case("de", "Ziehe das linke Knie heran.", &[Left])]
#[case("de", "Dreh den rechten Oberschenkel ein.", &[Right])]
#[case("de", "Beuge das Knie im rechten Winkel.", &[])]
#[case("de", "Neige dich nach rechts.", &[Right])]
#[case("es", "Cruza el pie izquierdo sobre la rodilla derecha.", &[Left, Right])]
#[case("es", "Mantén la espalda derecha.", &[])]
#[case("es", "Gira hacia la derecha.", &[Right])]
#[case("fr", "Croise le pied gauche sur le genou droit.", &[Left, Right])]
#[case("fr", "Garde le dos droit.", &[])]
#[case("fr", "Tourne à droite.", &[Right])]
#[case("pt", "Cruza o pé esquerdo sobre o joelho direito.", &[Left, Right])]
#[case("pt", "Mantém as costas direitas.", &[])]
#[case("pt", "Vira à direita.", &[Right])]
#[case("it", "Incrocia il piede sinistro sul ginocchio destro.", &[Left, Right])]
#[case("it", "Tieni la schiena dritta.", &[])]
#[case("nl", "Leg je linkervoet op je rechterknie.", &[Left, Right])]
#[case("nl", "Houd je rug recht.", &[])]
fn a_side_of_the_body_is_told_from_other_words(#[case] tag: &str, #[case] text: &str, #[case] sides: &[Side]) {
    assert_eq!(Tongue::of(tag).unwrap().sides().of_the_body(text), sides);
}

#[rstest]
#[case("en", "left", "right")]
#[case("de", "linken", "rechten")]
#[case("de", "auf die linke", "auf die rechte")]
#[case("es", "izquierdo", "derecho")]
#[case("fr", "gauche", "droit")]
#[case("pt", "esquerdo", "direito")]
#[case("it", "sinistro", "destro")]
#[case("nl", "linkerknie", "rechterknie")]
fn forms_the_wrong_way_round_are_seen(#[case] tag: &str, #[case] left: &str, #[case] right: &str) {
    let sides = Tongue::of(tag).unwrap().sides();
    assert_eq!(sides.order(left, right), Order::LeftFirst);
    assert_eq!(sides.order(right, left), Order::RightFirst);
    assert_eq!(sides.order(left, left), Order::Both(Left));
    assert_eq!(sides.order("a", right), Order::LeftFirst);
}

#[test]
fn the_example_of_every_language_is_in_order() {
    for tongue in Tongue::all() {
        let (left, right) = tongue.sides().example().split_once('|').unwrap();
        assert_eq!(tongue.sides().order(right, left), Order::RightFirst, "{}", tongue.tag());
    }
}
