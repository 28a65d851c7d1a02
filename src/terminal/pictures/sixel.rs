//! Sixel: bands of six rows of pixels, and in each of them one line of characters for each colour.

use std::io::{self, Write};

use super::indexed::Indexed;
use crate::figure::colour::Rgb;
use crate::figure::pixels::Pixels;

/// Rows of pixels in a band.
const BAND: usize = 6;

/// A picture from the cursor's cell on, in at most so many colours. Every pixel of it is painted; rows below the last
/// whole band are left out, so that no terminal scrolls for them. Without a whole band there is none.
pub(super) fn string(pixels: &Pixels, inks: &[Rgb], registers: u16) -> Vec<u8> {
    let width = usize::from(pixels.width);
    let height = usize::from(pixels.height) / BAND * BAND;
    let mut out = Vec::with_capacity(16_384);
    if width > 0 && height > 0 {
        let picture = Indexed::new(pixels, inks, registers);
        write(&mut out, &picture, width, height).expect("a Vec takes all that is written");
    }
    out
}

fn write(out: &mut Vec<u8>, picture: &Indexed, width: usize, height: usize) -> io::Result<()> {
    // pixels as high as wide, and none is left as it was
    write!(out, "\x1bP7;1;0q\"1;1;{width};{height}")?;
    for (number, &[red, green, blue, _]) in picture.colours.iter().enumerate() {
        let [red, green, blue] = [red, green, blue].map(percent);
        write!(out, "#{number};2;{red};{green};{blue}")?;
    }
    let mut lines: Vec<Line> = picture.colours.iter().map(|_| Line::new(width)).collect();
    for (number, band) in picture.numbers[..width * height].chunks(width * BAND).enumerate() {
        if number > 0 {
            out.push(b'-');
        }
        write_band(out, &mut lines, band, width)?;
    }
    out.write_all(b"\x1b\\")
}

/// A part of a colour as sixel has it: 0 to 100.
fn percent(part: u8) -> u32 {
    (u32::from(part) * 100 + 127) / 255
}

/// One colour in a band.
struct Line {
    /// Which of the six pixels of a column have it, the lowest bit at the top.
    columns: Vec<u8>,
    /// The first column that has any of it, and the first after the last.
    taken: (usize, usize),
}

impl Line {
    fn new(width: usize) -> Self {
        Self { columns: vec![0; width], taken: (width, 0) }
    }

    fn set(&mut self, row: usize, from: usize, to: usize) {
        for bits in &mut self.columns[from..to] {
            *bits |= 1 << row;
        }
        self.taken = (self.taken.0.min(from), self.taken.1.max(to));
    }

    /// Writes the line, and leaves it empty.
    fn take(&mut self, out: &mut Vec<u8>) -> io::Result<()> {
        let (from, to) = self.taken;
        repeat(out, 0, from)?;
        for run in self.columns[from..to].chunk_by(|a, b| a == b) {
            repeat(out, run[0], run.len())?;
        }
        self.columns[from..to].fill(0);
        self.taken = (self.columns.len(), 0);
        Ok(())
    }
}

fn write_band(out: &mut Vec<u8>, lines: &mut [Line], band: &[u8], width: usize) -> io::Result<()> {
    for (row, pixels) in band.chunks(width).enumerate() {
        let mut from = 0;
        for run in pixels.chunk_by(|a, b| a == b) {
            lines[usize::from(run[0])].set(row, from, from + run.len());
            from += run.len();
        }
    }
    let taken = lines.iter_mut().enumerate().filter(|(_, line)| line.taken.0 < line.taken.1);
    for (place, (number, line)) in taken.enumerate() {
        // back to the left edge for the next colour
        write!(out, "{}#{number}", if place > 0 { "$" } else { "" })?;
        line.take(out)?;
    }
    Ok(())
}

/// So many columns in a row with the same pixels.
fn repeat(out: &mut Vec<u8>, bits: u8, times: usize) -> io::Result<()> {
    let character = b'?' + bits;
    if times > 3 {
        write!(out, "!{times}")?;
        out.push(character);
    } else {
        out.resize(out.len() + times, character);
    }
    Ok(())
}
