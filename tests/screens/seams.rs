//! Where two parts of a screen meet: nothing is cut that another place has room for, and nothing is said twice.

use std::sync::Arc;

use ratatui::layout::Rect;
use rstest::rstest;
use supple::body::Side;
use supple::language::Words;
use supple::routine::{Defaults, Kind, Library};
use supple::session::timeline::PhaseKind;
use supple::session::view::{Sets, View};
use supple::tui::screens::far;
use supple::tui::screens::home::{Filter, Model};

use super::{dark, doing, empty, fixtures, home, rows_of, screens, with_figure, words};

/// When to stop is the last thing that may be cut.
#[test]
fn the_caution_of_every_move_is_whole_in_80_by_24() {
    let library = Library::embedded(Defaults::default());
    for id in library.entries().iter().filter(|entry| entry.kind() == Kind::Move).map(|entry| entry.id()) {
        let figure = doing(id).figure;
        let exercise = Arc::clone(&figure.as_ref().unwrap().exercise);
        let Some(caution) = exercise.caution.as_ref().map(|caution| caution.say(Some(Side::Right))) else { continue };
        let mut view = View { figure, ..fixtures::introduce() };
        let introduction = view.introduction.as_mut().unwrap();
        (introduction.spoken, introduction.caution_spoken) = (None, true);
        introduction.caution = Some(caution.clone());
        let rows = rows_of(&with_figure(&view, (80, 24), dark()));
        // below the figure, or below the list beside one that stands
        let whole = [0, 37].iter().any(|&from| {
            let part = rows[5..20].iter().map(|row| row.chars().skip(from).take(if from == 0 { 37 } else { 43 }));
            let part = part.map(|row| row.collect::<String>().replace('▌', "")).collect::<Vec<_>>().join(" ");
            part.split_whitespace().collect::<Vec<_>>().join(" ").contains(&caution)
        });
        assert!(whole, "{id}: {caution}\n{}", rows.join("\n"));
        let marked = rows.iter().position(|row| row.contains('■')).expect("there is a caption");
        let below: String = rows[marked + 1].chars().take(37).collect();
        assert_eq!(below.trim(), "", "{id}: it stands apart from what the figure marks\n{}", rows.join("\n"));
    }
}

/// The rows from the first with large letters to the next without.
fn first_large_rows(rows: &[String]) -> usize {
    let is_large = |row: &&String| row.chars().any(|glyph| "█▀▄▌▐▘▝▖▗▛▜▙▟▞▚".contains(glyph));
    rows.iter().skip_while(|row| !is_large(row)).take_while(is_large).count()
}

#[rstest]
fn side_digits_words_and_what_comes_next_stand_apart(
    #[values((80, 24), (90, 28), (100, 30), (110, 34), (120, 40))] size: (u16, u16),
    #[values("clamshell", "squat")] id: &str,
    #[values(
        "Press.",
        "Press the elbow into the inner side of the knee, and breathe out for longer than you breathe in."
    )]
    now: &str,
) {
    let feel = Some("A stretch deep in the right buttock, sometimes up into the lower back.".to_owned());
    let view = View { now: vec![now.to_owned()], feel, ..doing(id) };
    let rows = rows_of(&with_figure(&view, size, dark()));
    let picture = rows.join("\n");
    let side = first_large_rows(&rows);
    assert!((3..=7).contains(&side), "side and digits are one block of {side} rows\n{picture}");
    // in a narrow window what comes next stands beside the words
    if size.0 >= 100 {
        let (next, at) =
            rows.iter().zip(0..).find_map(|(row, y)| Some((y, row.find("next ")?))).expect("something comes next");
        let at = rows[next][..at].chars().count();
        let above: String = rows[next - 1].chars().skip(at).collect();
        assert_eq!(above.trim(), "", "{picture}");
    }
    if size.1 >= 26 && id == "clamshell" {
        let header = rows.iter().position(|row| row.contains(" left")).expect("there is a header");
        assert_eq!(rows[header + 1].trim(), "", "{picture}");
    }
}

