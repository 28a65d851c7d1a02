//! The bundled routines and moves as sessions: free of mistakes, wholly said, balanced, no longer than they promise.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

use supple::advice::{Advice, advise};
use supple::body::{Equipment, Muscle, Position, Side};
use supple::diagnostic::{Colour, draw};
use supple::routine::library::{Entry, Library};
use supple::routine::{Defaults, Exercise, Intensity, Kind, Routine, Step, When};
use supple::session::timeline::{Phase, PhaseKind, Setup, Timeline, compile};

fn library() -> Library {
    Library::embedded(Defaults::default())
}

fn routine(entry: &Entry) -> &Arc<Routine> {
    entry
        .routine()
        .unwrap_or_else(|| panic!("{}", draw(&entry.path(), entry.source(), entry.findings(), Colour::Plain)))
}

/// Every bundled move and routine as a session that begins with this side.
fn sessions(first_side: Side) -> Vec<(String, Timeline)> {
    let setup = Setup { first_side, ..Setup::default() };
    let compiled = |entry: &Arc<Entry>| (entry.id().to_owned(), compile(routine(entry), &setup));
    library().entries().iter().map(compiled).collect()
}

fn session(id: &str) -> Timeline {
    compile(routine(library().get(id).expect("it is bundled")), &Setup::default())
}

fn exercises(steps: &[Step]) -> Vec<&Arc<Exercise>> {
    let each = steps.iter().map(|step| match step {
        Step::Do(exercise) => vec![exercise],
        Step::Wait(_) | Step::Activity(..) => Vec::new(),
        Step::Circuit { steps, .. } => exercises(steps),
    });
    each.flatten().collect()
}

fn said(phase: &Phase) -> Vec<&str> {
    phase.cues.iter().filter_map(|cue| cue.say.as_deref()).collect()
}

/// Seconds of work on each side, by what `key` makes of a phase.
fn worked<K: Ord>(timeline: &Timeline, key: impl Fn(&Phase) -> Vec<K>) -> BTreeMap<K, Duration> {
    let mut worked = BTreeMap::new();
    for phase in timeline.phases.iter().filter(|phase| phase.kind.is_work()) {
        for key in key(phase) {
            *worked.entry(key).or_default() += phase.length;
        }
    }
    worked
}

#[test]
fn no_bundled_file_has_findings() {
    for entry in library().entries() {
        let findings = entry.findings();
        assert!(findings.is_empty(), "{}", draw(&entry.path(), entry.source(), findings, Colour::Plain));
    }
}

#[test]
fn nothing_in_a_bundled_session_is_unwise() {
    for entry in library().entries() {
        let routine = routine(entry);
        let allowed = |advice: &Advice| routine.allow.iter().any(|allowance| allowance.code == advice.code);
        let mut advice = advise(routine, &session(entry.id()));
        advice.retain(|advice| !allowed(advice));
        assert!(advice.is_empty(), "{}: {advice:?}", entry.id());
    }
}

#[test]
fn every_bundled_move_has_a_session_of_its_own() {
    for entry in library().entries().iter().filter(|entry| entry.kind() == Kind::Move) {
        let timeline = session(entry.id());
        assert!(timeline.phases.iter().any(|phase| phase.kind.is_work()), "{}", entry.id());
        assert_eq!(timeline.phases.last().map(|phase| phase.kind), Some(PhaseKind::Done), "{}", entry.id());
    }
}

#[test]
fn every_introduction_says_every_instruction_and_the_caution() {
    for (id, timeline) in Side::ALL.iter().flat_map(|side| sessions(*side)) {
        for phase in timeline.phases.iter().filter(|phase| phase.kind == PhaseKind::Introduce) {
            let exercise = phase.exercise.as_ref().expect("a move is introduced");
            let said = said(phase);
            for sentence in exercise.instructions.iter().chain(&exercise.caution) {
                let sentence = sentence.say(phase.side);
                assert!(said.contains(&sentence.as_str()), "{id}, {}: {sentence}", exercise.id);
            }
        }
    }
}

/// On the roller and on the ball, and at the wall, it would be too late.
#[test]
fn in_a_session_who_should_leave_a_move_out_is_told_before_anybody_gets_into_place() {
    let timeline = session("glute-relief");
    let heard: Vec<&str> = timeline.phases.iter().flat_map(said).collect();
    let at = |say: &str| heard.iter().position(|heard| heard.contains(say)).unwrap_or_else(|| panic!("{say}"));
    // the roller and the ball say the same, each before anybody sits on it
    let over: Vec<usize> =
        (0..heard.len()).filter(|place| heard[*place].contains("over a wound, a fracture")).collect();
    assert!(over[0] < at("Sit down on the roller"), "{heard:?}");
    assert!((at("Glute ball")..at("Sit on the ground with your knees bent")).contains(&over[1]), "{heard:?}");
    assert!(at("when pain shoots down a leg") < at("both legs straight"));
    assert!(at("when the outside of your hip hurts") < at("Go to the wall"));
    assert!(at("when the outside of your hip hurts") < at("Stand up"));
}

