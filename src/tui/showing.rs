//! Whether the figure is shown in pixels: what was chosen, what the terminal says, and how large its cells are.

use ratatui::layout::Rect;

use crate::config::words::Pictures;
use crate::figure::pixels::{Canvas, CellSize};
use crate::terminal::pictures::{FEWEST_REGISTERS, Protocol};

/// The most pixels of a picture: 5 MB while it is painted. Of more, kitty and iTerm2 get half of them each way, and sixel none.
const MOST_PIXELS: u32 = 1_250_000;

/// The way in which the figure is shown.
#[derive(Clone, Debug)]
pub(crate) struct Showing {
    chosen: Pictures,
    /// The size of a cell, as far as the system or the terminal tells.
    cell: Option<CellSize>,
    /// What the terminal says that it can, with the size of its cells.
    told: Option<(Protocol, CellSize)>,
    /// Why that is so.
    why: String,
    registers: u16,
    /// Whether anything lies over the layer that is asked: then the figure is drawn in cells, if at all.
    pub(crate) is_covered: bool,
}

impl Showing {
    /// As it was chosen, before the terminal has said anything.
    pub(crate) const fn new(chosen: Pictures) -> Self {
        let why = String::new();
        Self { chosen, cell: None, told: None, why, registers: FEWEST_REGISTERS, is_covered: false }
    }

    /// The size of a cell is this, as the system or the terminal tells; `None` where neither does.
    pub(crate) const fn set_cell(&mut self, cell: Option<CellSize>) {
        self.cell = cell;
    }

    /// The terminal has said what it can: by which protocol it shows pictures, with so many registers for sixel; and why.
    pub(crate) fn set_told(&mut self, told: Option<(Protocol, CellSize)>, registers: u16, why: String) {
        (self.told, self.registers, self.why) = (told, registers, why);
    }

    /// Whether the size of a cell is missing for what was chosen.
    pub(crate) fn wants_cell(&self) -> bool {
        self.cell.is_none() && named(self.chosen).is_some()
    }

    /// How many colours a sixel picture may have.
    pub(crate) const fn registers(&self) -> u16 {
        self.registers
    }

    /// The protocol, and the panel that is painted for these cells; `None` where the figure is drawn in cells.
    pub(crate) fn canvas(&self, place: Rect) -> Option<(Protocol, Canvas)> {
        if self.is_covered || place.is_empty() {
            return None;
        }
        let (protocol, cell) = self.protocol()?;
        let canvas = Canvas { cols: place.width, rows: place.height, cell };
        Some((protocol, within(canvas, protocol)?))
    }

    /// The protocol by which pictures are shown, and the size of a cell.
    fn protocol(&self) -> Option<(Protocol, CellSize)> {
        match self.chosen {
            Pictures::Auto => self.told.map(|(protocol, cell)| (protocol, self.cell.unwrap_or(cell))),
            chosen => named(chosen).zip(self.cell),
        }
    }

    /// Which way of drawing is in use, and why, in a sentence.
    pub(crate) fn why(&self) -> String {
        let way = match self.protocol() {
            Some((protocol, _)) => format!("Figure in pixels by {}", by(protocol)),
            None => "Figure in characters".to_owned(),
        };
        match (self.chosen, named(self.chosen)) {
            (Pictures::Auto, _) if self.why.is_empty() => format!("{way}."),
            (Pictures::Auto, _) => format!("{way}: {}.", self.why),
            (_, Some(_)) if self.cell.is_none() => {
                format!("{way}: the terminal does not tell how large its cells are.")
            }
            _ => format!("{way}, as chosen."),
        }
    }
}

/// The protocol of that name.
const fn named(chosen: Pictures) -> Option<Protocol> {
    match chosen {
        Pictures::Kitty => Some(Protocol::Kitty),
        Pictures::Sixel => Some(Protocol::Sixel),
        Pictures::Iterm => Some(Protocol::Iterm),
        Pictures::Auto | Pictures::Cells => None,
    }
}

const fn by(protocol: Protocol) -> &'static str {
    match protocol {
        Protocol::Kitty => "kitty's protocol",
        Protocol::Sixel => "sixel",
        Protocol::Iterm => "iTerm2's protocol",
    }
}

/// A panel with no more pixels than there may be: the terminal enlarges what it is sent, except by sixel.
fn within(canvas: Canvas, protocol: Protocol) -> Option<Canvas> {
    let pixels = |canvas: Canvas| {
        let (width, height) = canvas.size();
        u32::from(width) * u32::from(height)
    };
    let half = |cell: CellSize| CellSize { width: cell.width.div_ceil(2), height: cell.height.div_ceil(2) };
    let is_fine = |canvas: &Canvas| pixels(*canvas) <= MOST_PIXELS;
    let sizes = std::iter::successors(Some(canvas), |canvas| Some(Canvas { cell: half(canvas.cell), ..*canvas }));
    sizes.take(if protocol == Protocol::Sixel { 1 } else { 4 }).find(is_fine)
}
