//! Keys by kitty's protocol (<https://sw.kovidgoyal.net/kitty/keyboard-protocol/>): `ESC [ code:shifted:base ; held ; text u`.
//! The base is the letter that a Latin layout has at the place of the key.

use super::Input;
use crate::terminal::key::{Code, Key};

const SHIFT: u32 = 1;
const ALT: u32 = 2;
const CONTROL: u32 = 4;
/// Super, hyper and meta: keys of the desktop.
const DESKTOP: u32 = 8 | 16 | 32;
/// The event that says that a key was let go.
const RELEASE: u32 = 3;

/// What stands before the last byte of such a key.
pub(super) fn key(parameters: &[u8]) -> Option<Input> {
    let mut fields = std::str::from_utf8(parameters).ok()?.split(';').map(numbers);
    let codes = fields.next()?;
    let held = fields.next().unwrap_or_default();
    let text: String = fields.next().unwrap_or_default().into_iter().flatten().filter_map(visible).collect();
    let at = |list: &[Option<u32>], place: usize| list.get(place).copied().flatten();
    let modifiers = at(&held, 0).unwrap_or(1).checked_sub(1)?;
    if modifiers & DESKTOP != 0 || at(&held, 1) == Some(RELEASE) {
        return None;
    }
    let (shift, alt, control) = (modifiers & SHIFT != 0, modifiers & ALT != 0, modifiers & CONTROL != 0);
    let code = at(&codes, 0)?;
    if let Some(code) = named(code, shift) {
        return Some(Input::Key(Key { code, control, alt }));
    }
    let mut typed = text.chars();
    let typed = match (typed.next(), typed.next()) {
        (Some(_), Some(_)) => return Some(Input::Paste(text)),
        (one, _) => one.filter(|_| !control),
    };
    let plain = visible(code);
    let shifted = || at(&codes, 1).and_then(visible).or_else(|| plain.map(|c| c.to_ascii_uppercase()));
    let typed = typed.or_else(|| if shift && !control { shifted() } else { plain })?;
    let place = at(&codes, 2).and_then(visible).filter(char::is_ascii).and_then(|base| {
        // What shift makes of a sign is not the same everywhere.
        if shift { base.is_ascii_alphabetic().then(|| base.to_ascii_uppercase()) } else { Some(base) }
    });
    let key = Key { code: Code::Char(typed), control, alt };
    Some(match place.filter(|place| *place != typed) {
        // Nobody means a letter of their script with control.
        Some(place) if control && !typed.is_ascii() => {
            Input::Key(Key { code: Code::Char(place.to_ascii_lowercase()), ..key })
        }
        Some(place) if !control => Input::Placed(key, place),
        _ => Input::Key(key),
    })
}

fn numbers(field: &str) -> Vec<Option<u32>> {
    field.split(':').map(|digits| digits.parse().ok()).collect()
}

/// The letter with this number; the protocol's own keys stand where no letters are.
fn visible(number: u32) -> Option<char> {
    char::from_u32(number).filter(|c| !c.is_control() && !('\u{e000}'..='\u{f8ff}').contains(c))
}

/// The keys that are no letters, and those of the keypad.
fn named(number: u32, shift: bool) -> Option<Code> {
    const KEYPAD: &[(u32, Code)] = &[
        (57409, Code::Char('.')),
        (57410, Code::Char('/')),
        (57411, Code::Char('*')),
        (57412, Code::Char('-')),
        (57413, Code::Char('+')),
        (57414, Code::Enter),
        (57415, Code::Char('=')),
        (57416, Code::Char(',')),
        (57417, Code::Left),
        (57418, Code::Right),
        (57419, Code::Up),
        (57420, Code::Down),
        (57421, Code::PageUp),
        (57422, Code::PageDown),
        (57423, Code::Home),
        (57424, Code::End),
        (57425, Code::Insert),
        (57426, Code::Delete),
    ];
    Some(match number {
        9 if shift => Code::BackTab,
        9 => Code::Tab,
        13 => Code::Enter,
        27 => Code::Esc,
        127 => Code::Backspace,
        57376..=57387 => Code::Function(u8::try_from(number - 57376 + 13).ok()?),
        57399..=57408 => Code::Char(char::from_digit(number - 57399, 10)?),
        _ => return KEYPAD.iter().find(|(known, _)| *known == number).map(|(_, code)| *code),
    })
}
