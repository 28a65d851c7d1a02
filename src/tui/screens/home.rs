//! Where everything begins: what can be done, and what it is like.
//!
//! ```text
//! supple                                          Good evening. Glutes, 2 days ago.
//!
//! / filter
//!
//! For you                                                  (figure)
//! ▌ Sore glutes after a run      20 min   mat roller
//!   Roll and release             11 min   roller    Sore glutes after a run
//!                                                   Roll, press and stretch.
//! Moves
//!   Knee to chest                 5 min   mat       1  Knee to chest   3 × 30 s each side
//!                                                   2  Piriformis      3 × 30 s each side
//! Needs mending
//!   my-hips.toml   line 12: unknown muscle "glutus"
//!
//! enter start   / filter   n new   t sound check                             ? keys
//! ```
//!
//! Below 76 columns the preview is one line at the foot.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::is_vast;
use crate::body::Equipment;
use crate::figure::Stature;
use crate::figure::cells::Cells;
use crate::language::{ScreenText, Words};
use crate::routine::describe::{Line, NotIf};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::keys::{self, KeyHint};
use crate::tui::widgets::text;

mod listing;
mod preview;

/// The contents of the home screen.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// A greeting, and what was done last.
    pub greeting: &'a str,
    /// The filter.
    pub filter: Filter<'a>,
    /// Everything that the filter leaves, with headings.
    pub rows: &'a [Row],
    /// Which of the rows is selected.
    pub selected: Option<usize>,
    /// What is selected, in full.
    pub preview: Option<&'a Preview>,
    /// The figure of its first move, as large as [`figure_place`].
    pub figure: Option<&'a Cells>,
    /// The keys that matter now.
    pub keys: &'a [KeyHint<'a>],
    /// A word on the state of the program: no sound device, muted.
    pub status: Option<&'a str>,
    /// The words of the screen.
    pub words: Words,
}

/// The filter line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter<'a> {
    /// Not in use.
    Off,
    /// Being typed.
    Typing(&'a str),
    /// Typed, and left on.
    On(&'a str),
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// What the rows below have in common.
    Heading(String),
    /// A routine or a move.
    Entry {
        /// Its name.
        name: String,
        /// How long it takes: `20 min`.
        time: String,
        /// What it needs.
        equipment: Vec<Equipment>,
        /// In a few words why it is there; in place of what it needs.
        why: Option<String>,
    },
    /// What is said in the place of entries.
    Note(String),
    /// A file that cannot be used.
    Broken {
        /// Its name.
        file: String,
        /// Its first fault, with the line.
        fault: String,
    },
}

/// The selected entry, in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Preview {
    /// A routine or a move.
    Routine {
        /// Its name.
        name: String,
        /// What it is, in a sentence.
        summary: String,
        /// How long it takes, and when it was last done: `20 minutes. Last done 2 days ago.`
        facts: String,
        /// Its steps.
        steps: Vec<Line>,
        /// What it needs.
        equipment: Vec<Equipment>,
        /// Who should leave which of its moves out.
        not_if: Vec<NotIf>,
        /// Why it is for you today, where it is.
        why: Option<Why>,
        /// The tag of its language, in which the words beside its texts are.
        language: String,
    },
    /// A file that cannot be used.
    Broken {
        /// Where it is.
        path: String,
        /// Each fault: where and what, and how to mend it.
        faults: Vec<(String, Option<String>)>,
    },
}

/// Why something is for you today.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Why {
    /// The reason in a few words.
    pub short: String,
    /// The reason, a sentence.
    pub reason: String,
    /// The work that it comes from, a sentence.
    pub source: Option<String>,
}

/// The places of the screen's parts.
struct Places {
    header: Rect,
    /// The filter's row; in narrow windows within the header.
    filter: Rect,
    list: Rect,
    figure: Option<Rect>,
    preview: Rect,
    keys: Rect,
}

/// Where the figure of the preview is drawn in a window of this size; `None` where it has no room. One that stands gets
/// the rows that the words below it leave.
#[must_use]
pub fn figure_place(area: Rect, preview: Option<&Preview>, stature: Stature) -> Option<Rect> {
    let places = places(area);
    let place = places.figure?;
    if stature == Stature::Low {
        return Some(place);
    }
    let room = places.preview.bottom().saturating_sub(place.y);
    let words = preview.map_or(0, |preview| preview::rows_of(preview, places.preview.width));
    let rows = room.saturating_sub(words.saturating_add(places.preview.y.saturating_sub(place.bottom())));
    Some(Rect { height: rows.clamp(place.height, (room * 2 / 3).max(place.height)), ..place })
}

/// Which of the rows is drawn at `position` of a window of this size, where one is.
#[must_use]
pub fn row_at(area: Rect, rows: &[Row], selected: Option<usize>, position: Position) -> Option<usize> {
    listing::row_at(places(area).list, rows, selected, position)
}

