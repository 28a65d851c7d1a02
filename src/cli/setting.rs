//! What the screens and the plain lines begin with: keys, volumes, the journal.

use super::environment::Environment;
use crate::audio::Settings as Sound;
use crate::coach::Setting;
use crate::coach::diary::Lines;
use crate::coach::{Hearing, Talk, Trace, World};
use crate::config::words::Switch;
use crate::config::{Folders, SavedState};
use crate::journal::{Journal, Keeper, Past};
use crate::terminal::rebind::rebind;

/// The state of the sound at the beginning.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Begin {
    /// As it was left.
    AsLeft,
    /// Muted, for this start only.
    Muted,
}

/// What a session or the home screen begins with. Of what is wrong, the first is said.
pub(super) fn setting(environment: Environment, begin: Begin, trace: Option<Trace>) -> Setting {
    let Environment { folders, config, library, mut notes } = environment;
    let settings = config.settings;
    let (keymap, findings) = rebind(&settings.keys);
    if !findings.is_empty() {
        notes.push("some keys of the configuration cannot be taken; `supple check` shows them".to_owned());
    }
    let kept = match folders.as_ref().map(|folders| SavedState::read(&folders.state)).transpose() {
        Ok(kept) => kept.unwrap_or_default(),
        Err(fault) => {
            notes.push(fault.to_string());
            SavedState::default()
        }
    };
    let journal = match folders.as_ref().map(keeper).transpose() {
        Ok(keeper) => keeper,
        Err(error) => {
            notes.push(format!("no journal is kept: {error}"));
            None
        }
    };
    let sound: Sound = kept.sound(settings.sound);
    let speaker = settings.voice.speaker();
    let talk = match kept.speak(settings.voice.speak()) {
        Switch::On => Talk::new(speaker),
        Switch::Off => Talk::hushed(speaker),
    };
    let hearing = match begin {
        Begin::AsLeft => Hearing::new(sound, talk),
        Begin::Muted => Hearing::muted(sound, talk),
    };
    let world = World { hearing, journal, trace };
    Setting {
        folders,
        words: settings.language.words(),
        settings,
        kept,
        keymap,
        library,
        past: Past::default(),
        world,
        word: notes.into_iter().next(),
    }
}

fn keeper(folders: &Folders) -> std::io::Result<Box<dyn Lines>> {
    let keeper = Keeper::start(Journal::new(&folders.data, &folders.state))?;
    Ok(Box::new(keeper))
}
