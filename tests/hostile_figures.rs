//! Whatever numbers a figure is given: it is told about or drawn, and nothing breaks.
//!
//! `SUPPLE_FUZZ_CASES=100000 cargo test --test hostile_figures` looks longer than the usual run.

use std::fmt::Write as _;
use std::time::Duration;

use proptest::prelude::*;
use rstest::rstest;
use supple::advice::review;
use supple::body::{Muscle, Side};
use supple::diagnostic::{Colour, Finding, draw};
use supple::figure::geom::{V, v};
use supple::figure::joint::{Bone, Joint, Limb, Part, Spot};
use supple::figure::pixels::{Backdrop, Canvas, CellSize};
use supple::figure::pose::{
    Arrow, Bend, Contact, Ease, Heads, Key, LimbPose, Loop, Mark, Pose, Prop, Rolling, Stand, Target, View,
};
use supple::figure::{Facing, Figure, Look, Motion, Stop};
use supple::routine::{Defaults, Library, Step};

/// How many cases each property is tried with.
fn config(cases: u32) -> ProptestConfig {
    let asked = std::env::var("SUPPLE_FUZZ_CASES").ok().and_then(|cases| cases.parse().ok());
    ProptestConfig { cases: asked.unwrap_or(cases), ..ProptestConfig::default() }
}

/// Everything that is done with a figure, on a small and on an ordinary panel.
fn drawn(figure: &Figure) {
    let _ = figure.stature();
    let clip = figure.clip();
    let _ = (clip.unseen(), clip.size());
    let round = clip.round();
    let motions = [
        Motion::Rest,
        Motion::Hold,
        Motion::Into(Duration::from_millis(1700)),
        Motion::Passes(1.3),
        Motion::Reps(0.7),
        Motion::Free(round / 3),
        Motion::Free(round * 5 / 7),
        Motion::Toward(Stop::Key(0), Stop::Key(figure.keys.len() - 1), 0.4),
    ];
    let steps = (0..figure.steps.len()).map(|step| Motion::Toward(Stop::Key(0), Stop::Step(step), 0.6));
    for (number, motion) in motions.into_iter().chain(steps).enumerate() {
        let facing = match number {
            0 => Facing::Side(Side::Left),
            1 => Facing::Turning { to: Side::Left, share: 0.4 },
            _ => Facing::Side(Side::Right),
        };
        let (cols, rows) = if number < 4 { (7, 3) } else { (32, 12) };
        let cells = clip.render(&clip.still(motion), &Look { facing, ..Look::plain(cols, rows) });
        assert_eq!(cells.cells.len(), usize::from(cols) * usize::from(rows));
        let canvas = Canvas { cols, rows, cell: CellSize { width: 5, height: 11 } };
        let moment = clip.moment(motion);
        assert!(clip.way_of(moment).contains(&moment));
        for frame in [clip.still(motion), clip.frame_at(moment)] {
            let pixels = clip.paint(&frame, canvas, Look::plain(1, 1).palette, facing, Backdrop::Clear);
            assert_eq!(pixels.rgba.len(), usize::from(cols) * 5 * usize::from(rows) * 11 * 4);
        }
        let _ = (clip.is_moving(motion), clip.rests_for(motion));
    }
    let look = Look::plain(1, 1);
    let svg = clip
        .svg(&[clip.still(Motion::Rest), clip.still(Motion::Hold)], look.palette, look.facing, "a pose")
        .to_string();
    assert!(svg.ends_with("</svg>\n") || svg.ends_with("</svg>"));
}

// --- figures as data: any number, also those that no file can say ---

fn number() -> BoxedStrategy<f32> {
    let any = prop_oneof![
        4 => -400.0f32..400.0,
        2 => prop::sample::select(&[0.0, 90.0, -90.0, 89.999, 90.001, 180.0, 270.0, 360.0, 1080.0, -1080.0][..]),
        1 => prop::sample::select(&[
            f32::NAN, f32::INFINITY, f32::NEG_INFINITY, f32::MAX, f32::MIN, f32::MIN_POSITIVE, 1e-30, -1e-30, 1e30, -0.0,
        ][..]),
    ];
    any.boxed()
}

