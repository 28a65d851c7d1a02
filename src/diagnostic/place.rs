//! Lines and columns of a byte offset.

/// A place in a text, as people and editors count: lines and columns (Unicode scalars) from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Place {
    /// Line, from 1.
    pub(crate) line: usize,
    /// Column in Unicode scalars, from 1.
    pub(crate) column: usize,
}

/// The beginnings of a text's lines; turns offsets to places.
#[derive(Clone, Debug)]
pub struct Lines<'s> {
    source: &'s str,
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    /// The lines of `source`. A line ends with `\n`.
    #[must_use]
    pub fn new(source: &'s str) -> Self {
        let after_breaks = source.bytes().enumerate().filter(|&(_, byte)| byte == b'\n').map(|(at, _)| at + 1);
        Self { source, starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    /// The number of the line, from 1, that the byte at `offset` is in; one past the end is in the last.
    pub(crate) fn number(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }

    /// The place of the byte at `offset`. An offset inside a character counts as its start, one past the end as the end.
    pub(crate) fn place(&self, offset: usize) -> Place {
        let offset = self.source.floor_char_boundary(offset);
        let line = self.starts.partition_point(|&start| start <= offset);
        let column = self.source[self.starts[line - 1]..offset].chars().count() + 1;
        Place { line, column }
    }
}

impl Place {
    /// The place of the byte at `offset` in `source`. For many places of one text use [`Lines`].
    pub(crate) fn of(source: &str, offset: usize) -> Self {
        Lines::new(source).place(offset)
    }
}

#[cfg(test)]
mod tests {
    use super::Place;
    use rstest::rstest;

    #[rstest]
    #[case(0, 1, 1)]
    #[case(2, 1, 3)]
    #[case(3, 1, 3)]
    #[case(4, 1, 4)]
    #[case(5, 2, 1)]
    #[case(7, 2, 3)]
    #[case(99, 2, 3)]
    fn columns_count_characters(#[case] offset: usize, #[case] line: usize, #[case] column: usize) {
        assert_eq!(Place::of("abü\ncd", offset), Place { line, column });
    }

    #[test]
    fn an_empty_text_has_one_place() {
        assert_eq!(Place::of("", 0), Place { line: 1, column: 1 });
    }
}
