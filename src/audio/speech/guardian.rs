//! Ends a speech program when this one has ended, however that was.
//!
//! Who is killed without warning can end nothing any more. So a shell waits for the end of a pipe that only this program
//! holds, and then kills the group that it was told last. It is in a group of its own and deaf to what a terminal sends.

#[cfg(unix)]
use std::io::Write;
#[cfg(unix)]
use std::process::{Command, Stdio};

use std::process::Child;

#[cfg(unix)]
use super::start::start;

/// Reads the group to kill, line by line, until nobody can write any more.
#[cfg(unix)]
const WATCH: &str = "trap '' HUP INT QUIT TERM TSTP
while read -r line; do group=$line; done
if [ -n \"$group\" ]; then kill -s KILL -- \"-$group\"; fi";

/// Watches over one program at a time. It begins with the first, and does without where there is no shell.
#[derive(Debug, Default)]
pub(super) struct Guardian {
    shell: Option<Child>,
}

#[cfg(unix)]
impl Guardian {
    /// Is there before the program is: what is started now is told of within microseconds.
    pub(super) fn get_ready(&mut self) {
        if self.shell.is_none() {
            let mut shell = Command::new("/bin/sh");
            shell.args(["-c", WATCH]).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
            std::os::unix::process::CommandExt::process_group(&mut shell, 0);
            self.shell = start(&mut shell).ok();
        }
    }

    /// Whether something watches.
    #[cfg(test)]
    pub(super) const fn is_there(&self) -> bool {
        self.shell.is_some()
    }

    /// From now on, this program and all of its group end with this one.
    pub(super) fn watch(&mut self, child: &Child) {
        self.get_ready();
        self.tell(&child.id().to_string());
    }

    /// The program is gone; its number may be another's soon.
    pub(super) fn forget(&mut self) {
        self.tell("");
    }

    fn tell(&mut self, line: &str) {
        if let Some(pipe) = self.shell.as_mut().and_then(|shell| shell.stdin.as_mut()) {
            // One that was killed watches over nothing, and nothing can be done about it.
            let _gone = writeln!(pipe, "{line}");
        }
    }
}

/// On other systems a program that is killed leaves its speech program behind.
#[cfg(not(unix))]
impl Guardian {
    #[expect(clippy::unused_self, reason = "the same face as on other systems")]
    pub(super) fn get_ready(&mut self) {}

    #[expect(clippy::unused_self, reason = "the same face as on other systems")]
    pub(super) fn watch(&mut self, _: &Child) {}

    #[expect(clippy::unused_self, reason = "the same face as on other systems")]
    pub(super) fn forget(&mut self) {}
}

impl Drop for Guardian {
    fn drop(&mut self) {
        if let Some(mut shell) = self.shell.take() {
            drop(shell.stdin.take());
            // It ends at once with its input, and fails only when it is gone already.
            let _gone = shell.wait();
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use std::io::Read;
    use std::process::{Command, Stdio};

    use super::Guardian;

    /// A program in a group of its own whose output ends with it.
    fn program() -> std::process::Child {
        let mut program = Command::new("/bin/sh");
        program.args(["-c", "trap '' TERM HUP; echo here; sleep 600; sleep 600"]).stdout(Stdio::piped());
        std::os::unix::process::CommandExt::process_group(&mut program, 0);
        program.spawn().unwrap()
    }

    #[test]
    fn what_is_watched_ends_with_the_guardian_and_what_was_forgotten_does_not() {
        let (mut forgotten, mut watched) = (program(), program());
        let mut guardian = Guardian::default();
        guardian.watch(&forgotten);
        guardian.forget();
        guardian.watch(&watched);
        drop(guardian);
        let mut said = String::new();
        watched.stdout.take().unwrap().read_to_string(&mut said).unwrap();
        watched.wait().unwrap();
        assert!(forgotten.try_wait().unwrap().is_none());
        let group = rustix::process::Pid::from_child(&forgotten);
        rustix::process::kill_process_group(group, rustix::process::Signal::KILL).unwrap();
        forgotten.wait().unwrap();
    }
}
