//! The whole timeline as lines to read before anyone lies down: when, how long, what, which side, what is said. In the
//! language of the routine.

use std::fmt::Write as _;
use std::time::Duration;

use super::ink::{ACCENT, BOLD, QUIET, inked, padded, pushed, widest};
use crate::body::Side;
use crate::language::{Message, Tongue};
use crate::routine::describe;
use crate::session::timeline::{Phase, PhaseKind, Timeline};
use crate::session::words::kind_in_short;
use crate::tui::widgets::paragraph::wrap;
use crate::tui::widgets::text;

/// The column at which what happens begins, after the moment and the length.
const WHAT: usize = 20;

/// The timeline, a line for each phase and below it what is said, each step under its name.
pub(super) fn timetable(timeline: &Timeline, columns: usize) -> String {
    let mut page = title(timeline, columns);
    let words: Vec<String> = timeline.phases.iter().map(|phase| kind_in_short(timeline.tongue(), phase.kind)).collect();
    let kinds = widest(words.iter().map(String::as_str)) + 2;
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
    let minutes = timeline.takes().said_in(timeline.tongue());
    let room = columns.saturating_sub(usize::from(text::width(&minutes)) + 2);
    format!("{}  {minutes}\n\n", inked(BOLD, &padded(&timeline.name, room)))
}

fn line(timeline: &Timeline, phase: &Phase, kinds: usize) -> String {
    let tongue = timeline.tongue();
    let at = pushed(&clock(phase.at), 8);
    let length = if phase.kind == PhaseKind::Wait {
        tongue.say(Message::TableKey, &[])
    } else if phase.length.is_zero() {
        String::new()
    } else {
        seconds(tongue, phase)
    };
    let kind = padded(&kind_in_short(tongue, phase.kind), kinds);
    let kind = if phase.kind.is_work() { inked(ACCENT, &kind) } else { kind };
    let mut facts: Vec<String> = Vec::new();
    let step = timeline.steps.get(phase.step).map(String::as_str);
    let before = |of: String| tongue.say(Message::TableBefore, &[("of", of.into())]);
    let name = phase.exercise.as_ref().map(|exercise| exercise.name.clone()).filter(|name| step != Some(name));
    // A rest of its own has the name of what comes after it.
    let is_own_rest = phase.kind == PhaseKind::Rest && phase.sets == 0;
    facts.extend(name.map(|name| if is_own_rest { before(name) } else { name }));
    let side = |side: Side| tongue.say(Message::Side, &[("side", side.word().into())]);
    let sides = Side::ALL.iter().map(|one| usize::from(text::width(&side(*one)))).max().unwrap_or(0);
    facts.extend(phase.side.map(|on| padded(&side(on), sides)));
    if phase.sets > 1 && (phase.kind.is_work() || phase.kind == PhaseKind::Rest) {
        let of = tongue.say(Message::DoneOf, &[("done", phase.set.into()), ("all", phase.sets.into())]);
        let is_to_come = phase.kind == PhaseKind::Rest;
        facts.push(if is_to_come { before(of) } else { of });
    }
    if let Some((round, of)) = timeline.round(phase).filter(|_| phase.kind.is_work()) {
        facts.push(tongue.say(Message::RoundOf, &[("number", round.into()), ("all", of.into())]));
    }
    let breath = phase.exercise.as_ref().and_then(|exercise| exercise.breath);
    facts.extend(breath.filter(|_| phase.kind == PhaseKind::Hold).map(|breath| describe::breath(tongue, breath)));
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

fn seconds(tongue: Tongue, phase: &Phase) -> String {
    let tenths = (phase.length.as_millis() + 50) / 100;
    let up_to = if phase.at_most { "≤ " } else { "" };
    format!("{up_to}{}", describe::tenths(tongue, tenths))
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
