//! A frame in pixels: the scene of the cells, with smooth edges at the full resolution of the terminal.

mod coverage;

use self::coverage::{Cover, SUB_ROWS, Sheet};
use super::clip::{Clip, Frame};
use super::colour::{Rgb, mix};
use super::geom::v;
use super::palette::{Paint, Palette};
use super::picture::{Coat, FADE, Facing};
use super::pose::View;
use super::raster::Camera;

/// The size of a cell of the terminal in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct CellSize {
    /// Its width in pixels.
    pub width: u16,
    /// Its height in pixels.
    pub height: u16,
}

/// A panel to be painted: how many cells it has, and how large each of them is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Canvas {
    /// Width in cells.
    pub cols: u16,
    /// Height in cells.
    pub rows: u16,
    /// The size of a cell.
    pub cell: CellSize,
}

/// The longest side of a picture in pixels: kitty takes no longer one.
const LONGEST: u16 = 10_000;

impl Canvas {
    /// Width and height in pixels, each at most 10,000.
    #[must_use]
    pub fn size(self) -> (u16, u16) {
        let side = |cells: u16, cell: u16| cells.saturating_mul(cell).min(LONGEST);
        (side(self.cols, self.cell.width), side(self.rows, self.cell.height))
    }
}

/// What stands behind the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Backdrop {
    /// Nothing: the terminal's background shows through.
    Clear,
    /// The palette's ground: the picture is opaque.
    Ground,
}

/// A painted picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pixels {
    /// Width in pixels.
    pub width: u16,
    /// Height in pixels.
    pub height: u16,
    /// Red, green, blue and opacity of each pixel, row by row from the top: `width * height * 4` bytes. Colours are not
    /// multiplied by the opacity.
    pub rgba: Vec<u8>,
}

/// A colour with its opacity.
type Rgba = [u8; 4];

impl Clip {
    /// The pixels of a frame, composed as its cells are: the floor lies in the same row, and the camera is the same for
    /// every frame of a motion. It is no narrower or wider where a cell is not twice as high as wide.
    /// A panel without cells, or with cells of no size, gives no pixels.
    #[must_use]
    pub fn paint(&self, frame: &Frame, canvas: Canvas, palette: Palette, facing: Facing, backdrop: Backdrop) -> Pixels {
        let (width, height) = canvas.size();
        if width == 0 || height == 0 {
            return Pixels { width: 0, height: 0, rgba: Vec::new() };
        }
        let half_row = f32::from(canvas.cell.height) / 2.0;
        let (camera, _) = self.camera_over(frame, f32::from(width) / half_row, canvas.rows);
        let lens = Lens { camera, half_row };
        let coats = self.coats(frame, camera, facing);
        let covers: Vec<Cover> = coats.iter().filter_map(|coat| lens.cover(coat, width, height)).collect();
        let fades = self.figure().view != View::Above;
        let colours = Colours::new(canvas, palette, backdrop, fades);
        let mut rgba = Vec::with_capacity(usize::from(width) * usize::from(height) * 4);
        let mut sheet = Sheet::new(width);
        for row in 0..height {
            sheet.cover(row, &covers);
            sheet.resolve(|ink, column| colours.at(ink, column), &mut rgba);
        }
        Pixels { width, height, rgba }
    }
}

/// The camera in pixels.
#[derive(Clone, Copy, Debug)]
struct Lens {
    camera: Camera,
    /// Half of a row in pixels.
    half_row: f32,
}

impl Lens {
    fn cover(self, coat: &Coat, width: u16, height: u16) -> Option<Cover> {
        let Self { camera, half_row } = self;
        let place = |x: f32| (x * camera.scale + camera.origin.x) * half_row;
        let depth = |y: f32| (camera.origin.y - y * camera.scale) * half_row * SUB_ROWS;
        let points: Vec<_> = coat.polygon.iter().map(|at| v(place(at.x), depth(at.y))).collect();
        Cover::new(&points, (width, height), coat.paint.ink(), coat.over.clone())
    }
}

/// The colours of inks by where they are: the floor fades toward both ends of the panel.
struct Colours {
    inks: Vec<Rgba>,
    /// The colour of the floor in each column of pixels; none where it does not fade.
    floor: Vec<Rgba>,
}

impl Colours {
    fn new(canvas: Canvas, palette: Palette, backdrop: Backdrop, fades: bool) -> Self {
        let opaque = |[red, green, blue]: Rgb| [red, green, blue, u8::MAX];
        let plain: Vec<Rgb> = palette.inks().iter().map(|ink| ink.rgb).collect();
        let mut inks: Vec<Rgba> = plain.iter().map(|&rgb| opaque(rgb)).collect();
        if backdrop == Backdrop::Clear {
            inks[0] = [0; 4];
        }
        let (ground, floor) = (plain[0], plain[usize::from(Paint::Floor.ink())]);
        let (width, _) = canvas.size();
        let faded = |column: u16| {
            let from_end = f32::from(column.min(width - 1 - column)) + 0.5;
            let share = (from_end / f32::from(canvas.cell.width) / FADE).min(1.0);
            match backdrop {
                Backdrop::Clear => thinned(floor, share),
                Backdrop::Ground => opaque(mix(ground, floor, share)),
            }
        };
        Self { inks, floor: if fades { (0..width).map(faded).collect() } else { Vec::new() } }
    }

    fn at(&self, ink: u8, column: usize) -> Rgba {
        let faded = (ink == Paint::Floor.ink()).then(|| self.floor.get(column).copied()).flatten();
        faded.unwrap_or_else(|| self.inks[usize::from(ink)])
    }
}

/// A colour that is opaque to this share.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a byte")]
fn thinned([red, green, blue]: Rgb, share: f32) -> Rgba {
    [red, green, blue, (f32::from(u8::MAX) * share).round() as u8]
}
