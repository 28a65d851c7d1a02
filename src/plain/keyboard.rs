//! Keys without the enter key, where standard input is a terminal; lines are still written as usual.

use std::io;

/// The keyboard as a session needs it; given back when dropped.
#[derive(Debug)]
pub(super) struct Keyboard {
    #[cfg(unix)]
    found: Option<rustix::termios::Termios>,
}

#[cfg(unix)]
impl Keyboard {
    /// Takes the keyboard, where there is one.
    pub(super) fn take() -> io::Result<Self> {
        use std::io::IsTerminal;

        let found =
            if io::stdin().is_terminal() { Some(rustix::termios::tcgetattr(rustix::stdio::stdin())?) } else { None };
        let keyboard = Self { found };
        keyboard.take_again()?;
        Ok(keyboard)
    }

    /// Takes it again after the shell had it.
    pub(super) fn take_again(&self) -> io::Result<()> {
        use rustix::termios::{LocalModes, OptionalActions, tcsetattr};

        if let Some(found) = &self.found {
            let mut taken = found.clone();
            taken.local_modes -= LocalModes::ICANON | LocalModes::ECHO;
            tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, &taken)?;
        }
        Ok(())
    }

    /// Gives it back as it was found.
    pub(super) fn give_back(&self) {
        use rustix::termios::{OptionalActions, tcsetattr};

        if let Some(found) = &self.found {
            // A terminal that is gone needs nothing back.
            let _gone = tcsetattr(rustix::stdio::stdin(), OptionalActions::Now, found);
        }
    }
}

#[cfg(not(unix))]
impl Keyboard {
    /// Takes the keyboard.
    pub(super) fn take() -> io::Result<Self> {
        ratatui::crossterm::terminal::enable_raw_mode()?;
        Ok(Self {})
    }

    /// Takes it again after the shell had it.
    #[expect(clippy::unused_self, reason = "the same face as on other systems")]
    pub(super) fn take_again(&self) -> io::Result<()> {
        ratatui::crossterm::terminal::enable_raw_mode()
    }

    /// Gives it back as it was found.
    #[expect(clippy::unused_self, reason = "the same face as on other systems")]
    pub(super) fn give_back(&self) {
        let _gone = ratatui::crossterm::terminal::disable_raw_mode();
    }
}

impl Drop for Keyboard {
    fn drop(&mut self) {
        self.give_back();
    }
}
