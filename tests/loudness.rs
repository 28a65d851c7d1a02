//! How loud a session is: the voice, the cues beside it, the far side, and the peaks between samples, by ITU-R BS.1770.

use std::time::Duration;

use ebur128::{EbuR128, Mode};
use supple::audio::mixer::Frame;
use supple::audio::render::Rendering;
use supple::audio::speech::{Program, Speech, Voice};
use supple::audio::{Bank, Settings, Volume};
use supple::routine::{Defaults, Library};
use supple::session::cue::{Cue, CueKind};
use supple::session::timeline::{Phase, Setup, Timeline, compile};

const RATE: u32 = 48_000;
/// How loud a voice is, in LUFS.
const VOICE: f64 = -16.0;
/// The loudest that anything may be between two samples, in dB of full scale.
const PEAK: f64 = -1.0;
/// How long an ear takes to hear how loud something short is.
const EAR: u32 = 100;

/// A voice that says everything as a hum with the crests and pauses of speech, whatever the machine has.
#[cfg(unix)]
fn voice() -> (tempfile::TempDir, Speech) {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("voice.wav");
    let (bits_per_sample, sample_format) = (16, hound::SampleFormat::Int);
    let spec = hound::WavSpec { channels: 1, sample_rate: 22_050, bits_per_sample, sample_format };
    let mut writer = hound::WavWriter::create(&path, spec).expect("a writer");
    for at in 0..40_000_i32 {
        // Syllables four times a second, each a pulse train of 110 a second that rings.
        let (syllable, ring) = (f64::from(at % 5_512) / 5_512.0, f64::from(at % 200) / 22_050.0);
        let loud = (std::f64::consts::PI * syllable).sin().max(0.0) * (-ring * 250.0).exp();
        let wave: f64 =
            [500.0, 1_500.0, 2_500.0].map(|hertz| (2.0 * std::f64::consts::PI * hertz * ring).sin()).iter().sum();
        #[expect(clippy::cast_possible_truncation, reason = "a sample of 16 bits")]
        writer.write_sample((wave * loud * 8_000.0) as i16).expect("written");
    }
    writer.finalize().expect("written");
    let words = ["sh", "-c", "cat > /dev/null; cat \"$0\""].map(str::to_owned);
    let program = Program::own(words.into_iter().chain([path.to_string_lossy().into_owned()]).collect());
    (folder, Speech::hurried(&Voice { program, ..Voice::default() }, "en", &[]))
}

/// The first minutes of a session.
fn session(id: &str) -> Timeline {
    let library = Library::embedded(Defaults::default());
    let routine = library.get(id).expect("it is built in").routine().expect("it is whole");
    let mut timeline = compile(routine, &Setup::default());
    timeline.phases.retain(|phase| phase.at < Duration::from_secs(150));
    timeline
}

fn frames(timeline: &Timeline, settings: Settings, voice: Option<&Speech>) -> Vec<Frame> {
    let mut rendering = Rendering::new(timeline, &Bank::builtin(), settings, voice);
    let mut all = Vec::new();
    loop {
        match rendering.draw(48_000) {
            [] => return all,
            block => all.extend_from_slice(block),
        }
    }
}

fn meter(mode: Mode) -> EbuR128 {
    EbuR128::new(2, RATE, mode).expect("a meter")
}

fn integrated(frames: &[Frame]) -> f64 {
    let mut meter = meter(Mode::I);
    meter.add_frames_f32(frames.as_flattened()).expect("stereo");
    meter.loudness_global().expect("asked for")
}

/// The loudest tenth of a second, in LUFS.
fn loudest(frames: &[Frame]) -> f64 {
    let (mut meter, mut loudest) = (meter(Mode::M), f64::NEG_INFINITY);
    for ten in frames.chunks(480) {
        meter.add_frames_f32(ten.as_flattened()).expect("stereo");
        loudest = loudest.max(meter.loudness_window(EAR).expect("shorter than what it keeps"));
    }
    loudest
}

