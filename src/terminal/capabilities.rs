//! What the terminal can, from what is known of it and from what it answers. Pure: time is an argument.
//!
//! Questions go out after the first frame. A round of them ends with the question that every terminal answers, and answers
//! last: when that answer is there, no other one is missing. Answers that come late count all the same.

use std::time::Duration;

use super::decode::answer::{GRAPHICS_ID, SCHEME_MODE};
use super::decode::{Attributes, Input, Scheme};
use super::known::{Asks, Ground, Known, Pictures, Place, UNNAMED};
use super::pictures::{FEWEST_REGISTERS, Protocol};
use crate::figure::colour::Rgb;
use crate::figure::pixels::CellSize;
use crate::language::{ScreenText, Words};

#[cfg(test)]
mod tests;

/// How long after the question the background's colour is waited for.
const PATIENCE: Duration = Duration::from_millis(100);
/// How long an answer may take at all, before the terminal is given back without it: longer than any line takes there and
/// back.
const LONGEST: Duration = Duration::from_secs(1);

/// Asks whether the terminal can tell the places of keys. The cursor is kept where it is: some take the question for its
/// return to where it was kept.
const PLACES: &str = "\x1b7\x1b[?u\x1b8";
/// Asks for the background colour.
const BACKGROUND: &str = "\x1b]11;?\x1b\\";
/// Asks for the size of a cell in pixels.
const CELL: &str = "\x1b[16t";
/// Asks how many colours a sixel picture may have.
const REGISTERS: &str = "\x1b[?1;1;0S";
/// Asks what kind of terminal it is.
const LAST: &str = "\x1b[c";
/// Terminals of this class and above understand what they are asked, or pass over it: those that say less are old, or take
/// after old ones.
const LEAST_CLASS: u16 = 62;

/// The colour behind the letters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Behind {
    /// The terminal's own, which it has told.
    Told(Rgb),
    /// The terminal's own, of which it has told that it is dark or light.
    Shaded(Scheme),
    /// The terminal's own, which it may still tell.
    Awaited,
    /// Nobody tells what the terminal has there.
    Unknown,
}

/// What the terminal can.
#[derive(Clone, Debug)]
pub(crate) struct Capabilities {
    known: Known,
    line: Line,
    /// Since when the terminal has been asked for its background.
    asked: Option<Duration>,
    /// When the last round went out.
    sent: Duration,
    /// The rounds that are not answered to their end.
    owed: u8,
    /// The questions for the next round.
    next: Round,
    behind: Option<Behind>,
    attributes: Option<Attributes>,
    has_graphics: bool,
    cell: Option<CellSize>,
    /// Whether the size of a cell is the system's, which costs no question.
    is_measured: bool,
    /// Whether the size of a cell is asked for whatever the terminal is.
    wants_cell: bool,
    registers: Option<u16>,
}

/// The line to the terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Line {
    /// On this machine.
    Near,
    /// Over a network.
    Far,
}

/// A round of questions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Round {
    None,
    /// Those of the beginning.
    First,
    /// Those that would have been printed by a terminal that does not know them, and how many colours a picture may have.
    Rest,
    /// How many colours a picture may have.
    Registers,
    /// The background alone: it has changed.
    Ground,
    /// The size of a cell alone: it may have changed.
    Cell,
}

impl Capabilities {
    /// What is known before anything was asked; `cell` is the size of a cell where the system knows it.
    pub(crate) const fn new(known: Known, line: Line, cell: Option<CellSize>) -> Self {
        Self {
            known,
            line,
            asked: None,
            sent: Duration::ZERO,
            owed: 0,
            next: if matches!(known.asks, Asks::Nothing) { Round::None } else { Round::First },
            behind: None,
            attributes: None,
            has_graphics: false,
            is_measured: cell.is_some(),
            wants_cell: false,
            cell,
            registers: None,
        }
    }

    /// The bytes that ask what is to be asked at `now`; none where nothing is.
    pub(crate) fn questions(&mut self, now: Duration) -> Vec<u8> {
        let round = std::mem::replace(&mut self.next, Round::None);
        if round == Round::None {
            return Vec::new();
        }
        let (known, mut asked) = (self.known, String::new());
        let asks_ground = matches!(round, Round::First | Round::Ground) && known.ground == Ground::Asked;
        let asks_rest = round == Round::Rest || (round == Round::First && known.asks == Asks::All);
        let asks_pictures = asks_rest && known.pictures != Pictures::Never;
        if round == Round::First {
            asked += PLACES;
        }
        if asks_ground {
            asked += BACKGROUND;
            self.asked = Some(now);
        }
        asked.extend(asks_rest.then(|| format!("\x1b[?{SCHEME_MODE}$p")));
        asked.extend(asks_pictures.then(|| format!("\x1b_Gi={GRAPHICS_ID},s=1,v=1,a=q,t=d,f=24;AAAA\x1b\\")));
        if round == Round::Cell || ((asks_pictures || self.wants_cell) && !self.is_measured) {
            asked += CELL;
        }
        if round == Round::Registers || (asks_pictures && self.says_sixel()) {
            asked += REGISTERS;
        }
        // What passes one question on and answers another itself tells by the last answer nothing of the first.
        if known.asks != Asks::Ground {
            asked += LAST;
        }
        (self.sent, self.owed) = (now, self.owed.saturating_add(1));
        asked.into_bytes()
    }

