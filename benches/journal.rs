//! What the journal costs after twenty years: 10,000 sessions of 20 sets each.

use std::path::Path;

use divan::Bencher;
use supple::journal::{Begun, End, Event, History, HowTold, Journal, Line, Moment, Past, SessionId, Set, Statistics};
use supple::routine::Id;
use supple::session::effect::Ending;
use supple::session::known::Fingerprint;

const SESSIONS: i64 = 10_000;
const SETS: u16 = 20;

fn moment(number: i64) -> jiff::Timestamp {
    jiff::Timestamp::from_second(1_200_000_000 + number * 63_000).expect("a moment in this century")
}

fn last() -> jiff::Timestamp {
    moment(SESSIONS - 1)
}

fn main() {
    divan::main();
}

fn lines() -> Vec<Line> {
    let id = |text: &str| Id::new(text).expect("a valid id");
    let mut lines = Vec::new();
    for number in 0..SESSIONS {
        let session = SessionId::from_hex(&format!("{number:016x}"));
        let at = moment(number);
        let mut add = |event| {
            lines.push(Line { moment: Moment { at, offset: jiff::tz::offset(1) }, session, event });
        };
        add(Event::Start {
            routine: id("glute-relief"),
            name: "Sore glutes after a run".into(),
            begun: Begun::default(),
        });
        for set in 1..=SETS {
            add(Event::Set(Set {
                ending: Ending::Done,
                exercise: id("piriformis"),
                side: None,
                set,
                sets: SETS,
                turn: None,
                held: std::time::Duration::from_secs(30),
                easier: false,
                told: Some(HowTold { text: Fingerprint::from_bits(u64::MAX / 3), in_short: false }),
                muscles: supple::body::Muscle::ALL[..2].to_vec(),
                load: None,
                band: None,
            }));
        }
        add(Event::End(End::Finished));
    }
    lines
}

fn written(folder: &Path) -> Journal {
    let journal = Journal::new(folder, folder);
    journal.append(&lines()).expect("the temporary folder can be written");
    journal
}

/// From the files to everything that the history shows.
#[divan::bench(sample_count = 20)]
fn look_back_on_twenty_years(bencher: Bencher) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let journal = written(dir.path());
    let today = last().to_zoned(jiff::tz::TimeZone::UTC).date();
    bencher.bench_local(|| {
        let history = History::read(journal.folder());
        let past = Past::of(history.lines);
        (Statistics::of(&past, today).weeks.len(), past)
    });
}

/// What a session needs to know before it begins: the last year.
#[divan::bench(sample_count = 20)]
fn remember_a_year(bencher: Bencher) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let journal = written(dir.path());
    let oldest = last() - jiff::SignedDuration::from_hours(24 * 366);
    bencher.bench_local(|| {
        let history = History::recent(journal.folder(), oldest);
        Past::of(history.lines).entries.len()
    });
}

#[divan::bench]
fn append_one_set(bencher: Bencher) {
    let dir = tempfile::tempdir().expect("a temporary folder");
    let journal = written(dir.path());
    let line = lines().swap_remove(1);
    bencher.bench_local(|| journal.append(std::slice::from_ref(&line)));
}
