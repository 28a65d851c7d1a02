//! The figure in pixels: clean edges, the colours as they are, composed as in cells; and the moments that pictures are
//! made of.

use std::collections::HashSet;
use std::time::Duration;

use proptest::prelude::*;
use rstest::rstest;
use supple::body::Side;
use supple::figure::cells::{Cells, Edges, Encoding, Marker};
use supple::figure::colour::{Colour, Depth, Rgb, hex};
use supple::figure::joint::Joint;
use supple::figure::joint::Spot;
use supple::figure::pixels::{Backdrop, Canvas, CellSize, Pixels};
use supple::figure::pose::{Loop, View};
use supple::figure::{Clip, Facing, Frame, Light, Look, Moment, Motion, Paint, Palette, Stop, Tone};
use supple::routine::{Defaults, Kind, Library, Step};

const RIGHT: Facing = Facing::Side(Side::Right);
const CANVAS: Canvas = Canvas { cols: 40, rows: 14, cell: CellSize { width: 8, height: 16 } };

fn palette(light: Light) -> Palette {
    Palette { light, ground: Some(hex(0x10_1418)), tone: Tone::Plain }
}

fn clip(id: &str) -> Clip {
    let library = Library::embedded(Defaults::default());
    let routine = library.get(id).and_then(|entry| entry.routine()).expect("is bundled");
    let Step::Do(exercise) = &routine.steps[0] else { panic!("a move is one step") };
    exercise.figure.as_ref().expect("has a figure").clip()
}

fn clips() -> Vec<(String, Clip)> {
    let library = Library::embedded(Defaults::default());
    let moves = library.entries().iter().filter(|entry| entry.kind() == Kind::Move);
    let figure = |entry: &std::sync::Arc<supple::routine::Entry>| match entry.routine()?.steps.first()? {
        Step::Do(exercise) => Some((entry.id().to_owned(), exercise.figure.as_ref()?.clip())),
        _ => None,
    };
    moves.filter_map(figure).collect()
}

fn held(id: &str, facing: Facing, backdrop: Backdrop) -> Pixels {
    let clip = clip(id);
    clip.paint(&clip.frame(Motion::Hold), CANVAS, palette(Light::Dark), facing, backdrop)
}

fn at(pixels: &Pixels, x: usize, y: usize) -> [u8; 4] {
    let start = (y * usize::from(pixels.width) + x) * 4;
    pixels.rgba[start..start + 4].try_into().unwrap()
}

fn each(pixels: &Pixels) -> impl Iterator<Item = (usize, usize, [u8; 4])> + '_ {
    let (width, height) = (usize::from(pixels.width), usize::from(pixels.height));
    (0..height).flat_map(move |y| (0..width).map(move |x| (x, y, at(pixels, x, y))))
}

fn opaque([red, green, blue]: Rgb) -> [u8; 4] {
    [red, green, blue, 255]
}

#[test]
fn the_edge_of_a_limb_goes_over_into_the_background() {
    let pixels = held("squat", RIGHT, Backdrop::Clear);
    let shirt = palette(Light::Dark).rgb(Paint::Shirt);
    let edge = |pixel: [u8; 4]| pixel[..3] == shirt && (40..215).contains(&pixel[3]);
    assert!(each(&pixels).filter(|&(_, _, pixel)| edge(pixel)).count() > 20, "only its own colour, in part");
    let levels: HashSet<u8> = each(&pixels).map(|(_, _, pixel)| pixel[3]).collect();
    assert!(levels.len() >= 16, "{} levels of opacity", levels.len());
}

#[test]
fn what_is_bare_is_clear_or_the_ground() {
    let (clear, ground) = (held("squat", RIGHT, Backdrop::Clear), held("squat", RIGHT, Backdrop::Ground));
    assert_eq!((at(&clear, 0, 0), at(&ground, 0, 0)), ([0; 4], opaque(hex(0x10_1418))));
    assert!(each(&ground).all(|(_, _, pixel)| pixel[3] == 255));
    for (x, y, [red, green, blue, opacity]) in each(&clear) {
        // laid on the ground the one is the other
        let share = f32::from(opacity) / 255.0;
        let laid = |over: u8, under: u8| f32::from(over) * share + f32::from(under) * (1.0 - share);
        let ours = [laid(red, 0x10), laid(green, 0x14), laid(blue, 0x18)];
        let wanted = at(&ground, x, y);
        let apart = ours.iter().zip(wanted).map(|(ours, wanted)| (ours - f32::from(wanted)).abs());
        assert!(apart.fold(0.0, f32::max) <= 2.0, "{ours:?} for {wanted:?} at {x}, {y}");
    }
}

