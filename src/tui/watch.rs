//! Folders that are watched for files that an editor saves, in whatever way it does.

use std::collections::{BTreeSet, HashSet};
use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _, recommended_watcher};

/// Editors write a file in several steps: this long nothing has to happen before it counts as saved.
const QUIET: Duration = Duration::from_millis(40);
/// A link that leads to a link, and so on, is followed so far, as systems do.
const MOST_LINKS: usize = 40;

/// Watches until it is dropped.
pub(crate) struct Watch(#[expect(dead_code, reason = "held for what its end ends")] Arc<Mutex<RecommendedWatcher>>);

impl Watch {
    /// Calls `changed`, on a thread of its own, when a TOML file in one of these folders was written, replaced or
    /// removed, or what is behind it where it is a symbolic link. Folders that are not there are left out.
    ///
    /// The folder is watched and not the file: an editor that replaces the file leaves a watched file behind.
    ///
    /// # Errors
    /// When the system cannot watch.
    pub(crate) fn start(folders: &[PathBuf], changed: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (sender, happened) = channel();
        let told = move |event: notify::Result<Event>| {
            // Reading a file is an event too, but changes nothing.
            if let Some(event) = event.ok().filter(|event| !matches!(event.kind, EventKind::Access(_))) {
                // Without a receiver the preview is gone.
                let _nobody = sender.send(event.paths);
            }
        };
        let mut watcher = recommended_watcher(told).map_err(io::Error::other)?;
        let folders: Vec<PathBuf> = folders.iter().filter(|folder| folder.is_dir()).cloned().collect();
        watch(&mut watcher, &folders)?;
        let mut links = Links::in_folders(&folders);
        watch(&mut watcher, &links.folders)?;
        let watcher = Arc::new(Mutex::new(watcher));
        let held = Arc::downgrade(&watcher);
        // It ends with the watcher, which holds the other end.
        thread::Builder::new().name("following saves".to_owned()).spawn(move || {
            while let Ok(paths) = happened.recv() {
                if !paths.iter().any(|path| links.matters(path)) {
                    continue;
                }
                while happened.recv_timeout(QUIET).is_ok() {}
                // A link may be new, or lead elsewhere now.
                links = Links::in_folders(&folders);
                let Some(watcher) = held.upgrade() else { return };
                // Where the system can watch no more folders, saves there are not followed; all others are.
                let _full = watch(&mut watcher.lock().unwrap_or_else(PoisonError::into_inner), &links.folders);
                drop(watcher);
                changed();
            }
        })?;
        Ok(Self(watcher))
    }
}

fn watch<'a>(watcher: &mut RecommendedWatcher, folders: impl IntoIterator<Item = &'a PathBuf>) -> io::Result<()> {
    folders
        .into_iter()
        .try_for_each(|folder| watcher.watch(folder, RecursiveMode::NonRecursive).map_err(io::Error::other))
}

/// The files behind the TOML files that are symbolic links.
#[derive(Default)]
struct Links {
    /// The folders of the files behind them.
    folders: BTreeSet<PathBuf>,
    /// The names of the files behind them: not their paths, since a folder has many.
    names: HashSet<OsString>,
}

impl Links {
    /// Those of the links in these folders.
    fn in_folders(folders: &[PathBuf]) -> Self {
        let mut links = Self::default();
        // What cannot be listed has no links that could be followed.
        for entry in folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten().flatten() {
            links.follow(entry.path());
        }
        links
    }

    /// Takes down each step on the way from a link.
    fn follow(&mut self, mut path: PathBuf) {
        if !is_toml(&path) {
            return;
        }
        for _ in 0..MOST_LINKS {
            let Ok(target) = fs::read_link(&path) else { return };
            path = path.parent().map_or_else(|| target.clone(), |folder| folder.join(&target));
            self.names.extend(path.file_name().map(OsString::from));
            self.folders.extend(path.parent().filter(|folder| folder.is_dir()).map(PathBuf::from));
        }
    }

    /// Whether a change of this file may change what is previewed.
    fn matters(&self, path: &Path) -> bool {
        is_toml(path) || path.file_name().is_some_and(|name| self.names.contains(name))
    }
}

fn is_toml(path: &Path) -> bool {
    path.extension().is_some_and(|ending| ending == "toml")
}
