use super::Surface;
use crate::terminal::known::Spills;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Modifier, Style};
use rstest::rstest;
use std::collections::BTreeMap;

const WIDTH: u16 = 24;
const HEIGHT: u16 = 8;

fn area() -> Rect {
    Rect::new(0, 0, WIDTH, HEIGHT)
}

/// What an emulated terminal shows in each cell: symbol, colours, bold, reversed.
fn seen(screen: &vt100::Screen, x: u16, y: u16) -> (String, vt100::Color, vt100::Color, bool, bool) {
    let cell = screen.cell(y, x).unwrap();
    let text = if cell.contents().is_empty() { " ".to_owned() } else { cell.contents().to_owned() };
    (text, cell.fgcolor(), cell.bgcolor(), cell.bold(), cell.inverse())
}

const fn colour(colour: Color) -> vt100::Color {
    match colour {
        Color::Rgb(r, g, b) => vt100::Color::Rgb(r, g, b),
        Color::Indexed(index) => vt100::Color::Idx(index),
        Color::LightRed => vt100::Color::Idx(9),
        Color::Cyan => vt100::Color::Idx(6),
        _ => vt100::Color::Default,
    }
}

fn assert_shows(screen: &vt100::Screen, buffer: &Buffer) {
    let mut skip = 0;
    for y in 0..HEIGHT {
        for x in 0..WIDTH {
            if skip > 0 {
                skip -= 1;
                continue;
            }
            let cell = &buffer[(x, y)];
            skip = unicode_width::UnicodeWidthStr::width(cell.symbol()).saturating_sub(1);
            // Nobody sees the letter's colour in a blank, nor what is behind a full block.
            let reversed = cell.modifier.contains(Modifier::REVERSED);
            let (text, fg, bg, bold, inverse) = seen(screen, x, y);
            let shown = match cell.symbol() {
                " " if !reversed => (text, colour(cell.fg), bg, cell.modifier.contains(Modifier::BOLD), inverse),
                "█" if !reversed => (text, fg, colour(cell.bg), bold, inverse),
                _ => (text, fg, bg, bold, inverse),
            };
            let expected = (
                cell.symbol().to_owned(),
                colour(cell.fg),
                colour(cell.bg),
                cell.modifier.contains(Modifier::BOLD),
                cell.modifier.contains(Modifier::REVERSED),
            );
            assert_eq!(shown, expected, "column {x}, row {y}");
        }
    }
}

fn style() -> impl Strategy<Value = Style> {
    let colours = vec![Color::Reset, Color::LightRed, Color::Cyan, Color::Indexed(200), Color::Rgb(1, 200, 30)];
    let modifiers = vec![Modifier::empty(), Modifier::BOLD, Modifier::REVERSED, Modifier::BOLD | Modifier::REVERSED];
    (prop::sample::select(colours.clone()), prop::sample::select(colours), prop::sample::select(modifiers))
        .prop_map(|(fg, bg, modifier)| Style::new().fg(fg).bg(bg).add_modifier(modifier))
}

const WIDE: [&str; 8] = ["a", "xyz", "한국", "    ", "██▙▖", "ü", "a long line of text here", "wide 한"];
const NARROW: [&str; 8] = ["a", "xyz", "█ █", "    ", "██▙▖▜", "ü", "a long line of text here", "▐████▌  ▌"];

/// Frames of a few texts, each in a row of its own.
fn frames(texts: [&'static str; 8]) -> impl Strategy<Value = Vec<BTreeMap<u16, (u16, &'static str, Style)>>> {
    let text = prop::sample::select(texts.to_vec());
    prop::collection::vec(prop::collection::btree_map(0..HEIGHT, (0..WIDTH, text, style()), 0..8), 1..6)
}

proptest! {
    #[test]
    fn an_emulated_terminal_shows_each_frame(
        frames in prop_oneof![frames(WIDE), frames(NARROW)],
        spills in prop::sample::select(vec![Spills::Nowhere, Spills::Beside, Spills::Around]),
        repeats in any::<bool>(),
    ) {
        let mut surface = Surface::new(area()).in_one_that(spills);
        if repeats {
            surface = surface.in_one_that_repeats();
        }
        let mut terminal = vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0);
        for strings in frames {
            let bytes = surface.encode(|buffer| {
                for (y, (x, text, style)) in strings {
                    buffer.set_string(x, y, text, style);
                }
            });
            terminal.process(&bytes);
            assert_shows(terminal.screen(), &surface.shown);
        }
    }
}

