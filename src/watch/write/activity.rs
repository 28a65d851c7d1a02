//! A session as a FIT activity: what watches' and training programs show of a training.

use std::ops::Range;
use std::time::Duration;

use jiff::Timestamp;
use jiff::tz::Offset;

use super::exercise::{Exercise, UNKNOWN};
use super::fit::{Base, Fit, Value, seconds};
use super::profile::{
    ACTIVITY, EVENT, EXERCISE_TITLE, Kind, LAP, MESSAGE_INDEX, RECORD, SESSION, SET, SPORT, SUB_SPORT, TIMESTAMP,
    begin, device,
};

/// A session that was done.
#[derive(Clone, Debug, PartialEq)]
pub struct Activity {
    /// What it is called.
    pub name: String,
    /// Tells it from other sessions; never 0.
    pub serial: u32,
    /// When it began.
    pub began: Timestamp,
    /// When it ended, not before it began.
    pub ended: Timestamp,
    /// How far the clocks of the place were from UTC when it ended.
    pub offset: Offset,
    /// When it stood still: within it, in their order, none reaching into another.
    pub pauses: Vec<Range<Timestamp>>,
    /// What was done, in its order.
    pub moves: Vec<Move>,
}

/// A move that came up in a session.
#[derive(Clone, Debug, PartialEq)]
pub struct Move {
    /// What it is called.
    pub name: String,
    /// What watches know it as.
    pub exercise: Option<Exercise>,
    /// Its sets, in their order.
    pub sets: Vec<Set>,
}

/// A set of a move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Set {
    /// When it began.
    pub began: Timestamp,
    /// When it ended.
    pub ended: Timestamp,
    /// How long it was held, pauses apart.
    pub held: Duration,
    /// The load, in kilograms, where it is known.
    pub kilograms: Option<f64>,
}

/// A file of the session.
#[must_use]
pub fn write(activity: &Activity) -> Vec<u8> {
    let mut fit = begin(Kind::Activity, activity.serial, activity.began);
    device(&mut fit, activity.serial, activity.began);
    activity.records(&mut fit);
    let titles = Titles::of(&activity.moves);
    activity.sets(&titles, &mut fit);
    activity.laps(&mut fit);
    activity.session(&mut fit);
    titles.write(&mut fit);
    activity.end(&mut fit);
    fit.finish()
}

/// What the timer does: `event_type` of the profile.
#[derive(Clone, Copy)]
enum Timer {
    Start = 0,
    StopAll = 4,
}

impl Activity {
    /// A record each second that the timer runs, and when it starts and stops.
    fn records(&self, fit: &mut Fit) {
        let mut next = seconds(self.began);
        let mut running = |from: Timestamp, to: Timestamp| {
            timer(Timer::Start, from, fit);
            for second in next.max(seconds(from))..=seconds(to) {
                fit.message(RECORD, &[(TIMESTAMP, Value::Uint32(second))]);
                next = second + 1;
            }
            timer(Timer::StopAll, to, fit);
        };
        let mut from = self.began;
        for pause in &self.pauses {
            running(from, pause.start);
            from = pause.end;
        }
        running(from, self.ended);
    }

    fn sets(&self, titles: &Titles<'_>, fit: &mut Fit) {
        let sets =
            self.moves.iter().zip(&titles.of_moves).flat_map(|(done, &of)| done.sets.iter().map(move |set| (set, of)));
        for (index, (set, of)) in sets.enumerate() {
            let mut fields = vec![
                (TIMESTAMP_OF_SET, moment(set.ended)),
                (0, milliseconds(set.held)),
                (5, Value::Uint8(1)), // active
                (6, moment(set.began)),
                (7, Value::Uint16(of.category)),
                (8, Value::Uint16(of.name)),
                (10, number(index)),
            ];
            if let Some(sixteenths) = set.kilograms.and_then(sixteenths) {
                fields.extend([(4, Value::Uint16(sixteenths)), (9, Value::Uint16(KILOGRAM))]);
            }
            fit.message(SET, &fields);
        }
    }

    /// A lap for each move, one after the other from the beginning to the end: getting ready for a move belongs to it.
    fn laps(&self, fit: &mut Fit) {
        let mut began = self.began;
        for (index, done) in self.moves.iter().enumerate() {
            let is_last = index + 1 == self.moves.len();
            let ended = if is_last { self.ended } else { done.sets.last().map_or(began, |set| set.ended).max(began) };
            let trigger = if is_last { 7 } else { 0 }; // session_end, manual
            let fields = [
                (MESSAGE_INDEX, number(index)),
                (TIMESTAMP, moment(ended)),
                (0, Value::Enum(9)), // lap
                (1, Value::Enum(1)), // stop
                (2, moment(began)),
                (7, milliseconds(length(began..ended))),
                (8, milliseconds(self.timed(began..ended))),
                (24, Value::Enum(trigger)),
                (25, SPORT),
                (39, SUB_SPORT),
            ];
            fit.message(LAP, &fields);
            began = ended;
        }
    }

