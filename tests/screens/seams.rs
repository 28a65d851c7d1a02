//! Where two parts of a screen meet: nothing is cut that another place has room for, and nothing is said twice.

use std::sync::Arc;

use ratatui::layout::Rect;
use rstest::rstest;
use supple::body::Side;
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
    }
}