#[test]
fn no_pixel_holds_a_colour_that_the_background_may_not_have() {
    // the dark line around a limb would be a fringe on a light background
    for (id, clip) in clips() {
        let pixels = clip.paint(&clip.frame(Motion::Hold), CANVAS, palette(Light::Dark), RIGHT, Backdrop::Clear);
        let rim = palette(Light::Dark).rgb(Paint::Rim);
        assert!(each(&pixels).all(|(_, _, pixel)| pixel != opaque(rim)), "{id}");
    }
}

#[rstest]
#[case(Light::Dark, 0xff_7a45)]
#[case(Light::Light, 0xc8_420a)]
fn the_muscle_has_the_accent(#[case] light: Light, #[case] accent: u32) {
    for (id, clip) in clips() {
        let marks = &clip.figure().marks;
        if marks.is_empty() || marks.iter().any(|mark| clip.unseen().contains(&mark.muscle)) {
            continue;
        }
        let near = marks.iter().any(|mark| clip.figure().far.iter().all(|limb| limb.side() != mark.side));
        let pixels = clip.paint(&clip.frame(Motion::Hold), CANVAS, palette(light), RIGHT, Backdrop::Clear);
        let marked = each(&pixels).filter(|&(_, _, pixel)| pixel == opaque(hex(accent))).count();
        assert!(!near || marked > 20, "{id}: {marked} pixels");
    }
}

#[test]
fn the_left_is_the_mirrored_right() {
    for id in ["squat", "knee-to-chest", "it-band", "figure-four"] {
        let (right, left) = (held(id, RIGHT, Backdrop::Ground), held(id, Facing::Side(Side::Left), Backdrop::Ground));
        let mirrored = |x: usize, y: usize| at(&left, usize::from(left.width) - 1 - x, y);
        let apart = |a: [u8; 4], b: [u8; 4]| a.iter().zip(b).map(|(a, b)| a.abs_diff(b)).max().unwrap();
        let worst: Vec<u8> = each(&right).map(|(x, y, pixel)| apart(pixel, mirrored(x, y))).collect();
        let far = worst.iter().filter(|&&apart| apart > 32).count();
        assert!(far * 1000 <= worst.len(), "{id}: {far} of {} pixels", worst.len());
        assert_ne!(right, left);
    }
}

/// The ends of what is painted with the body's inks, in cells: left, top, right, bottom.
type Ends = [f32; 4];

fn wider([left, top, right, bottom]: Ends, [l, t, r, b]: Ends) -> Ends {
    [left.min(l), top.min(t), right.max(r), bottom.max(b)]
}

const NOWHERE: Ends = [f32::MAX, f32::MAX, f32::MIN, f32::MIN];

