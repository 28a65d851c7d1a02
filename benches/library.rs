//! What loading moves and routines costs: the program's own before the first frame, a person's thousand files after it.

use std::fs;
use std::path::PathBuf;

use supple::routine::{Defaults, Library};

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

#[divan::bench(sample_count = 10)]
fn a_thousand_files_resolved(bencher: divan::Bencher<'_, '_>) {
    let root = tempfile::tempdir().expect("a temporary folder can be made");
    let own = Library::embedded(Defaults::default());
    let moves = own.entries().iter().filter(|entry| entry.kind() == supple::routine::Kind::Move);
    let texts: Vec<&str> = moves.map(|entry| entry.source()).collect();
    let folder = root.path().join("routines/moves");
    fs::create_dir_all(&folder).expect("a folder can be made in it");
    for number in 0..1000 {
        let text = texts[number % texts.len()];
        fs::write(folder.join(format!("copy-{number}.toml")), text).expect("a file can be written in it");
    }
    let folders = [PathBuf::from(root.path())];
    bencher.bench_local(|| {
        let library = own.with_folders(&folders);
        library.entries().iter().filter(|entry| entry.routine().is_some()).count()
    });
}
