//! Whole sessions, in virtual time.

use std::time::Duration;

use crate::routine::{Dose, Exercise, Step, Tempo};
use crate::session::cue::CueKind;
use crate::session::effect::{Effect, Ending};
use crate::session::player::{Command, Player, Speed, State, Why};
use crate::session::record::{Mark, Record};
use crate::session::sample::{
    at_once, count, everything, exercise, play_out, play_to, routine, seconds, started, step,
};
use crate::session::timeline::{PhaseKind, Setup, compile};

const SECOND: Duration = Duration::from_secs(1);

#[test]
fn forty_minutes_are_coached_to_their_end() {
    let moves = ["twist", "pigeon", "bridge", "squat", "lunge", "press", "roll", "calf", "chest", "neck"];
    let routine = routine(moves.iter().map(|id| step(Exercise { introduce: None, ..exercise(id) })).collect());
    let timeline = compile(&routine, &Setup::default());
    let total = timeline.total();
    assert!(total > SECOND * 40 * 60, "{total:?}");
    let mut player = Player::new(timeline, Speed::NORMAL);
    player.apply(Command::Start, SECOND);
    let (effects, end) = play_out(&mut player, SECOND);
    assert_eq!(end, total + SECOND);
    assert_eq!(effects.last(), Some(&Effect::Finished));
    let record = Record::of(&player, end);
    assert_eq!(record.rows.len(), moves.len());
    assert!(record.rows.iter().all(|row| row.sides.iter().all(|(_, marks)| marks == &[Mark::Done; 3])));
    assert_eq!(record.minutes, (total.as_secs() + 30) / 60);
}

#[test]
fn a_wait_stands_still_until_a_key() {
    let mut player = started(&everything(), &at_once());
    while player.state() == State::Running {
        let deadline = player.next_deadline().unwrap();
        player.advance(deadline);
    }
    assert_eq!(player.state(), State::Waiting);
    let left = player.view(SECOND * 1000).left;
    assert_eq!(player.next_deadline(), None);
    assert_eq!(player.advance(SECOND * 5000), Vec::new());
    assert_eq!(player.view(SECOND * 5000).left, left);
    player.apply(Command::Toggle, SECOND * 5000);
    assert_eq!((player.state(), player.phase().kind), (State::Running, PhaseKind::GetReady));
}

#[test]
fn lateness_is_no_sleep_and_everything_that_was_due_falls_due() {
    for late in [1, 3, 6, 40] {
        let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
        let mut punctual = player.clone();
        play_to(&mut player, SECOND * 7 + SECOND / 2);
        play_to(&mut punctual, SECOND * 7 + SECOND / 2);
        let now = SECOND * (8 + late);
        assert_eq!(player.advance(now), play_to(&mut punctual, now), "{late} s late");
        assert_eq!(player.state(), State::Running);
        assert_eq!(player.position(now), punctual.position(now));
    }
}

#[test]
fn when_nobody_was_there_it_pauses_where_it_was() {
    // On some systems the clock goes on while the machine sleeps; it always does while the program is stopped.
    for (command, why) in [(Command::Slept, Why::Slept), (Command::Pause(Why::Suspended), Why::Suspended)] {
        let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
        play_to(&mut player, SECOND * 7 + SECOND / 2);
        assert_eq!(player.next_deadline(), Some(SECOND * 8));
        let effects = player.apply(command, SECOND * 700);
        assert!(effects.contains(&Effect::Paused(why)), "{effects:?}");
        assert!(!effects.iter().any(|effect| matches!(effect, Effect::Set(_))), "{effects:?}");
        assert_eq!(player.position(SECOND * 700), SECOND * 8);
    }
}

