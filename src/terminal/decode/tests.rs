use super::{Attributes, Decoder, Input, Scheme};
use crate::figure::pixels::CellSize;
use crate::terminal::key::{Code, Key};
use crate::terminal::mouse::{Gesture, Mouse};
use proptest::prelude::*;
use ratatui::layout::Position;
use rstest::rstest;

fn key(text: &str) -> Input {
    Input::Key(text.parse().unwrap())
}

fn all(bytes: &[u8]) -> Vec<Input> {
    let mut decoder = Decoder::default();
    let mut told = decoder.feed(bytes);
    told.extend(decoder.flush());
    told
}

#[rstest]
#[case(b"q", &["q"])]
#[case(b"\x1b", &["esc"])]
#[case(b"\x1b\x1b", &["esc", "esc"])]
#[case(b"\x1b[A\x1bOB", &["up", "down"])]
#[case(b"\x1b[1;5C", &["ctrl-right"])]
#[case(b"\x1b[5~\x1b[6~", &["page-up", "page-down"])]
#[case(b"\x1bOP\x1b[15~\x1b[24~", &["f1", "f5", "f12"])]
#[case(b"\x1bx", &["alt-x"])]
#[case(b"\x1b[", &["alt-["])]
#[case(b"\x03\x1a", &["ctrl-c", "ctrl-z"])]
#[case(b"\r\x7f\t\x1b[Z", &["enter", "backspace", "tab", "shift-tab"])]
#[case("ü한".as_bytes(), &["ü", "한"])]
#[case(b"a\xff\xc3b", &["a", "b"])]
#[case(b"\x1b[<0;10;5m\x1b[<66;1;1M\x1b[<35;1;1M", &[])]
#[case(b"\x1b[12;3R", &[])]
#[case(b"\x1b[\x1b[A", &["up"])]
fn bytes_are_these_keys(#[case] bytes: &[u8], #[case] keys: &[&str]) {
    assert_eq!(all(bytes), keys.iter().map(|text| key(text)).collect::<Vec<_>>());
}

#[rstest]
#[case::plain(b"\x1b[113u\x1b[32u", &["q", "space"])]
#[case::text(b"\x1b[113;1;113u", &["q"])]
#[case::shifted(b"\x1b[103:71;2;71u\x1b[47:63;2;63u", &["G", "?"])]
#[case::named(b"\x1b[27u\x1b[13u\x1b[9u\x1b[9;2u\x1b[127u", &["esc", "enter", "tab", "shift-tab", "backspace"])]
#[case::held(b"\x1b[99;5u\x1b[122;5u\x1b[120;3u", &["ctrl-c", "ctrl-z", "alt-x"])]
#[case::held_on_cyrillic(b"\x1b[1089::99;5u", &["ctrl-c"])]
#[case::locked(b"\x1b[109;129;109u", &["m"])]
#[case::keypad(b"\x1b[57400u\x1b[57414u\x1b[57419u", &["1", "enter", "up"])]
#[case::modifiers_alone(b"\x1b[57441;2u\x1b[113;9u\x1b[113;1:3u\x1b[57428u", &[])]
fn keys_of_the_kitty_protocol_are_these_keys(#[case] bytes: &[u8], #[case] keys: &[&str]) {
    assert_eq!(all(bytes), keys.iter().map(|text| key(text)).collect::<Vec<_>>());
}

#[rstest]
#[case::cyrillic("\x1b[1081::113;1;1081u", 'й', 'q')]
#[case::shifted("\x1b[1087:1055:103;2;1055u", 'П', 'G')]
#[case::greek_q("\x1b[59::113;1;59u", ';', 'q')]
fn a_terminal_that_knows_tells_the_place_of_a_key(#[case] bytes: &str, #[case] typed: char, #[case] place: char) {
    assert_eq!(all(bytes.as_bytes()), [Input::Placed(Key::char(typed), place)]);
}

#[test]
fn that_the_terminal_can_tell_places_is_no_key() {
    assert_eq!(all(b"a\x1b[?0ub"), [key("a"), Input::Keyboard, key("b")]);
}

