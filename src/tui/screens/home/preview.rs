//! What is selected, in full: what it is, its steps and doses, what it needs; or what is wrong with a file.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::Preview;
use crate::language::{Message, Tongue, Words};
use crate::routine::describe::{Line, NotIf, needs, things};
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::{paragraph, sentence, text};

/// The part of a place that is still free, from the top down.
struct Free(Rect);

impl Free {
    fn skip(&mut self, rows: u16) {
        let rows = rows.min(self.0.height);
        self.0.y += rows;
        self.0.height -= rows;
    }
}

pub(super) fn draw(buf: &mut Buffer, place: Rect, preview: &Preview, words: Words, theme: Theme) {
    match preview {
        Preview::Routine { name, summary, facts, steps, equipment, not_if, why, language } => {
            let tongue = Tongue::or_english(language);
            let reason = why.as_ref().map(|why| why.reason.as_str());
            if place.height <= 3 {
                let said = reason.filter(|reason| rows(reason, place.width) <= place.height).unwrap_or(summary);
                return short(buf, place, said, facts, theme);
            }
            let needed = Vec::from_iter(needs(tongue, equipment));
            let (columns, room) = (place.width, place.height);
            let listed = u16::try_from(steps.len()).unwrap_or(u16::MAX);
            let needed_rows = rows_of_each(&needed, columns);
            let all = listed.saturating_add(rows(name, columns) + rows(facts, columns) + 1 + needed_rows);
            let told = all.saturating_add(rows(reason.unwrap_or(summary), columns));
            let guarded = not_if;
            let not_if = not_if_in(tongue, guarded, steps, columns, room.saturating_sub(told));
            let all = all.saturating_add(rows_of_each(&not_if, columns));
            let mut free = Free(place);
            free.skip(heading(buf, free.0, name, rows_of(preview, columns), theme));
            // why it is there, and where that comes from, says more than what it is
            let source = why.as_ref().and_then(|why| why.source.as_deref());
            let said: Vec<&str> = reason.into_iter().chain([summary.as_str()]).collect();
            let tail = source.map_or(0, |it| rows(it, columns) + 1);
            let taken = |count: usize, tail: u16| {
                said[..count].iter().fold(all.saturating_add(tail), |all, text| all.saturating_add(rows(text, columns)))
            };
            let tail = if taken(1, tail) <= room { tail } else { 0 };
            let count = (0..=said.len()).rev().find(|&count| taken(count, tail) <= room);
            let said = &said[..count.unwrap_or(0)];
            // One paragraph: sentences that begin a line each look torn. It takes no more rows than they do one by one.
            free.skip(paragraph::draw(buf, free.0, &said.join(" "), theme.ink(Role::Normal)));
            if !said.is_empty() || all <= room && why.is_none() {
                free.skip(paragraph::draw(buf, free.0, facts, theme.ink(Role::Quiet)));
                free.0.height -= tail.min(free.0.height);
                let mut free = contents(buf, free, (steps, tongue), [needed.as_slice(), &not_if], theme);
                free.0.height += tail;
                if tail > 0 {
                    free.skip(1);
                    paragraph::draw(buf, free.0, source.unwrap_or_default(), theme.ink(Role::Quiet));
                }
                return;
            }
            let first = facts.split_inclusive(". ").next().unwrap_or(facts).trim_end();
            let first = match why {
                Some(why) => format!("{} · {}", first.trim_end_matches('.'), why.short),
                None => first.to_owned(),
            };
            text::left(buf, free.0, &first, theme.ink(Role::Normal));
            free.skip(1);
            let mut lines = Vec::from_iter(things(tongue, equipment));
            lines.extend(counted_out(tongue, guarded));
            if listed.saturating_add(1 + rows_of_each(&lines, columns)) > free.0.height && !guarded.is_empty() {
                lines.pop();
            }
            contents(buf, free, (steps, tongue), [&lines, &[]], theme);
        }
        Preview::Broken { path, faults } => broken(buf, Free(place), (path, faults), words, theme),
    }
}

