//! The mouse on what lists things: a click selects, on what is selected it opens, the wheel goes through.

use std::time::Duration;

use ratatui::layout::{Position, Rect};
use rstest::rstest;

use super::{Seen, broken_off, context, launch};
use crate::coach::{Start, clock};
use crate::journal::{Begun, Effort, Event, Line, Moment, Run};
use crate::terminal::guard::Clicks;
use crate::terminal::mouse::{Gesture, Mouse};
use crate::tui::to::{Opened, To};

impl Seen {
    fn sized(size: (u16, u16), to: To) -> Self {
        let mut cx = context();
        cx.area = Rect::new(0, 0, size.0, size.1);
        cx.kept.set_notice_seen();
        cx.past.add(&broken_off(Begun::default(), &launch(Start::Home)));
        let before = clock::local().saturating_sub(jiff::Span::new().days(60));
        let run = Event::Run(Run::told(8.0, Effort::Easy, None));
        cx.past.add(&[Line { moment: Moment::from(&before), session: None, event: run }]);
        let mut seen = Self::from(cx, to);
        seen.go_to(Duration::ZERO);
        seen
    }

    fn lines(&self) -> Vec<String> {
        self.text().lines().map(str::to_owned).collect()
    }

    /// Where this text is drawn first.
    fn place(&self, wanted: &str) -> Position {
        let lines = self.lines();
        let found =
            lines.iter().enumerate().find_map(|(y, line)| Some((line[..line.find(wanted)?].chars().count(), y)));
        let (x, y) = found.unwrap_or_else(|| panic!("{wanted} is not there:\n{}", self.text()));
        Position::new(u16::try_from(x).unwrap(), u16::try_from(y).unwrap())
    }

    fn mouse(&mut self, what: Gesture, at: Position) {
        self.stack.mouse(Mouse { what, at }, Duration::ZERO, &mut self.cx);
        self.go_to(Duration::ZERO);
    }

    fn press_on(&mut self, wanted: &str) {
        let at = self.place(wanted);
        self.mouse(Gesture::Press, at);
    }

    fn press_at(&mut self, x: u16, y: u16) {
        self.mouse(Gesture::Press, Position::new(x, y));
    }

    /// The line that is marked as selected, and where its mark stands: in the margin, where no figure is drawn.
    fn mark(&self) -> Option<(Position, String)> {
        let marked = |line: &String| line.chars().take(5).position(|sign| sign == '▌');
        let found = self.lines().into_iter().enumerate().find_map(|(y, line)| Some((marked(&line)?, y, line)));
        found.map(|(x, y, line)| (Position::new(u16::try_from(x).unwrap(), u16::try_from(y).unwrap()), line))
    }

    fn marked(&self) -> String {
        self.mark().map(|(_, line)| line).unwrap_or_default()
    }
}

const SIZES: [(u16, u16); 4] = [(60, 20), (80, 24), (120, 40), (200, 60)];

#[test]
fn a_click_at_home_selects_a_row_and_a_second_one_opens_it_at_every_size() {
    for size in SIZES {
        let mut seen = Seen::sized(size, To::Home);
        assert_eq!(seen.stack.clicks(), Clicks::Told);
        // Through the list: each time what stands below what is marked, which may be a heading.
        for _ in 0..30 {
            let (at, before) = seen.mark().expect("something is selected");
            for below in 1..=3 {
                let clicked = seen.lines()[usize::from(at.y + below).min(usize::from(size.1) - 1)].clone();
                seen.press_at(at.x + 4, at.y + below);
                if seen.marked() != before {
                    let name: String = clicked.chars().skip(usize::from(at.x) + 2).take(12).collect();
                    assert!(seen.marked().contains(name.trim()), "{size:?}: {clicked} and {}", seen.marked());
                    break;
                }
            }
        }
        let (marked, _) = seen.mark().unwrap();
        seen.press_at(marked.x + 4, marked.y);
        assert!(!seen.text().contains("/ filter"), "{size:?}: it opens\n{}", seen.text());
    }
}

#[test]
fn nothing_happens_at_home_where_nothing_is_listed() {
    for size in SIZES {
        let mut seen = Seen::sized(size, To::Home);
        let before = seen.text();
        let heading = seen.place("For you").y;
        for at in [
            Position::new(0, 0),
            Position::new(size.0 - 1, size.1 - 1),
            Position::new(2, heading),
            Position::new(size.0 + 9, 3),
        ] {
            seen.mouse(Gesture::Press, at);
            assert_eq!(seen.text(), before, "{size:?}, {at}");
        }
    }
}

