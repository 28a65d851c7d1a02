//! The thread that speaks with the session bus.
//!
//! It waits for what is to be shown and for the bus at once, and uses no time in between. It is on the bus while something is
//! shown: another session is another connection, and where one breaks it is not made again before the next session.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use async_channel::{Receiver, Sender, unbounded};
use mpris_server::{Property, Server, Signal, zbus};

use super::buttons::{Buttons, Told};
use super::{Press, Shown};
use crate::diagnostic::guarded;

/// How long it is waited until supple is off the bus, and how often that is looked at.
const LONGEST: Duration = Duration::from_millis(100);
const STEP: Duration = Duration::from_millis(2);

/// The session bus, reached by a thread that is started when something is first shown.
pub(super) struct Bus {
    origin: Instant,
    told: Told,
    orders: Option<Sender<Option<Shown>>>,
    /// Whether supple is on the bus, or on its way there.
    present: Arc<AtomicBool>,
}

impl Bus {
    /// A bus that `told` is called for whenever a button is pressed, from its thread.
    pub(super) fn new(origin: Instant, told: Box<dyn Fn(Press) + Send + Sync>) -> Self {
        Self { origin, told: told.into(), orders: None, present: Arc::default() }
    }

    /// Has this shown, without waiting.
    pub(super) fn show(&mut self, shown: Option<Shown>) {
        if self.orders.is_none() && shown.is_some() {
            self.orders = self.start().ok();
        }
        if let Some(orders) = &self.orders {
            // A thread that has ended shows nothing, which harms nobody.
            let _ended = orders.try_send(shown);
        }
    }

    /// Waits until supple is off the bus, but not for one that hangs.
    pub(super) fn wait_until_gone(&self) {
        let until = Instant::now() + LONGEST;
        while self.present.load(Ordering::SeqCst) && Instant::now() < until {
            thread::sleep(STEP);
        }
    }

    fn start(&self) -> io::Result<Sender<Option<Shown>>> {
        let (orders, received) = unbounded();
        let (origin, told, present) = (self.origin, Arc::clone(&self.told), Arc::clone(&self.present));
        let work = move || {
            // A fault in here, or in what speaks with the bus, costs the buttons and nothing else.
            let _fault = guarded(|| zbus::block_on(serve(&received, origin, &told, &present)));
        };
        thread::Builder::new().name("media keys".to_owned()).spawn(work)?;
        Ok(orders)
    }
}

/// Goes on and off the bus until nobody gives orders any more.
async fn serve(orders: &Receiver<Option<Shown>>, origin: Instant, told: &Told, present: &AtomicBool) {
    while let Ok(order) = orders.recv().await {
        let Some(first) = order else { continue };
        // Without a bus, and with one that breaks, there are no buttons: that is as usual as having them.
        present.store(true, Ordering::SeqCst);
        let ended = session(first, orders, origin, told).await;
        present.store(false, Ordering::SeqCst);
        if ended.is_err() {
            while let Ok(Some(_)) = orders.recv().await {}
        }
    }
}

/// On the bus for as long as something is shown.
async fn session(first: Shown, orders: &Receiver<Option<Shown>>, origin: Instant, told: &Told) -> zbus::Result<()> {
    let shown = Arc::new(Mutex::new(first));
    let buttons = Buttons::new(Arc::clone(&shown), origin, Arc::clone(told));
    // Each process has a name of its own, as the specification asks for.
    let server = Server::new(&format!("supple.instance{}", std::process::id()), buttons).await?;
    while let Ok(Some(next)) = orders.recv().await {
        let changes = {
            let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
            let changes = changes(&shown, &next);
            *shown = next;
            changes
        };
        server.properties_changed(changes).await?;
        let position = server.imp().place();
        server.emit(Signal::Seeked { position }).await?;
    }
    // A bus that has gone meanwhile has let the name go.
    let _gone = server.release_bus_name().await;
    Ok(())
}

/// What is to be told of where `next` differs from what was shown `before`.
fn changes(before: &Shown, next: &Shown) -> Vec<Property> {
    let (was, is) = (before.status(), next.status());
    let status = (was != is).then_some(Property::PlaybackStatus(is));
    let metadata = next.metadata();
    let metadata = (before.metadata() != metadata).then_some(Property::Metadata(metadata));
    status.into_iter().chain(metadata).collect()
}
