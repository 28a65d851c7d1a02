use std::fmt::Write as _;

use proptest::prelude::*;
use rstest::rstest;

use crate::diagnostic::{Colour, Place, draw};
use crate::routine::{Defaults, Intensity, Library};

/// A move that lacks only its dose, sides, position and instructions.
const BARE: &str = "name = 'M'\nmuscles = ['hamstrings']\n";
/// A move that lacks only its dose.
const WHOLE: &str = "name = 'M'\nsides = 'each'\nposition = 'supine'\ninstructions = ['Lie down.']\n";

fn library() -> Library {
    Library::embedded(Defaults::default())
}

/// Each finding as `CODE LINE:COLUMN text-of-its-span`.
fn told(source: &str) -> Vec<String> {
    let entry = library().entry_of("test.toml", source.to_owned());
    let told = |finding: &crate::diagnostic::Finding| {
        let Place { line, column } = Place::of(source, finding.span.start);
        format!("{} {line}:{column} {}", finding.code, &source[finding.span.clone()])
    };
    let findings: Vec<String> = entry.findings().iter().map(told).collect();
    assert_eq!(entry.routine().is_some(), findings.is_empty());
    findings
}

#[rstest]
#[case::hold("hold = '30s'")]
#[case::sets("hold = '30s'\nsets = 3\nrest = '0s'\norder = 'alternate'")]
#[case::passes("passes = 10\npace = '2s'")]
#[case::reps("reps = 500\npace = '0.5s'")]
#[case::ease("ease = '50m'\nspots = 3\nequipment = ['roller']")]
#[case::ball("ease = '2m'\nequipment = ['ball']")]
#[case::extra("hold = '30s'\nextra = { anything = [1, { a = 2 }] }")]
#[case::format("hold = '30s'\nformat = 1")]
#[case::easier("hold = '30s'\neasier = 'Less.'")]
#[case::easier_list("hold = '30s'\neasier = ['Less.', 'And {side} less.']")]
#[case::easier_table("hold = '30s'\neasier = { passes = 5, pace = '4s' }")]
#[case::easier_shown("hold = '30s'\nfigure = 'squat'\neasier = { instructions = ['Less.'], figure = 'same' }")]
#[case::easier_shown_by_another("hold = '30s'\neasier = { instructions = ['Less.'], figure = 'squat' }")]
#[case::easier_move("hold = '30s'\neasier = { move = 'knee-to-chest', hold = '20s' }")]
#[case::language("hold = '30s'\nlanguage = 'pt-BR'")]
fn a_good_move_has_no_findings(#[case] lines: &str) {
    assert_eq!(told(&format!("{lines}\n{WHOLE}")), [""; 0]);
}

#[rstest]
#[case::unsaid("", Intensity::Usual)]
#[case::gentle("effort = 'gentle'", Intensity::Gentle)]
#[case::usual("effort = 'usual'", Intensity::Usual)]
#[case::hard("effort = 'hard'", Intensity::Hard)]
fn a_routine_says_how_much_it_asks_of_the_body(#[case] line: &str, #[case] effort: Intensity) {
    let source = format!("name = 'R'\nwhen = 'rest-day'\n{line}\n[[step]]\nmove = 'squat'");
    let entry = library().entry_of("test.toml", source);
    assert_eq!(entry.routine().map(|routine| routine.effort), Some(effort));
}

