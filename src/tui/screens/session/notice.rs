//! What is said at the first start of all, beside the seconds to settle: the clock goes on, and nobody has to answer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Notice;
use super::places::{Form, Places};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::paragraph;

/// Rows between two paragraphs, where there is room for them.
const GAP: u16 = 1;

pub(super) fn draw(buf: &mut Buffer, places: &Places, notice: Notice<'_>, theme: Theme) {
    let Some(panel) = places.figure else {
        // no room but for the sentence that matters most
        paragraph::draw(buf, places.phase, notice.first, theme.ink(Role::Normal));
        return;
    };
    let left = places.header.x;
    let columns = panel.right().min(places.header.right()).saturating_sub(left).min(paragraph::WIDEST);
    let top = match places.form {
        Form::Wide => places.side.y,
        Form::Middle => panel.y,
        Form::Small => panel.y + 2,
    };
    let mut place = Rect::new(left, top, columns, panel.bottom().saturating_sub(top));
    let rows = |said: &str| u16::try_from(paragraph::wrap(said, columns).len()).unwrap_or(u16::MAX);
    let all = std::iter::once(&notice.first).chain(notice.rest);
    let airy = all.map(|said| rows(said).saturating_add(GAP)).fold(0, u16::saturating_add) <= place.height + GAP;
    let mut say = |said: &str, style| {
        let taken = paragraph::draw(buf, place, said, style) + if airy { GAP } else { 0 };
        let taken = taken.min(place.height);
        place = Rect { y: place.y + taken, height: place.height - taken, ..place };
    };
    say(notice.first, theme.bold(Role::Bright));
    for paragraph in notice.rest {
        say(paragraph, theme.ink(Role::Normal));
    }
}
