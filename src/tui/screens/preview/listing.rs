//! The timeline as a list: each phase with its moment.

use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use crate::body::Side;
use crate::language::{ScreenText, Words};
use crate::session::timeline::{Phase, PhaseKind, Timeline};
use crate::tui::theme::{Role, Theme};
use crate::tui::widgets::text;

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A step of the routine: what its phases have in common.
    Step(String),
    /// A phase.
    Phase {
        /// Which of the timeline's phases.
        index: usize,
        /// When it begins: `12:05`.
        at: String,
        /// What happens: `get ready`.
        kind: &'static str,
        /// The side; empty where there is none.
        side: String,
        /// Which set: `1/3`; empty where there is none.
        set: String,
        /// How long it takes: `30 s`.
        length: String,
    },
}

/// The rows of a timeline.
#[must_use]
pub fn rows(timeline: &Timeline, words: Words) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut headed = None;
    for (index, phase) in timeline.phases.iter().enumerate() {
        let in_a_step = !matches!(phase.kind, PhaseKind::Settle | PhaseKind::Done);
        if in_a_step && headed != Some(phase.step) {
            headed = Some(phase.step);
            let name = timeline.steps.get(phase.step).map_or("", String::as_str);
            rows.push(Row::Step(format!("{}  {name}", phase.step + 1)));
        }
        rows.push(row(index, phase, words));
    }
    rows
}

fn row(index: usize, phase: &Phase, words: Words) -> Row {
    let set =
        if phase.kind.is_work() && phase.sets > 1 { format!("{}/{}", phase.set, phase.sets) } else { String::new() };
    let seconds = phase.length.as_secs_f64().round();
    let up_to = if phase.at_most { "≤ " } else { "" };
    let length = match phase.kind {
        PhaseKind::Wait => words.text(ScreenText::WaitsForKey).to_owned(),
        _ if phase.length.is_zero() => String::new(),
        _ => format!("{up_to}{seconds} s"),
    };
    Row::Phase {
        index,
        at: clock(phase.at),
        kind: words.text(kind(phase.kind)),
        side: phase.side.map(|side| words.side(side)).unwrap_or_default(),
        set,
        length,
    }
}

const fn kind(kind: PhaseKind) -> ScreenText {
    match kind {
        PhaseKind::Settle => ScreenText::StepSettle,
        PhaseKind::Transition => ScreenText::StepTransition,
        PhaseKind::Introduce => ScreenText::StepIntroduce,
        PhaseKind::GetReady => ScreenText::StepGetReady,
        PhaseKind::Hold => ScreenText::StepHold,
        PhaseKind::Roll => ScreenText::StepRoll,
        PhaseKind::Reps => ScreenText::StepReps,
        PhaseKind::Ease => ScreenText::StepEase,
        PhaseKind::ComeOut => ScreenText::StepComeOut,
        PhaseKind::Switch => ScreenText::StepSwitch,
        PhaseKind::Rest => ScreenText::StepRest,
        PhaseKind::Wait => ScreenText::StepWait,
        PhaseKind::Done => ScreenText::StepDone,
    }
}

fn clock(at: Duration) -> String {
    let (hours, minutes, seconds) = (at.as_secs() / 3600, at.as_secs() / 60 % 60, at.as_secs() % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

/// The columns of moment and kind.
const AT: u16 = 6;
const KIND: u16 = 11;

/// The columns of the side, with one of air.
fn side_columns(words: Words) -> u16 {
    Side::ALL.iter().map(|side| text::width(&words.side(*side))).max().unwrap_or(0) + 1
}

/// The columns that everything has room in; in fewer, sets and lengths are left out.
const LEAST: u16 = 35;

/// The number of the row of the selected phase, and of the first row that is shown.
fn shown(rows: &[Row], selected: usize, height: u16) -> (usize, usize) {
    let at = rows.iter().position(|row| matches!(row, Row::Phase { index, .. } if *index == selected)).unwrap_or(0);
    let height = usize::from(height);
    (at, at.saturating_sub(height / 2).min(rows.len().saturating_sub(height)))
}

/// The phase whose row is drawn at `position`, where one is.
pub(super) fn phase_at(place: Rect, rows: &[Row], selected: usize, position: Position) -> Option<usize> {
    let (_, first) = shown(rows, selected, place.height);
    let row = place.contains(position).then(|| rows.get(first + usize::from(position.y - place.y)))??;
    match row {
        Row::Phase { index, .. } => Some(*index),
        Row::Step(_) => None,
    }
}

/// Draws the rows around the selected phase.
pub(super) fn draw(buf: &mut Buffer, place: Rect, (rows, selected): (&[Row], usize), words: Words, theme: Theme) {
    let side = side_columns(words);
    let (at, first) = shown(rows, selected, place.height);
    for (place, (number, row)) in place.rows().zip(rows.iter().enumerate().skip(first)) {
        draw_row(buf, place, row, (number == at, side), theme);
    }
}

fn draw_row(buf: &mut Buffer, place: Rect, row: &Row, (selected, side_columns): (bool, u16), theme: Theme) {
    if selected {
        buf.set_style(place.intersection(buf.area), theme.selected());
        text::left(buf, place, "▌", theme.ink(Role::Accent));
    }
    let (normal, quiet) = (theme.ink(Role::Normal), theme.ink(Role::Quiet));
    let inner = text::from(place, place.x + 1);
    match row {
        Row::Step(name) => {
            text::left(buf, inner, name, theme.bold(Role::Normal));
        }
        Row::Phase { at, kind, side, set, length, .. } => {
            let narrow = place.width < LEAST;
            let (at_end, gap) = if narrow { (inner.x + AT - 1, 1) } else { (inner.x + AT, 2) };
            text::right(buf, text::row(inner.x, at_end, inner.y), at, quiet);
            let kind_at = text::from(inner, at_end + gap);
            text::left(buf, kind_at, kind, if selected { theme.bold(Role::Bright) } else { normal });
            let side_at = text::from(kind_at, kind_at.x + KIND);
            text::left(buf, side_at, side, normal);
            if narrow {
                return;
            }
            text::left(buf, text::from(side_at, side_at.x + side_columns), set, normal);
            text::right(buf, text::row(inner.x, place.right(), inner.y), length, quiet);
        }
    }
}
