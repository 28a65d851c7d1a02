//! The title of the window: what it was is put on the terminal's own stack, and taken from there when it is given back.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::known::{Known, Titles};
use super::out;
use crate::diagnostic::is_hostile;

/// Puts the title on the terminal's stack, and takes it from there: 22 and 23 of xterm's window operations, for the title of
/// the window alone.
const KEEP: &[u8] = b"\x1b[22;2t";
const GIVE_BACK: &[u8] = b"\x1b[23;2t";
/// A title is told at most this often. A count changes it each second, with the frame that shows the second: less than that,
/// so that it is never told by itself, which would wake the program twice as often.
const PAUSE: Duration = Duration::from_millis(800);
/// What is longer is cut.
const LONGEST: usize = 80;

/// Whether the title is ours; the panic hook has to know without asking anybody.
static TAKEN: AtomicBool = AtomicBool::new(false);

/// What the window is called while something has a name for it.
#[derive(Debug, Default)]
pub(crate) struct Title {
    /// Whether this terminal is known to give a title back.
    is_safe: bool,
    told: Option<String>,
    at: Duration,
}

impl Title {
    /// The title of this terminal. Only where it is known to have a stack of titles is it touched: another one would be left
    /// with ours, and what a title was cannot be asked.
    #[must_use]
    pub(crate) fn of(known: &Known) -> Self {
        Self { is_safe: known.titles == Titles::Kept, ..Self::default() }
    }

    /// What gives the window this title at `now`, or with `None` the one that it had; and when it has to be told again, where
    /// it was told too recently.
    pub(crate) fn tell(&mut self, title: Option<String>, now: Duration) -> (Vec<u8>, Option<Duration>) {
        if !self.is_safe || title == self.told {
            return (Vec::new(), None);
        }
        let Some(title) = title else {
            self.told = None;
            let taken = TAKEN.swap(false, Ordering::SeqCst);
            return (if taken { GIVE_BACK.to_vec() } else { Vec::new() }, None);
        };
        if let Some(due) = self.too_early(now) {
            return (Vec::new(), Some(due));
        }
        let keep = if TAKEN.swap(true, Ordering::SeqCst) { b"" } else { KEEP };
        let told = [keep, b"\x1b]2;", readable(&title).as_bytes(), b"\x1b\\"].concat();
        (self.told, self.at) = (Some(title), now);
        (told, None)
    }

    /// When another title may be told, where that is not yet at `now`.
    fn too_early(&self, now: Duration) -> Option<Duration> {
        let due = self.at + PAUSE;
        (self.told.is_some() && now < due).then_some(due)
    }

    /// The terminal was given back meanwhile, and its title with it.
    pub(crate) fn forget(&mut self) {
        self.told = None;
    }
}

/// Gives the window the title that it had, once. Nothing can be done here where the terminal is gone.
pub(super) fn give_back() {
    if TAKEN.swap(false, Ordering::SeqCst) {
        let _gone = out::write(GIVE_BACK);
    }
}

/// The title without what would end it, turn its direction or be none: a name comes from anybody's file.
fn readable(title: &str) -> String {
    title.chars().filter(|letter| !letter.is_control() && !is_hostile(*letter)).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::{Title, readable};
    use std::time::Duration;

    #[test]
    fn a_second_that_passes_is_told_with_its_frame_whenever_the_title_before_was() {
        let frames = (1..20_u64).map(|second| Duration::from_millis(second * 1000 + second % 3));
        let mut title = Title { is_safe: true, told: Some("30 s".to_owned()), at: Duration::from_millis(390) };
        let mut by_itself = 0;
        for frame in frames {
            let told = title.too_early(frame);
            by_itself += usize::from(told.is_some());
            title.at = told.unwrap_or(frame);
        }
        assert!(by_itself <= 2, "{by_itself} of 19 seconds had a title that came after their frame");
        assert_eq!(title.too_early(title.at + Duration::from_millis(998)), None);
    }

    #[test]
    fn a_name_cannot_end_the_title_or_turn_it() {
        assert_eq!(readable("Left 12 s \u{1b}\\\u{7}\n\u{202e}Glutes"), "Left 12 s \\Glutes");
        assert_eq!(readable(&"x".repeat(500)).len(), 80);
    }
}
