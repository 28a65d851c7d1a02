//! What is read from the mat: sentences in large type, the side at its own end of the window, digits for every second.

use std::sync::Arc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Color;
use rstest::rstest;
use supple::body::Side;
use supple::figure::colour::Depth;
use supple::language::Words;
use supple::routine::{Defaults, Kind, Library};
use supple::session::timeline::PhaseKind;
use supple::session::view::View;
use supple::tui::screens::{far, session};
use supple::tui::theme::{Shade, Theme};

use super::{dark, doing, dump, empty, fixtures, rows_of, with_figure, words};

/// The rows from `from` to `to` in which something is drawn with parts of cells or whole ones, as large type is.
fn large(buf: &Buffer, from: u16, to: u16) -> usize {
    let blocks = "█▀▄▌▐▘▝▖▗▛▜▙▟▞▚";
    let lit = |y: &u16| (4..buf.area.width - 4).filter(|x| blocks.contains(buf[(*x, *y)].symbol())).count();
    (from..to).map(|y| lit(&y)).sum()
}

fn said(view: &View) -> String {
    match &view.introduction {
        Some(introduction) => introduction.sentences[introduction.spoken.unwrap()].clone(),
        None => view.now[0].clone(),
    }
}

/// Whether this is the ink of a side, or its soft edge: the same ink, darker.
fn is_inked(fg: Color, side: Side) -> bool {
    let ink = dark().ink(supple::tui::theme::Role::Side(side)).fg;
    let (Color::Rgb(r, g, b), Some(Color::Rgb(red, green, blue))) = (fg, ink) else { return false };
    let shares = [(r, red), (g, green), (b, blue)].map(|(some, all)| f32::from(some) / f32::from(all));
    shares.iter().all(|share| (0.7..=1.0).contains(share))
}

#[rstest]
#[case::introduce(fixtures::introduce())]
#[case::get_ready(fixtures::get_ready())]
#[case::hold(fixtures::hold())]
#[case::rest(fixtures::rest())]
#[case::wait(fixtures::wait())]
fn the_sentence_that_counts_stands_in_large_type_from_140_by_45_on(#[case] view: View) {
    for figure in [None, Some("clamshell"), Some("squat")] {
        let view = View { figure: figure.and_then(|id| doing(id).figure), ..view.clone() };
        let sentence = said(&view);
        for (columns, rows) in [(140, 45), (160, 50), (200, 60)] {
            let shown = with_figure(&view, (columns, rows), dark());
            let once = usize::from(view.introduction.is_some());
            let plain = words(&shown).matches(&sentence).count();
            assert_eq!(plain, once, "{columns}x{rows}, {figure:?}: as text\n{}", rows_of(&shown).join("\n"));
            let lit = large(&shown, 3, rows / 2);
            assert!(lit > sentence.len() * 5, "{columns}x{rows}, {figure:?}: {lit} cells");
        }
        let below = with_figure(&view, (139, 44), dark());
        assert_eq!(words(&below).matches(&sentence).count(), 1, "{figure:?} in a smaller window");
    }
}

#[test]
fn a_sentence_that_the_face_lacks_letters_for_is_plain_text() {
    let view = View { now: vec!["Étirez la jambe.".into()], ..fixtures::hold() };
    assert!(words(&with_figure(&view, (160, 50), dark())).contains("Étirez la jambe."));
}

#[test]
fn screens_for_the_mat_as_they_are_drawn() {
    for (name, view) in [
        ("hold", fixtures::hold()),
        ("introduce", fixtures::introduce()),
        ("wait", fixtures::wait()),
        ("rest", fixtures::rest()),
    ] {
        for (columns, rows) in [(140, 45), (200, 60)] {
            let view = View { figure: doing("clamshell").figure, ..view.clone() };
            let label = format!("mat-{name}-{columns}x{rows}");
            insta::assert_snapshot!(label, dump::dump(&with_figure(&view, (columns, rows), dark())));
        }
    }
    for (name, theme) in
        [("16", Theme::new(Shade::Dark, Depth::Ansi16, None)), ("mono", Theme::new(Shade::Dark, Depth::Mono, None))]
    {
        let shown = with_figure(&fixtures::hold(), (140, 45), theme);
        insta::assert_snapshot!(format!("mat-hold-{name}"), dump::dump(&shown));
    }
}

/// The cells at which two screens differ.
fn differing(one: &Buffer, other: &Buffer) -> Vec<(u16, u16)> {
    let at = one.area.positions().filter(|at| one[*at] != other[*at]);
    at.map(|at| (at.x, at.y)).collect()
}

