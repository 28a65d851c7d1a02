//! From the bytes that a terminal sends to keys, clicks, pasted text and answers.
//!
//! Our own, because the one in crossterm turns the terminal's answer about its background colour into
//! keystrokes (`]11;rgb:...`, among them `r` and `b`, which are keys of a session), takes the first byte
//! of an arrow that arrives in two pieces for an escape, and cannot say that its input has ended.

use super::key::{Code, Key};

/// What a terminal told us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Told {
    /// A key was pressed, or repeats.
    Key(Key),
    /// The left button was pressed somewhere.
    Click,
    /// Text was pasted.
    Paste(String),
    /// The colour behind the text: red, green, blue.
    Background([u8; 3]),
}

/// Reads a stream of bytes that may be cut anywhere.
#[derive(Debug, Default)]
pub struct Decoder {
    pending: Vec<u8>,
    pasted: Option<Vec<u8>>,
}

/// A sequence longer than this is none: the first byte is dropped and reading goes on.
const LONGEST: usize = 256;
/// More pasted text than this is cut off.
const LONGEST_PASTE: usize = 4096;
const PASTE_END: &[u8] = b"\x1b[201~";

enum Step {
    /// So many bytes read, and what they said.
    Read(usize, Option<Told>),
    /// More bytes are needed to tell.
    More,
}

impl Decoder {
    /// Takes `bytes` and returns what can be told for certain.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<Told> {
        self.pending.extend_from_slice(bytes);
        self.drain(Silence::MoreMayCome)
    }

    /// Whether bytes wait for more: after a short silence, [`Self::flush`] takes them as they stand.
    #[must_use]
    pub fn is_waiting(&self) -> bool {
        !self.pending.is_empty() && self.pasted.is_none()
    }

    /// Nothing more came: an escape that waited for the rest of a sequence was the key itself.
    pub fn flush(&mut self) -> Vec<Told> {
        self.drain(Silence::Ended)
    }

    fn drain(&mut self, silence: Silence) -> Vec<Told> {
        let mut told = Vec::new();
        let mut at = 0;
        while at < self.pending.len() {
            if self.pasted.is_some() {
                let Some((read, text)) = self.paste(at) else {
                    at = self.pending.len() - self.keep_for_paste_end(at);
                    break;
                };
                told.push(Told::Paste(text));
                at += read;
                continue;
            }
            let rest = &self.pending[at..];
            match next(rest) {
                Step::Read(read, Some(Told::Paste(_))) => {
                    self.pasted = Some(Vec::new());
                    at += read;
                }
                Step::Read(read, said) => {
                    told.extend(said);
                    at += read;
                }
                Step::More if rest.len() > LONGEST => at += 1,
                Step::More if silence == Silence::Ended => {
                    let (read, said) = as_it_stands(rest);
                    told.extend(said);
                    at += read;
                }
                Step::More => break,
            }
        }
        self.pending.drain(..at);
        told
    }

    /// Pasted text up to its end mark, and how many bytes that were; `None` while the mark is missing.
    fn paste(&mut self, at: usize) -> Option<(usize, String)> {
        let rest = &self.pending[at..];
        let end = rest.windows(PASTE_END.len()).position(|window| window == PASTE_END)?;
        let mut text = self.pasted.take().unwrap_or_default();
        text.extend_from_slice(&rest[..end.min(LONGEST_PASTE)]);
        let text = String::from_utf8_lossy(&text).chars().filter(|c| !c.is_control()).collect();
        Some((end + PASTE_END.len(), text))
    }

    /// Moves pasted bytes aside, but for a tail that may be the beginning of the end mark; returns its length.
    fn keep_for_paste_end(&mut self, at: usize) -> usize {
        let rest = &self.pending[at..];
        let tail =
            (0..PASTE_END.len().min(rest.len() + 1)).rev().find(|&n| rest.ends_with(&PASTE_END[..n])).unwrap_or(0);
        if let Some(text) = &mut self.pasted {
            let room = LONGEST_PASTE.saturating_sub(text.len());
            let body = &rest[..rest.len() - tail];
            text.extend_from_slice(&body[..body.len().min(room)]);
        }
        tail
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Silence {
    MoreMayCome,
    Ended,
}

/// The first thing said at the start of `bytes`, which are not empty.
fn next(bytes: &[u8]) -> Step {
    match bytes[0] {
        0x1b => escape(bytes),
        byte if byte < 0x20 || byte == 0x7f => Step::Read(1, control(byte).map(Told::Key)),
        byte if byte < 0x80 => Step::Read(1, Some(Told::Key(Key::char(char::from(byte))))),
        byte => utf8(byte, bytes),
    }
}

fn control(byte: u8) -> Option<Key> {
    Some(match byte {
        b'\r' | b'\n' => Key::plain(Code::Enter),
        b'\t' => Key::plain(Code::Tab),
        0x08 | 0x7f => Key::plain(Code::Backspace),
        0 => Key::control(' '),
        1..=26 => Key::control(char::from(byte - 1 + b'a')),
        _ => return None,
    })
}

fn utf8(first: u8, bytes: &[u8]) -> Step {
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return Step::Read(1, None),
    };
    let Some(whole) = bytes.get(..length) else {
        let broken = bytes[1..].iter().any(|byte| byte & 0xc0 != 0x80);
        return if broken { Step::Read(1, None) } else { Step::More };
    };
    match std::str::from_utf8(whole).ok().and_then(|text| text.chars().next()) {
        Some(c) => Step::Read(length, Some(Told::Key(Key::char(c)))),
        None => Step::Read(1, None),
    }
}

