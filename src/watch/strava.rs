//! The table of a Strava export, `activities.csv`: a row an activity, in the language of whoever exported it.
//!
//! Headers, sports and dates are translated, and columns came between others over the years. What stays is that time and
//! distance stand there twice: first as they are shown, then in seconds and metres.

mod date;
mod words;

use std::time::Duration;

use csv::ByteRecord;

use super::input::{Metered, Source, note};
use super::run::{Kind, Note, Options, Reading, Run, dated};

/// The columns that every export had at these places.
const ID: usize = 0;
const DATE: usize = 1;
const SPORT: usize = 3;
const ELAPSED: usize = 5;
const DISTANCE: usize = 6;

/// Where the columns are that moved.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Columns {
    file: usize,
    /// The second elapsed time, in seconds.
    elapsed: usize,
    /// The moving time, in seconds.
    moving: usize,
    /// The second distance, in metres.
    metres: usize,
    /// In metres.
    climb: usize,
}

impl Columns {
    /// By the header of today's exports: where the words of the sixth and the seventh column stand once more.
    fn of(header: &ByteRecord) -> Self {
        let again = |first: usize, otherwise| {
            let word = header.get(first).filter(|word| !word.is_empty());
            let found = header.iter().enumerate().skip(DISTANCE + 1).find(|(_, other)| Some(*other) == word);
            found.map_or(otherwise, |(at, _)| at)
        };
        let metres = again(DISTANCE, 17);
        let elapsed = again(ELAPSED, metres - 2);
        Self { file: elapsed.saturating_sub(3), elapsed, moving: elapsed + 1, metres, climb: metres + 3 }
    }
}

/// Reads the table, a row at a time.
pub(super) fn read(name: &str, source: Source<'_>, options: &Options, reading: &mut Reading) {
    let (metered, meter) = Metered::new(source);
    let mut rows = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(metered);
    let mut row = ByteRecord::new();
    let mut columns = None;
    let mut is_table = false;
    loop {
        meter.begin();
        match rows.read_byte_record(&mut row) {
            Ok(false) => break,
            Ok(true) => {}
            Err(error) => {
                let at = meter.position();
                reading.notes.push(match error.into_kind() {
                    csv::ErrorKind::Io(error) => note(&error, at),
                    _ => Note::Broken { at, why: "it is no table".to_owned() },
                });
                break;
            }
        }
        let Some(columns) = columns else {
            columns = Some(Columns::of(&row));
            continue;
        };
        if row.len() <= DISTANCE || text(&row, ID).parse::<u64>().is_err() {
            continue;
        }
        is_table = true;
        match run(&row, columns, name, options) {
            Ok(run) => reading.runs.push(run),
            Err(kind) => reading.passed_over.add(kind),
        }
    }
    if !is_table {
        reading.passed_over.add(Kind::Unknown);
    }
}

fn run(row: &ByteRecord, columns: Columns, name: &str, options: &Options) -> Result<Run, Kind> {
    let sport = text(row, SPORT);
    if !words::is_run(&sport) {
        return Err(super::sport::kind(&sport));
    }
    let start = date::read(&text(row, DATE)).and_then(|start| dated(start, options)).ok_or(Kind::WithoutDate)?;
    let shown = numbers(&text(row, DISTANCE));
    let km = metres(&numbers(&text(row, columns.metres)), &shown).map(|metres| metres / 1000.0);
    let km = km.or(shown.first().copied()).filter(|km| *km > 0.0).ok_or(Kind::WithoutDistance)?;
    let seconds = |column| numbers(&text(row, column)).first().copied().filter(|seconds| *seconds > 0.0);
    let length = |column| seconds(column).and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
    let file = text(row, columns.file);
    Ok(Run {
        start,
        offset: None,
        timer: length(columns.moving),
        elapsed: length(columns.elapsed).or_else(|| length(ELAPSED)),
        km,
        estimated: false,
        incomplete: false,
        climb: numbers(&text(row, columns.climb)).first().copied(),
        source: super::run::Source::Strava,
        identity: format!("strava-{}", text(row, ID)),
        file: name.to_owned(),
        own_file: Some(file.trim().to_owned()).filter(|file| file.contains('.')),
    })
}

fn text(row: &ByteRecord, column: usize) -> String {
    String::from_utf8_lossy(row.get(column).unwrap_or_default()).trim().to_owned()
}

/// What a number may mean, the likeliest first: `8,1` is written for 8.1 in many languages, `10,042` for 10042 in English.
fn numbers(text: &str) -> Vec<f64> {
    let digits: String = text.chars().filter(|letter| !letter.is_whitespace() && *letter != '\'').collect();
    let last = digits.rfind([',', '.']);
    let plain = |number: &str| number.parse().ok().filter(|number: &f64| number.is_finite() && *number >= 0.0);
    let without = |marks: &[char]| digits.replace(marks, "");
    let decimal = last.map_or_else(
        || digits.clone(),
        |last| {
            let (whole, part) = digits.split_at(last);
            format!("{}.{}", whole.replace([',', '.'], ""), &part[1..])
        },
    );
    let is_grouped = last.is_some_and(|last| digits.len() - last == 4);
    let grouped = is_grouped.then(|| without(&[',', '.'])).filter(|_| !digits.contains('e'));
    [Some(decimal), grouped].into_iter().flatten().filter_map(|number| plain(&number)).collect()
}

/// The metres that are nearest to the kilometres or miles that are shown; without these the likeliest.
fn metres(meanings: &[f64], shown: &[f64]) -> Option<f64> {
    let off = |metres: f64| {
        let ways = shown.iter().flat_map(|shown| [shown * 1000.0, shown * 1609.344]).filter(|shown| *shown > 0.0);
        ways.map(|shown| (metres / shown).ln().abs()).fold(f64::INFINITY, f64::min)
    };
    meanings
        .iter()
        .copied()
        .filter(|metres| *metres > 0.0)
        .reduce(|one, other| if off(other) < off(one) { other } else { one })
}
