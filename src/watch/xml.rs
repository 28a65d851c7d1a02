//! XML, an element at a time: what TCX, GPX and Apple's export have in common.
//!
//! Letters beyond ASCII are blotted out before anything else, because files say that they are UTF-8 and are not, and no
//! number, date or sport has any. No entity is resolved, neither from outside nor from the file itself: nothing that is read here needs one.

use std::borrow::Cow;
use std::io::{self, BufReader, Read};

use quick_xml::Reader;
use quick_xml::errors::Error;
use quick_xml::events::{BytesStart, Event};

use super::input::{Meter, Metered, Source, note};
use super::run::Note;

/// How deep elements lie within each other at most. Real files have a tenth of it.
const DEEPEST: usize = 128;

/// What a format makes of its elements.
pub(super) trait Elements {
    /// An element begins.
    fn open(&mut self, stack: &Stack, tag: &Tag<'_>);
    /// An element ends, with the text directly in it behind its last child.
    fn close(&mut self, stack: &Stack, text: &str);
}

/// An element's tag.
pub(super) struct Tag<'a>(BytesStart<'a>);

impl Tag<'_> {
    /// What an attribute says, its name without a prefix.
    pub(super) fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.0.attributes();
        let all = attributes.with_checks(false).flatten();
        all.into_iter().find(|found| found.key.local_name().as_ref() == name).map(|found| found.value)
    }
}

/// The names of the elements that are open, without prefixes.
#[derive(Default)]
pub(super) struct Stack {
    names: String,
    begins: Vec<usize>,
}

impl Stack {
    /// Whether these are the innermost elements, the innermost last.
    pub(super) fn is(&self, names: &[&str]) -> bool {
        let mut end = self.names.len();
        let mut begins = self.begins.iter().rev();
        names.iter().rev().all(|name| {
            let Some(&begin) = begins.next() else { return false };
            let is_it = self.names[begin..end] == **name;
            end = begin;
            is_it
        })
    }

    /// Whether one of the elements has this name.
    pub(super) fn within(&self, name: &str) -> bool {
        let ends = self.begins.iter().skip(1).copied().chain([self.names.len()]);
        self.begins.iter().zip(ends).any(|(&begin, end)| self.names[begin..end] == *name)
    }

    /// How many there are.
    pub(super) fn depth(&self) -> usize {
        self.begins.len()
    }

    fn push(&mut self, name: &str) {
        self.begins.push(self.names.len());
        self.names.push_str(name);
    }

    fn pop(&mut self) {
        self.names.truncate(self.begins.pop().unwrap_or_default());
    }
}

/// An XML file on its way.
pub(super) struct Xml<'a> {
    reader: Reader<Metered<BufReader<Plain<Source<'a>>>>>,
    meter: Meter,
    stack: Stack,
    text: String,
    buffer: Vec<u8>,
}

/// What comes before the outermost element.
struct Nothing;

impl Elements for Nothing {
    fn open(&mut self, _: &Stack, _: &Tag<'_>) {}

    fn close(&mut self, _: &Stack, _: &str) {}
}

/// A reader whose letters are all ASCII: others are underscores.
struct Plain<R>(R);

impl<R: Read> Read for Plain<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.0.read(buffer)?;
        for byte in &mut buffer[..read] {
            *byte = if byte.is_ascii() { *byte } else { b'_' };
        }
        Ok(read)
    }
}

impl<'a> Xml<'a> {
    pub(super) fn new(source: Source<'a>) -> Self {
        let (metered, meter) = Metered::new(BufReader::with_capacity(1 << 16, Plain(source)));
        let reader = Reader::from_reader(metered);
        Self { reader, meter, stack: Stack::default(), text: String::new(), buffer: Vec::new() }
    }

    /// Reads up to the outermost element; its name, or `None` where there is none.
    pub(super) fn root(&mut self) -> Result<Option<String>, Note> {
        while self.stack.depth() == 0 {
            if !self.step(&mut Nothing)? {
                return Ok(None);
            }
        }
        Ok(Some(self.stack.names.clone()))
    }

    /// Reads to the end; what ended it early.
    pub(super) fn run(&mut self, elements: &mut impl Elements) -> Option<Note> {
        loop {
            match self.step(elements) {
                Ok(true) => {}
                Ok(false) if self.stack.depth() > 0 => return Some(Note::Cut),
                Ok(false) => return None,
                Err(note) => return Some(note),
            }
        }
    }

    /// Reads one tag or text; whether more may follow.
    fn step(&mut self, elements: &mut impl Elements) -> Result<bool, Note> {
        self.meter.begin();
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer) {
            Ok(Event::Start(tag)) => {
                self.stack.push(tag.local_name().as_ref());
                self.text.clear();
                elements.open(&self.stack, &Tag(tag));
                if self.stack.depth() > DEEPEST {
                    let why = format!("more than {DEEPEST} elements lie within each other");
                    return Err(Note::Broken { at: self.meter.position(), why });
                }
            }
            Ok(Event::Empty(tag)) => {
                self.stack.push(tag.local_name().as_ref());
                elements.open(&self.stack, &Tag(tag));
                elements.close(&self.stack, "");
                self.stack.pop();
                self.text.clear();
            }
            Ok(Event::End(_)) => {
                elements.close(&self.stack, self.text.trim());
                self.stack.pop();
                self.text.clear();
            }
            Ok(Event::Text(text)) => keep(&mut self.text, &text),
            Ok(Event::CData(text)) => keep(&mut self.text, &text),
            Ok(Event::Eof) => return Ok(false),
            Ok(_) => {}
            Err(error) => return Err(self.said(&error)),
        }
        Ok(true)
    }

    fn said(&self, error: &Error) -> Note {
        let at = self.meter.position();
        match error {
            Error::Io(error) => note(error, at),
            Error::Syntax(_) => Note::Cut,
            other => Note::Broken { at: self.reader.error_position(), why: format!("it is no XML: {other}") },
        }
    }
}

/// Keeps a text as far as a number or a time may be long.
fn keep(kept: &mut String, text: &str) {
    const LONGEST: usize = 256;
    if kept.len() < LONGEST {
        let text = if kept.is_empty() { text.trim_start() } else { text };
        kept.push_str(&text[..text.floor_char_boundary(LONGEST)]);
    }
}

/// A number as the formats write it, with an exponent or without; `None` where it is none that can be measured.
pub(super) fn measured(text: &str) -> Option<f64> {
    text.trim().parse().ok().filter(|number: &f64| number.is_finite() && *number >= 0.0)
}

/// A time as XML writes it, with a zone or in UTC.
pub(super) fn time(text: &str) -> Option<jiff::Timestamp> {
    let text = text.trim();
    let utc = || text.parse::<jiff::civil::DateTime>().ok()?.to_zoned(jiff::tz::TimeZone::UTC).ok();
    text.parse().ok().or_else(|| Some(utc()?.timestamp()))
}
