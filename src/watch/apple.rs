//! Apple Health's `export.xml`: workouts among millions of records.

use std::time::Duration;

use jiff::Zoned;
use jiff::fmt::strtime;

use super::run::{Kind, Options, Reading, Run, Source, dated};
use super::sport;
use super::xml::{Elements, Stack, Tag, measured};

/// The distance that is run, among the quantities of a workout.
const DISTANCE: &str = "HKQuantityTypeIdentifierDistanceWalkingRunning";
const WORKOUT: &str = "Workout";

/// A file as it is read.
pub(super) struct Apple<'a> {
    name: &'a str,
    options: &'a Options,
    reading: &'a mut Reading,
    workout: Option<Workout>,
}

/// A workout so far. Distances in kilometres.
#[derive(Debug, Default)]
struct Workout {
    sport: String,
    start: Option<Zoned>,
    end: Option<Zoned>,
    timer: Option<Duration>,
    /// What its tag says, as older exports do.
    told: Option<f64>,
    /// The statistics directly under it.
    own: Option<f64>,
    /// The sum of the statistics of its activities, and those of the activity that is open.
    nested: Option<f64>,
    open: Option<f64>,
    climb: Option<f64>,
}

impl<'a> Apple<'a> {
    pub(super) fn new(name: &'a str, options: &'a Options, reading: &'a mut Reading) -> Self {
        Self { name, options, reading, workout: None }
    }
}

impl Elements for Apple<'_> {
    fn open(&mut self, stack: &Stack, tag: &Tag<'_>) {
        if stack.is(&["HealthData", WORKOUT]) || stack.is(&[WORKOUT]) && stack.depth() == 1 {
            self.workout = Some(Workout::of(tag));
        }
        let Some(workout) = &mut self.workout else { return };
        if stack.is(&[WORKOUT, "WorkoutStatistics"]) {
            workout.own = larger(workout.own, distance(tag));
        } else if stack.is(&["WorkoutActivity", "WorkoutStatistics"]) {
            workout.open = larger(workout.open, distance(tag));
        } else if stack.is(&[WORKOUT, "MetadataEntry"])
            && tag.attribute("key").as_deref() == Some("HKElevationAscended")
        {
            workout.climb = tag.attribute("value").and_then(|value| {
                let (number, unit) = value.trim().split_once(' ')?;
                Some(measured(number)? * kilometres(unit)? * 1000.0)
            });
        }
    }

    fn close(&mut self, stack: &Stack, _: &str) {
        let Some(workout) = &mut self.workout else { return };
        if stack.is(&[WORKOUT, "WorkoutActivity"]) {
            if let Some(km) = workout.open.take() {
                workout.nested = Some(workout.nested.unwrap_or_default() + km);
            }
        } else if stack.is(&[WORKOUT]) {
            let run = self.workout.take().map(|workout| workout.run(self.name, self.options));
            match run {
                Some(Ok(run)) => self.reading.runs.push(run),
                Some(Err(kind)) => self.reading.passed_over.add(kind),
                None => {}
            }
        }
    }
}

impl Workout {
    fn of(tag: &Tag<'_>) -> Self {
        let of = |name| tag.attribute(name);
        let number = |name| of(name).and_then(|text| measured(&text));
        let seconds = |unit: &str| match unit {
            "s" | "sec" => Some(1.0),
            "min" => Some(60.0),
            "hr" | "h" => Some(3600.0),
            "ms" => Some(0.001),
            _ => None,
        };
        let timer = number("duration").zip(seconds(of("durationUnit").as_deref().unwrap_or("min")));
        let told = number("totalDistance").zip(kilometres(of("totalDistanceUnit").as_deref().unwrap_or("km")));
        Self {
            sport: of("workoutActivityType").unwrap_or_default().into_owned(),
            start: of("startDate").and_then(|date| zoned(&date)),
            end: of("endDate").and_then(|date| zoned(&date)),
            timer: timer.and_then(|(number, seconds)| Duration::try_from_secs_f64(number * seconds).ok()),
            told: told.map(|(number, km)| number * km),
            ..Self::default()
        }
    }

    fn run(self, name: &str, options: &Options) -> Result<Run, Kind> {
        if !sport::is_run(&self.sport) {
            return Err(sport::kind(&self.sport));
        }
        let begun = self.start.ok_or(Kind::WithoutDate)?;
        let start = dated(begun.timestamp(), options).ok_or(Kind::WithoutDate)?;
        let km = [self.own, self.nested, self.told].into_iter().flatten().find(|km| *km > 0.0);
        let km = km.ok_or(Kind::WithoutDistance)?;
        let elapsed = self.end.and_then(|end| Duration::try_from(end.timestamp().duration_since(start)).ok());
        Ok(Run {
            start,
            offset: Some(begun.offset()),
            timer: self.timer.filter(|timer| !timer.is_zero()),
            elapsed: elapsed.filter(|elapsed| !elapsed.is_zero()),
            km,
            estimated: false,
            incomplete: false,
            climb: self.climb,
            source: Source::Apple,
            identity: format!("apple-{}", start.as_second()),
            file: name.to_owned(),
            own_file: None,
        })
    }
}

/// The distance of a statistic, in kilometres; `None` of another one.
fn distance(tag: &Tag<'_>) -> Option<f64> {
    let is_distance = tag.attribute("type").as_deref() == Some(DISTANCE);
    let sum = tag.attribute("sum").filter(|_| is_distance)?;
    Some(measured(&sum)? * kilometres(tag.attribute("unit").as_deref().unwrap_or("km"))?)
}

/// The larger one: a statistic that is told twice counts once.
fn larger(one: Option<f64>, other: Option<f64>) -> Option<f64> {
    one.into_iter().chain(other).reduce(f64::max)
}

/// A unit of length in kilometres.
fn kilometres(unit: &str) -> Option<f64> {
    match unit.trim() {
        "km" => Some(1.0),
        "m" => Some(0.001),
        "cm" => Some(0.000_01),
        "mi" => Some(1.609_344),
        "yd" => Some(0.000_914_4),
        "ft" => Some(0.000_304_8),
        _ => None,
    }
}

/// `2025-05-11 08:00:00 +0200`, or as XML writes it.
fn zoned(date: &str) -> Option<Zoned> {
    let date = date.trim();
    let spoken = strtime::parse("%Y-%m-%d %H:%M:%S %z", date).or_else(|_| strtime::parse("%Y-%m-%dT%H:%M:%S%:z", date));
    spoken.and_then(|date| date.to_zoned()).ok()
}
