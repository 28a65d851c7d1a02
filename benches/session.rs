//! What a session costs: making its timeline, reading it for a screen, playing it.

use std::hint::black_box;
use std::sync::Arc;
use std::time::Duration;

use supple::routine::library::Library;
use supple::routine::{Defaults, Routine};
use supple::session::player::{Command, Player, Speed, State};
use supple::session::timeline::{Setup, compile};

fn main() {
    divan::main();
}

fn routine() -> Arc<Routine> {
    let library = Library::embedded(Defaults::default());
    let entry = library.get("glute-relief").expect("it is bundled");
    Arc::clone(entry.routine().expect("bundled files have no errors"))
}

#[divan::bench]
fn compile_a_routine(bencher: divan::Bencher<'_, '_>) {
    let routine = routine();
    bencher.bench(|| compile(black_box(&routine), &Setup::default()));
}

#[divan::bench]
fn read_a_view(bencher: divan::Bencher<'_, '_>) {
    let mut player = Player::new(compile(&routine(), &Setup::default()), Speed::NORMAL);
    player.apply(Command::Start, Duration::ZERO);
    bencher.bench_local(|| player.view(black_box(Duration::from_secs(1))));
}

#[divan::bench]
fn look_ahead_two_seconds(bencher: divan::Bencher<'_, '_>) {
    let mut player = Player::new(compile(&routine(), &Setup::default()), Speed::NORMAL);
    player.apply(Command::Start, Duration::ZERO);
    bencher.bench_local(|| player.upcoming(black_box(Duration::ZERO), Duration::from_secs(2)));
}

#[divan::bench]
fn play_a_session_to_its_end(bencher: divan::Bencher<'_, '_>) {
    let timeline = compile(&routine(), &Setup::default());
    bencher.bench(|| {
        let mut player = Player::new(timeline.clone(), Speed::NORMAL);
        player.apply(Command::Start, Duration::ZERO);
        while player.state() == State::Running {
            let now = player.next_deadline().expect("a running player has a deadline");
            black_box(player.advance(now));
        }
    });
}
