//! The shape of a `[figure]` table: its keys, and values that are a number, a list or a word.

mod values;

use super::joint::{Limb, Part, Spot};
use super::pose::{Bend, Ease, Heads, Loop, View, Works};
use crate::body::Muscle;
use crate::document::{At, Kind, Node, Reader, Value, shape};
use crate::duration::Length;

pub(crate) use values::{Numbers, Quotes, Reach};

shape! {
    /// What a figure is but for its key poses: things around the body, the muscle in the accent colour, the way in.
    pub(crate) struct RawScene {
        /// Where the person is seen from: `side` (the default; they face right), `front`, `back`, `above`.
        view: View = "view";
        /// How the key poses follow each other: `pingpong` (the default), `cycle`, `once`.
        looping: Loop = "loop";
        /// The muscles in the accent colour; those of the move unless given.
        target: Vec<At<Muscle>> = "target";
        /// On which sides they are marked, `one` (the right, in the mirror image the left) or `both`; as the move works
        /// unless given.
        works: Works = "works";
        /// Things around the body.
        props: Vec<At<RawProp>> = "props";
        /// Parts drawn over everything else, in this order.
        over: Vec<At<Part>> = "over";
        /// Parts drawn under everything else, in this order.
        under: Vec<At<Part>> = "under";
        /// Limbs in the darker tone; seen from the side those of the left unless given.
        far: Vec<At<Limb>> = "far";
        /// Poses of the introduction alone, each with the instruction that it stands for; what one leaves out comes from
        /// the one before, the first from the first key pose.
        step: Vec<At<RawFigureStep>> = "step";
    }
}

shape! {
    /// The figure that shows a move: key poses, things around the body, the muscle in the accent colour.
    pub(crate) struct RawFigure {
        ..scene: RawScene;
        /// The key poses; what one leaves out comes from the one before. The first is the rest pose, the last the hold.
        key: Vec<At<RawKey>> = "key", required;
    }
}

shape! {
    /// The figure that shows an easier way. What it leaves out comes from the usual figure.
    pub(crate) struct RawEasierFigure {
        ..scene: RawScene;
        /// The key poses; the usual ones unless given. With poses of its own it takes no steps from the usual figure.
        key: Vec<At<RawKey>> = "key";
        /// How far the usual key poses are gone into: 0 stays in the rest pose, 1 is the whole way.
        reach: Reach = "reach";
    }
}

shape! {
    /// A pose. Angles are degrees on the picture: 0 right, 90 up. Lengths are percent of standing height.
    pub(crate) struct RawPose {
        /// How long the way here takes from the pose before, 0.2 to 30 s.
        travel: Length = "move";
        /// How the way here starts and stops: `in-out` (the default), `linear`, `out`.
        ease: Ease = "ease";
        /// Where the anchor is put: `[x, y]`, or `[x]` to lie on the floor.
        at: Numbers<1, 2> = "at";
        /// The place of the body that `at` puts; the pelvis unless given.
        anchor: Spot = "anchor";
        /// The angle of the spine from the pelvis up, or those of its lower and upper half.
        spine: Numbers<1, 2> = "spine";
        /// The angle from the base of the neck to the head.
        head: Numbers<1, 1> = "head";
        /// How far the spine leans toward the viewer (+) or away (-), degrees; and how far the head does, where that
        /// is something else.
        lean: Numbers<1, 2> = "lean";
        /// Turn toward the viewer of hips, shoulders and face: 0 profile, 90 facing us.
        turn: Numbers<1, 3> = "turn";
        /// The arms.
        arm: RawPair = "arm";
        /// The legs.
        leg: RawPair = "leg";
    }
}

shape! {
    /// A key pose.
    pub(crate) struct RawKey {
        ..pose: RawPose;
        /// How long the pose is kept, up to 600 s.
        hold: Length = "hold";
        /// The instruction that it stands for, or several: the first words of each.
        shows: Quotes = "shows";
    }
}

shape! {
    /// A pose of the introduction alone.
    pub(crate) struct RawFigureStep {
        ..pose: RawPose;
        /// The instruction that it stands for, or several: the first words of each.
        shows: Quotes = "shows", required;
    }
}

shape! {
    /// Both limbs of a kind.
    pub(crate) struct RawPair {
        /// The right one.
        right: RawLimb = "R";
        /// The left one.
        left: RawLimb = "L";
    }
}

