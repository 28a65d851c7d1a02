//! One move or routine of the library.

use std::sync::{Arc, OnceLock};

use super::brief::Brief;
use super::shelf::{File, Origin, Shelf};
use crate::diagnostic::{self, Finding, guarded};
use crate::document::crash_finding;
use crate::routine::check::{Checked, Kind, Scrutiny};
use crate::routine::{Id, Routine, unwise};

/// One move or routine: its text, what it comes to, what is wrong with it. Understood when first asked.
#[derive(Debug)]
pub struct Entry {
    file: Arc<File>,
    shelf: Arc<Shelf>,
    collision: Option<Finding>,
    brief: Option<Brief>,
    checked: OnceLock<Checked>,
}

impl Entry {
    pub(super) const fn new(file: Arc<File>, shelf: Arc<Shelf>, collision: Option<Finding>) -> Self {
        Self { file, shelf, collision, brief: None, checked: OnceLock::new() }
    }

    /// The same, of which so much is known without reading it.
    pub(super) fn known(self, brief: Option<Brief>) -> Self {
        Self { brief, ..self }
    }

    /// What is known of it without reading it; `None` where it has to be read.
    pub(crate) const fn brief(&self) -> Option<Brief> {
        self.brief
    }

    pub(super) const fn file(&self) -> &Arc<File> {
        &self.file
    }

    /// Its id: the file's name without the ending. Of a file with a name that is no id, that name all the same.
    #[must_use]
    pub fn id(&self) -> &str {
        self.file.stem()
    }

    /// Whether it is a routine or a move.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.file.kind()
    }

    /// Where it comes from.
    #[must_use]
    pub fn origin(&self) -> &Origin {
        self.file.origin()
    }

    /// Where it comes from as text, for the head of a finding: the path, or `embedded:routines/...`.
    #[must_use]
    pub fn path(&self) -> String {
        self.file.path()
    }

    /// The name of what it came with, where it was added to the person's folder.
    #[must_use]
    pub fn package(&self) -> Option<&str> {
        self.file.package()
    }

    /// Who wrote the file, where it says so.
    #[must_use]
    pub fn by(&self) -> Option<&str> {
        self.file.parsed().by()
    }

    /// The move that an id stands for where this file names it; `None` where that is no move of another file.
    pub(crate) fn named(&self, id: &Id) -> Option<Self> {
        let file = self.shelf.file(id)?;
        Some(Self::new(Arc::clone(file), Arc::clone(&self.shelf), None))
    }

    /// Its text. Of a file that is not UTF-8, with replacement characters.
    #[must_use]
    pub fn source(&self) -> &str {
        self.file.source()
    }

    /// The name that it gives itself, as a heading; else its id.
    #[must_use]
    pub fn name(&self) -> &str {
        self.file.parsed().name().unwrap_or_else(|| self.id())
    }

    /// The routine, unless the file has errors. A move is a routine of one step.
    #[must_use]
    pub fn routine(&self) -> Option<&Arc<Routine>> {
        self.checked().routine.as_ref()
    }

    /// Everything that is wrong or unwise with it, sorted by place; of a figure all but its movement.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.checked().findings
    }

    /// [`Entry::findings`] and what is wrong with the movement of a figure, sorted by place. Takes much longer: for a
    /// person who asks about files, not for lists.
    #[must_use]
    pub fn examine(&self) -> Vec<Finding> {
        self.examined().findings
    }

    /// The findings of [`Entry::examine`], and the routine, unless the file has errors.
    pub(crate) fn examined(&self) -> Checked {
        self.resolved(Scrutiny::Close)
    }

    /// What it comes to with the moves of a shelf.
    fn among(&self, moves: &Shelf, scrutiny: Scrutiny) -> Checked {
        let resolved = guarded(|| self.file.resolve(moves, scrutiny));
        resolved.unwrap_or_else(|crash| Checked { routine: None, findings: vec![crash_finding(&crash)] })
    }

    fn checked(&self) -> &Checked {
        self.checked.get_or_init(|| self.resolved(Scrutiny::Quick))
    }

    fn resolved(&self, scrutiny: Scrutiny) -> Checked {
        let mut checked = self.among(&self.shelf, scrutiny);
        if let (Origin::Embedded, Some(embedded)) = (self.origin(), self.shelf.embedded())
            && let Some(first) = checked.findings.iter().find(|finding| finding.is_error())
        {
            // No file of a person's own breaks what the program brings: beside one that does not fit it is done as ever.
            let kept = kept_as_ever(first);
            checked = self.among(embedded, scrutiny);
            checked.findings.push(kept);
        }
        if let Some(collision) = &self.collision {
            checked.routine = None;
            checked.findings.push(collision.clone());
            diagnostic::sort(&mut checked.findings);
        }
        checked
    }
}

/// The advice that a person's own move does not fit into a routine of the program.
fn kept_as_ever(error: &Finding) -> Finding {
    let message = format!("with your own moves this does not hold ({}), so the built-in ones are done", error.message);
    let help = "mend your own move of that id, or give it another id";
    Finding::advice(unwise::OWN_DOES_NOT_FIT, error.span.clone(), message).help(help)
}
