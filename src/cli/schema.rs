//! `supple schema`: what files may say, as a JSON Schema for editors.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use clap::{Args, ValueEnum};

use super::environment::Environment;
use crate::config;
use crate::document::schema::{Offered, schema};
use crate::failure::Failure;
use crate::routine::{self, Defaults, Id, Kind, LIKENESS_OF_THE_EASIER_WAY, Library};

/// The arguments of `supple schema`.
#[derive(Debug, Args)]
pub(crate) struct Schema {
    /// The kind of file.
    #[arg(value_enum, value_name = "KIND")]
    pub(crate) of: Of,
}

/// A kind of file that has a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Of {
    /// Routines.
    Routine,
    /// Moves.
    Move,
    /// The configuration.
    Config,
}

/// What a move has to say. A step that defines its move in place says the same, but one that names its move does not,
/// so the declaration that both share cannot require it.
const REQUIRED_OF_MOVES: &[&str] = &["name", "position", "sides", "instructions"];
/// What a routine has to say beyond what its declaration requires.
const REQUIRED_OF_ROUTINES: &[&str] = &["step"];

impl Of {
    /// Every kind.
    pub const ALL: [Self; 3] = [Self::Routine, Self::Move, Self::Config];

    /// The schema's text, with a line break at its end: an editor offers the moves that the program brings.
    #[must_use]
    pub fn text(self) -> String {
        self.text_for(&Library::embedded(Defaults::default()))
    }

    /// The schema's text, with a line break at its end: an editor offers the moves of this library.
    #[must_use]
    pub(crate) fn text_for(self, library: &Library) -> String {
        let moves =
            library.entries().iter().filter(|entry| entry.kind() == Kind::Move && Id::new(entry.id()).is_some());
        let mut moves: Vec<&str> = moves.map(|entry| entry.id()).collect();
        moves.sort_unstable();
        moves.dedup();
        let likenesses: Vec<&str> = ["same"].into_iter().chain(moves.iter().copied()).collect();
        let offered = [
            Offered { noun: Id::NOUN, words: &moves },
            Offered { noun: LIKENESS_OF_THE_EASIER_WAY, words: &likenesses },
        ];
        let schema = match self {
            Self::Routine => {
                schema(&routine::shape(Kind::Routine), "A routine of supple", REQUIRED_OF_ROUTINES, &offered)
            }
            Self::Move => schema(&routine::shape(Kind::Move), "A move of supple", REQUIRED_OF_MOVES, &offered),
            Self::Config => schema(&config::shape(), "The configuration of supple", &[], &[]),
        };
        // The alternate form is JSON on several lines.
        format!("{schema:#}\n")
    }

    /// The name of the file that holds it.
    #[must_use]
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Routine => "routine.json",
            Self::Move => "move.json",
            Self::Config => "config.json",
        }
    }
}

impl Schema {
    /// Writes the schema to `out`, with the moves that this person has.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let environment = Environment::load(config);
        environment.tell();
        out.write_all(self.of.text_for(&environment.library).as_bytes())?;
        Ok(ExitCode::SUCCESS)
    }
}
