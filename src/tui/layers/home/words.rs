//! What the home screen says in a line.

use super::super::shelf::Shelf;
use crate::coach::clock;
use crate::journal::ago;
use crate::language::{ScreenText, Words};
use crate::tui::context::Context;

/// The time of day, and what was done last.
pub(super) fn greeting(shelf: &Shelf, words: Words) -> String {
    let now = clock::local();
    let hello = words.text(match now.hour() {
        5..12 => ScreenText::Morning,
        12..18 => ScreenText::Afternoon,
        _ => ScreenText::Evening,
    });
    match shelf.latest() {
        Some((name, moment)) => {
            let done = [("name", name.into()), ("ago", ago::ago_in(words.tongue(), moment, &now).into())];
            format!("{hello} {}", words.say(ScreenText::DoneLast, &done))
        }
        None => hello.to_owned(),
    }
}

/// How a routine of one's own is begun.
pub(super) fn how_to_write(cx: &Context) -> String {
    match &cx.folders {
        Some(folders) => {
            let folder = folders.config.join("routines").display().to_string();
            cx.words().say(ScreenText::HowToWrite, &[("folder", folder.into())])
        }
        None => cx.words().text(ScreenText::NowhereToWrite).to_owned(),
    }
}