#[test]
fn the_wheel_goes_through_home_and_back() {
    let mut seen = Seen::sized((120, 40), To::Home);
    let first = seen.marked();
    seen.mouse(Gesture::WheelDown, Position::new(5, 10));
    assert_ne!(seen.marked(), first);
    seen.mouse(Gesture::WheelUp, Position::new(5, 10));
    seen.mouse(Gesture::WheelUp, Position::new(5, 10));
    assert_eq!(seen.marked(), first);
}

#[rstest]
fn the_tabs_of_the_history_are_pages(#[values((60, 20), (80, 24), (120, 40), (200, 60))] size: (u16, u16)) {
    let mut seen = Seen::sized(size, To::History(Opened::Home));
    let year = seen.text();
    for page in ["Soreness", "Muscles", "Running"] {
        seen.press_on(page);
        assert_ne!(seen.text(), year, "{page}");
    }
    seen.press_on("Year");
    assert_eq!(seen.text(), year);
}

#[rstest]
fn a_click_selects_a_day_of_the_year_and_a_second_one_opens_it(
    #[values((60, 20), (80, 24), (120, 40), (200, 60))] size: (u16, u16),
) {
    let mut seen = Seen::sized(size, To::History(Opened::Home));
    let row = seen.place("Mon");
    let line = &seen.lines()[usize::from(row.y)];
    let days: Vec<usize> =
        line.chars().enumerate().filter(|(_, sign)| "·▖▄▙█■□▣▴".contains(*sign)).map(|(x, _)| x).collect();
    let x = u16::try_from(days[days.len() - 2]).unwrap();
    let before = seen.text();
    seen.press_at(x, row.y);
    let selected = seen.text();
    assert!(selected != before && selected.contains("Monday ") && selected.contains("Wed "), "{selected}");
    seen.press_at(x, row.y);
    let opened = seen.text();
    assert!(opened.contains("Monday ") && !opened.contains("Wed "), "{opened}");
}

#[test]
fn a_click_selects_a_day_of_the_soreness() {
    let mut seen = Seen::sized((80, 24), To::History(Opened::Home));
    seen.press_on("Soreness");
    let mark = seen.place("▲");
    seen.press_at(mark.x - 7, mark.y - 3);
    assert_eq!(seen.place("▲"), Position::new(mark.x - 7, mark.y));
    let before = seen.text();
    seen.press_at(1, mark.y - 3);
    assert_eq!(seen.text(), before, "the levels are no day");
}

#[test]
fn an_entry_of_a_day_is_selected_by_a_click_and_the_wheel_goes_through_the_day() {
    let mut cx = context();
    cx.area = Rect::new(0, 0, 80, 24);
    let keep =
        |text: &str| Line { moment: Moment::from(&clock::local()), session: None, event: Event::Note(text.to_owned()) };
    cx.past.add(&["one", "two", "three"].map(keep));
    let mut seen = Seen::from(cx, To::History(Opened::Home));
    seen.go_to(Duration::ZERO);
    seen.press("enter");
    for note in ["three", "one", "two"] {
        seen.press_on(&format!("“{note}”"));
        assert!(seen.marked().contains(note), "{}", seen.text());
    }
    seen.mouse(Gesture::WheelDown, Position::new(9, 9));
    assert!(seen.marked().contains("three"));
    seen.mouse(Gesture::WheelUp, Position::new(9, 9));
    assert!(seen.marked().contains("two"));
}

#[rstest]
fn the_topics_of_the_guide_take_clicks_and_the_wheel(
    #[values((60, 20), (80, 24), (120, 40), (200, 60))] size: (u16, u16),
) {
    let mut seen = Seen::sized(size, To::Guide(None, Opened::Home));
    let (first, _) = seen.mark().unwrap();
    seen.mouse(Gesture::WheelDown, first);
    let (second, _) = seen.mark().unwrap();
    assert!(second.y > first.y);
    let name: String = seen.marked().chars().skip(usize::from(second.x) + 2).take(12).collect();
    seen.mouse(Gesture::WheelUp, first);
    seen.press_on(name.trim());
    assert_eq!(seen.mark().unwrap().0, second, "a click selects");
    seen.press_at(second.x + 3, second.y);
    assert!(seen.text().contains(name.trim()), "and what is selected opens:\n{}", seen.text());
}

#[test]
fn what_a_page_of_the_guide_ends_in_begins_by_a_click_there_and_nowhere_else() {
    let mut seen = Seen::sized((120, 40), To::Guide(Some("sore-glutes".to_owned()), Opened::Home));
    let page = seen.text();
    let title = seen.place("Guide");
    seen.press_at(title.x, title.y);
    seen.press_at(119, 39);
    assert_eq!(seen.text(), page);
    let starts = seen.place(" starts it");
    seen.press_at(starts.x, starts.y);
    assert_ne!(seen.text(), page);
    assert!(!seen.text().contains("Guide"), "{}", seen.text());
}
