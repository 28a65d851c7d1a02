//! The steps of a routine: moves named and in place, waits, circuits.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::dose::{File, Place, entry, has_wrong_phases};
use super::exercise::{Layers, place_or};
use super::{Check, Lookup};
use crate::diagnostic::{self, Finding, quoted};
use crate::document::{At, Field, Shape, codes as document_codes};
use crate::routine::raw::{RawMove, RawRoutine, RawStep};
use crate::routine::{Activity, Easier, Exercise, Id, Step, Text, codes};

/// The most steps that a file may have, those in circuits included.
const MOST_STEPS: usize = 500;
/// How deep circuits may lie in each other.
const MOST_DEPTH: usize = 3;

/// The kind of a step, by the key that says so.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum StepKind {
    Wait,
    Activity(Activity),
    Circuit,
    Named,
    InPlace,
}

/// What to do with a key of a step that stands beside `rounds` or `steps`.
fn into_circuit(key: &str) -> String {
    format!("what is done in each round stands in `steps`: `steps = [{{ {key} = \"...\" }}]`")
}

/// The keys that only a move's own table has.
const OWN: [&str; 7] = ["name", "muscles", "sources", "figure", "pronounce", "picture", "link"];

impl StepKind {
    fn allows(self, key: &str) -> bool {
        match self {
            Self::Wait => matches!(key.as_bytes(), b"wait" | b"level"),
            Self::Activity(activity) => key == activity.word() || matches!(key, "say" | "note" | "optional" | "level"),
            Self::Circuit => matches!(key.as_bytes(), b"rounds" | b"rest" | b"steps" | b"optional" | b"level"),
            Self::Named => key != "say" && !OWN.contains(&key),
            Self::InPlace => key != "say",
        }
    }

    const fn noun(self) -> &'static str {
        match self {
            Self::Wait => "a wait",
            Self::Activity(Activity::Rest) => "a rest of its own",
            Self::Activity(Activity::Walk) => "a walk",
            Self::Activity(Activity::Run) => "a run",
            Self::Circuit => "a circuit",
            Self::Named => "a step that names its move",
            Self::InPlace => "a step with its move in place",
        }
    }
}

/// The steps of one routine while they are read.
struct Steps<'r> {
    routine: &'r RawRoutine,
    count: usize,
    in_place: Vec<(Id, String, Vec<Text>)>,
}

impl<'c> Check<'c> {
    pub(super) fn steps_of_routine(&mut self, raw: &'c RawRoutine) -> Option<Vec<Step>> {
        let list = match &raw.step {
            Field::Wrong { .. } | Field::Misspelt { .. } => return None,
            Field::Absent => {
                let message = "the routine has no steps";
                let help = "a step is `[[step]]` with `move = \"id\"` under it";
                self.fault(Finding::error(codes::NO_STEPS, raw.span.clone(), message).help(help));
                return None;
            }
            Field::Given { at, .. } => at,
        };
        if list.value.is_empty() {
            self.fault(Finding::error(codes::NO_STEPS, list.span.clone(), "the routine has no steps"));
        }
        let mut all = Steps { routine: raw, count: 0, in_place: Vec::new() };
        let steps: Vec<Option<Step>> =
            list.value.iter().map(|step| self.step(&mut all, step, (0, Place::Top))).collect();
        steps.into_iter().collect()
    }

    /// One step at a depth: 0 at the top, 1 in a circuit.
    fn step(&mut self, all: &mut Steps<'c>, step: &'c At<RawStep>, (depth, place): (usize, Place)) -> Option<Step> {
        all.count += 1;
        if all.count > MOST_STEPS {
            if all.count == MOST_STEPS + 1 {
                let message = format!("a routine has at most {MOST_STEPS} steps, those in circuits included");
                self.fault(Finding::error(codes::TOO_MANY_STEPS, step.span.clone(), message));
            }
            return None;
        }
        let raw = &step.value;
        let kind = self.kind_of(raw)?;
        self.misplaced(raw, kind);
        let is_optional = raw.optional.value().unwrap_or(false);
        let step = match kind {
            StepKind::Wait => self.wait(raw),
            StepKind::Activity(activity) => self.activity(all.routine, raw, activity),
            StepKind::Circuit => self.circuit(all, raw, depth + 1),
            StepKind::Named => self.named(all, raw, place).map(|exercise| Step::Do(Arc::new(exercise))),
            StepKind::InPlace => self.in_place(all, raw, place).map(|exercise| Step::Do(Arc::new(exercise))),
        };
        step.map(|step| if is_optional { step.optional() } else { step })
    }

