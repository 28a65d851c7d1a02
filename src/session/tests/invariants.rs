//! What holds for every routine, however it is played.

use std::time::Duration;

use proptest::prelude::*;

use super::any::{any_command, any_routine, any_setup, millis};
use crate::body::Side;
use crate::session::aside::ASIDE;
use crate::session::cue::{Cue, CueKind};
use crate::session::effect::{Effect, Ending};
use crate::session::player::{Command, Player, Speed, State};
use crate::session::sample::{at_once, play_out, started};
use crate::session::timeline::{Lengths, Setup, UsualVoice, compile};

/// Phases and cues as they fell due, without what pauses change about them.
fn course(effects: &[Effect]) -> Vec<(Option<usize>, Option<Cue>)> {
    let due = effects.iter().filter_map(|effect| match effect {
        Effect::Phase { index, .. } => Some((Some(*index), None)),
        Effect::Cue(scheduled) if !is_aside(effect) => Some((None, Some(scheduled.cue.clone()))),
        _ => None,
    });
    due.collect()
}

/// Whether it is a cue off the timeline.
fn is_aside(effect: &Effect) -> bool {
    matches!(effect, Effect::Cue(cue) if cue.id & ASIDE != 0)
}

fn takes(cue: &Cue) -> Duration {
    cue.kind.tone() + cue.say.as_ref().map_or(Duration::ZERO, |say| UsualVoice.of(say, "en"))
}

