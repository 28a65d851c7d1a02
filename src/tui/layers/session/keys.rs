//! The keys of the bottom line of a session.

use crate::session::player::{Command, State};
use crate::session::view::View;
use crate::terminal::keymap::{Keymap, SessionAction};

/// What the bottom line says about a command: its key, and what it does now.
pub(super) fn hint(command: Command, view: &View, keymap: &Keymap) -> Option<(String, &'static str)> {
    let label = keymap.session.label(SessionAction::of(command)?);
    let paused = matches!(view.state, State::Paused(_));
    let what = match command {
        Command::Toggle | Command::Pause(_) | Command::Resume => {
            if paused {
                "go on"
            } else {
                "pause"
            }
        }
        Command::GoOn => "go on",
        Command::Previous => "back",
        Command::Next => "next",
        Command::Restart => "again",
        Command::Longer | Command::Shorter => "10 s",
        Command::Eased => "eased",
        Command::SwapSides => "swap sides",
        Command::TooMuch => "too much",
        Command::Explain => "explain",
        Command::End => "end",
        Command::Start | Command::Slept => return None,
    };
    (!label.is_empty()).then_some((label, what))
}
