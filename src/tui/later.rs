//! What is loaded after the first frame, on other threads: the person's own files, the journal, the sound device.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use super::context::Context;
use crate::audio::{Bank, Ears, Sound, Status};
use crate::coach::{Clock, clock};
use crate::config::Folders;
use crate::diagnostic::quoted_path;
use crate::intake::arrive;
use crate::journal::{History, Journal, Line, Past};
use crate::language::{ScreenText, Words};
use crate::routine::Library;
use crate::routine::library::FolderError;
use crate::terminal::inbox::Waker;

/// How long the end waits for sound that is being opened, and how often it looks.
const LONGEST: Duration = Duration::from_millis(300);
const STEP: Duration = Duration::from_millis(5);

/// Something that was loaded.
pub(crate) enum Loaded {
    /// The program's routines and the person's own.
    Library(Library),
    /// What the journal remembers.
    Journal(Past),
    /// What sounds cues.
    Sound(Box<dyn Ears + Send>),
    /// Something that was not loaded, and why, in one line.
    Fault(String),
    /// Something that is said once, in one line.
    News(String),
}

/// The mailbox of what other threads load.
#[derive(Default)]
pub(crate) struct Later {
    loaded: Option<Receiver<Loaded>>,
    post: Option<Post>,
    sound_opened: bool,
    opening: Option<JoinHandle<()>>,
}

/// Hands over what was loaded, and wakes the loop for it.
#[derive(Clone)]
struct Post {
    sender: Sender<Loaded>,
    waker: Arc<Waker>,
}

impl Post {
    fn send(&self, loaded: Loaded) {
        // Without a receiver the program is ending: nobody wants it any more.
        let _nobody = self.sender.send(loaded);
        self.waker.wake();
    }
}

impl Later {
    /// Begins to load.
    pub(crate) fn start(&mut self, cx: &Context, waker: Arc<Waker>) {
        let (sender, loaded) = channel();
        self.loaded = Some(loaded);
        let post = Post { sender, waker };
        self.post = Some(post.clone());
        let Some(folders) = cx.folders.clone() else { return };
        let library = (!cx.is_listed).then(|| cx.library.clone());
        let mut own = vec![folders.config.clone()];
        own.extend(cx.settings.library_folders(&folders));
        let runs = cx.settings.run_folders(&folders);
        let words = cx.words();
        let _loading = spawn("loading routines", &post, (words, ScreenText::LoadingFailed), move |post| {
            // Asked here for the first time, so that the loop finds the zone known.
            let now = clock::local();
            let journal = Journal::new(&folders.data, &folders.state);
            let mut history = History::read(journal.folder());
            let news = journal.mention(&history);
            let (remembered, unknown) = remembered(&journal, std::mem::take(&mut history.lines), words);
            let ahead = remembered.ahead(&now);
            // With the journal the list is made anew, of what all of them say.
            library.as_ref().map(read);
            post.send(Loaded::Journal(remembered));
            for said in history.unread.iter().map(ToString::to_string).chain(unknown).chain(ahead) {
                post.send(Loaded::Fault(said));
            }
            if let Some(library) = library.map(|library| library.with_folders(&own)) {
                read(&library);
                let fault = unread(library.problems(), words);
                post.send(Loaded::Library(library));
                if let Some(fault) = fault {
                    post.send(Loaded::Fault(fault));
                }
            }
            for said in news {
                post.send(Loaded::News(said));
            }
            // Last, since it may take long: everything else is on the screen by now.
            arrived(&runs, &journal, &folders, words, post);
        });
    }

    /// Begins to open sound, once, unless nothing is to be heard.
    pub(crate) fn open_sound(&mut self, clock: &Clock, cx: &Context) {
        if cx.world.hearing.settings().muted {
            return;
        }
        let Some(post) = self.post.as_ref().filter(|_| !std::mem::replace(&mut self.sound_opened, true)) else {
            return;
        };
        let (origin, sound) = (clock.origin(), cx.world.hearing.settings());
        let sounds = cx.folders.as_ref().map(|folders| folders.config.join("sounds"));
        self.opening = spawn("opening sound", post, (cx.words(), ScreenText::SoundFailed), move |post| {
            let (bank, refused) = sounds.map_or_else(|| (Bank::builtin(), Vec::new()), |at| Bank::with_folder(&at));
            let sound = Sound::open(origin, sound, bank);
            // A loss is to be seen when it happens, also while nothing else does.
            let (waker, (told, is_told)) = (Arc::clone(&post.waker), channel());
            sound.on_change(move || {
                waker.wake();
                // After the first change nobody listens.
                let _nobody = told.send(());
            });
            let opens = matches!(sound.status(), Status::Opening);
            post.send(Loaded::Sound(Box::new(sound)));
            if let Some(first) = refused.first() {
                post.send(Loaded::Fault(first.to_string()));
            }
            if opens {
                // Whatever it is by then, it is no longer being opened.
                let _changed = is_told.recv();
            }
        });
    }

