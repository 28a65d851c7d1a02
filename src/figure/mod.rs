//! The articulated body: from an author's angles and contacts to coloured cells.

pub mod cells;
pub mod colour;
pub mod geom;
pub mod raster;

/// A move's figure: key poses, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {}
