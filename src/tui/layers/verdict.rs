//! What a check-in comes to, where it is more than going on: rest, the gentle routine, a professional, an emergency.

use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;

use super::sources;
use crate::advice::Reference;
use crate::care::{Advice, For, Rule, sentences, to_say};
use crate::coach::before::changes::changes;
use crate::coach::before::{Questions, Stage};
use crate::coach::{Launch, Start};
use crate::journal::Today;
use crate::language::{ScreenText, Words};
use crate::routine::Routine;
use crate::terminal::key::{Code, Key};
use crate::tui::context::Context;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::card::{self, Answer, Answers, Given};
use crate::tui::theme::{Role, Tone};
use crate::tui::to::{Aim, To};

/// The advice for today, and why.
pub(crate) struct Verdict {
    /// What it is about.
    about: Aim,
    /// The gravest advice, with its rule.
    first: (Advice, Rule),
    /// Why, what else is advised, and what changes today: a sentence or two each.
    below: Vec<String>,
    /// The works that all of it rests on.
    sources: Vec<Reference>,
    shows_source: bool,
    /// The gentle routine, where it is advised, and what is said of it.
    gentle: Option<(Arc<Routine>, String)>,
}

impl Verdict {
    /// What is advised, of which there is some, the gravest first.
    #[must_use]
    pub(super) fn new(about: Aim, advice: &[(Advice, Rule)], cx: &Context) -> Self {
        let said = to_say(advice);
        let first = *said.first().expect("a verdict is made of advice that is not empty");
        let gentle = if first.0 == Advice::Gentle { cx.fitting(For::Gentle) } else { None };
        let sources = said.iter().map(|(_, rule)| rule.source).collect();
        let below = below(&about, &said, &cx.today(), cx.words());
        Self { about, first, below, sources, shows_source: false, gentle }
    }

    fn word(&self, words: Words) -> (&'static str, Role) {
        let (word, role) = match self.first.0 {
            Advice::Emergency => (ScreenText::WordCallForHelp, Role::Accent),
            Advice::Today | Advice::Professional | Advice::Ill | Advice::Rest => (ScreenText::WordStop, Role::Accent),
            Advice::Gentle | Advice::Easier | Advice::ProfessionalSoon => {
                (ScreenText::WordEasy, Role::Tone(Tone::Ready))
            }
        };
        (words.text(word), role)
    }

    fn back(&self) -> Flow {
        match &self.about {
            Aim::Session(launch) if launch.start == Start::CommandLine => Flow::Close,
            Aim::Session(launch) => Flow::Go(To::HomeOn(launch.routine.id.clone())),
            Aim::Running => Flow::Go(To::Home),
            Aim::After => Flow::Close,
        }
    }
}

/// Why, what else is advised, and what changes today. In an emergency only why.
fn below(about: &Aim, said: &[(Advice, Rule)], today: &Today, words: Words) -> Vec<String> {
    let (gravest, rule) = said[0];
    let told = today.facts.grave_in_words(words).filter(|_| gravest.stops());
    let reason = rule.reason(words);
    let why = told.map_or_else(|| reason.to_owned(), |told| format!("{told} {reason}"));
    if gravest == Advice::Emergency {
        return vec![why];
    }
    let launch = match about {
        Aim::Session(launch) => Some(&**launch),
        Aim::Running | Aim::After => None,
    };
    let advised: Vec<Advice> = said.iter().map(|(advice, _)| *advice).collect();
    let others = sentences(said, words).split_off(1);
    std::iter::once(why)
        .chain(others)
        .chain([changes(&advised, launch, today, words).join(" ")])
        .filter(|text| !text.is_empty())
        .collect()
}

/// The gentle routine in place of `launch`, within the same time; who began on the command line goes back there.
fn instead(launch: &Launch, routine: &Arc<Routine>, cx: &Context) -> Launch {
    let start = if launch.start == Start::CommandLine { Start::CommandLine } else { Start::Home };
    Launch { limit: launch.limit, start, ..cx.launch(routine) }
}

impl Layer for Verdict {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let (advice, _) = self.first;
        let words = cx.words();
        let (word, tone) = self.word(words);
        let [enter, again] = [ScreenText::KeyEnter, ScreenText::AnswerAgain].map(|text| words.text(text));
        if self.shows_source {
            return sources::draw(buf, cx, (word, tone), &self.sources);
        }
        // Where there is much to say it takes less room as one paragraph.
        let joined = self.below.join(" ");
        let below: Vec<&str> =
            if self.below.len() > 3 { vec![&joined] } else { self.below.iter().map(String::as_str).collect() };
        let answer = |key, what| Answer { key, what, given: Given::No };
        let mut answers = Vec::new();
        let mut keys = Vec::new();
        let leave = match &self.about {
            Aim::Session(launch) if launch.start == Start::CommandLine => ScreenText::Leave,
            Aim::Session(_) | Aim::Running => ScreenText::ToHome,
            Aim::After => ScreenText::Back,
        };
        let leave = (cx.escape_or("q"), words.text(leave));
        match advice {
            // In an emergency nothing else is to be read.
            Advice::Emergency => keys.extend([leave, ("c", again)]),
            Advice::Today | Advice::Professional | Advice::Ill | Advice::Rest => {
                keys.extend([leave, ("c", again), sources::key(words)]);
            }
            Advice::Gentle => {
                if let Some((_, said)) = &self.gentle {
                    answers.push(answer(enter, said));
                }
                answers.push(answer("s", words.text(ScreenText::TheChosenEasier)));
                keys.extend(self.gentle.is_some().then(|| (enter, words.text(ScreenText::TheGentleOne))));
                keys.extend([("s", words.text(ScreenText::MyOwn)), leave, sources::key(words)]);
            }
            Advice::Easier | Advice::ProfessionalSoon => {
                keys.extend([(enter, words.text(ScreenText::HintStart)), leave, sources::key(words)]);
            }
        }
        // The large word says it already.
        let said = advice.below_the_word(words);
        let answers = &[Answers::List(&answers)];
        let model = card::Model { word, role: tone, said, answers, below: &below, source: None, keys: &keys };
        card::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, _: Duration, cx: &mut Context) -> Flow {
        if std::mem::take(&mut self.shows_source) {
            return Flow::Stay;
        }
        let (code, advice) = (key.code, self.first.0);
        if code == Code::Char('?') && advice != Advice::Emergency {
            self.shows_source = true;
            return Flow::Stay;
        }
        if matches!(code, Code::Esc | Code::Char('q')) {
            return self.back();
        }
        if code == Code::Char('c') && advice.stops() {
            return Flow::Go(To::CheckIn(self.about.clone(), Questions::THOROUGH));
        }
        let Aim::Session(launch) = &self.about else { return Flow::Stay };
        let launch = (**launch).clone();
        match (code, advice) {
            (Code::Enter, Advice::Gentle) => match &self.gentle {
                Some((routine, _)) => Flow::Go(To::Begin(instead(&launch, routine, cx), Stage::Advised)),
                None => Flow::Stay,
            },
            (Code::Char('s'), Advice::Gentle) | (Code::Enter, Advice::Easier | Advice::ProfessionalSoon) => {
                Flow::Go(To::Begin(launch, Stage::Advised))
            }
            _ => Flow::Stay,
        }
    }
}
