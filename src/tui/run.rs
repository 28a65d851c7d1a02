//! The loop: wait, obey, let time go on, draw what changed.

use std::io::{self, IsTerminal as _, Write as _};
use std::sync::Arc;
use std::time::Duration;

use ratatui::crossterm::terminal::size;
use ratatui::layout::Rect;

use super::context::Context;
use super::later::{Later, Loaded};
use super::layers::open;
use super::stack::Stack;
use super::to::To;
use crate::coach::bell::BELL;
use crate::coach::{Clock, SleepWatch};
use crate::config::words::Switch;
use crate::journal::Past;
use crate::language::ScreenText;
use crate::media::Media;
use crate::terminal::ask::cell_size;
use crate::terminal::decode::Input;
use crate::terminal::guard::Guard;
use crate::terminal::inbox::{Ended, Event, Inbox};
use crate::terminal::key::Key;
use crate::terminal::log::Log;
use crate::terminal::out;
use crate::terminal::surface::Surface;

mod aside;

/// A window that is pulled about is drawn at most this often.
const RESIZE_PAUSE: Duration = Duration::from_millis(25);
/// How often the log is looked after.
const LOG_CARE: Duration = Duration::from_mins(1);

/// Why the screen could not be used.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Error {
    /// There is no terminal to draw on.
    #[error("the full screen needs a terminal; `supple run ID --plain` does not")]
    NoTerminal(#[source] io::Error),
    /// Waiting for keys failed.
    #[error("keys cannot be read: {0}")]
    Keys(#[source] io::Error),
}

/// The way in which the program ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The person was done.
    Done,
    /// Something else ended it.
    Ended(Ended),
}

/// The terminal, and everything that goes on behind it.
struct Program<'a> {
    clock: Clock,
    sleep: SleepWatch,
    stack: Stack,
    cx: &'a mut Context,
    later: Later,
    media: Media,
    guard: Guard,
    surface: Surface,
    inbox: Inbox,
    resized: Option<Duration>,
    /// When the window's title is to be told, where it was told too recently.
    title_due: Option<Duration>,
    drawn_resized: Duration,
    log_cared: Duration,
}

/// Shows `first` and what follows from it until the person is done, or the program has to end.
///
/// # Errors
/// When there is no terminal, or its keys cannot be read.
pub(crate) fn run(clock: Clock, cx: &mut Context, first: To) -> Result<End, Error> {
    let first = open(first, clock.now(), cx);
    // Before the terminal is taken, so that no signal finds it taken and nobody listening.
    let inbox = Inbox::open().map_err(Error::Keys)?;
    if !io::stdout().is_terminal() {
        return Err(Error::NoTerminal(io::Error::other("the output goes elsewhere")));
    }
    let area = window().map_err(Error::NoTerminal)?;
    let (log, fault) = match cx.folders.as_ref().map(|folders| Log::open(&folders.state)).transpose() {
        Ok(log) => (log, None),
        Err(error) => (None, Some(cx.words().of_fault(ScreenText::NoLog, &error))),
    };
    let guard = Guard::enter(log).map_err(Error::NoTerminal)?;
    let known = cx.around.known();
    let mut program = Program {
        clock,
        sleep: SleepWatch::start(&clock),
        stack: Stack::new(first),
        cx,
        later: Later::default(),
        media: Media::off(),
        guard,
        surface: Surface::new(area).in_terminal(known),
        inbox,
        resized: None,
        title_due: None,
        drawn_resized: Duration::ZERO,
        log_cared: Duration::ZERO,
    };
    program.cx.area = area;
    program.cx.capabilities.resized(cell_size());
    if let Some(fault) = fault {
        program.cx.say(fault, clock.now());
    }
    let ended = program.follow();
    let unsaid = program.finish();
    drop(program);
    if let Some(fault) = unsaid {
        // Standard error is the last place where anything can be said.
        let _unheard = writeln!(io::stderr(), "supple: {fault}");
    }
    ended
}

