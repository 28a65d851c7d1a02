//! What a person is told of the voice of a session: in a line, when it first happens, and once.

use std::collections::VecDeque;

/// The faults of a voice that are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A sentence could not be said.
    Failed,
    /// A sentence was not there when it was due.
    Late,
    /// The built-in voice does not know a sentence.
    Unknown,
}

/// What is to be told, and what was.
#[derive(Debug, Default)]
pub(super) struct News {
    to_tell: VecDeque<String>,
    known: Vec<Kind>,
}

impl News {
    /// What is told first, where sentences are known to be missing from the start.
    pub(super) fn beginning_with(warning: Option<String>) -> Self {
        let known = warning.iter().map(|_| Kind::Unknown).collect();
        Self { to_tell: warning.into_iter().collect(), known }
    }

    /// Something of this kind has happened: it is told, unless something of its kind was.
    pub(super) fn tell(&mut self, kind: Kind, line: impl FnOnce() -> String) {
        if !self.known.contains(&kind) {
            self.known.push(kind);
            self.to_tell.push_back(line());
        }
    }

    /// The next line that was not told before.
    pub(super) fn take(&mut self) -> Option<String> {
        self.to_tell.pop_front()
    }
}
