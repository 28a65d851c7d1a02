use super::{Run, run};
use crate::journal::Effort;
use crate::journal::kilometres;
use rstest::rstest;
use std::time::Duration;

fn words(text: &str) -> Vec<String> {
    text.split(' ').map(str::to_owned).collect()
}

#[rstest]
#[case("8", "8 km")]
#[case("8km", "8 km")]
#[case("8 km", "8 km")]
#[case("8.5km", "8.5 km")]
#[case("8,5km", "8.5 km")]
#[case("8 kilometers", "8 km")]
#[case("10k", "10 km")]
#[case("10K", "10 km")]
#[case("50 metres", "0.1 km")]
#[case("500km", "500 km")]
#[case("800m", "0.8 km")]
#[case("800 metres", "0.8 km")]
#[case("5mi", "8 km")]
#[case("5 miles", "8 km")]
#[case("42.195km", "42.2 km")]
#[case("10,5 km", "10.5 km")]
#[case("5k", "5 km")]
#[case("5 k", "5 km")]
#[case("5.0k", "5 km")]
#[case("3 mi", "4.8 km")]
#[case("5 mls", "8 km")]
#[case("half", "21.1 km")]
#[case("a half marathon", "21.1 km")]
#[case("half-marathon", "21.1 km")]
#[case("HM", "21.1 km")]
#[case("marathon", "42.2 km")]
#[case("42.2", "42.2 km")]
#[case("21,1", "21.1 km")]
#[case("8000 m", "8 km")]
#[case("8000m", "8 km")]
#[case("400m", "0.4 km")]
#[case("60 metres", "0.1 km")]
#[case("ran 8 km", "8 km")]
#[case(".5 mi", "0.8 km")]
#[case("8.000 km", "8 km")]
fn a_distance_is_read_and_without_its_unit_it_is_kilometres(#[case] text: &str, #[case] said: &str) {
    let told = run(&words(text)).unwrap();
    assert_eq!((kilometres(told.km).as_str(), told.time), (said, None));
}

#[rstest]
#[case("8 52:10", 3130)]
#[case("5mi 52:10", 3130)]
#[case("8km in 52 min", 3120)]
#[case("8km 52min", 3120)]
#[case("8km 52 minutes", 3120)]
#[case("8km 52m", 3120)]
#[case("8 km 52m10s", 3130)]
#[case("10k 1h05", 3900)]
#[case("10k, 1h05", 3900)]
#[case("10k 1h 05", 3900)]
#[case("10k 1h 5min", 3900)]
#[case("10k 1h05m", 3900)]
#[case("10 1h", 3600)]
#[case("10 1 hour", 3600)]
#[case("8 52min 10s", 3130)]
#[case("8 km in 52 minutes and 10 seconds", 3130)]
#[case("8 52'10\"", 3130)]
#[case("8 52'", 3120)]
#[case("21.1km 1:45:30", 6330)]
#[case::hours_and_minutes_where_minutes_would_be_too_fast("10km 1:05", 3900)]
#[case("800m 3:20", 200)]
#[case("200m 0:40", 40)]
#[case("8km in 52:10", 3130)]
#[case("8km 52'10\"", 3130)]
#[case("8km in 1h05", 3900)]
#[case("10km 60m", 3600)]
#[case("60m 10km", 3600)]
#[case("52:10 8km", 3130)]
#[case("1h 8km", 3600)]
#[case("52 min 8 km", 3120)]
#[case("1 h 05 min for 10 km", 3900)]
#[case("half 1:45:30", 6330)]
#[case("half marathon in 1h45", 6300)]
#[case("marathon 3:30:00", 12600)]
#[case("marathon 3:30", 12600)]
fn a_time_is_read_beside_the_distance(#[case] text: &str, #[case] seconds: u64) {
    assert_eq!(run(&words(text)).unwrap().time, Some(Duration::from_secs(seconds)), "{text}");
}

#[test]
fn a_run_is_told_in_one_breath() {
    let told = run(&words("8 in 52:10 hard on last Friday")).unwrap();
    let time = Some(Duration::from_secs(3130));
    assert_eq!(told, Run { km: 8.0, time, effort: Some(Effort::Hard), day: Some("last friday".to_owned()), at: None });
    for (text, day) in [
        ("8km yesterday", "yesterday"),
        ("yesterday 8km", "yesterday"),
        ("3 days ago 8km", "3 days ago"),
        ("8km on friday in 52:10", "friday"),
        ("8 nov 24", "nov 24"),
        ("8 last night", "last night"),
        ("8 on the 24th", "the 24th"),
    ] {
        assert_eq!(run(&words(text)).map(|run| (run.km, run.day)), Ok((8.0, Some(day.to_owned()))), "{text}");
    }
    assert_eq!(
        run(&words("8 3 days ago")).unwrap(),
        Run { km: 8.0, time: None, effort: None, day: Some("3 days ago".to_owned()), at: None }
    );
}

