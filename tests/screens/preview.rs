//! The preview of a file, at every size.

use rstest::rstest;
use supple::diagnostic::Finding;
use supple::language::Words;
use supple::routine::{Defaults, Library};
use supple::session::timeline::{Setup, Timeline, compile};
use supple::tui::screens::preview::{self, Found, Model, rows};

use crate::{dark, dump, empty, fixtures};

/// A routine of two steps.
const SOURCE: &str = "name = \"Evening\"\n[[step]]\nmove = \"piriformis\"\n[[step]]\nmove = \"squat\"\nreps = 7\n";

fn timeline() -> Timeline {
    let entry = Library::embedded(Defaults::default()).entry_of("evening.toml", SOURCE.to_owned());
    compile(entry.routine().unwrap(), &Setup::default())
}

/// As many findings as that, each on the last line.
fn findings(count: usize) -> Vec<Found> {
    let start = SOURCE.find("reps").unwrap();
    let finding = Finding::error("E003", start..start + 4, "unknown key `rpes`").help("did you mean `reps`?");
    Found::all(SOURCE, &vec![finding; count], Words::ENGLISH)
}

#[rstest]
#[case::sound("sound", 0, true)]
#[case::broken("broken", 1, true)]
#[case::never_good("never-good", 2, false)]
#[case::several("several", 4, true)]
#[case::many("many", 30, true)]
fn a_preview(#[case] name: &str, #[case] mistakes: usize, #[case] good: bool) {
    let (view, rows) = (fixtures::hold(), rows(&timeline(), Words::ENGLISH));
    for (columns, rows_high) in [(120, 40), (80, 24), (60, 20)] {
        let mut buf = empty(columns, rows_high);
        let area = buf.area;
        let model = Model {
            file: "evening.toml",
            state: if mistakes > 0 { "12 min · showing the last good version" } else { "12 min" },
            rows: if good { &rows } else { &[] },
            selected: 5,
            view: good.then_some(&view),
            figure: None,
            findings: &findings(mistakes),
            keys: &[("↑ ↓", "phase"), ("enter", "run from here"), ("p", "play its sounds")],
            status: None,
            words: Words::ENGLISH,
        };
        preview::draw(&mut buf, area, &model, dark());
        insta::assert_snapshot!(format!("preview-{name}-{columns}x{rows_high}"), dump::dump(&buf));
    }
}
