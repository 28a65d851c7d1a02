//! A frame in a panel of cells: camera, turn, ghost, and the floor that fades toward the panel's ends.

use super::cells::{Cells, Edges, Encoding, encode};
use super::clip::{Clip, Frame};
use super::colour::{Colour, Depth, Ink, mix};
use super::extent::Extent;
use super::geom::{V, v};
use super::palette::{Paint, Palette};
use super::pose::View;
use super::raster::{Camera, Over, Samples};
use super::scene::{self, Fixed, Layer, Stage};
use crate::body::Side;

/// The direction in which the figure faces: a side, or a turn from one to the other.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Facing {
    /// Doing the move for this side: the right as written, the left mirrored.
    Side(Side),
    /// Turning from the other side to this one, with the old side left behind as a ghost.
    Turning {
        /// The side to come.
        to: Side,
        /// How much of the turn is done, 0 to 1.
        share: f32,
    },
}

impl Facing {
    /// The factor of every `x`: 1 as written, -1 mirrored.
    fn factor(self) -> f32 {
        let of = |side: Side| if side == Side::Right { 1.0 } else { -1.0 };
        match self {
            Self::Side(side) => of(side),
            Self::Turning { to, share } => of(to) * (2.0 * share.clamp(0.0, 1.0) - 1.0),
        }
    }

    /// The factor for a layer: the ground does not turn, it changes sides.
    pub(super) fn factor_of(self, fixed: Fixed) -> f32 {
        match fixed {
            Fixed::Ground => self.factor().signum(),
            Fixed::Turns => self.factor(),
        }
    }

    /// The factor of the side left behind.
    fn ghost(self) -> Option<f32> {
        match self {
            Self::Turning { to, share } if share < 1.0 => Some(if to == Side::Right { -1.0 } else { 1.0 }),
            _ => None,
        }
    }
}

/// The settings with which a frame is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// Width of the panel in cells.
    pub cols: u16,
    /// Height of the panel in cells.
    pub rows: u16,
    /// Characters, colours, edges.
    pub encoding: Encoding,
    /// What it is painted with.
    pub palette: Palette,
    /// Which side, or the turn between them.
    pub facing: Facing,
}

/// A painted polygon as it stands before the camera.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Coat {
    pub(super) paint: Paint,
    pub(super) polygon: Vec<V>,
    pub(super) over: Over,
}

/// Columns over which the floor fades at each end of the panel.
pub(super) const FADE: f32 = 10.0;

impl Clip {
    /// The cells of a frame. The camera is the same for every frame of a motion, so that only the body moves. A figure
    /// much lower than its panel has its floor raised, so that it lies in the middle rather than at the bottom; the floor
    /// stays there while steps come and go.
    /// A panel without cells gives none.
    #[must_use]
    pub fn render(&self, frame: &Frame, look: &Look) -> Cells {
        let (camera, floor_row) = self.camera(frame, look.cols, look.rows);
        let mut samples = Samples::new(look.cols, look.rows);
        for coat in self.coats(frame, camera, look.facing) {
            samples.fill(camera, &coat.polygon, coat.paint.ink(), &coat.over);
        }
        let inks = look.palette.inks();
        let mut cells = encode(&samples, &inks, look.encoding);
        if self.figure().view != View::Above {
            fade_floor(&mut cells, floor_row, &inks, look.encoding);
        }
        cells
    }

    /// What a frame is painted with, from back to front, as the camera sees it: turned to its side, with the side that is
    /// left behind.
    pub(super) fn coats(&self, frame: &Frame, camera: Camera, facing: Facing) -> Vec<Coat> {
        let extent = self.extent(frame);
        let stage = Stage { low: extent.low, high: extent.high, row: 2.0 / camera.scale, moved: self.moved(frame) };
        let mut layers = scene::build(self.figure(), &frame.skeleton, stage);
        // where the movement itself is to be seen, an arrow is one thing too many
        layers.retain(|layer| frame.still || layer.paint != Paint::Arrow);
        let middle = f32::midpoint(extent.low.x, extent.high.x);
        let placed = |polygon: &[V], factor: f32| polygon.iter().map(|at| v((at.x - middle) * factor, at.y)).collect();
        let body = layers.iter().filter(|layer| layer.fixed == Fixed::Turns && layer.paint != Paint::Rim);
        let left_behind = |factor| {
            let ghost = |layer: &Layer| (Paint::Ghost, placed(&layer.polygon, factor), layer.over.clone());
            body.map(ghost).collect::<Vec<_>>()
        };
        let mut coats = facing.ghost().map(left_behind).unwrap_or_default();
        coats.extend(layers.iter().map(|layer| {
            let factor = facing.factor_of(layer.fixed);
            (layer.paint, placed(&layer.polygon, factor), layer.over.clone())
        }));
        coats.into_iter().map(|(paint, polygon, over)| Coat { paint, polygon, over }).collect()
    }