#[test]
fn every_move_that_comes_up_is_introduced_once() {
    for (id, timeline) in sessions(Side::Right) {
        let mut introduced = BTreeMap::<&str, usize>::new();
        for phase in timeline.phases.iter().filter(|phase| phase.kind == PhaseKind::Introduce) {
            *introduced.entry(phase.exercise.as_ref().expect("a move is introduced").id.as_str()).or_default() += 1;
        }
        let worked = worked(&timeline, |phase| phase.exercise.iter().map(|exercise| exercise.id.clone()).collect());
        assert_eq!(introduced.len(), worked.len(), "{id}");
        assert!(introduced.values().all(|times| *times == 1), "{id}: {introduced:?}");
    }
}

#[test]
fn the_quick_routine_takes_at_most_seven_minutes_in_all() {
    for (id, timeline) in Side::ALL.iter().flat_map(|side| sessions(*side)).filter(|(id, _)| id == "quick-glutes") {
        assert!(timeline.total() <= Duration::from_mins(7), "{id}: {:?}", timeline.total());
    }
}

#[test]
fn both_sides_are_worked_as_long_as_each_other() {
    for (id, timeline) in sessions(Side::Left) {
        let sides = worked(&timeline, |phase| phase.side.into_iter().collect());
        assert_eq!(sides.get(&Side::Left), sides.get(&Side::Right), "{id}");
    }
}

/// The ids of the bundled routines for an occasion.
fn routines_for(when: When) -> Vec<String> {
    let library = library();
    let routines = library.entries().iter().filter(|entry| entry.kind() == Kind::Routine);
    routines.filter(|entry| routine(entry).when == when).map(|entry| entry.id().to_owned()).collect()
}

/// The moves of a session in the order in which they come up, each with how it is worked.
fn works(timeline: &Timeline) -> Vec<(&Exercise, PhaseKind, Duration)> {
    let work = timeline.phases.iter().filter(|phase| phase.kind.is_work());
    work.map(|phase| (phase.exercise.as_deref().expect("a move is worked"), phase.kind, phase.length)).collect()
}

#[test]
fn nothing_is_held_before_a_run() {
    let routines = routines_for(When::BeforeRun);
    assert!(routines.len() >= 3, "{routines:?}");
    for id in routines {
        let timeline = session(&id);
        let still: Vec<_> = works(&timeline).into_iter().filter(|(_, kind, _)| *kind != PhaseKind::Reps).collect();
        assert!(still.is_empty(), "{id}: {still:?}");
    }
}

/// A warm-up starts with easy work of the whole body (<https://doi.org/10.2165/00007256-200333070-00002>).
#[test]
fn before_a_run_one_marches_and_jogs_for_two_minutes_first_and_moves_for_most_of_the_time() {
    for id in routines_for(When::BeforeRun) {
        let timeline = session(&id);
        let works = works(&timeline);
        let raises_the_pulse = |exercise: &Exercise| ["march", "easy-jog"].contains(&exercise.id.as_str());
        let first = works.iter().take_while(|(exercise, ..)| raises_the_pulse(exercise));
        let pulse: Duration = first.map(|(.., length)| *length).sum();
        assert!(pulse >= Duration::from_mins(2), "{id}: {pulse:?}");
        let moved: Duration = works.iter().map(|(.., length)| *length).sum();
        assert!(moved * 2 > timeline.total(), "{id}: {moved:?} of {:?}", timeline.total());
        // Whoever lies down does so last: a warm body is not to cool on the ground.
        let lying = works.iter().position(|(exercise, ..)| exercise.position != Position::Standing);
        let last = works.iter().rposition(|(exercise, ..)| exercise.position == Position::Standing);
        assert!(lying.is_none_or(|lying| Some(lying) > last && works[lying].0.id.as_str() == "bridge"), "{id}");
    }
}

#[test]
fn outdoors_nothing_is_needed_and_nobody_lies_down() {
    let timeline = session("before-run-outdoors");
    for (exercise, ..) in works(&timeline) {
        assert_eq!(exercise.equipment, [], "{}", exercise.id);
        assert_eq!(exercise.position, Position::Standing, "{}", exercise.id);
        let easier = exercise.easier.as_ref().map(|easier| easier.exercise.instructions.iter());
        let said = exercise.instructions.iter().chain(easier.into_iter().flatten()).map(|text| text.say(None));
        let indoors: Vec<String> = said.filter(|text| text.contains("wall")).collect();
        assert!(indoors.is_empty(), "{}: {indoors:?}", exercise.id);
    }
}

