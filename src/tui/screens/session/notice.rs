//! What is said at the first start of all, beside the seconds to settle: the clock goes on, and nobody has to answer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::places::{Form, Places};
use crate::care::notice::Said;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::paragraph;

/// Rows between two paragraphs, where there is room for them.
const GAP: u16 = 1;

/// Whether there is room for all of it, or for all of what says it in short.
pub(super) fn is_whole(places: &Places, notice: &Said) -> bool {
    room(places).is_some_and(|place| fits(&long(notice), place) || fits(&short(notice), place))
}

fn fits(said: &[&str], place: Rect) -> bool {
    said.iter().map(|said| rows(said, place)).sum::<u16>() <= place.height
}

pub(super) fn draw(buf: &mut Buffer, places: &Places, notice: &Said, theme: Theme) {
    let Some(mut place) = room(places) else {
        // no room but for the sentence that matters most
        paragraph::draw(buf, places.phase, &notice.coaches, theme.ink(Role::Normal));
        return;
    };
    let long = long(notice);
    let all = if fits(&long, place) { long } else { short(notice) };
    let airy = all.iter().map(|said| rows(said, place).saturating_add(GAP)).sum::<u16>() <= place.height + GAP;
    for (index, said) in all.into_iter().enumerate() {
        let (lead, normal) = (theme.bold(Role::Bright), theme.ink(Role::Normal));
        let style = if index == 0 { lead } else { normal };
        let taken = paragraph::draw_led(buf, place, said, lead, style) + if airy { GAP } else { 0 };
        let taken = taken.min(place.height);
        place = Rect { y: place.y + taken, height: place.height - taken, ..place };
    }
}

fn long(notice: &Said) -> Vec<&str> {
    [&notice.coaches, &notice.ask_first].into_iter().chain(&notice.limits).map(String::as_str).collect()
}

fn short(notice: &Said) -> Vec<&str> {
    std::iter::once(&notice.coaches).chain(&notice.in_short).map(String::as_str).collect()
}

fn rows(said: &str, place: Rect) -> u16 {
    u16::try_from(paragraph::wrap(said, place.width).len()).unwrap_or(u16::MAX)
}

/// The place of the figure, down to the words below it; `None` where there is none.
fn room(places: &Places) -> Option<Rect> {
    let panel = places.figure?;
    let left = places.header.x;
    let columns = panel.right().min(places.header.right()).saturating_sub(left).min(paragraph::WIDEST);
    let (top, end) = match places.form {
        Form::Wide => (places.side.y, panel.bottom()),
        Form::Middle if places.text.x == left => (panel.y, places.text.y.saturating_sub(1).max(panel.bottom())),
        Form::Middle => (panel.y, panel.bottom()),
        Form::Small => (panel.y + 1, panel.bottom()),
    };
    Some(Rect::new(left, top, columns, end.saturating_sub(top)))
}
