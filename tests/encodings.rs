//! Pictures as terminals are sent them: the bytes, and what a decoder that is not ours makes of them.

use std::fmt::Write as _;

use base64::Engine as _;
use proptest::prelude::*;
use rstest::rstest;
use supple::body::Side;
use supple::figure::colour::{Rgb, hex};
use supple::figure::pixels::{Backdrop, Canvas, CellSize, Pixels};
use supple::figure::{Facing, Light, Motion, Paint, Palette, Tone};
use supple::routine::{Defaults, Library, Step};
use supple::terminal::pictures::{Encoded, FEWEST_REGISTERS, Protocol, encode, kitty};
use tattoy_wezterm_escape_parser::apc::{
    KittyImage, KittyImageData, KittyImageDelete, KittyImageFormat, KittyImageTransmit, KittyImageVerbosity,
};
use tattoy_wezterm_escape_parser::esc::{Esc, EscCode};
use tattoy_wezterm_escape_parser::osc::{ITermDimension, ITermProprietary, OperatingSystemCommand};
use tattoy_wezterm_escape_parser::parser::Parser;
use tattoy_wezterm_escape_parser::{Action, Sixel, SixelData};

const PALETTE: Palette = Palette { light: Light::Dark, ground: Some(hex(0x10_1418)), tone: Tone::Plain };

type Rgba = [u8; 4];

// --- the bytes ---

/// A frame of red around a green that shines through, with one blue pixel: two cells beside each other.
fn small() -> (Pixels, Canvas) {
    const RED: Rgba = [0xff, 0, 0, 0xff];
    const GREEN: Rgba = [0, 0xcc, 0, 0x80];
    const BLUE: Rgba = [0x33, 0x66, 0xff, 0xff];
    let canvas = Canvas { cols: 2, rows: 1, cell: CellSize { width: 6, height: 14 } };
    let (width, height) = canvas.size();
    let colour = |x: u16, y: u16| match (x, y) {
        (5, 7) => BLUE,
        _ if x == 0 || y == 0 || x == width - 1 || y == height - 1 => RED,
        _ => GREEN,
    };
    let rgba = (0..height).flat_map(|y| (0..width).flat_map(move |x| colour(x, y))).collect();
    (Pixels { width, height, rgba }, canvas)
}

/// Bytes as they can be read: what is no letter by its number.
fn readable(bytes: &[u8]) -> String {
    let mut text = String::new();
    for &byte in bytes {
        match byte {
            0x20..=0x7e => text.push(char::from(byte)),
            _ => write!(text, "<{byte:02x}>").unwrap(),
        }
    }
    text.replace("<5c>", "\\").replace("<1b>\\", "<1b>\\\n")
}

#[test]
fn the_bytes_of_kitty() {
    let (pixels, canvas) = small();
    let mut out = Vec::new();
    kitty::transmit(7, &encode(Protocol::Kitty, &pixels, canvas, &[], 0), &mut out);
    kitty::place(7, 2, 1, &mut out);
    kitty::remove(7, &mut out);
    kitty::free(7, &mut out);
    insta::assert_snapshot!("kitty", readable(&out));
}

#[test]
fn the_bytes_of_sixel() {
    let (pixels, canvas) = small();
    let sixel = encode(Protocol::Sixel, &pixels, canvas, &[[0xff, 0, 0]], FEWEST_REGISTERS);
    insta::assert_snapshot!("sixel", readable(&sixel.bytes));
}

#[test]
fn the_bytes_of_iterm() {
    let (pixels, canvas) = small();
    insta::assert_snapshot!("iterm", readable(&encode(Protocol::Iterm, &pixels, canvas, &[], 0).bytes));
}

// --- what others make of them ---

fn painted(id: &str, canvas: Canvas, backdrop: Backdrop) -> Pixels {
    let library = Library::embedded(Defaults::default());
    let routine = library.get(id).and_then(|entry| entry.routine()).expect("is bundled");
    let Step::Do(exercise) = &routine.steps[0] else { panic!("a move is one step") };
    let clip = exercise.figure.as_ref().expect("has a figure").clip();
    clip.paint(&clip.frame(Motion::Hold), canvas, PALETTE, Facing::Side(Side::Right), backdrop)
}

