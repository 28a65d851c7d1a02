//! What the answer to a check-in changes about today, in a sentence or two.

use std::collections::BTreeMap;

use super::for_today;
use crate::body::Side;
use crate::care::{Advice, sorer};
use crate::coach::{Launch, Start};
use crate::journal::Today;
use crate::routine::{Id, Step};

/// The changes of today by what is advised, the gravest first: for the session of `launch`, where it was asked for one.
pub(crate) fn changes(advised: &[Advice], launch: Option<&Launch>, today: &Today) -> Vec<String> {
    let Some(gravest) = advised.first() else { return Vec::new() };
    let of = |advice: &Advice| match advice {
        Advice::Emergency => None,
        Advice::Today | Advice::Professional | Advice::Ill => Some("No session and no run until then.".to_owned()),
        Advice::Rest => Some("No session and no run today.".to_owned()),
        Advice::Gentle => Some("No run today.".to_owned()),
        Advice::ProfessionalSoon => Some("Your session can begin. No run until then.".to_owned()),
        Advice::Easier => launch.map(|launch| easier(launch, today)),
    };
    let said = if gravest.stops() || *gravest == Advice::Gentle { &advised[..1] } else { advised };
    let mut changes: Vec<String> = Vec::new();
    for change in said.iter().filter_map(of) {
        if !changes.contains(&change) {
            changes.push(change);
        }
    }
    changes
}

/// How a session is done that begins the easier way.
fn easier(launch: &Launch, today: &Today) -> String {
    let moves = Step::moves(&launch.routine.steps);
    let moves: BTreeMap<&Id, bool> = moves.iter().map(|exercise| (&exercise.id, exercise.easier.is_some())).collect();
    let (all, easier) = (moves.len(), moves.values().filter(|has| **has).count());
    let how = if easier == all {
        "Every move begins the easier way.".to_owned()
    } else if easier == 0 {
        "No move of it has an easier way: do less of each.".to_owned()
    } else {
        format!("{easier} of {all} moves begin the easier way, those that have one.")
    };
    if matches!(launch.start, Start::GoOn(_)) {
        // It goes on as it was begun, with the side and the sets that are left.
        return how;
    }
    let setup = for_today(launch.clone(), today).setup;
    let facts = &today.facts;
    let first = sorer(facts.soreness).filter(|side| setup.only_side.is_none() && setup.first_side == *side);
    let both_told = facts.told_sides.len() == Side::ALL.len();
    let side = first.map(|side| {
        let dose =
            if both_told { format!(", with as many sets as the {}", side.other().word()) } else { String::new() };
        format!(" The {} side goes first{dose}.", side.word())
    });
    format!("{how}{}", side.unwrap_or_default())
}
