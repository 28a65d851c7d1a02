//! `supple run`, and the home screen of `supple` alone.

use std::io::{IsTerminal, Write, stdout};
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use anyhow::anyhow;
use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::completions::{files, files_and_ids};
use super::diary::Remembering;
use super::environment::Environment;
use super::output::{self, Existing};
use super::setting::{Begin, setting};
use super::word::word;
use crate::body::Side;
use crate::care::{Advice, For, fitting, sentences, to_say};
use crate::coach::before::{
    Offered, against_lines, all_easier, at_the_door, is_emergency, made_for_today, one_more, stops,
};
use crate::coach::setting::close;
use crate::coach::{Clock, Launch, Setting, Start, Trace};
use crate::config::Settings;
use crate::config::words::{Motion, Pictures};
use crate::duration::Length;
use crate::failure::Failure;
use crate::journal::Today;
use crate::language::{Message, Tongue};
use crate::plain;
use crate::routine::Routine;
use crate::session::fit::{TooLittle, fit};
use crate::session::known::Explain;
use crate::session::player::Speed;
use crate::session::start::StartAt;
use crate::session::timeline::Setup;
use crate::terminal::keymap::SessionAction;
use crate::tui;
use crate::tui::context::Context;
use crate::tui::run::End;
use crate::tui::to::To;

/// The arguments of `supple run`.
#[derive(Debug, Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub(crate) struct Run {
    /// A routine or a move: its id, or the path of its file.
    #[arg(value_name = "ID|FILE", add = ArgValueCompleter::new(files_and_ids))]
    pub(crate) what: String,
    /// Coach in plain lines instead of a full screen.
    #[arg(long)]
    pub(crate) plain: bool,
    /// Start without sound.
    #[arg(long)]
    pub(crate) mute: bool,
    /// Start at once, without the time to settle.
    #[arg(long)]
    pub(crate) now: bool,
    /// Let time pass N times as fast, from 0.25 to 100.
    #[arg(long, value_name = "N", default_value_t = 1.0, value_parser = speed)]
    pub(crate) speed: f64,
    /// Fit the routine into this time, such as 7m: what is left out is said.
    #[arg(long, value_name = "TIME", value_parser = time, conflicts_with = "from")]
    pub(crate) within: Option<Length>,
    /// Begin with this step: its number from 1, or the id of its move.
    #[arg(long, value_name = "STEP|MOVE")]
    pub(crate) from: Option<String>,
    /// Do this side only.
    #[arg(long, value_parser = word::<Side>(), value_name = "SIDE")]
    pub(crate) side: Option<Side>,
    /// Do this side first.
    #[arg(long, value_parser = word::<Side>(), value_name = "SIDE", conflicts_with = "side")]
    pub(crate) first_side: Option<Side>,
    /// How much is told of a move: all of it until it is known, all of it each time, or little.
    #[arg(long, value_parser = word::<Explain>(), value_name = "HOW")]
    pub(crate) explain: Option<Explain>,
    /// Start although what was told speaks against it; never in an emergency.
    #[arg(long)]
    pub(crate) anyway: bool,
    /// How much of the figure moves: all of it, poses only, nothing.
    #[arg(long, value_parser = word::<Motion>(), value_name = "HOW")]
    pub(crate) motion: Option<Motion>,
    /// How the figure is shown: in pixels by this protocol, or in cells of characters.
    #[arg(long, value_parser = word::<Pictures>(), value_name = "HOW")]
    pub(crate) pictures: Option<Pictures>,
    /// Write each phase and each cue to this file, one JSON line each.
    #[arg(long, value_name = "FILE", add = ArgValueCompleter::new(files))]
    pub(crate) trace: Option<PathBuf>,
    /// Replace the file of the trace where it is there already.
    #[arg(long, requires = "trace")]
    pub(crate) force: bool,
}

fn time(text: &str) -> Result<Length, String> {
    text.parse().map_err(|error| format!("{error}: minutes and seconds are wanted, such as 7m or 7m30s"))
}

