//! What drawing a session costs: the whole screen without a figure, its large digits alone, and the bytes that a second
//! of counting sends to the terminal. Run by `cargo bench --bench screens`.

use divan::{Bencher, black_box};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use supple::figure::cells::{Cell, Cells, Edges};
use supple::figure::colour::{Colour, Depth};
use supple::language::Words;
use supple::session::view::View;
use supple::terminal::surface::Surface;
use supple::tui::screens::session::{self, Model};
use supple::tui::theme::{Role, Shade, Strength, Theme, Tone};
use supple::tui::widgets::face;

#[path = "../tests/screens/fixtures.rs"]
#[expect(dead_code, reason = "the tests need moments that are not measured")]
mod fixtures;

fn main() {
    for (columns, rows) in SIZES {
        let bytes = [Edges::Smooth, Edges::Hard].map(|edges| Seconds::new(columns, rows, edges).bytes());
        println!("{columns}x{rows}: {} bytes a second of a hold, {} with hard edges", bytes[0], bytes[1]);
        let bare = Seconds::new(columns, rows, Edges::Smooth).without_figure();
        let repeated = Seconds::new(columns, rows, Edges::Smooth).without_figure().that_repeats();
        println!("  without a figure {}, in a terminal that repeats characters {}", bare.bytes(), repeated.bytes());
    }
    divan::main();
}

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (60, 20)];

/// A hold of thirty seconds on the screen, the figure standing still.
struct Seconds {
    surface: Surface,
    theme: Theme,
    figure: Option<Cells>,
    left: u64,
}

impl Seconds {
    fn new(columns: u16, rows: u16, edges: Edges) -> Self {
        let area = Rect::new(0, 0, columns, rows);
        let theme = Theme::new(Shade::Dark, Depth::True, None).with_edges(edges);
        let figure = session::figure_place(area, &fixtures::hold()).map(|place| Cells {
            cols: place.width,
            rows: place.height,
            cells: vec![
                Cell { glyph: ' ', fg: Colour::Default, bg: Colour::Default };
                usize::from(place.width * place.height)
            ],
        });
        Self { surface: Surface::new(area), theme, figure, left: 30 }
    }

    fn without_figure(self) -> Self {
        Self { figure: None, ..self }
    }

    fn that_repeats(self) -> Self {
        Self { surface: self.surface.in_one_that_repeats(), ..self }
    }

    /// The mean bytes that each second sends after the first.
    fn bytes(mut self) -> usize {
        self.next();
        (1..30).map(|_| self.next().len()).sum::<usize>() / 29
    }

    /// The bytes of the next second; after the last one comes the first.
    fn next(&mut self) -> Vec<u8> {
        let mut view = View { seconds: self.left, left: 600 + self.left, ..fixtures::hold() };
        #[expect(clippy::cast_precision_loss, reason = "at most thirty")]
        let left = self.left as f64;
        view.progress[1].done = 0.5 - left * 0.005;
        self.left = if self.left > 1 { self.left - 1 } else { 30 };
        let (figure, keys) = (self.figure.as_ref(), &[("space", "pause")]);
        let model = Model {
            view: &view,
            figure,
            keys,
            goes_on: None,
            status: None,
            slide: 1.0,
            notice: None,
            words: Words::ENGLISH,
        };
        let (area, theme) = (self.surface.area(), self.theme);
        self.surface.encode(|buf| session::draw(buf, area, &model, theme))
    }
}

#[divan::bench(args = SIZES)]
fn a_second(bencher: Bencher<'_, '_>, (columns, rows): (u16, u16)) {
    let mut seconds = Seconds::new(columns, rows, Edges::Smooth);
    bencher.bench_local(|| black_box(seconds.next()));
}

#[divan::bench(args = SIZES)]
fn a_second_without_a_figure(bencher: Bencher<'_, '_>, (columns, rows): (u16, u16)) {
    let mut seconds = Seconds::new(columns, rows, Edges::Smooth).without_figure().that_repeats();
    bencher.bench_local(|| black_box(seconds.next()));
}

#[divan::bench(args = SIZES)]
fn a_hold(bencher: Bencher<'_, '_>, (columns, rows): (u16, u16)) {
    let (view, area) = (fixtures::hold(), Rect::new(0, 0, columns, rows));
    let theme = Theme::new(Shade::Dark, Depth::True, None);
    let mut buf = Buffer::empty(area);
    bencher.bench_local(|| {
        let model = Model {
            view: &view,
            figure: None,
            keys: &[("space", "pause")],
            goes_on: None,
            status: None,
            slide: 1.0,
            notice: None,
            words: Words::ENGLISH,
        };
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
