//! What loading moves and routines costs: the program's own before the first frame, a person's thousand files after it.

use std::path::PathBuf;
use std::{fs, io};

use supple::audio::Settings as Sound;
use supple::cli::check::Check;
use supple::coach::{Hearing, Setting, Talk, World};
use supple::config::{SavedState, Settings};
use supple::journal::Past;
use supple::language::Words;
use supple::routine::{Defaults, Kind, Library};
use supple::terminal::keymap::Keymap;
use supple::tui::context::Context;
use supple::tui::layers::Home;
use tempfile::TempDir;

fn main() {
    divan::main();
}

#[divan::bench]
fn the_programs_own_unread() -> Library {
    Library::embedded(Defaults::default())
}

#[divan::bench]
fn the_programs_own_resolved() -> usize {
    let library = Library::embedded(Defaults::default());
    library.entries().iter().filter(|entry| entry.routine().is_some()).count()
}

#[divan::bench]
fn one_routine_resolved() -> bool {
    Library::embedded(Defaults::default()).get("glute-relief").is_some_and(|entry| entry.routine().is_some())
}

/// The home screen of somebody of whom nothing is known, before its first frame.
#[divan::bench]
fn the_home_screen_listed(bencher: divan::Bencher<'_, '_>) {
    let context = || {
        Context::new(Setting {
            folders: None,
            settings: Settings::default(),
            words: Words::ENGLISH,
            kept: SavedState::default(),
            keymap: Keymap::default(),
            library: Library::embedded(Defaults::default()),
            past: Past::default(),
            world: World { hearing: Hearing::new(Sound::default(), Talk::new(None)), journal: None, trace: None },
            word: None,
        })
    };
    bencher.with_inputs(context).bench_local_values(|cx| {
        let home = Home::new(&cx);
        (home, cx)
    });
}

/// A person's folder with a thousand files: copies of the program's own moves and routines in turn.
fn a_thousand_files() -> TempDir {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    let own = Library::embedded(Defaults::default());
    for (place, kind) in [("routines/moves", Kind::Move), ("routines", Kind::Routine)] {
        fs::create_dir_all(root.path().join(place)).expect("a folder can be made in it");
        for (number, entry) in (0..1000).zip(own.entries().iter().cycle()).filter(|(_, entry)| entry.kind() == kind) {
            let path = root.path().join(place).join(format!("copy-{number}.toml"));
            fs::write(path, entry.source()).expect("a file can be written in it");
        }
    }
    root
}

#[divan::bench(sample_count = 10)]
fn a_thousand_files_resolved(bencher: divan::Bencher<'_, '_>) {
    let root = a_thousand_files();
    let own = Library::embedded(Defaults::default());
    let folders = [PathBuf::from(root.path())];
    bencher.bench_local(|| {
        let library = own.with_folders(&folders);
        library.entries().iter().filter(|entry| entry.routine().is_some()).count()
    });
}

/// `supple check`: figures looked at closely, advice given.
#[divan::bench(sample_count = 10)]
fn a_thousand_files_checked(bencher: divan::Bencher<'_, '_>) {
    let root = a_thousand_files();
    let check = Check { paths: Vec::new(), json: true, strict: true };
    bencher.bench_local(|| check.perform(Some(root.path()), &mut io::sink()).expect("a sink takes everything"));
}
