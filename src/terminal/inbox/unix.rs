//! Waiting on descriptors: standard input, and a pipe that signals and other threads ring.

use std::io::{self, Read, Write};
use std::os::fd::BorrowedFd;
use std::os::unix::net::UnixStream;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::fs::{FileType, fstat};
use rustix::io::Errno;
use rustix::stdio::{stdin, stdout};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::{SigId, flag, low_level};

use super::deadline;
use super::{Ended, Event, ignored};
use crate::terminal::decode::Decoder;

/// The signals that are told, with what they mean.
const SIGNALS: &[(i32, Event)] = &[
    (SIGTERM, Event::Ended(Ended::Signal(15))),
    (SIGHUP, Event::Ended(Ended::Signal(1))),
    (SIGINT, Event::Ended(Ended::Signal(2))),
    (SIGWINCH, Event::Resized),
    (SIGTSTP, Event::Suspended),
    (SIGCONT, Event::Continued),
];

/// Standard input, the signals and the other threads of the program.
#[derive(Debug)]
pub(crate) struct Inbox {
    decoder: Decoder,
    /// When the terminal said something last. Read here: what it has begun to say ends with a silence, and not with a frame.
    heard: Instant,
    bell: UnixStream,
    ringer: UnixStream,
    raised: Vec<(Arc<AtomicBool>, &'static Event)>,
    registered: Vec<SigId>,
    /// Where keys come from; `None` where standard input is not ours to read.
    keys: Option<BorrowedFd<'static>>,
    /// Whether standard output is a pipe or a socket, whose reader may leave.
    piped: bool,
}

/// The causes that ended a sleep.
#[derive(Clone, Copy, Debug, Default)]
struct Heard {
    /// There is input.
    keys: bool,
    /// A signal came, or another thread rang.
    rung: bool,
    /// Nobody reads standard output any more.
    unread: bool,
}

/// Ends the waiting of the thread that draws.
#[derive(Debug)]
pub(crate) struct Waker(UnixStream);

impl Waker {
    /// Ends the waiting.
    pub(crate) fn wake(&self) {
        // A full pipe will wake it as well, and without a reader there is nobody to wake.
        let _full_or_gone = (&self.0).write(b"w");
    }
}

impl Inbox {
    /// Begins to listen to keys and signals.
    pub(crate) fn open() -> io::Result<Self> {
        Self::listen(Some(stdin()))
    }

    /// Begins to listen to signals alone.
    pub(crate) fn without_keys() -> io::Result<Self> {
        Self::listen(None)
    }

    fn listen(keys: Option<BorrowedFd<'static>>) -> io::Result<Self> {
        deadline::watch()?;
        let (bell, ringer) = UnixStream::pair()?;
        bell.set_nonblocking(true)?;
        ringer.set_nonblocking(true)?;
        let mut inbox = Self {
            decoder: Decoder::default(),
            heard: Instant::now(),
            bell,
            ringer,
            raised: Vec::new(),
            registered: Vec::new(),
            keys,
            piped: is_piped(),
        };
        for (signal, event) in SIGNALS.iter().filter(|(signal, event)| !event.ends() || !ignored::is(*signal)) {
            let raised = Arc::new(AtomicBool::new(false));
            inbox.registered.push(flag::register(*signal, Arc::clone(&raised))?);
            inbox.registered.push(low_level::pipe::register(*signal, inbox.ringer.try_clone()?)?);
            inbox.raised.push((raised, event));
        }
        Ok(inbox)
    }

    /// A way for another thread to end the waiting.
    pub(crate) fn waker(&self) -> io::Result<Waker> {
        self.ringer.try_clone().map(Waker)
    }

    /// Waits until something happens, at most `limit`, for ever without one. Nothing happened when it is empty.
    pub(crate) fn wait(&mut self, limit: Option<Duration>) -> io::Result<Vec<Event>> {
        let due = self.decoder.patience().map(|patience| self.heard + patience);
        let silence = due.map(|due| due.saturating_duration_since(Instant::now()));
        let limit = limit.into_iter().chain(silence).min();
        let Heard { keys, rung, unread } = self.sleep(limit)?;
        let mut events = Vec::new();
        if unread {
            events.push(Event::Ended(Ended::Unread));
        }
        // A signal may come when the time is up already: that the program was stopped has to be known before time goes on.
        if rung || self.raised.iter().any(|(raised, _)| raised.load(Ordering::SeqCst)) {
            self.collect_signals(&mut events)?;
        }
        if keys {
            self.read(&mut events)?;
        } else if !rung && due.is_some_and(|due| due <= Instant::now()) {
            events.extend(self.decoder.flush().into_iter().map(Event::Input));
        }
        Ok(events)
    }

