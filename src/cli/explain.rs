//! `supple explain`: what a code means, with a wrong and a right example.

mod section;

use std::fmt::Write as _;
use std::io::Write;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};

use super::ink::{BOLD, WRONG, columns, inked};
use crate::diagnostic::quoted;
use crate::failure::Failure;
use crate::tui::widgets::paragraph::wrap;

use section::{Section, SectionPart, Verdict, sections};

/// The columns that prose is comfortable to read in.
const READABLE: usize = 80;

/// The arguments of `supple explain`.
#[derive(Debug, Args)]
pub(crate) struct Explain {
    /// A code that `supple check` gave, such as E003; without one, all of them are listed.
    #[arg(value_name = "CODE", add = ArgValueCandidates::new(codes))]
    pub(crate) code: Option<String>,
}

impl Explain {
    /// Writes what the code means to `out`.
    ///
    /// # Errors
    /// When there is no such code, or the output cannot be written.
    pub(crate) fn perform(&self, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let all = sections();
        let page = match &self.code {
            None => list(&all),
            Some(code) => page(find(&all, code)?, columns().min(READABLE)),
        };
        out.write_all(page.as_bytes())?;
        Ok(ExitCode::SUCCESS)
    }
}

/// Every code, for the shell to complete.
fn codes() -> Vec<CompletionCandidate> {
    let known = sections().into_iter();
    known.map(|section| CompletionCandidate::new(section.code).help(Some(section.title.into()))).collect()
}

/// The section of a code, in upper or lower case.
fn find<'s, 'd>(all: &'s [Section<'d>], wanted: &str) -> Result<&'s Section<'d>, Failure> {
    let code = wanted.trim().to_uppercase();
    all.iter().find(|section| section.code == code).ok_or_else(|| {
        let near = by_number(all, &code);
        let help = match near {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`supple explain` lists them all".to_owned(),
        };
        Failure::Other(anyhow!("no code is called {}; {help}", quoted(wanted)))
    })
}

/// The code meant by one with a digit too few: `E3` for `E003`.
fn by_number<'d>(all: &[Section<'d>], code: &str) -> Option<&'d str> {
    let number = |code: &str| code.get(1..)?.parse::<u32>().ok();
    let wanted = number(code)?;
    all.iter()
        .map(|section| section.code)
        .find(|known| known.get(..1) == code.get(..1) && number(known) == Some(wanted))
}

fn list(all: &[Section<'_>]) -> String {
    let mut page = String::new();
    for section in all {
        let _ = writeln!(page, "{}  {}", inked(BOLD, section.code), section.title);
    }
    page
}

fn page(section: &Section<'_>, columns: usize) -> String {
    let mut page = format!("{}  {}\n", inked(BOLD, section.code), inked(BOLD, section.title));
    let room = u16::try_from(columns).unwrap_or(u16::MAX);
    for part in &section.parts {
        page.push('\n');
        match part {
            SectionPart::Prose(prose) => {
                for line in wrap(prose, room) {
                    let _ = writeln!(page, "{line}");
                }
            }
            SectionPart::Example(example) => {
                let heading = match example.verdict {
                    Verdict::Wrong => inked(WRONG, "wrong"),
                    Verdict::Right => inked(BOLD, "right"),
                };
                let _ = writeln!(page, "{heading}");
                for line in example.text.lines() {
                    let _ = writeln!(page, "{}", format!("    {line}").trim_end());
                }
            }
        }
    }
    page
}

#[cfg(test)]
mod tests;