#[rstest]
#[case::bare("", BARE, &["E041 2:1 name = 'M'", "E050 2:1 name = 'M'", "E051 2:1 name = 'M'", "E052 2:1 name = 'M'"])]
#[case::no_name("hold = '9s'\nsides = 'both'\nposition = 'prone'\ninstructions = ['x']", "", &["E053 1:1 hold = '9s'"])]
#[case::no_dose("", WHOLE, &["E041 2:1 name = 'M'"])]
#[case::misspelt_dose("hodl = '30s'", WHOLE, &["E003 1:1 hodl"])]
#[case::misspelt_sides("hold = '30s'\nside = 'each'", BARE, &["E003 2:1 side", "E051 1:1 hold = '30s'", "E052 1:1 hold = '30s'"])]
#[case::two_doses("hold = '30s'\npasses = 10", WHOLE, &["E040 2:1 passes = 10"])]
#[case::four_doses("ease = '30s'\nbreaths = 5\nhold = '1s'\npasses = 1", WHOLE, &["E040 2:1 breaths = 5", "E040 3:1 hold = '1s'", "E040 4:1 passes = 1"])]
#[case::as_many_and_reps("amrap = '60s'\nreps = 5", WHOLE, &["E040 2:1 reps = 5"])]
#[case::a_hold_beside_reps_is_part_of_them("hold = '5s'\nreps = 5", WHOLE, &[])]
#[case::a_tempo("reps = 5\ntempo = '3-1-3'", WHOLE, &[])]
#[case::a_tempo_with_a_pause("reps = 5\ntempo = '3-0-2.5-1'", WHOLE, &[])]
#[case::a_tempo_in_other_signs("reps = 5\ntempo = '3/1/3'", WHOLE, &["E092 2:9 '3/1/3'"])]
#[case::a_tempo_that_is_none("reps = 5\ntempo = 'slow'", WHOLE, &["E092 2:9 'slow'"])]
#[case::a_tempo_that_nobody_moves_in("reps = 5\ntempo = '0-5-3'", WHOLE, &["E092 2:9 '0-5-3'"])]
#[case::a_tempo_and_a_pace("reps = 5\ntempo = '3-1-3'\npace = '6s'", WHOLE, &["E093 3:1 pace = '6s'"])]
#[case::a_hold_and_a_tempo("reps = 5\nhold = '5s'\ntempo = '3-1-3'", WHOLE, &["E093 3:1 tempo = '3-1-3'"])]
#[case::a_tempo_of_passes("passes = 5\ntempo = '3-1-3'", WHOLE, &["E095 2:1 tempo = '3-1-3'"])]
#[case::a_tempo_of_a_hold("hold = '30s'\ntempo = '3-1-3'", WHOLE, &["E095 2:1 tempo = '3-1-3'"])]
#[case::a_tempo_of_as_many("amrap = '30s'\ntempo = '3-1-3'", WHOLE, &["E095 2:1 tempo = '3-1-3'"])]
#[case::a_pace_of_breaths("breaths = 5\npace = '3s'", WHOLE, &["E042 2:1 pace = '3s'"])]
#[case::several_holds_a_rep("reps = 5\nhold = ['3s', '5s']", WHOLE, &["E094 2:1 hold = ['3s', '5s']"])]
#[case::a_range_of_holds_a_rep("reps = 5\nhold = '3s-5s'", WHOLE, &["E094 2:1 hold = '3s-5s'"])]
#[case::a_short_hold_a_rep("reps = 5\nhold = '0s'", WHOLE, &["E045 2:8 '0s'"])]
#[case::ranges("hold = '20s-30s'", WHOLE, &[])]
#[case::a_range_of_reps("reps = '8-10'", WHOLE, &[])]
#[case::a_range_of_breaths("breaths = '5-8'", WHOLE, &[])]
#[case::a_range_the_wrong_way_round("hold = '30s-20s'", WHOLE, &["E090 1:8 '30s-20s'"])]
#[case::a_range_of_reps_the_wrong_way_round("reps = '10-8'", WHOLE, &["E090 1:8 '10-8'"])]
#[case::a_range_of_one("reps = '8-8'", WHOLE, &["E090 1:8 '8-8'"])]
#[case::a_range_without_units("hold = '20-30s'", WHOLE, &["E090 1:8 '20-30s'"])]
#[case::a_range_in_words("passes = '8 to 10'", WHOLE, &["E090 1:10 '8 to 10'"])]
#[case::lists("hold = ['30s', '45s']", WHOLE, &[])]
#[case::a_list_that_agrees("reps = [12, 10, 8]\nsets = 3", WHOLE, &[])]
#[case::a_list_that_disagrees("reps = [12, 10, 8]\nsets = 2", WHOLE, &["E091 2:1 sets = 2"])]
#[case::an_empty_list("hold = []", WHOLE, &["E016 1:8 []"])]
#[case::a_bad_item("hold = ['30s', 'x']", WHOLE, &["E007 1:16 'x'"])]
#[case::a_short_item("hold = ['30s', '0.5s']", WHOLE, &["E045 1:8 ['30s', '0.5s']"])]
#[case::a_long_item("reps = [10, 500]\npace = '30s'", WHOLE, &["E047 1:1 reps = [10, 500]"])]
#[case::a_range_that_is_easier("hold = '9s'\neasier = { hold = '3s-5s' }", WHOLE, &["E090 2:12 hold = '3s-5s'"])]
#[case::easier_lists_that_disagree("hold = '9s'\nsets = 3\neasier = { hold = ['3s', '5s'] }", WHOLE, &["E091 3:12 hold = ['3s', '5s']"])]
#[case::an_easier_list("hold = '9s'\nsets = 2\neasier = { hold = ['3s', '5s'] }", WHOLE, &[])]
#[case::pace_with_hold("pace = '3s'\nhold = '30s'", WHOLE, &["E042 1:1 pace = '3s'"])]
#[case::spots_with_reps("reps = 3\nspots = 2", WHOLE, &["E043 2:1 spots = 2"])]
#[case::spots_and_sets("ease = '30s'\nspots = 2\nsets = 3", WHOLE, &["E044 3:1 sets = 3"])]
#[case::short_hold("hold = '0.9s'", WHOLE, &["E045 1:8 '0.9s'"])]
#[case::short_ease("ease = '0s'", WHOLE, &["E045 1:8 '0s'"])]
#[case::short_pace("reps = 3\npace = '0.4s'", WHOLE, &["E046 2:8 '0.4s'"])]
#[case::long_set("passes = 500\npace = '8s'", WHOLE, &["E047 1:1 passes = 500"])]
#[case::ball_too_long("ease = '2m1s'\nequipment = ['mat', 'ball']", WHOLE, &["E048 1:1 ease = '2m1s'"])]
#[case::no_sets("hold = '30s'\nsets = 0", WHOLE, &["E015 2:8 0"])]
#[case::many_sets("hold = '30s'\nsets = 501", WHOLE, &["E015 2:8 501"])]
#[case::huge_sets("hold = '30s'\nsets = 99999999999999999999", WHOLE, &["E015 2:8 99999999999999999999"])]
#[case::sets_as_text("hold = '30s'\nsets = '3'", WHOLE, &["E005 2:8 '3'"])]
#[case::half_a_set("hold = '30s'\nsets = 2.5", WHOLE, &["E005 2:8 2.5"])]
#[case::number_for_hold("hold = 30", WHOLE, &["E005 1:8 30"])]
#[case::no_unit("hold = '30'", WHOLE, &["E007 1:8 '30'"])]
#[case::wrong_unit("hold = '1h'", WHOLE, &["E007 1:8 '1h'"])]
#[case::over_an_hour("hold = '61m'", WHOLE, &["E008 1:8 '61m'"])]
#[case::long_session("hold = '60m'\nsets = 4", WHOLE, &["E076 1:1 hold = '60m'"])]
#[case::muscle("hold = '9s'\nmuscles = ['glutus-maximus', 'hamstrings', 'calfs']", WHOLE, &["E006 2:12 'glutus-maximus'", "E006 2:44 'calfs'"])]
#[case::position("hold = '9s'\nposition = 'siting'\nsides = 'each'\ninstructions = ['x']", BARE, &["E006 2:12 'siting'"])]
#[case::equipment("hold = '9s'\nequipment = 'mat'", WHOLE, &["E005 2:13 'mat'"])]
#[case::order("hold = '9s'\norder = 'alternating'", WHOLE, &["E006 2:9 'alternating'"])]
#[case::language("hold = '9s'\nlanguage = 'english'", WHOLE, &["E054 2:12 'english'"])]
#[case::url("hold = '9s'\nsources = [{ title = 'T', url = 'file:///x' }]", WHOLE, &["E055 2:33 'file:///x'"])]
#[case::source_without_title("hold = '9s'\nsources = [{ by = 'T' }]", WHOLE, &["E004 2:12 { by = 'T' }"])]
#[case::unknown_brace("hold = '9s'\nfeel = 'In the {sdie} hip.'", WHOLE, &["E060 2:16 {sdie}"])]
#[case::unclosed_brace("hold = '9s'\nfeel = 'In the {side hip.'", WHOLE, &["E061 2:16 {"])]
#[case::brace_after_escape("hold = '9s'\nfeel = \"\\u00fc \\\"{x}\\\"\"", WHOLE, &["E060 2:18 {x}"])]
#[case::no_instructions("hold = '9s'\nsides = 'both'\nposition = 'prone'\ninstructions = []", BARE, &["E052 4:16 []"])]
#[case::empty_text("hold = '9s'\nfeel = ' '", WHOLE, &["E016 2:8 ' '"])]
#[case::line_break("hold = '9s'\nfeel = '''a\nb'''", WHOLE, &["E009 2:12 \n"])]
#[case::escape("hold = '9s'\nfeel = \"a\\u001b[31m\"", WHOLE, &["E009 2:10 \\u001b"])]
#[case::direction_in_an_escape("hold = '9s'\nfeel = \"a\\u2066b\"", WHOLE, &["E017 2:10 \\u2066"])]
#[case::unknown_advice("hold = '9s'\nallow = [{ code = 'W099', because = 'x' }]", WHOLE, &["E080 2:19 'W099'"])]
#[case::advice_in_small_letters("hold = '9s'\nallow = [{ code = 'w003', because = 'x' }]", WHOLE, &["E080 2:19 'w003'"])]
#[case::allowance_of_itself("hold = '9s'\nallow = [{ code = 'W018', because = 'x' }]", WHOLE, &["E080 2:19 'W018'"])]
#[case::allowed_error("hold = '9s'\nallow = [{ code = 'E041', because = 'x' }]", WHOLE, &["E081 2:19 'E041'"])]
#[case::no_reason("hold = '9s'\nallow = [{ code = 'W003', because = ' - ' }]", WHOLE, &["E082 2:37 ' - '"])]
#[case::reason_left_out("hold = '9s'\nallow = [{ code = 'W003' }]", WHOLE, &["E004 2:10 { code = 'W003' }"])]
#[case::allowance_by_code_alone("hold = '9s'\nallow = ['W003']", WHOLE, &["E005 2:10 'W003'"])]
#[case::override_character("hold = '9s'\nfeel = 'a\u{202e}b'", WHOLE, &["E017 2:10 \u{202e}"])]
#[case::emoji("hold = '9s'\nfeel = 'warm \u{2600}\u{fe0f}'", WHOLE, &["E010 2:15 \u{fe0f}"])]
#[case::newer_format("format = 2\nhodl = 1\nnonsense = true", WHOLE, &["E030 1:10 2"])]
#[case::format_zero("format = 0\nhold = '9s'", WHOLE, &["E015 1:10 0"])]
#[case::two_keys("hold = '9s'\nhold = '8s'", WHOLE, &["E002 2:1 hold"])]
#[case::easier_empty("hold = '9s'\neasier = {}", WHOLE, &["E016 2:10 {}"])]
#[case::easier_figure_alone("hold = '9s'\neasier = { figure = 'squat' }", WHOLE, &["E016 2:10 { figure = 'squat' }"])]
#[case::easier_without_instructions("hold = '9s'\neasier = { hold = '5s', instructions = [] }", WHOLE, &["E016 2:40 []"])]
#[case::easier_figure_beside_a_move("hold = '9s'\neasier = { move = 'squat', figure = 'bridge' }", WHOLE, &["E073 2:28 figure"])]
#[case::easier_figure_of_nothing("hold = '9s'\neasier = { instructions = ['x'], figure = 'squatt' }", WHOLE, &["E033 2:43 'squatt'"])]
#[case::easier_figure_of_a_routine("hold = '9s'\neasier = { instructions = ['x'], figure = 'glute-relief' }", WHOLE, &["E057 2:43 'glute-relief'"])]
#[case::easier_figure_and_dose("hold = '9s'\neasier = { hold = '5s', ease = '3s', instructions = ['x'], figure = 'squatt' }", WHOLE, &["E040 2:25 ease = '3s'", "E033 2:69 'squatt'"])]
#[case::easier_figure_that_is_missing("hold = '9s'\neasier = { instructions = ['x'], figure = 'same' }", WHOLE, &["E057 2:43 'same'"])]
#[case::easier_figure_by_its_path("hold = '9s'\neasier = { instructions = ['x'], figure = 'moves/squat.toml' }", WHOLE, &["E036 2:43 'moves/squat.toml'"])]
#[case::easier_number("hold = '9s'\neasier = 5", WHOLE, &["E005 2:10 5"])]
#[case::easier_two_doses("hold = '9s'\neasier = { hold = '5s', ease = '3s' }", WHOLE, &["E040 2:25 ease = '3s'"])]
#[case::easier_pace("hold = '9s'\neasier = { pace = '5s' }", WHOLE, &["E042 2:12 pace = '5s'"])]
#[case::easier_unknown("hold = '9s'\neasier = { move = 'knee-to-chst' }", WHOLE, &["E033 2:19 'knee-to-chst'"])]
#[case::easier_itself("hold = '9s'\neasier = { move = 'test' }", WHOLE, &["E056 2:19 'test'"])]
#[case::easier_routine("hold = '9s'\neasier = { move = 'glute-relief' }", WHOLE, &["E034 2:19 'glute-relief'"])]
#[case::routine_key("hold = '9s'\nwhen = 'any'", WHOLE, &["E003 2:1 when"])]
#[case::path("hold = '9s'\nfile = '/etc/passwd'", WHOLE, &["E003 2:1 file"])]
#[case::figure_of_nothing("hold = '9s'\nfigure = 'squatt'", WHOLE, &["E033 2:10 'squatt'"])]
#[case::figure_without_keys("hold = '9s'\nfigure = { view = 'frnt' }", WHOLE, &["E004 2:10 { view = 'frnt' }", "E006 2:19 'frnt'"])]
#[case::unquoted("hold = 30s\nsides = 'eahc'\nposition = 'prone'", BARE, &["E001 1:8 30s", "E006 2:9 'eahc'"])]
#[case::not_toml("this is no toml", "", &["E001 1:1 this is no toml"])]
fn every_fault_of_a_move_is_told(#[case] lines: &str, #[case] rest: &str, #[case] expected: &[&str]) {
    assert_eq!(told(&format!("{lines}\n{rest}")), expected);
}

