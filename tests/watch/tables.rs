//! The tables of Strava and of Garmin.

use jiff::tz::offset;
use rstest::rstest;
use supple::watch::{Kind, Note};

use super::{figures, only_run, reading, seconds};

const ENGLISH: &str = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,\
Relative Effort,Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,\
Max Speed,Average Speed,Elevation Gain";

fn row(date: &str, sport: &str, km: &str, metres: &str) -> String {
    format!(
        "77,\"{date}\",\"Morning\n\"\"run\"\"\",{sport},,1900,\"{km}\",,,false,,,activities/9.fit.gz,,,1900.0,1830.0,\"{metres}\",4.2,2.7,35.5"
    )
}

#[test]
fn the_second_distance_is_in_metres() {
    let table = format!("{ENGLISH}\n{}\n", row("Nov 28, 2025, 6:30:00 AM", "Run", "5.00", "5003.5"));
    let run = only_run("activities.csv", format!("\u{feff}{table}"));
    assert_eq!((figures(&run), run.elapsed, run.climb), ((5.004, Some(1830)), Some(seconds(1900)), Some(35.5)));
    assert_eq!((run.own_file.as_deref(), run.identity.as_str()), (Some("activities/9.fit.gz"), "strava-77"));
    assert_eq!(run.start.to_string(), "2025-11-28T06:30:00Z");
}

#[test]
fn columns_of_older_exports_stand_elsewhere() {
    let header = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Relative Effort,Commute,\
                  Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance";
    let row = "77,\"Nov 28, 2025, 6:30:00 AM\",x,Run,,1900,5.0,,false,,activities/9.gpx,,,1900,1830,5003.5";
    let run = only_run("activities.csv", format!("{header}\n{row}\n"));
    assert_eq!((figures(&run), run.own_file.as_deref()), ((5.004, Some(1830)), Some("activities/9.gpx")));
}

#[rstest]
#[case::german(
    "Aktivitäts-ID,Datum,Name,Aktivitätsart,Beschreibung,Verstrichene Zeit,Distanz",
    "28.11.2025, 06:30:00",
    "Lauf",
    "5,00",
    "5003,5"
)]
#[case::french(
    "ID,Date,Nom,Type,Description,Temps écoulé,Distance",
    "28 nov. 2025 à 06:30:00",
    "Course à pied",
    "5,00",
    "5003,5"
)]
#[case::spanish(
    "ID,Fecha,Nombre,Tipo,Descripción,Tiempo transcurrido,Distancia",
    "28 nov. 2025, 6:30:00",
    "Carrera",
    "5,00",
    "5.003,5"
)]
#[case::english_groups("a,b,c,d,e,f,g", "Nov 28, 2025, 6:30:00 AM", "Trail Run", "5.00", "5,003.5")]
#[case::groups_alone("a,b,c,d,e,f,g", "Nov 28, 2025, 6:30:00 AM", "Run", "5.00", "5,004")]
#[case::polish("a,b,c,d,e,f,g", "28 lis 2025, 06:30:00", "Bieg", "5,00", "5003,5")]
fn headers_words_and_numbers_are_translated(
    #[case] first: &str,
    #[case] date: &str,
    #[case] sport: &str,
    #[case] km: &str,
    #[case] metres: &str,
) {
    let words: Vec<&str> = first.split(',').collect();
    let header = format!("{first},h,i,j,k,l,m,n,o,{},Zeit,{},p,q,r", words[5], words[6]);
    let run = only_run("activities.csv", format!("{header}\n{}\n", row(date, sport, km, metres)));
    assert_eq!((figures(&run), run.start.to_string().as_str()), ((5.004, Some(1830)), "2025-11-28T06:30:00Z"));
}

#[test]
fn rides_and_rows_without_a_date_are_counted() {
    let table = format!(
        "{ENGLISH}\n{}\n{}\n",
        row("Nov 28, 2025, 6:30:00 AM", "Ride", "50", "50000"),
        row("soon", "Run", "5", "5000")
    );
    let reading = reading("activities.csv", table);
    assert_eq!(reading.passed_over.iter().collect::<Vec<_>>(), [(Kind::Ride, 1), (Kind::WithoutDate, 1)]);
}

#[test]
fn a_quote_that_is_never_closed_ends_at_a_bound() {
    let table =
        format!("{ENGLISH}\n{}\n8,\"{}", row("Nov 28, 2025, 6:30:00 AM", "Run", "5", "5000"), "x\n".repeat(2 << 20));
    let reading = reading("activities.csv", table);
    assert_eq!(reading.runs.len(), 1);
    assert!(matches!(reading.notes.as_slice(), [Note::Broken { .. }]), "{:?}", reading.notes);
}

const NIGHT: &str = r#"{"activityId": 1, "name": "Night", "activityType": "running", "beginTimestamp": 1751323201000,
    "startTimeGmt": 1751323201000.0, "startTimeLocal": 1751330401000.0, "duration": 1800500.0, "elapsedDuration": 1900500.0,
    "distance": 500310.0, "elevationGain": 4200.0, "splits": [{"distance": 7}], "more": {"duration": [1, "x", null]}}"#;

#[test]
fn garmin_counts_centimetres_and_milliseconds() {
    let run = only_run("a_summarizedActivities.json", format!("[{{\"summarizedActivitiesExport\": [{NIGHT}]}}]"));
    assert_eq!((figures(&run), run.elapsed.map(|elapsed| elapsed.as_millis())), ((5.003, Some(1800)), Some(1_900_500)));
    assert_eq!((run.offset, run.climb, run.identity.as_str()), (Some(offset(2)), Some(42.0), "garmin-1"));
    assert_eq!(run.start.to_string(), "2025-06-30T22:40:01Z");
}

#[test]
fn what_has_another_type_than_it_should_is_missing() {
    let odd = NIGHT.replace("500310.0", "\"far\"")
        + ","
        + &NIGHT.replace("1751323201000", "null")
        + ","
        + &NIGHT.replace("\"running\"", "null");
    let odd = odd.replace("null.0", "null");
    let reading = reading("a.json", format!("{{\"x\": 1, \"summarizedActivitiesExport\": [{odd}, {NIGHT}]}}"));
    assert_eq!((reading.runs.len(), reading.notes.as_slice()), (1, &[][..]));
    let others: Vec<_> = reading.passed_over.iter().collect();
    assert_eq!(others, [(Kind::OtherSport, 1), (Kind::WithoutDistance, 1), (Kind::WithoutDate, 1)]);
}

#[test]
fn a_table_that_was_cut_is_read_as_far_as_it_goes() {
    let text = format!("[{{\"summarizedActivitiesExport\": [{NIGHT}, {NIGHT}");
    let cut = reading("a.json", &text[..text.len() - 9]);
    assert_eq!((cut.runs.len(), cut.notes), (1, vec![Note::Cut]));
    let wrong = reading("a.json", format!("[{{\"summarizedActivitiesExport\": [{NIGHT}, oops]}}]"));
    assert_eq!(wrong.runs.len(), 1);
    assert!(matches!(wrong.notes.as_slice(), [Note::Broken { .. }]));
}
