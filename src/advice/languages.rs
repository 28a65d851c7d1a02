//! Languages: that the coach speaks the routine's, that its moves are in it, and that sides are named alike throughout.

use super::{Advice, Of, Use, codes};
use crate::language::{Tongue, is_same};
use crate::routine::text::Named;
use crate::routine::{Exercise, Routine, Text};

/// The letters that the beginnings of two words have in common where they are forms of one.
const STEM: usize = 3;

pub(super) fn whole_session(routine: &Routine, uses: &[Use<'_>], advice: &mut Vec<Advice>) {
    without_words(routine, advice);
    in_another(routine, uses, advice);
    let forms: Vec<Forms<'_, '_>> = uses.iter().flat_map(forms).collect();
    advice.extend(forms.iter().find_map(of_another));
    // Where the words are known, forms the wrong way round are an error.
    let mut unknown = forms.iter().filter(|forms| Tongue::of(forms.language()).is_none());
    if let Some(first) = unknown.next() {
        advice.extend(unknown.filter_map(|forms| disagreeing(first, forms)));
    }
}

/// A language that the coach does not speak.
fn without_words(routine: &Routine, advice: &mut Vec<Advice>) {
    if Tongue::of(&routine.language).is_some() {
        return;
    }
    let spoken: Vec<&str> = Tongue::all().map(Tongue::tag).collect();
    advice.push(Advice {
        code: codes::NO_COACHS_WORDS,
        about: super::About { path: Vec::new(), keys: &["language"], of: Of::Routine },
        message: format!("the coach has no words in `{}`: its own sentences are English", routine.language),
        help: format!("what the moves say is as you wrote it; the coach speaks {}", spoken.join(", ")),
    });
}

/// Moves in another language than the routine: told once, at the first of them.
fn in_another(routine: &Routine, uses: &[Use<'_>], advice: &mut Vec<Advice>) {
    let others: Vec<&Use<'_>> = uses.iter().filter(|one| !is_same(&one.exercise.language, &routine.language)).collect();
    let Some(first) = others.first() else { return };
    let Exercise { name, language, id, .. } = first.exercise;
    let more = others.iter().filter(|one| one.exercise.id != *id).count();
    let (and, are) = match more {
        0 => (String::new(), "is"),
        1 => (" and one more step".to_owned(), "are"),
        more => (format!(" and {more} more steps"), "are"),
    };
    advice.push(Advice {
        code: codes::TWO_LANGUAGES,
        about: first.about(&["move"], Of::Routine),
        message: format!(
            "{name}{and} {are} in `{language}` and the routine in `{}`: its voice says their sentences as if they were",
            routine.language
        ),
        help: format!("`supple edit {id}` copies a built-in move for you to translate; a file says its own `language`"),
    });
}

/// Two forms of a side, as a text of a move has them.
struct Forms<'u, 'r> {
    one: &'u Use<'r>,
    key: &'static [&'static str],
    left: &'r str,
    right: &'r str,
}

impl Forms<'_, '_> {
    fn language(&self) -> &str {
        &self.one.exercise.language
    }
}

fn forms<'u, 'r>(one: &'u Use<'r>) -> Vec<Forms<'u, 'r>> {
    let of = |key: &'static [&'static str], text: &'r Text| {
        let named = text.named().into_iter();
        named.filter_map(move |(_, named)| match named {
            Named::Forms(_, left, right) => Some(Forms { one, key, left, right }),
            Named::Word(_) => None,
        })
    };
    let exercise = one.exercise;
    let instructions = exercise.instructions.iter().map(|text| (&["instructions"] as &[_], text));
    let during = exercise.during.iter().map(|text| (&["during"] as &[_], text));
    let during = during.chain(exercise.parts.iter().map(|part| (&["phases"] as &[_], &part.say)));
    let out = exercise.come_out.iter().map(|out| (&["come-out"] as &[_], &out.say));
    let feel = exercise.feel.iter().map(|text| (&["feel"] as &[_], text));
    let caution = exercise.caution.iter().map(|text| (&["caution"] as &[_], text));
    instructions.chain(during).chain(out).chain(feel).chain(caution).flat_map(|(key, text)| of(key, text)).collect()
}

/// Forms whose words are the sides in another language than the one that the text is said to be in.
fn of_another(forms: &Forms<'_, '_>) -> Option<Advice> {
    let Forms { one, key, left, right } = forms;
    let is_in = |tongue: &Tongue| tongue.sides().are_forms(left, right);
    if Tongue::of(forms.language()).is_some_and(|tongue| is_in(&tongue)) {
        return None;
    }
    let others: Vec<&str> = Tongue::all().filter(is_in).map(Tongue::tag).collect();
    if others.is_empty() {
        return None;
    }
    let either = |write: fn(&str) -> String| others.iter().map(|tag| write(tag)).collect::<Vec<_>>().join(" or ");
    Some(Advice {
        code: codes::LANGUAGE_UNSAID,
        about: one.about(key, Of::Move),
        message: format!(
            "{} names its sides in {} and is said to be in `{}`: voice and coach speak that",
            one.exercise.name,
            either(|tag| format!("`{tag}`")),
            forms.language()
        ),
        help: format!("write {} at the top of the file", either(|tag| format!("`language = \"{tag}\"`"))),
    })
}

/// Forms that stand the other way round than the first ones of the file.
fn disagreeing(first: &Forms<'_, '_>, forms: &Forms<'_, '_>) -> Option<Advice> {
    let [(left, right), (other_left, other_right)] = [first, forms].map(|forms| differing(forms.left, forms.right));
    let alike = stem(&left, &other_left) + stem(&right, &other_right);
    let crossed = [stem(&left, &other_right), stem(&right, &other_left)];
    if crossed.iter().any(|stem| *stem < STEM) || crossed.iter().sum::<usize>() <= alike {
        return None;
    }
    let (name, Forms { left, right, .. }) = (&forms.one.exercise.name, forms);
    Some(Advice {
        code: codes::FORMS_DISAGREE,
        about: forms.one.about(forms.key, Of::Move),
        message: format!(
            "{name} has `{{{left}|{right}}}` the other way round than `{{{}|{}}}`",
            first.left, first.right
        ),
        help: format!("the form for the left comes first; for the opposite side write `{{other: {right}|{left}}}`"),
    })
}

/// Two forms without the words at their beginnings and ends that they share.
fn differing(left: &str, right: &str) -> (String, String) {
    let (mut left, mut right): (Vec<&str>, Vec<&str>) = (left.split(' ').collect(), right.split(' ').collect());
    while left.last().is_some_and(|last| right.last() == Some(last)) {
        left.pop();
        right.pop();
    }
    let shared = left.iter().zip(&right).take_while(|(left, right)| left == right).count();
    (left[shared..].join(" ").to_lowercase(), right[shared..].join(" ").to_lowercase())
}

/// How many letters two words begin with alike.
fn stem(one: &str, other: &str) -> usize {
    one.chars().zip(other.chars()).take_while(|(one, other)| one == other).count()
}

#[cfg(test)]
mod tests {
    use super::{differing, stem};

    #[test]
    fn forms_are_compared_by_the_words_that_differ() {
        assert_eq!(differing("na lewą nogę", "na prawą nogę"), ("lewą".into(), "prawą".into()));
        assert_eq!(differing("lewą", "prawą"), ("lewą".into(), "prawą".into()));
        assert_eq!(differing("a", "a"), (String::new(), String::new()));
        assert_eq!(stem("lewą", "lewej"), 3);
    }
}
