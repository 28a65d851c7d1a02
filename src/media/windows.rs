//! The media keys of Windows: its System Media Transport Controls, which belong to a window.
//!
//! The window of a terminal is the terminal's. So a thread has one that nobody sees, waits for its messages and for what is to
//! be shown at once, and uses no time in between. It lasts as long as the program; the controls are there while something is
//! shown.

use std::io;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::Instant;

use super::controls::Controls;
use super::presence::Presence;
use super::{Shown, Told};
use crate::diagnostic::guarded;

mod window;

use window::{Bell, Window};

/// The controls, reached by a thread that is started when something is first shown.
pub(super) struct Bus {
    origin: Instant,
    told: Told,
    orders: Option<Orders>,
    presence: Presence,
}

/// The way to that thread.
struct Orders {
    sender: Sender<Option<Shown>>,
    bell: Arc<Bell>,
}

/// Why there are no buttons.
#[derive(Debug, thiserror::Error)]
enum Fault {
    /// There is no window, or no message for it ever again.
    #[error(transparent)]
    Window(#[from] io::Error),
    /// The system has no such controls, or takes nothing for them.
    #[error(transparent)]
    Controls(#[from] souvlaki::Error),
}

impl Bus {
    /// Controls that `told` is called for whenever a button is pressed, from another thread.
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
            let _ended = orders.sender.send(shown);
            orders.bell.ring();
        }
    }

    /// Waits until the controls are gone, but not for a thread that hangs.
    pub(super) fn wait_until_gone(&self) {
        self.presence.wait_until_gone();
    }

    fn start(&self) -> io::Result<Orders> {
        let (sender, orders) = channel();
        let bell = Arc::new(Bell::default());
        let (origin, told, presence, heard) =
            (self.origin, Arc::clone(&self.told), self.presence.clone(), Arc::clone(&bell));
        let work = move || {
            // Without such controls, and with a fault in here, there are no buttons: that is as usual as having them.
            let _none = guarded(|| serve(&orders, &heard, origin, &told, &presence));
            presence.end();
        };
        thread::Builder::new().name("media keys".to_owned()).spawn(work)?;
        Ok(Orders { sender, bell })
    }
}

/// Shows what is ordered and waits for messages, for as long as both can be had.
fn serve(
    orders: &Receiver<Option<Shown>>,
    bell: &Bell,
    origin: Instant,
    told: &Told,
    presence: &Presence,
) -> Result<(), Fault> {
    let window = Window::open()?;
    bell.hang();
    let mut controls = None;
    loop {
        // Who orders anew has no use for what was ordered before.
        match orders.try_iter().last() {
            Some(Some(shown)) => {
                presence.begin();
                let mut open = match controls.take() {
                    Some(open) => open,
                    None => Controls::open(Some(window.handle()), origin, told)?,
                };
                open.show(&shown)?;
                controls = Some(open);
            }
            Some(None) => {
                controls = None;
                presence.end();
            }
            None => {}
        }
        window.attend()?;
    }
}
