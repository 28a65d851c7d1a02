//! Waiting on the console.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use ratatui::crossterm::event::{self, KeyCode, KeyEventKind, KeyModifiers, MouseButton, MouseEventKind};

use super::Event;
use crate::terminal::decode::Input;
use crate::terminal::key::{Code, Key};

/// The console's input has no descriptor to wait on together with others: other threads are looked after this often.
const LOOK: Duration = Duration::from_millis(200);

/// The console's input and the other threads of the program.
#[derive(Debug)]
pub(crate) struct Inbox {
    woken: Arc<AtomicBool>,
    keys: bool,
}

/// Ends the waiting of the thread that draws.
#[derive(Debug)]
pub(crate) struct Waker(Arc<AtomicBool>);

impl Waker {
    /// Ends the waiting.
    pub(crate) fn wake(&self) {
        self.0.store(true, Ordering::SeqCst);
    }
}

impl Inbox {
    /// Begins to listen to keys.
    ///
    /// # Errors
    /// Never here.
    #[expect(clippy::unnecessary_wraps, reason = "the same face as on other systems")]
    pub(crate) fn open() -> io::Result<Self> {
        Ok(Self { woken: Arc::default(), keys: true })
    }

    /// Begins to listen to other threads alone.
    ///
    /// # Errors
    /// Never here.
    #[expect(clippy::unnecessary_wraps, reason = "the same face as on other systems")]
    pub(crate) fn without_keys() -> io::Result<Self> {
        Ok(Self { woken: Arc::default(), keys: false })
    }

    /// A way for another thread to end the waiting.
    ///
    /// # Errors
    /// Never here.
    #[expect(clippy::unnecessary_wraps, reason = "the same face as on other systems")]
    pub(crate) fn waker(&self) -> io::Result<Waker> {
        Ok(Waker(Arc::clone(&self.woken)))
    }

    /// Waits until something happens, at most `limit`, for ever without one. Nothing happened when it is empty.
    pub(crate) fn wait(&mut self, limit: Option<Duration>) -> io::Result<Vec<Event>> {
        let limit = limit.unwrap_or(LOOK).min(LOOK);
        let mut events = Vec::new();
        if !self.keys {
            std::thread::sleep(limit);
        } else if event::poll(limit)? {
            while event::poll(Duration::ZERO)? {
                events.extend(said(event::read()?));
            }
        }
        if self.woken.swap(false, Ordering::SeqCst) {
            events.push(Event::Woken);
        }
        Ok(events)
    }
}

fn said(event: event::Event) -> Option<Event> {
    Some(match event {
        event::Event::Key(pressed) if pressed.kind != KeyEventKind::Release => {
            let key = Key {
                code: code(pressed.code)?,
                control: pressed.modifiers.contains(KeyModifiers::CONTROL),
                alt: pressed.modifiers.contains(KeyModifiers::ALT),
            };
            Event::Input(Input::Key(key))
        }
        event::Event::Mouse(mouse) if mouse.kind == MouseEventKind::Down(MouseButton::Left) => {
            Event::Input(Input::Click)
        }
        event::Event::Paste(text) => Event::Input(Input::Paste(text)),
        event::Event::Resize(..) => Event::Resized,
        _ => return None,
    })
}

const fn code(code: KeyCode) -> Option<Code> {
    Some(match code {
        KeyCode::Char(c) => Code::Char(c),
        KeyCode::Enter => Code::Enter,
        KeyCode::Esc => Code::Esc,
        KeyCode::Tab => Code::Tab,
        KeyCode::BackTab => Code::BackTab,
        KeyCode::Backspace => Code::Backspace,
        KeyCode::Delete => Code::Delete,
        KeyCode::Insert => Code::Insert,
        KeyCode::Up => Code::Up,
        KeyCode::Down => Code::Down,
        KeyCode::Left => Code::Left,
        KeyCode::Right => Code::Right,
        KeyCode::Home => Code::Home,
        KeyCode::End => Code::End,
        KeyCode::PageUp => Code::PageUp,
        KeyCode::PageDown => Code::PageDown,
        KeyCode::F(number) => Code::Function(number),
        _ => return None,
    })
}
