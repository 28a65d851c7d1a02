//! FIT, with files that the program's own writer makes.

use jiff::tz::{Offset, TimeZone, offset};
use rstest::rstest;
use supple::watch::write::fit::{Base, Endian, Fit, Value, check};
use supple::watch::{Kind, Note, Reading};

use super::{figures, only_run, passed_over, reading, seconds};

/// 1 July 2025, 6:00 UTC, in seconds of FIT.
const BEGIN: u32 = 1_120_284_000;

/// An activity begins.
pub(crate) fn begun() -> Fit {
    of_type(4)
}

fn of_type(kind: u8) -> Fit {
    let mut fit = Fit::default();
    let created = (4, Value::Uint32(BEGIN));
    fit.message(0, &[(0, Value::Enum(kind)), (1, Value::Uint16(1)), (3, Value::Uint32z(77)), created]);
    fit
}

/// A record `after` seconds, at a distance in metres.
fn record(fit: &mut Fit, after: u32, metres: u32) {
    fit.message(20, &[(253, Value::Uint32(BEGIN + after)), (5, Value::Uint32(metres * 100))]);
}

/// A session that began `from` seconds after the others, in metres.
pub(crate) fn session(fit: &mut Fit, sport: u8, from: u32, long: u32, distance: Value<'_>) {
    fit.message(
        18,
        &[
            (253, Value::Uint32(BEGIN + from + long)),
            (2, Value::Uint32(BEGIN + from)),
            (7, Value::Uint32(long * 1000 + 60_000)),
            (8, Value::Uint32(long * 1000)),
            (9, distance),
            (5, Value::Enum(sport)),
        ],
    );
}

fn metres(metres: u32) -> Value<'static> {
    Value::Uint32(metres * 100)
}

const NONE: Value<'static> = Value::Invalid(Base::Uint32);

/// The last message: how far local time is ahead.
fn ended(fit: &mut Fit, ahead: i32) {
    let local = BEGIN.checked_add_signed(3600 + ahead).unwrap();
    fit.message(34, &[(253, Value::Uint32(BEGIN + 3600)), (5, Value::Uint32(local))]);
}

#[test]
fn a_session_of_running_is_a_run() {
    let mut fit = begun();
    session(&mut fit, 1, 0, 1800, metres(5000));
    ended(&mut fit, 7200);
    let run = only_run("a.fit", fit.finish());
    assert_eq!(figures(&run), (5.0, Some(1800)));
    assert_eq!(
        (run.elapsed, run.offset, run.estimated, run.incomplete),
        (Some(seconds(1860)), Some(offset(2)), false, false)
    );
    assert_eq!(
        (run.start.to_string().as_str(), run.identity.as_str()),
        ("2025-07-01T06:00:00Z", "fit-1-77-1120284000-1751349600")
    );
}

#[rstest]
#[case::course(6, Kind::Course)]
#[case::workout(5, Kind::Workout)]
#[case::monitoring(32, Kind::Monitoring)]
#[case::daily(28, Kind::Monitoring)]
#[case::settings(2, Kind::OtherFile)]
#[case::invalid(255, Kind::OtherFile)]
fn only_an_activity_holds_runs(#[case] of: u8, #[case] kind: Kind) {
    let mut fit = of_type(of);
    session(&mut fit, 1, 0, 1800, metres(5000));
    passed_over("a.fit", fit.finish(), kind);
}

#[test]
fn without_a_file_id_it_is_no_activity() {
    let mut fit = Fit::default();
    session(&mut fit, 1, 0, 1800, metres(5000));
    passed_over("a.fit", fit.finish(), Kind::OtherFile);
}

#[test]
fn each_session_is_a_run_of_its_own() {
    let mut fit = begun();
    session(&mut fit, 1, 0, 600, metres(0));
    session(&mut fit, 1, 700, 3000, metres(15_000));
    session(&mut fit, 1, 4000, 1200, metres(4000));
    let reading = reading("a.fit", fit.finish());
    assert_eq!(reading.runs.iter().map(figures).collect::<Vec<_>>(), [(15.0, Some(3000)), (4.0, Some(1200))]);
    assert_eq!(reading.passed_over.count(Kind::WithoutDistance), 1);
    assert_ne!(reading.runs[0].identity, reading.runs[1].identity);
}

