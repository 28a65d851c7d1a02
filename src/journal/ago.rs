//! How long ago something was, as a person would say it.

use jiff::Zoned;
use jiff::civil::Date;

use super::moment::Moment;
use crate::language::{Message, ScreenText, Tongue, Words};

/// How long ago `then` was, counted in the person's own days: `today`, `yesterday`, `2 days ago`, `3 weeks ago`.
///
/// A moment in the future, from a clock that was wrong, is `today`.
pub(crate) fn ago_in(tongue: Tongue, then: Moment, now: &Zoned) -> String {
    let (message, count) = match days(then.local().date(), now.date()) {
        ..=0 => (Message::AgoToday, 0),
        1 => (Message::AgoYesterday, 1),
        days @ 2..14 => (Message::AgoDays, days),
        days @ 14..61 => (Message::AgoWeeks, days / 7),
        days @ 61..730 => (Message::AgoMonths, days * 12 / 365),
        days => (Message::AgoYears, days / 365),
    };
    tongue.say(message, &[("count", count.into())])
}

/// How many minutes ago `then` was: `just now`, `12 min ago`. A moment in the future is `just now`.
pub(crate) fn minutes_ago(words: Words, then: Moment, now: &Zoned) -> String {
    match now.timestamp().duration_since(then.at).as_mins() {
        ..=0 => words.text(ScreenText::JustNow).to_owned(),
        minutes => words.say(ScreenText::MinutesAgo, &[("minutes", minutes.into())]),
    }
}

fn days(then: Date, now: Date) -> i32 {
    now.duration_since(then).as_hours().try_into().map_or(i32::MAX, |hours: i32| hours / 24)
}

#[cfg(test)]
mod tests {
    use super::{Moment, ago_in, minutes_ago};
    use crate::language::{Tongue, Words};
    use jiff::Zoned;
    use rstest::rstest;

    fn at(text: &str) -> Zoned {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("2025-11-23T18:30:00+01:00[+01:00]", "just now")]
    #[case("2025-11-23T18:29:01+01:00[+01:00]", "just now")]
    #[case("2025-11-23T18:29:00+01:00[+01:00]", "1 min ago")]
    #[case("2025-11-23T17:31:00+01:00[+01:00]", "59 min ago")]
    #[case("2025-11-23T18:31:00+01:00[+01:00]", "just now")]
    fn minutes_are_counted_whole(#[case] then: &str, #[case] said: &str) {
        let now = at("2025-11-23T18:30:00+01:00[+01:00]");
        assert_eq!(minutes_ago(Words::ENGLISH, Moment::from(&at(then)), &now), said);
    }

    #[rstest]
    #[case("2025-11-23T18:00:00+01:00[+01:00]", "today")]
    #[case("2025-11-23T00:00:00+01:00[+01:00]", "today")]
    #[case("2025-11-22T23:59:00+01:00[+01:00]", "yesterday")]
    #[case("2025-11-21T23:59:00+01:00[+01:00]", "2 days ago")]
    #[case("2025-11-10T12:00:00+01:00[+01:00]", "13 days ago")]
    #[case("2025-11-09T12:00:00+01:00[+01:00]", "2 weeks ago")]
    #[case("2025-09-24T12:00:00+02:00[+02:00]", "8 weeks ago")]
    #[case("2025-09-23T12:00:00+02:00[+02:00]", "2 months ago")]
    #[case("2023-11-25T12:00:00+01:00[+01:00]", "23 months ago")]
    #[case("2023-11-24T12:00:00+01:00[+01:00]", "2 years ago")]
    #[case("2025-12-24T12:00:00+01:00[+01:00]", "today")]
    fn days_are_counted_as_people_count_them(#[case] then: &str, #[case] said: &str) {
        let now = at("2025-11-23T18:30:00+01:00[+01:00]");
        assert_eq!(ago_in(Tongue::ENGLISH, Moment::from(&at(then)), &now), said);
    }
}
