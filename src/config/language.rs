//! The language that the screens are in: what the configuration says, else what the environment asks for.

use crate::diagnostic::{Finding, quoted};
use crate::document::{Kind, Node, Reader, Value, codes};
use crate::language::Words;

/// The choice of the language of the screens.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// What the person's environment asks for.
    #[default]
    Auto,
    /// This one.
    In(Words),
}

/// The word for what the environment asks for.
const AUTO: &str = "auto";

impl Language {
    /// The words of the screens of the process: English where none of the languages that are asked for has any.
    pub(crate) fn words(self) -> Words {
        match self {
            Self::In(words) => words,
            Self::Auto => {
                let variable = |name: &str| std::env::var(name).ok();
                first_with_words(asked_for(variable).unwrap_or_else(of_the_system))
            }
        }
    }
}

impl Value for Language {
    fn kind() -> Kind {
        let pattern = "auto|[A-Za-z]{2,3}([-_][A-Za-z0-9]{2,8})*";
        Kind::Spelled { noun: "language of the screens", pattern, examples: &[AUTO, "de", "en"] }
    }

    fn read(node: Node<'_>, reader: &mut Reader<'_>) -> Option<Self> {
        let text = String::read(node, reader)?;
        if text == AUTO {
            return Some(Self::Auto);
        }
        let words = Words::of(&text);
        if words.is_none() {
            let known: Vec<String> = Words::all().map(|words| format!("`{}`", words.tongue().tag())).collect();
            let message = format!("there are no screens in {}", quoted(&text));
            let help = format!(
                "there are in {}; `{AUTO}` takes the first of your languages that has any",
                known.join(" and ")
            );
            reader.fault(Finding::error(codes::UNKNOWN_WORD, node.span(), message).help(help));
        }
        words.map(Self::In)
    }
}

/// The languages that an environment asks for, the one that is wanted most first, in gettext's order: of `LC_ALL`,
/// `LC_MESSAGES` and `LANG` the first that says something; and before it, unless that is the C locale, the list of
/// `LANGUAGE`. `None` where nothing is said.
///
/// <https://www.gnu.org/software/gettext/manual/html_node/Locale-Environment-Variables.html>
fn asked_for(variable: impl Fn(&str) -> Option<String>) -> Option<Vec<String>> {
    let said = |name: &&str| variable(name).filter(|value| !value.is_empty());
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].iter().find_map(said)?;
    let tag = tag(&locale);
    if matches!(tag, "C" | "POSIX") {
        return Some(Vec::new());
    }
    let list = said(&"LANGUAGE").unwrap_or_default();
    let first = list.split(':').map(self::tag).filter(|tag| !tag.is_empty());
    Some(first.chain([tag]).map(str::to_owned).collect())
}

/// A locale without its encoding and its variant: `de_DE` of `de_DE.UTF-8@euro`.
fn tag(locale: &str) -> &str {
    locale.split(['.', '@']).next().unwrap_or(locale)
}

/// What the system's settings say, where they are no matter of the environment.
#[cfg(any(windows, target_os = "macos"))]
fn of_the_system() -> Vec<String> {
    sys_locale::get_locales().collect()
}

/// Elsewhere the environment is all there is.
#[cfg(not(any(windows, target_os = "macos")))]
const fn of_the_system() -> Vec<String> {
    Vec::new()
}

/// The words of the first of these languages that has any, else English.
fn first_with_words(tags: Vec<String>) -> Words {
    tags.iter().find_map(|tag| Words::of(tag)).unwrap_or(Words::ENGLISH)
}

#[cfg(test)]
mod tests {
    use super::{Language, asked_for, first_with_words};
    use crate::config::Config;
    use crate::language::Words;
    use rstest::rstest;

    #[rstest]
    #[case::nothing_said(&[], "en")]
    #[case::the_usual_variable(&[("LANG", "de_DE.UTF-8")], "de")]
    #[case::another_region(&[("LANG", "de_AT@euro")], "de")]
    #[case::a_language_without_screens(&[("LANG", "pl_PL.UTF-8")], "en")]
    #[case::messages_before_the_rest(&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "de_CH.UTF-8")], "de")]
    #[case::all_of_it_before_messages(&[("LC_ALL", "en_GB"), ("LC_MESSAGES", "de_DE"), ("LANG", "de_DE")], "en")]
    #[case::an_empty_one_says_nothing(&[("LC_ALL", ""), ("LANG", "de_DE.UTF-8")], "de")]
    #[case::other_categories_say_nothing(&[("LC_TIME", "de_DE.UTF-8"), ("LANG", "en_US.UTF-8")], "en")]
    #[case::the_list_comes_first(&[("LANGUAGE", "de:en"), ("LANG", "en_US.UTF-8")], "de")]
    #[case::of_the_list_the_first_that_there_is(&[("LANGUAGE", "pl:de_AT:en"), ("LANG", "en_US.UTF-8")], "de")]
    #[case::english_may_come_first(&[("LANGUAGE", "en:de"), ("LANG", "de_DE.UTF-8")], "en")]
    #[case::after_the_list_comes_the_locale(&[("LANGUAGE", "pl"), ("LANG", "de_DE.UTF-8")], "de")]
    #[case::no_list_in_the_c_locale(&[("LANGUAGE", "de"), ("LANG", "C")], "en")]
    #[case::nor_with_an_encoding(&[("LANGUAGE", "de"), ("LC_ALL", "C.UTF-8"), ("LANG", "de_DE")], "en")]
    #[case::nor_where_there_is_no_locale(&[("LANGUAGE", "de")], "en")]
    fn the_environment_is_read_as_gettext_reads_it(#[case] variables: &[(&str, &str)], #[case] tag: &str) {
        let variable =
            |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        assert_eq!(first_with_words(asked_for(variable).unwrap_or_default()).tongue().tag(), tag);
    }

    #[rstest]
    #[case("", Language::Auto)]
    #[case("language = \"auto\"", Language::Auto)]
    #[case("language = \"en\"", Language::In(Words::ENGLISH))]
    #[case("language = \"de-AT\"", Language::In(Words::of("de").unwrap()))]
    fn the_configuration_may_say_it(#[case] source: &str, #[case] language: Language) {
        let config = Config::parse(source);
        assert_eq!((config.findings, config.settings.language), (Vec::new(), language));
    }

    #[test]
    fn a_language_without_screens_is_told_with_those_that_there_are() {
        let config = Config::parse("language = \"fr\"");
        assert_eq!(config.settings.language, Language::Auto);
        assert_eq!(config.findings[0].message, "there are no screens in `fr`");
        let help = "there are in `de` and `en`; `auto` takes the first of your languages that has any";
        assert_eq!(config.findings[0].help.as_deref(), Some(help));
    }
}