fn speed(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(speed) if (0.25..=100.0).contains(&speed) => Ok(speed),
        _ => Err("a number from 0.25 to 100 is wanted".to_owned()),
    }
}

impl Run {
    /// Coaches the session that was asked for.
    ///
    /// # Errors
    /// When nothing has that id, its file has mistakes, or the terminal cannot be used.
    pub(crate) fn perform(&self, config: Option<&Path>) -> Result<ExitCode, Failure> {
        let clock = Clock::start();
        let remembering = Remembering::begin(config);
        let mut environment = Environment::load(config);
        let drawing = &mut environment.config.settings.figure;
        drawing.motion = self.motion.unwrap_or(drawing.motion);
        drawing.pictures = self.pictures.unwrap_or(drawing.pictures);
        let (_, routine) = environment.find(&self.what)?;
        let (past, forgotten) = remembering.end();
        let today = environment.today(&past);
        let launch = self.launch(routine, &environment.config.settings, &today)?;
        let trace = self.trace.as_ref().map(|path| self.traced(path, clock)).transpose()?;
        let mut setting = setting(environment, if self.mute { Begin::Muted } else { Begin::AsLeft }, trace);
        setting.word = forgotten.or(setting.word);
        // The journal is read by now: what was told stands from the first frame on.
        setting.past = past;
        let in_lines = self.plain || !stdout().is_terminal();
        // Lines are in the language of the routine.
        let tongue = if in_lines { Tongue::or_english(&launch.routine.language) } else { Tongue::ENGLISH };
        let more = one_more(tongue, &launch.setup, &today.facts).or_else(|| all_easier(tongue, &launch.setup, &today));
        if in_lines {
            if let Some(refusal) = self.refusal(&launch.routine, &today, &setting) {
                return refuse(&refusal);
            }
            let key = tongue.key_label(&setting.keymap.session.label(SessionAction::TooMuch));
            let at_hand = easier_at_hand(tongue, &launch, &today, &key);
            let old = today.facts.is_old.then(|| ASKS_AGAIN.to_owned());
            let said: Vec<String> =
                setting.word.into_iter().chain(soon(&today)).chain(old).chain(more).chain(at_hand).collect();
            setting.word = (!said.is_empty()).then(|| said.join("\n"));
            return plain::coach(clock, setting, &launch);
        }
        let goes_on = self.anyway && !is_emergency(&today);
        setting.word = setting.word.or(more);
        let met = at_the_door(&launch, &today, setting.settings.care.check_in).filter(|_| !goes_on);
        screen(clock, setting, met.unwrap_or_else(|| made_for_today(launch, &today)).into())
    }

    fn traced(&self, path: &Path, clock: Clock) -> Result<Trace, Failure> {
        let file = output::begin(path, Existing::of(self.force))?;
        Ok(Trace::new(Box::new(file), clock))
    }

    /// Why there is no session in lines, where there is none: what at the screen is a question ends it here, since whoever
    /// reads no line, a script, cannot answer. `None` where it begins.
    fn refusal(&self, routine: &Routine, today: &Today, setting: &Setting) -> Option<Vec<String>> {
        let advice = against_lines(routine, today).filter(|_| !self.anyway || is_emergency(today))?;
        let mut said = sentences(&to_say(&advice));
        // Looked for only here: every routine is read for it.
        let gentle = || fitting(setting.library.own_first(), For::Gentle, setting.settings.care.equipment.as_ref());
        if let Some(gentle) = (!stops(&advice)).then(gentle).flatten() {
            said.push(format!("{}: `supple run {}`", gentle.name, gentle.id));
        }
        // In an emergency nothing else is to be read; what was told says what the answer is about.
        let told = today.facts.grave_in_words().filter(|_| stops(&advice));
        said.push(format!("{} `supple ready` asks again.", told.as_deref().unwrap_or("You told how sore you are.")));
        if !is_emergency(today) {
            said.push("`supple run --anyway` starts all the same.".to_owned());
        }
        Some(said)
    }

