//! A year of days, a column a week, with minutes and kilometres below; and what was done on the selected day.

mod much;

use jiff::Span;
use jiff::civil::{Date, Weekday};
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Modifier, Style};

use much::{MUCH, NOTHING, RUN, cell, today};

use super::bars::{put, standing};
use super::day::whole as whole_day;
use super::{Air, Model, Places, Spot, below, spoken};
use crate::journal::{Item, Statistics, kilometres_in, monday};
use crate::language::{ScreenText, Words};
use crate::routine::describe;
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{text, word};

/// Weeks of a year, and the present one.
const WEEKS: u16 = 53;
/// Columns before the first week.
const LABELS: u16 = 5;
/// From this many rows on the days stand apart and the bars below them are tall.
const HIGH: u16 = 46;
/// A streak is told in large letters from so many days on.
const STREAK: u32 = 2;

/// The grid of weeks: which are shown, and where.
struct Grid {
    /// The Monday of the first week.
    first: Date,
    weeks: u16,
    /// Columns from one week to the next.
    pitch: u16,
    /// Columns of a day.
    tile: u16,
    /// Rows from one day to the next.
    step: u16,
    /// The column of the first week.
    x: u16,
}

impl Grid {
    fn new(body: Rect, today: Date, selected: Date) -> Self {
        let columns = body.width.saturating_sub(LABELS);
        let (pitch, tile) = match columns {
            columns if columns >= WEEKS * 3 - 1 => (3, 2),
            columns if columns >= WEEKS * 2 - 1 => (2, 1),
            _ => (1, 1),
        };
        let step = if tile == 2 && body.height >= HIGH { 2 } else { 1 };
        let weeks = columns.div_ceil(pitch).clamp(1, WEEKS);
        let usual = monday(today).saturating_sub(Span::new().weeks(i64::from(weeks) - 1));
        Self { first: usual.min(monday(selected)), weeks, pitch, tile, step, x: body.x + LABELS }
    }

    fn mondays(&self) -> impl Iterator<Item = (u16, Date)> + '_ {
        (0..self.weeks)
            .map(|week| (self.x + week * self.pitch, self.first.saturating_add(Span::new().weeks(i64::from(week)))))
    }

    /// The day after the last one shown.
    fn end(&self) -> Date {
        self.first.saturating_add(Span::new().weeks(i64::from(self.weeks)))
    }
}

/// The day, or the entry of the selected day, that is drawn at `position`, where one is.
pub(super) fn spot_at(places: Places, model: &Model<'_>, position: Position, theme: Theme) -> Option<Spot> {
    // How much room the parts take is known to who draws them.
    let mut unseen = Buffer::empty(places.body);
    let Drawn { grid, days, list } = draw(&mut unseen, places, model, theme);
    if list.contains(position) {
        let entry = usize::from(position.y - list.y);
        return (entry < model.told.items.len()).then_some(Spot::Entry(entry));
    }
    let weekday = position.y.checked_sub(days).map(|row| row / grid.step).filter(|weekday| *weekday < 7)?;
    let week = position.x.checked_sub(grid.x)? / grid.pitch;
    let after = Span::new().weeks(i64::from(week)).days(i64::from(weekday));
    let date = grid.first.saturating_add(after);
    (week < grid.weeks && date <= model.today).then_some(Spot::Day(date))
}

/// What was drawn where.
pub(super) struct Drawn {
    grid: Grid,
    /// The row of the Mondays.
    days: u16,
    /// The entries of the selected day.
    list: Rect,
}

pub(super) fn draw(buf: &mut Buffer, places: Places, model: &Model<'_>, theme: Theme) -> Drawn {
    let Places { body, air, .. } = places;
    let grid = Grid::new(body, model.today, model.selected);
    let mut y = body.y + sums(buf, body, air, model, &grid, theme);
    y += u16::from(air > Air::Tight);
    months(buf, below(body, y), &grid, model.words, theme);
    y += 1;
    days(buf, below(body, y), &grid, model, theme);
    let mondays = y;
    y += 7 * grid.step - (grid.step - 1);
    if air > Air::Tight {
        y += 1;
        y += weeks(buf, below(body, y), air, &grid, model, theme);
        y += u16::from(air == Air::Plenty);
        legend(buf, below(body, y), model.words, theme);
        y += 1 + u16::from(air == Air::Plenty);
    }
    y += 1;
    let list = day(buf, below(body, y), model, theme);
    Drawn { grid, days: mondays, list }
}

