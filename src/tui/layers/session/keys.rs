//! The keys of the bottom line of a session.

use crate::session::player::{Command, State};
use crate::session::view::View;
use crate::terminal::keymap::SessionAction;
use crate::tui::context::Context;

/// How a click anywhere is named to people.
const CLICK: &str = "click";
/// The columns from which on there is room for it beside the key, without another key that would have to go.
const ROOMY: u16 = 70;

/// What the bottom line says about a command: its key, and what it does now.
pub(super) fn hint(command: Command, view: &View, cx: &Context) -> Option<(String, &'static str)> {
    let mut label = cx.keymap.session.label(SessionAction::of(command)?);
    if command == Command::Eased && cx.tells_clicks() && (label.is_empty() || cx.area.width >= ROOMY) {
        label = if label.is_empty() { CLICK.to_owned() } else { format!("{label}/{CLICK}") };
    }
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
        Command::Next if view.optional => "leave out",
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
