//! "I have seven minutes": a routine made to fit into the time there is, and what is left out of it.

use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;

use crate::coach::before::for_today;
use crate::coach::{Launch, Start};
use crate::journal::Today;
use crate::language::{Arg, Message, ScreenText, Words};
use crate::routine::describe::whole_minutes;
use crate::session::fit::{Fit, SHORTEST_HOLD, TooLittle, fit};
use crate::terminal::key::{Code, Key};
use crate::tui::context::Context;
use crate::tui::layer::{Answer, Flow, Layer};
use crate::tui::screens::card;
use crate::tui::theme::{Role, Tone};
use crate::tui::to::To;

/// What is asked for first.
const USUAL: u16 = 7;
/// The most minutes that can be asked for: as long as a session may be.
const MOST: u16 = 360;

/// Asks for minutes, and shows what fits into them.
pub(crate) struct Within {
    launch: Launch,
    minutes: u16,
    /// Whether the next digit begins a new number.
    fresh: bool,
    fit: Result<Fit, TooLittle>,
    asked: Asked,
}

/// The occasion of the question: the first time, or again where the session no longer fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// Over the home screen, which begins what fits.
    First,
    /// Once everything else is answered, and has made the session longer: what fits begins.
    Again,
}

impl Within {
    /// The question about a session of `launch`.
    #[must_use]
    pub(super) fn new(launch: Launch, today: &Today) -> Self {
        let launch = for_today(Launch { limit: Some(Duration::ZERO), ..launch }, today);
        Self::of(launch, USUAL, Asked::First)
    }

    /// The question once more, about a session of `launch` that does not fit into `limit` any more.
    #[must_use]
    pub(super) fn again(launch: Launch, limit: Duration) -> Self {
        let minutes = u16::try_from(limit.as_secs() / 60).unwrap_or(MOST);
        Self::of(launch, minutes, Asked::Again)
    }

    fn of(launch: Launch, minutes: u16, asked: Asked) -> Self {
        let fit = Err(TooLittle { least: Duration::ZERO });
        let mut within = Self { launch, minutes, fresh: true, fit, asked };
        within.measure();
        within
    }

    fn measure(&mut self) {
        let limit = Duration::from_mins(self.minutes.into());
        self.fit = fit(&self.launch.routine, &self.launch.setup, limit);
    }

    fn take(&mut self, code: Code) {
        let digit = |letter: char| letter.to_digit(10).and_then(|digit| u16::try_from(digit).ok());
        self.minutes = match code {
            Code::Char(letter) => match digit(letter) {
                Some(digit) if self.fresh => digit,
                Some(digit) => self.minutes * 10 + digit,
                None => return,
            },
            Code::Backspace => self.minutes / 10,
            Code::Up => self.minutes + 1,
            Code::Down => self.minutes.saturating_sub(1),
            _ => return,
        }
        .min(MOST);
        self.fresh = false;
        self.measure();
    }

    /// The minutes that result; those that there are, where nothing fits into them.
    fn word(&self, words: Words) -> String {
        let minutes =
            |minutes: u64| words.tongue().say(Message::WrittenMinutes, &[("minutes", minutes.to_string().into())]);
        match &self.fit {
            _ if self.minutes == 0 => words.text(ScreenText::MinutesWord).to_owned(),
            Ok(fit) => minutes(whole_minutes(fit.takes.total)),
            Err(_) => minutes(self.minutes.into()),
        }
    }

    /// What comes of the minutes that there are, what stays and what is left out, a paragraph each.
    fn said(&self, words: Words) -> (String, Vec<String>) {
        let name = self.launch.routine.name.as_str();
        let told = |text, args: &[(&'static str, Arg<'_>)]| words.say(text, args);
        match &self.fit {
            _ if self.minutes == 0 => (words.text(ScreenText::HowManyMinutes).to_owned(), Vec::new()),
            Err(TooLittle { least }) => {
                let minutes = least.as_secs().div_ceil(60);
                let least = [("name", name.into()), ("minutes", minutes.into())];
                (told(ScreenText::NeedsAtLeast, &least), Vec::new())
            }
            Ok(fit) => {
                let takes = fit.takes.said_in(words.tongue());
                let of_it = [("minutes", self.minutes.into()), ("name", name.into()), ("takes", takes.into())];
                if fit.left_out.is_empty() {
                    return (told(ScreenText::FitsWhole, &of_it), Vec::new());
                }
                let left_out: Vec<String> = fit.left_out.iter().map(|left| left.said_in(words.tongue())).collect();
                let stays = told(ScreenText::Stays, &[("moves", fit.stays.join(", ").into())]);
                let left_out = told(ScreenText::LeftOut, &[("moves", left_out.join("; ").into())]);
                let both = told(ScreenText::SidesAlike, &[("seconds", SHORTEST_HOLD.get().as_secs().into())]);
                (told(ScreenText::FitsCut, &of_it), vec![stays, left_out, both])
            }
        }
    }
}

