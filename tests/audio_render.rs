//! A session as a sound file: everything at its place, silence elsewhere, and the same bytes every time.

use std::sync::Arc;
use std::time::Duration;

use supple::audio::file::Format;
use supple::audio::mixer::Frame;
use supple::audio::render::{Rendering, WAIT};
use supple::audio::speech::{Program, Speech, Voice};
use supple::audio::{Bank, Settings, Volume};
use supple::body::{Position, Side};
use supple::duration::Length;
use supple::routine::{Count, Dose, Exercise, Id, Intensity, Order, Routine, Sides, Step, Text, Varies, When};

use supple::session::timeline::{PhaseKind, Setup, Timeline, compile};

/// A sound this loud can be heard.
const HEARD: f32 = 0.001;
const A_MILLISECOND: usize = 48;

fn exercise(id: &str, dose: Dose) -> Step {
    Step::Do(Arc::new(Exercise {
        id: Id::new(id).expect("an id"),
        name: "Piriformis stretch".to_owned(),
        summary: "A twist.".to_owned(),
        language: "en".to_owned(),
        muscles: Vec::new(),
        position: Position::Seated,
        equipment: Vec::new(),
        sides: Sides::Each,
        dose,
        varies: Varies::Not,
        sets: Count::new(2).expect("a count"),
        rest: Length::from_secs(10),
        order: Order::SideBySide,
        switch: None,
        get_ready: Length::from_secs(5),
        introduce: None,
        instructions: vec![Text::parse("Cross your {side} foot over your {other} knee.").expect("a text")],
        main: None,
        during: Vec::new(),
        come_out: None,
        breath: None,
        feel: None,
        easier: None,
        not_if: None,
        caution: None,
        sources: Vec::new(),
        pronounce: Vec::new(),
        figure: None,
        poses: Vec::new(),
    }))
}

fn timeline(steps: Vec<Step>) -> Timeline {
    let routine = Routine {
        id: Id::new("test").expect("an id"),
        name: "Test".to_owned(),
        summary: "A routine.".to_owned(),
        language: "en".to_owned(),
        when: When::Any,
        effort: Intensity::Usual,
        first_side: None,
        steps,
        sources: Vec::new(),
        pronounce: Vec::new(),
        allow: Vec::new(),
    };
    compile(&routine, &Setup::default())
}

fn session() -> Timeline {
    let (seconds, count) = (Length::from_secs, |count| Count::new(count).expect("a count"));
    timeline(vec![
        exercise("hold", Dose::Hold(seconds(30))),
        Step::Wait(Text::parse("Fetch the roller.").expect("a text")),
        exercise("roll", Dose::Passes { count: count(10), pace: seconds(3) }),
        exercise("press", Dose::Ease(seconds(40))),
    ])
}

fn loud() -> Settings {
    Settings { cues: Volume::FULL, voice: Volume::FULL, ..Settings::default() }
}

fn frames(rendering: Rendering) -> Vec<Frame> {
    in_blocks(10_000, rendering)
}

fn in_blocks(most: usize, mut rendering: Rendering) -> Vec<Frame> {
    let mut all = Vec::new();
    loop {
        match rendering.draw(most) {
            [] => return all,
            block => all.extend_from_slice(block),
        }
    }
}

/// The tones of a session: the frame each is due at, and its side.
fn tones(timeline: &Timeline) -> Vec<(usize, Option<Side>)> {
    let (mut waited, mut tones) = (Duration::ZERO, Vec::new());
    for phase in &timeline.phases {
        let sounding = phase.cues.iter().filter(|cue| cue.kind.tone() > Duration::ZERO);
        let frame = |at: Duration| usize::try_from((at + phase.at + waited).as_micros() * 48 / 1_000).expect("fits");
        tones.extend(sounding.map(|cue| (frame(cue.at), cue.side)));
        if phase.kind == PhaseKind::Wait {
            waited += WAIT;
        }
    }
    tones
}

fn peak(frames: &[Frame]) -> Frame {
    frames.iter().fold([0.0; 2], |peak, frame| [peak[0].max(frame[0].abs()), peak[1].max(frame[1].abs())])
}

#[test]
fn every_tone_begins_within_a_millisecond_of_its_place_on_the_timeline() {
    let timeline = session();
    let frames = frames(Rendering::new(&timeline, &Bank::builtin(), loud(), None));
    let (mut checked, tones) = (0, tones(&timeline));
    for (at, _) in &tones {
        let before = &frames[at.saturating_sub(60 * A_MILLISECOND)..*at];
        if peak(before).iter().any(|level| *level > HEARD) {
            continue;
        }
        let first = frames[*at..].iter().position(|frame| frame.iter().any(|level| level.abs() > HEARD));
        assert!(first.is_some_and(|frames| frames <= A_MILLISECOND), "at {at}: {first:?}");
        checked += 1;
    }
    assert!(checked > 40 && checked * 10 > tones.len() * 9, "{checked} of {} could be checked", tones.len());
}

#[test]
fn a_session_sounds_the_same_however_it_is_cut_into_blocks() {
    let timeline = timeline(vec![exercise("hold", Dose::Hold(Length::from_secs(5)))]);
    let rendering = || Rendering::new(&timeline, &Bank::builtin(), loud(), None);
    let (short, long) = (in_blocks(480, rendering()), in_blocks(10_000, rendering()));
    assert!(short == long);
}

