//! Sessions of the program's own routines and moves, with every choice before them and every key in them: each sentence of
//! them is put together of phrases that are listed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::Duration;

use proptest::prelude::*;

use super::phrases;
use crate::audio::speech::builtin::join::parts;
use crate::body::Side;
use crate::routine::{Defaults, Id, Library, Routine, Step};
use crate::session::cue::Cue;
use crate::session::effect::{Effect, Scheduled};
use crate::session::fit::fit;
use crate::session::known::{Explain, Familiar, Fingerprint, Known};
use crate::session::player::{Command, Player, Speed, State, Why};
use crate::session::start::StartAt;
use crate::session::timeline::{Count, DoneBefore, ExtraSets, Phase, Setup, Timeline, compile};

/// Keys and what else happens to a session.
const COMMANDS: [Command; 14] = [
    Command::Toggle,
    Command::Pause(Why::Suspended),
    Command::Resume,
    Command::GoOn,
    Command::Previous,
    Command::Next,
    Command::Restart,
    Command::Longer,
    Command::Shorter,
    Command::Eased,
    Command::SwapSides,
    Command::TooMuch,
    Command::Explain,
    Command::Slept,
];

/// What was heard and is not listed, each with where.
struct Ears {
    phrases: BTreeMap<String, String>,
    heard: BTreeSet<String>,
    missing: BTreeMap<String, String>,
}

impl Ears {
    fn new() -> Self {
        Self { phrases: phrases(), heard: BTreeSet::new(), missing: BTreeMap::new() }
    }

    fn hear(&mut self, sentence: &str, place: &dyn Fn() -> String) {
        if self.heard.contains(sentence) {
            return;
        }
        self.heard.insert(sentence.to_owned());
        if parts(sentence, |text| self.phrases.contains_key(text).then_some(())).is_none() {
            self.missing.insert(sentence.to_owned(), place());
        }
    }

    /// Everything that a timeline may say, whether or not it has room.
    fn read(&mut self, timeline: &Timeline, place: &dyn Fn() -> String) {
        for sentence in timeline.script().into_iter().chain(timeline.sentences()) {
            self.hear(sentence, place);
        }
        for sentence in timeline.explanations().into_iter().chain(timeline.asides()) {
            self.hear(&sentence, place);
        }
    }

    /// What fell due, and what is to come where that is another.
    fn listen(&mut self, player: &Player, effects: &[Effect], place: &dyn Fn() -> String) {
        let due = effects.iter().filter_map(|effect| match effect {
            Effect::Cue(Scheduled { cue, .. }) => Some(cue),
            _ => None,
        });
        let last = player.timeline().phases.last().into_iter().flat_map(|phase| &phase.cues);
        for say in due.chain(last).filter_map(|cue: &Cue| cue.say.as_ref()) {
            self.hear(say, place);
        }
        if effects.contains(&Effect::Changed) {
            self.read(player.timeline(), place);
        }
    }

    fn heard_all(&self) {
        assert!(self.missing.is_empty(), "without sound: {:#?}", self.missing);
    }
}

fn bundled() -> Vec<Arc<Routine>> {
    let library = Library::embedded(Defaults::default());
    let routines = library.entries().iter().map(|entry| entry.routine().expect("what is built in is whole"));
    routines.cloned().collect()
}

fn ids(routine: &Routine) -> BTreeSet<Id> {
    Step::moves(&routine.steps).into_iter().map(|exercise| exercise.id.clone()).collect()
}

/// What is known to somebody who has done all of it `in_short` times in short.
fn knows_all(routine: &Routine, in_short: u16) -> Known {
    let familiar = Step::moves(&routine.steps).into_iter().map(|exercise| {
        let ways = std::iter::once(exercise).chain(exercise.easier.as_ref().map(|easier| &*easier.exercise));
        (exercise.id.clone(), Familiar { told: ways.map(Fingerprint::of).collect(), in_short })
    });
    Known { explain: Explain::Auto, moves: Arc::new(familiar.collect()) }
}

/// The ways to begin a routine: each choice that there is, and the most usual ones together.
fn setups(routine: &Routine) -> Vec<Setup> {
    let moves = ids(routine);
    let known = [
        Known::default(),
        Known { explain: Explain::Short, ..Known::default() },
        knows_all(routine, 0),
        knows_all(routine, 4),
    ];
    let mut easier = vec![BTreeSet::new(), moves.clone()];
    easier.extend(moves.iter().map(|id| BTreeSet::from([id.clone()])));
    let mut setups = Vec::new();
    for easier in easier {
        for known in &known {
            setups.push(Setup { easier: easier.clone(), known: known.clone(), ..Setup::default() });
        }
    }
    for side in Side::ALL {
        let extra_sets = Some(ExtraSets { side: *side, moves: moves.clone() });
        setups.push(Setup { only_side: Some(*side), ..Setup::default() });
        for first_side in Side::ALL {
            setups.push(Setup { first_side: *first_side, extra_sets: extra_sets.clone(), ..Setup::default() });
        }
    }
    setups.push(Setup { count: Count::Spoken, settle: Duration::ZERO, ease_key: None, ..Setup::default() });
    for key in ["k", "7", "E", "space", "ctrl-alt-e", "→", "f12", "ctrl-page ↓", "é"] {
        setups.push(Setup { ease_key: Some(key.to_owned()), ..Setup::default() });
    }
    setups
}

