use jiff::Timestamp;
use jiff::civil::date;
use jiff::tz::TimeZone;
use proptest::prelude::*;
use rstest::rstest;

use super::{Calendar, Event, When, escaped, write};

fn at(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn event(when: When) -> Event {
    Event {
        uid: "00112233@supple".to_owned(),
        stamp: at("2025-11-29T18:05:45Z"),
        when,
        summary: "Glute relief".to_owned(),
        description: String::new(),
    }
}

fn done() -> When {
    When::Moments(at("2025-11-29T18:00:00Z"), at("2025-11-29T18:05:45Z"))
}

fn file(zone: Option<&str>, events: Vec<Event>) -> String {
    let zone = zone.map(|name| TimeZone::get(name).unwrap());
    write(&Calendar { name: "supple".to_owned(), zone, events })
}

/// The lines as they were before they were folded.
fn unfolded(file: &str) -> Vec<String> {
    file.replace("\r\n ", "").split_terminator("\r\n").map(str::to_owned).collect()
}

#[test]
fn what_was_done_is_told_in_utc_and_blocks_no_time() {
    let version = env!("CARGO_PKG_VERSION");
    let expected = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        &format!("PRODID:-//supple//supple {version}//EN"),
        "CALSCALE:GREGORIAN",
        "METHOD:PUBLISH",
        "X-WR-CALNAME:supple",
        "BEGIN:VEVENT",
        "UID:00112233@supple",
        "DTSTAMP:20251129T180545Z",
        "DTSTART:20251129T180000Z",
        "DTEND:20251129T180545Z",
        "SUMMARY:Glute relief",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
        "END:VCALENDAR",
        "",
    ];
    assert_eq!(file(None, vec![event(done())]), expected.join("\r\n"));
    assert_eq!(file(Some("Europe/Berlin"), vec![event(done())]), expected.join("\r\n"), "a zone that nothing needs");
}

#[test]
fn a_day_lasts_until_the_next() {
    let lines = unfolded(&file(None, vec![event(When::Day(date(2025, 12, 31)))]));
    assert!(lines.contains(&"DTSTART;VALUE=DATE:20251231".to_owned()), "{lines:?}");
    assert!(lines.contains(&"DTEND;VALUE=DATE:20260101".to_owned()), "{lines:?}");
}

#[test]
fn a_local_time_names_its_zone_and_the_zone_tells_its_changes() {
    let from = date(2025, 10, 20).at(7, 30, 0, 0);
    let until = date(2026, 4, 3).at(7, 30, 0, 0);
    let events = [from, until].map(|at| event(When::Local(at, at.date().at(8, 0, 0, 0))));
    let lines = unfolded(&file(Some("Europe/Berlin"), events.to_vec()));
    let zone: Vec<&str> = lines.iter().map(String::as_str).skip_while(|line| *line != "BEGIN:VTIMEZONE").collect();
    let expected = [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Berlin",
        "BEGIN:DAYLIGHT",
        "DTSTART:20250330T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "DTSTART:20251026T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "TZNAME:CET",
        "END:STANDARD",
        "BEGIN:DAYLIGHT",
        "DTSTART:20260329T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "TZNAME:CEST",
        "END:DAYLIGHT",
        "END:VTIMEZONE",
    ];
    assert_eq!(zone[..expected.len()], expected);
    assert!(zone.contains(&"DTSTART;TZID=Europe/Berlin:20251020T073000"), "{zone:?}");
}

#[test]
fn a_zone_without_changes_has_one_beginning() {
    let noon = date(2025, 7, 1).at(12, 0, 0, 0);
    let lines = unfolded(&file(Some("Asia/Kolkata"), vec![event(When::Local(noon, noon))]));
    let offsets: Vec<&String> = lines.iter().filter(|line| line.starts_with("TZOFFSET")).collect();
    assert_eq!(offsets, ["TZOFFSETFROM:+0630", "TZOFFSETTO:+0530"], "since 1945");
}

#[test]
fn a_time_without_a_zone_is_that_of_the_clock() {
    let noon = date(2025, 7, 1).at(12, 0, 0, 0);
    let lines = unfolded(&file(None, vec![event(When::Local(noon, noon))]));
    assert!(lines.contains(&"DTSTART:20250701T120000".to_owned()), "{lines:?}");
}

#[rstest]
#[case("a, b; c\\d", "a\\, b\\; c\\\\d")]
#[case::lines("one\ntwo\r\nthree\rfour", "one\\ntwo\\nthree\\nfour")]
#[case::control("a\u{7}b\tc\u{0}", "ab c")]
#[case::a_colon_means_nothing_there("10:30 \"now\"", "10:30 \"now\"")]
fn what_has_a_meaning_is_escaped(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(escaped(text), expected);
}

proptest! {
    #[test]
    fn no_line_is_longer_than_75_octets_and_nothing_of_a_text_is_lost(text in "[a-zäß€語𝄞 ,;\\\\]{0,300}") {
        let file = file(None, vec![Event { summary: text.clone(), ..event(done()) }]);
        prop_assert!(file.split("\r\n").all(|line| line.len() <= 75), "{}", file);
        prop_assert!(!file.replace("\r\n", "").contains(['\r', '\n']));
        let summary = format!("SUMMARY:{}", escaped(&text));
        prop_assert!(unfolded(&file).contains(&summary));
    }
}
