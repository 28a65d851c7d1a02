//! Keys are data: which of them ask for what on each screen; which words say what each does is beside the actions.

use super::key::{Code, Key};
use crate::language::Words;

mod actions;

pub use actions::{Action, SessionAction};
pub(crate) use actions::{GuideAction, HistoryAction, HomeAction, PreviewAction, SummaryAction};

/// The keys of one screen, each with the action that it asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bindings<A> {
    bound: Vec<(Key, A)>,
    /// The words that keys and actions are named in.
    words: Words,
}

impl<A: Action> Default for Bindings<A> {
    fn default() -> Self {
        let read =
            |text: &str| text.parse::<Key>().expect("the keys written beside the actions are keys: a test holds it");
        let bound = A::ALL.iter().flat_map(|entry| entry.keys.iter().map(|text| (read(text), entry.action))).collect();
        Self { bound, words: Words::ENGLISH }
    }
}

impl<A: Action> Bindings<A> {
    /// What `key` asks for.
    pub(crate) fn action(&self, key: Key) -> Option<A> {
        self.bound.iter().find(|(bound, _)| *bound == key).map(|(_, action)| *action)
    }

    /// The keys that ask for `action`, the one to show first.
    pub(crate) fn keys(&self, action: A) -> impl Iterator<Item = Key> {
        self.bound.iter().filter(move |(_, bound)| *bound == action).map(|(key, _)| *key)
    }

    /// The key to show for `action`; empty where it has none.
    #[must_use]
    pub fn label(&self, action: A) -> String {
        self.keys(action).next().map(|key| key.label_in(self.words)).unwrap_or_default()
    }

    /// Every action that has a key: all its keys as they are shown, and what it does.
    #[must_use]
    pub fn help(&self) -> Vec<(String, String)> {
        let labels = |action| self.keys(action).map(|key| key.label_in(self.words)).collect::<Vec<_>>().join(" ");
        let entries = A::ALL.iter().map(|entry| (labels(entry.action), entry.what.said_in(self.words.tongue())));
        entries.filter(|(keys, _)| !keys.is_empty()).collect()
    }

    /// Puts escape behind the other keys of each action, so that it is shown only where there is no other.
    fn name_escape_last(&mut self) {
        self.bound.sort_by_key(|(key, _)| key.code == Code::Esc);
    }

    /// Gives the action of that name these keys and no others, taking them from any other action.
    fn bind(&mut self, name: &str, keys: &[Key]) {
        let Some(entry) = A::ALL.iter().find(|entry| entry.name == name) else { return };
        self.bound.retain(|(key, action)| *action != entry.action && !keys.contains(key));
        self.bound.extend(keys.iter().map(|key| (*key, entry.action)));
    }
}

/// The keys of every screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Keymap {
    /// The home screen's.
    pub(crate) home: Bindings<HomeAction>,
    /// A session's.
    pub session: Bindings<SessionAction>,
    /// The summary's.
    pub(crate) summary: Bindings<SummaryAction>,
    /// The preview's.
    pub(crate) preview: Bindings<PreviewAction>,
    /// Those of looking back.
    pub(crate) history: Bindings<HistoryAction>,
    /// The guide's.
    pub(crate) guide: Bindings<GuideAction>,
}

/// Why a key of the configuration was not taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub(crate) enum KeyFault {
    /// No action has that name; the nearest one, where there is one.
    #[error("nothing is called `{name}`")]
    NoAction {
        /// The name as it was written.
        name: String,
        /// The nearest name.
        nearest: Option<&'static str>,
    },
    /// The text is no key.
    #[error("`{text}` is no key")]
    NoKey {
        /// The text as it was written.
        text: String,
    },
    /// Two actions of one screen want the same key; the first has it.
    #[error("`{key}` is already the key of `{first}`")]
    Taken {
        /// The key.
        key: Key,
        /// The action that has it.
        first: String,
    },
}

