//! Files from the disk: only ordinary ones, of a bounded size, in UTF-8.

use std::fs::{self, Metadata};
use std::io::{self, Read};
use std::ops::Range;
use std::path::Path;

use crate::diagnostic::Finding;
use crate::document::{binary, codes};

/// The largest file: 1 MiB.
const LARGEST: u64 = 1 << 20;

/// The text of a file, and why it is not to be looked into: one that cannot be read is one that says so.
pub(super) fn told(path: &Path) -> (String, Option<Finding>) {
    text(path).unwrap_or_else(|error| {
        let message = format!("the file cannot be read: {error}");
        (String::new(), Some(Finding::error(codes::UNREADABLE, 0..0, message)))
    })
}

/// The text of a file, and why it is not to be looked into. Nothing but an ordinary file is ever opened: a pipe or a
/// device could block for ever.
pub(super) fn text(path: &Path) -> io::Result<(String, Option<Finding>)> {
    let about = match fs::metadata(path) {
        Err(error) if goes_in_circles(&error) => {
            let message = "a link that leads back to itself";
            return Ok((String::new(), Some(Finding::error(codes::LINK_IN_CIRCLES, 0..0, message))));
        }
        about => about?,
    };
    if !about.is_file() {
        let message = format!("not a file but {}", what_it_is(&about));
        return Ok((String::new(), Some(Finding::error(codes::NOT_A_FILE, 0..0, message))));
    }
    let mut bytes = Vec::with_capacity(usize::try_from(about.len().min(LARGEST)).unwrap_or_default());
    fs::File::open(path)?.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        let message = "the file is larger than 1 MiB";
        return Ok((String::new(), Some(Finding::error(codes::FILE_TOO_LARGE, 0..0, message))));
    }
    Ok(match String::from_utf8(bytes) {
        Ok(text) => (text, None),
        Err(error) if let Some(what) = binary(error.as_bytes()) => {
            let finding = Finding::error(codes::ANOTHER_FORMAT, 0..0, format!("the file is {what}, no text"));
            (String::new(), Some(finding.help("save it as plain text in UTF-8, with the ending `.toml`")))
        }
        Err(error) => {
            let place = error.utf8_error().valid_up_to();
            (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(not_utf8(place..place)))
        }
    })
}

#[cfg(unix)]
fn goes_in_circles(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
const fn goes_in_circles(_: &io::Error) -> bool {
    false
}

fn what_it_is(about: &Metadata) -> &'static str {
    if about.is_dir() { "a folder" } else { "a pipe, a socket or a device" }
}

fn not_utf8(place: Range<usize>) -> Finding {
    let message = "the file is not UTF-8 from here on";
    Finding::error(codes::NOT_UTF8, place, message).help("save it as UTF-8 in your editor")
}
