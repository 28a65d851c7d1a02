//! The far view: the side, the digits and what happens, for eyes two metres away; while a move is introduced its name and
//! the sentence that is said. The window's edge has the phase's tone.
//!
//! ```text
//! █▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀▀█
//! █              RIGHT  ► █   <- 28 % of the rows; the left side's word stands at the left
//! █                       █
//! █        24             █   <- 45 %
//! █                       █
//! █       HOLD            █
//! █▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄█
//! ```

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};

use super::said::spoken;
use crate::language::{ScreenText, Words};
use crate::session::player::State;
use crate::session::timeline::PhaseKind;
use crate::session::view::{Introduction, View};
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{edge, face, sentence, side, text, word};

/// Draws the far view, in `tone`.
pub fn draw(buf: &mut Buffer, area: Rect, view: &View, tone: Tone, words: Words, theme: Theme) {
    let area = area.intersection(buf.area);
    if area.width < 8 || area.height < 5 {
        let line = format!("{} {}", view.large(), view.side_word);
        text::left(buf, area, &line, theme.bold(Role::Tone(tone)));
        return;
    }
    edge::frame(buf, area, theme.ink(Role::Tone(tone)));
    let paused = matches!(view.state, State::Paused(_));
    let word = if paused { words.text(ScreenText::Paused) } else { &view.word };
    let timed = !matches!(view.kind, PhaseKind::Wait | PhaseKind::Done);
    let strength = if paused { Strength::Still } else { Strength::Full };
    let side_role = match view.side {
        _ if paused => Role::Tone(Tone::Paused),
        Some(side) => Role::Side(side),
        None => Role::Accent,
    };
    let inside = Rect::new(area.x + 2, area.y + 1, area.width - 4, area.height - 2);
    if let Some(introduction) = view.introduction.as_ref().filter(|_| !paused) {
        // sentences keep clear of the frame where there is room
        let air = u16::from(area.width >= 100 && area.height >= 30);
        let inside = inside.inner(Margin::new(air * 2, air));
        return introduce(buf, inside, (view, introduction), (side_role, tone), theme);
    }
    let foot_rows = if area.height >= 30 { word::ROWS } else { 1 };
    let gap = if area.height >= 30 { 2 } else { 1 };
    let room = inside.height.saturating_sub(gap);
    let slots = u16::try_from(view.slots).unwrap_or(2).max(2);

    let mut foot = room.saturating_sub(gap + foot_rows);
    let (mut side, mut count) = (0, 0);
    if !view.side_word.is_empty() {
        let most = if timed { (foot.saturating_sub(gap)) * 38 / 100 } else { foot };
        side = side_rows(view, inside.width, most).unwrap_or(word::ROWS.min(foot));
    }
    if timed {
        let most = foot.saturating_sub(if side > 0 { side + gap } else { 0 });
        count = face::rows_for(slots, inside.width, most).unwrap_or(1);
    }
    let used = side + count + if side > 0 && count > 0 { gap } else { 0 };
    let mut y = inside.y + gap.saturating_sub(1) + foot.saturating_sub(used) / 2;
    foot = inside.bottom().saturating_sub(foot_rows + gap.saturating_sub(1));
    if side > 0 {
        let words = (view.side_word.as_str(), view.side);
        side::draw(buf, Rect { y, height: side, ..inside }, words, (side_role, strength), theme);
        y += side + gap;
    }
    if count > 0 {
        let width = face::slots_width(slots, count).min(inside.width);
        let place = Rect::new(inside.x + (inside.width - width) / 2, y, width, count);
        face::count(buf, place, &view.large().to_string(), slots, Role::Tone(tone), strength, theme);
    }
    let ink = if paused { Role::Bright } else { Role::Tone(tone) };
    put(buf, Rect { y: foot, height: foot_rows, ..inside }, word, (ink, Strength::Full), theme);
}

/// While a move is introduced: the side, the move, the sentence that is said, and the seconds until it starts.
fn introduce(
    buf: &mut Buffer,
    inside: Rect,
    (view, introduction): (&View, &Introduction),
    (side_role, tone): (Role, Tone),
    theme: Theme,
) {
    let tall = inside.height >= 28;
    let gap = u16::from(tall);
    let part = |rows: u16, share: u16, least: u16| (rows * share / 100).max(least).min(rows);
    let mut free = inside;
    let mut take = |rows: u16| {
        let place = Rect { height: rows.min(free.height), ..free };
        let taken = (rows + gap).min(free.height);
        free = Rect { y: free.y + taken, height: free.height - taken, ..free };
        place
    };
    if !view.side_word.is_empty() {
        let most = part(inside.height, 16, word::ROWS);
        let rows = side_rows(view, inside.width, most).unwrap_or(word::ROWS);
        let words = (view.side_word.as_str(), view.side);
        side::draw(buf, take(rows), words, (side_role, Strength::Full), theme);
    }
    let title = take(if tall { part(inside.height, 18, face::LEAST_LINE) } else { 1 });
    let count = part(inside.height, 24, face::LEAST_ROWS).min(face::MOST_ROWS);
    sentence::draw(buf, title, &introduction.title, (Role::Tone(tone), Strength::Full), theme);
    let room = Rect { height: free.height.saturating_sub(count + gap), ..free };
    // where the name stands in one row it is the largest until there is a sentence
    let otherwise = if tall { &introduction.dose } else { &introduction.title };
    let said = spoken(introduction).unwrap_or(otherwise);
    sentence::draw(buf, room, said, (Role::Bright, Strength::Full), theme);
    let foot = Rect { y: inside.bottom().saturating_sub(count), height: count, ..inside };
    let number = introduction.starts_in.to_string();
    let slots = u16::try_from(number.len()).unwrap_or(2).max(2);
    face::count(buf, foot, &number, slots, Role::Tone(tone), Strength::Full, theme);
}

/// The greatest height, at most `most`, at which the word of the side takes no more than `columns`.
fn side_rows(view: &View, columns: u16, most: u16) -> Option<u16> {
    let words = side::arrowed(&view.side_word, view.side);
    let fits = |&rows: &u16| face::width(&words, rows).is_some_and(|width| width <= columns);
    (face::LEAST_ROWS..=most).rev().find(fits)
}

/// A word in the middle of `place`, in the face of its height.
fn put(buf: &mut Buffer, place: Rect, words: &str, (role, strength): (Role, Strength), theme: Theme) {
    let centred = |width: u16| text::from(place, place.x + place.width.saturating_sub(width) / 2);
    let style = theme.ink_at(role, strength);
    let drawn = if place.height >= face::LEAST_ROWS {
        face::width(words, place.height)
            .is_some_and(|width| face::draw(buf, centred(width), words, role, strength, theme) == Fit::Yes)
    } else {
        word::width(words).is_some_and(|width| word::draw(buf, centred(width), words, style, theme) == Fit::Yes)
    };
    if !drawn {
        let middle = Rect { y: place.y + place.height / 2, height: 1, ..place };
        text::centre(buf, middle, words, style.add_modifier(ratatui::style::Modifier::BOLD));
    }
}