fn point() -> impl Strategy<Value = V> {
    (number(), number()).prop_map(|(x, y)| v(x, y))
}

fn side() -> impl Strategy<Value = Side> {
    prop::sample::select(Side::ALL)
}

fn spot() -> impl Strategy<Value = Spot> {
    prop_oneof![
        side().prop_map(|side| Spot::Joint(Joint::Knee(side))),
        side().prop_map(|side| Spot::Joint(Joint::Hand(side))),
        Just(Spot::Joint(Joint::Pelvis)),
        (side(), 0.0f32..=1.0).prop_map(|(side, share)| Spot::Along(Bone::Shin(side), share)),
    ]
}

fn contact() -> BoxedStrategy<Contact> {
    let target = prop_oneof![point().prop_map(Target::Point), spot().prop_map(Target::Spot)];
    let bend = prop::sample::select(&[Bend::Up, Bend::Down, Bend::Left, Bend::Right][..]);
    (target, point(), bend).prop_map(|(target, offset, bend)| Contact { target, offset, bend }).boxed()
}

fn limb() -> BoxedStrategy<LimbPose> {
    let pair = || [number(), number()];
    (pair(), pair(), number(), prop::option::of(number()), prop::option::of(contact()))
        .prop_map(|(angles, tilt, roll, foot, contact)| LimbPose { angles, tilt, roll, foot, contact })
        .boxed()
}

fn key() -> BoxedStrategy<Key> {
    let stand = prop_oneof![point().prop_map(Stand::At), number().prop_map(Stand::Dropped)];
    let body = ([number(), number()], number(), [number(), number()], [number(), number(), number()]);
    let limbs = [limb(), limb(), limb(), limb()];
    let times = (200_u64..30_000, 0_u64..600_000);
    let whole = (body.boxed(), stand.boxed(), spot().boxed(), limbs, times).prop_map(
        |((spine, head, lean, turn), stand, anchor, limbs, (travel, hold))| Key {
            pose: Pose { spine, head, lean, turn, anchor, stand, limbs },
            travel: Duration::from_millis(travel),
            hold: Duration::from_millis(hold),
            ease: Ease::InOut,
        },
    );
    whole.boxed()
}

fn prop() -> impl Strategy<Value = Prop> {
    let rolling = || (point(), number(), number()).prop_map(|(at, radius, glide)| Rolling { at, radius, glide });
    prop_oneof![
        (prop::option::of(number()), prop::option::of(number())).prop_map(|(from, to)| Prop::Mat { from, to }),
        rolling().prop_map(Prop::Roller),
        rolling().prop_map(Prop::Ball),
        number().prop_map(|x| Prop::Wall { x }),
        [number(), number()].prop_map(|x| Prop::Backdrop { x }),
        ([number(), number()], [number(), number()]).prop_map(|(x, y)| Prop::Block { x, y }),
        (spot(), spot()).prop_map(|(from, to)| Prop::Strap { from, to }),
        (point(), point(), -340.0f32..=340.0).prop_map(|(from, to, turn)| Prop::Arrow(Arrow {
            from,
            to,
            turn,
            heads: Heads::Both
        })),
    ]
}

fn figure() -> impl Strategy<Value = Figure> {
    let view = prop::sample::select(&[View::Side, View::Front, View::Back, View::Above][..]);
    let looping = prop::sample::select(&[Loop::Once, Loop::Cycle, Loop::PingPong][..]);
    let (keys, steps) = (prop::collection::vec(key(), 1..4), prop::collection::vec(key(), 0..3));
    let props = prop::collection::vec(prop(), 0..4);
    (view, looping, props, keys, steps).prop_map(|(view, looping, props, keys, steps)| Figure {
        view,
        looping,
        marks: [Muscle::GluteusMaximus, Muscle::Piriformis]
            .into_iter()
            .map(|muscle| Mark { muscle, side: Side::Right })
            .collect(),
        props,
        over: vec![Part::Whole(Limb::Leg(Side::Right))],
        under: vec![Part::Torso],
        far: vec![Limb::Arm(Side::Left)],
        keys,
        steps,
        shows: Vec::new(),
    })
}

// --- figures as files: every numeric key, with values far out of range ---

