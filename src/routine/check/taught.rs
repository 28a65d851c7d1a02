//! Tests of what teaches a move beside its instructions: poses for them, the one that matters most, words during the work.

use std::sync::Arc;

use rstest::rstest;

use crate::duration::Length;
use crate::figure::pose::{Figure, View};
use crate::figure::{Motion, Stop};
use crate::routine::{Breath, ComeOut, Defaults, Exercise, Kind, Library, Posed, Step, Text};

const MOVE: &str = "name = 'M'\nsides = 'each'\nposition = 'standing'\nhold = '30s'\nmuscles = ['calves']\n\
                    instructions = ['Stand tall.', 'Bend your {side} knee.', 'Bend both knees.', 'Lean.']\n";
const FIGURE: &str = "[figure]\nview = 'front'\nprops = [{ kind = 'mat' }]\n\
                      [[figure.key]]\nat = [0, 52.4]\nleg = { R = 270, L = 270 }\nshows = 'Stand'\n\
                      [[figure.key]]\nleg.R = [300, 270]\nspine = 80\nshows = 'Lean.'\n";

/// Each finding as its code and the text of its place.
fn told(source: &str) -> Vec<String> {
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source.to_owned());
    entry.findings().iter().map(|finding| format!("{} {}", finding.code, &source[finding.span.clone()])).collect()
}

fn help(source: &str) -> String {
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source.to_owned());
    entry.findings().iter().find_map(|finding| finding.help.clone()).unwrap_or_default()
}

fn exercise(source: &str) -> Arc<Exercise> {
    let library = Library::embedded(Defaults::default()).with_moves(&[("own", format!("{MOVE}{FIGURE}").leak())]);
    let entry = library.entry_of("test.toml", source.to_owned());
    assert_eq!(entry.findings(), []);
    match entry.routine().unwrap().steps.as_slice() {
        [Step::Do(exercise)] => Arc::clone(exercise),
        other => panic!("{other:?}"),
    }
}

fn easier(source: &str) -> Arc<Exercise> {
    Arc::clone(&exercise(source).easier.as_ref().unwrap().exercise)
}

fn posed(poses: &[Posed]) -> Vec<(usize, Stop)> {
    poses.iter().map(|posed| (posed.instruction, posed.stop)).collect()
}

#[rstest]
#[case::none("main = 'Sit'", &["E062 'Sit'"])]
#[case::several("main = 'Bend'", &["E063 'Bend'"])]
#[case::empty("main = ' '", &["E016 ' '"])]
#[case::breath("breath = '4s'", &["E058 '4s'"])]
#[case::breath_in_numbers("breath = '4-6'", &["E058 '4-6'"])]
#[case::endless_breath("breath = '4s-60s'", &["E058 '4s-60s'"])]
#[case::way_out_without_words("come-out = { always = true }", &["E004 { always = true }"])]
#[case::way_out_misspelt("come-out = { say = 'x', allways = true }", &["E003 allways"])]
#[case::brace_during("during = ['To the {sdie}.']", &["E060 {sdie}"])]
#[case::during_as_a_text("during = 'Breathe.'", &["E005 'Breathe.'"])]
#[case::easier_that_eases_nothing("easier = { during = ['Breathe.'], breath = '4s-6s' }", &["E016 { during = ['Breathe.'], breath = '4s-6s' }"])]
#[case::easier_main("easier = { main = 'Stand', instructions = ['Sit.'] }", &["E062 'Stand'"])]
#[case::reach_too_far("easier = { hold = '9s', figure = 1.5 }", &["E015 1.5"])]
#[case::reach_of_nothing("easier = { hold = '9s', figure = 0.5 }", &["E057 0.5"])]
#[case::table_of_nothing("easier = { hold = '9s', figure = { reach = 0.5 } }", &["E057 { reach = 0.5 }"])]
#[case::unknown_key("figure = 'squat'\neasier = { hold = '9s', figure = { raech = 0.5 } }", &["E003 raech"])]
fn what_is_wrong_is_told_at_its_place(#[case] line: &str, #[case] expected: &[&str]) {
    assert_eq!(told(&format!("{line}\n{MOVE}")), expected);
}

