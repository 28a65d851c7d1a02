//! The figure of a move outside of a session: in the terminal, and as an SVG picture.

use std::fmt::Write as _;
use std::io::stdout;

use anstream::{AutoStream, ColorChoice};

use super::ink::{BOLD, QUIET, columns, inked};
use super::inline::{Chosen, Inline};
use super::strip::pictures;
use crate::body::{Muscle, Side};
use crate::config::Settings;
use crate::diagnostic::{Crash, guarded};
use crate::figure::cells::{Cell, Cells, Edges, Encoding, Marker};
use crate::figure::colour::{Colour, Depth};
use crate::figure::{Clip, Facing, Frame, Light, Look, Motion, Palette, Tone};
use crate::language::{Message, Tongue};
use crate::routine::{Exercise, Step, describe};
use crate::terminal::capabilities::Behind;
use crate::tui::colours::{Surroundings, theme};
use crate::tui::theme::{Shade, Theme};

/// The most rows and columns of a figure between lines of text.
const MOST: (u16, u16) = (80, 22);
/// Columns beside the body, on which the floor fades.
const BESIDE: f32 = 16.0;

/// Which way of a move is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// The usual one.
    Usual,
    /// The easier one.
    Easier,
}

impl Way {
    /// How a move is done this way; `None` where it has no easier way.
    fn of(self, exercise: &Exercise) -> Option<&Exercise> {
        match self {
            Self::Usual => Some(exercise),
            Self::Easier => exercise.easier.as_ref().map(|easier| &*easier.exercise),
        }
    }
}

/// Every different move of these steps, in order.
pub(super) fn moves(steps: &[Step]) -> Vec<&Exercise> {
    let mut found: Vec<&Exercise> = Vec::new();
    for exercise in Step::moves(steps) {
        if !found.iter().any(|known| known.id == exercise.id) {
            found.push(exercise);
        }
    }
    found
}

/// The hold poses of moves, each below its name, in the colours that standard output shows.
pub(super) fn portraits(tongue: Tongue, moves: &[&Exercise], way: Way, settings: &Settings, chosen: Chosen) -> Page {
    let around = Surroundings::read();
    let bare = AutoStream::choice(&stdout()) == ColorChoice::Never;
    let depth = theme(settings.theme, &around, Behind::Awaited).depth();
    let inline = Inline::find(chosen, if bare { Depth::Mono } else { depth }, &around);
    let theme = theme(settings.theme, &around, inline.behind());
    let theme = if bare { Theme::new(theme.shade(), Depth::Mono, None) } else { theme };
    let drawing = around.drawing(settings.figure);
    let encoding = Encoding {
        marker: drawing.marker.unwrap_or(Marker::Quadrant),
        depth: theme.depth(),
        edges: drawing.edges.unwrap_or(Edges::Smooth),
    };
    let mut page = String::new();
    for (number, exercise) in (0..).zip(moves) {
        let _ = write!(page, "{}{}", if number == 0 { "" } else { "\n" }, inked(BOLD, &exercise.name));
        let Some(exercise) = way.of(exercise) else {
            let _ = write!(page, "\n{}\n", tongue.say(Message::PictureNoEasier, &[]));
            continue;
        };
        let _ = writeln!(page, "  {}", inked(QUIET, &dose(tongue, exercise, way)));
        let Some(figure) = &exercise.figure else {
            let _ = writeln!(page, "{}", tongue.say(Message::PictureNone, &[]));
            continue;
        };
        // The file may be a person's own: what goes wrong in drawing it costs this picture and no other.
        let portrait = || {
            let clip = figure.clip();
            let words = words(tongue, exercise, &clip, theme.depth());
            format!("{}{words}\n", portrait(&clip, encoding, theme, (&inline, number)))
        };
        match guarded(portrait) {
            Ok(drawn) => page.push_str(&drawn),
            Err(crash) => _ = writeln!(page, "This picture cannot be drawn: {crash}."),
        }
    }
    Page { text: page, is_whole: inline.is_used() }
}

/// A page with figures.
#[derive(Debug)]
pub(super) struct Page {
    pub(super) text: String,
    /// Whether it has to be written as it is: without its escape sequences nothing would be left of its pictures.
    pub(super) is_whole: bool,
}

fn dose(tongue: Tongue, exercise: &Exercise, way: Way) -> String {
    let dose = describe::dose(tongue, exercise);
    if way == Way::Easier { format!("{}, {dose}", tongue.say(Message::PictureEasier, &[])) } else { dose }
}

