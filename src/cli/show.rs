//! `supple show`: what a routine or a move consists of.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::anyhow;
use clap::{ArgGroup, Args};
use clap_complete::engine::ArgValueCompleter;
use serde::Serialize;

use super::choice::chosen;
use super::completions::{files, files_and_ids};
use super::diary::{Remembering, tell_forgotten};
use super::environment::Environment;
use super::ink::columns;
use super::inline::Chosen;
use super::output::{self, Existing};
use super::portrait::{self, Way};
use super::sheet::{move_sheet, only_exercise, routine_sheet};
use super::timetable::timetable;
use super::voice::spoken;
use super::word::word;
use crate::body::{Equipment, Muscle};
use crate::config::Settings;
use crate::config::words::Pictures;
use crate::failure::Failure;
use crate::language::Tongue;
use crate::routine::{Kind, Routine, describe};
use crate::session::known::Explain;
use crate::session::report::{self, Report};
use crate::session::timeline::{Timeline, compile};
use crate::terminal;

/// The arguments of `supple show`.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("picture").args(["figure", "svg"]).multiple(true)))]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of the command line")]
pub(crate) struct Show {
    /// A routine or a move: its id, or the path of its file.
    #[arg(value_name = "ID|FILE", add = ArgValueCompleter::new(files_and_ids))]
    pub(crate) what: String,
    /// Every phase of the session with its moment, and what is said.
    #[arg(long)]
    pub(crate) timeline: bool,
    /// With the timeline: how much is told of a move: all of it until it is known, all of it each time, or little.
    #[arg(long, value_parser = word::<Explain>(), value_name = "HOW", requires = "timeline")]
    pub(crate) explain: Option<Explain>,
    /// The pose that is held, drawn in the terminal; of a routine, those of all its moves.
    #[arg(long, conflicts_with = "timeline")]
    pub(crate) figure: bool,
    /// With the figure: in pixels by this protocol, or in cells of characters.
    #[arg(long, value_parser = word::<Pictures>(), value_name = "HOW", requires = "figure")]
    pub(crate) pictures: Option<Pictures>,
    /// Draw how a move begins and is held into this SVG file, or the way into it where that takes more pictures.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["timeline", "figure", "json"], add = ArgValueCompleter::new(files))]
    pub(crate) svg: Option<PathBuf>,
    /// Replace the SVG file where it is there already.
    #[arg(long, requires = "svg")]
    pub(crate) force: bool,
    /// Draw the easier way.
    #[arg(long, requires = "picture")]
    pub(crate) easier: bool,
    /// Write JSON.
    #[arg(long, conflicts_with = "figure")]
    pub(crate) json: bool,
    /// Show this level of the routine, as its file names it; the first unless given.
    #[arg(long, value_name = "NAME")]
    pub(crate) level: Option<String>,
}

/// A routine as programs read it, without its timeline.
#[derive(Debug, Serialize)]
struct Contents<'a> {
    id: &'a str,
    name: &'a str,
    summary: &'a str,
    kind: &'static str,
    seconds: f64,
    at_most: bool,
    equipment: Vec<&'static str>,
    muscles: Vec<&'static str>,
    /// The level that this is, where there are any, and the names of all.
    #[serde(skip_serializing_if = "Option::is_none")]
    level: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    levels: Vec<&'a str>,
    steps: Vec<StepRecord>,
    not_if: Vec<NotIfRecord>,
}

/// A warning of who should leave which moves out.
#[derive(Debug, Serialize)]
struct NotIfRecord {
    moves: Vec<String>,
    sentence: String,
}

#[derive(Debug, Serialize)]
struct StepRecord {
    name: String,
    dose: String,
    depth: usize,
}

