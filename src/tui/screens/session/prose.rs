//! The words beside the digits: what happens, which set, what to do, what comes next.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::places::{Form, Places};
use super::told::{told, wrap};
use super::{Model, mark_ink, tone};
use crate::figure::colour::Depth;
use crate::language::{ScreenText, Words};
use crate::session::timeline::PhaseKind;
use crate::session::view::{Pause, View};
use crate::tui::theme::{Role, Strength, Theme};
use crate::tui::widgets::{dots, paragraph, sentence, side, text, word};

pub(super) fn draw(buf: &mut Buffer, places: &Places, model: &Model<'_>, theme: Theme) {
    let view = model.view;
    headline(buf, places, model, theme);
    if let Some(pause) = &view.pause {
        return paused(buf, places, pause, model, theme);
    }
    phase(buf, places.phase, view, theme);
    let shared = (places.text.y..places.text.bottom()).contains(&places.next.y);
    let free = if shared {
        let row = Rect { y: beside_the_text(places, model), ..places.next };
        Rect { width: next(buf, row, model, theme, Side::Right).saturating_sub(row.x), ..row }
    } else {
        next(buf, places.next, model, theme, Side::Left);
        places.next
    };
    let told = usize::from(places.is_for_the_mat());
    instructions(buf, places.text, free, (model, told), theme);
}

/// The sentence that counts, in large type: why time stands still, what to do, or what comes next.
fn headline(buf: &mut Buffer, places: &Places, model: &Model<'_>, theme: Theme) {
    let view = model.view;
    if !places.is_for_the_mat() {
        return;
    }
    let next = || model.words.say(ScreenText::NextIs, &[("what", view.next.as_str().into())]);
    let (said, role) = match (&view.pause, view.now.first()) {
        (Some(pause), _) => (pause.reason.clone(), Role::Bright),
        (None, Some(said)) => (said.clone(), Role::Bright),
        (None, None) if view.next.is_empty() => return,
        (None, None) => (next(), Role::Normal),
    };
    sentence::draw(buf, places.headline, &said, (role, Strength::Full), theme);
}

/// The row of the text that what comes next stands in: its usual one, or one whose own words leave it the room.
fn beside_the_text(places: &Places, model: &Model<'_>) -> u16 {
    let view = model.view;
    let lines = told(view, places.text.width).concat();
    let after = before_next(places.next, model);
    let fits = |y: &u16| {
        let line = lines.get(usize::from(y - places.text.y));
        line.is_none_or(|line| places.text.x + text::width(line) <= after)
    };
    let mut rows = std::iter::once(places.next.y).chain(places.text.y..places.text.bottom());
    rows.find(fits).unwrap_or(places.next.y)
}

/// The muscles that the figure marks, as many as fit, after a spot of their colour: where there is one colour, or where a muscle lies
/// inside or behind, words have to say it.
pub(super) fn caption(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme) {
    let (view, tongue) = (model.view, model.words.tongue());
    let Some(show) = view.figure.as_ref().filter(|_| !place.is_empty()) else { return };
    let mut words = String::new();
    for muscle in &show.exercise.muscles {
        let named = tongue.muscle(*muscle);
        let more = if words.is_empty() { named } else { format!("{words}, {named}") };
        if text::width(&more) + 2 > place.width {
            break;
        }
        words = more;
    }
    if words.is_empty() {
        return;
    }
    let (role, strength) = mark_ink(view);
    let spot = if theme.depth() == Depth::Mono { "░" } else { "■" };
    let end = text::left(buf, place, spot, theme.ink_at(role, strength));
    text::left(buf, text::from(place, end + 1), &words, theme.ink(Role::Quiet));
}

/// At which end of its row something stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Left,
    Right,
}

