//! Files by their ids: what a move's name stands for.

use std::borrow::Cow;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use super::{collision, read};
use crate::diagnostic::{Finding, guarded, quoted};
use crate::routine::check::{Checked, Defaults, Kind, Lookup, Moves, Parsed, Scrutiny};
use crate::routine::{Id, codes};

/// The origin of an entry: the program, or a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Origin {
    /// A part of the program.
    Embedded,
    /// A file.
    File(PathBuf),
}

/// A file in memory, understood when first asked.
#[derive(Debug)]
pub(super) struct File {
    stem: String,
    id: Option<Id>,
    folder: Kind,
    origin: Origin,
    /// What it came with, where it was added with others.
    package: Option<String>,
    contents: OnceLock<Contents>,
    parsed: OnceLock<Parsed>,
}

/// What is in a file.
#[derive(Debug)]
struct Contents {
    source: Cow<'static, str>,
    /// What is wrong with the file as a file: then its text is not looked into.
    unusable: Option<Finding>,
}

impl File {
    pub(super) fn embedded(kind: Kind, stem: &str, source: &'static str) -> Self {
        Self::new(stem.to_owned(), kind, Origin::Embedded).holding(Cow::Borrowed(source), None)
    }

    /// A file of one of the person's folders.
    pub(super) fn in_folder(path: &Path, folder: Kind, source: String, unusable: Option<Finding>) -> Self {
        Self::new(stem_of(path), folder, Origin::File(path.to_owned())).holding(Cow::Owned(source), unusable)
    }

    /// A file named by its path; one that cannot be read says so.
    pub(super) fn read(path: &Path) -> Self {
        let (source, unusable) = read::told(path);
        Self::named(path, source, unusable)
    }

    /// A file that is read when somebody asks for it.
    pub(super) fn unread(path: &Path) -> Self {
        Self::new(stem_of(path), Kind::Routine, Origin::File(path.to_owned()))
    }

    /// The same, which came with others.
    pub(super) fn of_package(self, name: &str) -> Self {
        Self { package: Some(name.to_owned()), ..self }
    }

    /// A file named by its path: whatever its name, it has an id.
    pub(super) fn named(path: &Path, source: String, unusable: Option<Finding>) -> Self {
        let file = Self::in_folder(path, Kind::Routine, source, unusable);
        let id = file.id.clone().or_else(|| Some(Id::from_name(&file.stem)));
        Self { id, ..file }
    }

    pub(super) fn in_memory(name: &str, source: String) -> Self {
        Self::named(Path::new(name), source, None)
    }

    fn new(stem: String, folder: Kind, origin: Origin) -> Self {
        let (id, contents, parsed) = (Id::new(&stem), OnceLock::new(), OnceLock::new());
        Self { stem, id, folder, origin, package: None, contents, parsed }
    }

    fn holding(self, source: Cow<'static, str>, unusable: Option<Finding>) -> Self {
        Self { contents: OnceLock::from(Contents { source, unusable }), ..self }
    }

    fn contents(&self) -> &Contents {
        self.contents.get_or_init(|| {
            let (source, unusable) = match &self.origin {
                Origin::File(path) => read::told(path),
                Origin::Embedded => (String::new(), None),
            };
            Contents { source: Cow::Owned(source), unusable }
        })
    }

    /// The name of what it came with.
    pub(super) fn package(&self) -> Option<&str> {
        self.package.as_deref()
    }

    pub(super) fn stem(&self) -> &str {
        &self.stem
    }

    pub(super) const fn origin(&self) -> &Origin {
        &self.origin
    }

    pub(super) fn source(&self) -> &str {
        &self.contents().source
    }

    pub(super) fn path(&self) -> String {
        match (&self.origin, self.folder) {
            (Origin::File(path), _) => path.display().to_string(),
            (Origin::Embedded, Kind::Routine) => format!("embedded:routines/{}.toml", self.stem),
            (Origin::Embedded, Kind::Move) => format!("embedded:routines/moves/{}.toml", self.stem),
        }
    }

    /// What it is. Of the program's own files the folder says so, which a test holds to the truth.
    pub(super) fn kind(&self) -> Kind {
        match self.origin {
            Origin::Embedded => self.folder,
            Origin::File(_) => self.parsed().kind(),
        }
    }

    pub(super) fn parsed(&self) -> &Parsed {
        self.parsed.get_or_init(|| {
            let read = guarded(|| Parsed::new(self.source(), self.folder));
            read.unwrap_or_else(|crash| Parsed::crashed(&crash, self.folder))
        })
    }

    /// Whether it takes the place of `other`, which lies further away.
    pub(super) fn overrides(&self, other: &Self) -> bool {
        self.id.is_some() && self.id == other.id
    }

