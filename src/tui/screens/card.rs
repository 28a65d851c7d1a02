//! One question, or one thing to do, in large plain words.
//!
//! ```text
//!        SORE
//!
//!        How sore are you today? And where?
//!
//!        0        not at all
//!      ● 4        clearly
//!
//!        l  left    r  right    b  both
//!
//! enter both
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;

use super::is_vast;
use crate::advice::Reference;
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::keys::{self, KeyHint};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{paragraph, text, word};

mod answers;
mod large;

/// The contents of the card.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// A word in large letters.
    pub word: &'a str,
    /// Its colour.
    pub role: Role,
    /// The question, or what to do.
    pub said: &'a str,
    /// The answers there are, those to one question together.
    pub answers: &'a [Answers<'a>],
    /// Reasons, and what else there is to know.
    pub below: &'a [&'a str],
    /// Where it comes from, or what is said in passing.
    pub source: Option<Source<'a>>,
    /// The keys that matter now.
    pub keys: &'a [KeyHint<'a>],
}

/// The source of a statement. It gives way first where there is little room.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The title of the work.
    pub title: &'a str,
    /// Where to read it; shown only where it fits into one line.
    pub url: Option<&'a str>,
}

impl<'a> Source<'a> {
    /// What a rule rests on.
    #[must_use]
    pub const fn of(source: Reference) -> Source<'static> {
        Source { title: source.title, url: Some(source.url) }
    }

    /// Something said in passing.
    #[must_use]
    pub const fn said(title: &'a str) -> Self {
        Self { title, url: None }
    }
}

/// The answers to one question.
#[derive(Clone, Copy, Debug)]
pub enum Answers<'a> {
    /// A row each.
    List(&'a [Answer<'a>]),
    /// Beside each other, in as few rows as have room for them.
    Row(&'a [Answer<'a>]),
}

impl<'a> Answers<'a> {
    const fn all(&self) -> &'a [Answer<'a>] {
        match self {
            Self::List(answers) | Self::Row(answers) => answers,
        }
    }
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

/// The state of an answer: given or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given {
    /// Not given.
    No,
    /// Given.
    Yes,
}

/// Draws the card. Its head stays in its place from one question to the next.
pub fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, theme: Theme) {
    if is_vast(area) && large::draw(buf, area, model, theme) == Fit::Yes {
        return;
    }
    let margin = if area.width >= 100 { 4 } else { 2 };
    let foot = area.bottom().saturating_sub(if area.width >= 100 { 2 } else { 1 });
    let columns = area.width.saturating_sub(margin * 2).min(paragraph::WIDEST);
    let x = area.x + (area.width - columns) / 2;
    let letters = Letters::new(model.word, area.right().saturating_sub(x + margin), area.height);
    let room = foot.saturating_sub(area.y + 2);
    let tall = letters.rows();
    let source = source(model, columns, room.saturating_sub(tall));
    let body = rows_below(model, &source, columns);
    let titled = body.saturating_add(tall) <= room;
    let height = body + if titled { tall } else { 1 };
    let top = area.y + (area.height / 5).min(room.saturating_sub(height).div_ceil(2) + 1);
    let mut place = Rect::new(x, top, columns, foot.saturating_sub(top + 1));
    if titled {
        letters.draw(
            buf,
            Rect { width: area.right().saturating_sub(x + margin), ..place },
            theme.ink(model.role),
            theme,
        );
        skip(&mut place, tall);
    } else {
        text::left(buf, Rect { height: 1.min(place.height), ..place }, model.word, theme.bold(model.role));
        skip(&mut place, 1);
    }
    let taken = paragraph::draw(buf, place, model.said, theme.bold(Role::Bright));
    skip(&mut place, taken + 1);
    answers::draw(buf, &mut place, model.answers, theme);
    for text in model.below {
        let taken = paragraph::draw(buf, place, text, theme.ink(Role::Normal));
        skip(&mut place, taken + 1);
    }
    for text in source {
        let taken = paragraph::draw(buf, place, text, theme.ink(Role::Quiet));
        skip(&mut place, taken);
    }
    keys::only(buf, text::row(area.x + margin, area.right().saturating_sub(margin), foot), model.keys, theme);
}

fn skip(place: &mut Rect, rows: u16) {
    let rows = rows.min(place.height);
    place.y += rows;
    place.height -= rows;
}

/// The rows that everything below the large word takes, one empty row between two parts.
fn rows_below(model: &Model<'_>, source: &[&str], columns: u16) -> u16 {
    let rows = |text: &str| paragraph::wrap(text, columns).len();
    let answers = usize::from(answers::rows(model.answers, columns));
    let below: usize = model.below.iter().map(|text| rows(text) + 1).sum();
    let source = source.iter().map(|text| rows(text)).sum::<usize>() + usize::from(!source.is_empty());
    u16::try_from((rows(model.said) + 1 + answers + below + source).saturating_sub(1)).unwrap_or(u16::MAX)
}

/// As much of the source as leaves everything else its room.
fn source<'a>(model: &Model<'a>, columns: u16, room: u16) -> Vec<&'a str> {
    let Some(Source { title, url }) = model.source else { return Vec::new() };
    let url = url.filter(|url| text::width(url) <= columns);
    let whole = std::iter::once(title).chain(url).collect();
    let fits = |source: &Vec<&str>| rows_below(model, source, columns) <= room;
    let shorter = [whole, vec![title], url.into_iter().collect()];
    shorter.into_iter().find(fits).unwrap_or_default()
}

/// The large word, broken at its spaces where it is too wide.
struct Letters {
    lines: Vec<String>,
    /// The rows of one line.
    each: u16,
}

/// From this many rows on a window has room for letters of twice the size.
const TALL: u16 = 34;

impl Letters {
    fn new(words: &str, columns: u16, rows: u16) -> Self {
        let large = Self { lines: lines(words, columns, word::large_width), each: word::LARGE_ROWS };
        let fits = large.lines.iter().all(|line| word::large_width(line).is_some_and(|width| width <= columns));
        if rows >= TALL && fits {
            return large;
        }
        Self { lines: lines(words, columns, word::width), each: word::ROWS }
    }

    /// The rows of all lines, with the air below them.
    fn rows(&self) -> u16 {
        u16::try_from(self.lines.len()).unwrap_or(u16::MAX).saturating_mul(self.each + 1).saturating_add(1)
    }

    fn draw(&self, buf: &mut Buffer, place: Rect, style: Style, theme: Theme) {
        for (line, y) in self.lines.iter().zip((place.y..).step_by(usize::from(self.each) + 1)) {
            let place = Rect { y, height: self.each, ..place };
            let large = self.each == word::LARGE_ROWS && word::draw_large(buf, place, line, style) == Fit::Yes;
            if !large && word::draw(buf, place, line, style, theme) == Fit::No {
                text::left(buf, place, line, style);
            }
        }
    }
}

fn lines(words: &str, columns: u16, width: fn(&str) -> Option<u16>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        let longer = lines.last().map(|line| format!("{line} {word}"));
        match longer.filter(|line| width(line).is_some_and(|width| width <= columns)) {
            Some(longer) => *lines.last_mut().expect("what got longer was there") = longer,
            None => lines.push(word.to_owned()),
        }
    }
    lines
}
