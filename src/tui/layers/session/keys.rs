//! The keys of the bottom line of a session.

use crate::language::{ScreenText, Tongue};
use crate::session::player::{Command, State};
use crate::session::view::View;
use crate::terminal::keymap::SessionAction;
use crate::tui::context::Context;

/// The columns from which on there is room for it beside the key, without another key that would have to go.
const ROOMY: u16 = 70;

/// The key that goes on after a pause, as a language names it.
pub(super) fn goes_on(cx: &Context, tongue: Tongue) -> String {
    let key = cx.keymap.session.keys(SessionAction::Pause).next();
    key.map(|key| tongue.key_label(&key.label())).unwrap_or_default()
}

/// What the bottom line says about a command: its key, and what it does now.
pub(super) fn hint(command: Command, view: &View, cx: &Context) -> Option<(String, &'static str)> {
    let (words, click) = (cx.words(), cx.words().text(ScreenText::Click));
    let mut label = cx.keymap.session.label(SessionAction::of(command)?);
    if command == Command::Eased && cx.tells_clicks() && (label.is_empty() || cx.area.width >= ROOMY) {
        label = if label.is_empty() { click.to_owned() } else { format!("{label}/{click}") };
    }
    let paused = matches!(view.state, State::Paused(_));
    let what = match command {
        Command::Toggle | Command::Pause(_) | Command::Resume => {
            if paused {
                ScreenText::HintGoOn
            } else {
                ScreenText::HintPause
            }
        }
        Command::GoOn => ScreenText::HintGoOn,
        Command::Previous => ScreenText::HintPrevious,
        Command::Next => ScreenText::HintNext,
        Command::Restart => ScreenText::HintAgain,
        Command::Longer | Command::Shorter => ScreenText::HintTenSeconds,
        Command::Eased => ScreenText::HintEased,
        Command::SwapSides => ScreenText::HintSwapSides,
        Command::TooMuch => ScreenText::HintTooMuch,
        Command::Explain => ScreenText::HintExplain,
        Command::End => ScreenText::HintEnd,
        Command::Start | Command::Slept => return None,
    };
    (!label.is_empty()).then(|| (label, words.text(what)))
}
