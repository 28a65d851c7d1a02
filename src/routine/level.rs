//! The levels of a routine: the same aim with other steps or other doses, the easiest first.

use super::model::Step;

/// One level of a routine.
#[derive(Clone, Debug, PartialEq)]
pub struct Level {
    /// What it is called: `easy`.
    pub name: String,
    /// What is done at it.
    pub steps: Vec<Step>,
    /// Where in the file each of `steps` stands.
    pub(crate) places: Vec<Place>,
}

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

impl Level {
    /// The same path among the steps of the file, of a path among those of this level.
    pub(crate) fn in_file(&self, path: &[usize]) -> Vec<usize> {
        let mut places = &self.places;
        let mut found = Vec::new();
        for step in path {
            let Some(place) = places.get(*step) else { break };
            found.push(place.step);
            places = &place.inner;
        }
        found
    }
}
