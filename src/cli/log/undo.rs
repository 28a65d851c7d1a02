//! `supple log undo` and `supple log redo`: what was logged last is taken back, or brought back.

use std::collections::BTreeSet;
use std::io::Write;

use jiff::Zoned;

use crate::care::{Bounds, Sign};
use crate::cli::diary::JournalStore;
use crate::diagnostic::visible;
use crate::failure::Failure;
use crate::journal::{History, Item, Line, Moment, Named, Past};
use crate::language::Words;

/// Takes back what this machine kept last: a run, soreness or a note. Gives what it was, and where it is kept.
///
/// # Errors
/// When the journal cannot be read or written, or the output cannot be written.
pub(super) fn undo(store: &JournalStore, now: &Zoned, out: &mut impl Write) -> Result<Option<Done>, Failure> {
    let (past, own) = read(store)?;
    let Some((line, item)) = past.last_there(&own) else {
        let others = if past.lines.is_empty() { "" } else { " In `supple history` an entry of a day can be removed." };
        writeln!(out, "This machine has logged nothing that could be taken back.{others}")?;
        return Ok(None);
    };
    let before = standing(&past, now);
    let withdrawal = Named::of(line).and_then(|what| past.withdrawal(what, now));
    let withdrawal = withdrawal.expect("a run, soreness or a note that is there has a name");
    let done = keep(store, past, &withdrawal, (line.moment, item), |what, when| {
        writeln!(out, "Taken back: {what}, {when}. `supple log redo` brings it back.")
    })?;
    if let Some(Done { past, .. }) = &done {
        tell_of_signs(&before, &standing(past, now), out)?;
    }
    Ok(done)
}

/// The signs that stand.
fn standing(past: &Past, now: &Zoned) -> BTreeSet<Sign> {
    past.today(now, &Bounds::default()).facts.signs
}

/// Says which signs stand again, because the answer is gone that there are none.
fn tell_of_signs(before: &BTreeSet<Sign>, after: &BTreeSet<Sign>, out: &mut impl Write) -> std::io::Result<()> {
    let again: Vec<&str> = after.difference(before).map(|sign| sign.spoken()).collect();
    if again.is_empty() {
        return Ok(());
    }
    writeln!(out, "What you told before stands again: {}. `supple ready` asks for it.", again.join("; "))
}

/// Brings back what this machine took back last.
///
/// # Errors
/// When the journal cannot be read or written, or the output cannot be written.
pub(super) fn redo(store: &JournalStore, now: &Zoned, out: &mut impl Write) -> Result<Option<Done>, Failure> {
    let (past, own) = read(store)?;
    let last = past.last_gone(&own);
    let found = last.and_then(|subject| Some((past.restoration(subject, now)?, past.named(subject.what)?)));
    let Some((restoration, told)) = found else {
        writeln!(out, "Nothing was taken back on this machine.")?;
        return Ok(None);
    };
    keep(store, past, &restoration, told, |what, when| writeln!(out, "Brought back: {what}, {when}."))
}

/// The outcome of taking something back or bringing it back.
pub(super) struct Done {
    /// When it was.
    pub(super) moment: Moment,
    /// What it was.
    pub(super) item: Item,
    /// What is remembered since.
    pub(super) past: Past,
}

/// Everything that is remembered, and the lines of this machine. Where not all can be read, nothing is taken back: what
/// the rest says of it is not known.
fn read(store: &JournalStore) -> Result<(Past, Vec<Line>), Failure> {
    let History { lines, unread, .. } = store.read();
    match unread.into_iter().next() {
        Some(unread) => Err(Failure::Other(unread.into())),
        None => Ok((Past::of(lines), store.own()?)),
    }
}

fn keep(
    store: &JournalStore,
    mut past: Past,
    line: &Line,
    (moment, item): (Moment, Item),
    say: impl FnOnce(String, String) -> std::io::Result<()>,
) -> Result<Option<Done>, Failure> {
    store.keep(line)?;
    past.add(std::slice::from_ref(line));
    say(visible(&item.in_words(Words::ENGLISH)).into_owned(), moment.local().strftime("%-d %B %Y, %H:%M").to_string())?;
    Ok(Some(Done { moment, item, past }))
}
