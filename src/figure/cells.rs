//! Samples become terminal cells: a character and two colours each.

mod encoder;
mod marker;

use self::encoder::Encoder;
pub use self::marker::Marker;
use super::colour::{Colour, Depth, Ink};
use super::raster::{ACROSS, DOWN, Samples};

/// The treatment of an edge that runs through a part of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edges {
    /// Colours are mixed; only with 24-bit colour, elsewhere as `Hard`.
    Smooth,
    /// The ink that covers most of the part has it: fewer bytes.
    Hard,
}

/// The encoding of samples as cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Encoding {
    /// The characters.
    pub marker: Marker,
    /// The colours.
    pub depth: Depth,
    /// The edges.
    pub edges: Edges,
}

/// One cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The character; always one column wide.
    pub glyph: char,
    /// The colour of what the character fills.
    pub fg: Colour,
    /// The colour of the rest.
    pub bg: Colour,
}

impl Cell {
    /// A cell filled with the one colour `bg`.
    const fn filled(bg: Colour) -> Self {
        Self { glyph: ' ', fg: Colour::Default, bg }
    }
}

/// A panel of cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cells {
    /// Width in cells.
    pub cols: u16,
    /// Height in cells.
    pub rows: u16,
    /// Row by row from the top: `cols * rows` of them.
    pub cells: Vec<Cell>,
}

impl Cells {
    /// The cell at a column and row from the top left, both from 0; `None` outside.
    #[must_use]
    pub fn get(&self, col: u16, row: u16) -> Option<&Cell> {
        if col >= self.cols {
            None
        } else {
            self.cells.get(usize::from(row) * usize::from(self.cols) + usize::from(col))
        }
    }

    /// The rows from the top.
    pub fn lines(&self) -> impl Iterator<Item = &[Cell]> {
        self.cells.chunks(usize::from(self.cols).max(1))
    }
}

/// Writes samples as cells. `inks` gives each ink number its colours; `inks[0]` is the bare ground, where the
/// terminal's own background stays, and whose `rgb` is what smooth edges mix toward.
///
/// # Panics
/// Where a sample carries a number that `inks` does not have.
#[must_use]
pub fn encode(samples: &Samples, inks: &[Ink], encoding: Encoding) -> Cells {
    let encoder = Encoder::new(samples, inks, encoding);
    let (cols, rows) = (samples.cols(), samples.rows());
    let places = (0..usize::from(rows)).flat_map(|row| (0..usize::from(cols)).map(move |col| (col, row)));
    Cells { cols, rows, cells: places.map(|(col, row)| encoder.cell(col * ACROSS, row * DOWN)).collect() }
}

#[cfg(test)]
mod tests {
    use super::{Cells, Edges, Encoding, Marker, encode};
    use crate::figure::colour::{Depth, Ink, hex};
    use crate::figure::raster::Samples;

    #[test]
    fn a_panel_knows_its_cells_by_place() {
        let encoding = Encoding { marker: Marker::Quadrant, depth: Depth::True, edges: Edges::Hard };
        let cells: Cells = encode(&Samples::new(3, 2), &[Ink::plain(hex(0x10_1418))], encoding);
        assert_eq!((cells.cells.len(), cells.lines().count()), (6, 2));
        assert!(cells.get(2, 1).is_some() && cells.get(3, 0).is_none() && cells.get(0, 2).is_none());
    }
}
