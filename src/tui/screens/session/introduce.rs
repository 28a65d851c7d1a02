//! A move being introduced: its instructions as a list, the one being said bright, with a bar before it.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::places::{Form, Places};
use super::stage::large_word;
use super::{side_ink, tone};
use crate::session::view::{Introduction, View};
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::{face, paragraph, text, word};

/// Columns between the bar and its line.
const BAR: u16 = 3;
/// A way to break a sentence into lines of so many columns.
type Wrap = fn(&str, u16) -> Vec<String>;
/// Columns of `starts in 120`.
const STARTS_IN: u16 = 13;

pub(super) fn draw(buf: &mut Buffer, places: &Places, view: &View, introduction: &Introduction, theme: Theme) {
    let column = places.column;
    let mut list = column;
    if places.figure.is_none() && places.form != Form::Small {
        beside(buf, places, view, introduction, theme);
        list.y += if places.form == Form::Wide { 2 } else { 0 };
    } else {
        if !view.side_word.is_empty() {
            let (role, strength) = side_ink(view);
            large_word(buf, Rect { height: word::ROWS, ..column }, &view.side_word, role, strength, theme);
            list.y += word::ROWS + if places.form == Form::Wide { 2 } else { 1 };
        }
        if !below(places) {
            starts_in(buf, Rect { y: column.bottom() - 1, height: 1, ..column }, introduction, theme);
        }
    }
    list.height = column.bottom().saturating_sub(list.y + 2);
    let list = heading(buf, list, places.form, introduction, theme);
    if below(places) {
        // the whole width below the figure is free
        let row = Rect { height: 1, ..places.text };
        let count = text::from(row, row.right() - STARTS_IN);
        starts_in(buf, count, introduction, theme);
        let text = Rect { width: row.width - STARTS_IN - 2, ..places.text };
        caution(buf, text, introduction, theme);
        let list = Rect { height: list.height + 2, ..list };
        sentences(buf, list, places.form, &Introduction { caution: None, ..introduction.clone() }, theme);
    } else {
        sentences(buf, list, places.form, introduction, theme);
    }
}

/// Whether the caution and the count stand below the figure and the list.
fn below(places: &Places) -> bool {
    places.form == Form::Middle && places.figure.is_some() && places.text.x < places.column.x
}

fn caution(buf: &mut Buffer, place: Rect, introduction: &Introduction, theme: Theme) {
    if let Some(caution) = &introduction.caution {
        let lines = paragraph::wrap(caution, place.width);
        line(buf, place, &lines, introduction.caution_spoken.then_some(Role::Bright), theme);
    }
}

/// Without a figure: the side and the seconds until the first set take its room.
fn beside(buf: &mut Buffer, places: &Places, view: &View, introduction: &Introduction, theme: Theme) {
    let (role, strength) = side_ink(view);
    large_word(buf, places.side, &view.side_word, role, strength, theme);
    let rows = (places.count.height / 2).max(face::LEAST_ROWS);
    let place = Rect { y: places.count.bottom() - rows, height: rows, ..places.count };
    let label = Rect { y: place.y.saturating_sub(2), height: 1, ..place };
    text::left(buf, label, "starts in", theme.ink(Role::Quiet));
    let number = introduction.starts_in.to_string();
    face::count(buf, place, &number, 2, Role::Tone(tone(view)), Strength::Full, theme);
}

fn starts_in(buf: &mut Buffer, place: Rect, introduction: &Introduction, theme: Theme) {
    let end = text::left(buf, place, "starts in", theme.ink(Role::Quiet));
    let number = introduction.starts_in.to_string();
    text::left(buf, text::from(place, end + 1), &number, theme.bold(Role::Tone(Tone::Ready)));
}

/// The move's name and dose. Returns what of `place` is left for the list.
fn heading(buf: &mut Buffer, place: Rect, form: Form, introduction: &Introduction, theme: Theme) -> Rect {
    let end = text::left(buf, place, &introduction.title, theme.bold(Role::Bright));
    let below = |rows: u16| Rect { y: place.y + rows, height: place.height.saturating_sub(rows), ..place };
    if form == Form::Wide {
        text::left(buf, below(1), &introduction.dose, theme.ink(Role::Normal));
        let gap = if list_rows(&items(introduction), place.width) * 2 + 8 <= place.height { 5 } else { 3 };
        return below(gap);
    }
    // the side stands above in large letters: where there is little room the amount is enough
    let amount = introduction.dose.split(", ").next().unwrap_or_default();
    let fitting = [introduction.dose.as_str(), amount].map(|dose| format!(" · {dose}"));
    let dose = fitting.iter().find(|dose| text::width(dose) <= place.right().saturating_sub(end));
    text::left(buf, text::from(place, end), dose.unwrap_or(&fitting[1]), theme.ink(Role::Quiet));
    below(2)
}