#[rstest]
#[case::none("[[figure.step]]\nshows = 'Sit'", &["E062 'Sit'"])]
#[case::one_of_a_list("[[figure.step]]\nshows = ['Bend both', 'Sit']", &["E062 'Sit'"])]
#[case::several("[[figure.step]]\nshows = 'Bend'", &["E063 'Bend'"])]
#[case::missing("[[figure.step]]\nspine = 80", &["E004 [[figure.step]]"])]
#[case::twice("[[figure.step]]\nshows = 'Lean'", &["E064 'Lean.'"])]
#[case::out_of_order("[[figure.step]]\nshows = 'Bend both'\n[[figure.step]]\nshows = 'Bend your'", &["E065 'Bend your'"])]
#[case::stay("[[figure.step]]\nshows = 'Bend both'\nhold = '3s'", &["E003 hold"])]
#[case::travel("[[figure.step]]\nshows = 'Bend both'\nmove = '90s'", &["E303 '90s'"])]
#[case::lean("[[figure.step]]\nshows = 'Bend both'\nlean = 100", &["E311 100"])]
#[case::turn("[[figure.step]]\nshows = 'Bend your'\n[[figure.step]]\nshows = 'Bend both'\nleg.L = [600, 600]", &["E305 [600, 600]"])]
fn a_wrong_step_is_told_at_its_place(#[case] steps: &str, #[case] expected: &[&str]) {
    let found = told(&format!("{MOVE}{FIGURE}{steps}\n"));
    assert_eq!(found[..1], expected[..1]);
}

#[rstest]
#[case("main = 'Bend yuor {side} knee'", "did you mean `Bend your {side} knee.`?")]
#[case("main = 'Jump'", "the instructions begin `Stand tall.`, `Bend your {side} knee.`, `Bend both knees.`, `Lean.`")]
#[case("main = 'Bend'", "quote as many words as tell `Bend your {side} knee.` from `Bend both knees.`")]
fn help_gives_the_words_that_would_do(#[case] line: &str, #[case] expected: &str) {
    assert_eq!(help(&format!("{line}\n{MOVE}")), expected);
}

#[test]
fn a_move_says_all_that_a_coach_does() {
    let lines = "main = 'Bend your {side}'\nduring = ['Breathe out.', 'Sink.']\nbreath = '4s-6.5s'\n\
                 come-out = { say = 'Step back.', always = true }\n";
    let exercise = exercise(&format!("{lines}{MOVE}"));
    assert_eq!(exercise.main, Some(1));
    assert_eq!(exercise.during, [Text::plain("Breathe out."), Text::plain("Sink.")]);
    assert_eq!(exercise.come_out, Some(ComeOut { say: Text::plain("Step back."), always: true }));
    let length = |millis| Length::from_millis(millis).unwrap();
    assert_eq!(exercise.breath, Some(Breath { inhale: length(4000), exhale: length(6500) }));
}

#[test]
fn poses_are_in_the_order_of_their_instructions() {
    let steps = "[[figure.step]]\nshows = 'Bend your'\nleg.R = [300, 200]\n[[figure.step]]\nshows = 'Bend both'\n";
    let exercise = exercise(&format!("{MOVE}{FIGURE}{steps}"));
    let expected = [(0, Stop::Key(0)), (1, Stop::Step(0)), (2, Stop::Step(1)), (3, Stop::Key(1))];
    assert_eq!(posed(&exercise.poses), expected);
    let figure = exercise.figure.as_ref().unwrap();
    assert_eq!(figure.keys.len(), 2, "no loop has the steps");
    assert_eq!(figure.steps[0].pose.stand, figure.keys[0].pose.stand, "a step goes on from the first key pose");
    assert_eq!(figure.steps[1].pose, figure.steps[0].pose, "and from the step before it");
}

#[test]
fn a_pose_may_stand_for_several_instructions_that_come_later_too() {
    let figure = FIGURE.replace("shows = 'Stand'", "shows = ['Stand', 'Lean']").replace("shows = 'Lean.'\n", "");
    assert_eq!(posed(&exercise(&format!("{MOVE}{figure}")).poses), [(0, Stop::Key(0)), (3, Stop::Key(0))]);
}

#[test]
fn a_pose_may_be_come_back_to_after_one_that_is_written_later() {
    let figure = FIGURE.replace("shows = 'Stand'", "shows = ['Stand', 'Lean']").replace("'Lean.'\n", "'Bend both'\n");
    let expected = [(0, Stop::Key(0)), (2, Stop::Key(1)), (3, Stop::Key(0))];
    assert_eq!(posed(&exercise(&format!("{MOVE}{figure}")).poses), expected);
}

