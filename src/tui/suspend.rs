//! Ctrl-Z: the shell has the terminal for a while.

#[cfg(unix)]
use std::time::Duration;

use super::inbox::{Event, Inbox};

/// A stop that nobody could end is not made by the system: then no signal to go on comes either.
#[cfg(unix)]
const NO_STOP: Duration = Duration::from_millis(200);

/// Stops the program, with all others of its job, until the shell lets it go on. What happened meanwhile is returned.
#[cfg(unix)]
pub(crate) fn stop(inbox: &mut Inbox) -> Vec<Event> {
    use rustix::process::{Signal, kill_current_process_group};

    let mut events = Vec::new();
    if kill_current_process_group(Signal::TSTP).is_err() {
        return events;
    }
    while !events.contains(&Event::Continued) {
        match inbox.wait(Some(NO_STOP)) {
            Ok(more) if more.is_empty() => break,
            Ok(more) => events.extend(more),
            Err(_) => break,
        }
    }
    events.retain(|event| *event != Event::Continued);
    events
}

/// There is nothing to stop for.
#[cfg(not(unix))]
pub(crate) fn stop(_: &mut Inbox) -> Vec<Event> {
    Vec::new()
}
