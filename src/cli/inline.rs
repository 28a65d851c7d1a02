//! Pictures in pixels between lines of text.

use std::io::{IsTerminal as _, stdin, stdout};
use std::time::Duration;

use ratatui::layout::Rect;

use crate::config::words::Pictures;
use crate::figure::colour::Depth;
use crate::figure::pixels::CellSize;
use crate::figure::{Clip, Frame, Look};
use crate::terminal::ask::{ask, cell_size};
use crate::terminal::capabilities::{Behind, Capabilities};
use crate::terminal::pictures::shown::number;
use crate::terminal::pictures::{Protocol, kitty};
use crate::tui::colours::Surroundings;
use crate::tui::painter::encoded;
use crate::tui::showing::Showing;

/// The size of a cell where nobody tells it: what is written goes to a file.
const CELL: CellSize = CellSize { width: 10, height: 20 };

/// Whether pictures are printed in pixels, and what is known of the terminal.
#[derive(Debug)]
pub(super) struct Inline {
    showing: Showing,
    capabilities: Capabilities,
}

/// The origin of a choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chosen {
    /// On the command line: it holds for files and pipes as well.
    Here(Pictures),
    /// In the configuration, or nowhere: it holds for a terminal.
    Elsewhere(Pictures),
}

impl Inline {
    /// What is printed where standard output leads to. A terminal is asked, where the choice leaves it to the terminal.
    pub(super) fn find(chosen: Chosen, depth: Depth, around: &Surroundings) -> Self {
        let size = cell_size();
        let mut capabilities = Capabilities::new(around.known(), around.line(), size);
        let is_terminal = stdout().is_terminal();
        let pictures = match chosen {
            Chosen::Here(pictures) => pictures,
            Chosen::Elsewhere(pictures) if is_terminal => pictures,
            Chosen::Elsewhere(_) => Pictures::Cells,
        };
        let showing = Showing::new(pictures, depth);
        let asks =
            if pictures == Pictures::Auto { depth != Depth::Mono } else { showing.wants_cell() && size.is_none() };
        if asks && is_terminal && stdin().is_terminal() {
            if showing.wants_cell() {
                capabilities.want_cell();
            }
            // One that cannot be asked shows cells.
            capabilities = ask(capabilities.clone()).unwrap_or(capabilities);
        }
        if showing.wants_cell() && capabilities.cell().is_none() {
            capabilities.resized(Some(CELL));
        }
        Self { showing, capabilities }
    }

    /// Whether any picture is in pixels: no escape sequence of it may be left out on the way.
    pub(super) fn is_used(&self) -> bool {
        self.showing.canvas(Rect::new(0, 0, 1, 1), &self.capabilities).is_some()
    }

    /// The colour behind the letters, as far as the terminal has told.
    pub(super) fn behind(&self) -> Behind {
        match self.capabilities.behind(Duration::MAX) {
            Behind::Unknown => Behind::Awaited,
            told => told,
        }
    }

    /// A picture of so many cells, and the lines that it takes; `None` where it is drawn in cells. `count` is how many were
    /// printed before.
    pub(super) fn picture(
        &self,
        (clip, frame): (&Clip, &Frame),
        Look { cols, rows, palette, facing, .. }: Look,
        count: u32,
    ) -> Option<String> {
        let (protocol, canvas) = self.showing.canvas(Rect::new(0, 0, cols, rows), &self.capabilities)?;
        let encoded = encoded((clip, frame), (canvas, palette, facing), protocol, self.capabilities.registers());
        let bytes = match protocol {
            Protocol::Kitty => {
                let mut bytes = Vec::new();
                kitty::transmit(number(count), &encoded, &mut bytes);
                kitty::place(number(count), cols, rows, &mut bytes);
                bytes
            }
            Protocol::Sixel | Protocol::Iterm => encoded.bytes,
        };
        // Room is made first, so that nothing scrolls below the picture; the cursor goes on below it, wherever the picture
        // leaves it.
        let room = "\n".repeat(usize::from(rows));
        let bytes = String::from_utf8_lossy(&bytes);
        Some(format!("{room}\x1b[{rows}A\x1b7{bytes}\x1b8\x1b[{rows}B\r"))
    }
}
