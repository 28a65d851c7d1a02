//! The guide at every size.

use supple::care::guide::pages;
use supple::language::Words;
use supple::tui::screens::guide::{self, Model, Seen};

use crate::{dark, dump, empty};

pub(crate) fn draw(selected: usize, seen: Seen, (columns, rows): (u16, u16)) -> ratatui::buffer::Buffer {
    let mut buf = empty(columns, rows);
    let area = buf.area;
    let keys = [("enter", "start"), ("↑ ↓", "topic"), ("q", "back")];
    let model =
        Model { pages: &pages(), selected, seen, enter: "enter", keys: &keys, status: None, words: Words::ENGLISH };
    guide::draw(&mut buf, area, &model, dark());
    buf
}

#[test]
fn the_topics_and_a_page_of_the_guide() {
    for (columns, rows) in [(120, 40), (80, 24), (60, 20)] {
        let topics = draw(0, Seen::Topics, (columns, rows));
        insta::assert_snapshot!(format!("guide-topics-{columns}x{rows}"), dump::dump(&topics));
        let page = draw(2, Seen::Page(0), (columns, rows));
        insta::assert_snapshot!(format!("guide-page-{columns}x{rows}"), dump::dump(&page));
    }
}

#[test]
fn every_page_can_be_scrolled_to_its_last_row() {
    for (columns, rows) in [(120, 40), (100, 20), (80, 24), (60, 20)] {
        let area = empty(columns, rows).area;
        for (number, page) in pages().iter().enumerate() {
            let buf = draw(number, Seen::Page(guide::most(area, page)), (columns, rows));
            let shown: String = buf.content.iter().map(ratatui::buffer::Cell::symbol).collect();
            let (_, url) = page.sources.last().unwrap();
            // The last letters of the last address: a long one goes on in the next row.
            let end = &url[url.len() - 10..];
            assert!(shown.contains(end), "{url} at {columns}x{rows}");
        }
    }
}

#[test]
fn the_guide_is_drawn_in_every_window() {
    for size in [(0, 0), (1, 1), (7, 2), (20, 5), (56, 18), (330, 90)] {
        for (number, _) in pages().iter().enumerate() {
            draw(number, Seen::Topics, size);
            draw(number, Seen::Page(3), size);
        }
    }
}
