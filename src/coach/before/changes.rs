//! What the answer to a check-in changes about today, in a sentence or two.

use std::collections::BTreeMap;

use super::for_today;
use crate::body::Side;
use crate::care::{Advice, sorer};
use crate::coach::{Launch, Start};
use crate::journal::Today;
use crate::language::{ScreenText, Words};
use crate::routine::{Id, Step};

/// The changes of today by what is advised, the gravest first: for the session of `launch`, where it was asked for one.
pub(crate) fn changes(advised: &[Advice], launch: Option<&Launch>, today: &Today, words: Words) -> Vec<String> {
    let Some(gravest) = advised.first() else { return Vec::new() };
    let said = |text| Some(words.text(text).to_owned());
    let of = |advice: &Advice| match advice {
        Advice::Emergency => None,
        Advice::Today | Advice::Professional | Advice::Ill => said(ScreenText::ChangeUntilThen),
        Advice::Rest => said(ScreenText::ChangeNoneToday),
        Advice::Gentle => said(ScreenText::ChangeNoRun),
        Advice::ProfessionalSoon => said(ScreenText::ChangeRunLater),
        Advice::Easier => launch.map(|launch| easier(launch, today, words)),
    };
    let which = if gravest.stops() || *gravest == Advice::Gentle { &advised[..1] } else { advised };
    let mut changes: Vec<String> = Vec::new();
    for change in which.iter().filter_map(of) {
        if !changes.contains(&change) {
            changes.push(change);
        }
    }
    changes
}

/// How a session is done that begins the easier way.
fn easier(launch: &Launch, today: &Today, words: Words) -> String {
    let moves = Step::moves(&launch.routine.steps);
    let moves: BTreeMap<&Id, bool> = moves.iter().map(|exercise| (&exercise.id, exercise.easier.is_some())).collect();
    let (all, easier) = (moves.len(), moves.values().filter(|has| **has).count());
    let how = if easier == all {
        words.text(ScreenText::ChangeAllEasier).to_owned()
    } else if easier == 0 {
        words.text(ScreenText::ChangeNoneEasier).to_owned()
    } else {
        words.say(ScreenText::ChangeSomeEasier, &[("easier", easier.into()), ("all", all.into())])
    };
    if matches!(launch.start, Start::GoOn(_)) {
        // It goes on as it was begun, with the side and the sets that are left.
        return how;
    }
    let setup = for_today(launch.clone(), today).setup;
    let facts = &today.facts;
    let first = sorer(facts.soreness).filter(|side| setup.only_side.is_none() && setup.first_side == *side);
    let both_told = facts.told_sides.len() == Side::ALL.len();
    let text = if both_told { ScreenText::ChangeSideFirstAlike } else { ScreenText::ChangeSideFirst };
    let side = first.map(|side| words.say(text, &[("side", side.word().into())]));
    std::iter::once(how).chain(side).collect::<Vec<_>>().join(" ")
}
