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