fn escape(bytes: &[u8]) -> Step {
    match bytes.get(1) {
        None => Step::More,
        Some(b'[') => csi(bytes),
        Some(b'O') => match bytes.get(2) {
            None => Step::More,
            Some(&last) => Step::Read(3, named(last).map(|code| Told::Key(Key::plain(code)))),
        },
        Some(b']' | b'P' | b'_' | b'^') => string(bytes),
        Some(0x1b) => Step::Read(1, Some(Told::Key(Key::plain(Code::Esc)))),
        Some(_) => match next(&bytes[1..]) {
            Step::Read(read, Some(Told::Key(key))) => Step::Read(read + 1, Some(Told::Key(Key { alt: true, ..key }))),
            Step::Read(read, _) => Step::Read(read + 1, None),
            Step::More => Step::More,
        },
    }
}

/// What a sequence that never got its end was, when it was typed: the escape key, or alt and a character.
fn as_it_stands(bytes: &[u8]) -> (usize, Option<Told>) {
    match bytes {
        [0x1b] => (1, Some(Told::Key(Key::plain(Code::Esc)))),
        [0x1b, byte] => (2, Some(Told::Key(Key { code: Code::Char(char::from(*byte)), control: false, alt: true }))),
        _ => (bytes.len(), None),
    }
}

/// `ESC [ parameters final`.
fn csi(bytes: &[u8]) -> Step {
    let Some(end) = bytes[2..].iter().position(|byte| !(0x20..=0x3f).contains(byte)) else {
        return Step::More;
    };
    if !(0x40..=0x7e).contains(&bytes[2 + end]) {
        return Step::Read(2 + end, None);
    }
    let (parameters, last) = (&bytes[2..2 + end], bytes[2 + end]);
    // The Linux console's function keys: ESC [ [ A.
    if parameters.is_empty() && last == b'[' {
        return if bytes.len() > 3 { Step::Read(4, None) } else { Step::More };
    }
    let told = if let Some(mouse) = parameters.strip_prefix(b"<") { click(mouse, last) } else { key(parameters, last) };
    Step::Read(3 + end, told)
}

/// A mouse report: only a press of the left button, without the wheel and without movement.
fn click(parameters: &[u8], last: u8) -> Option<Told> {
    let button = numbers(parameters).next().flatten()?;
    (last == b'M' && button & !0b1_1100 == 0).then_some(Told::Click)
}

fn key(parameters: &[u8], last: u8) -> Option<Told> {
    if !parameters.iter().all(|byte| byte.is_ascii_digit() || *byte == b';') {
        return None;
    }
    let mut given = numbers(parameters);
    let first = given.next().flatten().unwrap_or(1);
    let held = given.next().flatten().unwrap_or(1).saturating_sub(1);
    let code = match last {
        b'~' if first == 200 => return Some(Told::Paste(String::new())),
        b'~' => numbered(first)?,
        b'Z' => Code::BackTab,
        _ if first == 1 => named(last)?,
        _ => return None,
    };
    Some(Told::Key(Key { code, alt: held & 2 != 0, control: held & 4 != 0 }))
}

fn numbers(parameters: &[u8]) -> impl Iterator<Item = Option<u16>> {
    parameters.split(|byte| *byte == b';').map(|digits| std::str::from_utf8(digits).ok()?.parse().ok())
}

/// The key of a sequence's last byte.
const fn named(last: u8) -> Option<Code> {
    Some(match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'M' => Code::Enter,
        b'P'..=b'S' => Code::Function(last - b'P' + 1),
        _ => return None,
    })
}

