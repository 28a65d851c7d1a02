//! What people write where a file wants a word of a list, or a key: everyday words, those of other programs and of
//! hand-outs, each with the word that is meant here.

mod keys;
mod words;

/// The meaning of an everyday word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meant {
    /// This word.
    Word(&'static str),
    /// This key, of which there is more to say.
    Key(&'static str, &'static str),
    /// One of these words; which, only the author knows.
    OneOf(&'static [&'static str]),
    /// No word: what to do instead.
    Otherwise(&'static str),
}

impl Meant {
    /// What to write, as help says it.
    pub(crate) fn help(self) -> String {
        match self {
            Self::Word(word) => format!("write `{word}`"),
            Self::OneOf(words) => {
                let words: Vec<String> = words.iter().map(|word| format!("`{word}`")).collect();
                match words.split_last() {
                    Some((last, before)) if !before.is_empty() => format!("write {} or {last}", before.join(", ")),
                    _ => format!("write {}", words.concat()),
                }
            }
            Self::Key(_, instead) | Self::Otherwise(instead) => instead.to_owned(),
        }
    }
}

/// The words that mean the same, as they are written when capitals, spaces, underscores and a plural do not count.
type Row = (&'static [&'static str], Meant);

/// What is meant by `written` where a word of a vocabulary is wanted; `noun` is what its words name.
pub(crate) fn of_word(noun: &str, written: &str) -> Option<Meant> {
    let (_, rows) = words::VOCABULARIES.iter().find(|(known, _)| *known == noun)?;
    found(rows, &plain(written)).next()
}

/// What may be meant by a key that the table of this name does not have, the likeliest first.
pub(crate) fn of_key(table: &str, written: &str) -> Vec<Meant> {
    let plain = plain(written);
    let own = keys::OF_TABLES.iter().filter(|(tables, _)| tables.contains(&table)).map(|(_, rows)| *rows);
    own.chain([keys::OF_ALL]).flat_map(|rows| found(rows, &plain)).collect()
}

fn found<'w>(rows: &'static [Row], plain: &'w str) -> impl Iterator<Item = Meant> + use<'w> {
    let single = |word: &str| -> String { word.strip_suffix('s').unwrap_or(word).to_owned() };
    let wanted = single(plain);
    let counted = plain.trim_end_matches(|last: char| last.is_ascii_digit() || last == '-');
    rows.iter()
        .filter(move |(known, _)| {
            known.iter().any(|known| *known == plain || *known == counted || single(known) == wanted)
        })
        .map(|(_, meant)| *meant)
}

/// A word without what people write in several ways: `Foam_Roller` is `foam-roller`, `comeOut` is `come-out`.
pub(crate) fn plain(written: &str) -> String {
    let mut plain = String::with_capacity(written.len());
    let mut before = ' ';
    for letter in written.trim().chars() {
        if letter.is_uppercase() && before.is_lowercase() {
            plain.push('-');
        }
        match letter {
            ' ' | '_' | '–' | '—' | '‑' => plain.push('-'),
            '\'' | '’' | '.' => {}
            letter => plain.extend(letter.to_lowercase()),
        }
        before = letter;
    }
    plain
}

#[cfg(test)]
mod tests;
