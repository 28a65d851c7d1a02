//! One key or click: plain bytes, UTF-8, and escape sequences.

use ratatui::layout::Position;

use super::answer::{report, string};
use super::kitty;
use super::{Input, Step};
use crate::terminal::key::{Code, Key};
use crate::terminal::mouse::{Gesture, Mouse};

/// The first thing said at the start of `bytes`, which are not empty.
pub(super) fn next(bytes: &[u8]) -> Step {
    match bytes[0] {
        0x1b => escape(bytes),
        byte if byte < 0x20 || byte == 0x7f => Step::Read(1, control(byte).map(Input::Key)),
        byte if byte < 0x80 => Step::Read(1, Some(Input::Key(Key::char(char::from(byte))))),
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
        Some(c) => Step::Read(length, Some(Input::Key(Key::char(c)))),
        None => Step::Read(1, None),
    }
}

fn escape(bytes: &[u8]) -> Step {
    match bytes.get(1) {
        None => Step::More,
        Some(b'[') => csi(bytes),
        Some(b'O') => match bytes.get(2) {
            None => Step::More,
            Some(&last) => Step::Read(3, named(last).map(|code| Input::Key(Key::plain(code)))),
        },
        Some(b']' | b'P' | b'_' | b'^') => string(bytes),
        Some(0x1b) => Step::Read(1, Some(Input::Key(Key::plain(Code::Esc)))),
        Some(_) => match next(&bytes[1..]) {
            Step::Read(read, Some(Input::Key(key))) => Step::Read(read + 1, Some(Input::Key(Key { alt: true, ..key }))),
            Step::Read(read, _) => Step::Read(read + 1, None),
            Step::More => Step::More,
        },
    }
}

/// What a sequence that never got its end was, when it was typed: the escape key, or alt and a character.
pub(super) fn as_it_stands(bytes: &[u8]) -> (usize, Option<Input>) {
    match bytes {
        [0x1b] => (1, Some(Input::Key(Key::plain(Code::Esc)))),
        [0x1b, byte] => (2, Some(Input::Key(Key { code: Code::Char(char::from(*byte)), control: false, alt: true }))),
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
    let told = match (parameters.first(), last) {
        (Some(b'<'), b'M') => mouse(&parameters[1..]).map(Input::Mouse),
        (Some(b'<'), _) => None,
        (Some(b'?'), b'u') => Some(Input::Keyboard),
        (Some(b'?'), _) | (_, b't') => report(parameters, last),
        (_, b'u') => kitty::key(parameters),
        _ => key(parameters, last),
    };
    Step::Read(3 + end, told)
}

/// A mouse report: only a press of the left button and the wheel, without movement. Cells are counted from 1.
fn mouse(parameters: &[u8]) -> Option<Mouse> {
    const HELD_KEYS: u16 = 0b1_1100;
    let mut given = numbers(parameters).map(Option::unwrap_or_default);
    let what = match given.next()? & !HELD_KEYS {
        0 => Gesture::Press,
        64 => Gesture::WheelUp,
        65 => Gesture::WheelDown,
        _ => return None,
    };
    let (x, y) = (given.next()?.checked_sub(1)?, given.next()?.checked_sub(1)?);
    Some(Mouse { what, at: Position::new(x, y) })
}

fn key(parameters: &[u8], last: u8) -> Option<Input> {
    if !parameters.iter().all(|byte| byte.is_ascii_digit() || *byte == b';') {
        return None;
    }
    let mut given = numbers(parameters);
    let first = given.next().flatten().unwrap_or(1);
    let held = given.next().flatten().unwrap_or(1).saturating_sub(1);
    let code = match last {
        b'~' if first == 200 => return Some(Input::Paste(String::new())),
        b'~' => numbered(first)?,
        b'Z' => Code::BackTab,
        _ if first == 1 => named(last)?,
        _ => return None,
    };
    Some(Input::Key(Key { code, alt: held & 2 != 0, control: held & 4 != 0 }))
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
