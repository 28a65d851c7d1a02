//! The same card in large type, for windows that have room for all of it so.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::{Answer, Answers, Given, Letters, Model, skip};
use crate::tui::theme::{Role, Strength, Theme};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{face, keys, paragraph, sentence, text};

/// The most rows of what is asked or to be done.
const SAID: u16 = 14;
/// Columns between a key and what it says.
const AIR: u16 = 6;

/// Draws the card. Returns whether all of it had room.
pub(super) fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, theme: Theme) -> Fit {
    let columns = area.width * 4 / 5;
    let x = area.x + (area.width - columns) / 2;
    let foot = area.bottom() - 2;
    let room = foot.saturating_sub(area.y + 4);
    let letters = Letters::new(model.word, columns, area.height);
    let said = sentence::rows(model.said, columns, SAID, theme) + 2;
    let below: u16 = model.below.iter().map(|text| lines(text, columns) + 1).sum();
    let source = model.source.map_or(0, |source| lines(source.title, columns) + 1);
    let fixed = letters.rows() + 1 + said + below + source;
    let blocks: Vec<&[Answer<'_>]> = model.answers.iter().map(Answers::all).filter(|block| !block.is_empty()).collect();
    let count = u16::try_from(blocks.iter().map(|block| block.len()).sum::<usize>()).unwrap_or(u16::MAX);
    let between = u16::try_from(blocks.len().saturating_sub(1)).unwrap_or(u16::MAX);
    let free = room.saturating_sub(fixed + between);
    let step = free.checked_div(count).unwrap_or(0).min(face::LEAST_LINE + 1);
    if fixed > room || count > 0 && step < 2 {
        return Fit::No;
    }
    let answers = step * count + between + u16::from(count > 0) * 2;
    // a tenth down, from one question to the next, but where there is much to tell
    let top = area.y + 2 + room.saturating_sub(fixed + answers).min(area.height / 10);
    let mut place = Rect::new(x, top, columns, foot.saturating_sub(top + 1));
    letters.draw(buf, place, theme.ink(model.role), theme);
    skip(&mut place, letters.rows() + 1);
    let height = SAID.min(place.height);
    sentence::draw(buf, Rect { height, ..place }, model.said, (Role::Bright, Strength::Full), theme);
    skip(&mut place, said);
    let labels = Labels::new(&blocks.concat(), step);
    for (number, block) in blocks.into_iter().enumerate() {
        skip(&mut place, u16::from(number > 0));
        for answer in block {
            labels.draw(buf, Rect { height: step, ..place }, answer, theme);
            skip(&mut place, step);
        }
    }
    skip(&mut place, u16::from(count > 0) * 2);
    for text in model.below {
        let taken = paragraph::draw(buf, place, text, theme.ink(Role::Normal));
        skip(&mut place, taken + 1);
    }
    if let Some(source) = model.source {
        let taken = paragraph::draw(buf, place, source.title, theme.ink(Role::Quiet));
        skip(&mut place, taken);
        if let Some(url) = source.url {
            text::left(buf, Rect { height: place.height.min(1), ..place }, url, theme.ink(Role::Quiet));
        }
    }
    keys::only(buf, text::row(area.x + 4, area.right() - 4, foot), model.keys, theme);
    Fit::Yes
}

fn lines(text: &str, columns: u16) -> u16 {
    u16::try_from(paragraph::wrap(text, columns).len()).unwrap_or(u16::MAX)
}

/// The columns and the size of the answers.
struct Labels {
    /// Columns up to what the keys say.
    keyed: u16,
    /// Whether keys, and what they say, are in large type where it fits.
    large: bool,
}

impl Labels {
    fn new(answers: &[Answer<'_>], step: u16) -> Self {
        let keys = answers.iter().map(|answer| face::line_width(answer.key, face::LEAST_LINE));
        let widest = keys.collect::<Option<Vec<_>>>().and_then(|widths| widths.into_iter().max());
        let widest = widest.filter(|_| step >= face::LEAST_LINE);
        let plain = || answers.iter().map(|answer| text::width(answer.key)).max().unwrap_or(0);
        Self { keyed: widest.unwrap_or_else(plain) + AIR, large: widest.is_some() }
    }

    fn draw(&self, buf: &mut Buffer, place: Rect, answer: &Answer<'_>, theme: Theme) {
        let (key, what) = match answer.given {
            Given::No => (Role::Bright, Role::Normal),
            Given::Yes => (Role::Accent, Role::Bright),
        };
        self.put(buf, place, answer.key, key, theme);
        self.put(buf, text::from(place, place.x + self.keyed), answer.what, what, theme);
        if answer.given == Given::Yes {
            let y = place.y + if self.large { face::LEAST_LINE - 1 } else { 0 };
            text::left(buf, Rect::new(place.x.saturating_sub(3), y, 1, 1), "●", theme.bold(Role::Accent));
        }
    }

    /// Large, or as text on the line that large letters stand on.
    fn put(&self, buf: &mut Buffer, place: Rect, said: &str, role: Role, theme: Theme) {
        let size = face::LEAST_LINE;
        let line = Rect { height: size, ..place };
        if self.large && face::draw_line(buf, line, said, (role, Strength::Full), theme) == Fit::Yes {
            return;
        }
        let down = if self.large { size - 1 } else { 0 };
        // as in smaller windows, keys and what was given stand out
        let style = if role == Role::Normal { theme.ink(role) } else { theme.bold(role) };
        text::left(buf, Rect { y: place.y + down, height: 1, ..place }, said, style);
    }
}
