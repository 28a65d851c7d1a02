//! Keeps a device open: opens it, watches it, opens it again when it is lost; and passes on what is to be heard.
//!
//! Two kinds of threads. The *supervisor* never calls into a sound library, so it always answers. Each stream lives in a
//! *keeper* of its own, which opens it, pauses it and drops it; any of these may take forever when a sound server hangs, and
//! then the keeper is left behind and another one is started.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::bank::Bank;
use super::device::{StreamFlags, Supply};
use super::keeper::{Keeper, Order, Report};
use super::kit::{Kit, position};
use super::mixer::{Mixer, Placed};
use super::saying::Saying;
use super::settings::{Bus, Settings};
use super::speech::Speech;
use super::status::{Status, StatusCell};
use crate::session::effect::Scheduled;

mod message;

pub(crate) use message::Message;

/// How often the stream's heartbeat is looked at.
const WATCH: Duration = Duration::from_millis(250);
/// The pause between two looks while the stream is stopped: whatever happens then comes as a message.
const PAUSED_WATCH: Duration = Duration::from_mins(10);
/// A stream that has not called for this long has stopped.
const STALLED: Duration = Duration::from_millis(1_500);
/// Opening, or starting to call, that takes longer is given up.
const OPENING: Duration = Duration::from_secs(5);
/// The first wait before opening again; it doubles.
const FIRST_WAIT: Duration = Duration::from_millis(250);
/// The longest wait in the first [`SOON`] after a loss: a server that restarts is back within seconds.
const SHORT_WAIT: Duration = Duration::from_secs(2);
/// The longest wait.
const LONG_WAIT: Duration = Duration::from_secs(8);
/// How long a loss is fresh.
const SOON: Duration = Duration::from_secs(30);

/// Starts the supervisor's thread.
pub(crate) fn start(
    origin: Instant,
    settings: Settings,
    bank: Bank,
    messages: Sender<Message>,
    inbox: Receiver<Message>,
    status: StatusCell,
) {
    let cell = status.clone();
    let work = move || {
        let mut supervisor = Supervisor::new(origin, settings, &bank, messages, status.clone());
        // A fault in here must cost the sound and nothing else.
        let ended = catch_unwind(AssertUnwindSafe(|| supervisor.run(&inbox)));
        status.set(match ended {
            Ok(()) => Status::Closed,
            Err(_) => Status::Absent { why: "the sound thread failed".to_owned() },
        });
    };
    if let Err(error) = thread::Builder::new().name("sound".to_owned()).spawn(work) {
        cell.set(Status::Absent { why: error.to_string() });
    }
}

/// The state of the stream.
enum StreamState {
    /// A keeper is opening it.
    Opening(Stream),
    /// Playing.
    Playing(Stream),
    /// There is none; it is opened again at this moment.
    Waiting(Instant),
}

/// A stream and its keeper.
struct Stream {
    number: u64,
    keeper: Keeper,
    /// The calls counted last, and when that number last changed; at first: when opening began.
    calls: u64,
    changed: Instant,
    /// How long it may be silent: a device that wakes up takes its time.
    patience: Duration,
}

struct Supervisor {
    origin: Instant,
    settings: Settings,
    kit: Kit,
    mixer: Arc<Mutex<Mixer>>,
    saying: Saying,
    messages: Sender<Message>,
    status: StatusCell,
    stage: StreamState,
    streams: u64,
    /// Whether the stream is to be stopped, and whether it is.
    resting: bool,
    paused: bool,
    ever: bool,
    /// The next wait, and since when there has been no sound.
    wait: Duration,
    lost: Option<Instant>,
}

impl Supervisor {
    fn new(origin: Instant, settings: Settings, bank: &Bank, messages: Sender<Message>, status: StatusCell) -> Self {
        let mixer = Mixer::with_gains(settings.gain(Bus::Cues), settings.gain(Bus::Voice));
        Self {
            origin,
            settings,
            kit: Kit::new(bank, settings.sides),
            mixer: Arc::new(Mutex::new(mixer)),
            saying: Saying::default(),
            messages,
            status,
            stage: StreamState::Waiting(Instant::now()),
            streams: 0,
            resting: false,
            paused: false,
            ever: false,
            wait: FIRST_WAIT,
            lost: None,
        }
    }