#[test]
fn a_colour_is_sent_once_however_often_it_takes_turns_with_another() {
    let mut surface = Surface::new(area());
    let _ = surface.encode(|_| {});
    let bytes = surface.encode(|buffer| {
        for (x, y) in (0..8).flat_map(|y| (0..24).map(move |x| (x, y))) {
            let ink = if (x + y) % 3 == 0 { Color::Cyan } else { Color::LightRed };
            buffer.set_string(x, y, "▌", Style::new().fg(ink));
        }
    });
    let text = String::from_utf8(bytes).unwrap();
    assert_eq!((text.matches("[36m").count(), text.matches("[91m").count()), (1, 1));
}

/// The bytes that take a stem of four columns away, as they are sent.
fn stem_taken_away(ground: Color) -> String {
    let mut surface = Surface::new(area());
    let _ = surface.encode(|buffer| {
        buffer.set_style(area(), Style::new().bg(ground));
        (0..HEIGHT).for_each(|y| buffer.set_string(5, y, "████", Style::new().fg(Color::Cyan)));
    });
    String::from_utf8(surface.encode(|buffer| buffer.set_style(area(), Style::new().bg(ground)))).unwrap()
}

#[test]
fn a_stem_is_erased_row_by_row_without_a_way_back() {
    let sent = stem_taken_away(Color::Reset);
    // The last one is written: nothing comes after it.
    assert_eq!(sent.matches("\x1b[4X").count(), usize::from(HEIGHT) - 1, "{sent:?}");
    assert!(sent.len() <= 50, "{sent:?}");
}

#[test]
fn on_a_painted_ground_nothing_is_erased() {
    let sent = stem_taken_away(Color::Rgb(1, 2, 3));
    assert!(!sent.contains('X') && sent.matches("    ").count() == usize::from(HEIGHT), "{sent:?}");
}

#[test]
fn blanks_are_sent_with_the_ink_that_most_cells_have() {
    let mut surface = Surface::new(area());
    let clock = |buffer: &mut Buffer, text| buffer.set_string(20, 0, text, Style::new().fg(Color::LightRed));
    let rows = |buffer: &mut Buffer, text| {
        (2..HEIGHT).for_each(|y| buffer.set_string(2, y, text, Style::new().fg(Color::Cyan)));
    };
    let _ = surface.encode(|buffer| rows(buffer, "▌▐ █"));
    let _ = surface.encode(|buffer| {
        rows(buffer, "▌▐ █");
        clock(buffer, "2");
    });
    let bytes = surface.encode(|buffer| {
        rows(buffer, "▐ █▌");
        clock(buffer, "1");
    });
    let sent = String::from_utf8(bytes).unwrap();
    assert_eq!(sent.matches("▐ █▌").count(), usize::from(HEIGHT) - 2, "{sent:?}");
}

#[test]
fn a_blank_is_not_dim_where_a_terminal_might_show_that() {
    let mut surface = Surface::new(area());
    let dim = Style::new().add_modifier(Modifier::DIM);
    let bytes = surface.encode(|buf| {
        buf.set_string(0, 0, "muted", dim);
        buf.set_string(5, 0, " ", Style::new().bg(Color::Indexed(16)));
        buf.set_string(6, 0, "keys", dim);
    });
    let mut screen = vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0);
    screen.process(&bytes);
    let dim = |x: u16| screen.screen().cell(0, x).unwrap().dim();
    assert!(dim(0) && dim(4) && !dim(5) && dim(6), "{}", String::from_utf8_lossy(&bytes).escape_debug());
}

#[test]
fn no_sequence_has_more_numbers_than_every_terminal_reads() {
    let (fg, bg) = (Color::Rgb(198, 201, 205), Color::Rgb(42, 42, 42));
    let mut surface = Surface::new(area());
    let bytes = surface.encode(|buf| {
        buf.set_string(0, 0, "bold", Style::new().fg(fg).bg(bg).add_modifier(Modifier::BOLD | Modifier::ITALIC));
        buf.set_string(4, 0, "plain", Style::new().fg(bg).bg(fg));
        buf.set_string(9, 0, "lines", Style::new().fg(fg).bg(bg).add_modifier(Modifier::UNDERLINED));
    });
    let text = String::from_utf8(bytes.clone()).unwrap();
    let numbers = text.split("\x1b[").filter_map(|rest| rest.split_once('m')).map(|(numbers, _)| numbers);
    let most = numbers.map(|numbers| numbers.split(';').count()).max();
    assert_eq!(most, Some(10), "{text:?}");
    let mut screen = vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0);
    screen.process(&bytes);
    assert_shows(screen.screen(), &surface.shown);
}

#[test]
fn the_same_frame_again_is_no_byte() {
    let mut surface = Surface::new(area());
    assert!(!surface.encode(|buffer| buffer.set_string(3, 3, "hold", Style::new())).is_empty());
    assert!(surface.encode(|buffer| buffer.set_string(3, 3, "hold", Style::new())).is_empty());
}

