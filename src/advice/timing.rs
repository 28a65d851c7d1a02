//! Whether there is time enough: to change sides, to get ready, to say what is to be said; and not too much in all.

use std::time::Duration;

use super::{About, Advice, Of, Use, codes};
use crate::body::Side;
use crate::duration::Length;
use crate::routine::Sides;
use crate::session::feel::sentences;
use crate::session::timeline::{PhaseKind, Timeline};
use crate::session::transition::change_of_side;

/// A countdown needs this much to count three.
const COUNT_OF_THREE: Duration = Duration::from_secs(3);
/// A session longer than this is one that nobody repeats.
const LONGEST_SESSION: Duration = Duration::from_hours(1);

/// What is unwise about the times of single moves.
pub(super) fn each_move(uses: &[Use<'_>], timeline: &Timeline, advice: &mut Vec<Advice>) {
    for one in uses {
        let name = &one.exercise.name;
        let needed = change_of_side(one.exercise);
        let switch = one.exercise.switch.filter(|_| one.exercise.sides == Sides::Each);
        if let Some(switch) = switch.filter(|switch| switch.get() < needed) {
            advice.push(Advice {
                code: codes::SHORT_CHANGE,
                about: one.about(&["switch"], Of::Move),
                message: format!("{switch} is little time to change sides for {name}"),
                help: format!("{} seconds are enough", needed.as_secs()),
            });
        }
        if one.exercise.get_ready.get() < COUNT_OF_THREE {
            advice.push(Advice {
                code: codes::SHORT_CHANGE,
                about: one.about(&["get-ready"], Of::Move),
                message: format!("{} is little time to get ready for {name}", one.exercise.get_ready),
                help: "three seconds are needed to count three, two, one".into(),
            });
        }
        if one.exercise.introduce.is_some_and(|length| !length.is_zero()) && loses_sentences(one, timeline) {
            advice.push(Advice {
                code: codes::SHORT_INTRODUCTION,
                about: one.about(&["introduce"], Of::Move),
                message: format!("the introduction of {name} is too short for all its sentences to be said"),
                help: "leave `introduce` out: then it takes as long as they need".into(),
            });
        }
        if is_unheard(one, timeline) {
            advice.push(Advice {
                code: codes::NAME_UNHEARD,
                about: one.about(&["introduce", "get-ready"], Of::Move),
                message: format!("nobody hears that {name} begins: its name is never said"),
                help: "leave `get-ready` or `introduce` out: the name is said then".into(),
            });
        }
        if is_silent_about_the_feel(one, timeline) {
            advice.push(Advice {
                code: codes::SHORT_INTRODUCTION,
                about: one.about(&["feel", "introduce"], Of::Move),
                message: format!(
                    "what {name} should feel like is never said: it has no room in its sets or its introduction"
                ),
                help: "leave `introduce` out: then it takes as long as is needed; or say it in fewer words".into(),
            });
        }
    }
}

/// Whether a move has neither an introduction nor time to get ready, and nothing on the way to it says its name.
fn is_unheard(one: &Use<'_>, timeline: &Timeline) -> bool {
    let exercise = one.exercise;
    if !exercise.get_ready.is_zero() || !exercise.introduce.is_some_and(Length::is_zero) {
        return false;
    }
    let step = one.path.first().copied();
    let own = timeline.phases.iter().filter(|phase| {
        Some(phase.step) == step && phase.exercise.as_ref().is_some_and(|performed| performed.id == exercise.id)
    });
    !own.flat_map(|phase| &phase.cues).filter_map(|cue| cue.say.as_deref()).any(|said| said.contains(&exercise.name))
}

/// Whether a move says in words what it should feel like, and no phase has room for them.
fn is_silent_about_the_feel(one: &Use<'_>, timeline: &Timeline) -> bool {
    let exercise = one.exercise;
    let Some(feel) = exercise.feel.as_ref().filter(|_| exercise.dose.is_held()) else {
        return false;
    };
    let own = timeline.phases.iter().filter(|phase| {
        Some(phase.step) == one.path.first().copied()
            && phase.exercise.as_ref().is_some_and(|performed| performed.id == exercise.id)
    });
    let said: Vec<&str> = own.flat_map(|phase| &phase.cues).filter_map(|cue| cue.say.as_deref()).collect();
    let is_said = |text: &str| said.contains(&text) || sentences(text).iter().all(|sentence| said.contains(sentence));
    let sides = [None, Some(Side::Left), Some(Side::Right)];
    !said.is_empty() && !sides.into_iter().any(|side| is_said(&feel.say(side)))
}

/// Whether a sentence of this move's introduction found no room.
fn loses_sentences(one: &Use<'_>, timeline: &Timeline) -> bool {
    let step = one.path.first().copied();
    let introduces = timeline.phases.iter().filter(|phase| {
        phase.kind == PhaseKind::Introduce
            && Some(phase.step) == step
            && phase.exercise.as_ref().is_some_and(|exercise| exercise.id == one.exercise.id)
    });
    introduces.into_iter().any(|phase| {
        let said = phase.cues.iter().filter(|cue| cue.say.is_some()).count();
        phase.script.lines.len() + usize::from(phase.script.opening.as_ref().is_some_and(|(_, line)| line.is_some()))
            > said
    })
}

/// What is unwise about the length of the whole.
pub(super) fn whole_session(timeline: &Timeline, advice: &mut Vec<Advice>) {
    if timeline.total() > LONGEST_SESSION {
        advice.push(Advice {
            code: codes::LONG_SESSION,
            about: About { path: Vec::new(), keys: &["name"], of: Of::Routine },
            message: format!("the session takes {} minutes", timeline.total().as_secs() / 60),
            help: "an hour is long for the body and for the patience; make two routines of it".into(),
        });
    }
}