#[rstest]
#[case("km", "“km” is not understood: a distance is wanted, such as 8, 8.5km, 800m or 5mi")]
#[case("far", "“far” is not understood: a distance is wanted")]
#[case("nankm", "“nankm” is not understood: a distance is wanted")]
#[case("52:10", "a distance is wanted, such as")]
#[case("52min", "a distance is wanted, such as")]
#[case("501km", "a distance from 0.05km to 500km is wanted")]
#[case("49 metres", "a distance from 0.05km to 500km is wanted")]
#[case::an_hour_or_metres(
    "60m",
    "“60m” may be metres, minutes or miles: write 60 metres or 60mi, or how far it was and 60min"
)]
#[case("60 m", "“60m” may be metres")]
#[case("5m", "“5m” may be metres")]
#[case("399m", "“399m” may be metres")]
#[case::two_hundred_metres_more_or_minutes("8km 200m", "“200m” may be metres")]
#[case("8 km 8 km", "the distance is told twice: 8km and 8km")]
#[case("8km 5mi", "the distance is told twice: 8km and 5mi")]
#[case("8 8.5", "the distance is told twice: 8 and 8.5")]
#[case("half 21km", "the distance is told twice: half and 21km")]
#[case("60m 50m", "the distance is told twice: 60m and 50m")]
#[case("0 km", "a distance from 0.05km to 500km is wanted")]
#[case("-3 km", "a distance from 0.05km to 500km is wanted")]
#[case("1.000,5 km", "“1.000,5km” is not understood: a distance is wanted")]
#[case("8,000 m", "“8,000m” is not understood: write 8000m without a point or comma, or kilometres")]
#[case("1.500m", "“1.500m” is not understood: write 1500m")]
#[case("1e1 km", "“1e1km” is not understood: a distance is wanted")]
#[case("+5", "“+5” is not understood: a distance is wanted")]
#[case("5..5", "“5..5” is not understood: a distance is wanted")]
#[case("inf", "“inf” is not understood: a distance is wanted")]
#[case("1h", "a distance is wanted, such as")]
#[case("52 min", "a distance is wanted, such as")]
#[case("half an hour", "“an” is not understood")]
#[case("8km half", "the distance is told twice: 8km and half")]
#[case("8km52:10", "“8km52:10” is not understood: a distance is wanted")]
#[case("8km 52:10 53:10", "“53:10” is not understood")]
#[case("8 hard easy", "hard or easy? One of them is wanted")]
#[case("5 parsecs", "“parsecs” is not understood: a time is written")]
#[case("eight km", "“eight” is not understood: a distance is wanted")]
#[case("8 bananas", "“bananas” is not understood: a time is written 52:10, 52min or 1h05")]
#[case("8 5:10/km", "“5:10/km” is not understood: a time is written 52:10, 52min or 1h05, a day yesterday, friday")]
#[case("-5", "a distance from 0.05km to 500km is wanted")]
#[case("8 52", "“52” is not understood: a time is written")]
#[case("8 52:70", "“52:70” is not understood: a time is written")]
#[case("8km 5:10", "8 km in that time is no run")]
#[case("8km 9h", "8 km in that time is no run")]
fn what_is_no_run_says_what_would_be(#[case] text: &str, #[case] expected: &str) {
    let said = run(&words(text)).unwrap_err();
    assert!(said.starts_with(expected), "{said}");
}

#[rstest]
#[case("10 km easy", Some(Effort::Easy))]
#[case("hard 8 km", Some(Effort::Hard))]
#[case("8 hard hard", Some(Effort::Hard))]
#[case("8km", None)]
fn the_effort_stands_anywhere(#[case] text: &str, #[case] effort: Option<Effort>) {
    assert_eq!(run(&words(text)).unwrap().effort, effort);
}

#[rstest]
#[case("8km at 18:30", None, Some("18:30"))]
#[case("8km yesterday at 6 pm", Some("yesterday"), Some("6 pm"))]
#[case("at 6:30pm, 8km 52:10 on monday", Some("monday"), Some("6:30pm"))]
#[case("8km at", None, Some(""))]
#[case("8km on 28.11.", Some("28.11."), None)]
#[case("8km 28.11.2026", Some("28.11.2026"), None)]
#[case("8km on 10.5", Some("10.5"), None)]
#[case("8km on 28/11", Some("28/11"), None)]
#[case("8km on 31.2.2026", Some("31.2.2026"), None)]
fn the_day_and_the_hour_stand_among_the_words(#[case] text: &str, #[case] day: Option<&str>, #[case] at: Option<&str>) {
    let told = run(&words(text)).unwrap();
    assert_eq!((told.km, told.day.as_deref(), told.at.as_deref()), (8.0, day, at));
}
