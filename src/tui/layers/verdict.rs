//! What a check-in comes to, where it is more than going on: rest, the gentle routine, a professional, an emergency.

use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;

use crate::care::{Advice, For, Rule, sentences, to_say};
use crate::coach::before::{Questions, Stage};
use crate::coach::{Launch, Start};
use crate::routine::Routine;
use crate::terminal::key::{Code, Key};
use crate::tui::context::Context;
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::card::{self, Answer, Given, Source};
use crate::tui::theme::{Role, Tone};
use crate::tui::to::{Aim, To};

/// The advice for today, and why.
pub(crate) struct Verdict {
    /// What it is about.
    about: Aim,
    /// The gravest advice, with its rule.
    first: (Advice, Rule),
    /// What else is advised, a sentence each.
    others: Vec<String>,
    /// The gentle routine, where it is advised, and what is said of it.
    gentle: Option<(Arc<Routine>, String)>,
}

impl Verdict {
    /// What is advised, of which there is some, the gravest first.
    #[must_use]
    pub(super) fn new(about: Aim, advice: &[(Advice, Rule)], cx: &Context) -> Self {
        let said = to_say(advice);
        let first = *said.first().expect("a verdict is made of advice that is not empty");
        let others = sentences(&said).split_off(1);
        let gentle = if first.0 == Advice::Gentle { cx.fitting(For::Gentle) } else { None };
        Self { about, first, others, gentle }
    }

    fn word(&self) -> (&'static str, Role) {
        match self.first.0 {
            Advice::Emergency => ("Call for help", Role::Accent),
            Advice::Today | Advice::Professional | Advice::Ill | Advice::Rest => ("Stop", Role::Accent),
            Advice::Gentle | Advice::Easier | Advice::ProfessionalSoon => ("Easy", Role::Tone(Tone::Ready)),
        }
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

/// The gentle routine in place of `launch`, within the same time; who began on the command line goes back there.
fn instead(launch: &Launch, routine: &Arc<Routine>, cx: &Context) -> Launch {
    let start = if launch.start == Start::CommandLine { Start::CommandLine } else { Start::Home };
    Launch { limit: launch.limit, start, ..cx.launch(routine) }
}

impl Layer for Verdict {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let (advice, rule) = self.first;
        let (word, tone) = self.word();
        // Where there is much to say it takes less room as one paragraph.
        let all = std::iter::once(rule.reason).chain(self.others.iter().map(String::as_str));
        let joined = all.clone().collect::<Vec<_>>().join(" ");
        let below: Vec<&str> = if self.others.len() > 2 { vec![&joined] } else { all.collect() };
        let answer = |key, what| Answer { key, what, given: Given::No };
        let mut answers = Vec::new();
        let mut keys = Vec::new();
        let leave = match &self.about {
            Aim::Session(launch) if launch.start == Start::CommandLine => ("esc", "leave"),
            Aim::Session(_) | Aim::Running => ("esc", "home"),
            Aim::After => ("esc", "back"),
        };
        match advice {
            Advice::Emergency => keys.extend([leave, ("c", "that was a slip")]),
            Advice::Today | Advice::Professional | Advice::Ill | Advice::Rest => {
                keys.extend([leave, ("c", "answer again")]);
            }
            Advice::Gentle => {
                if let Some((_, said)) = &self.gentle {
                    answers.push(answer("enter", said));
                }
                answers.push(answer("s", "the one I chose, all of it the easier way"));
                keys.extend(self.gentle.is_some().then_some(("enter", "the gentle one")));
                keys.extend([("s", "mine"), leave]);
            }
            Advice::Easier | Advice::ProfessionalSoon => keys.extend([("enter", "start"), leave]),
        }
        let source = (advice != Advice::Emergency).then(|| Source::of(rule.source));
        // The large word says it already.
        let said = advice.what_to_do();
        let said = said.strip_prefix("Stop here. ").unwrap_or(said);
        // In an emergency nothing else is to be read.
        let below = if advice == Advice::Emergency { &below[..1] } else { &below };
        let model = card::Model { word, role: tone, said, answers: &answers, below, source, keys: &keys };
        card::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, _: Duration, cx: &mut Context) -> Flow {
        let (code, advice) = (key.code, self.first.0);
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
