//! What the built-in voice costs: lengths before a session, and the sound of its sentences shortly before they are heard.

use std::hint::black_box;

use supple::audio::pcm::Pcm;
use supple::audio::speech::builtin::BuiltIn;
use supple::routine::{Defaults, Library};
use supple::session::timeline::{Setup, compile};

fn main() {
    divan::main();
}

fn voice() -> BuiltIn {
    BuiltIn::of("en").expect("it is part of the program")
}

/// Every sentence that a session may say.
fn script(id: &str) -> Vec<String> {
    let library = Library::embedded(Defaults::default());
    let routine = library.get(id).and_then(|entry| entry.routine()).expect("it is built in");
    let timeline = compile(routine, &Setup::default());
    timeline.script().into_iter().map(str::to_owned).collect()
}

/// The lengths of all sentences of a session: what is asked before it begins.
#[divan::bench(args = ["quick-glutes", "glute-relief"])]
fn the_lengths_of_a_session(bencher: divan::Bencher<'_, '_>, id: &str) {
    let (voice, script) = (voice(), script(id));
    bencher.bench_local(|| script.iter().filter_map(|sentence| voice.length(black_box(sentence))).count());
}

/// One sentence of four phrases.
#[divan::bench]
fn a_sentence() -> Option<Pcm> {
    voice().say(black_box("Next: right side. Seated twist. Thirty seconds, three times."))
}

/// All that is heard of a session.
#[divan::bench(args = ["quick-glutes", "glute-relief"], sample_count = 10)]
fn the_sound_of_a_session(bencher: divan::Bencher<'_, '_>, id: &str) {
    let (voice, script) = (voice(), script(id));
    bencher.bench_local(|| script.iter().filter_map(|sentence| voice.say(sentence)).map(|pcm| pcm.length()).max());
}
