//! The figures of the bundled moves: each is there, moves as a body can, and looks as it did.

use std::fmt::Write;
use std::sync::Arc;
use std::time::Duration;

use supple::body::Side;
use supple::figure::cells::{Cell, Cells, Edges, Encoding, Marker};
use supple::figure::colour::{Colour, Depth};
use supple::figure::geom::V;
use supple::figure::joint::{Bone, Joint, Spot};
use supple::figure::pose::{Contact, LimbPose, Prop, Target, View};
use supple::figure::{Clip, Facing, Figure, Frame, Light, Look, Motion, Paint, Palette, Tone};
use supple::routine::Step;
use supple::routine::library::Library;
use supple::routine::{Defaults, Kind};

/// Every bundled move with its figure.
fn figures() -> Vec<(String, Arc<Figure>)> {
    let library = Library::embedded(Defaults::default());
    let moves = library.entries().iter().filter(|entry| entry.kind() == Kind::Move);
    let figures: Vec<_> = moves
        .map(|entry| {
            let routine = entry.routine().unwrap_or_else(|| panic!("{} has errors", entry.id()));
            let Some(Step::Do(exercise)) = routine.steps.first() else { panic!("{} is no move", entry.id()) };
            let figure = exercise.figure.clone().unwrap_or_else(|| panic!("{} has no figure", entry.id()));
            (entry.id().to_owned(), figure)
        })
        .collect();
    assert!(figures.len() > 20, "there are figures to look at");
    figures
}

/// Frames of a whole round, twenty a second.
fn round(clip: &Clip) -> impl Iterator<Item = Frame> {
    let times = (0..).map(|i| Duration::from_millis(50) * i).take_while(|&time| time <= clip.round());
    times.map(|time| clip.frame(Motion::Free(time)))
}

#[test]
fn every_bundled_figure_moves_without_a_finding() {
    let library = Library::embedded(Defaults::default());
    assert!(library.entries().iter().filter(|entry| entry.kind() == Kind::Move).count() > 20);
    for entry in library.entries().iter().filter(|entry| entry.kind() == Kind::Move) {
        assert_eq!(entry.examine(), [], "{}", entry.id());
    }
}

#[test]
fn bones_keep_their_length_while_they_move() {
    for (id, figure) in figures() {
        let clip = figure.clip();
        assert!(clip.round() > Duration::from_secs(1), "{id} moves");
        for frame in round(&clip) {
            let long = |from: Joint, to: Joint| {
                let seen = (frame.at(Spot::Joint(to)) - frame.at(Spot::Joint(from))).len();
                seen.hypot(frame.depth(to) - frame.depth(from))
            };
            let spine = [
                (Joint::Pelvis, Joint::Waist, 13.0),
                (Joint::Waist, Joint::Neck, 16.0),
                (Joint::Neck, Joint::Head, 9.6),
            ];
            for (from, to, length) in spine {
                assert!((long(from, to) - length).abs() < 0.01, "{id}: {from:?} to {to:?} is {} long", long(from, to));
            }
            for side in [Side::Left, Side::Right] {
                let lengths = [
                    (Bone::Thigh(side), 25.0),
                    (Bone::Shin(side), 24.0),
                    (Bone::UpperArm(side), 17.0),
                    (Bone::Forearm(side), 15.5),
                ];
                for (bone, length) in lengths {
                    let (from, to) = bone.ends();
                    assert!((long(from, to) - length).abs() < 0.01, "{id}: {bone:?} is {} long", long(from, to));
                }
            }
        }
    }
}

/// How far a joint is bent, degrees from -180 to 180, from what is seen of its bones; `None` where one of them leans
/// toward the viewer or away, so that little of it is seen.
fn bent(frame: &Frame, upper: Bone, lower: Bone) -> Option<f32> {
    let bone = |bone: Bone| {
        let (from, to) = bone.ends();
        let seen = frame.at(Spot::Joint(to)) - frame.at(Spot::Joint(from));
        ((frame.depth(to) - frame.depth(from)).abs() < 0.4 * seen.len()).then(|| seen.angle())
    };
    let (upper, lower) = (bone(upper)?, bone(lower)?);
    Some((lower - upper + 180.0).rem_euclid(360.0) - 180.0)
}

