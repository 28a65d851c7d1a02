//! A program that stays: it is started once, reads a sentence a line, writes each into a file, and says which.

use std::io::{self, BufRead as _, BufReader, PipeReader, Write as _};
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::PoisonError;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use super::super::start::start;
use super::super::words::clean;
use super::{MOST_OUTPUT, ProgramFault, Slot, kill};

/// How much longer the first sentence may take: until the program is loaded, on a busy machine.
const LOADING: Duration = Duration::from_secs(20);

/// The talk with a program that stays. Its folder goes with it.
#[derive(Debug)]
pub(super) struct Talk {
    /// What was started: the program with all that it was told.
    identity: String,
    stdin: ChildStdin,
    /// What it says beside its sound, a line each.
    lines: Receiver<String>,
    folder: TempDir,
}

impl Slot {
    /// Says `text` with the program that stays, and starts it where none does, or another one: `command` makes it, given the
    /// folder to write into.
    pub(in super::super) fn converse(
        &self,
        identity: &str,
        command: impl FnOnce(&Path) -> Command,
        text: &str,
        limit: Duration,
    ) -> Result<Vec<u8>, ProgramFault> {
        let talk = self.0.lock().unwrap_or_else(PoisonError::into_inner).talk.take();
        let (mut talk, limit) = match talk {
            Some(talk) if talk.identity == identity => (talk, limit),
            other => {
                if other.is_some() {
                    self.dismiss();
                }
                (self.begin(identity, command)?, limit + LOADING)
            }
        };
        match talk.say(text, limit) {
            Ok(sound) => {
                self.0.lock().unwrap_or_else(PoisonError::into_inner).talk = Some(talk);
                Ok(sound)
            }
            Err(fault) => {
                self.dismiss();
                Err(fault)
            }
        }
    }

    /// Starts the program.
    fn begin(&self, identity: &str, command: impl FnOnce(&Path) -> Command) -> Result<Talk, ProgramFault> {
        let not_started = |error: io::Error| ProgramFault::NotStarted(error.to_string());
        let folder = tempfile::Builder::new().prefix("supple-voice-").tempdir().map_err(not_started)?;
        let (reader, writer) = io::pipe().map_err(not_started)?;
        let mut command = command(folder.path());
        // Releases of 2023 say on standard output what they wrote, later ones on standard error.
        command.stdin(Stdio::piped()).stdout(writer.try_clone().map_err(not_started)?).stderr(writer);
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if state.closed {
            return Err(ProgramFault::Failed("closed".to_owned()));
        }
        state.guardian.get_ready();
        let mut child = start(&mut command).map_err(not_started)?;
        state.guardian.watch(&child);
        let stdin = child.stdin.take();
        state.child = Some(child);
        drop(state);
        // The command holds the writing end, and without it gone the lines would never end.
        drop(command);
        let stdin = stdin.ok_or_else(|| ProgramFault::NotStarted("it reads nothing".to_owned()))?;
        Ok(Talk { identity: identity.to_owned(), stdin, lines: lines(reader), folder })
    }

    /// Ends the program that stays.
    fn dismiss(&self) {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let child = state.child.take();
        drop(state);
        if let Some(child) = child {
            end(child);
        }
        self.0.lock().unwrap_or_else(PoisonError::into_inner).guardian.forget();
    }
}

/// Kills a program and waits until it is gone, which is at once.
pub(super) fn end(mut child: Child) {
    kill(&mut child);
    // It fails only for one that was waited for already.
    let _gone = child.wait();
}

/// The lines that come, until there are no more or nobody wants them.
fn lines(reader: PipeReader) -> Receiver<String> {
    let (said, lines) = channel();
    thread::spawn(move || {
        let mut reader = BufReader::new(reader);
        let mut line = Vec::new();
        while matches!(reader.read_until(b'\n', &mut line), Ok(1..)) {
            if said.send(String::from_utf8_lossy(&line).trim_end().to_owned()).is_err() {
                break;
            }
            line.clear();
        }
    });
    lines
}

impl Talk {
    fn say(&mut self, text: &str, limit: Duration) -> Result<Vec<u8>, ProgramFault> {
        let until = Instant::now() + limit;
        // A line is a sentence. One sentence fits into a pipe: nobody has to read it at once.
        let line: String = text.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect();
        let written = writeln!(self.stdin, "{}", line.trim()).and_then(|()| self.stdin.flush());
        let mut last = written.err().map(|error| error.to_string());
        loop {
            match self.lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(line) => match named(&line) {
                    Some(name) => return self.take(name),
                    None if line.trim().is_empty() => {}
                    None => last = Some(clean(&line)),
                },
                Err(RecvTimeoutError::Timeout) => return Err(ProgramFault::TooSlow(limit)),
                Err(RecvTimeoutError::Disconnected) => {
                    return Err(ProgramFault::Failed(last.unwrap_or_else(|| "it ended".to_owned())));
                }
            }
        }
    }

    /// What is in the file of this name, which goes.
    fn take(&self, name: &str) -> Result<Vec<u8>, ProgramFault> {
        let failed = |error: io::Error| ProgramFault::Failed(error.to_string());
        let path = self.folder.path().join(name);
        if path.metadata().map_err(failed)?.len() > MOST_OUTPUT as u64 {
            return Err(ProgramFault::TooMuch);
        }
        let sound = std::fs::read(&path).map_err(failed)?;
        std::fs::remove_file(&path).map_err(failed)?;
        Ok(sound)
    }
}

