//! What an answer rests on, shown when it is asked for.

use ratatui::buffer::Buffer;

use crate::advice::Reference;
use crate::language::{ScreenText, Words};
use crate::tui::context::Context;
use crate::tui::screens::card;
use crate::tui::theme::Role;

/// The key that shows it.
pub(super) fn key(words: Words) -> (&'static str, &'static str) {
    ("?", words.text(ScreenText::TheSource))
}

/// Shows the works under the word of the answer; any key leads back.
pub(super) fn draw(buf: &mut Buffer, cx: &Context, (title, role): (&str, Role), cited: &[Reference]) {
    let words = cx.words();
    let mut seen: Vec<Reference> = Vec::new();
    for &work in cited {
        if !seen.contains(&work) {
            seen.push(work);
        }
    }
    let said = words.text(if seen.len() == 1 { ScreenText::FromHere } else { ScreenText::AllFromHere });
    let told = |work: &Reference| {
        let borrowed = work.borrowed(words).map(|said| format!(" {said}")).unwrap_or_default();
        [format!("{}.{borrowed}", work.title), work.url.to_owned()]
    };
    let below: Vec<String> = seen.iter().flat_map(told).collect();
    let below: Vec<&str> = below.iter().map(String::as_str).collect();
    let keys = &[(words.text(ScreenText::AnyKey), words.text(ScreenText::Back))];
    let model = card::Model { word: title, role, said, answers: &[], below: &below, source: None, keys };
    card::draw(buf, cx.area, &model, cx.theme());
}
