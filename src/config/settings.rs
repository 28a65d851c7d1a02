//! What the settings come to: a value for everything, each room's in a part of its own.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use super::folders::Folders;
use super::language::Language;
use super::raw::{RawCare, RawConfig, RawSound, WordOr};
use super::voice::Voice;
use super::words::{Colours, EdgesWord, MarkerWord, Motion, Pictures, Shade, Switch};
use crate::audio::{Settings as Sound, Volume};
use crate::body::{Equipment, Side};
use crate::care::Bounds;
use crate::document::{At, Field, Whole};
use crate::duration::Length;
use crate::figure::cells::{Edges, Marker};
use crate::session::known::Explain;
use crate::session::timeline::Count;

/// The settings: everything that can be chosen.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Settings {
    /// Colours.
    pub theme: Theme,
    /// The language of the screens.
    pub language: Language,
    /// Changes to the keys.
    pub keys: Vec<KeyChange>,
    /// Whether the buttons of a headset and the media keys are taken, and the lock screen shows the session.
    pub media: Switch,
    /// Volumes and sides.
    pub sound: Sound,
    /// Whether the terminal's bell rings when a set starts, sides change, and a set ends.
    pub bell: bool,
    /// The voice.
    pub voice: Voice,
    /// How sessions go.
    pub coach: Coach,
    /// Soreness.
    pub care: Care,
    /// More folders with routines, as they were written.
    pub folders: Vec<At<String>>,
    /// How the figure and the large digits are drawn.
    pub figure: Drawing,
}

/// Colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Theme {
    /// For a dark or a light terminal.
    pub shade: Shade,
    /// How many colours.
    pub colours: Colours,
}

impl Default for Theme {
    fn default() -> Self {
        Self { shade: Shade::Auto, colours: Colours::Auto }
    }
}

/// The keys that an action is to have in place of its usual ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyChange {
    /// The action's name.
    pub(crate) action: At<String>,
    /// Its keys, as they were written.
    pub(crate) keys: Vec<At<String>>,
}

/// Soreness.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Care {
    /// Whether it is asked about.
    pub check_in: Switch,
    /// What is at hand; `None`: everything.
    pub(crate) equipment: Option<BTreeSet<Equipment>>,
    /// The folders that runs come into, as they are written.
    pub(crate) runs: Vec<String>,
    /// The bounds of the rules.
    pub(crate) bounds: Bounds,
}

impl Default for Care {
    fn default() -> Self {
        Self { check_in: Switch::On, equipment: None, runs: Vec::new(), bounds: Bounds::default() }
    }
}

/// The settings of how sessions go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Coach {
    /// The side that goes first where neither the command line nor the routine says.
    pub(crate) first_side: Option<Side>,
    /// The countdown before the first set of a move, where no file says.
    pub(crate) get_ready: Option<Length>,
    /// The time to fetch things and lie down before a session.
    pub(crate) settle: Option<Length>,
    /// How much is told of a move when it is introduced.
    pub(crate) explain: Explain,
}

/// The settings of how the figure and the large digits are drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawing {
    /// The characters; `None`: as fine as the terminal is known to draw.
    pub marker: Option<Marker>,
    /// The edges; `None`: smooth, but hard over a network.
    pub edges: Option<Edges>,
    /// Whether the figure is shown in pixels, and by which protocol.
    pub pictures: Pictures,
    /// How much moves.
    pub motion: Motion,
    /// The least time between two pictures of the moving figure.
    pub frame: Duration,
}

impl Drawing {
    /// Pictures a second where nothing else is said.
    const RATE: u32 = 12;
}

impl Default for Drawing {
    fn default() -> Self {
        let frame = Duration::from_secs(1) / Self::RATE;
        Self { marker: None, edges: None, pictures: Pictures::Auto, motion: Motion::Full, frame }
    }
}

impl From<RawConfig> for Settings {
    /// What the file says, and the defaults for everything else. Wrong values have their findings already.
    fn from(raw: RawConfig) -> Self {
        let library = raw.library.into_value();
        let keys = raw.keys.into_value().unwrap_or_default();
        Self {
            theme: theme(&raw.theme),
            language: raw.language.value().unwrap_or_default(),
            keys: keys.changes.into_iter().map(key_change).collect(),
            media: keys.media.unwrap_or_default(),
            sound: raw.sound.get().map(sound).unwrap_or_default(),
            bell: raw.sound.get().and_then(|sound| sound.bell.get()).copied().unwrap_or(false),
            voice: raw.voice.into(),
            coach: raw.coach.get().map_or_else(Coach::default, |coach| Coach {
                first_side: coach.first_side.value(),
                get_ready: coach.get_ready.value(),
                settle: coach.settle.value(),
                explain: coach.explain.value().unwrap_or_default(),
            }),
            care: raw.care.get().map(care).unwrap_or_default(),
            folders: library.and_then(|library| library.folders.into_value()).unwrap_or_default(),
            figure: raw.figure.get().map_or_else(Drawing::default, |figure| Drawing {
                marker: figure.marker.get().and_then(|&word| marker(word)),
                edges: figure.edges.get().and_then(|&word| edges(word)),
                pictures: figure.pictures.value().unwrap_or(Pictures::Auto),
                motion: figure.motion.value().unwrap_or(Motion::Full),
                frame: Duration::from_secs(1) / number(&figure.frame_rate).unwrap_or(Drawing::RATE),
            }),
        }
    }
}

