//! What a parcel would bring, in lines.

use std::fmt::Write as _;

use super::parcel::{Brought, Parcel};
use crate::cli::ink::{BOLD, QUIET, inked};
use crate::diagnostic::{Finding, quoted, visible};
use crate::routine::describe::counted;
use crate::routine::{Entry, Id, Kind, Library, Origin};

/// What the place that a file would take is now.
pub(in crate::cli) enum Taken<'l> {
    /// Nothing has its id.
    Free,
    /// A built-in routine, which it stands in for.
    BuiltIn,
    /// A built-in move, which stays for everything else.
    BuiltInMove,
    /// What was added under the same name before.
    Before,
    /// Something that stays, so that it cannot be added.
    By(&'l Entry),
}

/// What has the id of a file that would be added under this name.
pub(in crate::cli) fn taken<'l>(library: &'l Library, name: &Id, file: &Brought) -> Taken<'l> {
    let Some(there) = library.get(file.id.as_str()) else { return Taken::Free };
    match (there.origin(), there.kind(), file.entry.kind()) {
        (Origin::Embedded, Kind::Routine, Kind::Routine) => Taken::BuiltIn,
        (Origin::Embedded, Kind::Move, Kind::Move) => Taken::BuiltInMove,
        (Origin::File(_), ..) if there.package() == Some(name.as_str()) => Taken::Before,
        _ => Taken::By(there),
    }
}

/// The parcel for a person: who wrote it, what it brings, what it stands in for, what is unwise in it.
pub(in crate::cli) fn parcel(parcel: &Parcel, library: &Library, minutes: impl Fn(&Entry) -> Option<String>) -> String {
    let mut told = String::new();
    for file in &parcel.files {
        let entry = &file.entry;
        let name = inked(BOLD, &visible(entry.name()));
        let by = entry.by().map(|by| format!(", by {}", visible(by))).unwrap_or_default();
        let _ = writeln!(told, "{name}  {}", inked(QUIET, &format!("{}{by}", file.id)));
        let steps = minutes(entry).unwrap_or_default();
        let _ = writeln!(told, "  a {}{steps}", entry.kind().word());
        for (id, name) in &file.moves {
            let _ = writeln!(told, "  with its move {}  {}", visible(name), inked(QUIET, id.as_str()));
            if library.get(id.as_str()).is_some() {
                let _ = writeln!(
                    told,
                    "    for this routine alone: the {} you have stays for everything else",
                    quoted(id.as_str())
                );
            }
        }
        let _ = write!(told, "{}", place(&taken(library, &parcel.name, file)));
        let advice = file.findings.iter().filter(|finding| !finding.is_error()).count();
        if advice > 0 {
            let _ = writeln!(told, "  {}", counted(advice, "piece of advice", "pieces of advice"));
        }
    }
    for left in &parcel.left {
        let _ = writeln!(told, "{left}");
    }
    told
}

fn place(taken: &Taken<'_>) -> String {
    match taken {
        Taken::Free => String::new(),
        Taken::BuiltIn => "  takes the place of the built-in one of this name\n".to_owned(),
        Taken::BuiltInMove => {
            "  for what comes with it; the built-in one of this name stays for everything else\n".to_owned()
        }
        Taken::Before => "  takes the place of the one that you added before\n".to_owned(),
        Taken::By(there) => format!("  its id is taken by {}\n", visible(&there.path())),
    }
}

/// Whether something in a file keeps it from being used.
pub(in crate::cli) fn is_broken(file: &Brought) -> bool {
    file.findings.iter().any(Finding::is_error)
}
