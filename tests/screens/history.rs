//! Looking back: every page at every size, and with few colours.

use std::time::Duration;

use jiff::civil::{Date, date};
use ratatui::buffer::Buffer;
use rstest::rstest;
use supple::body::{Muscle, Side};
use supple::care::{Bounds, Level};
use supple::figure::colour::Depth;
use supple::journal::{Begun, DayLog, Effort, End, Event, Line, Moment, Past, Report, Run, SessionId, Set, Statistics};
use supple::language::Words;
use supple::routine::Id;
use supple::session::effect::Ending;
use supple::tui::screens::history::{self, Model, Page};
use supple::tui::theme::{Shade, Theme};

use crate::{dark, dump, empty};

const TODAY: Date = date(2025, 11, 23);

fn moment(day: Date, hour: i8, minute: i8) -> Moment {
    Moment::from(&day.at(hour, minute, 0, 0).to_zoned(jiff::tz::TimeZone::UTC).unwrap())
}

/// The sets of a session of so many moves: some eased, skipped or too much, a few done the easier way.
fn sets(number: usize, moves: usize) -> Vec<Set> {
    let known: [(&str, &[Muscle]); 5] = [
        ("knee-to-chest", &[Muscle::GluteusMaximus]),
        ("piriformis", &[Muscle::Piriformis, Muscle::GluteusMaximus]),
        ("it-band", &[Muscle::IliotibialBand, Muscle::TensorFasciaeLatae]),
        ("hamstrings", &[Muscle::Hamstrings]),
        ("trigger-point", &[Muscle::GluteusMaximus]),
    ];
    let mut sets = Vec::new();
    for (at, (exercise, muscles)) in known.iter().cycle().skip(number).take(moves).enumerate() {
        for (side, set) in [Side::Right, Side::Left].into_iter().flat_map(|side| (1..=3).map(move |set| (side, set))) {
            let ending = match (number * 7 + at * 5 + usize::from(set)) % 13 {
                0 => Ending::Skipped,
                1 => Ending::TooMuch,
                2 | 3 => Ending::Eased,
                _ => Ending::Done,
            };
            let held = Duration::from_secs(if ending == Ending::Done { 30 } else { 11 });
            let (exercise, easier) = (Id::new(exercise).unwrap(), at == 1 && set == 3);
            let side = Some(side);
            sets.push(Set {
                ending,
                exercise,
                side,
                set,
                sets: 3,
                turn: None,
                held,
                easier,
                load: None,
                band: None,
                told: None,
                muscles: muscles.to_vec(),
            });
        }
    }
    sets
}

/// Fourteen months: sessions on most days, runs three times a week, soreness that comes and goes, a fortnight of nothing.
fn year() -> Past {
    let mut lines = Vec::new();
    for number in (0..420_usize).rev() {
        let day = TODAY.saturating_sub(jiff::Span::new().days(i64::try_from(number).unwrap()));
        let alone = |event| Line { moment: moment(day, 8, 5), session: None, event };
        if (180..194).contains(&number) {
            continue;
        }
        if number % 7 == 1 || number % 7 == 4 || number % 11 == 2 {
            let km = 5.0 + f64::from(u32::try_from(number % 9).unwrap());
            let effort = if number % 5 == 0 { Effort::Hard } else { Effort::Easy };
            lines.push(alone(Event::Run(Run::told(km, effort, None))));
        }
        if number % 3 == 1 && number % 2 == 0 {
            continue;
        }
        let level = |level: usize| Level::new(u8::try_from(level % 8).unwrap());
        let (left, right) = (level(number / 5 + number % 3), level(number / 9));
        lines.push(alone(Event::Soreness(Report { left, right, ..Report::default() })));
        let session = SessionId::from_hex(&format!("{number:016x}"));
        let of = |minute, event| Line { moment: moment(day, 18, minute), session, event };
        let name = "Sore glutes after a run".to_owned();
        lines.push(of(4, Event::Start { routine: Id::new("glute-relief").unwrap(), name, begun: Begun::default() }));
        lines.extend(sets(number, 2 + number % 4).into_iter().map(|set| of(20, Event::Set(set))));
        let end = if number % 4 == 3 { End::Stopped } else { End::Finished };
        lines.push(of(24, Event::End(end)));
    }
    let said = Event::Note("new shoes".to_owned());
    lines.push(Line { moment: moment(TODAY, 21, 10), session: None, event: said });
    let after = Report { left: Level::new(1), right: Level::new(0), ..Report::default() };
    lines.push(Line { moment: moment(TODAY, 18, 30), session: None, event: Event::Soreness(after) });
    Past::of(lines)
}

fn name(id: &Id) -> String {
    id.as_str().replace('-', " ")
}

