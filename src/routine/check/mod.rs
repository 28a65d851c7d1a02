//! From the shapes of files to what they mean: applies every override, and finds everything that is wrong in one go.

mod coaching;
mod dose;
mod easier;
mod exercise;
mod figure;
mod missing;
mod quote;
mod sides;
mod steps;

use std::sync::Arc;

use super::raw::{RawAllowance, RawMove, RawRoutine, RawSource};
use super::values::Pronounce;
use super::{Allowance, Id, Intensity, Order, Respelling, Routine, Source, Step, When, codes};
use crate::diagnostic::{self, Crash, Finding, Findings};
use crate::document::{At, Document, Doubt, Field, Shape as _, codes as document_codes, crash_finding};
use crate::duration::Length;
use crate::language;

use dose::File;
use exercise::Layers;
use missing::{Headers, is_of_absence};

/// The values of the configuration, for what no file says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Defaults {
    /// The language of a file that names none: English, in which the braces `{side}` and `{other}` are said.
    pub language: String,
    /// The pause between sets, and between the rounds of a circuit.
    pub rest: Length,
    /// The order of sets and sides.
    pub order: Order,
    /// The time to change sides; `None`: as long as the position needs.
    pub switch: Option<Length>,
    /// The countdown before the first set of a move.
    pub get_ready: Length,
    /// The length of an introduction; `None`: as long as its sentences take to say.
    pub introduce: Option<Length>,
}

impl Default for Defaults {
    fn default() -> Self {
        Self {
            language: language::USUAL.into(),
            rest: Length::from_secs(10),
            order: Order::default(),
            switch: None,
            get_ready: Length::from_secs(5),
            introduce: None,
        }
    }
}

/// The kind of a file: a routine, which says what to do, or a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Kind {
    /// A file that has steps.
    Routine,
    /// A file that is one move.
    Move,
}

impl Kind {
    /// The word that programs read: `routine` or `move`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Routine => "routine",
            Self::Move => "move",
        }
    }
}

/// A file as it was written, read but not yet resolved.
#[derive(Clone, Debug)]
pub(crate) struct Parsed {
    raw: Raw,
    findings: Vec<Finding>,
    doubt: Doubt,
    headers: Headers,
}

#[derive(Clone, Debug)]
enum Raw {
    Move(Box<RawMove>),
    Routine(Box<RawRoutine>),
}

/// The keys that only routines have.
const KEYS_OF_ROUTINES: [&str; 3] = ["when", "effort", "first-side"];

/// The keys that show a file without steps to be a move.
const KEYS_OF_MOVES: [&str; 17] = [
    "muscles",
    "position",
    "equipment",
    "instructions",
    "main",
    "during",
    "come-out",
    "breath",
    "feel",
    "easier",
    "not-if",
    "caution",
    "figure",
    "hold",
    "passes",
    "reps",
    "ease",
];

impl Parsed {
    /// Reads a file. What it is shows in its keys; where it does not, it is what its folder is for.
    pub(crate) fn new(source: &str, folder: Kind) -> Self {
        let document = Document::new(source);
        let count = |keys: &[&str]| keys.iter().filter(|key| document.has(key)).count();
        let looks_like_move = || folder == Kind::Move || count(&KEYS_OF_MOVES) > count(&KEYS_OF_ROUTINES);
        let is_routine = document.has("step") || document.has_tables_with("move");
        let (raw, mut findings) = if !is_routine && looks_like_move() {
            let (raw, findings) = document.read();
            (Raw::Move(Box::new(raw)), findings)
        } else {
            let (raw, mut findings) = document.read();
            for finding in &mut findings {
                too_far_down(finding, source);
            }
            (Raw::Routine(Box::new(raw)), findings)
        };
        findings.extend(sides::findings(&raw, source, document.doubt()));
        sides::word_help(&raw, &mut findings);
        let mut findings = diagnostic::told(findings, document_codes::MORE);
        if findings.iter().any(|finding| finding.code == codes::NEWER_FORMAT) {
            findings.retain(|finding| finding.code == codes::NEWER_FORMAT);
        }
        Self { raw, findings, doubt: document.doubt().clone(), headers: Headers::of(source) }
    }

    /// What stands for a file that this program fails on.
    pub(crate) fn crashed(crash: &Crash, folder: Kind) -> Self {
        Self { findings: vec![crash_finding(crash)], ..Self::new("", folder) }
    }