/// `Hold · set 2 of 3   ● ● ○`, in one row or in three.
fn phase(buf: &mut Buffer, place: Rect, view: &View, theme: Theme) {
    let tone = tone(view);
    let bold = theme.bold(Role::Tone(tone));
    // without a side the word stands above the digits already
    let word = if view.side_word.is_empty() { &view.name } else { &view.word };
    let (details, present, all) = counted(view);
    if place.height >= 3 {
        let detail = details.iter().find(|detail| text::width(detail) <= place.width).or(details.last());
        let detail = detail.map_or("", String::as_str);
        // a long name takes the row of the dots, which only repeat what is counted
        let rows = Rect { height: if detail.is_empty() { 3 } else { 2 }, ..place };
        let taken = paragraph::draw(buf, rows, word, bold);
        let below = |rows: u16| Rect { y: place.y + rows, height: 1, ..place };
        text::left(buf, below(taken), detail, theme.ink(Role::Normal));
        if taken < 2 {
            dots::draw(buf, below(taken + 1), present, all, tone, theme);
        }
        return;
    }
    let line = in_a_row(word, &details, place.width);
    let end = text::left(buf, place, &line, bold);
    dots::draw(buf, text::from(place, end + 3), present, all, tone, theme);
}

/// What happens and what is counted in one row of so many columns: the fullest count that has room beside the name, else
/// the shortest, and as much of the name as stays. Counts are what changes, and never cut.
fn in_a_row(word: &str, details: &[String], columns: u16) -> String {
    const BETWEEN: &str = " · ";
    let Some(shortest) = details.last() else { return word.to_owned() };
    if word.is_empty() {
        return details.iter().find(|detail| text::width(detail) <= columns).unwrap_or(shortest).clone();
    }
    let whole = |detail: &String| format!("{word}{BETWEEN}{detail}");
    details.iter().map(whole).find(|line| text::width(line) <= columns).unwrap_or_else(|| {
        let room = columns.saturating_sub(text::width(shortest) + text::width(BETWEEN));
        format!("{}{BETWEEN}{shortest}", text::cut(word, room))
    })
}

/// What is counted, in words (the fullest first, for the room there is) and as dots: sets where there are several,
/// else passes, or the phases of the set.
fn counted(view: &View) -> (Vec<String>, u16, u16) {
    // `pass 7 of 10` where there is room, else `pass 7/10`, and beside a long word `7/10`
    let short = |words: &str, number: u16, of: u16| {
        format!("{} {number}/{of}", words.split_whitespace().next().unwrap_or_default())
    };
    let least = |number: u16, of: u16| format!("{number}/{of}");
    let pass = view.pass.as_ref().map(|pass| (&pass.words, pass.number, pass.of));
    let part = view.part.as_ref().map(|part| (&part.words, part.number, part.of));
    match (pass.or(part), &view.sets) {
        (Some((words, number, of)), Some(sets)) if sets.of > 1 => {
            let both = format!("{words} · {}", sets.words);
            let pass_short = short(words, number, of);
            let both_short = format!("{pass_short} · {}", short(&sets.words, sets.number, sets.of));
            (vec![both, both_short, words.clone(), pass_short, least(number, of)], sets.number, sets.of)
        }
        (Some((words, number, of)), _) => {
            (vec![words.clone(), short(words, number, of), least(number, of)], number, of)
        }
        (None, Some(sets)) if sets.of > 1 => {
            (vec![sets.words.clone(), short(&sets.words, sets.number, sets.of)], sets.number, sets.of)
        }
        (None, _) => (Vec::new(), 0, 0),
    }
}

