//! The figure of a move: a table of its own, or that of another move.

use std::sync::Arc;

use super::dose::File;
use super::exercise::{Layers, values};
use super::{Check, Lookup, Scrutiny};
use crate::diagnostic::{Finding, quoted};
use crate::document::At;
use crate::figure::raw::{RawFigure, Shown};
use crate::figure::{Figure, Works, check, movement};
use crate::routine::raw::RawSelf;
use crate::routine::{Id, Sides, codes};

impl Check<'_> {
    /// The figure of a move; `None` where it has none, or a wrong one. What is wrong with the figure of another file is
    /// told with that file.
    pub(super) fn figure(&mut self, own: &RawSelf, layers: &Layers<'_>) -> Option<Arc<Figure>> {
        let shown = own.figure.at()?;
        let told_here = layers.hows.last().is_some_and(|&(_, file)| file == File::Own);
        let sides = layers.time(|times| &times.sides).ok().flatten();
        let works = if sides == Some(&Sides::Both) { Works::BothSides } else { Works::OneSide };
        let muscles = values(own.muscles.get());
        match &shown.value {
            Shown::Own(raw) => {
                let (figure, mut findings) = check::check(raw, &muscles, works);
                if let (Some(figure), Scrutiny::Full) = (&figure, self.scrutiny) {
                    findings.extend(movement::check(raw, figure));
                }
                let sound = findings.is_empty();
                if told_here {
                    self.findings.extend(findings);
                }
                figure.filter(|_| sound).map(Arc::new)
            }
            Shown::Of(id) => {
                let place = At { value: id.as_str(), span: shown.span.clone() };
                match self.figure_of(&place) {
                    Ok(raw) => check::check(raw, &muscles, works).0.map(Arc::new),
                    Err(finding) => {
                        self.findings.extend(finding.filter(|_| told_here));
                        None
                    }
                }
            }
        }
    }

    /// The figure table of another move. The finding is `None` where that move's own file has it.
    fn figure_of(&self, id: &At<&str>) -> Result<&RawFigure, Option<Finding>> {
        let looked_up = Id::new(id.value).map_or(Lookup::Unknown, |id| self.moves.look_up(&id));
        let error = |code, message: String| Finding::error(code, id.span.clone(), message);
        match looked_up {
            Lookup::Move(raw) => match raw.own.figure.get() {
                Some(Shown::Own(figure)) => Ok(figure),
                _ => Err(Some(error(codes::NO_FIGURE, format!("{} has no figure of its own", quoted(id.value))))),
            },
            Lookup::Broken => Err(None),
            Lookup::Routine => Err(Some(error(codes::NOT_A_MOVE, format!("{} is a routine", quoted(id.value))))),
            Lookup::Unknown => {
                let finding = error(codes::UNKNOWN_MOVE, format!("no move is called {}", quoted(id.value)));
                Err(Some(finding.nearest(id.value, self.moves.ids())))
            }
        }
    }
}
