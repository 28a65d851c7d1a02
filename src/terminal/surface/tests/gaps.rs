//! What is between two cells that have changed: written over, repeated, or passed over.

use std::sync::Arc;

use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use rstest::rstest;

use super::{HEIGHT, WIDTH, area, assert_shows};
use crate::terminal::pictures::shown::{Picture, Placed};
use crate::terminal::pictures::{Encoded, Protocol};
use crate::terminal::surface::Surface;

/// The bytes that put `text` where `before` was, in a terminal that repeats characters.
fn turned_into(before: &str, text: &str) -> String {
    let mut surface = Surface::new(area()).in_one_that_repeats();
    let ink = Style::new().fg(Color::Cyan);
    let mut terminal = vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0);
    terminal.process(&surface.encode(|buffer| buffer.set_string(1, 2, before, ink)));
    let bytes = surface.encode(|buffer| buffer.set_string(1, 2, text, ink));
    terminal.process(&bytes);
    assert_shows(terminal.screen(), &surface.shown);
    String::from_utf8(bytes).unwrap()
}

#[rstest]
#[case::blocks("", "████████", "█\x1b[7b")]
#[case::two_are_written("", "██", "██")]
#[case::over_blocks_that_stand_there("  ██", "████████", "█\x1b[7b")]
#[case::over_a_blank_that_stands_there("█ █", "▌ ▐", "▌ ▐")]
#[case::not_over_many_letters("█ letters █", "▌ letters ▐", "▐\x1b[11D▌")]
#[case::not_over_a_wide_character("█한█", "▌한▐", "▐\x1b[4D▌")]
fn what_is_alike_is_repeated_and_a_short_way_is_written_over(
    #[case] before: &str,
    #[case] text: &str,
    #[case] expected: &str,
) {
    let sent = turned_into(before, text);
    assert!(sent.contains(expected), "{sent:?}");
}

#[test]
fn nothing_is_repeated_up_to_the_last_column() {
    let blocks = "█".repeat(usize::from(WIDTH) - 1);
    let sent = turned_into("", &blocks);
    assert!(sent.ends_with("█\x1b[21b█"), "{sent:?}");
}

#[test]
fn where_a_terminal_does_not_repeat_everything_is_written_out() {
    let mut surface = Surface::new(area());
    let bytes = surface.encode(|buffer| buffer.set_string(1, 2, "████████", Style::new().fg(Color::Cyan)));
    assert!(String::from_utf8(bytes).unwrap().contains("████████"));
}

#[test]
fn over_a_cell_that_comes_later_in_another_ink_anything_is_written() {
    let mut surface = Surface::new(area()).in_one_that_repeats();
    let mut terminal = vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0);
    terminal.process(&surface.encode(|_| {}));
    let bytes = surface.encode(|buffer| {
        buffer.set_string(1, 2, "████████", Style::new().fg(Color::Cyan));
        buffer.set_string(4, 2, "▌", Style::new().fg(Color::LightRed));
    });
    terminal.process(&bytes);
    assert_shows(terminal.screen(), &surface.shown);
    let sent = String::from_utf8(bytes).unwrap();
    assert!(sent.contains("█\x1b[7b"), "{sent:?}");
}

/// The bytes that change the cells before and after two blank ones on which this picture stands.
fn changed_beside(picture: Option<&Placed>) -> String {
    let mut surface = Surface::new(area());
    let mut frame =
        |text: &str| surface.encode_with(|buffer| buffer.set_string(4, 2, text, Style::new().fg(Color::Cyan)), picture);
    let _ = frame("█  █");
    String::from_utf8(frame("▌  ▐")).unwrap()
}

#[rstest]
fn nothing_is_written_on_a_picture(#[values(Protocol::Kitty, Protocol::Sixel)] protocol: Protocol) {
    let encoded = Encoded { bytes: b"<picture>".to_vec(), cols: 2, rows: 1 };
    let picture = Arc::new(Picture { serial: 1, protocol, encoded, weight: 4 });
    let sent = changed_beside(Some(&Placed { picture, place: Rect::new(5, 2, 2, 1) }));
    assert!(sent.contains("▌\x1b[2C▐"), "{sent:?}");
    // Where none stands they are written over.
    let sent = changed_beside(None);
    assert!(sent.contains("▌  ▐"), "{sent:?}");
}
