//! All keys of a screen, in two columns where they do not fit in one.
//!
//! ```text
//! Keys
//!
//! space        pause, or go on               +            ten seconds more
//! enter        skip what is left             -            ten seconds less
//! ...
//! esc back
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::is_vast;
use crate::language::{ScreenText, Words};
use crate::tui::theme::{Role, Strength, Theme};
use crate::tui::widgets::keys::{self, KeyHint};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{face, paragraph, text};

/// The contents of the help.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// The keys of each action, and what it does.
    pub entries: &'a [(String, String)],
    /// How to leave.
    pub keys: &'a [KeyHint<'a>],
    /// How the figure is drawn, and after a colon why; `None` where none is.
    pub drawn: Option<&'a str>,
    /// The words of the screen.
    pub words: Words,
}

/// Columns between keys and words, and between two columns of them.
const GAP: u16 = 3;

/// Draws the help over the whole of `area`.
pub fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, theme: Theme) {
    for position in area.intersection(buf.area).positions() {
        buf[position].reset();
    }
    let wide = area.width >= 100;
    let margin = if wide { 4 } else { 2.min(area.width / 16) };
    let head = area.y + u16::from(wide && area.height >= 30);
    let foot = area.bottom().saturating_sub(if wide { 2 } else { 1 });
    let row = |y: u16| text::row(area.x + margin, area.right().saturating_sub(margin), y);
    let count = u16::try_from(model.entries.len()).unwrap_or(u16::MAX);
    if !fits_whole(row(head).width, foot.saturating_sub(head), model.entries) {
        few(buf, Rect { height: foot.saturating_sub(area.y), ..row(area.y) }, model, theme);
        return bottom(buf, row(foot), model, theme);
    }
    // one row more, where the words would be cut in two columns
    let untitled = count > foot.saturating_sub(head + 1) && count <= foot.saturating_sub(head);
    if untitled && !fit_beside(row(head).width, model.entries) {
        list(buf, Rect { height: foot - head, ..row(head) }, model.entries, theme);
        return bottom(buf, row(foot), model, theme);
    }
    text::left(buf, row(head), model.words.text(ScreenText::HelpHeading), theme.bold(Role::Bright));
    let body = Rect { y: head + 3, height: foot.saturating_sub(head + 4), ..row(head) };
    if is_vast(area) && large(buf, body, model.entries, theme) == Fit::Yes {
        return bottom(buf, row(foot), model, theme);
    }
    let airy = if wide { 3 } else { 2 };
    // a list that just fits takes the air above and below it
    let (top, end) = if head + airy + count < foot { (head + airy, foot - 1) } else { (head + 1, foot) };
    list(buf, Rect { y: top, height: end.saturating_sub(top), ..row(head) }, model.entries, theme);
    bottom(buf, row(foot), model, theme);
}

/// How to leave, and at the right end how the figure is drawn: with the reason where there is room for both.
fn bottom(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) {
    keys::only(buf, place, model.keys, theme);
    let taken: u16 = model.keys.iter().map(|(key, what)| text::width(key) + text::width(what) + 1 + GAP).sum();
    let room = text::from(place, place.x + taken);
    let short = |drawn: &'_ str| drawn.split(':').next().unwrap_or_default().to_owned();
    let said = model.drawn.into_iter().flat_map(|drawn| [drawn.to_owned(), short(drawn)]);
    if let Some(said) = said.into_iter().find(|said| text::width(said) <= room.width) {
        text::right(buf, room, &said, theme.ink(Role::Quiet));
    }
}

