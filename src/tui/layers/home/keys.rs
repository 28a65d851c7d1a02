//! The keys of the home screen's bottom line.

use crate::terminal::keymap::HomeAction;
use crate::tui::context::Context;

/// A key, and what it does.
type Hint = (String, &'static str);

/// The keys while the filter is typed.
pub(super) fn of_the_filter() -> Vec<Hint> {
    vec![("enter".to_owned(), "start"), ("esc".to_owned(), "all")]
}

/// The keys of the list, the most useful first.
pub(super) fn of_the_list(cx: &Context) -> Vec<Hint> {
    // Where all of them have room in few words only, few words.
    let (little, today) = if cx.area.width < 100 { ("minutes", "run?") } else { ("little time", "run today?") };
    let keys = [
        (HomeAction::Start, "start"),
        (HomeAction::Filter, "filter"),
        (HomeAction::Within, little),
        (HomeAction::Ready, today),
        (HomeAction::History, "history"),
        (HomeAction::Guide, "guide"),
        (HomeAction::New, "new"),
        (HomeAction::Sounds, "sounds"),
    ];
    keys.into_iter().map(|(action, what)| (cx.keymap.home.label(action), what)).collect()
}
