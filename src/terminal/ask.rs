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
/// so that the shell does not get it. In the background nothing is asked.
///
/// # Errors
/// When standard input or output is no terminal.
pub(crate) fn ask(mut capabilities: Capabilities) -> io::Result<Capabilities> {
    if !is_ours() {
        return Ok(capabilities);
    }
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

/// Whether the shell has given the terminal to this job: one in the background is stopped where it touches it.
#[cfg(unix)]
fn is_ours() -> bool {
    use rustix::{process::getpgrp, stdio::stdin, termios::tcgetpgrp};

    // That of another session belongs to no job of this one, and stops none.
    tcgetpgrp(stdin()).map_or(true, |job| job == getpgrp())
}

/// There are no jobs.
#[cfg(not(unix))]
const fn is_ours() -> bool {
    true
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
    CellSize::of(window.width.checked_div(window.columns)?, window.height.checked_div(window.rows)?)
}
