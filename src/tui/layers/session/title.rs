//! What the window is called while a session runs: for who looks at its tab, or at a bar, from another window.

use crate::language::{ScreenText, Words};
use crate::routine::describe::capital;
use crate::session::player::State;
use crate::session::timeline::PhaseKind;
use crate::session::view::View;

/// `Right 24 s · Hold · supple`, `Paused · Right · Hold · supple`; `None` before the session and after it.
pub(super) fn title(view: &View, words: Words) -> Option<String> {
    let timed = !matches!(view.kind, PhaseKind::Wait | PhaseKind::Done);
    let clock = match view.state {
        State::Ready | State::Finished => return None,
        State::Running if timed => format!("{} s", view.seconds),
        State::Running | State::Waiting => String::new(),
        State::Paused(_) => words.text(ScreenText::Paused).to_owned(),
    };
    let side = capital(&view.side_word);
    let said = |parts: [String; 2], between| {
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(between)
    };
    let is_paused = matches!(view.state, State::Paused(_));
    let first = if is_paused { said([clock, side], " · ") } else { said([side, clock], " ") };
    let parts = [first, view.word.clone(), "supple".to_owned()];
    Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::title;
    use crate::language::Words;
    use crate::routine::{Defaults, Library};
    use crate::session::player::{Command, Player, Speed, Why};
    use crate::session::timeline::{PhaseKind, Setup, compile};

    #[test]
    fn it_tells_side_and_seconds_and_while_paused_that_first() {
        let library = Library::embedded(Defaults::default());
        let routine = library.get("quick-glutes").unwrap().routine().unwrap();
        let mut player = Player::new(compile(routine, &Setup::default()), Speed::NORMAL);
        player.apply(Command::Start, Duration::ZERO);
        let mut now = Duration::ZERO;
        while player.view(now).kind != PhaseKind::Hold {
            now = player.next_deadline().expect("a hold comes");
            player.advance(now);
        }
        let seen = title(&player.view(now), Words::ENGLISH);
        player.apply(Command::Pause(Why::Key), now);
        let paused = title(&player.view(now), Words::ENGLISH);
        assert_eq!(
            [seen, paused],
            ["Right 30 s · Hold · supple", "Paused · Right · Hold · supple"].map(|it| Some(it.into()))
        );
    }
}