/// A page of a year of days, today selected.
pub(crate) fn draw_in(words: Words, page: Page, size: (u16, u16)) -> Buffer {
    drawn(words, Bounds::default(), &year(), page, TODAY, size, dark())
}

/// The same in English.
pub(crate) fn draw_at(page: Page, size: (u16, u16)) -> Buffer {
    draw(&year(), page, TODAY, size, dark())
}

fn draw(past: &Past, page: Page, selected: Date, size: (u16, u16), theme: Theme) -> Buffer {
    within(Bounds::default(), past, page, selected, size, theme)
}

fn within(bounds: Bounds, past: &Past, page: Page, selected: Date, size: (u16, u16), theme: Theme) -> Buffer {
    drawn(Words::ENGLISH, bounds, past, page, selected, size, theme)
}

fn drawn(
    words: Words,
    bounds: Bounds,
    past: &Past,
    page: Page,
    selected: Date,
    (columns, rows): (u16, u16),
    theme: Theme,
) -> Buffer {
    let mut buf = empty(columns, rows);
    let area = buf.area;
    let (back, told) = (Statistics::of(past, TODAY), DayLog::of(past, selected));
    let keys = [("← →", "week"), ("↑ ↓", "day"), ("tab", "next page"), ("enter", "this day")];
    let model = Model {
        page,
        back: &back,
        today: TODAY,
        selected,
        told: &told,
        chosen: matches!(page, Page::Day(_)).then_some(1),
        bounds,
        name: &name,
        keys: &keys,
        status: None,
        words,
    };
    history::draw(&mut buf, area, &model, theme);
    buf
}

#[rstest]
#[case::year("year", Page::Year)]
#[case::soreness("soreness", Page::Soreness)]
#[case::muscles("muscles", Page::Muscles)]
#[case::running("running", Page::Running)]
#[case::day("day", Page::Day(0))]
fn looking_back(#[case] called: &str, #[case] page: Page) {
    let past = year();
    for (columns, rows) in [(120, 40), (80, 24), (60, 20)] {
        let buf = draw(&past, page, TODAY, (columns, rows), dark());
        insta::assert_snapshot!(format!("history-{called}-{columns}x{rows}"), dump::dump(&buf));
    }
}

#[rstest]
#[case("16", Depth::Ansi16)]
#[case("mono", Depth::Mono)]
fn a_year_with_few_colours(#[case] called: &str, #[case] depth: Depth) {
    let past = year();
    let theme = Theme::new(Shade::Dark, depth, None);
    for page in Page::ALL {
        let label = format!("history-{}-{called}", page.name(Words::ENGLISH).to_lowercase());
        insta::assert_snapshot!(label, dump::dump(&draw(&past, page, TODAY, (80, 24), theme)));
    }
}

#[rstest]
#[case(3)]
#[case(5)]
#[case(8)]
fn the_line_of_the_chart_is_where_the_configuration_has_it(#[case] gentle_above: u8) {
    let bounds = Bounds { gentle_above, ..Bounds::default() };
    let buf = within(bounds, &year(), Page::Soreness, TODAY, (80, 24), dark());
    let row = |sign: &str| (0..24).find(|y| (0..80).any(|x| buf[(x, *y)].symbol() == sign)).unwrap();
    assert_eq!(row("─") - row("┄"), u16::from(gentle_above));
}

#[test]
fn an_empty_journal_is_met_kindly() {
    for (columns, rows) in [(120, 40), (80, 24), (60, 20)] {
        let buf = draw(&Past::default(), Page::Year, TODAY, (columns, rows), dark());
        insta::assert_snapshot!(format!("history-empty-{columns}x{rows}"), dump::dump(&buf));
    }
}

#[test]
fn a_day_long_ago_draws_the_window_with_it() {
    let past = year();
    let buf = draw(&past, Page::Year, date(2024, 10, 1), (80, 24), dark());
    let marked = buf.content.iter().filter(|cell| cell.modifier.contains(ratatui::style::Modifier::REVERSED)).count();
    assert_eq!(marked, 1);
}

#[test]
fn every_page_is_drawn_in_every_window_whatever_is_kept() {
    let only_a_run = Past::of(vec![Line {
        moment: moment(TODAY, 8, 0),
        session: None,
        event: Event::Run(Run::told(0.05, Effort::Easy, None)),
    }]);
    for past in [Past::default(), only_a_run, year()] {
        for (columns, rows) in [(0, 0), (1, 1), (7, 2), (20, 5), (56, 18), (99, 33), (330, 90)] {
            for page in Page::ALL.into_iter().chain([Page::Day(0), Page::Day(900)]) {
                for selected in [TODAY, date(2024, 12, 31)] {
                    draw(&past, page, selected, (columns, rows), dark());
                }
            }
        }
    }
}
