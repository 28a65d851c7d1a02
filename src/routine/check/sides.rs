//! Sides in the texts of a file, held against the language that these are in.

use std::ops::Range;

use super::Raw;
use crate::body::Side;
use crate::diagnostic::{Finding, Findings, quoted};
use crate::document::{self, At, Doubt, Field, codes as document_codes};
use crate::language::{self, Braces, Order, Tongue};
use crate::routine::raw::{RawCoaching, RawComeOut, RawEasier, RawHow, RawStep};
use crate::routine::text::{Named, Of};
use crate::routine::values::Language;
use crate::routine::{Text, codes};

/// The language of some texts.
#[derive(Clone, Copy)]
enum Spoken<'r> {
    /// That of this tag.
    Tag(&'r str),
    /// Not known: what says it is wrong, and told.
    Unknown,
}

/// What is wrong with the sides that the texts of a file name.
pub(super) fn findings(raw: &Raw, source: &str, doubt: &Doubt) -> Vec<Finding> {
    let mut found = Findings::default();
    let mut look = |text: &Text, span: &Range<usize>, spoken: Spoken<'_>| {
        let Spoken::Tag(tag) = spoken else { return };
        // The words `{side}` and `{other}` are right in English, and most files are: those are not looked at any closer.
        let is_of_note = text.has_forms() || text.names_sides() && !language::is_same(tag, language::USUAL);
        if !is_of_note || doubt.covers(span) {
            return;
        }
        let written = text.written();
        for (part, named) in text.named() {
            let place = || document::place(source, span.clone(), part.clone());
            let fault = match named {
                Named::Word(of) => english_word(of, tag),
                Named::Forms(of, left, right) => reversed(of, (left, right), &written[part.clone()], tag),
            };
            if let Some((code, message, help)) = fault {
                found.push(Finding::error(code, place(), message).help(help));
            }
        }
    };
    each_text(raw, &mut look);
    found.into_vec(document_codes::MORE)
}

/// Says of unknown words between braces how the language of the file names sides.
pub(super) fn word_help(raw: &Raw, findings: &mut [Finding]) {
    let language = match raw {
        Raw::Move(raw) => &raw.how.times.language,
        Raw::Routine(raw) => &raw.times.language,
    };
    let Spoken::Tag(tag) = spoken(language, Spoken::Tag(language::USUAL)) else { return };
    if language::is_same(tag, language::USUAL) {
        return;
    }
    let Braces { work, other } = Braces::of(tag);
    for finding in findings.iter_mut().filter(|finding| finding.code == codes::UNKNOWN_BRACES) {
        finding.help = Some(format!(
            "a side is written in two forms, the left one first: `{work}` for the one at work, `{other}` for the \
             opposite one; a brace itself is `{{{{`"
        ));
    }
}

