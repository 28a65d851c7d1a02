//! The pictures that the terminal holds and the one that it shows: from what is wanted to the bytes that bring it about.
//!
//! By kitty's protocol a picture is sent once, kept by the terminal under its number, and placed as often as it is wanted. By
//! the other protocols it is drawn into the cells, and gone when the window is cleared.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use ratatui::layout::Rect;

use super::{Encoded, Protocol, kitty};
use crate::terminal::encode::Encoder;

/// A picture that can be shown.
#[derive(Debug)]
pub struct Picture {
    /// Its number among all pictures of the program.
    pub serial: u64,
    /// The protocol that it is encoded for.
    pub protocol: Protocol,
    /// What is sent of it.
    pub encoded: Encoded,
    /// How much the terminal needs to keep it, in bytes.
    pub weight: usize,
}

/// A picture, and the cells that it stands on.
#[derive(Clone, Debug)]
pub struct Placed {
    /// The picture.
    pub picture: Arc<Picture>,
    /// The cells.
    pub place: Rect,
}

/// The most pictures that a terminal keeps for us: four ways of 24, of which two are seen by turns.
const MOST: usize = 96;
/// The most bytes that it keeps for us, as pixels of four bytes; kitty itself keeps 320 MB for all its programs.
const MOST_BYTES: usize = 96 << 20;

/// How many of our numbers the terminal may have a picture for; whoever leaves the terminal in a panic has to know without
/// asking anybody.
static NUMBERED: AtomicU32 = AtomicU32::new(0);

/// The pictures of one terminal.
#[derive(Debug, Default)]
pub(crate) struct Shown {
    held: Vec<Held>,
    standing: Option<Standing>,
    /// How many pictures were placed so far: what was placed longest ago goes first.
    placed: u64,
}

/// A picture that the terminal keeps.
#[derive(Debug)]
struct Held {
    serial: u64,
    slot: u32,
    weight: usize,
    /// When it was placed last, as a count of placements.
    used: u64,
}

/// What stands where.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Standing {
    serial: u64,
    place: Rect,
    /// The number that the terminal knows it by; `None` for one that is drawn into the cells.
    slot: Option<u32>,
}

impl Shown {
    /// The cells that a picture is drawn into.
    pub(crate) fn drawn_into(&self) -> Option<Rect> {
        self.standing.filter(|standing| standing.slot.is_none()).map(|standing| standing.place)
    }

    /// Frees what the terminal keeps, before the window is cleared.
    pub(crate) fn forget(&mut self, to: &mut Encoder) {
        to.aside(|bytes| self.held.iter().for_each(|held| kitty::free(number(held.slot), bytes)));
        *self = Self::default();
    }

    /// Shows what is wanted, and nothing else. The cells there are blank already.
    pub(crate) fn show(&mut self, wanted: Option<&Placed>, to: &mut Encoder) {
        let before = self.standing;
        if wanted.map(|wanted| (wanted.picture.serial, wanted.place))
            == before.map(|before| (before.serial, before.place))
        {
            return;
        }
        // The new one before the old one goes: nothing is ever bare between them.
        self.standing = wanted.map(|wanted| self.place(wanted, to));
        let slot = self.standing.and_then(|standing| standing.slot);
        if let Some(old) = before.and_then(|before| before.slot).filter(|old| slot != Some(*old)) {
            to.aside(|bytes| kitty::remove(number(old), bytes));
        }
        self.keep_within(to);
    }

    fn place(&mut self, wanted: &Placed, to: &mut Encoder) -> Standing {
        let Placed { picture, place } = wanted;
        let at = (place.x, place.y);
        let slot = match picture.protocol {
            Protocol::Kitty => {
                let slot = self.hold(picture, to);
                to.picture(at, |bytes| kitty::place(number(slot), place.width, place.height, bytes));
                Some(slot)
            }
            Protocol::Sixel | Protocol::Iterm => {
                to.picture(at, |bytes| bytes.extend_from_slice(&picture.encoded.bytes));
                None
            }
        };
        Standing { serial: picture.serial, place: *place, slot }
    }

    /// The number of a picture that the terminal keeps, sent to it where it does not yet.
    fn hold(&mut self, picture: &Picture, to: &mut Encoder) -> u32 {
        self.placed += 1;
        if let Some(held) = self.held.iter_mut().find(|held| held.serial == picture.serial) {
            held.used = self.placed;
            return held.slot;
        }
        let is_free = |slot: &u32| self.held.iter().all(|held| held.slot != *slot);
        let slot = (0..u32::MAX).find(is_free).expect("there are more numbers than pictures");
        NUMBERED.fetch_max(slot + 1, Ordering::SeqCst);
        to.aside(|bytes| kitty::transmit(number(slot), &picture.encoded, bytes));
        self.held.push(Held { serial: picture.serial, slot, weight: picture.weight, used: self.placed });
        slot
    }

    /// Frees what was placed longest ago, until what is kept is within its bounds; never what stands.
    fn keep_within(&mut self, to: &mut Encoder) {
        while self.held.len() > MOST || self.held.iter().map(|held| held.weight).sum::<usize>() > MOST_BYTES {
            let standing = self.standing.and_then(|standing| standing.slot);
            let others = self.held.iter().enumerate().filter(|(_, held)| Some(held.slot) != standing);
            let Some((oldest, _)) = others.min_by_key(|(_, held)| held.used) else { return };
            let gone = self.held.swap_remove(oldest);
            to.aside(|bytes| kitty::free(number(gone.slot), bytes));
        }
    }
}

/// The bytes that free every picture that the terminal keeps for this program. Told once.
pub(crate) fn give_back() -> Vec<u8> {
    let mut bytes = Vec::new();
    for slot in 0..NUMBERED.swap(0, Ordering::SeqCst) {
        kitty::free(number(slot), &mut bytes);
    }
    bytes
}

/// The number by which the terminal knows the picture of a slot, one of 256: other programs in it have numbers of their own.
pub(crate) fn number(slot: u32) -> u32 {
    const EACH: u32 = 256;
    const PROGRAMS: u32 = 3600;
    (std::process::id() % PROGRAMS + 400) * EACH + slot
}

#[cfg(test)]
mod tests;
