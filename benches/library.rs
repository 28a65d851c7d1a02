//! What loading moves and routines costs: the program's own before the first frame, a person's thousand files after it.

use std::path::PathBuf;
use std::{fs, io};

use supple::cli::check::Check;
use supple::routine::{Defaults, Kind, Library};
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
