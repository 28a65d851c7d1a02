use super::{in_words, moment};
use jiff::Zoned;
use rstest::rstest;

fn at(text: &str) -> Zoned {
    format!("{text}+01:00[+01:00]").parse().unwrap()
}

#[rstest]
#[case("today", "2025-11-23T09:30:00")]
#[case("2025-11-23", "2025-11-23T09:30:00")]
#[case("yesterday", "2025-11-22T12:00:00")]
#[case("day before yesterday", "2025-11-21T12:00:00")]
#[case("3 days ago", "2025-11-20T12:00:00")]
#[case("three days ago", "2025-11-20T12:00:00")]
#[case("a week ago", "2025-11-16T12:00:00")]
#[case("2024-02-29", "2024-02-29T12:00:00")]
#[case::a_day_of_the_week_is_the_last_such_day("friday", "2025-11-21T12:00:00")]
#[case("Friday", "2025-11-21T12:00:00")]
#[case("fri", "2025-11-21T12:00:00")]
#[case("monday", "2025-11-17T12:00:00")]
#[case::and_that_may_be_today("sunday", "2025-11-23T09:30:00")]
#[case::or_not("last sunday", "2025-11-16T12:00:00")]
#[case("last friday", "2025-11-21T12:00:00")]
#[case("21 november", "2025-11-21T12:00:00")]
#[case("21. Nov", "2025-11-21T12:00:00")]
#[case("this morning", "2025-11-23T09:30:00")]
#[case("last night", "2025-11-22T12:00:00")]
#[case("friday evening", "2025-11-21T12:00:00")]
#[case("november 21st", "2025-11-21T12:00:00")]
#[case("nov 21", "2025-11-21T12:00:00")]
#[case::without_its_year_it_has_been("24 december", "2024-12-24T12:00:00")]
#[case("24 december 2023", "2023-12-24T12:00:00")]
#[case("21.11.2025", "2025-11-21T12:00:00")]
#[case("21. 11. 2025", "2025-11-21T12:00:00")]
#[case("21.11.", "2025-11-21T12:00:00")]
#[case("21.11", "2025-11-21T12:00:00")]
#[case("5.11.2025", "2025-11-05T12:00:00")]
#[case("05.11.", "2025-11-05T12:00:00")]
#[case("24.12.", "2024-12-24T12:00:00")]
#[case("21/11", "2025-11-21T12:00:00")]
#[case("11/21", "2025-11-21T12:00:00")]
#[case("11/11", "2025-11-11T12:00:00")]
#[case("21/11/2025", "2025-11-21T12:00:00")]
#[case("11-21-2025", "2025-11-21T12:00:00")]
#[case("2025/11/05", "2025-11-05T12:00:00")]
fn a_day_is_named_as_people_name_it(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(moment(text, &at("2025-11-23T09:30:00")), Ok(at(expected)), "{text}");
}

#[rstest]
#[case("2025-11-24", "Monday, 24 November 2025 is still to come")]
#[case("tomorrow", "Monday, 24 November 2025 is still to come")]
#[case("", "a day is wanted: yesterday, friday")]
#[case("2025-02-29", "“2025-02-29” is not understood: a day is wanted: yesterday, friday")]
#[case("31 november", "“31 november” is not understood: a day is wanted: ")]
#[case("21 november 25", "“21 november 25” is not understood: a day is wanted: ")]
#[case("morning", "“morning” is not understood: a day is wanted: ")]
#[case("31.2.2025", "“31.2.2025” is not understood: a day is wanted: ")]
#[case("31/13", "“31/13” is not understood: a day is wanted: ")]
#[case("21.11.25", "“21.11.25” is not understood: a day is wanted: ")]
#[case("2025-11-21T07:00", "“2025-11-21t07:00” is not understood: a day is wanted: ")]
#[case("24.11.2025", "Monday, 24 November 2025 is still to come")]
#[case("5/11", "“5/11” may be 5 november or 11 may: write the month as a word")]
#[case("05/11/2025", "“05/11/2025” may be 5 november or 11 may: write the month as a word")]
#[case("5-11-2025", "“5-11-2025” may be 5 november or 11 may: write the month as a word")]
#[case("gestern", "“gestern”: days are said in English here: yesterday")]
#[case("Freitag", "“freitag”: days are said in English here: friday")]
fn what_names_no_day_that_has_been_says_what_would(#[case] text: &str, #[case] expected: &str) {
    let said = moment(text, &at("2025-11-23T09:30:00")).unwrap_err();
    assert!(said.starts_with(expected), "{said}");
}

#[test]
fn a_day_is_said_whole() {
    assert_eq!(in_words(at("2025-11-21T12:00:00").date()), "Friday, 21 November 2025");
}
