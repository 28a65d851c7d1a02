//! Whether supple is where buttons are handed out.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// How long it is waited until supple is gone, and how often that is looked at.
const LONGEST: Duration = Duration::from_millis(100);
const STEP: Duration = Duration::from_millis(2);

/// Whether supple is there, or on its way there; known to the threads that have a copy.
#[derive(Clone, Debug, Default)]
pub(super) struct Presence(Arc<AtomicBool>);

impl Presence {
    /// It is, from now on.
    pub(super) fn begin(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    /// It is gone.
    pub(super) fn end(&self) {
        self.0.store(false, Ordering::SeqCst);
    }

    /// Waits until it is gone, but not for one that hangs.
    pub(super) fn wait_until_gone(&self) {
        let until = Instant::now() + LONGEST;
        while self.0.load(Ordering::SeqCst) && Instant::now() < until {
            thread::sleep(STEP);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_waited_for_until_it_is_gone_and_not_for_long_where_it_stays() {
        let presence = Presence::default();
        presence.wait_until_gone();
        presence.begin();
        let elsewhere = presence.clone();
        let leaving = thread::spawn(move || elsewhere.end());
        presence.wait_until_gone();
        leaving.join().unwrap();
        assert!(!presence.0.load(Ordering::SeqCst), "a copy tells of the same");

        presence.begin();
        let begun = Instant::now();
        presence.wait_until_gone();
        assert!(begun.elapsed() >= LONGEST);
        assert!(presence.0.load(Ordering::SeqCst), "nobody waits for one that hangs");
    }
}
