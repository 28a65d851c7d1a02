//! The articulated body: from an author's angles and contacts to coloured cells.
//!
//! A [`Figure`] is data: key poses, things around the body, muscles. Its [`Clip`] knows the body at every moment of a
//! [`Motion`], and draws a [`Frame`] of it as [`cells::Cells`], as [`pixels::Pixels`] or as SVG. The room knows no terminal.
//!
//! ```
//! use supple::figure::{Look, Motion};
//! use supple::routine::{Defaults, Library, Step};
//!
//! let library = Library::embedded(Defaults::default());
//! let routine = library.get("figure-four").and_then(|entry| entry.routine()).unwrap();
//! let Step::Do(exercise) = &routine.steps[0] else { panic!("a move is one step") };
//! let clip = exercise.figure.as_ref().unwrap().clip();
//!
//! let cells = clip.render(&clip.frame(Motion::Hold), &Look::plain(32, 8));
//! let lines: Vec<String> = cells.lines().map(|line| line.iter().map(|cell| cell.glyph).collect()).collect();
//! assert_eq!(lines.len(), 8);
//! assert!(lines[6].contains("▀▀▀▀▀▀"), "a back on the mat: {lines:#?}");
//! ```

mod arrow;
pub mod cells;
pub(crate) mod check;
mod clip;
pub(crate) mod codes;
pub mod colour;
mod extent;
pub mod geom;
pub mod joint;
pub(crate) mod movement;
mod muscle;
mod palette;
mod parts;
mod picture;
pub mod pixels;
pub mod pose;
pub(crate) mod raster;
pub(crate) mod raw;
mod reach;
mod scene;
mod shape;
mod skeleton;
mod solve;
mod stature;
mod strip;
mod svg;
mod words;

pub use clip::{Clip, Frame, Moment, Motion};
pub use palette::{Light, Paint, Palette, Tone};
pub use picture::{Facing, Look};
pub(crate) use pose::Works;
pub use pose::{Figure, Stop};
pub use stature::Stature;
pub(crate) use svg::Drawing;
pub use svg::Escaped;