/// A joint or a place of the body with its depth: right, up, toward the viewer.
fn in_space(frame: &Frame, joint: Joint) -> [f32; 3] {
    let at = frame.at(Spot::Joint(joint));
    [at.x, at.y, frame.depth(joint)]
}

/// From one place to another.
fn way(from: [f32; 3], to: [f32; 3]) -> [f32; 3] {
    std::array::from_fn(|axis| to[axis] - from[axis])
}

fn long(way: [f32; 3]) -> f32 {
    way.iter().map(|part| part * part).sum::<f32>().sqrt()
}

/// How far a knee is bent in space, degrees; 0 is straight.
fn knee_bent(frame: &Frame, side: Side) -> f32 {
    let [hip, knee, ankle] = [Joint::Hip(side), Joint::Knee(side), Joint::Ankle(side)].map(|it| in_space(frame, it));
    let (thigh, shin) = (way(hip, knee), way(knee, ankle));
    let along: f32 = thigh.iter().zip(shin).map(|(one, other)| one * other).sum();
    (along / (long(thigh) * long(shin))).clamp(-1.0, 1.0).acos().to_degrees()
}

fn figure(id: &str) -> Arc<Figure> {
    figures().into_iter().find(|(known, _)| known == id).expect("is bundled").1
}

/// "Keep both feet flat and the knees straight", "Cross your {side} foot behind the {other} one".
#[test]
fn who_leans_at_the_wall_stands_on_straight_legs_with_the_feet_crossed() {
    let frame = figure("it-band").clip().frame(Motion::Hold);
    for side in [Side::Left, Side::Right] {
        assert!(knee_bent(&frame, side) < 6.0, "the {side} knee is bent by {}", knee_bent(&frame, side));
    }
    let [front, behind] = [Side::Left, Side::Right].map(|side| in_space(&frame, Joint::Ankle(side)));
    // seen from the front the right foot has come past the left one, and stands behind it
    assert!(behind[0] > front[0] + 6.0 && behind[2] < front[2] - 6.0, "{front:?} {behind:?}");
}

/// "Rest your {side} ankle above your {other} knee", "Let the {side} knee fall open to the side".
#[test]
fn a_crossed_ankle_lies_on_the_other_knee_and_its_own_knee_falls_open() {
    for (id, motion) in [
        ("figure-four", Motion::Rest),
        ("figure-four", Motion::Hold),
        ("foam-roller", Motion::Rest),
        ("foam-roller", Motion::Hold),
    ] {
        let frame = figure(id).clip().frame(motion);
        let at = |joint| in_space(&frame, joint);
        let (ankle, knee) = (at(Joint::Ankle(Side::Right)), at(Joint::Knee(Side::Right)));
        let other = at(Joint::Knee(Side::Left));
        // the thigh is under 4 thick above the knee, the ankle 2.4
        assert!(long(way(other, ankle)) < 9.0, "{id}: the ankle is {} from the knee", long(way(other, ankle)));
        assert!(knee[2] > other[2] + 15.0, "{id}: the knee opens toward the viewer: {knee:?}, {other:?}");
        assert!(knee[1] < ankle[1], "{id}: the knee hangs below the ankle: {knee:?}, {ankle:?}");
    }
}

/// "Set that foot outside your {other} knee."
#[test]
fn in_the_seated_twist_the_foot_stands_beyond_the_other_knee() {
    let figure = figure("piriformis");
    for motion in [Motion::Rest, Motion::Hold] {
        let frame = figure.clip().frame(motion);
        let (foot, knee) = (in_space(&frame, Joint::Ankle(Side::Right)), in_space(&frame, Joint::Knee(Side::Left)));
        assert!(foot[2] < knee[2] - 3.0, "on the far side of the straight leg: {foot:?}, {knee:?}");
        assert!((foot[0] - knee[0]).abs() < 4.0, "beside the knee: {foot:?}, {knee:?}");
        // behind the straight leg, whose upper edge is at 8: the sole is not seen above it
        assert!(foot[1] - 3.4 < 6.0, "standing, not lying on the leg: {foot:?}");
    }
}

