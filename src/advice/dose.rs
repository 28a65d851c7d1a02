//! How much: of one set, and for one muscle in a whole session.

use std::collections::BTreeMap;
use std::time::Duration;

use super::{About, Advice, Of, Use, codes};
use crate::body::{Muscle, Side};
use crate::routine::{Count, Dose, Routine, When};
use crate::session::timeline::{Phase, PhaseKind, Timeline};

/// A hold shorter than this stretches nothing.
const SHORTEST_HOLD: Duration = Duration::from_secs(10);
/// In all, a muscle wants at least this much stretching in a session.
const LEAST_STRETCH: Duration = Duration::from_secs(30);
/// In all, more than this for one muscle in a session gains nothing: see `STRETCH_DOSE` in `reference.rs`.
pub(crate) const MOST_STRETCH: Duration = Duration::from_mins(4);
/// In all, more than this for one muscle in a week gains nothing: see `STRETCH_DOSE` in `reference.rs`.
pub(crate) const MOST_STRETCH_IN_A_WEEK: Duration = Duration::from_mins(10);
/// In all, more than this for one muscle right before a run makes it weaker for a while.
const MOST_BEFORE_RUN: Duration = Duration::from_mins(1);
/// A set on the roller wants to be no longer than this.
const LONGEST_ROLL: Duration = Duration::from_mins(2);
/// A spot wants to be pressed no longer than this.
const LONGEST_PRESS: Duration = Duration::from_secs(90);

/// A rep is held no longer than this: what is held for longer is a hold with several sets.
const LONGEST_HELD_REP: Duration = Duration::from_mins(1);

