//! Folders that are watched for files that an editor saves, in whatever way it does.

use std::io;
use std::path::PathBuf;
use std::time::Duration;

use notify_debouncer_full::notify::{EventKind, RecommendedWatcher, RecursiveMode};
use notify_debouncer_full::{DebounceEventResult, Debouncer, RecommendedCache, new_debouncer};

/// Editors write a file in several steps: this long nothing has to happen before it counts as saved.
const QUIET: Duration = Duration::from_millis(40);

/// Watches until it is dropped.
pub(crate) struct Watch(
    #[expect(dead_code, reason = "held for what its end ends")] Debouncer<RecommendedWatcher, RecommendedCache>,
);

impl Watch {
    /// Calls `changed`, on a thread of its own, when a TOML file in one of these folders was written, replaced or
    /// removed. Folders that are not there are left out.
    ///
    /// The folder is watched and not the file: an editor that replaces the file leaves a watched file behind.
    ///
    /// # Errors
    /// When the system cannot watch.
    pub(crate) fn start(folders: &[PathBuf], changed: impl Fn() + Send + 'static) -> io::Result<Self> {
        let told = move |events: DebounceEventResult| {
            let matters = events.is_ok_and(|events| {
                events.iter().any(|event| {
                    // Reading the file is an access too.
                    !matches!(event.kind, EventKind::Access(_))
                        && event.paths.iter().any(|path| path.extension().is_some_and(|ending| ending == "toml"))
                })
            });
            if matters {
                changed();
            }
        };
        let mut watcher = new_debouncer(QUIET, Some(QUIET / 4), told).map_err(io::Error::other)?;
        for folder in folders.iter().filter(|folder| folder.is_dir()) {
            watcher.watch(folder, RecursiveMode::NonRecursive).map_err(io::Error::other)?;
        }
        Ok(Self(watcher))
    }
}
