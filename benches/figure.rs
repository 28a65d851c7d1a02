//! What one frame of the figure costs: at 80x28 cells, and in bytes to the terminal. Run by `cargo bench --bench figure`.

use std::sync::Arc;
use std::time::Duration;

use divan::{Bencher, black_box};
use ratatui::backend::{Backend, CrosstermBackend};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use supple::figure::cells::{Cells, Edges};
use supple::figure::colour::Colour;
use supple::figure::{Figure, Look, Motion};
use supple::routine::{Defaults, Kind, Library, Step};

const COLS: u16 = 80;
const ROWS: u16 = 28;
const FRAMES_A_SECOND: u32 = 12;

fn main() {
    for edges in [Edges::Hard, Edges::Smooth] {
        println!("{edges:?} edges: {} bytes a moving frame, mean of all moves", bytes(edges));
    }
    divan::main();
}

fn figures() -> Vec<Arc<Figure>> {
    let library = Library::embedded(Defaults::default());
    let moves = library.entries().iter().filter(|entry| entry.kind() == Kind::Move);
    let first = |entry: &Arc<supple::routine::Entry>| match entry.routine()?.steps.first()? {
        Step::Do(exercise) => exercise.figure.clone(),
        _ => None,
    };
    moves.filter_map(first).collect()
}

fn look(edges: Edges) -> Look {
    let plain = Look::plain(COLS, ROWS);
    Look { encoding: supple::figure::cells::Encoding { edges, ..plain.encoding }, ..plain }
}

/// The frames of one round as they are shown.
fn times(round: Duration) -> impl Iterator<Item = Motion> {
    let step = Duration::from_secs(1) / FRAMES_A_SECOND;
    (0..).map(move |i| step * i).take_while(move |&time| time < round).map(Motion::Free)
}

#[divan::bench(args = [Edges::Hard, Edges::Smooth])]
fn frame_80x28_mean_of_a_round_of_every_move(bencher: Bencher, edges: Edges) {
    let clips: Vec<_> = figures().iter().map(|figure| figure.clip()).collect();
    let look = look(edges);
    let moving = |clip: &supple::figure::Clip| times(clip.round()).filter(|&motion| clip.is_moving(motion)).collect();
    let work: Vec<(usize, Vec<Motion>)> = clips.iter().map(moving).enumerate().collect();
    let mut all = work.iter().flat_map(|(clip, motions)| motions.iter().map(move |&motion| (*clip, motion))).cycle();
    bencher.bench_local(|| {
        let (clip, motion) = all.next().expect("there are moves, and they move");
        clips[clip].render(&clips[clip].frame(black_box(motion)), &look)
    });
}

#[divan::bench]
fn clip_of_a_figure(bencher: Bencher) {
    let figures = figures();
    let mut all = figures.iter().cycle();
    bencher.bench_local(|| all.next().expect("there are moves").clip());
}

fn colour(colour: Colour) -> ratatui::style::Color {
    match colour {
        Colour::Default => ratatui::style::Color::Reset,
        Colour::Rgb([red, green, blue]) => ratatui::style::Color::Rgb(red, green, blue),
        Colour::Indexed(index) => ratatui::style::Color::Indexed(index),
    }
}

fn drawn(cells: &Cells) -> Buffer {
    let mut buffer = Buffer::empty(Rect::new(0, 0, cells.cols, cells.rows));
    for (target, cell) in buffer.content.iter_mut().zip(&cells.cells) {
        target.set_char(cell.glyph).set_fg(colour(cell.fg)).set_bg(colour(cell.bg));
    }
    buffer
}

/// The mean bytes that a frame writes which moves, over a round of every move.
fn bytes(edges: Edges) -> usize {
    let (mut written, mut frames) = (0, 0);
    for figure in figures() {
        let clip = figure.clip();
        let mut before: Option<Buffer> = None;
        for motion in times(clip.round()).filter(|&motion| clip.is_moving(motion)) {
            let now = drawn(&clip.render(&clip.frame(motion), &look(edges)));
            if let Some(before) = &before {
                let mut out = Vec::new();
                let drawn = CrosstermBackend::new(&mut out).draw(before.diff(&now).into_iter());
                drawn.expect("a Vec takes all that is written");
                written += out.len();
                frames += 1;
            }
            before = Some(now);
        }
    }
    written / frames.max(1)
}
