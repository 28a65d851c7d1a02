//! The figure as it is to be seen at this moment, solved and drawn only when something about it has changed.

use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Rect;

use super::theme::{Shade, Theme};
use crate::config::settings::Drawing;
use crate::config::words::Motion as Moving;
use crate::body::Side;
use crate::figure::cells::{Cells, Encoding, Marker};
use crate::figure::{Clip, Facing, Figure, Light, Look, Motion, Palette, Tone};
use crate::routine::{Dose, Exercise};
use crate::session::view::{self, Show, Way};

/// The pictures of one figure.
#[derive(Debug, Default)]
pub(crate) struct Film {
    playing: Option<(Arc<Figure>, Clip)>,
    picture: Option<(Scene, Cells)>,
    moving: bool,
}

/// All that a picture depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Scene {
    motion: Motion,
    look: Look,
}

/// Whether the session is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Time {
    Runs,
    Stands,
}

impl Film {
    /// Makes the picture of `show` for a panel of this size.
    pub(crate) fn prepare(&mut self, show: Option<&Show>, place: Option<Rect>, time: Time, theme: Theme, drawing: Drawing) {
        let scene = show.zip(place).and_then(|(show, place)| {
            let clip = self.clip(&show.exercise)?;
            let motion = motion(show, drawing.motion);
            let moving = time == Time::Runs && (clip.is_moving(motion) || matches!(show.motion, view::Motion::Turn { .. }));
            let look = look(show, place, time, theme, drawing);
            Some((Scene { motion, look }, moving))
        });
        let Some((scene, moving)) = scene else {
            self.picture = None;
            self.moving = false;
            return;
        };
        self.moving = moving && drawing.motion == Moving::Full;
        let same = self.picture.as_ref().is_some_and(|(drawn, _)| *drawn == scene);
        if let (false, Some((_, clip))) = (same, &self.playing) {
            let cells = clip.render(&clip.frame(scene.motion), &scene.look);
            self.picture = Some((scene, cells));
        }
    }

    /// The picture, where there is one.
    pub(crate) fn picture(&self) -> Option<&Cells> {
        self.picture.as_ref().map(|(_, cells)| cells)
    }

    /// When the next picture is due after `now`: `None` while it stands still.
    pub(crate) fn next(&self, now: Duration, drawing: Drawing) -> Option<Duration> {
        self.moving.then(|| now + drawing.frame)
    }

    /// The figure's poses, solved once for each figure.
    fn clip(&mut self, exercise: &Exercise) -> Option<&Clip> {
        let figure = exercise.figure.as_ref()?;
        if !self.playing.as_ref().is_some_and(|(playing, _)| Arc::ptr_eq(playing, figure)) {
            self.playing = Some((Arc::clone(figure), figure.clip()));
        }
        self.playing.as_ref().map(|(_, clip)| clip)
    }
}

#[expect(clippy::cast_possible_truncation, reason = "shares from 0 to 1")]
fn motion(show: &Show, moving: Moving) -> Motion {
    match show.motion {
        view::Motion::Rest => Motion::Rest,
        view::Motion::Into { seconds } if moving == Moving::Full => {
            Motion::Into(Duration::try_from_secs_f64(seconds).unwrap_or_default())
        }
        view::Motion::Into { .. } | view::Motion::Hold | view::Motion::Turn { .. } => Motion::Hold,
        view::Motion::Paced { place, way } => {
            let there = place as f32;
            let both = if way == Way::There { there } else { 2.0 - there };
            match show.exercise.dose {
                Dose::Reps { .. } => Motion::Reps(both / 2.0),
                _ => Motion::Passes(both),
            }
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
fn look(show: &Show, place: Rect, time: Time, theme: Theme, drawing: Drawing) -> Look {
    let side = show.side.unwrap_or(Side::Right);
    let facing = match show.motion {
        view::Motion::Turn { at } if drawing.motion == Moving::Full => Facing::Turning { to: side, share: at as f32 },
        _ => Facing::Side(side),
    };
    Look {
        cols: place.width,
        rows: place.height,
        encoding: Encoding {
            marker: drawing.marker.unwrap_or(Marker::Quadrant),
            depth: theme.depth(),
            edges: drawing.edges,
        },
        palette: Palette {
            light: if theme.shade() == Shade::Dark { Light::Dark } else { Light::Light },
            ground: Some(theme.background()),
            tone: if time == Time::Stands { Tone::Paused } else { Tone::Plain },
        },
        facing,
    }
}
