use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use super::{MOST, Picture, Placed, number};
use crate::terminal::known::Spills;
use crate::terminal::pictures::{Encoded, Protocol};
use crate::terminal::surface::Surface;

const WINDOW: Rect = Rect::new(0, 0, 40, 12);
const PLACE: Rect = Rect::new(2, 1, 10, 5);
const ELSEWHERE: Rect = Rect::new(20, 4, 10, 5);

fn picture(serial: u64, protocol: Protocol) -> Arc<Picture> {
    let encoded = Encoded { bytes: format!("<{serial}>").into_bytes(), cols: 10, rows: 5 };
    Arc::new(Picture { serial, protocol, encoded, weight: 4 })
}

fn placed(serial: u64, place: Rect) -> Placed {
    Placed { picture: picture(serial, Protocol::Kitty), place }
}

fn drawn(serial: u64, place: Rect) -> Placed {
    Placed { picture: picture(serial, Protocol::Sixel), place }
}

/// A kitty of a few lines: what it keeps, and what stands where, by the commands that it was sent.
#[derive(Debug, Default)]
struct Kitty {
    kept: BTreeMap<u32, String>,
    standing: BTreeMap<u32, (u16, u16)>,
    cursor: (u16, u16),
    /// How many pictures it was sent.
    sent: usize,
    /// How few stood at any time since something stood.
    fewest: Option<usize>,
}

impl Kitty {
    fn read(&mut self, bytes: &[u8]) {
        let text = String::from_utf8(bytes.to_vec()).unwrap();
        for piece in text.split('\x1b').skip(1) {
            if let Some(command) = piece.strip_prefix("_G") {
                self.obey(command);
            } else if let Some((row, column)) =
                piece.strip_prefix('[').and_then(|at| at.split_once('H')?.0.split_once(';'))
            {
                self.cursor = (column.parse::<u16>().unwrap() - 1, row.parse::<u16>().unwrap() - 1);
            } else if piece.starts_with("[2J") {
                // What does not stand anywhere then, kitty frees: what was sent and not placed yet too.
                self.standing.clear();
                self.kept.clear();
            }
        }
    }

    fn obey(&mut self, command: &str) {
        let (keys, payload) = command.split_once(';').unwrap_or((command, ""));
        let keys: BTreeMap<&str, &str> = keys.split(',').filter_map(|key| key.split_once('=')).collect();
        assert_eq!(keys.get("q"), Some(&"2"), "an answer would be a key: {command}");
        let id = keys["i"].parse().unwrap();
        match (keys["a"], keys.get("d").copied()) {
            ("t", _) => {
                self.sent += 1;
                self.kept.insert(id, payload.to_owned());
            }
            ("p", _) => {
                assert!(self.kept.contains_key(&id), "{id} was never sent");
                assert_eq!(keys["C"], "1", "the cursor stays");
                self.standing.insert(id, self.cursor);
            }
            ("d", Some("i")) => drop(self.standing.remove(&id)),
            ("d", Some("I")) => {
                self.standing.remove(&id);
                self.kept.remove(&id);
            }
            _ => panic!("{command}"),
        }
        self.fewest = self.fewest.or((!self.standing.is_empty()).then_some(1)).map(|few| few.min(self.standing.len()));
    }

    /// What stands: the payload, and its cell.
    fn shows(&self) -> Vec<(&str, (u16, u16))> {
        self.standing.iter().map(|(id, at)| (self.kept[id].as_str(), *at)).collect()
    }
}

#[test]
fn a_picture_is_sent_once_and_the_new_one_stands_before_the_old_one_goes() {
    let (mut surface, mut kitty) = (Surface::new(WINDOW), Kitty::default());
    for serial in [1, 2, 1, 2, 2, 1] {
        kitty.read(&surface.encode_with(|_| {}, Some(&placed(serial, PLACE))));
        assert_eq!(kitty.shows(), [(format!("<{serial}>").as_str(), (2, 1))]);
    }
    assert_eq!((kitty.sent, kitty.fewest), (2, Some(1)));
    let steady = surface.encode_with(|_| {}, Some(&placed(1, PLACE)));
    assert!(steady.is_empty(), "what stands is not placed again");
    let frame = surface.encode_with(|_| {}, Some(&placed(2, PLACE)));
    assert!(frame.len() <= 90, "{} bytes: {}", frame.len(), String::from_utf8_lossy(&frame));
}