/// Whether the phases lie end to end and every cue on its own.
fn check_phases(player: &Player) -> Result<(), TestCaseError> {
    let mut at = Duration::ZERO;
    for phase in &player.timeline().phases {
        prop_assert_eq!(phase.at, at);
        at += phase.length;
        let parts: Duration = phase.parts.iter().map(|part| part.length).sum();
        prop_assert!(phase.parts.is_empty() || parts == phase.length, "phases make a set: {phase:?}");
        prop_assert!(phase.cues.iter().all(|cue| cue.at <= phase.length), "a cue lies on its phase: {phase:?}");
        for pair in phase.cues.windows(2) {
            prop_assert!(pair[0].at + takes(&pair[0]) <= pair[1].at, "two sound at once: {pair:?}");
        }
        let spoken = phase.cues.iter().filter(|cue| cue.say.is_some() && !phase.length.is_zero());
        for cue in spoken {
            prop_assert!(cue.at + takes(cue) <= phase.length, "said beyond its phase: {cue:?}");
        }
    }
    prop_assert_eq!(player.timeline().total(), at);
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn phases_add_up_and_nothing_sounds_at_once(routine in any_routine(), setup in any_setup()) {
        check_phases(&Player::new(compile(&routine, &setup), Speed::NORMAL))?;
    }

    #[test]
    fn both_sides_get_the_same(routine in any_routine(), first_side in prop::sample::select(Side::ALL)) {
        let timeline = compile(&routine, &Setup { first_side, ..at_once() });
        let of = |side| timeline.phases.iter().filter(move |phase| phase.kind.is_work() && phase.side == Some(side));
        prop_assert_eq!(
            of(Side::Left).map(|phase| phase.length).sum::<Duration>(),
            of(Side::Right).map(|phase| phase.length).sum::<Duration>()
        );
    }

    #[test]
    fn a_session_takes_exactly_its_total_and_every_cue_once(routine in any_routine(), setup in any_setup()) {
        let timeline = compile(&routine, &setup);
        let mut player = Player::new(timeline.clone(), Speed::NORMAL);
        let mut effects = player.apply(Command::Start, Duration::ZERO);
        let (more, end) = play_out(&mut player, Duration::ZERO);
        effects.extend(more);
        prop_assert_eq!(end, timeline.total());
        prop_assert_eq!(player.played(end), timeline.total());
        let due: Vec<Cue> = course(&effects).into_iter().filter_map(|(_, cue)| cue).collect();
        let planned: Vec<Cue> = timeline.phases.iter().flat_map(|phase| phase.cues.clone()).collect();
        prop_assert_eq!(due, planned);
        let sets = timeline.phases.iter().filter(|phase| phase.kind.is_work()).count();
        prop_assert_eq!(player.outcomes().len(), sets);
        prop_assert!(player.outcomes().iter().all(|outcome| outcome.ending == Ending::Done));
    }

    #[test]
    fn any_splitting_of_time_gives_the_same_course(
        routine in any_routine(),
        steps in prop::collection::vec(1..3000u64, 1..40),
    ) {
        let mut whole = started(&routine, &at_once());
        let (expected, _) = play_out(&mut whole, Duration::ZERO);
        let mut split = started(&routine, &at_once());
        let (mut now, mut effects) = (Duration::ZERO, Vec::new());
        for step in steps.iter().cycle() {
            match split.state() {
                State::Running => {
                    let deadline = split.next_deadline().expect("it runs");
                    now = deadline.min(now + Duration::from_millis(*step));
                    effects.extend(split.advance(now));
                }
                State::Waiting => effects.extend(split.apply(Command::GoOn, now)),
                _ => break,
            }
        }
        prop_assert_eq!(split.state(), State::Finished);
        prop_assert_eq!(course(&effects), course(&expected));
    }

    #[test]
    fn pauses_lose_and_reorder_nothing(
        routine in any_routine(),
        pauses in prop::collection::vec((0..60u64, 1..10_000u64), 1..30),
    ) {
        let mut whole = started(&routine, &at_once());
        let (expected, _) = play_out(&mut whole, Duration::ZERO);
        let mut player = started(&routine, &at_once());
        let (mut now, mut effects) = (Duration::ZERO, Vec::new());
        for (deadlines, pause) in pauses {
            for _ in 0..deadlines {
                match player.state() {
                    State::Running => {
                        now = player.next_deadline().expect("it runs");
                        effects.extend(player.advance(now));
                    }
                    State::Waiting => effects.extend(player.apply(Command::GoOn, now)),
                    _ => break,
                }
            }
            if player.state() == State::Running {
                effects.extend(player.apply(Command::Toggle, now));
                now += Duration::from_millis(pause);
                prop_assert!(player.advance(now).iter().all(is_aside));
                prop_assert!(player.next_deadline().is_none_or(|deadline| deadline > now));
                effects.extend(player.apply(Command::Toggle, now));
            }
        }
        effects.extend(play_out(&mut player, now).0);
        prop_assert_eq!(course(&effects), course(&expected));
    }

    #[test]
    fn swapping_sides_does_no_set_twice_and_loses_none(
        routine in any_routine(),
        moments in prop::collection::vec(millis(), 1..12),
    ) {
        let mut player = started(&routine, &at_once());
        let key = |block: usize, side: Option<Side>, set: u16| (block, side.map(Side::word), set);
        let work = player.timeline().phases.iter().filter(|phase| phase.kind.is_work());
        let mut planned: Vec<_> = work.map(|phase| key(phase.block, phase.side, phase.set)).collect();
        let mut now = Duration::ZERO;
        for moment in moments {
            let until = now + moment;
            while let Some(deadline) = player.next_deadline().filter(|deadline| *deadline <= until) {
                now = deadline;
                player.advance(now);
            }
            if player.state() == State::Waiting {
                player.apply(Command::GoOn, now);
            }
            player.apply(Command::SwapSides, now);
            check_phases(&player)?;
        }
        play_out(&mut player, now);
        let outcomes = player.outcomes().iter();
        let mut done: Vec<_> = outcomes.map(|outcome| key(outcome.block, outcome.side, outcome.set)).collect();
        planned.sort_unstable();
        done.sort_unstable();
        prop_assert_eq!(done, planned);
    }

    #[test]
    fn whatever_is_pressed_the_session_holds_together_and_ends(
        routine in any_routine(),
        setup in any_setup(),
        keys in prop::collection::vec((millis(), any_command()), 1..40),
    ) {
        let mut player = started(&routine, &setup);
        let (mut now, mut ids) = (Duration::ZERO, std::collections::BTreeSet::new());
        let mut last = Duration::ZERO;
        for (wait, command) in keys {
            let until = now + wait;
            let mut effects = Vec::new();
            while let Some(deadline) = player.next_deadline().filter(|deadline| *deadline <= until) {
                prop_assert!(deadline > now, "time goes on");
                now = deadline;
                effects.extend(player.advance(now));
            }
            now = until;
            let epoch = player.epoch();
            effects.extend(player.apply(command, now));
            for effect in &effects {
                if let Effect::Cue(scheduled) = effect {
                    prop_assert!(ids.insert(scheduled.id), "each cue has an id of its own");
                    prop_assert!(scheduled.due >= last, "cues fall due in order");
                    last = scheduled.due;
                }
            }
            if player.epoch() > epoch {
                prop_assert!(effects.iter().any(|effect| matches!(effect, Effect::Cancel(_))));
            }
            check_phases(&player)?;
            check_view(&player, now)?;
        }
        if matches!(player.state(), State::Paused(_)) {
            player.apply(Command::Resume, now);
        }
        play_out(&mut player, now);
    }

    #[test]
    fn what_sounds_was_announced_under_the_same_id(routine in any_routine(), horizon in 1..2000u64) {
        let horizon = Duration::from_millis(horizon);
        let mut player = started(&routine, &at_once());
        let mut now = Duration::ZERO;
        while let Some(deadline) = player.next_deadline() {
            let announced = player.upcoming(now, horizon);
            for effect in player.advance(deadline) {
                if let Effect::Cue(cue) = effect {
                    let near = cue.due <= now + horizon && cue.sounds;
                    prop_assert!(!near || announced.contains(&cue), "{cue:?}");
                }
            }
            now = deadline;
        }
    }

    #[test]
    fn at_any_speed_every_cue_falls_due_once(routine in any_routine(), speed in 0.1f64..100.0) {
        let timeline = compile(&routine, &at_once());
        let mut player = Player::new(timeline.clone(), Speed::new(speed).unwrap());
        let mut effects = player.apply(Command::Start, Duration::ZERO);
        effects.extend(play_out(&mut player, Duration::ZERO).0);
        let kinds = |cue: Cue| cue.kind;
        let due: Vec<CueKind> = course(&effects).into_iter().filter_map(|(_, cue)| cue.map(kinds)).collect();
        let planned = timeline.phases.iter().flat_map(|phase| phase.cues.clone()).map(kinds);
        prop_assert_eq!(due, planned.collect::<Vec<_>>());
    }
}

/// Whether the facts of a view agree with each other.
fn check_view(player: &Player, now: Duration) -> Result<(), TestCaseError> {
    let view = player.view(now);
    let shares: f64 = view.progress.iter().map(|segment| segment.share).sum();
    prop_assert!(view.progress.is_empty() || (shares - 1.0).abs() < 1e-9, "{shares}");
    prop_assert!(view.progress.iter().all(|segment| (0.0..=1.0).contains(&segment.done)));
    prop_assert!(view.left >= view.seconds || view.counting_in);
    prop_assert!(view.seconds.to_string().len() <= view.slots, "{} in {}", view.seconds, view.slots);
    prop_assert!(view.large().to_string().len() <= view.slots.max(2), "{} in {}", view.large(), view.slots);
    if let Some(sets) = &view.sets {
        prop_assert_eq!(sets.dots.len(), usize::from(sets.of));
        prop_assert!((1..=sets.of).contains(&sets.number));
    }
    if let Some(pass) = &view.pass {
        prop_assert!((1..=pass.of).contains(&pass.number));
        prop_assert!((0.0..=1.0).contains(&pass.at));
    }
    Ok(())
}
