//! Entering the terminal and leaving it as it was found, whatever happens in between.

use std::io::{self, Write as _};
use std::sync::Once;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ratatui::crossterm::terminal::{disable_raw_mode, enable_raw_mode};

use super::known::Known;
use super::log::Log;
use super::out;
use super::pictures::shown;
use super::title::{self, Title};
use crate::diagnostic::{hear, is_guarded};

/// The other screen, no cursor, pasted text marked as such.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[?25l\x1b[?2004h";
/// What stands on the other screen, erased in the terminal's own colours, whatever a frame cut short may have left: GNU screen
/// and mosh keep it when that screen is left. What has scrolled away stays.
const ERASE: &[u8] = b"\x1b[?2026l\x1b[0m\x1b[H\x1b[2J";
/// All of it undone.
const LEAVE: &[u8] = b"\x1b[?2031l\x1b[?1006l\x1b[?1000l\x1b[?2004l\x1b[0m\x1b[?25h\x1b[?1049l\x1b[0m";
/// The terminal tells of a change of its colours from dark to light, or back.
const SCHEME_ON: &[u8] = b"\x1b[?2031h";
#[cfg(unix)]
const CLICKS_ON: &[u8] = b"\x1b[?1000h\x1b[?1006h";
#[cfg(unix)]
const CLICKS_OFF: &[u8] = b"\x1b[?1006l\x1b[?1000l";

/// All keys as sequences with their place and their text: 1, 4, 8 and 16 of kitty's protocol.
const PLACES_ON: &[u8] = b"\x1b[>29u";
const PLACES_OFF: &[u8] = b"\x1b[<u";

/// Whether the terminal tells places; the panic hook has to know without asking anybody.
static PLACES: AtomicBool = AtomicBool::new(false);

/// Whether the terminal is ours; the panic hook has to know without asking anybody.
static ENTERED: AtomicBool = AtomicBool::new(false);

/// Whether the other screen is shown: until it is, what stands there is not ours to erase.
static SHOWN: AtomicBool = AtomicBool::new(false);

/// A switch: whether the terminal reports presses of a mouse button.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Clicks {
    /// The terminal keeps the mouse, to select and copy.
    #[default]
    Untold,
    /// A press is told.
    Told,
}

/// Holds the terminal; gives it back when dropped, and when the main thread panics.
#[derive(Debug)]
pub struct Guard {
    log: Option<Log>,
    clicks: Clicks,
    places: bool,
    scheme: bool,
    title: Title,
}

impl Guard {
    /// Takes the terminal. Until it is given back, standard error goes to `log`, or nowhere without one.
    ///
    /// # Errors
    /// When standard input or output is no terminal.
    pub fn enter(log: Option<Log>) -> io::Result<Self> {
        install_panic_hook();
        let title = Title::of(&Known::here());
        let guard = Self { log, clicks: Clicks::Untold, places: false, scheme: false, title };
        guard.take()?;
        Ok(guard)
    }

    fn take(&self) -> io::Result<()> {
        // Set first: when half of this fails, dropping the guard undoes the half that was done.
        ENTERED.store(true, Ordering::SeqCst);
        enable_raw_mode()?;
        standard_error::divert(self.log.as_ref())?;
        platform::prepare()?;
        SHOWN.store(true, Ordering::SeqCst);
        out::write(ENTER)?;
        if self.clicks == Clicks::Told {
            platform::clicks(Clicks::Told)?;
        }
        if self.places {
            ask_places()?;
        }
        if self.scheme {
            out::write(SCHEME_ON)?;
        }
        Ok(())
    }

    /// The terminal has said that it can tell the places of keys: it is asked to.
    pub(crate) fn tell_places(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.places, true) { Ok(()) } else { ask_places() }
    }

    /// The terminal has said that it can tell of a change of its colours: it is asked to.
    pub(crate) fn tell_scheme(&mut self) -> io::Result<()> {
        if std::mem::replace(&mut self.scheme, true) { Ok(()) } else { out::write(SCHEME_ON) }
    }

    /// Asks the terminal to tell of clicks, or no longer to.
    pub(crate) fn tell_clicks(&mut self, clicks: Clicks) -> io::Result<()> {
        if self.clicks != clicks {
            self.clicks = clicks;
            platform::clicks(clicks)?;
        }
        Ok(())
    }

    /// What gives the window this title at `now`, or with `None` the one that it had, to be sent with the frame that shows the
    /// same; and when it has to be told again: a title is told about once a second at most, and not at all to a terminal that
    /// could not give it back.
    pub fn title(&mut self, title: Option<String>, now: Duration) -> (Vec<u8>, Option<Duration>) {
        self.title.tell(title, now)
    }

    /// Gives the terminal back for as long as `meanwhile` takes, and takes it again. All has to be drawn again then.
    pub(crate) fn step_aside(&mut self, meanwhile: impl FnOnce()) -> io::Result<()> {
        leave();
        meanwhile();
        self.title.forget();
        self.take()
    }

    /// Writes a line into the log.
    ///
    /// # Errors
    /// Without a log, and when it takes no line: the disk may be full.
    pub(crate) fn note(&self, line: &str) -> io::Result<()> {
        let log = self.log.as_ref().ok_or(io::ErrorKind::NotFound)?;
        writeln!(log.file(), "{line}")
    }

    /// Keeps the log within its bound.
    pub(crate) fn bound_log(&self) -> io::Result<()> {
        self.log.as_ref().map_or(Ok(()), Log::bound)
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        leave();
    }
}

