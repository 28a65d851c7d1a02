//! The figure as it is to be seen at this moment, solved and drawn only when something about it has changed.

use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Rect;

use super::context::Context;
use super::theme::{Shade, Theme};
use crate::body::Side;
use crate::config::settings::Drawing;
use crate::config::words::Motion as Moving;
use crate::diagnostic::{Crash, guarded, visible};
use crate::figure::cells::{Cell, Cells, Edges, Encoding, Marker};
use crate::figure::colour::Colour;
use crate::figure::{Clip, Facing, Figure, Light, Look, Motion, Palette, Tone};
use crate::language::{ScreenText, Words};
use crate::routine::Dose;
use crate::session::view::{self, Breathed, Show, Way};
use crate::terminal::pictures::shown::Placed;

mod pixels;

use pixels::{Easel, Exposed};

/// The steps of a turn, and of a breath.
const STEPS: u8 = 24;

/// The pictures of one figure.
#[derive(Debug, Default)]
pub(crate) struct Film {
    playing: Option<(Arc<Figure>, Arc<Clip>)>,
    picture: Option<Picture>,
    /// What of the window pictures may stand in; `None`: all of it.
    within: Option<Rect>,
    /// How long the picture stays as it is: no time while it moves, `None` until something else changes.
    rests: Option<Duration>,
}

/// The picture at a moment.
#[derive(Debug)]
enum Picture {
    /// What was drawn in cells, and the cells.
    Cells(Drawn, Cells),
    /// What stands in pixels, and the blank cells below it.
    Pixels(Exposed, Cells),
}

/// The contents of a picture. Moves share motions: only with its figure a picture is known.
#[derive(Debug)]
struct Drawn {
    figure: Arc<Figure>,
    motion: Motion,
    breath: f32,
    look: Look,
}

/// A figure's scene: its motion, its side, and whether time passes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene<'a> {
    pub(crate) figure: &'a Arc<Figure>,
    pub(crate) motion: Motion,
    pub(crate) facing: Facing,
    pub(crate) time: Time,
    /// How full the chest is, 0 to 1.
    pub(crate) breath: f32,
}

/// A switch: whether time passes for the figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Time {
    Runs,
    Stands,
}

impl Film {
    /// From now on pictures in pixels stand in this part of the window alone: what is drawn around it would hide them.
    pub(crate) const fn keep_within(&mut self, part: Rect) {
        self.within = Some(part);
    }

    /// Makes the picture of a figure for a panel of this size, at `now`.
    pub(crate) fn prepare(&mut self, scene: Option<Scene<'_>>, place: Option<Rect>, now: Duration, cx: &Context) {
        let Some((scene, place)) = scene.zip(place) else {
            self.picture = None;
            self.rests = None;
            return;
        };
        // The figure may be a person's own: what goes wrong in drawing it costs its picture and nothing else.
        if let Err(crash) = guarded(|| self.draw(&scene, place, now, cx)) {
            self.playing = None;
            let drawn = Drawn::of(&scene, look(&scene, place, cx.theme(), cx.settings.figure));
            self.picture = Some(Picture::Cells(drawn, instead(place, &crash, cx.words())));
            self.rests = None;
        }
    }

    fn draw(&mut self, scene: &Scene<'_>, place: Rect, now: Duration, cx: &Context) {
        let (theme, drawing) = (cx.theme(), cx.settings.figure);
        let clip = Arc::clone(self.clip(scene.figure));
        let still = scene.time == Time::Stands || drawing.motion != Moving::Full;
        let turns = matches!(scene.facing, Facing::Turning { .. });
        self.rests = match (still, turns) {
            (true, _) => None,
            (false, true) => Some(Duration::ZERO),
            (false, false) => clip.rests_for(scene.motion),
        };
        let look = look(scene, place, theme, drawing);
        let within = self.within.map_or(place, |within| within.intersection(place));
        if let Some(easel) = Easel::at(within, cx) {
            let before = match self.picture.take() {
                Some(Picture::Pixels(before, blank)) => Some((before, blank)),
                Some(Picture::Cells(..)) | None => None,
            };
            let (before, blank) = before.unzip();
            if let Some(exposed) = easel.expose(before, (scene, look.palette), &clip, self.rests, now) {
                let size = |blank: &Cells| (blank.cols, blank.rows) == (place.width, place.height);
                self.picture = Some(Picture::Pixels(exposed, blank.filter(size).unwrap_or_else(|| bare(place))));
                return;
            }
        }
        let is_there = matches!(&self.picture, Some(Picture::Cells(drawn, _)) if drawn.is(scene, &look));
        if !is_there {
            let cells = clip.render(&clip.frame(scene.motion).breathing(scene.breath), &look);
            self.picture = Some(Picture::Cells(Drawn::of(scene, look), cells));
        }
    }

    /// The cells of the picture, where there is one; blank where it is in pixels.
    pub(crate) fn picture(&self) -> Option<&Cells> {
        self.picture.as_ref().map(|(Picture::Cells(_, cells) | Picture::Pixels(_, cells))| cells)
    }

    /// The picture in pixels, where it is in pixels.
    pub(crate) fn pixels(&self) -> Option<&Placed> {
        match &self.picture {
            Some(Picture::Pixels(exposed, _)) => Some(&exposed.placed),
            Some(Picture::Cells(..)) | None => None,
        }
    }

    /// When the next picture is due after `now`: `None` while it stands still.
    pub(crate) fn next(&self, now: Duration, drawing: Drawing) -> Option<Duration> {
        let due = self.rests.map(|rests| now + rests.max(drawing.frame));
        match &self.picture {
            Some(Picture::Pixels(exposed, _)) => exposed.next(due),
            Some(Picture::Cells(..)) | None => due,
        }
    }

