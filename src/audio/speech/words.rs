//! The last words of a program: what it wrote to its standard error, of which the last line says best what went wrong.

use std::io::Read;
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use crate::diagnostic::is_hostile;

/// How much of what a program writes is kept, from its end: a long line and a few before it.
const KEPT: usize = 4 << 10;
/// How long a line for people may be, in characters.
const LONGEST: usize = 120;
/// How long a program that is gone may take to hand over what it wrote last.
const HANDING_OVER: Duration = Duration::from_millis(100);

/// What a program writes to its standard error, read to its end so that the program never waits for a reader.
#[derive(Debug, Default)]
pub(super) struct LastWords {
    kept: Arc<Mutex<Vec<u8>>>,
    /// Closed when all has been read.
    read: Option<Receiver<()>>,
}

impl LastWords {
    /// Listens to `stream` from now on, on a thread that ends with it.
    pub(super) fn of(stream: impl Read + Send + 'static) -> Self {
        let kept = Arc::new(Mutex::new(Vec::new()));
        let (reading, read) = channel();
        let heard = Arc::clone(&kept);
        let listen = move || {
            keep(stream, &heard);
            drop(reading);
        };
        // Without a thread a program keeps its words to itself, and may speak all the same.
        let listens = thread::Builder::new().name("voice words".to_owned()).spawn(listen).is_ok();
        Self { kept, read: listens.then_some(read) }
    }

    /// The last line that says something, fit for a line of a screen; of a program that is gone all of it is waited for.
    pub(super) fn line(&self) -> Option<String> {
        if let Some(read) = &self.read {
            // Closed when all has been read; a child that the program left behind may never close it.
            let _read = read.recv_timeout(HANDING_OVER);
        }
        last_line(&self.kept.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn keep(mut stream: impl Read, kept: &Mutex<Vec<u8>>) {
    let mut block = [0; 1 << 10];
    // An end and an error are alike: nothing more comes.
    while let Ok(read @ 1..) = stream.read(&mut block) {
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.extend(&block[..read]);
        let over = kept.len().saturating_sub(KEPT);
        kept.drain(..over);
    }
}

fn last_line(written: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(written);
    text.split(['\n', '\r']).rev().map(clean).find(|line| !line.is_empty())
}

/// `text` in one line for people: control characters and colours left out, and cut where it is long.
pub(super) fn clean(text: &str) -> String {
    let mut shown = String::new();
    let mut rest = text.chars().peekable();
    while let Some(letter) = rest.next() {
        if letter == '\u{1b}' && rest.next_if_eq(&'[').is_some() {
            // A colour, or another order to a terminal, ends with a letter.
            let _end = rest.by_ref().find(|part| !matches!(part, '0'..='9' | ';' | '?'));
        } else if letter.is_whitespace() {
            shown.push(' ');
        } else if !is_hostile(letter) {
            shown.push(letter);
        }
    }
    let words = shown.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::one_line("Cannot open output wave file\n", Some("Cannot open output wave file"))]
    #[case::the_last_of_several("Traceback:\n  line 3\nValueError: no model\n\n", Some("ValueError: no model"))]
    #[case::a_progress_bar("loading 10 %\rloading 100 %\r\n", Some("loading 100 %"))]
    #[case::in_colour("\u{1b}[1;31merror:\u{1b}[0m \tno\u{7} voice", Some("error: no voice"))]
    #[case::written_backwards("evil\u{202e}txt", Some("eviltxt"))]
    #[case::nothing("", None)]
    #[case::only_blanks(" \n\t\n", None)]
    fn the_last_line_that_says_something_is_shown_without_what_a_terminal_obeys(
        #[case] written: &str,
        #[case] shown: Option<&str>,
    ) {
        assert_eq!(LastWords::of(std::io::Cursor::new(written.to_owned())).line().as_deref(), shown);
    }

    #[test]
    fn much_is_cut_and_the_end_of_it_is_what_stays() {
        let written = format!("{}\n{}", "a".repeat(1 << 20), "b".repeat(500));
        let line = LastWords::of(std::io::Cursor::new(written)).line().unwrap();
        assert_eq!(line, format!("{}…", "b".repeat(LONGEST)));
        let words = LastWords::of(std::io::Cursor::new(vec![b'x'; 1 << 20]));
        assert!(words.line().is_some());
        assert!(words.kept.lock().unwrap().len() <= KEPT);
    }

    #[test]
    fn words_that_are_not_utf_8_are_shown_as_far_as_they_are() {
        let line = LastWords::of(std::io::Cursor::new(b"kein Ger\xe4t\n".to_vec())).line();
        assert_eq!(line.as_deref(), Some("kein Ger\u{fffd}t"));
    }
}