fn inks() -> Vec<Rgb> {
    PALETTE.inks().iter().map(|ink| ink.rgb).collect()
}

fn actions(bytes: &[u8]) -> Vec<Action> {
    Parser::new().parse_as_vec(bytes)
}

fn kitty_commands(bytes: &[u8]) -> Vec<KittyImage> {
    let command = |action| match action {
        Action::KittyImage(command) => Some(*command),
        Action::Esc(Esc::Code(EscCode::StringTerminator)) => None,
        other => panic!("no command of kitty: {other:?}"),
    };
    actions(bytes).into_iter().filter_map(command).collect()
}

/// The pixels of a PNG file.
fn png(file: &[u8]) -> Pixels {
    let mut decoder = png::Decoder::new(std::io::Cursor::new(file));
    decoder.set_transformations(png::Transformations::EXPAND | png::Transformations::ALPHA);
    let mut reader = decoder.read_info().expect("a PNG file");
    let mut rgba = vec![0; reader.output_buffer_size().expect("has a size")];
    let info = reader.next_frame(&mut rgba).expect("has an image");
    assert_eq!(info.color_type, png::ColorType::Rgba);
    let side = |side: u32| u16::try_from(side).unwrap();
    Pixels { width: side(info.width), height: side(info.height), rgba }
}

/// How far the pixels of two pictures are apart, of 255: at most, and in the mean (the root of the mean square).
fn apart(a: &Pixels, b: &Pixels) -> (u8, f64) {
    assert_eq!((a.width, a.height), (b.width, b.height));
    // a colour counts as much as it can be seen
    let part = |part: u8, opacity: u8| u8::try_from(u16::from(part) * u16::from(opacity) / 255).unwrap();
    let seen = |pixel: &[u8]| {
        let opacity = pixel[3];
        [part(pixel[0], opacity), part(pixel[1], opacity), part(pixel[2], opacity), opacity]
    };
    let each = a.rgba.chunks(4).zip(b.rgba.chunks(4)).map(|(a, b)| (seen(a), seen(b)));
    let apart = each.map(|(a, b)| a.iter().zip(b).map(|(a, b)| a.abs_diff(b)).max().unwrap_or(0));
    let (most, sum) =
        apart.fold((0, 0.0), |(most, sum): (u8, f64), apart| (most.max(apart), sum + f64::from(apart).powi(2)));
    (most, (sum / (f64::from(a.width) * f64::from(a.height))).sqrt())
}

fn kitty_picture(encoded: &Encoded) -> Pixels {
    let mut out = Vec::new();
    kitty::transmit(42, encoded, &mut out);
    let mut text = String::new();
    let commands = kitty_commands(&out);
    for (number, command) in commands.iter().enumerate() {
        let KittyImage::TransmitData { transmit, verbosity } = command else { panic!("{command:?}") };
        let KittyImageTransmit { format, data, image_id, more_data_follows, .. } = transmit;
        assert_eq!(*verbosity, KittyImageVerbosity::Quiet, "an answer would be read as keys");
        assert_eq!(*more_data_follows, number + 1 < commands.len());
        if number == 0 {
            assert_eq!((format.as_ref(), *image_id), (Some(&KittyImageFormat::Png), Some(42)));
        }
        let KittyImageData::Direct(chunk) = data else { panic!("{data:?}") };
        assert!(chunk.len() <= 4096 && (chunk.len() % 4 == 0), "{} bytes", chunk.len());
        text.push_str(chunk);
    }
    png(&base64::engine::general_purpose::STANDARD.decode(text).expect("base64"))
}

#[test]
fn kitty_decodes_the_picture_that_was_painted() {
    let (pixels, canvas) = small();
    assert_eq!(kitty_picture(&encode(Protocol::Kitty, &pixels, canvas, &[], 0)), pixels);
    let canvas = Canvas { cols: 60, rows: 20, cell: CellSize { width: 8, height: 16 } };
    for id in ["squat", "figure-four", "it-band", "side-plank"] {
        let pixels = painted(id, canvas, Backdrop::Clear);
        let (most, mean) = apart(&kitty_picture(&encode(Protocol::Kitty, &pixels, canvas, &[], 0)), &pixels);
        // beyond 256 colours mixtures that are hardly to be told apart are one
        assert!(most <= 64 && mean < 1.3, "{id}: {mean} in the mean, {most} at most");
    }
}

