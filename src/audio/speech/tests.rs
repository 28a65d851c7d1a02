//! The voice, with programs that work and programs that do not: each fault is a real program's.

#![cfg(unix)]

use std::path::{Path, PathBuf};
use std::time::Duration;

use rstest::rstest;
use tempfile::TempDir;

use super::*;
use crate::audio::pcm::RATE;
use crate::session::timeline::Lengths as _;

/// Longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(20);

/// A shell script as a speech program. The shell reads it as a file of data: a file just written cannot be started
/// as a program while another thread's child still holds it open.
fn script(text: &str) -> (TempDir, Voice) {
    let folder = TempDir::new().expect("a folder");
    let path = folder.path().join("voice");
    std::fs::write(&path, format!("{text}\n")).expect("can be written");
    let program = Program::own(vec!["/bin/sh".to_owned(), path.to_string_lossy().into_owned()]);
    (folder, Voice { program, limit: PATIENCE, ..Voice::default() })
}

/// Writes a tone of `seconds` in a WAV file, with a header that claims hours.
fn tone(folder: &TempDir, seconds: u32) -> String {
    let path = folder.path().join("tone.wav");
    let mut file = b"RIFF\xff\xff\xff\x7fWAVEfmt \x10\0\0\0\x01\0\x01\0".to_vec();
    file.extend(8_000_u32.to_le_bytes());
    file.extend(16_000_u32.to_le_bytes());
    file.extend(b"\x02\0\x10\0data\xff\xff\xff\x7f");
    for index in 0..8_000 * seconds {
        file.extend(if (index / 10) % 2 == 0 { 9_000_i16 } else { -9_000 }.to_le_bytes());
    }
    std::fs::write(&path, file).expect("can be written");
    path.to_string_lossy().into_owned()
}