impl Program<'_> {
    fn follow(&mut self) -> Result<End, Error> {
        if let Some(end) = self.show() {
            return Ok(end);
        }
        self.after_the_first_frame();
        loop {
            self.later.open_sound(&self.clock, self.cx);
            let wake = self.wake();
            let now = self.clock.now();
            self.stack.look_ahead(now, self.cx);
            let limit = wake.map(|wake| wake.saturating_sub(self.clock.now()));
            let events = self.inbox.wait(limit).map_err(Error::Keys)?;
            if self.sleep.slept(&self.clock).is_some() {
                self.stack.slept(self.clock.now(), self.cx);
            }
            for event in events {
                if let Some(end) = self.obey(event) {
                    return Ok(end);
                }
            }
            self.ask();
            if let Some(end) = self.show() {
                return Ok(end);
            }
        }
    }

    /// Lets time go on and draws; the end, where there is nothing left to show, or nobody to show it to.
    fn show(&mut self) -> Option<End> {
        let now = self.clock.now();
        if self.resized.is_some_and(|due| due <= now) {
            self.resized = None;
            self.drawn_resized = now;
            self.measure();
        }
        self.cx.advance(now);
        self.stack.advance(now, self.cx);
        if self.stack.is_empty() {
            return Some(End::Done);
        }
        let (stack, cx) = (&self.stack, &*self.cx);
        let clicks = self.guard.tell_clicks(stack.clicks());
        let (title, due) = self.guard.title(stack.title(cx), now);
        self.title_due = due;
        let drawn = clicks.and_then(|()| self.surface.draw(|buf| stack.draw(buf, cx), stack.picture(cx), &title));
        self.media.show(self.stack.shown());
        let rung = if self.cx.take_ring() { out::write(BELL) } else { Ok(()) };
        drawn.and(rung).is_err().then_some(End::Ended(Ended::Nobody))
    }

    /// What can wait until something is to be seen.
    fn after_the_first_frame(&mut self) {
        if self.cx.showing.wants_cell() {
            self.cx.capabilities.want_cell();
        }
        self.ask();
        match self.inbox.waker() {
            Ok(waker) => {
                let waker = Arc::new(waker);
                self.cx.waker = Some(Arc::clone(&waker));
                if self.cx.settings.media == Switch::On {
                    let waker = Arc::clone(&waker);
                    self.media = Media::open(self.clock.origin(), move || waker.wake());
                }
                self.later.start(self.cx, waker);
                self.cx.awaits_past = self.cx.folders.is_some() && self.cx.past == Past::default();
            }
            Err(error) => self.cx.say(self.cx.words().of_fault(ScreenText::OwnNotLoaded, &error), self.clock.now()),
        }
    }

    /// Asks the terminal what is to be asked.
    fn ask(&mut self) {
        let questions = self.cx.capabilities.questions(self.clock.now());
        // A terminal that cannot be written to shows itself at the next frame, and answers nothing.
        if !questions.is_empty() && out::write(&questions).is_err() {
            self.cx.capabilities.give_up();
        }
    }

    fn wake(&mut self) -> Option<Duration> {
        let now = self.clock.now();
        [self.stack.wake(now, self.cx), self.cx.wake(now), self.resized, self.title_due].into_iter().flatten().min()
    }

    fn obey(&mut self, event: Event) -> Option<End> {
        let now = self.clock.now();
        if let Event::Input(told) = &event {
            self.cx.capabilities.told(told);
        }
        match event {
            Event::Input(Input::Key(key)) if key == Key::control('c') => return Some(End::Ended(Ended::Signal(2))),
            Event::Input(Input::Key(key)) if key == Key::control('z') => return self.suspend(),
            Event::Input(Input::Key(key)) if key == Key::control('l') => self.surface.forget(),
            Event::Input(Input::Key(key)) => self.stack.key(key, None, now, self.cx),
            Event::Input(Input::Placed(key, place)) => self.stack.key(key, Some(place), now, self.cx),
            // A terminal that cannot be written to shows itself at the next frame.
            Event::Input(Input::Keyboard) => drop(self.guard.tell_places()),
            Event::Input(Input::Mouse(mouse)) => self.stack.mouse(mouse, now, self.cx),
            Event::Input(Input::Paste(text)) => self.stack.paste(&text, self.cx),
            Event::Input(Input::TellsScheme) => drop(self.guard.tell_scheme()),
            // Taken in already.
            Event::Input(
                Input::Background(_)
                | Input::Scheme(_)
                | Input::Attributes(_)
                | Input::Graphics
                | Input::CellSize(_)
                | Input::Registers(_),
            ) => {}
            Event::Resized => self.resized = Some(now.max(self.drawn_resized + RESIZE_PAUSE)),
            Event::Suspended => return self.suspend(),
            Event::Continued => return self.come_back(),
            Event::Woken => {
                self.take_over(now);
                for press in self.media.pressed() {
                    self.stack.press(press, now, self.cx);
                }
            }
            Event::Ended(ended) => return Some(End::Ended(ended)),
        }
        if now.saturating_sub(self.log_cared) >= LOG_CARE {
            self.log_cared = now;
            if let Err(error) = self.guard.bound_log() {
                self.cx.say(self.cx.words().of_fault(ScreenText::LogUnbounded, &error), now);
            }
        }
        None
    }

    /// Takes over what was loaded on other threads.
    fn take_over(&mut self, now: Duration) {
        let mut listed_anew = false;
        for loaded in self.later.take() {
            match loaded {
                Loaded::Library(library) => {
                    self.cx.library = library;
                    self.cx.is_listed = true;
                }
                Loaded::Journal(past) => self.cx.remember(past),
                Loaded::Sound(sound) => {
                    self.cx.world.hearing.open(sound);
                    continue;
                }
                Loaded::Fault(fault) => {
                    self.cx.say(fault, now);
                    continue;
                }
                Loaded::News(said) => {
                    self.cx.say_longer(said, now);
                    continue;
                }
            }
            listed_anew = true;
        }
        if listed_anew {
            self.stack.library_loaded(self.cx);
        }
    }

    fn measure(&mut self) {
        if let Ok(area) = window() {
            self.cx.area = area;
            self.cx.capabilities.resized(cell_size());
            self.surface.resize(area);
        }
    }

    /// Keeps what is to be kept. What could not be, and is in no log either, in one line.
    fn finish(&mut self) -> Option<String> {
        self.stack.leave(self.clock.now(), self.cx);
        let kept = self.cx.keep();
        // Whatever it was about, nobody draws it any more.
        drop(self.wait_for_answers());
        self.later.see_sound_opened();
        // The screen is gone in a moment; the log is where this can be read.
        kept.err().filter(|fault| self.guard.note(fault).is_err())
    }
}

/// The window's size, from 0, 0; at least one cell.
fn window() -> io::Result<Rect> {
    let (columns, rows) = size()?;
    Ok(Rect::new(0, 0, columns.max(1), rows.max(1)))
}
