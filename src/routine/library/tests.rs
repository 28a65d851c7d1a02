use std::fs;
use std::path::Path;

use super::{FindError, Library, Origin};
use crate::diagnostic::{Colour, draw};
use crate::routine::{Defaults, Kind, Step};

const PLANK: &str = r#"
name = "Plank"
position = "prone"
sides = "both"
hold = "20s"
instructions = ["Lie on your forearms.", "Lift your hips."]
"#;

fn library() -> Library {
    Library::embedded(Defaults::default())
}

fn put(root: &Path, name: &str, text: impl AsRef<[u8]>) {
    let path = root.join(name);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn codes(library: &Library, id: &str) -> Vec<&'static str> {
    library.get(id).unwrap().findings().iter().map(|finding| finding.code).collect()
}

#[test]
fn every_embedded_file_is_sound() {
    let library = library();
    assert!(library.entries().len() > 30);
    for entry in library.entries() {
        let found = entry.examine();
        assert!(found.is_empty(), "{}", draw(&entry.path(), entry.source(), &found, Colour::Plain));
        assert!(entry.routine().is_some());
        assert_eq!(entry.origin(), &Origin::Embedded);
    }
}

#[test]
fn the_folder_of_an_embedded_file_says_what_it_is() {
    for entry in library().entries() {
        assert_eq!(entry.file().parsed().kind(), entry.kind(), "{}", entry.path());
    }
}

#[test]
fn a_move_is_a_routine_of_one_step() {
    let library = library();
    let entry = library.get("piriformis").unwrap();
    assert_eq!(entry.kind(), Kind::Move);
    assert!(
        matches!(entry.routine().unwrap().steps.as_slice(), [Step::Do(exercise)] if exercise.id.as_str() == "piriformis")
    );
}

#[test]
fn without_files_of_ones_own_nothing_is_understood_twice() {
    let (own, folder) = (library(), tempfile::tempdir().unwrap());
    let same = own.with_folders(&[folder.path().to_owned()]);
    assert!(same.entries().iter().zip(own.entries()).all(|(same, own)| std::sync::Arc::ptr_eq(same, own)));
    put(folder.path(), "moves/plank.toml", PLANK);
    assert_eq!(own.with_folders(&[folder.path().to_owned()]).entries().len(), own.entries().len() + 1);
}

#[test]
fn a_mistyped_id_gets_the_nearest() {
    match library().find("glut-relief") {
        Err(FindError::UnknownId { nearest, .. }) => assert_eq!(nearest.as_deref(), Some("glute-relief")),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_persons_file_overrides_by_id_and_routines_follow_it() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "moves/piriformis.toml", PLANK);
    let library = library().with_folders(&[root.path().to_owned()]);
    assert_eq!(library.get("piriformis").unwrap().name(), "Plank");
    let relief = library.get("glute-relief").unwrap().routine().unwrap();
    let names = relief.steps.iter().filter_map(|step| match step {
        Step::Do(exercise) => Some(exercise.name.as_str()),
        _ => None,
    });
    assert!(names.into_iter().any(|name| name == "Plank"));
    let ids: Vec<&str> = library.entries().iter().map(|entry| entry.id()).collect();
    assert_eq!(ids.iter().filter(|id| **id == "piriformis").count(), 1);
}

#[test]
fn an_earlier_folder_overrides_a_later_one() {
    let (near, far) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    put(near.path(), "routines/moves/plank.toml", PLANK.replace("\"Plank\"", "\"Near\""));
    put(far.path(), "routines/moves/plank.toml", PLANK);
    let library = library().with_folders(&[near.path().to_owned(), far.path().to_owned()]);
    assert_eq!(library.get("plank").unwrap().name(), "Near");
    assert_eq!(codes(&library, "plank"), [""; 0]);
}

