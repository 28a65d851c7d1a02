//! What a terminal answers when it is asked.

use super::{Input, Step};

/// `ESC ] ... (BEL | ESC \)`: an answer. Only the background colour is of interest.
pub(super) fn string(bytes: &[u8]) -> Step {
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
