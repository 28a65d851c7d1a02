//! The history for programs.

use std::collections::BTreeMap;
use std::time::Duration;

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::body::{Muscle, Side};
use crate::care::Level;
use crate::cli::run_record::{at, ran};
use crate::journal::{Account, Day, DayLog, End, Item, Moment, Past, Statistics, Week};
use crate::session::effect::Ending;
use crate::session::report::seconds;

/// Days, weeks, sessions, runs and notes.
pub(super) fn record(past: &Past, back: &Statistics) -> Value {
    let day = |(date, day): (&Date, &Day)| {
        json!({
            "date": date.to_string(),
            "sessions": day.sessions,
            "seconds": seconds(day.held),
            "km": day.km,
            "left": day.level(Side::Left).map(Level::get),
            "right": day.level(Side::Right).map(Level::get),
        })
    };
    let week = |week: &Week| {
        json!({
            "monday": week.monday.to_string(),
            "sessions": week.sessions,
            "seconds": seconds(week.held),
            "muscles": by_muscle(&week.muscles),
            "km": week.km,
            "km_limit": week.limit,
            "long_run": week.long.map(|run| {
                json!({ "date": run.date.to_string(), "km": run.km, "km_limit": run.limit() })
            }),
        })
    };
    let days = DayLog::each_day(past);
    let items = || days.values().flat_map(|told| &told.items);
    let run = |(moment, item): &(Moment, Item)| match item {
        Item::Run(run) => Some(ran(*moment, run)),
        _ => None,
    };
    let note = |(moment, item): &(Moment, Item)| match item {
        Item::Note(text) => Some(json!({ "at": at(*moment), "text": text })),
        _ => None,
    };
    json!({
        "streak": back.streak,
        "days": back.days.iter().map(day).collect::<Vec<_>>(),
        "weeks": back.weeks.iter().map(week).collect::<Vec<_>>(),
        "sessions": days.values().flat_map(DayLog::sessions).map(session).collect::<Vec<_>>(),
        "runs": items().filter_map(run).collect::<Vec<_>>(),
        "notes": items().filter_map(note).collect::<Vec<_>>(),
    })
}

fn by_muscle(muscles: &BTreeMap<Muscle, [Duration; 2]>) -> Value {
    let held = |[left, right]: &[Duration; 2]| json!({ "left": seconds(*left), "right": seconds(*right) });
    muscles.iter().map(|(muscle, sides)| (muscle.word().to_owned(), held(sides))).collect()
}

fn session(account: &Account) -> Value {
    let entry = &account.entry;
    let levels = |told: Option<[Option<Level>; 2]>| {
        told.map(|sides| sides.map(|level| level.map(Level::get)))
            .map(|[left, right]| json!({ "left": left, "right": right }))
    };
    let side = |(side, endings, held): &(Option<Side>, Vec<Ending>, Duration)| {
        let count = |wanted: Ending| endings.iter().filter(|ending| **ending == wanted).count();
        json!({
            "side": side.map(Side::word),
            "done": count(Ending::Done),
            "eased": count(Ending::Eased),
            "too_much": count(Ending::TooMuch),
            "skipped": count(Ending::Skipped),
            "seconds": seconds(*held),
        })
    };
    let moves: Vec<Value> = account
        .moves
        .iter()
        .map(|done| {
            let sides: Vec<Value> = done.sides.iter().map(side).collect();
            json!({ "move": done.exercise.as_str(), "easier": done.easier, "with": done.with, "sides": sides })
        })
        .collect();
    json!({
        "at": at(entry.began),
        "routine": entry.routine.as_str(),
        "name": entry.name,
        "end": match entry.end {
            Some(End::Finished) => Some("finished"),
            Some(End::Stopped) => Some("stopped"),
            None => None,
        },
        "seconds": seconds(entry.held()),
        "sets": entry.sets.len(),
        "moves": moves,
        "muscles": by_muscle(&account.muscles),
        "before": levels(account.before),
        "after": levels(account.after),
    })
}
