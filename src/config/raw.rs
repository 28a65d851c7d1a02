//! The shape of `config.toml`: every key is declared here, once.

use super::language::Language;
use super::raw_voice::RawVoices;
use super::words::{Colours, EdgesWord, MarkerWord, Motion, Pictures, Shade, Switch, VoiceWord};
use crate::audio::Sides;
use crate::body::{Equipment, Side, Vocabulary};
use crate::document::{Anything, At, DeclaredKey, Kind, Node, Reader, Shape, Value, Whole, shape};
use crate::duration::Length;
use crate::session::known::Explain;

shape! {
    /// The keys of `config.toml`.
    pub(super) struct RawConfig {
        /// `auto`, `dark` or `light`; or a table with `shade` and `colours`.
        theme: WordOr<Shade, RawTheme> = "theme";
        /// `auto`: the first of your languages that the screens are in; or the tag of one, such as `de`.
        language: Language = "language";
        /// Keys for actions: `pause = "p"`, `next = ["n", "right"]`; and whether media keys are taken: `media = "off"`.
        keys: RawKeys = "keys";
        /// How loud, and from which ear.
        sound: RawSound = "sound";
        /// `on`, `off`, or `built-in` for the built-in voice alone; or a table that says more, for single languages too.
        voice: WordOr<VoiceWord, RawVoices> = "voice";
        /// How sessions go.
        coach: RawCoach = "coach";
        /// Soreness.
        care: RawCare = "care";
        /// Where more routines lie.
        library: RawLibrary = "library";
        /// How the figure and the large digits are drawn.
        figure: RawFigure = "figure";
        /// Never read: notes of your own.
        extra: Anything = "extra";
    }
}

shape! {
    /// Colours.
    pub(super) struct RawTheme {
        /// `auto`, `dark` or `light`.
        shade: Shade = "shade";
        /// How many colours: `auto`, `true`, `256`, `16` or `none`.
        colours: Colours = "colours";
    }
}

shape! {
    /// Sound.
    pub(super) struct RawSound {
        /// Volume of bells and ticks in percent.
        cues: Whole<0, 100> = "cues";
        /// Volume of the voice in percent.
        voice: Whole<0, 100> = "voice";
        /// Whether sessions start without sound.
        mute: bool = "mute";
        /// Whether the terminal's bell rings when a set starts, sides change, and a set ends.
        bell: bool = "bell";
        /// `apart`: left sounds from the left and lower, right from the right and higher; `alike`: for one loudspeaker.
        sides: Sides = "sides";
    }
}

shape! {
    /// Sessions.
    pub(super) struct RawCoach {
        /// The side that goes first.
        first_side: Side = "first-side";
        /// The countdown before the first set of a move.
        get_ready: Length = "get-ready";
        /// The time to fetch things and lie down before a session.
        settle: Length = "settle";
        /// `auto`: a move is explained until you know it; `full`: each time; `short`: never more than shortly.
        explain: Explain = "explain";
    }
}

shape! {
    /// Soreness.
    pub(super) struct RawCare {
        /// Whether it is asked how sore you are, before a session and after it.
        check_in: Switch = "check-in";
        /// What you have at hand; left out: everything. `For you` names only what can be done with it.
        equipment: Vec<At<Equipment>> = "equipment";
        /// Folders that your watch or your phone syncs runs into; what is new there is read by itself. `~` is the home folder.
        runs: Vec<At<String>> = "runs";
        /// Soreness from here, of 10, begins every move the easier way.
        easier_from: Whole<1, 10> = "easier-from";
        /// Soreness above this, of 10, asks for the gentle routine and no run.
        gentle_above: Whole<1, 10> = "gentle-above";
        /// Soreness for more days than this asks for a professional.
        sore_days: Whole<1, 30> = "sore-days";
        /// Hours from a hard run to the next.
        rest_hours: Whole<0, 240> = "rest-hours";
        /// Hours from a hard run to the next where something is sore.
        sore_rest_hours: Whole<0, 240> = "sore-rest-hours";
    }
}

shape! {
    /// Routines.
    pub(super) struct RawLibrary {
        /// More folders with routines and moves; `~` is the home folder.
        folders: Vec<At<String>> = "folders";
    }
}

shape! {
    /// Drawing.
    pub(super) struct RawFigure {
        /// `auto`, `full`, `half`, `quadrant` or `sextant`.
        marker: MarkerWord = "marker";
        /// `auto`, `smooth` or `hard`.
        edges: EdgesWord = "edges";
        /// Pixels where the terminal shows them: `auto`, `kitty`, `sixel`, `iterm`; or `cells`.
        pictures: Pictures = "pictures";
        /// `full`, `reduced` or `off`.
        motion: Motion = "motion";
        /// Pictures of the moving figure in a second, at most.
        frame_rate: Whole<1, 30> = "frame-rate";
    }
}

/// One word, or a table that says more.
#[derive(Clone, Debug)]
pub(super) enum WordOr<W, S> {
    /// The word.
    Word(W),
    /// The table.
    Table(S),
}

impl<W: Vocabulary, S: Shape + Value> Value for WordOr<W, S> {
    fn kind() -> Kind {
        Kind::Either(vec![W::kind(), S::kind()])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_text().is_some() {
            return W::read(node, reader).map(Self::Word);
        }
        match node.as_table() {
            Some(_) => S::read(node, reader).map(Self::Table),
            None => reader.wrong_type(node),
        }
    }
}

/// Actions and the keys that they are to have; the keymap knows which of them there are.
#[derive(Clone, Debug, Default)]
pub(super) struct RawKeys {
    /// Each action and its keys.
    pub(super) changes: Vec<(At<String>, Vec<At<String>>)>,
    /// Whether media keys are taken.
    pub(super) media: Option<Switch>,
}

/// How the names of actions are spelt.
const ACTION: &str = "[a-z-]+";
/// The key of [`RawKeys`] that is no action.
const MEDIA: &str = "media";
/// What it means.
const MEDIA_DOC: &str =
    "`off`: the buttons of a headset and the media keys stay with other programs, and the lock screen shows nothing.";

impl Value for RawKeys {
    fn kind() -> Kind {
        let keys = vec![DeclaredKey { word: MEDIA, doc: &[MEDIA_DOC], required: false, kind: Switch::kind }];
        Kind::Extended {
            table: Box::new(Kind::Table { name: "Keys", keys }),
            pattern: ACTION,
            others: Box::new(Kind::Either(vec![Kind::Text, Kind::list(Kind::Text)])),
        }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(table) = node.as_table() else {
            return reader.wrong_type(node);
        };
        let mut changes = Vec::new();
        let mut media = None;
        for (action, keys) in table.entries() {
            if action.value == MEDIA {
                media = Switch::read(keys, reader);
                continue;
            }
            let action = At { value: action.value.to_owned(), span: action.span };
            let keys = if keys.as_text().is_some() {
                String::read(keys, reader).map(|value| vec![At { value, span: keys.span() }])
            } else {
                Vec::<At<String>>::read(keys, reader)
            };
            changes.extend(keys.map(|keys| (action, keys)));
        }
        Some(Self { changes, media })
    }
}