fn body(light: Light) -> HashSet<Rgb> {
    let paints = [Paint::Skin, Paint::Hand, Paint::Sleeve, Paint::Shirt, Paint::Shorts, Paint::Shoe, Paint::Hair];
    let far = [Paint::SkinFar, Paint::HandFar, Paint::SleeveFar, Paint::ShortsFar, Paint::ShoeFar, Paint::Accent];
    paints.into_iter().chain(far).map(|paint| palette(light).rgb(paint)).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a panel of a few hundred pixels")]
fn ends_of_pixels(pixels: &Pixels, cell: CellSize) -> Ends {
    let body = body(Light::Dark);
    let (width, height) = (f32::from(cell.width), f32::from(cell.height));
    let part = each(pixels)
        .filter(|(_, _, [red, green, blue, opacity])| *opacity == 255 && body.contains(&[*red, *green, *blue]));
    part.fold(NOWHERE, |ends, (x, y, _)| {
        let (x, y) = (x as f32, y as f32);
        wider(ends, [x / width, y / height, (x + 1.0) / width, (y + 1.0) / height])
    })
}

fn ends_of_cells(cells: &Cells) -> Ends {
    let body = body(Light::Dark);
    let is_body = |colour: Colour| matches!(colour, Colour::Rgb(rgb) if body.contains(&rgb));
    let bits = |glyph: char| (0..64).find(|&bits| Marker::Sextant.glyph(bits) == glyph).expect("a sextant");
    let mut ends = NOWHERE;
    for (row, line) in (0u8..).zip(cells.lines()) {
        for (col, cell) in (0u8..).zip(line) {
            let bits: u8 = bits(cell.glyph);
            for part in 0..6u8 {
                let colour = if bits >> part & 1 == 1 { cell.fg } else { cell.bg };
                if is_body(colour) {
                    let (x, y) =
                        (f32::from(col) + f32::from(part % 2) / 2.0, f32::from(row) + f32::from(part / 2) / 3.0);
                    ends = wider(ends, [x, y, x + 0.5, y + 1.0 / 3.0]);
                }
            }
        }
    }
    ends
}

#[test]
fn the_composition_is_that_of_the_cells() {
    let encoding = Encoding { marker: Marker::Sextant, depth: Depth::True, edges: Edges::Hard };
    for (id, clip) in clips() {
        for motion in [Motion::Hold, Motion::Reps(0.25)] {
            let frame = clip.frame(motion);
            let look = Look { encoding, palette: palette(Light::Dark), ..Look::plain(CANVAS.cols, CANVAS.rows) };
            let cells = ends_of_cells(&clip.render(&frame, &look));
            let pixels = clip.paint(&frame, CANVAS, palette(Light::Dark), RIGHT, Backdrop::Ground);
            let pixels = ends_of_pixels(&pixels, CANVAS.cell);
            let apart = cells.iter().zip(pixels).map(|(a, b)| (a - b).abs()).fold(0.0, f32::max);
            assert!(apart <= 0.5, "{id}: {cells:?} in cells, {pixels:?} in pixels");
        }
    }
}

#[rstest]
#[case::mlterm(9, 17)]
#[case::wide(11, 18)]
#[case::narrow(8, 19)]
fn the_floor_stays_in_its_row_however_wide_cells_are(#[case] width: u16, #[case] height: u16) {
    let encoding = Encoding { marker: Marker::Sextant, depth: Depth::True, edges: Edges::Hard };
    let cell = CellSize { width, height };
    let (cols, rows) = (44, 18);
    for (id, clip) in clips().into_iter().filter(|(_, clip)| clip.figure().view != View::Above) {
        let frame = clip.frame(Motion::Hold);
        let look = Look { encoding, palette: palette(Light::Dark), ..Look::plain(cols, rows) };
        let [.., lowest] = ends_of_cells(&clip.render(&frame, &look));
        let canvas = Canvas { cols, rows, cell };
        let pixels = clip.paint(&frame, canvas, palette(Light::Dark), RIGHT, Backdrop::Ground);
        let [_, highest, _, low] = ends_of_pixels(&pixels, cell);
        assert!((low - lowest).abs() <= 0.8, "{id}: {lowest} in cells, {low} in pixels");
        assert!(highest > 0.1, "{id}: cut off at {highest}");
    }
}

#[test]
fn the_body_is_not_stretched_by_wide_cells() {
    let clip = clip("squat");
    let painted = |cols: u16, width: u16| {
        let canvas = Canvas { cols, rows: 14, cell: CellSize { width, height: 16 } };
        let pixels = clip.paint(&clip.frame(Motion::Hold), canvas, palette(Light::Dark), RIGHT, Backdrop::Ground);
        let colours = body(Light::Dark);
        each(&pixels).filter(|(_, _, pixel)| colours.contains(&pixel[..3])).collect::<Vec<_>>()
    };
    assert_eq!(painted(40, 8), painted(32, 10), "as many pixels make the same body");
}

#[test]
fn a_panel_without_pixels_gives_none() {
    let clip = clip("squat");
    for (cols, rows, width, height) in [(0, 9, 8, 16), (9, 0, 8, 16), (9, 9, 0, 16), (9, 9, 8, 0)] {
        let canvas = Canvas { cols, rows, cell: CellSize { width, height } };
        let pixels = clip.paint(&clip.frame(Motion::Hold), canvas, palette(Light::Dark), RIGHT, Backdrop::Clear);
        assert_eq!(pixels, Pixels { width: 0, height: 0, rgba: Vec::new() });
    }
    let huge = Canvas { cols: u16::MAX, rows: 1, cell: CellSize { width: u16::MAX, height: 2 } };
    assert_eq!(huge.size(), (10_000, 2));
}

#[test]
fn the_floor_fades_at_both_ends_and_never_from_above() {
    let pixels = held("squat", RIGHT, Backdrop::Clear);
    let floor = usize::from(pixels.height) - 4;
    let along: Vec<u8> = (0..usize::from(pixels.width)).map(|x| at(&pixels, x, floor)[3]).collect();
    assert!(along[0] < 5 && along[79] > 240 && along[40].abs_diff(127) < 8, "{:?}", &along[..80]);
    assert!(along[..80].is_sorted() && along.iter().eq(along.iter().rev()));
    let from_above = clips().into_iter().find(|(_, clip)| clip.figure().view == supple::figure::pose::View::Above);
    let (_, clip) = from_above.expect("one move is seen from above");
    let pixels = clip.paint(&clip.frame(Motion::Hold), CANVAS, palette(Light::Dark), RIGHT, Backdrop::Clear);
    assert!((0..usize::from(pixels.width)).all(|x| at(&pixels, x, usize::from(pixels.height) - 1)[3] == 0));
}

#[test]
fn only_a_still_has_arrows() {
    let (id, clip) = clips()
        .into_iter()
        .find(|(_, clip)| clip.figure().props.iter().any(|prop| matches!(prop, supple::figure::pose::Prop::Arrow(_))))
        .expect("a move with an arrow");
    let arrow = opaque(palette(Light::Dark).rgb(Paint::Arrow));
    let count = |frame: &Frame| {
        let pixels = clip.paint(frame, CANVAS, palette(Light::Dark), RIGHT, Backdrop::Clear);
        each(&pixels).filter(|&(_, _, pixel)| pixel == arrow).count()
    };
    assert!(count(&clip.still(Motion::Hold)) > 0, "{id}");
    assert_eq!(count(&clip.frame(Motion::Hold)), 0, "{id}");
}

#[test]
fn a_turn_leaves_a_ghost_and_a_pause_little_hue() {
    let ghost = opaque(palette(Light::Dark).rgb(Paint::Ghost));
    let turning = held("squat", Facing::Turning { to: Side::Right, share: 0.5 }, Backdrop::Clear);
    assert!(each(&turning).any(|(_, _, pixel)| pixel == ghost));
    assert!(each(&held("squat", RIGHT, Backdrop::Clear)).all(|(_, _, pixel)| pixel != ghost));
    let clip = clip("squat");
    let paused = Palette { tone: Tone::Paused, ..palette(Light::Dark) };
    let pixels = clip.paint(&clip.frame(Motion::Hold), CANVAS, paused, RIGHT, Backdrop::Clear);
    let hue = |[red, green, blue, _]: [u8; 4]| red.max(green).max(blue) - red.min(green).min(blue);
    assert!(each(&pixels).all(|(_, _, pixel)| hue(pixel) < 40));
}

#[test]
fn a_full_chest_is_seen() {
    let clip = clip("belly-breathing");
    let painted = |fullness: f32| {
        let frame = clip.frame(Motion::Hold).breathing(fullness);
        clip.paint(&frame, CANVAS, palette(Light::Dark), RIGHT, Backdrop::Clear)
    };
    let (empty, slightly, full) = (painted(0.0), painted(1.0 / 24.0), painted(1.0));
    let apart = |a: &Pixels, b: &Pixels| each(a).zip(each(b)).filter(|(a, b)| a != b).count();
    assert!(apart(&empty, &full) > apart(&empty, &slightly) && apart(&empty, &slightly) > 0);
}

// --- moments ---

fn stops(clip: &Clip) -> Vec<Stop> {
    let figure = clip.figure();
    (0..figure.keys.len()).map(Stop::Key).chain((0..figure.steps.len()).map(Stop::Step)).collect()
}

/// The largest movement of a joint between two frames, percent of standing height.
fn apart(a: &Frame, b: &Frame) -> f32 {
    let sides = [Side::Left, Side::Right].into_iter().flat_map(|side| {
        [Joint::Knee(side), Joint::Ankle(side), Joint::Elbow(side), Joint::Hand(side), Joint::Shoulder(side)]
    });
    let joints = [Joint::Head, Joint::Pelvis, Joint::Waist].into_iter().chain(sides).map(Spot::Joint);
    joints.map(|spot| (a.at(spot) - b.at(spot)).len()).fold(0.0, f32::max)
}

/// Every moment of a motion, sampled finely.
fn moments(clip: &Clip, motion: impl Fn(f32) -> Motion) -> Vec<Moment> {
    const SAMPLES: u16 = 3000;
    let mut moments: Vec<Moment> =
        (0..=SAMPLES).map(|i| clip.moment(motion(f32::from(i) / f32::from(SAMPLES)))).collect();
    moments.dedup();
    moments
}

fn distinct(moments: &[Moment]) -> usize {
    moments.iter().collect::<HashSet<_>>().len()
}

#[test]
fn a_way_and_its_way_back_have_at_most_24_steps() {
    for (id, clip) in clips() {
        let into = clip.round() * 3;
        let there = moments(&clip, |share| Motion::Reps(share * 0.4999));
        let both = moments(&clip, Motion::Reps);
        let ways =
            if clip.figure().looping == Loop::Cycle { clip.figure().keys.len() } else { clip.figure().keys.len() - 1 };
        assert!(distinct(&both) <= ways * 24 + 1, "{id}: {} moments of {ways} ways", distinct(&both));
        if clip.figure().looping != Loop::Cycle {
            assert_eq!(distinct(&both), distinct(&there), "{id}: the way back is the way there");
        }
        let passes = moments(&clip, |share| Motion::Passes(share * 2.0));
        let into = moments(&clip, |share| Motion::Into(into.mul_f32(share)));
        for motion in [&passes, &into] {
            assert!(motion.iter().all(|moment| clip.way_of(*moment).contains(moment)), "{id}");
            assert!(distinct(motion) <= ways * 24 + 1, "{id}");
        }
        for pair in stops(&clip).windows(2) {
            let toward = moments(&clip, |share| Motion::Toward(pair[0], pair[1], share));
            assert!(distinct(&toward) <= 25, "{id}: {} moments", distinct(&toward));
            let back = moments(&clip, |share| Motion::Toward(pair[1], pair[0], share));
            assert_eq!(toward.iter().collect::<HashSet<_>>(), back.iter().collect::<HashSet<_>>(), "{id}");
        }
    }
}

#[test]
fn a_step_is_a_small_movement() {
    let mut worst = (0.0, String::new());
    for (id, clip) in clips() {
        let stops = stops(&clip);
        let ways = stops.iter().zip(stops.iter().skip(1)).map(|(a, b)| clip.way_between(*a, *b));
        for way in ways {
            let frames: Vec<Frame> = way.iter().map(|moment| clip.frame_at(*moment)).collect();
            for pair in frames.windows(2) {
                let step = apart(&pair[0], &pair[1]);
                if step > worst.0 {
                    worst = (step, id.clone());
                }
            }
        }
    }
    assert!(worst.0 <= 8.0, "{} moves by {} percent of standing height in a step", worst.1, worst.0);
}

#[test]
fn a_moment_shows_what_the_motion_shows() {
    for (id, clip) in clips() {
        for sample in 0..50u8 {
            let motion = Motion::Reps(f32::from(sample) / 50.0);
            let step = apart(&clip.frame(motion), &clip.frame_at(clip.moment(motion)));
            assert!(step <= 4.0, "{id}: {step} at {motion:?}");
        }
        for motion in [Motion::Rest, Motion::Hold] {
            assert_eq!(clip.frame_at(clip.moment(motion)), clip.frame(motion), "{id}");
        }
    }
}

#[test]
fn a_pose_is_on_the_way_to_the_next() {
    let clip = clip("squat");
    let way = clip.way_of(clip.moment(Motion::Rest));
    assert_eq!((way.len(), way[0], way[24]), (25, clip.moment(Motion::Rest), clip.moment(Motion::Hold)));
    let back = clip.way_of(clip.moment(Motion::Hold));
    assert_eq!((back[0], back[24]), (clip.moment(Motion::Hold), clip.moment(Motion::Rest)));
    let middle = clip.way_of(clip.moment(Motion::Reps(0.25)));
    assert_eq!((middle[0], distinct(&middle)), (clip.moment(Motion::Reps(0.25)), 25));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn the_moment_of_a_moment_is_itself(which in any::<prop::sample::Index>(), share in 0.0f32..=1.0, seconds in 0u64..90) {
        let clips = clips();
        let (_, clip) = which.get(&clips);
        let motions = [Motion::Reps(share), Motion::Passes(share * 2.0), Motion::Into(Duration::from_secs(seconds))];
        for motion in motions {
            let moment = clip.moment(motion);
            let way = clip.way_of(moment);
            prop_assert_eq!(way[0], moment);
            prop_assert!(distinct(&way) == way.len() && way.len() <= 25);
        }
    }
}
