//! Training Center XML.

use rstest::rstest;
use supple::watch::{Kind, Note};

use super::{figures, only_run, passed_over, reading, seconds};

/// A file of activities.
fn file(activities: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><TrainingCenterDatabase xmlns=\"http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2\">\
         <Activities>{activities}</Activities></TrainingCenterDatabase>"
    )
}

fn activity(sport: &str, laps: &str) -> String {
    format!("<Activity Sport=\"{sport}\"><Id>2025-05-11T06:00:00Z</Id>{laps}</Activity>")
}

fn lap(seconds: &str, metres: &str, track: &str) -> String {
    format!(
        "<Lap StartTime=\"2025-05-11T06:00:00Z\"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>\
         <DistanceMeters>{metres}</DistanceMeters><Calories>120.5</Calories>{track}</Lap>"
    )
}

fn trackpoint(second: u32, metres: u32) -> String {
    format!(
        "<Trackpoint><Time>2025-05-11T06:{:02}:{:02}.000Z</Time><DistanceMeters>{metres}</DistanceMeters></Trackpoint>",
        second / 60,
        second % 60
    )
}

#[test]
fn laps_are_summed_whatever_their_tracks_say() {
    let track = format!("<Track>{}{}</Track>", trackpoint(0, 0), trackpoint(600, 1990));
    let laps = lap("600", "2000.5", &track) + &lap("610.5", "2E3", "") + &lap(" 589.5 ", "1.9995e3", &track);
    let run = only_run("a.tcx", format!("\u{feff}   \n   {}", file(&activity("Running", &laps))));
    assert_eq!(figures(&run), (6.0, Some(1800)));
    assert_eq!((run.start.to_string().as_str(), run.offset, run.estimated), ("2025-05-11T06:00:00Z", None, false));
}

#[test]
fn activities_of_a_multisport_session_are_activities() {
    let multi = format!(
        "<MultiSportSession><Id>2025-05-11T06:00:00Z</Id><FirstSport>{}</FirstSport><NextSport><Transition \
         StartTime=\"2025-05-11T07:00:00Z\"><DistanceMeters>99</DistanceMeters></Transition>{}</NextSport></MultiSportSession>",
        activity("Biking", &lap("3600", "20000", "")),
        activity("Running", &lap("1500", "5000", "")),
    );
    let reading = reading("a.tcx", file(&multi));
    assert_eq!(reading.runs.iter().map(figures).collect::<Vec<_>>(), [(5.0, Some(1500))]);
    assert_eq!(reading.passed_over.iter().collect::<Vec<_>>(), [(Kind::Ride, 1), (Kind::Transition, 1)]);
}

#[test]
fn prefixes_and_extensions_change_nothing() {
    let extended = lap(
        "600",
        "2000",
        "<Extensions><x:LX><x:DistanceMeters>7</x:DistanceMeters><x:TotalTimeSeconds>9</x:TotalTimeSeconds></x:LX></Extensions>",
    );
    let text = file(&activity("Running", &extended));
    let prefixed = text
        .replace("</", "</t:")
        .replace('<', "<t:")
        .replace("<t:/t:", "</t:")
        .replace("<t:?", "<?")
        .replace("t:x:", "x:");
    assert_eq!(figures(&only_run("a.tcx", prefixed)), (2.0, Some(600)));
}

#[test]
fn tracks_count_where_laps_say_no_distance() {
    let track = |metres: u32| {
        format!(
            "<Lap StartTime=\"2025-05-11T06:00:00Z\"><Track>{}{}</Track></Lap>",
            trackpoint(0, 0),
            trackpoint(900, metres)
        )
    };
    let run = only_run("a.tcx", file(&activity("Running", &(track(3000) + &track(2000)))));
    assert_eq!((figures(&run), run.elapsed, run.estimated), ((5.0, None), Some(seconds(900)), false));
}

#[rstest]
#[case("Biking", Kind::Ride)]
#[case("Other", Kind::OtherSport)]
#[case("", Kind::OtherSport)]
fn other_sports_are_passed_over(#[case] sport: &str, #[case] kind: Kind) {
    passed_over("a.tcx", file(&activity(sport, &lap("600", "2000", ""))), kind);
}

#[test]
fn courses_and_workouts_are_no_runs() {
    let course = "<TrainingCenterDatabase><Courses><Course><Lap><DistanceMeters>5000</DistanceMeters></Lap></Course></Courses></TrainingCenterDatabase>";
    passed_over("a.tcx", course, Kind::Course);
    passed_over("a.tcx", course.replace("Course", "Workout"), Kind::Workout);
}

#[test]
fn laps_that_say_nothing_that_can_be_measured_are_none() {
    for wrong in ["NaN", "inf", "-5", "", "five", "1e999"] {
        passed_over("a.tcx", file(&activity("Running", &lap("600", wrong, ""))), Kind::WithoutDistance);
    }
}

#[test]
fn a_file_that_was_cut_is_read_as_far_as_it_goes() {
    let text = file(&activity("Running", &(lap("600", "2000", "") + &lap("600", "1900", ""))));
    let cut = reading("a.tcx", &text[..text.find("<Calories>120.5</Calories></Lap></Act").unwrap()]);
    assert_eq!(cut.notes, [Note::Cut]);
    assert_eq!((figures(&cut.runs[0]), cut.runs[0].incomplete), ((3.9, Some(1200)), true));
}

#[test]
fn letters_that_are_no_utf_8_do_no_harm() {
    let mut bytes = file(&activity("Running", &lap("600", "2000", "<Notes>X</Notes>"))).into_bytes();
    let at = bytes.windows(3).position(|three| three == b">X<").unwrap();
    bytes[at + 1] = 0xE9;
    assert_eq!(figures(&only_run("a.tcx", bytes)).0, 2.0);
}

#[test]
fn no_entity_is_followed() {
    let doctype = "<!DOCTYPE x [<!ENTITY far SYSTEM \"file:///etc/hostname\"><!ENTITY a \"5000\">]>";
    let body = file(&activity("Running", &lap("600", "&a;", "").replace("120.5", "&far;")));
    let reading = reading("a.tcx", format!("{doctype}{}", body.trim_start_matches("<?xml version=\"1.0\"?>")));
    assert_eq!(reading.runs, []);
    assert_eq!(reading.passed_over.count(Kind::WithoutDistance), 1, "{reading:?}");
}
