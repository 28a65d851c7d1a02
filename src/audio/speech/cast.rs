//! Who speaks in a session: one voice from its first sentence to its last.

use std::collections::BTreeSet;
use std::fmt;
use std::path::Path;

use super::builtin::BuiltIn;
use super::narrator::Narrator;
use super::program::{HINT, Program};
use super::words::clean;
use super::{Source, Voice};

/// What says the sentences of a session.
#[derive(Clone, Debug)]
pub(super) enum Speaker {
    /// The built-in voice.
    BuiltIn(Narrator),
    /// A program of this machine.
    Program(Program),
}

impl Speaker {
    /// Its name, for people: of a program of one's own that of its file.
    pub(super) fn name(&self) -> String {
        match self {
            Self::BuiltIn(_) => "built-in".to_owned(),
            Self::Program(program) => {
                let name = program.name();
                let file = Path::new(&name).file_name().and_then(|file| file.to_str());
                clean(file.unwrap_or(&name))
            }
        }
    }
}

/// The speaker of a session, and why it is this one.
#[derive(Clone, Debug)]
pub(super) struct Cast {
    /// `None` where there is none.
    pub(super) speaker: Option<Speaker>,
    pub(super) why: Why,
    /// The voice as the speaker is told it.
    pub(super) voice: Voice,
}

/// The reason for which a voice speaks, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    /// The configuration names the program, or its voice.
    Chosen,
    /// The built-in voice knows everything that is to be said.
    KnowsAll,
    /// A program speaks, because the built-in voice lacks something.
    Lacks(Lacking),
    /// A program speaks, because no voice is built in for the language.
    OtherLanguage,
    /// The configuration wants the built-in voice alone.
    Alone(Lacking),
    /// The built-in voice speaks, because no program was found.
    NoProgram(Lacking),
    /// The configuration wants the built-in voice alone, and there is none for the language.
    NotBuiltIn,
    /// Nothing was found that speaks.
    Nothing,
}

/// The sentences that the built-in voice does not know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Lacking {
    /// How many.
    pub(crate) count: usize,
    /// Of how many.
    pub(crate) of: usize,
    /// The first of them.
    pub(crate) first: Option<String>,
}

impl Lacking {
    fn of(voice: BuiltIn, sentences: &[String]) -> Self {
        let all: BTreeSet<&str> = sentences.iter().map(String::as_str).collect();
        let mut unknown = sentences.iter().filter(|sentence| !voice.knows(sentence)).peekable();
        let first = unknown.peek().map(|sentence| (*sentence).clone());
        Self { count: unknown.collect::<BTreeSet<_>>().len(), of: all.len(), first }
    }

    const fn is_none(&self) -> bool {
        self.count == 0
    }
}

impl fmt::Display for Lacking {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { count, of, .. } = self;
        write!(f, "{count} of {of} sentences")
    }
}

impl fmt::Display for Why {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Chosen => f.write_str("the configuration names it"),
            Self::KnowsAll => f.write_str("it knows everything that is said"),
            Self::Lacks(lacking) => {
                write!(f, "the built-in voice does not know {lacking}")?;
                lacking.first.iter().try_for_each(|first| write!(f, ", such as \u{201c}{first}\u{201d}"))
            }
            Self::OtherLanguage => f.write_str("no voice is built in for this language"),
            Self::Alone(lacking) if lacking.is_none() => f.write_str("the configuration names it"),
            Self::Alone(lacking) => write!(f, "the configuration names it: tones stand for {lacking}"),
            Self::NoProgram(lacking) if lacking.is_none() => write!(f, "no speech program was found ({HINT})"),
            Self::NoProgram(lacking) => write!(f, "no speech program was found ({HINT}): tones stand for {lacking}"),
            Self::NotBuiltIn => {
                f.write_str("the configuration wants the built-in voice, which does not speak this language")
            }
            Self::Nothing => f.write_str(HINT),
        }
    }
}

impl Why {
    /// What a person is told of it once, where sentences are missing.
    pub(super) fn warning(&self) -> Option<String> {
        match self {
            Self::Alone(lacking) | Self::NoProgram(lacking) if !lacking.is_none() => {
                Some(format!("voice: tones stand for {lacking}, which the built-in voice does not know"))
            }
            _ => None,
        }
    }
}

/// Who says `sentences` in `language`, as a person has chosen for it: who names a program or a voice gets that. A program
/// is looked for only where one is needed.
pub(super) fn cast(voice: &Voice, language: &str, sentences: &[String]) -> Cast {
    among(voice, BuiltIn::of(language), sentences, || Program::choose(voice, language))
}

