//! A file as it is being written: its timeline, a phase of it as the session shows it, and what is wrong.
//!
//! ```text
//! evening.toml                                              20 min · 1 error, showing the last good version
//!
//!        Foam roller                        Evening hips                                    18:20 left
//! ▌0:15  introduce   right           42 s
//!  0:57  get ready   right            5 s             (the session at this phase)
//!  1:02  roll        right   1/1     30 s
//!
//! 12:1  E003  unknown key `hodl`
//!             hodl = "30s"
//!             did you mean `hold`?
//!
//! ↑↓ phase   enter run from here   p play its sounds                                            ? keys
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::{LEAST_COLUMNS, session};
use crate::figure::cells::Cells;
use crate::language::{ScreenText, Words};
use crate::session::view::View;
use crate::tui::theme::{Role, Theme, Tone};
use crate::tui::widgets::keys::{self, KeyHint};
use crate::tui::widgets::{paragraph, text};

mod findings;
mod listing;

pub use findings::Found;
pub(crate) use listing::Row;
pub use listing::rows;

/// The contents of the preview.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// The file's name.
    pub file: &'a str,
    /// How long the session takes, and how the file stands.
    pub state: &'a str,
    /// The timeline.
    pub rows: &'a [Row],
    /// The phase that is selected.
    pub selected: usize,
    /// The session at that phase; `None` where the file was never without mistakes.
    pub view: Option<&'a View>,
    /// The figure, as large as [`figure_place`].
    pub figure: Option<&'a Cells>,
    /// What is wrong or unwise.
    pub findings: &'a [Found],
    /// The keys that matter now.
    pub keys: &'a [KeyHint<'a>],
    /// A word on the state of the program.
    pub status: Option<&'a str>,
    /// The words of the screen.
    pub words: Words,
}

/// The rows below the session that belong to its keys: the preview has its own.
const KEY_ROWS: u16 = 2;

struct Places {
    header: Rect,
    list: Rect,
    /// The session, its key rows included; `None` where the window is too narrow for both.
    session: Option<Rect>,
    /// How many rows at the session's foot are not shown.
    key_rows: u16,
    findings: Rect,
    keys: Rect,
}

impl Places {
    fn new(area: Rect, findings: &[Found]) -> Self {
        let (left, right) = (area.x + 2, area.right().saturating_sub(2));
        let rect =
            |x: u16, y: u16, end: u16, below: u16| Rect::new(x, y, end.saturating_sub(x), below.saturating_sub(y));
        let keys = area.bottom().saturating_sub(1);
        let most = usize::from((area.height / 3).max(3));
        // One row at least: that nothing was found is worth being told.
        let wanted = findings::wanted(findings, right.saturating_sub(left), most);
        let floor = keys.saturating_sub(u16::try_from(wanted).unwrap_or(u16::MAX) + 1);
        let top = area.y + 2;
        // Beside a narrow list there is just room for a session's smallest whole screen.
        let (list, listed) = if area.width >= 100 { (left, left + 36) } else { (area.x, area.x + 23) };
        let beside = area.width >= 76;
        let whole = area.right().saturating_sub(listed + 1) >= LEAST_COLUMNS;
        let below = floor.saturating_sub(1) + if whole { KEY_ROWS } else { 0 };
        let session = beside.then(|| rect(listed + 1, top - 1, area.right(), below));
        let list_end = if session.is_some() { listed } else { right };
        Self {
            header: rect(left, area.y, right, area.y + 1),
            list: rect(if beside { list } else { left }, top, list_end, floor.saturating_sub(1)),
            key_rows: if whole { KEY_ROWS } else { 0 },
            session,
            findings: rect(left, floor, right, keys.saturating_sub(1)),
            keys: rect(left, keys, right, keys + 1),
        }
    }
}

/// Where the figure is drawn; `None` where it has no room.
#[must_use]
pub fn figure_place(area: Rect, view: &View, findings: &[Found]) -> Option<Rect> {
    session::figure_place(Places::new(area, findings).session?, view)
}

/// What of the window the figure has to itself.
#[must_use]
pub(crate) fn figure_room(area: Rect, view: &View, findings: &[Found]) -> Rect {
    let places = Places::new(area, findings);
    places.session.map_or(area, |session| {
        let seen = Rect { height: session.height.saturating_sub(places.key_rows), ..session };
        session::figure_room(session, view, session::Edge::Bare).intersection(seen)
    })
}

/// How many phases the list has room for.
#[must_use]
pub fn page(area: Rect, findings: &[Found]) -> usize {
    usize::from(Places::new(area, findings).list.height)
}

/// The phase whose row is drawn at `position` of a window of this size, where one is.
#[must_use]
pub(crate) fn phase_at(
    area: Rect,
    findings: &[Found],
    (rows, selected): (&[Row], usize),
    position: Position,
) -> Option<usize> {
    listing::phase_at(Places::new(area, findings).list, rows, selected, position)
}

/// Draws the preview.
pub fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, theme: Theme) {
    let places = Places::new(area, model.findings);
    let errors = model.findings.iter().any(|found| found.is_error);
    let state_ink = theme.ink(if errors { Role::Tone(Tone::Ready) } else { Role::Quiet });
    // In a narrow window how the file stands matters more than how long the session takes.
    let both = text::width(model.file) + 2 + text::width(model.state) <= places.header.width;
    let state = if both { model.state } else { model.state.rsplit(" · ").next().unwrap_or(model.state) };
    let begin = text::right(buf, places.header, state, state_ink);
    let name = text::row(places.header.x, begin.saturating_sub(2), places.header.y);
    text::left(buf, name, model.file, theme.bold(Role::Normal));
    match (model.view, places.session) {
        (None, _) => {
            // The findings get the room of what cannot be shown.
            let room = Rect { y: places.list.y, height: places.findings.bottom() - places.list.y, ..places.findings };
            let said = model.words.text(ScreenText::NothingToShow);
            let below = room.y + paragraph::draw(buf, room, said, theme.ink(Role::Quiet)) + 1;
            let rest = Rect { y: below, height: room.bottom().saturating_sub(below), ..room };
            findings::draw(buf, rest, model.findings, model.words, theme);
            keys::draw(buf, places.keys, &[], model.status, model.words, theme);
            return;
        }
        (Some(view), Some(place)) => {
            listing::draw(buf, places.list, (model.rows, model.selected), model.words, theme);
            let seen = Rect { height: place.height.saturating_sub(places.key_rows), ..place };
            draw_session(buf, (place, seen), (view, model.figure), model.words, theme);
        }
        (Some(_), None) => listing::draw(buf, places.list, (model.rows, model.selected), model.words, theme),
    }
    findings::draw(buf, places.findings, model.findings, model.words, theme);
    keys::draw(buf, places.keys, model.keys, model.status, model.words, theme);
}

/// Draws the session's own screen as it is in `place`, and shows what of it is in `seen`.
fn draw_session(
    buf: &mut Buffer,
    (place, seen): (Rect, Rect),
    (view, figure): (&View, Option<&Cells>),
    words: Words,
    theme: Theme,
) {
    let mut whole = Buffer::empty(place);
    let model =
        session::Model { view, figure, keys: &[], goes_on: None, status: None, slide: 1.0, notice: None, words };
    session::draw(&mut whole, place, &model, theme);
    for position in seen.intersection(buf.area).positions() {
        buf[position] = whole[position].clone();
    }
}