#[test]
fn nothing_of_kittys_protocol_stands_in_a_frame_that_is_shown_whole() {
    let mut surface = Surface::new(WINDOW);
    let many = |buffer: &mut Buffer, text: &str| {
        for (x, y) in (6..12).flat_map(|y| (0..40).map(move |x| (x, y))) {
            buffer.set_string(x, y, text, Style::new().fg(Color::Indexed((x % 9) as u8)));
        }
    };
    let frames = [("a", Some(1)), ("b", Some(2)), ("c", Some(1)), ("d", None)];
    for (number, (text, serial)) in (0..).zip(frames.into_iter().chain(frames)) {
        if number == frames.len() {
            surface.forget();
        }
        let picture = serial.map(|serial| placed(serial, PLACE));
        let bytes = surface.encode_with(|buffer| many(buffer, text), picture.as_ref());
        let text = String::from_utf8(bytes).unwrap();
        let (before, rest) = text.split_once("\x1b[?2026h").expect("a long frame");
        let (whole, _) = rest.split_once("\x1b[?2026l").unwrap();
        assert!(!whole.contains("\x1b_G"), "{text:?}");
        assert!(!before.contains("a=p"), "placed on what is not blank yet: {text:?}");
    }
}

#[test]
fn a_picture_that_moves_stands_once() {
    let (mut surface, mut kitty) = (Surface::new(WINDOW), Kitty::default());
    for place in [PLACE, ELSEWHERE] {
        kitty.read(&surface.encode_with(|_| {}, Some(&placed(1, place))));
        assert_eq!(kitty.shows(), [("<1>", (place.x, place.y))]);
    }
    assert_eq!(kitty.sent, 1);
}

#[test]
fn a_picture_that_is_not_wanted_goes_and_comes_back_without_being_sent_again() {
    let (mut surface, mut kitty) = (Surface::new(WINDOW), Kitty::default());
    kitty.read(&surface.encode_with(|_| {}, Some(&placed(1, PLACE))));
    kitty.read(&surface.encode_with(|_| {}, None));
    assert_eq!(kitty.shows(), []);
    kitty.read(&surface.encode_with(|_| {}, Some(&placed(1, PLACE))));
    assert_eq!((kitty.shows(), kitty.sent), (vec![("<1>", (2, 1))], 1));
}

#[test]
fn where_anything_is_written_over_a_picture_it_does_not_stand() {
    let (mut surface, mut kitty) = (Surface::new(WINDOW), Kitty::default());
    kitty.read(&surface.encode_with(|_| {}, Some(&placed(1, PLACE))));
    let over = |buf: &mut Buffer| buf.set_string(PLACE.right() - 1, PLACE.bottom() - 1, "word", Style::new());
    kitty.read(&surface.encode_with(over, Some(&placed(1, PLACE))));
    assert_eq!(kitty.shows(), []);
    let beside = |buf: &mut Buffer| buf.set_string(PLACE.right(), PLACE.bottom(), "word", Style::new());
    kitty.read(&surface.encode_with(beside, Some(&placed(1, PLACE))));
    assert_eq!(kitty.shows(), [("<1>", (2, 1))]);
    // A window that became smaller than the place.
    surface.resize(Rect::new(0, 0, 8, 4));
    kitty.read(&surface.encode_with(|_| {}, Some(&placed(1, PLACE))));
    assert_eq!((kitty.shows(), kitty.kept.len()), (vec![], 0));
}

#[test]
fn a_window_of_which_nothing_is_known_has_its_pictures_freed_and_sent_again() {
    let (mut surface, mut kitty) = (Surface::new(WINDOW), Kitty::default());
    for serial in 1..4 {
        kitty.read(&surface.encode_with(|_| {}, Some(&placed(serial, PLACE))));
    }
    surface.forget();
    let bytes = surface.encode_with(|_| {}, Some(&placed(3, PLACE)));
    let freed = bytes.windows(3).position(|bytes| bytes == b"d=I").unwrap();
    assert!(freed < bytes.windows(4).position(|bytes| bytes == b"\x1b[2J").unwrap());
    kitty.read(&bytes);
    assert_eq!((kitty.shows(), kitty.kept.len(), kitty.sent), (vec![("<3>", (2, 1))], 1, 4));
}

#[test]
fn what_was_placed_longest_ago_is_freed_at_the_bound() {
    let (mut surface, mut kitty) = (Surface::new(WINDOW), Kitty::default());
    let most = u64::try_from(MOST).unwrap();
    for serial in (0..most).chain([0]).chain(most..most + 3) {
        kitty.read(&surface.encode_with(|_| {}, Some(&placed(serial, PLACE))));
        assert!(kitty.kept.len() <= MOST);
    }
    // The first was placed again in between: it is there still, and the next three are not.
    let sent = kitty.sent;
    kitty.read(&surface.encode_with(|_| {}, Some(&placed(0, PLACE))));
    assert_eq!(kitty.sent, sent);
    kitty.read(&surface.encode_with(|_| {}, Some(&placed(1, PLACE))));
    assert_eq!(kitty.sent, sent + 1);
    // By weight as well: three that fill more than half of the bound each.
    for serial in [1001, 1002, 1003] {
        let Picture { serial, protocol, encoded, .. } = Arc::into_inner(picture(serial, Protocol::Kitty)).unwrap();
        let heavy = Picture { serial, protocol, encoded, weight: super::MOST_BYTES / 2 + 1 };
        kitty.read(&surface.encode_with(|_| {}, Some(&Placed { picture: Arc::new(heavy), place: PLACE })));
        assert_eq!(kitty.shows().len(), 1);
    }
    assert_eq!(kitty.kept.len(), 1);
}