#[test]
fn after_a_resize_all_is_drawn_again() {
    let mut surface = Surface::new(area());
    let draw = |buffer: &mut Buffer| buffer.set_string(0, 0, "hold", Style::new());
    let _ = surface.encode(|buffer| draw(buffer));
    surface.resize(Rect::new(0, 0, 12, 4));
    let bytes = surface.encode(|buffer| draw(buffer));
    assert!(String::from_utf8(bytes).unwrap().contains("hold"));
}

#[rstest]
#[case::it_is_cut_off(Spills::Nowhere, &[(3, 1)])]
#[case::xterm(Spills::Beside, &[(2, 1), (3, 1), (4, 1)])]
#[case::mlterm(Spills::Around, &[(2, 0), (3, 0), (4, 0), (2, 1), (3, 1), (4, 1), (2, 2), (3, 2), (4, 2)])]
fn where_a_block_was_what_it_spilt_is_written_over(#[case] spills: Spills, #[case] written: &[(u16, u16)]) {
    let mut surface = Surface::new(area()).in_one_that(spills);
    let mut terminal = vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0);
    terminal.process(&surface.encode(|buffer| buffer.set_string(3, 1, "█", Style::new().fg(Color::LightRed))));
    // Letters everywhere show where something is written.
    let rows = (1..=HEIGHT).map(|row| format!("\x1b[{row}H{}", "x".repeat(WIDTH.into())));
    terminal.process(format!("\x1b7{}\x1b8", rows.collect::<String>()).as_bytes());
    terminal.process(&surface.encode(|_| {}));
    let blank = |&(x, y): &(u16, u16)| terminal.screen().cell(y, x).unwrap().contents().trim().is_empty();
    let all = (0..HEIGHT).flat_map(|y| (0..WIDTH).map(move |x| (x, y)));
    assert_eq!(all.filter(blank).collect::<Vec<_>>(), written);
}

#[test]
fn what_was_spilt_on_a_blank_is_written_over_though_another_ink_makes_no_difference_there() {
    let mut surface = Surface::new(area()).in_one_that(Spills::Beside);
    let _ = surface.encode(|buffer| buffer.set_string(3, 1, "█ ", Style::new().fg(Color::LightRed)));
    let text = String::from_utf8(surface.encode(|_| {})).unwrap();
    assert!(text.contains("   ") || text.contains("\x1b[3X"), "{text:?}");
}

#[test]
fn beside_a_letter_that_goes_nothing_is_written() {
    let mut surface = Surface::new(area()).in_one_that(Spills::Around);
    let _ = surface.encode(|buffer| buffer.set_string(3, 1, "w", Style::new()));
    let bytes = surface.encode(|_| {});
    let blanks = String::from_utf8_lossy(&bytes).matches(' ').count();
    assert_eq!(blanks, 1);
}

#[test]
fn a_window_with_a_ground_of_its_own_is_cleared_to_it_and_every_cell_is_sent() {
    let ground = Color::Rgb(29, 31, 33);
    let mut surface = Surface::new(area());
    let painted = surface.encode(|buffer| buffer.content.iter_mut().for_each(|cell| cell.bg = ground));
    let text = String::from_utf8(painted.clone()).unwrap();
    assert!(text.contains("\x1b[0m\x1b[48;2;29;31;33m\x1b[2J"), "{text:?}");
    // As it is where clearing leaves the terminal's own colour, as in GNU screen.
    let mut terminal = vt100::Parser::new(8.try_into().unwrap(), 24.try_into().unwrap(), 0);
    terminal.process(text.replace("\x1b[2J", "").as_bytes());
    let cells = (0..8).flat_map(|y| (0..24).map(move |x| (y, x)));
    for (y, x) in cells {
        let shown = terminal.screen().cell(y, x).unwrap().bgcolor();
        assert_eq!(shown, vt100::Color::Rgb(29, 31, 33), "row {y}, column {x}");
    }
}

#[test]
fn a_blank_is_faint_only_where_it_is_drawn_so() {
    let mut surface = Surface::new(area());
    let mut terminal = vt100::Parser::new(HEIGHT.try_into().unwrap(), WIDTH.try_into().unwrap(), 0);
    let ground = Style::new().bg(Color::Black);
    terminal.process(&surface.encode(|buffer| {
        (0..HEIGHT).for_each(|y| buffer.set_string(0, y, " ".repeat(WIDTH.into()), ground));
        buffer.set_string(3, 1, "quiet", ground.add_modifier(Modifier::DIM));
    }));
    let faint = |x: u16| terminal.screen().cell(1, x).unwrap().dim();
    assert_eq!((0..WIDTH).filter(|&x| faint(x)).collect::<Vec<_>>(), [3, 4, 5, 6, 7]);
}

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
