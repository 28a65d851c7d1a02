//! `supple guide`: short pages about sore glutes, running, and what to do.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write, stdout};
use std::path::Path;
use std::process::ExitCode;

use anyhow::anyhow;
use clap::Args;
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};

use super::environment::Environment;
use super::ink::{BOLD, QUIET, columns, inked, padded, widest};
use super::run::screen;
use super::setting::{Begin, setting};
use crate::care::guide::{Act, Page, pages, part};
use crate::coach::Clock;
use crate::diagnostic::{nearest, quoted};
use crate::failure::Failure;
use crate::language::Words;
use crate::tui::to::{Opened, To};
use crate::tui::widgets::paragraph::wrap;

/// The topics, each with its title.
fn topics() -> Vec<CompletionCandidate> {
    pages(Words::ENGLISH)
        .iter()
        .map(|page| CompletionCandidate::new(page.topic).help(Some(page.title.into())))
        .collect()
}

/// The arguments of `supple guide`.
#[derive(Debug, Args)]
pub(crate) struct Guide {
    /// A topic; without one, all of them are listed.
    #[arg(value_name = "TOPIC", add = ArgValueCandidates::new(topics))]
    pub(crate) topic: Option<String>,
    /// Plain text instead of a full screen.
    #[arg(long)]
    pub(crate) plain: bool,
}

impl Guide {
    /// Opens the page, or the list of pages; where there is no terminal, or as it is wished, it is written to `out`.
    ///
    /// # Errors
    /// When there is no such page, or the output cannot be written.
    pub(crate) fn perform(&self, config: Option<&Path>, out: &mut impl Write) -> Result<ExitCode, Failure> {
        let pages = pages(Words::ENGLISH);
        if !self.plain && stdout().is_terminal() {
            let topic = self.topic.as_ref().map(|topic| find(pages, topic)).transpose()?.map(|page| page.topic);
            let setting = setting(Environment::built_in(config), Begin::AsLeft, None);
            return screen(Clock::start(), setting, To::Guide(topic.map(str::to_owned), Opened::CommandLine));
        }
        let text = match &self.topic {
            None => list(pages),
            Some(topic) => whole(find(pages, topic)?),
        };
        out.write_all(text.as_bytes())?;
        Ok(ExitCode::SUCCESS)
    }
}

fn find<'p>(pages: &'p [Page], wanted: &str) -> Result<&'p Page, Failure> {
    let lower = wanted.trim().to_lowercase();
    pages.iter().find(|page| page.topic == lower).ok_or_else(|| {
        let near = nearest(&lower, pages.iter().map(|page| page.topic));
        let help = match near {
            Some(topic) => format!("did you mean `{topic}`?"),
            None => "`supple guide` lists them all".to_owned(),
        };
        Failure::Other(anyhow!("no page of the guide is called {}; {help}", quoted(wanted)))
    })
}

fn list(pages: &[Page]) -> String {
    let room = widest(pages.iter().map(|page| page.topic));
    let mut text = String::new();
    for page in pages {
        if let Some(heading) = part(page.topic, Words::ENGLISH) {
            let blank = if text.is_empty() { "" } else { "\n" };
            let _ = writeln!(text, "{blank}{}", inked(QUIET, heading));
        }
        let _ = writeln!(text, "  {}  {}", inked(BOLD, &padded(page.topic, room)), page.title);
    }
    text
}

fn whole(page: &Page) -> String {
    let room = u16::try_from(columns()).unwrap_or(u16::MAX);
    let mut text = format!("{}\n", inked(BOLD, page.title));
    for paragraph in &page.paragraphs {
        text.push('\n');
        for line in wrap(paragraph, room) {
            let _ = writeln!(text, "{line}");
        }
    }
    let command = match page.act {
        Act::Run(id) => format!("supple run {id}"),
        Act::Ready => "supple ready".to_owned(),
    };
    let _ = writeln!(text, "\n{} {} `{command}`\n", inked(BOLD, "Now:"), page.now);
    for (title, url) in &page.sources {
        let _ = writeln!(text, "{}", inked(QUIET, &format!("{title}, {url}")));
    }
    text
}
