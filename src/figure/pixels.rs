//! A frame in pixels: the scene of the cells, with smooth edges at the full resolution of the terminal.

mod coverage;
#[cfg(test)]
mod tests;

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

impl CellSize {
    /// The most pixels of a side: of larger letters a screen 4320 pixels high has fewer than eight rows.
    const MOST: u16 = 540;
    /// How many times as long as the other a side is at most.
    const SLIMMEST: u16 = 8;

    /// The size of a cell of so many pixels; `None` where no letters are of that size, whoever says so.
    #[must_use]
    pub fn of(width: u16, height: u16) -> Option<Self> {
        let is_legible = width > 0 && height > 0 && width.max(height) <= Self::MOST;
        let is_sliver = width.max(height) / Self::SLIMMEST > width.min(height);
        (is_legible && !is_sliver).then_some(Self { width, height })
    }
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
        let (camera, _) = self.camera_over(frame, (canvas.cols, canvas.rows), f32::from(width) / half_row);
        let lens = Lens { camera, half_row };
        let coats = self.coats(frame, camera, facing);
        let covers: Vec<Cover> = coats.iter().filter_map(|coat| lens.cover(coat, width, height)).collect();
        let colours = Colours::new(canvas, palette, backdrop, self.figure().view);
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

/// The colours of inks by where they are: the floor, and a wall, have no end at the panel's edge but fade toward it.
struct Colours {
    inks: Vec<Rgba>,
    /// The colours of the inks of `FADING` at each share of 255.
    faded: [Vec<Rgba>; FADING.len()],
    /// How much of a fading ink there is in each column of pixels; none where nothing fades.
    columns: Vec<u8>,
}

/// The inks that fade toward the panel's ends.
const FADING: [Paint; 3] = [Paint::Floor, Paint::Wall, Paint::Backdrop];

impl Colours {
    fn new(canvas: Canvas, palette: Palette, backdrop: Backdrop, view: View) -> Self {
        let plain: Vec<Rgb> = palette.inks().iter().map(|ink| ink.rgb).collect();
        let (ground, none) = (plain[0], thinned(plain[0], 0));
        let mut inks: Vec<Rgba> = plain.iter().map(|&rgb| thinned(rgb, u8::MAX)).collect();
        // around a limb the background shows, whichever it is: a line of another colour would be a fringe
        for paint in [Paint::Ground, Paint::Rim] {
            inks[usize::from(paint.ink())] = if backdrop == Backdrop::Clear { none } else { thinned(ground, u8::MAX) };
        }
        let fading = |paint: Paint| {
            let rgb = plain[usize::from(paint.ink())];
            let at = |share: u8| match backdrop {
                Backdrop::Clear => thinned(rgb, share),
                Backdrop::Ground => thinned(mix(ground, rgb, f32::from(share) / 255.0), u8::MAX),
            };
            (0..=u8::MAX).map(at).collect()
        };
        let (width, _) = canvas.size();
        let columns = if view == View::Above { 0..0 } else { 0..width };
        // of a narrow panel at least half stays
        let fade = FADE.min(f32::from(canvas.cols) / 4.0) * f32::from(canvas.cell.width);
        let columns = columns.map(|column| share(f32::from(column.min(width - 1 - column)) + 0.5, fade));
        Self { inks, faded: FADING.map(fading), columns: columns.collect() }
    }

    fn at(&self, ink: u8, column: usize) -> Rgba {
        let fading = FADING.iter().position(|paint| paint.ink() == ink).zip(self.columns.get(column));
        fading.map_or_else(|| self.inks[usize::from(ink)], |(place, &share)| self.faded[place][usize::from(share)])
    }
}

/// How much there is, of 255, of what fades over so many pixels toward the panel's end, so far from it: in steps too
/// small to be seen, of which a picture with a palette still has room for all.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a byte")]
fn share(from_end: f32, fade: f32) -> u8 {
    const STEPS: f32 = 32.0;
    let step = ((from_end / fade).min(1.0) * STEPS).round();
    (step / STEPS * f32::from(u8::MAX)).round() as u8
}

/// A colour of this opacity; one that cannot be seen is none.
const fn thinned([red, green, blue]: Rgb, opacity: u8) -> Rgba {
    if opacity == 0 { [0; 4] } else { [red, green, blue, opacity] }
}