#[test]
fn the_gentle_day_is_short_lying_and_stretches_nowhere() {
    let library = library();
    let gentle: Vec<&str> = library
        .entries()
        .iter()
        .filter(|entry| entry.kind() == Kind::Routine && routine(entry).effort == Intensity::Gentle)
        .map(|entry| entry.id())
        .collect();
    assert_eq!(gentle, ["gentle-day"]);
    let timeline = session("gentle-day");
    let total = timeline.total();
    assert!((Duration::from_mins(8)..=Duration::from_mins(10)).contains(&total), "{total:?}");
    for (exercise, kind, _) in works(&timeline) {
        // What paces the breath is kept up for a while, and stretches nothing.
        let is_breath = kind == PhaseKind::Hold && exercise.breath.is_some();
        assert!(kind == PhaseKind::Reps || is_breath, "{}: {kind:?}", exercise.id);
        assert_eq!(exercise.position, Position::Supine, "{}", exercise.id);
        assert_eq!(exercise.equipment, [Equipment::Mat], "{}", exercise.id);
    }
}

#[test]
fn strong_glutes_lifts_the_hips_against_a_chair_in_every_round_within_twenty_five_minutes() {
    let timeline = session("glute-strength");
    let thrusts = works(&timeline).into_iter().filter(|(exercise, ..)| exercise.id.as_str() == "hip-thrust").count();
    assert_eq!(thrusts, 2);
    assert!(timeline.total() <= Duration::from_mins(25), "{:?}", timeline.total());
}

/// Four minutes a muscle are as much as helps in a session (<https://doi.org/10.1007/s40279-024-02143-9>), and half a
/// minute is the least that is asked for.
#[test]
fn every_stretched_muscle_is_held_long_enough_and_no_longer_than_helps() {
    for (id, timeline) in sessions(Side::Right) {
        let held = worked(&timeline, |phase| -> Vec<(Muscle, Option<Side>)> {
            let muscles = phase.exercise.iter().filter(|_| phase.kind == PhaseKind::Hold);
            muscles.flat_map(|exercise| exercise.muscles.iter().map(|muscle| (*muscle, phase.side))).collect()
        });
        for ((muscle, _), length) in held {
            assert!((30..=240).contains(&length.as_secs()), "{id}: {muscle} {length:?}");
        }
    }
}

/// 30 to 120 s a set (<https://pubmed.ncbi.nlm.nih.gov/33105383/>), and no ball pressure over 90 s.
#[test]
fn rolling_and_pressing_stay_within_their_bounds() {
    for (id, timeline) in sessions(Side::Right) {
        for phase in &timeline.phases {
            match phase.kind {
                PhaseKind::Roll => assert!((30..=120).contains(&phase.length.as_secs()), "{id}: {:?}", phase.length),
                PhaseKind::Ease => assert!((30..=90).contains(&phase.length.as_secs()), "{id}: {:?}", phase.length),
                _ => {}
            }
        }
    }
}

#[test]
fn a_routine_never_goes_back_to_a_position_that_it_left() {
    for entry in library().entries().iter().filter(|entry| entry.kind() == Kind::Routine) {
        for part in parts(&routine(entry).steps) {
            let mut positions: Vec<Position> = exercises(&part).into_iter().map(|exercise| exercise.position).collect();
            positions.dedup();
            let mut once = positions.clone();
            once.sort();
            once.dedup();
            assert_eq!(once.len(), positions.len(), "{}: {positions:?}", entry.id());
        }
    }
}

/// A routine's own steps, and those of each circuit.
fn parts(steps: &[Step]) -> Vec<Vec<Step>> {
    let circuits = steps.iter().filter_map(|step| match step {
        Step::Circuit { steps, .. } => Some(steps.clone()),
        _ => None,
    });
    let own = steps.iter().filter(|step| matches!(step, Step::Do(_))).cloned().collect();
    std::iter::once(own).chain(circuits).collect()
}

#[test]
fn every_easier_way_differs_from_its_move() {
    for entry in library().entries().iter().filter(|entry| entry.kind() == Kind::Move) {
        for exercise in exercises(&routine(entry).steps) {
            let easier = exercise.easier.as_ref().unwrap_or_else(|| panic!("{}: an easier way", entry.id()));
            let told = easier.instructions(exercise);
            assert!(told.is_some() || easier.exercise.dose.length() < exercise.dose.length(), "{}", entry.id());
            assert!(told.is_none_or(|told| !told.is_empty() && told != exercise.instructions), "{}", entry.id());
            assert!(easier.exercise.dose.length() <= exercise.dose.length(), "{}", entry.id());
        }
    }
}
