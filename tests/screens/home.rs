//! A library as the home screen shows it.

use supple::body::Equipment::{self, Ball, Mat, Roller, Wall};
use supple::routine::describe::Line;
use supple::tui::screens::home::{Preview, Row};

fn heading(heading: &str) -> Row {
    Row::Heading(heading.into())
}

fn entry(name: &str, time: &str, equipment: &[Equipment]) -> Row {
    Row::Entry { name: name.into(), time: time.into(), equipment: equipment.into() }
}

/// Three groups and a file with a fault.
pub(crate) fn rows() -> Vec<Row> {
    vec![
        heading("For you"),
        entry("Sore glutes after a run", "20 min", &[Mat, Roller, Ball]),
        entry("Seven minutes for the glutes", "7 min", &[Mat]),
        entry("Roll and release", "11 min", &[Roller, Ball]),
        heading("Before a run"),
        entry("Wake the glutes", "6 min", &[]),
        entry("Swing and stride", "8 min", &[Wall]),
        heading("Moves"),
        entry("Knee to chest", "5 min", &[Mat]),
        entry("Piriformis", "5 min", &[Mat]),
        entry("IT band", "5 min", &[Wall]),
        entry("Foam roller", "4 min", &[Roller]),
        entry("Trigger point", "4 min", &[Ball]),
        entry("Pigeon", "5 min", &[Mat]),
        heading("Needs mending"),
        Row::Broken { file: "my-hips.toml".into(), fault: "line 12: unknown muscle \"glutus\"".into() },
    ]
}

/// Many rows, so that the list scrolls.
pub(crate) fn many() -> Vec<Row> {
    let moves = (1..=60).map(|number| entry(&format!("Move number {number}"), "5 min", &[Mat]));
    std::iter::once(heading("Moves")).chain(moves).collect()
}

/// The preview of the first routine.
pub(crate) fn preview() -> Preview {
    let line = |name: &str, dose: &str, short: &str| Line {
        name: name.into(),
        dose: dose.into(),
        short: short.into(),
        depth: 0,
    };
    Preview::Routine {
        name: "Sore glutes after a run".into(),
        summary: "Roll, press and stretch what a run has made sore.".into(),
        facts: "20 min, both sides. Last done 2 days ago.".into(),
        steps: vec![
            line("Foam roller", "10 passes each side", "10 passes"),
            line("Trigger point", "2 spots, until eased", "2 spots"),
            line("Knee to chest", "3 × 30 s each side", "3 × 30 s"),
            line("Piriformis stretch", "3 × 30 s each side", "3 × 30 s"),
            line("IT band", "3 × 30 s each side", "3 × 30 s"),
        ],
        equipment: vec![Mat, Wall, Roller, Ball],
    }
}

/// The preview of a file with faults.
pub(crate) fn broken() -> Preview {
    Preview::Broken {
        path: "~/.config/supple/routines/my-hips.toml".into(),
        faults: vec![
            ("line 12: unknown muscle \"glutus\"".into(), Some("did you mean \"gluteus-maximus\"?".into())),
            ("line 20: a duration needs its unit".into(), Some("write \"30s\"".into())),
        ],
    }
}
