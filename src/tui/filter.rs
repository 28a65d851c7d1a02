//! Finding routines by a few letters: typed on the home screen, or given to `supple list`.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::language::{Form, Tongue};
use crate::routine::{Entry, Kind, Step};

/// The filter that was typed. Letters may be left out, but not exchanged; of several words each has to be found.
#[derive(Debug)]
pub(crate) struct Filter {
    words: Vec<Pattern>,
    matcher: Matcher,
}

impl Filter {
    /// A filter for what was typed.
    #[must_use]
    pub(crate) fn new(typed: &str) -> Self {
        let word = |word| Pattern::new(word, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        Self { words: typed.split_whitespace().map(word).collect(), matcher: Matcher::new(Config::DEFAULT) }
    }

    /// How well `fields` answer what was typed, more is better; `None` where a word is found in none of them. The first
    /// field, the name, counts most. Without a word everything answers alike.
    #[must_use]
    pub(crate) fn score(&mut self, fields: &[&str]) -> Option<u32> {
        let mut letters = Vec::new();
        let Self { words, matcher } = self;
        let mut total = 0;
        for word in words.iter() {
            let scores = fields.iter().enumerate().filter_map(|(place, field)| {
                let score = word.score(Utf32Str::new(field, &mut letters), matcher)?;
                Some(if place == 0 { score * 2 } else { score })
            });
            total += scores.max()?;
        }
        Some(total)
    }

    /// How well an entry of the library answers: by its name, its id, what it works on and what it needs.
    #[must_use]
    pub(crate) fn score_entry(&mut self, entry: &Entry) -> Option<u32> {
        self.score_entry_in(entry, Tongue::ENGLISH)
    }

    /// The same where things and muscles are named in a language beside English.
    #[must_use]
    pub(crate) fn score_entry_in(&mut self, entry: &Entry, tongue: Tongue) -> Option<u32> {
        let mut fields = vec![entry.name(), entry.id()];
        let mut named = Vec::new();
        if let Some(routine) = entry.routine() {
            facts(&routine.steps, entry.kind(), &mut fields);
            if tongue != Tongue::ENGLISH {
                names(&routine.steps, tongue, &mut named);
            }
        }
        fields.extend(named.iter().map(String::as_str));
        self.score(&fields)
    }
}

/// What the moves work on and need, in a language.
fn names(steps: &[Step], tongue: Tongue, names: &mut Vec<String>) {
    for step in steps {
        match step {
            Step::Do(exercise) => {
                names.extend(exercise.muscles.iter().map(|muscle| tongue.muscle(*muscle)));
                names.extend(exercise.equipment.iter().map(|thing| tongue.thing(*thing, Form::Name)));
            }
            Step::Wait(_) => {}
            Step::Circuit { steps, .. } => self::names(steps, tongue, names),
        }
    }
}

fn facts<'a>(steps: &'a [Step], kind: Kind, fields: &mut Vec<&'a str>) {
    for step in steps {
        match step {
            Step::Do(exercise) => {
                fields.extend(exercise.muscles.iter().map(|muscle| muscle.spoken()));
                fields.extend(exercise.equipment.iter().map(|thing| thing.spoken()));
                if kind == Kind::Routine {
                    fields.push(&exercise.name);
                }
            }
            Step::Wait(_) => {}
            Step::Circuit { steps, .. } => facts(steps, kind, fields),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Filter;
    use rstest::rstest;

    #[rstest]
    #[case("hufte", &["Hüfte"], true)]
    #[case("neck desk", &["Desk neck"], true)]
    #[case("glrl", &["Glute relief"], true)]
    #[case("roller", &["Roll", "roll", "roller"], true)]
    #[case("piriformis", &["Pigeon", "pigeon", "glutes"], false)]
    #[case("desk knee", &["Desk neck"], false)]
    #[case("", &["Anything"], true)]
    fn what_was_typed_is_found(#[case] typed: &str, #[case] fields: &[&str], #[case] found: bool) {
        assert_eq!(Filter::new(typed).score(fields).is_some(), found);
    }

    #[test]
    fn a_name_counts_more_than_what_it_works_on() {
        let mut filter = Filter::new("glutes");
        let name = filter.score(&["Sore glutes", "x"]);
        let muscle = filter.score(&["Pigeon", "glutes"]);
        assert!(name > muscle, "{name:?} {muscle:?}");
    }
}
