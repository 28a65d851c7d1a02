//! The guide: short pages about sore glutes, each with its sources and with what to do now.

use super::signs;

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The word it is asked for by.
    pub topic: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Its text.
    pub paragraphs: Vec<&'static str>,
    /// Where the facts come from: a title, and an address.
    pub sources: Vec<(&'static str, &'static str)>,
    /// What to do now, one sentence.
    pub now: &'static str,
    /// What starts it.
    pub act: Act,
}

/// What starts what a page ends in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// This routine or move of the program's own.
    Run(&'static str),
    /// The questions about today.
    Ready,
}

/// The pages as they are written: a first line with topic and heading, paragraphs, and lines that begin with a word.
const TEXTS: [&str; 7] = [
    include_str!("../../docs/guide/why.txt"),
    include_str!("../../docs/guide/prevent.txt"),
    include_str!("../../docs/guide/injury.txt"),
    include_str!("../../docs/guide/recover.txt"),
    include_str!("../../docs/guide/running.txt"),
    include_str!("../../docs/guide/rolling.txt"),
    include_str!("../../docs/guide/trigger-points.txt"),
];

/// Every page, in the order in which they are best read.
#[must_use]
pub fn pages() -> Vec<Page> {
    TEXTS.iter().map(|text| page(text)).collect()
}

fn page(text: &'static str) -> Page {
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
            page.paragraphs.extend(signs::told().iter().map(String::as_str));
        } else if line != "command: supple ready" {
            page.paragraphs.push(line);
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::{Act, pages, signs};
    use crate::routine::{Defaults, Library};

    #[test]
    fn every_page_is_short_and_sourced_and_ends_in_something_that_is_there() {
        let library = Library::embedded(Defaults::default());
        for page in pages() {
            let written = page.paragraphs.iter().filter(|text| !signs::told().iter().any(|told| told == *text));
            let words: usize = written.map(|text| text.split(' ').count()).sum();
            assert!((40..220).contains(&words), "{} has {words} words", page.topic);
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
        let injury = pages().into_iter().find(|page| page.topic == "injury").unwrap();
        for sign in crate::care::Sign::ALL {
            assert!(injury.paragraphs.iter().any(|text| text.contains(sign.spoken())), "{sign:?}");
        }
    }

    #[test]
    fn topics_are_different_words() {
        let mut topics: Vec<_> = pages().iter().map(|page| page.topic).collect();
        topics.sort_unstable();
        topics.dedup();
        assert_eq!(topics.len(), pages().len());
        assert!(topics.iter().all(|topic| topic.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
    }
}
