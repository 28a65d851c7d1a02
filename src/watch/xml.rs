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
use super::run::{Kind, Note, Options, Reading};
use super::{apple, gpx, tcx};

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
struct Xml<'a> {
    reader: Reader<Metered<BufReader<Plain<Source<'a>>>>>,
    meter: Meter,
    stack: Stack,
    text: String,
}

/// Reads an XML file by its outermost element.
pub(super) fn read(name: &str, source: Source<'_>, options: &Options, reading: &mut Reading) {
    let (metered, meter) = Metered::new(BufReader::with_capacity(1 << 16, Plain(source)));
    let mut xml = Xml { reader: Reader::from_reader(metered), meter, stack: Stack::default(), text: String::new() };
    let mut root = Root::default();
    let mut buffer = Vec::new();
    let found = xml.step(&mut buffer, &mut root);
    let mut found = found;
    while matches!(found, Ok(true)) && root.0.is_none() {
        found = xml.step(&mut buffer, &mut root);
    }
    let fault = match (root.0.as_deref(), found) {
        (Some("TrainingCenterDatabase"), _) => {
            let mut tcx = tcx::Tcx::default();
            let fault = xml.run(&mut buffer, &mut tcx);
            tcx.finish(name, fault.is_some(), options, reading);
            fault
        }
        (Some("gpx"), _) => {
            let mut gpx = gpx::Gpx::new(name, options, reading);
            let fault = xml.run(&mut buffer, &mut gpx);
            gpx.finish(fault.is_some());
            fault
        }
        (Some("HealthData"), _) => {
            let mut apple = apple::Apple::new(name, options, reading);
            xml.run(&mut buffer, &mut apple)
        }
        (_, found) => {
            reading.passed_over.add(Kind::Unknown);
            found.err()
        }
    };
    reading.notes.extend(fault);
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

/// The name of the outermost element.
#[derive(Default)]
struct Root(Option<String>);

impl Elements for Root {
    fn open(&mut self, stack: &Stack, _: &Tag<'_>) {
        self.0 = Some(stack.names.clone());
    }

    fn close(&mut self, _: &Stack, _: &str) {}
}

impl Xml<'_> {
    /// Reads to the end; what ended it early.
    fn run(&mut self, buffer: &mut Vec<u8>, elements: &mut impl Elements) -> Option<Note> {
        loop {
            match self.step(buffer, elements) {
                Ok(true) => {}
                Ok(false) if self.stack.depth() > 0 => return Some(Note::Cut),
                Ok(false) => return None,
                Err(note) => return Some(note),
            }
        }
    }

    /// Reads one tag or text; whether more may follow.
    fn step(&mut self, buffer: &mut Vec<u8>, elements: &mut impl Elements) -> Result<bool, Note> {
        self.meter.begin();
        buffer.clear();
        match self.reader.read_event_into(buffer) {
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
            Ok(Event::Text(text)) => self.add(&text),
            Ok(Event::CData(text)) => self.add(&text),
            Ok(Event::Eof) => return Ok(false),
            Ok(_) => {}
            Err(error) => return Err(self.said(&error)),
        }
        Ok(true)
    }

    /// Keeps a text as far as a number or a time may be long.
    fn add(&mut self, text: &str) {
        const LONGEST: usize = 256;
        if self.text.len() < LONGEST {
            let text = if self.text.is_empty() { text.trim_start() } else { text };
            self.text.push_str(&text[..text.floor_char_boundary(LONGEST)]);
        }
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