    fn session(&self, fit: &mut Fit) {
        let fields = [
            (MESSAGE_INDEX, Value::Uint16(0)),
            (TIMESTAMP, moment(self.ended)),
            (0, Value::Enum(8)), // session
            (1, Value::Enum(1)), // stop
            (2, moment(self.began)),
            (5, SPORT),
            (6, SUB_SPORT),
            (7, milliseconds(length(self.began..self.ended))),
            (8, milliseconds(self.timed(self.began..self.ended))),
            (25, Value::Uint16(0)),
            (26, number(self.moves.len())),
            (28, Value::Enum(0)), // activity_end
            (110, Value::Text(&self.name)),
        ];
        fit.message(SESSION, &fields);
    }

    fn end(&self, fit: &mut Fit) {
        let offset = i64::from(self.offset.seconds());
        let local = i64::from(seconds(self.ended)).saturating_add(offset);
        let fields = [
            (TIMESTAMP, moment(self.ended)),
            (0, milliseconds(self.timed(self.began..self.ended))),
            (1, Value::Uint16(1)),
            (2, Value::Enum(0)),  // manual
            (3, Value::Enum(26)), // activity
            (4, Value::Enum(1)),  // stop
            (5, u32::try_from(local).map_or(Value::Invalid(Base::Uint32), Value::Uint32)),
        ];
        fit.message(ACTIVITY, &fields);
    }

    /// How long of this span the timer ran.
    fn timed(&self, span: Range<Timestamp>) -> Duration {
        let within = |pause: &Range<Timestamp>| pause.start.max(span.start)..pause.end.min(span.end);
        let paused: Duration = self.pauses.iter().map(|pause| length(within(pause))).sum();
        length(span).saturating_sub(paused)
    }
}

/// The time of a set is in another field than that of other messages.
const TIMESTAMP_OF_SET: u8 = MESSAGE_INDEX;
/// The unit in which a load is shown: `fit_base_unit` of the profile.
const KILOGRAM: u16 = 1;

fn timer(what: Timer, at: Timestamp, fit: &mut Fit) {
    let fields = [
        (TIMESTAMP, moment(at)),
        (0, Value::Enum(0)),
        (1, Value::Enum(what as u8)),
        (3, Value::Uint32(0)),
        (4, Value::Uint8(0)),
    ];
    fit.message(EVENT, &fields);
}

/// What moves are called, by the numbers that their sets have. One that the profile does not know has a number of its own
/// within the unknown kind, so that its sets are told by name all the same.
struct Titles<'a> {
    of_moves: Vec<Exercise>,
    names: Vec<(Exercise, &'a str)>,
}

impl<'a> Titles<'a> {
    fn of(moves: &'a [Move]) -> Self {
        let mut names: Vec<(Exercise, &str)> = Vec::new();
        let mut unknown = 0;
        let mut of_moves = Vec::with_capacity(moves.len());
        for done in moves {
            let is_same = |(exercise, name): &&(Exercise, &str)| {
                done.exercise.map_or(exercise.category == UNKNOWN && *name == done.name, |of| of == *exercise)
            };
            let exercise = if let Some((exercise, _)) = names.iter().find(is_same) {
                *exercise
            } else {
                let exercise = done.exercise.unwrap_or(Exercise { category: UNKNOWN, name: unknown });
                unknown += u16::from(done.exercise.is_none());
                names.push((exercise, &done.name));
                exercise
            };
            of_moves.push(exercise);
        }
        Self { of_moves, names }
    }

    fn write(&self, fit: &mut Fit) {
        for (index, (exercise, name)) in self.names.iter().enumerate() {
            let (category, number_of) = (Value::Uint16(exercise.category), Value::Uint16(exercise.name));
            fit.message(
                EXERCISE_TITLE,
                &[(MESSAGE_INDEX, number(index)), (0, category), (1, number_of), (2, Value::Text(name))],
            );
        }
    }
}

fn moment(at: Timestamp) -> Value<'static> {
    Value::Uint32(seconds(at))
}

/// How long a span is; nothing where it ends before it begins.
fn length(span: Range<Timestamp>) -> Duration {
    Duration::try_from(span.end.duration_since(span.start)).unwrap_or_default()
}

fn milliseconds(length: Duration) -> Value<'static> {
    u32::try_from(length.as_millis()).map_or(Value::Invalid(Base::Uint32), Value::Uint32)
}

fn number(index: usize) -> Value<'static> {
    u16::try_from(index).map_or(Value::Invalid(Base::Uint16), Value::Uint16)
}

/// A load in sixteenths of a kilogram; `None` where it is none that somebody lifts.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it lies within the bounds")]
fn sixteenths(kilograms: f64) -> Option<u16> {
    (0.0..=1000.0).contains(&kilograms).then(|| (kilograms * 16.0).round() as u16)
}

#[cfg(test)]
mod tests;