/// The name of the file that a line says was written: `INFO:__main__:Wrote /tmp/x/12.wav`, or the path alone.
fn named(line: &str) -> Option<&str> {
    let path = line.rsplit_once("Wrote ").map_or(line, |(_, path)| path).trim().trim_matches(['"', '\'']);
    let name = path.rsplit(['/', '\\']).next()?;
    Path::new(name).extension().is_some_and(|extension| extension == "wav").then_some(name)
}

#[cfg(all(test, unix))]
mod tests {
    use std::process::Command;
    use std::time::Duration;

    use rstest::rstest;

    use super::{PoisonError, ProgramFault, Slot, named};

    /// Reads lines and writes a file each, as piper does; says its own number in each.
    const STAYS: &str = r#"dir=$1; count=0; echo loading >&2
while read -r line; do
  case $line in
    die) echo 'no such phoneme' >&2; exit 1 ;;
    hang) sleep 600 ;;
  esac
  count=$((count + 1)); printf '%s %s %s' $$ $count "$line" > "$dir/$count.wav"
  echo "INFO:__main__:Wrote $dir/$count.wav" >&2
done"#;

    fn say(slot: &Slot, text: &str, limit: Duration) -> Result<String, ProgramFault> {
        let command = |folder: &std::path::Path| {
            let mut command = Command::new("/bin/sh");
            command.args(["-c", STAYS, "sh"]).arg(folder);
            command
        };
        Ok(String::from_utf8(slot.converse("stand-in", command, text, limit)?).unwrap())
    }

    const PATIENCE: Duration = Duration::from_secs(20);

    #[test]
    fn one_program_says_all_sentences_and_ends_with_its_slot() {
        let slot = Slot::default();
        let first = say(&slot, "Hold.", PATIENCE).unwrap();
        let id = first.split(' ').next().unwrap().to_owned();
        slot.rest();
        assert_eq!(first, format!("{id} 1 Hold."));
        assert_eq!(say(&slot, "Left\nleg.", PATIENCE).unwrap(), format!("{id} 2 Left leg."));
        let folder =
            slot.0.lock().unwrap_or_else(PoisonError::into_inner).talk.as_ref().unwrap().folder.path().to_owned();
        assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 0);
        slot.close();
        let pid = rustix::process::Pid::from_raw(id.parse().unwrap()).unwrap();
        assert!(rustix::process::test_kill_process(pid).is_err(), "it still runs");
        assert!(!folder.exists());
        assert_eq!(say(&slot, "Hold.", PATIENCE), Err(ProgramFault::Failed("closed".to_owned())));
    }

    #[test]
    fn one_that_ends_says_why_and_another_takes_its_place() {
        let slot = Slot::default();
        let first = say(&slot, "Hold.", PATIENCE).unwrap();
        assert_eq!(say(&slot, "die", PATIENCE), Err(ProgramFault::Failed("no such phoneme".to_owned())));
        let second = say(&slot, "Hold.", PATIENCE).unwrap();
        assert!(second.ends_with(" 1 Hold.") && second != first, "{first}, {second}");
        slot.close();
    }

    #[test]
    fn one_that_hangs_is_noticed_by_the_limit_and_ended() {
        let slot = Slot::default();
        let first = say(&slot, "Hold.", PATIENCE).unwrap();
        let limit = Duration::from_millis(300);
        assert_eq!(say(&slot, "hang", limit), Err(ProgramFault::TooSlow(limit)));
        let pid = rustix::process::Pid::from_raw(first.split(' ').next().unwrap().parse().unwrap()).unwrap();
        assert!(rustix::process::test_kill_process(pid).is_err(), "it still runs");
        assert!(say(&slot, "Hold.", PATIENCE).unwrap().ends_with(" 1 Hold."));
        slot.close();
    }

    #[rstest]
    #[case("INFO:__main__:Wrote /tmp/a b/12.wav", Some("12.wav"))]
    #[case("/tmp/a b/12.wav", Some("12.wav"))]
    #[case("INFO: loading voice", None)]
    #[case("", None)]
    fn a_line_names_the_file_that_was_written(#[case] line: &str, #[case] name: Option<&str>) {
        assert_eq!(named(line), name);
    }
}