    fn run(&mut self, inbox: &Receiver<Message>) {
        loop {
            self.look_after(Instant::now());
            match inbox.recv_timeout(self.patience(Instant::now())) {
                Ok(Message::Close(closed)) => return self.close(closed),
                Ok(Message::Leave) | Err(RecvTimeoutError::Disconnected) => return,
                Ok(message) => self.take(message),
                Err(RecvTimeoutError::Timeout) => {}
            }
        }
    }

    /// How long nothing needs to be done unless a message comes.
    fn patience(&self, now: Instant) -> Duration {
        match &self.stage {
            StreamState::Waiting(until) => until.saturating_duration_since(now),
            StreamState::Playing(_) if self.paused => PAUSED_WATCH,
            StreamState::Opening(_) | StreamState::Playing(_) => WATCH,
        }
    }

    fn take(&mut self, message: Message) {
        match message {
            Message::Schedule(cues) => self.place(cues),
            Message::Cancel(epoch) => self.cancel(epoch),
            Message::Clear => self.clear(),
            Message::Speech(speech) => self.speak_with(speech),
            Message::Said => self.say(),
            Message::Set(settings) => self.set(settings),
            Message::Rest => {
                self.resting = true;
                self.pause_when_quiet();
            }
            Message::Wake => self.resume(),
            Message::Keeper(number, report) => self.hear(number, report),
            Message::Close(_) | Message::Leave => {}
        }
    }

    fn mixer(&self) -> MutexGuard<'_, Mixer> {
        self.mixer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn place(&mut self, mut cues: Vec<Scheduled>) {
        cues.retain(|scheduled| scheduled.sounds);
        let mut placed: Vec<Placed> = cues
            .iter()
            .filter_map(|Scheduled { cue, due, epoch, .. }| {
                self.kit.tone(cue, position(*due), *epoch, self.settings.sides)
            })
            .collect();
        placed.extend(self.saying.add(cues, position(self.origin.elapsed())));
        self.mixer().place_all(placed);
    }

    /// Places the sentences that have become ready.
    fn say(&mut self) {
        let ready = self.saying.ready(position(self.origin.elapsed()));
        self.mixer().place_all(ready);
    }

    fn speak_with(&mut self, voice: Option<Speech>) {
        if let Some(voice) = &voice {
            let messages = self.messages.clone();
            // When the supervisor is gone, nobody is left to be told.
            voice.on_ready(move || _ = messages.send(Message::Said));
        } else {
            self.mixer().hush();
        }
        self.saying.with(voice);
    }

    fn cancel(&mut self, epoch: u32) {
        self.saying.cancel(epoch);
        self.mixer().cancel(epoch);
    }

    fn clear(&mut self) {
        self.saying.clear();
        self.mixer().clear();
    }

    fn set(&mut self, settings: Settings) {
        self.settings = Settings { sides: self.settings.sides, ..settings };
        let mut mixer = self.mixer();
        for part in [Bus::Cues, Bus::Voice] {
            mixer.set_gain(part, self.settings.gain(part));
        }
    }

    /// Stops the stream if it is to be stopped and has nothing more to sound.
    fn pause_when_quiet(&mut self) {
        if !self.resting || self.paused {
            return;
        }
        // What can no longer be said in time must not keep the device from its rest.
        self.say();
        if self.saying.is_idle() && self.mixer().is_idle() {
            self.paused = true;
            self.order(Order::Pause);
        }
    }

    fn resume(&mut self) {
        self.resting = false;
        if !std::mem::take(&mut self.paused) {
            return;
        }
        if let StreamState::Playing(stream) = &mut self.stage {
            (stream.changed, stream.patience) = (Instant::now(), OPENING);
            stream.keeper.flags.interruptions.fetch_add(1, Ordering::Relaxed);
        }
        self.order(Order::Play);
    }

