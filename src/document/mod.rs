//! TOML documents read with the place of everything in them: every fault of a file becomes a finding, in one go.
//!
//! A table's keys are declared once with [`shape!`]; from the declaration come the reader, the list of known keys (an
//! unknown one is a finding that names the nearest) and a description ([`Kind`]) that a schema can be written from.
//!
//! ```ignore
//! shape! {
//!     /// Where the mat lies.
//!     pub(crate) struct RawMat {
//!         /// How long it is.
//!         name: String = "name", required;
//!         /// Who may lie on it.
//!         sides: Vec<At<Side>> = "sides";
//!     }
//! }
//! let (mat, findings) = document::read::<RawMat>(source);
//! ```

pub mod codes;
mod count;
mod field;
mod foreign;
mod kind;
mod length;
mod literal;
mod node;
pub(crate) mod schema;
mod shape;
mod single;
mod synonyms;
mod syntax;
mod value;

use std::ops::Range;

use toml::de::DeTable;

use crate::diagnostic::{self, Crash, Finding, Findings, Severity};

pub(crate) use count::count_help;
pub(crate) use field::{At, Field, Given};
pub(crate) use foreign::binary;
pub(crate) use kind::{DeclaredKey, Kind};
pub(crate) use length::{meant as length_meant, range as range_of_lengths, without_sides};
pub(crate) use literal::{MOST_OF_A_TEXT, place};
pub(crate) use node::{Node, Table};
pub(crate) use shape::Shape;
pub(crate) use shape::shape;
pub(crate) use syntax::Doubt;
pub(crate) use value::{Anything, Decimal, Value, Whole};

/// Collects the faults of one document while its values are read.
pub struct Reader<'t> {
    source: &'t str,
    findings: Findings,
    doubt: &'t Doubt,
    broken: bool,
}

impl<'t> Reader<'t> {
    /// The document's text.
    #[must_use]
    pub const fn source(&self) -> &'t str {
        self.source
    }

    /// Adds a fault, unless it may be a mere consequence of broken syntax.
    pub fn fault(&mut self, finding: Finding) {
        // What the parser makes up for a value that it cannot read has no place.
        let is_made_up = self.broken && finding.span == (0..0);
        if !is_made_up && !self.doubt.covers(&finding.span) {
            self.findings.push(finding);
        }
    }

    /// Adds a fault that takes a while to word: where enough are told already it is only counted.
    pub fn fault_of(&mut self, code: &'static str, span: &Range<usize>, word: impl FnOnce() -> Finding) {
        if self.findings.keeps(code) {
            self.fault(word());
        } else if !self.doubt.covers(span) {
            self.findings.pass_over(Severity::Error);
        }
    }

    /// Where a part (bytes) of the text that `node` is stands in the document, escapes and quotes accounted for.
    #[must_use]
    pub fn place(&self, node: Node<'_>, part: Range<usize>) -> Range<usize> {
        literal::place(self.source, node.span(), part)
    }

    /// Whether the document has faults of syntax: then what is missing may have been lost with them, and is no fault.
    #[must_use]
    pub const fn is_broken(&self) -> bool {
        self.broken
    }
}

/// A document before it is known what it describes.
pub struct Document<'t> {
    source: &'t str,
    root: DeTable<'t>,
    syntax: Vec<Finding>,
    doubt: Doubt,
}

impl<'t> Document<'t> {
    /// Splits a text into keys and values, as far as it can be understood.
    #[must_use]
    pub fn new(source: &'t str) -> Self {
        if let Some(beyond) = syntax::beyond(source) {
            return Self::unread(source, beyond);
        }
        let (root, errors) = DeTable::parse_recoverable(source);
        let root = root.into_inner();
        if let Some(finding) = foreign::finding(source, head(source)).filter(|_| !errors.is_empty()) {
            return Self::unread(source, finding);
        }
        let syntax = syntax::findings(source, &root, &errors);
        let doubt = Doubt::new(source, &syntax);
        Self { source, root, syntax, doubt }
    }

