//! From the bytes that a terminal sends to keys, clicks, pasted text and answers.
//!
//! Our own, because the one in crossterm turns the terminal's answer about its background colour into
//! keystrokes (`]11;rgb:...`, among them `r` and `b`, which are keys of a session), takes the first byte
//! of an arrow that arrives in two pieces for an escape, and cannot say that its input has ended.

use std::time::Duration;

use super::key::Key;
use super::mouse::Mouse;
use crate::figure::pixels::CellSize;

pub(crate) mod answer;
mod kitty;
mod sequence;

use sequence::{as_it_stands, next};

/// A piece of input from the terminal: a key, a click, pasted text, or an answer to a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Input {
    /// A key was pressed, or repeats.
    Key(Key),
    /// A key, and the letter that a Latin layout has at its place.
    Placed(Key, char),
    /// The terminal can tell the places of keys.
    Keyboard,
    /// The left button was pressed, or the wheel was turned.
    Mouse(Mouse),
    /// Text was pasted.
    Paste(String),
    /// The colour behind the text: red, green, blue.
    Background([u8; 3]),
    /// What kind of terminal it is: every terminal answers this question, and answers in the order in which it is asked.
    Attributes(Attributes),
    /// The terminal shows pictures by kitty's protocol: it has answered that the one of the question would do.
    Graphics,
    /// The size of a cell in pixels.
    CellSize(CellSize),
    /// How many colours a picture by the sixel protocol may have.
    Registers(u16),
    /// The terminal can tell when its colours change from dark to light or back, or does so already.
    TellsScheme,
    /// The terminal's colours are such now.
    Scheme(Scheme),
}

/// A terminal's own statement of what it is (DA1).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Attributes {
    /// The class of terminal that it is compatible with: 1 for a VT100, 62 for a VT220, and so on.
    pub(crate) class: u16,
    /// Whether it shows pictures by the sixel protocol.
    pub(crate) sixel: bool,
    /// Whether it prints questions that it does not know, although it says that it is of a class that does not.
    pub(crate) prints: bool,
}

/// A terminal's scheme of colours: dark or light.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scheme {
    Dark,
    Light,
}

/// Reads a stream of bytes that may be cut anywhere.
#[derive(Debug, Default)]
pub(crate) struct Decoder {
    pending: Vec<u8>,
    pasted: Option<Vec<u8>>,
}

/// A sequence longer than this is none: the first byte is dropped and reading goes on.
const LONGEST: usize = 256;
/// More pasted text than this is cut off.
const LONGEST_PASTE: usize = 4096;
const PASTE_END: &[u8] = b"\x1b[201~";

/// An escape that is followed by nothing for this long is the key.
const KEY_SILENCE: Duration = Duration::from_millis(25);
/// Nobody types what cannot be a key: the rest of it is on its way on a slow line for as long as this.
const LINE_SILENCE: Duration = Duration::from_millis(500);

enum Step {
    /// So many bytes read, and what they said.
    Read(usize, Option<Input>),
    /// More bytes are needed to tell.
    More,
}

impl Decoder {
    /// Takes `bytes` and returns what can be told for certain.
    pub(crate) fn feed(&mut self, bytes: &[u8]) -> Vec<Input> {
        // No terminal lets a Ctrl-C through in pasted text or in an answer; by itself it is the key of somebody who is
        // locked out.
        let is_locked_out = self.patience() == Some(LINE_SILENCE) && is_ctrl_c(bytes);
        let mut told = if is_locked_out { self.flush() } else { Vec::new() };
        self.pending.extend_from_slice(bytes);
        told.extend(self.drain(Silence::MoreMayCome));
        told
    }

    /// How long what has come waits for the rest of it; `None` where nothing waits. After such a silence, [`Self::flush`]
    /// takes it as it stands.
    pub(crate) fn patience(&self) -> Option<Duration> {
        match self.pending.as_slice() {
            _ if self.pasted.is_some() => Some(LINE_SILENCE),
            [] => None,
            [0x1b] | [0x1b, _] => Some(KEY_SILENCE),
            _ => Some(LINE_SILENCE),
        }
    }

    /// Ends the wait for more: an escape that waited for the rest of a sequence was the key itself, and pasted text is
    /// all there is of it.
    pub(crate) fn flush(&mut self) -> Vec<Input> {
        self.drain(Silence::Ended)
    }

    fn drain(&mut self, silence: Silence) -> Vec<Input> {
        let mut told = Vec::new();
        let mut at = 0;
        while at < self.pending.len() {
            if self.pasted.is_some() {
                let Some((read, text)) = self.paste(at) else {
                    at = self.pending.len() - self.keep_for_paste_end(at);
                    break;
                };
                told.push(Input::Paste(text));
                at += read;
                continue;
            }
            let rest = &self.pending[at..];
            match next(rest) {
                // The mark before pasted text; what a key stands for comes whole.
                Step::Read(read, Some(Input::Paste(text))) if text.is_empty() => {
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
        if silence == Silence::Ended {
            told.extend(self.unended_paste());
        }
        told
    }

    /// Pasted text up to its end mark, and how many bytes that were; `None` while the mark is missing.
    fn paste(&mut self, at: usize) -> Option<(usize, String)> {
        let rest = &self.pending[at..];
        let end = rest.windows(PASTE_END.len()).position(|window| window == PASTE_END)?;
        let mut text = self.pasted.take().unwrap_or_default();
        text.extend_from_slice(&rest[..end.min(LONGEST_PASTE)]);
        Some((end + PASTE_END.len(), readable(&text)))
    }

    /// Pasted text whose end mark never came, where there is any.
    fn unended_paste(&mut self) -> Option<Input> {
        let mut text = self.pasted.take()?;
        text.append(&mut self.pending);
        Some(readable(&text)).filter(|text| !text.is_empty()).map(Input::Paste)
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

/// Pasted text without its control characters.
fn readable(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).chars().filter(|c| !c.is_control()).collect()
}

/// Whether `bytes` are this key and nothing else.
fn is_ctrl_c(bytes: &[u8]) -> bool {
    let all = |read| read == bytes.len();
    !bytes.is_empty()
        && matches!(next(bytes), Step::Read(read, Some(Input::Key(key))) if all(read) && key == Key::control('c'))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Silence {
    MoreMayCome,
    Ended,
}

#[cfg(test)]
mod tests;
