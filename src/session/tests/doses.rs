//! What is done and heard of doses that have parts: a tempo, a range, sets that differ, breaths, as many as possible.

use std::collections::BTreeSet;
use std::time::Duration;

use rstest::rstest;

use crate::routine::{Breath, Dose, Exercise, Id, Order, Sides, Step, Tempo, Varies};
use crate::session::cue::CueKind;
use crate::session::fit::fit;
use crate::session::player::Command;
use crate::session::record::Record;
use crate::session::sample::{at_once, count, exercise, play_out, play_to, routine, seconds, spell, started, step};
use crate::session::timeline::{Phase, PhaseKind, Setup, compile};
use crate::session::view::{Motion, Part, View};

const BREATH: Breath = Breath { inhale: seconds(4), exhale: seconds(6) };

fn tempo(there: u16, hold: u16, back: u16, pause: u16) -> Tempo {
    Tempo { there: seconds(there), hold: seconds(hold), back: seconds(back), pause: seconds(pause) }
}

fn reps(number: u16, tempo: Tempo) -> Dose {
    Dose::Reps { count: count(number), tempo }
}

fn breaths(number: u16) -> Dose {
    Dose::Breaths { count: count(number), breath: BREATH }
}

/// One set for the whole body, without anything before it.
fn plain(dose: Dose) -> Exercise {
    let exercise = Exercise { dose, sides: Sides::Both, sets: count(1), get_ready: seconds(0), ..exercise("bridge") };
    Exercise { feel: None, ..exercise }.counting_its_breath()
}

fn holds(lengths: &[u16]) -> (Dose, Varies) {
    let doses: Vec<Dose> = lengths.iter().map(|length| Dose::Hold(seconds(*length))).collect();
    (doses[0], Varies::BySet(doses))
}