#[test]
fn no_knee_bends_forward() {
    let mut seen = 0;
    for (id, figure) in figures().into_iter().filter(|(_, figure)| matches!(figure.view, View::Side | View::Above)) {
        for frame in round(&figure.clip()) {
            for side in Side::ALL.iter().copied() {
                let Some(knee) = bent(&frame, Bone::Thigh(side), Bone::Shin(side)) else { continue };
                seen += 1;
                assert!((-165.0..=8.0).contains(&knee), "{id}: the {side} knee is bent by {knee}");
            }
        }
    }
    assert!(seen > 1000, "only {seen} knees are seen from the side");
}

/// The ends of the limbs, in the order in which poses keep them.
const ENDS: [Joint; 4] =
    [Joint::Ankle(Side::Right), Joint::Ankle(Side::Left), Joint::Hand(Side::Right), Joint::Hand(Side::Left)];

/// How far the end of a limb is from what its contact keeps it at.
fn off(frame: &Frame, end: Joint, contact: Contact) -> f32 {
    let target = match contact.target {
        Target::Point(point) => point,
        Target::Spot(spot) => frame.at(spot),
    };
    (frame.at(Spot::Joint(end)) - (target + contact.offset)).len()
}

/// The contact that a limb has in both of two keys.
fn shared(from: &LimbPose, to: &LimbPose) -> Option<Contact> {
    from.contact.filter(|contact| to.contact == Some(*contact))
}

#[test]
fn what_a_hand_holds_it_keeps_holding() {
    let mut held = 0;
    for (id, figure) in figures() {
        let clip = figure.clip();
        for (i, pair) in figure.keys.windows(2).enumerate() {
            let start: Duration = figure.keys[1..=i].iter().map(|key| key.travel + key.hold).sum();
            for (limb, &end) in ENDS.iter().enumerate() {
                let Some(contact) = shared(&pair[0].pose.limbs[limb], &pair[1].pose.limbs[limb]) else { continue };
                held += 1;
                for step in 0..=20 {
                    let frame = clip.frame(Motion::Free(start + pair[1].travel * step / 20));
                    let slipped = off(&frame, end, contact);
                    assert!(slipped < 0.1, "{id}: {end:?} slips by {slipped}");
                }
            }
        }
    }
    assert!(held > 40, "only {held} hands and feet hold on to something");
}

#[test]
fn every_hand_and_foot_is_where_its_pose_puts_it() {
    let mut met = 0;
    for (id, figure) in figures() {
        let clip = figure.clip();
        let ends = [(Motion::Rest, figure.keys.first()), (Motion::Hold, figure.keys.last())];
        for (motion, key) in ends {
            let frame = clip.frame(motion);
            for (limb, &end) in key.expect("a figure has a pose").pose.limbs.iter().zip(&ENDS) {
                let Some(contact) = limb.contact else { continue };
                met += 1;
                assert!(off(&frame, end, contact) < 0.1, "{id}: {end:?} is off by {}", off(&frame, end, contact));
            }
        }
    }
    assert!(met > 100, "only {met} hands and feet touch something");
}

#[test]
fn no_body_sinks_into_the_floor_or_leaves_it() {
    for (id, figure) in figures().into_iter().filter(|(_, figure)| figure.view != View::Above) {
        for frame in round(&figure.clip()) {
            let low = frame.lowest();
            assert!((-1.5..=1.5).contains(&low), "{id}: the lowest point is at {low}");
        }
    }
}

