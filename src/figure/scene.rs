//! A body and the things around it as painted polygons, from back to front: the one model behind cells and SVG.

use std::ops::RangeInclusive;

use super::geom::{V, hull, v};
use super::joint::{Joint, Limb, Part};
use super::palette::Paint;
use super::parts;
use super::pose::{Arrow, Figure, Prop, Rolling, View};
use super::raster::Over;
use super::shape::Piece;
use super::skeleton::Skeleton;

/// A painted polygon of the scene.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Layer {
    pub(super) paint: Paint,
    pub(super) polygon: Vec<V>,
    pub(super) over: Over,
    pub(super) fixed: Fixed,
}

/// A layer's tie: to the ground, or to the figure that turns to its other side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fixed {
    /// Tied to the ground: stays.
    Ground,
    /// The body, or a thing that turns with it.
    Turns,
}

/// The inks of the body: what a rim is painted over.
const BODY: RangeInclusive<u8> = Paint::Rim.ink()..=Paint::Accent.ink();
/// Half of the width of a mat that is seen from above.
pub(super) const MAT: f32 = 18.0;
/// Farther than any picture reaches.
const FAR: f32 = 900.0;

/// The space that the ground and the things on it fill.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stage {
    /// The lowest, leftmost point of the movement.
    pub(super) low: V,
    /// The highest, rightmost point.
    pub(super) high: V,
    /// World units for one terminal row: the ground ends on a cell's edge.
    pub(super) row: f32,
    /// How far the pelvis has moved from the first pose.
    pub(super) moved: V,
}

/// Everything to be painted, from back to front.
pub(super) fn build(figure: &Figure, skeleton: &Skeleton, stage: Stage) -> Vec<Layer> {
    let mut layers = Vec::with_capacity(96);
    if figure.view != View::Above {
        ground(&mut layers, Paint::Floor, rectangle(-FAR, -stage.row, FAR, 0.0));
    }
    for prop in at(figure, Place::Behind) {
        add_prop(&mut layers, prop, figure, skeleton, stage);
    }
    add_body(&mut layers, figure, skeleton, stage);
    for prop in at(figure, Place::Before) {
        add_prop(&mut layers, prop, figure, skeleton, stage);
    }
    layers
}

/// The depth in the picture at which a thing stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    /// Behind the body.
    Behind,
    /// Before far limbs, and behind what lies on it.
    Between,
    /// Before the body.
    Before,
}

/// Straps and bands lie over the body; a ball would else be hidden by what presses on it; arrows lie over everything.
const fn placed(prop: &Prop) -> Place {
    match prop {
        Prop::Ball(_) | Prop::Strap { .. } | Prop::Band { .. } | Prop::Arrow(_) => Place::Before,
        Prop::Roller(_) => Place::Between,
        Prop::Mat { .. } | Prop::Wall { .. } | Prop::Backdrop { .. } | Prop::Block { .. } => Place::Behind,
    }
}

/// The things of one place.
fn at(figure: &Figure, place: Place) -> impl Iterator<Item = &Prop> {
    figure.props.iter().filter(move |prop| placed(prop) == place)
}

fn rectangle(x0: f32, y0: f32, x1: f32, y1: f32) -> Vec<V> {
    vec![v(x0, y0), v(x1, y0), v(x1, y1), v(x0, y1)]
}

/// The four edges of a rectangle, `line` wide.
fn outline(x0: f32, y0: f32, x1: f32, y1: f32, line: f32) -> [Vec<V>; 4] {
    [
        rectangle(x0, y0, x1, y0 + line),
        rectangle(x0, y1 - line, x1, y1),
        rectangle(x0, y0, x0 + line, y1),
        rectangle(x1 - line, y0, x1, y1),
    ]
}

fn ground(layers: &mut Vec<Layer>, paint: Paint, polygon: Vec<V>) {
    layers.push(Layer { paint, polygon, over: Over::Everything, fixed: Fixed::Ground });
}

fn turning(layers: &mut Vec<Layer>, paint: Paint, polygon: Vec<V>) {
    layers.push(Layer { paint, polygon, over: Over::Everything, fixed: Fixed::Turns });
}

