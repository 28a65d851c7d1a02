//! A library as the home screen shows it.

use supple::body::Equipment::{self, Ball, Mat, Roller, Strap, Wall};
use supple::routine::describe::{Line, NotIf};
use supple::tui::screens::home::{Preview, Row, Why};

fn heading(heading: &str) -> Row {
    Row::Heading(heading.into())
}

fn entry(name: &str, time: &str, equipment: &[Equipment]) -> Row {
    Row::Entry { name: name.into(), time: time.into(), equipment: equipment.into(), why: None }
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

fn because(name: &str, time: &str, equipment: &[Equipment], why: &str) -> Row {
    Row::Entry { name: name.into(), time: time.into(), equipment: equipment.into(), why: Some(why.into()) }
}

/// A session that broke off, and what is for today, each with its reason.
pub(crate) fn today() -> Vec<Row> {
    let mut rows = vec![
        heading("Go on"),
        because("Sore glutes after a run", "8 min", &[Mat, Roller, Ball, Wall], "12 min ago"),
        heading("For you"),
        because("Quick relief for the glutes", "6 min", &[Mat], "ran 3 h ago"),
        because("Hips on a rest day", "16 min", &[Mat, Strap], "time to stretch"),
        because("Strong glutes", "17 min", &[Mat], "strength is due"),
    ];
    rows.extend(self::rows().into_iter().skip(4));
    rows
}

/// A day on which nothing is for anybody.
pub(crate) fn rest() -> Vec<Row> {
    let mut rows = vec![heading("For you"), Row::Note("See a doctor or physiotherapist first.".into())];
    rows.extend(self::rows().into_iter().skip(4));
    rows
}

/// The preview of what is for today.
pub(crate) fn for_today() -> Preview {
    let Preview::Routine { name, summary, facts, steps, equipment, not_if, language, .. } = preview() else {
        unreachable!("the preview is that of a routine")
    };
    let why = Why {
        short: "ran 3 h ago".into(),
        reason: "After a run, this makes tomorrow a little less sore.".into(),
        source: Some(
            "Why: Stretching to prevent or reduce muscle soreness after exercise (Cochrane review, 2011).".to_owned(),
        ),
    };
    Preview::Routine { name, summary, facts, steps, equipment, not_if, why: Some(why), language }
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
        not_if: vec![
            NotIf {
                moves: vec!["Foam roller".into(), "Trigger point".into()],
                sentence: "Not over a wound, a fracture or a known blood clot.".into(),
            },
            NotIf { moves: vec!["IT band".into()], sentence: "Not when the outside of your hip hurts.".into() },
        ],
        why: None,
        language: "en".into(),
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