const OLD: Attributes = Attributes { class: 1, sixel: false, prints: false };
const NEW: Attributes = Attributes { class: 62, ..OLD };
const SIXEL: Attributes = Attributes { class: 62, sixel: true, ..OLD };
const ZUTTY: Attributes = Attributes { class: 64, prints: true, ..OLD };
const XTERM: Attributes = Attributes { class: 64, ..OLD };

/// What terminals answer, as they were seen to spell it, and what it says.
#[rstest]
#[case::attributes(b"\x1b[?62;c", Some(Input::Attributes(NEW)))]
#[case::sixel(b"\x1b[?62;4;22c", Some(Input::Attributes(SIXEL)))]
#[case::forty_is_not_four(b"\x1b[?62;40;14c", Some(Input::Attributes(NEW)))]
#[case::zutty(b"\x1b[?64;1;9;15;21;22c", Some(Input::Attributes(ZUTTY)))]
#[case::xterm(b"\x1b[?64;1;2;6;9;15;16;17;18;21;22;28c", Some(Input::Attributes(XTERM)))]
#[case::old(b"\x1b[?1;2c", Some(Input::Attributes(OLD)))]
#[case::graphics(b"\x1b_Gi=4711;OK\x1b\\", Some(Input::Graphics))]
#[case::graphics_with_a_number(b"\x1b_Gi=4711,I=3;OK\x1b\\", Some(Input::Graphics))]
#[case::no_graphics(b"\x1b_Gi=4711;EINVAL:no such thing\x1b\\", None)]
#[case::a_picture_of_the_session(b"\x1b_Gi=12;OK\x1b\\", None)]
#[case::cell(b"\x1b[6;18;9t", Some(Input::CellSize(CellSize { width: 9, height: 18 })))]
#[case::no_cell(b"\x1b[6;0;0t", None)]
#[case::a_cell_of_no_letter(b"\x1b[6;60000;60000t", None)]
#[case::a_sliver(b"\x1b[6;400;2t", None)]
#[case::window(b"\x1b[4;600;800t", None)]
#[case::registers(b"\x1b[?1;0;256S", Some(Input::Registers(256)))]
#[case::no_registers(b"\x1b[?1;3;0S", None)]
#[case::tells(b"\x1b[?2031;2$y", Some(Input::TellsScheme))]
#[case::tells_already(b"\x1b[?2031;1$y", Some(Input::TellsScheme))]
#[case::tells_not(b"\x1b[?2031;0$y", None)]
#[case::never_tells(b"\x1b[?2031;4$y", None)]
#[case::another_mode(b"\x1b[?2026;2$y", None)]
#[case::dark(b"\x1b[?997;1n", Some(Input::Scheme(Scheme::Dark)))]
#[case::light(b"\x1b[?997;2n", Some(Input::Scheme(Scheme::Light)))]
#[case::another_report(b"\x1b[?15;13n", None)]
#[case::a_device_string(b"\x1bP>|kitty(0.26.5)\x1b\\", None)]
#[case::secondary(b"\x1b[>1;7006;1c", None)]
fn an_answer_is_no_key_and_keys_around_it_are_not_lost(#[case] answer: &[u8], #[case] told: Option<Input>) {
    let stream = [b"a", answer, b"b"].concat();
    let expected: Vec<Input> = [Some(key("a")), told, Some(key("b"))].into_iter().flatten().collect();
    assert_eq!(all(&stream), expected);
}

#[test]
fn what_nobody_types_waits_longer_for_its_rest_than_a_key() {
    let patience = |bytes: &[u8]| {
        let mut decoder = Decoder::default();
        decoder.feed(bytes);
        decoder.patience()
    };
    assert_eq!(patience(b"q"), None);
    for key in [&b"\x1b"[..], b"\x1b[", b"\x1bO"] {
        assert_eq!(patience(key), Some(super::KEY_SILENCE));
    }
    for cut in [&b"\x1b]11;rgb:ff"[..], b"\x1b[1;", b"\x1b[200~", b"\x1b[200~hello"] {
        assert_eq!(patience(cut), Some(super::LINE_SILENCE));
    }
}

