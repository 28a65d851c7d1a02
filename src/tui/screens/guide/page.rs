//! A page of the guide as rows, and what stands beside it in a large window.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::care::guide::{Act, Page};
use crate::language::{ScreenText, Words};
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::{paragraph, sentence, text};

/// A row of a page.
pub(super) enum Row {
    Blank,
    Title(String),
    Text(String),
    /// What to do now.
    Now(String),
    Key(String),
    Source(String),
}

/// What the page tells.
pub(super) fn told(page: &Page, columns: u16) -> Vec<Row> {
    let mut rows = vec![Row::Title(page.title.to_owned())];
    for paragraph in &page.paragraphs {
        rows.push(Row::Blank);
        rows.extend(paragraph::wrap(paragraph, columns).into_iter().map(Row::Text));
    }
    rows
}

/// What to do now, and with which key.
pub(super) fn act(page: &Page, enter: &str, columns: u16, words: Words) -> Vec<Row> {
    let now = paragraph::wrap(page.now, columns.saturating_sub(2)).into_iter().map(Row::Now);
    now.chain(std::iter::once(Row::Key(key(page, enter, words)))).collect()
}

fn key(page: &Page, enter: &str, words: Words) -> String {
    let text = match page.act {
        Act::Run(_) => ScreenText::KeyStartsIt,
        Act::Ready => ScreenText::KeyAsksThem,
    };
    words.say(text, &[("key", enter.into())])
}

/// What the page rests on.
pub(super) fn sources(page: &Page, columns: u16) -> Vec<Row> {
    let mut rows = Vec::new();
    for (title, url) in &page.sources {
        rows.extend(paragraph::wrap(title, columns).into_iter().map(Row::Source));
        rows.extend(address(url, columns).into_iter().map(Row::Source));
    }
    rows
}

/// What to do now in large type, and below it what the page rests on.
pub(super) fn draw_aside(buf: &mut Buffer, place: Rect, page: &Page, (enter, words): (&str, Words), theme: Theme) {
    let tone = (Role::Tone(Tone::Hold), Strength::Full);
    let taken = sentence::draw(buf, Rect { height: place.height / 2, ..place }, page.now, tone, theme);
    let mut rest = Rect { y: place.y + taken + 1, height: place.height.saturating_sub(taken + 1), ..place };
    text::left(buf, Rect { height: rest.height.min(1), ..rest }, &key(page, enter, words), theme.ink(Role::Normal));
    rest = Rect { y: rest.y + 4.min(rest.height), height: rest.height.saturating_sub(4), ..rest };
    for (row, line) in sources(page, rest.width.min(paragraph::WIDEST)).iter().zip(rest.rows()) {
        draw_row(buf, line, row, theme);
    }
}

/// An address in lines of so many columns, broken after a slash where it can be, and anywhere where it cannot.
fn address(url: &str, columns: u16) -> Vec<String> {
    let mut lines = vec![String::new()];
    for part in url.split_inclusive('/') {
        let last = lines.last_mut().expect("there is a line from the beginning");
        if !last.is_empty() && text::width(last) + text::width(part) > columns {
            lines.push(String::new());
        }
        for letter in part.chars() {
            let last = lines.last_mut().expect("there is a line from the beginning");
            if text::width(last) >= columns.max(1) {
                lines.push(letter.to_string());
            } else {
                last.push(letter);
            }
        }
    }
    lines
}

pub(super) fn draw_row(buf: &mut Buffer, line: Rect, row: &Row, theme: Theme) {
    match row {
        Row::Blank => {}
        Row::Title(said) => {
            text::left(buf, line, said, theme.bold(Role::Bright));
        }
        Row::Text(said) => {
            text::left(buf, line, said, theme.ink(Role::Normal));
        }
        Row::Now(said) => {
            text::left(buf, line, "▌", theme.ink(Role::Tone(Tone::Hold)));
            text::left(buf, text::from(line, line.x + 2), said, theme.bold(Role::Bright));
        }
        Row::Key(said) => {
            text::left(buf, line, "▌", theme.ink(Role::Tone(Tone::Hold)));
            text::left(buf, text::from(line, line.x + 2), said, theme.ink(Role::Quiet));
        }
        Row::Source(said) => {
            text::left(buf, line, said, theme.ink(Role::Quiet));
        }
    }
}
