//! A routine as a FIT workout: what a watch leads through, step by step.

use std::time::Duration;

use jiff::Timestamp;

use super::exercise::{Exercise, UNKNOWN};
use super::fit::{Base, Fit, Value};
use super::profile::{Kind, MESSAGE_INDEX, SPORT, SUB_SPORT, WORKOUT, WORKOUT_STEP, begin};

/// What is to be done.
#[derive(Clone, Debug, PartialEq)]
pub struct Workout {
    /// What it is called.
    pub name: String,
    /// A sentence about it.
    pub description: String,
    /// Tells it from other workouts; never 0.
    pub serial: u32,
    /// When it was made.
    pub created: Timestamp,
    /// Its steps, in their order.
    pub steps: Vec<Step>,
}

/// A step of a workout.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// Something that is done for a time, or until a key is pressed.
    One(Single),
    /// Steps that are done several times over; none of them is such a step itself, for watches know one level alone.
    Repeat {
        /// How often in all.
        times: u32,
        /// What is done each time.
        steps: Vec<Single>,
    },
}

/// A single step.
#[derive(Clone, Debug, PartialEq)]
pub struct Single {
    /// What it is called.
    pub name: String,
    /// What is said of it.
    pub note: Option<String>,
    /// How long it lasts; `None` where it lasts until a key is pressed.
    pub length: Option<Duration>,
    /// What it is for.
    pub intensity: Intensity,
    /// The move that is done in it, where one is: `Some(None)` is one that watches do not know.
    pub exercise: Option<Option<Exercise>>,
}

/// What a step is for: `intensity` of the profile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intensity {
    /// It is what the workout is about.
    Active = 0,
    /// A rest, and getting ready.
    Rest = 1,
    /// Before all else.
    WarmUp = 2,
}

impl Workout {
    /// How many steps a watch counts: each repetition is one more.
    #[must_use]
    pub fn count(&self) -> usize {
        let of = |step: &Step| match step {
            Step::One(_) => 1,
            Step::Repeat { steps, .. } => steps.len() + 1,
        };
        self.steps.iter().map(of).sum()
    }
}

/// A file of the workout.
#[must_use]
pub fn write(workout: &Workout) -> Vec<u8> {
    let mut fit = begin(Kind::Workout, workout.serial, workout.created);
    let fields = [
        (4, SPORT),
        (6, number(workout.count())),
        (8, Value::Text(&workout.name)),
        (11, SUB_SPORT),
        (17, Value::Text(&workout.description)),
    ];
    fit.message(WORKOUT, &fields);
    let mut index = 0;
    for step in &workout.steps {
        match step {
            Step::One(single) => single.write(&mut index, &mut fit),
            Step::Repeat { times, steps } => {
                let first = index;
                for single in steps {
                    single.write(&mut index, &mut fit);
                }
                repeat(first, *times, &mut index, &mut fit);
            }
        }
    }
    fit.finish()
}

/// `open`: no heart rate, no speed to keep.
const NO_TARGET: [(u8, Value<'static>); 2] = [(3, Value::Enum(2)), (4, Value::Uint32(0))];

impl Single {
    fn write(&self, index: &mut usize, fit: &mut Fit) {
        let (kind, value) = match self.length {
            Some(length) => (0, u32::try_from(length.as_millis()).unwrap_or(u32::MAX - 1)), // time, in milliseconds
            None => (5, 0),                                                                 // open
        };
        let mut fields = vec![
            (MESSAGE_INDEX, number(*index)),
            (0, Value::Text(&self.name)),
            (1, Value::Enum(kind)),
            (2, Value::Uint32(value)),
        ];
        fields.extend(NO_TARGET);
        fields.push((7, Value::Enum(self.intensity as u8)));
        fields.extend(self.note.as_deref().map(|note| (8, Value::Text(note))));
        if let Some(exercise) = self.exercise {
            let name = exercise.map_or(Value::Invalid(Base::Uint16), |exercise| Value::Uint16(exercise.name));
            fields.push((10, Value::Uint16(exercise.map_or(UNKNOWN, |exercise| exercise.category))));
            fields.push((11, name));
        }
        fit.message(WORKOUT_STEP, &fields);
        *index += 1;
    }
}

/// Goes back to the step `first`, until all of it was done `times`.
fn repeat(first: usize, times: u32, index: &mut usize, fit: &mut Fit) {
    let first = u32::try_from(first).unwrap_or(u32::MAX);
    let fields = [
        (MESSAGE_INDEX, number(*index)),
        (1, Value::Enum(6)), // repeat_until_steps_cmplt
        (2, Value::Uint32(first)),
        (3, Value::Enum(2)),
        (4, Value::Uint32(times)),
    ];
    fit.message(WORKOUT_STEP, &fields);
    *index += 1;
}

fn number(index: usize) -> Value<'static> {
    u16::try_from(index).map_or(Value::Invalid(Base::Uint16), Value::Uint16)
}

#[cfg(test)]
mod tests;
