use super::check;
use crate::body::{Muscle, Side};
use crate::document::read;
use crate::figure::Stature;
use crate::figure::movement;
use crate::figure::pose::{Figure, Mark, Works};
use crate::figure::raw::RawFigure;
use rstest::rstest;

const STANDING: &str = "[[key]]\nat = [0, 52.4]\nleg = { R = [270, 270], L = [270, 270] }\n";

/// Every finding: its code, and the text that it is about.
fn findings(source: &str) -> Vec<(&'static str, &str)> {
    let (raw, mut findings) = read::<RawFigure>(source);
    let (figure, wrong) = check(raw.written(), None, &[], Works::OneSide);
    findings.extend(wrong);
    if let (Some(figure), true) = (figure, findings.is_empty()) {
        findings.extend(movement::check(raw.written().drawn(), &figure));
    }
    findings.into_iter().map(|finding| (finding.code, &source[finding.span])).collect()
}

fn figure(source: &str, muscles: &[Muscle], works: Works) -> Figure {
    let (raw, findings) = read::<RawFigure>(source);
    assert_eq!(findings, []);
    let (figure, findings) = check(raw.written(), None, muscles, works);
    assert_eq!(findings, []);
    figure.expect("a figure without findings")
}

#[test]
fn a_standing_person_has_no_findings() {
    assert_eq!(findings(STANDING), []);
}

#[rstest]
#[case("view = \"sode\"", "E006", "\"sode\"")]
#[case("target = [\"glutus\"]", "E006", "\"glutus\"")]
#[case("over = [\"leg.X\"]", "E006", "\"leg.X\"")]
#[case("far = [\"leg.R.lower\"]", "E006", "\"leg.R.lower\"")]
#[case("props = [{ kind = \"rolle\" }]", "E006", "\"rolle\"")]
#[case("props = [{ kind = \"mat\", r = 3 }]", "E309", "r")]
#[case("props = [{ kind = \"wall\" }]", "E309", "{ kind = \"wall\" }")]
#[case("props = [{ kind = \"ball\", at = [0, 3], r = 0 }]", "E310", "0")]
#[case("props = [{ kind = \"block\", x = [9, 2], y = [0, 9] }]", "E310", "[9, 2]")]
#[case("props = [{ kind = \"strap\", from = 3, to = \"toe.R\" }]", "E309", "3")]
#[case("props = [{ kind = \"arrow\", from = [0, 9], to = [9, 9], turn = 400 }]", "E310", "400")]
#[case("props = [{ kind = \"mat\", turn = 4 }]", "E309", "turn")]
#[case("works = \"two\"", "E006", "\"two\"")]
#[case("key-pose = 3", "E003", "key-pose")]
fn a_wrong_table_is_found_at_its_place(#[case] wrong: &str, #[case] code: &str, #[case] place: &str) {
    assert_eq!(findings(&format!("{wrong}\n{STANDING}")), [(code, place)]);
}

#[rstest]
#[case("move = \"0.1s\"", "E303", "\"0.1s\"")]
#[case("move = \"31s\"", "E303", "\"31s\"")]
#[case("hold = \"601s\"", "E304", "\"601s\"")]
#[case("hold = 3", "E005", "3")]
#[case("leg.R = { deg = [270, 270], tilt = 100 }", "E311", "100")]
#[case("arm.L = { to = \"knee.L\", tilt = [0, -91] }", "E311", "[0, -91]")]
#[case("lean = [0, 100]", "E311", "[0, 100]")]
#[case("anchor = \"kne.R\"", "E006", "\"kne.R\"")]
#[case("spine = [90, 80, 70]", "E302", "[90, 80, 70]")]
#[case("lean = [1, 2, 3]", "E302", "[1, 2, 3]")]
#[case("head = inf", "E015", "inf")]
#[case("head = nan", "E015", "nan")]
#[case("head = 5000", "E015", "5000")]
#[case("turn = []", "E302", "[]")]
#[case("arm.R = [1, 2, 3, 4]", "E302", "[1, 2, 3, 4]")]
#[case("arm.R = \"up\"", "E005", "\"up\"")]
#[case("arm.R = { to = \"knie.L\" }", "E006", "\"knie.L\"")]
#[case("arm.R = { to = [1, 2], off = [1] }", "E302", "[1]")]
#[case("arm.R = { to = [1, 2], bend = \"in\" }", "E006", "\"in\"")]
#[case("arm.R = [650, 300]", "E305", "[650, 300]")]
#[case("arm.R = { to = [90, 90] }", "E306", "{ to = [90, 90] }")]
fn a_wrong_pose_is_found_at_its_place(#[case] wrong: &str, #[case] code: &str, #[case] place: &str) {
    assert_eq!(findings(&format!("{STANDING}[[key]]\n{wrong}\n")), [(code, place)]);
}

