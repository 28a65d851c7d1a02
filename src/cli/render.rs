//! `supple render`: a session as a sound file.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Duration;

use anyhow::anyhow;
use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::choice::chosen;
use super::completions::{files, files_and_ids};
use super::diary::{Remembering, tell_forgotten};
use super::environment::Environment;
use super::output::{self, Existing};
use super::voice::spoken;
use super::word::word;
use crate::audio::file::Format;
use crate::audio::render::Rendering;
use crate::audio::speech::State;
use crate::audio::{Bank, Settings, Speech};
use crate::body::Side;
use crate::diagnostic::quoted_path;
use crate::failure::Failure;
use crate::routine::Routine;
use crate::session::known::{Explain, Known};
use crate::session::timeline::{Setup, Timeline};

/// How long the voice may take for a whole session.
const PATIENCE: Duration = Duration::from_mins(5);

/// The arguments of `supple render`.
#[derive(Debug, Args)]
pub(crate) struct Render {
    /// A routine or a move: its id, or the path of its file.
    #[arg(value_name = "ID|FILE", add = ArgValueCompleter::new(files_and_ids))]
    pub(crate) what: String,
    /// The file to write: its ending, .wav or .flac, says which kind.
    #[arg(short, long, value_name = "FILE", add = ArgValueCompleter::new(files))]
    pub(crate) output: PathBuf,
    /// Replace the file where it is there already.
    #[arg(long)]
    pub(crate) force: bool,
    /// How much is told of a move: all of it, unless the journal knows it, or little.
    #[arg(long, value_parser = word::<Explain>(), value_name = "HOW", default_value = Explain::Full.word())]
    pub(crate) explain: Explain,
    /// Do this side only.
    #[arg(long, value_parser = word::<Side>(), value_name = "SIDE")]
    pub(crate) side: Option<Side>,
    /// Do this side first.
    #[arg(long, value_parser = word::<Side>(), value_name = "SIDE", conflicts_with = "side")]
    pub(crate) first_side: Option<Side>,
    /// Render this level of the routine, as its file names it; the first unless given.
    #[arg(long, value_name = "NAME")]
    pub(crate) level: Option<String>,
}

impl Render {
    /// Writes the file, and says to `out` how long it sounds.
    ///
    /// # Errors
    /// When nothing has that id, its file has mistakes, the ending is unknown, or the file cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let name = quoted_path(&self.output);
        let format = Format::of(&self.output)
            .ok_or_else(|| anyhow!("{name} must end in .wav or .flac, which says what kind of file to write"))?;
        let folder = self.output.parent().filter(|folder| !folder.as_os_str().is_empty());
        if let Some(folder) = folder.filter(|folder| !folder.is_dir()) {
            // Said before anything is spoken, which takes its time.
            return Err(anyhow!("cannot write {name}: there is no folder {}", quoted_path(folder)).into());
        }
        output::may_write(&self.output, Existing::of(self.force))?;
        if self.output.metadata().is_ok_and(|found| !found.is_file()) {
            // It is written beside its place and moved there, which would put an end to a pipe.
            return Err(anyhow!("cannot write {name}: it is no file").into());
        }
        let remembering = Remembering::begin(config);
        let environment = Environment::load(config);
        let (_, routine) = environment.find(&self.what)?;
        let routine = chosen(routine, self.level.as_deref(), false)?;
        environment.tell();
        let (past, forgotten) = remembering.end();
        let known = environment.today(&past).known(self.explain);
        if self.explain == Explain::Auto {
            tell_forgotten(forgotten.as_deref());
        }
        let (bank, refused) = match &environment.folders {
            Some(folders) => Bank::with_folder(&folders.config.join("sounds")),
            None => (Bank::builtin(), Vec::new()),
        };
        let mut err = anstream::stderr();
        for refused in refused {
            writeln!(err, "note: {refused}")?;
        }
        let (timeline, voice) = self.speak(&environment, &routine, known);
        if let Some(voice) = &voice {
            match voice.state() {
                State::Ready { .. } => {
                    while let Some(news) = voice.take_news() {
                        writeln!(err, "note: {news}")?;
                    }
                }
                // It says more than what led to it.
                trouble @ (State::Missing { .. } | State::Failed { .. }) => writeln!(err, "note: {trouble}")?,
            }
        }
        let settings = Settings { muted: false, ..environment.config.settings.sound };
        let rendering = Rendering::new(&timeline, &bank, settings, voice.as_ref());
        let seconds = rendering.length().as_secs();
        rendering.write(&self.output, format).map_err(|fault| anyhow!("cannot write {name}: {fault}"))?;
        writeln!(out, "{}: {} min {} s", self.output.display(), seconds / 60, seconds % 60)?;
        Ok(ExitCode::SUCCESS)
    }

    /// The timeline with the voice's own lengths, and the voice with every sentence of it.
    fn speak(&self, environment: &Environment, routine: &Routine, known: Known) -> (Timeline, Option<Speech>) {
        // Whoever follows a file can press no key.
        let mut setup = Setup { known, ease_key: None, ..environment.setup(routine) };
        setup.only_side = self.side;
        setup.first_side = self.side.or(self.first_side).unwrap_or(setup.first_side);
        let (timeline, voice) = spoken(environment, routine, setup);
        if let Some(voice) = &voice {
            let measured = voice.measure(timeline.sentences().into_iter().map(str::to_owned), PATIENCE);
            // The lengths are settled; this was only to have every sentence.
            drop(measured);
        }
        (timeline, voice)
    }
}
