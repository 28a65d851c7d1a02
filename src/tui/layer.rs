//! The screens as a stack: the one on top has the keys, all of them get the time.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::context::Context;
use super::to::To;
use crate::media::{Press, Shown};
use crate::terminal::guard::Clicks;
use crate::terminal::key::Key;
use crate::terminal::mouse::Mouse;
use crate::terminal::pictures::shown::Placed;

/// A layer's wish to the stack: stay, open, close, go on, answer.
#[derive(Debug)]
pub enum Flow {
    /// No change: all stays as it is.
    Stay,
    /// Another layer is to lie on top.
    Open(To),
    /// The layer goes, and what is below it is seen again. The program ends with the last one.
    Close,
    /// Another layer takes its place.
    Go(To),
    /// The layer goes, and the one below it obeys.
    Answer(Answer),
}

/// A person's answer to a question that lay on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes, end the session.
    EndSession,
    /// So many minutes are there for what is selected.
    Within(u16),
    /// Yes, remove what is selected.
    Remove,
}

/// A switch: whether the layers below one are seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Below {
    /// Hidden: they are not drawn.
    Hidden,
    /// They are drawn first.
    Shown,
}

/// One screen, or something that lies over one.
pub trait Layer {
    /// Time has gone on to `now`. The whole window is `cx.area`.
    fn advance(&mut self, _now: Duration, _cx: &mut Context) -> Flow {
        Flow::Stay
    }

    /// When time is to go on again at the latest; `None`: when something happens.
    fn wake(&self, _now: Duration, _cx: &Context) -> Option<Duration> {
        None
    }

    /// What is due soon is to be handed over.
    fn look_ahead(&mut self, _now: Duration, _cx: &mut Context) {}

    /// Draws into the whole window.
    fn draw(&self, buf: &mut Buffer, cx: &Context);

    /// The picture in pixels that stands on blank cells of what is drawn.
    fn picture(&self, _cx: &Context) -> Option<&Placed> {
        None
    }

    /// Which cells of the layers below it draws over, where they are seen.
    fn over(&self, cx: &Context) -> Rect {
        cx.area
    }

    /// Obeys a key.
    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow;

    /// Whether letters are text now: then they are what they are, and not what stands at their place.
    fn takes_text(&self) -> bool {
        false
    }

    /// Takes pasted text.
    fn paste(&mut self, _text: &str, _cx: &mut Context) {}

    /// Obeys the mouse.
    fn mouse(&mut self, _mouse: Mouse, _now: Duration, _cx: &mut Context) -> Flow {
        Flow::Stay
    }

    /// Obeys a button of a headset or a media key; `None` where it means nothing here: then it is meant for what is below.
    fn press(&mut self, _press: Press, _now: Duration, _cx: &mut Context) -> Option<Flow> {
        None
    }

    /// What the lock screen shows while this goes on.
    fn shown(&self) -> Option<Shown> {
        None
    }

    /// Obeys an answer given to a question of its own.
    fn answer(&mut self, _answer: Answer, _now: Duration, _cx: &mut Context) -> Flow {
        Flow::Stay
    }

    /// The machine slept.
    fn slept(&mut self, _now: Duration, _cx: &mut Context) {}

    /// The program is about to be stopped for a while.
    fn suspended(&mut self, _now: Duration, _cx: &mut Context) {}

    /// The library has more in it than before.
    fn library_loaded(&mut self, _cx: &Context) {}

    /// The program ends.
    fn leave(&mut self, _now: Duration, _cx: &mut Context) {}

    /// What the window is called while this goes on; `None` leaves it its own name.
    fn title(&self, _cx: &Context) -> Option<String> {
        None
    }

    /// Whether the mouse means something here.
    fn clicks(&self) -> Clicks {
        Clicks::Untold
    }

    /// What is seen of the layers below.
    fn below(&self) -> Below {
        Below::Hidden
    }
}
