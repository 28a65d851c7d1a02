//! How sore each side was, day by day, with sessions and runs below.

use jiff::Span;
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;

use super::bars::put;
use super::{Air, Model, Places, below};
use crate::body::Side;
use crate::care::{Bounds, Level};
use crate::journal::{Day, ENOUGH, Statistics, kilometres_in};
use crate::language::ScreenText;
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::text;

/// Columns before the first day.
const LABELS: u16 = 9;
/// The levels, 0 to 10.
const LEVELS: u16 = 11;
/// Tellings further apart than this are not joined.
const JOINED: i64 = 8;
/// The days over which sides are compared, twice.
const COMPARED: i64 = 28;

/// The chart's place, and its scale in days and levels.
struct Chart {
    place: Rect,
    first: Date,
    days: u16,
    /// Rows from one level to the next.
    step: u16,
}

impl Chart {
    fn new(place: Rect, model: &Model<'_>, step: u16) -> Self {
        let columns = place.width.saturating_sub(LABELS);
        let days = columns.max(1);
        let usual = model.today.saturating_sub(Span::new().days(i64::from(days) - 1));
        Self { place, first: usual.min(model.selected), days, step }
    }

    fn date(&self, day: u16) -> Date {
        self.first.saturating_add(Span::new().days(i64::from(day)))
    }

    fn dates(&self, today: Date) -> impl Iterator<Item = (u16, Date)> + '_ {
        (0..self.days).map(|day| (self.x(day), self.date(day))).take_while(move |(_, date)| *date <= today)
    }

    fn x(&self, day: u16) -> u16 {
        self.place.x + LABELS + day
    }

    fn y(&self, level: u8) -> u16 {
        self.place.y + (LEVELS - 1 - u16::from(level.min(10))) * self.step
    }

    /// The row after the lowest level.
    fn foot(&self) -> u16 {
        self.y(0) + 1
    }
}

/// The chart of a page, below the row that compares the sides.
fn chart(places: Places, model: &Model<'_>) -> Chart {
    let Places { body, air, .. } = places;
    let plenty = air == Air::Plenty;
    let top = body.y + if plenty { 2 } else { 1 };
    // The marks, the months and the day below take ten rows.
    let step = if plenty { (body.height.saturating_sub(10) / 10).clamp(1, 4) } else { 1 };
    Chart::new(below(body, top), model, step)
}

/// The day whose column, from the highest level to the axis, is at `position`.
pub(super) fn day_at(places: Places, model: &Model<'_>, position: Position) -> Option<Date> {
    /// Sessions, runs and the names of the days stand below the levels.
    const BELOW: u16 = 4;
    let chart = chart(places, model);
    if !(chart.place.y..chart.foot() + BELOW).contains(&position.y) {
        return None;
    }
    chart.dates(model.today).find(|(x, _)| *x == position.x).map(|(_, date)| date)
}

pub(super) fn draw(buf: &mut Buffer, places: Places, model: &Model<'_>, theme: Theme) {
    let Places { body, air, .. } = places;
    let plenty = air == Air::Plenty;
    let said = compared(model);
    let head = Rect { height: body.height.min(1), ..body };
    let whole = said.join(" ");
    let said = if text::width(&whole) <= body.width { &whole } else { &said[0] };
    text::left(buf, head, said, theme.ink(Role::Normal));
    let chart = chart(places, model);
    levels(buf, &chart, model.bounds, theme);
    let told = told(&chart, model.back);
    for side in [Side::Left, Side::Right] {
        join(buf, &chart, &told, side, theme);
    }
    for (at, day) in &told {
        point(buf, &chart, *at, day, theme);
    }
    let mut y = chart.foot() + u16::from(plenty);
    marks(buf, &chart, y, model, theme);
    y += 2;
    axis(buf, &chart, y, model, theme);
    let mark = if plenty { chart.foot() } else { y };
    if let Some((x, _)) = chart.dates(model.today).find(|(_, date)| *date == model.selected) {
        put(buf, x, mark, '▲', theme.ink(Role::Accent));
    }
    y += if air == Air::Tight { 1 } else { 2 };
    detail(buf, below(body, y), model, theme);
}

