//! GPX.

use rstest::rstest;
use supple::watch::{Kind, Options, Untyped, read};

use super::{figures, only_run, options, passed_over, reading, seconds};

/// A track with what stands before its segments.
pub(crate) fn track(head: &str, points: &str) -> String {
    file(&format!("<trk>{head}<trkseg>{points}</trkseg></trk>"))
}

fn file(inner: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><gpx version=\"1.1\" xmlns=\"http://www.topografix.com/GPX/1/1\"><metadata><time>2025-05-11T05:00:00Z</time></metadata>{inner}</gpx>"
    )
}

/// A point some metres north of the first, some seconds later.
fn point(metres: f64, second: u32) -> String {
    let time = format!("<time>2025-05-11T06:{:02}:{:02}Z</time>", second / 60, second % 60);
    bare(metres, &format!("<ele>{}</ele>{time}", (metres * 7.0) % 40.0))
}

fn bare(metres: f64, inner: &str) -> String {
    format!("<trkpt lat=\"{:.7}\" lon=\"8.0\">{inner}</trkpt>", 50.0 + metres / 111_195.1)
}

/// Points three metres apart, a second each.
pub(crate) fn straight(points: u32) -> String {
    (0..points).map(|second| point(f64::from(second) * 3.0, second)).collect()
}

#[rstest]
#[case("run")]
#[case("running")]
#[case("trail_running")]
#[case("9")]
#[case("Run")]
#[case("treadmill")]
fn a_track_of_a_run_is_one(#[case] sport: &str) {
    let run = only_run("a.gpx", track(&format!("<name>x</name><type>{sport}</type>"), &straight(1001)));
    assert_eq!((figures(&run), run.elapsed, run.estimated), ((3.0, Some(1000)), Some(seconds(1000)), true));
    assert_eq!((run.start.to_string().as_str(), run.offset), ("2025-05-11T06:00:00Z", None));
}

#[test]
fn a_track_without_times_was_planned() {
    let points: String = (0..100).map(|point| bare(f64::from(point) * 20.0, "<ele>1</ele>")).collect();
    passed_over("a.gpx", track("<type>Run</type>", &points), Kind::Planned);
    // Times that extensions tell are not the point's own.
    let inner = "<extensions><time>2025-05-11T06:00:00Z</time></extensions>";
    passed_over("a.gpx", track("<type>Run</type>", &(bare(0.0, inner) + &bare(9.0, inner))), Kind::Planned);
}

#[test]
fn times_are_wanted_at_both_ends() {
    let middle = straight(100);
    let open = |first: &str, last: &str| track("<type>Run</type>", &format!("{first}{middle}{last}"));
    passed_over("a.gpx", open(&bare(0.0, ""), ""), Kind::Planned);
    passed_over("a.gpx", open("", &bare(300.0, "")), Kind::Planned);
    let within =
        (0..100).map(|at| if at % 9 == 0 { point(f64::from(at) * 3.0, at) } else { bare(f64::from(at) * 3.0, "") });
    assert_eq!(figures(&only_run("a.gpx", track("<type>Run</type>", &within.collect::<String>()))).0, 0.297);
}

#[test]
fn a_clock_that_does_not_rise_was_no_run() {
    let still: String = (0..100).map(|at| point(f64::from(at) * 3.0, 7)).collect();
    passed_over("a.gpx", track("<type>Run</type>", &still), Kind::Planned);
    let back: String = (0..100).map(|at| point(f64::from(at) * 3.0, 200 - at)).collect();
    passed_over("a.gpx", track("<type>Run</type>", &back), Kind::Planned);
}

#[test]
fn what_lies_between_segments_was_not_run() {
    let second: String = (0..100).map(|at| point(5000.0 + f64::from(at) * 3.0, 1000 + at)).collect();
    let text = file(&format!(
        "<trk><type>run</type><trkseg>{}</trkseg><trkseg>{second}</trkseg><trkseg/></trk>",
        straight(101)
    ));
    let run = only_run("a.gpx", text);
    assert_eq!((figures(&run), run.elapsed), ((0.597, Some(199)), Some(seconds(1099))));
}

#[test]
fn points_that_nobody_can_have_reached_are_dropped() {
    let with = |odd: &str| straight(50) + odd + &(50..101).map(|at| point(f64::from(at) * 3.0, at)).collect::<String>();
    for odd in [
        "<trkpt lat=\"0\" lon=\"0\"><time>2025-05-11T06:00:49Z</time></trkpt>",
        "<trkpt lat=\"95\" lon=\"8\"><time>2025-05-11T06:00:49Z</time></trkpt>",
        "<trkpt lat=\"50\" lon=\"-181\"><time>2025-05-11T06:00:49Z</time></trkpt>",
        "<trkpt lat=\"50.01\" lon=\"8\"><time>2025-05-11T06:00:49Z</time></trkpt>",
        "<trkpt lat=\"NaN\" lon=\"8\"><time>2025-05-11T06:00:49Z</time></trkpt>",
        "<trkpt lat=\"north\"><time>2025-05-11T06:00:49Z</time></trkpt>",
        "<trkpt/>",
    ] {
        assert_eq!(figures(&only_run("a.gpx", track("<type>run</type>", &with(odd)))).0, 0.3, "{odd}");
    }
}

#[test]
fn the_type_of_a_track_counts() {
    passed_over("a.gpx", track("<type>cycling</type>", &straight(100)), Kind::Ride);
    passed_over("a.gpx", track("<type>hiking</type>", &straight(100)), Kind::Walk);
    passed_over("a.gpx", track("", &straight(100)), Kind::UntypedTrack);
    let as_run = Options { untyped: Untyped::Run, ..options() };
    assert_eq!(read("a.gpx", track("<type/>", &straight(100)).as_bytes(), &as_run).runs.len(), 1);
    assert_eq!(read("a.gpx", track("<type>cycling</type>", &straight(100)).as_bytes(), &as_run).runs.len(), 0);
}

#[test]
fn each_track_is_a_run_and_routes_are_plans() {
    let one = |from: u32| (from..from + 200).map(|at| point(f64::from(at) * 3.0, at)).collect::<String>();
    let text = file(&format!(
        "<wpt lat=\"1\" lon=\"1\"><time>2025-05-11T06:00:00Z</time></wpt><rte><rtept lat=\"1\" lon=\"1\"/></rte>\
         <trk><type>run</type><trkseg>{}</trkseg></trk><trk><trkseg>{}</trkseg><type>run</type></trk>",
        one(0),
        one(300)
    ));
    let reading = reading("a.gpx", text);
    assert_eq!(reading.runs.iter().map(|run| figures(run).0).collect::<Vec<_>>(), [0.597, 0.597]);
    assert_eq!(reading.passed_over.iter().collect::<Vec<_>>(), [(Kind::Planned, 1)]);
    passed_over("a.gpx", file("<wpt lat=\"1\" lon=\"1\"/>"), Kind::Planned);
    passed_over("a.gpx", file(""), Kind::Unknown);
}