    /// Sleeps, and tells what ended it.
    fn sleep(&self, limit: Option<Duration>) -> io::Result<Heard> {
        let limit = limit.map(|limit| Timespec {
            tv_sec: i64::try_from(limit.as_secs()).unwrap_or(i64::MAX),
            tv_nsec: limit.subsec_nanos().into(),
        });
        // Asked for nothing, standard output tells only that it is broken.
        let mut sources = vec![PollFd::new(&self.bell, PollFlags::IN)];
        let output = self.piped.then(|| PollFd::from_borrowed_fd(stdout(), PollFlags::empty()));
        sources.extend(output);
        sources.extend(self.keys.map(|keys| PollFd::from_borrowed_fd(keys, PollFlags::IN)));
        match poll(&mut sources, limit.as_ref()) {
            Ok(_) => {}
            // A signal: the bell rings too.
            Err(Errno::INTR) => return Ok(Heard { rung: true, ..Heard::default() }),
            Err(error) => return Err(error.into()),
        }
        let mut told = sources.iter().map(PollFd::revents);
        let rung = told.next().is_some_and(|told| !told.is_empty());
        let broken = PollFlags::ERR | PollFlags::HUP;
        let unread = self.piped && told.next().is_some_and(|told| told.intersects(broken));
        let keys = told.next().is_some_and(|told| !told.is_empty());
        Ok(Heard { keys, rung, unread })
    }

    fn collect_signals(&mut self, events: &mut Vec<Event>) -> io::Result<()> {
        let mut rings = [0; 64];
        loop {
            match self.bell.read(&mut rings) {
                Ok(0) => break,
                Ok(count) if rings[..count].contains(&b'w') => events.push(Event::Woken),
                Ok(_) => {}
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => break,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        for (raised, event) in &self.raised {
            if raised.swap(false, Ordering::SeqCst) {
                events.push((*event).clone());
            }
        }
        Ok(())
    }

    fn read(&mut self, events: &mut Vec<Event>) -> io::Result<()> {
        let Some(keys) = self.keys else { return Ok(()) };
        let mut bytes = [0; 1024];
        self.heard = Instant::now();
        match rustix::io::read(keys, &mut bytes) {
            Ok(0) | Err(Errno::IO | Errno::BADF | Errno::NXIO) => events.push(Event::Ended(Ended::Nobody)),
            Ok(count) => events.extend(self.decoder.feed(&bytes[..count]).into_iter().map(Event::Input)),
            Err(Errno::INTR | Errno::AGAIN) => {}
            Err(error) => return Err(error.into()),
        }
        Ok(())
    }
}

/// Whether standard output is a pipe or a socket.
fn is_piped() -> bool {
    let is =
        |stat: rustix::fs::Stat| matches!(FileType::from_raw_mode(stat.st_mode), FileType::Fifo | FileType::Socket);
    fstat(stdout()).is_ok_and(is)
}

impl Drop for Inbox {
    fn drop(&mut self) {
        for id in self.registered.drain(..) {
            low_level::unregister(id);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;
    use std::os::fd::AsFd;
    use std::os::unix::net::UnixStream;
    use std::time::{Duration, Instant};

    use super::{Event, Inbox};
    use crate::terminal::decode::Input;

    /// An inbox, and the end where a terminal writes; both stay open.
    fn inbox() -> (Inbox, &'static UnixStream) {
        let (here, there) = UnixStream::pair().unwrap();
        let here: &'static UnixStream = Box::leak(Box::new(here));
        (Inbox::listen(Some(here.as_fd())).unwrap(), Box::leak(Box::new(there)))
    }

    fn key(text: &str) -> Event {
        Event::Input(Input::Key(text.parse().unwrap()))
    }

    /// Keys are read by frames that follow each other at once, as where a picture moves.
    fn frames(inbox: &mut Inbox, count: usize) -> Vec<Event> {
        (0..count).flat_map(|_| inbox.wait(Some(Duration::ZERO)).unwrap()).collect()
    }

    #[test]
    fn an_arrow_that_arrives_in_two_pieces_is_an_arrow_however_many_frames_come_between() {
        let (mut inbox, mut terminal) = inbox();
        // A machine that is held up for longer than an escape waits shows nothing.
        let held_up = |begun: Instant| begun.elapsed() > Duration::from_millis(20);
        for _ in 0..20 {
            let begun = Instant::now();
            terminal.write_all(b"\x1b").unwrap();
            let mut events = frames(&mut inbox, 5);
            let is_slow = held_up(begun);
            terminal.write_all(b"[B").unwrap();
            events.extend(frames(&mut inbox, 2));
            if !is_slow {
                assert_eq!(events, [key("down")]);
                return;
            }
        }
        panic!("the machine is too busy for five frames in 20 ms");
    }

    #[test]
    fn an_escape_that_nothing_follows_is_the_key_after_a_silence_and_not_before() {
        let (mut inbox, mut terminal) = inbox();
        let begun = Instant::now();
        terminal.write_all(b"\x1b").unwrap();
        let events = std::iter::repeat_with(|| inbox.wait(Some(Duration::from_millis(3))).unwrap());
        let told = events.flatten().next();
        assert_eq!(told, Some(key("esc")));
        assert!(begun.elapsed() >= Duration::from_millis(25), "{:?}", begun.elapsed());
    }
}