type Fault = (&'static str, String, String);

/// `{side}` and `{other}` are said as English words.
fn english_word(of: Of, tag: &str) -> Option<Fault> {
    if language::is_same(tag, language::USUAL) {
        return None;
    }
    let Braces { work, other } = Braces::of(tag);
    let (word, whose, form) = match of {
        Of::Work => ("{side}", "the side at work", work),
        Of::Other => ("{other}", "the opposite side", other),
    };
    let message = format!("`{word}` is said as an English word, and this text is in {}", quoted(tag));
    let help = format!("for {whose} write `{form}`, in the forms that the sentence needs: the left one first");
    Some((codes::ENGLISH_SIDE, message, help))
}

/// Forms whose words are known to be of the other side, or of the same one.
fn reversed(of: Of, (left, right): (&str, &str), written: &str, tag: &str) -> Option<Fault> {
    let sides = Tongue::of(tag)?.sides();
    match sides.order(left, right) {
        Order::LeftFirst => None,
        Order::RightFirst => {
            let message = format!("{} has the form for the right first", quoted(written));
            let help = match of {
                Of::Work => format!(
                    "for the opposite side, which is what it says now, write `{{other: {right}|{left}}}`; for the side at \
                     work `{{{right}|{left}}}`"
                ),
                Of::Other => format!("the form for the left comes first, always: `{{other: {right}|{left}}}`"),
            };
            Some((codes::FORMS_REVERSED, message, help))
        }
        Order::Both(side) => {
            let first = match side {
                Side::Left => "for the left in both forms",
                Side::Right => "for the right in both forms",
            };
            let message = format!("{} has the word {first}", quoted(written));
            let Braces { work, other } = Braces::of(tag);
            let help = format!("write the form for the left, then that for the right: `{work}`, `{other}`");
            Some((codes::FORMS_REVERSED, message, help))
        }
    }
}

fn spoken<'r>(language: &'r Field<Language>, otherwise: Spoken<'r>) -> Spoken<'r> {
    match language {
        Field::Absent => otherwise,
        Field::Wrong { .. } | Field::Misspelt { .. } => Spoken::Unknown,
        Field::Given { at, .. } => Spoken::Tag(&at.value.0),
    }
}

/// Every text of a file that can name sides, with its place and its language.
fn each_text<'r>(raw: &'r Raw, look: &mut impl FnMut(&Text, &Range<usize>, Spoken<'r>)) {
    let usual = Spoken::Tag(language::USUAL);
    match raw {
        Raw::Move(raw) => of_how(&raw.how, spoken(&raw.how.times.language, usual), look),
        Raw::Routine(raw) => {
            let of_file = spoken(&raw.times.language, usual);
            of_steps(&raw.step, of_file, look);
            for (_, raw) in raw.own_moves() {
                of_how(&raw.how, spoken(&raw.how.times.language, of_file), look);
            }
        }
    }
}

fn of_steps<'r>(
    steps: &'r Field<Vec<At<RawStep>>>,
    otherwise: Spoken<'r>,
    look: &mut impl FnMut(&Text, &Range<usize>, Spoken<'r>),
) {
    for step in steps.get().into_iter().flatten().map(|step| &step.value) {
        let spoken = spoken(&step.how.times.language, otherwise);
        of_how(&step.how, spoken, look);
        one(&step.wait, spoken, look);
        of_steps(&step.steps, spoken, look);
    }
}

fn of_how<'r>(how: &'r RawHow, spoken: Spoken<'r>, look: &mut impl FnMut(&Text, &Range<usize>, Spoken<'r>)) {
    list(&how.instructions, spoken, look);
    of_coaching(&how.coaching, spoken, look);
    for text in [&how.feel, &how.not_if, &how.caution] {
        one(text, spoken, look);
    }
    match how.easier.get() {
        Some(RawEasier::Instructions(texts)) => texts.iter().for_each(|text| look(&text.value, &text.span, spoken)),
        Some(RawEasier::Table(table)) => {
            list(&table.instructions, spoken, look);
            of_coaching(&table.coaching, spoken, look);
        }
        None => {}
    }
}

fn of_coaching<'r>(
    coaching: &'r RawCoaching,
    spoken: Spoken<'r>,
    look: &mut impl FnMut(&Text, &Range<usize>, Spoken<'r>),
) {
    list(&coaching.during, spoken, look);
    match coaching.come_out.at() {
        Some(At { value: RawComeOut::Sentence(text), span }) => look(text, span, spoken),
        Some(At { value: RawComeOut::Table(table), .. }) => one(&table.say, spoken, look),
        None => {}
    }
}

fn list<'r>(
    texts: &'r Field<Vec<At<Text>>>,
    spoken: Spoken<'r>,
    look: &mut impl FnMut(&Text, &Range<usize>, Spoken<'r>),
) {
    texts.get().into_iter().flatten().for_each(|text| look(&text.value, &text.span, spoken));
}

fn one<'r>(text: &'r Field<Text>, spoken: Spoken<'r>, look: &mut impl FnMut(&Text, &Range<usize>, Spoken<'r>)) {
    if let Some(text) = text.at() {
        look(&text.value, &text.span, spoken);
    }
}
