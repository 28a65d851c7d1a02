//! `supple sound`: the sound check a minute before the start.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::thread;
use std::time::Duration;

use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::completions::files_and_ids;
use super::environment::Environment;
use crate::audio::{Bank, Settings, Sound as Device, Status};
use crate::coach::{CHECKED, Clock, Hearing, Talk};
use crate::config::SavedState;
use crate::failure::Failure;
use crate::language::Words;
use crate::session::timeline::Timeline;
use crate::terminal::guard::Hush;
use crate::terminal::log::Log;

/// How long a device may take to open, and a voice to say its sentence.
const PATIENCE: Duration = Duration::from_secs(6);
/// How often the device is looked at while it opens.
const LOOK: Duration = Duration::from_millis(20);
/// How long closing may take.
const CLOSING: Duration = Duration::from_millis(500);

/// The arguments of `supple sound`.
#[derive(Debug, Args)]
pub(crate) struct Sound {
    /// Let the voice speak that sessions of this routine or move have: its id, or the path of its file.
    #[arg(value_name = "ID|FILE", add = ArgValueCompleter::new(files_and_ids))]
    what: Option<String>,
}

impl Sound {
    /// Plays each cue and a sentence, and names to `out` what is heard, the device and the speaker.
    ///
    /// A machine without a device, or without a voice, is no failure: what to do about it is said.
    ///
    /// # Errors
    /// When nothing has that id, its file has mistakes, or the output cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let clock = Clock::start();
        let Some(what) = &self.what else { return listen(&clock, Environment::built_in(config), None, out) };
        let environment = Environment::load(config);
        let (_, routine) = environment.find(what)?;
        let timeline = environment.timeline(&routine);
        listen(&clock, environment, Some(&timeline), out)
    }
}

/// Plays everything, the sentence in the voice of a session where one is given.
fn listen(
    clock: &Clock,
    mut environment: Environment,
    session: Option<&Timeline>,
    out: &mut impl Write,
) -> Result<ExitCode, Failure> {
    let configured = environment.config.settings.sound;
    let kept = match environment.folders.as_ref().map(|folders| SavedState::read(&folders.state)).transpose() {
        Ok(kept) => kept.unwrap_or_default(),
        Err(fault) => {
            environment.notes.push(fault.to_string());
            SavedState::default()
        }
    };
    let (bank, refused) = match &environment.folders {
        Some(folders) => Bank::with_folder(&folders.config.join("sounds")),
        None => (Bank::builtin(), Vec::new()),
    };
    environment.notes.extend(refused.iter().map(ToString::to_string));
    environment.tell();
    // A machine where no log can be written does without one.
    let log = environment.folders.as_ref().and_then(|folders| Log::open(&folders.state).ok());
    let hush = Hush::begin(log).map_err(|error| Failure::Other(error.into()))?;
    let settings = Settings { muted: false, ..kept.sound(configured) };
    let sound = Device::open(clock.origin(), settings, bank);
    let talk = Talk::new(environment.config.settings.voice.speaker());
    let talk = session.into_iter().fold(talk, Talk::trying);
    let mut hearing = Hearing::new(settings, talk);
    if report(clock, &sound, &mut hearing, out)? {
        hearing.open(Box::new(sound));
        play(clock, &mut hearing, out)?;
    } else {
        sound.close(CLOSING);
    }
    hearing.close();
    drop(hearing);
    drop(hush);
    Ok(ExitCode::SUCCESS)
}

/// Names the device and the speaker. Whether anything can be heard.
fn report(clock: &Clock, sound: &Device, hearing: &mut Hearing, out: &mut impl Write) -> Result<bool, Failure> {
    while sound.status() == Status::Opening && clock.now() < PATIENCE {
        thread::sleep(LOOK);
    }
    let (status, settings) = (sound.status(), hearing.settings());
    writeln!(out, "{}", status.said(Words::ENGLISH))?;
    writeln!(out, "{}", hearing.try_voice(PATIENCE))?;
    writeln!(out, "volume: sounds {} %, voice {} %", settings.cues.percent(), settings.voice.percent())?;
    if !status.is_playing() {
        writeln!(out, "Sessions run without sound: the edge of the window and the words show what happens.")?;
    }
    out.flush()?;
    Ok(status.is_playing())
}

/// Plays everything, and says what each sound means.
fn play(clock: &Clock, hearing: &mut Hearing, out: &mut impl Write) -> Result<(), Failure> {
    let mut check = hearing.check(clock.now());
    while !check.is_over(clock.now()) {
        thread::sleep(check.next().saturating_sub(clock.now()));
        if let Some(sound) = check.told(clock.now()) {
            writeln!(out, "  {}", Words::ENGLISH.text(CHECKED[sound].meaning))?;
            out.flush()?;
        }
    }
    Ok(())
}