#[test]
fn the_left_side_is_the_mirror_image_of_the_right() {
    for (id, figure) in figures() {
        let clip = figure.clip();
        // halves divide no cell across, so that a mirrored panel is its cells in reverse
        let encoding = Encoding { marker: Marker::Half, depth: Depth::True, edges: Edges::Hard };
        let look = Look { encoding, ..Look::plain(61, 20) };
        let frame = clip.frame(Motion::Hold);
        let right = clip.render(&frame, &look);
        let left = clip.render(&frame, &Look { facing: Facing::Side(Side::Left), ..look });
        let mirrored = left.lines().flat_map(|line| line.iter().rev().copied());
        let different = right.cells.iter().zip(mirrored).filter(|(one, other)| *one != other).count();
        // a sample whose centre lies on an edge belongs to one side of it only
        assert!(different * 100 <= right.cells.len(), "{id}: {different} cells differ");
        let turned = clip.render(&frame, &Look { facing: Facing::Turning { to: Side::Right, share: 1.0 }, ..look });
        assert_eq!(turned, right, "{id}: a finished turn is the side itself");
    }
}

#[test]
fn mirrored_twice_a_picture_is_the_same() {
    for (id, figure) in figures() {
        let (clip, look) = (figure.clip(), Look::plain(61, 20));
        for motion in [Motion::Rest, Motion::Hold] {
            let frame = clip.frame(motion);
            for side in Side::ALL.iter().copied() {
                // at its beginning a turn to the other side is the mirror image of the mirror image
                let turning = Facing::Turning { to: side.other(), share: 0.0 };
                let twice = clip.render(&frame, &Look { facing: turning, ..look });
                let once = clip.render(&frame, &Look { facing: Facing::Side(side), ..look });
                assert_eq!(twice, once, "{id}, {side}");
            }
        }
        let frame = clip.frame(Motion::Hold);
        let left = clip.render(&frame, &Look { facing: Facing::Side(Side::Left), ..look });
        assert_ne!(left, clip.render(&frame, &look), "{id}: a side is to be told from the other");
    }
}

#[test]
fn a_still_pose_is_never_moving_and_a_pass_always_is() {
    for (id, figure) in figures() {
        let clip = figure.clip();
        assert!(!clip.is_moving(Motion::Rest) && !clip.is_moving(Motion::Hold), "{id}");
        assert!(figure.keys.len() == 1 || clip.is_moving(Motion::Passes(0.5)), "{id}");
    }
}

#[test]
fn passes_and_reps_begin_where_they_end() {
    for (id, figure) in figures() {
        let clip = figure.clip();
        let pose = |motion| {
            let frame = clip.frame(motion);
            let sides = |joint: fn(Side) -> Joint| Side::ALL.iter().map(move |&side| joint(side));
            let limbs = [Joint::Knee, Joint::Ankle, Joint::Toe, Joint::Elbow, Joint::Hand].into_iter().flat_map(sides);
            let joints = [Joint::Pelvis, Joint::Waist, Joint::Neck, Joint::Head].into_iter().chain(limbs);
            joints.map(|joint| frame.at(Spot::Joint(joint))).collect::<Vec<V>>()
        };
        assert_eq!(pose(Motion::Passes(0.0)), pose(Motion::Rest), "{id}");
        assert_eq!(pose(Motion::Passes(1.0)), pose(Motion::Hold), "{id}");
        assert_eq!(pose(Motion::Passes(2.0)), pose(Motion::Rest), "{id}");
        assert_eq!(pose(Motion::Reps(0.0)), pose(Motion::Reps(3.0)), "{id}");
    }
}

#[test]
fn an_arrow_stands_only_in_pictures_that_nothing_follows() {
    let (_, figure) = figures().into_iter().find(|(id, _)| id == "foam-roller").expect("is bundled");
    let (clip, look) = (figure.clip(), Look::plain(60, 20));
    // the same body, once in print and once before it moves
    let still = clip.render(&clip.still(Motion::Rest), &look);
    let moving = clip.render(&clip.frame(Motion::Rest), &look);
    assert_ne!(still, moving);
}

