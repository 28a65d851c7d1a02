//! A program of one's own.

use super::super::call::{Argument, Call};
use super::place::Place;

/// Its call: each word in braces that is an argument of its own is put in.
pub(super) fn call(command: &[String], text: &str, language: &str) -> Call {
    let name = command.first().map_or("", String::as_str);
    // The whole path tells whether it is still the same program.
    let path = Place::here().program(name);
    let mut call = Call::new(path.as_deref().unwrap_or(name.as_ref()));
    let mut is_told = false;
    for argument in command.iter().skip(1) {
        is_told |= argument == "{text}";
        call = match argument.as_str() {
            "{text}" => call.and(Argument::Text(text.to_owned())),
            "{file}" => call.and(Argument::File),
            "{language}" => call.with(language),
            plain => call.with(plain),
        };
    }
    if is_told { call } else { call.reading(text) }
}
