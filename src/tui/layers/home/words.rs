//! What the home screen says in a line.

use super::super::shelf::Shelf;
use crate::coach::clock;
use crate::journal::ago;
use crate::tui::context::Context;

/// The time of day, and what was done last.
pub(super) fn greeting(shelf: &Shelf) -> String {
    let now = clock::local();
    let hello = match now.hour() {
        5..12 => "Good morning.",
        12..18 => "Good afternoon.",
        _ => "Good evening.",
    };
    match shelf.latest() {
        Some((name, moment)) => format!("{hello} {name}, {}.", ago::ago(moment, &now)),
        None => hello.to_owned(),
    }
}

/// How a routine of one's own is begun.
pub(super) fn how_to_write(cx: &Context) -> String {
    match &cx.folders {
        Some(folders) => format!("`supple new ID` begins one in {}", folders.config.join("routines").display()),
        None => "there is no home folder to keep routines in".to_owned(),
    }
}
