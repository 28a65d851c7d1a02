//! Instructions named by their first words: what a pose stands for, and what matters most.

use super::Check;
use super::dose::File;
use crate::diagnostic::{Finding, nearest, quoted};
use crate::document::At;
use crate::figure::check::{Written, quotes};
use crate::figure::{Figure, Stop};
use crate::routine::{Posed, Text, codes};

/// The most beginnings of instructions that a message lists.
const MOST_LISTED: usize = 12;
/// The words of an instruction that a message gives of it.
const WORDS: usize = 4;

/// What a quote is of.
enum Quoted {
    /// The instruction at this place.
    One(usize),
    /// None.
    None,
    /// The first two of several.
    Several(usize, usize),
}

/// The instruction that begins with a quote. One that is the quote is meant, though others go on from there.
fn quoted_of(instructions: &[Text], quote: &str) -> Quoted {
    let written: Vec<String> = instructions.iter().map(Text::written).collect();
    let mut whole = written.iter().enumerate().filter(|(_, text)| text.as_str() == quote).map(|(i, _)| i);
    let mut begun = written.iter().enumerate().filter(|(_, text)| text.starts_with(quote)).map(|(i, _)| i);
    match (whole.next(), whole.next(), begun.next(), begun.next()) {
        (Some(one), None, ..) | (None, _, Some(one), None) => Quoted::One(one),
        (Some(one), Some(other), ..) | (None, _, Some(one), Some(other)) => Quoted::Several(one, other),
        (None, _, None, _) => Quoted::None,
    }
}

/// The instructions that poses of a figure stand for, in their order. What fits none, or one that has its pose already,
/// is left out: a figure may be written for other words.
pub(super) fn poses(figure: Option<&Figure>, instructions: &[Text]) -> Vec<Posed> {
    let mut poses: Vec<Posed> = Vec::new();
    for shows in figure.into_iter().flat_map(|figure| &figure.shows) {
        if let Quoted::One(instruction) = quoted_of(instructions, &shows.quote)
            && poses.iter().all(|posed| posed.instruction != instruction)
        {
            poses.push(Posed { instruction, stop: shows.stop });
        }
    }
    poses.sort_by_key(|posed| posed.instruction);
    poses
}

impl Check<'_> {
    /// What is wrong with the quotes of a figure that was written for these instructions.
    pub(super) fn quotes(&mut self, written: Written<'_>, instructions: &[Text]) {
        let mut taken: Vec<(Stop, usize, &At<String>)> = Vec::new();
        for (stop, at) in quotes(written) {
            let Some(instruction) = self.quote(at, File::Own, instructions) else { continue };
            if let Some((.., first)) = taken.iter().find(|(_, known, _)| *known == instruction) {
                let message = format!("{} has two poses", beginning(&instructions[instruction]));
                let finding = Finding::error(codes::TWO_POSES, at.span.clone(), message);
                self.fault(
                    finding.also(first.span.clone(), "the first is here").help("let each stand for another one"),
                );
                continue;
            }
            // A pose may be come back to later: its place is that of the first instruction that it stands for.
            let is_first = taken.iter().all(|(known, ..)| *known != stop);
            let before = taken.iter().rfind(|(known, ..)| is_before(*known, stop)).map(|(known, ..)| *known);
            let before = taken.iter().find(|(known, ..)| Some(*known) == before);
            if let Some((_, known, first)) = before
                && instruction < *known
                && is_first
            {
                let message = "the pose stands after this one, its instruction before";
                let finding = Finding::error(codes::POSES_OUT_OF_ORDER, at.span.clone(), message);
                let help = "write the poses in the order in which the instructions are said";
                self.fault(finding.also(first.span.clone(), "the pose before").help(help));
            }
            taken.push((stop, instruction, at));
        }
    }

    /// The instruction that a quote is of. Where it is of none or of several, that is told if it stands in this file.
    pub(super) fn quote(&mut self, at: &At<String>, file: File, instructions: &[Text]) -> Option<usize> {
        let quote = quoted(&at.value);
        let finding = match quoted_of(instructions, &at.value) {
            Quoted::One(instruction) => return Some(instruction),
            Quoted::None => {
                let message = format!("no instruction begins with {quote}");
                Finding::error(codes::QUOTE_OF_NONE, at.span.clone(), message).help(meant(&at.value, instructions))
            }
            Quoted::Several(one, other) => {
                let message = format!("several instructions begin with {quote}");
                let [one, other] = [one, other].map(|place| quoted(&instructions[place].written()));
                let help = format!("quote as many words as tell {one} from {other}");
                Finding::error(codes::QUOTE_OF_SEVERAL, at.span.clone(), message).help(help)
            }
        };
        if file == File::Own {
            self.fault(finding);
        }
        None
    }
}

/// Whether both are of one list, the first earlier in it.
const fn is_before(first: Stop, then: Stop) -> bool {
    match (first, then) {
        (Stop::Step(first), Stop::Step(then)) | (Stop::Key(first), Stop::Key(then)) => first < then,
        (Stop::Step(_), Stop::Key(_)) | (Stop::Key(_), Stop::Step(_)) => false,
    }
}

/// The beginning that is near to what was written, else all of them.
fn meant(quote: &str, instructions: &[Text]) -> String {
    let words = quote.split_whitespace().count().max(1);
    let written: Vec<String> = instructions.iter().map(Text::written).collect();
    let begun: Vec<String> = written.iter().map(|text| first_words(text, words)).collect();
    let plain: Vec<String> = begun.iter().map(|text| text.to_lowercase().replace(' ', "-")).collect();
    if let Some(near) = nearest(quote, plain.iter().map(String::as_str))
        && let Some(place) = plain.iter().position(|text| text == near)
    {
        return format!("did you mean {}?", quoted(&begun[place]));
    }
    let listed: Vec<String> = instructions.iter().take(MOST_LISTED).map(beginning).collect();
    let more = if instructions.len() > MOST_LISTED { ", ..." } else { "" };
    format!("the instructions begin {}{more}", listed.join(", "))
}

fn beginning(instruction: &Text) -> String {
    quoted(&first_words(&instruction.written(), WORDS))
}

/// The first words of a text, the spaces between them as they are.
fn first_words(text: &str, words: usize) -> String {
    let mut end = 0;
    for word in text.split_whitespace().take(words) {
        end += text[end..].find(word).unwrap_or(0) + word.len();
    }
    text[..end].to_owned()
}
