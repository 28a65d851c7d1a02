//! Folders that are watched for files that an editor saves, in whatever way it does.

use std::io;
use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _, recommended_watcher};

/// Editors write a file in several steps: this long nothing has to happen before it counts as saved.
const QUIET: Duration = Duration::from_millis(40);

/// Watches until it is dropped.
pub(crate) struct Watch(#[expect(dead_code, reason = "held for what its end ends")] RecommendedWatcher);

impl Watch {
    /// Calls `changed`, on a thread of its own, when a TOML file in one of these folders was written, replaced or
    /// removed. Folders that are not there are left out.
    ///
    /// The folder is watched and not the file: an editor that replaces the file leaves a watched file behind.
    ///
    /// # Errors
    /// When the system cannot watch.
    pub(crate) fn start(folders: &[PathBuf], changed: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (sender, happened) = channel();
        let told = move |event: notify::Result<Event>| {
            if event.is_ok_and(|event| matters(&event)) {
                // Without a receiver the preview is gone.
                let _nobody = sender.send(());
            }
        };
        let mut watcher = recommended_watcher(told).map_err(io::Error::other)?;
        for folder in folders.iter().filter(|folder| folder.is_dir()) {
            watcher.watch(folder, RecursiveMode::NonRecursive).map_err(io::Error::other)?;
        }
        // It ends with the watcher, which holds the other end.
        thread::Builder::new().name("following saves".to_owned()).spawn(move || {
            while happened.recv().is_ok() {
                while happened.recv_timeout(QUIET).is_ok() {}
                changed();
            }
        })?;
        Ok(Self(watcher))
    }
}

/// Whether a TOML file is another one than before. Reading it is an event too, but changes nothing.
fn matters(event: &Event) -> bool {
    let toml = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "toml");
    !matches!(event.kind, EventKind::Access(_)) && event.paths.iter().any(toml)
}
