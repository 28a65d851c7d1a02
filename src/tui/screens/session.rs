//! A session under way.
//!
//! ```text
//! Sore glutes after a run                                             12:40 left   <- header
//!
//!                                                 RIGHT                            <- side
//!        (figure, or without one the              ██████  ██████
//!         side and the count, larger)             ▄▄▄▄██  ██  ██                   <- count
//!                                                 ██████  ██████
//!
//!                                                 Hold · set 2 of 3   ● ● ○        <- phase
//!                                                 Press the elbow into the knee.   <- text
//!  ▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔▔        next   Switch to left           <- next
//!
//! ━━━━━━━━━━━━━━━━━  ━━━━━━━━━╸━━━━━━  ━━━━━━━━━━━━━━━━━  ━━━━━━━━━━━━━━━━━━━━━━   <- progress
//! Knee to chest      Piriformis        IT band            Foam roller
//! space pause   → next   + 10 s   x too much                              ? keys   <- keys
//! ```
//!
//! While something is being done the digits are largest; between two sets the side that comes next is, and the
//! count stands below it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Margin, Rect};

use crate::figure::cells::Cells;
use crate::language::{ScreenText, Words};
use crate::session::player::State;
use crate::session::timeline::PhaseKind;
use crate::session::view::View;
use crate::tui::theme::{Role, Strength, Theme, Tone};
use crate::tui::widgets::keys::KeyHint;
use crate::tui::widgets::{edge, figure, keys, progress, text};

mod bare;
mod breath;
mod introduce;
mod notice;
mod places;
mod prose;
mod stage;
mod told;

use places::Places;

/// The contents of a session's screen.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    /// The session at this moment.
    pub view: &'a View,
    /// The figure, as large as [`figure_place`]; `None` where the move has none.
    pub figure: Option<&'a Cells>,
    /// The keys that matter now, the most useful first; while paused the first one goes on.
    pub keys: &'a [KeyHint<'a>],
    /// The key that goes on after a pause as the routine's language names it, for the coach's own sentence; `None`: as
    /// `keys` have it.
    pub goes_on: Option<&'a str>,
    /// A word on the state of the program: no sound device, muted.
    pub status: Option<&'a str>,
    /// How far the newest line has slid into its place, 0 to 1.
    pub slide: f32,
    /// What is said at the first start of all, while the person settles. It takes the figure's place.
    pub notice: Option<Notice<'a>>,
    /// The words of everything that the routine does not say.
    pub words: Words,
}

/// The notice that is shown once, at the first start of all.
#[derive(Clone, Copy, Debug)]
pub struct Notice<'a> {
    /// What matters most, in one sentence.
    pub first: &'a str,
    /// Who asks before they begin.
    pub ask: &'a str,
    /// The rest, a paragraph each.
    pub rest: &'a [&'a str],
    /// What stands below `first` instead where all of it has no room.
    pub short: &'a [&'a str],
}

/// Where the figure is drawn at this moment in a window of this size; `None` where it has no room.
#[must_use]
pub fn figure_place(area: Rect, view: &View) -> Option<Rect> {
    Places::new(area, view, places::Figure::Shown)?.figure
}

/// Whether all of a notice has room in a window of this size.
#[must_use]
pub fn notice_fits(area: Rect, view: &View, notice: Notice<'_>) -> bool {
    Places::new(area, view, places::Figure::Shown).is_some_and(|places| notice::is_whole(&places, notice))
}

/// Draws the session.
pub fn draw(buf: &mut Buffer, area: Rect, model: &Model<'_>, theme: Theme) {
    let taken = model.figure.is_some() || model.notice.is_some();
    let shown = if taken { places::Figure::Shown } else { places::Figure::Missing };
    let Some(places) = Places::new(area, model.view, shown) else {
        return bare::draw(buf, area, model.view, model.words, theme);
    };
    header(buf, &places, model, theme);
    if let Some(said) = model.notice {
        notice::draw(buf, &places, said, theme);
    } else if let (Some(place), Some(cells)) = (places.figure, model.figure) {
        figure::draw(buf, place, cells);
        prose::caption(buf, places.caption, model, theme);
    }
    match &model.view.introduction {
        Some(introduction) if model.view.pause.is_none() => {
            introduce::draw(buf, &places, model, introduction, theme);
        }
        _ => {
            stage::draw(buf, &places, model.view, theme);
            breath::draw(buf, &places, model.view, theme);
            prose::draw(buf, &places, model, theme);
        }
    }
    progress::draw(buf, places.progress, &model.view.progress, tone(model.view), theme);
    keys::draw(buf, places.keys, model.keys, model.status, model.words, theme);
}