#[test]
fn a_moving_picture_leaves_no_room_for_arrows() {
    let mut seen = 0;
    let is_arrow = |prop: &Prop| matches!(prop, Prop::Arrow(_));
    for (id, figure) in figures().into_iter().filter(|(_, figure)| figure.props.iter().any(is_arrow)) {
        seen += 1;
        let mut bare = Figure::clone(&figure);
        bare.props.retain(|prop| !is_arrow(prop));
        let (clip, bare, look) = (figure.clip(), bare.clip(), Look::plain(60, 20));
        let frame = clip.frame(Motion::Hold);
        assert_eq!(clip.render(&frame, &look), bare.render(&frame, &look), "{id}");
    }
    assert!(seen > 5, "only {seen} figures have arrows");
}

#[test]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred cells")]
fn no_arrow_reaches_the_edge_of_its_picture() {
    let encoding = Encoding { marker: Marker::Quadrant, depth: Depth::True, edges: Edges::Hard };
    let arrow = Colour::Rgb(Look::plain(1, 1).palette.rgb(Paint::Arrow));
    let mut seen = 0;
    for (id, figure) in figures() {
        let clip = figure.clip();
        // as wide and high as the figure, one and a half columns for each hundredth
        let size = clip.size();
        let (cols, rows) = ((size.x * 1.5 + 2.0).round() as u16, (size.y * 0.75 + 2.0).round() as u16);
        let look = Look { encoding, ..Look::plain(cols, rows) };
        let cells = clip.render(&clip.still(Motion::Rest), &look);
        let painted = |cell: &Cell| cell.fg == arrow || cell.bg == arrow;
        seen += usize::from(cells.cells.iter().any(painted));
        let ends = cells.lines().flat_map(|line| line.first().into_iter().chain(line.last()));
        let mut edge = cells.cells[..usize::from(cols)].iter().chain(ends);
        assert!(!edge.any(painted), "{id}");
    }
    assert!(seen > 5, "only {seen} figures show arrows");
}

const SIZES: [(u16, u16); 4] = [(0, 0), (1, 1), (3, 2), (200, 60)];

#[test]
fn any_panel_can_be_drawn_in_any_way() {
    let (_, figure) = figures().swap_remove(0);
    let clip = figure.clip();
    let frame = clip.frame(Motion::Hold);
    for (cols, rows) in SIZES {
        for marker in [Marker::Half, Marker::Quadrant, Marker::Sextant] {
            for depth in [Depth::True, Depth::Ansi256, Depth::Ansi16, Depth::Mono] {
                let encoding = Encoding { marker, depth, edges: Edges::Smooth };
                let cells = clip.render(&frame, &Look { encoding, ..Look::plain(cols, rows) });
                assert_eq!(cells.cells.len(), usize::from(cols) * usize::from(rows));
            }
        }
    }
}

/// The cells as text: characters, then a letter for what each is painted with, foreground over background.
fn dump(cells: &Cells) -> String {
    let mut seen: Vec<Colour> = vec![Colour::Default];
    let mut letter = |colour: Colour| {
        let place = seen.iter().position(|known| *known == colour).unwrap_or_else(|| {
            seen.push(colour);
            seen.len() - 1
        });
        char::from(b".ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"[place.min(52)])
    };
    let mut text = String::new();
    for line in cells.lines() {
        let glyphs: String = line.iter().map(|cell| cell.glyph).collect();
        let front: String = line.iter().map(|cell| letter(cell.fg)).collect();
        let back: String = line.iter().map(|cell| letter(cell.bg)).collect();
        writeln!(text, "{glyphs}|{front}|{back}").expect("a String takes all that is written");
    }
    for (place, colour) in seen.iter().enumerate().skip(1) {
        writeln!(text, "{place}: {colour:?}").expect("a String takes all that is written");
    }
    text
}

#[test]
fn hold_poses_look_as_they_did() {
    for (id, figure) in figures() {
        let clip = figure.clip();
        let encoding = Encoding { marker: Marker::Quadrant, depth: Depth::Ansi256, edges: Edges::Hard };
        let palette = Palette { light: Light::Dark, ground: None, tone: Tone::Plain };
        let look = Look { encoding, palette, ..Look::plain(42, 14) };
        insta::assert_snapshot!(format!("hold-{id}"), dump(&clip.render(&clip.frame(Motion::Hold), &look)));
    }
}
