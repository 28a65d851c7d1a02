//! What sound costs: mixing for the device, and half an hour written to a file.

use std::path::PathBuf;
use std::sync::Arc;

use divan::Bencher;
use supple::audio::file::Format;
use supple::audio::mixer::{Mixer, Placed, Role};
use supple::audio::pcm::Pcm;
use supple::audio::render::Rendering;
use supple::audio::speech::Speech;
use supple::audio::{Bank, Settings, Voice};
use supple::body::Position;
use supple::duration::Length;
use supple::routine::{Count, Dose, Exercise, Id, Intensity, Order, Routine, Sides, Step, Text, Varies, When};
use supple::session::timeline::{Setup, Timeline, compile};

fn main() {
    divan::main();
}

/// One call of the device, in silence and with four sounds at once.
#[divan::bench(args = [0, 4])]
fn mix_1024_frames(bencher: Bencher, sounds: usize) {
    let pcm = Pcm::new(vec![0.1; 1 << 24]);
    let mut mixer = Mixer::default();
    for _ in 0..sounds {
        mixer.place(Placed { at: 0, epoch: 0, role: Role::Bell, ears: [1.0, 0.25], pcm: pcm.clone() });
    }
    let (mut out, mut from) = (vec![[0.0; 2]; 1_024], 0);
    bencher.bench_local(|| {
        mixer.render(from, &mut out);
        from += 1_024;
    });
}

/// Half an hour of holds, with a voice where the machine has one.
#[divan::bench(args = [Format::Wav, Format::Flac], sample_count = 3, sample_size = 1)]
fn write_half_an_hour(bencher: Bencher, format: Format) {
    let timeline = half_an_hour();
    let voice = Speech::start(&Voice::default(), "en");
    let sentences: Vec<String> = timeline.sentences().into_iter().map(str::to_owned).collect();
    let said = voice.measure(sentences, std::time::Duration::from_mins(1));
    let folder = tempfile::tempdir().expect("a folder");
    let path: PathBuf = folder.path().join("session");
    bencher.bench_local(|| {
        let rendering = Rendering::new(&timeline, &Bank::builtin(), Settings::default(), Some(&voice));
        rendering.write(&path, format).expect("can be written");
    });
    let bytes = path.metadata().expect("was written").len();
    println!("\n{format:?}: {} s, {} sentences, {bytes} bytes", timeline.total().as_secs(), said.len());
}

fn half_an_hour() -> Timeline {
    let text = |text: &str| Text::parse(text).expect("a text");
    let exercise = |number: usize| {
        Step::Do(Arc::new(Exercise {
            id: Id::new(&format!("move-{number}")).expect("an id"),
            name: format!("Stretch number {number}"),
            summary: "A twist.".to_owned(),
            language: "en".to_owned(),
            muscles: Vec::new(),
            position: Position::Seated,
            equipment: Vec::new(),
            sides: Sides::Each,
            dose: Dose::Hold(Length::from_secs(30)),
            varies: Varies::Not,
            sets: Count::new(3).expect("a count"),
            rest: Length::from_secs(10),
            order: Order::SideBySide,
            switch: None,
            get_ready: Length::from_secs(5),
            introduce: None,
            instructions: vec![text("Sit tall."), text("Cross your {side} foot over your {other} knee.")],
            main: None,
            during: Vec::new(),
            come_out: None,
            breath: None,
            feel: Some(text("A stretch deep in the {side} buttock.")),
            easier: None,
            not_if: None,
            caution: Some(text("Sharp pain: stop.")),
            sources: Vec::new(),
            figure: None,
            poses: Vec::new(),
            pronounce: Vec::new(),
        }))
    };
    let routine = Routine {
        id: Id::new("half-an-hour").expect("an id"),
        name: "Half an hour".to_owned(),
        summary: "Long.".to_owned(),
        language: "en".to_owned(),
        when: When::Any,
        effort: Intensity::Usual,
        first_side: None,
        steps: (0..7).map(exercise).collect(),
        sources: Vec::new(),
        allow: Vec::new(),
        pronounce: Vec::new(),
    };
    compile(&routine, &Setup::default())
}
