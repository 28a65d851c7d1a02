//! Frames as an SVG picture: the same shapes that the cells are made of, with smooth outlines.

use std::fmt::{self, Display, Formatter};

use super::clip::{Clip, Frame, Motion};
use super::extent::Extent;
use super::geom::{V, clip_half, v};
use super::palette::{Paint, Palette};
use super::picture::Facing;
use super::pose::View;
use super::scene::{self, Layer, Stage};

/// How deep the ground is drawn; percent of standing height.
const GROUND: f32 = 3.0;
/// Between two frames beside each other; percent of standing height.
const GAP: f32 = 6.0;
/// Picture units of a percent of standing height, for programs that show the picture in its own size.
const SIZE: f32 = 4.0;

/// Frames, to be written beside each other as an SVG document by its `Display`. One unit is one percent of standing
/// height.
#[derive(Clone, Debug)]
pub struct Svg<'a> {
    clip: &'a Clip,
    frames: &'a [Frame],
    palette: Palette,
    facing: Facing,
    title: &'a str,
}

impl Clip {
    /// Frames beside each other as an SVG document, each as wide and high as the clip's whole movement. The title is what
    /// is read to those who do not see the picture.
    #[must_use]
    pub const fn svg<'a>(&'a self, frames: &'a [Frame], palette: Palette, facing: Facing, title: &'a str) -> Svg<'a> {
        Svg { clip: self, frames, palette, facing, title }
    }

    /// What a still picture of the movement consists of: its rest and its hold pose, or the one pose that it has.
    #[must_use]
    pub fn stills(&self) -> Vec<Frame> {
        let mut stills = vec![self.still(Motion::Rest), self.still(Motion::Hold)];
        stills.dedup();
        stills
    }
}

impl Svg<'_> {
    /// The lower left and upper right corner of one frame: with the arrows where one of them shows any.
    fn field(&self) -> (V, V) {
        let widest = self.frames.iter().find(|frame| frame.still).or(self.frames.first());
        let Some(Extent { low, high }) = widest.map(|frame| self.clip.extent(frame)) else { return Default::default() };
        let bottom = if self.clip.figure().view == View::Above { low.y } else { -GROUND };
        (v(low.x, bottom), high)
    }

    /// The outlines of one frame, from the farthest to the nearest, within its field.
    fn outlines(&self, frame: &Frame) -> Vec<Outline> {
        let (low, high) = self.field();
        let stage = Stage { low, high, row: GROUND, moved: self.clip.moved(frame) };
        let layers = scene::build(self.clip.figure(), &frame.skeleton, stage);
        let seen = layers.iter().filter(|layer| frame.still || layer.paint != Paint::Arrow);
        seen.filter_map(|layer| self.outline(layer)).collect()
    }

    fn outline(&self, layer: &Layer) -> Option<Outline> {
        let (low, high) = self.field();
        let middle = f32::midpoint(low.x, high.x);
        let factor = self.facing.factor_of(layer.fixed);
        // the line around a limb is nearly as dark as the background; in the ground it would be seen
        let above = if layer.paint == Paint::Rim && self.clip.figure().view != View::Above {
            clip_half(&layer.polygon, v(0.0, 0.0), v(0.0, 1.0))
        } else {
            layer.polygon.clone()
        };
        let at = |point: &V| {
            let x = ((point.x - middle) * factor + middle).max(low.x).min(high.x);
            let y = high.y - point.y.max(low.y).min(high.y);
            (x - low.x, y)
        };
        (above.len() >= 3)
            .then(|| Outline { rgb: self.palette.rgb(layer.paint), points: above.iter().map(at).collect() })
    }

    /// What is drawn of each frame, and how wide and high that is.
    pub(crate) fn drawing(&self) -> Drawing {
        let (low, high) = self.field();
        let size = high - low;
        Drawing {
            size: (size.x, size.y),
            outlines: self.frames.iter().flat_map(|frame| self.outlines(frame)).collect(),
        }
    }

    fn write_colour(&self, f: &mut Formatter<'_>, paint: Paint) -> fmt::Result {
        write_colour(f, self.palette.rgb(paint))
    }
}

