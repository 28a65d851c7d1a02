//! Where the configuration, the data and the program's own notes lie.
//!
//! XDG on every system but Windows, as people who live in a terminal expect it.

use std::path::{Path, PathBuf};

use crate::audio::speech::Cache;
use etcetera::base_strategy::{BaseStrategy, choose_base_strategy};

/// The folders of one person on one machine. None of them need exist; whoever writes makes its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// The person's own folder: `~`.
    pub(crate) home: PathBuf,
    /// The settings file, `config.toml`.
    pub(crate) settings: PathBuf,
    /// The configuration folder: the person's own `routines`, `moves` and `sounds` lie in it.
    pub(crate) config: PathBuf,
    /// What is worth keeping and taking to another machine: the journal.
    pub(crate) data: PathBuf,
    /// What belongs to this machine: volume, log.
    pub(crate) state: PathBuf,
    /// What can be made anew: sentences that a program has said.
    pub(crate) cache: PathBuf,
}

/// There is no home folder, and the environment names no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no home folder, so nothing is kept and only the built-in routines are there")]
pub(crate) struct Homeless;

impl Folders {
    /// The folders that the environment names.
    ///
    /// `settings`, from `--config` or `SUPPLE_CONFIG`, stands in for the settings file; where it is a folder, for the
    /// whole configuration folder.
    pub(crate) fn find(settings: Option<&Path>) -> Result<Self, Homeless> {
        let base = choose_base_strategy().map_err(|_| Homeless)?;
        let data = base.data_dir().join("supple");
        // On Windows nothing is called a state folder; its folder for caches is the one that stays on the machine.
        let state = base.state_dir().unwrap_or_else(|| base.cache_dir()).join("supple");
        let cache = base.cache_dir().join("supple");
        let config = base.config_dir().join("supple");
        let folders = Self { cache, ..Self::new(base.home_dir().to_owned(), config, data, state) };
        Ok(match settings.filter(|path| !path.as_os_str().is_empty()) {
            None => folders,
            Some(folder) if folder.is_dir() => {
                Self { settings: folder.join("config.toml"), config: folder.to_owned(), ..folders }
            }
            Some(file) => Self { settings: file.to_owned(), ..folders },
        })
    }

    /// The sentences that programs have said.
    pub(crate) fn said(&self) -> Cache {
        Cache::new(self.cache.join("voice"))
    }

    /// These folders, with the settings in `config.toml` of `config`, and what can be made anew beside the state.
    pub(crate) fn new(home: PathBuf, config: PathBuf, data: PathBuf, state: PathBuf) -> Self {
        Self { home, settings: config.join("config.toml"), config, data, cache: state.join("cache"), state }
    }
}

#[cfg(test)]
mod tests {
    use super::Folders;
    use std::path::Path;

    #[test]
    fn a_file_stands_in_for_the_settings_alone_and_a_folder_for_the_whole_configuration() {
        let usual = Folders::find(None).unwrap();
        let file = Folders::find(Some(Path::new("/elsewhere/other.toml"))).unwrap();
        assert_eq!(file, Folders { settings: "/elsewhere/other.toml".into(), ..usual.clone() });

        let dir = tempfile::tempdir().unwrap();
        let folder = Folders::find(Some(dir.path())).unwrap();
        let settings = dir.path().join("config.toml");
        assert_eq!(folder, Folders { settings, config: dir.path().to_owned(), ..usual });
    }

    #[test]
    fn an_empty_name_is_none() {
        assert_eq!(Folders::find(Some(Path::new(""))), Folders::find(None));
    }
}
