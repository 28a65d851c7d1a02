//! What a file is, by its first bytes, and which reader takes it.

use std::io::{self, Read};

use super::input::{Source, headed, note, unpacked};
use super::run::{Kind, Note, Options, Reading};
use super::{fit, garmin, markup, strava};

/// Reads a file called `name`, packed with gzip or not. The name tells tables apart, and is what [`Run::file`] says.
///
/// [`Run::file`]: super::Run::file
pub fn read(name: &str, bytes: impl Read, options: &Options) -> Reading {
    let mut reading = Reading::default();
    if let Err(error) = opened(name, bytes, options, &mut reading) {
        reading.notes.push(note(&error, 0));
    }
    reading
}

fn opened(name: &str, bytes: impl Read, options: &Options, reading: &mut Reading) -> io::Result<()> {
    let (head, source) = headed(bytes)?;
    if head.starts_with(&[0x1F, 0x8B]) {
        let (head, source) = headed(unpacked(source))?;
        told(name.strip_suffix(".gz").unwrap_or(name), name, &head, source, options, reading);
    } else {
        told(name, name, &head, source, options, reading);
    }
    Ok(())
}

/// Reads what is not packed, or no longer; `plain` is its name without the ending of what packed it.
fn told(plain: &str, name: &str, head: &[u8], source: Source<'_>, options: &Options, reading: &mut Reading) {
    let ending = plain.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase()).unwrap_or_default();
    let first = head.iter().position(|byte| !(byte.is_ascii_whitespace() || b"\xEF\xBB\xBF".contains(byte)));
    match (head.get(8..12), first.map(|first| head[first])) {
        (Some(b".FIT"), _) => fit::read(name, source, options, reading),
        (_, Some(b'<')) => markup::read(name, source, options, reading),
        (_, Some(b'[' | b'{')) => garmin::read(name, source, options, reading),
        (_, Some(_)) if ending == "csv" => strava::read(name, source, options, reading),
        (_, first) => {
            if head.is_empty() {
                reading.notes.push(Note::Empty);
            } else if matches!(ending.as_str(), "fit" | "tcx" | "gpx") {
                let is_cut = ending == "fit" && head.len() < 12 || first.is_none();
                let other = Note::Broken { at: 0, why: format!("it begins as no {} file does", ending.to_uppercase()) };
                reading.notes.push(if is_cut { Note::Cut } else { other });
            }
            reading.passed_over.add(Kind::Unknown);
        }
    }
}
