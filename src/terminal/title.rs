//! The title of the window: what it was is put on the terminal's own stack, and taken from there when it is given back.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use super::out;
use crate::diagnostic::is_hostile;

/// Puts the title on the terminal's stack, and takes it from there: 22 and 23 of xterm's window operations, for the title of
/// the window alone.
const KEEP: &[u8] = b"\x1b[22;2t";
const GIVE_BACK: &[u8] = b"\x1b[23;2t";
/// A title is told at most this often.
const PAUSE: Duration = Duration::from_secs(1);
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
    /// The title of a terminal with this environment. Only where it is known to have a stack of titles is it touched: another
    /// one would be left with ours, and what a title was cannot be asked.
    #[must_use]
    pub(crate) fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        Self { is_safe: has_stack(variable), ..Self::default() }
    }

    /// Gives the window this title at `now`, or with `None` the one that it had. Returns when it has to be told again, where
    /// it was told too recently.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub(crate) fn tell(&mut self, title: Option<String>, now: Duration) -> std::io::Result<Option<Duration>> {
        if !self.is_safe || title == self.told {
            return Ok(None);
        }
        let due = self.at + PAUSE;
        let Some(title) = title else {
            self.told = None;
            give_back();
            return Ok(None);
        };
        if self.told.is_some() && now < due {
            return Ok(Some(due));
        }
        let keep = if TAKEN.swap(true, Ordering::SeqCst) { b"" } else { KEEP };
        out::write(&[keep, b"\x1b]2;", readable(&title).as_bytes(), b"\x1b\\"].concat())?;
        (self.told, self.at) = (Some(title), now);
        Ok(None)
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

/// Whether the terminal keeps titles on a stack. Seen in tmux 3.3a, documented for the others; Konsole, the Linux console,
/// GNU screen, Windows Terminal and xterm.js as editors use it have none.
fn has_stack(variable: impl Fn(&str) -> Option<String>) -> bool {
    let is_set = |name: &str| variable(name).is_some_and(|value| !value.is_empty());
    let text = |name: &str| variable(name).unwrap_or_default();
    let term = text("TERM");
    if is_set("TMUX") {
        return true;
    }
    // What stands in between has the title, and its own way with it.
    if is_set("STY") || is_set("ZELLIJ") || ["", "dumb", "linux"].contains(&term.as_str()) || term.starts_with("screen")
    {
        return false;
    }
    let named = ["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "mlterm", "wezterm", "contour"];
    let programs = ["iTerm.app", "WezTerm", "ghostty", "mintty"];
    ["XTERM_VERSION", "VTE_VERSION", "KITTY_WINDOW_ID", "MLTERM"].iter().any(|name| is_set(name))
        || named.iter().any(|known| term.starts_with(known))
        || programs.contains(&text("TERM_PROGRAM").as_str())
}

#[cfg(test)]
mod tests {
    use super::{has_stack, readable};
    use rstest::rstest;

    #[rstest]
    #[case::xterm(&[("TERM", "xterm-256color"), ("XTERM_VERSION", "XTerm(379)")], true)]
    #[case::gnome(&[("TERM", "xterm-256color"), ("VTE_VERSION", "7006")], true)]
    #[case::kitty(&[("TERM", "xterm-kitty")], true)]
    #[case::foot(&[("TERM", "foot")], true)]
    #[case::tmux(&[("TERM", "tmux-256color"), ("TMUX", "/tmp/tmux-0/default,1,0")], true)]
    #[case::tmux_that_says_screen(&[("TERM", "screen-256color"), ("TMUX", "/tmp/tmux-0/default,1,0")], true)]
    #[case::the_console(&[("TERM", "linux")], false)]
    #[case::screen(&[("TERM", "screen.xterm-256color"), ("STY", "1.pts-0"), ("XTERM_VERSION", "XTerm(379)")], false)]
    #[case::konsole(&[("TERM", "xterm-256color"), ("KONSOLE_VERSION", "221203")], false)]
    #[case::an_editor(&[("TERM", "xterm-256color"), ("TERM_PROGRAM", "vscode")], false)]
    #[case::over_a_network(&[("TERM", "xterm-256color"), ("SSH_TTY", "/dev/pts/1")], false)]
    #[case::nothing(&[], false)]
    fn a_title_is_taken_only_where_it_can_be_given_back(#[case] environment: &[(&str, &str)], #[case] safe: bool) {
        let variable =
            |name: &str| environment.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        assert_eq!(has_stack(variable), safe);
    }

    #[test]
    fn a_name_cannot_end_the_title_or_turn_it() {
        assert_eq!(readable("Left 12 s \u{1b}\\\u{7}\n\u{202e}Glutes"), "Left 12 s \\Glutes");
        assert_eq!(readable(&"x".repeat(500)).len(), 80);
    }
}