fn add_prop(layers: &mut Vec<Layer>, prop: &Prop, figure: &Figure, skeleton: &Skeleton, stage: Stage) {
    match *prop {
        Prop::Mat { from, to } => {
            let (left, right) = (from.unwrap_or(stage.low.x + 1.0), to.unwrap_or(stage.high.x - 1.0));
            let (paint, bottom, top) = match figure.view {
                View::Above => (Paint::Field, -MAT, MAT),
                View::Side | View::Front | View::Back => (Paint::Mat, -stage.row, 0.0),
            };
            ground(layers, paint, rectangle(left, bottom, right, top));
            if figure.view == View::Above {
                // a line all around tells that the mat is looked down upon
                for edge in outline(left, bottom, right, top, stage.row / 2.0) {
                    ground(layers, Paint::Mat, edge);
                }
            }
        }
        Prop::Wall { x } => {
            let edge = if x > 0.0 { FAR } else { -FAR };
            turning(layers, Paint::Wall, rectangle(x.min(edge), 0.0, x.max(edge), FAR));
        }
        Prop::Backdrop { x } => {
            turning(layers, Paint::Backdrop, rectangle(x[0], 0.0, x[1], FAR));
            let line = stage.row / 2.0;
            turning(layers, Paint::Wall, rectangle(x[0], 0.0, x[0] + line, FAR));
            turning(layers, Paint::Wall, rectangle(x[1] - line, 0.0, x[1], FAR));
        }
        Prop::Block { x, y } => {
            turning(layers, Paint::Prop, rectangle(x[0], y[0], x[1], y[1]));
            turning(layers, Paint::PropDark, rectangle(x[0], y[1] - 2.2, x[1], y[1]));
        }
        Prop::Roller(rolling) => add_roller(layers, rolling, stage),
        Prop::Ball(rolling) => add_ball(layers, rolling, stage),
        // a hand that rests on the trunk has not taken the strap yet
        Prop::Strap { from, to } if skeleton.rests(from) || skeleton.rests(to) => {}
        Prop::Strap { from, to } => {
            turning(layers, Paint::Strap, hull(&[(skeleton.spot(from), 0.8), (skeleton.spot(to), 0.8)]));
        }
        Prop::Band { from, to } => {
            turning(layers, Paint::Band, hull(&[(skeleton.spot(from), 1.3), (skeleton.spot(to), 1.3)]));
        }
        Prop::Arrow(arrow) => arrow.ways().iter().for_each(|arrow| add_arrow(layers, arrow, stage)),
    }
}

/// The middle of a rolling thing now, and how far it has turned, in degrees.
fn rolled(rolling: Rolling, stage: Stage) -> (V, f32) {
    let way = stage.moved.x * rolling.glide;
    (rolling.at + v(way, 0.0), -(way / rolling.radius).to_degrees())
}

fn add_roller(layers: &mut Vec<Layer>, rolling: Rolling, stage: Stage) {
    let (middle, turned) = rolled(rolling, stage);
    turning(layers, Paint::Prop, hull(&[(middle, rolling.radius)]));
    turning(layers, Paint::PropDark, hull(&[(middle, rolling.radius * 0.62)]));
    for knob in 0..6u8 {
        let at = middle + V::dir(turned + f32::from(knob) * 60.0) * (rolling.radius * 0.82);
        turning(layers, Paint::PropMark, hull(&[(at, rolling.radius * 0.15)]));
    }
}

fn add_ball(layers: &mut Vec<Layer>, rolling: Rolling, stage: Stage) {
    let (middle, turned) = rolled(rolling, stage);
    turning(layers, Paint::Ball, hull(&[(middle, rolling.radius)]));
    let shine = middle + V::dir(turned + 200.0) * (rolling.radius * 0.5);
    turning(layers, Paint::Shine, hull(&[(shine, rolling.radius * 0.26)]));
}