/// The list and the caution below it. Lines stand apart where there is room; where there is not even room for
/// all of them, those around the one being said are shown.
fn sentences(buf: &mut Buffer, place: Rect, form: Form, introduction: &Introduction, theme: Theme) {
    let items = items(introduction);
    let warning: Vec<String> = introduction.caution.iter().flat_map(|it| paragraph::wrap(it, place.width)).collect();
    let caution_rows = u16::try_from(warning.len()).unwrap_or(0).min(3);
    let rows = list_rows(&items, place.width);
    let count = u16::try_from(items.len()).unwrap_or(u16::MAX);
    let apart = form == Form::Wide && rows + count + caution_rows + 2 <= place.height;
    let caution_gap = u16::from(caution_rows > 0) * if apart { 2 } else { 1 };
    let list = Rect { height: place.height.saturating_sub(caution_rows + caution_gap), ..place };
    // lines that stand close together are told apart by their indent
    let wrap = if apart { paragraph::wrap } else { paragraph::wrap_item };
    let first = first_shown(&items, introduction.caution_spoken, list, u16::from(apart), wrap);
    // who should leave it out stands apart from what to do, as the caution does, where all of it has room
    let set_off = introduction.not_if.is_some() && form == Form::Wide && !apart && rows < list.height;
    let mut y = list.y;
    for (index, item) in items.iter().enumerate().skip(first) {
        let rest = Rect { y, height: list.bottom().saturating_sub(y), ..list };
        if rest.height == 0 {
            break;
        }
        let lines = wrap(item.sentence, rest.width);
        y += line(buf, rest, &lines, item.spoken.then_some(Role::Bright), theme) + u16::from(apart);
        y += u16::from(set_off && index == 0);
    }
    let y = (y - u16::from(apart) + caution_gap).min(place.bottom().saturating_sub(caution_rows));
    let below = Rect { y, height: caution_rows, ..place };
    caution(buf, below, introduction, theme);
}

/// One sentence: quiet, or bright and bold with a bar before it. Returns its rows.
fn line(buf: &mut Buffer, place: Rect, lines: &[String], spoken: Option<Role>, theme: Theme) -> u16 {
    let Some(role) = spoken else { return paragraph::draw_lines(buf, place, lines, theme.ink(Role::Quiet)) };
    let rows = paragraph::draw_lines(buf, place, lines, theme.bold(role));
    let x = place.x.saturating_sub(BAR);
    for y in place.y..place.y + rows {
        text::left(buf, Rect::new(x, y, 1, 1), "▌", theme.ink(Role::Tone(Tone::Ready)));
    }
    rows
}

/// A line of the list.
struct Item<'i> {
    sentence: &'i str,
    spoken: bool,
}

/// Who should leave the move out, then what to do.
fn items(introduction: &Introduction) -> Vec<Item<'_>> {
    let not_if = introduction.not_if.iter().map(|it| Item { sentence: &it.sentence, spoken: it.spoken });
    let sentences = introduction.sentences.iter().enumerate();
    let sentences = sentences.map(|(index, sentence)| Item { sentence, spoken: introduction.spoken == Some(index) });
    not_if.chain(sentences).collect()
}

fn list_rows(items: &[Item<'_>], columns: u16) -> u16 {
    let rows = items.iter().map(|item| paragraph::wrap(item.sentence, columns).len()).sum::<usize>();
    u16::try_from(rows).unwrap_or(u16::MAX)
}

/// The first sentence to show, so that the one being said is in sight with the one before it.
fn first_shown(items: &[Item<'_>], caution_spoken: bool, place: Rect, gap: u16, wrap: Wrap) -> usize {
    let spoken = items.iter().position(|item| item.spoken).unwrap_or(0);
    let rows = |from: usize, to: usize| -> usize {
        let taken = items[from..to].iter();
        taken.map(|item| wrap(item.sentence, place.width).len() + usize::from(gap)).sum()
    };
    let all = items.len();
    if all == 0 || rows(0, all) <= usize::from(place.height + gap) {
        return 0;
    }
    let spoken = if caution_spoken { all - 1 } else { spoken.min(all - 1) };
    (0..=spoken).find(|&first| rows(first, (spoken + 2).min(all)) <= usize::from(place.height)).unwrap_or(spoken)
}