/// Standard error goes elsewhere for as long as this lives, where no screen is up but its lines would be in the way.
#[derive(Debug)]
pub(crate) struct Hush {
    _log: Option<Log>,
}

impl Hush {
    /// Sends standard error to `log`, or nowhere without one.
    pub(crate) fn begin(log: Option<Log>) -> io::Result<Self> {
        install_panic_hook();
        standard_error::divert(log.as_ref())?;
        Ok(Self { _log: log })
    }
}

impl Drop for Hush {
    fn drop(&mut self) {
        standard_error::restore();
    }
}

fn ask_places() -> io::Result<()> {
    PLACES.store(true, Ordering::SeqCst);
    out::write(PLACES_ON)
}

/// Gives the terminal back, once. Nothing can be done here about what fails.
fn leave() {
    if ENTERED.swap(false, Ordering::SeqCst) {
        // Before the other screen is left: each screen has keys of its own.
        if PLACES.swap(false, Ordering::SeqCst) {
            let _gone = out::write(PLACES_OFF);
        }
        title::give_back();
        let _gone = out::write(&shown::give_back());
        if SHOWN.swap(false, Ordering::SeqCst) {
            let _gone = out::write(ERASE);
        }
        let _gone = out::write(LEAVE);
        platform::restore();
        let _gone = disable_raw_mode();
        standard_error::restore();
    }
}

/// A panic of the thread that drew the screen gives the terminal back before the message is printed. A panic of any
/// other thread goes to the log, and the screen stays.
fn install_panic_hook() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let drawing = std::thread::current().id();
        let usual = std::panic::take_hook();
        std::panic::set_hook(Box::new(move |panic| {
            // What is guarded ends nothing: the screen stays.
            if is_guarded() {
                return hear(panic);
            }
            if std::thread::current().id() == drawing {
                leave();
                standard_error::restore();
            }
            usual(panic);
        }));
    });
}

#[cfg(unix)]
mod standard_error {
    use std::fs::File;
    use std::io;
    use std::os::fd::OwnedFd;
    use std::sync::{Mutex, PoisonError};

    use rustix::stdio::{dup2_stderr, stderr};

    use super::Log;

    /// Standard error as it was found.
    static FOUND: Mutex<Option<OwnedFd>> = Mutex::new(None);

    pub(super) fn divert(log: Option<&Log>) -> io::Result<()> {
        let mut found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
        if found.is_none() {
            *found = Some(rustix::io::fcntl_dupfd_cloexec(stderr(), 3)?);
        }
        match log {
            Some(log) => dup2_stderr(log.file())?,
            None => dup2_stderr(File::options().write(true).open("/dev/null")?)?,
        }
        Ok(())
    }

    pub(super) fn restore() {
        let mut found = FOUND.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(found) = found.take() {
            let _gone = dup2_stderr(found);
        }
    }
}

#[cfg(not(unix))]
mod standard_error {
    use std::io;

    use super::Log;

    #[expect(clippy::unnecessary_wraps, reason = "the same face as where descriptors can be diverted")]
    pub(super) fn divert(_: Option<&Log>) -> io::Result<()> {
        Ok(())
    }

    pub(super) fn restore() {}
}

#[cfg(unix)]
mod platform {
    use std::io;

    use super::{CLICKS_OFF, CLICKS_ON, Clicks, out};

    #[expect(clippy::unnecessary_wraps, reason = "the same face as where it can fail")]
    pub(super) const fn prepare() -> io::Result<()> {
        Ok(())
    }

    pub(super) fn clicks(clicks: Clicks) -> io::Result<()> {
        out::write(if clicks == Clicks::Told { CLICKS_ON } else { CLICKS_OFF })
    }

    pub(super) const fn restore() {}
}

#[cfg(not(unix))]
mod platform {
    use std::io;

    use ratatui::crossterm::event::{DisableMouseCapture, EnableMouseCapture};
    use ratatui::crossterm::{ansi_support, execute};

    use super::Clicks;

    /// The console takes escape sequences only after it was told that they come.
    pub(super) fn prepare() -> io::Result<()> {
        if ansi_support::supports_ansi() { Ok(()) } else { Err(io::ErrorKind::Unsupported.into()) }
    }

    pub(super) fn clicks(clicks: Clicks) -> io::Result<()> {
        match clicks {
            Clicks::Told => execute!(io::stdout(), EnableMouseCapture),
            Clicks::Untold => execute!(io::stdout(), DisableMouseCapture),
        }
    }

    pub(super) fn restore() {
        let _gone = execute!(io::stdout(), DisableMouseCapture);
    }
}
