//! The articulated body: from an author's angles and contacts to coloured cells.
//!
//! A [`Figure`] is data: key poses, things around the body, muscles. Its [`Clip`] knows the body at every moment of a
//! [`Motion`], and draws a [`Frame`] of it as [`cells::Cells`] or as SVG. The room knows no terminal.

pub mod cells;
mod clip;
pub mod colour;
pub mod geom;
pub mod joint;
mod muscle;
mod palette;
mod parts;
mod picture;
pub mod pose;
pub mod raster;
mod scene;
mod solve;

pub use clip::{Clip, Frame, Motion};
pub use palette::{Light, Paint, Palette, Tone};
pub use picture::{Facing, Look};
pub use pose::Figure;
