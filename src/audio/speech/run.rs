//! Runs a speech program within limits: of time, of output, and until nobody wants it any more.

mod kept;

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use super::guardian::Guardian;
use super::start::start;
use super::wave::NotWave;
use super::words::LastWords;
use kept::Talk;

/// How much a program may write for one sentence: half a minute of the finest sound.
pub(super) const MOST_OUTPUT: usize = 16 << 20;

/// How long a program that has closed its output may take to end.
const LEAVING: Duration = Duration::from_millis(500);
/// How soon it is looked whether it has; most have at once.
const FIRST_LOOK: Duration = Duration::from_micros(100);
/// How often at last.
const LAST_LOOK: Duration = Duration::from_millis(5);

/// Why a program said nothing.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum ProgramFault {
    /// The program could not be started.
    #[error("could not be started: {0}")]
    NotStarted(String),
    /// The program ended with an error.
    #[error("failed ({0})")]
    Failed(String),
    /// The program did not end in time.
    #[error("took longer than {} s", .0.as_secs_f32())]
    TooSlow(Duration),
    /// The program wrote too much.
    #[error("wrote more than {} MiB", MOST_OUTPUT >> 20)]
    TooMuch,
    /// What it wrote is not sound.
    #[error("wrote {0}")]
    Rubbish(NotWave),
    /// What it wrote is silent.
    #[error("wrote only silence")]
    Silence,
    /// What lies in this program is damaged.
    #[error("is damaged")]
    Damaged,
    /// It failed, or wrote nothing, and said why.
    #[error("says: {0}")]
    Says(String),
}

impl ProgramFault {
    /// The same with the program's own `last_words`, where these say more.
    pub(super) fn with(self, last_words: Option<String>) -> Self {
        match (self, last_words) {
            (Self::Failed(_) | Self::Rubbish(NotWave::Nothing), Some(words)) => Self::Says(words),
            (fault, _) => fault,
        }
    }
}

/// The program that runs at the moment, where others can reach it to end it.
#[derive(Debug, Default)]
pub(super) struct Slot(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    child: Option<Child>,
    /// What the one that ran last has to say beside its sound.
    words: LastWords,
    /// The talk with it, where it stays.
    talk: Option<Talk>,
    guardian: Guardian,
    /// Closed: no program is to be started any more.
    closed: bool,
}

impl Slot {
    /// Runs `command` for at most `limit`, gives it `input`, and returns what it wrote.
    pub(super) fn run(&self, mut command: Command, input: String, limit: Duration) -> Result<Vec<u8>, ProgramFault> {
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        // In a group of its own, it can be ended together with what it has started.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let (stdin, stdout) = {
            let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            if state.closed {
                return Err(ProgramFault::Failed("closed".to_owned()));
            }
            state.guardian.get_ready();
            let mut child = start(&mut command).map_err(|error| ProgramFault::NotStarted(error.to_string()))?;
            state.guardian.watch(&child);
            state.words = child.stderr.take().map(LastWords::of).unwrap_or_default();
            let pipes = (child.stdin.take(), child.stdout.take());
            state.child = Some(child);
            pipes
        };
        if let Some(mut stdin) = stdin {
            // A program that does not read its input must not hold up the one that writes it; whether it read is seen by
            // what it writes.
            thread::spawn(move || stdin.write_all(input.as_bytes()));
        }
        let (done, output) = channel();
        if let Some(stdout) = stdout {
            thread::spawn(move || {
                let mut bytes = Vec::new();
                let read = stdout.take(MOST_OUTPUT as u64 + 1).read_to_end(&mut bytes);
                // Nobody listens any more when it took too long.
                let _ = done.send(read.map(|_| bytes));
            });
        }
        let outcome = match output.recv_timeout(limit) {
            Ok(Ok(bytes)) if bytes.len() > MOST_OUTPUT => Err(ProgramFault::TooMuch),
            Ok(Ok(bytes)) => Ok(bytes),
            Ok(Err(error)) => Err(ProgramFault::Failed(error.to_string())),
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => Err(ProgramFault::TooSlow(limit)),
        };
        let ended = self.end(outcome.is_ok());
        let bytes = outcome?;
        ended.and(Ok(bytes))
    }

    /// The last words of the program that ran last, where it had any.
    pub(super) fn last_words(&self) -> Option<String> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).words.line()
    }

    /// Nothing is run for a while: nothing has to be watched over, until something is again.
    pub(super) fn rest(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.talk.is_some() {
            return;
        }
        let guardian = std::mem::take(&mut state.guardian);
        drop(state);
        // It is waited for, which nobody else need.
        drop(guardian);
    }

    /// Takes the program out; one whose output has `ended` gets a moment to end by itself, so that its word counts.
    fn end(&self, ended: bool) -> Result<(), ProgramFault> {
        let child = self.0.lock().unwrap_or_else(PoisonError::into_inner).child.take();
        let Some(mut child) = child else { return Err(ProgramFault::Failed("ended".to_owned())) };
        let gone = |child: &mut Child| child.try_wait().ok().flatten();
        let mut status = gone(&mut child);
        let (mut pause, mut left) = (FIRST_LOOK, if ended { LEAVING } else { Duration::ZERO });
        while status.is_none() && !left.is_zero() {
            thread::sleep(pause);
            status = gone(&mut child);
            left = left.saturating_sub(pause);
            pause = (pause * 2).min(LAST_LOOK);
        }
        if status.is_none() {
            kill(&mut child);
            status = child.wait().ok();
        }
        self.0.lock().unwrap_or_else(PoisonError::into_inner).guardian.forget();
        match status {
            Some(status) if status.success() => Ok(()),
            Some(status) => Err(ProgramFault::Failed(status.to_string())),
            None => Err(ProgramFault::Failed("it did not end".to_owned())),
        }
    }

    /// Ends the program that runs, and starts no other.
    pub(super) fn close(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        state.closed = true;
        if let Some(child) = &mut state.child {
            kill(child);
        }
        // Nobody is at work with one that stays: nobody else waits for it.
        let idle = state.talk.take().and_then(|_| state.child.take());
        drop(state);
        idle.into_iter().for_each(kept::end);
    }
}

/// Kills a program and what it has started. One that is gone already is no trouble.
fn kill(child: &mut Child) {
    #[cfg(unix)]
    {
        let group = rustix::process::Pid::from_child(child);
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
    }
    let _ = child.kill();
}

#[cfg(all(test, unix))]
mod tests {
    use std::process::Command;
    use std::time::Duration;

    use super::{PoisonError, Slot};

    #[test]
    fn while_nothing_is_run_nothing_watches() {
        let slot = Slot::default();
        let is_watched = || slot.0.lock().unwrap_or_else(PoisonError::into_inner).guardian.is_there();
        for _ in 0..2 {
            let mut echo = Command::new("/bin/sh");
            echo.args(["-c", "echo said"]);
            assert_eq!(slot.run(echo, String::new(), Duration::from_secs(20)).unwrap(), b"said\n");
            assert!(is_watched());
            slot.rest();
            assert!(!is_watched());
        }
    }
}
