//! What all screens share: the settings, the library, the world outside, the window.

use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Rect;

use super::colours::{self, Surroundings};
use super::painter::Painter;
use super::showing::Showing;
use super::theme::Theme;
use crate::care::{For, fitting};
use crate::coach::before::for_today;
use crate::coach::bell::rings;
use crate::coach::setting::keep;
use crate::coach::{Launch, Setting, World, clock};
use crate::config::{Folders, SavedState, Settings};
use crate::figure::cells::{Edges, Marker};
use crate::journal::{Event, History, Item, Journal, Line, Moment, Named, Past, Today};
use crate::language::{ScreenText, Words};
use crate::routine::{Library, Routine};
use crate::session::effect::Effect;
use crate::session::timeline::outline;
use crate::terminal::capabilities::{Behind, Capabilities};
use crate::terminal::inbox::Waker;
use crate::terminal::keymap::Keymap;
use crate::terminal::known::Escape;

/// The context that all screens share.
pub struct Context {
    /// Where everything lies; `None` without a home folder.
    pub folders: Option<Folders>,
    /// What the person chose.
    pub settings: Settings,
    /// What the program keeps by itself.
    pub kept: SavedState,
    /// The words of the screens.
    words: Words,
    /// Which keys ask for what.
    pub keymap: Keymap,
    /// All moves and routines, the person's own once they are loaded.
    pub library: Library,
    /// Whether the person's own are loaded: what is not there then is not there at all.
    pub(crate) is_listed: bool,
    /// What the journal remembers, once it is loaded.
    pub past: Past,
    /// What is reached outside.
    pub world: World,
    /// What the environment says about the terminal.
    pub around: Surroundings,
    /// What the terminal has answered.
    pub(crate) capabilities: Capabilities,
    /// The window, from 0, 0.
    pub area: Rect,
    /// Wakes the loop from another thread, once there is one.
    pub(crate) waker: Option<Arc<Waker>>,
    /// Whether the figure is shown in pixels.
    pub(crate) showing: Showing,
    /// Who paints it.
    pub(crate) painter: Painter,
    theme: Theme,
    /// What stood behind the letters when the theme was made.
    behind: Behind,
    word: Option<(String, Duration)>,
    ringing: bool,
    /// What was noted since the start.
    noted: Vec<Line>,
    /// Whether the journal is still being read on another thread.
    pub(crate) awaits_past: bool,
}

/// How long a passing word is shown.
const PASSING: Duration = Duration::from_secs(3);
/// How long what is wrong from the start is shown.
const LONGER: Duration = Duration::from_secs(10);

impl Context {
    /// The context that begins with `setting`.
    #[must_use]
    pub fn new(setting: Setting) -> Self {
        Self::within(Surroundings::read(), setting)
    }

    /// The context that begins with `setting`, in such a terminal.
    pub(crate) fn within(around: Surroundings, setting: Setting) -> Self {
        let Setting { folders, words, mut settings, kept, mut keymap, library, past, world, word } = setting;
        keymap.name_in(words);
        if around.known().escape == Escape::Late {
            keymap.name_escape_last();
        }
        settings.figure = around.drawing(settings.figure);
        let capabilities = Capabilities::new(around.known(), around.line(), None);
        let behind = capabilities.behind(Duration::ZERO);
        let theme = theme(&settings, &around, behind);
        let word = word.map(|word| (word, LONGER));
        let (area, is_listed) = (Rect::default(), library.has_own());
        let showing = Showing::new(settings.figure.pictures, theme.depth());
        Self {
            folders,
            settings,
            kept,
            words,
            keymap,
            library,
            is_listed,
            past,
            world,
            around,
            capabilities,
            area,
            waker: None,
            showing,
            painter: Painter::default(),
            theme,
            behind,
            word,
            ringing: false,
            noted: Vec::new(),
            awaits_past: false,
        }
    }