/// What the difference between the sides has come to: lately, and before.
fn compared(model: &Model<'_>) -> Vec<String> {
    let back = |days: i64| model.today.saturating_sub(Span::new().days(days));
    let words = model.words;
    let by = |text, lean: f64| words.say(text, &[("by", words.decimal(&format!("{lean:.1}")).into())]);
    let said = |lean: f64| match lean {
        -0.25..=0.25 => words.text(ScreenText::LeanAlike).to_owned(),
        0.25.. => by(ScreenText::LeanLeft, lean),
        _ => by(ScreenText::LeanRight, -lean),
    };
    let now = model.back.lean(back(COMPARED - 1), model.today);
    let before = model.back.lean(back(COMPARED * 2 - 1), back(COMPARED));
    match (now, before) {
        (Ok(now), Ok(before)) => {
            let weeks = |text, lean| words.say(text, &[("lean", said(lean).into())]);
            vec![weeks(ScreenText::FourWeeks, now), weeks(ScreenText::FourWeeksBefore, before)]
        }
        (Err(0), _) => vec![words.text(ScreenText::NoSorenessTold).to_owned()],
        (now, before) => {
            let answers = |lean: Result<f64, u32>| {
                lean.map_or_else(
                    |days| words.say(ScreenText::AnswersOf, &[("days", days.into()), ("enough", ENOUGH.into())]),
                    |_| words.text(ScreenText::AnswersEnough).to_owned(),
                )
            };
            vec![
                words.text(ScreenText::TooFewAnswers).to_owned(),
                words.say(ScreenText::AnswersHave, &[("now", answers(now).into()), ("before", answers(before).into())]),
            ]
        }
    }
}

fn levels(buf: &mut Buffer, chart: &Chart, bounds: Bounds, theme: Theme) {
    for level in (0..=10).step_by(if chart.step == 1 { 5 } else { 2 }) {
        let row = text::row(chart.place.x, chart.place.x + LABELS - 2, chart.y(level));
        text::right(buf, row, &level.to_string(), theme.ink(Role::Quiet));
    }
    let right = chart.place.right();
    for x in chart.x(0)..right {
        put(buf, x, chart.y(0), '─', theme.ink(Role::Faint));
        put(buf, x, chart.y(bounds.gentle_above), '┄', theme.ink(Role::Faint));
    }
}

/// The days on which soreness was told, by their columns.
fn told<'b>(chart: &Chart, back: &'b Statistics) -> Vec<(u16, &'b Day)> {
    let dates = (0..chart.days).map(|day| (day, chart.date(day)));
    let days = dates.filter_map(|(day, date)| Some((day, back.days.get(&date)?)));
    days.filter(|(_, day)| day.soreness.is_some()).collect()
}

/// The sign of a side points to it.
const fn sign(side: Side) -> char {
    match side {
        Side::Left => '◄',
        Side::Right => '►',
    }
}

/// Where both sides are alike.
const BOTH: char = '◆';

/// Joins what was told of a side, unless it was long apart.
fn join(buf: &mut Buffer, chart: &Chart, told: &[(u16, &Day)], side: Side, theme: Theme) {
    let style = theme.ink_at(Role::Side(side), Strength::Half);
    let known: Vec<(u16, Level)> = told.iter().filter_map(|(at, day)| Some((*at, day.level(side)?))).collect();
    for pair in known.windows(2) {
        let [(from, one), (to, other)] = pair else { continue };
        let apart = i64::from(*to) - i64::from(*from);
        if apart > JOINED {
            continue;
        }
        let (one, other) = (f64::from(one.get()), f64::from(other.get()));
        for day in from + 1..*to {
            let share = f64::from(day - from) / f64::from(to - from);
            let above = (one + (other - one) * share) * f64::from(chart.step);
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 40 rows")]
            let y = chart.y(0) - above.round() as u16;
            put(buf, chart.x(day), y, '·', style);
        }
    }
}