#[test]
fn two_files_with_one_id_in_one_folder_collide() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "routines/plank.toml", "name = 'P'\n[[step]]\nmove = 'squat'");
    put(root.path(), "moves/plank.toml", PLANK);
    let library = library().with_folders(&[root.path().to_owned()]);
    let both: Vec<_> = library.entries().iter().filter(|entry| entry.id() == "plank").collect();
    assert_eq!(both.len(), 2);
    for entry in both {
        assert_eq!(entry.findings()[0].code, "E032");
        assert!(entry.routine().is_none());
    }
}

#[test]
fn one_bad_file_hides_no_good_one() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "moves/latin.toml", b"name = \"H\xfcfte\"");
    put(root.path(), "moves/large.toml", vec![b'#'; (1 << 20) + 1]);
    put(root.path(), "moves/My Plank.toml", PLANK);
    put(root.path(), "moves/plank.toml", PLANK);
    put(root.path(), "moves/.#plank.toml", "");
    fs::create_dir_all(root.path().join("moves/folder.toml")).unwrap();
    let library = library().with_folders(&[root.path().to_owned()]);
    assert_eq!(codes(&library, "latin"), ["E011"]);
    assert_eq!(library.get("latin").unwrap().findings()[0].span, 9..9);
    assert_eq!(codes(&library, "large"), ["E012"]);
    assert_eq!(codes(&library, "My Plank"), ["E031"]);
    assert_eq!(codes(&library, "folder"), ["E013"]);
    assert!(library.get("plank").unwrap().routine().is_some());
    assert!(library.get(".#plank").is_none());
    assert_eq!(library.problems(), []);
}

#[test]
fn a_routine_tells_that_a_move_it_names_is_broken_and_nothing_more() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "moves/plank.toml", PLANK.replace("hold = \"20s\"", "hold = \"20\"\nsets = 0"));
    put(root.path(), "moves/bare.toml", PLANK);
    put(root.path(), "moves/shown.toml", format!("figure = 'bare'\n{PLANK}"));
    put(root.path(), "routines/core.toml", "name = 'C'\n[[step]]\nmove = 'plank'\n[[step]]\nmove = 'bare'");
    let library = library().with_folders(&[root.path().to_owned()]);
    assert_eq!(codes(&library, "plank"), ["E007", "E015"]);
    assert_eq!(codes(&library, "core"), ["E035"]);
    assert_eq!(codes(&library, "shown"), ["E057"]);
}

#[cfg(unix)]
#[test]
fn pipes_devices_and_links_to_nothing_are_told_and_not_opened() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "moves/plank.toml", PLANK);
    std::os::unix::fs::symlink("/dev/zero", root.path().join("moves/zero.toml")).unwrap();
    std::os::unix::fs::symlink("round.toml", root.path().join("moves/round.toml")).unwrap();
    std::os::unix::fs::symlink("gone.toml", root.path().join("moves/nowhere.toml")).unwrap();
    let pipe = root.path().join("moves/pipe.toml");
    rustix::fs::mknodat(rustix::fs::CWD, &pipe, rustix::fs::FileType::Fifo, rustix::fs::Mode::RWXU, 0).unwrap();
    let library = library().with_folders(&[root.path().to_owned()]);
    assert_eq!(codes(&library, "zero"), ["E013"]);
    assert_eq!(codes(&library, "pipe"), ["E013"]);
    assert_eq!(codes(&library, "round"), ["E018"]);
    assert_eq!(codes(&library, "nowhere"), ["E014"]);
}

#[test]
fn a_path_is_a_file_whatever_its_name() {
    let root = tempfile::tempdir().unwrap();
    put(root.path(), "My routine.toml", "name = 'P'\n[[step]]\nmove = 'squat'");
    let library = library();
    let entry = library.find(root.path().join("My routine.toml").to_str().unwrap()).unwrap();
    assert_eq!(entry.routine().unwrap().id.as_str(), "my-routine");
    assert_eq!(entry.kind(), Kind::Routine);
    assert!(matches!(library.find("nowhere.toml"), Err(FindError::Unreadable { .. })));
}

#[test]
fn a_folder_that_is_not_there_is_empty() {
    let root = tempfile::tempdir().unwrap();
    let library = library().with_folders(&[root.path().join("none")]);
    assert_eq!(library.problems(), []);
}