    /// What is to be coached, and how.
    fn launch(&self, routine: Arc<Routine>, settings: &Settings, today: &Today) -> Result<Launch, Failure> {
        let mut usual = Launch::usual_setup(settings);
        usual.known.explain = self.explain.unwrap_or(usual.known.explain);
        let first_side =
            self.side.or(self.first_side).or(today.first_side()).or(routine.first_side).or(settings.coach.first_side);
        let start = self.from.as_ref().map(|from| StartAt::find(&routine, from)).transpose();
        let setup = Setup {
            first_side: first_side.unwrap_or(usual.first_side),
            only_side: self.side,
            extra_sets: today.extra_sets(&routine).filter(|_| self.within.is_none()),
            settle: if self.now { Duration::ZERO } else { usual.settle },
            start: start.map_err(|no_step| Failure::Other(no_step.into()))?.unwrap_or_default(),
            ..today.setup(&routine, usual)
        };
        let routine = match self.within {
            None => routine,
            Some(limit) => shortened(&routine, &setup, limit)?,
        };
        let speed = Speed::new(self.speed).expect("the arguments allow only speeds within the player's bounds");
        Ok(Launch { routine, setup, speed, start: Start::CommandLine, limit: self.within.map(Length::get) })
    }
}

/// Said in lines of answers that are old and stand against nothing.
const ASKS_AGAIN: &str = "What you told is more than a day old: `supple ready` asks again.";

/// Said in lines of what is for a professional this week, and stands against no session.
fn soon(today: &Today) -> Vec<String> {
    let mut said = to_say(&today.advice());
    said.retain(|(advice, _)| *advice == Advice::ProfessionalSoon);
    sentences(&said)
}

/// Says in lines why there is no session.
fn refuse(said: &[String]) -> Result<ExitCode, Failure> {
    let mut out = anstream::stdout();
    for line in said {
        writeln!(out, "{line}")?;
    }
    Ok(ExitCode::FAILURE)
}

/// What is said in lines of moves that were too much last time.
fn easier_at_hand(tongue: Tongue, launch: &Launch, today: &Today, key: &str) -> Option<String> {
    let names = Offered::of(&launch.routine, today)?.too_much;
    let moves = ("moves", names.join(", ").into());
    (!names.is_empty()).then(|| tongue.say(Message::TooMuchBefore, &[moves, ("key", key.into())]))
}

/// The routine made to fit into `limit`. What is left out is said on standard error, a line each.
fn shortened(routine: &Routine, setup: &Setup, limit: Length) -> Result<Arc<Routine>, Failure> {
    let fit = fit(routine, setup, limit.get()).map_err(|TooLittle { least }| {
        let least = least.as_secs().div_ceil(60);
        Failure::Other(anyhow!("{} cannot be made as short as {limit}: it needs {least} min at least", routine.name))
    })?;
    let mut err = anstream::stderr();
    let tongue = Tongue::or_english(&routine.language);
    for left_out in &fit.left_out {
        // Standard error is the last place where anything can be said.
        let what = left_out.said_in(tongue);
        let _unheard = writeln!(err, "{}", tongue.say(Message::LeftOut, &[("what", what.into())]));
    }
    Ok(Arc::new(fit.routine))
}

/// Opens the home screen.
pub(crate) fn home(config: Option<&Path>) -> Result<ExitCode, Failure> {
    let clock = Clock::start();
    let setting = setting(Environment::built_in(config), Begin::AsLeft, None);
    screen(clock, setting, To::Home)
}

/// Shows the full screen until it ends, and waits a moment for the disk.
pub(super) fn screen(clock: Clock, setting: Setting, first: To) -> Result<ExitCode, Failure> {
    let mut cx = Context::new(setting);
    let end = tui::run::run(clock, &mut cx, first);
    // What could not be kept is in the log already.
    close(cx.world, Ok(()), None);
    match end.map_err(|error| Failure::Other(error.into()))? {
        End::Done => Ok(ExitCode::SUCCESS),
        End::Ended(ended) => Ok(ExitCode::from(ended.code())),
    }
}
