//! The thread that speaks with the session bus.
//!
//! It waits for what is to be shown and for the bus at once, and uses no time in between. It is on the bus while something is
//! shown: another session is another connection, and where one breaks it is not made again before the next session.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use async_channel::{Receiver, Sender, unbounded};
use mpris_server::{Property, Server, Signal, zbus};

use super::buttons::Buttons;
use super::presence::Presence;
use super::{Shown, Told};
use crate::diagnostic::guarded;

/// The session bus, reached by a thread that is started when something is first shown.
pub(super) struct Bus {
    origin: Instant,
    told: Told,
    orders: Option<Sender<Option<Shown>>>,
    presence: Presence,
}

impl Bus {
    /// A bus that `told` is called for whenever a button is pressed, from its thread.
    pub(super) fn new(origin: Instant, told: Told) -> Self {
        Self { origin, told, orders: None, presence: Presence::default() }
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
        self.presence.wait_until_gone();
    }

    fn start(&self) -> io::Result<Sender<Option<Shown>>> {
        let (orders, received) = unbounded();
        let (origin, told, presence) = (self.origin, Arc::clone(&self.told), self.presence.clone());
        let work = move || {
            // A fault in here, or in what speaks with the bus, costs the buttons and nothing else.
            let _fault = guarded(|| zbus::block_on(serve(&received, origin, &told, &presence)));
        };
        thread::Builder::new().name("media keys".to_owned()).spawn(work)?;
        Ok(orders)
    }
}

/// Goes on and off the bus until nobody gives orders any more.
async fn serve(orders: &Receiver<Option<Shown>>, origin: Instant, told: &Told, presence: &Presence) {
    while let Ok(order) = orders.recv().await {
        let Some(first) = order else { continue };
        // Without a bus, and with one that breaks, there are no buttons: that is as usual as having them.
        presence.begin();
        let ended = session(first, orders, origin, told).await;
        presence.end();
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
