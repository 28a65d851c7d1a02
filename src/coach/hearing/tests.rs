use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use super::{Hearing, LEAD};
use crate::audio::speech::Program;
use crate::audio::{Ears, Settings, Speech, Voice};
use crate::coach::Talk;
use crate::routine::{Defaults, Library};
use crate::session::effect::Scheduled;
use crate::session::player::Spoken;
use crate::session::timeline::{PhaseKind, Setup, compile};

/// The cues that reached the mixer since it was last cleared.
#[derive(Clone, Default)]
struct Heard(Rc<RefCell<Vec<Scheduled>>>);

impl Ears for Heard {
    fn schedule(&self, cues: Vec<Scheduled>) {
        self.0.borrow_mut().extend(cues);
    }
    fn cancel(&self, _: u32) {}
    fn clear(&self) {
        self.0.borrow_mut().clear();
    }
    fn rest(&self) {}
    fn wake(&self) {}
    fn speak(&self, _: Option<Speech>) {}
    fn set(&self, _: Settings) {}
    fn trouble(&self) -> Option<String> {
        None
    }
    fn about(&self) -> String {
        String::new()
    }
}

#[test]
fn sentences_are_heard_with_a_device_and_a_voice_and_neither_silenced() {
    let timeline = {
        let library = Library::embedded(Defaults::default());
        compile(library.get("piriformis").unwrap().routine().unwrap(), &Setup::default())
    };
    let voice = Voice { program: Program::own(vec!["cat".to_owned()]), ..Voice::default() };
    let mut talk = Talk::new(Some(voice));
    talk.get_ready_for("en", []);
    let mut hearing = Hearing::new(Settings::default(), talk);
    assert_eq!(hearing.spoken(), Spoken::No, "no device");
    hearing.open(Box::new(Heard::default()));
    assert_eq!(hearing.spoken(), Spoken::Yes);
    for silenced in [Spoken::No, Spoken::Yes] {
        hearing.toggle_mute();
        assert_eq!(hearing.spoken(), silenced, "muted, and not");
    }
    for silenced in [Spoken::No, Spoken::Yes] {
        hearing.toggle_voice(&timeline);
        assert_eq!(hearing.spoken(), silenced, "voice off, and on");
    }
    let mut without = Hearing::new(Settings::default(), Talk::new(None));
    without.open(Box::new(Heard::default()));
    assert_eq!(without.spoken(), Spoken::No, "no voice");
}

/// A voice that says everything as one second of a tone.
#[cfg(unix)]
fn tone(folder: &tempfile::TempDir) -> Voice {
    let path = folder.path().join("tone.wav");
    let mut file = b"RIFF\0\0\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0".to_vec();
    file.extend(8_000_u32.to_le_bytes());
    file.extend(16_000_u32.to_le_bytes());
    file.extend(b"\x02\0\x10\0data\xff\xff\xff\x7f");
    file.extend((0..8_000).flat_map(|index| if (index / 10) % 2 == 0 { 9_000_i16 } else { -9_000 }.to_le_bytes()));
    std::fs::write(&path, file).unwrap();
    let says = format!("cat > /dev/null; cat '{}'", path.display());
    let program = Program::own(vec!["/bin/sh".to_owned(), "-c".to_owned(), says]);
    Voice { program, ..Voice::default() }
}

#[cfg(unix)]
#[test]
fn a_start_without_sound_keeps_no_samples_until_it_is_to_be_heard() {
    let folder = tempfile::tempdir().unwrap();
    let muted = Settings { muted: true, ..Settings::default() };
    let talk = || Talk::new(Some(tone(&folder)));
    for mut hearing in [Hearing::muted(Settings::default(), talk()), Hearing::new(muted, talk())] {
        hearing.talk.get_ready_for("en", []);
        let speech = hearing.talk.speaker().unwrap();
        let rest = || ["Rest.".to_owned()];
        assert_eq!(speech.measure(rest(), Duration::from_secs(20)).len(), 1, "its length is known");
        assert_eq!(speech.take("Rest."), None);
        let (ready, said) = std::sync::mpsc::channel();
        speech.on_ready(move || ready.send(()).unwrap_or_default());
        hearing.toggle_mute();
        said.recv_timeout(Duration::from_secs(20)).expect("it is said once more");
        assert!(speech.take("Rest.").is_some());
    }
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
        hearing.play(phase(kind), "en", now);
        let due = |at| now + LEAD + at;
        let wanted: Vec<_> = phase(kind).cues.iter().map(|cue| (due(cue.at), cue.clone())).collect();
        let scheduled: Vec<_> = heard.0.borrow().iter().map(|one| (one.due, one.cue.clone())).collect();
        assert_eq!(scheduled, wanted);
    }
}
