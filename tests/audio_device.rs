//! Plays to a real sound server and listens to what comes out.
//!
//! Starts a private `PulseAudio` server with a null sink, and this program again as a child that plays a cue every half second;
//! records the sink's monitor, and compares the onsets with the moments at which the cues were due. Where `pulseaudio`,
//! `pactl` or `parec` is not installed it says so, and checks nothing.

use std::process::ExitCode;

#[cfg(not(target_os = "linux"))]
fn main() -> ExitCode {
    println!("skipped: the sound server of this test runs on Linux");
    ExitCode::SUCCESS
}

#[cfg(target_os = "linux")]
fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.first().map(String::as_str) {
        Some("--play") => linux::child::play(),
        Some("--list") => {}
        _ if !linux::installed() => println!("skipped: needs pulseaudio, pactl and parec"),
        filter => return linux::run(filter),
    }
    ExitCode::SUCCESS
}

#[cfg(target_os = "linux")]
mod linux {
    use std::collections::VecDeque;
    use std::io::{BufRead, BufReader, Read, Write};
    use std::panic::catch_unwind;
    use std::path::{Path, PathBuf};
    use std::process::{Child, ChildStdin, Command, ExitCode, Stdio};
    use std::sync::{Arc, Mutex};
    use std::thread;
    use std::time::{Duration, Instant};

    use rustix::process::{Pid, Signal, kill_process};
    use rustix::time::{ClockId, clock_gettime};

    const RATE: f64 = 48_000.0;
    /// A sample this loud, after [`GAP`] without one, is an onset: the same measure for all.
    const LOUD: i16 = 655;
    const GAP: usize = 48 * 60;

    /// On a machine that has no time for the server or the recorder a cue is heard late now and then; one that the
    /// program gets wrong is wrong each time.
    const TRIES: usize = 3;

    /// Each check by its name.
    const CHECKS: [(&str, fn()); 5] = [
        ("every_cue_is_heard_when_it_is_due", every_cue_is_heard_when_it_is_due),
        ("sound_is_back_within_five_seconds_of_the_server", sound_is_back_within_five_seconds_of_the_server),
        (
            "a_frozen_server_is_noticed_and_does_not_delay_closing",
            a_frozen_server_is_noticed_and_does_not_delay_closing,
        ),
        ("without_a_server_there_is_a_status_and_nothing_else", without_a_server_there_is_a_status_and_nothing_else),
        ("after_a_paused_stream_cues_are_on_time_again", after_a_paused_stream_cues_are_on_time_again),
    ];

    pub(super) fn installed() -> bool {
        ["pulseaudio", "pactl", "parec"].iter().all(|program| {
            Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
        })
    }

    pub(super) fn run(filter: Option<&str>) -> ExitCode {
        let mut failed = false;
        for (name, check) in CHECKS.iter().filter(|(name, _)| filter.is_none_or(|filter| name.contains(filter))) {
            let passed = (0..TRIES).any(|_| catch_unwind(check).is_ok());
            println!("test {name} ... {}", if passed { "ok" } else { "FAILED" });
            failed |= !passed;
        }
        if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }

    fn every_cue_is_heard_when_it_is_due() {
        let server = Server::start();
        let recorder = Recorder::start(&server);
        let mut player = Player::start(&server.socket);
        player.wait_for(Duration::from_secs(20), |seen| seen.due.len() >= 24);
        let seen = player.seen();
        thread::sleep(Duration::from_millis(600));
        let heard = recorder.onsets();
        // The first cues are due while the device is still being opened.
        let due = seen.due.iter().filter(|due| **due > seen.playing_since() + 1.0).copied().collect::<Vec<_>>();
        let mut late: Vec<f64> = due.iter().map(|due| 1e3 * (nearest(&heard, *due) - due)).collect();
        assert!(late.len() >= 12, "{} cues were due", late.len());
        late.sort_by(f64::total_cmp);
        println!("heard - due in ms: {late:.2?}");
        let median = late[late.len() / 2];
        assert!(late.iter().all(|late| late.abs() <= 20.0), "heard - due, in ms: {late:.2?}");
        assert!(late.iter().all(|late| (late - median).abs() <= 10.0), "heard - due, in ms: {late:.2?}");
    }

