use super::{Attributes, Decoder, Input};
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

#[test]
fn what_kind_of_terminal_it_is_is_no_key() {
    assert_eq!(all(b"a\x1b[?62;cb"), [key("a"), Input::Attributes(Attributes { class: 62, sixel: false }), key("b")]);
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