fn sentences(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn a_sentence_is_said_ahead_of_time_and_its_length_is_known() {
    let (folder, _) = script("");
    let path = tone(&folder, 1);
    let (_keep, voice) = script(&format!("cat > /dev/null; cat '{path}'"));
    let speech = Speech::start(&voice, "en");
    assert_eq!(speech.take("Left leg."), None);
    let measured = speech.measure(sentences(&["Left leg.", "Rest."]), PATIENCE);
    assert_eq!(measured.len(), 2);
    let pcm = speech.take("Left leg.").expect("said");
    assert!(pcm.len().abs_diff(RATE as usize) < 100, "{}", pcm.len());
}

#[test]
fn a_voice_that_nobody_hears_keeps_lengths_until_it_is_to_be_heard() {
    let (folder, _) = script("");
    let path = tone(&folder, 1);
    let (_keep, voice) = script(&format!("cat > /dev/null; cat '{path}'"));
    let heard = Speech::start(&voice, "en").measure(sentences(&["Left leg.", "Rest."]), PATIENCE);
    let speech = Speech::for_session(Keep::Lengths, &voice, "en", &[]);
    let unheard = speech.measure(sentences(&["Left leg.", "Rest."]), PATIENCE);
    assert_eq!(unheard.len(), heard.len());
    for sentence in ["Left leg.", "Rest."] {
        let [heard, unheard] = [&heard, &unheard].map(|measured| measured.of(sentence, "en"));
        assert!(heard.abs_diff(unheard) < Duration::from_millis(2), "{heard:?}, {unheard:?}");
    }
    assert_eq!(speech.take("Left leg."), None);
    let (ready, said) = std::sync::mpsc::channel();
    speech.on_ready(move || ready.send(()).unwrap_or_default());
    speech.keep_samples();
    for _ in ["Left leg.", "Rest."] {
        said.recv_timeout(PATIENCE).expect("it is said once more");
    }
    let pcm = speech.take("Left leg.").expect("said");
    assert!(pcm.len().abs_diff(RATE as usize) < 100, "{}", pcm.len());
    assert!(speech.take("Rest.").is_some());
}

#[test]
fn each_sentence_is_said_once() {
    let (folder, _) = script("");
    let (path, count) = (tone(&folder, 1), folder.path().join("count"));
    let (_keep, voice) = script(&format!("cat >> '{}'; echo >> '{0}'; cat '{path}'", count.display()));
    let speech = Speech::start(&voice, "en");
    for _ in 0..3 {
        assert_eq!(speech.measure(sentences(&["One.", "Two.", "One."]), PATIENCE).len(), 2);
    }
    assert_eq!(std::fs::read_to_string(count).expect("was written"), "One.\nTwo.\n");
}

#[test]
fn what_is_being_said_is_not_asked_for_again_however_often_it_is_wanted() {
    let (folder, _) = script("");
    let (path, count) = (tone(&folder, 1), folder.path().join("count"));
    let (_keep, voice) = script(&format!("cat >> '{}'; echo >> '{0}'; sleep 0.1; cat '{path}'", count.display()));
    let speech = Speech::start(&voice, "en");
    let wanted = sentences(&["One.", "Two.", "Three."]);
    let limit = Instant::now() + PATIENCE;
    while !speech.has_tried(&wanted) {
        assert!(Instant::now() < limit, "{}", speech.state());
        speech.prepare(wanted.clone());
        let to_say = |sentence: &String| ToSay { sentence: sentence.clone(), within: Duration::from_secs(5) };
        speech.want(wanted.iter().map(to_say).collect());
        std::thread::sleep(Duration::from_millis(5));
    }
    assert_eq!(std::fs::read_to_string(count).expect("was written"), "One.\nTwo.\nThree.\n");
}

#[test]
fn the_first_failure_is_told_at_once_in_the_programs_own_words_and_only_once() {
    let (_folder, voice) = script("read -r text; echo \"cannot say $text\" >&2; exit 1");
    let speech = Speech::start(&voice, "en");
    let first = sentences(&["One."]);
    speech.prepare(first.clone());
    speech.wait_for(&first, PATIENCE);
    assert_eq!(speech.take_news().as_deref(), Some("voice: sh says: cannot say One."));
    assert_eq!(speech.outcome("One."), Some(Err("says: cannot say One.".to_owned())));
    assert_eq!(speech.state().to_string(), "no voice: sh says: cannot say One.");
    assert_eq!(speech.measure(sentences(&["Two.", "Three."]), PATIENCE).len(), 0);
    speech.missed("One.");
    assert_eq!(speech.take_news(), None);
}

#[test]
fn a_sentence_that_comes_too_late_is_told_once() {
    let (_folder, voice) = script("sleep 60");
    let speech = Speech::start(&voice, "en");
    for _ in 0..2 {
        speech.missed("One.");
    }
    assert_eq!(speech.take_news().as_deref(), Some("voice: sh is slow; sentences are left out"));
    assert_eq!(speech.take_news(), None);
}

#[test]
fn what_came_of_a_sentence_tells_how_long_it_took_how_long_it_is_and_its_rate() {
    let (folder, _) = script("");
    let path = tone(&folder, 2);
    let (_keep, voice) = script(&format!("sleep 0.2; cat '{path}'"));
    let speech = Speech::start(&voice, "en");
    speech.prepare(sentences(&["One."]));
    speech.wait_for(&sentences(&["One."]), PATIENCE);
    let Outcome { took, length, rate } = speech.outcome("One.").expect("tried").expect("said");
    assert!(took >= Duration::from_millis(200) && rate == 8_000, "{took:?} at {rate} Hz");
    assert!(length.abs_diff(Duration::from_secs(2)) < Duration::from_millis(10), "{length:?}");
}

#[rstest]
#[case::ends_with_an_error("cat > /dev/null; exit 3", "failed (exit status: 3)")]
#[case::crashes("kill -SEGV $$", "failed (signal: 11 (SIGSEGV)")]
#[case::hangs("sleep 60", "took longer than 0.5 s")]
#[case::hangs_with_its_output_closed("exec 1>&-; sleep 60", "failed (signal: 9 (SIGKILL))")]
#[case::hangs_in_a_child("sleep 60 & sleep 60", "took longer than 0.5 s")]
#[case::prints_rubbish("echo voice not found", "wrote text, where WAV is wanted: voice not found")]
#[case::prints_nothing("true", "wrote nothing")]
#[case::prints_raw_samples("head -c 64000 /dev/zero", "wrote raw samples")]
#[case::says_why(
    "echo loading >&2; echo 'Cannot open output wave file' >&2; exit 1",
    "says: Cannot open output wave file"
)]
#[case::says_why_and_succeeds("echo 'no such voice' >&2", "says: no such voice")]
#[case::writes_without_end("head -c 1000000000 /dev/zero", "wrote more than 16 MiB")]
fn a_program_that_fails_is_given_up_and_named(#[case] text: &str, #[case] why: &str) {
    let (_folder, mut voice) = script(text);
    if text.contains("sleep") {
        voice.limit = Duration::from_millis(500);
    }
    let speech = Speech::start(&voice, "en");
    assert_eq!(speech.measure(sentences(&["One.", "Two.", "Three.", "Four."]), PATIENCE).len(), 0);
    let State::Failed { why: told, .. } = speech.state() else { panic!("{}", speech.state()) };
    assert!(told.starts_with(why), "{told}");
    assert_eq!(speech.take("Five."), None);
}