    fn sound_is_back_within_five_seconds_of_the_server() {
        let mut server = Server::start();
        let mut player = Player::start(&server.socket);
        player.wait_for(Duration::from_secs(10), |seen| seen.is("sound:"));
        server.kill();
        player.wait_for(Duration::from_secs(5), |seen| seen.is("sound lost"));
        thread::sleep(Duration::from_secs(3));
        server.launch();
        let recorder = Recorder::start(&server);
        let back = now();
        player.wait_for(Duration::from_secs(8), |_| recorder.onsets().iter().any(|onset| *onset > back));
        let first = recorder.onsets().into_iter().find(|onset| *onset > back).expect("just waited for");
        println!("heard again {:.2} s after the server came back", first - back);
        assert!(first - back < 5.0, "heard again after {} s", first - back);
    }

    fn a_frozen_server_is_noticed_and_does_not_delay_closing() {
        let server = Server::start();
        let mut player = Player::start(&server.socket);
        player.wait_for(Duration::from_secs(10), |seen| seen.is("sound:"));
        server.signal(Signal::STOP);
        player.wait_for(Duration::from_secs(6), |seen| seen.is("sound lost"));
        let asked = Instant::now();
        player.say("close");
        let code = player.child.wait().expect("the child can be waited for");
        let took = asked.elapsed();
        server.signal(Signal::CONT);
        assert!(code.success() && took < Duration::from_secs(1), "closing took {took:?}");
    }

    fn without_a_server_there_is_a_status_and_nothing_else() {
        let mut player = Player::start(Path::new("/nonexistent/pulse"));
        player.wait_for(Duration::from_secs(8), |seen| seen.is("no sound:"));
        player.wait_for(Duration::from_secs(5), |seen| seen.due.len() > 4);
        player.say("close");
        assert!(player.child.wait().expect("the child can be waited for").success());
    }

    fn after_a_paused_stream_cues_are_on_time_again() {
        let server = Server::start();
        let recorder = Recorder::start(&server);
        let mut player = Player::start(&server.socket);
        player.wait_for(Duration::from_secs(10), |seen| seen.is("sound:") && seen.due.len() > 4);
        player.say("pause");
        let paused = now();
        thread::sleep(Duration::from_secs(3));
        player.say("resume");
        let resumed = now();
        player.wait_for(Duration::from_secs(10), |seen| seen.due.last().is_some_and(|due| *due > resumed + 4.0));
        thread::sleep(Duration::from_millis(600));
        let heard = recorder.onsets();
        assert!(!heard.iter().any(|onset| *onset > paused + 0.5 && *onset < resumed), "a paused stream sounded");
        let seen = player.seen();
        let due = seen.due.iter().filter(|due| **due > resumed + 1.0 && **due < resumed + 3.9);
        let late: Vec<f64> = due.map(|due| 1e3 * (nearest(&heard, *due) - due)).collect();
        println!("heard - due in ms: {late:.2?}");
        assert!(late.len() >= 4 && late.iter().all(|late| late.abs() <= 20.0), "heard - due, in ms: {late:.2?}");
    }

    fn nearest(onsets: &[f64], due: f64) -> f64 {
        onsets.iter().copied().min_by(|a, b| (a - due).abs().total_cmp(&(b - due).abs())).unwrap_or(f64::INFINITY)
    }

    /// `CLOCK_MONOTONIC`, in seconds: parent and child share it.
    fn now() -> f64 {
        let now = clock_gettime(ClockId::Monotonic);
        Duration::new(now.tv_sec.unsigned_abs(), u32::try_from(now.tv_nsec).expect("less than a second")).as_secs_f64()
    }

    /// A private sound server; it ends with this value.
    struct Server {
        folder: tempfile::TempDir,
        socket: PathBuf,
        child: Child,
    }

    impl Server {
        fn start() -> Self {
            let folder = tempfile::tempdir().expect("a folder for the server");
            let socket = folder.path().join("native");
            let child = Self::spawn(folder.path(), &socket);
            Self { folder, socket, child }
        }

        fn spawn(folder: &Path, socket: &Path) -> Child {
            let child = Command::new("pulseaudio")
                .args(["-n", "--daemonize=no", "--use-pid-file=no", "--exit-idle-time=-1", "--realtime=no"])
                .args(["--high-priority=no", "-L", "module-null-sink sink_name=cap rate=48000 channels=2", "-L"])
                .arg(format!("module-native-protocol-unix auth-anonymous=1 socket={}", socket.display()))
                .env("PULSE_RUNTIME_PATH", folder)
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .spawn()
                .expect("pulseaudio starts");
            let limit = Instant::now() + Duration::from_secs(10);
            let answers = || {
                let mut ask = Command::new("pactl");
                ask.arg("info").env("PULSE_SERVER", format!("unix:{}", socket.display()));
                ask.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
            };
            while !answers() {
                assert!(Instant::now() < limit, "pulseaudio did not start");
                thread::sleep(Duration::from_millis(50));
            }
            child
        }