    /// The key to name for going back: escape, or another that does the same, where escapes are held back on their way.
    pub(crate) fn escape_or(&self, other: &'static str) -> &'static str {
        match self.around.known().escape {
            Escape::AtOnce => self.words.text(ScreenText::KeyEscape),
            Escape::Late => other,
        }
    }

    /// Whether the terminal tells of clicks. The Linux console, which alone has whole cells only, has no mouse.
    pub(crate) fn tells_clicks(&self) -> bool {
        self.around.known().marker != Marker::Full
    }

    /// The same for who reads these words.
    #[cfg(test)]
    pub(crate) fn in_words(mut self, words: Words) -> Self {
        self.keymap.name_in(words);
        Self { words, ..self }
    }

    /// The words of the screens.
    #[must_use]
    pub const fn words(&self) -> Words {
        self.words
    }

    /// The colours.
    #[must_use]
    pub const fn theme(&self) -> Theme {
        self.theme
    }

    /// Says something in the status line for a moment.
    pub(crate) fn say(&mut self, word: impl Into<String>, now: Duration) {
        self.word = Some((word.into(), now + PASSING));
    }

    /// Says something in the status line for longer: it is said once only.
    pub(crate) fn say_longer(&mut self, word: impl Into<String>, now: Duration) {
        self.word = Some((word.into(), now + LONGER));
    }

    /// Whether a passing word is shown.
    pub(crate) const fn says_something(&self) -> bool {
        self.word.is_some()
    }

    /// Takes a passing word away; whether there was one.
    pub(crate) fn hush(&mut self) -> bool {
        self.word.take().is_some()
    }

    /// Has the terminal ring for what has happened, where that is wanted.
    pub(crate) fn ring(&mut self, effects: &[Effect]) {
        self.ringing |= self.settings.bell && !self.world.hearing.settings().muted && rings(effects);
    }

    /// Whether the terminal is to ring now.
    pub(crate) fn take_ring(&mut self) -> bool {
        std::mem::take(&mut self.ringing)
    }

    /// The journal is loaded. What was noted meanwhile may have come too late for it.
    pub(crate) fn remember(&mut self, past: Past) {
        self.past = past;
        self.awaits_past = false;
        let missing: Vec<Line> = self.noted.iter().filter(|line| !self.past.knows(line)).cloned().collect();
        self.past.add(&missing);
    }

    /// Reads the journal at once where it is still being read elsewhere: no session begins before it is known what stands
    /// against it.
    pub(crate) fn catch_up(&mut self) {
        let Some(folders) = self.folders.as_ref().filter(|_| self.awaits_past) else { return };
        let journal = Journal::new(&folders.data, &folders.state);
        self.remember(Past::of(History::read(journal.folder()).lines));
    }

    /// Keeps an event that belongs to no session.
    pub(crate) fn note(&mut self, event: Event) {
        self.note_line(Line { moment: Moment::from(&clock::local()), session: None, event });
    }

    /// Takes back what was kept; whether there was anything of that name.
    pub(crate) fn take_back(&mut self, what: Named) -> bool {
        let Some(line) = self.past.withdrawal(what, &clock::local()) else { return false };
        self.note_line(line);
        true
    }

    /// Brings back what was taken back last since the start: what it is and when it was.
    pub(crate) fn bring_back(&mut self) -> Option<(Moment, Item)> {
        let subject = self.past.last_gone(&self.noted)?;
        let line = self.past.restoration(subject, &clock::local())?;
        self.note_line(line);
        self.past.named(subject.what)
    }

    /// Whether anything was taken back since the start that can be brought back.
    pub(crate) fn can_bring_back(&self) -> bool {
        self.past.last_gone(&self.noted).is_some()
    }

    fn note_line(&mut self, line: Line) {
        self.past.add(std::slice::from_ref(&line));
        self.noted.push(line.clone());
        if let Some(lines) = &self.world.journal {
            lines.keep(line);
        }
    }

    /// What the journal means for today.
    #[must_use]
    pub fn today(&self) -> Today {
        self.past.today(&clock::local(), &self.settings.care.bounds)
    }

    /// A session of `routine` from the home screen, as the settings have it.
    pub(crate) fn launch(&self, routine: &Arc<Routine>) -> Launch {
        Launch::usual(routine, &self.settings)
    }

    /// The first routine of the library that is for this, the person's own first, one that needs only what is at hand
    /// before others; and its name with how long it takes.
    pub(crate) fn fitting(&self, what: For) -> Option<(Arc<Routine>, String)> {
        let routine = fitting(self.library.own_first(), what, self.settings.care.equipment.as_ref())?;
        let launch = for_today(self.launch(routine), &self.today());
        let takes = outline(routine, &launch.setup).takes;
        Some((Arc::clone(routine), format!("{}, {takes}", routine.name)))
    }

    /// Lets a passing word pass, and takes the theme for what stands behind the letters now.
    pub(crate) fn advance(&mut self, now: Duration) {
        self.word.take_if(|(_, until)| *until <= now);
        let behind = self.capabilities.behind(now);
        if behind != self.behind {
            self.behind = behind;
            self.theme = theme(&self.settings, &self.around, behind);
        }
    }

    /// When the status line or the theme changes by itself.
    pub(crate) fn wake(&self, now: Duration) -> Option<Duration> {
        let word = self.word.as_ref().map(|(_, until)| *until);
        word.into_iter().chain(self.capabilities.wake(now)).min()
    }

    /// The status line: a passing word, or what is wrong; `None` when all is well.
    #[must_use]
    pub fn status(&self) -> Option<String> {
        self.word.as_ref().map(|(word, _)| word.clone()).or_else(|| self.world.trouble(self.words))
    }

    /// Louder, quieter, mute: the same on every screen.
    pub(crate) fn turn(&mut self, knob: Knob, now: Duration) {
        let hearing = &mut self.world.hearing;
        match knob {
            Knob::Louder => hearing.louder(),
            Knob::Quieter => hearing.quieter(),
            Knob::Mute => hearing.toggle_mute(),
        }
        let settings = hearing.settings();
        let words = self.words;
        let word = if settings.muted {
            words.text(ScreenText::Muted).to_owned()
        } else {
            words.say(ScreenText::Volume, &[("percent", settings.cues.percent().into())])
        };
        self.say(word, now);
    }

    /// Keeps volume and mute for the next start; what stands against it, in one line.
    pub(crate) fn keep(&mut self) -> Result<(), String> {
        let Self { settings, kept, folders, world, .. } = self;
        match folders {
            Some(folders) => keep(kept, settings, &world.hearing, &folders.state),
            None => Ok(()),
        }
    }

    /// Writes what the program keeps by itself; what stands against it, in one line.
    pub(crate) fn write_kept(&self) -> Result<(), String> {
        match &self.folders {
            Some(folders) => self.kept.write(&folders.state).map_err(|fault| fault.to_string()),
            None => Ok(()),
        }
    }
}

/// The theme for what stands behind the letters.
fn theme(settings: &Settings, around: &Surroundings, behind: Behind) -> Theme {
    let edges = settings.figure.edges.unwrap_or(Edges::Smooth);
    let theme = colours::theme(settings.theme, around, behind).with_edges(edges);
    if settings.figure.marker == Some(Marker::Full) { theme.of_whole_cells() } else { theme }
}

/// A control that every screen has: volume and mute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Knob {
    Louder,
    Quieter,
    Mute,
}
