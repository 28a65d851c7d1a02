//! Keeps the machine, and its screen, from falling asleep while a session runs.
//!
//! A program of the system does it for as long as it lives. It is told to live until its input ends, which it does
//! when this process ends, however that happens. Where there is no such program, nothing is kept awake.

use std::process::{Child, Command, Stdio};

use crate::audio::speech::start;

/// The machine stays awake while this lives.
#[derive(Debug, Default)]
pub(crate) struct Awake {
    child: Option<Child>,
}

impl Awake {
    /// Keeps the machine awake from now on, where it has a program for that.
    pub(crate) fn keep() -> Self {
        program().map_or_else(Self::default, Self::with)
    }

    fn with(mut program: Command) -> Self {
        program.stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        // Not having the program is as usual as having it.
        Self { child: start(&mut program).ok() }
    }
}

impl Drop for Awake {
    fn drop(&mut self) {
        if let Some(mut child) = self.child.take() {
            drop(child.stdin.take());
            // Both fail only for a process that is gone already.
            let _gone = child.kill();
            let _gone = child.wait();
        }
    }
}

#[cfg(all(unix, not(target_os = "macos")))]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn program() -> Option<Command> {
    let mut program = Command::new("systemd-inhibit");
    program.args(["--what=idle", "--who=supple", "--why=A stretching session is running", "--mode=block", "cat"]);
    Some(program)
}

#[cfg(target_os = "macos")]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn program() -> Option<Command> {
    let mut program = Command::new("caffeinate");
    program.args(["-d", "-i", "cat"]);
    Some(program)
}

#[cfg(windows)]
#[expect(clippy::unnecessary_wraps, reason = "other systems have none")]
fn program() -> Option<Command> {
    // ES_CONTINUOUS | ES_SYSTEM_REQUIRED | ES_DISPLAY_REQUIRED, which holds while the thread that asked lives.
    let script = "$type = Add-Type -PassThru -Name Power -Namespace Supple -MemberDefinition \
                  '[DllImport(\"kernel32.dll\")] public static extern uint SetThreadExecutionState(uint flags);'; \
                  [void]$type::SetThreadExecutionState([uint32]2147483651); [void][Console]::In.ReadToEnd()";
    let mut program = Command::new("powershell");
    program.args(["-NoProfile", "-NonInteractive", "-Command", script]);
    Some(program)
}

#[cfg(not(any(unix, windows)))]
fn program() -> Option<Command> {
    None
}

#[cfg(all(test, unix))]
mod tests {
    use std::process::Command;

    use super::Awake;

    #[test]
    fn the_program_ends_with_the_session() {
        let awake = Awake::with(Command::new("cat"));
        let id = awake.child.as_ref().map(std::process::Child::id).expect("every Unix has cat");
        let id = rustix::process::Pid::from_raw(i32::try_from(id).unwrap()).unwrap();
        assert!(rustix::process::test_kill_process(id).is_ok());
        drop(awake);
        assert!(rustix::process::test_kill_process(id).is_err());
    }

    #[test]
    fn a_machine_without_the_program_does_without() {
        assert!(Awake::with(Command::new("no-such-program-anywhere")).child.is_none());
    }
}
