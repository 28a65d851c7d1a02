//! A move being introduced: its instructions as a list, the one being said bright, with a bar before it, and in large type
//! where there is room; and the seconds until the first set, as large as all others.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::places::{Form, Places};
use super::{Model, count_ink, stage};
use crate::language::{ScreenText, Words};
use crate::session::view::Introduction;
use crate::tui::screens::said::spoken;
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::word::Fit;
use crate::tui::widgets::{face, paragraph, sentence, text, word};

/// Columns from the bar to its line; in a small window the digits stand right before them.
pub(super) const fn bar(form: Form) -> u16 {
    match form {
        Form::Wide | Form::Middle => 3,
        Form::Small => 1,
    }
}

/// A way to break a sentence into lines of so many columns.
type Wrap = fn(&str, u16) -> Vec<String>;

pub(super) fn draw(buf: &mut Buffer, places: &Places, model: &Model<'_>, introduction: &Introduction, theme: Theme) {
    let (view, words) = (model.view, model.words);
    stage::side(buf, if view.side_word.is_empty() { Rect::ZERO } else { places.side }, view, theme);
    if places.is_for_the_mat() {
        let said = spoken(introduction).unwrap_or(&introduction.title);
        sentence::draw(buf, places.headline, said, (Role::Bright, Strength::Full), theme);
    }
    let mut list = places.column;
    if places.figure.is_none() && places.form != Form::Small {
        digits(buf, places.count, introduction, count_ink(view), words, theme);
    } else {
        let at = starts_at(places, introduction);
        digits(buf, at, introduction, count_ink(view), words, theme);
        if at.x >= list.x {
            list.height = at.y.saturating_sub(list.y + 1);
        }
    }
    let list = heading(buf, list, places.form, introduction, theme);
    if below(places) {
        caution(buf, below_the_figure(places, introduction), places.form, introduction, theme);
        sentences(buf, list, places.form, &Introduction { caution: None, ..introduction.clone() }, theme);
    } else {
        sentences(buf, list, places.form, introduction, theme);
    }
}

/// Whether the caution stands below the figure, and the digits below the list.
fn below(places: &Places) -> bool {
    places.form == Form::Middle && places.figure.is_some() && places.text.x < places.column.x
}

/// The room of the caution below the figure: a long one begins right below what the figure marks.
fn below_the_figure(places: &Places, introduction: &Introduction) -> Rect {
    let width = places.column.x.saturating_sub(places.text.x + 2);
    let lines = introduction.caution.as_ref().map_or(0, |said| paragraph::wrap(said, width).len());
    let most = places.text.bottom().saturating_sub(places.caption.bottom()).max(places.text.height);
    let height = u16::try_from(lines).unwrap_or(most).clamp(places.text.height, most);
    Rect { width, height, y: places.text.bottom() - height, ..places.text }
}

fn caution(buf: &mut Buffer, place: Rect, form: Form, introduction: &Introduction, theme: Theme) {
    if let Some(caution) = &introduction.caution {
        let lines = paragraph::wrap(caution, place.width);
        line(buf, place, &lines, introduction.caution_spoken.then_some(bar(form)), theme);
    }
}

/// The place of the seconds beside a figure: at the foot of the list, or below a small figure.
fn starts_at(places: &Places, introduction: &Introduction) -> Rect {
    let column = places.column;
    let figure = places.figure.filter(|figure| places.form == Form::Small && figure.right() <= column.x);
    if let Some(figure) = figure {
        return Rect::new(places.header.x, figure.bottom(), column.x - places.header.x - 1, word::ROWS);
    }
    let foot = if below(places) { places.progress.y - 1 } else { column.bottom() };
    let room = foot.saturating_sub(column.y);
    // what the list needs: its heading, its lines, and the air before the digits
    let caution = introduction.caution.as_ref().filter(|_| !below(places));
    let caution = caution.map_or(0, |said| paragraph::wrap(said, column.width).len() + 1);
    let listed = list_rows(&items(introduction), column.width).saturating_add(u16::try_from(caution).unwrap_or(0) + 4);
    let (least, most) = if places.form == Form::Wide { (face::LEAST_ROWS, room / 3) } else { (word::ROWS, 5) };
    let rows = room.saturating_sub(listed).clamp(least, most.max(least));
    let rows = if rows < face::LEAST_ROWS { word::ROWS } else { rows };
    Rect { y: foot.saturating_sub(rows), height: rows, ..column }
}

