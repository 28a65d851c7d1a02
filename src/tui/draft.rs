//! A file that is being written: what it comes to each time that it is saved.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;

use crate::advice::review;
use crate::diagnostic::{Finding, guarded};
use crate::document::crash_finding;
use crate::routine::library::FindError;
use crate::routine::{Library, Routine};
use crate::session::timeline::{Setup, Timeline, compile};

/// A file, and everything that is needed to understand it.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The file.
    pub path: PathBuf,
    /// The moves that the program brings.
    pub library: Library,
    /// The person's own folders, whose moves the file may name.
    pub folders: Vec<PathBuf>,
    /// How the session goes; a first side that the file gives comes before the one here.
    pub setup: Setup,
    /// The level of the routine that is shown, by its name; `None`: as the file has it.
    pub level: Option<String>,
}

/// The result of the latest reading of a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    /// The session, unless the file has mistakes.
    pub(crate) session: Option<(Arc<Routine>, Timeline)>,
    /// Its text.
    pub(crate) source: String,
    /// Everything that is wrong or unwise, sorted by place.
    pub(crate) findings: Vec<Finding>,
    /// Why it could not be read at all, in one line.
    pub(crate) fault: Option<String>,
}

/// Why a file is not read, in one line.
fn unread(error: &FindError) -> String {
    match error {
        FindError::Unreadable { error, .. } if error.kind() == io::ErrorKind::NotFound => {
            "the file is gone: deleted, moved or renamed".into()
        }
        error => error.to_string(),
    }
}

impl Draft {
    /// The set-up for this routine.
    pub(crate) fn setup(&self, routine: &Routine) -> Setup {
        Setup { first_side: routine.first_side.unwrap_or(self.setup.first_side), ..self.setup.clone() }
    }

    /// Reads the file and the person's folders anew.
    pub(crate) fn read(&self) -> Reading {
        let entry = match self.library.with_folders(&self.folders).open(&self.path) {
            Ok(entry) => entry,
            Err(error) => return Reading { fault: Some(unread(&error)), ..Reading::default() },
        };
        let (source, findings) = (entry.source().to_owned(), review(&entry));
        let at_level = entry.routine().map(|routine| self.at_level(routine)).transpose();
        let routine = match at_level {
            Ok(routine) => routine,
            Err(fault) => return Reading { session: None, source, findings, fault: Some(fault) },
        };
        let session = routine.map(|routine| {
            let timeline = guarded(|| compile(&routine, &self.setup(&routine)))?;
            Ok((routine, timeline))
        });
        let session = session.transpose();
        match session {
            Ok(session) => Reading { session, source, findings, fault: None },
            Err(crash) => Reading { session: None, source, findings, fault: Some(crash_finding(&crash).message) },
        }
    }

    /// The routine at the level that is shown.
    fn at_level(&self, routine: &Arc<Routine>) -> Result<Arc<Routine>, String> {
        let Some(level) = &self.level else { return Ok(Arc::clone(routine)) };
        let found = routine.at_level(level).map(Arc::new);
        found.ok_or_else(|| Routine::lost_level(level))
    }

    /// The folders in which a change may change what the file comes to.
    pub(crate) fn watched(&self) -> Vec<PathBuf> {
        let own = self.path.parent().filter(|folder| !folder.as_os_str().is_empty());
        let own = own.map_or_else(|| PathBuf::from("."), PathBuf::from);
        let mut watched = vec![own.join("moves"), own];
        for folder in &self.folders {
            watched.extend(["routines", "routines/moves", "moves"].map(|inner| folder.join(inner)));
        }
        watched
    }
}

#[cfg(test)]
mod tests {
    use super::Draft;
    use crate::routine::{Defaults, Library};
    use crate::session::timeline::Setup;

    #[test]
    fn a_file_that_was_deleted_is_said_to_be_gone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("evening.toml");
        std::fs::write(&path, "name = \"Evening\"\n[[step]]\nmove = \"pigeon\"\n").unwrap();
        let library = Library::embedded(Defaults::default());
        let draft = Draft { path: path.clone(), library, folders: Vec::new(), setup: Setup::default(), level: None };
        assert!(draft.read().session.is_some());
        std::fs::remove_file(&path).unwrap();
        let reading = draft.read();
        assert_eq!(reading.fault.as_deref(), Some("the file is gone: deleted, moved or renamed"));
        assert!(reading.session.is_none());
    }

    #[test]
    fn a_level_is_shown_as_long_as_the_file_has_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("evening.toml");
        let steps = "[[step]]\nmove = \"pigeon\"\nlevel = \"easy\"\n[[step]]\nmove = \"squat\"\n";
        let write = |levels: &str| std::fs::write(&path, format!("name = \"Evening\"\nlevels = [{levels}]\n{steps}"));
        write("\"easy\", \"hard\"").unwrap();
        let library = Library::embedded(Defaults::default());
        let level = Some("hard".into());
        let draft = Draft { path: path.clone(), library, folders: Vec::new(), setup: Setup::default(), level };
        let steps = |draft: &Draft| draft.read().session.unwrap().1.steps;
        assert_eq!(steps(&draft), ["Squat"]);
        assert_eq!(steps(&Draft { level: None, ..draft.clone() }), ["Pigeon", "Squat"]);
        write("\"easy\", \"usual\"").unwrap();
        assert_eq!(draft.read().fault.as_deref(), Some("the file has no level `hard` any more"));
    }
}
