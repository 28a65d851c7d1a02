//! What a terminal answers when it is asked.

use super::{Attributes, Input, Scheme, Step};
use crate::figure::pixels::CellSize;

/// The number of the picture in the question whether the terminal shows pictures by kitty's protocol.
pub(crate) const GRAPHICS_ID: u32 = 4711;

/// The mode in which a terminal tells of a change of its colours:
/// <https://contour-terminal.org/vt-extensions/color-palette-update-notifications/>.
pub(crate) const SCHEME_MODE: u16 = 2031;

/// What Zutty 0.14 says that it is, which prints what it does not know: over a network nothing else tells it.
const ZUTTY: [u16; 6] = [64, 1, 9, 15, 21, 22];

/// `ESC ] ... (BEL | ESC \)`, and the same with `P`, `_` and `^` for `]`: an answer. The background colour is of interest,
/// and that the terminal shows pictures.
pub(super) fn string(bytes: &[u8]) -> Step {
    let said = |text: &[u8]| match bytes[1] {
        b']' => background(text),
        b'_' => graphics(text),
        _ => None,
    };
    for (at, byte) in bytes.iter().enumerate().skip(2) {
        match byte {
            0x07 => return Step::Read(at + 1, said(&bytes[2..at])),
            0x1b if bytes.get(at + 1) == Some(&b'\\') => return Step::Read(at + 2, said(&bytes[2..at])),
            0x1b if bytes.get(at + 1).is_some() => return Step::Read(at, None),
            _ => {}
        }
    }
    Step::More
}

/// `11;rgb:RRRR/GGGG/BBBB`, with one to four hexadecimal digits each.
fn background(answer: &[u8]) -> Option<Input> {
    let text = std::str::from_utf8(answer).ok()?;
    let channels = text.strip_prefix("11;")?.trim_start_matches("rgba:").trim_start_matches("rgb:");
    let mut given = channels.split('/').map(channel);
    let colour = [given.next()??, given.next()??, given.next()??];
    Some(Input::Background(colour))
}

fn channel(hex: &str) -> Option<u8> {
    if !(1..=4).contains(&hex.len()) {
        return None;
    }
    let value = u32::from_str_radix(hex, 16).ok()?;
    let most = (1_u32 << (4 * hex.len())) - 1;
    u8::try_from((value * 255 + most / 2) / most).ok()
}

/// `Gi=NUMBER;OK`: the picture of the question would do. A terminal that knows the protocol and not this way of sending
/// pictures names an error instead of `OK`.
fn graphics(answer: &[u8]) -> Option<Input> {
    let (keys, said) = std::str::from_utf8(answer).ok()?.strip_prefix('G')?.split_once(';')?;
    let is_ours = keys.split(',').any(|key| key.strip_prefix("i=").and_then(|id| id.parse().ok()) == Some(GRAPHICS_ID));
    (is_ours && said == "OK").then_some(Input::Graphics)
}

/// What stands between `ESC [` and its last byte, and that byte, where a question was answered.
pub(super) fn report(parameters: &[u8], last: u8) -> Option<Input> {
    let text = std::str::from_utf8(parameters).ok()?;
    let (private, text) = text.strip_prefix('?').map_or((false, text), |text| (true, text));
    let numbers: Vec<u16> = text.trim_end_matches('$').split(';').map(|digits| digits.parse().unwrap_or(0)).collect();
    match (private, last, numbers.as_slice()) {
        (true, b'c', &[class, ref rest @ ..]) => {
            let prints = numbers == ZUTTY;
            Some(Input::Attributes(Attributes { class, sixel: rest.contains(&4), prints }))
        }
        (true, b'S', &[1, 0, registers, ..]) => Some(Input::Registers(registers)),
        // 1: set, 2: not set, 3: always set; 0 and 4: it knows no such mode, or never sets it.
        (true, b'y', [SCHEME_MODE, 1..=3]) if text.ends_with('$') => Some(Input::TellsScheme),
        (true, b'n', [997, 1]) => Some(Input::Scheme(Scheme::Dark)),
        (true, b'n', [997, 2]) => Some(Input::Scheme(Scheme::Light)),
        (false, b't', &[6, height, width]) => CellSize::of(width, height).map(Input::CellSize),
        _ => None,
    }
}
