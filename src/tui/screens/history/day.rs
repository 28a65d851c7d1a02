//! One day in full: each session move by move, its soreness before and after, runs and notes.

use std::ops::Range;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::{BESIDE, Model, Places, below, muscles, spoken};
use crate::body::{Muscle, Side};
use crate::journal::{Account, DayLog, Done, Item, monday};
use crate::language::{ScreenText, Words};
use crate::routine::describe;
use crate::session::effect::Ending;
use crate::tui::theme::{Role, Theme, Tone};
use crate::tui::widgets::{paragraph, text};

/// Columns of the time before what happened.
const TIME: u16 = 7;
/// The widest that a move's name is shown.
const NAME: u16 = 26;

/// A row of the day.
enum Row<'a> {
    Blank,
    /// What happened, and when.
    Head(String, String, String),
    /// Which side stands in which column.
    Sides(Side),
    /// A move of a session in which this side came first.
    Move(&'a Done, Side),
    /// How long a muscle was worked on, in a session in which this side came first.
    Muscle(Muscle, [Duration; 2], Side),
    /// Something more about what stands above.
    More(String),
    /// What the signs mean.
    Legend(Vec<Ending>),
}

/// How many rows a day takes in a window of this size.
#[must_use]
pub(crate) fn rows(area: Rect, told: &DayLog, words: Words) -> usize {
    lines(place(Places::new(area).body), told, words).len()
}

/// The rows of each entry of a day, in a window of this size.
#[must_use]
pub(crate) fn extents(area: Rect, told: &DayLog, words: Words) -> Vec<Range<usize>> {
    let rows = lines(place(Places::new(area).body), told, words);
    let owners = || rows.iter().enumerate().filter_map(|(at, (owner, _))| Some((at, (*owner)?)));
    let extent = |number| {
        let mut own = owners().filter(|(_, owner)| *owner == number).map(|(at, _)| at);
        let first = own.next()?;
        Some(first..own.next_back().unwrap_or(first) + 1)
    };
    (0..told.items.len()).filter_map(extent).collect()
}

/// The entry whose rows, shown from row `from` on, are at `position`, where one is.
pub(super) fn entry_at(places: Places, model: &Model<'_>, from: usize, position: Position) -> Option<usize> {
    let place = place(places.body);
    let row = place.contains(position).then(|| from + usize::from(position.y - place.y))?;
    lines(place, model.told, model.words).get(row)?.0
}

/// Where the rows stand: below the date, beside the muscles of its week in a wide window.
pub(super) fn place(body: Rect) -> Rect {
    below(beside(body).map_or(body, |(day, _)| day), body.y + 2)
}

/// The day at the left and its week at the right, where there is room for both.
fn beside(body: Rect) -> Option<(Rect, Rect)> {
    const APART: u16 = 8;
    let half = (body.width / 2).saturating_sub(APART / 2);
    let week = Rect { x: body.right().saturating_sub(half), width: half, ..body };
    (body.width >= BESIDE).then_some((Rect { width: half, ..body }, week))
}

pub(super) fn draw(buf: &mut Buffer, places: Places, model: &Model<'_>, from: usize, theme: Theme) {
    let mut body = places.body;
    if let Some((day, week)) = beside(body) {
        let week = Places { body: week, ..places };
        muscles::week(buf, week, model, monday(model.selected), theme);
        muscles::note(buf, week, model.words, theme);
        body = day;
    }
    let head = Rect { height: body.height.min(1), ..body };
    let after = text::left(buf, head, &model.words.long_date(model.selected), theme.bold(Role::Bright));
    let ago = spoken::ago(model.selected, model.today, model.words);
    text::left(buf, text::from(head, after + 3), &ago, theme.ink(Role::Quiet));
    let place = below(body, body.y + 2);
    let rows = lines(place, model.told, model.words);
    if rows.is_empty() {
        text::left(buf, place, model.words.text(ScreenText::NothingOfThisDay), theme.ink(Role::Quiet));
    }
    let names = names(model);
    for ((owner, row), line) in rows.iter().skip(from).zip(place.rows()) {
        if owner.is_some() && *owner == model.chosen {
            text::left(buf, mark(line), "▌", theme.ink(Role::Accent));
        }
        draw_row(buf, line, row, names, model, theme);
    }
    if rows.len() > from + usize::from(place.height) {
        text::right(buf, head, model.words.text(ScreenText::MoreBelow), theme.ink(Role::Quiet));
    } else if from > 0 {
        text::right(buf, head, model.words.text(ScreenText::MoreAbove), theme.ink(Role::Quiet));
    }
}

