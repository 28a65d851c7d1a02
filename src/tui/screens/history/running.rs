//! How far was run each week, the run of it that stands out, and a tenth more than the week before as a line across each
//! bar.

use jiff::Span;
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::bars::{eighths, put, standing};
use super::{Air, Model, Places, below};
use crate::care::{Rule, too_much_more};
use crate::journal::{LongRun, Week, kilometres_in, monday};
use crate::language::{ScreenText, Words};
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::{paragraph, text};

/// Columns before the first week.
const LABELS: u16 = 6;
/// Columns of a bar, and of what lies between two.
const BAR: u16 = 3;
const GAP: u16 = 1;

pub(super) fn draw(buf: &mut Buffer, places: Places, model: &Model<'_>, theme: Theme) {
    let Places { body, air, .. } = places;
    if model.back.weeks.iter().all(|week| week.km <= 0.0) {
        paragraph::draw(buf, body, model.words.text(ScreenText::NoRunKept), theme.ink(Role::Normal));
        return;
    }
    let start = monday(model.selected);
    let columns = body.width.saturating_sub(LABELS) + GAP;
    let count = i64::from((columns / (BAR + GAP)).max(1));
    let first = monday(model.today).saturating_sub(Span::new().weeks(count - 1)).min(start);
    let weeks: Vec<(u16, Date, Option<&Week>)> = (0..count)
        .map(|number| {
            let monday = first.saturating_add(Span::new().weeks(number));
            let x = body.x + LABELS + u16::try_from(number).unwrap_or(0) * (BAR + GAP);
            (x, monday, model.back.weeks.iter().find(|week| week.monday == monday))
        })
        .collect();
    let foot = body.bottom().saturating_sub(if air == Air::Tight { 5 } else { 8 });
    let top = body.y + u16::from(air == Air::Plenty);
    let chart = Rect { y: top, height: foot.saturating_sub(top), ..body };
    let highest = weeks.iter().filter_map(|(.., week)| *week).map(|week| week.km.max(week.limit.unwrap_or(0.0)));
    let reach = highest.fold(0.0, f64::max).max(1.0);
    scale(buf, chart, reach, model.words, theme);
    for (x, _, week) in &weeks {
        if let Some(week) = week {
            let strength = if week.monday == start { Strength::Full } else { Strength::Spent };
            bar(buf, Rect { x: *x, width: BAR, ..chart }, week, strength, reach, theme);
        }
    }
    axis(buf, below(body, foot), &weeks, (start, model.words), theme);
    let place = below(body, foot + if air == Air::Tight { 2 } else { 3 });
    detail(buf, place, model, start, theme);
}

fn scale(buf: &mut Buffer, chart: Rect, reach: f64, words: Words, theme: Theme) {
    let top = text::row(chart.x, chart.x + LABELS - 1, chart.y);
    text::right(buf, top, &format!("{reach:.0}"), theme.ink(Role::Quiet));
    text::right(buf, Rect { y: chart.y + 1, ..top }, words.text(ScreenText::UnitKm), theme.ink(Role::Quiet));
    text::right(buf, Rect { y: chart.bottom().saturating_sub(1), ..top }, "0", theme.ink(Role::Quiet));
}

/// A week's bar. What of it lies above the line of a tenth more is shaded otherwise.
fn bar(buf: &mut Buffer, place: Rect, week: &Week, strength: Strength, reach: f64, theme: Theme) {
    let tone = Role::Tone(Tone::Roll);
    let Some(limit) = week.limit else { return standing(buf, place, week.km / reach, theme.ink_at(tone, strength)) };
    let above = |km: f64| u16::try_from(eighths(km / reach, place.height).saturating_sub(1) / 8).unwrap_or(0);
    let row = |above: u16| place.bottom().saturating_sub(1).saturating_sub(above);
    standing(buf, place, week.km.min(limit) / reach, theme.ink_at(tone, strength));
    let (line, columns) = (above(limit), place.x..place.right());
    let passed = week.km - limit > 0.01;
    if passed {
        for (above, x) in (line + 1..=above(week.km)).flat_map(|above| columns.clone().map(move |x| (above, x))) {
            put(buf, x, row(above), '▒', theme.ink_at(Role::Tone(Tone::Ready), strength));
        }
    }
    let ink = theme.ink(if passed { Role::Tone(Tone::Ready) } else { Role::Quiet });
    for x in columns {
        put(buf, x, row(line), '━', ink);
    }
}