    /// Takes in what the terminal has told.
    pub(crate) fn told(&mut self, input: &Input) {
        match *input {
            Input::Background(colour) => {
                self.behind = Some(Behind::Told(colour));
                if self.known.asks == Asks::Ground {
                    self.owed = 0;
                }
            }
            Input::Attributes(told) => {
                if self.known.asks != Asks::Ground {
                    self.owed = self.owed.saturating_sub(1);
                }
                if self.attributes.replace(told).is_none() {
                    self.go_on(told);
                }
            }
            Input::Graphics => self.has_graphics = true,
            Input::CellSize(cell) => self.cell = Some(cell),
            Input::Registers(registers) => self.registers = Some(registers.max(FEWEST_REGISTERS)),
            Input::Scheme(scheme) => {
                self.behind = Some(Behind::Shaded(scheme));
                // Where more is to be asked, the shade has to do.
                if self.next == Round::None {
                    self.next = Round::Ground;
                }
            }
            Input::Key(_)
            | Input::Placed(..)
            | Input::Keyboard
            | Input::Mouse(_)
            | Input::Paste(_)
            | Input::TellsScheme => {}
        }
    }

    /// What is to be asked once the terminal has said what it is.
    fn go_on(&mut self, told: Attributes) {
        let shows = self.known.pictures != Pictures::Never;
        self.next = match self.known.asks {
            Asks::Carefully if told.class >= LEAST_CLASS && !told.prints => Round::Rest,
            Asks::All if told.sixel && shows && !self.has_graphics => Round::Registers,
            _ => self.next,
        };
    }

    /// The window has another size, and its letters perhaps too; `cell` is the size of a cell where the system knows it.
    pub(crate) fn resized(&mut self, cell: Option<CellSize>) {
        if cell.is_some() {
            (self.cell, self.is_measured) = (cell, true);
        } else if self.cell.is_some() {
            self.ask_cell();
        }
    }

    /// Pictures are shown because somebody says so: the size of a cell is asked for, where nothing tells it.
    pub(crate) fn want_cell(&mut self) {
        self.wants_cell = self.cell.is_none();
        if self.wants_cell {
            self.ask_cell();
        }
    }

    /// The size of a cell is asked for in a round of its own, where no other is due; never where an answer would be typed.
    fn ask_cell(&mut self) {
        if self.next == Round::None && self.known.asks != Asks::Nothing {
            self.next = Round::Cell;
        }
    }

    /// Until when an answer may still come that nobody else must get; `None` where none is missing.
    pub(crate) fn owes_until(&self) -> Option<Duration> {
        (self.owed > 0).then(|| self.sent + LONGEST)
    }

    /// Gives up waiting for what was not answered.
    pub(crate) const fn give_up(&mut self) {
        self.owed = 0;
    }

    /// When [`Self::behind`] changes by itself after `now`.
    pub(crate) fn wake(&self, now: Duration) -> Option<Duration> {
        let due = self.asked? + PATIENCE;
        (self.behind.is_none() && self.behind(now) == Behind::Awaited).then_some(due)
    }

    /// Whether nothing is to be expected after `now` but what comes late.
    pub(crate) fn is_settled(&self, now: Duration) -> bool {
        self.next == Round::None && (self.owed == 0 || now >= self.sent + PATIENCE)
    }

    /// What stands behind the letters at `now`.
    pub(crate) fn behind(&self, now: Duration) -> Behind {
        if let Some(behind) = self.behind {
            return behind;
        }
        // A terminal that answers in order has passed the question over.
        let passed_over = self.known.place == Place::Outside && self.attributes.is_some();
        let waits = match (self.next, self.asked) {
            (Round::First, _) => true,
            (_, Some(asked)) => now < asked + PATIENCE && !passed_over,
            (_, None) => false,
        };
        if self.known.ground == Ground::Asked && waits { Behind::Awaited } else { Behind::Unknown }
    }

    /// The best way of showing pictures as far as the answers say, and the size of a cell; `None` where cells are it.
    pub(crate) fn protocol(&self) -> Option<(Protocol, CellSize)> {
        let protocol = match self.known.pictures {
            Pictures::Never => return None,
            _ if self.has_graphics => Protocol::Kitty,
            // A frame of these is 10 kB and more.
            _ if self.line == Line::Far => return None,
            _ if self.says_sixel() => Protocol::Sixel,
            Pictures::Iterm => Protocol::Iterm,
            Pictures::Asked => return None,
        };
        Some((protocol, self.cell?))
    }

    fn says_sixel(&self) -> bool {
        self.attributes.is_some_and(|told| told.sixel)
    }

    /// The size of a cell, where it is known.
    pub(crate) const fn cell(&self) -> Option<CellSize> {
        self.cell
    }

    /// How many colours a sixel picture may have.
    pub(crate) fn registers(&self) -> u16 {
        self.registers.unwrap_or(FEWEST_REGISTERS)
    }

    /// Why pictures or cells are used: "pictures by kitty's protocol: Konsole said that it shows them".
    pub(crate) fn why(&self, words: Words) -> String {
        let name = if self.known.name == UNNAMED { words.text(ScreenText::UnknownTerminal) } else { self.known.name };
        let (inside, never) = (self.known.place == Place::Inside, self.known.pictures == Pictures::Never);
        let could = self.has_graphics || self.says_sixel() || self.known.pictures == Pictures::Iterm;
        let text = match self.protocol() {
            Some((Protocol::Kitty | Protocol::Sixel, _)) => ScreenText::PicturesSaid,
            Some((Protocol::Iterm, _)) => ScreenText::PicturesKnown,
            None if inside => ScreenText::CellsInside,
            None if never => ScreenText::CellsNever,
            None if could && self.line == Line::Far => ScreenText::CellsFar,
            None if could => ScreenText::CellsSizeUnsaid,
            None if self.attributes.is_some() => ScreenText::CellsUnsaid,
            None => ScreenText::CellsUnanswered,
        };
        let protocol = self.protocol().map(|(protocol, _)| words.text(protocol.named())).unwrap_or_default();
        words.say(text, &[("terminal", name.into()), ("protocol", protocol.into())])
    }
}
