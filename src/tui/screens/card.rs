//! One question, or one thing to do, in large plain words.
//!
//! ```text
//!        STOP
//!
//!        Rest that leg today.
//!
//!        s   sharp, at one spot
//!
//!        Sharp pain at one spot points to an injury.
//!
//! enter home
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::keys::{self, Key};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{paragraph, text, word};

/// What the card shows.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// A word in large letters.
    pub word: &'a str,
    /// Its colour.
    pub role: Role,
    /// The question, or what to do.
    pub said: &'a str,
    /// The answers there are.
    pub answers: &'a [Answer<'a>],
    /// Reasons, and what else there is to know.
    pub below: &'a [&'a str],
    /// The keys that matter now.
    pub keys: &'a [Key<'a>],
}

/// An answer, and the key that gives it.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// Its key.
    pub key: &'a str,
    /// What it says.
    pub what: &'a str,
    /// Whether it has been given.
    pub given: Given,
}

/// Whether an answer has been given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// It has not.
    No,
    /// It has.
    Yes,
}

/// Draws the card in the middle of the window.
pub fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, theme: Theme) {
    let margin = if area.width >= 100 { 4 } else { 2 };
    let columns = area.width.saturating_sub(margin * 2).min(paragraph::WIDEST);
    let rows = |text: &str| u16::try_from(paragraph::wrap(text, columns).len()).unwrap_or(u16::MAX);
    let answers = u16::try_from(model.answers.len()).unwrap_or(u16::MAX);
    let below: u16 = model.below.iter().map(|text| rows(text).saturating_add(1)).sum();
    let body = rows(model.said).saturating_add(answers).saturating_add(below).saturating_add(2);
    let titled = area.height >= body.saturating_add(word::ROWS + 4);
    let height = body + if titled { word::ROWS + 2 } else { 0 };
    let x = area.x + (area.width - columns) / 2;
    let top = area.y + area.height.saturating_sub(height.saturating_add(3)) / 2;
    let mut place = Rect::new(x, top, columns, area.bottom().saturating_sub(top + 2));
    let skip = |place: &mut Rect, rows: u16| {
        let rows = rows.min(place.height);
        place.y += rows;
        place.height -= rows;
    };
    let letters = Rect { height: word::ROWS.min(place.height), ..place };
    if titled && word::draw(buf, letters, model.word, theme.ink(model.role)) == Fit::Yes {
        skip(&mut place, word::ROWS + 2);
    } else {
        text::left(buf, Rect { height: 1.min(place.height), ..place }, model.word, theme.bold(model.role));
        skip(&mut place, 1);
    }
    let taken = paragraph::draw(buf, place, model.said, theme.bold(Role::Bright));
    skip(&mut place, taken + 1);
    for answer in model.answers {
        if place.height == 0 {
            break;
        }
        let (key, what) = match answer.given {
            Given::No => (theme.bold(Role::Normal), theme.ink(Role::Normal)),
            Given::Yes => (theme.bold(Role::Accent), theme.bold(Role::Bright)),
        };
        let sign = if answer.given == Given::Yes { "●" } else { " " };
        text::left(buf, place, sign, key);
        text::left(buf, text::from(place, place.x + 2), answer.key, key);
        text::left(buf, text::from(place, place.x + 9), answer.what, what);
        skip(&mut place, 1);
    }
    skip(&mut place, u16::from(!model.answers.is_empty()));
    for text in model.below {
        let taken = paragraph::draw(buf, place, text, theme.ink(Role::Quiet));
        skip(&mut place, taken + 1);
    }
    let foot = area.bottom().saturating_sub(if area.width >= 100 { 2 } else { 1 });
    keys::only(buf, text::row(area.x + margin, area.right().saturating_sub(margin), foot), model.keys, theme);
}