#[test]
fn a_step_that_says_something_else_drops_what_does_not_fit() {
    let step = "name = 'R'\n[[step]]\nmove = 'own'\ninstructions = ['Sit.', 'Lean.']\n";
    assert_eq!(posed(&exercise(step).poses), [(1, Stop::Key(1))]);
}

#[rstest]
#[case::other_words("{ instructions = ['Sit.'] }", (0, false, true))]
#[case::a_sentence("'Sit.'", (0, false, true))]
#[case::a_smaller_dose("{ hold = '9s' }", (1, true, true))]
#[case::words_of_its_own("{ instructions = ['Sit.'], during = ['a', 'b'], come-out = 'Rise.' }", (2, true, true))]
#[case::another_move("{ move = 'bridge' }", (0, false, false))]
fn an_easier_way_takes_over_what_fits_it(#[case] easy: &str, #[case] expected: (usize, bool, bool)) {
    let lines = format!("during = ['Breathe.']\ncome-out = 'Step back.'\nbreath = '4s-6s'\neasier = {easy}\n");
    let library_has_none = easy.contains("bridge");
    let way = easier(&format!("{lines}{MOVE}"));
    if library_has_none {
        let bridge = exercise("name = 'R'\n[[step]]\nmove = 'bridge'");
        assert_eq!((&way.during, &way.come_out, way.breath), (&bridge.during, &bridge.come_out, bridge.breath));
    } else {
        assert_eq!((way.during.len(), way.come_out.is_some(), way.breath.is_some()), expected);
    }
}

fn figure_of(easy: &str) -> (Arc<Figure>, Arc<Exercise>) {
    let source = format!("easier = {{ instructions = ['Stand tall.', 'Lean a little.'], figure = {easy} }}\n");
    let exercise = exercise(&format!("{source}{MOVE}{FIGURE}"));
    (exercise.figure.clone().unwrap(), Arc::clone(&exercise.easier.as_ref().unwrap().exercise))
}

#[test]
fn a_number_goes_so_far_into_the_usual_poses() {
    for (reach, angle) in [("0", 90.0), ("0.5", 85.0), ("1.0", 80.0)] {
        let (usual, way) = figure_of(reach);
        let figure = way.figure.as_ref().unwrap();
        let spine = figure.keys[1].pose.spine[0];
        assert!((spine - angle).abs() < 0.1, "{reach}: {spine}");
        assert_eq!((figure.view, &figure.marks, &figure.props), (usual.view, &usual.marks, &usual.props));
        assert_eq!(posed(&way.poses), [(0, Stop::Key(0))], "what the usual poses stand for, where it is said here too");
    }
}

#[test]
fn a_table_changes_what_it_says_and_takes_over_the_rest() {
    let (usual, way) = figure_of("{ reach = 0.5, step = [{ shows = 'Lean a', spine = 80 }] }");
    let figure = way.figure.as_ref().unwrap();
    assert_eq!((figure.view, figure.keys.len(), figure.steps.len()), (View::Front, 2, 1));
    assert_eq!(posed(&way.poses), [(0, Stop::Key(0)), (1, Stop::Step(0))]);
    let (_, way) = figure_of("{ view = 'side', key = [{ at = [0, 52.4], leg = { R = 270, L = 270 } }] }");
    let figure = way.figure.as_ref().unwrap();
    assert_eq!((figure.view, figure.keys.len(), &figure.props), (View::Side, 1, &usual.props));
    assert_eq!(way.poses, [], "the usual poses are gone, and what they stand for");
}

#[test]
fn a_table_with_poses_of_its_own_needs_no_usual_figure() {
    let table = "figure = { key = [{ at = [0, 52.4], leg = { R = 270, L = 270 }, shows = 'Sit' }] }";
    let way = easier(&format!("easier = {{ instructions = ['Sit.'], {table} }}\n{MOVE}"));
    assert_eq!(posed(&way.poses), [(0, Stop::Key(0))]);
    assert_eq!(way.figure.as_ref().unwrap().marks.len(), 1, "it marks the muscles of the move");
}

#[test]
fn poses_of_its_own_are_gone_into_all_the_way() {
    let table = "figure = { reach = 0.5, key = [{ at = [0, 52.4], leg = { R = 270, L = 270 } }] }";
    let source = format!("easier = {{ instructions = ['Sit.'], {table} }}\n{MOVE}");
    assert_eq!(told(&source), ["E073 reach"]);
}