    fn order(&mut self, order: Order) {
        if let StreamState::Playing(stream) = &self.stage
            && stream.keeper.orders.send(order).is_err()
        {
            self.lose("the stream ended");
        }
    }

    /// A report of a keeper; those of abandoned ones are of no interest.
    fn hear(&mut self, number: u64, report: Report) {
        let current = match &self.stage {
            StreamState::Opening(stream) | StreamState::Playing(stream) => stream.number == number,
            StreamState::Waiting(_) => false,
        };
        match report {
            _ if !current => {}
            Report::Opened(device) => self.opened(device),
            Report::Lost(why) => self.lose(&why),
        }
    }

    fn opened(&mut self, device: String) {
        let stage = std::mem::replace(&mut self.stage, StreamState::Waiting(Instant::now()));
        if let StreamState::Opening(mut stream) | StreamState::Playing(mut stream) = stage {
            stream.changed = Instant::now();
            self.stage = StreamState::Playing(stream);
            self.ever = true;
            self.status.set(Status::Playing { device });
            if self.paused {
                self.order(Order::Pause);
            }
        }
    }

    /// The stream is gone, or could not be had: say so, and try again later.
    fn lose(&mut self, why: &str) {
        let now = Instant::now();
        let why = why.to_owned();
        self.status.set(if self.ever { Status::Reconnecting { why } } else { Status::Absent { why } });
        let fresh = now.saturating_duration_since(*self.lost.get_or_insert(now)) < SOON;
        let wait = self.wait.min(if fresh { SHORT_WAIT } else { LONG_WAIT });
        self.wait = (wait * 2).min(LONG_WAIT);
        if let StreamState::Opening(stream) | StreamState::Playing(stream) =
            std::mem::replace(&mut self.stage, StreamState::Waiting(now + wait))
        {
            stream.keeper.flags.abandoned.store(true, Ordering::Relaxed);
        }
    }

    /// Opens what is to be opened, and gives up on what has stopped.
    fn look_after(&mut self, now: Instant) {
        match &mut self.stage {
            StreamState::Waiting(until) if *until <= now => self.open(now),
            StreamState::Waiting(_) => {}
            StreamState::Opening(stream) => {
                if now.saturating_duration_since(stream.changed) > OPENING {
                    self.lose("the sound server does not answer");
                }
            }
            StreamState::Playing(stream) => {
                let calls = stream.keeper.flags.calls.load(Ordering::Relaxed);
                if calls != stream.calls {
                    (stream.calls, stream.changed, stream.patience) = (calls, now, STALLED);
                    (self.wait, self.lost) = (FIRST_WAIT, None);
                } else if !self.paused && now.saturating_duration_since(stream.changed) > stream.patience {
                    self.lose("the sound server has stopped");
                }
                self.pause_when_quiet();
            }
        }
    }

    fn open(&mut self, now: Instant) {
        self.streams += 1;
        let number = self.streams;
        let messages = self.messages.clone();
        let report = move |report| {
            // When the supervisor is gone, nobody is left to be told.
            let _ = messages.send(Message::Keeper(number, report));
        };
        let supply =
            Supply { origin: self.origin, mixer: Arc::clone(&self.mixer), flags: Arc::new(StreamFlags::default()) };
        match Keeper::start(format!("sound {number}"), supply, report) {
            Ok(keeper) => {
                self.stage = StreamState::Opening(Stream { number, keeper, calls: 0, changed: now, patience: OPENING });
            }
            Err(error) => self.lose(&error.to_string()),
        }
    }

    /// Lets the stream go. `closed` is dropped, which tells the one who waits, when the keeper has dropped it.
    fn close(&mut self, closed: Sender<()>) {
        if let StreamState::Opening(stream) | StreamState::Playing(stream) =
            std::mem::replace(&mut self.stage, StreamState::Waiting(Instant::now()))
        {
            stream.keeper.flags.abandoned.store(true, Ordering::Relaxed);
            drop(stream.keeper.orders);
            self.status.set(Status::Closed);
            // The keeper never sends: this ends when it does.
            let _ = stream.keeper.ended.recv();
        }
        drop(closed);
    }
}
