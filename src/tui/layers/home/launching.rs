//! How what is selected on the home screen begins.

use std::sync::Arc;
use std::time::Duration;

use super::super::shelf::Item;
use crate::coach::Launch;
use crate::language::ScreenText;
use crate::tui::context::Context;

/// The launch of an item at the level of this name, else at that of last time; `None` where its file is broken.
pub(super) fn launch_at(item: &Item, level: Option<&str>, cx: &Context) -> Option<Launch> {
    let launch = cx.launch(item.routine()?);
    let at = level.and_then(|level| launch.routine.at_level(level)).map(Arc::new);
    Some(Launch { routine: at.unwrap_or_else(|| Arc::clone(&launch.routine)), ..launch })
}

/// The launch of an item; where its file is broken, that is said.
pub(super) fn launch(item: &Item, level: Option<&str>, now: Duration, cx: &mut Context) -> Option<Launch> {
    let launch = launch_at(item, level, cx);
    if launch.is_none() {
        cx.say(cx.words().text(ScreenText::NeedsMendingFirst), now);
    }
    launch
}