impl Show {
    /// Writes the page, the timeline, or their JSON to `out`.
    ///
    /// # Errors
    /// When nothing has that id, its file has mistakes, it has no picture, or the output cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let remembering = Remembering::begin(config);
        let mut environment = Environment::load(config);
        let (entry, routine) = environment.find(&self.what)?;
        let routine = chosen(routine, self.level.as_deref(), false)?;
        let coach = &mut environment.config.settings.coach;
        coach.explain = self.explain.unwrap_or(coach.explain);
        let (past, forgotten) = remembering.end();
        let setup = environment.setup_today(&routine, &environment.today(&past));
        let timeline = if self.timeline { spoken(&environment, &routine, setup).0 } else { compile(&routine, &setup) };
        if self.json {
            if self.timeline {
                serde_json::to_writer_pretty(&mut *out, &Report::of(&timeline)).map_err(io::Error::from)?;
            } else {
                let contents = contents(&routine, entry.kind(), &timeline);
                serde_json::to_writer_pretty(&mut *out, &contents).map_err(io::Error::from)?;
            }
            writeln!(out)?;
            return Ok(ExitCode::SUCCESS);
        }
        environment.tell();
        tell_forgotten(forgotten.as_deref());
        if let Some(path) = &self.svg {
            return self.draw(&routine, &environment.config.settings, path);
        }
        if self.figure {
            let moves = portrait::moves(&routine.steps);
            let settings = &environment.config.settings;
            let chosen = self.pictures.map_or(Chosen::Elsewhere(settings.figure.pictures), Chosen::Here);
            let page = portrait::portraits(timeline.tongue(), &moves, self.way(), settings, chosen);
            if page.is_whole {
                out.flush()?;
                terminal::out::write(page.text.as_bytes())?;
            } else {
                out.write_all(page.text.as_bytes())?;
            }
            return Ok(ExitCode::SUCCESS);
        }
        let page = match only_exercise(&routine).filter(|_| entry.kind() == Kind::Move) {
            _ if self.timeline => timetable(&timeline, columns()),
            Some(exercise) => move_sheet(exercise, &timeline, columns()),
            None => routine_sheet(&routine, &timeline, columns()),
        };
        out.write_all(page.as_bytes())?;
        Ok(ExitCode::SUCCESS)
    }

    const fn way(&self) -> Way {
        if self.easier { Way::Easier } else { Way::Usual }
    }

    /// Writes the picture of the one move that was asked for.
    fn draw(&self, routine: &Routine, settings: &Settings, path: &Path) -> Result<ExitCode, Failure> {
        let Some(exercise) = only_exercise(routine) else {
            let ids = portrait::moves(&routine.steps).iter().map(|exercise| exercise.id.as_str()).collect::<Vec<_>>();
            return Err(anyhow!("a picture shows one move; {} has {}", self.what, ids.join(", ")).into());
        };
        let picture = portrait::svg(Tongue::or_english(&routine.language), exercise, self.way(), settings)
            .map_err(|crash| anyhow!("the picture of {} cannot be drawn: {crash}", self.what))?
            .ok_or_else(|| match self.way() {
                Way::Usual => anyhow!("{} has no picture", self.what),
                Way::Easier => anyhow!("{} has no picture of an easier way", self.what),
            })?;
        output::write(path, picture.as_bytes(), Existing::of(self.force))?;
        Ok(ExitCode::SUCCESS)
    }
}

fn contents<'a>(routine: &'a Routine, kind: Kind, timeline: &'a Timeline) -> Contents<'a> {
    let steps = describe::contents(timeline.tongue(), routine).into_iter();
    Contents {
        id: routine.id.as_str(),
        name: &routine.name,
        summary: &routine.summary,
        kind: kind.word(),
        seconds: report::seconds(timeline.total()),
        at_most: timeline.up_to(),
        equipment: timeline.equipment().into_iter().map(Equipment::word).collect(),
        muscles: timeline.muscles().into_iter().map(Muscle::word).collect(),
        level: routine.choice.level.as_deref(),
        levels: routine.levels.iter().map(|level| level.name.as_str()).collect(),
        steps: steps.map(|line| StepRecord { name: line.name, dose: line.dose, depth: line.depth }).collect(),
        not_if: describe::not_if(routine)
            .into_iter()
            .map(|it| NotIfRecord { moves: it.moves, sentence: it.sentence })
            .collect(),
    }
}