/// A level arrow in the middle of a half row: across two of them it would be a blurred bar.
fn levelled(arrow: &Arrow, half: f32) -> Arrow {
    let is_level = arrow.turn.abs() < 1.0 && (arrow.to.y - arrow.from.y).abs() < 0.01;
    let y = if is_level { ((arrow.to.y / half).floor() + 0.5) * half - arrow.to.y } else { 0.0 };
    Arrow { from: arrow.from + v(0.0, y), to: arrow.to + v(0.0, y), ..*arrow }
}

/// Strokes, not filled points: filled ones are blots in small panels.
fn add_arrow(layers: &mut Vec<Layer>, arrow: &Arrow, stage: Stage) {
    // never thinner than a column, or it would be lost where edges are hard; never too short to look like a point
    let (width, point_length) = ((stage.row * 0.25).max(0.8), (stage.row * 1.5).max(5.5));
    let arrow = &levelled(arrow, stage.row / 2.0);
    let mut stroke = |from: V, to: V| turning(layers, Paint::Arrow, hull(&[(from, width), (to, width)]));
    arrow.shaft().windows(2).for_each(|pair| stroke(pair[0], pair[1]));
    let (tip, way) = (arrow.to, arrow.way());
    for side in [-1.0, 1.0] {
        stroke(tip, tip - (way + way.perp() * (0.85 * side)).unit() * point_length);
    }
}

fn add_body(layers: &mut Vec<Layer>, figure: &Figure, skeleton: &Skeleton, stage: Stage) {
    let mut held = Vec::new();
    let mut between = at(figure, Place::Between);
    for group in ordered(parts::pieces(skeleton, &figure.marks), figure) {
        let Some(part) = group.first().map(|piece| piece.part) else { continue };
        if part.limb().is_none_or(|limb| !figure.far.contains(&limb)) {
            between.by_ref().for_each(|prop| add_prop(layers, prop, figure, skeleton, stage));
        }
        let hidden = figure.under.iter().any(|under| under.holds(part));
        for rim in group.iter().flat_map(|piece| &piece.rim) {
            let over = Over::Inks(BODY);
            layers.push(Layer { paint: Paint::Rim, polygon: rim.clone(), over, fixed: Fixed::Turns });
        }
        for piece in group {
            for shape in piece.shapes {
                // the muscle of a leg that is drawn underneath stays visible: its patch goes on after the torso
                if hidden && shape.paint == Paint::Accent {
                    held.push(shape.outline.polygon());
                } else {
                    turning(layers, toned(shape.paint, piece.part, figure), shape.outline.polygon());
                }
            }
        }
        if part == Part::Torso {
            held.drain(..).for_each(|polygon| turning(layers, Paint::Accent, polygon));
        }
    }
}

/// Far limbs are darker, for a whole move, so that none changes its colour half way through a movement.
fn toned(paint: Paint, part: Part, figure: &Figure) -> Paint {
    let Some(limb) = part.limb().filter(|limb| figure.far.contains(limb)) else { return paint };
    // a muscle that is marked on this side only is what the picture is about
    let only = figure.marks.iter().all(|mark| mark.side == limb.side());
    if only && paint == Paint::Accent { paint } else { paint.far() }
}

/// Pieces from back to front. A limb is one unit, so that no rim cuts through its own elbow, unless the author names
/// its half by itself; a gripping hand is always its own.
fn ordered(pieces: Vec<Piece>, figure: &Figure) -> Vec<Vec<Piece>> {
    let named = |part: Part| figure.over.contains(&part) || figure.under.contains(&part);
    let unit = |part: Part| match part.limb() {
        Some(limb) if !named(part) && !matches!(part, Part::Grip(_)) => Part::Whole(limb),
        _ => part,
    };
    let mut groups: Vec<(Part, Vec<Piece>)> = Vec::new();
    for piece in pieces {
        let key = unit(piece.part);
        match groups.iter_mut().find(|(part, _)| *part == key) {
            Some((_, group)) => group.push(piece),
            None => groups.push((key, vec![piece])),
        }
    }
    let mut ranked: Vec<(f32, Vec<Piece>)> =
        groups.into_iter().map(|(part, group)| (rank(part, &group, figure), group)).collect();
    ranked.sort_by(|a, b| a.0.total_cmp(&b.0));
    ranked.into_iter().map(|(_, group)| group).collect()
}