    /// Waits until sound is no longer being opened, but not for ever: the system's libraries write to standard error by
    /// themselves, and would write it into the shell's prompt.
    pub(crate) fn see_sound_opened(&mut self) {
        if let Some(opening) = self.opening.take() {
            wait_for(&opening, LONGEST);
        }
    }

    /// What has been loaded since the last call.
    pub(crate) fn take(&self) -> Vec<Loaded> {
        self.loaded.as_ref().map(|loaded| loaded.try_iter().collect()).unwrap_or_default()
    }
}

/// The past of these lines, with what goes on in other windows, and why that is not known.
fn remembered(journal: &Journal, lines: Vec<Line>, words: Words) -> (Past, Option<String>) {
    let mut remembered = Past::of(lines);
    match journal.elsewhere(&remembered, &clock::local()) {
        Ok(elsewhere) => {
            remembered.elsewhere = elsewhere;
            (remembered, None)
        }
        Err(error) => (remembered, Some(words.of_fault(ScreenText::ElsewhereUnknown, &error))),
    }
}

/// Reads what is new in the folders that runs come into, and says in a line what came.
fn arrived(runs: &[PathBuf], journal: &Journal, folders: &Folders, words: Words, post: &Post) {
    match arrive(runs, journal, &folders.state, &clock::local()) {
        Err(why) => post.send(Loaded::Fault(words.say(ScreenText::RunsUnread, &[("why", why.into())]))),
        Ok(arrivals) => {
            if arrivals.runs > 0 {
                let lines = History::read(journal.folder()).lines;
                post.send(Loaded::Journal(remembered(journal, lines, words).0));
            }
            // In one line: there is room for one, and a second would take the first one's place.
            let said: Vec<String> = arrivals.in_words(words).into_iter().chain(arrivals.faults(words)).collect();
            if !said.is_empty() {
                post.send(Loaded::News(said.join("; ")));
            }
        }
    }
}

/// Reads all of a library here, so that the loop finds it read.
fn read(library: &Library) {
    for entry in library.entries() {
        let _read = entry.routine();
    }
}

fn spawn(
    name: &str,
    post: &Post,
    (words, fails): (Words, ScreenText),
    work: impl FnOnce(&Post) + Send + 'static,
) -> Option<JoinHandle<()>> {
    let theirs = post.clone();
    let spawned = thread::Builder::new().name(name.to_owned()).spawn(move || work(&theirs));
    spawned.map_err(|error| post.send(Loaded::Fault(words.of_fault(fails, &error)))).ok()
}

/// Waits until a thread has ended, at most so long.
fn wait_for(thread: &JoinHandle<()>, longest: Duration) {
    let until = Instant::now() + longest;
    while !thread.is_finished() && Instant::now() < until {
        thread::sleep(STEP);
    }
}

/// Which folders could not be read: the first with the reason, the others by their names.
fn unread(problems: &[FolderError], words: Words) -> Option<String> {
    let (first, others) = problems.split_first()?;
    if others.is_empty() {
        return Some(first.to_string());
    }
    let others: Vec<String> = others.iter().map(|other| quoted_path(&other.path)).collect();
    let values = [("why", first.to_string().into()), ("folders", words.list(&others).into())];
    Some(words.say(ScreenText::FoldersUnread, &values))
}

#[cfg(test)]
mod tests {
    use super::{STEP, unread, wait_for};
    use crate::language::Words;
    use crate::routine::library::FolderError;
    use std::path::PathBuf;
    use std::sync::mpsc::channel;
    use std::thread;
    use std::time::Duration;

    #[test]
    fn each_folder_that_is_not_read_is_told() {
        let all = ["/one", "/two", "/three"]
            .map(|path| FolderError { path: PathBuf::from(path), reason: "it is not there".into() });
        let words = Words::of("en").unwrap();
        assert_eq!(unread(&[], words), None);
        assert_eq!(unread(&all[..1], words), Some(all[0].to_string()));
        assert_eq!(unread(&all, words), Some(format!("{}; not read either: `/two` and `/three`", all[0])));
    }

    #[test]
    fn a_thread_is_waited_for_but_not_for_ever() {
        const PATIENCE: Duration = Duration::from_secs(20);
        let (done, is_done) = channel();
        let slow = thread::spawn(move || {
            thread::sleep(STEP * 4);
            done.send(()).unwrap();
        });
        wait_for(&slow, PATIENCE);
        assert_eq!(is_done.try_recv(), Ok(()), "it has written all that it writes");
        let (release, awaited) = channel::<()>();
        let stuck = thread::spawn(move || awaited.recv_timeout(PATIENCE).unwrap_or_default());
        wait_for(&stuck, STEP * 4);
        release.send(()).expect("nobody waited until it was over");
        wait_for(&stuck, PATIENCE);
    }
}
