//! What is kept, as tables for spreadsheets.

use std::ops::Range;
use std::time::Duration;

use jiff::Timestamp;

use super::Table;
use super::deliver::File;
use super::session::{Names, name};
use super::which::{Kept, Which};
use crate::body::Side;
use crate::care::{Level, Quality, Walk};
use crate::cli::environment::Environment;
use crate::journal::{Account, Course, Effort, End, FromFile, Item, Moment, Run, Set};
use crate::session::effect::Ending;
use crate::session::record::Mark;
use crate::session::report::seconds;
use crate::watch::write::csv::{Cell, Table as Sheet};

/// The file of a table.
pub(super) fn file(table: Table, kept: &Kept, which: &Which, environment: &Environment) -> File {
    let content = match table {
        Table::Sessions => sessions(kept, which).write(),
        Table::Sets => sets(kept, which, environment).write(),
        Table::Runs => runs(kept, which).write(),
        Table::Soreness => soreness(kept, which).write(),
    };
    File { name: format!("supple-{table}.csv"), content }
}

/// The sessions in which anything was done, each with its course.
fn accounts<'a>(kept: &'a Kept, which: &'a Which) -> impl Iterator<Item = (Account, &'a Course)> {
    let accounts = kept.days().flat_map(|day| day.sessions().cloned().collect::<Vec<_>>());
    let asked = accounts.filter(|account| account.entry.counts() && which.takes(account.entry.began));
    asked.filter_map(|account| Some((account.clone(), kept.course(account.entry.session)?)))
}

fn sessions(kept: &Kept, which: &Which) -> Sheet<20> {
    let row = |(account, course): (Account, &Course)| {
        let entry = &account.entry;
        let marks = entry.marks();
        let count = |mark: Mark| Cell::Whole(marks.iter().filter(|(_, of)| *of == mark).count() as u64);
        let level = |told: Option<[Option<Level>; 2]>, side: usize| {
            Cell::whole(told.and_then(|levels| levels[side]).map(Level::get))
        };
        let end = entry.end.map(|end| match end {
            End::Finished => "finished",
            End::Stopped => "stopped",
        });
        [
            Cell::Word(entry.session.to_string()),
            date(entry.began),
            time(entry.began),
            Cell::Word(entry.began.local().strftime("%:z").to_string()),
            Cell::Word(entry.routine.to_string()),
            Cell::Text(name(entry)),
            Cell::word(end),
            length(&(course.began..course.ended)),
            Cell::Decimal(seconds(entry.held())),
            length_of_all(&course.pauses),
            Cell::Whole(marks.len() as u64),
            count(Mark::Done),
            count(Mark::Eased),
            count(Mark::TooMuch),
            count(Mark::Skipped),
            Cell::Whole(account.moves.len() as u64),
            level(account.before, 0),
            level(account.before, 1),
            level(account.after, 0),
            level(account.after, 1),
        ]
    };
    let head = [
        "session",
        "date",
        "time",
        "offset",
        "routine",
        "name",
        "end",
        "seconds",
        "seconds_in_sets",
        "seconds_paused",
        "sets",
        "done",
        "eased",
        "too_much",
        "skipped",
        "moves",
        "left_before",
        "right_before",
        "left_after",
        "right_after",
    ];
    Sheet { head, rows: accounts(kept, which).map(row).collect() }
}

fn sets(kept: &Kept, which: &Which, environment: &Environment) -> Sheet<14> {
    let mut rows = Vec::new();
    for (account, course) in accounts(kept, which) {
        let entry = &account.entry;
        let names = Names::of(entry, environment);
        let row = |(span, set): &(Range<Timestamp>, Set)| {
            let began = Moment { at: span.start, offset: entry.began.offset };
            [
                Cell::Word(entry.session.to_string()),
                date(began),
                time(began),
                Cell::Word(entry.routine.to_string()),
                Cell::Word(set.exercise.to_string()),
                Cell::Text(names.exercise(&set.exercise)),
                Cell::word(set.side.map(Side::word)),
                Cell::Whole(set.set.into()),
                Cell::Whole(set.sets.into()),
                Cell::Word(ending(set.ending).to_owned()),
                Cell::Decimal(seconds(set.held)),
                Cell::Word(if set.easier { "easier" } else { "usual" }.to_owned()),
                Cell::text(set.load.clone()),
                Cell::text(set.band.clone()),
            ]
        };
        rows.extend(course.sets.iter().map(row));
    }
    let head = [
        "session", "date", "time", "routine", "move", "name", "side", "set", "sets", "end", "seconds", "way", "load",
        "band",
    ];
    Sheet { head, rows }
}