#[rstest]
#[case::introduce(fixtures::introduce())]
#[case::get_ready(fixtures::get_ready())]
#[case::hold(fixtures::hold())]
#[case::rest(fixtures::rest())]
#[case::roll(fixtures::roll())]
fn left_and_right_stand_at_their_own_end_and_nothing_else_shifts(
    #[case] view: View,
    #[values(None, Some("clamshell"), Some("squat"))] figure: Option<&str>,
) {
    for size in [(200, 60), (140, 45), (120, 40), (100, 30), (80, 24), (60, 20), (60, 50)] {
        let on = |side: Side| {
            let mut show = figure.and_then(|id| doing(id).figure);
            if let Some(show) = &mut show {
                show.side = Some(side);
            }
            let word = side.spoken().to_owned();
            View { side: Some(side), side_word: word, figure: show, ..view.clone() }
        };
        let (left, right) = (on(Side::Left), on(Side::Right));
        let area = Rect::new(0, 0, size.0, size.1);
        assert_eq!(session::figure_place(area, &left), session::figure_place(area, &right), "{size:?}");
        let (one, other) = (with_figure(&left, size, dark()), with_figure(&right, size, dark()));
        let changed = differing(&one, &other);
        let (top, bottom) =
            (changed.iter().map(|at| at.1).min().unwrap(), changed.iter().map(|at| at.1).max().unwrap());
        assert!(bottom - top < 12, "{size:?}: rows {top} to {bottom} differ");
        let extent = |buf: &Buffer, side: Side| {
            let inked = changed.iter().filter(|at| is_inked(buf[**at].fg, side));
            let columns: Vec<u16> = inked.map(|at| at.0).collect();
            (*columns.iter().min().unwrap(), *columns.iter().max().unwrap())
        };
        let (left, right) = (extent(&one, Side::Left), extent(&other, Side::Right));
        assert!(left.0 < right.0 && left.1 < right.1, "{size:?}: {left:?} and {right:?}");
        assert!(size.0 - right.1 <= 5, "{size:?}: right ends at {}", right.1);
    }
}

#[rstest]
#[case::hold(fixtures::hold())]
#[case::introduce(fixtures::introduce())]
fn a_small_figure_has_a_place_at_60_by_20(#[case] view: View) {
    let view = View { figure: doing("clamshell").figure, ..view };
    let place = session::figure_place(Rect::new(0, 0, 60, 20), &view).expect("there is room");
    assert!(place.width >= 20 && place.height >= 8, "{place}");
    insta::assert_snapshot!(
        format!("mat-{}-60x20", if view.kind == PhaseKind::Hold { "hold" } else { "introduce" }),
        dump::dump(&with_figure(&view, (60, 20), dark()))
    );
}

#[test]
fn the_seconds_to_the_start_are_digits_like_all_others() {
    for size in [(200, 60), (140, 45), (120, 40), (100, 30), (80, 24), (60, 20), (60, 50)] {
        for figure in [None, Some("clamshell"), Some("squat")] {
            let figure = figure.and_then(|id| doing(id).figure);
            let mut view = View { figure, ..fixtures::introduce() };
            let one = with_figure(&view, size, dark());
            view.introduction.as_mut().unwrap().starts_in += 11;
            let changed = differing(&one, &with_figure(&view, size, dark()));
            let rows = |at: fn(&(u16, u16)) -> u16| {
                let rows = changed.iter().map(at);
                rows.clone().max().unwrap() - rows.min().unwrap() + 1
            };
            assert!(rows(|at| at.1) >= 3, "{size:?}: {} rows", rows(|at| at.1));
        }
    }
}

#[test]
fn the_far_view_tells_the_move_and_its_sentence_while_it_is_introduced() {
    let view = fixtures::introduce();
    let shown = |view: &View, (columns, rows): (u16, u16)| {
        let mut buf = empty(columns, rows);
        let area = buf.area;
        far::draw(&mut buf, area, view, session::tone(view), Words::ENGLISH, dark());
        buf
    };
    for size in [(120, 40), (80, 24), (60, 20), (200, 60)] {
        let before = shown(&view, size);
        insta::assert_snapshot!(format!("far-introduce-{}x{}", size.0, size.1), dump::dump(&before));
        let mut other = view.clone();
        other.introduction.as_mut().unwrap().title = "Hug".into();
        assert_ne!(before, shown(&other, size), "the name at {size:?}");
        let mut other = view.clone();
        other.introduction.as_mut().unwrap().spoken = Some(0);
        assert_ne!(before, shown(&other, size), "the sentence at {size:?}");
    }
    // in a window as small as can be it is told in words
    let mut small = empty(40, 12);
    let area = small.area;
    far::draw(&mut small, area, &view, session::tone(&view), Words::ENGLISH, dark());
    let introduction = view.introduction.as_ref().unwrap();
    assert!(words(&small).contains(&introduction.title), "{}", rows_of(&small).join("\n"));
}

#[test]
fn where_nothing_is_to_be_done_what_comes_next_is_large_and_while_paused_why() {
    let view = View { now: Vec::new(), ..fixtures::rest() };
    let resting = with_figure(&view, (140, 45), dark());
    assert!(large(&resting, 3, 13) > view.next.len() * 5, "{}", rows_of(&resting).join("\n"));
    let paused = with_figure(&fixtures::paused(), (140, 45), dark());
    let running = with_figure(&View { pause: None, ..fixtures::paused() }, (140, 45), dark());
    assert!(large(&paused, 3, 13) > 100);
    assert!(differing(&paused, &running).iter().any(|at| (3..13).contains(&at.1)), "the reason takes the large place");
}

/// Each instruction of a bundled move is read from the mat in the smallest window that has large type.
#[test]
fn every_instruction_of_the_bundled_moves_has_room_in_large_type() {
    let library = Library::embedded(Defaults::default());
    let mut plain = Vec::new();
    for entry in library.entries().iter().filter(|entry| entry.kind() == Kind::Move) {
        let doing = doing(entry.id());
        let exercise = Arc::clone(&doing.figure.as_ref().unwrap().exercise);
        for text in &exercise.instructions {
            let said = text.say(Some(Side::Right));
            let view = View { now: vec![said.clone()], feel: None, next: String::new(), ..doing.clone() };
            if words(&with_figure(&view, (140, 45), dark())).contains(&said) {
                plain.push(format!("{}: {said}", entry.id()));
            }
        }
    }
    assert!(plain.is_empty(), "{}", plain.join("\n"));
}