/// The rests between the sets of moves with one: of no use where the step asks for them itself, which its file tells.
pub(super) fn idle_rests(uses: &[Use<'_>], advice: &mut Vec<Advice>) {
    for one in uses {
        let name = &one.exercise.name;
        if one.exercise.sets == Count::ONE && !one.exercise.rest.is_zero() {
            advice.push(Advice {
                code: codes::IDLE_REST,
                about: one.about(&["rest"], Of::Step),
                message: format!("`rest` lies between the sets of {name}, and there is one"),
                help: format!(
                    "for a rest after it write a step: `rest = \"{}\"`; else leave it out",
                    one.exercise.rest
                ),
            });
        }
    }
}

/// What is unwise about the doses of single moves: of a range both ends count, of sets that differ each.
pub(super) fn each_move(routine: &Routine, uses: &[Use<'_>], advice: &mut Vec<Advice>) {
    for one in uses {
        let mut told = Vec::new();
        for dose in one.exercise.doses() {
            let Some(found) = of_dose(routine, one, dose).filter(|found| !told.contains(&found.code)) else { continue };
            told.push(found.code);
            advice.push(found);
        }
        if matches!(one.exercise.dose, Dose::Passes { .. }) && !routine.is_gentle() {
            on_the_band(one, advice);
        }
    }
}

/// What is unwise about one dose of a move.
fn of_dose(routine: &Routine, one: &Use<'_>, dose: Dose) -> Option<Advice> {
    let name = &one.exercise.name;
    Some(match dose {
        // A very sore person is sent to a gentle routine: what is held as long as a stretch is one.
        Dose::Hold(hold) if routine.is_gentle() && hold.get() >= SHORTEST_HOLD => Advice {
            code: codes::HARD_FOR_GENTLE,
            about: one.about(&["hold"], Of::Routine),
            message: format!("a gentle routine holds {name} for {hold}"),
            help: "move to and fro with `reps` instead; or leave `effort` out".into(),
        },
        Dose::Hold(_) if routine.is_gentle() => return None,
        Dose::Ease(_) | Dose::Passes { .. } if routine.is_gentle() => Advice {
            code: codes::HARD_FOR_GENTLE,
            about: one.about(&["ease", "passes"], Of::Routine),
            message: format!("a gentle routine presses on sore muscles in {name}"),
            help: "move to and fro with `reps` instead; or leave `effort` out".into(),
        },
        Dose::AsMany(_) if routine.is_gentle() => Advice {
            code: codes::HARD_FOR_GENTLE,
            about: one.about(&["amrap"], Of::Routine),
            message: format!("a gentle routine does {name} as often as possible"),
            help: "move a few times with `reps` instead; or leave `effort` out".into(),
        },
        Dose::Hold(hold) if hold.get() < SHORTEST_HOLD => Advice {
            code: codes::SHORT_HOLD,
            about: one.about(&["hold"], Of::Move),
            message: format!("{name} is held for {hold} only"),
            help: "hold a stretch for 10 to 30 seconds".into(),
        },
        Dose::Passes { .. } if dose.length() > LONGEST_ROLL => Advice {
            code: codes::LONG_ROLL,
            about: one.about(&["passes", "pace"], Of::Move),
            message: format!("a set of {name} takes {} seconds", dose.length().as_secs()),
            help: "roll for 30 to 120 seconds a set".into(),
        },
        Dose::Reps { tempo, .. } if tempo.hold.get() > LONGEST_HELD_REP => Advice {
            code: codes::LONG_HELD_REP,
            about: one.about(&["hold", "tempo"], Of::Move),
            message: format!("each rep of {name} is held for {}", tempo.hold),
            help: "make it a hold: `hold` alone, with `sets` and `rest`".into(),
        },
        Dose::Ease(most) if most.get() > LONGEST_PRESS => Advice {
            code: codes::LONG_PRESS,
            about: one.about(&["ease"], Of::Move),
            message: format!("{name} presses on one spot for up to {most}"),
            help: "stay at most 90 seconds, then take another spot".into(),
        },
        _ => return None,
    })
}

fn on_the_band(one: &Use<'_>, advice: &mut Vec<Advice>) {
    if one.exercise.muscles.contains(&Muscle::IliotibialBand) {
        let name = &one.exercise.name;
        advice.push(Advice {
            code: codes::ROLLED_BAND,
            about: one.about(&["muscles"], Of::Move),
            message: format!("{name} rolls on the IT band"),
            help: "roll the muscles beside it: the outer hip, the front and the back of the thigh".into(),
        });
    }
}

/// What is unwise about what single muscles get in all.
pub(super) fn whole_session(routine: &Routine, timeline: &Timeline, uses: &[Use<'_>], advice: &mut Vec<Advice>) {
    let held = held(timeline);
    for (&muscle, &[left, right]) in &held {
        let about = || last_hold_for(muscle, uses);
        let most = left.max(right);
        let (seconds, spoken) = (most.as_secs(), muscle.spoken());
        let mut add = |code, message, help: &str| {
            advice.push(Advice { code, about: about(), message, help: help.into() });
        };
        if routine.when == When::BeforeRun && most > MOST_BEFORE_RUN {
            let message = format!("{seconds} seconds held still before a run for the {spoken}");
            add(codes::STRETCH_BEFORE_RUN, message, "move instead of holding, or hold for 60 seconds in all");
        }
        // Strength is held too, and its holds are no stretches.
        if routine.when != When::Strength && !routine.is_gentle() && left.min(right) < LEAST_STRETCH {
            let least = left.min(right).as_secs();
            let message = format!("{least} seconds of stretching in all for the {spoken}");
            add(codes::LITTLE_STRETCH, message, "stretch a muscle for 30 seconds at least, best for 60");
        }
        if routine.when != When::Strength && most > MOST_STRETCH {
            let message = format!("{seconds} seconds of stretching in all for the {spoken}");
            add(codes::MUCH_STRETCH, message, "beyond four minutes a session nothing is gained");
        }
    }
}

/// Every muscle and group that the moves of these phases name, with no time at all.
pub(super) fn named<'t>(phases: impl Iterator<Item = &'t Phase>) -> BTreeMap<Muscle, [Duration; 2]> {
    let muscles = phases.filter_map(|phase| phase.exercise.as_ref()).flat_map(|exercise| &exercise.muscles);
    muscles.map(|muscle| (*muscle, [Duration::ZERO; 2])).collect()
}

/// How long each muscle is held still, on the left and on the right.
fn held(timeline: &Timeline) -> BTreeMap<Muscle, [Duration; 2]> {
    let holds = || timeline.phases.iter().filter(|phase| phase.kind == PhaseKind::Hold);
    let mut held = named(holds());
    for phase in holds() {
        let Some(exercise) = &phase.exercise else { continue };
        for (_, [left, right]) in held.iter_mut().filter(|(muscle, _)| exercise.works(**muscle)) {
            if phase.side != Some(Side::Right) {
                *left += phase.length;
            }
            if phase.side != Some(Side::Left) {
                *right += phase.length;
            }
        }
    }
    held
}

/// The place to change what a muscle gets: the last move that holds it.
fn last_hold_for(muscle: Muscle, uses: &[Use<'_>]) -> About {
    let is_held = |dose: Dose| matches!(dose, Dose::Hold(_) | Dose::Breaths { .. });
    let holds = |one: &&Use<'_>| is_held(one.exercise.dose) && one.exercise.works(muscle);
    uses.iter().rev().find(holds).map_or(About { path: Vec::new(), keys: &["name"], of: Of::Routine }, |one| {
        one.about(&["hold", "breaths"], Of::Routine)
    })
}