fn runs(kept: &Kept, which: &Which) -> Sheet<9> {
    let row = |(moment, item): (Moment, Item)| match item {
        Item::Run(run) => Some([
            date(moment),
            time(moment),
            Cell::Decimal(run.km),
            run.time.map_or(Cell::Empty, |took| Cell::Decimal(seconds(took))),
            Cell::word(match run.effort {
                Effort::Hard => Some("hard"),
                Effort::Easy => Some("easy"),
                Effort::Untold => None,
            }),
            of_file(&run, |file| file.elapsed.map(|elapsed| Cell::Decimal(seconds(elapsed)))),
            of_file(&run, |file| file.climb.map(Cell::Decimal)),
            Cell::word(run.from()),
            of_file(&run, |file| Some(Cell::Word(told_of(file)?.to_owned()))),
        ]),
        _ => None,
    };
    let head = ["date", "time", "km", "seconds", "effort", "elapsed_seconds", "climb_m", "source", "note"];
    Sheet { head, rows: items(kept, which).filter_map(row).collect() }
}

/// What is known of a run because it is from a file.
fn of_file(run: &Run, cell: impl Fn(&FromFile) -> Option<Cell>) -> Cell {
    run.file.as_deref().and_then(cell).unwrap_or(Cell::Empty)
}

/// What to know of the figures of a run from a file: the file ends before the run does; the distance is worked out.
fn told_of(file: &FromFile) -> Option<&'static str> {
    match (file.incomplete, file.estimated) {
        (true, _) => Some("incomplete"),
        (false, true) => Some("estimated"),
        (false, false) => None,
    }
}

fn soreness(kept: &Kept, which: &Which) -> Sheet<7> {
    let row = |(moment, item): (Moment, Item)| match item {
        Item::Soreness(report) => {
            let signs: Vec<&str> = report.signs.iter().map(|sign| sign.word()).collect();
            let signs = if signs.is_empty() && report.no_signs { "none".to_owned() } else { signs.join(" ") };
            Some([
                date(moment),
                time(moment),
                Cell::whole(report.left.map(Level::get)),
                Cell::whole(report.right.map(Level::get)),
                Cell::word(report.quality.map(Quality::word)),
                Cell::word(report.walk.map(Walk::word)),
                Cell::Word(signs),
            ])
        }
        _ => None,
    };
    let head = ["date", "time", "left", "right", "pain", "walk", "signs"];
    Sheet { head, rows: items(kept, which).filter_map(row).collect() }
}

/// What happened on the days that were asked for, in its order.
fn items<'a>(kept: &'a Kept, which: &'a Which) -> impl Iterator<Item = (Moment, Item)> {
    kept.days().flat_map(|day| day.items).filter(|(moment, _)| which.takes(*moment))
}

fn date(moment: Moment) -> Cell {
    Cell::Word(moment.local().date().to_string())
}

fn time(moment: Moment) -> Cell {
    Cell::Word(moment.local().strftime("%H:%M:%S").to_string())
}

fn length(span: &Range<Timestamp>) -> Cell {
    length_of_all(std::slice::from_ref(span))
}

fn length_of_all(spans: &[Range<Timestamp>]) -> Cell {
    let length = |span: &Range<Timestamp>| Duration::try_from(span.end.duration_since(span.start)).unwrap_or_default();
    Cell::Decimal(seconds(spans.iter().map(length).sum()))
}

/// How a set ended, as `history --json` counts it.
const fn ending(ending: Ending) -> &'static str {
    match ending {
        Ending::Done => "done",
        Ending::Eased => "eased",
        Ending::TooMuch => "too_much",
        Ending::Skipped => "skipped",
    }
}