fn theme(raw: &Field<WordOr<Shade, super::raw::RawTheme>>) -> Theme {
    let usual = Theme::default();
    match raw.get() {
        None => usual,
        Some(WordOr::Word(shade)) => Theme { shade: *shade, ..usual },
        Some(WordOr::Table(table)) => Theme {
            shade: table.shade.value().unwrap_or(usual.shade),
            colours: table.colours.value().unwrap_or(usual.colours),
        },
    }
}

fn key_change((action, keys): (At<String>, Vec<At<String>>)) -> KeyChange {
    KeyChange { action, keys }
}

fn sound(raw: &RawSound) -> Sound {
    let usual = Sound::default();
    let volume = |field| number::<0, 100, u8>(field).and_then(Volume::new);
    Sound {
        cues: volume(&raw.cues).unwrap_or(usual.cues),
        voice: volume(&raw.voice).unwrap_or(usual.voice),
        muted: raw.mute.value().unwrap_or(usual.muted),
        sides: raw.sides.value().unwrap_or(usual.sides),
    }
}

fn care(raw: &RawCare) -> Care {
    let usual = Bounds::default();
    let things = raw.equipment.get().map(|things| things.iter().map(|thing| thing.value).collect());
    let bounds = Bounds {
        easier_from: number(&raw.easier_from).unwrap_or(usual.easier_from),
        gentle_above: number(&raw.gentle_above).unwrap_or(usual.gentle_above),
        sore_days: number(&raw.sore_days).unwrap_or(usual.sore_days),
        rest_hours_least: number(&raw.rest_hours).unwrap_or(usual.rest_hours_least),
        rest_hours_most: number(&raw.sore_rest_hours).unwrap_or(usual.rest_hours_most),
    };
    let runs = raw.runs.get().map(|folders| folders.iter().map(|folder| folder.value.clone()).collect());
    Care {
        check_in: raw.check_in.value().unwrap_or(Switch::On),
        equipment: things,
        runs: runs.unwrap_or_default(),
        bounds,
    }
}

fn number<const LEAST: i64, const MOST: i64, N: TryFrom<i64>>(field: &Field<Whole<LEAST, MOST>>) -> Option<N> {
    field.get().and_then(|whole| whole.get().try_into().ok())
}

const fn marker(word: MarkerWord) -> Option<Marker> {
    match word {
        MarkerWord::Auto => None,
        MarkerWord::Full => Some(Marker::Full),
        MarkerWord::Half => Some(Marker::Half),
        MarkerWord::Quadrant => Some(Marker::Quadrant),
        MarkerWord::Sextant => Some(Marker::Sextant),
    }
}

const fn edges(word: EdgesWord) -> Option<Edges> {
    match word {
        EdgesWord::Auto => None,
        EdgesWord::Smooth => Some(Edges::Smooth),
        EdgesWord::Hard => Some(Edges::Hard),
    }
}

impl Settings {
    /// Whether sessions go as they do where nothing is chosen, as far as that is a matter of how long they take.
    pub(crate) fn begin_as_usual(&self) -> bool {
        self.coach == Coach::default() && self.voice.count == Count::default() && self.keys.is_empty()
    }

    /// The folders of more routines: `~` is the home folder, and a path that is not absolute begins in the configuration
    /// folder.
    pub(crate) fn library_folders(&self, folders: &Folders) -> Vec<PathBuf> {
        self.folders.iter().map(|written| placed(&written.value, folders)).collect()
    }

    /// The folders that runs come into, spelt as those of more routines are.
    pub(crate) fn run_folders(&self, folders: &Folders) -> Vec<PathBuf> {
        self.care.runs.iter().map(|written| placed(written, folders)).collect()
    }
}

/// The place of a folder as it is written in the settings.
fn placed(written: &str, folders: &Folders) -> PathBuf {
    match written.strip_prefix('~') {
        Some("") => folders.home.clone(),
        Some(below) if below.starts_with('/') => folders.home.join(&below[1..]),
        _ => folders.config.join(written),
    }
}