/// `starts in`, and the seconds as large as their place: the words stand at the digits' foot, or above them where these
/// have the room of a figure.
fn digits(
    buf: &mut Buffer,
    place: Rect,
    introduction: &Introduction,
    (role, strength): (Role, Strength),
    words: Words,
    theme: Theme,
) {
    let starts_in = words.text(ScreenText::StartsIn);
    let number = introduction.starts_in.to_string();
    let label = text::width(starts_in) + 2;
    let slots = u16::try_from(number.len()).unwrap_or(2).max(2);
    let quiet = theme.ink(Role::Quiet);
    let foot = Rect { y: place.bottom().saturating_sub(1), height: place.height.min(1), ..place };
    if place.height < face::LEAST_ROWS {
        text::left(buf, foot, starts_in, quiet);
        let place = text::from(place, place.x + label - 1);
        if word::draw(buf, place, &number, theme.ink_at(role, strength), theme) == Fit::No {
            text::left(buf, text::from(foot, place.x), &number, theme.bold(role));
        }
        return;
    }
    let beside = label + face::slots_width(slots, place.height) <= place.width;
    let (said, place) = if beside {
        (foot, text::from(place, place.x + label))
    } else {
        (Rect { y: place.y.saturating_sub(1), height: 1, ..place }, place)
    };
    text::left(buf, said, starts_in, quiet);
    face::count(buf, place, &number, slots, role, strength, theme);
}

/// The move's name and dose. Returns what of `place` is left for the list.
fn heading(buf: &mut Buffer, place: Rect, form: Form, introduction: &Introduction, theme: Theme) -> Rect {
    let end = text::left(buf, place, &introduction.title, theme.bold(Role::Bright));
    let below = |rows: u16| Rect { y: place.y + rows, height: place.height.saturating_sub(rows), ..place };
    if form == Form::Wide {
        text::left(buf, below(1), whole_parts(&introduction.dose, place.width), theme.ink(Role::Normal));
        let gap = if list_rows(&items(introduction), place.width) * 2 + 8 <= place.height { 5 } else { 3 };
        return below(gap);
    }
    let room = place.right().saturating_sub(end);
    let beside = format!(" · {}", whole_parts(&introduction.dose, room.saturating_sub(3)));
    if text::width(&beside) <= room {
        text::left(buf, text::from(place, end), &beside, theme.ink(Role::Quiet));
        return below(2);
    }
    // beside a long name there is no room: the dose has a row of its own, and takes that of the air where there is no other
    text::left(buf, below(1), whole_parts(&introduction.dose, place.width), theme.ink(Role::Quiet));
    below(if list_rows(&items(introduction), place.width) + 3 <= place.height { 3 } else { 2 })
}

/// As much of a dose as fits, up to one of its commas: the amount comes first, and which side is first stands above in
/// large letters anyway.
fn whole_parts(dose: &str, width: u16) -> &str {
    let ends = dose.match_indices(", ").map(|(at, _)| at).chain([dose.len()]);
    let fitting = ends.map(|end| &dose[..end]).filter(|part| text::width(part) <= width).last();
    fitting.unwrap_or_else(|| dose.split(", ").next().unwrap_or_default())
}

/// The list and the caution below it. Lines stand apart where there is room; where there is not even room for
/// all of them, those around the one being said are shown.
fn sentences(buf: &mut Buffer, place: Rect, form: Form, introduction: &Introduction, theme: Theme) {
    let items = items(introduction);
    let warning: Vec<String> = introduction.caution.iter().flat_map(|it| paragraph::wrap(it, place.width)).collect();
    let rows = list_rows(&items, place.width);
    let caution_rows = u16::try_from(warning.len()).unwrap_or(0).min(3);
    // where not even the list has room, the caution waits until it is said
    let waits = !introduction.caution_spoken && rows + caution_rows + 1 > place.height;
    let caution_rows = if waits { 0 } else { caution_rows };
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
        y += line(buf, rest, &lines, item.spoken.then_some(bar(form)), theme) + u16::from(apart);
        y += u16::from(set_off && index == 0);
    }
    let y = (y - u16::from(apart) + caution_gap).min(place.bottom().saturating_sub(caution_rows));
    let below = Rect { y, height: caution_rows, ..place };
    caution(buf, below, form, introduction, theme);
}

/// One sentence: quiet, or bright and bold with a bar so many columns before it. Returns its rows.
fn line(buf: &mut Buffer, place: Rect, lines: &[String], spoken: Option<u16>, theme: Theme) -> u16 {
    let Some(bar) = spoken else { return paragraph::draw_lines(buf, place, lines, theme.ink(Role::Quiet)) };
    let rows = paragraph::draw_lines(buf, place, lines, theme.bold(Role::Bright));
    let x = place.x.saturating_sub(bar);
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
