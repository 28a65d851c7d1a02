//! What an id stands for in a file: a move of its own, or one of another file.

use super::Check;
use super::dose::File;
use crate::routine::Id;
use crate::routine::raw::RawMove;

/// The meaning of an id.
pub(crate) enum Lookup<'m> {
    /// A move.
    Move(&'m RawMove),
    /// A move whose file cannot be read as one.
    Broken,
    /// A routine.
    Routine,
    /// No meaning: there is no such id.
    Unknown,
}

/// The moves that a file can name.
pub(crate) trait Moves {
    /// What an id stands for.
    fn look_up(&self, id: &Id) -> Lookup<'_>;
    /// What the id stands for in the program itself, where a person's own file stands in for that.
    fn beneath(&self, id: &Id) -> Lookup<'_>;
    /// What `supple check` is given to look into the file of a move: its id, or the path of a file beside this one.
    fn argument(&self, id: &Id) -> String;
    /// The ids of all moves.
    fn ids(&self) -> Vec<&str>;
}

impl<'c> Check<'c> {
    /// The meaning of an id, and whose file that stands in: a file's own moves come before all others.
    pub(super) fn look_up(&self, id: &Id) -> (Lookup<'c>, File) {
        match self.file.own_moves().iter().find(|(own, _)| own == id) {
            Some((_, raw)) => (Lookup::Move(raw), File::Own),
            None => (self.moves.look_up(id), File::Other),
        }
    }

    /// The ids of all moves that the file can name.
    pub(super) fn ids(&self) -> Vec<&'c str> {
        let own = self.file.own_moves().iter().map(|(id, _)| id.as_str());
        own.chain(self.moves.ids()).collect()
    }
}
