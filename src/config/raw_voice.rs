//! The shape of `[voice]` in `config.toml`.

use super::codes;
use super::words::{CountWord, VoiceWord};
use crate::diagnostic::{Finding, nearest, quoted};
use crate::document::{At, DeclaredKey, Given, Kind, Node, Reader, Shape, Table, Value, Whole, shape};
use crate::routine::{Language, Pronounce};

shape! {
    /// What speaks.
    pub(super) struct RawSpeaker {
        /// A program and its arguments. It gets the text in place of an argument `{text}`, otherwise on standard input, and
        /// writes WAV into the file that it is told in place of `{file}`, otherwise to standard output. `{language}` is the
        /// tag of the file's language.
        command: Command = "command";
        /// The voice's name, as the program knows it that is found; for piper also the path of a model.
        name: String = "name";
        /// Words a minute.
        rate: Whole<80, 400> = "rate";
        /// Words that are said otherwise than they are written: `quad = "kwod"`.
        pronounce: Pronounce = "pronounce";
    }
}

shape! {
    /// The voice.
    pub(super) struct RawVoice {
        ..speaker: RawSpeaker;
        /// `on`; `off` for no voice; `built-in` for the built-in voice alone: what it does not know is not said.
        speak: VoiceWord = "speak";
        /// How the last seconds of a hold are counted: `ticks`, or `spoken`.
        count: CountWord = "count";
    }
}

/// The voice, and what speaks in single languages: their tags are keys of the same table.
#[derive(Clone, Debug)]
pub(super) struct RawVoices {
    pub(super) usual: RawVoice,
    pub(super) languages: Vec<(String, RawLanguage)>,
}

/// What speaks in one language.
#[derive(Clone, Debug)]
pub(super) enum RawLanguage {
    /// The name of a voice.
    Name(At<String>),
    /// A table.
    Table(RawSpeaker),
}

impl RawVoices {
    /// Whether a key names a language. A misspelling is none: `nam` is taken for `name`.
    fn is_language(word: &str) -> bool {
        let mut declared = Vec::new();
        RawVoice::keys(&mut declared);
        let is_short_for = |word: &str| word.len() == 3 && nearest(word, declared.iter().map(|key| key.word)).is_some();
        Language::is_tag(word) && !RawVoice::knows(word) && !is_short_for(word)
    }
}

impl Shape for RawVoices {
    const NAME: &'static str = "RawVoices";

    fn keys(keys: &mut Vec<DeclaredKey>) {
        RawVoice::keys(keys);
    }

    fn knows(word: &str) -> bool {
        RawVoice::knows(word) || Self::is_language(word)
    }

    fn take(table: &mut Table<'_>, reader: &mut Reader<'_>) -> Self {
        let usual = RawVoice::take(table, reader);
        let is_alone = usual.speak.value() == Some(VoiceWord::BuiltIn);
        let tell = if is_alone { tell_unasked } else { tell_idle };
        tell(&usual.speaker, reader);
        let mut languages = Vec::new();
        for (tag, node) in table.entries().filter(|(key, _)| Self::is_language(key.value)) {
            let language = RawLanguage::read(node, reader);
            match &language {
                Some(RawLanguage::Name(_)) if is_alone => reader.fault(unasked(tag.span, tag.value)),
                Some(RawLanguage::Table(speaker)) => tell(speaker, reader),
                Some(RawLanguage::Name(_)) | None => {}
            }
            languages.extend(language.map(|speaker| (tag.value.to_lowercase(), speaker)));
        }
        Self { usual, languages }
    }

    fn given(&self, keys: &mut Vec<Given>) {
        self.usual.given(keys);
    }
}

impl Value for RawVoices {
    fn kind() -> Kind {
        Kind::Extended {
            table: Box::new(RawVoice::kind()),
            pattern: Language::PATTERN,
            others: Box::new(RawLanguage::kind()),
        }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        match node.as_table() {
            Some(table) => Some(Self::read_table(table, reader)),
            None => reader.wrong_type(node),
        }
    }
}