/// The name: in large type where everything else has its room besides, `told` rows with the name in one. Returns the rows
/// taken.
fn heading(buf: &mut Buffer, place: Rect, name: &str, told: u16, theme: Theme) -> u16 {
    const LARGE: u16 = 5;
    if place.width < 90 || told.saturating_add(LARGE) > place.height {
        return paragraph::draw(buf, place, name, theme.bold(Role::Bright));
    }
    sentence::draw(buf, Rect { height: LARGE, ..place }, name, (Role::Bright, Strength::Full), theme)
}

/// Who should leave what out, in as many rows: the sentences, else the moves that have one, else how many, else nothing. A move by
/// itself need not be named.
fn not_if_in(tongue: Tongue, not_if: &[NotIf], steps: &[Line], columns: u16, room: u16) -> Vec<String> {
    let line = |it: &NotIf| if steps.len() == 1 { it.sentence.clone() } else { it.line(tongue) };
    let sentences: Vec<String> = not_if.iter().map(line).collect();
    let moves: Vec<&str> = not_if.iter().flat_map(|it| &it.moves).map(String::as_str).collect();
    let named = || tongue.say(Message::CardNotFor, &[("moves", moves.join(", ").into())]);
    let in_short = Vec::from_iter((!moves.is_empty()).then(named));
    let count = Vec::from_iter(counted_out(tongue, not_if));
    [sentences, in_short, count].into_iter().find(|lines| rows_of_each(lines, columns) <= room).unwrap_or_default()
}

/// How many moves are not for everybody, where some are.
fn counted_out(tongue: Tongue, not_if: &[NotIf]) -> Option<String> {
    let moves = not_if.iter().map(|it| it.moves.len()).sum::<usize>();
    (moves > 0).then(|| tongue.say(Message::CardMovesNotFor, &[("count", moves.into())]))
}

/// How many rows paragraphs take, with an empty one before the first.
fn rows_of_each(lines: &[String], columns: u16) -> u16 {
    lines.iter().map(|line| rows(line, columns)).sum::<u16>() + u16::from(!lines.is_empty())
}

/// How many rows everything about what is selected takes in this width, with air around its list.
pub(super) fn rows_of(preview: &Preview, columns: u16) -> u16 {
    const AIR: u16 = 2;
    match preview {
        Preview::Routine { name, summary, facts, steps, equipment, not_if, why, language } => {
            let tongue = Tongue::or_english(language);
            let not_if = not_if_in(tongue, not_if, steps, columns, u16::MAX);
            let told = [name, summary, facts].iter().map(|it| rows(it, columns)).sum::<u16>();
            let reason = why.as_ref().map_or(0, |why| {
                let source = why.source.as_ref().map_or(0, |source| rows(source, columns) + 1);
                rows(&why.reason, columns) + source
            });
            let told = told + reason;
            let needed = needs(tongue, equipment).map_or(0, |it| rows(&it, columns) + AIR);
            let after = needed + rows_of_each(&not_if, columns);
            u16::try_from(steps.len()).unwrap_or(u16::MAX).saturating_add(told + AIR + after)
        }
        Preview::Broken { .. } => u16::MAX,
    }
}

/// In small windows: what it is, or why it is there, and how long it takes where a row is left for that.
fn short(buf: &mut Buffer, place: Rect, said: &str, facts: &str, theme: Theme) {
    let mut free = Free(place);
    free.skip(paragraph::draw(buf, place, said, theme.ink(Role::Normal)));
    if free.0.height > 0 {
        text::left(buf, free.0, facts, theme.ink(Role::Quiet));
    }
}

