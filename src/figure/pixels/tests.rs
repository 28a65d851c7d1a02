//! The pixels are held to those of tiny-skia, which is not ours.

use tiny_skia::{FillRule, Mask, PathBuilder, Transform};

use super::{Backdrop, Canvas, CellSize, Pixels};
use crate::body::Side;
use crate::figure::clip::{Clip, Frame, Motion};
use crate::figure::joint::{Joint, Limb, Spot};
use crate::figure::palette::{Light, Paint, Palette, Tone};
use crate::figure::picture::{Coat, Facing};
use crate::figure::pose::{
    Arrow, Ease, Figure, Heads, Key, LimbPose, Loop, Mark, Pose, Prop, Rolling, Stand, Target, View,
};
use crate::figure::pose::{Bend, Contact};
use crate::figure::{geom::V, geom::v, raster::Over};

const CANVAS: Canvas = Canvas { cols: 18, rows: 7, cell: CellSize { width: 7, height: 15 } };
const PALETTE: Palette = Palette { light: Light::Dark, ground: Some([16, 20, 24]), tone: Tone::Plain };
/// Samples across and down a pixel.
const FINE: u16 = 16;

/// Someone who sits with a hand on the other knee, a roller below, an arrow above: limbs before and behind each other.
fn seated() -> Clip {
    let limb = |angles: [f32; 2]| LimbPose { angles, tilt: [10.0, -20.0], roll: 0.0, foot: None, contact: None };
    let knee =
        Contact { target: Target::Spot(Spot::Joint(Joint::Knee(Side::Left))), offset: V::default(), bend: Bend::Up };
    let mut limbs = [limb([20.0, 290.0]), limb([65.0, 250.0]), limb([300.0, 20.0]), limb([280.0, 330.0])];
    limbs[Limb::Arm(Side::Right).index()].contact = Some(knee);
    let pose = Pose {
        spine: [100.0, 80.0],
        head: 85.0,
        lean: [0.0; 2],
        turn: [25.0, 40.0, 10.0],
        anchor: Spot::Joint(Joint::Pelvis),
        stand: Stand::At(v(0.0, 16.0)),
        limbs,
    };
    let second = std::time::Duration::from_secs(1);
    let arrow = Arrow { from: v(-20.0, 30.0), to: v(-5.0, 60.0), turn: 60.0, heads: Heads::One };
    let figure = Figure {
        view: View::Side,
        looping: Loop::Once,
        marks: vec![Mark { muscle: crate::body::Muscle::GluteusMaximus, side: Side::Right }],
        props: vec![Prop::Roller(Rolling { at: v(12.0, 5.0), radius: 5.0, glide: 0.5 }), Prop::Arrow(arrow)],
        over: Vec::new(),
        under: Vec::new(),
        far: vec![Limb::Leg(Side::Left), Limb::Arm(Side::Left)],
        keys: vec![Key { pose, travel: second, hold: second, ease: Ease::InOut }],
        steps: Vec::new(),
        shows: Vec::new(),
    };
    figure.clip()
}

/// The inks of the samples that tiny-skia finds covered, 16 by 16 a pixel.
fn inks(clip: &Clip, frame: &Frame, facing: Facing) -> Vec<u8> {
    let (width, height) = CANVAS.size();
    let half_row = f32::from(CANVAS.cell.height) / 2.0;
    let (camera, _) = clip.camera_over(frame, (CANVAS.cols, CANVAS.rows), f32::from(width) / half_row);
    let (wide, high) = (width * FINE, height * FINE);
    let mut inks = vec![0; usize::from(wide) * usize::from(high)];
    for Coat { paint, polygon, over } in clip.coats(frame, camera, facing) {
        let mut path = PathBuilder::new();
        let fine = half_row * f32::from(FINE);
        for (number, at) in polygon.iter().enumerate() {
            let x = ((at.x * camera.scale + camera.origin.x) * fine).clamp(-1e5, 1e5);
            let y = ((camera.origin.y - at.y * camera.scale) * fine).clamp(-1e5, 1e5);
            if number == 0 { path.move_to(x, y) } else { path.line_to(x, y) }
        }
        path.close();
        let Some(path) = path.finish() else { continue };
        let mut mask = Mask::new(wide.into(), high.into()).expect("has a size");
        mask.fill_path(&path, FillRule::Winding, false, Transform::identity());
        for (ink, &covered) in inks.iter_mut().zip(mask.data()) {
            let may = match &over {
                Over::Everything => true,
                Over::Inks(inks) => inks.contains(ink),
            };
            if covered > 127 && may {
                *ink = paint.ink();
            }
        }
    }
    inks
}

/// The mean colour of each pixel, the background standing around limbs.
fn resolved(inks: &[u8]) -> Vec<[f32; 3]> {
    let (width, height) = CANVAS.size();
    let mut colours = PALETTE.inks();
    colours[usize::from(Paint::Rim.ink())] = colours[0];
    let (wide, fine) = (usize::from(width * FINE), usize::from(FINE));
    let mean = |x: usize, y: usize| {
        let lines = (y * fine..(y + 1) * fine).map(|line| &inks[line * wide + x * fine..][..fine]);
        let sum = lines.flatten().fold([0.0; 3], |sum: [f32; 3], &ink| {
            let rgb = colours[usize::from(ink)].rgb.map(f32::from);
            std::array::from_fn(|part| sum[part] + rgb[part])
        });
        sum.map(|part| part / f32::from(FINE * FINE))
    };
    (0..usize::from(height))
        .flat_map(|y| (0..usize::from(width)).map(move |x| (x, y)))
        .map(|(x, y)| mean(x, y))
        .collect()
}

#[test]
fn another_rasteriser_paints_the_same() {
    let clip = seated();
    let turning = Facing::Turning { to: Side::Left, share: 0.8 };
    for (frame, facing) in [
        (clip.frame(Motion::Hold), Facing::Side(Side::Right)),
        (clip.still(Motion::Hold), Facing::Side(Side::Left)),
        (clip.frame(Motion::Hold).breathing(1.0), turning),
    ] {
        let wanted = resolved(&inks(&clip, &frame, facing));
        let Pixels { width, height, rgba } = clip.paint(&frame, CANVAS, PALETTE, facing, Backdrop::Ground);
        assert_eq!(usize::from(width) * usize::from(height), wanted.len());
        // the floor, which fades here and not there, apart
        let above = wanted.len() - usize::from(width) * usize::from(CANVAS.cell.height);
        let apart = |(pixel, wanted): (&[u8], &[f32; 3])| {
            pixel.iter().zip(wanted).map(|(a, b)| (f32::from(*a) - b).abs()).fold(0.0, f32::max)
        };
        let apart: Vec<f32> = rgba.chunks(4).zip(&wanted).take(above).map(apart).collect();
        let squares: f32 = apart.iter().map(|apart| apart * apart).sum();
        #[expect(clippy::cast_precision_loss, reason = "a few thousand pixels")]
        let (mean, most) = ((squares / apart.len() as f32).sqrt(), apart.iter().fold(0.0, |a: f32, b| a.max(*b)));
        assert!(mean < 2.5 && most < 40.0, "{facing:?}: {mean} in the mean, {most} at most, of 255");
    }
}
