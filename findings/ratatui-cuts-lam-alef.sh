#!/bin/sh
# ratatui 0.30.2 with unicode-width 0.2.3: a right-aligned line of Arabic loses its last letter.
#
# What happens: unicode-width counts lam and alef together as one column, because fonts join them. ratatui measures a
# line as a whole, with that, but draws it piece by piece, and puts lam and alef into a cell each. A line is therefore
# drawn wider than Line::width says: right-aligned, or in a column of just its width, what is too much is cut off.
# A Paragraph measures piece by piece and shows the same text whole. The word here is "salam", of four letters.
# One would guess: one library measures one text in one way, and a line fits into as many columns as it says it has.
#
# Seen:
#   ratatui 0.30.2, unicode-width 0.2.3
#   the line says it takes 3 columns
#   drawn from the left it takes 4: [ سلام ]
#   Line, right-aligned in 8 columns: 3 of 4 letters, without the last
#   Paragraph, right-aligned in 8 columns: 4 of 4 letters
#   Line in a column of its own width: 3 of 4 letters, without the last
# Needs cargo. Ends with 0 while it is so, 1 when it changed, 2 when it could not be tried.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
trap 'exit 130' INT TERM
cd "$tmp"
mkdir src
cat > Cargo.toml <<'END'
[package]
name = "cut"
version = "0.0.0"
edition = "2021"
[dependencies]
ratatui = { version = "=0.30.2", default-features = false }
ratatui-core = "=0.1.2"
ratatui-widgets = "=0.3.2"
unicode-width = "=0.2.3"
END
cat > src/main.rs <<'END'
use ratatui::buffer::Buffer;
use ratatui::layout::{Alignment, Rect};
use ratatui::style::Style;
use ratatui::text::Line;
use ratatui::widgets::{Paragraph, Widget};

const WORD: &str = "\u{633}\u{644}\u{627}\u{645}";

fn drawn(columns: u16, widget: impl Widget) -> String {
    let mut buffer = Buffer::empty(Rect::new(0, 0, columns, 1));
    widget.render(buffer.area, &mut buffer);
    let text: String = buffer.content.iter().map(|cell| cell.symbol()).collect();
    let (letters, last) = (text.trim().chars().count(), text.trim().ends_with('\u{645}'));
    format!("{letters} of 4 letters{}", if last { "" } else { ", without the last" })
}

fn main() {
    let width = Line::from(WORD).width();
    println!("the line says it takes {width} columns");
    let (end, _) = Buffer::empty(Rect::new(0, 0, 8, 1)).set_stringn(0, 0, WORD, 8, Style::new());
    println!("drawn from the left it takes {end}: [ {WORD} ]");
    println!("Line, right-aligned in 8 columns: {}", drawn(8, Line::from(WORD).right_aligned()));
    let paragraph = Paragraph::new(WORD).alignment(Alignment::Right);
    println!("Paragraph, right-aligned in 8 columns: {}", drawn(8, paragraph));
    println!("Line in a column of its own width: {}", drawn(width as u16, Line::from(WORD)));
}
END
cargo build -q || { echo "could not be tried: no crate, or no compiler" >&2; exit 2; }
echo "ratatui 0.30.2, unicode-width 0.2.3"
./target/debug/cut | tee seen
if grep -q '^the line says it takes 3' seen && grep -q '^drawn .* takes 4' seen \
    && [ "$(grep -c '^Line.* 3 of 4 letters, without the last' seen)" = 2 ] && grep -q '^Paragraph.*4 of 4' seen; then
    echo "as before: the line is cut"
else
    echo "changed: the line is not cut as it was" >&2
    exit 1
fi
