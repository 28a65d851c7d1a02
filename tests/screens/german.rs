//! What looks back, tells and asks, in German.

use rstest::rstest;
use supple::language::Words;
use supple::tui::screens::guide::Seen;
use supple::tui::screens::history::Page;
use supple::tui::screens::notice;

use crate::{dark, dump, empty, guide, history};

fn german() -> Words {
    Words::of("de").unwrap()
}

#[rstest]
#[case::year("year", Page::Year)]
#[case::soreness("soreness", Page::Soreness)]
#[case::muscles("muscles", Page::Muscles)]
#[case::running("running", Page::Running)]
#[case::day("day", Page::Day(0))]
fn the_history_looks_back_in_german(#[case] called: &str, #[case] page: Page) {
    let buf = history::draw_in(german(), page, (80, 24));
    insta::assert_snapshot!(format!("german-history-{called}"), dump::dump(&buf));
}

#[test]
fn the_guide_is_read_in_german() {
    insta::assert_snapshot!("german-guide-topics", dump::dump(&guide::draw_in(german(), 0, Seen::Topics, (80, 24))));
    insta::assert_snapshot!("german-guide-page", dump::dump(&guide::draw_in(german(), 2, Seen::Page(0), (80, 24))));
}

#[test]
fn the_first_notice_is_whole_in_german() {
    let mut buf = empty(80, 24);
    let area = buf.area;
    notice::draw(&mut buf, area, &[("Enter", "verstanden")], german(), dark());
    insta::assert_snapshot!("german-notice", dump::dump(&buf));
}

/// What to call for help with stands last, and is cut nowhere that a session has room.
#[test]
fn the_first_notice_is_whole_in_every_window() {
    for (words, (columns, rows)) in [Words::ENGLISH, german()]
        .into_iter()
        .flat_map(|words| [(60, 20), (80, 24), (120, 40)].map(|size| (words, size)))
    {
        let mut buf = empty(columns, rows);
        let area = buf.area;
        notice::draw(&mut buf, area, &[("x", "y")], words, dark());
        let shown = crate::words(&buf);
        let said = supple::care::notice::said(words);
        for said in [&said.coaches, &said.ask_first, &said.ask_more].into_iter().chain(&said.limits) {
            assert!(shown.contains(said), "{said} at {columns}x{rows}:\n{shown}");
        }
    }
}
