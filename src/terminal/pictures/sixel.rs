//! Sixel: bands of six rows, in each of them one line of characters a colour.

use std::io::Write as _;

use super::registers::Indexed;
use crate::figure::colour::Rgb;
use crate::figure::pixels::{Canvas, Pixels};

/// Rows of pixels in a band.
const BAND: usize = 6;

/// A picture from the cursor's cell on. Every pixel of it is painted; rows below the last whole band are left out, so
/// that no terminal scrolls for them.
pub(super) fn string(pixels: &Pixels, canvas: Canvas, inks: &[Rgb], registers: u16) -> Vec<u8> {
    let width = usize::from(pixels.width);
    let whole = usize::from(pixels.height.min(canvas.rows.saturating_mul(canvas.cell.height)));
    let height = whole / BAND * BAND;
    let mut out = Vec::new();
    let picture = Indexed::new(pixels, inks, registers);
    let write = |out: &mut Vec<u8>| -> std::io::Result<()> {
        write!(out, "\x1bP0;1;0q\"1;1;{width};{height}")?;
        for (number, rgb) in picture.colours.iter().enumerate() {
            let [red, green, blue] = rgb.map(|part| (u32::from(part) * 100 + 127) / 255);
            write!(out, "#{number};2;{red};{green};{blue}")?;
        }
        Ok(())
    };
    write(&mut out).expect("a Vec takes all that is written");
    for (number, band) in picture.numbers[..width * height].chunks(width.max(1) * BAND).enumerate() {
        if number > 0 {
            out.push(b'-');
        }
        write_band(&mut out, band, width, picture.colours.len());
    }
    out.extend_from_slice(b"\x1b\\");
    out
}

fn write_band(out: &mut Vec<u8>, band: &[u8], width: usize, colours: usize) {
    let mut columns = vec![0u8; width * colours];
    for (row, line) in band.chunks(width).enumerate() {
        for (column, &number) in line.iter().enumerate() {
            columns[usize::from(number) * width + column] |= 1 << row;
        }
    }
    let mut first = true;
    for (number, columns) in columns.chunks(width).enumerate() {
        let Some(last) = columns.iter().rposition(|&bits| bits != 0) else { continue };
        if !first {
            out.push(b'$');
        }
        first = false;
        write!(out, "#{number}").expect("a Vec takes all that is written");
        for run in columns[..=last].chunk_by(|a, b| a == b) {
            let character = run[0] + b'?';
            if run.len() > 3 {
                write!(out, "!{}", run.len()).expect("a Vec takes all that is written");
                out.push(character);
            } else {
                out.extend(run.iter().map(|_| character));
            }
        }
    }
}
