//! A window of 200 by 60 is used: wider columns, taller plots, a larger figure, two pages beside each other.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rstest::rstest;
use supple::figure::Stature;
use supple::language::Words;
use supple::terminal::keymap::Keymap;
use supple::tui::screens::guide::Seen;
use supple::tui::screens::history::Page;
use supple::tui::screens::{self, card, help};

use super::{KEYS, cards, dark, dump, empty, fixtures, guide, history, home, panel, summary, with_figure};

const SIZE: (u16, u16) = (200, 60);

/// The share of the window's tiles of ten columns by four rows in which something stands, 0 to 100.
fn used(buf: &Buffer) -> usize {
    let (columns, rows) = (buf.area.width / 10, buf.area.height / 4);
    let stands = |x: u16, y: u16| {
        let tile = Rect::new(x * 10, y * 4, 10, 4);
        tile.positions().any(|at| buf[at].symbol() != " " || buf[at].bg != ratatui::style::Color::Reset)
    };
    let tiles = (0..columns).flat_map(|x| (0..rows).map(move |y| (x, y)));
    tiles.filter(|&(x, y)| stands(x, y)).count() * 100 / usize::from(columns * rows)
}

fn drawn(draw: impl Fn(&mut Buffer, Rect)) -> Buffer {
    let mut buf = empty(SIZE.0, SIZE.1);
    let area = buf.area;
    draw(&mut buf, area);
    buf
}

fn at_home() -> Buffer {
    let (rows, preview) = (home::many(), home::preview());
    let figure = screens::home::figure_place(Rect::new(0, 0, SIZE.0, SIZE.1), Some(&preview), Stature::Low).map(panel);
    let model = screens::home::Model {
        greeting: "Good evening. Glutes, 2 days ago.",
        filter: screens::home::Filter::Off,
        rows: &rows,
        selected: Some(2),
        preview: Some(&preview),
        figure: figure.as_ref(),
        keys: &KEYS,
        status: None,
        words: Words::ENGLISH,
    };
    drawn(|buf, area| screens::home::draw(buf, area, &model, dark()))
}

fn summed_up() -> Buffer {
    let record = summary::record();
    let question = Some("How sore are you now? 0-9, x for 10.");
    let model = screens::summary::Model {
        record: &record,
        when: "Sunday, 20:14",
        question,
        keys: &KEYS,
        status: None,
        words: Words::ENGLISH,
    };
    drawn(|buf, area| screens::summary::draw(buf, area, &model, dark()))
}

fn keys() -> Buffer {
    let entries = Keymap::default().session.help();
    drawn(|buf, area| {
        help::draw(
            buf,
            area,
            &help::Model { entries: &entries, keys: &[("esc", "back")], drawn: None, words: Words::ENGLISH },
            dark(),
        );
    })
}

/// Each screen, and the least that is used of it.
#[rstest]
#[case::home("home", at_home(), 40)]
#[case::summary("summary", summed_up(), 50)]
#[case::year("year", history::draw_at(Page::Year, SIZE), 50)]
#[case::soreness("soreness", history::draw_at(Page::Soreness, SIZE), 50)]
#[case::muscles("muscles", history::draw_at(Page::Muscles, SIZE), 40)]
#[case::running("running", history::draw_at(Page::Running, SIZE), 60)]
#[case::day("day", history::draw_at(Page::Day(0), SIZE), 30)]
#[case::guide("guide", guide::draw(2, Seen::Page(0), SIZE), 55)]
#[case::help("help", keys(), 28)]
#[case::check_in("check-in", drawn(|buf, area| card::draw(buf, area, &cards::what_it_is_like(), dark())), 30)]
#[case::red_flag("red-flag", drawn(|buf, area| card::draw(buf, area, &cards::red_flag(), dark())), 25)]
#[case::introduce("introduce", with_figure(&fixtures::introduce(), SIZE, dark()), 32)]
fn a_large_window_is_used(#[case] name: &str, #[case] shown: Buffer, #[case] least: usize) {
    insta::assert_snapshot!(format!("{name}-200x60"), dump::dump(&shown));
    assert!(used(&shown) >= least, "{name}: {} of 100", used(&shown));
}
