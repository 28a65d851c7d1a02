//! What can be asked for on each screen, by which keys where nobody changed them, and what each does.

use crate::language::Message;
use crate::session::player::Command;

/// Something that a screen can be asked for by a key.
pub trait Action: Copy + Eq + 'static {
    /// Everything that can be asked for, in the order of the help.
    const ALL: &'static [ActionEntry<Self>];
}

/// An action, its name in the configuration, its keys where nobody changed them, and what it does.
#[derive(Clone, Copy, Debug)]
pub struct ActionEntry<A: 'static> {
    /// The action.
    pub action: A,
    /// Its name in the configuration.
    pub(crate) name: &'static str,
    /// Its keys, as [`Key`](crate::terminal::key::Key) reads them; the first is the one shown.
    pub(crate) keys: &'static [&'static str],
    /// What it does, in a few words.
    pub what: &'static str,
}

/// Declares the actions of one screen.
macro_rules! actions {
    ($(#[$doc:meta])* $vis:vis $name:ident { $($variant:ident = $word:literal [$($key:literal)+] $what:literal;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        $vis enum $name { $(#[doc = $what] $variant,)+ }

        impl Action for $name {
            const ALL: &'static [ActionEntry<Self>] = &[
                $(ActionEntry { action: Self::$variant, name: $word, keys: &[$($key),+], what: $what },)+
            ];
        }
    };
}

actions! {
    /// What can be asked for on the home screen.
    pub(crate) HomeAction {
        Start = "start" ["enter"] "start what is selected";
        Up = "up" ["up" "k"] "the one above";
        Down = "down" ["down" "j"] "the one below";
        PageUp = "page-up" ["page-up"] "a page up";
        PageDown = "page-down" ["page-down"] "a page down";
        First = "first" ["home"] "the first";
        Last = "last" ["end" "G"] "the last";
        Filter = "filter" ["/"] "filter by what you type";
        Ready = "ready" ["c"] "can I run today?";
        Within = "within" ["w"] "fit it into the minutes you have";
        History = "history" ["h"] "look back: days, soreness, muscles, runs";
        Guide = "guide" ["g"] "the guide: short pages about sore glutes";
        New = "new" ["n"] "how to write a routine of your own";
        Sounds = "sounds" ["t"] "sound check: play every cue";
        Mute = "mute" ["m"] "sound off and on";
        Quieter = "quieter" ["["] "quieter";
        Louder = "louder" ["]"] "louder";
        Help = "help" ["?"] "these keys";
        Quit = "quit" ["q" "esc"] "quit";
    }
}

actions! {
    /// What can be asked for during a session.
    pub SessionAction {
        Pause = "pause" ["space" "." "b"] "pause, and go on";
        GoOn = "go-on" ["enter"] "go on: skip what is left of this phase";
        Forward = "forward" ["page-down"] "go on; while pressing: it has eased";
        Next = "next" ["right"] "the next step";
        Previous = "previous" ["left" "page-up"] "the step before";
        Restart = "restart" ["r"] "this phase again from its start";
        Longer = "longer" ["+" "="] "ten seconds more";
        Shorter = "shorter" ["-"] "ten seconds less";
        Eased = "eased" ["e"] "it has eased: end this set";
        SwapSides = "swap-sides" ["s"] "swap the sides still to come";
        TooMuch = "too-much" ["x"] "too much: rest, then the easier way";
        Explain = "explain" ["i"] "explain the move; again: enough of it";
        Mute = "mute" ["m"] "sound off and on";
        Quieter = "quieter" ["["] "quieter";
        Louder = "louder" ["]"] "louder";
        Voice = "voice" ["v"] "voice off and on";
        Far = "far" ["f"] "far view: to be read from afar";
        Help = "help" ["?"] "these keys";
        Back = "back" ["q" "esc"] "back; what was done is kept";
    }
}

actions! {
    /// What can be asked for on the summary.
    pub(crate) SummaryAction {
        Home = "home" ["enter" "space"] "the home screen";
        Back = "back" ["q" "esc"] "back to where the session was started";
        Again = "restart" ["r"] "the same session again";
        Sore = "sore" ["o"] "how sore you are now";
        Help = "help" ["?"] "these keys";
    }
}