/// The cues of a phase: `2 held Hold.`
fn heard(phase: &Phase) -> String {
    let one = |cue: &crate::session::cue::Cue| {
        let say = cue.say.as_ref().map_or(String::new(), |say| format!(" {say}"));
        format!("{} {}{say}", cue.at.as_secs_f64(), cue.kind.word())
    };
    phase.cues.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn only_set(exercise: Exercise) -> Phase {
    let timeline = compile(&routine(vec![step(exercise)]), &at_once());
    timeline.phases.into_iter().find(|phase| phase.kind.is_work()).unwrap()
}

#[test]
fn a_rep_that_is_held_has_a_tone_there_and_words_in_its_first_alone() {
    assert_eq!(
        heard(&only_set(plain(reps(3, Tempo::even(seconds(4)).held(seconds(5)))))),
        "0 start, 2 held Hold., 7 back And back., 9 there, 11 held, 16 back, 18 there, \
         18.16 sentence Last one., 20 held, 25 back"
    );
}

#[test]
fn a_tempo_with_a_pause_is_quiet_in_it() {
    assert_eq!(
        heard(&only_set(plain(reps(2, tempo(3, 0, 2, 4))))),
        "0 start, 3 back, 9 there, 9.16 sentence Last one., 12 back"
    );
}

#[test]
fn the_words_of_the_first_rep_are_said_on_each_side_once() {
    let exercise = Exercise { sides: Sides::Each, sets: count(2), ..plain(reps(2, tempo(2, 5, 2, 0))) };
    let timeline = compile(&routine(vec![step(exercise)]), &at_once());
    let said = |phase: &Phase| phase.cues.iter().any(|cue| cue.say.as_deref() == Some("Hold."));
    let sets: Vec<bool> = timeline.phases.iter().filter(|phase| phase.kind.is_work()).map(said).collect();
    assert_eq!(sets, [true, false, true, false]);
}

#[test]
fn breaths_are_paced_and_their_half_and_their_last_are_said() {
    assert_eq!(
        heard(&only_set(plain(breaths(5)))),
        "0 start, 4 breathe-out, 10 breathe-in, 14 breathe-out, 20 breathe-in, 24 breathe-out, \
         30 breathe-in Halfway., 34 breathe-out, 40 breathe-in Last one., 44 breathe-out"
    );
}

#[test]
fn as_many_as_possible_has_no_beat_and_is_counted_down() {
    assert_eq!(
        heard(&only_set(plain(Dose::AsMany(seconds(60))))),
        "0 start, 30 halfway Halfway., 57 last, 58 last, 59 last"
    );
}

#[rstest]
#[case(reps(10, Tempo::even(seconds(4)).held(seconds(5))), "reps1 90")]
#[case(reps(8, tempo(3, 1, 3, 0)), "reps1 56")]
#[case(breaths(5), "hold1 50")]
#[case(Dose::AsMany(seconds(60)), "reps1 60")]
fn a_set_takes_as_long_as_its_parts(#[case] dose: Dose, #[case] spelled: &str) {
    let timeline = compile(&routine(vec![step(plain(dose))]), &at_once());
    assert_eq!(spell(&timeline.phases), format!("{spelled}, done 0"));
    assert!(!timeline.up_to(), "the time of each is known");
}

#[rstest]
#[case(reps(10, Tempo::even(seconds(4)).held(seconds(5))), "Bridge. Ten reps, five seconds each.")]
#[case(reps(8, tempo(3, 1, 3, 0)), "Bridge. Eight reps, tempo three, one, three.")]
#[case(reps(8, tempo(1, 0, 3, 1)), "Bridge. Eight reps, tempo one, zero, three, one.")]
#[case(breaths(5), "Bridge. Five breaths.")]
#[case(Dose::AsMany(seconds(60)), "Bridge. As many as you can in one minute.")]
fn the_introduction_says_how_much(#[case] dose: Dose, #[case] heading: &str) {
    let exercise = Exercise { introduce: None, get_ready: seconds(5), ..plain(dose) };
    let timeline = compile(&routine(vec![step(exercise)]), &at_once());
    assert_eq!(
        timeline.phases[0].cues[0].say.as_deref(),
        Some(heading),
        "{} {}",
        spell(&timeline.phases),
        heard(&timeline.phases[0])
    );
}

fn ladder(order: Order, sides: Sides) -> Exercise {
    let (dose, varies) = holds(&[30, 45, 60]);
    Exercise { dose, varies, order, sides, sets: count(3), ..plain(dose) }
}

#[test]
fn sets_that_differ_come_in_their_order_on_each_side() {
    let spelled = |exercise| spell(&compile(&routine(vec![step(exercise)]), &at_once()).phases);
    assert_eq!(
        spelled(ladder(Order::SideBySide, Sides::Both)),
        "hold1 30, rest2 10, hold2 45, rest3 10, hold3 60, done 0"
    );
    assert_eq!(
        spelled(ladder(Order::Alternate, Sides::Each)),
        "hold R1 30, switch L1 10, hold L1 30, switch R2 10, hold R2 45, switch L2 10, hold L2 45, \
         switch R3 10, hold R3 60, switch L3 10, hold L3 60, done 0"
    );
}

#[test]
fn the_announcement_of_a_set_tells_its_own_dose() {
    let exercise = Exercise { introduce: None, get_ready: seconds(5), ..ladder(Order::SideBySide, Sides::Both) };
    let timeline = compile(&routine(vec![step(exercise)]), &at_once());
    assert_eq!(timeline.phases[0].cues[0].say.as_deref(), Some("Bridge. Three sets, first thirty seconds."));
    let rests: Vec<String> = timeline.phases.iter().filter(|phase| phase.kind == PhaseKind::Rest).map(heard).collect();
    assert!(
        rests[0].starts_with("0 rest Rest., ") && rests[0].contains("Second of three. Forty-five seconds."),
        "{rests:?}"
    );
    assert!(rests[1].contains("Third of three. One minute."), "{rests:?}");
}

#[test]
fn a_set_more_than_are_listed_is_as_the_last() {
    let exercise = Exercise { sets: count(4), ..ladder(Order::SideBySide, Sides::Both) };
    let timeline = compile(&routine(vec![step(exercise)]), &at_once());
    assert!(spell(&timeline.phases).ends_with("hold3 60, rest4 10, hold4 60, done 0"));
}

#[test]
fn each_round_has_its_own_dose() {
    let doses: Vec<Dose> = [4, 3, 2].map(|number| reps(number, Tempo::even(seconds(4)))).to_vec();
    let squat = Exercise { varies: Varies::ByRound(doses.clone()), ..plain(doses[0]) };
    let circuit = Step::Circuit { rounds: count(3), rest: seconds(5), steps: vec![step(squat)] };
    let timeline = compile(&routine(vec![circuit]), &at_once());
    assert_eq!(spell(&timeline.phases), "reps1 16, rest 5, reps1 12, rest 5, reps1 8, done 0");
}

#[test]
fn the_dose_of_a_further_round_is_told_with_the_name() {
    let doses: Vec<Dose> = [4, 3].map(|number| reps(number, Tempo::even(seconds(4)))).to_vec();
    let squat = Exercise { varies: Varies::ByRound(doses.clone()), get_ready: seconds(6), ..plain(doses[0]) };
    let circuit = Step::Circuit { rounds: count(2), rest: seconds(20), steps: vec![step(squat)] };
    let timeline = compile(&routine(vec![circuit]), &at_once());
    let ready = timeline.phases.iter().rfind(|phase| phase.kind == PhaseKind::GetReady).unwrap();
    assert!(heard(ready).contains("Bridge. Three reps."), "{}", heard(ready));
}

fn ranged() -> Exercise {
    let [lower, upper] = [20, 30].map(|length| Dose::Hold(seconds(length)));
    Exercise { varies: Varies::Range { lower, upper }, ..plain(lower) }
}

#[test]
fn the_lower_end_of_a_range_is_done_unless_the_setup_knows_more() {
    let spelled = |setup: &Setup| spell(&compile(&routine(vec![step(ranged())]), setup).phases);
    assert_eq!(spelled(&at_once()), "hold1 20, done 0");
    let upper = Setup { upper: BTreeSet::from([Id::new("bridge").unwrap()]), ..at_once() };
    assert_eq!(spelled(&upper), "hold1 30, done 0");
}

/// What is seen `at` seconds after the start of a move's only set.
fn seen(dose: Dose, at: f64) -> View {
    let mut player = started(&routine(vec![step(plain(dose))]), &at_once());
    let now = Duration::from_secs_f64(at);
    play_to(&mut player, now);
    player.advance(now);
    player.view(now)
}

#[rstest]
#[case::there(1.0, "Move", 3, Some(Part::There), 0.5)]
#[case::held(2.0, "Hold", 5, Some(Part::Hold(5)), 1.0)]
#[case::nearly_over(6.5, "Hold", 1, Some(Part::Hold(1)), 1.0)]
#[case::back(7.0, "Back", 3, Some(Part::Back), 1.0)]
#[case::nearly_back(8.5, "Back", 3, Some(Part::Back), 0.25)]
#[case::the_next(9.0, "Move", 2, Some(Part::There), 0.0)]
#[case::the_last(18.0, "Move", 1, Some(Part::There), 0.0)]
fn the_screen_and_the_figure_follow_a_rep(
    #[case] at: f64,
    #[case] word: &str,
    #[case] large: u64,
    #[case] part: Option<Part>,
    #[case] place: f64,
) {
    let view = seen(reps(3, Tempo::even(seconds(4)).held(seconds(5))), at);
    let pass = view.pass.clone().unwrap();
    assert_eq!((view.word.as_str(), view.large(), pass.part), (word, large, part));
    assert!((pass.place() - place).abs() < 1e-9, "{}", pass.place());
    assert!(matches!(view.figure.unwrap().motion, Motion::Paced { place: shown, .. } if (shown - place).abs() < 1e-9));
}

#[test]
fn in_a_pause_between_reps_the_body_is_at_the_start() {
    let view = seen(reps(3, tempo(2, 1, 2, 3)), 6.0);
    let pass = view.pass.clone().unwrap();
    assert_eq!((view.word.as_str(), view.large(), pass.part), ("Rest", 3, Some(Part::Pause)));
    assert!(pass.place().abs() < 1e-9);
}

#[test]
fn the_breaths_left_are_shown_and_the_breath_paces() {
    let view = seen(breaths(5), 31.0);
    assert_eq!((view.large(), view.word.as_str(), view.breath_word.as_str()), (2, "Hold", "in"));
    assert_eq!(view.pass.map(|pass| pass.words), Some("breath 4 of 5".into()));
}

#[test]
fn as_many_as_possible_shows_the_seconds_left_and_the_figure_moves() {
    let view = seen(Dose::AsMany(seconds(60)), 21.0);
    assert_eq!((view.large(), view.pass), (39, None));
    assert!(matches!(view.figure.unwrap().motion, Motion::Paced { place, .. } if (place - 0.5).abs() < 1e-9));
}

#[rstest]
#[case::breaths(breaths(5), 60)]
#[case::held_reps(reps(3, Tempo::even(seconds(4)).held(seconds(5))), 36)]
#[case::as_many(Dose::AsMany(seconds(60)), 70)]
fn more_and_less_are_whole_ones_of_what_is_counted(#[case] dose: Dose, #[case] longer: u64) {
    let mut player = started(&routine(vec![step(plain(dose))]), &at_once());
    let length = |player: &crate::session::player::Player| player.timeline().phases[0].length;
    let before = length(&player);
    player.apply(Command::Longer, Duration::from_secs(1));
    assert_eq!(length(&player), Duration::from_secs(longer));
    player.apply(Command::Shorter, Duration::from_secs(2));
    assert_eq!(length(&player), before);
    for key in 3..20 {
        player.apply(Command::Shorter, Duration::from_millis(key * 1000));
    }
    assert!(length(&player) >= Duration::from_secs(9), "what has begun is done to its end: {:?}", length(&player));
}

#[test]
fn what_was_done_longer_is_told_in_breaths() {
    let mut player = started(&routine(vec![step(plain(breaths(5)))]), &at_once());
    player.apply(Command::Longer, Duration::from_secs(1));
    let (_, end) = play_out(&mut player, Duration::from_secs(1));
    let record = Record::of(&player, end);
    assert_eq!(record.rows[0].note, "1 breath more");
    assert_eq!(player.outcomes()[0].held, Duration::from_mins(1));
}

#[test]
fn the_easier_way_of_sets_that_differ_goes_on_with_its_own() {
    let usual = ladder(Order::SideBySide, Sides::Both);
    let (dose, varies) = holds(&[10, 15, 20]);
    let easier = Exercise { dose, varies, easier: None, ..usual.clone() };
    let way = crate::routine::Easier { how: Vec::new(), exercise: easier.into() };
    let mut player = started(&routine(vec![step(Exercise { easier: Some(way), ..usual })]), &at_once());
    player.apply(Command::TooMuch, Duration::from_secs(5));
    play_out(&mut player, Duration::from_secs(5));
    let held: Vec<u64> = player.outcomes().iter().map(|outcome| outcome.held.as_secs()).collect();
    assert_eq!(held, [5, 15, 20]);
}

#[test]
fn a_session_that_goes_on_does_the_sets_that_are_left_in_their_own_dose() {
    let done = [(None, 1)].into();
    let goes_on = Some(crate::session::setup::DoneBefore::Usual);
    let setup = Setup { done, goes_on, ..at_once() };
    let timeline = compile(
        &routine(vec![step(Exercise {
            introduce: None,
            get_ready: seconds(5),
            ..ladder(Order::SideBySide, Sides::Both)
        })]),
        &setup,
    );
    assert!(spell(&timeline.phases).contains("hold2 45, rest3 10, hold3 60"), "{}", spell(&timeline.phases));
    assert!(heard(&timeline.phases[0]).contains("2 more sets, first 45 seconds."), "{}", heard(&timeline.phases[0]));
}

#[rstest]
#[case::breaths(plain(breaths(20)), 40, "hold1 30")]
#[case::as_many(plain(Dose::AsMany(seconds(120))), 40, "reps1 30")]
#[case::held(plain(reps(20, Tempo::even(seconds(4)).held(seconds(5)))), 45, "reps1 36")]
#[case::a_ladder(ladder(Order::SideBySide, Sides::Both), 20, "hold1 15")]
fn a_dose_is_made_to_fit(#[case] exercise: Exercise, #[case] limit: u64, #[case] begins: &str) {
    let routine = routine(vec![step(exercise)]);
    let fitted = fit(&routine, &at_once(), Duration::from_secs(limit)).unwrap();
    let spelled = spell(&compile(&fitted.routine, &at_once()).phases);
    assert!(spelled.starts_with(begins), "{spelled}");
}

#[test]
fn no_voice_speaks_every_second_of_a_held_rep() {
    let phase = only_set(plain(reps(12, tempo(2, 5, 2, 0))));
    let said = phase.cues.iter().filter(|cue| cue.say.is_some()).count();
    assert_eq!(said, 3, "{}", heard(&phase));
    assert!(phase.cues.iter().filter(|cue| cue.kind == CueKind::Held).count() == 12);
}

#[test]
fn an_easier_way_with_another_kind_of_dose_says_how_much() {
    let usual = Exercise { sets: count(2), rest: seconds(10), ..plain(breaths(5)) };
    let easier = Exercise { dose: Dose::Hold(seconds(20)), easier: None, ..usual.clone() };
    let way = crate::routine::Easier { how: Vec::new(), exercise: easier.into() };
    let mut player = started(&routine(vec![step(Exercise { easier: Some(way), ..usual })]), &at_once());
    player.apply(Command::TooMuch, Duration::from_secs(5));
    assert_eq!(player.view(Duration::from_secs(5)).now, ["Next, do a little less.", "Twenty seconds."]);
}

#[test]
fn what_is_left_out_of_sets_that_differ_is_told_of_those_that_stay() {
    let [short, long] = [5, 7].map(breaths);
    let both = Exercise { varies: Varies::BySet(vec![short, long]), sets: count(2), ..plain(short) };
    let fitted = fit(&routine(vec![step(both)]), &at_once(), Duration::from_secs(40)).unwrap();
    let out: Vec<String> = fitted.left_out.iter().map(ToString::to_string).collect();
    assert_eq!(out, ["Bridge, 1 set", "Bridge, 20 s of each set"]);
}