/// The streak, and what the year comes to. Returns the rows taken.
fn sums(buf: &mut Buffer, body: Rect, air: Air, model: &Model<'_>, grid: &Grid, theme: Theme) -> u16 {
    let shown = model.back.days.range(grid.first..grid.end());
    let (mut sessions, mut held, mut km) = (0, std::time::Duration::ZERO, 0.0);
    for (_, day) in shown {
        sessions += day.sessions;
        held += day.held;
        km += day.km;
    }
    let words = model.words;
    let counted = |text, number: u32| words.say(text, &[("number", number.into())]);
    let mut said = vec![counted(ScreenText::CountSessions, sessions)];
    said.extend(
        (sessions > 0)
            .then(|| words.say(ScreenText::InSets, &[("time", describe::in_minutes(words.tongue(), held).into())])),
    );
    said.extend((km > 0.0).then(|| words.say(ScreenText::KmRun, &[("km", kilometres_in(words, km).into())])));
    // The large letters are no text to read from the screen: a count stands beside them in words as well.
    let (large, small) = match model.back.streak {
        STREAK.. => (counted(ScreenText::CountDays, model.back.streak), ScreenText::InARow),
        _ if sessions == 0 && km > 0.0 => (format!("{km:.0} {}", words.text(ScreenText::UnitKm)), ScreenText::InAYear),
        _ => (counted(ScreenText::CountSessions, sessions), ScreenText::InAYear),
    };
    let small = words.text(small);
    let tone = Role::Tone(Tone::Hold);
    if air == Air::Plenty && word::draw(buf, body, &large, theme.ink(tone), theme) == Fit::Yes {
        let foot = Rect { y: body.y + word::ROWS - 1, height: 1, ..body };
        let after = foot.x + word::width(&large).unwrap_or(0) + 3;
        text::left(buf, text::from(foot, after), small, theme.bold(tone));
        text::right(buf, text::from(foot, after + text::width(small) + 3), &said.join(", "), theme.ink(Role::Quiet));
        return word::ROWS + 1;
    }
    let row = Rect { height: 1, ..body };
    let mut after = row.x;
    if model.back.streak >= STREAK {
        after = text::left(buf, row, &format!("{large} {small}"), theme.bold(tone)) + 3;
    }
    let rest = text::from(row, after);
    while said.len() > 1 && text::width(&said.join(", ")) > rest.width {
        said.pop();
    }
    text::left(buf, rest, &said.join(", "), theme.ink(Role::Quiet));
    1
}

/// Whether the name of a month fits above its weeks where the first of them that is shown begins on `monday`.
#[must_use]
pub(crate) fn has_room(monday: Date) -> bool {
    // Three letters, and a space before the next name.
    monday.saturating_add(Span::new().weeks(3)).month() == monday.month()
}

/// The names of the months, each above the week in which it begins.
fn months(buf: &mut Buffer, place: Rect, grid: &Grid, words: Words, theme: Theme) {
    let mut free = grid.x;
    let mut before: Option<Date> = None;
    for (x, monday) in grid.mondays() {
        // A month that is nearly over leaves the room to the next.
        let begins = before.map_or_else(|| has_room(monday), |before| before.month() != monday.month());
        before = Some(monday);
        let name = words.month_in_short(monday);
        if begins && x >= free && x + 3 <= place.right() {
            free = text::left(buf, text::from(place, x), name, theme.ink(Role::Quiet)) + 1;
        }
    }
}

fn days(buf: &mut Buffer, place: Rect, grid: &Grid, model: &Model<'_>, theme: Theme) {
    for (row, day) in (0..).zip(Weekday::Monday.cycle_forward().take(7)) {
        // Every other day has its name.
        let name = if row % 2 == 0 { model.words.weekday_in_short(day) } else { "" };
        let offset = i64::from(row);
        let y = place.y + row * grid.step;
        text::left(buf, below(place, y), name, theme.ink(Role::Quiet));
        for (x, monday) in grid.mondays() {
            let date = monday.saturating_add(Span::new().days(offset));
            if date > model.today || y >= place.bottom() {
                continue;
            }
            let (mut sign, mut style) = cell(model.back.days.get(&date), theme);
            if date == model.today {
                (sign, style) = today(sign, style, theme);
            }
            if date == model.selected {
                style = theme.bold(Role::Accent).add_modifier(Modifier::REVERSED);
            }
            // a day on which something was done fills its tile
            let (sign, columns) = match sign {
                '■' | '▖' | '▄' | '▙' | '█' if grid.tile > 1 => {
                    (if sign == '■' { '█' } else { sign }, grid.tile)
                }
                _ => (sign, 1),
            };
            for x in x..x + columns {
                put(buf, x, y, sign, style);
            }
        }
    }
}