fn portrait(clip: &Clip, encoding: Encoding, theme: Theme, (inline, number): (&Inline, u32)) -> String {
    let (frame, look) = (clip.still(Motion::Hold), look(clip, encoding, theme));
    inline.picture((clip, &frame), look, number).unwrap_or_else(|| {
        let mut drawn = String::new();
        write_cells(&mut drawn, &clip.render(&frame, &look));
        drawn
    })
}

/// A picture of a move, its rest and its hold pose beside each other, or a strip of the way; `None` where it has no figure
/// for this way.
pub(super) fn svg(tongue: Tongue, exercise: &Exercise, way: Way, settings: &Settings) -> Result<Option<String>, Crash> {
    let Some(exercise) = way.of(exercise) else { return Ok(None) };
    let Some(figure) = &exercise.figure else { return Ok(None) };
    let theme = theme(settings.theme, &Surroundings::read(), Behind::Awaited);
    guarded(|| {
        let clip = figure.clip();
        let title = format!("{}. {}", exercise.name, words(tongue, exercise, &clip, Depth::True));
        let frames: Vec<Frame> = pictures(tongue, exercise, &clip).into_iter().map(|picture| picture.frame).collect();
        Some(clip.svg(&frames, palette(theme), Facing::Side(Side::Right), &title).to_string())
    })
}

fn palette(theme: Theme) -> Palette {
    let light = match theme.shade() {
        Shade::Dark => Light::Dark,
        Shade::Light => Light::Light,
    };
    Palette { light, ground: Some(theme.background()), tone: Tone::Plain }
}

/// As large as the window allows, and no larger than the body needs.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to a panel")]
fn look(clip: &Clip, encoding: Encoding, theme: Theme) -> Look {
    let size = clip.size();
    let most = f32::from(MOST.0.min(u16::try_from(columns()).unwrap_or(MOST.0)));
    let scale = ((most - BESIDE) / size.x).min((f32::from(MOST.1) * 2.0 - 3.0) / size.y);
    let cols = (size.x * scale + BESIDE).clamp(10.0, most) as u16;
    let rows = (size.y * scale * 0.5 + 2.0).clamp(4.0, f32::from(MOST.1)) as u16;
    Look { cols, rows, encoding, palette: palette(theme), facing: Facing::Side(Side::Right) }
}

/// What the picture marks, and what it cannot show.
fn words(tongue: Tongue, exercise: &Exercise, clip: &Clip, depth: Depth) -> String {
    let unseen = clip.unseen();
    let is_seen = |muscle: &Muscle| !muscle.members().iter().all(|one| unseen.contains(one));
    let seen: Vec<Muscle> = exercise.muscles.iter().copied().filter(is_seen).collect();
    let marked = if depth == Depth::Mono { Message::PictureShaded } else { Message::PictureMarked };
    let says = [(marked, seen.as_slice()), (Message::PictureUnseen, unseen.as_slice())].map(|(message, muscles)| {
        describe::muscles(tongue, muscles).map(|muscles| tongue.say(message, &[("muscles", muscles.into())]))
    });
    says.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// Cells as lines with their colours, without bare cells at the end.
fn write_cells(page: &mut String, cells: &Cells) {
    for line in cells.lines() {
        let bare = |cell: &Cell| cell.glyph == ' ' && cell.bg == Colour::Default;
        let end = line.iter().rposition(|cell| !bare(cell)).map_or(0, |last| last + 1);
        let mut before = (Colour::Default, Colour::Default);
        for cell in &line[..end] {
            if (cell.fg, cell.bg) != before {
                page.push_str("\x1b[0");
                write_colour(page, 38, cell.fg);
                write_colour(page, 48, cell.bg);
                page.push('m');
                before = (cell.fg, cell.bg);
            }
            page.push(cell.glyph);
        }
        page.push_str(if before == (Colour::Default, Colour::Default) { "\n" } else { "\x1b[0m\n" });
    }
}

/// The parameters of a colour: `place` is 38 for letters, 48 for what is behind them.
fn write_colour(page: &mut String, place: u8, colour: Colour) {
    let _ = match colour {
        Colour::Default => Ok(()),
        Colour::Rgb([red, green, blue]) => write!(page, ";{place};2;{red};{green};{blue}"),
        Colour::Indexed(index) => write!(page, ";{place};5;{index}"),
    };
}
