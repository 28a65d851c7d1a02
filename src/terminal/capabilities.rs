//! What the terminal can, from what is known of it and from what it answers. Pure: time is an argument.

use std::time::Duration;

use super::decode::{CellSize, Input};
use super::known::Known;
use crate::figure::colour::Rgb;

/// A way of sending pictures to a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Protocol {
    Kitty,
    Sixel,
    Iterm,
}

/// The colour behind the letters.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Behind {
    /// The terminal's own, which it has told.
    Told(Rgb),
    /// The terminal's own, which it may still tell, or whose shade the environment tells.
    Untold,
    /// Ours: nobody tells what the terminal has there.
    Ours,
}

/// What the terminal can.
#[derive(Debug)]
pub(crate) struct Capabilities {
    known: Known,
    is_remote: bool,
}

impl Capabilities {
    /// What is known before anything was asked. `is_remote`: what is written goes over a network. `cell` is the size of a
    /// cell where the system knows it.
    pub(crate) fn new(known: Known, is_remote: bool, _cell: Option<CellSize>) -> Self {
        Self { known, is_remote }
    }

    /// The bytes that ask what is to be asked at `now`; none where nothing is.
    pub(crate) fn questions(&mut self, _now: Duration) -> Vec<u8> {
        Vec::new()
    }

    /// Takes in an answer; whether anything of what is told here has changed.
    pub(crate) fn told(&mut self, _input: &Input, _now: Duration) -> bool {
        false
    }

    /// Since when the terminal has been owing an answer.
    pub(crate) const fn owes(&self) -> Option<Duration> {
        None
    }

    /// When [`Self::behind`] changes by itself.
    pub(crate) const fn wake(&self) -> Option<Duration> {
        None
    }

    /// Whether nothing more will be known than is known at `now`, but for answers that come late.
    pub(crate) const fn is_settled(&self, _now: Duration) -> bool {
        true
    }

    /// The best way of showing pictures as far as the answers say, and the size of a cell; `None` where there is none.
    pub(crate) const fn protocol(&self) -> Option<(Protocol, CellSize)> {
        None
    }

    /// How many colours a sixel picture may have.
    pub(crate) const fn registers(&self) -> u16 {
        16
    }

    /// What stands behind the letters at `now`.
    pub(crate) const fn behind(&self, _now: Duration) -> Behind {
        Behind::Untold
    }

    /// Why pictures or cells are used, for the help: "kitty says that it shows pictures".
    pub(crate) fn why(&self) -> String {
        self.known.name.to_owned()
    }
}
