//! Sentences that a program has said, kept from one session to the next, so that each is rendered once.
//!
//! A file for each sentence: everything that decides how it sounds, a sum by which damage is noticed, and the WAV data as it
//! came. Files appear whole or not at all, so several programs may read, write and clear the folder at the same time. What
//! cannot be written is said anew the next time.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use tempfile::NamedTempFile;

/// The most that is kept, in bytes: 64 MiB, half an hour of speech.
const MOST: u64 = 64 << 20;
/// How a file begins.
const MAGIC: &[u8] = b"supple says 1\n";
/// How a file's name ends.
const EXTENSION: &str = "said";
/// A file that was used within this time does not count as used again: most are used once a session.
const FRESH: Duration = Duration::from_hours(1);

/// The folder of kept sentences. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Cache {
    folder: PathBuf,
    most: u64,
    state: Arc<Mutex<State>>,
}

#[derive(Debug, Default)]
struct State {
    /// How many bytes lie in the folder, as far as this program knows; `None` until it looked.
    bytes: Option<u64>,
    /// Whether writing failed: a full disk, a folder of somebody else. It is not tried again.
    failed: bool,
}

/// Two are the same where their folder is.
impl PartialEq for Cache {
    fn eq(&self, other: &Self) -> bool {
        self.folder == other.folder
    }
}

impl Eq for Cache {}

/// What was cleared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Cleared {
    /// How many sentences.
    pub(crate) sentences: usize,
    /// How many bytes.
    pub(crate) bytes: u64,
}

impl Cache {
    /// The sentences in `folder`, which is made once something is kept.
    pub(crate) fn new(folder: PathBuf) -> Self {
        Self { folder, most: MOST, state: Arc::default() }
    }

    /// What was said before by a call of this identity.
    pub(super) fn get(&self, identity: &str) -> Option<Vec<u8>> {
        let path = self.path(identity);
        let file = fs::read(&path).ok()?;
        let Some((kept, sound)) = unpacked(&file) else {
            // Whoever is quicker removes it.
            let _gone = fs::remove_file(&path);
            return None;
        };
        // Of two identities with one name the later one stays.
        (kept == identity.as_bytes()).then(|| {
            touch(&path);
            sound.to_vec()
        })
    }

