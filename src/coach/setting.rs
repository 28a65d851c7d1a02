//! What a session in a full screen or in lines begins with, and what is kept of it at its end.

use std::io::Write as _;
use std::path::Path;

use super::diary::Diary;
use super::{Hearing, Trace, World};
use crate::config::words::Switch;
use crate::config::{Folders, SavedState, Settings};
use crate::journal::Past;
use crate::language::Words;
use crate::routine::Library;
use crate::terminal::guard::Hush;
use crate::terminal::keymap::Keymap;

/// The common start of the full screen and the plain lines: all that both begin with.
pub struct Setting {
    /// Where everything lies; `None` without a home folder.
    pub folders: Option<Folders>,
    /// What the person chose.
    pub settings: Settings,
    /// The words of the screens.
    pub words: Words,
    /// What the program keeps by itself.
    pub kept: SavedState,
    /// Which keys ask for what.
    pub keymap: Keymap,
    /// The moves and routines that are there from the start.
    pub library: Library,
    /// What of the journal is known from the start.
    pub past: Past,
    /// What is reached outside.
    pub world: World,
    /// What is wrong from the start, in one line: it is said once.
    pub word: Option<String>,
}

/// Keeps volume, mute and voice in the folder `state` where they have changed; what stands against it, in one line.
pub(crate) fn keep(kept: &mut SavedState, settings: &Settings, hearing: &Hearing, state: &Path) -> Result<(), String> {
    let speak = match settings.voice.speak() {
        Switch::On if !hearing.is_hushed() => Switch::On,
        Switch::On | Switch::Off => Switch::Off,
    };
    let (sound, configured) = (hearing.lasting(), settings.sound);
    if kept.sound(configured) == sound && kept.speak(settings.voice.speak()) == speak {
        return Ok(());
    }
    kept.set_sound(configured, sound);
    kept.set_speak(settings.voice.speak(), speak);
    kept.write(state).map_err(|fault| fault.to_string())
}

/// Waits until the journal is on the disk, and says what is not, and what else was not `kept`.
pub(crate) fn close(world: World, kept: Result<(), String>, hush: Option<Hush>) {
    world.hearing.close();
    let written = world.journal.and_then(|lines| lines.close(Diary::PATIENCE));
    let traced = world.trace.as_ref().and_then(Trace::fault).map(str::to_owned);
    // The sound libraries may print until the very end: standard error comes back only now.
    drop(hush);
    for fault in written.into_iter().chain(traced).chain(kept.err()) {
        // Standard error is the last place where anything can be said.
        let _unheard = writeln!(anstream::stderr(), "supple: {fault}");
    }
}