/// The same of this built-in voice, and of the program and the voice that `choose` gives.
fn among(
    voice: &Voice,
    built_in: Option<BuiltIn>,
    sentences: &[String],
    choose: impl FnOnce() -> (Option<Program>, Voice),
) -> Cast {
    let narrator = |built_in| Some(Speaker::BuiltIn(Narrator::new(built_in, voice.pace)));
    let of = |speaker, why| Cast { speaker, why, voice: voice.clone() };
    let lacking = built_in.map(|known| (known, Lacking::of(known, sentences)));
    if voice.source == Source::BuiltIn {
        return match lacking {
            Some((known, lacking)) => of(narrator(known), Why::Alone(lacking)),
            None => of(None, Why::NotBuiltIn),
        };
    }
    let knows_all = lacking.as_ref().filter(|(_, lacking)| lacking.is_none()).map(|(known, _)| *known);
    if let Some(known) = knows_all.filter(|_| voice.program.is_none() && voice.name.is_none()) {
        return of(narrator(known), Why::KnowsAll);
    }
    let (program, told) = choose();
    let is_chosen = voice.program.is_some() || (voice.name.is_some() && told.name == voice.name);
    match (program, lacking) {
        (Some(program), _) if is_chosen => Cast { voice: told, ..of(Some(Speaker::Program(program)), Why::Chosen) },
        (_, Some((known, lacking))) if lacking.is_none() => of(narrator(known), Why::KnowsAll),
        (Some(program), Some((_, lacking))) => {
            Cast { voice: told, ..of(Some(Speaker::Program(program)), Why::Lacks(lacking)) }
        }
        (Some(program), None) => Cast { voice: told, ..of(Some(Speaker::Program(program)), Why::OtherLanguage) },
        (None, Some((known, lacking))) => of(narrator(known), Why::NoProgram(lacking)),
        (None, None) => of(None, Why::Nothing),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::audio::speech::builtin::tests::voice as built_in;

    fn program(name: &str) -> Option<Program> {
        Program::own(vec![name.to_owned()])
    }

    fn sentences(said: &[&str]) -> Vec<String> {
        said.iter().map(|say| (*say).to_owned()).collect()
    }

    const KNOWN: &[&str] = &["Rest.", "Left side."];
    const OWN: &[&str] = &["Rest.", "Bark like a dog.", "Rest."];

    fn chosen(source: Source, command: Option<&str>, name: Option<&str>) -> Voice {
        Voice { source, program: command.and_then(program), name: name.map(str::to_owned), ..Voice::default() }
    }

    #[rstest]
    #[case::all_known(
        chosen(Source::Any, None, None),
        true,
        KNOWN,
        Some("found"),
        "built-in",
        "it knows everything that is said"
    )]
    #[case::own_sentences(
        chosen(Source::Any, None, None),
        true,
        OWN,
        Some("found"),
        "found",
        "the built-in voice does not know 1 of 2 sentences, such as \u{201c}Bark like a dog.\u{201d}"
    )]
    #[case::a_program_of_ones_own(
        chosen(Source::Any, Some("mine"), None),
        true,
        KNOWN,
        Some("found"),
        "mine",
        "the configuration names it"
    )]
    #[case::a_voice_by_its_name(
        chosen(Source::Any, None, Some("amy")),
        true,
        KNOWN,
        Some("found"),
        "found",
        "the configuration names it"
    )]
    #[case::a_name_that_no_program_has(
        chosen(Source::Any, None, Some("nobody")),
        true,
        KNOWN,
        Some("found"),
        "built-in",
        "it knows everything"
    )]
    #[case::a_name_that_no_program_has_and_own_sentences(
        chosen(Source::Any, None, Some("nobody")),
        true,
        OWN,
        Some("found"),
        "found",
        "the built-in voice does not know"
    )]
    #[case::a_name_and_no_program(
        chosen(Source::Any, None, Some("amy")),
        true,
        KNOWN,
        None,
        "built-in",
        "it knows everything"
    )]
    #[case::another_language(
        chosen(Source::Any, None, None),
        false,
        KNOWN,
        Some("found"),
        "found",
        "no voice is built in for this language"
    )]
    #[case::no_program(chosen(Source::Any, None, None), true, OWN, None, "built-in", "no speech program was found")]
    #[case::built_in_alone(
        chosen(Source::BuiltIn, Some("mine"), None),
        true,
        OWN,
        Some("found"),
        "built-in",
        "the configuration names it: tones stand for 1 of 2 sentences"
    )]
    #[case::built_in_alone_and_all_known(
        chosen(Source::BuiltIn, None, None),
        true,
        KNOWN,
        None,
        "built-in",
        "the configuration names it"
    )]
    #[case::built_in_alone_elsewhere(
        chosen(Source::BuiltIn, None, None),
        false,
        KNOWN,
        Some("found"),
        "",
        "the configuration wants"
    )]
    #[case::nothing(chosen(Source::Any, None, None), false, KNOWN, None, "", HINT)]
    fn one_voice_speaks_and_it_is_known_why(
        #[case] voice: Voice,
        #[case] is_built_in: bool,
        #[case] say: &[&str],
        #[case] found: Option<&str>,
        #[case] speaks: &str,
        #[case] because: &str,
    ) {
        let known = is_built_in.then(|| built_in(KNOWN));
        let choose = || {
            let name = voice.name.clone().filter(|name| name == "amy");
            (voice.program.clone().or_else(|| found.and_then(program)), Voice { name, ..voice.clone() })
        };
        let cast = among(&voice, known, &sentences(say), choose);
        assert_eq!(cast.speaker.map(|speaker| speaker.name()).unwrap_or_default(), speaks);
        assert!(cast.why.to_string().starts_with(because), "{}", cast.why);
    }

    #[test]
    fn no_program_is_looked_for_where_the_built_in_voice_knows_everything() {
        let cast = among(&Voice::default(), Some(built_in(KNOWN)), &sentences(KNOWN), || panic!("looked for"));
        assert_eq!((cast.why.warning(), cast.why), (None, Why::KnowsAll));
    }

    #[test]
    fn where_tones_stand_for_sentences_that_is_told() {
        let cast = among(&Voice::default(), Some(built_in(KNOWN)), &sentences(OWN), || (None, Voice::default()));
        let warning = "voice: tones stand for 1 of 2 sentences, which the built-in voice does not know";
        assert_eq!(cast.why.warning().as_deref(), Some(warning));
    }
}