    /// Whether it can be used as a move.
    fn as_move(&self) -> Lookup<'_> {
        if self.contents().unusable.is_some() {
            return Lookup::Broken;
        }
        let parsed = self.parsed();
        match parsed.as_move() {
            None => Lookup::Routine,
            Some(_) if parsed.has_errors() => Lookup::Broken,
            Some(raw) => Lookup::Move(raw),
        }
    }

    /// What the file comes to among the moves of a shelf.
    pub(super) fn resolve(&self, among: &Shelf, scrutiny: Scrutiny) -> Checked {
        if let Some(unusable) = &self.contents().unusable {
            return Checked { routine: None, findings: vec![unusable.clone()] };
        }
        let Some(id) = &self.id else {
            let stand_in = Id::from_name(&self.stem);
            let mut checked = self.parsed().resolve(&stand_in, among.defaults(), among, scrutiny);
            checked.routine = None;
            checked.findings.insert(0, bad_name(&self.stem, &stand_in));
            return checked;
        };
        self.parsed().resolve(id, among.defaults(), among, scrutiny)
    }
}

/// The name of a file without its ending: `hips` of `hips.toml` and of `hips.supple.toml`.
fn stem_of(path: &Path) -> String {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    stem.strip_suffix(".supple").filter(|stem| !stem.is_empty()).unwrap_or(&stem).to_owned()
}

fn bad_name(stem: &str, stand_in: &Id) -> Finding {
    let hyphen = if stem.starts_with('-') { ", and no hyphen first" } else { "" };
    let message =
        format!("the file's name {} is not an id: lower-case letters, digits and hyphens{hyphen}", quoted(stem));
    Finding::error(codes::BAD_ID, 0..0, message).help(format!("rename the file to `{stand_in}.toml`"))
}

/// The files by their ids, and the defaults they are resolved with.
#[derive(Debug)]
pub(super) struct Shelf {
    by_id: HashMap<Id, Vec<Arc<File>>>,
    defaults: Defaults,
    /// Where an id is looked up that stands for no move here.
    beyond: Option<Arc<Shelf>>,
    /// The shelf of the program itself, where this one holds files that may stand in for its own.
    embedded: Option<Arc<Shelf>>,
}

impl Shelf {
    pub(super) fn new(files: &[Arc<File>], defaults: Defaults, embedded: Option<Arc<Self>>) -> Self {
        let mut by_id: HashMap<Id, Vec<Arc<File>>> = HashMap::with_capacity(files.len());
        for file in files {
            if let Some(id) = &file.id {
                by_id.entry(id.clone()).or_default().push(Arc::clone(file));
            }
        }
        Self { by_id, defaults, beyond: None, embedded }
    }

    /// A shelf of files whose moves come before those of another one; of two with the same id, the first.
    pub(super) fn before(files: impl IntoIterator<Item = Arc<File>>, beyond: Arc<Self>) -> Self {
        let mut by_id: HashMap<Id, Vec<Arc<File>>> = HashMap::new();
        for file in files {
            if let Some(id) = &file.id {
                by_id.entry(id.clone()).or_insert_with(|| vec![Arc::clone(&file)]);
            }
        }
        Self { by_id, defaults: beyond.defaults.clone(), beyond: Some(beyond), embedded: None }
    }

    pub(super) const fn defaults(&self) -> &Defaults {
        &self.defaults
    }

    /// The shelf of the program itself; `None` where this is it.
    pub(super) fn embedded(&self) -> Option<&Arc<Self>> {
        self.embedded.as_ref().or_else(|| self.beyond.as_ref()?.embedded())
    }

    /// The file of the move that an id stands for.
    pub(super) fn file(&self, id: &Id) -> Option<&Arc<File>> {
        let here = self.by_id.get(id).and_then(|files| files.first()).filter(|file| file.kind() == Kind::Move);
        here.or_else(|| self.beyond.as_ref()?.file(id))
    }

    /// The finding that another file has the id of this one.
    pub(super) fn collision(&self, file: &Arc<File>) -> Option<Finding> {
        let same = self.by_id.get(file.id.as_ref()?)?;
        same.iter().find(|other| !Arc::ptr_eq(other, file)).map(|other| collision(file.stem(), &other.path()))
    }
}

impl Moves for Shelf {
    fn look_up(&self, id: &Id) -> Lookup<'_> {
        let here = match self.by_id.get(id).map(Vec::as_slice) {
            None | Some([]) => Lookup::Unknown,
            Some([file]) => file.as_move(),
            Some(_) => Lookup::Broken,
        };
        match (&here, &self.beyond) {
            (Lookup::Unknown | Lookup::Routine, Some(beyond)) => match beyond.look_up(id) {
                Lookup::Unknown => here,
                further => further,
            },
            _ => here,
        }
    }

    fn beneath(&self, id: &Id) -> Lookup<'_> {
        self.embedded().map_or(Lookup::Unknown, |embedded| embedded.look_up(id))
    }

    fn ids(&self) -> Vec<&str> {
        let moves = self.by_id.iter().filter(|(_, files)| files.iter().any(|file| file.kind() == Kind::Move));
        let mut ids: Vec<&str> = moves.map(|(id, _)| id.as_str()).collect();
        ids.extend(self.beyond.iter().flat_map(|beyond| beyond.ids()));
        ids.sort_unstable();
        ids.dedup();
        ids
    }
}