impl Keymap {
    /// Whether any screen has something for this key.
    pub(crate) fn knows(&self, key: Key) -> bool {
        let Self { home, session, summary, preview, history, guide } = self;
        home.action(key).is_some()
            || session.action(key).is_some()
            || summary.action(key).is_some()
            || preview.action(key).is_some()
            || history.action(key).is_some()
            || guide.action(key).is_some()
    }

    /// Shows another key than escape wherever there is one: for terminals that hold escapes back.
    pub(crate) fn name_escape_last(&mut self) {
        let Self { home, session, summary, preview, history, guide } = self;
        home.name_escape_last();
        session.name_escape_last();
        summary.name_escape_last();
        preview.name_escape_last();
        history.name_escape_last();
        guide.name_escape_last();
    }

    /// Names keys and actions in these words from now on. Without it they are named in English.
    pub(crate) fn name_in(&mut self, words: Words) {
        let Self { home, session, summary, preview, history, guide } = self;
        home.words = words;
        session.words = words;
        summary.words = words;
        preview.words = words;
        history.words = words;
        guide.words = words;
    }

    /// The usual keys, changed as the configuration says: for each action name its keys.
    ///
    /// What cannot be taken is returned with the number of the change it stands in, and changes nothing.
    pub(crate) fn with(changes: &[(String, Vec<String>)]) -> (Self, Vec<(usize, KeyFault)>) {
        let mut keymap = Self::default();
        let mut faults = Vec::new();
        let mut given: Vec<(Key, &str)> = Vec::new();
        for (number, (name, texts)) in changes.iter().enumerate() {
            if !names().any(|known| known == name) {
                let fault = KeyFault::NoAction { name: name.clone(), nearest: nearest(name) };
                faults.push((number, fault));
                continue;
            }
            let mut keys = Vec::new();
            for text in texts {
                match text.parse::<Key>() {
                    Err(_) => faults.push((number, KeyFault::NoKey { text: text.clone() })),
                    Ok(key) => match given.iter().find(|(taken, first)| *taken == key && together(first, name)) {
                        Some((_, first)) => {
                            faults.push((number, KeyFault::Taken { key, first: (*first).to_owned() }));
                        }
                        None => keys.push(key),
                    },
                }
            }
            if !keys.is_empty() {
                given.extend(keys.iter().map(|key| (*key, name.as_str())));
                keymap.home.bind(name, &keys);
                keymap.session.bind(name, &keys);
                keymap.summary.bind(name, &keys);
                keymap.preview.bind(name, &keys);
                keymap.history.bind(name, &keys);
                keymap.guide.bind(name, &keys);
            }
        }
        (keymap, faults)
    }
}

/// The names of a screen's actions.
fn names_of<A: Action>() -> impl Iterator<Item = &'static str> {
    A::ALL.iter().map(|entry| entry.name)
}

/// The names of all actions, as the configuration writes them; some belong to several screens.
pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    names_of::<SessionAction>()
        .chain(names_of::<HomeAction>())
        .chain(names_of::<SummaryAction>())
        .chain(names_of::<PreviewAction>())
        .chain(names_of::<HistoryAction>())
        .chain(names_of::<GuideAction>())
}

/// Whether two actions are asked for on one screen, so that they cannot share a key.
fn together(one: &str, other: &str) -> bool {
    fn both<A: Action>(one: &str, other: &str) -> bool {
        names_of::<A>().any(|name| name == one) && names_of::<A>().any(|name| name == other)
    }
    both::<HomeAction>(one, other)
        || both::<SessionAction>(one, other)
        || both::<SummaryAction>(one, other)
        || both::<PreviewAction>(one, other)
        || both::<HistoryAction>(one, other)
        || both::<GuideAction>(one, other)
}

