//! Which hour is meant: `18:30`, `6:30pm`, `18h`.

use jiff::Zoned;
use jiff::civil::Time;

use super::day::in_words;
use crate::diagnostic::visible;

/// What would be understood.
const WANTED: &str = "a time of day is wanted: 18:30 or 6:30pm";

/// The moment at the hour that `text` names, on the day of `then`; `part` is what was said of that day, such as
/// `yesterday evening`.
///
/// # Errors
/// When it names no hour, one that the day does not have, or one that is still to come; or where it is in the morning and the
/// day was said to be further on: in a sentence that says what would be understood.
pub(super) fn moment(text: &str, then: &Zoned, part: &str, now: &Zoned) -> Result<Zoned, String> {
    let text = text.trim().to_lowercase();
    let time = hour(&text).ok_or_else(|| misread(&text))?;
    let is_later = ["afternoon", "evening", "night", "tonight"].iter().any(|part_of| part.ends_with(part_of));
    if is_later && time.hour() < 12 && !text.ends_with("am") {
        return Err(format!("\u{201c}{}\u{201d} is in the morning: write {text}pm or {text}am", visible(&text)));
    }
    let date = then.date();
    let moment = date.to_datetime(time).to_zoned(now.time_zone().clone()).map_err(|_| misread(&text))?;
    if moment.time() != time {
        return Err(format!("the clocks went past {} on {}", in_figures(time), in_words(date)));
    }
    if moment > *now {
        return Err(format!("{} on {} is still to come", in_figures(time), in_words(date)));
    }
    Ok(moment)
}

/// `18:30`
pub(super) fn in_figures(time: Time) -> String {
    time.strftime("%H:%M").to_string()
}

fn misread(text: &str) -> String {
    if text.is_empty() {
        WANTED.to_owned()
    } else {
        format!("\u{201c}{}\u{201d} is not understood: {WANTED}", visible(text))
    }
}

/// Hours and minutes of `18:30`, `18.30`, `18h30`, `18h`, `6:30pm`, `6 pm`. A number by itself is none.
fn hour(text: &str) -> Option<Time> {
    let half = [("am", 0), ("pm", 12)].iter().find_map(|(end, on)| Some((text.strip_suffix(end)?.trim_end(), *on)));
    let (figures, half) = half.map_or((text, None), |(figures, on)| (figures, Some(on)));
    let (hours, minutes) = match figures.split_once([':', '.', 'h']) {
        Some((hours, minutes)) if minutes.len() == 2 => (hours, minutes),
        Some((hours, "")) if figures.ends_with('h') && half.is_none() => (hours, "00"),
        None if half.is_some() => (figures, "00"),
        _ => return None,
    };
    let is_number = |digits: &str| (1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(hours) || !is_number(minutes) {
        return None;
    }
    let (hours, minutes): (i8, i8) = (hours.parse().ok()?, minutes.parse().ok()?);
    let hours = match half {
        None => hours,
        Some(on) if (1..=12).contains(&hours) => hours % 12 + on,
        Some(_) => return None,
    };
    Time::new(hours, minutes, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::moment;
    use jiff::Zoned;
    use rstest::rstest;

    fn at(text: &str) -> Zoned {
        format!("{text}[Europe/Berlin]").parse().unwrap()
    }

    #[rstest]
    #[case("18:30", "18:30")]
    #[case("6:30pm", "18:30")]
    #[case("6:30 PM", "18:30")]
    #[case("6pm", "18:00")]
    #[case("12pm", "12:00")]
    #[case("12am", "00:00")]
    #[case("18h30", "18:30")]
    #[case("18h", "18:00")]
    #[case("18.30", "18:30")]
    #[case("6:05", "06:05")]
    fn an_hour_is_named_as_people_name_it(#[case] text: &str, #[case] expected: &str) {
        let (then, now) = (at("2025-11-22T12:00:00"), at("2025-11-23T09:30:00"));
        assert_eq!(moment(text, &then, "", &now), Ok(at(&format!("2025-11-22T{expected}:00"))), "{text}");
    }

    #[rstest]
    #[case("", "a time of day is wanted: 18:30 or 6:30pm")]
    #[case("18", "“18” is not understood: a time of day is wanted")]
    #[case("24:00", "“24:00” is not understood: a time of day is wanted")]
    #[case("18:60", "“18:60” is not understood")]
    #[case("18:3", "“18:3” is not understood")]
    #[case("13pm", "“13pm” is not understood")]
    #[case("0am", "“0am” is not understood")]
    #[case("18 uhr", "“18 uhr” is not understood")]
    #[case("-1:30", "“-1:30” is not understood")]
    #[case("9:31", "09:31 on Sunday, 23 November 2025 is still to come")]
    fn what_names_no_hour_that_has_been_says_what_would(#[case] text: &str, #[case] expected: &str) {
        let now = at("2025-11-23T09:30:00");
        let said = moment(text, &now, "", &now).unwrap_err();
        assert!(said.starts_with(expected), "{said}");
    }

    #[test]
    fn half_past_six_in_the_evening_is_asked_back() {
        let (then, now) = (at("2025-11-22T12:00:00"), at("2025-11-23T09:30:00"));
        let said = moment("6:30", &then, "yesterday evening", &now);
        assert_eq!(said, Err("“6:30” is in the morning: write 6:30pm or 6:30am".to_owned()));
        assert_eq!(moment("6:30pm", &then, "yesterday evening", &now), Ok(at("2025-11-22T18:30:00")));
    }

    #[test]
    fn an_hour_that_the_clocks_went_past_is_none() {
        let (then, now) = (at("2025-03-30T12:00:00"), at("2025-03-31T12:00:00"));
        let said = moment("2:30", &then, "", &now);
        assert_eq!(said, Err("the clocks went past 02:30 on Sunday, 30 March 2025".to_owned()));
    }
}