        fn launch(&mut self) {
            self.child = Self::spawn(self.folder.path(), &self.socket);
        }

        fn kill(&mut self) {
            self.child.kill().expect("the server can be killed");
            self.child.wait().expect("the server can be waited for");
            std::fs::remove_file(&self.socket).expect("the server left its socket");
        }

        fn signal(&self, signal: Signal) {
            kill_process(Pid::from_child(&self.child), signal).expect("the server can be signalled");
        }
    }

    impl Drop for Server {
        fn drop(&mut self) {
            let ended = self.child.kill().and_then(|()| self.child.wait());
            drop(ended);
        }
    }

    /// Reads the sink's monitor, and remembers when each block came, so that a sample has a time.
    struct Recorder {
        child: Child,
        heard: Arc<Mutex<Heard>>,
    }

    #[derive(Default)]
    struct Heard {
        samples: Vec<i16>,
        /// When the first sample was played, judged by each block.
        origins: Vec<f64>,
    }

    impl Recorder {
        fn start(server: &Server) -> Self {
            let mut child = Command::new("parec")
                .args([
                    "-d",
                    "cap.monitor",
                    "--rate=48000",
                    "--channels=2",
                    "--format=s16le",
                    "--raw",
                    "--latency-msec=5",
                ])
                .env("PULSE_SERVER", format!("unix:{}", server.socket.display()))
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .expect("parec starts");
            let mut output = child.stdout.take().expect("it was piped");
            let heard = Arc::new(Mutex::new(Heard::default()));
            let shared = Arc::clone(&heard);
            thread::spawn(move || {
                let (mut block, mut rest) = (vec![0_u8; 65_536], VecDeque::new());
                while let Ok(count @ 1..) = output.read(&mut block) {
                    let now = now();
                    rest.extend(&block[..count]);
                    let mut heard = shared.lock().expect("nobody panics while holding it");
                    while rest.len() >= 2 {
                        let pair = [rest.pop_front().expect("two"), rest.pop_front().expect("two")];
                        heard.samples.push(i16::from_le_bytes(pair));
                    }
                    let seconds = seconds(heard.samples.len() / 2);
                    heard.origins.push(now - seconds);
                }
            });
            let recorder = Self { child, heard };
            let limit = Instant::now() + Duration::from_secs(5);
            while recorder.heard.lock().expect("nobody panics while holding it").samples.is_empty() {
                assert!(Instant::now() < limit, "parec hears nothing");
                thread::sleep(Duration::from_millis(20));
            }
            recorder
        }

        /// When something began to sound after silence, on the monotonic clock.
        fn onsets(&self) -> Vec<f64> {
            let heard = self.heard.lock().expect("nobody panics while holding it");
            let mut origins = heard.origins.clone();
            origins.sort_by(f64::total_cmp);
            // A block can come late, never early.
            let origin = origins[origins.len() / 100];
            let (mut onsets, mut last) = (Vec::new(), None);
            for (frame, pair) in heard.samples.chunks_exact(2).enumerate() {
                if pair.iter().any(|sample| sample.saturating_abs() > LOUD) {
                    if last.is_none_or(|last| frame - last > GAP) {
                        onsets.push(origin + seconds(frame));
                    }
                    last = Some(frame);
                }
            }
            onsets
        }
    }

    impl Drop for Recorder {
        fn drop(&mut self) {
            let ended = self.child.kill().and_then(|()| self.child.wait());
            drop(ended);
        }
    }

    fn seconds(frames: usize) -> f64 {
        f64::from(u32::try_from(frames).expect("a short recording")) / RATE
    }

    /// What the child has said so far.
    #[derive(Clone, Debug, Default)]
    struct Seen {
        due: Vec<f64>,
        /// Each status, and since when.
        status: Vec<(f64, String)>,
    }

    impl Seen {
        /// Whether the present status begins like this.
        fn is(&self, beginning: &str) -> bool {
            self.status.last().is_some_and(|(_, status)| status.starts_with(beginning))
        }

        fn playing_since(&self) -> f64 {
            self.status
                .iter()
                .find(|(_, status)| status.starts_with("sound:"))
                .map_or(f64::INFINITY, |(since, _)| *since)
        }
    }