    /// Keeps what was said. Where that is not possible, nothing is kept.
    pub(super) fn put(&self, identity: &str, sound: &[u8]) {
        if self.state().failed {
            return;
        }
        match self.write(identity, sound) {
            Ok(bytes) => self.count(bytes),
            Err(_) => self.state().failed = true,
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn path(&self, identity: &str) -> PathBuf {
        self.folder.join(format!("{:016x}.{EXTENSION}", sum(identity.as_bytes())))
    }

    fn write(&self, identity: &str, sound: &[u8]) -> io::Result<u64> {
        fs::create_dir_all(&self.folder)?;
        let mut file = NamedTempFile::new_in(&self.folder)?;
        let length = u32::try_from(identity.len()).map_err(io::Error::other)?;
        for part in [MAGIC, &length.to_le_bytes(), identity.as_bytes(), &sum(sound).to_le_bytes(), sound] {
            file.write_all(part)?;
        }
        let bytes = file.as_file().metadata()?.len();
        file.persist(self.path(identity))?;
        Ok(bytes)
    }

    /// Takes note of so many bytes more, and makes room where that is too much.
    fn count(&self, bytes: u64) {
        let mut state = self.state();
        let known = state.bytes.map_or_else(|| total(&self.files()), |known| known + bytes);
        state.bytes = Some(if known > self.most { self.make_room() } else { known });
    }

    /// Removes what was not used for the longest time; gives what is left, in bytes.
    fn make_room(&self) -> u64 {
        let mut files = self.files();
        files.sort_by_key(|file| file.used);
        let mut left = total(&files);
        for file in files {
            // An eighth of it is room for a few sessions before it is too much again.
            if left <= self.most / 8 * 7 {
                break;
            }
            if fs::remove_file(&file.path).is_ok() {
                left -= file.bytes;
            }
        }
        left
    }

    /// Removes every sentence.
    ///
    /// # Errors
    /// When a file cannot be removed, the first such.
    pub(crate) fn clear(&self) -> io::Result<Cleared> {
        let mut cleared = Cleared::default();
        for file in self.files() {
            match fs::remove_file(&file.path) {
                Ok(()) => {
                    cleared.sentences += usize::from(file.is_sentence);
                    cleared.bytes += file.bytes;
                }
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                Err(error) => return Err(error),
            }
        }
        self.state().bytes = None;
        Ok(cleared)
    }

    /// The sentences that are there, and what a program that was killed left half written.
    fn files(&self) -> Vec<Found> {
        let entries = fs::read_dir(&self.folder).into_iter().flatten().flatten();
        entries.filter_map(|entry| Found::at(entry.path())).collect()
    }
}

/// A file in the folder.
struct Found {
    path: PathBuf,
    bytes: u64,
    used: SystemTime,
    is_sentence: bool,
}

impl Found {
    fn at(path: PathBuf) -> Option<Self> {
        let about = fs::symlink_metadata(&path).ok().filter(fs::Metadata::is_file)?;
        let used = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
        let is_sentence = path.extension().is_some_and(|extension| extension == EXTENSION);
        let name = path.file_name()?.to_string_lossy();
        let is_half_written = name.starts_with(".tmp") && used.elapsed().is_ok_and(|age| age > FRESH);
        (is_sentence || is_half_written).then_some(Self { bytes: about.len(), used, is_sentence, path })
    }
}

fn total(files: &[Found]) -> u64 {
    files.iter().map(|file| file.bytes).sum()
}

/// Takes note that a file was used. Without it, the file is only forgotten sooner.
fn touch(path: &Path) {
    let now = SystemTime::now();
    let file = File::options().append(true).open(path);
    let _untouched = file.and_then(|file| {
        let used = file.metadata()?.modified()?;
        if now.duration_since(used).is_ok_and(|age| age > FRESH) { file.set_modified(now) } else { Ok(()) }
    });
}

/// The identity and the sound in a file; `None` where it is damaged.
fn unpacked(file: &[u8]) -> Option<(&[u8], &[u8])> {
    let (length, rest) = file.strip_prefix(MAGIC)?.split_first_chunk()?;
    let (identity, rest) = rest.split_at_checked(usize::try_from(u32::from_le_bytes(*length)).ok()?)?;
    let (kept, sound) = rest.split_first_chunk()?;
    (u64::from_le_bytes(*kept) == sum(sound)).then_some((identity, sound))
}

/// A sum of bytes. Another release of the compiler may sum otherwise: then everything is said once more.
fn sum(bytes: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use std::thread;

    use super::*;

    fn cache(most: u64) -> (tempfile::TempDir, Cache) {
        let folder = tempfile::tempdir().unwrap();
        let cache = Cache { most, ..Cache::new(folder.path().join("voice")) };
        (folder, cache)
    }

    /// As if it had been used so many seconds ago.
    fn age(cache: &Cache, identity: &str, seconds: u64) {
        let file = File::options().append(true).open(cache.path(identity)).unwrap();
        file.set_modified(SystemTime::now() - Duration::from_secs(seconds)).unwrap();
    }

    #[test]
    fn what_was_put_is_there_for_the_same_identity_alone() {
        let (_folder, cache) = cache(MOST);
        assert_eq!(cache.get("espeak Rest."), None);
        cache.put("espeak Rest.", b"sound");
        assert_eq!(cache.get("espeak Rest.").as_deref(), Some(&b"sound"[..]));
        assert_eq!(cache.get("flite Rest."), None);
        let another = Cache::new(cache.folder.clone());
        assert_eq!(another.get("espeak Rest.").as_deref(), Some(&b"sound"[..]));
    }

    #[test]
    fn what_is_damaged_is_forgotten() {
        let (_folder, cache) = cache(MOST);
        cache.put("a", b"sound");
        let whole = fs::read(cache.path("a")).unwrap();
        let turned = |at: usize| {
            let mut file = whole.clone();
            file[at] ^= 1;
            file
        };
        let damaged =
            [Vec::new(), whole[..10].to_vec(), whole[..whole.len() - 1].to_vec(), turned(0), turned(whole.len() - 1)];
        for file in damaged {
            fs::write(cache.path("a"), file).unwrap();
            assert_eq!(cache.get("a"), None);
            assert!(!cache.path("a").exists());
        }
        // A sentence of another identity that has the same name is whole, but not what is wanted.
        cache.put("b", b"sound");
        fs::rename(cache.path("b"), cache.path("a")).unwrap();
        assert_eq!(cache.get("a"), None);
    }

    #[test]
    fn what_was_not_used_for_the_longest_time_goes_first() {
        let (_folder, cache) = cache(10_000);
        for (identity, seconds) in [("old", 20_000), ("older", 30_000), ("used", 40_000)] {
            cache.put(identity, &[0; 3_000]);
            age(&cache, identity, seconds);
        }
        assert!(cache.get("used").is_some());
        cache.put("new", &[0; 3_000]);
        let there = ["old", "older", "used", "new"].map(|identity| cache.get(identity).is_some());
        assert_eq!(there, [false, false, true, true]);
        assert!(total(&cache.files()) <= 10_000 / 8 * 7);
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_no_fault_and_not_tried_again() {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("file"), "in the way").unwrap();
        let cache = Cache::new(folder.path().join("file/voice"));
        cache.put("a", b"sound");
        assert_eq!(cache.get("a"), None);
        fs::remove_file(folder.path().join("file")).unwrap();
        cache.put("a", b"sound");
        assert!(!folder.path().join("file").exists());
    }

    #[test]
    fn clearing_says_what_it_freed_and_leaves_what_is_not_its_own() {
        let (_folder, cache) = cache(MOST);
        assert_eq!(cache.clear().unwrap(), Cleared::default());
        cache.put("a", b"sound");
        cache.put("b", b"sound");
        fs::write(cache.folder.join("note.txt"), "mine").unwrap();
        let cleared = cache.clear().unwrap();
        assert_eq!((cleared.sentences, cleared.bytes), (2, 2 * (MAGIC.len() as u64 + 4 + 1 + 8 + 5)));
        assert_eq!((cache.get("a"), cache.folder.join("note.txt").exists()), (None, true));
        cache.put("a", b"sound");
        assert!(cache.get("a").is_some());
    }

    #[test]
    fn several_programs_write_read_and_clear_at_once_and_nobody_hears_a_wrong_sound() {
        let (_folder, cache) = cache(20_000);
        thread::scope(|scope| {
            for worker in 0..4_u8 {
                let cache = Cache { most: 20_000, ..Cache::new(cache.folder.clone()) };
                scope.spawn(move || {
                    for round in 0..60_u8 {
                        let sentence = (worker + round) % 12;
                        let sound = vec![sentence; 3_000];
                        match cache.get(&sentence.to_string()) {
                            Some(kept) => assert_eq!(kept, sound),
                            None => cache.put(&sentence.to_string(), &sound),
                        }
                        if round % 20 == 19 && worker == 0 {
                            cache.clear().unwrap();
                        }
                    }
                });
            }
        });
        assert!(total(&cache.files()) <= 20_000 + 4 * 3_100, "{}", total(&cache.files()));
    }
}