fn legend(buf: &mut Buffer, place: Rect, words: Words, theme: Theme) {
    let quiet = theme.ink(Role::Quiet);
    let mut x = place.x + LABELS;
    let mut tell = |sign: char, style: Style, text: ScreenText| {
        put(buf, x, place.y, sign, style);
        x = text::left(buf, text::from(Rect { height: 1, ..place }, x + 2), words.text(text), quiet) + 3;
    };
    for (much, text) in MUCH {
        let (sign, style) = much.sign(theme);
        tell(sign, style, text);
    }
    tell(RUN, theme.ink(Role::Tone(Tone::Roll)), ScreenText::ARun);
    let (sign, style) = today(NOTHING, quiet, theme);
    tell(sign, style, ScreenText::DayToday);
}

/// Minutes in sets and kilometres of each week, below its days. Returns the rows taken.
fn weeks(buf: &mut Buffer, place: Rect, air: Air, grid: &Grid, model: &Model<'_>, theme: Theme) -> u16 {
    let back: &Statistics = model.back;
    let of = |monday: Date| {
        back.weeks.binary_search_by_key(&monday, |week| week.monday).ok().and_then(|at| back.weeks.get(at))
    };
    let shown: Vec<_> = grid.mondays().filter_map(|(x, monday)| Some((x, of(monday)?))).collect();
    let most_held = shown.iter().map(|(_, week)| week.held.as_secs_f64()).fold(0.0, f64::max);
    let most_km = shown.iter().map(|(_, week)| week.km).fold(0.0, f64::max);
    // The highest bar of one must not run into the other: a row between them, or part of one.
    let (high, gap, part) = match air {
        _ if grid.step > 1 => (6, 1, 1.0),
        Air::Plenty => (2, 1, 1.0),
        Air::Some | Air::Tight => (1, 0, 0.875),
    };
    let mut taken = 0;
    for (word, most, tone) in [(ScreenText::UnitMin, most_held, Tone::Hold), (ScreenText::UnitKm, most_km, Tone::Roll)]
    {
        if most <= 0.0 {
            continue;
        }
        let rows = Rect { y: place.y + taken, height: high, ..place }.intersection(place);
        for (x, week) in &shown {
            let amount = if tone == Tone::Hold { week.held.as_secs_f64() } else { week.km };
            let bar = Rect { x: *x, width: grid.tile, ..rows };
            standing(buf, bar, part * amount / most, theme.ink_at(Role::Tone(tone), Strength::Still));
        }
        text::left(buf, below(rows, rows.bottom().saturating_sub(1)), model.words.text(word), theme.ink(Role::Quiet));
        taken += high + gap;
    }
    taken.saturating_sub(gap)
}

/// The selected day, as many lines as there is room for. Returns where they stand.
fn day(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) -> Rect {
    let head = Rect { height: place.height.min(1), ..place };
    let after = text::left(buf, head, &model.words.long_date(model.selected), theme.bold(Role::Bright));
    let ago = spoken::ago(model.selected, model.today, model.words);
    text::left(buf, text::from(head, after + 3), &ago, theme.ink(Role::Quiet));
    let list = below(place, place.y + if place.height >= 8 { 2 } else { 1 });
    let items = &model.told.items;
    if whole_day(buf, list, model, theme) {
        return list;
    }
    if items.is_empty() {
        text::left(buf, list, model.words.text(ScreenText::NothingOfThisDay), theme.ink(Role::Quiet));
        return list;
    }
    let room = usize::from(list.height);
    let whole = items.len() <= room;
    let sessions = items.iter().filter(|(_, item)| matches!(item, Item::Session(_)));
    let names = sessions.map(|(_, item)| text::width(&spoken::item(item, model.words).0)).max().unwrap_or(0);
    for (number, ((moment, item), row)) in items.iter().zip(list.rows()).enumerate() {
        if !whole && number + 1 == room {
            let more = model.words.and_more(items.len() - number);
            text::left(buf, text::from(row, row.x + 7), &more, theme.ink(Role::Quiet));
            break;
        }
        text::left(buf, row, &spoken::time(*moment), theme.ink(Role::Quiet));
        let (what, more) = spoken::item(item, model.words);
        let after = text::left(buf, text::from(row, row.x + 7), &what, theme.ink(Role::Normal));
        let rest = text::from(row, (row.x + 7 + names.min(34)).max(after) + 3);
        let fitting = more.iter().rev().find(|more| text::width(more) <= rest.width);
        text::left(buf, rest, fitting.map_or("", String::as_str), theme.ink(Role::Quiet));
    }
    list
}
