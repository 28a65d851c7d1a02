//! What is known of the program's own without reading it is what reading it says.

use std::fmt::Write as _;
use std::path::Path;

use super::words::equipment;
use super::{Group, Shelf};
use crate::coach::Launch;
use crate::config::Settings;
use crate::config::settings::{Care, Coach};
use crate::duration::Length;
use crate::journal::{Past, Today};
use crate::language::Words;
use crate::routine::{Defaults, Library};
use crate::session::timeline::outline;
use crate::tui::screens::home::Row;

fn library() -> Library {
    Library::embedded(Defaults::default())
}

fn read(library: &Library, settings: &Settings) -> Shelf {
    Shelf::new(library, &Past::default(), None, &settings.care, (&Launch::usual_setup(settings), Words::ENGLISH))
}

/// The index of the program's own, as `src/routine/library/index.rs` has it.
fn index() -> String {
    let mut index = "// Written by a test: SUPPLE_INDEX=write cargo test --lib index\n&[\n".to_owned();
    let usual = Launch::usual_setup(&Settings::default());
    for entry in library().entries() {
        let routine = entry.routine().unwrap();
        let takes = outline(routine, &super::for_entry(routine, &Today::default(), &usual)).takes;
        let millis = u64::try_from(takes.total.as_millis()).unwrap();
        assert_eq!(std::time::Duration::from_millis(millis), takes.total, "{}: whole milliseconds", entry.id());
        let needs: Vec<String> = equipment(routine).iter().map(|thing| format!("Equipment::{thing:?}")).collect();
        let (id, name, needs, up_to) = (entry.id(), &routine.name, needs.join(", "), takes.up_to);
        writeln!(index, "    ({id:?}, {name:?}, When::{:?}, Intensity::{:?},", routine.when, routine.effort).unwrap();
        writeln!(index, "     &[{needs}], {millis}, {up_to}),").unwrap();
    }
    index + "]\n"
}

#[test]
fn the_index_of_the_programs_own_is_true() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/routine/library/index.rs");
    let index = index();
    if std::env::var_os("SUPPLE_INDEX").is_some_and(|what| what == "write") {
        std::fs::write(&path, &index).unwrap();
    }
    let same = std::fs::read_to_string(&path).is_ok_and(|written| written == index);
    assert!(same, "the index is not what the files say now: SUPPLE_INDEX=write cargo test --lib index");
}

#[test]
fn what_is_listed_before_anything_is_read_is_what_is_listed_then() {
    let settings = Settings::default();
    let things = [None, Some([].into()), Some([crate::body::Equipment::Mat].into())];
    for equipment in things {
        let settings = Settings { care: Care { equipment, ..settings.care.clone() }, ..settings.clone() };
        let unread = Shelf::at_a_glance(&library(), &settings.care, settings.begin_as_usual(), Words::ENGLISH).unwrap();
        assert_eq!(unread.rows(""), read(&library(), &settings).rows(""));
    }
}

#[test]
fn how_long_it_takes_is_left_open_where_the_settings_change_that_and_nothing_else_is() {
    let coach = Coach { settle: Some(Length::from_secs(60)), ..Coach::default() };
    let settings = Settings { coach, ..Settings::default() };
    assert!(!settings.begin_as_usual());
    let unread = Shelf::at_a_glance(&library(), &settings.care, settings.begin_as_usual(), Words::ENGLISH).unwrap();
    let (rows, shown) = read(&library(), &settings).rows("");
    let without_time = |row: Row| match row {
        Row::Entry { name, equipment, why, .. } => Row::Entry { name, time: String::new(), equipment, why },
        row => row,
    };
    assert_eq!(unread.rows(""), (rows.into_iter().map(without_time).collect(), shown));
    let setup = Launch::usual_setup(&settings);
    let beside = |shelf: &Shelf| shelf.item(0).map(|item| item.preview(&setup, Words::ENGLISH));
    assert_eq!(beside(&unread), beside(&read(&library(), &settings)));
}

#[test]
fn beside_files_of_ones_own_nothing_is_listed_unread() {
    let folder = tempfile::tempdir().unwrap();
    let moves = folder.path().join("moves");
    std::fs::create_dir_all(&moves).unwrap();
    let own = library().get("bridge").unwrap().source().replace("name = \"", "name = \"My ");
    std::fs::write(moves.join("bridge.toml"), own).unwrap();
    let library = library().with_folders(&[folder.path().to_owned()]);
    assert!(Shelf::at_a_glance(&library, &Care::default(), true, Words::ENGLISH).is_none());
    let settings = Settings::default();
    assert!(
        read(&library, &settings).items.iter().any(|item| item.group == Group::Moves && item.name() == "My Bridge")
    );
}