#[rstest]
#[case::nothing("", &["E016 1:1 "])]
#[case::no_steps("name = 'R'\nwhen = 'any'", &["E070 1:1 name = 'R'"])]
#[case::empty_steps("name = 'R'\nstep = []", &["E070 2:8 []"])]
#[case::misspelt_step("name = 'R'\n[[stepp]]\nmove = 'squat'", &["E003 2:3 stepp"])]
#[case::occasion("name = 'R'\nwhen = 'after-runs'\n[[step]]\nmove = 'squat'", &["E006 2:8 'after-runs'"])]
#[case::effort("name = 'R'\neffort = 'gentel'\n[[step]]\nmove = 'squat'", &["E006 2:10 'gentel'"])]
#[case::unknown_move("name = 'R'\n[[step]]\nmove = 'pirformis'", &["E033 3:8 'pirformis'"])]
#[case::bad_id("name = 'R'\n[[step]]\nmove = 'Knee to chest'", &["E031 3:8 'Knee to chest'"])]
#[case::path("name = 'R'\n[[step]]\nmove = '../../secret'", &["E036 3:8 '../../secret'"])]
#[case::path_of_a_file("name = 'R'\n[[step]]\nmove = 'moves/squat.toml'", &["E036 3:8 'moves/squat.toml'"])]
#[case::path_on_windows("name = 'R'\n[[step]]\nmove = 'C:\\secret'", &["E036 3:8 'C:\\secret'"])]
#[case::key_of_the_routine_below_a_step("name = 'R'\n[[step]]\nmove = 'squat'\nallow = []\nwhen = 'any'", &["E003 4:1 allow", "E003 5:1 when"])]
#[case::routine_as_move("name = 'R'\n[[step]]\nmove = 'glute-relief'", &["E034 3:8 'glute-relief'"])]
#[case::empty_step("name = 'R'\n[[step]]\n[[step]]\nmove = 'squat'", &["E072 2:1 [[step]]"])]
#[case::move_and_wait("name = 'R'\n[[step]]\nmove = 'squat'\nwait = 'x'", &["E071 4:1 wait = 'x'"])]
#[case::wait_with_dose("name = 'R'\n[[step]]\nwait = 'x'\nhold = '30s'", &["E073 4:1 hold"])]
#[case::wait_for_a_time("name = 'R'\n[[step]]\nwait = '30s'", &["E100 3:8 '30s'"])]
#[case::rest_without_a_time("name = 'R'\n[[step]]\nrest = 'long'", &["E007 3:8 'long'"])]
#[case::no_walk_at_all("name = 'R'\n[[step]]\nwalk = '0s'", &["E045 3:8 '0s'"])]
#[case::no_rest_at_all("name = 'R'\n[[step]]\nrest = '0s'", &["E045 3:8 '0s'"])]
#[case::walk_and_run("name = 'R'\n[[step]]\nwalk = '9s'\nrun = '9s'", &["E071 4:1 run = '9s'"])]
#[case::walk_of_a_move("name = 'R'\n[[step]]\nmove = 'squat'\nwalk = '9s'", &["E071 4:1 walk = '9s'"])]
#[case::walk_with_rest("name = 'R'\n[[step]]\nwalk = '9s'\nrest = '9s'", &["E073 4:1 rest"])]
#[case::rest_with_sets("name = 'R'\n[[step]]\nrest = '9s'\nsets = 2", &["E073 4:1 sets"])]
#[case::say_of_a_move("name = 'R'\n[[step]]\nmove = 'squat'\nsay = 'x'", &["E073 4:1 say"])]
#[case::long_walks("name = 'R'\n[[step]]\nrounds = 7\nsteps = [{ walk = '60m' }]", &["E076 2:1 [[step]]"])]
#[case::long_between("name = 'R'\nbetween = '60m'\n[[step]]\nrounds = 7\nsteps = [{ move = 'squat' }, { move = 'squat' }]", &["E076 3:1 [[step]]"])]
#[case::long_at_a_level("name = 'R'\nlevels = ['easy', 'hard']\n[[step]]\nwalk = '60m'\n[[step]]\nlevel = 'hard'\nrounds = 6\nsteps = [{ walk = '60m' }]", &["E076 5:1 [[step]]"])]
#[case::one_phase("name = 'R'\n[[step]]\nmove = 'squat'\nphases = [{ say = 'Push.', for = '6s' }]", &["E101 4:10 [{ say = 'Push.', for = '6s' }]"])]
#[case::phase_without_a_time("name = 'R'\n[[step]]\nmove = 'squat'\nphases = [{ say = 'Push.', for = '6s' }, { say = 'Rest.' }]", &["E004 4:42 { say = 'Rest.' }"])]
#[case::phase_of_nothing("name = 'R'\n[[step]]\nmove = 'squat'\nphases = [{ say = 'Push.', for = '6s' }, { say = 'Rest.', for = '0s' }]", &["E045 4:65 '0s'"])]
#[case::phases_and_hold("name = 'R'\n[[step]]\nmove = 'squat'\nhold = '9s'\nphases = [{ say = 'A.', for = '6s' }, { say = 'B.', for = '6s' }]", &["E040 5:1 phases = [{ say = 'A.', for = '6s' }, { say = 'B.', for = '6s' }]"])]
#[case::phases_too_long("name = 'R'\n[[step]]\nmove = 'squat'\nphases = [{ say = 'A.', for = '40m' }, { say = 'B.', for = '40m' }]", &["E047 4:10 [{ say = 'A.', for = '40m' }, { say = 'B.', for = '40m' }]"])]
#[case::pace_for_phases("name = 'R'\n[[step]]\nmove = 'squat'\npace = '9s'\nphases = [{ say = 'A.', for = '6s' }, { say = 'B.', for = '6s' }]", &["E042 4:1 pace = '9s'"])]
#[case::picture_of_a_named_move("name = 'R'\n[[step]]\nmove = 'squat'\npicture = 'a.png'", &["E073 4:1 picture"])]
#[case::link_that_is_none("name = 'R'\n[[step]]\nname = 'x'\nposition = 'prone'\nsides = 'both'\nhold = '9s'\ninstructions = ['x']\nlink = 'a book'", &["E055 8:8 'a book'"])]
#[case::optional_that_is_a_word("name = 'R'\n[[step]]\nmove = 'squat'\noptional = 'yes'", &["E005 4:12 'yes'"])]
#[case::optional_wait("name = 'R'\n[[step]]\nwait = 'x'\noptional = true", &["E073 4:1 optional"])]
#[case::load_of_a_walk("name = 'R'\n[[step]]\nwalk = '9s'\nload = '8 kg'", &["E073 4:1 load"])]
#[case::unknown_level("name = 'R'\nlevels = ['easy']\n[[step]]\nmove = 'squat'\n[[step]]\nmove = 'squat'\nlevel = 'esay'", &["E102 7:9 'esay'"])]
#[case::no_levels("name = 'R'\n[[step]]\nmove = 'squat'\nlevel = ['easy']", &["E102 4:10 'easy'"])]
#[case::empty_level("name = 'R'\nlevels = ['easy', 'hard']\n[[step]]\nmove = 'squat'\nlevel = 'hard'", &["E103 2:11 'easy'"])]
#[case::level_twice("name = 'R'\nlevels = ['easy', 'Easy']\n[[step]]\nmove = 'squat'", &["E104 2:19 'Easy'"])]
#[case::picture_elsewhere("name = 'R'\n[[step]]\nname = 'x'\nposition = 'prone'\nsides = 'both'\nhold = '9s'\ninstructions = ['x']\npicture = '../a.png'", &["E105 8:11 '../a.png'"])]
#[case::picture_that_is_none("name = 'R'\n[[step]]\nname = 'x'\nposition = 'prone'\nsides = 'both'\nhold = '9s'\ninstructions = ['x']\npicture = 'a.exe'", &["E105 8:11 'a.exe'"])]
#[case::named_with_name("name = 'R'\n[[step]]\nmove = 'squat'\nname = 'x'\nmuscles = ['calves']", &["E073 4:1 name", "E073 5:1 muscles"])]
#[case::circuit_with_dose("name = 'R'\n[[step]]\nrounds = 2\nsets = 2\nsteps = [{ move = 'squat' }]", &["E073 4:1 sets"])]
#[case::circuit_without_rounds("name = 'R'\n[[step]]\nsteps = [{ move = 'squat' }]", &["E004 3:1 steps = [{ move = 'squat' }]"])]
#[case::circuit_without_steps("name = 'R'\n[[step]]\nrounds = 2", &["E070 2:1 [[step]]"])]
#[case::circuit_of_nothing("name = 'R'\n[[step]]\nrounds = 2\nsteps = []", &["E070 2:1 [[step]]"])]
#[case::too_deep(
    "name = 'R'\n[[step]]\nrounds = 1\nsteps = [{ rounds = 1, steps = [{ rounds = 1, steps = [{ rounds = 1, steps = [] }] }] }]",
    &["E075 4:70 steps = []"]
)]
#[case::two_doses("name = 'R'\n[[step]]\nmove = 'squat'\nhold = '9s'\npasses = 3", &["E040 5:1 passes = 3"])]
#[case::a_tempo_for_a_hold("name = 'R'\n[[step]]\nmove = 'piriformis'\ntempo = '3-1-3'", &["E095 4:1 tempo = '3-1-3'"])]
#[case::more_sets_than_are_listed("name = 'R'\nhold = ['9s', '8s']\n[[step]]\nname = 'M'\nposition = 'prone'\nsides = 'each'\nsets = 3\ninstructions = ['a']", &["E091 7:1 sets = 3"])]
#[case::a_list_and_other_rounds("name = 'R'\n[[step]]\nrounds = 2\nsteps = [{ move = 'squat', reps = [21, 15, 9] }]", &["E091 4:28 reps = [21, 15, 9]"])]
#[case::a_list_and_as_many_rounds("name = 'R'\n[[step]]\nrounds = 3\nsteps = [{ move = 'squat', reps = [21, 15, 9] }]", &[])]
#[case::a_list_of_the_sets_of_a_round("name = 'R'\n[[step]]\nrounds = 2\nsteps = [{ move = 'squat', reps = [21, 15, 9], sets = 3 }]", &[])]
#[case::pace_for_a_hold("name = 'R'\n[[step]]\nmove = 'piriformis'\npace = '9s'", &["E042 4:1 pace = '9s'"])]
#[case::spots_for_a_hold("name = 'R'\n[[step]]\nmove = 'piriformis'\nspots = 2", &["E043 4:1 spots = 2"])]
#[case::ball_too_long("name = 'R'\n[[step]]\nmove = 'trigger-point'\nease = '3m'", &["E048 4:1 ease = '3m'"])]
#[case::ball_given_too_long("name = 'R'\n[[step]]\nmove = 'squat'\nease = '3m'\nequipment = ['ball']", &["E048 4:1 ease = '3m'"])]
#[case::unknown_key("name = 'R'\n[[step]]\nmove = 'squat'\nresp = 5", &["E003 4:1 resp"])]
#[case::in_place_bare("name = 'R'\n[[step]]\nname = 'x'", &["E041 2:1 [[step]]", "E050 2:1 [[step]]", "E051 2:1 [[step]]", "E052 2:1 [[step]]"])]
#[case::wrong_rest_of_all("name = 'R'\nrest = '5'\n[[step]]\nmove = 'squat'\n[[step]]\nmove = 'piriformis'", &["E007 2:8 '5'"])]
#[case::long_session(
    "name = 'R'\n[[step]]\nmove = 'squat'\n[[step]]\nrounds = 500\nsteps = [{ move = 'squat' }]",
    &["E076 4:1 [[step]]"]
)]
#[case::many_waits(
    "name = 'R'\n[[step]]\nrounds = 500\nsteps = [{ rounds = 500, rest = '0s', steps = [{ wait = 'x' }] }]",
    &["E076 2:1 [[step]]"]
)]
#[case::broken_header("name = 'R'\n[[step]\nmove = 'sqat'", &["E001 2:8 "])]
#[case::unclosed_text("name = 'R\n[[step]]\nmove = 'sqat'", &["E001 1:10 ", "E033 3:8 'sqat'"])]
fn every_fault_of_a_routine_is_told(#[case] source: &str, #[case] expected: &[&str]) {
    assert_eq!(told(source), expected);
}

