//! Which side comes first.

use super::facts::Soreness;
use crate::body::Side;

/// The side that is sorer: it goes first, and gets one more set where the routine allows it. `None` where both are alike.
#[must_use]
pub fn sorer(soreness: Soreness) -> Option<Side> {
    match soreness.left.cmp(&soreness.right) {
        std::cmp::Ordering::Greater => Some(Side::Left),
        std::cmp::Ordering::Less => Some(Side::Right),
        std::cmp::Ordering::Equal => None,
    }
}

#[cfg(test)]
mod tests {
    use super::sorer;
    use crate::body::Side;
    use crate::care::facts::{Level, Soreness};
    use rstest::rstest;

    #[rstest]
    #[case(0, 0, None)]
    #[case(5, 5, None)]
    #[case(5, 4, Some(Side::Left))]
    #[case(4, 5, Some(Side::Right))]
    fn the_sorer_side_is_found(#[case] left: u8, #[case] right: u8, #[case] side: Option<Side>) {
        let level = |level| Level::new(level).unwrap();
        assert_eq!(sorer(Soreness { left: level(left), right: level(right) }), side);
    }
}
