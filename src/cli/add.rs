//! `supple add`: keeps what somebody else wrote, once it was looked at.

use std::io::{self, IsTerminal, Write, stderr, stdin};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use clap_complete::engine::ArgValueCompleter;

use super::authored::{self, shown};
use super::completions::files;
use super::environment::{Environment, defaults};
use super::new::id;
use super::output::says_yes;
use super::package::parcel::{Brought, Parcel, read};
use super::package::{shelf, told};
use crate::config::folders::Homeless;
use crate::diagnostic::{self, Colour, quoted};
use crate::failure::Failure;
use crate::routine::describe::counted;
use crate::routine::{Entry, Id, Library};
use crate::session::timeline::outline;

/// The exit code where nobody said yes: nothing has changed.
pub(super) const UNASKED: u8 = 3;

/// The arguments of `supple add`.
#[derive(Debug, Args)]
pub(crate) struct Add {
    /// A file, a folder of files that belong together, or `-` for the standard input.
    #[arg(value_name = "FILE|FOLDER|-", add = ArgValueCompleter::new(files))]
    pub(crate) what: PathBuf,
    /// The id that a single file is given here.
    #[arg(long = "as", value_name = "ID", value_parser = id)]
    pub(crate) called: Option<Id>,
    /// Add it without being asked.
    #[arg(short, long)]
    pub(crate) yes: bool,
}

impl Add {
    /// Shows what would be added, asks, and keeps it.
    ///
    /// The exit code is 0 where it was added or is there already, 1 where it cannot be, 3 where nobody said yes.
    ///
    /// # Errors
    /// When it cannot be read or written, has mistakes, or the id of something that stays.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let environment = Environment::load(config);
        let folders = environment.folders.as_ref().ok_or_else(|| Failure::Other(Homeless.into()))?;
        let parcel = read(&self.what, self.called.as_ref(), &defaults(&environment.config))?;
        let minutes = |entry: &Entry| {
            let routine = entry.routine()?;
            Some(format!(", {}", outline(routine, &environment.setup(routine)).takes.in_short()))
        };
        if shelf::is_kept(folders, &parcel) {
            writeln!(out, "{} is there already, and the same: nothing has changed.", quoted(parcel.name.as_str()))?;
            return Ok(ExitCode::SUCCESS);
        }
        let kept = shelf::kept_as(folders, &parcel.name);
        write!(out, "{}", told::parcel(&parcel, &environment.library, minutes))?;
        refuse(&parcel, &environment.library, out)?;
        keep_apart(&parcel, &kept)?;
        write!(out, "{}", told::going(&parcel, &kept))?;
        out.flush()?;
        let place = shelf::folder(folders).join(parcel.name.as_str());
        if !agreed(self.yes, &format!("Add it to {}?", shown(&place)))? {
            return Ok(ExitCode::from(UNASKED));
        }
        shelf::keep(folders, &parcel)?;
        authored::renew(config, None);
        tell_kept(&parcel, out)
    }
}

fn tell_kept(parcel: &Parcel, out: &mut impl Write) -> Result<ExitCode, Failure> {
    let name = &parcel.name;
    writeln!(
        out,
        "Added. `supple run {}` coaches it, `supple remove {name}` takes it away again.",
        parcel.files[0].id
    )?;
    Ok(ExitCode::SUCCESS)
}

/// Nothing is kept that has mistakes, or the id of something that stays.
fn refuse(parcel: &Parcel, library: &Library, out: &mut impl Write) -> Result<(), Failure> {
    let broken: Vec<&Brought> = parcel.files.iter().filter(|file| told::is_broken(file)).collect();
    for file in &broken {
        let errors: Vec<_> = file.findings.iter().filter(|finding| finding.is_error()).cloned().collect();
        writeln!(out, "\n{}", diagnostic::draw(&file.entry.path(), file.entry.source(), &errors, Colour::Plain))?;
    }
    if !broken.is_empty() {
        out.flush()?;
        let files = counted(broken.len(), "file", "files");
        return Err(Failure::Other(anyhow!("nothing is added: {files} with mistakes")));
    }
    for file in &parcel.files {
        if let told::Taken::By(there) = told::taken(library, &parcel.name, file) {
            out.flush()?;
            let help = match there.package() {
                Some(package) => format!("it came with {}; `supple remove {package}` takes that away", quoted(package)),
                None if parcel.files.len() == 1 => "`--as ID` gives the new one another id".to_owned(),
                None => "rename one of the two files".to_owned(),
            };
            let id = quoted(file.id.as_str());
            return Err(Failure::Other(anyhow!(
                "nothing is added: {id} is there already, {}; {help}",
                quoted(&there.path())
            )));
        }
    }
    Ok(())
}

/// What was added before goes for a newer one of the same, never for something else that happens to have its name.
fn keep_apart(parcel: &Parcel, kept: &[String]) -> Result<(), Failure> {
    if kept.is_empty() || parcel.files.iter().any(|file| kept.contains(&shelf::file_name(file))) {
        return Ok(());
    }
    let name = &parcel.name;
    let help = if parcel.is_folder { "rename the folder" } else { "`--as ID` gives the new one another id" };
    let help = format!("{help}, or `supple remove {name}` takes the other away");
    Err(Failure::Other(anyhow!("nothing is added: something else was added as `{name}` before; {help}")))
}

/// Whether the person says yes. Where nobody can be asked, nothing is done, and it is said how.
pub(super) fn agreed(yes: bool, question: &str) -> io::Result<bool> {
    if yes {
        return Ok(true);
    }
    if !stdin().is_terminal() || !stderr().is_terminal() {
        writeln!(anstream::stderr(), "note: nothing has changed: nobody can be asked here, and `--yes` says yes")?;
        return Ok(false);
    }
    says_yes(question)
}