#[rstest]
#[case::beside_rounds("name = 'R'\n[[step]]\nrounds = 6\nrun = '2m'", "steps = [{ run = ")]
#[case::before_rounds("name = 'R'\n[[step]]\nmove = 'squat'\nrounds = 2", "steps = [{ move = ")]
#[case::without_a_circuit("name = 'R'\n[[step]]\nmove = 'squat'\nwait = 'x'", "make two steps of them")]
fn what_stands_beside_rounds_is_shown_inside_them(#[case] source: &str, #[case] help: &str) {
    let entry = Library::embedded(Defaults::default()).entry_of("test.toml", source.to_owned());
    let said = entry.findings()[0].help.as_deref().unwrap_or_default();
    assert!(said.contains(help), "{said}");
}

#[test]
fn every_code_is_unique_and_has_a_test() {
    let tests = [
        include_str!("tests.rs"),
        include_str!("taught.rs"),
        include_str!("sided.rs"),
        include_str!("../library/tests.rs"),
        include_str!("../../document/tests.rs"),
    ];
    let codes = crate::document::codes::TABLE.iter().chain(crate::routine::codes::TABLE);
    let mut known = std::collections::BTreeSet::new();
    for (code, title) in codes {
        assert!(known.insert(code), "{code} is given twice");
        // No file is known that does it: tests/hostile_files.rs looks for one.
        if *code == crate::document::codes::CRASH {
            continue;
        }
        assert!(tests.iter().any(|text| text.contains(code)), "{code} has no test: {title}");
    }
}