/// The months, and which week is selected.
fn axis(
    buf: &mut Buffer,
    place: Rect,
    weeks: &[(u16, Date, Option<&Week>)],
    (start, words): (Date, Words),
    theme: Theme,
) {
    let mut before: Option<Date> = None;
    let mut free = place.x;
    for (x, monday, _) in weeks {
        let begins = before.is_none_or(|before| before.month() != monday.month());
        before = Some(*monday);
        let names = below(place, place.y + 1);
        if begins && *x >= free && x + 3 <= place.right() {
            let name = words.month_in_short(*monday);
            free = text::left(buf, text::from(names, *x), name, theme.ink(Role::Quiet)) + 1;
        }
        if *monday == start {
            put(buf, x + BAR / 2, place.y, '▲', theme.ink(Role::Accent));
        }
    }
}

fn detail(buf: &mut Buffer, place: Rect, model: &Model<'_>, start: Date, theme: Theme) {
    let week = |monday: Date| model.back.weeks.iter().find(|week| week.monday == monday);
    let km = |monday: Date| week(monday).map_or(0.0, |week| week.km);
    let (this, last) = (km(start), km(start.saturating_sub(Span::new().weeks(1))));
    let head = Rect { height: place.height.min(1), ..place };
    let words = model.words;
    let title = words.say(ScreenText::WeekOf, &[("date", words.date(start).into())]);
    let after = text::left(buf, head, &title, theme.bold(Role::Bright)) + 3;
    let ran = if this > 0.0 { kilometres_in(words, this) } else { words.text(ScreenText::NoRun).to_owned() };
    text::left(buf, text::from(head, after), &ran, theme.bold(Role::Tone(Tone::Roll)));
    let rows: Vec<Said> = [
        week(start).and_then(|week| week.long).map(|run| longest(run, words)),
        Some(weekly(week(start).and_then(|week| week.limit), last, this, words)),
    ]
    .into_iter()
    .flatten()
    .collect();
    let mut place = below(place, place.y + 1);
    for said in &rows {
        place = draw_said(buf, place, said, words, theme);
    }
    // The better founded of the rules that were passed says why, where there is room for it.
    if let Some(rule) = rows.iter().find_map(|said| said.passed) {
        paragraph::draw(buf, place, rule.reason(model.words), theme.ink(Role::Quiet));
    }
}

/// A rule's statement about the week.
struct Said {
    /// At most this much, in several lengths, the longest first.
    most: Vec<String>,
    /// Why it is too much.
    passed: Option<Rule>,
    /// Whether there is anything to be within.
    limited: bool,
}

/// What the run that stands out comes to beside the longest of the days before it.
fn longest(run: LongRun, words: Words) -> Said {
    let km = kilometres_in(words, run.km);
    let Some(limit) = run.limit() else {
        let said = words.say(ScreenText::LongestAlone, &[("km", km.into())]);
        return Said { most: vec![said], passed: None, limited: false };
    };
    let args = [("km", km.into()), ("most", kilometres_in(words, limit).into())];
    let lengths = [ScreenText::LongestWhole, ScreenText::LongestShorter, ScreenText::LongestShort];
    Said { most: lengths.map(|text| words.say(text, &args)).into(), passed: run.too_long(), limited: true }
}

/// What the week comes to beside the week before.
fn weekly(limit: Option<f64>, last: f64, this: f64, words: Words) -> Said {
    let lengths = match limit {
        Some(_) => [ScreenText::WeeklyLine, ScreenText::WeeklyLineShort],
        None => [ScreenText::WeeklyNoLine, ScreenText::WeeklyNoLineShort],
    };
    let args: Vec<_> = limit.map(|limit| ("most", kilometres_in(words, limit).into())).into_iter().collect();
    let most = lengths.map(|text| words.say(text, &args)).into();
    Said { most, passed: too_much_more(last, this), limited: limit.is_some() }
}

/// Draws what a rule says in one row. Returns what of the place is left below it.
fn draw_said(buf: &mut Buffer, place: Rect, said: &Said, words: Words, theme: Theme) -> Rect {
    let verdict = match (said.passed, said.limited) {
        (Some(_), _) => Some((words.text(ScreenText::AboveIt), theme.bold(Role::Tone(Tone::Ready)))),
        (None, true) => Some((words.text(ScreenText::WithinIt), theme.ink(Role::Quiet))),
        (None, false) => None,
    };
    let room = place.width.saturating_sub(verdict.map_or(0, |(word, _)| text::width(word) + 1));
    let fitting = said.most.iter().find(|words| text::width(words) <= room);
    let told = fitting.or(said.most.last()).map_or("", String::as_str);
    let line = Rect { height: place.height.min(1), ..place };
    let after = text::left(buf, line, told, theme.ink(Role::Quiet)) + 1;
    if let Some((word, style)) = verdict {
        text::left(buf, text::from(line, after), word, style);
    }
    below(place, place.y + 1)
}
