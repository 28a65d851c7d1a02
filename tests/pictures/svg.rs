//! A buffer of cells as an SVG picture: blocks as rectangles, text as text, and a picture in pixels where one stands.

use std::collections::BTreeMap;
use std::fmt::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier};
use supple::figure::Escaped;
use supple::figure::cells::Marker;

/// Picture units of one cell: divided by 2 and by 3 without a rest, so that every edge lies on a pixel.
pub(crate) const CELL: (u16, u16) = (10, 24);
/// Around the cells.
const MARGIN: u16 = 12;
/// Where letters stand, from a cell's top.
const BASELINE: u16 = 18;
const FONT: &str = "ui-monospace,'SF Mono','DejaVu Sans Mono',Menlo,Consolas,monospace";

/// A rectangle in picture units: left, top, width, height.
type Place = (u16, u16, u16, u16);

/// What stands in pixels: its cells, and a PNG file in base64.
pub(crate) struct Pixels {
    pub(crate) place: Rect,
    pub(crate) png: String,
}

/// The picture of a buffer on the ground `ground`; `text` is the colour of letters that have none of their own.
pub(crate) fn picture(buf: &Buffer, pixels: Option<&Pixels>, title: &str, ground: &str, text: &str) -> String {
    let (columns, rows) = (buf.area.width, buf.area.height);
    let (width, height) = (columns * CELL.0 + 2 * MARGIN, rows * CELL.1 + 2 * MARGIN);
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         role=\"img\">\n<title>{}</title>\n<rect width=\"{width}\" height=\"{height}\" rx=\"10\" fill=\"{ground}\"/>\n\
         <g transform=\"translate({MARGIN} {MARGIN})\">\n<g shape-rendering=\"crispEdges\">\n",
        Escaped(title),
    );
    let (mut behind, mut before) = (Rectangles::default(), Rectangles::default());
    for y in 0..rows {
        for x in 0..columns {
            let cell = &buf[(x, y)];
            let (left, top) = (x * CELL.0, y * CELL.1);
            if let Some(colour) = hex(cell.bg) {
                behind.add(colour, (left, top, CELL.0, CELL.1));
            }
            for (at, below, wide, high) in blocks(cell) {
                before.add(ink(cell, text), (left + at, top + below, wide, high));
            }
        }
    }
    behind.write(&mut svg);
    before.write(&mut svg);
    let _ = writeln!(svg, "</g>\n<g font-family=\"{FONT}\" font-size=\"16.6\">");
    for y in 0..rows {
        write_texts(&mut svg, buf, y, text);
    }
    svg.push_str("</g>\n");
    if let Some(Pixels { place, png }) = pixels {
        let (left, top) = (place.x * CELL.0, place.y * CELL.1);
        let (width, height) = (place.width * CELL.0, place.height * CELL.1);
        let _ = writeln!(
            svg,
            "<image x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" href=\"data:image/png;base64,{png}\"/>"
        );
    }
    svg.push_str("</g>\n</svg>\n");
    svg
}

/// Rectangles by their colour; one that goes on where the last one ended makes it longer.
#[derive(Default)]
struct Rectangles(BTreeMap<String, Vec<Place>>);

impl Rectangles {
    fn add(&mut self, colour: String, place: Place) {
        let places = self.0.entry(colour).or_default();
        match places.last_mut() {
            Some(last) if (last.0 + last.2, last.1, last.3) == (place.0, place.1, place.3) => last.2 += place.2,
            _ => places.push(place),
        }
    }

    fn write(&self, svg: &mut String) {
        for (colour, places) in &self.0 {
            let _ = write!(svg, "<path fill=\"{colour}\" d=\"");
            for (left, top, wide, high) in places {
                let _ = write!(svg, "M{left} {top}h{wide}v{high}h-{wide}z");
            }
            svg.push_str("\"/>\n");
        }
    }
}

/// The rectangles of a cell that is drawn rather than written; none for letters.
fn blocks(cell: &Cell) -> Vec<Place> {
    let Some(glyph) = cell.symbol().chars().next() else { return Vec::new() };
    let (wide, high) = CELL;
    match glyph {
        ' ' => return Vec::new(),
        '─' => return vec![(0, high / 2 - 1, wide, 2)],
        '━' => return vec![(0, high / 2 - 2, wide, 4)],
        '╸' => return vec![(0, high / 2 - 2, wide / 2, 4)],
        '╺' => return vec![(wide / 2, high / 2 - 2, wide / 2, 4)],
        _ => {}
    }
    for (marker, across, down) in [(Marker::Half, 1, 2), (Marker::Quadrant, 2, 2), (Marker::Sextant, 2, 3)] {
        let parts = across * down;
        if let Some(bits) = (1..1u8 << parts).find(|&bits| marker.glyph(bits) == glyph) {
            let part = |at: u16| (at % across * wide / across, at / across * high / down, wide / across, high / down);
            return (0..parts).filter(|at| bits >> at & 1 == 1).map(part).collect();
        }
    }
    Vec::new()
}

fn is_text(cell: &Cell) -> bool {
    cell.symbol() != " " && blocks(cell).is_empty()
}

/// The words of a row: letters of one style, with at most one space between them.
fn write_texts(svg: &mut String, buf: &Buffer, y: u16, usual: &str) {
    let style = |x: u16| (ink(&buf[(x, y)], usual), buf[(x, y)].modifier.contains(Modifier::BOLD));
    let mut x = 0;
    while x < buf.area.width {
        if !is_text(&buf[(x, y)]) {
            x += 1;
            continue;
        }
        let (start, (colour, bold)) = (x, style(x));
        let alike = |x: u16| x < buf.area.width && is_text(&buf[(x, y)]) && style(x) == (colour.clone(), bold);
        while alike(x) || (x < buf.area.width && buf[(x, y)].symbol() == " " && alike(x + 1)) {
            x += 1;
        }
        let said: String = (start..x).map(|x| buf[(x, y)].symbol()).collect();
        let weight = if bold { " font-weight=\"bold\"" } else { "" };
        let (left, below, long) = (start * CELL.0, y * CELL.1 + BASELINE, (x - start) * CELL.0);
        let _ = writeln!(
            svg,
            "<text x=\"{left}\" y=\"{below}\" textLength=\"{long}\" fill=\"{colour}\"{weight}>{}</text>",
            Escaped(&said)
        );
    }
}

fn ink(cell: &Cell, usual: &str) -> String {
    hex(cell.fg).unwrap_or_else(|| usual.to_owned())
}

/// The colour as SVG writes it; `None` for the terminal's own.
fn hex(colour: Color) -> Option<String> {
    match colour {
        Color::Rgb(red, green, blue) => Some(format!("#{red:02x}{green:02x}{blue:02x}")),
        Color::Reset => None,
        other => panic!("pictures are drawn in 24-bit colours, not {other}"),
    }
}
