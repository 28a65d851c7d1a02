//! `supple run --plain`: a session in lines, for screen readers, pipes and small displays.
//!
//! The same coach with the same times as the full screen; keys work where standard input is a terminal.

use std::io::{self, IsTerminal, stdin};
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use crate::audio::render::WAIT;
use crate::audio::{Bank, Sound};
use crate::care::notice;
use crate::coach::handsfree::{pressed, shown};
use crate::coach::setting::{close, keep};
use crate::coach::{Clock, Coach, Launch, Setting, SleepWatch, World, command};
use crate::config::words::Switch;
use crate::failure::Failure;
use crate::language::Message;
use crate::media::{Media, Press};
use crate::session::player::{Command, State, Why};
use crate::session::timeline::compile;
use crate::terminal::decode::Input;
use crate::terminal::guard::Hush;
use crate::terminal::inbox::{Ended, Event, Inbox};
use crate::terminal::key::Key;
use crate::terminal::keymap::{Keymap, SessionAction};
use crate::terminal::log::Log;
use crate::terminal::places::Places;
use crate::terminal::suspend;

mod keyboard;
mod lines;

use keyboard::Keyboard;

/// How long the last bell rings before the program ends.
const LAST_BELL: Duration = Duration::from_millis(2_500);

/// How long a second key is the answer to the question that the first one brought.
const ANSWER: Duration = Duration::from_secs(5);
/// How long a key has to be quiet before it is an answer: a key that is held down repeats sooner.
const NO_ANSWER: Duration = Duration::from_millis(700);

/// A session in lines.
struct Plain {
    clock: Clock,
    coach: Coach,
    world: World,
    keymap: Keymap,
    places: Places,
    /// The folder of the person's own sounds.
    sounds: Option<PathBuf>,
    /// Whether the terminal's bell rings.
    bell: bool,
    out: io::Stdout,
    /// What would end the session, and since when its key has been quiet: asked for again, it does.
    ending: Option<(Command, Duration)>,
    media: Media,
}

/// The way in which a session in lines ended.
enum Over {
    /// The session came to its end, or the person ended it.
    Done,
    /// Something else ended it.
    Ended(Ended),
}

/// Coaches a session in lines.
///
/// # Errors
/// When the lines cannot be written, or keys cannot be read.
pub(crate) fn coach(clock: Clock, mut setting: Setting, launch: &Launch) -> Result<ExitCode, Failure> {
    let inbox = if stdin().is_terminal() { Inbox::open() } else { Inbox::without_keys() };
    let mut inbox = inbox.map_err(|error| Failure::Other(error.into()))?;
    let hearing = &mut setting.world.hearing;
    let timeline = if launch.speed.is_spoken() && hearing.is_spoken() {
        hearing.prepare(&launch.routine, &launch.setup)
    } else {
        compile(&launch.routine, &launch.setup)
    };
    let sounds = setting.folders.as_ref().map(|folders| folders.config.join("sounds"));
    // A machine where no log can be written does without one.
    let log = setting.folders.as_ref().and_then(|folders| Log::open(&folders.state).ok());
    let hush = Hush::begin(log).map_err(|error| Failure::Other(error.into()))?;
    let new_here = !setting.kept.notice_seen();
    let mut plain = Plain {
        clock,
        coach: launch.coach(timeline),
        world: setting.world,
        keymap: setting.keymap,
        places: Places::default(),
        sounds,
        bell: setting.settings.bell && io::stdout().is_terminal(),
        out: io::stdout(),
        ending: None,
        media: Media::off(),
    };
    if setting.settings.media == Switch::On {
        let waker = inbox.waker().map_err(|error| Failure::Other(error.into()))?;
        plain.media = Media::open(clock.origin(), move || waker.wake());
    }
    if let Some(word) = setting.word {
        plain.line(&word)?;
    }
    if new_here {
        notice::whole(plain.tongue()).iter().try_for_each(|said| plain.line(said))?;
    }
    plain.listen()?;
    let keyboard = Keyboard::take().map_err(|error| Failure::Other(error.into()))?;
    let over = plain.follow(&mut inbox, &keyboard);
    plain.coach.break_off(clock.now(), &mut plain.world);
    drop(keyboard);
    let (world, mut kept) = (plain.world, setting.kept);
    let kept = setting.folders.map_or(Ok(()), |at| {
        // Lines that went into a pipe may have had no reader.
        if new_here && io::stdout().is_terminal() {
            kept.set_notice_seen();
            kept.write(&at.state).map_err(|fault| fault.to_string())?;
        }
        keep(&mut kept, &setting.settings, &world.hearing, &at.state)
    });
    close(world, kept, Some(hush));
    match over? {
        Over::Done => Ok(ExitCode::SUCCESS),
        Over::Ended(ended) => Ok(ExitCode::from(ended.code())),
    }
}