shape! {
    /// A limb by what its end is kept at, or by its angles with more detail.
    pub(crate) struct RawBones {
        /// Angles of upper and lower bone, and of the foot.
        deg: Numbers<1, 3> = "deg";
        /// How far upper and lower bone lean toward the viewer (+) or away (-), degrees.
        tilt: Numbers<1, 2> = "tilt";
        /// How far the limb is turned outward about its own length, degrees: moves the muscle on it.
        roll: Numbers<1, 1> = "roll";
        /// What the hand or the ankle is kept at: `[x, y]`, or a place of the body.
        to: RawTarget = "to";
        /// So far beside it.
        off: Numbers<2, 2> = "off";
        /// The way elbow or knee points: `up`, `down`, `left`, `right`.
        bend: Bend = "bend";
        /// The angle of the foot.
        foot: Numbers<1, 1> = "foot";
    }
}

shape! {
    /// A thing around the body. Which keys it takes depends on its kind.
    pub(crate) struct RawProp {
        /// What it is.
        kind: PropKind = "kind", required;
        /// Where it begins.
        from: RawEnd = "from";
        /// Where it ends.
        to: RawEnd = "to";
        /// Its middle.
        at: Numbers<2, 2> = "at";
        /// Its radius.
        radius: Numbers<1, 1> = "r";
        /// The share of the pelvis's way that it rolls.
        glide: Numbers<1, 1> = "glide";
        /// Left and right; of a wall its face, or the ends of one behind the body.
        x: Numbers<1, 2> = "x";
        /// Bottom and top.
        y: Numbers<2, 2> = "y";
        /// The points of an arrow: `one` (the default) or `both`.
        heads: Heads = "heads";
        /// How far an arrow turns on its way, degrees up to 340: to the left above 0, to the right below.
        turn: Numbers<1, 1> = "turn";
    }
}

/// The kind of a thing around the body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PropKind {
    /// A mat on the floor.
    Mat,
    /// A foam roller.
    Roller,
    /// A ball.
    Ball,
    /// A wall.
    Wall,
    /// A box: bench, seat, step.
    Block,
    /// A strap between two places of the body.
    Strap,
    /// An elastic band between two places of the body.
    Band,
    /// A faint arrow.
    Arrow,
}

/// A limb: by angles, or by a table.
#[derive(Clone, Debug)]
pub(crate) enum RawLimb {
    /// Angles of upper and lower bone, and of the foot.
    Angles(Numbers<1, 3>),
    /// The rest.
    Bones(Box<RawBones>),
}

impl Value for RawLimb {
    fn kind() -> Kind {
        Kind::Either(vec![Numbers::<1, 3>::kind(), RawBones::kind()])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_table().is_some() {
            return RawBones::read(node, reader).map(|bones| Self::Bones(Box::new(bones)));
        }
        if node.as_list().is_some() || node.as_number().is_some() {
            return Numbers::read(node, reader).map(Self::Angles);
        }
        reader.wrong_type(node)
    }
}

/// The target at which a hand or an ankle is kept, as written.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum RawTarget {
    /// A point of the world.
    Point(Numbers<2, 2>),
    /// A place of the body.
    Spot(Spot),
}

impl Value for RawTarget {
    fn kind() -> Kind {
        Kind::Either(vec![Numbers::<2, 2>::kind(), Spot::kind()])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_list().is_some() {
            return Numbers::read(node, reader).map(Self::Point);
        }
        if node.as_text().is_some() {
            return Spot::read(node, reader).map(Self::Spot);
        }
        reader.wrong_type(node)
    }
}

/// An end of a thing: a distance, a point, or a place of the body.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum RawEnd {
    /// How far to the right.
    Distance(Numbers<1, 1>),
    /// A point of the world.
    Point(Numbers<2, 2>),
    /// A place of the body.
    Spot(Spot),
}

impl Value for RawEnd {
    fn kind() -> Kind {
        Kind::Either(vec![Kind::Number, Numbers::<2, 2>::kind(), Spot::kind()])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_number().is_some() {
            return Numbers::read(node, reader).map(Self::Distance);
        }
        if node.as_list().is_some() {
            return Numbers::read(node, reader).map(Self::Point);
        }
        if node.as_text().is_some() {
            return Spot::read(node, reader).map(Self::Spot);
        }
        reader.wrong_type(node)
    }
}

/// The key `figure` of a move: a table of its own, or the id of a move whose figure it shows.
#[derive(Clone, Debug)]
pub(crate) enum Shown {
    /// A table.
    Own(Box<RawFigure>),
    /// The id of another move.
    Of(String),
}

impl Value for Shown {
    fn kind() -> Kind {
        let id = Kind::Spelled { noun: "id", pattern: "[a-z0-9][a-z0-9-]{0,63}", examples: &["knee-to-chest"] };
        Kind::Either(vec![RawFigure::kind(), id])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_table().is_some() {
            return RawFigure::read(node, reader).map(|figure| Self::Own(Box::new(figure)));
        }
        if node.as_text().is_some() {
            return String::read(node, reader).map(Self::Of);
        }
        reader.wrong_type(node)
    }
}
