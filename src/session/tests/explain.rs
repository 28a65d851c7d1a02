//! What is known is told in short, and a key asks for all of it.

use std::sync::Arc;
use std::time::Duration;

use rstest::rstest;

use crate::body::Position;
use crate::routine::{Exercise, Step};
use crate::session::command::Command;
use crate::session::known::{Explain, Known};
use crate::session::player::{Ending, Player, State};
use crate::session::sample::{
    at_once, count, exercise, play_out, play_to, routine, seconds, spell, started, step, text,
};
use crate::session::timeline::{PhaseKind, Setup, compile};

const SECOND: Duration = Duration::from_secs(1);

/// A twist, and a bridge for which one lies down.
fn steps() -> Vec<Step> {
    let one =
        |id| Exercise { introduce: None, sets: count(1), not_if: Some(text("Not with a new hip.")), ..exercise(id) };
    vec![step(one("twist")), step(Exercise { position: Position::Supine, ..one("bridge") })]
}

/// In short, whatever is known.
fn short() -> Setup {
    Setup { known: known(), ..at_once() }
}

/// Both moves are known.
fn known() -> Known {
    use crate::session::known::{Familiar, Fingerprint};
    let moves = steps().into_iter().filter_map(|step| match step {
        Step::Do(exercise) => {
            let told = [Fingerprint::of(&exercise)].into();
            Some((exercise.id.clone(), Familiar { told, in_short: 0 }))
        }
        _ => None,
    });
    Known { explain: Explain::Auto, moves: Arc::new(moves.collect()) }
}

/// What is said in the phases of this kind, from the present one on.
fn said(player: &Player, kind: PhaseKind) -> Vec<String> {
    let phases = player.timeline().phases.iter().skip(player.index());
    let of_kind = phases.filter(|phase| phase.kind == kind);
    of_kind.flat_map(|phase| &phase.cues).filter_map(|cue| cue.say.clone()).collect()
}

#[test]
fn what_is_known_has_side_name_dose_and_one_sentence() {
    let player = started(&routine(steps()), &short());
    let main = "Cross your right foot over your left knee.";
    assert_eq!(said(&player, PhaseKind::Introduce), ["Right side. Twist. Thirty seconds.", main]);
    assert_eq!(
        said(&player, PhaseKind::Transition),
        ["Next: right side. Bridge. Thirty seconds.", "Lie on your back.", main],
        "on the way there is time for it, and it needs none of its own"
    );
    assert_eq!(said(&player, PhaseKind::GetReady), ["Right side.", "Right side."]);
    let shown = player.view(Duration::ZERO).introduction.unwrap();
    assert_eq!((shown.sentences, shown.caution, shown.not_if), (vec![main.to_owned()], None, None));
}

#[test]
fn who_wants_it_short_is_warned_of_what_is_not_known() {
    let known = Known { explain: Explain::Short, ..Known::default() };
    let player = started(&routine(steps()), &Setup { known, ..at_once() });
    let said = said(&player, PhaseKind::Introduce);
    assert_eq!(said[1], "Not with a new hip.");
    assert_eq!(said.last().map(String::as_str), Some("Sharp pain: stop."));
    assert!(!said.contains(&"Sit tall.".to_owned()));
}

#[rstest]
#[case::in_its_introduction(2)]
#[case::getting_ready(12)]
fn before_the_first_set_a_key_tells_all_of_it(#[case] at: u64) {
    let mut player = started(&routine(steps()), &short());
    play_to(&mut player, SECOND * u32::try_from(at).unwrap());
    assert!(!player.phase().kind.is_work(), "{:?}", player.phase().kind);
    player.apply(Command::Explain, SECOND * u32::try_from(at).unwrap());
    assert_eq!(player.phase().kind, PhaseKind::Introduce);
    let told = said(&player, PhaseKind::Introduce);
    for sentence in
        ["Not with a new hip.", "Sit tall.", "Cross your right foot over your left knee.", "Sharp pain: stop."]
    {
        assert!(told.contains(&sentence.to_owned()), "{told:?}");
    }
    let now = SECOND * u32::try_from(at + 3).unwrap();
    player.apply(Command::Explain, now);
    assert_eq!(player.phase().kind, PhaseKind::GetReady, "once more leaves it");
    let (_, _) = play_out(&mut player, now);
    assert_eq!(player.outcomes().len(), 4);
    assert!(player.outcomes().iter().all(|outcome| outcome.ending == Ending::Done));
    let in_short: Vec<bool> = player.outcomes().iter().map(|outcome| outcome.in_short).collect();
    assert_eq!(in_short, [false, false, true, true], "it was told in full");
}

#[test]
fn a_set_stands_still_while_its_move_is_explained() {
    let mut player = started(&routine(steps()), &short());
    let first = player.timeline().phases.iter().find(|phase| phase.kind == PhaseKind::Hold).unwrap().at;
    let now = first + SECOND * 12;
    play_to(&mut player, now);
    player.apply(Command::Explain, now);
    assert_eq!(player.phase().kind, PhaseKind::Introduce);
    let left: Vec<u64> = player
        .timeline()
        .phases
        .iter()
        .skip(player.index())
        .filter(|phase| phase.kind == PhaseKind::Hold)
        .map(|phase| phase.length.as_secs())
        .collect();
    assert_eq!(left, [18, 30, 30, 30], "what was held is held");
    play_out(&mut player, now);
    let held: Vec<u64> = player.outcomes().iter().map(|outcome| outcome.held.as_secs()).collect();
    assert_eq!(held, [30, 30, 30, 30]);
    assert!(player.outcomes().iter().all(|outcome| outcome.ending == Ending::Done && outcome.meant == SECOND * 30));
}