impl Layer for Within {
    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        let words = cx.words();
        let word = self.word(words);
        let (said, below) = self.said(words);
        let below: Vec<&str> = below.iter().map(String::as_str).collect();
        let fits = self.fit.is_ok();
        let from_outside = self.launch.start == Start::CommandLine;
        let back = words.text(if from_outside { ScreenText::Leave } else { ScreenText::ToHome });
        let minutes = ("0-9", words.text(ScreenText::HintMinutes));
        let start = (words.text(ScreenText::KeyEnter), words.text(ScreenText::HintStart));
        let leave = cx.escape_or("q");
        let keys: &[(&str, &str)] = if fits { &[minutes, start, (leave, back)] } else { &[minutes, (leave, back)] };
        let role = Role::Tone(if fits { Tone::Hold } else { Tone::Rest });
        let model = card::Model { word: &word, role, said: &said, answers: &[], below: &below, source: None, keys };
        card::draw(buf, cx.area, &model, cx.theme());
    }

    fn key(&mut self, key: Key, _: Duration, _: &mut Context) -> Flow {
        match (key.code, self.asked, &self.fit) {
            (Code::Esc | Code::Char('q'), Asked::Again, _) if self.launch.start != Start::CommandLine => {
                Flow::Go(To::HomeOn(self.launch.routine.id.clone()))
            }
            (Code::Esc | Code::Char('q'), ..) => Flow::Close,
            (Code::Enter, Asked::First, Ok(_)) => Flow::Answer(Answer::Within(self.minutes)),
            (Code::Enter, Asked::Again, Ok(fit)) => {
                let limit = Some(Duration::from_mins(self.minutes.into()));
                let routine = Arc::new(fit.routine.clone());
                Flow::Go(To::Session(Launch { routine, limit, ..self.launch.clone() }))
            }
            (code, ..) => {
                self.take(code);
                Flow::Stay
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Within;
    use crate::coach::{Launch, Start};
    use crate::journal::Today;
    use crate::language::Words;
    use crate::routine::{Defaults, Library};
    use crate::session::player::Speed;
    use crate::session::timeline::{Setup, compile};
    use crate::terminal::key::Key;
    use rstest::rstest;
    use std::collections::BTreeSet;
    use std::sync::Arc;

    fn typed(keys: &str) -> Within {
        let library = Library::embedded(Defaults::default());
        let routine = Arc::clone(library.get("glute-relief").unwrap().routine().unwrap());
        let launch = Launch { routine, setup: Setup::default(), speed: Speed::NORMAL, start: Start::Home, limit: None };
        let mut within = Within::new(launch, &Today::default());
        for key in keys.split(' ').filter(|key| !key.is_empty()) {
            within.take(key.parse::<Key>().unwrap().code);
        }
        within
    }

    #[rstest]
    #[case("", 7)]
    #[case("9", 9)]
    #[case("1 2", 12)]
    #[case("1 2 backspace", 1)]
    #[case("backspace", 0)]
    #[case("up up", 9)]
    #[case("0 down", 0)]
    #[case("9 9 9", 360)]
    #[case("x", 7)]
    fn minutes_are_typed(#[case] keys: &str, #[case] minutes: u16) {
        assert_eq!(typed(keys).minutes, minutes);
    }

    #[test]
    fn what_is_left_out_is_shown_before_it_starts() {
        let (said, below) = typed("").said(Words::ENGLISH);
        assert!(said.starts_with("You have 7 min. ") && said.contains("made to fit, takes "), "{said}");
        assert!(below[0].starts_with("Stays: ") && below[1].starts_with("Left out: "), "{below:?}");
        let (said, below) = typed("9 0").said(Words::ENGLISH);
        assert!(said.contains("fits whole") && below.is_empty(), "{said}");
        let little = typed("1");
        assert!(little.fit.is_err() && little.said(Words::ENGLISH).0.contains("at the least"));
    }

    #[test]
    fn the_heading_gives_the_minutes_that_result_and_what_stays_is_not_left_out() {
        for asked in ["4", "7", "1 2", "9 0"] {
            let within = typed(asked);
            let fit = within.fit.as_ref().unwrap();
            let takes = compile(&fit.routine, &within.launch.setup).takes();
            assert_eq!(fit.takes, takes);
            assert_eq!(within.word(Words::ENGLISH), takes.to_string().trim_start_matches("up to "), "{asked}");
            let moves: BTreeSet<&str> = fit.stays.iter().map(String::as_str).collect();
            let done: BTreeSet<String> = compile(&fit.routine, &within.launch.setup)
                .phases
                .iter()
                .filter_map(|phase| Some(phase.exercise.as_ref()?.name.clone()))
                .collect();
            assert_eq!(moves, done.iter().map(String::as_str).collect(), "{asked}");
        }
        assert_eq!(typed("1").word(Words::ENGLISH), "1 min");
    }
}
