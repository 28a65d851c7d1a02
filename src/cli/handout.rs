//! The page that `supple print` writes: HTML with everything in it, for paper of any size, light on ink.

mod escape;
mod poses;

use std::fmt::Write as _;

use crate::body::{Equipment, Muscle, Side};
use crate::care::notice::LIMITS;
use crate::care::sign;
use crate::routine::{Dose, Easier, Exercise, Routine, Sides, Source, Step, Text, describe};
use crate::session::timeline::Timeline;

use escape::escaped;
use poses::poses;

/// How the page looks.
const STYLE: &str = include_str!("handout/page.css");

/// The days that can be ticked off.
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// The routine as a page.
pub(super) fn handout(routine: &Routine, timeline: &Timeline) -> String {
    let mut page = Page { html: String::new(), number: 0, shown: Vec::new(), sources: Vec::new() };
    page.head(routine, timeline);
    page.steps(&routine.steps);
    page.cite(&routine.sources);
    page.foot();
    page.html
}

/// The page while it is written.
struct Page<'r> {
    html: String,
    /// How many moves have been numbered.
    number: usize,
    /// The moves that are explained above, each with its number.
    shown: Vec<(&'r Exercise, usize)>,
    /// Every source once, in the order of the page.
    sources: Vec<&'r Source>,
}

impl<'r> Page<'r> {
    fn add(&mut self, html: &str) {
        self.html.push_str(html);
        self.html.push('\n');
    }

