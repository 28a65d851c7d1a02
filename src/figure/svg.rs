//! A frame as an SVG picture: the same shapes that the cells are made of, with smooth outlines.

use std::fmt::{self, Display, Formatter};

use super::clip::{Clip, Frame};
use super::geom::{V, v};
use super::palette::{Paint, Palette};
use super::picture::Facing;
use super::pose::View;
use super::scene::{self, Layer, Stage};

/// How deep the ground is drawn; percent of standing height.
const GROUND: f32 = 3.0;

/// A frame, to be written as an SVG document by its `Display`. One unit is one percent of standing height.
#[derive(Clone, Debug)]
pub struct Svg<'a> {
    clip: &'a Clip,
    frame: &'a Frame,
    palette: Palette,
    facing: Facing,
}

impl Clip {
    /// A frame as an SVG document, as wide and high as the clip's whole movement.
    #[must_use]
    pub const fn svg<'a>(&'a self, frame: &'a Frame, palette: Palette, facing: Facing) -> Svg<'a> {
        Svg { clip: self, frame, palette, facing }
    }
}

impl Svg<'_> {
    /// The lower left and upper right corner of the picture.
    fn field(&self) -> (V, V) {
        let low = if self.clip.figure().view == View::Above { self.clip.low.y } else { -GROUND };
        (v(self.clip.low.x, low), self.clip.high)
    }

    fn write_path(&self, f: &mut Formatter<'_>, layer: &Layer) -> fmt::Result {
        let (low, high) = self.field();
        let middle = f32::midpoint(low.x, high.x);
        let factor = self.facing.factor_of(layer.fixed);
        f.write_str("<path fill=\"")?;
        self.write_colour(f, layer.paint)?;
        f.write_str("\" d=\"M")?;
        for point in &layer.polygon {
            let x = ((point.x - middle) * factor + middle).clamp(low.x, high.x);
            let y = high.y - point.y.clamp(low.y, high.y);
            write!(f, "{:.1} {y:.1} ", x - low.x)?;
        }
        f.write_str("z\"/>\n")
    }

    fn write_colour(&self, f: &mut Formatter<'_>, paint: Paint) -> fmt::Result {
        let [red, green, blue] = self.palette.rgb(paint);
        write!(f, "#{red:02x}{green:02x}{blue:02x}")
    }
}

impl Display for Svg<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (low, high) = self.field();
        let size = high - low;
        let stage = Stage { low: self.clip.low, high: self.clip.high, row: GROUND, moved: self.clip.moved(self.frame) };
        writeln!(f, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {:.1} {:.1}\">", size.x, size.y)?;
        write!(f, "<rect width=\"{:.1}\" height=\"{:.1}\" fill=\"", size.x, size.y)?;
        self.write_colour(f, Paint::Ground)?;
        f.write_str("\"/>\n")?;
        for layer in scene::build(self.clip.figure(), &self.frame.skeleton, stage) {
            // a line around a limb is seen only on the body: what reaches beyond would be an outline
            if layer.paint != Paint::Rim && layer.polygon.len() > 2 {
                self.write_path(f, &layer)?;
            }
        }
        f.write_str("</svg>\n")
    }
}
