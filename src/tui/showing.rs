//! Whether the figure is shown in pixels: what was chosen, what the terminal says, and how large its cells are.

use ratatui::layout::Rect;

use crate::config::words::Pictures;
use crate::figure::colour::Depth;
use crate::figure::pixels::{Canvas, CellSize};
use crate::language::{ScreenText, Words};
use crate::terminal::capabilities::Capabilities;
use crate::terminal::pictures::Protocol;

/// The most pixels of a picture: 5 MB while it is painted. Of more, kitty and iTerm2 get half of them each way, and sixel none.
const MOST_PIXELS: u32 = 1_250_000;

/// The way in which the figure is shown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Showing {
    chosen: Pictures,
    /// How many colours the screens have.
    depth: Depth,
    /// The cells over which something lies in the layer that has the time: a figure there is drawn in cells.
    pub(crate) covered: Option<Rect>,
}

impl Showing {
    /// As it was chosen, on screens with so many colours.
    pub(crate) const fn new(chosen: Pictures, depth: Depth) -> Self {
        Self { chosen, depth, covered: None }
    }

    /// Whether the size of a cell is wanted of whatever terminal it is.
    pub(crate) fn wants_cell(self) -> bool {
        named(self.chosen).is_some()
    }

    /// The protocol, and the panel that is painted for these cells; `None` where the figure is drawn in cells.
    pub(crate) fn canvas(self, place: Rect, capabilities: &Capabilities) -> Option<(Protocol, Canvas)> {
        if place.is_empty() || self.covered.is_some_and(|covered| covered.intersects(place)) {
            return None;
        }
        let (protocol, cell) = self.protocol(capabilities)?;
        let canvas = Canvas { cols: place.width, rows: place.height, cell };
        Some((protocol, within(canvas, protocol)?))
    }

    /// The protocol by which pictures are shown, and the size of a cell.
    fn protocol(self, capabilities: &Capabilities) -> Option<(Protocol, CellSize)> {
        match self.chosen {
            Pictures::Auto if self.depth == Depth::Mono => None,
            Pictures::Auto => capabilities.protocol(),
            chosen => named(chosen).zip(capabilities.cell()),
        }
    }

    /// Which way of drawing is in use, and why.
    pub(crate) fn why(self, capabilities: &Capabilities, words: Words) -> String {
        match (self.chosen, self.protocol(capabilities)) {
            (Pictures::Auto, _) if self.depth == Depth::Mono => words.text(ScreenText::CellsNoColours).to_owned(),
            (Pictures::Auto, _) => capabilities.why(words),
            (_, Some((protocol, _))) => {
                words.say(ScreenText::PicturesChosen, &[("protocol", words.text(protocol.named()).into())])
            }
            (Pictures::Cells, None) => words.text(ScreenText::CellsChosen).to_owned(),
            (_, None) => words.text(ScreenText::CellsNoSize).to_owned(),
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