/// Draws all of the selected day, where there is room for it and much of it to tell. Returns whether it did.
pub(super) fn whole(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) -> bool {
    let rows = lines(place, model.told, model.words);
    let fits = rows.len() > model.told.items.len() && rows.len() <= usize::from(place.height);
    if fits {
        let names = names(model);
        for ((_, row), line) in rows.iter().zip(place.rows()) {
            draw_row(buf, line, row, names, model, theme);
        }
    }
    fits
}

/// Where what is selected is marked: in the margin.
fn mark(line: Rect) -> Rect {
    Rect { x: line.x.saturating_sub(2), width: line.width.min(1), ..line }
}

/// The columns that the names of the moves take.
fn names(model: &Model<'_>) -> u16 {
    let moves = model.told.sessions().flat_map(|account| &account.moves);
    let moves = moves.map(|done| text::width(&(model.name)(&done.exercise)));
    let muscles = model.told.sessions().flat_map(|account| account.muscles.keys());
    moves
        .chain(muscles.map(|muscle| text::width(&model.words.tongue().muscle(*muscle))))
        .max()
        .unwrap_or(0)
        .clamp(8, NAME)
}

/// The rows, each with the number of the entry that it belongs to.
fn lines(place: Rect, told: &DayLog, words: Words) -> Vec<(Option<usize>, Row<'_>)> {
    let columns = place.width.saturating_sub(TIME);
    let mut rows = Vec::new();
    let mut signs: Vec<Ending> = Vec::new();
    for (number, (moment, item)) in told.items.iter().enumerate() {
        let is_session = matches!(item, Item::Session(_));
        let after_session = number > 0 && matches!(told.items[number - 1].1, Item::Session(_));
        if number > 0 && (is_session || after_session) {
            rows.push((None, Row::Blank));
        }
        let (what, more) = spoken::item(item, words);
        let mut own = Vec::new();
        let Item::Session(account) = item else {
            let all: Vec<String> = [what].into_iter().chain(more).collect();
            let mut lines = paragraph::wrap(&all.join(", "), columns).into_iter();
            own.push(Row::Head(spoken::time(*moment), lines.next().unwrap_or_default(), String::new()));
            own.extend(lines.map(Row::More));
            rows.extend(own.into_iter().map(|row| (Some(number), row)));
            continue;
        };
        let entry = &account.entry;
        let end = format!("{}, {}", spoken::held(entry.held(), words), spoken::end(entry.end, words));
        own.push(Row::Head(spoken::time(*moment), what, end));
        session(&mut own, account, columns, words);
        rows.extend(own.into_iter().map(|row| (Some(number), row)));
        for set in &entry.sets {
            if !signs.contains(&set.ending) {
                signs.push(set.ending);
            }
        }
    }
    if !signs.is_empty() {
        rows.extend([(None, Row::Blank), (None, Row::Legend(signs))]);
    }
    rows
}

fn session<'a>(rows: &mut Vec<Row<'a>>, account: &'a Account, columns: u16, words: Words) {
    let first = account.moves.iter().flat_map(|done| &done.sides).find_map(|(side, ..)| *side);
    rows.extend(first.map(Row::Sides));
    let first = first.unwrap_or(Side::Right);
    rows.extend(account.moves.iter().map(|done| Row::Move(done, first)));
    let worked = account.muscles.iter().filter(|(_, [left, right])| *left + *right > Duration::ZERO);
    let mut worked = worked.map(|(muscle, held)| Row::Muscle(*muscle, *held, first)).peekable();
    if worked.peek().is_some() {
        rows.push(Row::Blank);
    }
    rows.extend(worked);
    let told = [(ScreenText::SoreBefore, account.before), (ScreenText::SoreAfter, account.after)];
    let told: Vec<String> = told
        .iter()
        .filter_map(|(when, levels)| Some(words.say(*when, &[("sides", spoken::soreness((*levels)?, words).into())])))
        .collect();
    if !told.is_empty() {
        rows.push(Row::Blank);
        let told = words.say(ScreenText::SoreAround, &[("told", told.join("; ").into())]);
        rows.extend(paragraph::wrap(&told, columns).into_iter().map(Row::More));
    }
}

