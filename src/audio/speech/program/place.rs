//! Where programs and their voices lie on a machine.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

use etcetera::base_strategy::{BaseStrategy as _, choose_base_strategy};

/// The folders of a machine.
#[derive(Clone, Debug, Default)]
pub(crate) struct Place {
    /// The folders of programs, written like `PATH`.
    pub(super) path: OsString,
    /// The folders of data: the person's own first.
    pub(super) data: Vec<PathBuf>,
}

impl Place {
    /// This machine's.
    pub(crate) fn here() -> Self {
        let own = choose_base_strategy().ok().map(|base| base.data_dir());
        let all = env::var_os("XDG_DATA_DIRS").filter(|all| !all.is_empty());
        let all = all.unwrap_or_else(|| "/usr/local/share:/usr/share".into());
        Self {
            path: env::var_os("PATH").unwrap_or_default(),
            data: own.into_iter().chain(env::split_paths(&all)).collect(),
        }
    }

    /// The program of this name.
    pub(crate) fn program(&self, name: &str) -> Option<PathBuf> {
        let name = format!("{name}{}", env::consts::EXE_SUFFIX);
        // A name with a folder in it is found from where this program is, not in the folders of programs.
        if Path::new(&name).components().count() > 1 {
            return Some(PathBuf::from(name)).filter(|path| is_program(path));
        }
        env::split_paths(&self.path).map(|folder| folder.join(&name)).find(|path| is_program(path))
    }
}

fn is_program(path: &Path) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        path.metadata().is_ok_and(|about| about.is_file() && about.permissions().mode() & 0o111 != 0)
    }
    #[cfg(not(unix))]
    path.is_file()
}

/// Whether a tag is of a language, whatever its region; without a language every one is.
pub(super) fn is_of(tag: &str, language: &str) -> bool {
    language.is_empty() || base(tag) == base(language)
}

/// The first part of a language tag in lower case: `pt` of `pt-BR`, and of `pt_BR`.
pub(super) fn base(tag: &str) -> String {
    tag.split(['-', '_']).next().unwrap_or_default().to_lowercase()
}