#[test]
fn however_a_session_is_begun_none_of_it_is_without_sound() {
    let mut ears = Ears::new();
    for routine in bundled() {
        for setup in setups(&routine) {
            ears.read(&compile(&routine, &setup), &|| format!("{}: {setup:?}", routine.id));
        }
    }
    ears.heard_all();
}

#[test]
fn however_little_time_there_is_none_of_it_is_without_sound() {
    let mut ears = Ears::new();
    for routine in bundled() {
        let setup = Setup::default();
        let minutes = compile(&routine, &setup).total().as_secs() / 60 + 1;
        for within in 1..=minutes {
            if let Ok(fitted) = fit(&routine, &setup, Duration::from_mins(within)) {
                for side in Side::ALL {
                    let setup = Setup { first_side: *side, easier: ids(&routine), ..setup.clone() };
                    ears.read(&compile(&fitted.routine, &setup), &|| format!("{} in {within} min", routine.id));
                }
                ears.read(&compile(&fitted.routine, &setup), &|| format!("{} in {within} min", routine.id));
            }
        }
    }
    ears.heard_all();
}

#[test]
fn wherever_a_session_begins_or_goes_on_none_of_it_is_without_sound() {
    let mut ears = Ears::new();
    for routine in bundled() {
        let extra_sets = Some(ExtraSets { side: Side::Left, moves: ids(&routine) });
        let whole = compile(&routine, &Setup { extra_sets: extra_sets.clone(), ..Setup::default() });
        let blocks = whole.phases.last().map_or(0, |phase| phase.block + 1);
        for block in 0..blocks {
            let is_set = |phase: &&Phase| phase.block == block && phase.kind.is_work();
            let sets: Vec<_> = whole.phases.iter().filter(is_set).map(|phase| (phase.side, phase.set)).collect();
            for done in 0..sets.len() {
                let goes_on = [None, Some(DoneBefore::Usual), Some(DoneBefore::Easier)];
                for goes_on in goes_on.into_iter().filter(|goes_on| goes_on.is_some() || done == 0) {
                    for easier in [BTreeSet::new(), ids(&routine)] {
                        let (start, done) = (StartAt(block), sets[..done].iter().copied().collect());
                        let extra_sets = extra_sets.clone();
                        let setup = Setup { extra_sets, easier, start, done, goes_on, ..Setup::default() };
                        ears.read(&compile(&routine, &setup), &|| format!("{}: {setup:?}", routine.id));
                    }
                }
            }
        }
    }
    ears.heard_all();
}

/// Each key in the middle of each phase, and twice more after short and long pauses. In a routine the keys that lead to
/// another move; all of them in each move by itself.
#[test]
fn whatever_key_is_pressed_in_a_phase_none_of_it_is_without_sound() {
    let mut ears = Ears::new();
    for routine in bundled() {
        let leading_on = [Command::Next, Command::Previous, Command::TooMuch, Command::Explain];
        let (commands, known) = match Step::moves(&routine.steps).len() {
            1 => (&COMMANDS[..], vec![Known::default(), knows_all(&routine, 0)]),
            _ => (&leading_on[..], vec![Known::default()]),
        };
        for known in known {
            let timeline = compile(&routine, &Setup { known, ..Setup::default() });
            let middles: Vec<Duration> = timeline.phases.iter().map(|phase| phase.at + phase.length / 2).collect();
            let mut player = Player::new(timeline, Speed::NORMAL);
            player.apply(Command::Start, Duration::ZERO);
            for middle in middles {
                player.advance(middle);
                for command in commands {
                    let mut player = player.clone();
                    let place = || format!("{} at {middle:?}: {command:?}", routine.id);
                    for after in [0, 3, 20] {
                        let now = middle + Duration::from_secs(after);
                        let mut effects = player.advance(now);
                        effects.extend(player.apply(*command, now));
                        ears.listen(&player, &effects, &place);
                    }
                    let effects = player.advance(middle + Duration::from_secs(40));
                    ears.listen(&player, &effects, &place);
                }
            }
        }
    }
    ears.heard_all();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn whatever_keys_are_pressed_none_of_it_is_without_sound(
        routine in prop::sample::select(bundled()),
        keys in prop::collection::vec((1_u64..90, prop::sample::select(COMMANDS.to_vec())), 1..25),
    ) {
        let mut ears = Ears::new();
        let mut player = Player::new(compile(&routine, &Setup::default()), Speed::NORMAL);
        player.apply(Command::Start, Duration::ZERO);
        let mut now = Duration::ZERO;
        for (after, command) in keys {
            now += Duration::from_secs(after);
            let mut effects = player.advance(now);
            effects.extend(player.apply(command, now));
            ears.listen(&player, &effects, &|| format!("{} at {now:?}: {command:?}", routine.id));
            if player.state() == State::Finished {
                break;
            }
        }
        prop_assert!(ears.missing.is_empty(), "without sound: {:#?}", ears.missing);
    }
}
