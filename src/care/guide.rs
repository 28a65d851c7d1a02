//! The guide: short pages about sore glutes, each with its sources and with what to do now.

use super::sign;
use crate::language::{OfEach, ScreenText, Words};

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The word it is asked for by.
    pub topic: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its text.
    pub(crate) paragraphs: Vec<&'static str>,
    /// Where the facts come from: a title, and an address.
    pub sources: Vec<(&'static str, &'static str)>,
    /// What to do now, one sentence.
    pub(crate) now: &'static str,
    /// What starts it.
    pub(crate) act: Act,
}

/// The session or the questions that a page ends in and can start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Act {
    /// This routine or move of the program's own.
    Run(&'static str),
    /// The questions about today.
    Ready,
}

/// The pages as they are written: a first line with topic and heading, paragraphs, and lines that begin with a word.
const ENGLISH: [&str; 18] = [
    include_str!("../../docs/guide/why.txt"),
    include_str!("../../docs/guide/doms.txt"),
    include_str!("../../docs/guide/injury.txt"),
    include_str!("../../docs/guide/strains.txt"),
    include_str!("../../docs/guide/names.txt"),
    include_str!("../../docs/guide/recover.txt"),
    include_str!("../../docs/guide/cold-and-warm.txt"),
    include_str!("../../docs/guide/medicine.txt"),
    include_str!("../../docs/guide/therapy.txt"),
    include_str!("../../docs/guide/rolling.txt"),
    include_str!("../../docs/guide/trigger-points.txt"),
    include_str!("../../docs/guide/running.txt"),
    include_str!("../../docs/guide/form.txt"),
    include_str!("../../docs/guide/glutes.txt"),
    include_str!("../../docs/guide/shoes.txt"),
    include_str!("../../docs/guide/prevent.txt"),
    include_str!("../../docs/guide/days-off.txt"),
    include_str!("../../docs/guide/ask-first.txt"),
];

/// The pages in German, in the same order. What they rest on and what they start is read from the English ones.
const GERMAN: [&str; 18] = [
    include_str!("../../docs/guide/de/why.txt"),
    include_str!("../../docs/guide/de/doms.txt"),
    include_str!("../../docs/guide/de/injury.txt"),
    include_str!("../../docs/guide/de/strains.txt"),
    include_str!("../../docs/guide/de/names.txt"),
    include_str!("../../docs/guide/de/recover.txt"),
    include_str!("../../docs/guide/de/cold-and-warm.txt"),
    include_str!("../../docs/guide/de/medicine.txt"),
    include_str!("../../docs/guide/de/therapy.txt"),
    include_str!("../../docs/guide/de/rolling.txt"),
    include_str!("../../docs/guide/de/trigger-points.txt"),
    include_str!("../../docs/guide/de/running.txt"),
    include_str!("../../docs/guide/de/form.txt"),
    include_str!("../../docs/guide/de/glutes.txt"),
    include_str!("../../docs/guide/de/shoes.txt"),
    include_str!("../../docs/guide/de/prevent.txt"),
    include_str!("../../docs/guide/de/days-off.txt"),
    include_str!("../../docs/guide/de/ask-first.txt"),
];

/// The parts of the guide, each with the topic that it begins with.
const PARTS: [(&str, ScreenText); 4] = [
    ("why", ScreenText::GuideHurts),
    ("recover", ScreenText::GuideHelps),
    ("running", ScreenText::GuideRunning),
    ("ask-first", ScreenText::GuideBefore),
];

/// The heading of the part that begins with this topic; `None` where none does.
pub(crate) fn part(topic: &str, words: Words) -> Option<&'static str> {
    PARTS.iter().find(|(first, _)| *first == topic).map(|(_, heading)| words.text(*heading))
}

/// Every page, in the order in which they are best read. A language that screens are in has all of them.
#[must_use]
pub fn pages(words: Words) -> &'static [Page] {
    static PAGES: OfEach<Vec<Page>> = OfEach::new();
    PAGES.of(words, || {
        let english = ENGLISH.iter().map(|text| page(text, words));
        match words.tag() {
            "de" => english.zip(GERMAN).map(|(english, text)| told_as(english, page(text, words))).collect(),
            _ => english.collect(),
        }
    })
}

/// A page with what it rests on and what it starts, told as `told`.
fn told_as(page: Page, told: Page) -> Page {
    Page { sources: page.sources, act: page.act, ..told }
}

