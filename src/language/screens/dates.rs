//! Days, months and numbers as the words of the screens have them.

use jiff::civil::{Date, Weekday};

use super::{ScreenText, Words};
use crate::language::Arg;

impl Words {
    /// `Sunday`
    pub(crate) fn weekday(self, day: Weekday) -> &'static str {
        self.of_a_list(ScreenText::Weekdays, day.to_monday_zero_offset())
    }

    /// `Nov`: the month of a date, where there is little room.
    pub(crate) fn month_in_short(self, date: Date) -> &'static str {
        self.of_a_list(ScreenText::MonthsInShort, date.month() - 1)
    }

    /// `3 November 2025`
    pub(crate) fn date(self, date: Date) -> String {
        self.say(ScreenText::Date, &self.parts(date))
    }

    /// `Monday 3 November 2025`
    pub(crate) fn long_date(self, date: Date) -> String {
        self.say(ScreenText::LongDate, &self.parts(date))
    }

    /// `Monday, 20:14`, from such a time: `20:14`.
    pub(crate) fn day_and_time(self, day: Weekday, time: String) -> String {
        self.say(ScreenText::DayAndTime, &[("weekday", self.weekday(day).into()), ("time", time.into())])
    }

    /// A number with a point in it, as it is written here: `5.2`, `5,2`.
    pub(crate) fn decimal(self, number: &str) -> String {
        number.replace('.', self.text(ScreenText::DecimalPoint))
    }

    fn parts(self, date: Date) -> [(&'static str, Arg<'static>); 4] {
        let month = self.of_a_list(ScreenText::Months, date.month() - 1);
        // As texts: a year has no mark between its thousands.
        let [day, year] = [date.day().to_string(), date.year().to_string()];
        let weekday = self.weekday(date.weekday());
        [("weekday", weekday.into()), ("day", day.into()), ("month", month.into()), ("year", year.into())]
    }

    /// The word at a place of a list, from 0.
    fn of_a_list(self, list: ScreenText, place: i8) -> &'static str {
        let place = usize::try_from(place).unwrap_or(0);
        self.text(list).split(", ").nth(place).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use jiff::civil::{Date, date};
    use rstest::rstest;

    #[rstest]
    #[case("en", "Monday 3 November 2025", "3 November 2025", "Nov", "Monday, 20:14", "5.2")]
    #[case("de", "Montag, 3. November 2025", "3. November 2025", "Nov", "Montag, 20:14", "5,2")]
    fn days_and_numbers_are_written_as_people_write_them(
        #[case] tag: &str,
        #[case] long: &str,
        #[case] short: &str,
        #[case] month: &str,
        #[case] time: &str,
        #[case] number: &str,
    ) {
        let (words, day) = (Words::of(tag).unwrap(), date(2025, 11, 3));
        assert_eq!(words.long_date(day), long);
        assert_eq!(words.date(day), short);
        assert_eq!(words.month_in_short(day), month);
        assert_eq!(words.day_and_time(day.weekday(), "20:14".to_owned()), time);
        assert_eq!(words.decimal("5.2"), number);
    }

    #[test]
    fn every_day_and_month_has_a_word_of_its_own() {
        for words in Words::all() {
            let days: Vec<Date> = (1..=7).map(|day| date(2025, 9, day)).collect();
            let months: Vec<Date> = (1..=12).map(|month| date(2025, month, 1)).collect();
            let mut said: Vec<&str> = days.iter().map(|day| words.weekday(day.weekday())).collect();
            said.extend(months.iter().map(|day| words.month_in_short(*day)));
            said.sort_unstable();
            said.dedup();
            assert_eq!((said.len(), said.iter().any(|word| word.is_empty())), (19, false), "{said:?}");
        }
    }
}
