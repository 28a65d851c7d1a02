//! iCalendar: what was done, and what is planned, for calendars. The format: RFC 5545.

mod zone;

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

/// Octets of a line, its break apart.
const LINE: usize = 75;

/// A calendar.
#[derive(Clone, Debug, PartialEq)]
pub struct Calendar {
    /// What it is called.
    pub name: String,
    /// The zone in which its local times are; `None` where it has none, as what was done has not.
    pub zone: Option<TimeZone>,
    /// What is in it.
    pub events: Vec<Event>,
}

/// An event of a calendar. It blocks no time: whoever looks whether the person is free finds them so.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Unlike that of any other event, and the same each time: a calendar that reads it again has it once.
    pub uid: String,
    /// When this was last so: with the same every time, the same file arises.
    pub stamp: Timestamp,
    /// When it is.
    pub when: When,
    /// What it is called.
    pub summary: String,
    /// What there is to say of it; may be empty, and have several lines.
    pub description: String,
}

/// When something is.
#[derive(Clone, Debug, PartialEq)]
pub enum When {
    /// From a moment to a moment.
    Moments(Timestamp, Timestamp),
    /// From a time to a time by the clocks of the calendar's zone.
    Local(DateTime, DateTime),
    /// On a day, at no time.
    Day(Date),
}

/// The calendar as a file.
#[must_use]
pub fn write(calendar: &Calendar) -> String {
    let mut lines = Lines::default();
    lines.add("BEGIN", "VCALENDAR");
    lines.add("VERSION", "2.0");
    lines.add("PRODID", concat!("-//supple//supple ", env!("CARGO_PKG_VERSION"), "//EN"));
    lines.add("CALSCALE", "GREGORIAN");
    lines.add("METHOD", "PUBLISH");
    // Not of the standard, and what most programs show.
    lines.add("X-WR-CALNAME", &escaped(&calendar.name));
    let named = calendar.zone.as_ref().and_then(|zone| Some((zone, zone.iana_name()?)));
    let locals: Vec<DateTime> = calendar.events.iter().flat_map(|event| event.when.locals()).collect();
    if let (Some((zone, name)), Some(first), Some(last)) = (named, locals.iter().min(), locals.iter().max()) {
        zone::write(zone, name, *first, *last, &mut lines);
    }
    for event in &calendar.events {
        event.write(named.map(|(_, name)| name), &mut lines);
    }
    lines.add("END", "VCALENDAR");
    lines.text
}

impl When {
    fn locals(&self) -> Vec<DateTime> {
        match self {
            Self::Local(from, to) => vec![*from, *to],
            Self::Moments(..) | Self::Day(_) => Vec::new(),
        }
    }
}

impl Event {
    fn write(&self, zone: Option<&str>, lines: &mut Lines) {
        lines.add("BEGIN", "VEVENT");
        lines.add("UID", &self.uid);
        lines.add("DTSTAMP", &utc(self.stamp));
        match &self.when {
            When::Moments(from, to) => {
                lines.add("DTSTART", &utc(*from));
                lines.add("DTEND", &utc(*to));
            }
            When::Local(from, to) => {
                // Without a zone it is the time on the clock wherever the calendar is looked at.
                let of = |name: &str| zone.map_or_else(|| name.to_owned(), |zone| format!("{name};TZID={zone}"));
                lines.add(&of("DTSTART"), &local(*from));
                lines.add(&of("DTEND"), &local(*to));
            }
            When::Day(date) => {
                lines.add("DTSTART;VALUE=DATE", &day(*date));
                lines.add("DTEND;VALUE=DATE", &day(date.tomorrow().unwrap_or(*date)));
            }
        }
        lines.add("SUMMARY", &escaped(&self.summary));
        if !self.description.is_empty() {
            lines.add("DESCRIPTION", &escaped(&self.description));
        }
        lines.add("TRANSP", "TRANSPARENT");
        lines.add("END", "VEVENT");
    }
}

/// The lines of a file, each folded and ended as the format wants it.
#[derive(Debug, Default)]
struct Lines {
    text: String,
}

impl Lines {
    /// Adds a property. A line longer than 75 octets goes on in the next one, after a blank, and no letter is broken.
    fn add(&mut self, name: &str, value: &str) {
        let line = format!("{name}:{value}");
        let (mut rest, mut room) = (line.as_str(), LINE);
        while rest.len() > room {
            let (now, later) = rest.split_at(between_letters(rest, room));
            let _infallible = write!(self.text, "{now}\r\n ");
            rest = later;
            room = LINE - 1;
        }
        let _infallible = write!(self.text, "{rest}\r\n");
    }
}

/// The last place within so many octets at which no letter is broken.
fn between_letters(text: &str, room: usize) -> usize {
    text.floor_char_boundary(room)
}

/// A text as a value: what has a meaning in the format is escaped. Other control characters may not stand there, and are
/// left out.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

fn utc(at: Timestamp) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

fn local(at: DateTime) -> String {
    at.strftime("%Y%m%dT%H%M%S").to_string()
}

fn day(date: Date) -> String {
    date.strftime("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests;
