//! The figure of a move: its own, or that of a move that looks the same.

use std::sync::Arc;

use super::dose::File;
use super::exercise::own_field;
use super::{Check, Lookup, Scrutiny, Wrong};
use crate::body::Muscle;
use crate::diagnostic::{Finding, nearest, quoted};
use crate::document::{At, Field};
use crate::figure::check::Written;
use crate::figure::movement::Drawn;
use crate::figure::raw::Shown;
use crate::figure::{Figure, Stop, Works, check, movement};
use crate::routine::raw::RawSelf;
use crate::routine::{Dose, Id, Posed, Sides, codes};

impl Check<'_> {
    /// The figure of a move, where it has one. `file` is the one that the move stands in.
    pub(super) fn figure(
        &mut self,
        own: &RawSelf,
        file: File,
        muscles: &[Muscle],
        sides: Sides,
    ) -> Result<Option<Arc<Figure>>, Wrong> {
        if own_field(&own.figure)?.is_none() {
            return Ok(None);
        }
        let works = works(sides);
        let figure = match own.figure.at() {
            Some(At { value: Shown::Own(raw), .. }) => self.own_figure((raw.written(), None), file, muscles, works),
            Some(At { value: Shown::Of(id), span }) => {
                self.figure_of(&At { value: id.as_str(), span: span.clone() }, file, muscles, works)
            }
            None => None,
        };
        figure.map(|figure| Some(Arc::new(figure))).ok_or(Wrong)
    }

    /// The figure of a table, which takes over what it leaves out from the usual one where there is one.
    pub(super) fn own_figure(
        &mut self,
        (written, usual): (Written<'_>, Option<&Figure>),
        file: File,
        muscles: &[Muscle],
        works: Works,
    ) -> Option<Figure> {
        let (figure, mut findings) = check::check(written, usual, muscles, works);
        if file == File::Own {
            if let (Some(figure), Scrutiny::Close) = (&figure, self.scrutiny) {
                findings.extend(movement::check(written.drawn(), figure));
            }
            for finding in findings {
                self.fault(finding);
            }
        }
        figure
    }

    /// What is wrong with the movement of a figure that was derived from another in this file.
    pub(super) fn movement(&mut self, drawn: Drawn<'_>, figure: Option<&Figure>) {
        let (Some(figure), Scrutiny::Close) = (figure, self.scrutiny) else { return };
        for finding in movement::check(drawn, figure) {
            self.fault(finding);
        }
    }

    /// What is wrong with the way through the poses of a figure of this file that instructions name, and into the work.
    pub(super) fn way(&mut self, drawn: Drawn<'_>, (figure, dose): (Option<&Figure>, Dose), poses: &[Posed]) {
        let (Some(figure), Scrutiny::Close, false) = (figure, self.scrutiny, poses.is_empty()) else { return };
        let work = figure.work(dose.is_held());
        let stops: Vec<Stop> = poses.iter().map(|posed| posed.stop).chain([work]).collect();
        for finding in movement::check_way(drawn, figure, &stops) {
            self.fault(finding);
        }
    }

    pub(super) fn figure_of(
        &mut self,
        named: &At<&str>,
        file: File,
        muscles: &[Muscle],
        works: Works,
    ) -> Option<Figure> {
        let id = Id::new(named.value);
        let (found, whose) = id.as_ref().map_or((Lookup::Unknown, File::Other), |id| self.look_up(id));
        // A person's own move may lack a figure that others take from the one that it stands in for.
        let beneath = || id.as_ref().map_or(Lookup::Unknown, |id| self.moves.beneath(id));
        for (found, whose) in [(&found, whose), (&beneath(), File::Other)] {
            if let Lookup::Move(raw) = found
                && let Field::Given { at: At { value: Shown::Own(raw), .. }, .. } = &raw.own.figure
            {
                return self.own_figure((raw.written(), None), whose, muscles, works);
            }
        }
        if file == File::Own {
            let name = quoted(named.value);
            let place = named.span.clone();
            self.fault(if matches!(found, Lookup::Unknown) {
                let message = format!("no move is called {name}");
                let finding = Finding::error(codes::UNKNOWN_MOVE, place, message);
                match nearest(named.value, self.ids()) {
                    Some(near) => finding.help(format!("did you mean `{near}`?")),
                    None => finding.help(
                        "`figure` is the id of a move that looks the same, or a table of poses; a picture of your own \
                         cannot be shown",
                    ),
                }
            } else {
                Finding::error(codes::NO_FIGURE, place, format!("the move {name} has no figure of its own"))
            });
        }
        None
    }
}

/// Which sides of a figure work.
pub(super) const fn works(sides: Sides) -> Works {
    match sides {
        Sides::Each => Works::OneSide,
        Sides::Both => Works::BothSides,
    }
}
