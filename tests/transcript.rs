//! What somebody with closed eyes hears of the bundled sessions, read as a transcript: no step is missing.

use std::sync::Arc;
use std::time::Duration;

use rstest::rstest;
use supple::body::Side;
use supple::routine::{Defaults, Exercise, Library};
use supple::session::timeline::{Count, Lengths, Phase, PhaseKind, Setup, Timeline, compile};

/// A voice of so many milliseconds a letter.
#[derive(Debug)]
struct Letters(u32);

impl Lengths for Letters {
    fn of(&self, sentence: &str, _: &str) -> Duration {
        let letters = u32::try_from(sentence.len()).expect("a sentence");
        Duration::from_millis(250) + Duration::from_millis(self.0.into()) * letters
    }
}

fn session(id: &str, letter: u32) -> Timeline {
    let library = Library::embedded(Defaults::default());
    let entry = library.get(id).expect("it is built in");
    let setup = Setup { lengths: Arc::new(Letters(letter)), count: Count::Spoken, ..Setup::default() };
    compile(entry.routine().expect("it is whole"), &setup)
}

/// What is said in a phase, in order.
fn said(phase: &Phase) -> Vec<&str> {
    phase.cues.iter().filter_map(|cue| cue.say.as_deref()).collect()
}

fn exercise(phase: &Phase) -> &Exercise {
    phase.exercise.as_deref().expect("the phase belongs to a move")
}

/// Whether `said` tells the side; or there is none to tell.
fn tells(said: &[&str], side: Option<Side>) -> bool {
    let word = side.map(Side::word);
    word.is_none_or(|word| said.iter().any(|sentence| sentence.to_lowercase().contains(word)))
}

#[rstest]
fn a_session_can_be_followed_by_ear(
    #[values(
        "before-run",
        "before-run-band",
        "before-run-outdoors",
        "gentle-day",
        "glute-relief",
        "glute-strength",
        "hips-rest-day",
        "legs-roll",
        "quick-glutes",
        "roll-and-release",
        "stretch-legs"
    )]
    id: &str,
    #[values(40, 60, 90)] letter: u32,
) {
    let timeline = session(id, letter);
    for phase in &timeline.phases {
        let heard = said(phase);
        let place = format!("{id}, {:?} at {:?}: {heard:?}", phase.kind, phase.at);
        match phase.kind {
            PhaseKind::Introduce => {
                let exercise = exercise(phase);
                let wanted = exercise.instructions.iter().chain(&exercise.caution).map(|text| text.say(phase.side));
                let wanted: Vec<String> = wanted.collect();
                let told: Vec<&str> =
                    heard.iter().copied().filter(|say| wanted.iter().any(|text| text == say)).collect();
                assert_eq!(told, wanted, "{place}");
            }
            PhaseKind::Settle => {
                assert!(heard.iter().zip(&phase.text).all(|(say, text)| say == text), "{place}");
                assert!(heard.last().is_some_and(|say| say.contains(" minutes.")), "{place}");
            }
            PhaseKind::Transition => {
                assert!(heard.iter().any(|say| say.contains(&exercise(phase).name)), "{place}");
                assert!(phase.text.iter().all(|text| heard.contains(&text.as_str())), "{place}");
            }
            PhaseKind::GetReady => {
                assert!(!heard.is_empty() && tells(&heard, phase.side), "{place}");
            }
            PhaseKind::ComeOut => assert_eq!(heard, [phase.text[0].as_str()], "{place}"),
            PhaseKind::Switch => assert!(tells(&heard, phase.side), "{place}"),
            // Where there is no time for both, its tone says that it is one.
            PhaseKind::Rest => {
                let is_short = phase.length <= Duration::from_secs(5) && heard.first() == Some(&"Second of two.");
                assert!(is_short || heard.first() == Some(&"Rest."), "{place}");
            }
            PhaseKind::Wait => assert_eq!(heard, [phase.text.join(" ")], "{place}"),
            PhaseKind::Done => assert!(heard.iter().any(|say| say.starts_with("Finished.")), "{place}"),
            PhaseKind::Hold
            | PhaseKind::Roll
            | PhaseKind::Reps
            | PhaseKind::Ease
            | PhaseKind::Walk
            | PhaseKind::Run => {
                assert!(phase.cues.first().is_some_and(|cue| cue.at.is_zero()), "{place}");
            }
        }
    }
}

#[rstest]
fn before_its_first_set_every_move_is_named_and_its_side_told(
    #[values(
        "before-run",
        "before-run-band",
        "before-run-outdoors",
        "gentle-day",
        "glute-relief",
        "glute-strength",
        "hips-rest-day",
        "legs-roll",
        "quick-glutes",
        "stretch-legs"
    )]
    id: &str,
    #[values(40, 60, 90)] letter: u32,
) {
    let timeline = session(id, letter);
    for block in timeline.phases.chunk_by(|one, other| one.block == other.block) {
        let Some(first) = block.iter().position(|phase| phase.kind.is_work()) else { continue };
        let before: Vec<&str> = block[..first].iter().flat_map(said).collect();
        let name = &exercise(&block[first]).name;
        assert!(before.iter().any(|say| say.contains(name.as_str())), "{id}: {name} is not named in {before:?}");
        assert!(tells(&before, block[first].side), "{id}: {name} without its side in {before:?}");
    }
}

/// Where one lies on, or leans against, the other side, switching cannot be guessed.
#[rstest]
#[case("glute-strength", "Clamshell")]
#[case("glute-strength", "Side plank")]
#[case("glute-relief", "Side-of-hip lean")]
#[case("before-run", "Leg swings")]
fn the_first_switch_says_where_to_be(#[case] id: &str, #[case] name: &str) {
    let timeline = session(id, 75);
    let switch = |phase: &&Phase| phase.kind == PhaseKind::Switch && exercise(phase).name == name;
    let first = timeline.phases.iter().find(switch).expect("the move has two sides");
    let place = exercise(first).instructions.iter().find(|text| text.names_sides()).expect("one names a side");
    assert_eq!(said(first)[1], place.say(first.side));
}

#[test]
fn nothing_is_said_while_something_else_is() {
    let (voice, timeline) = (Letters(75), session("quick-glutes", 75));
    for phase in timeline.phases.iter().filter(|phase| !phase.length.is_zero()) {
        let mut free = Duration::ZERO;
        for cue in phase.cues.iter().filter(|cue| cue.say.is_some()) {
            assert!(cue.at >= free, "{cue:?}");
            let say = cue.say.as_deref().expect("something is said");
            free = cue.at + cue.kind.tone() + voice.of(say, "en");
            assert!(free <= phase.length, "{cue:?} ends after its phase of {:?}", phase.length);
        }
    }
}
