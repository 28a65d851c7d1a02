//! Keys by their place: outside of text, a letter of another script asks for what the Latin letter of that key does.
//!
//! A terminal that speaks kitty's keyboard protocol tells the place of each key, whatever the layout is (see
//! [`super::decode`]); for others the common layouts stand here: Russian (ЙЦУКЕН) with the letters that Ukrainian and
//! Belarusian have more, Greek, Hebrew (SI 1452) and Arabic (101), each beside the Latin QWERTY. Full-width letters, as
//! input methods of East Asia give them, and the digits of Arabic and Persian are read as what they are.

use super::key::{Code, Key};
use super::keymap::Keymap;

/// The keys of a Latin layout from the upper row on, and what the same keys give in others. A space: nothing of its own.
const LATIN: &str = "qwertyuiop[]asdfghjkl;'zxcvbnm,./";
const LAYOUTS: &[&str] = &[
    "йцукенгшщзхъфывапролджэячсмитьбю ",
    " ςερτυθιοπ  ασδφγηξκλ  ζχψωβνμ   ",
    "  קראטוןםפ  שדגכעיחלךף זסבהנמצתץ ",
    "ضصثقفغعهخحجدشسيبلاتنمكطئءؤر ىةوزظ",
];
/// Where the letters that Ukrainian and Belarusian have more than Russian stand.
const MORE: &[(char, char)] = &[('і', 's'), ('ї', ']'), ('є', '\''), ('ў', 'o')];

/// Reads keys by their place, where their letter is not asked for itself.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Places {
    /// A Greek letter was typed: the key of `q` then gives a semicolon.
    greek: bool,
}

impl Places {
    /// The key that was meant: itself where any screen knows it, else the one at its place. `told` is the Latin letter
    /// at its place, where the terminal tells it.
    pub(crate) fn read(&mut self, key: Key, told: Option<char>, keymap: &Keymap) -> Key {
        let Code::Char(typed) = key.code else { return key };
        self.greek |= ('α'..='ω').contains(&lower(typed));
        if keymap.knows(key) {
            return key;
        }
        // A Latin layout means its letters; the semicolon at the place of q is Greek.
        let is_other = |place: &char| !typed.is_ascii() || (typed, *place) == (';', 'q');
        let at = told.filter(is_other).or_else(|| latin(typed)).or_else(|| self.greek_q(typed));
        at.map_or(key, |c| Key { code: Code::Char(c), ..key })
    }

    fn greek_q(self, typed: char) -> Option<char> {
        match typed {
            ';' if self.greek => Some('q'),
            ':' if self.greek => Some('Q'),
            _ => None,
        }
    }
}

/// The Latin letter, digit or sign at the place of `typed`, a letter of another script; `None` where that is not known.
fn latin(typed: char) -> Option<char> {
    match typed {
        // Full-width forms lie as far apart from each other as the plain ones.
        '\u{ff01}'..='\u{ff5e}' => return char::from_u32(u32::from(typed) - 0xfee0),
        '\u{3000}' => return Some(' '),
        '٠'..='٩' => return char::from_digit(u32::from(typed) - u32::from('٠'), 10),
        '۰'..='۹' => return char::from_digit(u32::from(typed) - u32::from('۰'), 10),
        _ if typed.is_ascii() => return None,
        _ => {}
    }
    let small = lower(typed);
    let more = MORE.iter().find(|(letter, _)| *letter == small).map(|(_, place)| *place);
    let place = more.or_else(|| LAYOUTS.iter().find_map(|layout| at_place(layout, small)))?;
    match (small == typed, place.is_ascii_alphabetic()) {
        (true, _) => Some(place),
        (false, true) => Some(place.to_ascii_uppercase()),
        // What shift makes of a sign is not the same everywhere.
        (false, false) => None,
    }
}

fn at_place(layout: &str, letter: char) -> Option<char> {
    layout.chars().zip(LATIN.chars()).find(|(there, _)| *there == letter && !there.is_ascii()).map(|(_, place)| place)
}

/// The small letter; itself where there is none.
fn lower(letter: char) -> char {
    let mut small = letter.to_lowercase();
    match (small.next(), small.next()) {
        (Some(small), None) => small,
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::{LATIN, LAYOUTS, Places, latin};
    use crate::terminal::key::Key;
    use crate::terminal::keymap::Keymap;
    use rstest::rstest;

    #[rstest]
    #[case::russian("йьзПхъ", "qmpG[]")]
    #[case::ukrainian("йьзії", "qmps]")]
    #[case::greek("ςμπΓρ", "wmpGr")]
    #[case::hebrew("קפצש", "epma")]
    #[case::arabic("ضةحش", "qmpa")]
    #[case::full_width("ｑＧ？\u{3000}１", "qG? 1")]
    #[case::digits("٤۷", "47")]
    fn a_letter_of_another_script_is_the_key_at_its_place(#[case] typed: &str, #[case] meant: &str) {
        let mut places = Places::default();
        let read = |c| places.read(Key::char(c), None, &Keymap::default());
        assert_eq!(typed.chars().map(read).collect::<Vec<_>>(), meant.chars().map(Key::char).collect::<Vec<_>>());
    }

    #[test]
    fn every_layout_has_a_letter_for_each_key_and_none_stands_for_two() {
        for layout in LAYOUTS {
            assert_eq!(layout.chars().count(), LATIN.chars().count(), "{layout}");
        }
        let mut seen = std::collections::HashMap::new();
        for letter in LAYOUTS.iter().flat_map(|layout| layout.chars()).filter(|c| !c.is_ascii()) {
            let place = latin(letter).unwrap();
            assert_eq!(*seen.entry(letter).or_insert(place), place, "{letter}");
        }
    }

    #[test]
    fn what_the_terminal_tells_counts_before_the_table_and_what_is_bound_before_both() {
        let mut places = Places::default();
        let keymap = Keymap::default();
        // Georgian is not in the table, and in a phonetic layout the Russian letter stands elsewhere.
        assert_eq!(places.read(Key::char('ქ'), Some('q'), &keymap), Key::char('q'));
        assert_eq!(places.read(Key::char('я'), Some('q'), &keymap), Key::char('q'));
        assert_eq!(places.read(Key::char('ქ'), None, &keymap), Key::char('ქ'));
        // Latin layouts mean their letters: where Dvorak has its quote, others have q.
        assert_eq!(places.read(Key::char('\''), Some('q'), &keymap), Key::char('\''));
        let (bound, faults) = Keymap::with(&[("pause".to_owned(), vec!["й".to_owned()])]);
        assert_eq!((places.read(Key::char('й'), Some('q'), &bound), faults.len()), (Key::char('й'), 0));
    }

    #[test]
    fn a_semicolon_is_the_greek_q_once_greek_is_typed() {
        let mut places = Places::default();
        let mut read = |c| places.read(Key::char(c), None, &Keymap::default());
        assert_eq!(read(';'), Key::char(';'));
        assert_eq!((read('μ'), read(';')), (Key::char('m'), Key::char('q')));
    }
}
