//! Appending to this machine's journal file.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

use super::event::Line;
use super::history::{self, Unread};
use super::{line, machine};

/// Why something could not be kept.
#[derive(Debug, thiserror::Error)]
#[error("the journal cannot be written ({}: {error})", path.display())]
pub struct JournalFault {
    /// The file or folder in question.
    pub(crate) path: PathBuf,
    /// Why.
    #[source]
    pub(crate) error: io::Error,
}

/// The journal of one machine, in a folder that may hold those of others.
#[derive(Clone, Debug)]
pub struct Journal {
    folder: PathBuf,
    state: PathBuf,
}

impl Journal {
    /// The journal in the data folder `data`; `state` keeps this machine's name. Nothing is touched until a line is
    /// appended.
    #[must_use]
    pub fn new(data: &Path, state: &Path) -> Self {
        Self { folder: data.join("journal"), state: state.to_owned() }
    }

    /// The folder of all machines' files.
    #[must_use]
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The folder that stays on this machine.
    pub(super) fn state(&self) -> &Path {
        &self.state
    }

    /// The file of the machine with this name.
    pub(super) fn file(&self, machine: &str) -> PathBuf {
        self.folder.join(format!("{machine}.jsonl"))
    }

    /// Appends `lines`, all or none of them, and returns when they are on the disk.
    ///
    /// A last line that was torn by an earlier crash is first moved to a file of its own beside the journal.
    ///
    /// # Errors
    /// When the file cannot be made, locked or written; it is then as it was before.
    pub fn append(&self, lines: &[Line]) -> Result<(), JournalFault> {
        self.write(lines, File::sync_data).map(drop)
    }

    /// Appends `lines`, all or none of them, and returns when the system has them: the end of this program does no harm to
    /// them any more. The end of the machine may, until what is returned was synchronized.
    ///
    /// # Errors
    /// As [`Self::append`].
    pub(super) fn hand_over(&self, lines: &[Line]) -> Result<Handed, JournalFault> {
        let (file, path) = self.write(lines, |_| Ok(()))?;
        Ok(Handed { file, path })
    }

    fn write(&self, lines: &[Line], keep: impl Fn(&File) -> io::Result<()>) -> Result<(File, PathBuf), JournalFault> {
        let text: String = lines.iter().map(line::write).collect();
        let name = machine::name(&self.state).map_err(|error| JournalFault { path: self.state.clone(), error })?;
        let path = self.file(&name);
        match self.append_text(&path, &text, keep) {
            Ok(file) => Ok((file, path)),
            Err(error) => Err(JournalFault { path, error }),
        }
    }

    /// The lines that this machine wrote, in their order; none where it has not written any.
    ///
    /// # Errors
    /// When its file, or its name, cannot be read.
    pub(crate) fn own(&self) -> Result<Vec<Line>, Unread> {
        let unread = |path: &Path, error: &io::Error| Unread { path: path.to_owned(), why: error.to_string() };
        let name = machine::known(&self.state).map_err(|error| unread(&self.state, &error))?;
        let Some(path) = name.map(|name| self.file(&name)) else { return Ok(Vec::new()) };
        match history::lines_of(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
            read => read.map_err(|error| unread(&path, &error)),
        }
    }

    fn append_text(&self, path: &Path, text: &str, keep: impl Fn(&File) -> io::Result<()>) -> io::Result<File> {
        fs::create_dir_all(&self.folder)?;
        // Not opened for appending: Windows lets such a file be neither read nor cut.
        let mut file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        file.lock()?;
        let end = mend_end(&mut file, &path.with_extension("torn"))?;
        let written = file.write_all(text.as_bytes()).and_then(|()| keep(&file));
        if let Err(error) = written {
            // Half a line would be taken for a torn one by the next writer, so this only spares it the work; the
            // first error is the one to tell.
            let _ = file.set_len(end);
            return Err(error);
        }
        file.unlock()?;
        Ok(file)
    }
}

/// Lines that the system has and the disk may not have yet.
#[derive(Debug)]
pub(super) struct Handed {
    file: File,
    path: PathBuf,
}

impl Handed {
    /// Returns when everything in the file is on the disk: these lines, and all that were handed over before.
    pub(super) fn synchronize(self) -> Result<(), JournalFault> {
        self.file.sync_data().map_err(|error| JournalFault { path: self.path, error })
    }
}

/// Goes to the end of the last whole line, and gives its place. What stands behind it is moved to the file `aside`.
fn mend_end(file: &mut File, aside: &Path) -> io::Result<u64> {
    let length = file.seek(SeekFrom::End(0))?;
    let tail = tail(file, length)?;
    if tail.is_empty() {
        return file.seek(SeekFrom::End(0));
    }
    if line::read(&tail).is_some() {
        // Whole but for its line feed, as an editor may leave it.
        file.seek(SeekFrom::End(0))?;
        file.write_all(b"\n")?;
        return Ok(length + 1);
    }
    let mut kept = OpenOptions::new().create(true).append(true).open(aside)?;
    kept.write_all(&tail)?;
    kept.write_all(b"\n")?;
    kept.sync_data()?;
    let end = length - tail.len() as u64;
    file.set_len(end)?;
    file.seek(SeekFrom::Start(end))
}

