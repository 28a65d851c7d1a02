//! Tables for spreadsheets: RFC 4180, in UTF-8, with decimal points and a head line.
//!
//! A spreadsheet takes a cell that begins with a sign such as `=` for a formula, whoever wrote it. Texts of people and of
//! files that begin so get an apostrophe in front, which spreadsheets show or hide and never count with
//! (<https://owasp.org/www-community/attacks/CSV_Injection>). Numbers, dates and words of supple's own stay as they are.

use csv::{Terminator, WriterBuilder};

/// What a spreadsheet may take for the beginning of a formula, in the wide forms of East Asian keyboards too.
const SIGNS: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// A cell of a table.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// A word of supple's own, a date, an id.
    Word(String),
    /// A text that somebody wrote.
    Text(String),
    /// A whole number.
    Whole(u64),
    /// A number, to three places.
    Decimal(f64),
}

impl Cell {
    /// A word of supple's own where there is one.
    pub fn word(word: Option<impl Into<String>>) -> Self {
        word.map_or(Self::Empty, |word| Self::Word(word.into()))
    }

    /// A text of somebody's where there is one.
    pub fn text(text: Option<impl Into<String>>) -> Self {
        text.map_or(Self::Empty, |text| Self::Text(text.into()))
    }

    /// A whole number where there is one.
    pub fn whole(number: Option<impl Into<u64>>) -> Self {
        number.map_or(Self::Empty, |number| Self::Whole(number.into()))
    }

    fn written(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Word(word) => word.clone(),
            Self::Text(text) if text.starts_with(SIGNS) => format!("'{text}"),
            Self::Text(text) => text.clone(),
            Self::Whole(number) => number.to_string(),
            Self::Decimal(number) => {
                let rounded = format!("{number:.3}");
                rounded.trim_end_matches('0').trim_end_matches('.').to_owned()
            }
        }
    }
}

/// A table: what its columns are called, and its rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Table<const COLUMNS: usize> {
    /// The names of the columns.
    pub head: [&'static str; COLUMNS],
    /// A row each.
    pub rows: Vec<[Cell; COLUMNS]>,
}

impl<const COLUMNS: usize> Table<COLUMNS> {
    /// The table as a file.
    ///
    /// # Panics
    /// Never: memory takes everything, and each row has as many cells as the head.
    #[must_use]
    pub fn write(&self) -> Vec<u8> {
        let mut csv = WriterBuilder::new().terminator(Terminator::CRLF).from_writer(Vec::new());
        csv.write_record(self.head).expect("memory takes everything");
        for row in &self.rows {
            csv.write_record(row.iter().map(Cell::written)).expect("each row has as many cells as the head");
        }
        csv.into_inner().expect("memory takes everything")
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Cell, Table};

    #[rstest]
    #[case("new shoes", "new shoes")]
    #[case::a_formula("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    #[case::a_number_of_theirs("+1 km", "'+1 km")]
    #[case("-", "'-")]
    #[case("@home", "'@home")]
    #[case::a_tab("\t=1", "'\t=1")]
    #[case::a_line("\n=1", "\"'\n=1\"")]
    #[case::wide("＝1", "'＝1")]
    #[case::inside("a=1", "a=1")]
    #[case::commas_and_quotes("a, \"b\"", "\"a, \"\"b\"\"\"")]
    fn a_text_of_somebodys_is_no_formula(#[case] text: &str, #[case] written: &str) {
        let table = Table { head: ["note", "km"], rows: vec![[Cell::Text(text.to_owned()), Cell::Empty]] };
        assert_eq!(String::from_utf8(table.write()).unwrap(), format!("note,km\r\n{written},\r\n"));
    }

    #[test]
    fn numbers_and_words_stay_as_they_are() {
        let cells = [Cell::Whole(12), Cell::Decimal(-0.5), Cell::Decimal(10.042), Cell::Decimal(8.0)];
        let table = Table { head: ["a", "b", "c", "d"], rows: vec![cells] };
        assert_eq!(String::from_utf8(table.write()).unwrap(), "a,b,c,d\r\n12,-0.5,10.042,8\r\n");
        let words = [Cell::word(Some("left")), Cell::text(None::<String>), Cell::whole(Some(7_u8))];
        assert_eq!(words.map(|cell| cell.written()), ["left", "", "7"]);
    }
}
