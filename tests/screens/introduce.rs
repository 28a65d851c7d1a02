//! The bundled moves while they are introduced, in windows with little room.

use std::time::Duration;

use ratatui::buffer::Buffer;
use supple::routine::{Defaults, Kind, Library};
use supple::session::player::Player;
use supple::session::timeline::{PhaseKind, Setup, compile};
use supple::session::view::View;

use super::{dark, rows_of, with_figure};

/// What is shown of each bundled move at the end of its introduction, while its caution is said, and what its caution is.
fn cautioned() -> Vec<(String, View)> {
    let library = Library::embedded(Defaults::default());
    let moves = library.entries().iter().filter(|entry| entry.kind() == Kind::Move);
    let views: Vec<(String, View)> = moves
        .filter_map(|entry| {
            let timeline = compile(entry.routine().expect("bundled moves have no mistakes"), &Setup::default());
            let index = timeline.phases.iter().position(|phase| phase.kind == PhaseKind::Introduce)?;
            let last = timeline.phases[index].length.saturating_sub(Duration::from_millis(1));
            Some((entry.id().to_owned(), Player::showing(&timeline, index, Duration::ZERO).view(last)))
        })
        .filter(|(_, view)| view.introduction.as_ref().is_some_and(|introduction| introduction.caution_spoken))
        .collect();
    assert!(views.len() > 20, "moves have cautions");
    views
}

#[test]
fn a_caution_is_never_cut_while_it_is_said() {
    let mut cut = Vec::new();
    for (id, view) in cautioned() {
        for size in [(60, 20), (80, 24), (120, 40)] {
            let shown = with_figure(&view, size, dark());
            if rows_of(&shown).iter().any(|row| row.contains('…')) {
                cut.push(format!("{id} at {}x{}\n{}", size.0, size.1, rows_of(&shown).join("\n")));
            }
        }
    }
    assert!(cut.is_empty(), "{}", cut.join("\n"));
}

#[test]
fn the_dose_of_a_move_with_a_long_name_has_a_row_of_its_own() {
    let source = "name = 'Desk'\n[[step]]\nname = 'Chest opener in the doorway'\nposition = 'standing'\nsides = 'each'\n\
                  hold = '20s'\nsets = 2\noptional = true\ninstructions = ['Stand in the doorway.', 'Turn away.']\n";
    let entry = Library::embedded(Defaults::default()).entry_of("desk.toml", source.to_owned());
    let timeline = compile(entry.routine().expect("it has no mistakes"), &Setup::default());
    let index = timeline.phases.iter().position(|phase| phase.kind == PhaseKind::Introduce).expect("it is introduced");
    let view = Player::showing(&timeline, index, Duration::ZERO).view(Duration::ZERO);
    for size in [(60, 20), (80, 24), (120, 40)] {
        let rows = rows_of(&with_figure(&view, size, dark())).join("\n");
        assert!(rows.contains("optional · 2 × 20 s") && !rows.contains('…'), "{rows}");
    }
}

/// The rows in which a bar stands by itself, right before the words that are said.
fn bars(shown: &Buffer) -> Vec<u16> {
    let is = |x: u16, y: u16, glyph: fn(char) -> bool| shown[(x, y)].symbol().chars().all(glyph);
    let alone = |x: u16, y: u16| {
        is(x, y, |glyph| glyph == '▌') && is(x - 1, y, |glyph| glyph == ' ') && is(x + 1, y, char::is_alphanumeric)
    };
    (0..shown.area.height).filter(|y| (1..shown.area.width - 1).any(|x| alone(x, *y))).collect()
}

#[test]
fn in_a_small_window_the_bar_stands_clear_of_the_seconds_to_the_start() {
    for (id, view) in cautioned() {
        let with = |starts_in: u64| {
            let mut view = view.clone();
            view.introduction.as_mut().expect("is introduced").starts_in = starts_in;
            with_figure(&view, (60, 20), dark())
        };
        let alone = bars(&with(1));
        assert!(!alone.is_empty(), "{id}\n{}", rows_of(&with(1)).join("\n"));
        for starts_in in 10..100 {
            let shown = with(starts_in);
            assert_eq!(bars(&shown), alone, "{id}\n{}", rows_of(&shown).join("\n"));
        }
    }
}