#[expect(clippy::cast_precision_loss, reason = "a handful of parts")]
fn rank(part: Part, group: &[Piece], figure: &Figure) -> f32 {
    let place = |list: &[Part]| list.iter().position(|named| *named == part).map(|place| place as f32);
    if let Some(place) = place(&figure.over) {
        return FAR + place;
    }
    if let Some(place) = place(&figure.under) {
        return place - FAR;
    }
    let base = match part {
        Part::Torso => 0.0,
        Part::Head => 0.1,
        Part::Whole(Limb::Leg(_)) | Part::Upper(Limb::Leg(_)) | Part::Lower(Limb::Leg(_)) => 0.2,
        _ => 0.3,
    };
    base + group.iter().map(|piece| piece.depth).sum::<f32>() / group.len() as f32
}

/// How far the pelvis has moved between two bodies.
pub(super) fn moved(from: &Skeleton, to: &Skeleton) -> V {
    to.at(Joint::Pelvis) - from.at(Joint::Pelvis)
}

#[cfg(test)]
mod tests {
    use super::{Arrow, Figure, Layer, Paint, Prop, Rolling, Stage, V, View, build, levelled, v};
    use crate::body::Side;
    use crate::figure::joint::{Joint, Limb, Spot};
    use crate::figure::pose::{Heads, LimbPose, Loop, Pose, Stand};
    use crate::figure::solve::solve;

    fn seated(far: Vec<Limb>) -> Vec<Layer> {
        let limb = LimbPose { angles: [0.0; 2], tilt: [0.0; 2], roll: 0.0, foot: None, contact: None };
        let (anchor, stand) = (Spot::Joint(Joint::Pelvis), Stand::At(v(0.0, 10.0)));
        let pose =
            Pose { spine: [90.0; 2], head: 90.0, lean: [0.0; 2], turn: [0.0; 3], anchor, stand, limbs: [limb; 4] };
        let roller = Prop::Roller(Rolling { at: v(12.0, 5.0), radius: 5.0, glide: 0.5 });
        let figure = Figure {
            view: View::Side,
            looping: Loop::Once,
            marks: Vec::new(),
            props: vec![roller],
            over: Vec::new(),
            under: Vec::new(),
            far,
            keys: Vec::new(),
            steps: Vec::new(),
            shows: Vec::new(),
        };
        let stage = Stage { low: v(-20.0, 0.0), high: v(60.0, 60.0), row: 3.0, moved: V::default() };
        build(&figure, &solve(&pose, View::Side), stage)
    }

    #[test]
    fn a_roller_lies_before_the_far_leg_and_behind_what_lies_on_it() {
        let layers = seated(vec![Limb::Leg(Side::Left), Limb::Arm(Side::Left)]);
        let place = |paint: Paint| layers.iter().position(|layer| layer.paint == paint).expect("is painted");
        assert!(place(Paint::ShoeFar) < place(Paint::Prop));
        assert!(place(Paint::Prop) < place(Paint::Shirt) && place(Paint::Prop) < place(Paint::Shoe));
    }

    #[test]
    fn a_roller_is_painted_once() {
        for far in [vec![], vec![Limb::Leg(Side::Left)], vec![Limb::Leg(Side::Right)]] {
            let cores = seated(far).iter().filter(|layer| layer.paint == Paint::PropDark).count();
            assert_eq!(cores, 1);
        }
    }

    #[test]
    fn a_level_arrow_fills_half_a_row_and_a_slanted_one_stays() {
        let arrow = |from: V, to: V| Arrow { from, to, turn: 0.0, heads: Heads::One };
        for y in [40.0, 41.3, 42.9] {
            let level = levelled(&arrow(v(0.0, y), v(20.0, y)), 1.5);
            let halves = level.from.y / 1.5;
            assert!((halves - halves.floor() - 0.5).abs() < 1e-3, "{halves} half rows up");
            assert!((level.from.y - y).abs() <= 0.75 && (level.to.y - level.from.y).abs() < 1e-6);
        }
        let slanted = arrow(v(0.0, 40.0), v(20.0, 43.0));
        assert_eq!(levelled(&slanted, 1.5), slanted);
    }
}
