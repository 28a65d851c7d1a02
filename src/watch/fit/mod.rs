//! FIT, read: activities out of the files of watches, one file or several behind each other.

mod activity;
mod decode;
mod profile;

use std::io::Read;

use activity::Activity;
use decode::{Decoder, Fault, Next};

use super::input::note;
use super::run::{Note, Options, Reading};

/// Reads every FIT file that follows in `bytes`.
pub(super) fn read(name: &str, bytes: impl Read, options: &Options, reading: &mut Reading) {
    let mut decoder = Decoder::new(bytes);
    let mut is_first = true;
    loop {
        match decoder.header() {
            Ok(None) => break,
            Ok(Some(is_right)) => {
                if !is_right {
                    add(reading, Note::WrongChecksum);
                }
            }
            Err(fault) => {
                // Behind a whole file, what is too short for a header holds nothing.
                if is_first || !matches!(fault, Fault::Cut) {
                    add(reading, said(fault, decoder.at));
                }
                break;
            }
        }
        is_first = false;
        let mut activity = Activity::default();
        let fault = messages(&mut decoder, &mut activity, reading);
        activity.finish(name, fault.is_some(), options, reading);
        if let Some(fault) = fault {
            add(reading, said(fault, decoder.at));
            break;
        }
    }
}

/// Reads the messages of one file to its end; what ended it early.
fn messages<R: Read>(decoder: &mut Decoder<R>, activity: &mut Activity, reading: &mut Reading) -> Option<Fault> {
    loop {
        match decoder.next() {
            Ok(Next::Message(message)) => activity.take(&message),
            Ok(Next::End(is_right)) => {
                if is_right == Some(false) {
                    add(reading, Note::WrongChecksum);
                }
                return None;
            }
            Err(fault) => return Some(fault),
        }
    }
}

fn said(fault: Fault, at: u64) -> Note {
    match fault {
        Fault::Cut => Note::Cut,
        Fault::Broken(at, why) => Note::Broken { at, why: why.to_owned() },
        Fault::Io(error) => note(&error, at),
    }
}

/// Adds a note, once.
fn add(reading: &mut Reading, note: Note) {
    if !reading.notes.contains(&note) {
        reading.notes.push(note);
    }
}