impl Plain {
    fn follow(&mut self, inbox: &mut Inbox, keyboard: &Keyboard) -> Result<Over, Failure> {
        let mut sleep = SleepWatch::start(&self.clock);
        self.hello()?;
        self.obey(Command::Start)?;
        while self.coach.state() != State::Finished {
            let now = self.clock.now();
            let alone = self.goes_on_alone();
            if alone.is_some_and(|at| at <= now) {
                // Behind it may be the end, and nothing that would wake anybody.
                self.obey(Command::Resume)?;
                continue;
            }
            let wake = self.coach.next_deadline().into_iter().chain(alone).min();
            self.coach.look_ahead(now, &self.world);
            self.media.show(shown(&self.coach, &self.coach.view(now)));
            let limit = wake.map(|wake| wake.saturating_sub(self.clock.now()));
            let events = inbox.wait(limit).map_err(|error| Failure::Other(error.into()))?;
            if sleep.slept(&self.clock).is_some() {
                self.obey(Command::Slept)?;
            }
            for event in events {
                if let Some(ended) = self.hear(&event, inbox, keyboard)? {
                    return Ok(Over::Ended(ended));
                }
            }
            let effects = self.coach.advance(self.clock.now(), &mut self.world);
            self.tell(&effects)?;
            self.tell_of_the_voice()?;
        }
        self.media.show(None);
        self.summary()?;
        self.ring_out(inbox)
    }

    /// When what stands still goes on by itself, because no key can be pressed.
    fn goes_on_alone(&self) -> Option<Duration> {
        self.coach.still_since().filter(|_| !stdin().is_terminal()).map(|since| since + WAIT)
    }

    /// Does what something outside asks for; `Some` where it ends the program.
    fn hear(&mut self, event: &Event, inbox: &mut Inbox, keyboard: &Keyboard) -> Result<Option<Ended>, Failure> {
        match event {
            Event::Suspended => return self.suspend(inbox, keyboard),
            Event::Ended(ended) => return Ok(Some(*ended)),
            Event::Input(Input::Key(key)) => self.key(*key)?,
            Event::Continued => {
                keyboard.take_again().map_err(|error| Failure::Other(error.into()))?;
                self.obey(Command::Pause(Why::Suspended))?;
            }
            Event::Woken => {
                for press in self.media.pressed() {
                    self.press(press)?;
                }
            }
            Event::Input(_) | Event::Resized => {}
        }
        Ok(None)
    }

    /// The shell has the terminal for a while.
    fn suspend(&mut self, inbox: &mut Inbox, keyboard: &Keyboard) -> Result<Option<Ended>, Failure> {
        self.obey(Command::Pause(Why::Suspended))?;
        keyboard.give_back();
        self.media.step_aside();
        let events = suspend::stop(inbox);
        keyboard.take_again().map_err(|error| Failure::Other(error.into()))?;
        for event in events {
            if let Some(ended) = self.hear(&event, inbox, keyboard)? {
                return Ok(Some(ended));
            }
        }
        Ok(None)
    }

    /// The last bell rings out; any key ends it.
    fn ring_out(&self, inbox: &mut Inbox) -> Result<Over, Failure> {
        if self.world.hearing.settings().muted || self.world.hearing.has_failed() {
            return Ok(Over::Done);
        }
        inbox.wait(Some(LAST_BELL)).map_err(|error| Failure::Other(error.into()))?;
        Ok(Over::Done)
    }

