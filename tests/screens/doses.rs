//! The sets of every dose while they are done, beside long names, in windows with little room.

use std::time::Duration;

use rstest::rstest;
use supple::routine::{Defaults, Library};
use supple::session::player::Player;
use supple::session::timeline::{Setup, compile};
use supple::session::view::View;

use super::{dark, rows_of, with_figure};

/// What is shown two seconds into the first set of a move with this dose.
fn at_work(language: &str, name: &str, dose: &str) -> View {
    let source = format!(
        "name = 'Sheet'\nlanguage = '{language}'\n[[step]]\nname = '{name}'\nposition = 'supine'\nsides = 'both'\n{dose}\n\
         instructions = ['...']\nfigure = 'bridge'\n"
    );
    let entry = Library::embedded(Defaults::default()).entry_of("sheet.toml", source);
    let timeline = compile(entry.routine().expect("it has no mistakes"), &Setup::default());
    let index = timeline.phases.iter().position(|phase| phase.kind.is_work()).expect("there is a set");
    Player::showing(&timeline, index, Duration::ZERO).view(Duration::from_secs(2))
}

#[rstest]
fn what_is_counted_is_never_cut(
    #[values((60, 20), (80, 24), (120, 40), (200, 60))] size: (u16, u16),
    #[values(("en", "Child\u{2019}s pose over a cushion"), ("de", "Kindhaltung über dem Kissen"))] said: (&str, &str),
    #[values(
        "breaths = [5, 6]",
        "reps = 12\nsets = 2",
        "reps = '10-12'\ntempo = '3-1-3'\nsets = 12",
        "reps = 10\nhold = '5s'\nsets = 2",
        "amrap = '60s'\nsets = 2",
        "hold = ['30s', '45s']"
    )]
    dose: &str,
) {
    let view = at_work(said.0, said.1, dose);
    let rows = rows_of(&with_figure(&view, size, dark())).join("\n");
    let counted = |number: u16, of: u16| rows.contains(&format!("{number}/{of}"));
    let sets = view.sets.as_ref().expect("there are two sets");
    match &view.pass {
        Some(pass) => assert!(rows.contains(&pass.words) || counted(pass.number, pass.of), "{rows}"),
        None => assert!(rows.contains(&sets.words) || counted(sets.number, sets.of), "{rows}"),
    }
}

#[rstest]
fn as_many_as_possible_is_said_beside_the_set(
    #[values((60, 20), (80, 24), (120, 40))] size: (u16, u16),
    #[values(("en", "as many as you can in 60 s"), ("de", "so viele wie möglich in 60 s"))] said: (&str, &str),
) {
    let view = at_work(said.0, "Step", "amrap = '60s'");
    let rows = rows_of(&with_figure(&view, size, dark())).join("\n");
    assert!(rows.contains(said.1), "{rows}");
}

/// Contract and relax, with a feel.
const PHASES: &str = "phases = [{ say = 'Push your heels down, easy.', for = '6s' }, { say = 'Let go.', for = '4s' }, \
     { say = 'Draw it closer, until the back of the thigh pulls a little more.', for = '20s' }]\nsets = 3\nfeel = 'A pull deep in the back of both your \
     thighs, from the seat down to the knees.'";

#[rstest]
fn which_of_its_phases_a_set_is_in_stands_beside_it_and_its_feel_is_whole(
    #[values((60, 20), (80, 24), (120, 40), (200, 60))] size: (u16, u16),
    #[values(("both", "PNF"), ("each", "PNF"), ("each", "Hamstrings, contract and relax, on the back"))] of: (
        &str,
        &str,
    ),
    #[values((2, 1), (8, 2), (15, 3))] at: (u64, u16),
) {
    let dose = PHASES.replace("sets = 3", &format!("sets = 3\nsides = '{}'", of.0));
    let source = format!(
        "name = 'Sheet'\n[[step]]\nname = '{}'\nposition = 'supine'\n{dose}\ninstructions = ['A {{side}}.']\nfigure = 'hamstrings'\n",
        of.1
    );
    let source =
        if of.0 == "both" { source.replace("{side}", "one").replace("'hamstrings'", "'bridge'") } else { source };
    let entry = Library::embedded(Defaults::default()).entry_of("sheet.toml", source);
    let timeline = compile(entry.routine().expect("it has no mistakes"), &Setup::default());
    let index = timeline.phases.iter().position(|phase| phase.kind.is_work()).expect("there is a set");
    let view = Player::showing(&timeline, index, Duration::ZERO).view(Duration::from_secs(at.0));
    let part = view.part.as_ref().expect("a phase of its own");
    assert_eq!((part.number, part.of), (at.1, 3));
    let rows = rows_of(&with_figure(&view, size, dark())).join("\n");
    assert!(rows.contains(&part.words) || rows.contains(&format!("{}/3", at.1)), "{rows}");
    if size != (60, 20) {
        assert!(rows.contains("the knees."), "the feel is whole\n{rows}");
    }
}