#[test]
fn several_letters_of_one_key_are_text() {
    assert_eq!(all(b"\x1b[0;;104:105u"), [Input::Paste("hi".into())]);
}

#[test]
fn an_escape_waits_for_the_rest_of_its_arrow() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b"), []);
    assert!(decoder.patience().is_some());
    assert_eq!(decoder.feed(b"[D"), [key("left")]);
    assert_eq!(decoder.patience(), None);
}

#[rstest]
#[case(b"\x1b]11;rgb:ffff/8080/0000\x1b\\", [255, 128, 0])]
#[case(b"\x1b]11;rgb:12/34/56\x07", [0x12, 0x34, 0x56])]
#[case(b"\x1b]11;rgba:0000/0000/0000/ffff\x07", [0, 0, 0])]
fn the_answer_about_the_background_is_a_colour_and_no_key(#[case] bytes: &[u8], #[case] colour: [u8; 3]) {
    let mut stream = b"a".to_vec();
    stream.extend_from_slice(bytes);
    stream.push(b'b');
    assert_eq!(all(&stream), [key("a"), Input::Background(colour), key("b")]);
}

#[test]
fn a_left_press_is_a_click() {
    let told = |what| Input::Mouse(Mouse { what, at: Position::new(9, 4) });
    assert_eq!(all(b"\x1b[<0;10;5M\x1b[<0;10;5m"), [told(Gesture::Press)]);
    assert_eq!(all(b"\x1b[<64;10;5M\x1b[<65;10;5M"), [told(Gesture::WheelUp), told(Gesture::WheelDown)]);
    assert_eq!(all(b"\x1b[<68;10;5M"), [told(Gesture::WheelUp)], "with shift");
    assert_eq!(all(b"\x1b[<2;10;5M\x1b[<35;10;5M\x1b[<66;10;5M\x1b[<0;10M\x1b[<0;0;0M"), []);
}

#[test]
fn pasted_text_is_no_keys_and_carries_no_control() {
    assert_eq!(all(b"\x1b[200~qr\x1b[31m\r\n!\x1b[201~x"), [Input::Paste("qr[31m!".into()), key("x")]);
}

#[test]
fn pasted_text_whose_end_never_comes_ends_with_the_silence() {
    let mut decoder = Decoder::default();
    assert_eq!(decoder.feed(b"\x1b[200~"), []);
    assert!(decoder.patience().is_some());
    assert_eq!(decoder.flush(), []);
    assert_eq!(decoder.feed(b"q"), [key("q")]);
    assert_eq!(decoder.feed(b"\x1b[200~hel"), []);
    assert_eq!(decoder.feed(b"lo\x1b[20"), []);
    assert_eq!(decoder.flush(), [Input::Paste("hello[20".into())]);
    assert_eq!(decoder.feed(b"q"), [key("q")]);
}

#[test]
fn ctrl_c_alone_ends_pasted_text_at_once() {
    for key_sent in [&b"\x03"[..], b"\x1b[99;5u"] {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.feed(b"\x1b[200~hello"), []);
        assert_eq!(decoder.feed(key_sent), [Input::Paste("hello".into()), key("ctrl-c")]);
        assert_eq!(decoder.feed(b"\x1b]11;"), []);
        assert_eq!(decoder.feed(key_sent), [key("ctrl-c")]);
    }
}

/// Answers of every kind.
const ANSWERS: &[&str] = &[
    "\x1b[?62;4;22c",
    "\x1b[?1;2c",
    "\x1b[?0u",
    "\x1b]11;rgb:1d1d/1f1f/2121\x1b\\",
    "\x1b]11;rgb:ffff/ffff/ffff\x07",
    "\x1b_Gi=4711;OK\x1b\\",
    "\x1b[6;18;9t",
    "\x1b[?1;0;1024S",
    "\x1b[?2031;2$y",
    "\x1b[?997;1n",
];

