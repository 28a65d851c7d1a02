//! A file of words, read: messages in Fluent's format, which knows the plurals of each language.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::numbers::Numbers;
use super::sides::SideWords;

/// What a message is given: a number or a text.
pub(crate) type Arg<'a> = FluentValue<'a>;

/// The heading that the words of the screens stand below, at the end of a file.
const SCREENS: &str = "\n## Screens\n";

/// The coach's words in a file.
pub(super) fn of_the_coach(text: &str) -> &str {
    text.split_once(SCREENS).map_or(text, |(coach, _)| coach)
}

/// The words of the screens in a file; `None` where it has none.
pub(super) fn of_the_screens(text: &str) -> Option<&str> {
    text.split_once(SCREENS).map(|(_, screens)| screens)
}

/// Messages of one language.
pub(super) struct Messages(FluentBundle<FluentResource>);

impl Messages {
    /// Reads messages of the language with this tag. What cannot be read of them is left out; a test holds that there is
    /// nothing such in the files that there are.
    pub(super) fn new(tag: &str, text: &str) -> Self {
        let (Ok(resource) | Err((resource, _))) = FluentResource::try_new(text.to_owned());
        let mut bundle = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
        // Every language here is written from left to right.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        Self(bundle)
    }

    /// A message, or a form of it, with what it is about; `None` where there is none.
    pub(super) fn say(&self, message: &str, form: Option<&str>, args: &[(&'static str, Arg<'_>)]) -> Option<String> {
        let found = self.0.get_message(message)?;
        let pattern = match form {
            Some(form) => found.get_attribute(form)?.value(),
            None => found.value()?,
        };
        let args: FluentArgs<'_> = args.iter().map(|(name, value)| (*name, value.clone())).collect();
        let mut wrong = Vec::new();
        let said = self.0.format_pattern(pattern, Some(&args), &mut wrong).into_owned();
        debug_assert!(wrong.is_empty(), "{message} has {said}: {wrong:?}");
        Some(said)
    }
}

/// The coach's words of one language.
pub(super) struct Book {
    messages: Messages,
    sides: SideWords,
}

impl Book {
    /// Reads the coach's words of the language with this tag.
    pub(super) fn new(tag: &str, text: &str) -> Self {
        let mut book = Self { messages: Messages::new(tag, of_the_coach(text)), sides: SideWords::default() };
        let numbers = book.numbers();
        // The name is not taken: the bundle is new.
        let _ = book.messages.0.add_function("SPELL", move |positional, named| spell(&numbers, positional, named));
        book.sides = SideWords::of(|key| book.say(key, None, &[]).unwrap_or_default());
        book
    }

    /// The words with which its texts name sides.
    pub(super) const fn sides(&self) -> &SideWords {
        &self.sides
    }

    /// A message, or a form of it, with what it is about; `None` where the file has none.
    pub(super) fn say(&self, message: &str, form: Option<&str>, args: &[(&'static str, Arg<'_>)]) -> Option<String> {
        self.messages.say(message, form, args)
    }

    fn numbers(&self) -> Numbers {
        let mut numbers = Numbers::new(&self.say("numbers", None, &[]).unwrap_or_default());
        let forms = self.messages.0.get_message("numbers").map(|message| message.attributes().collect::<Vec<_>>());
        for form in forms.into_iter().flatten() {
            numbers.add(form.id(), &self.say("numbers", Some(form.id()), &[]).unwrap_or_default());
        }
        numbers
    }
}

/// `SPELL($sets, form: "feminine")`: the number in words, in digits where there is no word for it.
fn spell<'a>(numbers: &Numbers, positional: &[FluentValue<'a>], named: &FluentArgs<'_>) -> FluentValue<'a> {
    let [FluentValue::Number(number)] = positional else { return FluentValue::Error };
    let form = match named.get("form") {
        Some(FluentValue::String(form)) => Some(&**form),
        _ => None,
    };
    match numbers.word(usize::from(number), form) {
        Some(word) => FluentValue::from(word.to_owned()),
        None => FluentValue::Number(number.clone()),
    }
}