fn page(text: &'static str, words: Words) -> Page {
    let mut lines = text.lines();
    let (topic, title) = lines.next().and_then(|line| line.split_once(": ")).unwrap_or_default();
    let mut page = Page { topic, title, paragraphs: Vec::new(), sources: Vec::new(), now: "", act: Act::Ready };
    for line in lines.filter(|line| !line.is_empty()) {
        if let Some(source) = line.strip_prefix("source: ") {
            page.sources.extend(source.rsplit_once(", "));
        } else if let Some(now) = line.strip_prefix("now: ") {
            page.now = now;
        } else if let Some(id) = line.strip_prefix("run: ") {
            page.act = Act::Run(id);
        } else if line == "signs:" {
            page.paragraphs.extend(sign::told(words).iter().map(String::as_str));
        } else if line != "command: supple ready" {
            page.paragraphs.push(line);
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::{Act, PARTS, Page, pages, part, sign};
    use crate::language::Words;
    use crate::routine::{Defaults, Library};

    const ENGLISH: Words = Words::ENGLISH;

    /// Every page in every language that screens are in.
    fn everywhere() -> impl Iterator<Item = (Words, &'static Page)> {
        Words::all().flat_map(|words| pages(words).iter().map(move |page| (words, page)))
    }

    /// The numbers in a text, without the mark between thousands.
    fn numbers(text: &str) -> Vec<String> {
        let digit = |letter: char| letter.is_ascii_digit();
        let text = text.replace([',', '.'], "");
        let mut found: Vec<String> =
            text.split(|letter| !digit(letter)).filter(|part| !part.is_empty()).map(str::to_owned).collect();
        found.sort_unstable();
        found
    }

    /// A language tells every page of its own, paragraph by paragraph, with the same numbers and commands.
    #[test]
    fn no_fact_is_lost_in_another_language() {
        for words in Words::all().filter(|words| *words != ENGLISH) {
            for (english, page) in pages(ENGLISH).iter().zip(pages(words)) {
                assert_eq!((english.topic, english.act), (page.topic, page.act));
                assert_eq!(english.sources, page.sources, "{}", page.topic);
                assert!(english.now != page.now, "{} is not told in {}", page.topic, words.tag());
                assert_eq!(english.paragraphs.len(), page.paragraphs.len(), "{}", page.topic);
                for (text, told) in english.paragraphs.iter().zip(&page.paragraphs) {
                    assert!(text != told, "{}: {text}", page.topic);
                    assert_eq!(numbers(text), numbers(told), "{}: {told}", page.topic);
                    let commands =
                        |text: &str| text.split('`').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>();
                    assert_eq!(commands(text), commands(told), "{}: {told}", page.topic);
                }
            }
        }
    }

    #[test]
    fn every_page_is_short_and_sourced_and_ends_in_something_that_is_there() {
        let library = Library::embedded(Defaults::default());
        for (words, page) in everywhere() {
            let written = page.paragraphs.iter().filter(|text| !sign::told(words).iter().any(|told| told == *text));
            let count: usize = written.map(|text| text.split(' ').count()).sum();
            assert!((40..220).contains(&count), "{} has {count} words", page.topic);
            assert!(!page.sources.is_empty() && page.sources.iter().all(|(_, url)| url.starts_with("https://")));
            assert!(
                page.now.ends_with('.') && page.paragraphs.iter().all(|text| text.ends_with('.')),
                "{}",
                page.topic
            );
            if let Act::Run(id) = page.act {
                assert!(library.get(id).is_some_and(|entry| entry.routine().is_some()), "{id}");
            }
        }
    }

    #[test]
    fn the_page_on_injuries_names_every_sign_of_the_table() {
        for (words, sign) in Words::all().flat_map(|words| crate::care::Sign::ALL.iter().map(move |sign| (words, sign)))
        {
            let injury = pages(words).iter().find(|page| page.topic == "injury").unwrap();
            assert!(injury.paragraphs.iter().any(|text| text.contains(sign.on_screen(words))), "{sign:?}");
        }
    }

    #[test]
    fn topics_are_different_words() {
        let mut topics: Vec<_> = pages(ENGLISH).iter().map(|page| page.topic).collect();
        topics.sort_unstable();
        topics.dedup();
        assert_eq!(topics.len(), pages(ENGLISH).len());
        assert!(topics.iter().all(|topic| topic.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
    }
    #[test]
    fn every_part_begins_with_a_page_and_the_first_page_begins_a_part() {
        let begun: Vec<_> = pages(ENGLISH).iter().filter_map(|page| part(page.topic, ENGLISH)).collect();
        assert_eq!(begun, PARTS.map(|(_, heading)| ENGLISH.text(heading)));
        assert!(part(pages(ENGLISH)[0].topic, ENGLISH).is_some());
    }

    /// What a page has to speak of: the words of a topic that people were told is in the guide.
    #[test]
    fn the_guide_speaks_of_what_people_ask() {
        let asked = [
            ("doms", "delayed onset muscle soreness"),
            ("doms", "Lactic acid"),
            ("strains", "Grade 3"),
            ("names", "Piriformis syndrome"),
            ("names", "Sciatica"),
            ("names", "Sacroiliac joint"),
            ("names", "Slipped disc"),
            ("names", "Spinal stenosis"),
            ("names", "a diagnosis comes before running on"),
            ("form", "overstriding"),
            ("form", "mid-foot"),
            ("form", "have it looked at"),
            ("glutes", "gluteus minimus"),
            ("therapy", "physiotherapist"),
            ("shoes", "orthotics"),
            ("shoes", "Grass"),
            ("medicine", "Never take anything in order to run"),
            ("medicine", "Ask a pharmacist or doctor first"),
            ("cold-and-warm", "Swollen, or freshly hurt: cold"),
            ("days-off", "chest, shoulders and arms"),
            ("running", "the longest of the last 30 days"),
            ("ask-first", "Pregnant"),
            ("ask-first", "A new hip"),
            ("ask-first", "Osteoporosis"),
            ("ask-first", "Blood thinners"),
            ("ask-first", "An operation lately"),
            ("ask-first", "Dizzy"),
        ];
        let pages = pages(ENGLISH);
        for (topic, words) in asked {
            let page = pages.iter().find(|page| page.topic == topic).unwrap_or_else(|| panic!("no page {topic}"));
            assert!(page.paragraphs.iter().any(|text| text.contains(words)), "{topic}: {words}");
        }
    }

    #[test]
    fn the_guide_claims_nothing_that_no_source_carries() {
        let refuted = [
            "more against soreness than any stretch",
            "fairly well shown",
            "leave two to three days between hard runs",
            "is worst on the second or third day",
        ];
        for page in pages(ENGLISH) {
            for text in &page.paragraphs {
                assert!(refuted.iter().all(|claim| !text.contains(claim)), "{}: {text}", page.topic);
            }
        }
    }
}