/// The keys in large type, what they do beside them, in two columns. Returns whether all of them had room.
fn large(buf: &mut Buffer, place: Rect, entries: &[(String, String)], theme: Theme) -> Fit {
    let each = u16::try_from(entries.len().div_ceil(2)).unwrap_or(u16::MAX).max(1);
    let step = (place.height / each).min(6);
    let half = place.width.saturating_sub(GAP) / 2;
    let widest_key = entries.iter().map(|(keys, _)| face::line_width(keys, face::LEAST_LINE)).max().flatten();
    let drawn = entries.iter().all(|(keys, _)| face::line_width(keys, face::LEAST_LINE).is_some());
    let words = widest(entries).1;
    let Some(labels) = widest_key.filter(|labels| drawn && labels + GAP + words <= half && step >= face::LEAST_LINE)
    else {
        return Fit::No;
    };
    for (index, (keys, what)) in (0..).zip(entries) {
        let (column, row) = (index / each, index % each);
        let line = Rect::new(place.x + column * (half + GAP), place.y + row * step, half, face::LEAST_LINE);
        if face::draw_line(buf, line, keys, (Role::Bright, Strength::Full), theme) == Fit::No {
            text::left(buf, line, keys, theme.bold(Role::Bright));
        }
        // the words stand on the line that the letters stand on
        let words = Rect { y: line.y + face::LEAST_LINE - 1, height: 1, ..line };
        text::left(buf, text::from(words, line.x + labels + GAP), what, theme.ink(Role::Normal));
    }
    Fit::Yes
}

/// Whether one column or two of them show every word whole.
fn fits_whole(width: u16, rows: u16, entries: &[(String, String)]) -> bool {
    let (labels, words) = widest(entries);
    let count = u16::try_from(entries.len()).unwrap_or(u16::MAX);
    count <= rows && labels + GAP + words <= width || count.div_ceil(2) < rows && fit_beside(width, entries)
}

/// Where there is no room for all of them: the first ones, each whole, and how many there are besides.
fn few(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) {
    let (entries, words) = (model.entries, model.words);
    let mut rest = place;
    let mut shown = 0;
    for (keys, what) in entries {
        let lines = paragraph::wrap_item(&format!("{keys} {what}"), place.width);
        // a row stays for how many are left
        let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX);
        if rows >= rest.height || text::width(keys) > place.width {
            break;
        }
        paragraph::draw_lines(buf, rest, &lines, theme.ink(Role::Quiet));
        text::left(buf, rest, keys, theme.bold(Role::Normal));
        rest = Rect { y: rest.y + rows, height: rest.height - rows, ..rest };
        shown += 1;
    }
    let left = entries.len() - shown;
    if left == 0 {
        return;
    }
    let said = if shown == 0 {
        [ScreenText::HelpNeedsRoom, ScreenText::TooSmall].map(|text| words.text(text).to_owned())
    } else {
        [ScreenText::HelpMoreLarger, ScreenText::HelpMore].map(|text| words.say(text, &[("number", left.into())]))
    };
    let whole = |said: &&String| paragraph::wrap(said, rest.width).len() <= usize::from(rest.height);
    if let Some(said) = said.iter().find(whole) {
        paragraph::draw(buf, rest, said, theme.ink(Role::Quiet));
    }
}

/// Whether two columns show every word whole.
fn fit_beside(width: u16, entries: &[(String, String)]) -> bool {
    let (labels, words) = widest(entries);
    width.saturating_sub(GAP) / 2 >= labels + words + GAP
}

/// Columns of the widest label, and of the widest words.
fn widest(entries: &[(String, String)]) -> (u16, u16) {
    let labels = entries.iter().map(|(keys, _)| text::width(keys)).max().unwrap_or(0);
    let words = entries.iter().map(|(_, what)| text::width(what)).max().unwrap_or(0);
    (labels, words)
}

fn list(buf: &mut Buffer, place: Rect, entries: &[(String, String)], theme: Theme) {
    let rows = usize::from(place.height);
    let (labels, words) = widest(entries);
    let half = place.width.saturating_sub(GAP) / 2;
    let two = entries.len() > rows || half >= labels + words + GAP * 2;
    let each = if two { entries.len().div_ceil(2) } else { entries.len() };
    let width = if two { half } else { place.width };
    let apart = each * 2 <= rows + 1;
    let label_width = labels.min(width / 3);
    for (index, (keys, what)) in entries.iter().enumerate() {
        let (Ok(column), Ok(row)) = (u16::try_from(index / each), u16::try_from(index % each)) else {
            break;
        };
        let y = place.y + if apart { row * 2 } else { row };
        if y >= place.bottom() {
            continue;
        }
        let line = Rect::new(place.x + column * (width + GAP), y, width, 1);
        text::left(buf, Rect { width: label_width, ..line }, keys, theme.bold(Role::Normal));
        text::left(buf, text::from(line, line.x + label_width + GAP), what, theme.ink(Role::Quiet));
    }
}