#[rstest]
#[case::say(Program::Say(stand_in("say")))]
#[case::sapi(Program::Sapi(stand_in("powershell")))]
fn the_voices_of_other_systems_are_asked_as_their_stand_ins_expect(#[case] program: Program) {
    let voice = Voice { program: Some(program), name: Some("Anna".to_owned()), limit: PATIENCE, ..Voice::default() };
    let speech = Speech::start(&voice, "de");
    assert_eq!(speech.measure(sentences(&["-o; Rest."]), PATIENCE).len(), 1, "{}", speech.state());
    assert_eq!(speech.measure(sentences(&["Something else."]), PATIENCE).len(), 0);
}

fn stand_in(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/voices").join(name)
}

#[test]
fn measuring_each_goes_on_while_sentences_come_and_ends_when_they_do_not() {
    let (folder, _) = script("");
    let path = tone(&folder, 1);
    let (_keep, mut voice) = script(&format!("read -r text; [ \"$text\" = Stop. ] && sleep 60; cat '{path}'"));
    voice.limit = PATIENCE;
    let speech = Speech::start(&voice, "en");
    let measured = speech.measure_each(sentences(&["One.", "Two.", "Stop.", "Three."]), Duration::from_secs(2));
    assert_eq!(measured.len(), 2);
}

#[test]
fn a_program_that_is_missing_is_noticed_at_the_first_sentence() {
    let program = Program::own(sentences(&["/nonexistent/voice"]));
    let speech = Speech::start(&Voice { program, ..Voice::default() }, "en");
    assert_eq!(speech.measure(sentences(&["One."]), PATIENCE).len(), 0);
    assert!(matches!(speech.state(), State::Failed { .. }));
}

#[test]
fn measuring_waits_no_longer_than_it_is_told() {
    let (_folder, voice) = script("sleep 60");
    let speech = Speech::start(&voice, "en");
    let began = Instant::now();
    assert_eq!(speech.measure(sentences(&["One."]), Duration::from_millis(200)).len(), 0);
    assert!(began.elapsed() < PATIENCE);
}

#[test]
fn letting_go_of_a_voice_ends_the_program_that_still_runs() {
    let (folder, mut voice) = script("echo $$ > \"$(dirname $0)/id\"; sleep 60");
    voice.limit = PATIENCE;
    let speech = Speech::start(&voice, "en");
    speech.prepare(sentences(&["One."]));
    let limit = Instant::now() + PATIENCE;
    let id = loop {
        assert!(Instant::now() < limit, "the program never ran");
        match std::fs::read_to_string(folder.path().join("id")) {
            Ok(id) if id.ends_with('\n') => break id.trim().parse().expect("a number"),
            _ => std::thread::yield_now(),
        }
    };
    drop(speech);
    let pid = rustix::process::Pid::from_raw(id).expect("not 0");
    while rustix::process::test_kill_process(pid).is_ok() {
        assert!(Instant::now() < limit, "the program still runs");
        std::thread::yield_now();
    }
}