/// A number as a file writes it.
fn written() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (-120.0f32..120.0).prop_map(|number| format!("{number:.3}")),
        3 => prop::sample::select(&["0", "90", "-90", "90.0001", "89.9999", "100", "-100", "180", "270", "359", "-0.0"][..])
            .prop_map(str::to_owned),
        1 => prop::sample::select(&[
            "1080", "-1080", "1081", "nan", "inf", "-inf", "1e308", "1e-308", "5e-324", "9223372036854775807", "0x7f",
        ][..])
        .prop_map(str::to_owned),
    ]
}

fn list(least: usize, most: usize) -> impl Strategy<Value = String> {
    prop::collection::vec(written(), least..=most).prop_map(|numbers| format!("[{}]", numbers.join(", ")))
}

fn written_limb() -> BoxedStrategy<String> {
    let word = prop::sample::select(&["knee.L", "head", "toe.R", "shin.L:0.4", "hand.R"][..]);
    let to = prop_oneof![list(2, 2), word.prop_map(|word| format!("\"{word}\""))];
    let bend = prop::sample::select(&["up", "down", "left", "right"][..]);
    let limb = prop_oneof![
        list(1, 3),
        (list(1, 3), list(1, 2), written(), prop::option::of((to, list(2, 2), bend)), written()).prop_map(
            |(deg, tilt, roll, contact, foot)| {
                let contact = contact
                    .map_or(String::new(), |(to, off, bend)| format!(", to = {to}, off = {off}, bend = \"{bend}\""));
                format!("{{ deg = {deg}, tilt = {tilt}, roll = {roll}, foot = {foot}{contact} }}")
            }
        ),
    ];
    limb.boxed()
}

fn written_key() -> impl Strategy<Value = String> {
    let maybe = |key: &'static str, value: BoxedStrategy<String>| {
        prop::option::of(value).prop_map(move |value| value.map_or(String::new(), |value| format!("{key} = {value}\n")))
    };
    (
        maybe("at", list(1, 2).boxed()),
        maybe("spine", list(1, 2).boxed()),
        maybe("head", written().boxed()),
        maybe("lean", list(1, 2).boxed()),
        maybe("turn", list(1, 3).boxed()),
        prop::collection::vec(written_limb(), 4),
    )
        .prop_map(|(at, spine, head, lean, turn, limbs)| {
            let mut key = format!("[[figure.key]]\n{at}{spine}{head}{lean}{turn}");
            for (name, limb) in ["leg.R", "leg.L", "arm.R", "arm.L"].iter().zip(limbs) {
                let _ = writeln!(key, "{name} = {limb}");
            }
            key
        })
}

fn written_figure() -> impl Strategy<Value = String> {
    let view = prop::sample::select(&["side", "front", "back", "above"][..]);
    let props = (list(2, 2), written(), written(), list(1, 2), list(2, 2), written());
    (view, props, prop::collection::vec(written_key(), 1..4)).prop_map(|(view, props, keys)| {
        let (at, r, glide, x, y, turn) = props;
        format!(
            "[figure]\nview = \"{view}\"\nprops = [{{ kind = \"roller\", at = {at}, r = {r}, glide = {glide} }}, \
             {{ kind = \"wall\", x = {x} }}, {{ kind = \"block\", x = {y}, y = {at} }}, \
             {{ kind = \"arrow\", from = {at}, to = {y}, turn = {turn} }}]\n{}",
            keys.concat()
        )
    })
}

const MOVE: &str = r#"name = "Twist"
summary = "A seated twist."
muscles = ["piriformis"]
position = "seated"
sides = "each"
hold = "30s"
sets = 3
instructions = ["Cross your {side} foot over your {other} knee."]
easier = "Hug the knee."
caution = "Sharp pain: stop."
sources = [{ title = "A book", url = "https://example.org" }]
"#;

/// What is said of a file; its figure, where it has one that can be used, is drawn.
fn told(source: String) -> Vec<Finding> {
    let library = Library::embedded(Defaults::default());
    let entry = library.entry_of("twist.toml", source);
    let findings = review(&entry);
    let _ = draw("twist.toml", entry.source(), &findings, Colour::Plain);
    if let Some(Step::Do(exercise)) = entry.routine().and_then(|routine| routine.steps.first())
        && let Some(figure) = &exercise.figure
    {
        drawn(figure);
    }
    findings
}