/// What to do, bright, and what it should feel like. The newest line slides in from the right. Of the row that tells
/// what comes next, `free` is what is left.
/// The first `told` of it stand in large type already.
fn instructions(buf: &mut Buffer, place: Rect, free: Rect, (model, told): (&Model<'_>, usize), theme: Theme) {
    let bright = if model.view.kind == PhaseKind::Wait || model.view.said {
        theme.bold(Role::Bright)
    } else {
        theme.ink(Role::Bright)
    };
    let mut rest = place;
    let wrap = wrap(model.view);
    let view = model.view;
    let beside = Some(&view.beside).filter(|beside| !beside.is_empty());
    let quiet = view.now.len() + usize::from(view.feel.is_some());
    for (index, said) in view.now.iter().chain(&view.feel).chain(beside).enumerate().skip(told) {
        let style = match index {
            _ if index == quiet => theme.ink(Role::Quiet),
            0 => bright,
            _ => theme.ink(Role::Normal),
        };
        let whole = wrap(said, rest.width);
        let beside = free.y.checked_sub(rest.y).and_then(|row| whole.get(usize::from(row)));
        let is_shared = beside.is_some();
        let narrow = beside.is_some_and(|line| text::width(line) > free.width);
        let room = if narrow { Rect { width: free.width, ..rest } } else { rest };
        let lines = if narrow { wrap(said, room.width) } else { whole };
        // it slides no farther than there is air beside it
        let end = if is_shared { room.width.min(free.width) } else { room.width };
        let air = end.saturating_sub(lines.iter().map(|line| text::width(line)).max().unwrap_or(0));
        let shift = if index == 0 { sliding(model.slide).min(air) } else { 0 };
        let taken = paragraph::draw_lines(buf, text::from(room, room.x + shift), &lines, style);
        rest.y += taken;
        rest.height -= taken;
    }
}

/// How many columns a line is still away from its place.
fn sliding(slide: f32) -> u16 {
    const FAR: f32 = 4.0;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 4")]
    let columns = ((1.0 - slide.clamp(0.0, 1.0)) * FAR).round() as u16;
    columns
}

/// Columns from the beginning of `next` to what it is, where it stands at the right.
fn label(words: Words) -> u16 {
    text::width(words.text(ScreenText::Next)) + 2
}

/// Where what comes next begins at the right of its row, at most half of it; what stays free before it is two columns
/// less.
fn before_next(place: Rect, model: &Model<'_>) -> u16 {
    let label = label(model.words);
    let half = place.x + place.width / 2;
    place.right().saturating_sub(text::width(&model.view.next)).max(half + label) - label - 2
}

/// `next   Switch to left`. Returns the last column that stays free before it.
fn next(buf: &mut Buffer, place: Rect, model: &Model<'_>, theme: Theme, side: Side) -> u16 {
    let (view, next) = (model.view, model.words.text(ScreenText::Next));
    if view.next.is_empty() || place.is_empty() {
        return place.right();
    }
    let (quiet, normal) = (theme.ink(Role::Quiet), theme.ink(Role::Normal));
    match side {
        Side::Left => {
            let end = text::left(buf, place, next, quiet);
            text::left(buf, text::from(place, end + 3), &view.next, normal);
            place.right()
        }
        Side::Right => {
            let free = before_next(place, model);
            text::left(buf, text::from(place, free + 2), next, quiet);
            text::left(buf, text::from(place, free + 2 + label(model.words)), &view.next, normal);
            free
        }
    }
}

/// `PAUSED` where the phase stood, why, and how to go on. Nothing else moves from its place.
fn paused(buf: &mut Buffer, places: &Places, pause: &Pause, model: &Model<'_>, theme: Theme) {
    let (heading, key) = (model.words.text(ScreenText::Paused), model.goes_on.or(model.keys.first().map(|key| key.0)));
    let (place, text) = match places.form {
        Form::Wide => {
            let place = Rect { height: word::ROWS, ..places.phase };
            // two lines end where what comes next does, so that they do not stand on the progress
            let y = (place.bottom() + 1).min(places.next.bottom() - 2);
            (place, Rect { y, height: 3, ..places.text })
        }
        Form::Middle | Form::Small => (places.phase, places.text),
    };
    if places.form == Form::Wide {
        side::draw(buf, place, (heading, None), (Role::Bright, Strength::Full), theme);
    } else {
        text::left(buf, place, heading, theme.bold(Role::Bright));
    }
    let (normal, quiet) = (theme.ink(Role::Normal), theme.ink(Role::Quiet));
    if text.height < 2 {
        let below = Rect { y: place.y + 1, height: place.height.saturating_sub(1), ..place };
        paragraph::draw(buf, below, &pause.reason, quiet);
        go_on(buf, text, pause, key, theme);
        return;
    }
    // in a large window the reason stands in large type above
    let taken = if places.is_for_the_mat() { 0 } else { paragraph::draw(buf, text, &pause.reason, normal) };
    let below = Rect { y: text.y + taken, height: text.height.saturating_sub(taken), ..text };
    go_on(buf, below, pause, key, theme);
}

/// The key that goes on, and what is left then.
fn go_on(buf: &mut Buffer, place: Rect, pause: &Pause, key: Option<&str>, theme: Theme) {
    let mut rest = place;
    if let Some(label) = key {
        let end = text::left(buf, place, label, theme.bold(Role::Normal));
        rest = text::from(place, end + 1);
    }
    paragraph::draw(buf, rest, &pause.go_on, theme.ink(Role::Quiet));
}
