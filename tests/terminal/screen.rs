//! A program in a pseudo-terminal of its own, with folders of its own, read through an emulator.

use std::io::{self, Read, Write};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use pty_process::blocking::{Command, Pty, open};
use tempfile::TempDir;

/// Longer than anything takes on a busy machine; nothing waits for it to pass.
const LIMIT: Duration = Duration::from_secs(30);

/// The name of the trace among the folders.
const TRACE: &str = "trace.jsonl";

/// How a program ended.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Ended {
    /// With this exit code.
    Code(i32),
    /// By this signal.
    Signal(i32),
}

/// A program and the screen that it draws.
pub(crate) struct Screen {
    child: Child,
    pty: Pty,
    output: Receiver<Vec<u8>>,
    gate: Arc<Mutex<()>>,
    terminal: vt100::Parser,
    written: Vec<u8>,
    folders: Option<TempDir>,
}

impl Screen {
    /// Starts the program for the first time ever.
    pub(crate) fn start(columns: u16, rows: u16, arguments: &[&str]) -> Self {
        Self::start_in(TempDir::new().unwrap(), columns, rows, arguments)
    }

    /// Starts the program for somebody who has seen the notice.
    pub(crate) fn start_knowing(columns: u16, rows: u16, arguments: &[&str]) -> Self {
        Self::start_in(knowing(), columns, rows, arguments)
    }

    /// Starts the program with the folders of an earlier start.
    pub(crate) fn start_in(folders: TempDir, columns: u16, rows: u16, arguments: &[&str]) -> Self {
        let program = Command::new(env!("CARGO_BIN_EXE_supple")).args(arguments);
        Self::spawn(program, folders, columns, rows)
    }

    /// Starts the program as a job of a shell that says when it has the terminal, and brings the job back on enter.
    pub(crate) fn start_in_shell(columns: u16, rows: u16, arguments: &[&str]) -> Self {
        Self::spawn(as_a_job(arguments), knowing(), columns, rows)
    }

    /// The same in a terminal that sets these variables.
    pub(crate) fn start_in_shell_of(terminal: &[(&str, &str)], columns: u16, rows: u16, arguments: &[&str]) -> Self {
        Self::spawn_in(terminal, as_a_job(arguments).env_remove("VTE_VERSION"), knowing(), columns, rows)
    }

    /// The same in a terminal that keeps titles on a stack.
    pub(crate) fn start_in_shell_with_titles(columns: u16, rows: u16, arguments: &[&str]) -> Self {
        Self::spawn_as_it_is(as_a_job(arguments).env("VTE_VERSION", "7006"), knowing(), columns, rows)
    }

    /// Starts the program in the background of a shell that goes on when it has ended or is stopped, in a terminal that sets
    /// these variables.
    pub(crate) fn start_in_background(terminal: &[(&str, &str)], columns: u16, rows: u16, arguments: &[&str]) -> Self {
        let script = format!(
            "set -m; '{}' {} & wait; echo 'the shell goes on'",
            env!("CARGO_BIN_EXE_supple"),
            arguments.join(" ")
        );
        let program = Command::new("bash").args(["-c", &script]).env_remove("VTE_VERSION");
        Self::spawn_in(terminal, program, knowing(), columns, rows)
    }

    /// Starts the program in a shell that says, when it has ended, which keys it left over.
    pub(crate) fn start_before_a_shell(columns: u16, rows: u16, arguments: &[&str]) -> Self {
        let script = format!(
            "'{}' {}; IFS= read -r -s -n 60 -t 1 left; printf 'left over: [%q]\\n' \"$left\"",
            env!("CARGO_BIN_EXE_supple"),
            arguments.join(" ")
        );
        Self::spawn(Command::new("bash").args(["-c", &script]), knowing(), columns, rows)
    }