    fn head(&mut self, routine: &Routine, timeline: &Timeline) {
        let (name, summary) = (escaped(&routine.name), escaped(&routine.summary));
        let mut facts = vec![timeline.takes()];
        facts.extend(
            listed(timeline.equipment().into_iter().map(Equipment::spoken)).map(|things| format!("needs {things}")),
        );
        facts.extend(listed(timeline.muscles().into_iter().map(Muscle::spoken)).map(|parts| format!("for {parts}")));
        let facts = escaped(&facts.join(" · "));
        let language = escaped(&routine.language);
        self.add("<!doctype html>");
        let _ = writeln!(self.html, "<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">");
        self.add("<meta name=\"viewport\" content=\"width=device-width\">");
        let _ = writeln!(self.html, "<title>{name}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>");
        let _ = writeln!(self.html, "<h1>{name}</h1>\n<p class=\"summary\">{summary}</p>");
        let _ = writeln!(self.html, "<p class=\"facts\">{facts}</p>\n</header>\n<main>");
    }

    fn steps(&mut self, steps: &'r [Step]) {
        for step in steps {
            match step {
                Step::Do(exercise) => self.exercise(exercise),
                Step::Wait(text) => self.note("note", &text.say(None)),
                Step::Circuit { rounds, rest, steps } => {
                    let times = if rounds.get() == 1 { "once".into() } else { format!("{} times over", rounds.get()) };
                    let rest = if rest.is_zero() {
                        String::new()
                    } else {
                        format!(", {} rest between", describe::length(*rest))
                    };
                    self.note("note begin", &format!("Do the following {times}{rest}:"));
                    self.steps(steps);
                    self.note("note end", "End of the round.");
                }
            }
        }
    }

    fn note(&mut self, class: &str, text: &str) {
        let _ = writeln!(self.html, "<p class=\"{class}\">{}</p>", escaped(text));
    }

    fn exercise(&mut self, exercise: &'r Exercise) {
        self.number += 1;
        let number = self.number;
        let (name, dose) = (escaped(&exercise.name), escaped(&dose(exercise)));
        let _ = writeln!(self.html, "<section class=\"move\">\n<div class=\"head\">");
        let _ = writeln!(self.html, "<h2><span class=\"number\">{number}</span>{name}</h2>");
        let _ = writeln!(self.html, "<p class=\"dose\">{dose}</p>\n</div>");
        let same =
            |(shown, _): &&(&Exercise, usize)| shown.id == exercise.id && shown.instructions == exercise.instructions;
        if let Some((_, first)) = self.shown.iter().find(same) {
            let _ = writeln!(self.html, "<p>As in {first}.</p>");
        } else {
            self.shown.push((exercise, number));
            self.explanation(exercise);
            self.cite(&exercise.sources);
        }
        self.week();
        self.add("</section>");
    }

    fn explanation(&mut self, exercise: &Exercise) {
        self.add("<div class=\"body\">\n<div class=\"text\">");
        if let Some(not_if) = &exercise.not_if {
            self.note("not-if", &not_if.say(None));
        }
        self.add("<ol>");
        for instruction in &exercise.instructions {
            let _ = writeln!(self.html, "<li>{}</li>", escaped(&instruction.say(None)));
        }
        self.add("</ol>\n<dl>");
        if exercise.sides == Sides::Each && exercise.instructions.iter().any(Text::names_sides) {
            let told = format!("This is the {} side; do the other the same.", Side::Right.word());
            self.entry("Sides", "", &told);
        }
        if let Some(feel) = &exercise.feel {
            self.entry("Feel", "", &feel.say(None));
        }
        if let Some(easier) = &exercise.easier {
            self.entry("Easier", "", &easier_way(exercise, easier));
        }
        if let Some(caution) = &exercise.caution {
            self.entry("Stop", " class=\"caution\"", &caution.say(None));
        }
        self.add("</dl>\n</div>");
        if let Some(figure) = &exercise.figure {
            self.add(&poses(figure));
        }
        self.add("</div>");
    }

    fn entry(&mut self, term: &str, class: &str, text: &str) {
        let _ = writeln!(self.html, "<dt>{term}</dt><dd{class}>{}</dd>", escaped(text));
    }

    fn week(&mut self) {
        let boxes: Vec<String> = DAYS.iter().map(|day| format!("<span><i></i>{day}</span>")).collect();
        let _ = writeln!(self.html, "<p class=\"week\">{}</p>", boxes.join(""));
    }

    fn cite(&mut self, sources: &'r [Source]) {
        for source in sources {
            if !self.sources.iter().any(|known| known.url == source.url) {
                self.sources.push(source);
            }
        }
    }

    fn foot(&mut self) {
        self.add("</main>\n<footer>");
        let _ = writeln!(self.html, "<p class=\"stop\">{}</p>", escaped(LIMITS[0]));
        // Paper is read without the program: every sign stands on it, below what it asks for.
        for answer in sign::told() {
            let _ = writeln!(self.html, "<p class=\"stop\">{}</p>", escaped(answer));
        }
        if !self.sources.is_empty() {
            self.add("<h3>Sources</h3>\n<ol>");
            for source in &self.sources {
                let (title, url) = (escaped(&source.title), escaped(&source.url));
                let _ = writeln!(self.html, "<li>{title}. <a href=\"{url}\">{url}</a></li>");
            }
            self.add("</ol>");
        }
        self.add("</footer>\n</body>\n</html>");
    }
}

fn dose(exercise: &Exercise) -> String {
    let dose = describe::dose(exercise);
    match exercise.dose {
        Dose::Ease(most) => format!("{dose}, at most {}", describe::length(most)),
        _ => dose,
    }
}

fn easier_way(usual: &Exercise, easier: &Easier) -> String {
    let mut says: Vec<String> = easier.how.iter().map(|text| text.say(None)).collect();
    if easier.exercise.id != usual.id {
        says.push(format!("Do {} instead: {}.", easier.exercise.name, describe::dose(&easier.exercise)));
    } else if easier.exercise.dose != usual.dose || easier.exercise.sets != usual.sets {
        says.push(format!("{}.", describe::dose(&easier.exercise)));
    }
    says.join(" ")
}

fn listed(words: impl Iterator<Item = &'static str>) -> Option<String> {
    let words: Vec<&str> = words.collect();
    (!words.is_empty()).then(|| words.join(", "))
}

#[cfg(test)]
mod tests;
