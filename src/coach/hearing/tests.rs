use std::time::Duration;

#[cfg(unix)]
use rstest::rstest;

use super::{Hearing, LEAD};
use crate::audio::speech::Program;
use crate::audio::{Settings, Voice};
use crate::coach::Talk;
use crate::coach::sample::Heard;
use crate::language::Tongue;
use crate::routine::{Defaults, Library};
use crate::session::player::Spoken;
use crate::session::timeline::{PhaseKind, Setup, compile};

#[test]
fn sentences_are_heard_with_a_device_and_a_voice_and_neither_silenced() {
    let timeline = {
        let library = Library::embedded(Defaults::default());
        compile(library.get("piriformis").unwrap().routine().unwrap(), &Setup::default())
    };
    let voice = Voice { program: Program::own(vec!["cat".to_owned()]), ..Voice::default() };
    let mut talk = Talk::new(Some(voice));
    talk.rehearse();
    let mut hearing = Hearing::new(Settings::default(), talk);
    assert_eq!(hearing.spoken(), Spoken::No, "no device");
    hearing.open(Box::new(Heard::default()));
    assert_eq!(hearing.spoken(), Spoken::Yes);
    for silenced in [Spoken::No, Spoken::Yes] {
        hearing.toggle_mute();
        assert_eq!(hearing.spoken(), silenced, "muted, and not");
    }
    for silenced in [Spoken::No, Spoken::Yes] {
        hearing.toggle_voice(&timeline, Tongue::ENGLISH);
        assert_eq!(hearing.spoken(), silenced, "voice off, and on");
    }
    let mut without = Hearing::new(Settings::default(), Talk::new(None));
    without.open(Box::new(Heard::default()));
    assert_eq!(without.spoken(), Spoken::No, "no voice");
}

#[test]
fn a_phase_is_played_with_its_tones_and_its_sentences_and_instead_of_the_one_before() {
    let library = Library::embedded(Defaults::default());
    let routine = library.get("piriformis").unwrap().routine().unwrap();
    let timeline = compile(routine, &Setup::default());
    let phase = |kind| timeline.phases.iter().find(|phase| phase.kind == kind).unwrap();
    let (heard, now) = (Heard::default(), Duration::from_secs(3));
    let mut hearing = Hearing::new(Settings::default(), Talk::new(None));
    hearing.open(Box::new(heard.clone()));
    for kind in [PhaseKind::Hold, PhaseKind::Introduce] {
        hearing.play(phase(kind), &timeline, now);
        let due = |at| now + LEAD + at;
        let wanted: Vec<_> = phase(kind).cues.iter().map(|cue| (due(cue.at), cue.clone())).collect();
        let scheduled: Vec<_> = heard.cues.borrow().iter().map(|one| (one.due, one.cue.clone())).collect();
        assert_eq!(scheduled, wanted);
    }
}

/// A voice that says a short tone, whatever the sentence, and where that tone lies.
#[cfg(unix)]
fn toneful() -> (tempfile::TempDir, Voice) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("tone.wav");
    let (bits_per_sample, sample_format) = (16, hound::SampleFormat::Int);
    let spec = hound::WavSpec { channels: 1, sample_rate: 8_000, bits_per_sample, sample_format };
    let mut writer = hound::WavWriter::create(&path, spec).expect("a writer");
    (0..800).for_each(|at| writer.write_sample(if at / 10 % 2 == 0 { 9_000_i16 } else { -9_000 }).expect("written"));
    writer.finalize().expect("written");
    let words = ["sh", "-c", "cat > /dev/null; cat \"$0\""].map(str::to_owned);
    let program = Program::own(words.into_iter().chain([path.to_string_lossy().into_owned()]).collect());
    (folder, Voice { program, ..Voice::default() })
}

#[cfg(unix)]
#[rstest]
#[case::as_it_was_left(Settings { muted: true, ..Settings::default() }, Hearing::new, Hearing::toggle_mute)]
#[case::for_this_start(Settings::default(), Hearing::muted, Hearing::toggle_mute)]
#[case::and_louder(Settings::default(), Hearing::muted, Hearing::louder)]
fn what_is_said_in_a_session_that_begins_muted_is_kept_from_when_it_can_be_heard(
    #[case] settings: Settings,
    #[case] begin: fn(Settings, Talk) -> Hearing,
    #[case] unmute: fn(&mut Hearing),
) {
    const PATIENCE: Duration = Duration::from_secs(20);
    let (_tone, voice) = toneful();
    let library = Library::embedded(Defaults::default());
    let routine = library.get("knee-to-chest").unwrap().routine().unwrap();
    let mut hearing = begin(settings, Talk::new(Some(voice)));
    let timeline = hearing.prepare(routine, &Setup::default());
    let speech = hearing.talk.speaker().expect("it is spoken");
    let all: Vec<String> = timeline.sentences().into_iter().map(str::to_owned).collect();
    hearing.quieter();
    speech.wait_for(&all, PATIENCE);
    assert_eq!(speech.measured(all.clone()).len(), all.len(), "{}", speech.state());
    assert!(all.iter().all(|sentence| speech.take(sentence).is_none()), "nobody hears them");
    unmute(&mut hearing);
    let step = Duration::from_millis(5);
    let is_kept = || all.iter().all(|sentence| speech.take(sentence).is_some());
    let kept = (0..PATIENCE.as_millis() / step.as_millis()).any(|_| {
        is_kept() || {
            std::thread::sleep(step);
            false
        }
    });
    assert!(kept, "{}", speech.state());
}