#[test]
fn a_session_that_slept_says_that_it_waits_and_says_it_once_more_a_minute_later() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 15);
    let slept = SECOND * 15;
    player.apply(Command::Slept, slept);
    let mut said = Vec::new();
    while let Some(due) = player.next_deadline() {
        for effect in player.advance(due) {
            let Effect::Cue(cue) = effect else { panic!("{effect:?} in a pause") };
            assert!(cue.sounds && cue.cue.kind.tone() > Duration::ZERO, "it is heard without a voice too");
            said.push((cue.due.saturating_sub(slept), cue.cue.say.unwrap()));
        }
    }
    let waits = "The session waits. Go on when you are ready.".to_owned();
    let first = Duration::from_millis(1500);
    assert_eq!(said, [(first, waits.clone()), (first + SECOND * 60, waits.clone())]);
    assert!(player.timeline().asides().contains(&waits), "the voice prepares it");
}

#[test]
fn whoever_goes_on_after_a_sleep_is_not_told_any_more_that_it_waits() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 15);
    player.apply(Command::Slept, SECOND * 15);
    player.apply(Command::Toggle, SECOND * 30);
    let told = player.upcoming(SECOND * 30, SECOND * 90).into_iter().filter_map(|cue| cue.cue.say);
    assert!(!told.into_iter().any(|say| say.contains("waits")));
}

#[test]
fn a_key_in_the_moment_of_waking_is_of_the_sleep_and_one_after_it_goes_on() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 7);
    player.apply(Command::Slept, SECOND * 700);
    player.apply(Command::Toggle, SECOND * 700 + Duration::from_millis(400));
    assert_eq!(player.state(), State::Paused(Why::Slept));
    player.apply(Command::Toggle, SECOND * 701);
    assert_eq!(player.state(), State::Running);
}

#[test]
fn the_key_that_comes_with_word_of_a_sleep_does_not_go_on() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 7);
    player.apply(Command::Slept, SECOND * 7);
    player.apply(Command::Toggle, SECOND * 7);
    assert_eq!(player.state(), State::Paused(Why::Slept));
}

#[test]
fn after_a_sleep_three_are_counted_however_soon_it_goes_on() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 15);
    player.apply(Command::Slept, SECOND * 15);
    player.apply(Command::Toggle, SECOND * 16);
    assert!(player.counting_in(SECOND * 16).is_some());
}

#[test]
fn a_pause_in_the_count_is_followed_by_another_count() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 15);
    player.apply(Command::Toggle, SECOND * 15);
    player.apply(Command::Toggle, SECOND * 26);
    play_to(&mut player, SECOND * 28);
    player.apply(Command::Toggle, SECOND * 28);
    player.apply(Command::Toggle, SECOND * 29);
    assert!(player.counting_in(SECOND * 29).is_some());
}

#[test]
fn a_longer_set_asked_for_in_the_count_keeps_the_count() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 15);
    player.apply(Command::Toggle, SECOND * 15);
    player.apply(Command::Toggle, SECOND * 26);
    let now = SECOND * 28 + Duration::from_millis(500);
    play_to(&mut player, now);
    player.apply(Command::Longer, now);
    let counts = player.upcoming(now, SECOND * 3).into_iter().filter(|cue| matches!(cue.cue.kind, CueKind::Last(_)));
    let counts: Vec<_> = counts.map(|cue| (cue.due, cue.cue.kind, cue.epoch == player.epoch())).collect();
    assert_eq!(counts, [(SECOND * 29, CueKind::Last(2), true), (SECOND * 30, CueKind::Last(1), true)]);
}

#[test]
fn after_a_long_pause_in_a_set_three_are_counted_first() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 15);
    player.apply(Command::Toggle, SECOND * 15);
    player.advance(SECOND * 20);
    let effects = player.apply(Command::Toggle, SECOND * 26);
    let said = effects.iter().find_map(|effect| match effect {
        Effect::Cue(cue) => cue.cue.say.clone(),
        _ => None,
    });
    assert_eq!(said.as_deref(), Some("Twist, right side."));
    let view = player.view(SECOND * 26);
    assert_eq!((view.seconds, view.counting_in, view.count), (5, true, None));
    assert_eq!(player.upcoming(SECOND * 26, SECOND * 5).len(), 3);
    let mut counts = Vec::new();
    for second in 27..=31 {
        let effects = player.advance(SECOND * second);
        counts.push((player.view(SECOND * second).count, effects.len()));
    }
    assert_eq!(counts, [(None, 0), (Some(3), 1), (Some(2), 1), (Some(1), 1), (None, 0)]);
    assert_eq!(player.position(SECOND * 31), SECOND * 15);
    assert_eq!(player.position(SECOND * 32), SECOND * 16);
}

