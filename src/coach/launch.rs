//! What is to be coached and how, and what a key asks of it.

use std::sync::Arc;
use std::time::Duration;

use super::Coach;
use super::perform::KeepAwake;
use crate::body::Side;
use crate::config::Settings;
use crate::journal::{Begun, SessionId};
use crate::routine::Routine;
use crate::session::known::Known;
use crate::session::player::{Command, Player, Speed, State};
use crate::session::start::StartAt;
use crate::session::timeline::{DoneSets, PhaseKind, Setup, Timeline};
use crate::terminal::keymap::{Keymap, SessionAction};
use crate::terminal::rebind::rebind;

/// The order for a session: what is to be coached, and how.
#[derive(Clone, Debug)]
pub struct Launch {
    /// The routine.
    pub(crate) routine: Arc<Routine>,
    /// Sides, lengths, where it begins.
    pub(crate) setup: Setup,
    /// How fast time passes.
    pub(crate) speed: Speed,
    /// What leaving the session leads to.
    pub(crate) start: Start,
    /// The time that it has to fit into, where there is little.
    pub(crate) limit: Option<Duration>,
}

/// The place from which a session was started.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Start {
    /// On the home screen.
    Home,
    /// On the home screen, to go on with a session that broke off.
    GoOn(SessionId),
    /// On the command line.
    CommandLine,
}

impl Launch {
    /// A session of `routine` from the home screen, as the settings have it.
    pub(crate) fn usual(routine: &Arc<Routine>, settings: &Settings) -> Self {
        let usual = Self::usual_setup(settings);
        let setup = Setup { first_side: routine.first_side.unwrap_or(usual.first_side), ..usual };
        Self { routine: Arc::clone(routine), setup, speed: Speed::NORMAL, start: Start::Home, limit: None }
    }

    /// How sessions begin, as the settings have it: without a word in them the right side goes first.
    pub(crate) fn usual_setup(settings: &Settings) -> Setup {
        let (first_side, count) = (settings.coach.first_side.unwrap_or(Side::Right), settings.voice.count);
        let known = Known { explain: settings.coach.explain, ..Known::default() };
        let ease_key = ease_key(&rebind(&settings.keys).0);
        let mut setup = Setup { first_side, known, ease_key, count, ..Setup::default() };
        if let Some(settle) = settings.coach.settle {
            setup.settle = settle.get();
        }
        setup
    }

    /// The same once more; of a session that was taken up again all of it.
    pub(crate) fn again(&self) -> Self {
        match self.start {
            Start::Home | Start::CommandLine => self.clone(),
            Start::GoOn(_) => {
                let whole =
                    Setup { start: StartAt::default(), done: DoneSets::new(), goes_on: None, ..self.setup.clone() };
                Self { setup: whole, start: Start::Home, ..self.clone() }
            }
        }
    }

    /// How the journal is told that it was begun.
    pub(crate) fn begun(&self) -> Begun {
        let Setup { settle, start, only_side, easier, .. } = &self.setup;
        let easier = easier.iter().cloned().collect();
        Begun { within: self.limit, from: start.0, now: settle.is_zero(), side: *only_side, easier }
    }

    /// The coach of the session that `timeline` is.
    pub(crate) fn coach(&self, timeline: Timeline) -> Coach {
        let coach = Coach::new(Player::new(timeline, self.speed), KeepAwake::Yes).begun(self.begun());
        match self.start {
            Start::GoOn(session) => coach.going_on(session),
            Start::Home | Start::CommandLine => coach,
        }
    }
}

/// The key that says that a pain has eased, as it is named to people; `None` where nothing has it.
fn ease_key(keymap: &Keymap) -> Option<String> {
    Some(keymap.session.label(SessionAction::Eased)).filter(|label| !label.is_empty())
}

/// The command that an action gives the player; `None` for those that are about the program.
pub(crate) fn command(action: SessionAction, coach: &Coach) -> Option<Command> {
    Some(match action {
        SessionAction::Pause => Command::Toggle,
        SessionAction::GoOn => Command::GoOn,
        SessionAction::Forward => match (coach.state(), coach.player().phase().kind) {
            (State::Running, PhaseKind::Ease) => Command::Eased,
            (State::Paused(_), _) => Command::Resume,
            _ => Command::GoOn,
        },
        SessionAction::Next => Command::Next,
        SessionAction::Previous => Command::Previous,
        SessionAction::Restart => Command::Restart,
        SessionAction::Longer => Command::Longer,
        SessionAction::Shorter => Command::Shorter,
        SessionAction::Eased => Command::Eased,
        SessionAction::SwapSides => Command::SwapSides,
        SessionAction::TooMuch => Command::TooMuch,
        SessionAction::Explain => Command::Explain,
        SessionAction::Mute
        | SessionAction::Quieter
        | SessionAction::Louder
        | SessionAction::Voice
        | SessionAction::Far
        | SessionAction::Help
        | SessionAction::Back => return None,
    })
}
