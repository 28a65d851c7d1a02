//! Asking the system and, from a command that has no screen, the terminal.

use std::io;
use std::time::{Duration, Instant};

use ratatui::crossterm::terminal::{disable_raw_mode, enable_raw_mode, window_size};

use super::capabilities::Capabilities;
use super::inbox::{Event, Inbox};
use super::out;
use crate::figure::pixels::CellSize;

/// How long something is waited for at a time.
const MOMENT: Duration = Duration::from_millis(20);

/// Asks the terminal what it can: what it answers within a tenth of a second counts. An answer that comes later is waited for,
/// so that the shell does not get it.
///
/// # Errors
/// When standard input or output is no terminal.
pub(crate) fn ask(mut capabilities: Capabilities) -> io::Result<Capabilities> {
    let begun = Instant::now();
    let mut inbox = Inbox::open()?;
    let _raw = Raw::enter()?;
    let mut in_time = None;
    loop {
        let questions = capabilities.questions(begun.elapsed());
        if !questions.is_empty() {
            out::write(&questions)?;
        }
        if in_time.is_none() && capabilities.is_settled(begun.elapsed()) {
            in_time = Some(capabilities.clone());
        }
        let Some(until) = capabilities.owes_until() else { break };
        if begun.elapsed() >= until {
            capabilities.give_up();
        }
        for event in inbox.wait(Some(MOMENT))? {
            match event {
                Event::Input(told) => capabilities.told(&told),
                Event::Ended(_) => capabilities.give_up(),
                _ => {}
            }
        }
    }
    Ok(in_time.unwrap_or(capabilities))
}

/// A terminal that shows nothing of what it is sent by its keyboard, until this is dropped.
struct Raw;

impl Raw {
    fn enter() -> io::Result<Self> {
        enable_raw_mode().map(|()| Self)
    }
}

impl Drop for Raw {
    fn drop(&mut self) {
        // Nothing can be done here about what fails.
        let _gone = disable_raw_mode();
    }
}

/// The size of a cell in pixels, where the system knows it.
pub(crate) fn cell_size() -> Option<CellSize> {
    let window = window_size().ok()?;
    let cell =
        CellSize { width: window.width.checked_div(window.columns)?, height: window.height.checked_div(window.rows)? };
    (cell.width > 0 && cell.height > 0).then_some(cell)
}
