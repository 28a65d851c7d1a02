//! The thread that one stream lives in: it opens the stream, pauses it and drops it, and any of these may take forever.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::Ordering;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::device::{self, StreamFlags, Supply};

/// A report of a keeper on its stream.
#[derive(Debug)]
pub(crate) enum Report {
    /// The stream plays, on the device of this name.
    Opened(String),
    /// The stream could not be opened, or was lost.
    Lost(String),
}

/// An order to a keeper. When nobody can give it any more, it drops its stream and ends.
#[derive(Debug)]
pub(crate) enum Order {
    /// Stop calling for a while.
    Pause,
    /// Go on.
    Play,
}

/// A keeper, seen from outside.
pub(crate) struct Keeper {
    /// What it shares with its stream.
    pub(crate) flags: Arc<StreamFlags>,
    /// The keeper drops its stream and ends when this is dropped.
    pub(crate) orders: Sender<Order>,
    /// Disconnects when it has ended.
    pub(crate) ended: Receiver<()>,
}

impl Keeper {
    /// Starts one. It opens a stream and tells `report` what becomes of it.
    pub(crate) fn start(
        name: String,
        supply: Supply,
        report: impl Fn(Report) + Clone + Send + 'static,
    ) -> std::io::Result<Self> {
        let flags = Arc::clone(&supply.flags);
        let (orders, received) = channel();
        let (alive, ended) = channel();
        let work = move || {
            if catch_unwind(AssertUnwindSafe(|| keep(&supply, &received, &report))).is_err() {
                report(Report::Lost("the sound library failed".to_owned()));
            }
            drop::<Sender<()>>(alive);
        };
        thread::Builder::new().name(name).spawn(work)?;
        Ok(Self { flags, orders, ended })
    }
}

/// Opens a stream and keeps it until nobody wants it.
fn keep(supply: &Supply, orders: &Receiver<Order>, report: &(impl Fn(Report) + Clone + Send + 'static)) {
    let tell = report.clone();
    let playing = match device::open(supply, &move |why| tell(Report::Lost(why))) {
        Ok(playing) => playing,
        Err(fault) => return report(Report::Lost(fault.to_string())),
    };
    if supply.flags.abandoned.load(Ordering::Relaxed) {
        return;
    }
    report(Report::Opened(playing.name.clone()));
    for order in orders {
        let done = match order {
            Order::Pause => playing.pause(),
            Order::Play => playing.play(),
        };
        if let Err(error) = done {
            return report(Report::Lost(error.to_string()));
        }
    }
}
