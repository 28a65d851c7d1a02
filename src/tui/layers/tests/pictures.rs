//! Where pictures in pixels stand, and when they do not.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use rstest::rstest;

use super::{Seen, context, launch};
use crate::coach::Start;
use crate::config::words::Pictures;
use crate::figure::colour::Depth;
use crate::figure::pixels::CellSize;
use crate::routine::{Defaults, Library};
use crate::session::player::Player;
use crate::session::timeline::{Setup, compile};
use crate::tui::context::Context;
use crate::tui::draft::Draft;
use crate::tui::screens::session::{Edge, draw_edge, figure_room};
use crate::tui::showing::Showing;
use crate::tui::to::To;

const SIZES: [(u16, u16); 5] = [(60, 20), (80, 24), (100, 30), (120, 40), (200, 60)];
/// Windows that are high, or just large enough for another form.
const ODD: [(u16, u16); 5] = [(50, 40), (76, 22), (90, 36), (100, 36), (140, 45)];

/// Somebody whose terminal shows pictures, small ones so that they are painted soon.
fn with_pictures((width, height): (u16, u16)) -> Context {
    let mut cx = context();
    cx.kept.set_notice_seen();
    cx.area = Rect::new(0, 0, width, height);
    cx.showing = Showing::new(Pictures::Kitty, Depth::True);
    cx.capabilities.resized(Some(CellSize { width: 2, height: 4 }));
    cx
}

impl Seen {
    /// Lets time go on, and what is wanted then be painted.
    fn go_and_paint(&mut self, now: Duration) {
        self.go_to(now);
        self.cx.painter.work();
        self.go_to(now);
    }

    /// Where a picture stands: what is drawn leaves its cells blank.
    fn picture(&self) -> Option<Rect> {
        let place = self.stack.picture(&self.cx)?.place;
        let mut buf = Buffer::empty(self.cx.area);
        self.stack.draw(&mut buf, &self.cx);
        for position in place.positions() {
            assert_eq!(buf[position].symbol(), " ", "{position:?}, below a picture:\n{}", self.text());
        }
        Some(place)
    }
}

#[test]
fn nothing_is_written_where_a_picture_of_a_session_stands() {
    for size in SIZES.into_iter().chain(ODD) {
        let mut seen = Seen::from(with_pictures(size), To::Session(launch(Start::CommandLine)));
        let mut stood = 0;
        for step in 0..120 {
            seen.go_and_paint(Duration::from_millis(step * 2600));
            stood += u32::from(seen.picture().is_some());
            if step % 20 == 15 {
                seen.press("enter");
            }
        }
        assert!(stood > 60, "{size:?}: {stood} of 120");
    }
}

#[test]
fn nothing_is_written_where_a_picture_of_the_home_screen_stands() {
    for size in SIZES {
        let mut seen = Seen::from(with_pictures(size), To::Home);
        let mut stood = 0;
        for step in 0..20 {
            seen.go_and_paint(Duration::from_millis(step * 400));
            stood += u32::from(seen.picture().is_some());
            seen.press("j");
        }
        assert!(stood > 0 || size.0 < 100, "{size:?}");
    }
}

#[test]
fn nothing_is_written_where_a_picture_of_the_preview_stands() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("evening.toml");
    let text = "name = \"Evening\"\n[[step]]\nmove = \"piriformis\"\n[[step]]\nmove = \"squat\"\nreps = 7\n";
    std::fs::write(&path, text).unwrap();
    for size in SIZES {
        let library = Library::embedded(Defaults::default());
        let draft = Draft { path: path.clone(), library, folders: Vec::new(), setup: Setup::default(), level: None };
        let mut seen = Seen::from(with_pictures(size), To::Preview(draft));
        let mut stood = 0;
        for step in 0..40 {
            seen.go_and_paint(Duration::from_millis(step * 900));
            stood += u32::from(seen.picture().is_some());
            if step % 3 == 2 {
                seen.press("j");
            }
        }
        assert!(stood > 20 || size.0 < 120, "{size:?}: {stood} of 40");
    }
}

#[rstest]
#[case::help((100, 30), "?", "x", false)]
#[case::far_view((100, 30), "f", "f", false)]
#[case::question_below_it((100, 30), "q", "n", true)]
#[case::question_below_it_in_a_small_window((60, 20), "q", "n", true)]
fn what_lies_over_a_picture_hides_it(
    #[case] size: (u16, u16),
    #[case] over: &str,
    #[case] away: &str,
    #[case] stays: bool,
) {
    let mut seen = Seen::from(with_pictures(size), To::Session(launch(Start::CommandLine)));
    let now = Duration::from_secs(30);
    seen.go_and_paint(now);
    let stood = seen.picture();
    assert!(stood.is_some());
    seen.press(over);
    seen.go_and_paint(now);
    assert_eq!(seen.picture(), stood.filter(|_| stays));
    seen.press(away);
    seen.go_and_paint(now);
    assert_eq!(seen.picture(), stood);
}

#[test]
fn the_help_tells_how_the_figure_is_drawn_and_why() {
    let mut seen = Seen::from(with_pictures((100, 30)), To::Session(launch(Start::CommandLine)));
    seen.go_to(Duration::from_secs(30));
    seen.press("?");
    seen.assert_says("pictures by kitty's protocol, as chosen");
    let mut cx = with_pictures((60, 20));
    cx.showing = Showing::new(Pictures::Cells, Depth::True);
    let mut seen = Seen::from(cx, To::Home);
    seen.go_to(Duration::from_secs(1));
    seen.press("?");
    seen.assert_says("cells, as chosen");
}

#[test]
fn the_edge_that_shows_what_cannot_be_heard_is_drawn_around_pictures() {
    for (width, height) in SIZES.into_iter().chain([(30, 10)]) {
        let launch = launch(Start::CommandLine);
        let view = Player::new(compile(&launch.routine, &launch.setup), launch.speed).view(Duration::ZERO);
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        draw_edge(&mut buf, area, &view, context().theme());
        let inside = figure_room(area, &view, Edge::Toned);
        assert!(inside.positions().all(|position| buf[position].symbol() == " "), "{width} x {height}: {inside:?}");
    }
}