#[test]
fn sides_come_from_their_own_channel() {
    let timeline = session();
    let frames = frames(Rendering::new(&timeline, &Bank::builtin(), loud(), None));
    let sided: Vec<_> = tones(&timeline).into_iter().filter_map(|(at, side)| Some((at, side?))).collect();
    assert!(sided.len() > 40);
    for (at, side) in sided {
        let [left, right] = peak(&frames[at..at + 50 * A_MILLISECOND]);
        match side {
            Side::Left => assert!(left > 1.9 * right, "at {at}: {left} {right}"),
            Side::Right => assert!(right > 1.9 * left, "at {at}: {left} {right}"),
        }
    }
}

#[test]
fn without_a_voice_there_is_silence_between_the_tones_and_nothing_is_louder_than_seven_decibels_below_full() {
    let timeline = session();
    let frames = frames(Rendering::new(&timeline, &Bank::builtin(), loud(), None));
    let ceiling = 0.448_1 * 1.02;
    assert!(peak(&frames).iter().all(|level| *level < ceiling), "{:?}", peak(&frames));
    let longest = 3 * 48_000;
    let mut free = 0;
    for tone in tones(&timeline).windows(2).filter(|tone| tone[1].0 > tone[0].0 + longest) {
        assert!(peak(&frames[tone[0].0 + longest..tone[1].0]).iter().all(|level| *level == 0.0));
        free += 1;
    }
    assert!(free > 5);
}

#[test]
fn a_wait_lasts_twenty_seconds() {
    let timeline = session();
    let length = Rendering::new(&timeline, &Bank::builtin(), loud(), None).length();
    let wanted = timeline.total() + WAIT;
    assert!(length >= wanted && length < wanted + Duration::from_secs(5), "{length:?}, {wanted:?}");
}

#[test]
fn both_kinds_of_file_hold_the_same_samples_and_are_the_same_every_time() {
    let (timeline, folder) = (timeline(vec![exercise("hold", Dose::Hold(Length::from_secs(5)))]), tempfile::tempdir());
    let folder = folder.expect("a folder");
    let written = |name: &str, format| {
        let path = folder.path().join(name);
        Rendering::new(&timeline, &Bank::builtin(), loud(), None).write(&path, format).expect("can be written");
        std::fs::read(path).expect("was written")
    };
    let (wav, flac) = (written("a.wav", Format::Wav), written("a.flac", Format::Flac));
    assert!(wav == written("b.wav", Format::Wav) && flac == written("b.flac", Format::Flac));
    assert!(flac.len() * 4 < wav.len(), "{} {}", flac.len(), wav.len());
    let of_wav: Vec<i32> =
        hound::WavReader::new(&wav[..]).expect("WAV").into_samples().collect::<Result<_, _>>().expect("whole");
    let of_flac: Vec<i32> =
        claxon::FlacReader::new(&flac[..]).expect("FLAC").samples().collect::<Result<_, _>>().expect("whole");
    assert!(of_wav == of_flac);
    assert!(of_wav.iter().any(|sample| *sample != 0));
}

#[test]
fn a_file_that_cannot_be_written_is_an_error_and_leaves_nothing_behind() {
    let (timeline, folder) = (session(), tempfile::tempdir().expect("a folder"));
    let rendering = Rendering::new(&timeline, &Bank::builtin(), loud(), None);
    assert!(rendering.write(&folder.path().join("none").join("a.wav"), Format::Wav).is_err());
    assert_eq!(std::fs::read_dir(folder.path()).expect("a folder").count(), 0);
    assert_eq!(Format::of("a.FLAC".as_ref()), Some(Format::Flac));
    assert_eq!(Format::of("a.mp3".as_ref()), None);
}

#[cfg(unix)]
#[test]
fn what_is_said_stands_after_its_tone() {
    let bell = concat!(env!("CARGO_MANIFEST_DIR"), "/sounds/halfway.wav");
    let command = ["sh", "-c", "cat > /dev/null; cat \"$0\"", bell].map(str::to_owned).to_vec();
    let speech = Speech::start(&Voice { program: Program::own(command), ..Voice::default() }, "en");
    let timeline = session();
    let sentences = || timeline.sentences().into_iter().map(str::to_owned);
    let said = speech.measure(sentences(), Duration::from_mins(1));
    assert_eq!(said.len(), sentences().count());
    let with = frames(Rendering::new(&timeline, &Bank::builtin(), loud(), Some(&speech)));
    let without = frames(Rendering::new(&timeline, &Bank::builtin(), loud(), None));
    let mut waited = Duration::ZERO;
    for phase in &timeline.phases {
        for cue in phase.cues.iter().filter(|cue| cue.say.is_some()) {
            let at = phase.at + waited + cue.at + cue.kind.tone();
            let at = usize::try_from(at.as_micros() * 48 / 1_000).expect("fits");
            let differs = |frame: usize| (with[frame][0] - without[frame][0]).abs() > f32::EPSILON;
            let after = (at..at + 50 * A_MILLISECOND).any(differs);
            let before = (at - 10 * A_MILLISECOND..at).any(differs);
            assert!(after && !before, "{:?} at {at}", cue.say);
        }
        if phase.kind == PhaseKind::Wait {
            waited += WAIT;
        }
    }
}