#[test]
fn a_set_that_is_nearly_over_goes_on_for_more_than_a_moment() {
    let mut player = started(&routine(steps()), &short());
    let first = player.timeline().phases.iter().find(|phase| phase.kind == PhaseKind::Hold).unwrap().at;
    let now = first + Duration::from_millis(29_500);
    play_to(&mut player, now);
    player.apply(Command::Explain, now);
    let set = player.timeline().phases.iter().skip(player.index()).find(|phase| phase.kind == PhaseKind::Hold).unwrap();
    assert_eq!((set.length, set.had), (SECOND * 5, SECOND * 25));
}

#[test]
fn between_two_sides_the_explanation_is_that_of_the_side_to_come() {
    let mut player = started(&routine(steps()), &short());
    let switch = player.timeline().phases.iter().find(|phase| phase.kind == PhaseKind::Switch).unwrap().at + SECOND;
    play_to(&mut player, switch);
    player.apply(Command::Explain, switch);
    assert!(said(&player, PhaseKind::Introduce).contains(&"Cross your left foot over your right knee.".to_owned()));
    play_out(&mut player, switch);
    assert_eq!(player.outcomes().len(), 4);
}

#[test]
fn on_the_way_to_a_move_it_is_asked_for_and_taken_back() {
    let mut player = started(&routine(steps()), &short());
    let way = player.timeline().phases.iter().find(|phase| phase.kind == PhaseKind::Transition).unwrap().at + SECOND;
    play_to(&mut player, way);
    let before = spell(&player.timeline().phases);
    player.apply(Command::Explain, way);
    assert_eq!(player.phase().kind, PhaseKind::Transition);
    assert_eq!(said(&player, PhaseKind::Introduce).len(), 3, "it comes after the way");
    player.apply(Command::Explain, way);
    assert_eq!(spell(&player.timeline().phases), before);
}

#[test]
fn while_settling_it_is_asked_for_and_taken_back() {
    let mut player = started(&routine(steps()), &Setup { known: known(), ..Setup::default() });
    let before = spell(&player.timeline().phases);
    player.apply(Command::Explain, SECOND);
    assert_eq!(player.phase().kind, PhaseKind::Settle);
    assert!(said(&player, PhaseKind::Introduce).contains(&"Sit tall.".to_owned()));
    player.apply(Command::Explain, SECOND * 2);
    assert_eq!(spell(&player.timeline().phases), before);
}

#[test]
fn in_a_pause_it_is_told_at_once() {
    let mut player = started(&routine(steps()), &short());
    play_to(&mut player, SECOND * 2);
    player.apply(Command::Toggle, SECOND * 2);
    player.apply(Command::Explain, SECOND * 60);
    assert_eq!((player.state(), player.phase().kind), (State::Running, PhaseKind::Introduce));
}

#[test]
fn after_it_was_too_much_nothing_is_told_in_short() {
    let two = vec![steps().remove(0), steps().remove(1), steps().remove(0)];
    let mut player = started(&routine(two), &short());
    let first = player.timeline().phases.iter().find(|phase| phase.kind == PhaseKind::Hold).unwrap().at;
    play_to(&mut player, first + SECOND);
    player.apply(Command::TooMuch, first + SECOND);
    play_out(&mut player, first + SECOND);
    let of_twist = player.outcomes().iter().filter(|outcome| outcome.exercise.id.as_str() == "twist");
    assert!(of_twist.clone().count() > 2);
    assert!(of_twist.clone().skip(1).all(|outcome| !outcome.in_short), "{:?}", player.outcomes());
}

#[test]
fn a_quick_change_of_sides_that_a_file_asks_for_stays_quick() {
    let with = |switch| {
        let twist = Exercise { introduce: None, sets: count(1), switch, ..exercise("twist") };
        let timeline = compile(&routine(vec![step(twist)]), &at_once());
        timeline.phases.iter().find(|phase| phase.kind == PhaseKind::Switch).map(|phase| phase.length.as_secs())
    };
    assert_eq!(with(Some(seconds(4))), Some(4));
    assert_eq!(with(Some(seconds(6))), Some(9), "long enough for what is other there");
    assert_eq!(with(None), Some(9));
    assert_eq!(with(Some(seconds(20))), Some(20));
}

#[test]
fn what_a_key_may_ask_for_is_known_to_the_voice_beforehand() {
    let mut player = started(&routine(steps()), &short());
    let timeline = player.timeline().clone();
    let mut prepared = timeline.explanations();
    prepared.extend(timeline.script().into_iter().map(str::to_owned));
    play_to(&mut player, SECOND * 2);
    player.apply(Command::Explain, SECOND * 2);
    let told = said(&player, PhaseKind::Introduce);
    assert!(told.len() > 3 && told.iter().all(|sentence| prepared.contains(sentence)), "{told:?} {prepared:?}");
    assert_eq!(compile(&routine(steps()), &at_once()).explanations(), [] as [String; 0]);
}
