//! What is told during a phase, as lines: what to do, and what it should feel like.

use crate::session::view::View;
use crate::tui::widgets::paragraph;

/// What is told in so many columns, the lines of each thing together: what to do, and what it should feel like. Where it
/// is more than one thing, each is seen to begin.
pub(super) fn told(view: &View, columns: u16) -> Vec<Vec<String>> {
    let wrap = wrap(view);
    let beside = Some(&view.beside).filter(|beside| !beside.is_empty());
    view.now.iter().chain(&view.feel).chain(beside).map(|said| wrap(said, columns)).collect()
}

/// How what is told is wrapped: an item each where there are several things.
pub(super) fn wrap(view: &View) -> fn(&str, u16) -> Vec<String> {
    if view.now.len() + usize::from(view.feel.is_some()) + usize::from(!view.beside.is_empty()) > 1 {
        paragraph::wrap_item
    } else {
        paragraph::wrap
    }
}
