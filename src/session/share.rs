//! How the sets of a move are shared out between the sides.

use crate::body::Side;
use crate::routine::Order;

/// The sets of a move that are to be done, each side's in the order in which the sides come up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Share {
    /// So many for the whole body.
    Whole(u16),
    /// So many on one side, and none on the other.
    OneSide(u16, Side),
    /// Sets on both sides.
    Both {
        /// The side that goes first.
        first: Side,
        /// Its sets.
        sets: u16,
        /// The other side's.
        others: u16,
        /// Whether the side changes after each set.
        in_turn: bool,
    },
}

impl Share {
    /// The sets on these sides, in their order, of a move done in this one; `None` where there are none.
    pub(crate) fn of(sides: &[Option<Side>], order: Order) -> Option<Self> {
        let count = |wanted: Option<Side>| {
            u16::try_from(sides.iter().filter(|side| **side == wanted).count()).unwrap_or(u16::MAX)
        };
        let Some(first) = *sides.first()? else { return Some(Self::Whole(count(None))) };
        let (sets, others) = (count(Some(first)), count(Some(first.other())));
        Some(if others == 0 {
            Self::OneSide(sets, first)
        } else {
            Self::Both { first, sets, others, in_turn: order == Order::Alternate }
        })
    }

    /// Whether a single set is to be done.
    pub(crate) const fn is_last(self) -> bool {
        matches!(self, Self::Whole(1) | Self::OneSide(1, _))
    }
}

#[cfg(test)]
mod tests {
    use super::Share;
    use crate::body::Side;
    use crate::routine::Order;
    use rstest::rstest;

    #[rstest]
    #[case("", Order::SideBySide, None)]
    #[case("BB", Order::SideBySide, Some(Share::Whole(2)))]
    #[case("R", Order::SideBySide, Some(Share::OneSide(1, Side::Right)))]
    #[case("LL", Order::Alternate, Some(Share::OneSide(2, Side::Left)))]
    #[case("RLLL", Order::SideBySide, Some(Share::Both { first: Side::Right, sets: 1, others: 3, in_turn: false }))]
    #[case("LRLRL", Order::Alternate, Some(Share::Both { first: Side::Left, sets: 3, others: 2, in_turn: true }))]
    fn sets_are_counted_side_by_side(#[case] sides: &str, #[case] order: Order, #[case] share: Option<Share>) {
        let side = |letter| match letter {
            'R' => Some(Side::Right),
            'L' => Some(Side::Left),
            _ => None,
        };
        assert_eq!(Share::of(&sides.chars().map(side).collect::<Vec<_>>(), order), share);
        assert_eq!(share.is_some_and(Share::is_last), sides.len() == 1);
    }
}
