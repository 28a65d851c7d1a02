//! Sentences that a pause breaks off.

use std::time::Duration;

use crate::routine::Exercise;
use crate::session::cue::CueKind;
use crate::session::effect::Effect;
use crate::session::player::{Command, Player, Spoken};
use crate::session::sample::{at_once, exercise, play_to, routine, started, step, text};
use crate::session::timeline::PhaseKind;

const SECOND: Duration = Duration::from_secs(1);

/// What is to be said from `now` on, and when.
fn said(player: &Player, now: Duration) -> Vec<(Duration, String)> {
    let upcoming = player.upcoming(now, SECOND * 3);
    upcoming.into_iter().filter_map(|cue| Some((cue.due, cue.cue.say?))).collect()
}

#[test]
fn a_key_that_pauses_is_answered_by_the_voice_and_nothing_else_follows() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 15);
    player.apply(Command::Toggle, SECOND * 15);
    let due = SECOND * 15 + Duration::from_millis(200);
    assert_eq!(said(&player, SECOND * 15), [(due, "Pause.".to_owned())]);
    assert_eq!(player.next_deadline(), Some(due));
    assert_eq!(player.advance(due).len(), 1);
    assert_eq!((player.next_deadline(), said(&player, due)), (None, Vec::new()));
}

#[test]
fn going_on_at_once_takes_back_that_it_was_paused() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 6);
    player.apply(Command::Toggle, SECOND * 6);
    let paused = player.epoch();
    let now = SECOND * 6 + Duration::from_millis(100);
    player.apply(Command::Toggle, now);
    assert!(player.epoch() > paused, "what is about to be said of the pause is void");
    assert!(said(&player, now).iter().all(|(_, say)| say != "Pause."));
}

#[test]
fn a_sentence_that_a_pause_broke_off_is_said_again_from_its_beginning() {
    let mut player = started(&routine(vec![step(Exercise { introduce: None, ..exercise("twist") })]), &at_once());
    let tall = player.phase().cues.iter().find(|cue| cue.say.as_deref() == Some("Sit tall.")).unwrap().at;
    let broken = tall + Duration::from_millis(500);
    play_to(&mut player, broken);
    player.apply(Command::Toggle, broken);
    let now = SECOND * 60;
    player.advance(SECOND * 5);
    let effects = player.apply(Command::Toggle, now);
    let again = effects.iter().any(
        |effect| matches!(effect, Effect::Cue(cue) if cue.due == now && cue.cue.say.as_deref() == Some("Sit tall.")),
    );
    assert!(again, "{effects:?}");
    assert_eq!(player.position(now + Duration::from_millis(500)), broken);
    assert_eq!(player.position(now + SECOND), broken + Duration::from_millis(500));
}

/// A move that says in its hold what is to be felt.
fn felt() -> Player {
    let twist = Exercise { feel: Some(text("A stretch in the buttock.")), ..exercise("twist") };
    started(&routine(vec![step(twist)]), &at_once())
}

/// When half a second of that was said.
fn half_said(player: &Player) -> Duration {
    let hold = player.timeline().phases.iter().find(|phase| phase.kind == PhaseKind::Hold).unwrap();
    let sentence = hold.cues.iter().find(|cue| cue.kind == CueKind::Sentence).unwrap();
    hold.at + sentence.at + Duration::from_millis(500)
}

/// Paused then, the moment, and the position.
fn broken_off(mut player: Player) -> (Player, Duration, Duration) {
    let now = half_said(&player);
    play_to(&mut player, now);
    player.apply(Command::Toggle, now);
    let position = player.position(now);
    (player, now, position)
}

#[test]
fn a_sentence_that_is_said_again_in_a_hold_is_not_shown_as_a_count() {
    let (mut player, paused, position) = broken_off(felt());
    let before = player.view(paused);
    let now = paused + SECOND * 5;
    player.apply(Command::Toggle, now);
    let view = player.view(now);
    assert_eq!((view.seconds, view.count, view.counting_in), (before.seconds, None, false));
    let half = Duration::from_millis(500);
    assert_eq!(player.position(now + half), position, "it is said again from its beginning");
    play_to(&mut player, now + SECOND);
    assert_eq!(player.position(now + SECOND), position + half);
}

#[test]
fn nothing_is_said_again_and_time_goes_on_at_once_where_nobody_hears_it() {
    let mut silent = felt();
    assert_eq!(silent.set_spoken(Spoken::No, Duration::ZERO), []);
    let mut silenced = broken_off(felt());
    let _nothing_leads_in = silenced.0.set_spoken(Spoken::No, silenced.1 + SECOND);
    for (mut player, paused, position) in [broken_off(silent), silenced] {
        let now = paused + SECOND * 5;
        play_to(&mut player, now);
        let effects = player.apply(Command::Toggle, now);
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Cue(_))), "{effects:?}");
        assert_eq!(player.position(now), position);
        assert_eq!(player.position(now + SECOND / 10), position + SECOND / 10);
    }
}

#[test]
fn silencing_a_sentence_that_is_said_again_lets_time_go_on() {
    let (mut player, paused, position) = broken_off(felt());
    let now = paused + SECOND * 5;
    player.apply(Command::Toggle, now);
    let silenced = now + SECOND / 10;
    assert!(matches!(player.set_spoken(Spoken::No, silenced)[..], [Effect::Cancel(_)]));
    player.advance(silenced);
    assert_eq!(player.position(silenced), position);
    assert_eq!(player.position(silenced + SECOND / 10), position + SECOND / 10);
}

#[test]
fn a_count_after_a_long_pause_comes_without_a_voice_too() {
    let (mut player, paused, _) = broken_off(felt());
    assert_eq!(player.set_spoken(Spoken::No, paused), []);
    player.apply(Command::Toggle, paused + SECOND * 11);
    assert!(player.view(paused + SECOND * 11).counting_in);
}