impl Value for RawLanguage {
    fn kind() -> Kind {
        Kind::Either(vec![Kind::Text, RawSpeaker::kind()])
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        if node.as_text().is_some() {
            String::read(node, reader).map(|value| Self::Name(At { value, span: node.span() }))
        } else if node.as_table().is_some() {
            RawSpeaker::read(node, reader).map(Self::Table)
        } else {
            reader.wrong_type(node)
        }
    }
}

/// Tells what is given and does nothing, because a program of one's own is told neither.
fn tell_idle(speaker: &RawSpeaker, reader: &mut Reader<'_>) {
    if speaker.command.is_absent() {
        return;
    }
    let idle = [(speaker.name.key(), "name", "a voice"), (speaker.rate.key(), "rate", "a pace")];
    for (key, word, what) in idle {
        if let Some(key) = key {
            let message = format!("`{word}` does nothing beside `command`");
            let help = format!("where that program can be told {what}, write it into `command` as it wants it");
            reader.fault(Finding::advice(codes::IDLE_SETTING, key, message).help(help));
        }
    }
}

/// Tells what is given and does nothing, because the built-in voice speaks alone.
fn tell_unasked(speaker: &RawSpeaker, reader: &mut Reader<'_>) {
    let name = speaker.name.key().filter(|_| speaker.command.is_absent());
    for (key, word) in [(speaker.command.key(), "command"), (name, "name")] {
        if let Some(key) = key {
            reader.fault(unasked(key, word));
        }
    }
}

/// The advice on a key that chooses a program or its voice, where none is asked.
fn unasked(key: std::ops::Range<usize>, word: &str) -> Finding {
    let message = format!("`{word}` does nothing where the built-in voice speaks alone");
    let help = "with `speak = \"on\"` a program says what the built-in voice does not know";
    Finding::advice(codes::IDLE_SETTING, key, message).help(help)
}

/// A program and its arguments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Command(pub(super) Vec<At<String>>);

/// What stands for something else in an argument list.
const WORDS: [&str; 3] = ["text", "file", "language"];

impl Value for Command {
    fn kind() -> Kind {
        Kind::list(Kind::Text)
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let parts = Vec::<At<String>>::read(node, reader)?;
        if parts.is_empty() {
            reader.fault(Finding::error(crate::document::codes::EMPTY, node.span(), "a list with nothing in it"));
            return None;
        }
        let faults: Vec<Finding> = parts.iter().enumerate().filter_map(|(place, part)| fault(place, part)).collect();
        let is_sound = faults.is_empty();
        for fault in faults {
            reader.fault(fault);
        }
        is_sound.then_some(Self(parts))
    }
}

/// What is wrong with a part of a command, by its braces.
fn fault(place: usize, part: &At<String>) -> Option<Finding> {
    let text = part.value.as_str();
    let error = |code, message| Some(Finding::error(code, part.span.clone(), message));
    if let Some(word) = WORDS.iter().find(|word| text.contains(&format!("{{{word}}}"))) {
        if place == 0 {
            let message = format!("{} is no program", quoted(text));
            return error(codes::WORD_IN_ARGUMENT, message)
                .map(|finding| finding.help("the first of the list is the program, and its arguments follow"));
        }
        if text.len() > word.len() + 2 {
            let message = format!("`{{{word}}}` stands inside a longer argument: {}", quoted(text));
            return error(codes::WORD_IN_ARGUMENT, message)
                .map(|finding| finding.help(format!("make it an argument of its own: `\"{{{word}}}\"`")));
        }
        return None;
    }
    let word = text.strip_prefix('{')?.strip_suffix('}')?;
    let is_word = !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_alphabetic() || byte == b'-');
    is_word.then(|| {
        let message = format!("nothing is put in place of {}", quoted(text));
        Finding::error(codes::UNKNOWN_ARGUMENT, part.span.clone(), message).nearest(word, WORDS)
    })
}
