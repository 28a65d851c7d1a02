//! Pictures of the figure in pixels, painted and encoded ahead on a thread of their own.

use std::collections::{HashMap, VecDeque};
use std::hash::{Hash, Hasher};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::diagnostic::guarded;
use crate::figure::pixels::{Backdrop, Canvas};
use crate::figure::{Clip, Facing, Figure, Frame, Moment, Palette};
use crate::terminal::inbox::Waker;
use crate::terminal::pictures::shown::Picture;
use crate::terminal::pictures::{Encoded, Protocol, encode};

/// The most that finished pictures take, in bytes: several ways of 24 pictures each.
const MOST_BYTES: usize = 3 << 20;

/// A picture by what is in it.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Name {
    pub(crate) figure: Shared<Figure>,
    pub(crate) shot: Shot,
    pub(crate) canvas: Canvas,
    pub(crate) palette: Palette,
    pub(crate) protocol: Protocol,
    /// The most colours that it may have, where the protocol has a bound.
    pub(crate) registers: u16,
}

/// A body as a picture shows it, in steps that can be told apart.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Shot {
    pub(crate) moment: Moment,
    /// How full the chest is, 0 to 1.
    pub(crate) breath: f32,
    pub(crate) facing: Facing,
}

/// Something that is the same where it is the same one: a figure of its own is not compared pose by pose.
#[derive(Debug)]
pub(crate) struct Shared<T>(pub(crate) Arc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Numbers of a breath and a turn are steps of whole numbers: none of them is unlike itself.
impl Eq for Name {}

impl Hash for Name {
    fn hash<H: Hasher>(&self, to: &mut H) {
        Arc::as_ptr(&self.figure.0).hash(to);
        (self.shot.moment, self.shot.breath.to_bits(), self.canvas.cols, self.canvas.rows).hash(to);
    }
}

/// What is there of a picture.
#[derive(Clone, Debug)]
pub(crate) enum Found {
    /// The picture.
    Ready(Arc<Picture>),
    /// It is being painted; until then the likest of those that are there stands for it.
    Awaited(Option<(Name, Arc<Picture>)>),
    /// It cannot be painted.
    Never,
}

/// The painter, and what was painted. It begins to work when it is first asked.
#[derive(Debug, Default)]
pub(crate) struct Painter {
    room: Arc<Room>,
    began: AtomicBool,
}

/// What the painter and who asks share.
#[derive(Debug, Default)]
struct Room {
    desk: Mutex<Desk>,
    ordered: Condvar,
}

#[derive(Debug, Default)]
struct Desk {
    /// What is to be painted next, the most urgent first.
    orders: VecDeque<(Name, Arc<Clip>)>,
    /// The picture that the screen waits for.
    awaited: Option<Name>,
    store: Store,
    is_closed: bool,
}

/// Finished pictures, within a bound.
#[derive(Debug, Default)]
struct Store {
    done: HashMap<Name, Done>,
    bytes: usize,
    /// How often something was stored or found so far.
    uses: u64,
    /// How many pictures were ever stored.
    serial: u64,
}

#[derive(Debug)]
struct Done {
    /// `None` where painting failed.
    picture: Option<Arc<Picture>>,
    used: u64,
}

impl Painter {
    /// Looks for a picture. One that is not there is painted at once, and after it what `ahead` names, the likest first; the
    /// loop is woken when it is there.
    pub(crate) fn find(
        &self,
        name: &Name,
        clip: &Arc<Clip>,
        waker: Option<&Arc<Waker>>,
        ahead: impl FnOnce() -> Vec<Shot>,
    ) -> Found {
        if let Some(found) = self.room.desk().store.find(name) {
            return found;
        }
        // Worked out before the desk is taken: the painter does not wait for it.
        let next = ahead().into_iter().map(|shot| Name { shot, ..name.clone() });
        let orders: VecDeque<_> =
            std::iter::once(name.clone()).chain(next).map(|name| (name, Arc::clone(clip))).collect();
        let mut desk = self.room.desk();
        // It may have been finished meanwhile, and nobody would be woken for it any more.
        if let Some(found) = desk.store.find(name) {
            return found;
        }
        // A painter who is too slow for the movement would else paint only what is past.
        let likest = orders.iter().find_map(|(name, _)| Some((name.clone(), desk.store.ready(name)?)));
        desk.orders = orders;
        desk.awaited = Some(name.clone());
        drop(desk);
        self.room.ordered.notify_one();
        match waker {
            Some(waker) if !self.begin(waker) => Found::Never,
            _ => Found::Awaited(likest),
        }
    }

    /// Begins to paint on a thread of its own; whether there is one.
    fn begin(&self, waker: &Arc<Waker>) -> bool {
        if self.began.swap(true, Ordering::SeqCst) {
            return true;
        }
        let (room, waker) = (Arc::clone(&self.room), Arc::clone(waker));
        let work = move || {
            while let Some(wanted) = room.next() {
                if room.paint(&wanted) {
                    waker.wake();
                }
            }
        };
        let began = thread::Builder::new().name("painting".to_owned()).spawn(work).is_ok();
        self.began.store(began, Ordering::SeqCst);
        began
    }

    /// Paints everything that is ordered, on this thread.
    #[cfg(test)]
    pub(crate) fn work_off(&self) {
        while self.work() {}
    }

    /// Paints one picture that is ordered, on this thread; whether there was one.
    #[cfg(test)]
    pub(crate) fn work(&self) -> bool {
        let next = self.room.desk().pop();
        next.is_some_and(|wanted| {
            self.room.paint(&wanted);
            true
        })
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        self.room.desk().is_closed = true;
        self.room.ordered.notify_one();
    }
}

impl Room {
    fn desk(&self) -> MutexGuard<'_, Desk> {
        // Nothing is half done on the desk: painting happens beside it.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits for the next picture to paint; `None` when nobody wants any more.
    fn next(&self) -> Option<(Name, Arc<Clip>)> {
        let mut desk = self.desk();
        loop {
            if desk.is_closed {
                return None;
            }
            if let Some(order) = desk.pop() {
                return Some(order);
            }
            desk = self.ordered.wait(desk).unwrap_or_else(PoisonError::into_inner);
        }
    }

    /// Paints a picture and keeps it; whether the screen waits for it.
    fn paint(&self, (name, clip): &(Name, Arc<Clip>)) -> bool {
        // The figure may be a person's own: what goes wrong in painting it costs its picture and nothing else.
        let painted = guarded(|| paint(name, clip)).ok();
        let mut desk = self.desk();
        desk.store.keep(name, painted);
        desk.awaited.take_if(|awaited| awaited == name).is_some()
    }
}

impl Desk {
    /// The next picture to paint that is not there yet.
    fn pop(&mut self) -> Option<(Name, Arc<Clip>)> {
        std::iter::from_fn(|| self.orders.pop_front()).find(|(name, _)| !self.store.done.contains_key(name))
    }
}

impl Store {
    fn find(&mut self, name: &Name) -> Option<Found> {
        self.uses += 1;
        let done = self.done.get_mut(name)?;
        done.used = self.uses;
        Some(done.picture.as_ref().map_or(Found::Never, |picture| Found::Ready(Arc::clone(picture))))
    }

    fn ready(&self, name: &Name) -> Option<Arc<Picture>> {
        self.done.get(name)?.picture.clone()
    }

    /// Keeps a picture, and drops those that were not wanted for longest until all are within their bound.
    fn keep(&mut self, name: &Name, painted: Option<Painted>) {
        self.uses += 1;
        self.serial += 1;
        let picture = painted.map(|Painted { encoded, weight }| {
            self.bytes += encoded.bytes.len();
            Arc::new(Picture { serial: self.serial, protocol: name.protocol, encoded, weight })
        });
        self.done.insert(name.clone(), Done { picture, used: self.uses });
        while self.bytes > MOST_BYTES {
            let oldest = self.done.iter().filter(|(other, _)| *other != name).min_by_key(|(_, done)| done.used);
            let Some(oldest) = oldest.map(|(name, _)| name.clone()) else { return };
            let gone = self.done.remove(&oldest).and_then(|done| done.picture);
            self.bytes -= gone.map_or(0, |picture| picture.encoded.bytes.len());
        }
    }
}

/// A picture as it is sent, and how many bytes it has as pixels.
struct Painted {
    encoded: Encoded,
    weight: usize,
}

fn paint(name: &Name, clip: &Clip) -> Painted {
    let Name { shot, canvas, palette, protocol, registers, .. } = name;
    let frame = clip.frame_at(shot.moment).breathing(shot.breath);
    let encoded = encoded((clip, &frame), (*canvas, *palette, shot.facing), *protocol, *registers);
    let (width, height) = canvas.size();
    Painted { encoded, weight: usize::from(width) * usize::from(height) * 4 }
}

/// The picture of a body as it is sent, in at most so many colours where the protocol has a bound.
pub(crate) fn encoded(
    (clip, frame): (&Clip, &Frame),
    (canvas, palette, facing): (Canvas, Palette, Facing),
    protocol: Protocol,
    registers: u16,
) -> Encoded {
    // Kitty lays it over the terminal's own background; by the other protocols it takes the place of that.
    let backdrop = if protocol == Protocol::Kitty { Backdrop::Clear } else { Backdrop::Ground };
    let pixels = clip.paint(frame, canvas, palette, facing, backdrop);
    let inks: Vec<_> = palette.inks().into_iter().map(|ink| ink.rgb).collect();
    encode(protocol, &pixels, canvas, &inks, registers)
}

#[cfg(test)]
mod tests;
