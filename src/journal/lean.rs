//! How much sorer one side is than the other, over time.

use jiff::civil::Date;

use super::statistics::Statistics;

impl Statistics {
    /// How much sorer the left side was than the right, on the average of the days from `first` to `last` on which
    /// soreness was told of both: below 0 where the right side was sorer, -10 to 10. `None` where nothing was told.
    pub(crate) fn lean(&self, first: Date, last: Date) -> Option<f64> {
        let both = self.days.range(first..=last).filter(|(_, day)| day.untold.is_none());
        let told = both.filter_map(|(_, day)| day.soreness);
        let leans: Vec<f64> = told.map(|told| f64::from(told.left.get()) - f64::from(told.right.get())).collect();
        let count = u32::try_from(leans.len()).ok().filter(|&count| count > 0)?;
        Some(leans.iter().sum::<f64>() / f64::from(count))
    }
}

#[cfg(test)]
mod tests {
    use crate::care::{Level, Soreness};
    use crate::journal::{Day, Statistics};
    use jiff::civil::date;
    use rstest::rstest;

    #[rstest]
    #[case(1, 3, Some(0.5))]
    #[case(1, 2, Some(2.0))]
    #[case(3, 3, Some(-1.0))]
    #[case(4, 9, None)]
    fn the_difference_is_the_mean_of_the_days_on_which_it_was_told(
        #[case] first: i8,
        #[case] last: i8,
        #[case] lean: Option<f64>,
    ) {
        let level = |level| Level::new(level).unwrap();
        let sore = |left, right| Some(Soreness { left: level(left), right: level(right) });
        let day = |soreness| Day { soreness, ..Day::default() };
        let days = [(1, sore(4, 2)), (2, None), (3, sore(1, 2))];
        let days = days.into_iter().map(|(number, soreness)| (date(2025, 11, number), day(soreness))).collect();
        let back = Statistics { days, ..Statistics::default() };
        assert_eq!(back.lean(date(2025, 11, first), date(2025, 11, last)), lean);
    }
}