#[rstest]
#[case::all(60, "Good evening. Hips, 2 days ago.", "Good evening. Hips, 2 days ago.")]
#[case::last(60, "Good afternoon. Sore glutes, yesterday.", "Sore glutes, yesterday.")]
#[case::first(60, "Good afternoon. Quick relief for the glutes, yesterday.", "Good afternoon.")]
#[case::all_of_it(
    80,
    "Good afternoon. Quick relief for the glutes, today.",
    "Good afternoon. Quick relief for the glutes, today."
)]
fn a_greeting_is_cut_only_where_none_of_its_sentences_has_room(
    #[case] columns: u16,
    #[case] greeting: &str,
    #[case] said: &str,
) {
    let (rows, preview) = (home::rows(), home::preview());
    let mut buf = empty(columns, 20);
    let area = Rect::new(0, 0, columns, 20);
    let model = Model {
        greeting,
        filter: Filter::Off,
        rows: &rows,
        selected: Some(1),
        preview: Some(&preview),
        figure: None,
        keys: &[],
        status: None,
        words: Words::ENGLISH,
    };
    screens::home::draw(&mut buf, area, &model, dark());
    let head = rows_of(&buf)[0].clone();
    assert!(head.trim_end().ends_with(&format!("  {said}")), "{head}");
}

#[test]
fn a_single_set_is_not_counted() {
    let one = Sets { words: "set 1 of 1".into(), number: 1, of: 1, dots: Vec::new() };
    let view = View { sets: Some(one), pass: None, ..fixtures::hold() };
    for size in [(60, 20), (80, 24), (120, 40), (200, 60)] {
        let shown = words(&with_figure(&view, size, dark()));
        assert!(!shown.contains("1 of 1") && !shown.contains('●'), "{size:?}: {shown}");
        assert!(shown.contains("Hold"), "{size:?}: {shown}");
    }
}

#[test]
fn the_reason_of_a_pause_is_said_once() {
    let view = View { figure: doing("clamshell").figure, ..fixtures::paused() };
    let reason = view.pause.as_ref().unwrap().reason.clone();
    for (size, times) in [((120, 40), 1), ((140, 45), 0), ((200, 60), 0)] {
        // in large type it is no text
        assert_eq!(words(&with_figure(&view, size, dark())).matches(&reason).count(), times, "{size:?}");
    }
}

#[test]
fn a_line_that_slides_in_runs_into_nothing() {
    let now = vec!["Keep your head and shoulders on the ground.".to_owned()];
    let view =
        View { now, figure: doing("clamshell").figure, next: "Come out, right side, 4 s".into(), ..fixtures::hold() };
    let place = screens::session::figure_place(Rect::new(0, 0, 80, 24), &view).unwrap();
    let figure = super::panel(place);
    for slide in [0.0, 0.5, 1.0] {
        let mut buf = empty(80, 24);
        let model = screens::session::Model {
            view: &view,
            figure: Some(&figure),
            keys: &[],
            status: None,
            words: Words::ENGLISH,
            slide,
            notice: None,
            goes_on: None,
        };
        screens::session::draw(&mut buf, Rect::new(0, 0, 80, 24), &model, dark());
        let rows = rows_of(&buf).join("\n");
        assert!(rows.contains("the ground.  "), "{slide}:\n{rows}");
        assert!(rows.contains("  next  Come out"), "{slide}:\n{rows}");
    }
}

#[test]
fn the_name_of_a_move_that_has_no_side_stands_in_one_piece() {
    for name in ["Figure four", "Side-of-hip lean", "Hip flexor lunge"] {
        let view = View { name: name.into(), figure: doing("clamshell").figure, ..fixtures::transition() };
        assert_eq!(view.kind, PhaseKind::Transition);
        let rows = rows_of(&with_figure(&view, (80, 24), dark()));
        let beside = rows[..20].iter().any(|row| row.chars().skip(40).collect::<String>().contains(name));
        assert!(beside, "{}", rows.join("\n"));
    }
}

#[test]
fn sentences_of_the_far_view_keep_clear_of_its_frame() {
    for (columns, rows) in [(120, 40), (200, 60)] {
        let mut buf = empty(columns, rows);
        let (area, view) = (buf.area, fixtures::introduce());
        far::draw(&mut buf, area, &view, screens::session::tone(&view), Words::ENGLISH, dark());
        let beside = (1..rows - 1).flat_map(|y| [1, 2, 3, columns - 4, columns - 3, columns - 2].map(|x| (x, y)));
        let above = (1..columns - 1).flat_map(|x| [(x, 1), (x, rows - 2)]);
        let marked: Vec<_> = beside.chain(above).filter(|&at| buf[at].symbol() != " ").collect();
        assert_eq!(marked, [], "{columns}x{rows}:\n{}", rows_of(&buf).join("\n"));
    }
}