#[rstest]
#[case("key = []", "E301", "[]")]
#[case("view = \"side\"", "E004", "view = \"side\"")]
fn a_figure_needs_a_pose(#[case] source: &str, #[case] code: &str, #[case] place: &str) {
    assert_eq!(findings(source), [(code, place)]);
}

#[rstest]
#[case("at = [0, 40]", "E307")]
#[case("at = [0, 60]", "E308")]
fn a_body_stands_on_the_floor(#[case] stand: &str, #[case] code: &str) {
    let source = STANDING.replace("at = [0, 52.4]", stand);
    assert_eq!(findings(&source), [(code, "[[key]]")]);
}

#[test]
fn ten_faults_are_ten_findings() {
    let faults = [
        "view = \"x\"",
        "target = [3]",
        "loop = \"y\"",
        "hare = 1",
        "props = [{ kind = \"mat\", y = [1, 2] }]",
        "[[key]]",
        "spine = []",
        "head = nan",
        "turn = 9999",
        "anchor = \"z\"",
        "leg.R = true",
    ];
    assert_eq!(findings(&faults.join("\n")).len(), 10);
}

#[test]
fn the_muscles_of_the_move_are_marked_unless_the_figure_has_its_own() {
    let right = |muscle| Mark { muscle, side: Side::Right };
    let of_move = figure(STANDING, &[Muscle::Calves], Works::OneSide);
    assert_eq!(of_move.marks, [right(Muscle::Calves)]);
    let own = format!("target = [\"shins\"]\n{STANDING}");
    assert_eq!(figure(&own, &[Muscle::Calves], Works::OneSide).marks, [right(Muscle::Shins)]);
    assert_eq!(figure(STANDING, &[Muscle::Calves], Works::BothSides).marks.len(), 2);
    let one = format!("works = \"one\"\n{STANDING}");
    assert_eq!(figure(&one, &[Muscle::Calves], Works::BothSides).marks, [right(Muscle::Calves)]);
}

#[test]
fn what_a_key_leaves_out_comes_from_the_one_before() {
    let source = format!("{STANDING}[[key]]\nspine = 80\n");
    let keys = figure(&source, &[], Works::OneSide).keys;
    assert_eq!(keys[1].pose.limbs, keys[0].pose.limbs);
    assert_eq!((keys[0].pose.spine, keys[1].pose.spine), ([90.0; 2], [80.0; 2]));
}

#[rstest]
#[case("at = [0, 52.4]\nleg = { R = [270, 270], L = [270, 270] }", Stature::Stands)]
#[case("leg = { R = [265, 260], L = [80, 80] }", Stature::Stands)]
#[case("at = [0, 8.6]\nleg = { R = [0, 0], L = [0, 0] }", Stature::Low)]
#[case("spine = 180\nleg = { R = [84, 86], L = [358, 358] }", Stature::Low)]
#[case("anchor = \"knee.R\"\nat = [0, 3.9]\nleg = { R = [268, 181], L = [0, 270] }", Stature::Low)]
fn a_person_on_their_feet_gets_a_high_panel(#[case] pose: &str, #[case] stature: Stature) {
    assert_eq!(figure(&format!("[[key]]\n{pose}\n"), &[], Works::OneSide).stature(), stature);
}
