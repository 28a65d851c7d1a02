//! The keys of the home screen's bottom line.

use crate::language::ScreenText;
use crate::terminal::key::{Code, Key};
use crate::terminal::keymap::HomeAction;
use crate::tui::context::Context;

/// A key, and what it does.
type Hint = (String, &'static str);

/// The keys while the filter is typed.
pub(super) fn of_the_filter(cx: &Context) -> Vec<Hint> {
    let hint = |code, what| (Key::plain(code).label_in(cx.words()), cx.words().text(what));
    vec![hint(Code::Enter, ScreenText::HintStart), hint(Code::Esc, ScreenText::HintAll)]
}

/// The keys of the list, the most useful first.
pub(super) fn of_the_list(cx: &Context) -> Vec<Hint> {
    // Where all of them have room in few words only, few words.
    let (little, today) = if cx.area.width < 100 {
        (ScreenText::HintMinutes, ScreenText::HintRun)
    } else {
        (ScreenText::HintLittleTime, ScreenText::HintRunToday)
    };
    let keys = [
        (HomeAction::Start, ScreenText::HintStart),
        (HomeAction::Filter, ScreenText::HintFilter),
        (HomeAction::Within, little),
        (HomeAction::Ready, today),
        (HomeAction::History, ScreenText::HintHistory),
        (HomeAction::Guide, ScreenText::HintGuide),
        (HomeAction::New, ScreenText::HintNew),
        (HomeAction::Sounds, ScreenText::HintSounds),
    ];
    keys.into_iter().map(|(action, what)| (cx.keymap.home.label(action), cx.words().text(what))).collect()
}
