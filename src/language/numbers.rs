//! Numbers in words: a list from 0 on, and other forms of some of them.

/// The number words of a language.
#[derive(Clone, Debug, Default)]
pub(super) struct Numbers {
    /// From 0 on.
    words: Vec<Box<str>>,
    forms: Vec<Form>,
}

/// A form of some numbers.
#[derive(Clone, Debug)]
struct Form {
    /// Its name: `feminine`.
    name: Box<str>,
    /// The numbers that have a word of their own in it.
    words: Vec<(usize, Box<str>)>,
}

impl Numbers {
    /// Reads `zero, one, two`.
    pub(super) fn new(list: &str) -> Self {
        Self { words: list.split(", ").map(Box::from).collect(), forms: Vec::new() }
    }

    /// Adds a form, written `1 una, 21 veintiuna`.
    pub(super) fn add(&mut self, name: &str, list: &str) {
        let pair = |entry: &str| {
            let (number, word) = entry.split_once(' ')?;
            Some((number.parse().ok()?, word.into()))
        };
        self.forms.push(Form { name: name.into(), words: list.split(", ").filter_map(pair).collect() });
    }

    /// The word of a number in a form; `None` where there is none: it is said in digits.
    pub(super) fn word(&self, number: usize, form: Option<&str>) -> Option<&str> {
        let of_form = |form: &str| {
            let form = self.forms.iter().find(|known| *known.name == *form)?;
            form.words.iter().find(|(known, _)| *known == number).map(|(_, word)| &**word)
        };
        form.and_then(of_form).or_else(|| self.words.get(number).map(|word| &**word))
    }
}