fn draw_row(buf: &mut Buffer, line: Rect, row: &Row<'_>, names: u16, model: &Model<'_>, theme: Theme) {
    let words = model.words;
    let inner = text::from(line, line.x + TIME);
    let columns = Columns::new(inner, names);
    match row {
        Row::Blank => {}
        Row::Head(time, what, more) => {
            text::left(buf, line, time, theme.ink(Role::Quiet));
            let after = text::left(buf, inner, what, theme.bold(Role::Normal));
            text::left(buf, text::from(inner, after + 3), more, theme.ink(Role::Quiet));
        }
        Row::Sides(first) => {
            text::left(buf, text::from(inner, columns.first), &words.side(*first), theme.ink(Role::Quiet));
            text::left(buf, text::from(inner, columns.second), &words.side(first.other()), theme.ink(Role::Quiet));
        }
        Row::Move(done, first) => {
            let place = Rect { width: names.min(inner.width), ..inner };
            text::left(buf, place, &(model.name)(&done.exercise), theme.ink(Role::Normal));
            for (side, endings, held) in &done.sides {
                let (from, to) = if side.is_none_or(|side| side == *first) {
                    (columns.first, columns.second)
                } else {
                    (columns.second, columns.note)
                };
                sets(buf, text::row(from, to.min(inner.right()), inner.y), endings, *held, theme);
            }
            let easier = (done.easier > 0).then_some(words.text(ScreenText::EasierWay));
            let note: Vec<&str> = easier.into_iter().chain(done.with.iter().map(String::as_str)).collect();
            text::left(buf, text::from(inner, columns.note), &note.join(", "), theme.ink(Role::Quiet));
        }
        Row::Muscle(muscle, [left, right], first) => {
            let place = Rect { width: names.min(inner.width), ..inner };
            text::left(buf, place, &describe::capital(&words.tongue().muscle(*muscle)), theme.ink(Role::Quiet));
            let held = |side| if side == Side::Left { *left } else { *right };
            for (column, side) in [(columns.first, *first), (columns.second, first.other())] {
                text::left(buf, text::from(inner, column), &spoken::clock(held(side)), theme.ink(Role::Quiet));
            }
        }
        Row::More(said) => {
            text::left(buf, inner, said, theme.ink(Role::Quiet));
        }
        Row::Legend(endings) => {
            let mut x = inner.x;
            for ending in [Ending::Done, Ending::Eased, Ending::TooMuch, Ending::Skipped] {
                if endings.contains(&ending) {
                    let (sign, meaning, style) = look(ending, theme);
                    x = text::left(buf, text::from(inner, x), sign, style) + 1;
                    x = text::left(buf, text::from(inner, x), words.text(meaning), theme.ink(Role::Quiet)) + 3;
                }
            }
        }
    }
}

/// The columns of the table: each side, and the note on a move.
struct Columns {
    first: u16,
    second: u16,
    note: u16,
}

impl Columns {
    fn new(inner: Rect, names: u16) -> Self {
        let first = inner.x + names + 2;
        let each = (inner.right().saturating_sub(first) / 2).min(18);
        Self { first, second: first + each, note: first + each * 2 }
    }
}

/// The sets as signs and how long they took; where there is no room for all signs, how many were done.
fn sets(buf: &mut Buffer, place: Rect, endings: &[Ending], held: Duration, theme: Theme) {
    let clock = spoken::clock(held);
    let wanted = endings.len() * 2 + clock.len() + 2;
    let mut x = place.x;
    if wanted > usize::from(place.width) {
        let done = endings.iter().filter(|ending| matches!(ending, Ending::Done | Ending::Eased)).count();
        let (_, _, style) = look(Ending::Done, theme);
        x = text::left(buf, place, &format!("{done}/{}", endings.len()), style) + 1;
    } else {
        for ending in endings {
            let (sign, _, style) = look(*ending, theme);
            x = text::left(buf, text::from(place, x), sign, style) + 1;
        }
    }
    text::left(buf, text::from(place, x + 1), &clock, theme.ink(Role::Quiet));
}

/// The sign of an ending, what it means, and its colour.
fn look(ending: Ending, theme: Theme) -> (&'static str, ScreenText, Style) {
    match ending {
        Ending::Done => ("●", ScreenText::MarkDone, theme.ink(Role::Tone(Tone::Hold))),
        Ending::Eased => ("✓", ScreenText::MarkEased, theme.ink(Role::Tone(Tone::Ready))),
        Ending::TooMuch => ("×", ScreenText::MarkTooMuch, theme.bold(Role::Tone(Tone::Switch))),
        Ending::Skipped => ("○", ScreenText::MarkSkipped, theme.ink(Role::Quiet)),
    }
}
