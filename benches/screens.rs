//! What drawing a session costs: the whole screen without a figure, and its large digits alone.

use divan::{Bencher, black_box};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use supple::figure::colour::Depth;
use supple::tui::screens::session::{self, Model};
use supple::tui::theme::{Role, Shade, Strength, Theme, Tone};
use supple::tui::widgets::face;

#[path = "../tests/screens/fixtures.rs"]
#[expect(dead_code, reason = "the tests need moments that are not measured")]
mod fixtures;

fn main() {
    divan::main();
}

#[divan::bench(args = [(120, 40), (80, 24), (60, 20)])]
fn a_hold(bencher: Bencher<'_, '_>, (columns, rows): (u16, u16)) {
    let (view, area) = (fixtures::hold(), Rect::new(0, 0, columns, rows));
    let theme = Theme::new(Shade::Dark, Depth::True, None);
    let mut buf = Buffer::empty(area);
    bencher.bench_local(|| {
        let model = Model { view: &view, figure: None, keys: &[("space", "pause")], status: None, slide: 1.0 };
        session::draw(black_box(&mut buf), area, &model, theme);
    });
}

#[divan::bench(args = [5, 9, 14, 18])]
fn two_digits(bencher: Bencher<'_, '_>, rows: u16) {
    let area = Rect::new(0, 0, 60, rows);
    let theme = Theme::new(Shade::Dark, Depth::True, None);
    let mut buf = Buffer::empty(area);
    bencher.bench_local(|| face::draw(black_box(&mut buf), area, "24", Role::Tone(Tone::Hold), Strength::Full, theme));
}
