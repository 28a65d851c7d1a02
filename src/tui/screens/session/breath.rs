//! The breath that paces a hold: a disc beside the digits that grows and shrinks, and the word for its way.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::places::Places;
use super::tone;
use crate::figure::colour::Depth;
use crate::session::view::View;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::{face, swell, text};

/// Draws it where the digits leave room; in one colour and where nothing is to move the word alone.
pub(super) fn draw(buf: &mut Buffer, places: &Places, view: &View, theme: Theme) {
    if view.breath_word.is_empty() || view.pause.is_some() {
        return;
    }
    let role = Role::Tone(tone(view));
    let place = beside_the_digits(places, view);
    if place.height == 0 || place.width < text::width(&view.breath_word) {
        // Where the digits take all the width: in the last row of what happens.
        let row =
            Rect { y: places.phase.bottom().saturating_sub(1), height: places.phase.height.min(1), ..places.phase };
        text::right(buf, row, &view.breath_word, theme.bold(role));
        return;
    }
    let word = Rect { y: place.bottom().saturating_sub(1), height: place.height.min(1), ..place };
    let disc = Rect { height: place.height.saturating_sub(1), ..place };
    let has_room = disc.width >= swell::LEAST.0 && disc.height >= swell::LEAST.1;
    if let Some(breath) = view.breath.filter(|_| has_room && theme.depth() != Depth::Mono) {
        swell::draw(buf, disc, breath.fullness(), role, theme);
        text::centre(buf, word, &view.breath_word, theme.bold(role));
    } else {
        text::left(buf, word, &view.breath_word, theme.bold(role));
    }
}

/// The room at the right of the digits, above the words that stand there in narrow windows.
fn beside_the_digits(places: &Places, view: &View) -> Rect {
    let count = places.count;
    let slots = u16::try_from(view.slots).unwrap_or(2);
    let x = count.x + face::slots_width(slots, count.height) + 3;
    let phase = places.phase;
    let meets = phase.y < count.bottom() && count.y < phase.bottom() && x < phase.right() && phase.x < count.right();
    let bottom = if meets { phase.y.saturating_sub(1) } else { count.bottom() };
    Rect::new(x, count.y, count.right().saturating_sub(x), bottom.saturating_sub(count.y))
}