    /// Starts the program as `nohup` does: a closed terminal ends nothing.
    pub(crate) fn start_ignoring_hangup(columns: u16, rows: u16, arguments: &[&str]) -> Self {
        let script = format!("trap '' HUP; exec '{}' {}", env!("CARGO_BIN_EXE_supple"), arguments.join(" "));
        Self::spawn(Command::new("bash").args(["-c", &script]), knowing(), columns, rows)
    }

    /// Starts the program in a terminal that keeps titles on a stack.
    pub(crate) fn start_with_titles(columns: u16, rows: u16, arguments: &[&str]) -> Self {
        let program = Command::new(env!("CARGO_BIN_EXE_supple")).args(arguments).env("VTE_VERSION", "7006");
        Self::spawn_as_it_is(program, knowing(), columns, rows)
    }

    /// Starts the program in a terminal that sets these variables.
    pub(crate) fn start_in_terminal(environment: &[(&str, &str)], columns: u16, rows: u16, arguments: &[&str]) -> Self {
        let program = Command::new(env!("CARGO_BIN_EXE_supple")).args(arguments);
        Self::spawn_in(environment, program.env_remove("VTE_VERSION"), knowing(), columns, rows)
    }

    /// The same in a shell that says, when the program has ended, which keys it left over.
    pub(crate) fn start_in_terminal_before_a_shell(environment: &[(&str, &str)], columns: u16, rows: u16) -> Self {
        let script = format!(
            "'{}'; IFS= read -r -s -n 60 -t 1 left; printf 'left over: [%q]\\n' \"$left\"",
            env!("CARGO_BIN_EXE_supple"),
        );
        let program = Command::new("bash").args(["-c", &script]).env_remove("VTE_VERSION");
        Self::spawn_in(environment, program, knowing(), columns, rows)
    }

    /// Starts the program with nothing to read from.
    pub(crate) fn start_without_input(columns: u16, rows: u16, arguments: &[&str]) -> Self {
        let program = Command::new(env!("CARGO_BIN_EXE_supple")).args(arguments).stdin(Stdio::null());
        Self::spawn(program, knowing(), columns, rows)
    }

    /// Starts the program with one more argument: the path of a trace.
    pub(crate) fn start_tracing(columns: u16, rows: u16, arguments: &[&str]) -> Self {
        let folders = knowing();
        let trace = folders.path().join(TRACE);
        let program = Command::new(env!("CARGO_BIN_EXE_supple")).args(arguments).arg(trace);
        Self::spawn(program, folders, columns, rows)
    }

    /// Starts one test of this file, which is otherwise passed over.
    pub(crate) fn start_test(name: &str, columns: u16, rows: u16) -> Self {
        let program = Command::new(std::env::current_exe().unwrap());
        let program = program.args(["--exact", name, "--ignored", "--nocapture"]).env("VTE_VERSION", "7006");
        Self::spawn_as_it_is(program, knowing(), columns, rows)
    }

    fn spawn(program: Command, folders: TempDir, columns: u16, rows: u16) -> Self {
        Self::spawn_as_it_is(program.env_remove("VTE_VERSION"), folders, columns, rows)
    }

