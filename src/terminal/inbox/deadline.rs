//! A signal to end is obeyed even where nobody reads what the program writes.
//!
//! A terminal that has stopped reading blocks the thread that draws, in the middle of a frame or of giving the
//! terminal back. The signal then waits for a write that never ends; this thread does not.

use std::io;
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use ratatui::crossterm::terminal::disable_raw_mode;
use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
use signal_hook::iterator::Signals;
use signal_hook::low_level;

use super::ignored;

/// Longer than giving back the terminal, keeping the journal and closing the sound take together.
const LIMIT: Duration = Duration::from_millis(2500);

/// Begins to watch, once for the whole program.
pub(super) fn watch() -> io::Result<()> {
    static BEGUN: OnceLock<()> = OnceLock::new();
    if BEGUN.set(()).is_err() {
        return Ok(());
    }
    let mut signals = Signals::new([SIGHUP, SIGINT, SIGTERM].into_iter().filter(|signal| !ignored::is(*signal)))?;
    let wait_and_end = move || {
        if let Some(signal) = signals.forever().next() {
            thread::sleep(LIMIT);
            // Changing the mode writes nothing, so it cannot block.
            let _gone = disable_raw_mode();
            low_level::exit(128 + signal);
        }
    };
    thread::Builder::new().name("deadline".to_owned()).spawn(wait_and_end).map(drop)
}
