//! The whole timeline as lines to read before anyone lies down: when, how long, what, which side, what is said.

use std::fmt::Write as _;
use std::time::Duration;

use super::ink::{ACCENT, BOLD, QUIET, inked, padded, pushed, widest};
use crate::body::Side;
use crate::routine::describe;
use crate::session::timeline::{Phase, PhaseKind, Timeline};
use crate::tui::widgets::paragraph::wrap;

/// The column at which what happens begins, after the moment and the length.
const WHAT: usize = 20;

/// The timeline, a line for each phase and below it what is said, each step under its name.
pub(super) fn timetable(timeline: &Timeline, columns: usize) -> String {
    let mut page = title(timeline, columns);
    let kinds = widest(timeline.phases.iter().map(|phase| phase.kind.word())) + 2;
    let mut headed = None;
    for phase in &timeline.phases {
        if !matches!(phase.kind, PhaseKind::Settle | PhaseKind::Done) && headed != Some(phase.step) {
            headed = Some(phase.step);
            let name = timeline.steps.get(phase.step).map_or("", String::as_str);
            let _ = writeln!(page, "\n{}  {}", pushed(&(phase.step + 1).to_string(), 4), inked(BOLD, name));
        } else if phase.kind == PhaseKind::Done {
            page.push('\n');
        }
        page.push_str(&line(timeline, phase, kinds));
        page.push_str(&said(phase, columns));
    }
    page
}

fn title(timeline: &Timeline, columns: usize) -> String {
    let minutes = timeline.takes().to_string();
    let room = columns.saturating_sub(minutes.len() + 2);
    format!("{}  {minutes}\n\n", inked(BOLD, &padded(&timeline.name, room)))
}

fn line(timeline: &Timeline, phase: &Phase, kinds: usize) -> String {
    let at = pushed(&clock(phase.at), 8);
    let length = if phase.kind == PhaseKind::Wait {
        "a key".to_owned()
    } else if phase.length.is_zero() {
        String::new()
    } else {
        seconds(phase)
    };
    let kind = padded(&phase.kind.word().replace('-', " "), kinds);
    let kind = if phase.kind.is_work() { inked(ACCENT, &kind) } else { kind };
    let mut facts: Vec<String> = Vec::new();
    let step = timeline.steps.get(phase.step).map(String::as_str);
    facts.extend(phase.exercise.as_ref().map(|exercise| exercise.name.clone()).filter(|name| step != Some(name)));
    facts.extend(phase.side.map(|side| padded(side.word(), Side::Right.word().len())));
    if phase.sets > 1 && (phase.kind.is_work() || phase.kind == PhaseKind::Rest) {
        let to_come = if phase.kind == PhaseKind::Rest { "before " } else { "" };
        facts.push(format!("{to_come}{} of {}", phase.set, phase.sets));
    }
    if let Some((round, of)) = timeline.round(phase).filter(|_| phase.kind.is_work()) {
        facts.push(format!("round {round} of {of}"));
    }
    let breath = phase.exercise.as_ref().and_then(|exercise| exercise.breath);
    facts.extend(breath.filter(|_| phase.kind == PhaseKind::Hold).map(describe::breath));
    let line = format!("{at}  {}  {kind}{}", inked(QUIET, &pushed(&length, 8)), facts.join("  "));
    format!("{}\n", line.trim_end())
}

/// What is said in a phase, wrapped, the moment before each sentence that begins later than the phase.
fn said(phase: &Phase, columns: usize) -> String {
    let mut lines = String::new();
    let room = u16::try_from(columns.saturating_sub(WHAT)).unwrap_or(u16::MAX);
    for cue in &phase.cues {
        let Some(say) = &cue.say else { continue };
        for (number, part) in wrap(say, room).iter().enumerate() {
            let later = number == 0 && cue.at >= Duration::from_secs(1);
            let at = if later { pushed(&clock(phase.at + cue.at), 8) } else { " ".repeat(8) };
            let _ = writeln!(lines, "{}", inked(QUIET, &format!("{at}{}{part}", " ".repeat(WHAT - 8))));
        }
    }
    lines
}

fn seconds(phase: &Phase) -> String {
    let tenths = (phase.length.as_millis() + 50) / 100;
    let up_to = if phase.at_most { "≤ " } else { "" };
    match tenths % 10 {
        0 => format!("{up_to}{} s", tenths / 10),
        part => format!("{up_to}{}.{part} s", tenths / 10),
    }
}

/// A moment of the session: `0:44`, `12:05`, `1:02:05`; parts of a second are cut off.
fn clock(at: Duration) -> String {
    let all = at.as_secs();
    let (hours, minutes, seconds) = (all / 3600, all / 60 % 60, all % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::clock;
    use rstest::rstest;
    use std::time::Duration;

    #[rstest]
    #[case(0, "0:00")]
    #[case(44_900, "0:44")]
    #[case(725_000, "12:05")]
    #[case(3_725_000, "1:02:05")]
    fn moments_read_like_a_clock(#[case] millis: u64, #[case] shown: &str) {
        assert_eq!(clock(Duration::from_millis(millis)), shown);
    }
}