#[test]
fn after_a_short_pause_it_goes_on_at_once() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 4);
    player.apply(Command::Toggle, SECOND * 4);
    player.apply(Command::Toggle, SECOND * 14);
    assert_eq!(player.position(SECOND * 15), SECOND * 5);
}

#[test]
fn at_twice_the_speed_voice_is_off_and_moments_are_halved() {
    let timeline = compile(&routine(vec![step(exercise("twist"))]), &at_once());
    let mut player = Player::new(timeline, Speed::new(2.0).unwrap());
    player.apply(Command::Start, Duration::ZERO);
    let upcoming = player.upcoming(Duration::ZERO, SECOND * 3);
    let due: Vec<(Duration, &str)> = upcoming.iter().map(|cue| (cue.due, cue.cue.kind.word())).collect();
    let millis = Duration::from_millis;
    assert_eq!(due, [(millis(1500), "last"), (millis(2000), "last"), (millis(2500), "start")]);
}

#[test]
fn ticks_too_close_to_each_other_do_not_sound() {
    let reps = Exercise { dose: Dose::Reps { count: count(10), tempo: Tempo::even(seconds(1)) }, ..exercise("squat") };
    let timeline = compile(&routine(vec![step(reps)]), &at_once());
    let sounding = |speed| {
        let mut player = Player::new(timeline.clone(), Speed::new(speed).unwrap());
        player.apply(Command::Start, Duration::ZERO);
        let upcoming = player.upcoming(Duration::ZERO, SECOND * 60);
        upcoming.iter().any(|cue| cue.cue.kind.is_tick())
    };
    assert!(sounding(3.3));
    assert!(!sounding(3.4));
}

#[test]
fn a_session_ended_early_keeps_what_was_done() {
    let mut player = started(&routine(vec![step(exercise("twist"))]), &at_once());
    play_to(&mut player, SECOND * 50);
    let effects = player.apply(Command::End, SECOND * 50);
    assert_eq!(effects.last(), Some(&Effect::Finished));
    let endings: Vec<(Ending, Duration)> =
        player.outcomes().iter().map(|outcome| (outcome.ending, outcome.held)).collect();
    assert_eq!(endings, [(Ending::Done, SECOND * 30), (Ending::Skipped, SECOND * 5)]);
    let record = Record::of(&player, SECOND * 50);
    let marks: Vec<&[Mark]> = record.rows[0].sides.iter().map(|(_, marks)| marks.as_slice()).collect();
    assert_eq!(marks, [[Mark::Done, Mark::Skipped, Mark::Skipped], [Mark::Skipped; 3]]);
    assert_eq!(record.rows[0].note, "5 sets left out");
    assert_eq!(record.closing, "1 of 6 sets done. Each of them counts.");
    assert_eq!(record.minutes, 1);
    assert_eq!(player.apply(Command::Next, SECOND * 51), Vec::new());
}

#[test]
fn rounds_of_a_circuit_share_a_row() {
    let circuit = Step::Circuit {
        rounds: count(3),
        rest: seconds(10),
        steps: vec![step(Exercise { sets: count(1), ..exercise("bridge") })],
    };
    let mut player = started(&routine(vec![circuit]), &at_once());
    let (_, end) = play_out(&mut player, Duration::ZERO);
    let record = Record::of(&player, end);
    assert_eq!(record.rows.len(), 1);
    assert_eq!(record.rows[0].sides[0].1, [Mark::Done; 3]);
    assert_eq!(record.closing, "You did all of it.");
}