#[test]
fn espeak_says_sentences_of_the_expected_length_where_it_is_installed() {
    let Some(path) = program::Place::here().program("espeak-ng") else {
        println!("skipped: espeak-ng is not installed");
        return;
    };
    let speech = Speech::start(&Voice { program: Some(Program::Espeak(path)), ..Voice::default() }, "en");
    let said = sentences(&["Switch to the left side.", "Three."]);
    assert_eq!(speech.measure(said.clone(), PATIENCE).len(), 2, "{}", speech.state());
    let length = speech.take(&said[0]).expect("said").length();
    assert!((1.0..3.0).contains(&length.as_secs_f64()), "{length:?}");
}

/// A built-in voice that knows these sentences, each a tenth of a second long, at this pace.
fn built_in(known: &[&str], pace: u16) -> Speech {
    let narrator = narrator::Narrator::new(builtin::tests::voice(known), pace);
    let cast = cast::Cast {
        speaker: Some(cast::Speaker::BuiltIn(narrator)),
        why: cast::Why::KnowsAll,
        voice: Voice::default(),
    };
    let pool = SpeechPool::open(cast, "en", NonZero::<usize>::MIN, Keep::Samples);
    Speech { pool, language: "en".into() }
}

fn wanted(said: &[&str]) -> Vec<ToSay> {
    said.iter().map(|say| ToSay { sentence: (*say).to_owned(), within: Duration::from_secs(5) }).collect()
}

/// Takes a sentence as soon as it is there.
fn taken(speech: &Speech, sentence: &str) -> Pcm {
    let limit = Instant::now() + PATIENCE;
    loop {
        if let Some(pcm) = speech.take(sentence) {
            return pcm;
        }
        assert!(Instant::now() < limit, "{sentence} was never there");
        std::thread::yield_now();
    }
}

#[test]
fn the_built_in_voice_is_measured_at_once_and_decodes_only_what_is_about_to_be_heard() {
    let speech = built_in(&["Rest.", "Left side."], USUAL_PACE);
    let all = sentences(&["Rest.", "Left side.", "Bark."]);
    speech.prepare(all.clone());
    speech.plan(wanted(&["Rest.", "Left side."]), Time::Runs);
    assert!(speech.has_tried(&all), "nothing is waited for");
    let measured = speech.measure(all, Duration::ZERO);
    assert_eq!((measured.len(), measured.of("Rest.", "en")), (2, Duration::from_millis(100)));
    assert_eq!(speech.outcome("Rest."), None, "nothing is decoded");
    speech.want(wanted(&["Rest."]));
    assert_eq!(taken(&speech, "Rest.").length(), Duration::from_millis(100));
    assert_eq!((speech.outcome("Rest."), speech.outcome("Left side.")), (None, None), "and it is let go");
    assert_eq!(speech.take_now("Left side.").map(|pcm| pcm.length()), Some(Duration::from_millis(100)));
    assert_eq!(speech.lag(Duration::ZERO), Duration::ZERO);
}

#[test]
fn a_sentence_that_the_built_in_voice_does_not_know_is_left_out_and_told_once() {
    let speech = built_in(&["Rest."], USUAL_PACE);
    for unknown in ["Bark.", "Meow.", "Bark."] {
        speech.want(wanted(&["Rest.", unknown]));
        speech.missed(unknown);
        assert_eq!(speech.take(unknown), None);
    }
    assert_eq!(speech.take_news().as_deref(), Some("voice: not known, so not said: Bark."));
    assert_eq!(speech.take_news(), None);
    assert_eq!(taken(&speech, "Rest.").length(), Duration::from_millis(100));
}

#[rstest]
#[case(100)]
#[case(163)]
#[case(300)]
fn at_another_pace_the_built_in_voice_is_as_long_as_was_told(#[case] pace: u16) {
    let speech = built_in(&["Rest.", "Left side."], pace);
    for sentence in ["Rest.", "Rest. Left side."] {
        let told = speech.length(sentence).expect("known");
        let said = speech.take_now(sentence).expect("known").length();
        assert_eq!(told, said);
    }
    let (rest, usual) = (speech.length("Rest.").expect("known").as_secs_f64(), 0.1);
    assert!((rest - usual * 150.0 / f64::from(pace)).abs() < 1e-4, "{rest} s");
}
