//! The side and the digits: what is read from two metres away.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::places::{Places, heading};
use super::{between, count_ink, side_ink, tone};
use crate::session::timeline::PhaseKind;
use crate::session::view::View;
use crate::tui::theme::{Role, Strength, Theme};
use crate::tui::widgets::{face, side, text};

pub(super) fn draw(buf: &mut Buffer, places: &Places, view: &View, theme: Theme) {
    side(buf, places.side, view, theme);
    if view.kind == PhaseKind::Wait || view.kind == PhaseKind::Done {
        return;
    }
    let mut slots = u16::try_from(view.slots).unwrap_or(2);
    let (role, strength) = count_ink(view);
    let counting = view.kind != PhaseKind::Rest && view.pause.is_none() && (1..=3).contains(&view.seconds);
    if between(view) && counting && places.count.width >= face::slots_width(3, places.count.height) {
        three(buf, places.count, view, theme);
    } else {
        if between(view) && view.kind != PhaseKind::Rest && view.seconds < 10 {
            // where the three of 3 2 1 will stand
            slots = 1;
        }
        face::count(buf, places.count, &view.large().to_string(), slots, role, strength, theme);
    }
}

/// The side, or what happens where there is none.
pub(super) fn side(buf: &mut Buffer, place: Rect, view: &View, theme: Theme) {
    let ink = if view.side_word.is_empty() { count_ink(view) } else { side_ink(view) };
    side::draw(buf, place, (heading(view), view.side), ink, theme);
}

/// `3 2 1`, the present one in the tone, the others nearly gone.
fn three(buf: &mut Buffer, place: Rect, view: &View, theme: Theme) {
    let step = face::slots_width(1, place.height) + 2;
    for (index, number) in (0..).zip([3_u64, 2, 1]) {
        let strength = if number == view.seconds { Strength::Full } else { Strength::Ghost };
        let slot = text::from(place, place.x + index * step);
        let _ = face::draw(buf, slot, &number.to_string(), Role::Tone(tone(view)), strength, theme);
    }
}