fn nearest(name: &str) -> Option<&'static str> {
    let distance = |known: &&str| strsim::damerau_levenshtein(name, known);
    names().min_by_key(distance).filter(|known| distance(known) <= 1 + name.len() / 3)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{
        Action, Bindings, GuideAction, HistoryAction, HomeAction, KeyFault, Keymap, PreviewAction, SessionAction,
        SummaryAction,
    };
    use crate::session::player::Command;
    use crate::terminal::key::Key;
    use rstest::rstest;

    fn change(name: &str, keys: &[&str]) -> (String, Vec<String>) {
        (name.to_owned(), keys.iter().map(|&key| key.to_owned()).collect())
    }

    fn each_key_once<A: Action + std::fmt::Debug>() {
        let bindings = Bindings::<A>::default();
        let mut seen = HashSet::new();
        for (key, action) in &bindings.bound {
            assert!(seen.insert(*key), "{key} of {action:?} is bound twice");
        }
    }

    #[test]
    fn every_usual_key_is_a_key_and_means_one_thing() {
        each_key_once::<HomeAction>();
        each_key_once::<SessionAction>();
        each_key_once::<SummaryAction>();
        each_key_once::<PreviewAction>();
        each_key_once::<HistoryAction>();
        each_key_once::<GuideAction>();
    }

    #[rstest]
    #[case("space", SessionAction::Pause)]
    #[case(".", SessionAction::Pause)]
    #[case("b", SessionAction::Pause)]
    #[case("enter", SessionAction::GoOn)]
    #[case("page-down", SessionAction::Forward)]
    #[case("page-up", SessionAction::Previous)]
    #[case("right", SessionAction::Next)]
    #[case("esc", SessionAction::Back)]
    #[case("x", SessionAction::TooMuch)]
    fn the_keys_of_a_session_and_of_a_presenters_remote(#[case] key: &str, #[case] action: SessionAction) {
        assert_eq!(Keymap::default().session.action(key.parse().unwrap()), Some(action));
    }

    #[test]
    fn a_changed_key_replaces_the_usual_ones_and_is_taken_from_others() {
        let (keymap, faults) = Keymap::with(&[change("pause", &["p", "x"])]);
        assert_eq!(faults, []);
        assert_eq!(keymap.session.action(Key::char('p')), Some(SessionAction::Pause));
        assert_eq!(keymap.session.action(Key::char('x')), Some(SessionAction::Pause));
        assert_eq!(keymap.session.action(Key::char(' ')), None);
        assert_eq!(keymap.session.keys(SessionAction::TooMuch).count(), 0);
        assert!(keymap.session.help().iter().all(|(_, what)| !what.starts_with("too much")));
    }

    #[test]
    fn a_name_of_several_screens_changes_on_each() {
        let (keymap, _) = Keymap::with(&[change("help", &["f1"])]);
        let key = "f1".parse().unwrap();
        assert_eq!(keymap.home.action(key), Some(HomeAction::Help));
        assert_eq!(keymap.session.action(key), Some(SessionAction::Help));
        assert_eq!(keymap.summary.action(key), Some(SummaryAction::Help));
    }

    #[test]
    fn each_wrong_change_is_a_fault_and_the_others_are_taken() {
        let (keymap, faults) = Keymap::with(&[
            change("paus", &["p"]),
            change("next", &["n", "spcae"]),
            change("previous", &["n"]),
            change("start", &["n"]),
        ]);
        assert_eq!(
            faults,
            [
                (0, KeyFault::NoAction { name: "paus".into(), nearest: Some("pause") }),
                (1, KeyFault::NoKey { text: "spcae".into() }),
                (2, KeyFault::Taken { key: Key::char('n'), first: "next".into() }),
            ]
        );
        assert_eq!(keymap.session.action(Key::char('n')), Some(SessionAction::Next));
        assert_eq!(keymap.session.label(SessionAction::Previous), "←");
        assert_eq!(keymap.home.action(Key::char('n')), Some(HomeAction::Start));
    }

    #[test]
    fn a_key_gives_the_command_that_its_action_stands_for() {
        assert_eq!(SessionAction::of(Command::TooMuch), Some(SessionAction::TooMuch));
        assert_eq!(SessionAction::of(Command::Slept), None);
    }
}
