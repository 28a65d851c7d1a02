//! Which pose the figure is in, or on its way into, while a move is taught: that of the sentence that is said.
//!
//! Everything follows from the timeline and the position on it, so that a jump, a pause or a change of the voice leaves the
//! figure where its words are.

use std::time::Duration;

use super::{Reading, part};
use crate::figure::{Figure, Stop};
use crate::routine::{Exercise, Posed};
use crate::session::cue::Cue;
use crate::session::phase::Phase;
use crate::session::phase_kind::PhaseKind;
use crate::session::view::Motion;

/// How long getting ready stays in the rest pose where nothing taught the move before it.
const PAUSE: Duration = Duration::from_secs(1);

/// When the figure leaves the pose in which it worked: with the word for it.
const WAY_OUT: Duration = Duration::from_millis(800);

/// A moment of a phase from which on the figure goes into a pose.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Leaving {
    at: Duration,
    to: Stop,
}

/// What an exercise teaches by poses.
#[derive(Clone, Copy)]
struct Lesson<'a> {
    exercise: &'a Exercise,
    figure: &'a Figure,
}

impl<'a> Lesson<'a> {
    fn of(exercise: &'a Exercise) -> Option<Self> {
        let figure = exercise.figure.as_deref().filter(|_| !exercise.poses.is_empty())?;
        Some(Self { exercise, figure })
    }

    /// The pose in which its introduction begins.
    fn first(self) -> Stop {
        self.exercise.poses[0].stop
    }

    /// The pose that an instruction has, or the one before it that has any.
    fn of_instruction(self, instruction: usize) -> Stop {
        let until = |posed: &&Posed| posed.instruction <= instruction;
        self.exercise.poses.iter().take_while(until).last().map_or(self.first(), |posed| posed.stop)
    }

    /// Whether the work is to stay in a pose.
    fn is_held(self) -> bool {
        self.exercise.dose.is_held()
    }

    /// The pose in which the work begins.
    fn ready(self) -> Stop {
        self.figure.work(self.is_held())
    }

    /// Where the figure leaves for the poses of what is said.
    fn leavings(self, cues: &[Cue]) -> impl Iterator<Item = Leaving> {
        let said = cues.iter().filter_map(|cue| Some((cue.at, cue.instruction?)));
        said.map(move |(at, instruction)| Leaving { at, to: self.of_instruction(instruction) })
    }

    /// The poses on the way from one to another, the last being that one: those of the instructions between are gone
    /// through, as the body has to.
    fn way(self, from: Stop, to: Stop) -> Vec<Stop> {
        let place = |stop: Stop| self.exercise.poses.iter().position(|posed| posed.stop == stop);
        match (place(from), place(to)) {
            // the work itself goes straight from key pose to key pose
            _ if matches!((from, to), (Stop::Key(_), Stop::Key(_))) => vec![to],
            (Some(first), Some(last)) if first < last => {
                self.exercise.poses[first + 1..=last].iter().map(|posed| posed.stop).collect()
            }
            _ => vec![to],
        }
    }

    /// The motion `elapsed` after the figure left `from` for `to`, for which it has `room`: where that is less than its
    /// ways take, it goes faster.
    fn toward(self, from: Stop, to: Stop, elapsed: Duration, room: Duration) -> Motion {
        let way = self.way(from, to);
        let travel = |stop: &Stop| self.figure.pose(*stop).travel;
        let needed: Duration = way.iter().map(travel).sum();
        let pace = (needed.as_secs_f64() / room.as_secs_f64().max(0.001)).max(1.0);
        let (mut from, mut over) = (from, elapsed.mul_f64(pace));
        for stop in way {
            let travel = travel(&stop);
            if from == stop {
                continue;
            }
            if over < travel {
                return Motion::Toward { from, to: stop, at: part(over, travel), goal: to };
            }
            (from, over) = (stop, over.saturating_sub(travel));
        }
        Motion::Toward { from: to, to, at: 1.0, goal: to }
    }
}

