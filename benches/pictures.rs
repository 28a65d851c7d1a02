//! What a picture of the figure costs at 640x480 pixels: painted and encoded, for each protocol, and in bytes to the
//! terminal. Run by `cargo bench --bench pictures`.

use divan::{Bencher, black_box};
use supple::body::Side;
use supple::figure::colour::{Rgb, hex};
use supple::figure::pixels::{Backdrop, Canvas, CellSize, Pixels};
use supple::figure::{Clip, Facing, Frame, Light, Motion, Palette, Tone};
use supple::routine::{Defaults, Kind, Library, Step};
use supple::terminal::pictures::{self, Protocol, kitty};

const CANVAS: Canvas = Canvas { cols: 80, rows: 30, cell: CellSize { width: 8, height: 16 } };
const REGISTERS: [u16; 3] = [16, 64, 256];

fn main() {
    for (protocol, registers) in [(Protocol::Kitty, 0), (Protocol::Iterm, 0)].into_iter().chain(sixel()) {
        println!("{}: {} bytes a picture, mean of all moves", name(protocol, registers), bytes(protocol, registers));
    }
    println!("kitty again: {} bytes to show a picture that was sent and to take the last one away", again());
    divan::main();
}

fn sixel() -> impl Iterator<Item = (Protocol, u16)> {
    REGISTERS.into_iter().map(|registers| (Protocol::Sixel, registers))
}

fn name(protocol: Protocol, registers: u16) -> String {
    if protocol == Protocol::Sixel { format!("sixel with {registers} colours") } else { format!("{protocol:?}") }
}

fn palette() -> Palette {
    Palette { light: Light::Dark, ground: Some(hex(0x10_1418)), tone: Tone::Plain }
}

fn inks() -> Vec<Rgb> {
    palette().inks().iter().map(|ink| ink.rgb).collect()
}

/// Every bundled move half way.
fn frames() -> Vec<(Clip, Frame)> {
    let library = Library::embedded(Defaults::default());
    let moves = library.entries().iter().filter(|entry| entry.kind() == Kind::Move);
    let figures = moves.filter_map(|entry| match entry.routine()?.steps.first()? {
        Step::Do(exercise) => exercise.figure.clone(),
        _ => None,
    });
    let half_way = |clip: Clip| {
        let frame = clip.frame_at(clip.moment(Motion::Reps(0.3)));
        (clip, frame)
    };
    figures.map(|figure| half_way(figure.clip())).collect()
}

fn paint((clip, frame): &(Clip, Frame), protocol: Protocol) -> Pixels {
    let backdrop = if protocol == Protocol::Kitty { Backdrop::Clear } else { Backdrop::Ground };
    clip.paint(black_box(frame), CANVAS, palette(), Facing::Side(Side::Right), backdrop)
}

fn sent(pixels: &Pixels, protocol: Protocol, registers: u16) -> Vec<u8> {
    let encoded = pictures::encode(protocol, pixels, CANVAS, &inks(), registers);
    if protocol == Protocol::Kitty {
        let mut out = Vec::new();
        kitty::transmit(1, &encoded, &mut out);
        return out;
    }
    encoded.bytes
}

fn bytes(protocol: Protocol, registers: u16) -> usize {
    let frames = frames();
    let total: usize = frames.iter().map(|frame| sent(&paint(frame, protocol), protocol, registers).len()).sum();
    total / frames.len()
}

fn again() -> usize {
    let mut out = Vec::new();
    kitty::place(1002, CANVAS.cols, CANVAS.rows, &mut out);
    kitty::remove(1001, &mut out);
    out.len()
}

#[divan::bench(args = [Protocol::Kitty, Protocol::Sixel])]
fn painted(bencher: Bencher, protocol: Protocol) {
    let frames = frames();
    let mut all = frames.iter().cycle();
    bencher.bench_local(|| paint(all.next().expect("there are moves"), protocol));
}

#[divan::bench(args = [(Protocol::Kitty, 0), (Protocol::Iterm, 0), (Protocol::Sixel, 16), (Protocol::Sixel, 64), (Protocol::Sixel, 256)])]
fn painted_and_encoded(bencher: Bencher, (protocol, registers): (Protocol, u16)) {
    let frames = frames();
    let mut all = frames.iter().cycle();
    bencher.bench_local(|| sent(&paint(all.next().expect("there are moves"), protocol), protocol, registers));
}