    /// What the step is; `None` where it is nothing, or two things.
    fn kind_of(&mut self, raw: &RawStep) -> Option<StepKind> {
        let circuit =
            entry(&raw.steps).map(|place| ("steps", place)).or(entry(&raw.rounds).map(|place| ("rounds", place)));
        let named = [
            (StepKind::Wait, entry(&raw.wait).map(|place| ("wait", place))),
            (StepKind::Activity(Activity::Walk), entry(&raw.walk).map(|place| ("walk", place))),
            (StepKind::Activity(Activity::Run), entry(&raw.run).map(|place| ("run", place))),
            (StepKind::Circuit, circuit),
            (StepKind::Named, entry(&raw.id).map(|place| ("move", place))),
        ];
        let mut named: Vec<_> = named.into_iter().filter_map(|(kind, key)| key.map(|key| (kind, key))).collect();
        named.sort_by_key(|(_, (_, place))| place.start);
        match named.as_slice() {
            [(kind, _)] => Some(*kind),
            [] => self.kind_without_key(raw),
            [(kind, (first, first_place)), others @ ..] => {
                for (other_kind, (other, place)) in others {
                    let message = format!("`{other}` and `{first}` cannot be the same step");
                    let finding = Finding::error(codes::TWO_STEPS_IN_ONE, place.clone(), message);
                    let help = match (kind, other_kind) {
                        (StepKind::Circuit, _) => into_circuit(other),
                        (_, StepKind::Circuit) => into_circuit(first),
                        _ => "make two steps of them".to_owned(),
                    };
                    self.fault(finding.also(first_place.clone(), "the first is here").help(help));
                }
                None
            }
        }
    }

    fn kind_without_key(&mut self, raw: &RawStep) -> Option<StepKind> {
        // A misspelt key has been told.
        if raw.id.is_wrong() || raw.wait.is_wrong() || raw.rounds.is_wrong() || raw.steps.is_wrong() {
            return None;
        }
        let rest = StepKind::Activity(Activity::Rest);
        let mut given = Vec::new();
        raw.given(&mut given);
        // A rest with a name is no move: a move says more of itself.
        let is_named_rest = given.iter().all(|given| given.word == "name" || rest.allows(given.word));
        if entry(&raw.how.times.rest).is_some() && is_named_rest {
            return Some(rest);
        }
        if !raw.own.name.is_absent() || !raw.how.instructions.is_absent() {
            return Some(StepKind::InPlace);
        }
        if entry(&raw.how.times.rest).is_some() {
            return Some(rest);
        }
        let message = "the step does not say what to do";
        let help = "give `move = \"id\"`, `wait = \"...\"`, `rest`, `walk` or `run` with a time, `rounds` and `steps`, or a \
                    move in place with its `name`";
        self.fault(Finding::error(codes::EMPTY_STEP, raw.span.clone(), message).help(help));
        None
    }

    /// Keys that other kinds of step have and this one has not.
    fn misplaced(&mut self, raw: &RawStep, kind: StepKind) {
        let mut given = Vec::new();
        raw.given(&mut given);
        for given in given.into_iter().filter(|given| given.readable && !kind.allows(given.word)) {
            let message = format!("`{}` has no meaning in {}", given.word, kind.noun());
            let finding = Finding::error(codes::MISPLACED_KEY, given.key, message);
            self.fault(match kind {
                StepKind::Named if given.word == "name" => finding.help(
                    "leave it out: the move has its name; the routine's own stands above the first `[[step]]`, and a move \
                     in place has no `move`",
                ),
                _ if given.word == "say" => {
                    finding.help("`say` goes with `rest`, `walk` or `run` in a step without a move")
                }
                StepKind::Activity(_) if given.word == "name" => {
                    finding.help("leave it out; what is said at the start is `say`")
                }
                StepKind::Activity(_) if given.word == "rest" => {
                    finding.help("a rest is a step of its own: `[[step]]` with `rest` under it")
                }
                StepKind::Named => finding.help(format!("leave it out: `{}` stands in the move's own file", given.word)),
                StepKind::Circuit => finding.help(
                    "a circuit has `rounds`, `steps`, and the `rest` between rounds; sets and doses stand in its steps",
                ),
                StepKind::Wait | StepKind::InPlace | StepKind::Activity(_) => {
                    finding.help("leave it out, or make a step of its own of it")
                }
            });
        }
    }