/// The highest peak between the samples, in dB of full scale.
fn true_peak(frames: &[Frame]) -> f64 {
    let mut meter = meter(Mode::TRUE_PEAK);
    // Where no sample comes near, no wave between them does.
    let loud = |second: &&[Frame]| second.as_flattened().iter().any(|sample| sample.abs() > 0.4);
    for second in frames.chunks(48_000).filter(loud) {
        meter.add_frames_f32(second.as_flattened()).expect("stereo");
    }
    let peaks = [0, 1].map(|ear| meter.true_peak(ear).expect("asked for"));
    20.0 * peaks[0].max(peaks[1]).log10()
}

/// A session of the cues that `keep` says, alone.
fn only(timeline: &Timeline, keep: impl Fn(&Cue) -> bool) -> Timeline {
    let mut timeline = timeline.clone();
    for phase in &mut timeline.phases {
        phase.cues.retain(|cue| keep(cue));
    }
    timeline
}

/// The phases in which such a cue sounds, by their frames.
fn around(timeline: &Timeline, kind: CueKind, frames: &[Frame]) -> Vec<Frame> {
    let at = |phase: &Phase| usize::try_from(phase.at.as_millis()).expect("minutes") * 48;
    let phase = timeline.phases.iter().find(|phase| phase.cues.iter().any(|cue| cue.kind == kind)).expect("it sounds");
    frames[at(phase)..frames.len().min(at(phase) + usize::try_from(phase.length.as_millis()).expect("short") * 48)]
        .to_vec()
}

#[cfg(unix)]
#[test]
fn voice_and_cues_are_as_loud_as_they_should_be_and_nothing_peaks() {
    let (_wave, voice) = voice();
    for (id, kinds) in [
        ("quick-glutes", &[(CueKind::Start, 0.0), (CueKind::Halfway, 0.0), (CueKind::Last(1), -4.0)][..]),
        ("before-run", &[(CueKind::There, -6.0), (CueKind::Back, -6.0)][..]),
    ] {
        let timeline = session(id);
        let sentences: Vec<String> = timeline.sentences().into_iter().map(str::to_owned).collect();
        let said = voice.measure(sentences.clone(), Duration::from_mins(2));
        assert_eq!(said.len(), sentences.len(), "{}", voice.state());
        for (settings, below) in [(Settings::default(), 0.0), (at(50), 12.0)] {
            let voiced = only(&timeline, |cue| cue.kind == CueKind::Sentence);
            let spoken = integrated(&frames(&voiced, settings, Some(&voice)));
            assert!((spoken + below - VOICE).abs() < 1.0, "{id}: the voice has {spoken:.1} LUFS");
            for (kind, least) in kinds {
                let cues = only(&timeline, |cue| cue.kind == *kind);
                let heard = loudest(&around(&timeline, *kind, &frames(&cues, settings, None)));
                let beside = heard - spoken;
                println!("{id}: {kind:?} is {beside:.1} dB beside a voice of {spoken:.1} LUFS");
                assert!(beside > *least && beside < 5.0, "{id}: {kind:?} is {beside:.1} dB beside the voice");
            }
        }
        // As loud as it can be, which is as it begins.
        assert_eq!(Settings::default(), at(100));
        let peak = true_peak(&frames(&timeline, at(100), Some(&voice)));
        println!("{id}: true peak {peak:.1} dB");
        assert!(peak < PEAK, "{id}: {peak:.2} dB");
    }
}

fn at(percent: u8) -> Settings {
    let volume = Volume::new(percent).expect("a percentage");
    Settings { cues: volume, voice: volume, ..Settings::default() }
}

#[test]
fn the_far_side_is_six_decibels_weaker_in_every_cue() {
    let timeline = only(&session("quick-glutes"), |cue| cue.side.is_some() && cue.kind != CueKind::Sentence);
    let frames = frames(&timeline, Settings::default(), None);
    for phase in timeline.phases.iter().filter(|phase| !phase.cues.is_empty()) {
        let from = usize::try_from(phase.at.as_millis()).expect("minutes") * 48;
        let part =
            &frames[from..frames.len().min(from + usize::try_from(phase.length.as_millis()).expect("short") * 48)];
        let power = |ear: usize| part.iter().map(|frame| f64::from(frame[ear]).powi(2)).sum::<f64>();
        let apart = (10.0 * (power(0) / power(1)).log10()).abs();
        assert!((apart - 6.0).abs() < 0.1, "{:?}: {apart:.2} dB", phase.kind);
    }
}
