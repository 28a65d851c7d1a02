//! Apple Health's export.

use jiff::tz::offset;
use rstest::rstest;
use supple::watch::{Kind, Note};

use super::{figures, only_run, passed_over, reading, seconds};

const RECORD: &str = "<Record type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" unit=\"km\" startDate=\"2025-07-01 00:40:00 +0200\" value=\"4.2\"/>";

fn file(inner: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (Record)*>\n]>\n<HealthData locale=\"de_DE\">{RECORD}{inner}{RECORD}</HealthData>"
    )
}

fn workout(attributes: &str, inner: &str) -> String {
    file(&format!(
        "<Workout workoutActivityType=\"HKWorkoutActivityTypeRunning\" duration=\"30.5\" durationUnit=\"min\" {attributes} \
         startDate=\"2025-07-01 00:40:00 +0200\" endDate=\"2025-07-01 01:12:00 +0200\">{inner}</Workout>"
    ))
}

fn distance(sum: &str, unit: &str) -> String {
    format!(
        "<WorkoutStatistics type=\"HKQuantityTypeIdentifierDistanceWalkingRunning\" sum=\"{sum}\" unit=\"{unit}\"/>"
    )
}

const ENERGY: &str =
    "<WorkoutStatistics type=\"HKQuantityTypeIdentifierActiveEnergyBurned\" sum=\"410\" unit=\"kcal\"/>";

#[rstest]
#[case("5", "km", 5.0)]
#[case("3.106856", "mi", 5.0)]
#[case("5000", "m", 5.0)]
#[case("5e3", "m", 5.0)]
#[case("16404.2", "ft", 5.0)]
fn the_statistics_of_a_workout_are_its_distance(#[case] sum: &str, #[case] unit: &str, #[case] km: f64) {
    let climb = "<MetadataEntry key=\"HKElevationAscended\" value=\"4200 cm\"/>";
    let run = only_run("export.xml", workout("", &format!("{ENERGY}{}{climb}", distance(sum, unit))));
    assert_eq!((figures(&run), run.elapsed, run.offset), ((km, Some(1830)), Some(seconds(1920)), Some(offset(2))));
    assert_eq!((run.start.to_string().as_str(), run.climb), ("2025-06-30T22:40:00Z", Some(42.0)));
}

#[test]
fn nested_statistics_count_where_there_are_none_directly() {
    let part = |km: &str| {
        format!("<WorkoutActivity uuid=\"1\" duration=\"10\">{}{ENERGY}</WorkoutActivity>", distance(km, "km"))
    };
    let nested = part("2") + &part("3");
    assert_eq!(figures(&only_run("export.xml", workout("", &nested))).0, 5.0);
    // Told directly as well it is still run once.
    assert_eq!(figures(&only_run("export.xml", workout("", &(nested.clone() + &distance("5.1", "km"))))).0, 5.1);
    assert_eq!(figures(&only_run("export.xml", workout("", &(distance("5.1", "km") + &nested)))).0, 5.1);
    assert_eq!(figures(&only_run("export.xml", workout("", &distance("5.1", "km").repeat(2)))).0, 5.1);
}

#[test]
fn older_exports_say_it_in_the_tag() {
    let run = only_run("export.xml", workout("totalDistance=\"3.106856\" totalDistanceUnit=\"mi\"", ""));
    assert_eq!(figures(&run).0, 5.0);
}

#[test]
fn records_are_never_taken_for_a_distance() {
    passed_over("export.xml", workout("", &format!("{ENERGY}{RECORD}")), Kind::WithoutDistance);
}

#[test]
fn other_workouts_are_passed_over() {
    for (sport, kind) in
        [("Cycling", Kind::Ride), ("Walking", Kind::Walk), ("Yoga", Kind::OtherSport), ("SwimBikeRun", Kind::Ride)]
    {
        passed_over(
            "export.xml",
            workout("", &distance("5", "km")).replace("TypeRunning\"", &format!("Type{sport}\"")),
            kind,
        );
    }
}

#[test]
fn an_attribute_too_long_to_be_true_ends_the_file_there() {
    let first = workout("", &distance("5", "km"));
    let text = first.replace("</HealthData>", &format!("<Record value=\"{}\"/></HealthData>", "9".repeat(3 << 20)));
    let reading = reading("export.xml", text);
    assert_eq!(reading.runs.len(), 1);
    assert!(matches!(reading.notes.as_slice(), [Note::Broken { .. }]), "{:?}", reading.notes);
}

#[test]
fn elements_within_each_other_end_somewhere() {
    let reading = reading("export.xml", file(&"<a>".repeat(100_000)));
    assert!(matches!(reading.notes.as_slice(), [Note::Broken { .. }]), "{:?}", reading.notes);
}
