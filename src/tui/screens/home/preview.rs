//! What is selected, in full: what it is, its steps and doses, what it needs; or what is wrong with a file.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Preview;
use crate::body::Equipment;
use crate::routine::describe::{Line, needs};
use crate::tui::theme::{Role, Theme, Tone};
use crate::tui::widgets::{paragraph, text};

/// The part of a place that is still free, from the top down.
struct Free(Rect);

impl Free {
    fn skip(&mut self, rows: u16) {
        let rows = rows.min(self.0.height);
        self.0.y += rows;
        self.0.height -= rows;
    }
}

pub(super) fn draw(buf: &mut Buffer, place: Rect, preview: &Preview, theme: Theme) {
    match preview {
        Preview::Routine { name, summary, facts, steps, equipment } => {
            if place.height <= 3 {
                return short(buf, place, summary, facts, theme);
            }
            let mut free = Free(place);
            free.skip(paragraph::draw(buf, free.0, name, theme.bold(Role::Bright)));
            free.skip(paragraph::draw(buf, free.0, summary, theme.ink(Role::Normal)));
            free.skip(paragraph::draw(buf, free.0, facts, theme.ink(Role::Quiet)));
            contents(buf, free, steps, equipment, theme);
        }
        Preview::Broken { path, faults } => broken(buf, Free(place), path, faults, theme),
    }
}

/// In small windows: what it is and how long it takes, in two lines.
fn short(buf: &mut Buffer, place: Rect, summary: &str, facts: &str, theme: Theme) {
    text::left(buf, place, summary, theme.ink(Role::Normal));
    if place.height > 1 {
        text::left(buf, Rect { y: place.y + 1, ..place }, facts, theme.ink(Role::Quiet));
    }
}

fn contents(buf: &mut Buffer, mut free: Free, steps: &[Line], equipment: &[Equipment], theme: Theme) {
    let needed = needs(equipment);
    let wanted = needed.as_deref().map_or(0, |it| rows(it, free.0.width));
    let count = u16::try_from(steps.len()).unwrap_or(u16::MAX);
    // two empty lines around the list where there is room for them, else one
    let gap = if count + wanted + 4 <= free.0.height { 2 } else { 1 };
    free.skip(gap);
    let room = free.0.height.saturating_sub(if wanted > 0 { wanted + gap } else { 0 });
    let list = Rect { height: room, ..free.0 };
    free.skip(list_steps(buf, list, steps, theme));
    if let Some(needed) = needed {
        free.skip(gap);
        paragraph::draw(buf, free.0, &needed, theme.ink(Role::Quiet));
    }
}

/// The steps, numbered; those that do not fit are counted. Returns the rows taken.
fn list_steps(buf: &mut Buffer, place: Rect, steps: &[Line], theme: Theme) -> u16 {
    let fits = usize::from(place.height);
    let shown = if steps.len() > fits { fits.saturating_sub(1) } else { steps.len() };
    let numbers = if steps.len() == 1 { 0 } else { text::width(&steps.len().to_string()) + 2 };
    let doses = steps.iter().map(|line| text::width(&line.dose)).max().unwrap_or(0);
    let names = steps.iter().map(|line| indent(line) + text::width(&line.name)).max().unwrap_or(0);
    let names = names.min(place.width.saturating_sub(numbers + 2 + doses.min(place.width / 2)));
    let mut number = 0;
    let mut y = place.y;
    for line in &steps[..shown] {
        let row = Rect { y, height: 1, ..place };
        if line.depth == 0 {
            number += 1;
            if numbers > 0 {
                text::left(buf, row, &number.to_string(), theme.ink(Role::Quiet));
            }
        }
        let name = text::from(row, row.x + numbers + indent(line));
        let name = Rect { width: (numbers + names).saturating_sub(name.x - row.x), ..name };
        text::left(buf, name, &line.name, theme.ink(Role::Normal));
        let gap = if place.width > 40 { 4 } else { 2 };
        text::left(buf, text::from(row, row.x + numbers + names + gap), &line.dose, theme.ink(Role::Quiet));
        y += 1;
    }
    if shown < steps.len() && fits > 0 {
        let rest = format!("and {} more", steps.len() - shown);
        text::left(buf, text::from(Rect { y, height: 1, ..place }, place.x + numbers), &rest, theme.ink(Role::Quiet));
        y += 1;
    }
    y - place.y
}

fn indent(line: &Line) -> u16 {
    u16::try_from(line.depth).unwrap_or(0).min(3) * 2
}

fn broken(buf: &mut Buffer, mut free: Free, path: &str, faults: &[(String, Option<String>)], theme: Theme) {
    free.skip(paragraph::draw(buf, free.0, path, theme.bold(Role::Bright)));
    free.skip(u16::from(free.0.height > 2));
    for (index, (fault, help)) in faults.iter().enumerate() {
        let left = faults.len() - index;
        let wanted = rows(fault, free.0.width) + help.as_deref().map_or(0, |it| rows(it, free.0.width));
        if free.0.height < wanted + u16::from(left > 1) && index > 0 {
            text::left(buf, free.0, &format!("and {left} more"), theme.ink(Role::Quiet));
            return;
        }
        free.skip(paragraph::draw(buf, free.0, fault, theme.ink(Role::Tone(Tone::Ready))));
        if let Some(help) = help {
            free.skip(paragraph::draw(buf, free.0, help, theme.ink(Role::Quiet)));
        }
        free.skip(1);
    }
}

fn rows(paragraph: &str, columns: u16) -> u16 {
    u16::try_from(paragraph::wrap(paragraph, columns).len()).unwrap_or(u16::MAX)
}