impl Reading<'_> {
    /// What the figure does in a phase that teaches, or comes before or after one that does; `None` where the move has no
    /// poses for its instructions.
    pub(super) fn taught(&self, exercise: &Exercise) -> Option<Motion> {
        let lesson = Lesson::of(exercise)?;
        let cues = &self.phase.cues;
        let (start, leavings) = match self.phase.kind {
            PhaseKind::Settle | PhaseKind::Transition => (self.before(lesson), Vec::new()),
            PhaseKind::Rest if self.phase.set == 0 => (self.before(lesson), Vec::new()),
            PhaseKind::Introduce => (lesson.first(), lesson.leavings(cues).collect()),
            PhaseKind::GetReady => {
                // what is held begins with its set, and so does what is done from a pose that is no part of it: who was
                // told to wait waits
                let earliest = |last| {
                    if lesson.is_held() || matches!(last, Stop::Step(_)) { self.phase.length } else { Duration::ZERO }
                };
                let introduced = self.introduced(lesson).map(|last| (last, earliest(last)));
                let (start, pause) = introduced.unwrap_or((Stop::Key(0), PAUSE));
                (start, self.ending_ready(lesson, start, pause, lesson.leavings(cues).collect()))
            }
            PhaseKind::ComeOut => (lesson.ready(), vec![Leaving { at: WAY_OUT, to: Stop::Key(0) }]),
            PhaseKind::Rest => {
                let rest = Leaving { at: Duration::ZERO, to: Stop::Key(0) };
                let leavings: Vec<Leaving> = std::iter::once(rest).chain(lesson.leavings(cues)).collect();
                (lesson.ready(), self.ending_ready(lesson, lesson.ready(), self.phase.length, leavings))
            }
            PhaseKind::Switch => {
                let leavings: Vec<Leaving> = lesson.leavings(cues).collect();
                let turns = leavings.first().map_or(self.phase.length, |first| first.at);
                if self.elapsed() < turns {
                    return Some(Motion::Turn { at: part(self.elapsed(), turns) });
                }
                (lesson.ready(), self.ending_ready(lesson, lesson.ready(), self.phase.length, leavings))
            }
            _ => return None,
        };
        Some(self.between(lesson, start, &leavings))
    }

    /// The pose on the way to a move: that in which it is begun to be taught, or the rest pose where it is not.
    fn before(&self, lesson: Lesson<'_>) -> Stop {
        let mut lead_up = self.coming().iter().take_while(|phase| !phase.kind.is_work());
        let is_taught = lead_up.any(|phase| phase.kind == PhaseKind::Introduce);
        if is_taught { lesson.first() } else { Stop::Key(0) }
    }

    /// The pose in which the introduction just before ended.
    fn introduced(&self, lesson: Lesson<'_>) -> Option<Stop> {
        let before = self.player.index().checked_sub(1)?;
        let is_its = |phase: &&Phase| phase.kind == PhaseKind::Introduce && phase.block == self.phase.block;
        let phase = Some(&self.player.timeline().phases[before]).filter(is_its)?;
        Some(lesson.leavings(&phase.cues).last().map_or(lesson.first(), |last| last.to))
    }

    /// The same leavings, with one that ends in the pose in which the work begins: as late as its way allows, but not
    /// before `earliest` where nothing is said, nor before the last sentence is over.
    fn ending_ready(
        &self,
        lesson: Lesson<'_>,
        start: Stop,
        earliest: Duration,
        mut leavings: Vec<Leaving>,
    ) -> Vec<Leaving> {
        let last = leavings.last().map_or(start, |last| last.to);
        let travel: Duration =
            lesson.way(last, lesson.ready()).iter().map(|stop| lesson.figure.pose(*stop).travel).sum();
        let latest = self.phase.length.saturating_sub(travel);
        let at = leavings.last().map_or(earliest.min(latest), |last| latest.max(last.at));
        if leavings.last().is_some_and(|last| last.at >= at) {
            leavings.pop();
        }
        leavings.push(Leaving { at, to: lesson.ready() });
        leavings
    }

    /// The motion at this moment of a phase that begins in `start`.
    fn between(&self, lesson: Lesson<'_>, start: Stop, leavings: &[Leaving]) -> Motion {
        let elapsed = self.elapsed();
        let left = leavings.iter().take_while(|leaving| leaving.at <= elapsed).count();
        let Some(now) = left.checked_sub(1).map(|now| leavings[now]) else {
            return Motion::Toward { from: start, to: start, at: 1.0, goal: start };
        };
        let from = left.checked_sub(2).map_or(start, |before| leavings[before].to);
        let until = leavings.get(left).map_or(self.phase.length, |next| next.at);
        lesson.toward(from, now.to, elapsed.saturating_sub(now.at), until.saturating_sub(now.at))
    }
}
