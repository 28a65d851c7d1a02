//! What the program keeps by itself: volumes, mute, what was said once. Never written into the person's `config.toml`.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use super::words::Switch;
use crate::audio::{Settings as Sound, Volume};
use crate::body::Vocabulary as _;

/// The file's name in the state folder.
const FILE: &str = "kept.json";

/// The state that the program saves from one start to the next.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SavedState {
    /// Everything in the file, also what a newer version put there.
    all: Map<String, Value>,
}

/// Why the program's notes could not be read or written.
#[derive(Debug, thiserror::Error)]
#[error("volume and mute are not kept ({}: {error})", path.display())]
pub(crate) struct SavedStateFault {
    /// The file.
    pub(crate) path: PathBuf,
    /// Why.
    #[source]
    pub(crate) error: io::Error,
}

impl SavedState {
    /// What was kept in the folder `state`; nothing where nothing was.
    ///
    /// # Errors
    /// When the file cannot be read, or is damaged: it is then moved aside, to `kept.json.broken`.
    pub(crate) fn read(state: &Path) -> Result<Self, SavedStateFault> {
        let path = state.join(FILE);
        let fault = |error| SavedStateFault { path: path.clone(), error };
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Self::default()),
            text => text.map_err(fault)?,
        };
        match serde_json::from_str(&text) {
            Ok(all) => Ok(Self { all }),
            Err(error) => {
                fs::rename(&path, path.with_extension("json.broken")).map_err(fault)?;
                Err(fault(error.into()))
            }
        }
    }

    /// The sound settings in force: what was changed while the program ran, unless `configured` was changed since.
    pub(crate) fn sound(&self, configured: Sound) -> Sound {
        let volume = |name, configured: Volume| {
            let kept = self.unless_changed(name, &json!(configured.percent())).and_then(Value::as_u64);
            kept.and_then(|percent| u8::try_from(percent).ok()).and_then(Volume::new).unwrap_or(configured)
        };
        let muted = self.unless_changed("muted", &json!(configured.muted)).and_then(Value::as_bool);
        Sound {
            cues: volume("cues", configured.cues),
            voice: volume("voice", configured.voice),
            muted: muted.unwrap_or(configured.muted),
            sides: configured.sides,
        }
    }

    /// Whether sessions are spoken: as the key for the voice left it, unless `configured` was changed since.
    pub(crate) fn speak(&self, configured: Switch) -> Switch {
        let kept = self.unless_changed("speak", &json!(configured.word())).and_then(Value::as_str);
        kept.and_then(Switch::from_word).unwrap_or(configured)
    }

    fn unless_changed(&self, name: &str, configured: &Value) -> Option<&Value> {
        let note = self.all.get("sound")?.get(name)?;
        (note.get("configured") == Some(configured)).then(|| note.get("kept")).flatten()
    }

    /// Takes note of whether sessions are spoken, where it is otherwise than `configured`.
    pub(crate) fn set_speak(&mut self, configured: Switch, now: Switch) {
        self.note("speak", json!({ "configured": configured.word(), "kept": now.word() }));
    }

    /// Takes note of the sound settings in force, where they are others than `configured`.
    pub(crate) fn set_sound(&mut self, configured: Sound, now: Sound) {
        let volume =
            |configured: Volume, now: Volume| json!({ "configured": configured.percent(), "kept": now.percent() });
        self.note("cues", volume(configured.cues, now.cues));
        self.note("voice", volume(configured.voice, now.voice));
        self.note("muted", json!({ "configured": configured.muted, "kept": now.muted }));
    }

    fn note(&mut self, name: &str, note: Value) {
        let sound = self.all.entry("sound").or_insert_with(|| Value::Object(Map::new()));
        if !sound.is_object() {
            *sound = Value::Object(Map::new());
        }
        if let Value::Object(sound) = sound {
            sound.insert(name.to_owned(), note);
        }
    }

    /// Whether it was said that supple coaches and does not diagnose.
    pub(crate) fn notice_seen(&self) -> bool {
        self.all.get("notice-seen").and_then(Value::as_bool).unwrap_or(false)
    }

    /// Takes note that it was said.
    pub fn set_notice_seen(&mut self) {
        self.all.insert("notice-seen".to_owned(), Value::Bool(true));
    }

    /// Writes everything into the folder `state`, in one step: a reader sees the old notes or the new.
    ///
    /// # Errors
    /// When the folder cannot be made or written; the old notes then stay.
    pub(crate) fn write(&self, state: &Path) -> Result<(), SavedStateFault> {
        let path = state.join(FILE);
        self.replace(state, &path).map_err(|error| SavedStateFault { path, error })
    }

    fn replace(&self, state: &Path, path: &Path) -> io::Result<()> {
        fs::create_dir_all(state)?;
        let mut file = tempfile::NamedTempFile::new_in(state)?;
        serde_json::to_writer_pretty(&mut file, &self.all)?;
        file.write_all(b"\n")?;
        file.persist(path)?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{SavedState, Switch};
    use crate::audio::{Settings as Sound, Volume};
    use std::fs;

    fn quiet(percent: u8) -> Sound {
        Sound { cues: Volume::new(percent).unwrap(), ..Sound::default() }
    }

    #[test]
    fn what_was_kept_is_there_at_the_next_start() {
        let dir = tempfile::tempdir().unwrap();
        let state = dir.path().join("supple");
        let mut kept = SavedState::read(&state).unwrap();
        assert!(!kept.notice_seen());
        kept.set_sound(Sound::default(), Sound { muted: true, ..quiet(30) });
        kept.set_notice_seen();
        kept.write(&state).unwrap();

        let again = SavedState::read(&state).unwrap();
        assert_eq!(again, kept);
        assert_eq!(again.sound(Sound::default()), Sound { muted: true, ..quiet(30) });
        assert!(again.notice_seen());
    }

    #[test]
    fn a_setting_changed_in_the_configuration_since_holds() {
        let mut kept = SavedState::default();
        kept.set_sound(quiet(80), Sound { muted: true, ..quiet(30) });
        assert_eq!(kept.sound(quiet(50)), Sound { muted: true, ..quiet(50) });
        assert_eq!(kept.sound(quiet(80)), Sound { muted: true, ..quiet(30) });
    }

    #[test]
    fn the_voice_stays_as_its_key_left_it_until_the_configuration_changes() {
        let mut kept = SavedState::default();
        assert_eq!(kept.speak(Switch::On), Switch::On);
        kept.set_speak(Switch::On, Switch::Off);
        kept.set_sound(Sound::default(), quiet(30));
        assert_eq!(kept.speak(Switch::On), Switch::Off);
        assert_eq!(kept.speak(Switch::Off), Switch::Off);
        assert_eq!(kept.sound(Sound::default()), quiet(30));
    }

    #[test]
    fn what_a_newer_version_kept_stays() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("kept.json"), r#"{"tempo":{"x":1}}"#).unwrap();
        let mut kept = SavedState::read(dir.path()).unwrap();
        kept.set_notice_seen();
        kept.write(dir.path()).unwrap();
        assert!(fs::read_to_string(dir.path().join("kept.json")).unwrap().contains("tempo"));
    }

    #[test]
    fn a_damaged_file_is_said_once_and_kept_aside() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("kept.json"), "{").unwrap();
        let said = SavedState::read(dir.path()).unwrap_err().to_string();
        assert!(said.starts_with("volume and mute are not kept") && !said.contains('\n'), "{said}");
        assert_eq!(fs::read_to_string(dir.path().join("kept.json.broken")).unwrap(), "{");
        assert_eq!(SavedState::read(dir.path()).unwrap(), SavedState::default());
    }

    #[test]
    fn wrong_values_in_the_file_are_as_good_as_none() {
        let dir = tempfile::tempdir().unwrap();
        let text = r#"{"sound":{"cues":{"configured":80,"kept":900},"muted":7},"notice-seen":"yes"}"#;
        fs::write(dir.path().join("kept.json"), text).unwrap();
        let kept = SavedState::read(dir.path()).unwrap();
        assert_eq!((kept.sound(Sound::default()), kept.notice_seen()), (Sound::default(), false));
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_said_in_one_line() {
        let dir = tempfile::tempdir().unwrap();
        let blocked = dir.path().join("file");
        fs::write(&blocked, "").unwrap();
        let said = SavedState::default().write(&blocked.join("supple")).unwrap_err().to_string();
        assert!(!said.contains('\n'), "{said}");
    }
}