/// What stands after the last line feed of a file that is `length` bytes long.
fn tail(file: &mut File, length: u64) -> io::Result<Vec<u8>> {
    const BLOCK: u64 = 64 << 10;
    let (mut start, mut block) = (length, Vec::new());
    while start > 0 {
        let from = start.saturating_sub(BLOCK);
        block.clear();
        file.seek(SeekFrom::Start(from))?;
        (&*file).take(start - from).read_to_end(&mut block)?;
        if let Some(feed) = block.iter().rposition(|&byte| byte == b'\n') {
            start = from + feed as u64 + 1;
            break;
        }
        start = from;
    }
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(start))?;
    (&*file).take(length - start).read_to_end(&mut tail)?;
    Ok(tail)
}

#[cfg(test)]
mod tests {
    use super::Journal;
    use crate::journal::event::{Event, Line};
    use crate::journal::history::History;
    use crate::journal::moment::Moment;
    use rstest::rstest;
    use std::fs;
    use std::path::PathBuf;

    fn note(text: &str) -> Line {
        let moment = Moment::from(&"2025-11-23T18:00:00+01:00[+01:00]".parse::<jiff::Zoned>().unwrap());
        Line { moment, session: None, event: Event::Note(text.to_owned()) }
    }

    fn notes(journal: &Journal) -> Vec<String> {
        let history = History::read(journal.folder());
        let text = |line: Line| match line.event {
            Event::Note(text) => text,
            other => panic!("{other:?}"),
        };
        history.lines.into_iter().map(text).collect()
    }

    fn only_file(journal: &Journal) -> PathBuf {
        let files = fs::read_dir(journal.folder()).unwrap().map(|entry| entry.unwrap().path());
        let mut files = files.filter(|path| path.extension().is_some_and(|end| end == "jsonl"));
        let file = files.next().unwrap();
        assert_eq!(files.next(), None);
        file
    }

    fn fresh() -> (tempfile::TempDir, Journal) {
        let dir = tempfile::tempdir().unwrap();
        let journal = Journal::new(&dir.path().join("data"), &dir.path().join("state"));
        (dir, journal)
    }

    #[test]
    fn what_is_appended_is_read_in_its_order() {
        let (_dir, journal) = fresh();
        journal.append(&[note("a"), note("b")]).unwrap();
        journal.append(&[note("c")]).unwrap();
        assert_eq!(notes(&journal), ["a", "b", "c"]);
    }

    #[test]
    fn nothing_is_touched_before_the_first_line() {
        let (dir, journal) = fresh();
        assert_eq!(History::read(journal.folder()), History::default());
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 0);
    }

    #[rstest]
    #[case::half_a_line(br#"{"at":"2025-"#)]
    #[case::zeroes(&[0; 9000])]
    #[case::longer_than_a_block(&[b'x'; 5000])]
    fn a_torn_last_line_is_set_aside_and_costs_nothing_else(#[case] torn: &[u8]) {
        let (_dir, journal) = fresh();
        journal.append(&[note("a")]).unwrap();
        let path = only_file(&journal);
        let whole = fs::read(&path).unwrap();
        fs::write(&path, [whole.as_slice(), torn].concat()).unwrap();
        let history = History::read(journal.folder());
        assert_eq!((history.lines.len(), history.unreadable.len()), (1, 1));

        journal.append(&[note("b")]).unwrap();
        assert_eq!(notes(&journal), ["a", "b"]);
        assert_eq!(fs::read(path.with_extension("torn")).unwrap(), [torn, b"\n"].concat());
        assert_eq!(History::read(journal.folder()).unreadable, []);
    }

    #[test]
    fn a_file_that_is_one_torn_line_is_begun_anew() {
        let (_dir, journal) = fresh();
        journal.append(&[note("a")]).unwrap();
        fs::write(only_file(&journal), "{").unwrap();
        journal.append(&[note("b")]).unwrap();
        assert_eq!(notes(&journal), ["b"]);
    }

    #[test]
    fn a_last_line_that_lacks_only_its_line_feed_is_kept() {
        let (_dir, journal) = fresh();
        journal.append(&[note("a")]).unwrap();
        let path = only_file(&journal);
        let whole = fs::read(&path).unwrap();
        fs::write(&path, &whole[..whole.len() - 1]).unwrap();
        journal.append(&[note("b")]).unwrap();
        assert_eq!(notes(&journal), ["a", "b"]);
        assert!(!path.with_extension("torn").exists());
    }

    #[test]
    fn two_that_write_at_once_keep_all_lines() {
        let (_dir, journal) = fresh();
        std::thread::scope(|scope| {
            for writer in 0..4 {
                let journal = journal.clone();
                scope.spawn(move || {
                    for number in 0..50 {
                        journal.append(&[note(&format!("{writer} {number}"))]).unwrap();
                    }
                });
            }
        });
        let mut all = notes(&journal);
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 200);
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_said_in_one_line() {
        let (dir, journal) = fresh();
        fs::write(dir.path().join("data"), "a file where the folder should be").unwrap();
        let said = journal.append(&[note("a")]).unwrap_err().to_string();
        assert!(said.starts_with("the journal cannot be written ("), "{said}");
        assert!(!said.contains('\n'));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_leaves_the_file_as_it_was() {
        let (_dir, journal) = fresh();
        journal.append(&[note("a")]).unwrap();
        let path = only_file(&journal);
        fs::remove_file(&path).unwrap();
        std::os::unix::fs::symlink("/dev/full", &path).unwrap();
        let said = journal.append(&[note("b")]).unwrap_err();
        assert_eq!(said.error.kind(), std::io::ErrorKind::StorageFull);
    }
}