    /// A document of which nothing more is said than one thing.
    fn unread(source: &'t str, finding: Finding) -> Self {
        let root = DeTable::parse_recoverable("").0.into_inner();
        Self { source, root, syntax: vec![finding], doubt: Doubt::of_everything() }
    }

    /// The same for a file that has to say something.
    #[must_use]
    pub fn of_something(source: &'t str) -> Self {
        let document = Self::new(source);
        if !document.root.is_empty() || !document.syntax.is_empty() {
            return document;
        }
        let only = if source.trim().is_empty() { "nothing" } else { "nothing but comments" };
        let finding = Finding::error(codes::EMPTY, head(source), format!("there is {only} in the file"));
        Self::unread(source, finding.help("`supple new NAME` writes one to begin with; a comment begins with `#`"))
    }

    /// The fault that a table is there twice, where the shape has a list of such tables.
    fn several<S: Shape>(&self, finding: &Finding) -> Finding {
        let key = &self.source[finding.span.clone()];
        let is_header = finding.code == codes::DUPLICATE_KEY && self.source[..finding.span.start].ends_with('[');
        let mut keys = Vec::new();
        if is_header {
            S::keys(&mut keys);
        }
        let is_list = keys.iter().any(|known| known.word == key && matches!((known.kind)(), Kind::List { .. }));
        if is_list {
            let help = format!("write `[[{key}]]`, two brackets on each side, for each of them");
            return Finding { help: Some(help), ..finding.clone() };
        }
        finding.clone()
    }

    /// Whether the key stands at the top of the document.
    #[must_use]
    pub fn has(&self, word: &str) -> bool {
        self.root.contains_key(word)
    }

    /// Whether a table under a header of its own has this key, with a text.
    #[must_use]
    pub fn has_tables_with(&self, word: &str) -> bool {
        let root = Table::new(&self.root, 0..0);
        root.entries().any(|(key, value)| {
            let has = |node: Node<'_>| node.as_table().is_some_and(|table| table.text(word).is_some());
            let is_other = ["easier", "figure", "extra"].contains(&key.value);
            !is_other && (has(value) || value.as_list().into_iter().flatten().any(has))
        })
    }

    /// Where nothing is certain.
    #[must_use]
    pub const fn doubt(&self) -> &Doubt {
        &self.doubt
    }

    /// The document's table read as an `S`, with every fault of syntax and shape, sorted by place.
    ///
    /// After a fault of syntax the rest is read as far as it can be understood; what is missing is then not reported,
    /// nor what else is wrong on the same lines.
    #[must_use]
    pub fn read<S: Shape>(&self) -> (S, Vec<Finding>) {
        let table = Table::whole(&self.root, head(self.source));
        let (doubt, broken) = (&self.doubt, !self.syntax.is_empty());
        let mut reader = Reader { source: self.source, findings: Findings::default(), doubt, broken };
        let shape = S::read_table(table, &mut reader);
        let mut findings = reader.findings.into_vec(codes::MORE);
        findings.extend(self.syntax.iter().map(|finding| self.several::<S>(finding)));
        (shape, diagnostic::told(findings, codes::MORE))
    }
}

/// Reads a text as an `S`: [`Document::new`] and [`Document::read`] in one.
#[must_use]
pub fn read<S: Shape>(source: &str) -> (S, Vec<Finding>) {
    Document::new(source).read()
}

/// A fault of this program, met on a document, as a finding about it.
#[must_use]
pub fn crash_finding(crash: &Crash) -> Finding {
    let message = format!("supple itself fails on this file: {crash}");
    let help =
        "that is a fault of supple, not of yours: please report it with the file; undo the last change till then";
    Finding::error(codes::CRASH, 0..0, message).help(help)
}

/// Where a fault of the document as a whole is shown: its first line that says something, else its start.
fn head(source: &str) -> Range<usize> {
    let mut at = 0;
    for line in source.split_inclusive('\n') {
        let said = line.trim();
        if !said.is_empty() && !said.starts_with('#') {
            let start = at + (line.len() - line.trim_start().len());
            return start..start + said.len();
        }
        at += line.len();
    }
    0..0
}

#[cfg(test)]
mod tests;
