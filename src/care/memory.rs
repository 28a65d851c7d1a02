//! What earlier days mean for today.

use super::facts::Level;

/// The way of a move to begin with: the usual or the easier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Way {
    /// As the routine says.
    Usual,
    /// The easier way is offered first.
    OfferEasier,
    /// The easier way.
    Easier,
    /// The easier way, but the usual one is offered: the easier way has gone well for a while.
    OfferUsual,
}

/// The counts that are remembered of a move since it was last done whole in the usual way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TooMuch {
    /// In how many sessions it was too much.
    pub(crate) times: u16,
    /// In how many sessions since the last of those it was done whole the easier way.
    pub(crate) well: u16,
}

/// Sessions in which the easier way has to go well before the usual one is offered again.
const WELL: u16 = 3;

/// The way to begin with.
pub(crate) const fn way(known: TooMuch) -> Way {
    match known.times {
        0 => Way::Usual,
        1 => Way::OfferEasier,
        _ if known.well > 0 && known.well.is_multiple_of(WELL) => Way::OfferUsual,
        _ => Way::Easier,
    }
}

/// Days between two reports of soreness beyond which the later one is about something new.
const GAP: i64 = 3;

/// For how many days, today included, it has been sore: back from the latest report over every report above 0 that is at
/// most 3 days from the next. Reports are (day, level), in the order of the days; `today` counts the same days. 0 where
/// the latest report says that nothing is sore, or is more than 3 days old.
pub(crate) fn sore_days(reports: &[(i64, Level)], today: i64) -> u16 {
    let mut begun = None;
    let mut next = today;
    for &(day, level) in reports.iter().rev().filter(|(day, _)| *day <= today) {
        if next - day > GAP || level == Level::NONE {
            // Of two reports of one day the later counts, so that a check-in after the session may take it back.
            if begun == Some(day) {
                continue;
            }
            break;
        }
        begun = Some(day);
        next = day;
    }
    begun.map_or(0, |begun| u16::try_from(today - begun + 1).unwrap_or(u16::MAX))
}

#[cfg(test)]
mod tests {
    use super::{TooMuch, Way, sore_days, way};
    use crate::care::facts::Level;
    use proptest::prelude::*;
    use rstest::rstest;

    fn reports(days: &[(i64, u8)]) -> Vec<(i64, Level)> {
        days.iter().map(|&(day, level)| (day, Level::new(level).unwrap())).collect()
    }

    #[rstest]
    #[case(0, 0, Way::Usual)]
    #[case(1, 0, Way::OfferEasier)]
    #[case(2, 0, Way::Easier)]
    #[case(3, 0, Way::Easier)]
    #[case::it_goes_well(2, 2, Way::Easier)]
    #[case::it_has_gone_well_for_long(2, 3, Way::OfferUsual)]
    #[case::it_was_not_wanted(2, 4, Way::Easier)]
    #[case::asked_again_later(2, 6, Way::OfferUsual)]
    #[case::once_is_offered_anyway(1, 3, Way::OfferEasier)]
    fn a_move_that_was_too_much_twice_begins_the_easier_way(
        #[case] times: u16,
        #[case] well: u16,
        #[case] expected: Way,
    ) {
        assert_eq!(way(TooMuch { times, well }), expected);
    }

    #[rstest]
    #[case::never(&[], 0)]
    #[case::today(&[(20, 1)], 1)]
    #[case::not_sore(&[(20, 0)], 0)]
    #[case::since_yesterday(&[(19, 2), (20, 1)], 2)]
    #[case::a_gap_of_three(&[(17, 2), (20, 1)], 4)]
    #[case::a_gap_of_four(&[(16, 2), (20, 1)], 1)]
    #[case::the_latest_three_days_old(&[(17, 2)], 4)]
    #[case::the_latest_four_days_old(&[(16, 2)], 0)]
    #[case::over_in_between(&[(17, 3), (18, 0), (19, 2), (20, 2)], 2)]
    #[case::over_since_yesterday(&[(18, 3), (19, 0)], 0)]
    #[case::twice_a_day(&[(18, 3), (19, 0), (19, 2), (20, 4)], 3)]
    #[case::a_clock_that_was_ahead(&[(19, 1), (25, 4)], 2)]
    #[case::a_week(&[(13, 1), (15, 1), (17, 1), (20, 1)], 8)]
    fn days_of_soreness_are_counted_back(#[case] days: &[(i64, u8)], #[case] expected: u16) {
        assert_eq!(sore_days(&reports(days), 20), expected);
    }

    proptest! {
        #[test]
        fn a_report_of_nothing_today_ends_it(days in prop::collection::vec((0i64..20, 0u8..=10), 0..20)) {
            let mut days = days;
            days.sort_unstable_by_key(|(day, _)| *day);
            days.push((20, 0));
            prop_assert_eq!(sore_days(&reports(&days), 20), 0);
        }
    }
}