/// Gives the window's edge the tone of what happens, for those who hear nothing. In a window with a row to spare it goes
/// all around.
pub fn draw_edge(buf: &mut Buffer, area: Rect, view: &View, theme: Theme) {
    let ink = theme.ink(Role::Tone(tone(view)));
    match Places::new(area, view, places::Figure::Missing) {
        Some(places) if places.header.y > area.y => edge::frame(buf, area, ink),
        Some(_) => edge::sides(buf, area, ink),
        // Such a small window has no edge to spare; its digits have the tone.
        None => {}
    }
}

/// What is drawn at the window's edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edge {
    /// Nothing.
    Bare,
    /// The tone of what happens, by [`draw_edge`].
    Toned,
}

/// What of the window the figure has to itself: it ends before the bar of the list beside it, and inside the edge.
#[must_use]
pub(crate) fn figure_room(area: Rect, view: &View, edge: Edge) -> Rect {
    let Some(places) = Places::new(area, view, places::Figure::Shown) else { return area };
    let inside = match edge {
        Edge::Bare => area,
        Edge::Toned if places.header.y > area.y => area.inner(Margin::new(1, 1)),
        Edge::Toned => area.inner(Margin::new(1, 0)),
    };
    let bar = places.column.x.saturating_sub(introduce::bar(places.form));
    let has_list = places.figure.is_some_and(|figure| figure.x < bar && figure.y < places.column.bottom());
    let end = if has_list && view.introduction.is_some() { bar.min(inside.right()) } else { inside.right() };
    Rect { width: end.saturating_sub(inside.x), ..inside }
}

/// The tone of what happens.
#[must_use]
pub fn tone(view: &View) -> Tone {
    if matches!(view.state, State::Paused(_)) {
        return Tone::Paused;
    }
    if view.counting_in {
        return Tone::Ready;
    }
    match view.kind {
        PhaseKind::Settle | PhaseKind::Introduce | PhaseKind::GetReady => Tone::Ready,
        PhaseKind::Hold | PhaseKind::Ease | PhaseKind::Done => Tone::Hold,
        PhaseKind::Roll | PhaseKind::Reps => Tone::Roll,
        PhaseKind::ComeOut | PhaseKind::Switch | PhaseKind::Transition => Tone::Switch,
        PhaseKind::Rest | PhaseKind::Wait => Tone::Rest,
    }
}

/// The colour of the side: its own, or nothing but grey while paused.
pub(super) fn side_ink(view: &View) -> (Role, Strength) {
    match (tone(view), view.side) {
        (Tone::Paused, _) => (Role::Tone(Tone::Paused), Strength::Still),
        (_, Some(side)) => (Role::Side(side), Strength::Full),
        (_, None) => (Role::Accent, Strength::Full),
    }
}

/// The colour of the muscle that the figure marks.
pub(super) fn mark_ink(view: &View) -> (Role, Strength) {
    match tone(view) {
        Tone::Paused => (Role::Tone(Tone::Paused), Strength::Still),
        _ => (Role::Accent, Strength::Full),
    }
}

/// The colour of the digits.
pub(super) fn count_ink(view: &View) -> (Role, Strength) {
    match tone(view) {
        Tone::Paused => (Role::Tone(Tone::Paused), Strength::Still),
        tone => (Role::Tone(tone), Strength::Full),
    }
}

/// Whether this is a moment between two sets, when the side to come matters more than the seconds.
pub(super) fn between(view: &View) -> bool {
    let kind = matches!(view.kind, PhaseKind::GetReady | PhaseKind::Switch | PhaseKind::Rest);
    !view.side_word.is_empty() && (kind || view.counting_in)
}

fn header(buf: &mut Buffer, places: &Places, model: &Model<'_>, theme: Theme) {
    let view = model.view;
    let ink = match tone(view) {
        Tone::Paused => theme.ink(Role::Quiet),
        _ => theme.ink(Role::Normal),
    };
    let left = time_left(view, model.words);
    let start = text::right(buf, places.header, &left, ink);
    let name = if places.is_small() && !view.name.is_empty() { &view.name } else { &view.routine };
    text::left(buf, text::row(places.header.x, start.saturating_sub(2), places.header.y), name, ink);
}

/// `12:40 left`, `up to 1:02:40 left`.
fn time_left(view: &View, words: Words) -> String {
    let (hours, minutes, seconds) = (view.left / 3600, view.left / 60 % 60, view.left % 60);
    let clock =
        if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") };
    let text = if view.up_to { ScreenText::TimeLeftUpTo } else { ScreenText::TimeLeft };
    words.say(text, &[("clock", clock.into())])
}
