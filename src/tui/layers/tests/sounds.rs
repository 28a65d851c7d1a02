//! The sound check: each sound is named when it is heard, and heard again on its key.

use std::time::Duration;

use ratatui::layout::Rect;
use rstest::rstest;

use super::{Seen, context};
use crate::coach::CHECKED;
use crate::language::Words;
use crate::tui::to::To;

#[rstest]
fn each_sound_is_named_and_one_is_heard_again_on_its_key(
    #[values((60, 20), (80, 24), (120, 40), (200, 60))] size: (u16, u16),
) {
    let mut cx = context();
    cx.area = Rect::new(0, 0, size.0, size.1);
    let mut seen = Seen::from(cx, To::Sounds);
    let mut heard = Vec::new();
    let mut now = Duration::ZERO;
    while let Some(next) = seen.stack.wake(now, &seen.cx).filter(|_| heard.len() < 40) {
        now = next;
        seen.go_to(now);
        let lines: Vec<String> = seen.text().lines().map(str::to_owned).collect();
        heard.extend(lines.into_iter().find(|line| line.contains('●')));
    }
    // Without a voice nothing is promised of it.
    for checked in &CHECKED[..CHECKED.len() - 1] {
        let meaning = Words::ENGLISH.text(checked.meaning);
        assert!(heard.iter().any(|line| line.contains(meaning)), "{meaning}: {heard:?}");
    }
    seen.press("7");
    let line = seen.text().lines().find(|line| line.contains('●')).map(str::to_owned).unwrap_or_default();
    assert!(line.contains('7') && line.contains("half of a hold is over"), "{}", seen.text());
    assert!(seen.stack.wake(Duration::ZERO, &seen.cx).is_some(), "it is heard once more");
    seen.press("esc");
    assert!(seen.stack.is_empty());
}