#[test]
fn of_a_triathlon_the_run_is_taken_without_the_transitions() {
    let mut fit = begun();
    for (sport, from, long, far) in
        [(5, 0, 900, 750), (3, 900, 60, 200), (2, 960, 3600, 20_000), (3, 4560, 60, 150), (1, 4620, 1500, 5000)]
    {
        for (second, part) in [(0, 0), (long / 2, far / 2), (long, far)] {
            record(&mut fit, from + second, part);
        }
        session(&mut fit, sport, from, long, NONE);
    }
    let reading = reading("a.fit", fit.finish());
    assert_eq!(reading.runs.iter().map(figures).collect::<Vec<_>>(), [(5.0, Some(1500))]);
    let others: Vec<_> = reading.passed_over.iter().collect();
    assert_eq!(others, [(Kind::Ride, 1), (Kind::Swim, 1), (Kind::Transition, 2)]);
    assert!(!reading.runs[0].incomplete);
}

#[test]
fn the_total_counts_before_records_laps_and_positions() {
    let mut fit = begun();
    record(&mut fit, 0, 0);
    record(&mut fit, 1800, 4000);
    fit.message(19, &[(253, Value::Uint32(BEGIN + 1800)), (2, Value::Uint32(BEGIN)), (9, metres(3000))]);
    session(&mut fit, 1, 0, 1800, metres(5000));
    assert_eq!(figures(&only_run("a.fit", fit.finish())).0, 5.0);
}

#[test]
fn the_last_record_minus_the_first_counts_where_there_is_no_total() {
    let mut fit = begun();
    record(&mut fit, 0, 1000);
    record(&mut fit, 900, 3500);
    fit.message(20, &[(253, Value::Uint32(BEGIN + 1800)), (5, NONE)]);
    record(&mut fit, 5000, 9000);
    fit.message(19, &[(253, Value::Uint32(BEGIN + 1800)), (2, Value::Uint32(BEGIN)), (9, metres(3000))]);
    session(&mut fit, 1, 0, 1800, NONE);
    let run = only_run("a.fit", fit.finish());
    assert_eq!((figures(&run).0, run.estimated), (2.5, false));
}

#[test]
fn laps_count_where_records_say_no_distance() {
    let mut fit = begun();
    for lap in 0..3 {
        let start = BEGIN + lap * 600;
        fit.message(
            19,
            &[
                (253, Value::Uint32(start + 600)),
                (2, Value::Uint32(start)),
                (8, Value::Uint32(590_000)),
                (9, metres(2000)),
            ],
        );
    }
    fit.message(
        18,
        &[
            (253, Value::Uint32(BEGIN + 1800)),
            (2, Value::Uint32(BEGIN)),
            (7, Value::Uint32(1_800_000)),
            (9, NONE),
            (5, Value::Enum(1)),
        ],
    );
    let run = only_run("a.fit", fit.finish());
    assert_eq!((figures(&run), run.estimated), ((6.0, Some(1770)), false));
}

/// Degrees as FIT counts them.
fn semicircles(degrees: f64) -> Value<'static> {
    #[expect(clippy::cast_possible_truncation, reason = "degrees of the earth")]
    Value::Sint32((degrees / 180.0 * 2_f64.powi(31)) as i32)
}

#[test]
fn positions_are_the_last_resort_and_said_to_be() {
    let mut fit = begun();
    for second in 0..=1000 {
        // 3 m a second to the north: a degree has 111,195 m. Once the receiver slips to the equator.
        let north = if second == 500 { 0.0 } else { 50.0 + f64::from(second) * 3.0 / 111_195.0 };
        fit.message(20, &[(253, Value::Uint32(BEGIN + second)), (0, semicircles(north)), (1, semicircles(8.0))]);
    }
    session(&mut fit, 1, 0, 1000, NONE);
    let run = only_run("a.fit", fit.finish());
    assert!(run.estimated);
    assert!((run.km - 3.0).abs() < 0.003, "{}", run.km);
}