    fn circuit(&mut self, all: &mut Steps<'c>, raw: &'c RawStep, depth: usize) -> Option<Step> {
        if depth > MOST_DEPTH {
            let message = format!("circuits lie at most {MOST_DEPTH} deep in each other");
            self.fault(Finding::error(codes::TOO_DEEP, place_or(&raw.steps, &raw.span), message));
            return None;
        }
        if raw.rounds.is_absent() {
            let message = "`rounds` is missing: how often the steps are done";
            let finding = Finding::error(document_codes::MISSING_KEY, place_or(&raw.steps, &raw.span), message);
            self.fault(finding.help("add `rounds = 3`"));
        }
        let steps = match &raw.steps {
            Field::Given { at, .. } if !at.value.is_empty() => at,
            Field::Wrong { .. } | Field::Misspelt { .. } => return None,
            Field::Given { .. } | Field::Absent => {
                self.fault(Finding::error(codes::NO_STEPS, raw.span.clone(), "the circuit has no steps"));
                return None;
            }
        };
        let steps: Vec<Option<Step>> = {
            let place = Place::Circuit(raw.rounds.value());
            steps.value.iter().map(|step| self.step(all, step, (depth, place))).collect()
        };
        let rest = match &raw.how.times.rest {
            Field::Wrong { .. } | Field::Misspelt { .. } => return None,
            Field::Given { at, .. } => at.value,
            Field::Absent => all.routine.times.rest.value().unwrap_or(self.defaults.rest),
        };
        Some(Step::Circuit { rounds: raw.rounds.value()?, rest, steps: steps.into_iter().collect::<Option<_>>()? })
    }

    fn named(&mut self, all: &Steps<'c>, raw: &'c RawStep, place: Place) -> Option<Exercise> {
        let met = self.met;
        self.tables(&raw.how);
        let at = raw.id.at()?;
        let (named, file) = self.named_move(at)?;
        let layers = Layers::of_named(raw, (named, file), all.routine, place);
        let table = if file == File::Own { named.span.clone() } else { at.span.clone() };
        let exercise = self.exercise(&at.value, &named.own, &layers, table);
        let doses = [&raw.how.times.dose, &all.routine.times.dose];
        let is_told = has_wrong(raw)
            || has_wrong(all.routine)
            || file == File::Own && has_wrong(named)
            || doses.into_iter().any(has_wrong_phases);
        if exercise.is_none() && met == self.met && !is_told {
            self.fault(self.broken(at));
        }
        exercise
    }

    /// The move that a key names, else a finding.
    pub(super) fn named_move(&mut self, at: &At<Id>) -> Option<(&'c RawMove, File)> {
        let (found, file) = self.look_up(&at.value);
        let finding = match found {
            Lookup::Move(raw) => return Some((raw, file)),
            Lookup::Broken => self.broken(at),
            Lookup::Routine => {
                let message = format!("{} is a routine, not a move", quoted(at.value.as_str()));
                let help = format!(
                    "a step names a move: give each of its moves a step here; `supple show {}` lists them",
                    at.value
                );
                Finding::error(codes::NOT_A_MOVE, at.span.clone(), message).help(help)
            }
            Lookup::Unknown => {
                let message = format!("no move is called {}", quoted(at.value.as_str()));
                let finding = Finding::error(codes::UNKNOWN_MOVE, at.span.clone(), message);
                // Looking through all the moves for each of many wrong ids would take longer than anything else.
                let is_told = self.met < diagnostic::MOST_TOLD;
                if is_told { finding.help(unknown_move(at.value.as_str(), &self.ids())) } else { finding }
            }
        };
        self.fault(finding);
        None
    }

