//! Where the configuration, the data and the program's own notes lie.
//!
//! XDG on every system but Windows, as people who live in a terminal expect it.

use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy, choose_base_strategy};

/// The folders of one person on one machine. None of them need exist; whoever writes makes its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Folders {
    /// The settings file, `config.toml`.
    pub settings: PathBuf,
    /// The configuration folder: the person's own `routines`, `moves` and `sounds` lie in it.
    pub config: PathBuf,
    /// What is worth keeping and taking to another machine: the journal.
    pub data: PathBuf,
    /// What belongs to this machine: volume, log.
    pub state: PathBuf,
}

/// There is no home folder, and the environment names no other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no home folder, so nothing is kept and only the built-in routines are there")]
pub struct Homeless;

impl Folders {
    /// The folders that the environment names.
    ///
    /// `settings`, from `--config` or `SUPPLE_CONFIG`, stands in for the settings file; where it is a folder, for the
    /// whole configuration folder.
    ///
    /// # Errors
    /// When there is no home folder to look in.
    pub fn find(settings: Option<&Path>) -> Result<Self, Homeless> {
        let base = choose_base_strategy().map_err(|_| Homeless)?;
        let data = base.data_dir().join("supple");
        // On Windows nothing is called a state folder; its folder for caches is the one that stays on the machine.
        let state = base.state_dir().unwrap_or_else(|| base.cache_dir()).join("supple");
        let folders = Self::new(base.config_dir().join("supple"), data, state);
        Ok(match settings.filter(|path| !path.as_os_str().is_empty()) {
            None => folders,
            Some(folder) if folder.is_dir() => Self::new(folder.to_owned(), folders.data, folders.state),
            Some(file) => Self { settings: file.to_owned(), ..folders },
        })
    }

    /// These folders, with the settings in `config.toml` of `config`.
    #[must_use]
    pub fn new(config: PathBuf, data: PathBuf, state: PathBuf) -> Self {
        Self { settings: config.join("config.toml"), config, data, state }
    }
}
