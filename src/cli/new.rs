//! `supple new`: a file to begin with.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;

use super::authored;
use super::editor;
use super::environment::Environment;
use crate::config::folders::Homeless;
use crate::diagnostic::quoted;
use crate::failure::Failure;
use crate::routine::{Id, Kind, Origin};

/// The arguments of `supple new`.
#[derive(Debug, Args)]
pub(crate) struct New {
    /// The new id: 1 to 64 lower-case letters, digits and hyphens.
    #[arg(value_name = "ID", value_parser = id)]
    pub(crate) id: Id,
    /// Begin a move instead of a routine.
    #[arg(long = "move")]
    pub(crate) of_move: bool,
}

/// Reads an id.
pub(super) fn id(text: &str) -> Result<Id, String> {
    Id::new(text).ok_or_else(|| {
        let near = Id::from_name(text);
        format!("an id is 1 to 64 lower-case letters, digits and hyphens, such as `{near}`")
    })
}

impl New {
    /// Writes the file, and opens it in the person's editor where there is a terminal.
    ///
    /// # Errors
    /// When the id is taken, or the file cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let environment = Environment::load(config);
        let folders = environment.folders.as_ref().ok_or_else(|| Failure::Other(Homeless.into()))?;
        if let Some(taken) = environment.library.get(self.id.as_str()) {
            let (id, name) = (&self.id, quoted(self.id.as_str()));
            return Err(Failure::Other(match taken.origin() {
                Origin::Embedded => anyhow!("{name} is built in; `supple edit {id}` makes a copy of it that is yours"),
                Origin::File(path) => {
                    anyhow!("{name} is there already, {}; `supple edit {id}` opens it", authored::shown(path))
                }
            }));
        }
        let kind = if self.of_move { Kind::Move } else { Kind::Routine };
        let path = authored::write(folders, kind, &self.id, &starting(kind, &self.id))?;
        editor::open(&path, config, out)
    }
}

/// A file that is without mistakes, and says what else could be in it.
fn starting(kind: Kind, id: &Id) -> String {
    let text = match kind {
        Kind::Routine => include_str!("starting/routine.toml"),
        Kind::Move => include_str!("starting/move.toml"),
    };
    let mut name = id.as_str().replace('-', " ");
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text.replace("NAME", name.trim()).replace("ID", id.as_str())
}

#[cfg(test)]
mod tests {
    use super::{id, starting};
    use crate::advice::review;
    use crate::routine::{Defaults, Id, Kind, Library};
    use rstest::rstest;

    #[rstest]
    fn a_new_file_has_neither_mistakes_nor_advice(#[values(Kind::Routine, Kind::Move)] kind: Kind) {
        let text = starting(kind, &Id::new("evening-hips").unwrap());
        let entry = Library::embedded(Defaults::default()).entry_of("evening-hips.toml", text);
        assert_eq!(review(&entry), []);
        assert_eq!((entry.kind(), entry.name()), (kind, "Evening hips"));
    }

    #[test]
    fn what_else_a_routine_may_say_is_right_too() {
        let text = starting(Kind::Routine, &Id::new("x").unwrap());
        let (before, more) = text.split_once("# More that a step can be:\n#\n").unwrap();
        let more: Vec<&str> = more.lines().map(|line| line.trim_start_matches('#').trim_start()).collect();
        let entry = Library::embedded(Defaults::default()).entry_of("x.toml", format!("{before}{}", more.join("\n")));
        assert_eq!(entry.findings(), []);
        assert_eq!(entry.routine().unwrap().steps.len(), 5);
    }

    #[test]
    fn a_name_that_is_no_id_is_answered_with_one() {
        assert!(id("Evening hips").unwrap_err().ends_with("`evening-hips`"));
    }
}