    fn key(&mut self, key: Key) -> Result<(), Failure> {
        let key = self.places.read(key, None, &self.keymap);
        let Some(action) = self.keymap.session.action(key) else { return Ok(()) };
        let asked = if action == SessionAction::Back { Some(Command::End) } else { command(action, &self.coach) };
        if let Some(command) = asked {
            return self.ask_or_obey(command, &self.tongue().key_label(&key.label()));
        }
        match action {
            SessionAction::Mute | SessionAction::Quieter | SessionAction::Louder => self.turn(action),
            SessionAction::Voice => {
                let (timeline, tongue) = (self.coach.player().timeline(), self.tongue());
                let word = self.world.hearing.toggle_voice(timeline, tongue);
                self.coach.voice_turned(self.clock.now());
                self.line(&format!("{word}."))
            }
            SessionAction::Help => self.help(),
            _ => Ok(()),
        }
    }

    /// No single key ends the session: one that would says so, and ends it when it is pressed again soon. What is too
    /// much stops meanwhile.
    fn ask_or_obey(&mut self, command: Command, button: &str) -> Result<(), Failure> {
        let now = self.clock.now();
        let asked = self.ending.take().filter(|(asked, at)| *asked == command && now < *at + ANSWER);
        if asked.is_some_and(|(_, at)| now < at + NO_ANSWER) {
            // A key that is held down comes again and again, and answers nothing.
            self.ending = Some((command, now));
            return Ok(());
        }
        let asked_before = asked.is_some();
        if !asked_before && !self.coach.player().would_end(command, now) {
            return self.obey(command);
        }
        if asked_before {
            self.obey(command)?;
            // Where the question brought a pause, the end is reached and waits; a way out of the last pose is told before it.
            return match self.coach.state() {
                State::Finished => Ok(()),
                _ if self.coach.player().is_leaving() => self.obey(Command::Resume),
                _ => self.obey(Command::End),
            };
        }
        if command == Command::TooMuch {
            self.obey(Command::Pause(Why::Key))?;
        }
        self.ending = Some((command, now));
        let message = if self.coach.keeps(&self.world) { Message::EndsKept } else { Message::EndsNotKept };
        self.line(&self.tongue().say(message, &[("key", button.into())]))
    }

    /// Obeys a button of a headset, or a media key.
    fn press(&mut self, press: Press) -> Result<(), Failure> {
        match pressed(press, &self.coach) {
            None => Ok(()),
            Some(Command::Eased) => self.obey(Command::Eased),
            Some(command) => {
                let button = self.tongue().say(Message::TheButton, &[]);
                self.ask_or_obey(command, &button)
            }
        }
    }

    fn turn(&mut self, action: SessionAction) -> Result<(), Failure> {
        let hearing = &mut self.world.hearing;
        match action {
            SessionAction::Mute => hearing.toggle_mute(),
            SessionAction::Quieter => hearing.quieter(),
            _ => hearing.louder(),
        }
        let settings = hearing.settings();
        self.listen()?;
        if settings.muted {
            self.line(&self.tongue().say(Message::Muted, &[]))
        } else {
            self.line(&self.tongue().say(Message::Volume, &[("percent", settings.cues.percent().into())]))
        }
    }

    /// Opens sound, once, unless nothing is to be heard.
    fn listen(&mut self) -> Result<(), Failure> {
        let hearing = &mut self.world.hearing;
        if hearing.is_open() || hearing.settings().muted {
            return Ok(());
        }
        let (bank, refused) =
            self.sounds.as_ref().map_or_else(|| (Bank::builtin(), Vec::new()), |at| Bank::with_folder(at));
        hearing.open(Box::new(Sound::open(self.clock.origin(), hearing.settings(), bank)));
        refused.iter().try_for_each(|refused| self.line(&refused.to_string()))
    }

    fn obey(&mut self, command: Command) -> Result<(), Failure> {
        let now = self.clock.now();
        let effects = self.coach.apply(command, now, &mut self.world);
        self.tell(&effects)
    }
}