#[test]
fn the_numbers_of_a_programs_pictures_are_its_own() {
    assert_eq!(number(0) % 256, 0);
    assert!(number(u32::try_from(MOST).unwrap()) < number(0) + 256);
}

proptest! {
    #[test]
    fn whatever_is_wanted_is_what_stands(wanted in prop::collection::vec((0_u64..6, any::<bool>(), 0_u8..8), 1..60)) {
        let (mut surface, mut kitty) = (Surface::new(WINDOW), Kitty::default());
        for (serial, here, what) in wanted {
            let place = if here { PLACE } else { ELSEWHERE };
            let picture = (what > 1).then(|| placed(serial, place));
            if what == 7 {
                surface.forget();
            }
            let write = |buf: &mut Buffer| buf.set_string(1, 8, format!("{what}"), Style::new());
            kitty.read(&surface.encode_with(write, picture.as_ref()));
            let payload = format!("<{serial}>");
            let expected = picture.map(|_| (payload.as_str(), (place.x, place.y)));
            prop_assert_eq!(kitty.shows(), expected.into_iter().collect::<Vec<_>>());
        }
    }
}

/// The bytes of a frame, as text.
fn frame(surface: &mut Surface, write: impl FnOnce(&mut Buffer), picture: Option<&Placed>) -> String {
    String::from_utf8(surface.encode_with(write, picture)).unwrap()
}

#[test]
fn a_drawn_picture_is_drawn_once_and_the_cells_below_it_are_left_alone() {
    let mut surface = Surface::new(WINDOW);
    let first = frame(&mut surface, |buf| buf.set_string(3, 2, "figure", Style::new()), None);
    assert!(first.contains("figure"));
    let second = frame(&mut surface, |_| {}, Some(&drawn(1, PLACE)));
    let (blanks, picture) = second.split_once("<1>").unwrap();
    assert!(!blanks.is_empty() && picture.is_empty(), "first the figure of cells goes: {second:?}");
    assert_eq!(frame(&mut surface, |_| {}, Some(&drawn(1, PLACE))), "");
    let third = frame(&mut surface, |_| {}, Some(&drawn(2, PLACE)));
    assert!(third.ends_with("<2>") && !third.contains(' '), "{third:?}");
    // Where the cursor is afterwards nobody knows: the next word has an address.
    let word = frame(&mut surface, |buf| buf.set_string(2, 6, "word", Style::new()), Some(&drawn(2, PLACE)));
    assert!(word.contains("\x1b[7;3H"), "{word:?}");
}

#[test]
fn a_drawn_picture_goes_with_all_of_the_window() {
    let mut surface = Surface::new(WINDOW);
    let word = |buf: &mut Buffer| buf.set_string(0, 0, "word", Style::new());
    frame(&mut surface, word, Some(&drawn(1, PLACE)));
    let covered = frame(&mut surface, word, None);
    assert!(covered.contains("\x1b[2J") && covered.contains("word") && !covered.contains("<1>"), "{covered:?}");
    assert_eq!(frame(&mut surface, word, None), "", "once");
    // At another place: the old one goes.
    frame(&mut surface, word, Some(&drawn(1, PLACE)));
    let moved = frame(&mut surface, word, Some(&drawn(1, ELSEWHERE)));
    assert!(moved.contains("\x1b[2J") && moved.contains("word") && moved.ends_with("<1>"), "{moved:?}");
}

#[test]
fn what_was_spilt_beside_a_drawn_picture_is_not_wiped_into_it() {
    for spills in [Spills::Beside, Spills::Around] {
        let mut surface = Surface::new(WINDOW).in_one_that(spills);
        let beside = |buffer: &mut Buffer| buffer.set_string(PLACE.right(), PLACE.y, "█", Style::new());
        let _ = surface.encode_with(beside, Some(&drawn(1, PLACE)));
        let mut terminal = vt100::Parser::new(WINDOW.height.try_into().unwrap(), WINDOW.width.try_into().unwrap(), 0);
        // Letters everywhere show where something is written.
        let rows = (1..=WINDOW.height).map(|row| format!("\x1b[{row}H{}", "x".repeat(WINDOW.width.into())));
        terminal.process(rows.collect::<String>().as_bytes());
        terminal.process(&surface.encode_with(|_| {}, Some(&drawn(1, PLACE))));
        let written = |x, y| terminal.screen().cell(y, x).unwrap().contents() != "x";
        assert!(written(PLACE.right(), PLACE.y), "the block goes");
        assert_eq!(PLACE.positions().find(|at| written(at.x, at.y)), None, "the picture stays whole");
    }
}
