//! The figure in pixels: which picture stands at a moment, and which ones are painted ahead.

use std::sync::Arc;
use std::time::Duration;

use ratatui::layout::Rect;

use super::{STEPS, Scene, in_steps};
use crate::figure::pixels::Canvas;
use crate::figure::{Clip, Facing, Palette};
use crate::terminal::pictures::Protocol;
use crate::terminal::pictures::shown::{Picture, Placed};
use crate::tui::context::Context;
use crate::tui::painter::{Found, Name, Shared, Shot};

/// What is drawn into the cells is sent whole each time: at most six times a second.
const DRAWN_EACH: Duration = Duration::from_nanos(1_000_000_000 / 6);
/// How long the picture of another figure may stand while the new one is painted.
const PATIENCE: Duration = Duration::from_millis(150);

/// A panel that is to be shown in pixels.
#[derive(Clone, Copy)]
pub(super) struct Easel<'a> {
    place: Rect,
    canvas: Canvas,
    protocol: Protocol,
    cx: &'a Context,
}

/// A picture that stands in pixels.
#[derive(Clone, Debug)]
pub(super) struct Exposed {
    name: Name,
    pub(super) placed: Placed,
    /// Since when it stands.
    since: Duration,
    /// When it was last the one that was wanted.
    wanted: Duration,
    /// When it has to be looked at again, though the figure rests.
    due: Option<Duration>,
    /// The least time for which it stands.
    pace: Duration,
}

impl<'a> Easel<'a> {
    /// The panel at this place; `None` where the figure is drawn in cells there.
    pub(super) fn at(place: Rect, cx: &'a Context) -> Option<Self> {
        let (protocol, canvas) = cx.showing.canvas(place, &cx.capabilities)?;
        // At the end of the last row a terminal scrolls.
        let is_safe = protocol == Protocol::Kitty || place.bottom() < cx.area.bottom();
        is_safe.then_some(Self { place, canvas, protocol, cx })
    }

    /// The picture that stands at `now`, in place of the one before: that of the scene, or, until it is painted, the one
    /// before. `None` where there is none, and the figure is drawn in cells meanwhile. `rests`: how long the figure does.
    pub(super) fn expose(
        self,
        before: Option<Exposed>,
        (scene, palette): (&Scene<'_>, Palette),
        clip: &Arc<Clip>,
        rests: Option<Duration>,
        now: Duration,
    ) -> Option<Exposed> {
        let Self { place, canvas, protocol, cx } = self;
        let (figure, shot) = (Shared(Arc::clone(scene.figure)), Shot::of(scene, clip));
        let name = Name { figure, shot, canvas, palette, protocol, registers: cx.capabilities.registers() };
        let before = before
            .filter(|before| before.placed.place == place && before.name.canvas == canvas)
            .filter(|before| before.name.protocol == protocol);
        match before {
            Some(before) if before.name == name => return Some(Exposed { wanted: now, due: None, ..before }),
            Some(before) if now < before.since + before.pace => {
                return Some(Exposed { due: Some(before.since + before.pace), ..before });
            }
            _ => {}
        }
        match cx.painter.find(&name, clip, cx.waker.as_ref(), || ahead(shot, scene, clip, rests)) {
            Found::Ready(picture) => Some(self.exposed(name, picture, now)),
            // It stands already, and the painter wakes the loop for the next.
            Found::Awaited(Some((likest, _))) if before.as_ref().is_some_and(|before| before.name == likest) => {
                before.map(|before| Exposed { due: None, ..before })
            }
            Found::Awaited(Some((likest, picture))) => Some(self.exposed(likest, picture, now)),
            Found::Awaited(None) => before.and_then(|before| before.awaiting(&name, now)),
            Found::Never => None,
        }
    }

    /// A picture that stands from `now` on.
    fn exposed(self, name: Name, picture: Arc<Picture>, now: Duration) -> Exposed {
        let pace = if self.protocol == Protocol::Kitty { Duration::ZERO } else { DRAWN_EACH };
        Exposed { name, placed: Placed { picture, place: self.place }, since: now, wanted: now, due: None, pace }
    }
}

impl Exposed {
    /// The same while another one is painted; that of another figure not for long.
    fn awaiting(self, name: &Name, now: Duration) -> Option<Self> {
        let until = self.wanted + PATIENCE;
        if self.name.figure == name.figure {
            return Some(Self { due: None, ..self });
        }
        (now < until).then_some(Self { due: Some(until), ..self })
    }

    /// When the next picture is due, where the figure itself moves on at `due`.
    pub(super) fn next(&self, due: Option<Duration>) -> Option<Duration> {
        let moves_on = due.map(|due| due.max(self.since + self.pace));
        moves_on.into_iter().chain(self.due).min()
    }
}

impl Shot {
    /// What a picture of this scene shows.
    fn of(scene: &Scene<'_>, clip: &Clip) -> Self {
        let facing = match scene.facing {
            Facing::Turning { to, share } => Facing::Turning { to, share: in_steps(share) },
            side @ Facing::Side(_) => side,
        };
        Self { moment: clip.moment(scene.motion), breath: in_steps(scene.breath), facing }
    }
}

/// What is likely to be wanted after a picture, the likeliest first. `rests`: how long the figure does.
fn ahead(shot: Shot, scene: &Scene<'_>, clip: &Clip, rests: Option<Duration>) -> Vec<Shot> {
    let steps = (0..=STEPS).map(|step| f32::from(step) / f32::from(STEPS));
    match shot.facing {
        Facing::Turning { to, share } => {
            let turned = steps.filter(|step| *step > share).map(|share| Facing::Turning { to, share });
            turned.chain([Facing::Side(to)]).map(|facing| Shot { facing, ..shot }).collect()
        }
        Facing::Side(_) if shot.breath > 0.0 && rests != Some(Duration::ZERO) => {
            let mut breaths: Vec<f32> = steps.collect();
            breaths.sort_by(|one, other| (one - shot.breath).abs().total_cmp(&(other - shot.breath).abs()));
            breaths.into_iter().map(|breath| Shot { breath, ..shot }).collect()
        }
        Facing::Side(_) if scene.breath > 0.0 || rests.is_none() => Vec::new(),
        Facing::Side(_) => clip.way_of(shot.moment).into_iter().map(|moment| Shot { moment, ..shot }).collect(),
    }
}