#[test]
fn too_many_steps_are_told_once() {
    let mut source = String::from("name = 'R'\n");
    for _ in 0..503 {
        source.push_str("[[step]]\nwait = 'x'\n");
    }
    assert_eq!(told(&source), ["E074 1002:1 [[step]]"]);
}

#[test]
fn ten_mistakes_are_ten_findings() {
    let source = "name = 'R'\nwen = 'any'\nrest = 5\nfirst-side = 'lfet'\n[[step]]\nmove = 'sqat'\n[[step]]\n\
                  move = 'squat'\nhold = '30s'\npasses = 5\n[[step]]\nwait = '{sid}'\n[[step]]\nname = 'x'\nposition = \
                  'stnding'\nsides = 'each'\nholds = '9s'\ninstructions = ['a', 5, 'b{']\n";
    let expected = [
        "E003 2:1 wen",
        "E005 3:8 5",
        "E006 4:14 'lfet'",
        "E033 6:8 'sqat'",
        "E040 10:1 passes = 5",
        "E060 12:9 {sid}",
        "E006 15:12 'stnding'",
        "E003 17:1 holds",
        "E005 18:22 5",
        "E061 18:27 {",
    ];
    assert_eq!(told(source), expected);
}

#[test]
fn messages_and_help_read_well() {
    let sources = [
        "hodl = '30s'\nreps = 3\npace = '3'\nname = 'M'\nmuscles = ['glutus']\n",
        "name = 'R'\n[[step]]\nmove = 'pirformis'\n[[step]]\nmove = 'squat'\nhold = '9s'\npasses = 3\nname = 'x'\n",
        "hold = '30-20s'\nreps = '10-8'\nsets = 2\ntempo = '3/1/3'\npasses = [10, 8, 6]\n",
        "name = 'M'\nposition = 'prone'\nsides = 'each'\nease = '3m'\nspots = 2\nsets = 2\nequipment = ['ball']\n",
        "format = 3\n",
        "name = 'R\n[[step]]\n",
        "name = R\nrest 5\n[[step]\nmove = 'squat'\n",
        "name = 'M'\nname = 'N'\nfeel = 'a {sdie} b {left} c {'\neasier = 5\nhold = 30\nsets = 900\n",
    ];
    let mut drawn = String::new();
    for source in sources {
        let entry = library().entry_of("test.toml", source.to_owned());
        writeln!(drawn, "{}", draw("test.toml", source, entry.findings(), Colour::Plain)).unwrap();
    }
    insta::assert_snapshot!(drawn);
}

