//! The buttons of a headset, the media keys of a keyboard and the lock screen: what was pressed, and what is shown.
//!
//! On Linux this is MPRIS on the session bus, where desktops look for whatever plays. On Windows it is the System Media
//! Transport Controls, which want a window: one that nobody sees. On macOS it is the command centre, which speaks on the first
//! thread of a program and nowhere else: [`host`] leaves that thread to it. Wherever it is, nobody waits for it, and what is
//! missing, dies or hangs costs these buttons and nothing else. Other systems have none.

#[cfg(target_os = "linux")]
mod bus;
#[cfg(target_os = "linux")]
mod buttons;
#[cfg(any(target_os = "macos", windows))]
mod controls;
#[cfg(target_os = "macos")]
mod macos;
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
mod nowhere;
#[cfg(any(target_os = "linux", target_os = "macos", windows))]
mod presence;
#[cfg(windows)]
mod windows;

use std::process::ExitCode;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::{Duration, Instant};

#[cfg(target_os = "linux")]
use bus::Bus;
#[cfg(target_os = "macos")]
use macos::Bus;
#[cfg(not(any(target_os = "linux", target_os = "macos", windows)))]
use nowhere::Bus;
#[cfg(windows)]
use windows::Bus;

/// The way to tell that a button was pressed, from whichever thread hears of it.
type Told = Arc<dyn Fn(Press) + Send + Sync>;

/// A button that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Press {
    /// The one button for both: pause, or go on.
    PlayPause,
    /// Go on.
    Play,
    /// Pause; also what is pressed to stop, as no single button ends a session.
    Pause,
    /// Forward.
    Next,
    /// Back.
    Previous,
}

/// The picture that a lock screen gets of a session: it changes where something begins, and not with every second.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    /// The first line: the move and its side.
    pub(crate) title: String,
    /// The second: what is done now, for how long, which set.
    pub(crate) detail: String,
    /// The routine's name.
    pub(crate) routine: String,
    /// Which phase of the session it is.
    pub(crate) phase: usize,
    /// How long the phase takes; `None` where it ends with a key.
    pub(crate) length: Option<Duration>,
    /// How far it has come.
    pub(crate) course: Course,
}

/// How far a phase has come, on the program's clock.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Course {
    /// How much of the phase was over at a moment.
    pub(crate) at: Duration,
    /// That moment, from which on time runs; `None` where it stands still.
    pub(crate) since: Option<Duration>,
    /// How many times as fast as time it runs.
    pub(crate) times: f64,
}

impl Course {
    /// How much of the phase is over at `now`.
    #[cfg_attr(
        not(any(target_os = "linux", target_os = "macos", windows, test)),
        expect(dead_code, reason = "nobody asks where nothing is shown")
    )]
    pub(crate) fn position(self, now: Duration) -> Duration {
        self.since.map_or(self.at, |since| self.at + now.saturating_sub(since).mul_f64(self.times))
    }
}

/// Runs the program, with its first thread where buttons can reach it: on macOS in a thread beside the first one, elsewhere in
/// the first one itself.
pub fn host(program: fn() -> ExitCode) -> ExitCode {
    #[cfg(target_os = "macos")]
    return macos::beside(program);
    #[cfg(not(target_os = "macos"))]
    program()
}

/// Buttons and lock screen, for as long as it lives.
pub(crate) struct Media {
    bus: Option<Bus>,
    shown: Option<Shown>,
    pressed: Option<Receiver<Press>>,
}

impl Media {
    /// None: nothing is shown, and nothing is ever pressed.
    pub(crate) const fn off() -> Self {
        Self { bus: None, shown: None, pressed: None }
    }

    /// Buttons and lock screen of a program whose clock begins at `origin`. `wake` is called after each press, from another
    /// thread. Nothing is on the bus before something is shown.
    pub(crate) fn open(origin: Instant, wake: impl Fn() + Send + Sync + 'static) -> Self {
        let (tell, pressed) = channel();
        let told = move |press| {
            // Without a receiver the program is ending: nobody wants it any more.
            let _nobody = tell.send(press);
            wake();
        };
        Self { bus: Some(Bus::new(origin, Arc::new(told))), shown: None, pressed: Some(pressed) }
    }

    /// Shows this from now on; with `None` supple is gone from the bus. Returns at once, and does nothing where it is shown
    /// already.
    pub(crate) fn show(&mut self, shown: Option<Shown>) {
        if self.shown != shown
            && let Some(bus) = &mut self.bus
        {
            bus.show(shown.clone());
            self.shown = shown;
        }
    }

    /// Goes off the bus for a while, because the program is about to be stopped and could answer nobody. Waits a moment for
    /// that, at most.
    pub(crate) fn step_aside(&mut self) {
        self.show(None);
        if let Some(bus) = &self.bus {
            bus.wait_until_gone();
        }
    }

    /// What was pressed since the last call.
    pub(crate) fn pressed(&self) -> Vec<Press> {
        self.pressed.as_ref().map(|pressed| pressed.try_iter().collect()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_answers_is_answered_wherever_it_runs() {
        let code = host(|| ExitCode::from(7));
        assert_eq!(format!("{code:?}"), format!("{:?}", ExitCode::from(7)));
    }

    #[test]
    fn a_phase_comes_on_with_the_clock_and_stands_still_in_a_pause_and_before_it_begins() {
        let at = Duration::from_secs(4);
        let since = Some(Duration::from_secs(100));
        let running = Course { at, since, times: 1.0 };
        assert_eq!(running.position(Duration::from_secs(107)), Duration::from_secs(11));
        assert_eq!(running.position(Duration::from_secs(99)), at);
        assert_eq!(Course { times: 2.0, ..running }.position(Duration::from_secs(101)), Duration::from_secs(6));
        assert_eq!(Course { since: None, ..running }.position(Duration::from_secs(500)), at);
    }
}
