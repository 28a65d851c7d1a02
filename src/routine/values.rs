//! Values that only files of moves and routines hold.

use std::ops::Range;

use super::{Breath, Id, Respelling, codes, unwise};
use crate::diagnostic::{Finding, quoted};
use crate::document::{Kind, Node, Reader, Value, Whole, codes as document_codes};
use crate::duration::Length;

impl Id {
    /// What an id is called in messages and in schemas.
    pub(crate) const NOUN: &str = "id";
}

impl Value for Id {
    fn kind() -> Kind {
        Kind::Spelled {
            noun: Self::NOUN,
            pattern: "[a-z0-9][a-z0-9-]{0,63}",
            examples: &["piriformis", "knee-to-chest"],
        }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(text) = node.as_text() else {
            return not_one(node, reader);
        };
        let id = Self::new(text);
        if id.is_none() {
            reader.fault(bad_id(text, node.span()));
        }
        id
    }
}

/// A list of ids, or a table, where one id is wanted.
fn not_one(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Id> {
    let several = node.as_list().and_then(|mut items| items.next()?.as_text()).and_then(Id::new);
    let inside = || node.as_table()?.entries().find_map(|(_, value)| Id::new(value.as_text()?));
    let Some(first) = several else {
        let Some(id) = inside() else { return reader.wrong_type(node) };
        let finding = Finding::error(document_codes::WRONG_TYPE, node.span(), "expected an id, found a table");
        reader.fault(finding.help(format!("write the id alone: `\"{id}\"`")));
        return None;
    };
    let finding = Finding::error(document_codes::WRONG_TYPE, node.span(), "expected one id, found a list");
    reader.fault(
        finding.help(format!("each move is a step of its own: `[[step]]`, `move = \"{first}\"`, then the next")),
    );
    None
}

/// The finding that a text is not an id.
pub(super) fn bad_id(text: &str, span: Range<usize>) -> Finding {
    if let Some((_, name)) = text.rsplit_once(['/', '\\']) {
        let message = format!("{} is a path, and no file is taken by its path", quoted(text));
        let finding = Finding::error(codes::PATH_FOR_ID, span, message);
        return match Id::new(name.strip_suffix(".toml").unwrap_or(name)) {
            Some(id) => finding.help(format!("write the id alone: `{id}`")),
            None => finding.help("write the id of a move: the name of its file in one of your folders"),
        };
    }
    let finding = Finding::error(codes::BAD_ID, span, format!("{} is not an id", quoted(text)));
    let stem = text.strip_suffix(".toml").unwrap_or(text);
    if let Some(id) = before_a_dose(stem) {
        return finding
            .help(format!("write the id alone: `{id}`; how much and how often stand in keys of their own below it"));
    }
    match Id::new(&stem.to_lowercase().replace([' ', '_'], "-")) {
        Some(id) => finding.help(format!("an id is written as the move's file is named: `{id}`")),
        None => finding.help("an id is 1 to 64 lower-case letters, digits and hyphens: the name of the move's file"),
    }
}

/// A picture: a file below the folder of the move's own file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture(pub(crate) String);

/// The kinds of pictures that browsers show, by the ends of their names.
const PICTURES: [&str; 6] = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"];

impl Value for Picture {
    fn kind() -> Kind {
        Kind::Text
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let is_inside = !text.starts_with('/')
            && !text.contains(['\\', ':'])
            && text.split('/').all(|part| !part.is_empty() && part != "..");
        let is_picture = PICTURES.iter().any(|ending| text.to_ascii_lowercase().ends_with(ending));
        if is_inside && is_picture {
            return Some(Self(text));
        }
        let message = format!("{} is no picture beside this file", quoted(&text));
        let help = "name a .png, .jpg, .gif, .webp or .svg file in the folder of this file: `picture = \"seen/hug.png\"`; \
                    an address of the web is `link`";
        reader.fault(Finding::error(codes::BAD_PICTURE, node.span(), message).help(help));
        None
    }
}

/// The id before a dose that was written beside it: `pigeon x2`, `pigeon (30s)`.
fn before_a_dose(text: &str) -> Option<Id> {
    let words: Vec<&str> = text.split([' ', ',', '(', ':']).filter(|word| !word.is_empty()).collect();
    let dose = words.iter().position(|word| word.contains(|letter: char| letter.is_ascii_digit() || letter == '×'))?;
    if dose == 0 { None } else { Id::new(&words[..dose].join("-").to_lowercase()) }
}

/// The format of a file; this program reads format 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Format;

impl Value for Format {
    fn kind() -> Kind {
        Kind::Whole { least: 1, most: 1 }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.as_whole() {
            Some(newer) if newer > 1 => {
                let message = format!("format {newer} needs a newer supple; this one reads format 1");
                reader.fault(Finding::error(codes::NEWER_FORMAT, node.span(), message));
                None
            }
            _ => Whole::<1, 1>::read(node, reader).map(|_| Self),
        }
    }
}

/// A language tag: `en`, `de`, `pt-BR`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Language(pub(crate) String);

impl Language {
    /// The spelling of a tag, as a regular expression.
    pub(crate) const PATTERN: &str = "[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*";

    /// Whether a text is such a tag.
    pub(crate) fn is_tag(tag: &str) -> bool {
        let mut parts = tag.split('-');
        let letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
        let digits_too = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        parts.next().is_some_and(|first| (2..=3).contains(&first.len()) && letters(first))
            && parts.all(|part| (2..=8).contains(&part.len()) && digits_too(part))
    }
}

/// What to write in place of a text that is no tag: that of a language's name, or the same with hyphens.
fn tag_help(text: &str) -> String {
    const NAMES: [(&str, &[&str]); 7] = [
        ("en", &["english", "eng", "englisch"]),
        ("de", &["german", "deutsch", "ger"]),
        ("es", &["spanish", "español", "espanol", "castellano"]),
        ("fr", &["french", "français", "francais"]),
        ("pt", &["portuguese", "português", "portugues"]),
        ("it", &["italian", "italiano"]),
        ("nl", &["dutch", "nederlands"]),
    ];
    let lower = text.trim().to_lowercase();
    if let Some((tag, _)) = NAMES.iter().find(|(_, names)| names.contains(&lower.as_str())) {
        return format!("write `\"{tag}\"`");
    }
    let hyphened = text.trim().split('.').next().unwrap_or(text).replace('_', "-");
    if Language::is_tag(&hyphened) && hyphened.len() <= 6 {
        return format!("write `\"{hyphened}\"`");
    }
    "a tag is two or three letters, such as `en` or `de`, with a region where one is needed: `pt-BR`".into()
}

impl Value for Language {
    fn kind() -> Kind {
        Kind::Spelled { noun: "language tag", pattern: Self::PATTERN, examples: &["en", "de", "pt-BR"] }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        if Self::is_tag(&text) {
            return Some(Self(text));
        }
        let message = format!("{} is not a language tag", quoted(&text));
        reader.fault(Finding::error(codes::BAD_LANGUAGE, node.span(), message).help(tag_help(&text)));
        None
    }
}

/// Words that are said otherwise than they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pronounce(pub(crate) Vec<Respelling>);

impl Value for Pronounce {
    fn kind() -> Kind {
        Kind::Map(Box::new(Kind::Text))
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let Some(table) = node.as_table() else {
            return reader.wrong_type(node);
        };
        let mut respellings = Vec::new();
        for (word, said) in table.entries() {
            if word.value.trim().is_empty() {
                reader.fault(Finding::error(document_codes::EMPTY, word.span, "a word with nothing in it"));
                continue;
            }
            let word = word.value.trim().to_owned();
            respellings.extend(String::read(said, reader).map(|said| Respelling { word, said }));
        }
        Some(Self(respellings))
    }
}

/// An address of the web.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Url(pub(crate) String);

impl Value for Url {
    fn kind() -> Kind {
        Kind::Spelled { noun: "web address", pattern: r"https?://\S*\.\S*", examples: &["https://example.org/hips"] }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
        if rest.is_some_and(|rest| rest.contains('.') && !rest.contains(char::is_whitespace)) {
            return Some(Self(text));
        }
        let message = format!("{} is not an address of the web", quoted(&text));
        let is_near = text.contains('.') && !text.contains(char::is_whitespace) && !text.contains("://");
        let help = if is_near { format!("write `\"https://{text}\"`") } else { "it begins with `https://`".into() };
        reader.fault(Finding::error(codes::BAD_URL, node.span(), message).help(help));
        None
    }
}

/// The code of a piece of advice that files can switch off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Allowed(pub(crate) &'static str);

impl Value for Allowed {
    fn kind() -> Kind {
        Kind::Word { noun: "code of advice", words: unwise::allowable().collect() }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let known = unwise::allowable().find(|code| *code == text);
        if known.is_none() {
            reader.fault_of(codes::UNKNOWN_ADVICE, &node.span(), || not_allowable(&text, node));
        }
        known.map(Self)
    }
}

fn not_allowable(text: &str, node: Node<'_>) -> Finding {
    let code = text.to_uppercase();
    let unknown = |message| Finding::error(codes::UNKNOWN_ADVICE, node.span(), message);
    if code.starts_with('E') && code.len() > 1 && code[1..].bytes().all(|byte| byte.is_ascii_digit()) {
        let message = format!("{} is an error, and errors cannot be allowed", quoted(text));
        Finding::error(codes::ALLOWED_ERROR, node.span(), message).help("only advice, whose codes begin with W, can be")
    } else if code == unwise::IDLE_ALLOWANCE {
        unknown(format!("{} cannot be allowed", quoted(text))).help("remove the allowance that it is about")
    } else {
        let finding = unknown(format!("no advice has the code {}", quoted(text)));
        match unwise::allowable().find(|known| number(known).is_some() && number(known) == number(&code)) {
            Some(meant) => finding.help(format!("did you mean `{meant}`?")),
            None => finding.help("the codes are those that `supple check` shows, `W001` and on"),
        }
    }
}

/// The number of a code of advice, however many digits it is written with.
fn number(code: &str) -> Option<u32> {
    code.strip_prefix('W').unwrap_or(code).parse().ok()
}

/// Why a piece of advice does not hold: a text with words in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Reason(pub(crate) String);

impl Value for Reason {
    fn kind() -> Kind {
        Kind::Text
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_text().is_some_and(|text| !text.contains(char::is_alphabetic)) {
            let finding = Finding::error(codes::NO_REASON, node.span(), "a reason without a word");
            reader.fault(finding.help("say why the advice does not hold here, for whoever reads the file next"));
            return None;
        }
        String::read(node, reader).map(Self)
    }
}

/// The longest that one way of a breath may take.
const LONGEST_BREATH: Length = Length::from_secs(20);
/// The shortest.
const SHORTEST_BREATH: Length = Length::from_secs(1);

/// The breath that is meant by a text with its seconds in it, else one to see how it is written.
fn meant(text: &str) -> String {
    let numbers = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    let lengths: Vec<Length> = numbers.filter_map(|number| format!("{number}s").parse().ok()).collect();
    let bounds = SHORTEST_BREATH..=LONGEST_BREATH;
    match lengths.as_slice() {
        _ if !lengths.iter().all(|length| bounds.contains(length)) => "4s-6s".into(),
        [inhale, exhale] => format!("{inhale}-{exhale}"),
        [both] => format!("{both}-{both}"),
        _ => "4s-6s".into(),
    }
}

impl Value for Breath {
    fn kind() -> Kind {
        Kind::Spelled {
            noun: "breath",
            pattern: r"[0-9]+(\.[0-9]{1,3})?s-[0-9]+(\.[0-9]{1,3})?s",
            examples: &["4s-6s"],
        }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        let finding = |message| Finding::error(codes::BAD_BREATH, node.span(), message);
        let ways = text.split_once('-').and_then(|(inhale, exhale)| Some((inhale.parse().ok()?, exhale.parse().ok()?)));
        let Some((inhale, exhale)) = ways else {
            let message = format!("{} is not a breath", quoted(&text));
            reader.fault(finding(message).help(format!("a breath is written in and out: `{}`", meant(&text))));
            return None;
        };
        let bounds = SHORTEST_BREATH..=LONGEST_BREATH;
        if !bounds.contains(&inhale) || !bounds.contains(&exhale) {
            let message = format!("{} is not how a person breathes", quoted(&text));
            let help = format!("in and out take {SHORTEST_BREATH} to {LONGEST_BREATH} each");
            reader.fault(finding(message).help(help));
            return None;
        }
        Some(Self { inhale, exhale })
    }
}

#[cfg(test)]
mod tests {
    use super::Language;
    use rstest::rstest;

    #[rstest]
    #[case("en", true)]
    #[case("pt-BR", true)]
    #[case("zh-Hant-TW", true)]
    #[case("es-419", true)]
    #[case("english", false)]
    #[case("", false)]
    #[case("e", false)]
    #[case("en-", false)]
    #[case("de_AT", false)]
    fn a_language_tag_is_told_from_others(#[case] tag: &str, #[case] is: bool) {
        assert_eq!(Language::is_tag(tag), is);
    }
}
