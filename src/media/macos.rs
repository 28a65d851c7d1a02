//! The media keys of macOS: its command centre, which hands them out on the first thread of a program, in a run loop.
//!
//! A program in a terminal has no run loop. So the first thread sits in one and does nothing else, and the program runs in a
//! thread beside it; the two speak through the queue of the first thread. Nothing here registers with the window server: there
//! is no icon, and nothing that could take the focus from the terminal.

use std::panic::resume_unwind;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Instant;

use dispatch2::DispatchQueue;
use objc2::rc::autoreleasepool;
use objc2_core_foundation::CFRunLoop;

use super::controls::Controls;
use super::presence::Presence;
use super::{Shown, Told};
use crate::diagnostic::guarded;

mod scrubber;

/// As much stack as the first thread of a program has on macOS.
const STACK: usize = 8 << 20;

/// Runs the program in a thread of its own, and waits in the first one for media keys until it is over.
pub(super) fn beside(program: fn() -> ExitCode) -> ExitCode {
    let work = move || {
        let _over = Over;
        program()
    };
    let Ok(program) = thread::Builder::new().name("supple".to_owned()).stack_size(STACK).spawn(work) else {
        return program();
    };
    // Should it ever return early, there are no buttons any more, and the program goes on.
    autoreleasepool(|_| CFRunLoop::run());
    program.join().unwrap_or_else(|panic| resume_unwind(panic))
}

/// The end of the program, however it comes: the first thread waits no longer.
struct Over;

impl Drop for Over {
    fn drop(&mut self) {
        // Through its queue: a loop that has not begun yet would not hear it.
        DispatchQueue::main().exec_async(|| {
            if let Some(first) = CFRunLoop::main() {
                first.stop();
            }
        });
    }
}

/// The command centre, reached through the queue of the first thread.
pub(super) struct Bus {
    origin: Instant,
    told: Told,
    /// What is shown there: only the first thread looks in.
    controls: Arc<Mutex<Option<Controls>>>,
    presence: Presence,
}

impl Bus {
    /// A command centre that `told` is called for whenever a button is pressed, from the first thread.
    pub(super) fn new(origin: Instant, told: Told) -> Self {
        Self { origin, told, controls: Arc::default(), presence: Presence::default() }
    }

    /// Has this shown, without waiting.
    pub(super) fn show(&mut self, shown: Option<Shown>) {
        if shown.is_some() {
            self.presence.begin();
        }
        let (origin, told, presence) = (self.origin, Arc::clone(&self.told), self.presence.clone());
        let controls = Arc::clone(&self.controls);
        DispatchQueue::main().exec_async(move || {
            let stays = shown.is_some();
            // A fault in here costs the buttons and nothing else.
            let _fault = guarded(|| {
                let mut controls = controls.lock().unwrap_or_else(PoisonError::into_inner);
                autoreleasepool(|_| put(&mut controls, shown, origin, &told));
            });
            if !stays {
                presence.end();
            }
        });
    }

    /// Waits until supple is gone from there, but not for a first thread that hangs.
    pub(super) fn wait_until_gone(&self) {
        self.presence.wait_until_gone();
    }
}

/// Shows this in place of what was shown.
fn put(controls: &mut Option<Controls>, shown: Option<Shown>, origin: Instant, told: &Told) {
    let Some(shown) = shown else {
        *controls = None;
        return;
    };
    if controls.is_none() {
        // Without a command centre there are no buttons: that is as usual as having them.
        *controls = Controls::open(None, origin, told).ok();
        scrubber::take_away();
    }
    if controls.as_mut().is_some_and(|controls| controls.show(&shown).is_err()) {
        *controls = None;
    }
}