fn no_crash(findings: &[Finding]) -> Result<(), TestCaseError> {
    let crash = findings.iter().find(|finding| finding.code == supple::document::codes::CRASH);
    prop_assert!(crash.is_none(), "{crash:?}");
    Ok(())
}

proptest! {
    #![proptest_config(config(64))]

    #[test]
    fn a_figure_of_any_numbers_is_drawn(figure in figure()) {
        drawn(&figure);
    }

    #[test]
    fn a_file_with_any_numbers_is_told_about_or_drawn(figure in written_figure()) {
        no_crash(&told(format!("{MOVE}{figure}")))?;
    }

    /// Every bundled move with one number of its figure changed.
    #[test]
    fn a_bundled_move_with_one_number_changed_is_told_about_or_drawn(
        file in any::<prop::sample::Index>(),
        place in any::<prop::sample::Index>(),
        number in written(),
    ) {
        let library = Library::embedded(Defaults::default());
        let figured: Vec<_> = library.entries().iter().filter(|entry| entry.source().contains("[figure]")).collect();
        let source = file.get(&figured).source();
        let start = source.find("[figure]").expect("has one");
        let numbers = numbers(source, start);
        let range = numbers[place.index(numbers.len())].clone();
        no_crash(&told(format!("{}{number}{}", &source[..range.start], &source[range.end..])))?;
    }
}

/// Where the numbers of a text lie, from `start` on, outside of words.
fn numbers(source: &str, start: usize) -> Vec<std::ops::Range<usize>> {
    let bytes = source.as_bytes();
    let part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-');
    let mut found = Vec::new();
    let mut at = start;
    while at < bytes.len() {
        let before = bytes[at - 1];
        if part(bytes[at]) && matches!(before, b' ' | b'[') {
            let end = (at..bytes.len()).find(|&end| !part(bytes[end])).unwrap_or(bytes.len());
            found.push(at..end);
            at = end;
        }
        at += 1;
    }
    found
}

#[rstest]
#[case::tilt("arm.R = { to = [10, 60], tilt = 100 }", "E311")]
#[case::tilt_of_the_forearm("arm.R = { to = [10, 60], tilt = [0, -100] }", "E311")]
#[case::lean("lean = 100", "E311")]
fn what_leans_too_far_is_told_at_its_place(#[case] line: &str, #[case] code: &str) {
    let standing = "[figure]\n[[figure.key]]\nat = [0, 52.4]\nleg = { R = [270, 270], L = [270, 270] }\n";
    let source = format!("{MOVE}{standing}{line}\n");
    let findings = told(source.clone());
    let codes: Vec<&str> = findings.iter().map(|finding| finding.code).collect();
    assert_eq!(codes, [code]);
    let value = &source[findings[0].span.clone()];
    assert!(line.contains(value) && value.contains("100"), "{value}");
}

#[test]
fn a_bone_that_points_at_the_viewer_is_solved() {
    for tilt in [90.0, 100.0, 180.0, -90.0] {
        let limb = LimbPose { angles: [270.0; 2], tilt: [tilt, 0.0], roll: 0.0, foot: None, contact: None };
        let bend = Bend::Down;
        let contact = Contact { target: Target::Point(v(3.0, 50.0)), offset: V::default(), bend };
        let limbs = [limb, limb, LimbPose { contact: Some(contact), ..limb }, limb];
        let pose = Pose {
            spine: [90.0; 2],
            head: 90.0,
            lean: [0.0; 2],
            turn: [0.0; 3],
            anchor: Spot::Joint(Joint::Pelvis),
            stand: Stand::At(v(0.0, 52.4)),
            limbs,
        };
        let key = Key { pose, travel: Duration::from_secs(1), hold: Duration::from_secs(1), ease: Ease::Linear };
        drawn(&Figure {
            view: View::Side,
            looping: Loop::PingPong,
            marks: Vec::new(),
            props: Vec::new(),
            over: Vec::new(),
            under: Vec::new(),
            far: Vec::new(),
            keys: vec![key],
            steps: Vec::new(),
            shows: Vec::new(),
        });
    }
}
