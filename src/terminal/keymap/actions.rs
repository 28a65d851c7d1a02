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

/// Declares the actions of one screen.
macro_rules! actions {
    ($(#[$doc:meta])* $vis:vis $name:ident { $($variant:ident = $word:literal [$($key:literal)+] $kind:ident $what:ident;)+ }) => {
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
    pub(crate) HomeAction {
        Start = "start" ["enter"] ScreenText DoStart;
        Up = "up" ["up" "k"] ScreenText DoUp;
        Down = "down" ["down" "j"] ScreenText DoDown;
        PageUp = "page-up" ["page-up"] ScreenText DoPageUp;
        PageDown = "page-down" ["page-down"] ScreenText DoPageDown;
        First = "first" ["home"] ScreenText DoFirst;
        Last = "last" ["end" "G"] ScreenText DoLast;
        Filter = "filter" ["/"] ScreenText DoFilter;
        Ready = "ready" ["c"] ScreenText DoReady;
        Within = "within" ["w"] ScreenText DoWithin;
        History = "history" ["h"] ScreenText DoHistory;
        Guide = "guide" ["g"] ScreenText DoGuide;
        New = "new" ["n"] ScreenText DoNew;
        Sounds = "sounds" ["t"] ScreenText DoSounds;
        Mute = "mute" ["m"] ScreenText DoMute;
        Quieter = "quieter" ["["] ScreenText DoQuieter;
        Louder = "louder" ["]"] ScreenText DoLouder;
        Help = "help" ["?"] ScreenText DoHelp;
        Quit = "quit" ["q" "esc"] ScreenText DoQuit;
    }
}

actions! {
    /// What can be asked for during a session.
    pub SessionAction {
        Pause = "pause" ["space" "." "b"] Message ActionPause;
        GoOn = "go-on" ["enter"] Message ActionGoOn;
        Forward = "forward" ["page-down"] Message ActionForward;
        Next = "next" ["right"] Message ActionNext;
        Previous = "previous" ["left" "page-up"] Message ActionPrevious;
        Restart = "restart" ["r"] Message ActionRestart;
        Longer = "longer" ["+" "="] Message ActionLonger;
        Shorter = "shorter" ["-"] Message ActionShorter;
        Eased = "eased" ["e"] Message ActionEased;
        SwapSides = "swap-sides" ["s"] Message ActionSwapSides;
        TooMuch = "too-much" ["x"] Message ActionTooMuch;
        Explain = "explain" ["i"] Message ActionExplain;
        Mute = "mute" ["m"] Message ActionMute;
        Quieter = "quieter" ["["] Message ActionQuieter;
        Louder = "louder" ["]"] Message ActionLouder;
        Voice = "voice" ["v"] Message ActionVoice;
        Far = "far" ["f"] Message ActionFar;
        Help = "help" ["?"] Message ActionHelp;
        Back = "back" ["q" "esc"] Message ActionBack;
    }
}

actions! {
    /// What can be asked for on the summary.
    pub(crate) SummaryAction {
        Home = "home" ["enter" "space"] ScreenText DoHome;
        Back = "back" ["q" "esc"] ScreenText DoBackToStart;
        Again = "restart" ["r"] ScreenText DoAgain;
        Sore = "sore" ["o"] ScreenText DoSore;
        Help = "help" ["?"] ScreenText DoHelp;
    }
}

actions! {
    /// What can be asked for on the preview of a file.
    pub(crate) PreviewAction {
        Run = "start" ["enter"] ScreenText DoRun;
        Play = "play" ["p"] ScreenText DoPlay;
        Up = "up" ["up" "k"] ScreenText DoPhaseUp;
        Down = "down" ["down" "j"] ScreenText DoPhaseDown;
        Next = "next-step" ["right"] ScreenText DoNextStep;
        Previous = "previous-step" ["left"] ScreenText DoPreviousStep;
        PageUp = "page-up" ["page-up"] ScreenText DoPageUp;
        PageDown = "page-down" ["page-down"] ScreenText DoPageDown;
        First = "first" ["home" "g"] ScreenText DoFirst;
        Last = "last" ["end" "G"] ScreenText DoLast;
        Mute = "mute" ["m"] ScreenText DoMute;
        Quieter = "quieter" ["["] ScreenText DoQuieter;
        Louder = "louder" ["]"] ScreenText DoLouder;
        Help = "help" ["?"] ScreenText DoHelp;
        Quit = "quit" ["q" "esc"] ScreenText DoQuit;
    }
}

actions! {
    /// What can be asked for while looking back.
    pub(crate) HistoryAction {
        Earlier = "earlier" ["left"] ScreenText DoEarlier;
        Later = "later" ["right"] ScreenText DoLater;
        Up = "up" ["up" "k"] ScreenText DoDayUp;
        Down = "down" ["down" "j"] ScreenText DoDayDown;
        First = "first" ["home" "g"] ScreenText DoFirstDay;
        Last = "last" ["end" "G"] ScreenText DoToday;
        NextPage = "next-page" ["tab" "page-down"] ScreenText DoNextPage;
        PreviousPage = "previous-page" ["shift-tab" "page-up"] ScreenText DoPreviousPage;
        Open = "open" ["enter"] ScreenText DoOpenDay;
        Remove = "remove" ["d" "delete"] ScreenText DoRemove;
        BringBack = "bring-back" ["u"] ScreenText DoBringBack;
        Help = "help" ["?"] ScreenText DoHelp;
        Back = "back" ["q" "esc"] ScreenText DoBack;
    }
}

actions! {
    /// What can be asked for in the guide.
    pub(crate) GuideAction {
        Act = "act" ["enter"] ScreenText DoAct;
        Up = "up" ["up" "k"] ScreenText DoTopicUp;
        Down = "down" ["down" "j"] ScreenText DoTopicDown;
        Previous = "previous-topic" ["left" "shift-tab"] ScreenText DoPreviousTopic;
        Next = "next-topic" ["right" "tab"] ScreenText DoNextTopic;
        PageUp = "page-up" ["page-up"] ScreenText DoPageUp;
        PageDown = "page-down" ["page-down" "space"] ScreenText DoPageDown;
        Help = "help" ["?"] ScreenText DoHelp;
        Back = "back" ["q" "esc"] ScreenText DoBack;
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