    /// What the file is.
    pub(crate) const fn kind(&self) -> Kind {
        match self.raw {
            Raw::Move(_) => Kind::Move,
            Raw::Routine(_) => Kind::Routine,
        }
    }

    /// The name that the file gives, where it gives one.
    pub(crate) fn name(&self) -> Option<&str> {
        match &self.raw {
            Raw::Move(raw) => raw.own.name.get(),
            Raw::Routine(raw) => raw.name.get(),
        }
        .map(String::as_str)
    }

    /// Who wrote the file, where it says so.
    pub(crate) fn by(&self) -> Option<&str> {
        match &self.raw {
            Raw::Move(raw) => raw.by.get(),
            Raw::Routine(raw) => raw.by.get(),
        }
        .map(String::as_str)
    }

    /// The move, where the file is one.
    pub(crate) const fn as_move(&self) -> Option<&RawMove> {
        match &self.raw {
            Raw::Move(raw) => Some(raw),
            Raw::Routine(_) => None,
        }
    }

    /// The moves that the file brings with it.
    fn own_moves(&self) -> &[(Id, RawMove)] {
        match &self.raw {
            Raw::Move(_) => &[],
            Raw::Routine(raw) => raw.own_moves(),
        }
    }

    /// Whether reading alone found errors.
    pub(crate) fn has_errors(&self) -> bool {
        self.findings.iter().any(Finding::is_error)
    }

    /// What the file comes to: the routine, unless something is wrong; and every finding, sorted by place.
    pub(crate) fn resolve(&self, id: &Id, defaults: &Defaults, moves: &dyn Moves, scrutiny: Scrutiny) -> Checked {
        let mut check = Check { defaults, moves, scrutiny, file: self, met: 0, findings: Findings::default() };
        let routine = match &self.raw {
            _ if self.is_of_newer_format() => None,
            Raw::Move(raw) => check.single(id, raw),
            Raw::Routine(raw) => check.routine(id, raw),
        };
        let mut findings = self.findings.clone();
        findings.extend(check.findings.into_vec(document_codes::MORE));
        self.headers.put_behind_its_cause(&mut findings);
        let findings = diagnostic::told(findings, document_codes::MORE);
        let sound = !findings.iter().any(Finding::is_error);
        Checked { routine: routine.filter(|_| sound).map(Arc::new), findings }
    }

    fn is_of_newer_format(&self) -> bool {
        self.findings.iter().any(|finding| finding.code == codes::NEWER_FORMAT)
    }

    /// Where the syntax is in doubt, what is missing may be there.
    fn is_certain(&self, finding: &Finding) -> bool {
        !self.doubt.covers(&finding.span) && (self.doubt.is_none() || !is_of_absence(finding.code))
    }
}

/// Whether a text is neither a move nor a routine: it has none of the keys that only these have.
pub(crate) fn is_foreign(source: &str) -> bool {
    let document = Document::new(source);
    let keys = KEYS_OF_ROUTINES.iter().chain(&KEYS_OF_MOVES).chain(&["step"]);
    document.doubt().is_none() && !keys.into_iter().any(|key| document.has(key))
}

/// A key of the routine itself that stands below a `[[step]]` is a key of that step, to TOML.
fn too_far_down(finding: &mut Finding, source: &str) {
    let word = &source[finding.span.clone()];
    if finding.code == document_codes::UNKNOWN_KEY && RawRoutine::knows(word) {
        finding.help = Some(format!("`{word}` is the routine's own: write it above the first `[[step]]`"));
    }
}

/// The result of checking a file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Checked {
    /// The routine; `None` where the file has errors. A move is a routine of one step.
    pub(crate) routine: Option<Arc<Routine>>,
    /// Everything that is wrong or unwise, sorted by place.
    pub(crate) findings: Vec<Finding>,
}

/// The meaning of an id.
pub(crate) enum Lookup<'m> {
    /// A move.
    Move(&'m RawMove),
    /// A move whose file cannot be read as one.
    Broken,
    /// A routine.
    Routine,
    /// No meaning: there is no such id.
    Unknown,
}

/// The moves that a file can name.
pub(crate) trait Moves {
    /// What an id stands for.
    fn look_up(&self, id: &Id) -> Lookup<'_>;
    /// What the id stands for in the program itself, where a person's own file stands in for that.
    fn beneath(&self, id: &Id) -> Lookup<'_>;
    /// The ids of all moves.
    fn ids(&self) -> Vec<&str>;
}

