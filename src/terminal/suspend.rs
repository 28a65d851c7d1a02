//! Ctrl-Z, and a shell that says the same with a signal: the shell has the terminal for a while.

#[cfg(unix)]
use std::time::Duration;

use super::inbox::{Event, Inbox};

/// Between the stop and the word that it is over passes nothing but the stop.
#[cfg(unix)]
const NO_STOP: Duration = Duration::from_millis(200);

/// Stops the program, with all others of its job, until the shell lets it go on. What happened meanwhile is returned.
///
/// Where no shell could let it go on, it is not stopped.
#[cfg(unix)]
pub(crate) fn stop(inbox: &mut Inbox) -> Vec<Event> {
    use rustix::process::{Signal, kill_current_process_group};

    let mut events = Vec::new();
    if !has_shell() {
        return events;
    }
    // Not the signal that asks for it: that one is told to this program, and would not stop it.
    if kill_current_process_group(Signal::STOP).is_err() {
        return events;
    }
    while !events.contains(&Event::Continued) {
        match inbox.wait(Some(NO_STOP)) {
            Ok(more) if more.is_empty() => break,
            Ok(more) => events.extend(more),
            Err(_) => break,
        }
    }
    events.retain(|event| !matches!(event, Event::Continued | Event::Suspended));
    events
}

/// Whether the job has a shell outside it. The first program of a terminal has none, nor has what runs in its job.
#[cfg(unix)]
fn has_shell() -> bool {
    use rustix::process::{getpgrp, getsid};

    getsid(None).is_ok_and(|session| session != getpgrp())
}

/// There is nothing to stop for.
#[cfg(not(unix))]
pub(crate) fn stop(_: &mut Inbox) -> Vec<Event> {
    Vec::new()
}