/// Draws the home screen.
pub fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, theme: Theme) {
    let places = places(area);
    let begin = header(buf, &places, model.greeting, theme);
    filter(
        buf,
        Rect { width: places.filter.width.min(begin.saturating_sub(places.filter.x)), ..places.filter },
        model.filter,
        model.words,
        theme,
    );
    listing::draw(buf, places.list, model, theme);
    let mut below = places.preview;
    if let Some(place) = places.figure {
        if let Some(cells) = model.figure {
            let more = cells.rows.saturating_sub(place.height);
            let place = Rect { height: place.height + more, ..place };
            crate::tui::widgets::figure::draw(buf, place, cells);
            below.y += more;
            below.height = below.height.saturating_sub(more);
        } else {
            below.height += below.y.saturating_sub(places.list.y);
            below.y = places.list.y;
        }
    }
    if let Some(preview) = model.preview {
        preview::draw(buf, below, preview, model.words, theme);
    }
    keys::draw(buf, places.keys, model.keys, model.status, model.words, theme);
}

fn places(area: Rect) -> Places {
    let wide = area.width >= 100 && area.height >= 30;
    let margin = if wide { 4 } else { 2 };
    let (left, right) = (area.x + margin, area.right().saturating_sub(margin));
    let head = area.y + u16::from(wide);
    let foot = area.bottom().saturating_sub(if wide { 2 } else { 1 });
    let header = text::row(left, right, head);
    let keys = text::row(left, right, foot);
    let filter = if wide { text::row(left, right, head + 3) } else { text::row(left + 10, right, head) };
    let top = if wide { head + 5 } else { head + 2 };
    let body =
        |x: u16, end: u16, from: u16, to: u16| Rect::new(x, from, end.saturating_sub(x), to.saturating_sub(from));
    if area.width < 76 {
        let list = body(left, right, top, foot.saturating_sub(4));
        let preview = body(left, right, foot.saturating_sub(3), foot.saturating_sub(1));
        return Places { header, filter, list, figure: None, preview, keys };
    }
    let split = area.x
        + if wide {
            (area.width * 57 / 100).clamp(60, if is_vast(area) { 84 } else { 76 })
        } else {
            area.width * 5 / 8
        };
    let list = body(left, split.saturating_sub(4), top, foot.saturating_sub(1));
    let rows = if is_vast(area) {
        area.height * 2 / 5
    } else if wide {
        area.height / 3
    } else {
        area.height / 3 + u16::from(area.height >= 30)
    };
    let figure_top = area.y + if wide { 4 } else { 2 };
    let figure = body(split.saturating_sub(if wide { 0 } else { 2 }), area.right(), figure_top, figure_top + rows);
    let x = split + if wide { 4 } else { 0 };
    let preview = body(x, right, figure.bottom() + if wide { 2 } else { 1 }, foot.saturating_sub(1));
    Places { header, filter, list, figure: Some(figure), preview, keys }
}

/// Returns the column that the greeting begins at, where it shares its row with the filter.
fn header(buf: &mut Buffer, places: &Places, greeting: &str, theme: Theme) -> u16 {
    text::left(buf, places.header, "supple", theme.bold(Role::Bright));
    let free = text::from(places.header, places.header.x + 24);
    // where there is room for one sentence only, the last one says more; none is cut where another has room
    let (first, last) = greeting.split_at(greeting.find(". ").map_or(greeting.len(), |dot| dot + 1));
    let fits = |said: &&str| !said.is_empty() && text::width(said) <= free.width;
    let said = [greeting, last.trim_start(), first].into_iter().find(fits).unwrap_or(greeting);
    let begin = text::right(buf, free, said, theme.ink(Role::Quiet));
    if places.filter.y == places.header.y { begin.saturating_sub(2) } else { places.filter.right() }
}

fn filter(buf: &mut Buffer, place: Rect, filter: Filter<'_>, words: Words, theme: Theme) {
    let after = text::left(buf, place, "/", theme.bold(Role::Normal)) + 1;
    let rest = text::from(place, after);
    match filter {
        Filter::Off => {
            text::left(buf, rest, words.text(ScreenText::FilterHere), theme.ink(Role::Quiet));
        }
        Filter::On(typed) => {
            text::left(buf, rest, typed, theme.ink(Role::Normal));
        }
        Filter::Typing(typed) => {
            // the end of what is typed stays in sight
            let room = usize::from(rest.width.saturating_sub(1));
            let start =
                typed.char_indices().map(|(at, _)| at).find(|&at| usize::from(text::width(&typed[at..])) <= room);
            let shown = start.map_or("", |at| &typed[at..]);
            let end = text::left(buf, rest, shown, theme.ink(Role::Bright));
            text::left(buf, text::from(rest, end), "▏", theme.ink(Role::Accent));
        }
    }
}