/// The steps, and below them each of `after` that says something. Returns what is still free.
fn contents(
    buf: &mut Buffer,
    mut free: Free,
    (steps, tongue): (&[Line], Tongue),
    after: [&[String]; 2],
    theme: Theme,
) -> Free {
    let after = after.into_iter().filter(|lines| !lines.is_empty());
    // the first of them stands as far from the list as that from what is above it
    let wanted = after.clone().map(|lines| rows_of_each(lines, free.0.width)).sum::<u16>().saturating_sub(1);
    let count = u16::try_from(steps.len()).unwrap_or(u16::MAX);
    // two empty lines around the list where there is room for them, else one
    let gap = if count + wanted + 4 <= free.0.height { 2 } else { 1 };
    free.skip(gap);
    let room = free.0.height.saturating_sub(if wanted > 0 { wanted + gap } else { 0 });
    let list = Rect { height: room, ..free.0 };
    free.skip(list_steps(buf, list, (steps, tongue), theme));
    for (index, lines) in after.enumerate() {
        free.skip(if index == 0 { gap } else { 1 });
        for line in lines {
            free.skip(paragraph::draw(buf, free.0, line, theme.ink(Role::Quiet)));
        }
    }
    free
}

/// The columns of the steps.
struct Columns {
    /// Of the number and the air after it; 0 without numbers.
    number: u16,
    /// Of the name.
    name: u16,
    /// From the left end to the dose; `None`: it ends at the right end, in short.
    dose: Option<u16>,
}

impl Columns {
    /// Numbers and whole doses where they fit, else names and short doses.
    fn new(steps: &[Line], width: u16) -> Self {
        let number = if steps.len() == 1 { 0 } else { text::width(&steps.len().to_string()) + 2 };
        let widest = |length: fn(&Line) -> u16| steps.iter().map(length).max().unwrap_or(0);
        let names = widest(|line| indent(line) + text::width(&line.name));
        let doses = widest(|line| text::width(&line.dose));
        let gap = width.saturating_sub(number + names + doses).min(4);
        if gap >= 2 {
            return Self { number, name: names, dose: Some(number + names + gap) };
        }
        let short = widest(|line| text::width(&line.short));
        Self { number: 0, name: width.saturating_sub(short + 2), dose: None }
    }
}

/// The steps; those that do not fit are counted. Returns the rows taken.
fn list_steps(buf: &mut Buffer, place: Rect, (steps, tongue): (&[Line], Tongue), theme: Theme) -> u16 {
    let fits = usize::from(place.height);
    let shown = if steps.len() > fits { fits.saturating_sub(1) } else { steps.len() };
    let columns = Columns::new(steps, place.width);
    let (normal, quiet) = (theme.ink(Role::Normal), theme.ink(Role::Quiet));
    let mut number = 0;
    let mut y = place.y;
    for line in &steps[..shown] {
        let row = Rect { y, height: 1, ..place };
        if line.depth == 0 {
            number += 1;
            text::left(buf, Rect { width: columns.number, ..row }, &number.to_string(), quiet);
        }
        let name = row.x + columns.number + indent(line);
        let end = row.x + columns.number + columns.name;
        text::left(buf, text::row(name, end, y), &line.name, normal);
        match columns.dose {
            Some(dose) => {
                text::left(buf, text::from(row, row.x + dose), &line.dose, quiet);
            }
            None => {
                text::right(buf, row, &line.short, quiet);
            }
        }
        y += 1;
    }
    if shown < steps.len() && fits > 0 {
        let rest = tongue.say(Message::CardMore, &[("count", (steps.len() - shown).into())]);
        text::left(buf, text::row(place.x + columns.number, place.right(), y), &rest, quiet);
        y += 1;
    }
    y - place.y
}

fn indent(line: &Line) -> u16 {
    u16::try_from(line.depth).unwrap_or(0).min(3) * 2
}

/// A fault, and how to mend it.
type Fault = (String, Option<String>);

fn broken(buf: &mut Buffer, mut free: Free, (path, faults): (&str, &[Fault]), words: Words, theme: Theme) {
    free.skip(paragraph::draw(buf, free.0, path, theme.bold(Role::Bright)));
    free.skip(u16::from(free.0.height > 2));
    for (index, (fault, help)) in faults.iter().enumerate() {
        let left = faults.len() - index;
        let wanted = rows(fault, free.0.width) + help.as_deref().map_or(0, |it| rows(it, free.0.width));
        if free.0.height < wanted + u16::from(left > 1) && index > 0 {
            text::left(buf, free.0, &words.and_more(left), theme.ink(Role::Quiet));
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