    fn broken(&self, at: &At<Id>) -> Finding {
        let message = format!("the file of the move {} has errors", quoted(at.value.as_str()));
        let file = self.moves.argument(&at.value);
        let help = format!("mend that file first: `supple check {file}` shows what is wrong with it");
        Finding::error(codes::BROKEN_MOVE, at.span.clone(), message).help(help)
    }

    fn in_place(&mut self, all: &mut Steps<'c>, raw: &'c RawStep, place: Place) -> Option<Exercise> {
        self.tables(&raw.how);
        let layers = Layers::of_step(raw, all.routine, place);
        let exercise = self.exercise(&Id::from_name("in place"), &raw.own, &layers, raw.span.clone())?;
        let id = self.id_in_place(all, &exercise);
        let easier = exercise.easier.as_ref().map(|easier| Easier {
            exercise: Arc::new(Exercise { id: own_id(&easier.exercise, &exercise, &id), ..(*easier.exercise).clone() }),
            ..easier.clone()
        });
        Some(Exercise { id, easier, ..exercise })
    }

    /// An id for a move in place: from its name, one for each name and instructions, none that a file has.
    fn id_in_place(&mut self, all: &mut Steps<'c>, exercise: &Exercise) -> Id {
        let same = |(_, name, instructions): &&(Id, String, Vec<Text>)| {
            *name == exercise.name && *instructions == exercise.instructions
        };
        if let Some((id, ..)) = all.in_place.iter().find(same) {
            return id.clone();
        }
        let plain = Id::from_name(&exercise.name);
        let numbered = |number: u32| match number {
            1 => Some(plain.clone()),
            _ => Id::new(&format!("{plain}-{number}")),
        };
        // What a walk is called in the journal is no move's.
        let is_free = |id: &Id| {
            matches!(self.look_up(id).0, Lookup::Unknown)
                && Activity::of(id).is_none()
                && all.in_place.iter().all(|(taken, ..)| taken != id)
        };
        let id = (1..=u32::MAX).filter_map(numbered).find(is_free).expect("ids do not run out before numbers do");
        all.in_place.push((id.clone(), exercise.name.clone(), exercise.instructions.clone()));
        id
    }
}

/// Whether a key of the table is wrong, and told.
fn has_wrong(table: &impl Shape) -> bool {
    let mut given = Vec::new();
    table.given(&mut given);
    given.iter().any(|given| !given.readable)
}

/// What to write where no move has an id: the nearest one, one with the same words in another order, or how there comes to
/// be one.
fn unknown_move(written: &str, ids: &[&str]) -> String {
    let parts =
        |id: &str| -> BTreeSet<String> { id.split('-').map(|part| part.trim_end_matches('s').to_owned()).collect() };
    let wanted = parts(written);
    let sides = ["left", "right"];
    let unsided = || written.split('-').filter(|part| !sides.contains(part)).collect::<Vec<_>>().join("-");
    let same = || ids.iter().copied().find(|id| parts(id) == wanted);
    let of_both = || ids.iter().copied().find(|id| *id == unsided());
    let of_kind = ids.iter().copied().find(|id| written.strip_suffix(id).is_some_and(|before| before.ends_with('-')));
    match diagnostic::nearest(written, ids.iter().copied()).or_else(same) {
        Some(near) => format!("did you mean `{near}`?"),
        None => match of_both() {
            Some(id) => format!("did you mean `{id}`? It is done on both sides"),
            None if of_kind.is_some() => format!("of that kind there is `{}`; `supple list` names every move", of_kind.unwrap_or_default()),
            None => "`supple list` names every move; one of your own is a file of that name, or stands in this step: `name`, \
                     `instructions` and a dose in place of `move`"
                .into(),
        },
    }
}

fn own_id(easier: &Exercise, exercise: &Exercise, id: &Id) -> Id {
    if easier.id == exercise.id { id.clone() } else { easier.id.clone() }
}
