//! The figure of a move on paper: the pose that it begins in, and the one that it is for; or a strip of the way into it.

use std::slice;

use maud::{Markup, PreEscaped, html};

use crate::body::Side;
use crate::cli::strip::{Picture, pictures};
use crate::diagnostic::{Crash, guarded};
use crate::figure::{Clip, Facing, Figure, Light, Motion, Palette, Tone};
use crate::language::{Message, Tongue};
use crate::routine::Exercise;

/// Paper is white: what is drawn mixes toward it.
const PAPER: Palette = Palette { light: Light::Light, ground: Some([255, 255, 255]), tone: Tone::Plain };
/// The widest that a pose is drawn, millimetres.
const WIDEST: f32 = 66.0;
/// The highest.
const HIGHEST: f32 = 40.0;
/// Two poses of at most this width stand beside each other: the page is wide, and standing people are high.
const NARROW: f32 = 31.0;
/// A person of this many millimetres is large enough for everything to be seen.
const TALL: f32 = 60.0;

/// The widest that a picture of a strip is drawn, millimetres: four fit beside each other.
const WIDEST_OF_A_STRIP: f32 = 42.0;

/// What is shown of a move.
#[derive(Default)]
pub(super) struct Shown {
    /// The way into it as a strip above its words, where two poses do not tell it.
    pub(super) strip: Option<Markup>,
    /// Its poses beside its words; one where the figure stays as it is.
    pub(super) beside: Option<Markup>,
    /// The pose of the easier way.
    pub(super) easier: Option<Markup>,
}

impl Shown {
    /// The pictures of a move; none where it has no figure. Where one cannot be drawn, a line says so.
    pub(super) fn of(tongue: Tongue, exercise: &Exercise) -> Self {
        let usual = |figure| guarded(|| drawn(tongue, exercise, figure));
        let undrawn = |crash| Self { beside: Some(undrawn(&crash)), ..Self::default() };
        let poses = exercise.figure.as_deref().map(|figure| usual(figure).unwrap_or_else(undrawn)).unwrap_or_default();
        Self { easier: easier(tongue, exercise), ..poses }
    }
}

/// The pose in which the easier way is held, where its figure is another than the usual one.
fn easier(tongue: Tongue, usual: &Exercise) -> Option<Markup> {
    let way = &usual.easier.as_ref()?.exercise;
    let figure = way.figure.as_ref().filter(|figure| usual.figure.as_ref() != Some(figure))?;
    let hold = |figure: &Figure| {
        let clip = figure.clip();
        let hold = Picture { frame: clip.still(Motion::Hold), caption: tongue.say(Message::PictureEasier, &[]) };
        html! { div.poses { (row(tongue, &clip, &[hold], WIDEST)) } }
    };
    Some(guarded(|| hold(figure)).unwrap_or_else(|crash| undrawn(&crash)))
}

fn undrawn(crash: &Crash) -> Markup {
    html! { p { "This picture cannot be drawn: " (crash.to_string()) "." } }
}

fn drawn(tongue: Tongue, exercise: &Exercise, figure: &Figure) -> Shown {
    let clip = figure.clip();
    let pictures = pictures(tongue, exercise, &clip);
    if pictures.len() > 2 {
        let strip = html! { div.strip { (row(tongue, &clip, &pictures, WIDEST_OF_A_STRIP)) } };
        return Shown { strip: Some(strip), ..Shown::default() };
    }
    let beside = pictures.first().is_some_and(|picture| width(&clip, picture, WIDEST) <= NARROW);
    let poses = html! { div.poses.beside[beside] { (row(tongue, &clip, &pictures, WIDEST)) } };
    Shown { beside: Some(poses), ..Shown::default() }
}

/// How wide a picture is drawn, millimetres.
fn width(clip: &Clip, picture: &Picture, widest: f32) -> f32 {
    let size = clip.size_of(&picture.frame);
    size.x * (TALL / 100.0).min(widest / size.x.max(1.0)).min(HIGHEST / size.y.max(1.0))
}

fn row(tongue: Tongue, clip: &Clip, pictures: &[Picture], widest: f32) -> Markup {
    let svg = |picture: &Picture| {
        let title = Some(picture.caption.clone()).filter(|caption| !caption.is_empty());
        let title = title.unwrap_or_else(|| tongue.say(Message::PicturePose, &[]));
        clip.svg(slice::from_ref(&picture.frame), PAPER, Facing::Side(Side::Right), &title).to_string()
    };
    html! {
        @for picture in pictures {
            figure style=(format!("width:{:.1}mm", width(clip, picture, widest))) {
                (PreEscaped(svg(picture)))
                @if !picture.caption.is_empty() { figcaption { (picture.caption) } }
            }
        }
    }
}