/// The key of `ESC [ number ~`.
const fn numbered(number: u16) -> Option<Code> {
    #[expect(clippy::cast_possible_truncation, reason = "the ranges below keep it under 25")]
    let small = number as u8;
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11..=15 => Code::Function(small - 10),
        17..=21 => Code::Function(small - 11),
        23..=26 => Code::Function(small - 12),
        28..=29 => Code::Function(small - 13),
        31..=34 => Code::Function(small - 14),
        _ => return None,
    })
}

/// `ESC ] ... (BEL | ESC \)`: an answer. Only the background colour is of interest.
fn string(bytes: &[u8]) -> Step {
    for (at, byte) in bytes.iter().enumerate().skip(2) {
        match byte {
            0x07 => return Step::Read(at + 1, background(&bytes[2..at])),
            0x1b if bytes.get(at + 1) == Some(&b'\\') => return Step::Read(at + 2, background(&bytes[2..at])),
            0x1b if bytes.get(at + 1).is_some() => return Step::Read(at, None),
            _ => {}
        }
    }
    Step::More
}

/// `11;rgb:RRRR/GGGG/BBBB`, with one to four hexadecimal digits each.
fn background(answer: &[u8]) -> Option<Told> {
    let text = std::str::from_utf8(answer).ok()?;
    let channels = text.strip_prefix("11;")?.trim_start_matches("rgba:").trim_start_matches("rgb:");
    let mut given = channels.split('/').map(channel);
    let colour = [given.next()??, given.next()??, given.next()??];
    Some(Told::Background(colour))
}

fn channel(hex: &str) -> Option<u8> {
    if !(1..=4).contains(&hex.len()) {
        return None;
    }
    let value = u32::from_str_radix(hex, 16).ok()?;
    let most = (1_u32 << (4 * hex.len())) - 1;
    u8::try_from((value * 255 + most / 2) / most).ok()
}

#[cfg(test)]
mod tests {
    use super::{Decoder, Told};
    use crate::tui::key::{Code, Key};
    use proptest::prelude::*;
    use rstest::rstest;

    fn key(text: &str) -> Told {
        Told::Key(text.parse().unwrap())
    }

    fn all(bytes: &[u8]) -> Vec<Told> {
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
    #[case(b"\x1b[<0;10;5m\x1b[<64;1;1M\x1b[<35;1;1M", &[])]
    #[case(b"\x1b[?62;c\x1b[12;3R", &[])]
    #[case(b"\x1b[\x1b[A", &["up"])]
    fn bytes_are_these_keys(#[case] bytes: &[u8], #[case] keys: &[&str]) {
        assert_eq!(all(bytes), keys.iter().map(|text| key(text)).collect::<Vec<_>>());
    }

    #[test]
    fn an_escape_waits_for_the_rest_of_its_arrow() {
        let mut decoder = Decoder::default();
        assert_eq!(decoder.feed(b"\x1b"), []);
        assert!(decoder.is_waiting());
        assert_eq!(decoder.feed(b"[D"), [key("left")]);
        assert!(!decoder.is_waiting());
    }

    #[rstest]
    #[case(b"\x1b]11;rgb:ffff/8080/0000\x1b\\", [255, 128, 0])]
    #[case(b"\x1b]11;rgb:12/34/56\x07", [0x12, 0x34, 0x56])]
    #[case(b"\x1b]11;rgba:0000/0000/0000/ffff\x07", [0, 0, 0])]
    fn the_answer_about_the_background_is_a_colour_and_no_key(#[case] bytes: &[u8], #[case] colour: [u8; 3]) {
        let mut stream = b"a".to_vec();
        stream.extend_from_slice(bytes);
        stream.push(b'b');
        assert_eq!(all(&stream), [key("a"), Told::Background(colour), key("b")]);
    }

    #[test]
    fn a_left_press_is_a_click() {
        assert_eq!(all(b"\x1b[<0;10;5M\x1b[<0;10;5m"), [Told::Click]);
    }

    #[test]
    fn pasted_text_is_no_keys_and_carries_no_control() {
        assert_eq!(all(b"\x1b[200~qr\x1b[31m\r\n!\x1b[201~x"), [Told::Paste("qr[31m!".into()), key("x")]);
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
            prop_assert!(!decoder.is_waiting());
            prop_assert_eq!(told, all(&stream));
        }

        #[test]
        fn any_bytes_are_read_to_their_end(bytes in prop::collection::vec(any::<u8>(), 0..600)) {
            let mut decoder = Decoder::default();
            decoder.feed(&bytes);
            decoder.flush();
            prop_assert!(!decoder.is_waiting());
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
        assert_eq!(all(b"\r\n\x1bOM"), [const { Told::Key(Key::plain(Code::Enter)) }; 3]);
    }
}