    /// The child that plays.
    struct Player {
        child: Child,
        input: ChildStdin,
        seen: Arc<Mutex<Seen>>,
    }

    impl Player {
        fn start(socket: &Path) -> Self {
            let asound = socket.with_file_name("asound.conf");
            let mut command = Command::new(std::env::current_exe().expect("this program has a path"));
            command.arg("--play").env("PULSE_SERVER", format!("unix:{}", socket.display()));
            // Without this, ALSA would lead to a device of the machine, if it has one.
            if std::fs::write(&asound, "</usr/share/alsa/alsa.conf>\npcm.!default { type pulse }\n").is_ok() {
                command.env("ALSA_CONFIG_PATH", asound);
            }
            let mut child = command
                .stdin(Stdio::piped())
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .expect("this program starts again");
            let input = child.stdin.take().expect("it was piped");
            let output = BufReader::new(child.stdout.take().expect("it was piped"));
            let seen = Arc::new(Mutex::new(Seen::default()));
            let shared = Arc::clone(&seen);
            thread::spawn(move || {
                for line in output.lines().map_while(Result::ok) {
                    let mut seen = shared.lock().expect("nobody panics while holding it");
                    match line.split_once(' ') {
                        Some(("due", due)) => seen.due.push(due.parse().expect("a number")),
                        Some(("status", status)) => seen.status.push((now(), status.to_owned())),
                        _ => panic!("the child said {line:?}"),
                    }
                }
            });
            Self { child, input, seen }
        }

        fn seen(&self) -> Seen {
            self.seen.lock().expect("nobody panics while holding it").clone()
        }

        fn wait_for(&mut self, limit: Duration, condition: impl Fn(&Seen) -> bool) {
            let until = Instant::now() + limit;
            while !condition(&self.seen()) {
                assert!(Instant::now() < until, "waited {limit:?} in vain; seen: {:?}", self.seen().status);
                thread::sleep(Duration::from_millis(20));
            }
        }

        fn say(&mut self, word: &str) {
            writeln!(self.input, "{word}").expect("the child listens");
        }
    }

    impl Drop for Player {
        fn drop(&mut self) {
            let ended = self.child.kill().and_then(|()| self.child.wait());
            drop(ended);
        }
    }

    /// The program that plays.
    pub(super) mod child {
        use std::io::BufRead;
        use std::sync::mpsc::{RecvTimeoutError, channel};
        use std::thread;
        use std::time::{Duration, Instant};

        use supple::audio::{Bank, Ears as _, Settings, Sound};
        use supple::language::Words;
        use supple::session::cue::{Cue, CueKind};
        use supple::session::effect::Scheduled;

        /// How far ahead cues are handed over.
        const AHEAD: Duration = Duration::from_millis(300);
        const EVERY: Duration = Duration::from_millis(500);

        /// Plays a cue every half second but in a pause, and tells when each is due and what becomes of the device; until it
        /// is told to close.
        pub(crate) fn play() {
            let (began, origin) = (super::now(), Instant::now());
            let sound = Sound::open(origin, Settings::default(), Bank::builtin());
            let (words, inbox) = channel();
            thread::spawn(move || {
                for word in std::io::stdin().lock().lines().map_while(Result::ok) {
                    if words.send(word).is_err() {
                        return;
                    }
                }
            });
            let (mut due, mut id, mut known, mut paused) = (EVERY, 0, String::new(), false);
            loop {
                let now = origin.elapsed();
                while due < now + AHEAD {
                    let cue = Cue { at: due, kind: CueKind::Last(1), say: None, side: None, instruction: None };
                    if !paused {
                        sound.schedule(vec![Scheduled { id, cue, due, epoch: 0, sounds: true }]);
                        println!("due {}", began + due.as_secs_f64());
                    }
                    (due, id) = (due + EVERY, id + 1);
                }
                let status = sound.status().said(Words::ENGLISH);
                if status != known {
                    println!("status {status}");
                    known = status;
                }
                match inbox.recv_timeout(Duration::from_millis(20)) {
                    Ok(word) if word == "pause" => {
                        paused = true;
                        sound.rest();
                    }
                    Ok(word) if word == "resume" => {
                        paused = false;
                        sound.wake();
                    }
                    Ok(_) | Err(RecvTimeoutError::Disconnected) => return sound.close(Duration::from_millis(300)),
                    Err(RecvTimeoutError::Timeout) => {}
                }
            }
        }
    }
}