    fn spawn_as_it_is(program: Command, folders: TempDir, columns: u16, rows: u16) -> Self {
        Self::spawn_in(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], program, folders, columns, rows)
    }

    fn spawn_in(environment: &[(&str, &str)], program: Command, folders: TempDir, columns: u16, rows: u16) -> Self {
        const OF_TERMINALS: [&str; 20] = [
            "TMUX",
            "STY",
            "ZELLIJ",
            "DVTM",
            "NCURSES_NO_UTF8_ACS",
            "XTERM_VERSION",
            "KITTY_WINDOW_ID",
            "KONSOLE_VERSION",
            "ALACRITTY_WINDOW_ID",
            "MLTERM",
            "ZUTTY_VERSION",
            "WT_SESSION",
            "TERM_PROGRAM",
            "TERM_PROGRAM_VERSION",
            "TERMINAL_NAME",
            "LC_TERMINAL",
            "COLORTERM",
            "COLORFGBG",
            "SSH_CONNECTION",
            "SSH_TTY",
        ];
        let program = OF_TERMINALS.iter().fold(program, Command::env_remove);
        let (pty, pts) = open().unwrap();
        pty.resize(pty_process::Size::new(rows, columns)).unwrap();
        let folder = |name: &str| folders.path().join(name);
        let child = program
            // Nobody who runs the tests finds them among what plays on the desktop.
            .env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus")
            // The tests read English screens.
            .env("LC_ALL", "C.UTF-8")
            .envs(environment.iter().copied())
            .env("XDG_CONFIG_HOME", folder("config"))
            .env("XDG_DATA_HOME", folder("data"))
            .env("XDG_STATE_HOME", folder("state"))
            .env("XDG_CACHE_HOME", folder("cache"))
            .env_remove("NO_COLOR")
            .env_remove("SUPPLE_CONFIG")
            .spawn(pts)
            .unwrap();
        let gate = Arc::default();
        let output = read(&pty, Arc::clone(&gate));
        let terminal = vt100::Parser::new(rows.try_into().unwrap(), columns.try_into().unwrap(), 0);
        Self { child, pty, output, gate, terminal, written: Vec::new(), folders: Some(folders) }
    }

    /// The folders, for another start.
    pub(crate) fn folders(&mut self) -> TempDir {
        self.folders.take().expect("folders are taken once")
    }

    /// Everything in the journal.
    pub(crate) fn journal(&self) -> String {
        let folder = self.folders.as_ref().unwrap().path().join("data/supple/journal");
        texts(&folder)
    }

    /// Each line of the trace without the moment that it names.
    pub(crate) fn trace(&self) -> Vec<String> {
        let text = std::fs::read_to_string(self.folders.as_ref().unwrap().path().join(TRACE)).unwrap();
        let timeless = |line: &str| {
            let mut line: serde_json::Value = serde_json::from_str(line).unwrap();
            line.as_object_mut().unwrap().remove("due_ns").unwrap();
            line.to_string()
        };
        text.lines().map(timeless).collect()
    }

    /// Presses keys.
    pub(crate) fn send(&mut self, keys: &str) {
        self.pty.write_all(keys.as_bytes()).unwrap();
    }

    /// Sends a signal to the program.
    pub(crate) fn signal(&self, number: i32) {
        let id = rustix::process::Pid::from_raw(i32::try_from(self.child.id()).unwrap()).unwrap();
        let signal = rustix::process::Signal::from_named_raw(number).unwrap();
        rustix::process::kill_process(id, signal).unwrap();
    }

    /// Sends a signal to the job that has the terminal.
    pub(crate) fn signal_job(&self, number: i32) {
        let job = rustix::termios::tcgetpgrp(&self.pty).unwrap();
        let signal = rustix::process::Signal::from_named_raw(number).unwrap();
        rustix::process::kill_process_group(job, signal).unwrap();
    }

    /// Whether the program has not ended.
    pub(crate) fn is_running(&mut self) -> bool {
        self.child.try_wait().unwrap().is_none()
    }

    /// Gives the window another size.
    pub(crate) fn resize(&mut self, columns: u16, rows: u16) {
        self.pty.resize(pty_process::Size::new(rows, columns)).unwrap();
        self.terminal.screen_mut().set_size(rows.try_into().unwrap(), columns.try_into().unwrap());
    }

    /// What the screen shows, without the blanks at the ends of its lines.
    pub(crate) fn text(&self) -> String {
        self.terminal.screen().contents().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
    }

    /// Whether no cell shows the terminal's own background, or all of them do; `None` where some do.
    pub(crate) fn is_painted(&self) -> Option<bool> {
        let cells = self.cells();
        let own = cells.iter().filter(|cell| cell.bgcolor() == vt100::Color::Default).count();
        match own {
            0 => Some(true),
            all if all == cells.len() => Some(false),
            _ => None,
        }
    }

    /// The letters' colours, without blanks.
    pub(crate) fn inks(&self) -> Vec<vt100::Color> {
        let is_letter = |cell: &&&vt100::Cell| !cell.contents().trim().is_empty();
        self.cells().iter().filter(is_letter).map(|cell| cell.fgcolor()).collect()
    }

    /// Every cell of the window, row by row.
    fn cells(&self) -> Vec<&vt100::Cell> {
        let screen = self.terminal.screen();
        let (rows, columns) = screen.size();
        let places = (0..rows.get()).flat_map(|row| (0..columns.get()).map(move |column| (row, column)));
        places.filter_map(|(row, column)| screen.cell(row, column)).collect()
    }

    /// Everything that was written.
    pub(crate) fn written(&self) -> &[u8] {
        &self.written
    }

    /// Where these bytes were written last, among everything that was written.
    pub(crate) fn last(&self, bytes: &[u8]) -> Option<usize> {
        self.written.windows(bytes.len()).rposition(|window| window == bytes)
    }

    /// How often these bytes were written.
    pub(crate) fn count(&self, bytes: &[u8]) -> usize {
        self.written.windows(bytes.len()).filter(|window| *window == bytes).count()
    }

    /// The titles that the window was given, in their order.
    pub(crate) fn titles(&self) -> Vec<String> {
        let written = String::from_utf8_lossy(&self.written);
        written.split("\x1b]2;").skip(1).map(|rest| rest.split('\x1b').next().unwrap_or_default().to_owned()).collect()
    }

    /// Whether the other screen is up.
    pub(crate) fn is_alternate(&self) -> bool {
        self.terminal.screen().alternate_screen()
    }

    /// Waits until the screen shows `text`.
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait_until(text, |shown| shown.contains(text));
    }

    /// Waits until a session runs: all of its last row is shown, and no voice is waited for there.
    pub(crate) fn wait_for_the_session(&mut self) {
        let runs = |shown: &str| {
            let has = |words| shown.contains(words);
            has("pause") && has("? keys") && !has("getting ready")
        };
        self.wait_until("the session runs", runs);
    }

    /// Waits until what the screen shows holds.
    pub(crate) fn wait_until(&mut self, what: &str, holds: impl Fn(&str) -> bool) {
        let begun = Instant::now();
        loop {
            self.take(Duration::from_millis(20));
            if self.is_whole() && holds(&self.text()) {
                return;
            }
            assert!(begun.elapsed() < LIMIT, "waited in vain for `{what}`:\n{}", self.text());
        }
    }

    /// Reads for so long.
    #[cfg(target_os = "linux")]
    pub(crate) fn settle(&mut self, length: Duration) {
        let begun = Instant::now();
        while begun.elapsed() < length {
            self.take(Duration::from_millis(20));
        }
    }

    /// Waits until what was written holds.
    pub(crate) fn wait_for_written(&mut self, what: &str, holds: impl Fn(&Self) -> bool) {
        let begun = Instant::now();
        while !holds(self) {
            self.take(Duration::from_millis(20));
            assert!(begun.elapsed() < LIMIT, "waited in vain until {what}:\n{}", self.text());
        }
    }

    /// Whether what was begun to be drawn has arrived whole: a terminal that knows the marks of a frame shows no half of one.
    fn is_whole(&self) -> bool {
        let last = |mark: &[u8]| self.written.windows(mark.len()).rposition(|bytes| bytes == mark);
        last(b"\x1b[?2026h") <= last(b"\x1b[?2026l")
    }

    /// Follows a session until its summary offers `end`, pressing keys where a text asks for them.
    pub(crate) fn follow_to_the_end(&mut self, end: &str, answers: &[(&str, &str)], limit: Duration) {
        let begun = Instant::now();
        let mut answered = Instant::now();
        while !self.text().contains(end) {
            self.take(Duration::from_millis(20));
            let text = self.text();
            let asked = answers.iter().find(|(asked, _)| text.contains(asked));
            if let Some((_, keys)) = asked.filter(|_| answered.elapsed() > Duration::from_millis(500)) {
                answered = Instant::now();
                self.send(keys);
            }
            assert!(begun.elapsed() < limit, "the session did not end:\n{text}");
        }
    }

    /// Reads nothing more of what the program writes, for as long as it lives.
    pub(crate) fn stop_reading(&mut self) {
        let (_closed, nothing) = channel();
        self.output = nothing;
        // The reading thread notices with the next bytes that nobody takes them, and leaves the rest unread.
    }

    /// Reads nothing while `meanwhile` runs; then everything that was written.
    pub(crate) fn without_reading(&mut self, meanwhile: impl FnOnce(&mut Self)) {
        let gate = Arc::clone(&self.gate);
        let closed = gate.lock().unwrap();
        meanwhile(self);
        drop(closed);
    }

    /// Waits until the program has ended.
    pub(crate) fn end(&mut self) -> Ended {
        let begun = Instant::now();
        loop {
            self.take(Duration::from_millis(10));
            if let Some(status) = self.child.try_wait().unwrap() {
                while self.take(Duration::from_millis(50)) {}
                return match (status.code(), status.signal()) {
                    (Some(code), _) => Ended::Code(code),
                    (None, signal) => Ended::Signal(signal.unwrap()),
                };
            }
            assert!(begun.elapsed() < LIMIT, "the program did not end:\n{}", self.text());
        }
    }

    /// The terminal is as it was found: its first screen, a cursor, no mouse, no marked pasting.
    pub(crate) fn assert_given_back(&self) {
        let screen = self.terminal.screen();
        assert!(!screen.alternate_screen(), "the other screen is still up");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pasted text is still marked");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    }

    /// Takes what the program has written, waiting for it at most so long; whether there may be more.
    fn take(&mut self, limit: Duration) -> bool {
        match self.output.recv_timeout(limit) {
            Ok(bytes) => {
                let rest = self.output.try_iter();
                for bytes in std::iter::once(bytes).chain(rest) {
                    self.terminal.process(&bytes);
                    self.written.extend(bytes);
                }
                true
            }
            Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => false,
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        // A test that failed leaves a program running.
        let _gone = self.child.kill();
        let _gone = self.child.wait();
    }
}

/// The program as a job of a shell that says when it has the terminal, and brings the job back on enter.
fn as_a_job(arguments: &[&str]) -> Command {
    let script = format!(
        "set -m; '{}' {}; echo 'the shell has it'; read _line; fg >/dev/null",
        env!("CARGO_BIN_EXE_supple"),
        arguments.join(" ")
    );
    Command::new("bash").args(["-c", &script])
}

/// Folders of somebody who has seen the notice.
fn knowing() -> TempDir {
    let folders = TempDir::new().unwrap();
    let state = folders.path().join("state/supple");
    std::fs::create_dir_all(&state).unwrap();
    std::fs::write(state.join("kept.json"), r#"{"notice-seen":true}"#).unwrap();
    folders
}

fn texts(folder: &Path) -> String {
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    files.map(|path| std::fs::read_to_string(path).unwrap()).collect()
}

/// Reads a pseudo-terminal on a thread, so that a limit can be kept.
fn read(pty: &Pty, gate: Arc<Mutex<()>>) -> Receiver<Vec<u8>> {
    use std::os::fd::AsFd;

    let mut reader = std::fs::File::from(pty.as_fd().try_clone_to_owned().unwrap());
    let (sender, output) = channel();
    thread::spawn(move || {
        let mut bytes = [0; 8192];
        loop {
            match reader.read(&mut bytes) {
                Ok(0) => return,
                Ok(count) => {
                    drop(gate.lock().unwrap());
                    if sender.send(bytes[..count].to_vec()).is_err() {
                        return;
                    }
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                // The program has closed its side.
                Err(_) => return,
            }
        }
    });
    output
}