#[test]
fn a_distance_packed_with_the_speed_is_not_taken() {
    let mut fit = begun();
    for second in 0..100 {
        fit.message(20, &[(253, Value::Uint32(BEGIN + second)), (8, Value::Bytes(&[0x2C, 0x01, 0x70]))]);
    }
    fit.message(19, &[(253, Value::Uint32(BEGIN + 100)), (2, Value::Uint32(BEGIN)), (9, metres(300))]);
    session(&mut fit, 1, 0, 100, NONE);
    assert_eq!(figures(&only_run("a.fit", fit.finish())).0, 0.3);
}

#[rstest]
#[case::summer(7200, Some(7200))]
#[case::india(19_800, Some(19_800))]
#[case::nepal(20_700, Some(20_700))]
#[case::west(-12_600, Some(-12_600))]
#[case::furthest(50_400, Some(50_400))]
#[case::too_far(51_300, None)]
#[case::no_quarter(7201, None)]
#[case::years(-900_000_000, None)]
fn local_time_is_told_where_it_can_be_one(#[case] ahead: i32, #[case] told: Option<i32>) {
    let mut fit = begun();
    session(&mut fit, 1, 0, 1800, metres(5000));
    ended(&mut fit, ahead);
    assert_eq!(only_run("a.fit", fit.finish()).offset.map(Offset::seconds), told);
}

#[test]
fn a_watch_that_counts_from_its_start_says_no_local_time() {
    let mut fit = begun();
    session(&mut fit, 1, 0, 1800, metres(5000));
    fit.message(34, &[(253, Value::Uint32(5000)), (5, Value::Uint32(12_200))]);
    let run = only_run("a.fit", fit.finish());
    assert_eq!((run.offset, run.date(&TimeZone::UTC).to_string().as_str()), (None, "2025-07-01"));
}

#[test]
fn a_start_that_is_no_date_is_taken_from_what_is_one() {
    let mut fit = begun();
    record(&mut fit, 60, 0);
    record(&mut fit, 600, 2000);
    fit.message(18, &[(2, Value::Uint32(5000)), (8, Value::Uint32(600_000)), (9, metres(2000)), (5, Value::Enum(1))]);
    assert_eq!(only_run("a.fit", fit.finish()).start.to_string(), "2025-07-01T06:01:00Z");

    let mut fit = Fit::default();
    fit.message(0, &[(0, Value::Enum(4)), (4, Value::Uint32(4000))]);
    fit.message(18, &[(2, Value::Uint32(5000)), (8, Value::Uint32(600_000)), (9, metres(2000)), (5, Value::Enum(1))]);
    passed_over("a.fit", fit.finish(), Kind::WithoutDate);
}

#[test]
fn files_behind_each_other_are_several_runs() {
    let file = |from: u32, far: u32| {
        let mut fit = begun();
        session(&mut fit, 1, from, 1800, metres(far));
        fit.finish()
    };
    let mut monitoring = of_type(32);
    record(&mut monitoring, 0, 0);
    let mut chained = [file(0, 5000), monitoring.finish(), file(7200, 6000)].concat();
    let both = reading("a.fit", &chained);
    assert_eq!(both.runs.iter().map(|run| figures(run).0).collect::<Vec<_>>(), [5.0, 6.0]);
    assert_eq!((both.passed_over.count(Kind::Monitoring), both.notes.as_slice()), (1, &[][..]));
    // Zeros behind the last are filling.
    chained.extend([0; 100]);
    assert_eq!(reading("a.fit", &chained), both);
    chained.extend(b"and this is something else");
    let more = reading("a.fit", &chained);
    assert_eq!(more.runs, both.runs);
    assert!(matches!(more.notes.as_slice(), [Note::Broken { .. }]), "{:?}", more.notes);
}