/// Keys, and what they are called; an escape alone is followed by a silence.
const KEYS: &[(&str, &str)] = &[
    ("q", "q"),
    (" ", "space"),
    ("\r", "enter"),
    ("O", "O"),
    ("K", "K"),
    ("ü", "ü"),
    ("\x1b[A", "up"),
    ("\x1bOB", "down"),
    ("\x1b[6~", "page-down"),
    ("\x1bx", "alt-x"),
    ("\x1b[113u", "q"),
];

proptest! {
    #[test]
    fn a_stream_says_the_same_however_it_is_cut(
        pieces in prop::collection::vec(
            prop::sample::select(vec![
                "a", "ü", "한", "\x1b[A", "\x1bOB", "\x1b[1;5C", "\x1b[6~", "\x1b[<0;1;1M", "\x1b]11;rgb:1/2/3\x07",
                "\x1b]11;rgb:1/2/3\x1b\\", "\x1b[200~hello \x1b[20 ü\x1b[201~", "\x1b[200~\x1b[201~", "\r", " ",
            ]),
            0..12,
        ),
        cuts in prop::collection::vec(1_usize..7, 1..60),
    ) {
        let stream = pieces.concat().into_bytes();
        let mut decoder = Decoder::default();
        let mut told = Vec::new();
        let mut rest = stream.as_slice();
        let mut cuts = cuts.iter().cycle();
        while !rest.is_empty() {
            let (now, later) = rest.split_at((*cuts.next().unwrap()).min(rest.len()));
            told.extend(decoder.feed(now));
            rest = later;
        }
        prop_assert_eq!(decoder.patience(), None);
        prop_assert_eq!(told, all(&stream));
    }

    #[test]
    fn no_answer_is_taken_for_a_key_and_no_key_is_lost_wherever_the_line_cuts(
        pieces in prop::collection::vec(
            prop_oneof![
                prop::sample::select(ANSWERS).prop_map(|answer| (answer, "")),
                prop::sample::select(KEYS),
            ],
            0..24,
        ),
        cuts in prop::collection::vec(1_usize..9, 1..60),
    ) {
        let stream: Vec<u8> = pieces.iter().flat_map(|(bytes, _)| bytes.bytes()).collect();
        let mut decoder = Decoder::default();
        let mut told = Vec::new();
        let mut rest = stream.as_slice();
        let mut cuts = cuts.iter().cycle();
        while !rest.is_empty() {
            let (now, later) = rest.split_at((*cuts.next().unwrap()).min(rest.len()));
            told.extend(decoder.feed(now));
            rest = later;
        }
        let is_key = |input: &Input| matches!(input, Input::Key(_) | Input::Placed(..) | Input::Paste(_) | Input::Mouse(_));
        let (keys, answers): (Vec<Input>, Vec<Input>) = told.into_iter().partition(is_key);
        let pressed: Vec<Input> = pieces.iter().filter(|(_, name)| !name.is_empty()).map(|(_, name)| key(name)).collect();
        prop_assert_eq!(keys, pressed);
        prop_assert_eq!(answers.len(), pieces.iter().filter(|(_, name)| name.is_empty()).count());
        prop_assert_eq!(decoder.patience(), None);
    }

    #[test]
    fn any_bytes_are_read_to_their_end(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
        let mut decoder = Decoder::default();
        decoder.feed(&bytes);
        decoder.flush();
        prop_assert_eq!(decoder.patience(), None);
    }
}

#[test]
fn a_sequence_without_end_does_not_grow_for_ever() {
    let mut decoder = Decoder::default();
    for _ in 0..100 {
        decoder.feed(&[b'\x1b', b']'].repeat(100));
        decoder.feed(&[b'0'; 1000]);
    }
    assert!(decoder.pending.len() <= super::LONGEST + 2);
}

#[test]
fn enter_is_enter_on_every_keypad() {
    assert_eq!(all(b"\r\n\x1bOM"), [const { Input::Key(Key::plain(Code::Enter)) }; 3]);
}
