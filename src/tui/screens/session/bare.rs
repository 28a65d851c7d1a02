//! A window too small for a screen: the side and the digits alone, and what would show more.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::stage::large_word;
use super::{count_ink, side_ink};
use crate::session::timeline::PhaseKind;
use crate::session::view::View;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{face, text, word};

/// What a whole screen needs.
pub(super) const NEEDS: &str = "60 × 20 shows more";

pub(super) fn draw(buf: &mut Buffer, area: Rect, view: &View, theme: Theme) {
    let slots = u16::try_from(view.slots).unwrap_or(2);
    let hint = area.height >= 8 && area.width > text::width(NEEDS);
    let place = Rect { height: area.height - u16::from(hint) * 2, ..area };
    let heading = if view.side_word.is_empty() { &view.word } else { &view.side_word };
    let timeless = matches!(view.kind, PhaseKind::Wait | PhaseKind::Done);
    let below = place.height.saturating_sub(word::ROWS + 1);
    match face::rows_for(slots, place.width, below) {
        Some(rows) if word::width(heading).is_some_and(|width| width <= place.width) && !timeless => {
            let top = place.y + (below - rows) / 2;
            let side_x = centred(place, word::width(heading).unwrap_or(0));
            let (role, strength) = if view.side_word.is_empty() { count_ink(view) } else { side_ink(view) };
            let side = Rect::new(side_x, top, place.right() - side_x, word::ROWS);
            large_word(buf, side, heading, role, strength, theme);
            let x = centred(place, face::slots_width(slots, rows));
            let count = Rect::new(x, top + word::ROWS + 1, place.right() - x, rows);
            let (role, strength) = count_ink(view);
            face::count(buf, count, &view.seconds.to_string(), slots, role, strength, theme);
        }
        _ => line(buf, place, view, theme),
    }
    if hint {
        text::centre(buf, Rect { y: area.bottom() - 1, height: 1, ..area }, NEEDS, theme.ink(Role::Quiet));
    }
}

/// `24  right  Hold`: the seconds first, because the end of the line may be cut.
fn line(buf: &mut Buffer, place: Rect, view: &View, theme: Theme) {
    let row = Rect { y: place.y + place.height / 2, height: 1, ..place }.intersection(place);
    let (tone, _) = count_ink(view);
    let mut x = row.x;
    if !matches!(view.kind, PhaseKind::Wait | PhaseKind::Done) {
        x = text::left(buf, row, &view.seconds.to_string(), theme.bold(tone)) + 1;
    }
    if !view.side_word.is_empty() {
        x = text::left(buf, text::from(row, x), &view.side_word, theme.bold(side_ink(view).0)) + 1;
    }
    let word = if view.pause.is_some() { "Paused" } else { &view.word };
    text::left(buf, text::from(row, x), word, theme.ink(Role::Normal));
}

fn centred(place: Rect, columns: u16) -> u16 {
    place.x + place.width.saturating_sub(columns) / 2
}
