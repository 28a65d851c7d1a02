use super::draw::{Mark, Page};
use super::layout::{self, A4};
use super::letters::{Letters, Type};
use crate::cli::handout::Content;
use crate::routine::{Defaults, Library};
use crate::session::timeline::{Setup, compile};

fn contents() -> Vec<Content> {
    let library = Library::embedded(Defaults::default());
    let bundled = library.routines().cloned();
    let foreign = ["de", "es", "fr", "it", "nl", "pt"].map(|tag| {
        let text = std::fs::read_to_string(format!("tests/languages/{tag}.toml")).unwrap();
        library.entry_of("test.toml", text).routine().unwrap().clone()
    });
    bundled.chain(foreign).map(|routine| Content::of(&routine, &compile(&routine, &Setup::default()))).collect()
}

fn pages(content: &Content) -> Vec<Page> {
    layout::pages(content, &Letters::read().unwrap())
}

#[test]
fn nothing_leaves_its_page() {
    for content in contents() {
        for mark in pages(&content).iter().flat_map(|page| &page.blocks).flat_map(|block| &block.marks) {
            let corners = match mark {
                Mark::Text { x, y, line, .. } => vec![(*x, y - line.set.size), (x + line.width, *y)],
                Mark::Shape { points, .. } => points.clone(),
                Mark::Rule { x, y, width, .. } => vec![(*x, *y), (x + width, *y)],
                Mark::Frame { x, y, width, height, .. } => vec![(*x, *y), (x + width, y + height)],
            };
            for (x, y) in corners {
                let inside = (40.0..=A4.0 - 40.0).contains(&x) && (30.0..=A4.1 - 15.0).contains(&y);
                assert!(inside, "{}: {mark:?}", content.name);
            }
        }
    }
}

#[test]
fn five_exercises_take_two_pages() {
    let all = contents();
    let of_five: Vec<_> = all.iter().filter(|content| content.exercises().count() == 5).collect();
    assert!(of_five.len() >= 3, "there are routines of five");
    for content in of_five {
        assert!(pages(content).len() <= 2, "{} takes {}", content.name, pages(content).len());
    }
}

#[test]
fn every_word_of_an_exercise_is_printed() {
    let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    for content in contents() {
        let printed = words(&layout::text(&pages(&content))).join(" ");
        for exercise in content.exercises() {
            let parts = exercise.parts.iter().map(|part| &part.text);
            for text in
                exercise.steps.iter().chain(parts).chain(&exercise.not_if).chain([&exercise.name, &exercise.dose])
            {
                assert!(printed.contains(&words(text).join(" ")), "{}: {text}", content.name);
            }
        }
    }
}

#[test]
fn a_word_without_end_is_broken_where_the_room_ends() {
    let letters = Letters::read().unwrap();
    let word = "a".repeat(300);
    let lines = letters.lines(&format!("so {word} it is"), Type::regular(9.0, 11.0), 100.0);
    assert!(lines.iter().all(|line| line.width <= 100.0));
    assert_eq!(lines.iter().map(|line| line.text.as_str()).collect::<String>().matches('a').count(), 300);
}

#[test]
fn words_held_together_stay_on_one_line() {
    let letters = Letters::read().unwrap();
    let lines = letters.lines("ten\u{a0}seconds of\u{a0}rest", Type::regular(9.0, 11.0), 60.0);
    let texts: Vec<&str> = lines.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["ten\u{a0}seconds", "of\u{a0}rest"]);
}
