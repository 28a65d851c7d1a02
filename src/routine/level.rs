//! What a level of a routine is chosen by, and where its steps stand in the file.

/// The place of a step in its file, among all of its list; those of a circuit's own steps in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub(crate) step: usize,
    pub(crate) inner: Vec<Self>,
}

/// What was chosen of a routine before it began.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The level, by its name; `None` where the routine has none.
    pub level: Option<String>,
    /// Whether the steps that may be left out are.
    pub without_optional: bool,
}