/// One frame as filled outlines, for pages that are no SVG document. One unit is one percent of standing height; the
/// origin is the upper left corner.
#[derive(Clone, Debug)]
pub(crate) struct Drawing {
    /// Width and height.
    pub(crate) size: (f32, f32),
    /// From the farthest to the nearest.
    pub(crate) outlines: Vec<Outline>,
}

impl Drawing {
    /// The drawing as an SVG document. The title is what is read to those who do not see it.
    pub(crate) fn svg(&self, title: &str) -> String {
        Document { drawing: self, title }.to_string()
    }
}

/// A drawing as an SVG document.
struct Document<'a> {
    drawing: &'a Drawing,
    title: &'a str,
}

impl Display for Document<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (width, height) = self.drawing.size;
        write!(f, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.1} {height:.1}\" role=\"img\">")?;
        writeln!(f, "<title>{}</title>", Escaped(self.title))?;
        self.drawing.outlines.iter().try_for_each(|outline| outline.write(f))?;
        f.write_str("</svg>\n")
    }
}

/// A filled polygon.
#[derive(Clone, Debug)]
pub(crate) struct Outline {
    /// Red, green, blue.
    pub(crate) rgb: [u8; 3],
    /// Its corners, right and down from the upper left corner.
    pub(crate) points: Vec<(f32, f32)>,
}

impl Outline {
    fn write(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("<path fill=\"")?;
        write_colour(f, self.rgb)?;
        f.write_str("\" d=\"M")?;
        for (x, y) in &self.points {
            write!(f, "{x:.1} {y:.1} ")?;
        }
        f.write_str("z\"/>\n")
    }
}

fn write_colour(f: &mut Formatter<'_>, [red, green, blue]: [u8; 3]) -> fmt::Result {
    write!(f, "#{red:02x}{green:02x}{blue:02x}")
}

impl Display for Svg<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let (low, high) = self.field();
        let size = high - low;
        let step = size.x + GAP;
        let width = self.frames.iter().fold(-GAP, |width, _| width + step).max(0.0);
        write!(f, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.1} {:.1}\" ", size.y)?;
        writeln!(f, "width=\"{:.0}\" height=\"{:.0}\" role=\"img\">", width * SIZE, size.y * SIZE)?;
        writeln!(f, "<title>{}</title>", Escaped(self.title))?;
        write!(f, "<rect width=\"{width:.1}\" height=\"{:.1}\" fill=\"", size.y)?;
        self.write_colour(f, Paint::Ground)?;
        f.write_str("\"/>\n")?;
        let mut left = 0.0;
        for frame in self.frames {
            writeln!(f, "<g transform=\"translate({left:.1} 0)\">")?;
            self.outlines(frame).iter().try_for_each(|outline| outline.write(f))?;
            f.write_str("</g>\n")?;
            left += step;
        }
        f.write_str("</svg>\n")
    }
}

/// Text as it stands in an XML document; what XML knows no way to write is left out.
#[derive(Clone, Copy, Debug)]
pub struct Escaped<'a>(pub &'a str);

impl Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        use fmt::Write as _;
        self.0.chars().filter(|&c| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}')).try_for_each(|c| match c {
            '&' => f.write_str("&amp;"),
            '<' => f.write_str("&lt;"),
            '>' => f.write_str("&gt;"),
            '"' => f.write_str("&quot;"),
            c => f.write_char(c),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Escaped;

    #[test]
    fn no_name_can_break_out_of_its_picture() {
        assert_eq!(Escaped("</title><a b=\"&\">\u{1b}\n").to_string(), "&lt;/title&gt;&lt;a b=&quot;&amp;&quot;&gt;");
    }
}
