//! The articulated body: from an author's angles and contacts to coloured cells.

/// A move's figure: key poses, checked.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {}
