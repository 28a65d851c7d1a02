//! What the window is called while a session runs: for who looks at its tab, or at a bar, from another window.

use crate::routine::describe::capital;
use crate::session::player::State;
use crate::session::timeline::PhaseKind;
use crate::session::view::View;

/// `Right 24 s · Hold · supple`; `None` before the session and after it.
pub(super) fn title(view: &View) -> Option<String> {
    let timed = !matches!(view.kind, PhaseKind::Wait | PhaseKind::Done);
    let clock = match view.state {
        State::Ready | State::Finished => return None,
        State::Running if timed => format!("{} s", view.seconds),
        State::Running | State::Waiting => String::new(),
        State::Paused(_) => "Paused".to_owned(),
    };
    let side = capital(&view.side_word);
    let first = [side, clock].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    let parts = [first, view.word.clone(), "supple".to_owned()];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}
