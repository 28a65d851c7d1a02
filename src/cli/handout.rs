//! The page that `supple print` writes: HTML with everything in it, for paper of any size, light on ink.

mod poses;

use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::picture::Pictures;
use super::sheet::{between, easier_way, list, spoken};
use crate::body::{Equipment, Muscle, Side};
use crate::care::notice::LIMITS;
use crate::care::sign;
use crate::routine::{Dose, Exercise, Routine, Sides, Source, Step, Text, describe};
use crate::session::timeline::Timeline;

use poses::Shown;

/// How the page looks.
const STYLE: &str = include_str!("handout/page.css");

/// The days that can be ticked off.
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The routine as a page.
pub(super) fn handout(routine: &Routine, timeline: &Timeline, pictures: &Pictures) -> String {
    let mut page = Page { number: 0, shown: Vec::new(), sources: Vec::new(), pictures };
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
                    @if let Some(level) = &routine.choice.level { p.facts { "Level: " (level) "." } }
                    @if let Some(rest) = between(routine) { p.facts { "Rest " (rest) "." } }
                }
                main { (moves) }
                (foot(&page.sources))
            }
        }
    };
    page.into_string() + "\n"
}

/// How long it takes, and what it needs and is for.
fn facts(timeline: &Timeline) -> String {
    let needs = list(&spoken(timeline.equipment(), Equipment::spoken)).map(|things| format!("needs {things}"));
    let parts = list(&spoken(timeline.muscles(), Muscle::spoken)).map(|parts| format!("for {parts}"));
    [Some(timeline.takes().to_string()), needs, parts].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The state of the page while its moves are written.
struct Page<'r> {
    /// The pictures of moves, by their ids.
    pictures: &'r Pictures,
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
            Step::Activity(_, exercise) => {
                let much = format!("{}, {}.", exercise.name, describe::amount(exercise));
                html! { p.note { (much) @if !exercise.instructions.is_empty() { " " (describe::said(&exercise.instructions)) } } }
            }
            Step::Circuit { rounds, rest, steps } => {
                let times = if rounds.get() == 1 { "once".into() } else { format!("{} times over", rounds.get()) };
                let rest = (!rest.is_zero()).then(|| format!(", {} rest between", describe::length(*rest)));
                html! {
                    p class="note begin" { "Do the following " (times) (rest.unwrap_or_default()) ":" }
                    (self.steps(steps))
                    p class="note end" { "End of the round." }
                }
            }
        }
    }

    fn exercise(&mut self, exercise: &'r Exercise) -> Markup {
        self.number += 1;
        let number = self.number;
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
                    p.dose { (dose(exercise)) @for beside in describe::shown_beside(exercise) { ", " (beside) } }
                }
                @match first {
                    Some(first) => p { "As in " (first) "." },
                    None => {
                        @if let Some(address) = self.pictures.get(&exercise.id) {
                            img.photo src=(address) alt=(exercise.name);
                        }
                        (explanation(exercise))
                    },
                }
                p.week { @for day in DAYS { span { i {} (day) } } }
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

fn explanation(exercise: &Exercise) -> Markup {
    let each = exercise.sides == Sides::Each && exercise.instructions.iter().any(Text::names_sides);
    let shown = Shown::of(exercise);
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
                        dt { "Sides" }
                        dd { "This is the " (Side::Right.word()) " side; do the other the same." }
                    }
                    @if let Some(feel) = &exercise.feel {
                        dt { "Feel" }
                        dd { (feel.say(None)) }
                    }
                    @if !exercise.parts.is_empty() {
                        dt { "Phases" }
                        dd { (describe::told_phases(exercise)) }
                    }
                    @if !exercise.during.is_empty() {
                        dt { "During" }
                        dd { (describe::said(&exercise.during)) }
                    }
                    @if let Some(breath) = exercise.breath {
                        dt { "Breath" }
                        dd { (describe::breath(breath)) "." }
                    }
                    @if let Some(come_out) = &exercise.come_out {
                        dt { "After" }
                        dd { (come_out.say.say(None)) }
                    }
                    @if let Some(easier) = &exercise.easier {
                        dt { "Easier" }
                        dd { (easier_way(exercise, easier)) }
                    }
                    @if let Some(note) = &exercise.beside.note {
                        dt { "Note" }
                        dd { (note) }
                    }
                    @if let Some(link) = &exercise.beside.link {
                        dt { "See" }
                        dd { (link) }
                    }
                    @if let Some(caution) = &exercise.caution {
                        dt { "Stop" }
                        dd.caution { (caution.say(None)) }
                    }
                }
            }
            @if !beside.is_empty() { div.pictures { @for pictures in beside { (pictures) } } }
        }
    }
}

fn foot(sources: &[&Source]) -> Markup {
    html! {
        footer {
            p.stop { (LIMITS[0]) }
            // Paper is read without the program: every sign stands on it, below what it asks for.
            @for answer in sign::told() { p.stop { (answer) } }
            @if !sources.is_empty() {
                h3 { "Sources" }
                ol { @for source in sources { li { (source.title) ". " a href=(source.url) { (source.url) } } } }
            }
        }
    }
}

fn dose(exercise: &Exercise) -> String {
    let dose = describe::dose(exercise);
    match exercise.dose {
        Dose::Ease(most) => format!("{dose}, at most {}", describe::length(most)),
        _ => dose,
    }
}

#[cfg(test)]
mod tests;
