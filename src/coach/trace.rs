//! `--trace`: one JSON line for everything that falls due, written the moment it does.

use std::fmt;
use std::io::Write;
use std::time::Duration;

use serde::Serialize;

use super::clock::Clock;

/// Writes what falls due, with the moment it was due on the system's monotonic clock.
pub struct Trace {
    out: Box<dyn Write + Send>,
    clock: Clock,
    fault: Option<String>,
}

impl fmt::Debug for Trace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Trace").field("fault", &self.fault).finish_non_exhaustive()
    }
}

/// The kind of a line of the trace.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum TraceKind {
    Phase,
    Cue,
    Command,
    End,
}

#[derive(Serialize)]
struct TraceLine<'a> {
    event: TraceKind,
    name: &'a str,
    /// Seconds from the start of the session.
    at: f64,
    due_ns: u64,
    sounds: bool,
}

/// A mark of a traced cue: whether it is heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heard {
    Yes,
    No,
}

impl Trace {
    /// A trace that is written to `out`.
    pub(crate) fn new(out: Box<dyn Write + Send>, clock: Clock) -> Self {
        Self { out, clock, fault: None }
    }

    /// Why nothing is written any more, in one line.
    pub(crate) fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }

    /// Writes a line: `at` on the timeline, `due` since the program started.
    pub(super) fn write(&mut self, event: TraceKind, name: &str, at: Duration, due: Duration, heard: Heard) {
        if self.fault.is_some() {
            return;
        }
        let due_ns = self.clock.monotonic_ns(due);
        let line = TraceLine { event, name, at: at.as_secs_f64(), due_ns, sounds: heard == Heard::Yes };
        let written = serde_json::to_string(&line)
            .map_err(std::io::Error::from)
            .and_then(|line| writeln!(self.out, "{line}"))
            .and_then(|()| self.out.flush());
        if let Err(error) = written {
            self.fault = Some(format!("the trace cannot be written: {error}"));
        }
    }
}
