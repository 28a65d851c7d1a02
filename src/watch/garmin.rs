//! The tables of a Garmin export, `…_summarizedActivities.json`: an object an activity, in centimetres and milliseconds.

use std::fmt;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::error::Category;

use super::input::{Meter, Metered, Source, note};
use super::run::{Kind, Note, Options, Reading, Run, dated, whole_quarters};
use super::sport;

/// The key of the activities.
const ACTIVITIES: &str = "summarizedActivitiesExport";

/// An activity, as far as a run needs it. What has another type than it should is missing.
#[derive(Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", default)]
struct Activity {
    #[serde(rename = "activityId", deserialize_with = "number")]
    id: Option<f64>,
    #[serde(rename = "activityType", deserialize_with = "text")]
    kind: Option<String>,
    #[serde(deserialize_with = "text")]
    sport_type: Option<String>,
    #[serde(deserialize_with = "number")]
    begin_timestamp: Option<f64>,
    #[serde(deserialize_with = "number")]
    start_time_gmt: Option<f64>,
    #[serde(deserialize_with = "number")]
    start_time_local: Option<f64>,
    #[serde(deserialize_with = "number")]
    duration: Option<f64>,
    #[serde(deserialize_with = "number")]
    elapsed_duration: Option<f64>,
    #[serde(deserialize_with = "number")]
    distance: Option<f64>,
    #[serde(deserialize_with = "number")]
    elevation_gain: Option<f64>,
}

/// Reads a table, an activity at a time.
pub(super) fn read(name: &str, source: Source<'_>, options: &Options, reading: &mut Reading) {
    let (metered, meter) = Metered::new(source);
    let mut json = serde_json::Deserializer::from_reader(metered);
    let mut told = Told { name, options, meter: &meter, reading, is_table: false };
    let done = Root(&mut told).deserialize(&mut json).and_then(|()| json.end());
    let is_table = told.is_table;
    if !is_table {
        reading.passed_over.add(Kind::Unknown);
    }
    if let Err(error) = done {
        let at = meter.position();
        reading.notes.push(match error.classify() {
            Category::Eof => Note::Cut,
            Category::Io => note(&error.into(), at),
            Category::Syntax | Category::Data => Note::Broken { at, why: "it is no JSON".to_owned() },
        });
    }
}

/// What the visitors tell of.
struct Told<'a> {
    name: &'a str,
    options: &'a Options,
    meter: &'a Meter,
    reading: &'a mut Reading,
    is_table: bool,
}

impl Told<'_> {
    fn activity(&mut self, activity: &Activity) {
        self.meter.begin();
        match activity.run(self.name, self.options) {
            Ok(run) => self.reading.runs.push(run),
            Err(kind) => self.reading.passed_over.add(kind),
        }
    }
}

/// The outermost value: an object with the key of the activities, or a list of such objects.
struct Root<'a, 'b>(&'a mut Told<'b>);

impl<'de> DeserializeSeed<'de> for Root<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Root<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table of activities")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while list.next_element_seed(Root(self.0))?.is_some() {
            self.0.meter.begin();
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            self.0.meter.begin();
            if key == ACTIVITIES {
                self.0.is_table = true;
                map.next_value_seed(Activities(self.0))?;
            } else {
                map.next_value::<IgnoredAny>()?;
            }
        }
        Ok(())
    }

    fn visit_str<E>(self, _: &str) -> Result<(), E> {
        Ok(())
    }

    fn visit_f64<E>(self, _: f64) -> Result<(), E> {
        Ok(())
    }

    fn visit_u64<E>(self, _: u64) -> Result<(), E> {
        Ok(())
    }

    fn visit_i64<E>(self, _: i64) -> Result<(), E> {
        Ok(())
    }

    fn visit_bool<E>(self, _: bool) -> Result<(), E> {
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        Ok(())
    }
}

/// The list of activities.
struct Activities<'a, 'b>(&'a mut Told<'b>);

impl<'de> DeserializeSeed<'de> for Activities<'_, '_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        json.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Activities<'_, '_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of activities")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        while let Some(activity) = list.next_element::<Activity>()? {
            self.0.activity(&activity);
        }
        Ok(())
    }
}

impl Activity {
    fn run(&self, name: &str, options: &Options) -> Result<Run, Kind> {
        let sports = || [&self.kind, &self.sport_type].into_iter().flatten();
        if !sports().next().is_some_and(|sport| sport::is_run(sport)) {
            return Err(sports()
                .map(|sport| sport::kind(sport))
                .find(|kind| *kind != Kind::OtherSport)
                .unwrap_or(Kind::OtherSport));
        }
        let gmt = self.start_time_gmt.or(self.begin_timestamp).and_then(moment).ok_or(Kind::WithoutDate)?;
        let start = dated(gmt, options).ok_or(Kind::WithoutDate)?;
        let local = self.start_time_local.and_then(moment);
        let km = self.distance.map(|centimetres| centimetres / 100_000.0).filter(|km| *km > 0.0 && km.is_finite());
        Ok(Run {
            start,
            offset: local.and_then(|local| whole_quarters(local.duration_since(start).as_secs())),
            timer: self.duration.and_then(length),
            elapsed: self.elapsed_duration.and_then(length),
            km: km.ok_or(Kind::WithoutDistance)?,
            estimated: false,
            incomplete: false,
            climb: self.elevation_gain.map(|centimetres| centimetres / 100.0).filter(|metres| *metres >= 0.0),
            source: super::run::Source::Garmin,
            identity: match self.id {
                Some(id) => format!("garmin-{id}"),
                None => format!("garmin-at-{}", start.as_second()),
            },
            file: name.to_owned(),
            own_file: None,
        })
    }
}

/// A moment in milliseconds of Unix.
fn moment(millis: f64) -> Option<Timestamp> {
    Timestamp::from_duration(SignedDuration::try_from_secs_f64(millis / 1000.0).ok()?).ok()
}

/// A length in milliseconds; more than none.
fn length(millis: f64) -> Option<Duration> {
    Duration::try_from_secs_f64(millis / 1000.0).ok().filter(|length| !length.is_zero())
}

/// A number, or nothing where something else stands.
fn number<'de, D: Deserializer<'de>>(json: D) -> Result<Option<f64>, D::Error> {
    Ok(match Value::deserialize(json)? {
        Value::Number(number) => Some(number),
        _ => None,
    })
}

/// A text, or nothing where something else stands.
fn text<'de, D: Deserializer<'de>>(json: D) -> Result<Option<String>, D::Error> {
    Ok(match Value::deserialize(json)? {
        Value::Text(text) => Some(text),
        _ => None,
    })
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Value {
    Number(f64),
    Text(String),
    Other(IgnoredAny),
}