#[test]
fn a_wrong_check_is_a_note() {
    let mut fit = begun();
    session(&mut fit, 1, 0, 1800, metres(5000));
    let right = fit.finish();
    for wrong in [12, right.len() - 1] {
        let mut bytes = right.clone();
        bytes[wrong] ^= 0x55;
        let reading = reading("a.fit", bytes);
        assert_eq!((figures(&reading.runs[0]).0, reading.notes), (5.0, vec![Note::WrongChecksum]));
    }
}

/// A file with another header in front of its messages.
fn headed(file: &[u8], header: &[u8]) -> Vec<u8> {
    let mut bytes = [header, &file[14..file.len() - 2]].concat();
    bytes.extend(check(&bytes).to_le_bytes());
    bytes
}

#[test]
fn headers_of_other_sizes_are_read() {
    let mut fit = begun();
    session(&mut fit, 1, 0, 1800, metres(5000));
    let file = fit.finish();
    let of = |first: u8| [&[first], &file[1..12]].concat();
    assert_eq!(figures(&only_run("a.fit", headed(&file, &of(12)))).0, 5.0);
    assert_eq!(
        figures(&only_run("a.fit", headed(&file, &[of(14), vec![0, 0]].concat()))).0,
        5.0,
        "its check may be left out"
    );
    assert_eq!(figures(&only_run("a.fit", headed(&file, &[of(16), vec![0, 0, 1, 2]].concat()))).0, 5.0);
}

#[test]
fn a_size_of_zero_means_to_the_end() {
    let mut fit = begun();
    session(&mut fit, 1, 0, 1800, metres(5000));
    let mut file = fit.finish();
    file[4..8].fill(0);
    file[12..14].fill(0);
    let with_check = reading("a.fit", &file);
    assert_eq!((figures(&with_check.runs[0]).0, with_check.notes.len()), (5.0, 0), "{:?}", with_check.notes);
    file.truncate(file.len() - 2);
    assert_eq!(figures(&reading("a.fit", &file).runs[0]).0, 5.0);
}

#[test]
fn numbers_are_read_highest_byte_first_where_their_definition_says_so() {
    let mut fit = Fit::default();
    fit.endian(Endian::Big);
    fit.message(0, &[(0, Value::Enum(4)), (4, Value::Uint32(BEGIN))]);
    record(&mut fit, 0, 0);
    fit.endian(Endian::Little);
    record(&mut fit, 900, 2000);
    fit.endian(Endian::Big);
    record(&mut fit, 1800, 5000);
    session(&mut fit, 1, 0, 1800, NONE);
    assert_eq!(figures(&only_run("a.fit", fit.finish())), (5.0, Some(1800)));
}

#[test]
fn times_in_headers_go_on_from_the_last_whole_one() {
    let mut fit = begun();
    record(&mut fit, 0, 0);
    for second in 1..=100 {
        fit.compressed(20, BEGIN + second, &[(5, metres(second * 3))]);
    }
    // A second session, so that the span counts.
    session(&mut fit, 1, 0, 60, NONE);
    session(&mut fit, 1, 60, 40, NONE);
    let reading = reading("a.fit", fit.finish());
    // The span of the first reaches to its elapsed time, a minute after its timer.
    assert_eq!(reading.runs.iter().map(|run| figures(run).0).collect::<Vec<_>>(), [0.3, 0.12]);
}

#[test]
fn what_no_profile_knows_is_read_over() {
    let mut fit = begun();
    fit.message(0xFF00, &[(1, Value::Text("of the maker")), (253, Value::Uint32(BEGIN))]);
    fit.message(233, &[(2, Value::Bytes(&[9; 200]))]);
    record(&mut fit, 0, 0);
    session(&mut fit, 1, 0, 1800, metres(5000));
    assert_eq!(figures(&only_run("a.fit", fit.finish())).0, 5.0);
}

