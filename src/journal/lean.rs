//! How much sorer one side is than the other, over time.

use jiff::civil::Date;

use super::statistics::Statistics;

/// How many answers a comparison takes: fewer say more about those days than about the sides.
pub(crate) const ENOUGH: u32 = 5;

impl Statistics {
    /// How much sorer the left side was than the right, on the average of the days from `first` to `last` on which
    /// soreness was told of both: below 0 where the right side was sorer, -10 to 10.
    ///
    /// # Errors
    /// With the number of these days, where they are fewer than [`ENOUGH`].
    pub(crate) fn lean(&self, first: Date, last: Date) -> Result<f64, u32> {
        let both = self.days.range(first..=last).filter(|(_, day)| day.untold.is_none());
        let told = both.filter_map(|(_, day)| day.soreness);
        let leans: Vec<f64> = told.map(|told| f64::from(told.left.get()) - f64::from(told.right.get())).collect();
        let count = u32::try_from(leans.len()).unwrap_or(u32::MAX);
        if count < ENOUGH { Err(count) } else { Ok(leans.iter().sum::<f64>() / f64::from(count)) }
    }
}

#[cfg(test)]
mod tests {
    use crate::body::Side;
    use crate::care::{Level, Soreness};
    use crate::journal::{Day, Statistics};
    use jiff::civil::date;
    use rstest::rstest;

    #[rstest]
    #[case::all_of_them(1, 9, Ok(1.0))]
    #[case::the_last_five(2, 9, Ok(0.8))]
    #[case::one_too_few(4, 9, Err(4))]
    #[case::none(7, 7, Err(0))]
    fn the_difference_is_the_mean_of_five_days_or_more_on_which_both_were_told(
        #[case] first: i8,
        #[case] last: i8,
        #[case] lean: Result<f64, u32>,
    ) {
        let level = |level| Level::new(level).unwrap();
        let sore = |left, right| Some(Soreness { left: level(left), right: level(right) });
        let day = |soreness| Day { soreness, ..Day::default() };
        let days = [
            (1, sore(4, 2)),
            (2, None),
            (3, sore(1, 2)),
            (4, sore(3, 1)),
            (5, sore(2, 2)),
            (6, sore(5, 3)),
            (8, sore(2, 1)),
        ];
        let one_side = (9, Day { untold: Some(Side::Right), ..day(sore(9, 0)) });
        let days = days.into_iter().map(|(number, soreness)| (number, day(soreness))).chain([one_side]);
        let days = days.map(|(number, day)| (date(2025, 11, number), day)).collect();
        let back = Statistics { days, ..Statistics::default() };
        assert_eq!(back.lean(date(2025, 11, first), date(2025, 11, last)), lean);
    }
}