fn point(buf: &mut Buffer, chart: &Chart, at: u16, day: &Day, theme: Theme) {
    let levels = [Side::Left, Side::Right].map(|side| (side, day.level(side)));
    if let [(_, Some(left)), (_, Some(right))] = levels
        && left == right
    {
        put(buf, chart.x(at), chart.y(left.get()), BOTH, theme.bold(Role::Bright));
        return;
    }
    for (side, level) in levels {
        if let Some(level) = level {
            put(buf, chart.x(at), chart.y(level.get()), sign(side), theme.ink(Role::Side(side)));
        }
    }
}

/// The days with a session and those with a run, a row each.
fn marks(buf: &mut Buffer, chart: &Chart, y: u16, model: &Model<'_>, theme: Theme) {
    type Mark = (ScreenText, char, Tone, fn(&Day) -> bool);
    let rows: [Mark; 2] = [
        (ScreenText::MarkSession, '■', Tone::Hold, |day| day.sessions > 0),
        (ScreenText::MarkRun, '▴', Tone::Roll, |day| day.km > 0.0),
    ];
    for (row, (word, sign, tone, is)) in rows.into_iter().enumerate() {
        let y = y + u16::try_from(row).unwrap_or(0);
        text::left(buf, below(chart.place, y), model.words.text(word), theme.ink(Role::Quiet));
        for (x, date) in chart.dates(model.today) {
            if model.back.days.get(&date).is_some_and(is) {
                put(buf, x, y, sign, theme.ink(Role::Tone(tone)));
            }
        }
    }
}

/// The months.
fn axis(buf: &mut Buffer, chart: &Chart, y: u16, model: &Model<'_>, theme: Theme) {
    let place = below(chart.place, y);
    let mut free = chart.x(0);
    for (x, date) in chart.dates(model.today) {
        let name = model.words.month_in_short(date);
        if (date.day() == 1 || x == chart.x(0) && date.day() < 26) && x >= free && x + 3 <= place.right() {
            free = text::left(buf, text::from(place, x), name, theme.ink(Role::Quiet)) + 1;
        }
    }
}

fn detail(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) {
    let words = model.words;
    let head = Rect { height: place.height.min(1), ..place };
    let after = text::left(buf, head, &words.long_date(model.selected), theme.bold(Role::Bright)) + 3;
    let day = model.back.days.get(&model.selected);
    let mut said = Vec::new();
    if day.is_some_and(|day| day.sessions > 0) {
        said.extend(day.map(|day| words.say(ScreenText::CountSessions, &[("number", day.sessions.into())])));
    }
    said.extend(
        day.filter(|day| day.km > 0.0)
            .map(|day| words.say(ScreenText::KmRun, &[("km", kilometres_in(words, day.km).into())])),
    );
    let mut x = after;
    let mut put_word = |sign: &str, style: Style, said: &str| {
        if text::width(sign) + 1 + text::width(said) <= text::from(head, x).width {
            x = text::left(buf, text::from(head, x), sign, style) + 1;
            x = text::left(buf, text::from(head, x), said, theme.ink(Role::Normal)) + 3;
        }
    };
    for side in [Side::Left, Side::Right] {
        let told = day.and_then(|day| day.level(side));
        let level = told.map_or_else(|| "–".to_owned(), |level| level.get().to_string());
        let style = theme.ink(Role::Side(side));
        put_word(&sign(side).to_string(), style, &format!("{} {level}", words.side(side)));
    }
    put_word("◆", theme.bold(Role::Bright), words.text(ScreenText::MarkAlike));
    put_word("┄┄", theme.ink(Role::Quiet), words.text(ScreenText::GentleAbove));
    let more = said.join(", ");
    let line = below(place, place.y + 1);
    text::left(buf, line, &more, theme.ink(Role::Quiet));
}