/// A file whose only record has a developer field of `size` bytes that nothing describes.
fn with_developer_field(size: u8) -> Reading {
    let mut fit = begun();
    session(&mut fit, 1, 0, 1800, NONE);
    let file = fit.finish();
    let mut messages = file[14..file.len() - 2].to_vec();
    messages.extend([0x6F, 0, 0, 20, 0, 2, 253, 4, 0x86, 5, 4, 0x86, 1, 0, size, 0]);
    for (after, metres) in [(0_u32, 0_u32), (1800, 5000)] {
        messages.push(0x0F);
        messages.extend((BEGIN + after).to_le_bytes());
        messages.extend((metres * 100).to_le_bytes());
        messages.extend(std::iter::repeat_n(7, usize::from(size)));
    }
    let mut bytes = file[..12].to_vec();
    bytes[4..8].copy_from_slice(&u32::try_from(messages.len()).unwrap().to_le_bytes());
    bytes.extend([0, 0]);
    bytes.extend(messages);
    bytes.extend(check(&bytes).to_le_bytes());
    reading("a.fit", bytes)
}

#[rstest]
#[case(0)]
#[case(2)]
#[case(255)]
fn fields_of_developers_are_read_over(#[case] size: u8) {
    let reading = with_developer_field(size);
    assert_eq!((figures(&reading.runs[0]).0, reading.notes.len()), (5.0, 0), "{:?}", reading.notes);
}

#[test]
fn a_battery_that_died_leaves_what_was_recorded_and_it_is_said() {
    let mut fit = begun();
    let event = |fit: &mut Fit, after: u32, kind: u8| {
        fit.message(21, &[(253, Value::Uint32(BEGIN + after)), (0, Value::Enum(0)), (1, Value::Enum(kind))]);
    };
    event(&mut fit, 0, 0);
    record(&mut fit, 0, 0);
    event(&mut fit, 600, 4);
    record(&mut fit, 600, 2000);
    event(&mut fit, 900, 0);
    record(&mut fit, 1500, 4000);
    record(&mut fit, 1510, 4040);
    let file = fit.finish();
    let cut = reading("a.fit", &file[..file.len() - 5]);
    assert_eq!(cut.notes, [Note::Cut]);
    assert_eq!((figures(&cut.runs[0]), cut.runs[0].elapsed), ((4.0, Some(1200)), Some(seconds(1500))));
    assert!(cut.runs[0].incomplete);
}

#[test]
fn a_ride_that_was_cut_is_no_run() {
    let mut fit = begun();
    fit.message(12, &[(0, Value::Enum(2))]);
    record(&mut fit, 0, 0);
    record(&mut fit, 1500, 14_000);
    passed_over("a.fit", fit.finish(), Kind::Ride);
}

#[test]
fn the_last_leg_counts_where_the_watch_died_in_it() {
    let mut fit = begun();
    fit.message(12, &[(0, Value::Enum(2))]);
    record(&mut fit, 0, 0);
    record(&mut fit, 3600, 20_000);
    session(&mut fit, 2, 0, 3540, metres(20_000));
    fit.message(12, &[(0, Value::Enum(1))]);
    record(&mut fit, 3700, 20_000);
    record(&mut fit, 4700, 23_000);
    let reading = reading("a.fit", fit.finish());
    assert_eq!((figures(&reading.runs[0]).0, reading.runs[0].incomplete), (3.0, true));
    assert_eq!(reading.passed_over.count(Kind::Ride), 1);
}

#[test]
fn climb_is_told_where_the_session_does() {
    let mut fit = begun();
    fit.message(
        18,
        &[
            (2, Value::Uint32(BEGIN)),
            (8, Value::Uint32(1_800_000)),
            (9, metres(5000)),
            (5, Value::Enum(1)),
            (22, Value::Uint16(120)),
        ],
    );
    assert_eq!(only_run("a.fit", fit.finish()).climb, Some(120.0));
}