#[test]
fn iterm_decodes_the_same_picture() {
    let canvas = Canvas { cols: 60, rows: 20, cell: CellSize { width: 8, height: 16 } };
    let pixels = painted("squat", canvas, Backdrop::Ground);
    let encoded = encode(Protocol::Iterm, &pixels, canvas, &[], 0);
    let [Action::OperatingSystemCommand(command)] = &actions(&encoded.bytes)[..] else { panic!("one command") };
    let OperatingSystemCommand::ITermProprietary(ITermProprietary::File(file)) = &**command else {
        panic!("{command:?}")
    };
    assert_eq!((file.width, file.height), (ITermDimension::Cells(60), ITermDimension::Cells(20)));
    assert!(file.inline && file.do_not_move_cursor && !file.preserve_aspect_ratio);
    assert_eq!(file.size, Some(file.data.len()));
    let (most, mean) = apart(&png(&file.data), &pixels);
    assert!(most <= 31 && mean < 1.0, "{mean} in the mean, {most} at most");
}

#[test]
fn kitty_is_told_where_a_picture_stands_and_when_it_goes() {
    let mut out = Vec::new();
    kitty::place(42, 60, 20, &mut out);
    let [KittyImage::Display { image_id, placement, verbosity, .. }] = &kitty_commands(&out)[..] else { panic!() };
    assert_eq!((*image_id, placement.columns, placement.rows), (Some(42), Some(60), Some(20)));
    assert!(placement.do_not_move_cursor && placement.placement_id.is_some());
    assert_eq!(*verbosity, KittyImageVerbosity::Quiet);
    let deleted = |write: &dyn Fn(&mut Vec<u8>)| {
        let mut out = Vec::new();
        write(&mut out);
        let mut commands = kitty_commands(&out);
        let Some(KittyImage::Delete { what, verbosity }) = commands.pop() else { panic!("{commands:?}") };
        assert!(commands.is_empty() && verbosity == KittyImageVerbosity::Quiet);
        what
    };
    let one = |delete| KittyImageDelete::ByImageId { image_id: 42, placement_id: None, delete };
    assert_eq!(deleted(&|out| kitty::remove(42, out)), one(false));
    assert_eq!(deleted(&|out| kitty::free(42, out)), one(true));
}

/// What a sixel string paints: its size, and each pixel with its colour; none where nothing was painted.
fn sixel_picture(bytes: &[u8]) -> (usize, usize, Vec<Option<Rgb>>) {
    let [Action::Sixel(sixel), end @ ..] = &actions(bytes)[..] else { panic!("a sixel string") };
    assert!(end.iter().all(|action| matches!(action, Action::Esc(_))), "nothing but its end: {end:?}");
    let Sixel { pan, pad, pixel_width, pixel_height, data, .. } = &**sixel;
    assert_eq!(pan, pad, "pixels are as high as wide");
    let (width, height) = (pixel_width.unwrap() as usize, pixel_height.unwrap() as usize);
    let mut colours = std::collections::HashMap::new();
    let (mut x, mut y, mut colour) = (0, 0, None);
    let mut picture = vec![None; width * height];
    let mut column = |x: usize, y: usize, bits: u8, colour: Option<Rgb>| {
        for row in (0..6).filter(|row| bits >> row & 1 == 1) {
            assert!(x < width && y + row < height, "paints outside of its size: {x}, {}", y + row);
            picture[(y + row) * width + x] = colour;
        }
    };
    for item in data {
        match item {
            SixelData::DefineColorMapRGB { color_number, rgb } => {
                let (red, green, blue) = rgb.to_tuple_rgb8();
                colours.insert(*color_number, [red, green, blue]);
            }
            SixelData::SelectColorMapEntry(number) => colour = colours.get(number).copied(),
            SixelData::Data(bits) => {
                column(x, y, *bits, colour);
                x += 1;
            }
            SixelData::Repeat { repeat_count, data } => {
                (0..*repeat_count as usize).for_each(|i| column(x + i, y, *data, colour));
                x += *repeat_count as usize;
            }
            SixelData::CarriageReturn => x = 0,
            SixelData::NewLine => (x, y) = (0, y + 6),
            SixelData::DefineColorMapHSL { .. } => panic!("colours are red, green and blue"),
        }
    }
    (width, height, picture)
}

