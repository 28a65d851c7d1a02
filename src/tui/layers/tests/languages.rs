//! The card of a routine is in the language of its file, whatever the screens speak.

use std::fs;

use ratatui::layout::Rect;
use rstest::rstest;

use super::{Seen, broken_off, context, launch};
use crate::body::Equipment;
use crate::coach::Start;
use crate::journal::{Begun, End, Event, Line};
use crate::language::{Message, Tongue};
use crate::routine::describe::{contents, needs, things};
use crate::routine::{Defaults, Id, Library, Routine, Step};
use crate::tui::to::To;

/// The home screen with the routine of a language selected, done today.
fn home(tag: &str, size: (u16, u16)) -> (Seen, Routine) {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join("routines")).unwrap();
    let file = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/languages/").to_owned() + tag + ".toml";
    fs::copy(file, dir.path().join("routines/zzyzx.toml")).unwrap();
    let mut cx = context();
    cx.area = Rect::new(0, 0, size.0, size.1);
    cx.library = Library::embedded(Defaults::default()).with_folders(&[dir.path().to_owned()]);
    let routine = cx.library.get("zzyzx").unwrap().routine().unwrap().as_ref().clone();
    let [mut start, set] = broken_off(Begun::default(), &launch(Start::Home));
    if let Event::Start { routine, .. } = &mut start.event {
        *routine = Id::new("zzyzx").unwrap();
    }
    let end = Line { event: Event::End(End::Finished), ..set.clone() };
    cx.past.add(&[start, set, end]);
    cx.is_listed = true;
    let mut seen = Seen::from(cx, To::Home);
    seen.press("/ z z y z x");
    (seen, routine)
}

/// What a routine needs, each thing once, in the usual order.
fn equipment(routine: &Routine) -> Vec<Equipment> {
    let moves = Step::moves(&routine.steps);
    let needed = |thing: &&Equipment| moves.iter().any(|exercise| exercise.equipment.contains(thing));
    Equipment::ALL.iter().filter(needed).copied().collect()
}

/// What the card of a routine says beside the texts of its file.
fn said(tongue: Tongue, routine: &Routine) -> Vec<String> {
    let doses = contents(tongue, routine).into_iter().map(|line| line.dose).filter(|dose| dose.contains(' '));
    let equipment = equipment(routine);
    let today = tongue.say(Message::AgoToday, &[]);
    let last = tongue.say(Message::CardLastDone, &[("ago", today.into())]);
    doses.chain(needs(tongue, &equipment)).chain(things(tongue, &equipment)).chain([last]).collect()
}

/// The words of a screen, a space between them wherever its lines end.
fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[rstest]
fn the_card_is_in_the_language_of_its_file(
    #[values("de", "es", "fr", "it", "nl", "pt")] tag: &str,
    #[values((60, 20), (80, 24), (120, 40), (200, 60))] size: (u16, u16),
) {
    let tongue = Tongue::of(tag).unwrap();
    let (seen, routine) = home(tag, size);
    let text = words(&seen.text());
    let own = said(tongue, &routine);
    for english in said(Tongue::ENGLISH, &routine).iter().filter(|english| !own.contains(english)) {
        assert!(!text.contains(&words(english)), "{english}:\n{}", seen.text());
    }
    if size.0 >= 120 {
        let last = contents(tongue, &routine).pop().unwrap().short;
        for expected in needs(tongue, &equipment(&routine)).iter().chain([&last]).chain(own.last()) {
            assert!(text.contains(&words(expected)), "{expected}:\n{}", seen.text());
        }
    }
}