/// The scrutiny with which figures are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Scrutiny {
    /// Each of their values.
    Quick,
    /// Their whole movement too, which takes a hundred times as long.
    Close,
}

/// A value that is wrong, and told: in this file, or with the file that it stands in.
#[derive(Clone, Copy, Debug)]
struct Wrong;

/// One file while it is checked.
struct Check<'c> {
    defaults: &'c Defaults,
    moves: &'c dyn Moves,
    scrutiny: Scrutiny,
    file: &'c Parsed,
    /// How many faults were met, those included that are mere consequences of broken syntax.
    met: usize,
    findings: Findings,
}

impl<'c> Check<'c> {
    /// The meaning of an id, and whose file that stands in: a file's own moves come before all others.
    fn look_up(&self, id: &Id) -> (Lookup<'c>, File) {
        match self.file.own_moves().iter().find(|(own, _)| own == id) {
            Some((_, raw)) => (Lookup::Move(raw), File::Own),
            None => (self.moves.look_up(id), File::Other),
        }
    }

    /// The ids of all moves that the file can name.
    fn ids(&self) -> Vec<&'c str> {
        let own = self.file.own_moves().iter().map(|(id, _)| id.as_str());
        own.chain(self.moves.ids()).collect()
    }

    fn fault(&mut self, finding: Finding) {
        self.met += 1;
        if self.file.is_certain(&finding) {
            self.findings.push(finding);
        }
    }

    /// A move by itself.
    fn single(&mut self, id: &Id, raw: &'c RawMove) -> Option<Routine> {
        let layers = Layers::of_move(raw);
        self.tables(&raw.how);
        let exercise = self.exercise(id, &raw.own, &layers, raw.span.clone())?;
        let step = Step::Do(Arc::new(exercise));
        self.bound_session([(&step, raw.span.clone())].into_iter());
        let Step::Do(exercise) = &step else { return None };
        Some(Routine {
            id: id.clone(),
            name: exercise.name.clone(),
            summary: exercise.summary.clone(),
            language: exercise.language.clone(),
            when: When::Any,
            effort: Intensity::Usual,
            first_side: None,
            sources: exercise.sources.clone(),
            pronounce: exercise.pronounce.clone(),
            allow: allowances(&raw.allow),
            steps: vec![step],
        })
    }

    fn routine(&mut self, id: &Id, raw: &'c RawRoutine) -> Option<Routine> {
        self.dose_table(&raw.times.dose, &raw.times.sets);
        raw.own_moves().iter().for_each(|(_, own)| self.tables(&own.how));
        let steps = self.steps_of_routine(raw);
        let language = raw.times.language.get().map_or(&self.defaults.language, |tag| &tag.0);
        Some(Routine {
            id: id.clone(),
            name: raw.name.value()?,
            summary: raw.summary.value().unwrap_or_default(),
            language: language.clone(),
            when: raw.when.value().unwrap_or_default(),
            effort: raw.effort.value().unwrap_or_default(),
            first_side: raw.first_side.value(),
            sources: sources(&raw.sources),
            pronounce: respellings(&raw.pronounce),
            allow: allowances(&raw.allow),
            steps: steps?,
        })
    }
}

/// In the order of the file: advice finds the place of one by its number.
fn allowances(raw: &Field<Vec<At<RawAllowance>>>) -> Vec<Allowance> {
    let given = raw.get().into_iter().flatten();
    given
        .filter_map(|allowance| {
            let RawAllowance { code, because, .. } = &allowance.value;
            Some(Allowance { code: code.get()?.0, because: because.get()?.0.clone() })
        })
        .collect()
}

fn respellings(raw: &Field<Pronounce>) -> Vec<Respelling> {
    raw.get().map(|pronounce| pronounce.0.clone()).unwrap_or_default()
}

fn sources(raw: &Field<Vec<At<RawSource>>>) -> Vec<Source> {
    let given = raw.get().into_iter().flatten();
    given
        .filter_map(|source| {
            let RawSource { title, by, year, url, .. } = &source.value;
            let year = year.get().and_then(|year| u16::try_from(year.get()).ok());
            Some(Source { title: title.value()?, by: by.value(), year, url: url.get().map(|url| url.0.clone()) })
        })
        .collect()
}

#[cfg(test)]
mod tests;

#[cfg(test)]
mod overrides;

#[cfg(test)]
mod sided;

#[cfg(test)]
mod taught;