    /// The figure's poses, solved once for each figure.
    fn clip(&mut self, figure: &Arc<Figure>) -> &Arc<Clip> {
        let playing = self.playing.take().filter(|(playing, _)| Arc::ptr_eq(playing, figure));
        let (_, clip) = self.playing.insert(playing.unwrap_or_else(|| (Arc::clone(figure), Arc::new(figure.clip()))));
        clip
    }
}

impl Drawn {
    fn of(scene: &Scene<'_>, look: Look) -> Self {
        Self { figure: Arc::clone(scene.figure), motion: scene.motion, breath: scene.breath, look }
    }

    /// Whether a scene with this look gives the same picture.
    fn is(&self, scene: &Scene<'_>, look: &Look) -> bool {
        Arc::ptr_eq(&self.figure, scene.figure)
            && (self.motion, self.breath) == (scene.motion, scene.breath)
            && self.look == *look
    }
}

impl<'a> Scene<'a> {
    /// What a session shows; `None` where the move has no figure.
    #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
    pub(crate) fn of(show: &'a Show, time: Time, drawing: Drawing) -> Option<Self> {
        let side = show.side.unwrap_or(Side::Right);
        let facing = match show.motion {
            view::Motion::Turn { at } if drawing.motion == Moving::Full => {
                Facing::Turning { to: side, share: at as f32 }
            }
            _ => Facing::Side(side),
        };
        let figure = show.exercise.figure.as_ref()?;
        Some(Self { figure, motion: motion(show, drawing.motion), facing, time, breath: 0.0 })
    }

    /// The same with the chest as full as this breath has it, in steps that a picture can show.
    #[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
    pub(crate) fn breathing(self, breath: Option<Breathed>) -> Self {
        Self { breath: in_steps(breath.map_or(0.0, |breath| breath.fullness() as f32)), ..self }
    }
}

/// A share from 0 to 1 in as many steps as a picture shows.
fn in_steps(share: f32) -> f32 {
    (share * f32::from(STEPS)).round() / f32::from(STEPS)
}

/// Blank cells.
fn bare(place: Rect) -> Cells {
    let blank = Cell { glyph: ' ', fg: Colour::Default, bg: Colour::Default };
    let cells = vec![blank; usize::from(place.width) * usize::from(place.height)];
    Cells { cols: place.width, rows: place.height, cells }
}

/// What stands where a picture should: one line that says so, in the middle, as much of it as there is room for.
fn instead(place: Rect, crash: &Crash, words: Words) -> Cells {
    let (cols, rows) = (usize::from(place.width), usize::from(place.height));
    let mut bare = bare(place);
    let long = words.of_fault(ScreenText::PictureFailsFor, &visible(&crash.to_string()));
    let said = [ScreenText::PictureFails, ScreenText::NoPicture].map(|text| words.text(text));
    let fits = |text: &&str| text.len() <= cols;
    let text = [long.as_str()].into_iter().chain(said).find(fits).filter(|_| long.is_ascii()).unwrap_or("");
    let start = rows / 2 * cols + (cols - text.len().min(cols)) / 2;
    bare.cells.iter_mut().skip(start).zip(text.chars()).for_each(|(cell, glyph)| cell.glyph = glyph);
    bare
}

fn is_paced(show: &Show) -> bool {
    matches!(show.exercise.dose, Dose::Reps { .. } | Dose::Passes { .. } | Dose::AsMany(_))
}

#[expect(clippy::cast_possible_truncation, reason = "shares from 0 to 1")]
fn motion(show: &Show, moving: Moving) -> Motion {
    match show.motion {
        // without a movement the pose of the sentence is there at once
        view::Motion::Toward { goal, .. } if moving != Moving::Full => Motion::Toward(goal, goal, 1.0),
        _ if moving == Moving::Off => Motion::Hold,
        view::Motion::Rest => Motion::Rest,
        view::Motion::Toward { from, to, at, .. } => Motion::Toward(from, to, at as f32),
        // a body that begins at the start of its movement turns there
        view::Motion::Turn { .. } if !show.exercise.poses.is_empty() && is_paced(show) => Motion::Rest,
        view::Motion::Paced { place, .. } if moving == Moving::Reduced => {
            if place < 0.5 {
                Motion::Rest
            } else {
                Motion::Hold
            }
        }
        view::Motion::Into { seconds } if moving == Moving::Full => {
            Motion::Into(Duration::try_from_secs_f64(seconds).unwrap_or_default())
        }
        view::Motion::Into { .. } | view::Motion::Hold | view::Motion::Turn { .. } => Motion::Hold,
        view::Motion::Paced { place, way } => {
            let there = place as f32;
            let both = if way == Way::There { there } else { 2.0 - there };
            match show.exercise.dose {
                // what is held moves in a walk and a run alone
                Dose::Reps { .. } | Dose::AsMany(_) | Dose::Hold(_) => Motion::Reps(both / 2.0),
                _ => Motion::Passes(both),
            }
        }
    }
}

fn look(scene: &Scene<'_>, place: Rect, theme: Theme, drawing: Drawing) -> Look {
    Look {
        cols: place.width,
        rows: place.height,
        encoding: Encoding {
            marker: drawing.marker.unwrap_or(Marker::Quadrant),
            depth: theme.depth(),
            edges: drawing.edges.unwrap_or(Edges::Smooth),
        },
        palette: Palette {
            light: if theme.shade() == Shade::Dark { Light::Dark } else { Light::Light },
            ground: Some(theme.background()),
            tone: if scene.time == Time::Stands { Tone::Paused } else { Tone::Plain },
        },
        facing: scene.facing,
    }
}

#[cfg(test)]
mod tests;
