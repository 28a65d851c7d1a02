//! The page that `supple print` writes: HTML with everything in it, for paper of any size, light on ink. Its words are those of
//! the routine's language.

mod poses;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::sheet::easier_way;
use crate::care::{notice, sign};
use crate::language::{Message, Tongue};
use crate::routine::{Dose, Exercise, Routine, Sides, Source, Step, Text, describe};
use crate::session::timeline::Timeline;

use poses::Shown;

/// How the page looks.
const STYLE: &str = include_str!("handout/page.css");

/// The routine as a page.
pub(super) fn handout(routine: &Routine, timeline: &Timeline) -> String {
    let tongue = timeline.tongue();
    let mut page = Page { tongue, number: 0, shown: Vec::new(), sources: Vec::new() };
    let moves = page.steps(&routine.steps);
    page.cite(&routine.sources);
    let page = html! {
        (DOCTYPE)
        html lang=(routine.language) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width";
                title { (routine.name) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    h1 { (routine.name) }
                    p.summary { (routine.summary) }
                    p.facts { (facts(timeline)) }
                }
                main { (moves) }
                (foot(tongue, &page.sources))
            }
        }
    };
    page.into_string() + "\n"
}

/// How long it takes, and what it needs and is for.
fn facts(timeline: &Timeline) -> String {
    let tongue = timeline.tongue();
    let needs = describe::things(tongue, &timeline.equipment());
    let needs = needs.map(|things| tongue.say(Message::HandoutNeeds, &[("things", things.into())]));
    let parts = describe::muscles(tongue, &timeline.muscles());
    let parts = parts.map(|muscles| tongue.say(Message::HandoutFor, &[("muscles", muscles.into())]));
    [Some(timeline.takes().said_in(tongue)), needs, parts].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The state of the page while its moves are written.
struct Page<'r> {
    /// The language of its words.
    tongue: Tongue,
    /// How many moves have been numbered.
    number: usize,
    /// The moves that are explained above, each with its number.
    shown: Vec<(&'r Exercise, usize)>,
    /// Every source once, in the order of the page.
    sources: Vec<&'r Source>,
}

impl<'r> Page<'r> {
    fn steps(&mut self, steps: &'r [Step]) -> Markup {
        html! { @for step in steps { (self.step(step)) } }
    }

    fn step(&mut self, step: &'r Step) -> Markup {
        match step {
            Step::Do(exercise) => self.exercise(exercise),
            Step::Wait(text) => html! { p.note { (text.say(None)) } },
            Step::Circuit { rounds, rest, steps } => {
                let tongue = self.tongue;
                let times = tongue.say(Message::HandoutTimes, &[("rounds", rounds.get().into())]);
                let times = if rest.is_zero() {
                    times
                } else {
                    let rest = describe::length(tongue, *rest);
                    tongue.say(Message::HandoutTimesRest, &[("times", times.into()), ("length", rest.into())])
                };
                html! {
                    p class="note begin" { (tongue.say(Message::HandoutFollowing, &[("times", times.into())])) }
                    (self.steps(steps))
                    p class="note end" { (tongue.say(Message::HandoutRoundEnd, &[])) }
                }
            }
        }
    }

    fn exercise(&mut self, exercise: &'r Exercise) -> Markup {
        self.number += 1;
        let (number, tongue) = (self.number, self.tongue);
        let days = tongue.say(Message::HandoutDays, &[]);
        let same =
            |(shown, _): &&(&Exercise, usize)| shown.id == exercise.id && shown.instructions == exercise.instructions;
        let first = self.shown.iter().find(same).map(|(_, first)| *first);
        if first.is_none() {
            self.shown.push((exercise, number));
            self.cite(&exercise.sources);
        }
        html! {
            section.move {
                div.head {
                    h2 { span.number { (number) } (exercise.name) }
                    p.dose { (dose(tongue, exercise)) }
                }
                @match first {
                    Some(first) => p { (tongue.say(Message::HandoutAsIn, &[("number", first.into())])) },
                    None => (explanation(tongue, exercise)),
                }
                p.week { @for day in days.split(", ") { span { i {} (day) } } }
            }
        }
    }

    fn cite(&mut self, sources: &'r [Source]) {
        for source in sources {
            if !self.sources.iter().any(|known| known.url == source.url) {
                self.sources.push(source);
            }
        }
    }
}

fn explanation(tongue: Tongue, exercise: &Exercise) -> Markup {
    let each = exercise.sides == Sides::Each && exercise.instructions.iter().any(Text::names_sides);
    let shown = Shown::of(tongue, exercise);
    let head = |heading: Message| html! { dt { (tongue.say(heading, &[])) } };
    let beside: Vec<Markup> = [shown.beside, shown.easier].into_iter().flatten().collect();
    html! {
        @if let Some(strip) = shown.strip { (strip) }
        div.body {
            div.text {
                @if let Some(not_if) = &exercise.not_if {
                    p.not-if { (not_if.say(None)) }
                }
                ol { @for instruction in &exercise.instructions { li { (instruction.say(None)) } } }
                dl {
                    @if each {
                        (head(Message::HeadingSides))
                        dd { (tongue.say(Message::HandoutRightSide, &[])) }
                    }
                    @if let Some(feel) = &exercise.feel {
                        (head(Message::HeadingFeel))
                        dd { (feel.say(None)) }
                    }
                    @if !exercise.during.is_empty() {
                        (head(Message::HeadingDuring))
                        dd { (describe::said(&exercise.during)) }
                    }
                    @if let Some(breath) = exercise.breath {
                        (head(Message::HeadingBreath))
                        dd { (describe::breath(tongue, breath)) "." }
                    }
                    @if let Some(come_out) = &exercise.come_out {
                        (head(Message::HeadingAfter))
                        dd { (come_out.say.say(None)) }
                    }
                    @if let Some(easier) = &exercise.easier {
                        (head(Message::HeadingEasier))
                        dd { (easier_way(tongue, exercise, easier)) }
                    }
                    @if let Some(caution) = &exercise.caution {
                        (head(Message::HeadingStop))
                        dd.caution { (caution.say(None)) }
                    }
                }
            }
            @if !beside.is_empty() { div.pictures { @for pictures in beside { (pictures) } } }
        }
    }
}

fn foot(tongue: Tongue, sources: &[&Source]) -> Markup {
    html! {
        footer {
            p.stop { (notice::limits(tongue)[0]) }
            // Paper is read without the program: every sign stands on it, below what it asks for.
            @for answer in sign::told_in(tongue) { p.stop { (answer) } }
            @if !sources.is_empty() {
                h3 { (tongue.say(Message::HeadingSources, &[])) }
                ol { @for source in sources { li { (source.title) ". " a href=(source.url) { (source.url) } } } }
            }
        }
    }
}

fn dose(tongue: Tongue, exercise: &Exercise) -> String {
    let dose = describe::dose(tongue, exercise);
    let Dose::Ease(most) = exercise.dose else { return dose };
    tongue.say(Message::WrittenAtMost, &[("dose", dose.into()), ("length", describe::length(tongue, most).into())])
}

#[cfg(test)]
mod tests;