#[rstest]
fn sixel_paints_every_pixel_and_keeps_the_inks(
    #[values("squat", "figure-four", "it-band", "side-plank")] id: &str,
    #[values(16, 64, 256)] registers: u16,
) {
    let canvas = Canvas { cols: 40, rows: 14, cell: CellSize { width: 8, height: 16 } };
    let pixels = painted(id, canvas, Backdrop::Ground);
    let encoded = encode(Protocol::Sixel, &pixels, canvas, &inks(), registers);
    let (width, height, picture) = sixel_picture(&encoded.bytes);
    assert_eq!((width, height), (320, 222), "whole bands of 14 rows");
    let distinct: std::collections::HashSet<Rgb> = picture.iter().flatten().copied().collect();
    assert!(distinct.len() <= usize::from(registers));
    let accent = PALETTE.rgb(Paint::Accent);
    let (mut accents, mut far) = (0, 0);
    for (pixel, painted) in picture.iter().zip(pixels.rgba.chunks(4)) {
        let pixel = pixel.expect("every pixel is painted");
        let apart = pixel.iter().zip(painted).map(|(a, b)| a.abs_diff(*b)).max().unwrap_or(0);
        if painted[..3] == accent {
            // a part of a colour has a hundred steps, which this decoder rounds down
            assert!(apart <= 1, "the accent stays what it is: {pixel:?}");
            accents += 1;
        } else if inks().contains(&[painted[0], painted[1], painted[2]]) && registers > 32 {
            assert!(apart <= 2, "{pixel:?} for {painted:?}");
        }
        far += usize::from(apart > 64);
    }
    assert!(accents > 20, "{accents} pixels of accent");
    assert!(far * 100 <= picture.len(), "{far} of {} pixels are of another colour", picture.len());
}

#[test]
fn a_picture_lower_than_a_band_is_no_sixel() {
    let canvas = Canvas { cols: 4, rows: 1, cell: CellSize { width: 4, height: 5 } };
    let pixels = painted("squat", canvas, Backdrop::Ground);
    assert!(encode(Protocol::Sixel, &pixels, canvas, &inks(), 16).bytes.is_empty());
}

#[rstest]
fn without_pixels_nothing_is_sent(#[values(Protocol::Kitty, Protocol::Sixel, Protocol::Iterm)] protocol: Protocol) {
    let canvas = Canvas { cols: 0, rows: 0, cell: CellSize { width: 8, height: 16 } };
    let pixels = painted("squat", canvas, Backdrop::Ground);
    let encoded = encode(protocol, &pixels, canvas, &inks(), 16);
    let mut out = Vec::new();
    kitty::transmit(1, &encoded, &mut out);
    assert!(encoded.bytes.is_empty() && out.is_empty());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Any picture of few colours comes out of each protocol as it went in.
    #[test]
    fn any_picture_survives(
        width in 1u16..40, bands in 1u16..5, colours in prop::collection::vec(any::<[u8; 3]>(), 1..12), seed in any::<u64>(),
    ) {
        let height = bands * 6;
        let mut state = seed | 1;
        let mut rgba = Vec::new();
        for _ in 0..u32::from(width) * u32::from(height) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            let place = usize::try_from(state % 97).unwrap() % colours.len();
            rgba.extend(colours[place].iter().copied().chain([255]));
        }
        let pixels = Pixels { width, height, rgba };
        let canvas = Canvas { cols: width, rows: bands, cell: CellSize { width: 1, height: 6 } };
        let decoded = kitty_picture(&encode(Protocol::Kitty, &pixels, canvas, &[], 0));
        prop_assert_eq!(&decoded, &pixels);
        let (_, _, picture) = sixel_picture(&encode(Protocol::Sixel, &pixels, canvas, &colours, 16).bytes);
        for (pixel, painted) in picture.iter().zip(pixels.rgba.chunks(4)) {
            let pixel = pixel.expect("every pixel is painted");
            prop_assert!(pixel.iter().zip(painted).all(|(a, b)| a.abs_diff(*b) <= 2), "{:?} for {:?}", pixel, painted);
        }
    }
}
