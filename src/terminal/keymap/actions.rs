//! What can be asked for on each screen, by which keys where nobody changed them, and what each does.

use crate::language::{Message, ScreenText, Tongue, Words};
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
    pub(crate) what: What,
}

/// The words for what an action does.
#[derive(Clone, Copy, Debug)]
pub(crate) enum What {
    /// Those of a screen.
    ScreenText(ScreenText),
    /// The coach's own: sessions in lines have keys too.
    Message(Message),
}

impl What {
    /// It in a language; what belongs to a screen in English where that language has no screens.
    pub(crate) fn said_in(self, tongue: Tongue) -> String {
        match self {
            Self::ScreenText(text) => Words::in_tongue(tongue).text(text).to_owned(),
            Self::Message(message) => tongue.say(message, &[]),
        }
    }
}

/// Declares the actions of one screen, told in words of one kind of [`What`].
macro_rules! actions {
    ($(#[$doc:meta])* $vis:vis $name:ident of $kind:ident { $($variant:ident = $word:literal [$($key:literal)+] $what:ident;)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        $vis enum $name { $(#[doc = concat!("What the configuration calls `", $word, "`.")] $variant,)+ }

        impl Action for $name {
            const ALL: &'static [ActionEntry<Self>] = &[
                $(ActionEntry {
                    action: Self::$variant,
                    name: $word,
                    keys: &[$($key),+],
                    what: What::$kind($kind::$what),
                },)+
            ];
        }
    };
}

actions! {
    /// What can be asked for on the home screen.
    pub(crate) HomeAction of ScreenText {
        Start = "start" ["enter"] DoStart;
        Up = "up" ["up" "k"] DoUp;
        Down = "down" ["down" "j"] DoDown;
        PageUp = "page-up" ["page-up"] DoPageUp;
        PageDown = "page-down" ["page-down"] DoPageDown;
        First = "first" ["home"] DoFirst;
        Last = "last" ["end" "G"] DoLast;
        Filter = "filter" ["/"] DoFilter;
        Ready = "ready" ["c"] DoReady;
        Within = "within" ["w"] DoWithin;
        Level = "level" ["l"] DoLevel;
        History = "history" ["h"] DoHistory;
        Guide = "guide" ["g"] DoGuide;
        New = "new" ["n"] DoNew;
        Sounds = "sounds" ["t"] DoSounds;
        Mute = "mute" ["m"] DoMute;
        Quieter = "quieter" ["["] DoQuieter;
        Louder = "louder" ["]"] DoLouder;
        Help = "help" ["?"] DoHelp;
        Quit = "quit" ["q" "esc"] DoQuit;
    }
}

actions! {
    /// What can be asked for during a session.
    pub SessionAction of Message {
        Pause = "pause" ["space" "." "b"] ActionPause;
        GoOn = "go-on" ["enter"] ActionGoOn;
        Forward = "forward" ["page-down"] ActionForward;
        Next = "next" ["right"] ActionNext;
        Previous = "previous" ["left" "page-up"] ActionPrevious;
        Restart = "restart" ["r"] ActionRestart;
        Longer = "longer" ["+" "="] ActionLonger;
        Shorter = "shorter" ["-"] ActionShorter;
        Eased = "eased" ["e"] ActionEased;
        SwapSides = "swap-sides" ["s"] ActionSwapSides;
        TooMuch = "too-much" ["x"] ActionTooMuch;
        Explain = "explain" ["i"] ActionExplain;
        Mute = "mute" ["m"] ActionMute;
        Quieter = "quieter" ["["] ActionQuieter;
        Louder = "louder" ["]"] ActionLouder;
        Voice = "voice" ["v"] ActionVoice;
        Far = "far" ["f"] ActionFar;
        Help = "help" ["?"] ActionHelp;
        Back = "back" ["q" "esc"] ActionBack;
    }
}

actions! {
    /// What can be asked for on the summary.
    pub(crate) SummaryAction of ScreenText {
        Home = "home" ["enter" "space"] DoHome;
        Back = "back" ["q" "esc"] DoBackToStart;
        Again = "restart" ["r"] DoAgain;
        Sore = "sore" ["o"] DoSore;
        Help = "help" ["?"] DoHelp;
    }
}

actions! {
    /// What can be asked for on the preview of a file.
    pub(crate) PreviewAction of ScreenText {
        Run = "start" ["enter"] DoRun;
        Play = "play" ["p"] DoPlay;
        Up = "up" ["up" "k"] DoPhaseUp;
        Down = "down" ["down" "j"] DoPhaseDown;
        Next = "next-step" ["right"] DoNextStep;
        Previous = "previous-step" ["left"] DoPreviousStep;
        PageUp = "page-up" ["page-up"] DoPageUp;
        PageDown = "page-down" ["page-down"] DoPageDown;
        First = "first" ["home" "g"] DoFirst;
        Last = "last" ["end" "G"] DoLast;
        Mute = "mute" ["m"] DoMute;
        Quieter = "quieter" ["["] DoQuieter;
        Louder = "louder" ["]"] DoLouder;
        Help = "help" ["?"] DoHelp;
        Quit = "quit" ["q" "esc"] DoQuit;
    }
}

actions! {
    /// What can be asked for while looking back.
    pub(crate) HistoryAction of ScreenText {
        Earlier = "earlier" ["left"] DoEarlier;
        Later = "later" ["right"] DoLater;
        Up = "up" ["up" "k"] DoDayUp;
        Down = "down" ["down" "j"] DoDayDown;
        First = "first" ["home" "g"] DoFirstDay;
        Last = "last" ["end" "G"] DoToday;
        NextPage = "next-page" ["tab" "page-down"] DoNextPage;
        PreviousPage = "previous-page" ["shift-tab" "page-up"] DoPreviousPage;
        Open = "open" ["enter"] DoOpenDay;
        Remove = "remove" ["d" "delete"] DoRemove;
        BringBack = "bring-back" ["u"] DoBringBack;
        Help = "help" ["?"] DoHelp;
        Back = "back" ["q" "esc"] DoBack;
    }
}

actions! {
    /// What can be asked for in the guide.
    pub(crate) GuideAction of ScreenText {
        Act = "act" ["enter"] DoAct;
        Up = "up" ["up" "k"] DoTopicUp;
        Down = "down" ["down" "j"] DoTopicDown;
        Previous = "previous-topic" ["left" "shift-tab"] DoPreviousTopic;
        Next = "next-topic" ["right" "tab"] DoNextTopic;
        PageUp = "page-up" ["page-up"] DoPageUp;
        PageDown = "page-down" ["page-down" "space"] DoPageDown;
        Help = "help" ["?"] DoHelp;
        Back = "back" ["q" "esc"] DoBack;
    }
}

impl SessionAction {
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
