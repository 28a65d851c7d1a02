//! `supple import-exercises`: drafts of moves from the exercises of free-exercise-db.
//!
//! The database (<https://github.com/yuhonas/free-exercise-db>, Unlicense) says what to do and what it works on; it says no
//! dose, no sides and no position. A draft says none of these either: `supple check` asks its author for them.

mod draft;
mod words;

use std::collections::BTreeSet;
use std::fs;
use std::io::{self, Read as _, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use clap_complete::engine::ArgValueCompleter;
use serde::Deserialize;

use super::authored::shown;
use super::completions::files;
use crate::diagnostic::quoted;
use crate::failure::Failure;
use crate::routine::Id;
use crate::routine::describe::counted;

/// The largest file that is read: 16 MiB, some ten times the whole database.
const LARGEST: u64 = 16 << 20;

/// The arguments of `supple import-exercises`.
#[derive(Debug, Args)]
pub(crate) struct ImportExercises {
    /// A JSON file of free-exercise-db: `exercises.json`, or that of one exercise.
    #[arg(value_name = "FILE", add = ArgValueCompleter::new(files))]
    pub(crate) file: PathBuf,
    /// The folder for the drafts, a file each; files that are there stay as they are.
    #[arg(short, long, value_name = "FOLDER", add = ArgValueCompleter::new(files))]
    pub(crate) output: PathBuf,
    /// Only exercises with this in their name, or of this id.
    #[arg(long, value_name = "NAME|ID")]
    pub(crate) only: Vec<String>,
    /// Only exercises of this category, such as `stretching`.
    #[arg(long, value_name = "CATEGORY")]
    pub(crate) category: Option<String>,
}

/// An exercise as the database has it, as far as a draft needs it.
#[derive(Debug, Deserialize)]
struct Exercise {
    #[serde(default)]
    id: String,
    name: String,
    #[serde(default)]
    equipment: Option<String>,
    #[serde(default, rename = "primaryMuscles")]
    primary: Vec<String>,
    #[serde(default, rename = "secondaryMuscles")]
    secondary: Vec<String>,
    #[serde(default)]
    instructions: Vec<String>,
    #[serde(default)]
    category: String,
}

impl ImportExercises {
    /// Writes a draft for each exercise that is wanted.
    ///
    /// # Errors
    /// When the file cannot be read or is something else, nothing in it is wanted, or a draft cannot be written.
    pub(crate) fn perform(&self, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let exercises = read(&self.file)?;
        let wanted: Vec<&Exercise> = exercises.iter().filter(|exercise| self.is_wanted(exercise)).collect();
        if wanted.is_empty() {
            return Err(Failure::Other(anyhow!(
                "none of {} is wanted: {}",
                counted(exercises.len(), "exercise", "exercises"),
                self.asked(&exercises)
            )));
        }
        let failed = |path: &Path, error: &io::Error| Failure::Other(anyhow!("cannot write {}: {error}", shown(path)));
        fs::create_dir_all(&self.output).map_err(|error| failed(&self.output, &error))?;
        let (mut written, mut kept, mut ids) = (0, 0, BTreeSet::new());
        for exercise in wanted {
            let id = free(&exercise.name, &mut ids);
            let path = self.output.join(format!("{id}.toml"));
            match fs::File::create_new(&path) {
                Ok(mut file) => {
                    file.write_all(draft::of(exercise).as_bytes()).map_err(|error| failed(&path, &error))?;
                    written += 1;
                }
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => kept += 1,
                Err(error) => return Err(failed(&path, &error)),
            }
        }
        writeln!(out, "{} in {}", counted(written, "draft", "drafts"), self.output.display())?;
        if kept > 0 {
            writeln!(out, "{} there already, and left alone", counted(kept, "file was", "files were"))?;
        }
        writeln!(
            out,
            "`supple check {}` asks for what the database does not say: the dose, the sides, the position",
            self.output.display()
        )?;
        Ok(ExitCode::SUCCESS)
    }

    fn is_wanted(&self, exercise: &Exercise) -> bool {
        let name = exercise.name.to_lowercase();
        let named = |only: &String| exercise.id.eq_ignore_ascii_case(only) || name.contains(&only.to_lowercase());
        let category = |wanted: &String| exercise.category.eq_ignore_ascii_case(wanted);
        (self.only.is_empty() || self.only.iter().any(named)) && self.category.as_ref().is_none_or(category)
    }

    /// What was asked for, and which categories there are.
    fn asked(&self, exercises: &[Exercise]) -> String {
        let mut asked: Vec<String> = self.only.iter().map(|only| format!("`--only` {}", quoted(only))).collect();
        if let Some(category) = &self.category {
            let known: BTreeSet<&str> = exercises.iter().map(|exercise| exercise.category.as_str()).collect();
            let known: Vec<String> = known.into_iter().take(12).map(quoted).collect();
            asked.push(format!("`--category` {}, and there are {}", quoted(category), known.join(", ")));
        }
        if asked.is_empty() { "the file is empty".to_owned() } else { asked.join("; ") }
    }
}

/// An id that no draft has yet.
fn free(name: &str, taken: &mut BTreeSet<String>) -> String {
    let plain = Id::from_name(name).to_string();
    let mut id = plain.clone();
    let mut number = 2;
    while !taken.insert(id.clone()) {
        id = format!("{plain}-{number}");
        number += 1;
    }
    id
}

/// The exercises of a file: a list of them, or one.
fn read(path: &Path) -> Result<Vec<Exercise>, Failure> {
    let failed = |error| Failure::File { path: path.to_owned(), error };
    // Looked at before it is opened: a pipe would be waited for.
    if !fs::metadata(path).map_err(failed)?.is_file() {
        return Err(Failure::Other(anyhow!("{} is not a file", shown(path))));
    }
    let mut text = String::new();
    let file = fs::File::open(path).map_err(failed)?;
    file.take(LARGEST + 1).read_to_string(&mut text).map_err(failed)?;
    if text.len() as u64 > LARGEST {
        return Err(Failure::Other(anyhow!("{} is larger than 16 MiB", shown(path))));
    }
    let text = text.trim_start_matches('\u{feff}');
    let read = if text.trim_start().starts_with('[') {
        serde_json::from_str(text)
    } else {
        serde_json::from_str(text).map(|one| vec![one])
    };
    read.map_err(|error| {
        Failure::Other(anyhow!(
            "{} is no exercise of free-exercise-db: {error}; a list of exercises, or one, is wanted",
            shown(path)
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::free;
    use std::collections::BTreeSet;

    #[test]
    fn two_exercises_of_one_name_get_a_file_each() {
        let mut taken = BTreeSet::new();
        let ids = ["90/90 Reach", "90-90 reach", "///"].map(|name| free(name, &mut taken));
        assert_eq!(ids, ["90-90-reach", "90-90-reach-2", "unnamed"]);
    }
}
