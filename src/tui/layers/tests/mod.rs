//! What leads where, with the layers on top of each other.

use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};

use super::open;
use crate::audio::Settings as Sound;
use crate::care::Level;
use crate::coach::{Hearing, Launch, Setting, Start, Talk, World, clock};
use crate::config::{SavedState, Settings};
use crate::journal::{Begun, Event, Line, Moment, Past, Report, SessionId, Set};
use crate::language::Words;
use crate::routine::{Defaults, Library};
use crate::session::player::{Player, Speed};
use crate::session::record::Record;
use crate::session::timeline::{Setup, compile};
use crate::terminal::keymap::Keymap;
use crate::terminal::mouse::{Gesture, Mouse};
use crate::tui::colours::Surroundings;
use crate::tui::context::Context;
use crate::tui::stack::Stack;
use crate::tui::to::To;

mod answers;
mod clicks;
mod doors;
mod escape;
mod german;
mod going_on;
mod home;
mod languages;
mod pictures;
mod session;
mod sounds;
mod summary;
mod time;
mod unkept;

/// The context in a usual terminal, wherever the tests run.
pub(in crate::tui) fn context() -> Context {
    context_in(Surroundings::of(|name| (name == "TERM").then(|| "xterm-256color".to_owned())))
}

/// The context in such a terminal.
fn context_in(around: Surroundings) -> Context {
    let setting = Setting {
        folders: None,
        settings: Settings::default(),
        words: Words::ENGLISH,
        kept: SavedState::default(),
        keymap: Keymap::default(),
        library: Library::embedded(Defaults::default()),
        past: Past::default(),
        world: World { hearing: Hearing::new(Sound::default(), Talk::new(None)), journal: None, trace: None },
        word: None,
    };
    let mut cx = Context::within(around, setting);
    cx.area = Rect::new(0, 0, 100, 30);
    cx
}

fn launch(start: Start) -> Launch {
    let library = Library::embedded(Defaults::default());
    let routine = Arc::clone(library.get("glute-relief").unwrap().routine().unwrap());
    Launch { routine, setup: Setup::default(), speed: Speed::NORMAL, start, limit: None }
}

/// What came of a session that was left at once.
fn nothing_done(launch: &Launch) -> Record {
    let player = Player::new(compile(&launch.routine, &launch.setup), launch.speed);
    Record::of(&player, Duration::ZERO)
}

/// The layers from one on, followed by their keys.
struct Seen {
    stack: Stack,
    cx: Context,
}

impl Seen {
    fn from(mut cx: Context, first: To) -> Self {
        let first = open(first, Duration::ZERO, &mut cx);
        Self { stack: Stack::new(first), cx }
    }

    fn of_summary(start: Start) -> Self {
        let (mut cx, launch) = (context(), launch(start));
        cx.past.add(&broken_off(Begun::default(), &launch));
        let (record, ended) = (nothing_done(&launch), Duration::ZERO);
        Self::from(cx, To::Summary { launch, record, ended })
    }

    fn go_to(&mut self, now: Duration) {
        self.stack.advance(now, &mut self.cx);
    }

    fn press(&mut self, keys: &str) {
        for key in keys.split(' ') {
            self.stack.key(key.parse().unwrap(), None, Duration::ZERO, &mut self.cx);
        }
    }

    fn press_space(&mut self, now: Duration) {
        self.stack.key("space".parse().unwrap(), None, now, &mut self.cx);
    }

    fn click(&mut self, now: Duration) {
        let press = Mouse { what: Gesture::Press, at: Position::new(0, 0) };
        self.stack.mouse(press, now, &mut self.cx);
    }

    fn text(&self) -> String {
        let mut buf = Buffer::empty(self.cx.area);
        self.stack.draw(&mut buf, &self.cx);
        let rows = buf.content.chunks(usize::from(self.cx.area.width));
        rows.map(|row| row.iter().map(Cell::symbol).collect::<String>() + "\n").collect()
    }

    fn assert_says(&self, expected: &str) {
        let text = self.text();
        assert!(text.contains(expected), "{expected} is not said:\n{text}");
    }
}

/// The lines of a session that broke off just now after its first set, begun so.
fn broken_off(begun: Begun, launch: &Launch) -> [Line; 2] {
    let (routine, name) = (launch.routine.id.clone(), launch.routine.name.clone());
    let set = Set::of("foam-roller", begun.side, 30);
    let (moment, session) = (Moment::from(&clock::local()), Some(SessionId::fresh()));
    [Event::Start { routine, name, begun }, Event::Set(set)].map(|event| Line { moment, session, event })
}

/// Somebody who told this so many hours ago.
fn told(hours: i64, report: Report) -> Context {
    let mut cx = context();
    let at = clock::local().saturating_sub(jiff::SignedDuration::from_hours(hours));
    cx.past.add(&[Line { moment: Moment::from(&at), session: None, event: Event::Soreness(report) }]);
    cx
}

fn very_sore() -> Report {
    Report { left: Level::new(9), right: Level::new(9), ..Report::default() }
}
