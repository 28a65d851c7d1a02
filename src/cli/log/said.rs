//! What the words after `supple log run` and `supple log soreness` say, and which day they name.

use super::day;
use crate::diagnostic::visible;

mod far;
mod long;
mod run;
mod soreness;

pub(super) use run::{Run, run};
pub(crate) use soreness::level;
pub(super) use soreness::{Soreness, soreness};

/// The words in small letters without those that name a day, and those: what follows `on`, else the last that name one.
fn without_day(words: &[String]) -> (Vec<String>, Option<String>) {
    let mut words: Vec<String> = words
        .iter()
        .flat_map(|word| word.split_whitespace())
        .map(|word| word.to_lowercase().replace(['′', '’', '\''], ":").replace(['″', '"'], ""))
        .collect();
    let is_day = |from: usize, to: usize| day::is_day(&words[from..to].join(" "));
    let is_day_on = |from: usize, to: usize| day::is_day_on(&words[from..to].join(" "));
    let ends = |from: usize| (from + 1..=words.len()).rev().find(|&to| is_day_on(from, to));
    // `6 on the left` names no day.
    let is_side = |word: &String| matches!(word.as_str(), "left" | "right" | "both");
    let on = (0..words.len()).find(|&at| words[at] == "on" && !words[at..].iter().take(3).any(is_side));
    let (from, day) = if let Some(on) = on {
        // Where no day follows, all that follows is told to be none.
        (on, on + 1..ends(on + 1).unwrap_or(words.len()))
    } else {
        let last = (1..=words.len()).rev().find_map(|to| Some((0..to).find(|&from| is_day(from, to))?..to));
        let Some(day) = last else { return (words, None) };
        (day.start, day)
    };
    let told = words[day.clone()].join(" ");
    words.drain(from..day.end);
    (words, Some(told))
}

/// The sentence about a word that is not understood, and what would be.
fn misread(word: &str, wanted: &str) -> String {
    format!("\u{201c}{}\u{201d} is not understood: {wanted}", visible(word))
}