/// Every finding lies in the file, and on its characters.
fn assert_spans(source: &str) -> Result<(), TestCaseError> {
    let entry = library().entry_of("test.toml", source.to_owned());
    for finding in entry.findings() {
        prop_assert!(source.get(finding.span.clone()).is_some(), "{finding:?}");
        for (place, _) in &finding.also {
            prop_assert!(source.get(place.clone()).is_some(), "{finding:?}");
        }
    }
    prop_assert_eq!(entry.routine().is_none(), entry.findings().iter().any(crate::diagnostic::Finding::is_error));
    let _ = draw("test.toml", source, entry.findings(), Colour::Ansi);
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_told_about_within_itself(source in ".{0,200}") {
        assert_spans(&source)?;
    }

    #[test]
    fn any_keys_and_values_are_told_about_within_themselves(
        lines in proptest::collection::vec(("(name|hold|reps|pace|sets|easier|step|move|\\[\\[step\\]\\]|steps|rounds|x)",
            "( = )?", "('30s'|5|\\{\\}|\\[\\]|\\{ move = 'squat' \\}|\\[\\{ wait = 'x' \\}\\]|\"\\\\u00fc\\{|nan)?"), 0..12)
    ) {
        let lines: Vec<String> = lines.iter().map(|(key, is, value)| format!("{key}{is}{value}")).collect();
        let source = lines.join("\n");
        assert_spans(&source)?;
    }

    #[test]
    fn a_damaged_file_of_the_program_is_told_about_within_itself(
        file in any::<prop::sample::Index>(),
        cut in any::<prop::sample::Index>(),
        length in 0_usize..40,
        inserted in "(\\PC{0,4}|[\\[\\]{}=\"'\n\\\\#,.]{0,4})",
    ) {
        let library = library();
        let mut source = file.get(library.entries()).source().to_owned();
        let start = source.floor_char_boundary(cut.index(source.len()));
        let end = source.floor_char_boundary((start + length).min(source.len())).max(start);
        source.replace_range(start..end, &inserted);
        assert_spans(&source)?;
    }
}

#[rstest]
#[case::levels_apart(
    "name = 'R'\nlevels = ['easy', 'hard']\n[[step]]\nlevel = 'easy'\nrounds = 4\nsteps = [{ walk = '60m' }]\n[[step]]\nlevel = 'hard'\nrounds = 4\nsteps = [{ run = '60m' }]"
)]
#[case::nothing_lies_between_in_rounds_of_one_move(
    "name = 'R'\nbetween = '60m'\n[[step]]\nrounds = 7\nrest = '0s'\nsteps = [{ move = 'squat' }]"
)]
#[case::nor_beside_a_walk(
    "name = 'R'\nbetween = '60m'\n[[step]]\nrounds = 7\nsteps = [{ move = 'squat' }, { walk = '60s' }]"
)]
fn what_is_no_part_of_a_session_is_not_counted_in_its_length(#[case] file: &str) {
    assert_eq!(told(file), [""; 0]);
}
