//! What it takes, in bytes, to bring something about in a terminal: the cursor's ways, and cells that are alike.

use crate::terminal::known::Repeats;

/// A step over more columns or rows than this takes fewer bytes as a sequence.
pub(super) const STEP: u16 = 3;

/// How many bytes a number takes.
const fn digits(number: u16) -> u16 {
    match number {
        0..=9 => 1,
        10..=99 => 2,
        100..=999 => 3,
        _ => 5,
    }
}

/// How many bytes a sequence of one letter takes that does something `count` times.
const fn sequence(count: u16) -> u16 {
    if count == 1 { 3 } else { 3 + digits(count) }
}

/// How many bytes the address of a column and a row takes.
pub(super) const fn address(x: u16, y: u16) -> u16 {
    4 + digits(x + 1) + digits(y + 1)
}

/// How many bytes the way from one column and row to another takes.
pub(crate) fn way((column, row): (u16, u16), (x, y): (u16, u16)) -> u16 {
    let sideways = match (x.abs_diff(column), x < column) {
        (0, _) => 0,
        (near @ 1..=STEP, true) => near,
        (far, _) => sequence(far),
    };
    let upright = match (y.abs_diff(row), y < row) {
        (0, _) => 0,
        (near @ 1..=STEP, false) => near,
        (1, true) => 2,
        (far, _) => sequence(far),
    };
    address(x, y).min(sideways + upright)
}

/// How many bytes erasing so many columns takes.
pub(crate) const fn erasing(columns: u16) -> u16 {
    sequence(columns)
}

/// Whether it takes fewer bytes to have a character of so many bytes repeated so often than to write it as often more.
pub(super) const fn is_better_repeated(bytes: u16, times: u16) -> bool {
    times > 0 && sequence(times) < bytes * times
}

/// The bytes that characters side by side take, as they are added one by one.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Text<'a> {
    repeats: Repeats,
    /// All but the last characters that are alike.
    before: u16,
    last: &'a str,
    /// How often the last one stands there.
    times: u16,
}

impl<'a> Text<'a> {
    /// None, in a terminal that repeats characters or does not.
    pub(crate) const fn new(repeats: Repeats) -> Self {
        Self { repeats, before: 0, last: "", times: 0 }
    }

    /// The same and one character more.
    pub(crate) fn with(self, symbol: &'a str) -> Self {
        if symbol == self.last {
            return Self { times: self.times + 1, ..self };
        }
        Self { before: self.bytes(), last: symbol, times: 1, ..self }
    }

    /// The last character.
    pub(crate) const fn last(self) -> &'a str {
        self.last
    }

    /// How many bytes they take.
    pub(crate) fn bytes(self) -> u16 {
        let one = u16::try_from(self.last.len()).unwrap_or(u16::MAX);
        let more = self.times.saturating_sub(1);
        let alike = match self.repeats {
            Repeats::Everything if is_better_repeated(one, more) => one + sequence(more),
            _ => one.saturating_mul(self.times),
        };
        self.before.saturating_add(alike)
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, erasing, way};
    use crate::terminal::known::Repeats::{self, Everything, Nothing};
    use rstest::rstest;

    #[rstest]
    #[case::none((5, 5), (5, 5), 0)]
    #[case::a_step_down((5, 5), (5, 6), 1)]
    #[case::three_down((5, 5), (5, 8), 3)]
    #[case::far_down((5, 5), (5, 17), 5)]
    #[case::a_step_up((5, 5), (5, 4), 2)]
    #[case::two_up((5, 5), (5, 3), 4)]
    #[case::back((5, 5), (3, 5), 2)]
    #[case::far_back((25, 5), (11, 5), 5)]
    #[case::a_step_on((5, 5), (6, 5), 3)]
    #[case::on((5, 5), (9, 5), 4)]
    #[case::to_the_next_row((44, 5), (26, 6), 6)]
    #[case::across((99, 35), (0, 0), 6)]
    fn the_cursor_takes_the_shortest_way(#[case] from: (u16, u16), #[case] to: (u16, u16), #[case] bytes: u16) {
        assert_eq!(way(from, to), bytes);
    }

    #[rstest]
    #[case::letters("next", Everything, 4)]
    #[case::two_blocks("██", Everything, 6)]
    #[case::three_blocks("███", Everything, 7)]
    #[case::where_they_are_not_repeated("███", Nothing, 9)]
    #[case::a_bar("████████████", Everything, 8)]
    #[case::four_blanks("    ", Everything, 4)]
    #[case::nine_blanks("         ", Everything, 5)]
    #[case::a_row_of_a_digit("▟████         ████▙", Everything, 25)]
    fn what_is_alike_is_repeated_where_that_is_less(#[case] text: &str, #[case] repeats: Repeats, #[case] bytes: u16) {
        let symbols = text.char_indices().map(|(at, symbol)| &text[at..at + symbol.len_utf8()]);
        assert_eq!(symbols.fold(Text::new(repeats), Text::with).bytes(), bytes);
    }

    #[rstest]
    #[case(1, 3)]
    #[case(9, 4)]
    #[case(12, 5)]
    fn erasing_names_how_many(#[case] columns: u16, #[case] bytes: u16) {
        assert_eq!(erasing(columns), bytes);
    }
}
