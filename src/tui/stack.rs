//! The layers on top of each other.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::coarse::{fill, halve};
use super::context::Context;
use super::ground::paint;
use super::layer::{Below, Flow, Layer};
use super::layers::open;
use crate::figure::cells::Marker;
use crate::media::{Press, Shown};
use crate::terminal::guard::Clicks;
use crate::terminal::key::Key;
use crate::terminal::mouse::Mouse;
use crate::terminal::pictures::shown::Placed;
use crate::terminal::places::Places;

/// The layers, the one on top last.
pub(crate) struct Stack {
    layers: Vec<Box<dyn Layer>>,
    places: Places,
}

impl Stack {
    pub(crate) fn new(first: Box<dyn Layer>) -> Self {
        Self { layers: vec![first], places: Places::default() }
    }

    pub(crate) const fn is_empty(&self) -> bool {
        self.layers.is_empty()
    }

    /// Gives all layers the time. One that appears gets it too before anything is drawn.
    pub(crate) fn advance(&mut self, now: Duration, cx: &mut Context) {
        let mut at = 0;
        while at < self.layers.len() {
            cx.showing.covered = self.over(at, cx);
            let flow = self.layers[at].advance(now, cx);
            match flow {
                // What lay on top of a layer that is replaced was about that layer.
                Flow::Go(_) => self.layers.truncate(at + 1),
                Flow::Stay => {
                    at += 1;
                    continue;
                }
                Flow::Open(_) | Flow::Close | Flow::Answer(_) => {}
            }
            self.follow(at, flow, now, cx);
        }
    }

    pub(crate) fn wake(&self, now: Duration, cx: &Context) -> Option<Duration> {
        self.layers.iter().filter_map(|layer| layer.wake(now, cx)).min()
    }

    pub(crate) fn look_ahead(&mut self, now: Duration, cx: &mut Context) {
        for layer in &mut self.layers {
            layer.look_ahead(now, cx);
        }
    }

    pub(crate) fn draw(&self, buf: &mut Buffer, cx: &Context) {
        for layer in &self.layers[self.lowest_seen()..] {
            layer.draw(buf, cx);
        }
        match cx.settings.figure.marker {
            Some(Marker::Full) => fill(buf),
            Some(Marker::Half) => halve(buf),
            _ => {}
        }
        if let Some(ground) = cx.theme().ground() {
            paint(buf, ground);
        }
    }

    /// The picture in pixels that stands on what is drawn, with nothing over it.
    pub(crate) fn picture(&self, cx: &Context) -> Option<&Placed> {
        let seen = self.lowest_seen()..self.layers.len();
        let mut pictures = seen.rev().filter_map(|at| Some((at, self.layers[at].picture(cx)?)));
        let (at, placed) = pictures.next()?;
        let is_free = self.over(at, cx).is_none_or(|over| !over.intersects(placed.place));
        is_free.then_some(placed)
    }

    /// The lowest of the layers that are seen.
    fn lowest_seen(&self) -> usize {
        self.layers.iter().rposition(|layer| layer.below() == Below::Hidden).unwrap_or(0)
    }

    /// The cells that the layers above one draw over; `None` for the one on top.
    fn over(&self, at: usize, cx: &Context) -> Option<Rect> {
        self.layers[at + 1..].iter().map(|layer| layer.over(cx)).reduce(Rect::union)
    }

    /// A key; `place` is the Latin letter at its place, where the terminal tells it.
    pub(crate) fn key(&mut self, key: Key, place: Option<char>, now: Duration, cx: &mut Context) {
        if let Some(top) = self.layers.last_mut() {
            let key = if top.takes_text() { key } else { self.places.read(key, place, &cx.keymap) };
            let flow = top.key(key, now, cx);
            self.follow(self.layers.len() - 1, flow, now, cx);
        }
    }

    pub(crate) fn mouse(&mut self, mouse: Mouse, now: Duration, cx: &mut Context) {
        if let Some(top) = self.layers.last_mut() {
            let flow = top.mouse(mouse, now, cx);
            self.follow(self.layers.len() - 1, flow, now, cx);
        }
    }

    /// A button of a headset or a media key, which is meant for what is heard, whatever lies over it.
    pub(crate) fn press(&mut self, press: Press, now: Duration, cx: &mut Context) {
        let mut layers = self.layers.iter_mut().enumerate().rev();
        if let Some((at, flow)) = layers.find_map(|(at, layer)| Some((at, layer.press(press, now, cx)?))) {
            self.follow(at, flow, now, cx);
        }
    }

    pub(crate) fn paste(&mut self, text: &str, cx: &mut Context) {
        if let Some(top) = self.layers.last_mut() {
            top.paste(text, cx);
        }
    }

    pub(crate) fn slept(&mut self, now: Duration, cx: &mut Context) {
        self.layers.iter_mut().for_each(|layer| layer.slept(now, cx));
    }

    pub(crate) fn suspended(&mut self, now: Duration, cx: &mut Context) {
        self.layers.iter_mut().for_each(|layer| layer.suspended(now, cx));
    }

    pub(crate) fn library_loaded(&mut self, cx: &Context) {
        self.layers.iter_mut().for_each(|layer| layer.library_loaded(cx));
    }

    pub(crate) fn leave(&mut self, now: Duration, cx: &mut Context) {
        self.layers.iter_mut().for_each(|layer| layer.leave(now, cx));
    }

    /// What the window is called: what goes on below a question goes on.
    pub(crate) fn title(&self, cx: &Context) -> Option<String> {
        self.layers.iter().rev().find_map(|layer| layer.title(cx))
    }

    /// What the lock screen shows.
    pub(crate) fn shown(&self) -> Option<Shown> {
        self.layers.iter().rev().find_map(|layer| layer.shown())
    }

    pub(crate) fn clicks(&self) -> Clicks {
        self.layers.last().map(|layer| layer.clicks()).unwrap_or_default()
    }

    fn follow(&mut self, at: usize, flow: Flow, now: Duration, cx: &mut Context) {
        match flow {
            Flow::Stay => {}
            Flow::Open(to) => self.layers.push(open(to, now, cx)),
            Flow::Close => {
                self.layers.remove(at);
            }
            Flow::Go(to) => self.layers[at] = open(to, now, cx),
            Flow::Answer(answer) => {
                self.layers.remove(at);
                if let Some(below) = at.checked_sub(1) {
                    let flow = self.layers[below].answer(answer, now, cx);
                    self.follow(below, flow, now, cx);
                }
            }
        }
    }
}