    /// The camera for a panel whose cells are twice as high as wide, and the row of the floor.
    pub(crate) fn camera(&self, frame: &Frame, cols: u16, rows: u16) -> (Camera, u16) {
        self.camera_over(frame, (cols, rows), f32::from(cols))
    }

    /// The camera for a panel of so many columns and rows that is so many half rows wide, and the row of the floor: the
    /// same however wide its cells are.
    pub(super) fn camera_over(&self, frame: &Frame, (cols, rows): (u16, u16), width: f32) -> (Camera, u16) {
        let height = f32::from(rows) * 2.0;
        let extent = self.extent(frame);
        let size = extent.high - extent.low;
        if self.figure().view == View::Above {
            let scale = ((width - 2.0) / size.x).min((height - 1.0) / size.y).max(0.01);
            let middle = f32::midpoint(extent.low.y, extent.high.y);
            return (Camera { scale, origin: v(width / 2.0, height / 2.0 + middle * scale) }, rows);
        }
        let floor_row = self.floor_row(frame, cols, rows);
        let floor = f32::from(floor_row) * 2.0;
        // under wider cells the body is larger, but not higher than there is room above the floor
        let highest = if width > f32::from(cols) { floor - 1.0 } else { height - 3.0 };
        let scale = scale(extent, width, highest);
        (Camera { scale, origin: v(width / 2.0, floor) }, floor_row)
    }

    /// The row of the floor in a panel whose cells are twice as high as wide.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "rows of a panel, never negative")]
    fn floor_row(&self, frame: &Frame, cols: u16, rows: u16) -> u16 {
        let usable = f32::from(rows) * 2.0 - 3.0;
        let tall = |extent: Extent| extent.high.y * scale(extent, f32::from(cols), usable);
        let (usual, taught) = self.extents_of(frame);
        let is_low = tall(usual) < usable * 0.55;
        // as high as the steps leave it room: a floor that rose or sank with them would be taken for a movement
        let free = (usable - tall(taught)) / 2.0;
        let raised = ((usable - tall(usual)) / 4.0).min(f32::from(rows) * 0.18).round().min(free.floor());
        let raised = if is_low { raised.max(0.0) as u16 } else { 0 };
        rows.saturating_sub(1 + raised)
    }
}

/// Half rows for a world unit, in a panel so many half rows wide with so many above the floor.
fn scale(extent: Extent, width: f32, usable: f32) -> f32 {
    ((width - 2.0) / (extent.high.x - extent.low.x)).min(usable / extent.high.y.max(10.0)).max(0.01)
}

/// The floor has no end at the panel's edge: it goes over into the background.
fn fade_floor(cells: &mut Cells, row: u16, inks: &[Ink], encoding: Encoding) {
    if encoding.depth != Depth::True {
        return;
    }
    let floor = inks[usize::from(Paint::Floor.ink())].rgb;
    let cols = cells.cols;
    let start = usize::from(row) * usize::from(cols);
    for (cell, col) in cells.cells.iter_mut().skip(start).zip(0..cols) {
        let from_end = f32::from(col.min(cols - 1 - col)) + 0.5;
        if from_end >= FADE {
            continue;
        }
        let faded = Colour::Rgb(mix(inks[0].rgb, floor, from_end / FADE));
        for colour in [&mut cell.fg, &mut cell.bg] {
            if *colour == Colour::Rgb(floor) {
                *colour = faded;
            }
        }
    }
}

impl Look {
    /// A look at the right side, dark, in 24-bit quadrants with smooth edges.
    #[must_use]
    pub const fn plain(cols: u16, rows: u16) -> Self {
        use super::cells::Marker;
        use super::palette::{Light, Tone};
        Self {
            cols,
            rows,
            encoding: Encoding { marker: Marker::Quadrant, depth: Depth::True, edges: Edges::Smooth },
            palette: Palette { light: Light::Dark, ground: None, tone: Tone::Plain },
            facing: Facing::Side(Side::Right),
        }
    }
}