/// Each finding of a close look, as its code and the text of its place.
fn examined(source: &str) -> Vec<String> {
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source.to_owned());
    let findings = entry.examined().findings;
    findings.iter().map(|finding| format!("{} {}", finding.code, &source[finding.span.clone()])).collect()
}

#[rstest]
#[case::fine("shows = 'Bend your'\nleg.R = [300, 250]", &[])]
#[case::out_of_reach("shows = 'Bend your'\narm.R = { to = [90, 90] }", &["E306 { to = [90, 90] }"])]
#[case::under_the_floor("shows = 'Bend your'\nat = [0, 40]", &["E307 [[figure.step]]"])]
#[case::in_the_air("shows = 'Bend your'\nat = [0, 70]", &["E308 [[figure.step]]"])]
#[case::turns_round("shows = 'Bend your'\nleg.L = [-100, -90]", &["E305 [[figure.key]]"])]
fn steps_are_held_to_what_a_body_can_do(#[case] step: &str, #[case] expected: &[&str]) {
    let found = examined(&format!("{MOVE}{FIGURE}[[figure.step]]\n{step}\n"));
    let of_codes = |found: &[String]| found.iter().map(|it| it[..4].to_owned()).collect::<Vec<_>>();
    match expected {
        [] => assert_eq!(found, [""; 0]),
        [one, ..] => assert!(found.contains(&(*one).to_owned()), "{:?}", of_codes(&found)),
    }
}

#[rstest]
#[case::step("{ step = [{ shows = 'Sit', at = [0, 70] }] }", "E308 { shows = 'Sit', at = [0, 70] }")]
#[case::key(
    "{ key = [{ at = [0, 70], leg = { R = 270, L = 270 } }] }",
    "E308 { at = [0, 70], leg = { R = 270, L = 270 } }"
)]
fn figures_of_easier_ways_are_held_to_it_too(#[case] figure: &str, #[case] expected: &str) {
    let source = format!("easier = {{ instructions = ['Sit.'], figure = {figure} }}\n{MOVE}{FIGURE}");
    assert!(examined(&source).contains(&expected.to_owned()), "{:?}", examined(&source));
}

#[test]
fn what_is_gone_into_less_far_is_looked_at_where_it_says_so() {
    // the hold hovers, and half of the way into it does
    let figure = FIGURE.replace("spine = 80", "at = [0, 61]");
    let source = format!("easier = {{ instructions = ['Sit.'], figure = 0.5 }}\n{MOVE}{figure}");
    let found = examined(&source);
    assert!(found.contains(&"E308 0.5".to_owned()), "{found:?}");
}

#[test]
fn the_floor_stays_where_it_is_from_pose_to_pose() {
    let library = Library::embedded(Defaults::default());
    let mut taught = 0;
    for entry in library.entries().iter().filter(|entry| entry.kind() == Kind::Move) {
        let Some([Step::Do(usual)]) = entry.routine().map(|routine| routine.steps.as_slice()) else {
            panic!("{} is no move", entry.id());
        };
        let ways = std::iter::once(usual).chain(usual.easier.as_ref().map(|easier| &easier.exercise));
        for figure in ways.filter_map(|way| way.figure.as_ref()).filter(|figure| !figure.steps.is_empty()) {
            let clip = figure.clip();
            let steps = (0..figure.steps.len()).map(Stop::Step);
            let poses: Vec<Stop> = (0..figure.keys.len()).map(Stop::Key).chain(steps).collect();
            for (cols, rows) in [(66, 31), (38, 13), (22, 8)] {
                let ways = poses.windows(2).flat_map(|pair| [0.0, 0.3, 0.6, 0.9].map(|at| (pair[0], pair[1], at)));
                let floor = |(from, to, at)| {
                    let (camera, floor) = clip.camera(&clip.frame(Motion::Toward(from, to, at)), cols, rows);
                    assert!(camera.origin.y <= f32::from(rows) * 2.0, "the floor is in the picture");
                    floor
                };
                let mut floors: Vec<u16> = ways.map(floor).collect();
                floors.dedup();
                assert_eq!(floors.len(), 1, "{} at {cols}x{rows}: {floors:?}", entry.id());
            }
            taught += 1;
        }
    }
    assert!(taught > 20, "there are figures with steps to look at");
}
