//! The figure of a move on paper: the pose that it begins in, and the one that it is for.

use std::slice;

use maud::{Markup, PreEscaped, html};

use crate::body::Side;
use crate::diagnostic::guarded;
use crate::figure::{Facing, Figure, Light, Motion, Palette, Tone};

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

/// The poses; one where the figure stays as it is. Where they cannot be drawn, a line that says so.
pub(super) fn poses(figure: &Figure) -> Markup {
    guarded(|| drawn(figure))
        .unwrap_or_else(|crash| html! { p { "This picture cannot be drawn: " (crash.to_string()) "." } })
}

fn drawn(figure: &Figure) -> Markup {
    let clip = figure.clip();
    let size = clip.size();
    let scale = (TALL / 100.0).min(WIDEST / size.x.max(1.0)).min(HIGHEST / size.y.max(1.0));
    let width = size.x * scale;
    let (rest, hold) = (clip.still(Motion::Rest), clip.still(Motion::Hold));
    let drawn: &[_] = if rest == hold { &[(&hold, None)] } else { &[(&rest, Some("from")), (&hold, Some("to"))] };
    let svg = |frame, title| clip.svg(slice::from_ref(frame), PAPER, Facing::Side(Side::Right), title);
    html! {
        div.poses.beside[width <= NARROW] {
            @for (frame, caption) in drawn {
                figure style=(format!("width:{width:.1}mm")) {
                    (PreEscaped(svg(*frame, caption.unwrap_or("the pose")).to_string()))
                    @if let Some(caption) = caption { figcaption { (caption) } }
                }
            }
        }
    }
}