actions! {
    /// What can be asked for on the preview of a file.
    pub(crate) PreviewAction {
        Run = "start" ["enter"] "run from the selected step";
        Play = "play" ["p"] "play the sounds of the selected phase";
        Up = "up" ["up" "k"] "the phase above";
        Down = "down" ["down" "j"] "the phase below";
        Next = "next-step" ["right"] "the next step";
        Previous = "previous-step" ["left"] "the step before";
        PageUp = "page-up" ["page-up"] "a page up";
        PageDown = "page-down" ["page-down"] "a page down";
        First = "first" ["home" "g"] "the first";
        Last = "last" ["end" "G"] "the last";
        Mute = "mute" ["m"] "sound off and on";
        Quieter = "quieter" ["["] "quieter";
        Louder = "louder" ["]"] "louder";
        Help = "help" ["?"] "these keys";
        Quit = "quit" ["q" "esc"] "quit";
    }
}

actions! {
    /// What can be asked for while looking back.
    pub(crate) HistoryAction {
        Earlier = "earlier" ["left"] "a week or, in a day, a day earlier";
        Later = "later" ["right"] "a week or, in a day, a day later";
        Up = "up" ["up" "k"] "a day earlier or, in a day, the entry above";
        Down = "down" ["down" "j"] "a day later or, in a day, the entry below";
        First = "first" ["home" "g"] "the first day";
        Last = "last" ["end" "G"] "today";
        NextPage = "next-page" ["tab" "page-down"] "the next page";
        PreviousPage = "previous-page" ["shift-tab" "page-up"] "the page before";
        Open = "open" ["enter"] "the selected day in full";
        Remove = "remove" ["d" "delete"] "in a day: remove the selected entry";
        BringBack = "bring-back" ["u"] "bring back what was removed last";
        Help = "help" ["?"] "these keys";
        Back = "back" ["q" "esc"] "back";
    }
}

actions! {
    /// What can be asked for in the guide.
    pub(crate) GuideAction {
        Act = "act" ["enter"] "read, then do what the page ends in";
        Up = "up" ["up" "k"] "the topic above, or scroll up";
        Down = "down" ["down" "j"] "the topic below, or scroll down";
        Previous = "previous-topic" ["left" "shift-tab"] "the topic before";
        Next = "next-topic" ["right" "tab"] "the next topic";
        PageUp = "page-up" ["page-up"] "a page up";
        PageDown = "page-down" ["page-down" "space"] "a page down";
        Help = "help" ["?"] "these keys";
        Back = "back" ["q" "esc"] "back";
    }
}

impl SessionAction {
    /// What it does, as it is said in the languages of the coach.
    pub(crate) const fn message(self) -> Message {
        match self {
            Self::Pause => Message::ActionPause,
            Self::GoOn => Message::ActionGoOn,
            Self::Forward => Message::ActionForward,
            Self::Next => Message::ActionNext,
            Self::Previous => Message::ActionPrevious,
            Self::Restart => Message::ActionRestart,
            Self::Longer => Message::ActionLonger,
            Self::Shorter => Message::ActionShorter,
            Self::Eased => Message::ActionEased,
            Self::SwapSides => Message::ActionSwapSides,
            Self::TooMuch => Message::ActionTooMuch,
            Self::Explain => Message::ActionExplain,
            Self::Mute => Message::ActionMute,
            Self::Quieter => Message::ActionQuieter,
            Self::Louder => Message::ActionLouder,
            Self::Voice => Message::ActionVoice,
            Self::Far => Message::ActionFar,
            Self::Help => Message::ActionHelp,
            Self::Back => Message::ActionBack,
        }
    }

    /// The action that gives the player this command; `None` for those that no key gives.
    pub(crate) const fn of(command: Command) -> Option<Self> {
        Some(match command {
            Command::Toggle | Command::Resume | Command::Pause(_) => Self::Pause,
            Command::GoOn => Self::GoOn,
            Command::Previous => Self::Previous,
            Command::Next => Self::Next,
            Command::Restart => Self::Restart,
            Command::Longer => Self::Longer,
            Command::Shorter => Self::Shorter,
            Command::Eased => Self::Eased,
            Command::SwapSides => Self::SwapSides,
            Command::TooMuch => Self::TooMuch,
            Command::Explain => Self::Explain,
            Command::End => Self::Back,
            Command::Start | Command::Slept => return None,
        })
    }
}
