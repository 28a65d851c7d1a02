//! German.

use super::numbers::german as spelled;
use super::{Amount, Heading, Much, Phrase, list, sentence};
use crate::body::{Equipment, Position, Side};
use crate::routine::describe::capital;
use crate::session::breathing::Breathing;
use crate::session::phase_kind::PhaseKind;
use crate::session::share::Share;

pub(super) fn say(phrase: Phrase<'_>) -> String {
    match phrase {
        Phrase::Side(side) => word_of(side).into(),
        Phrase::Kind(kind) => word(kind).into(),
        Phrase::Need(things) => format!("Du brauchst {}.", list(&each(things, with_a), "und")),
        Phrase::Fetch(things) => format!("Hol {}.", list(&each(things, with_the), "und")),
        Phrase::GoTo(place) => format!("Geh {}.", to_the(place)),
        Phrase::Take(position) => take(position).into(),
        Phrase::Heading(heading) => head(heading),
        Phrase::GetReady => "Mach dich bereit.".into(),
        Phrase::Minutes(1, false) => "Etwa eine Minute.".into(),
        Phrase::Minutes(1, true) => "Bis zu einer Minute.".into(),
        Phrase::Minutes(minutes, false) => format!("Etwa {} Minuten.", spelled(minutes)),
        Phrase::Minutes(minutes, true) => format!("Bis zu {} Minuten.", spelled(minutes)),
        Phrase::PressWhenEased(key) => format!("Drück {}, wenn es nachlässt.", capital(key)),
        Phrase::EndsItself(seconds) => format!("Nach {} endet es von selbst.", time(seconds, "einer")),
        Phrase::Nth(set, sets, spots) => nth(set, sets, spots),
        Phrase::MoveOnSide(name, side) => format!("{name}, {}.", the_side(side)),
        Phrase::ThisSide(side) => format!("{}.", capital(the_side(side))),
        Phrase::Name(name) => sentence(name),
        Phrase::Breathe(Breathing::In) => "ein".into(),
        Phrase::Breathe(Breathing::Out) => "aus".into(),
        Phrase::Halfway => "Halbzeit.".into(),
        Phrase::Number(1) => "Eins.".into(),
        Phrase::Number(2) => "Zwei.".into(),
        Phrase::Number(3) => "Drei.".into(),
        Phrase::Number(other) => format!("{other}."),
        Phrase::SwitchTo(side) => format!("Wechsle auf {}.", word_of(side)),
        Phrase::Rest => "Pause.".into(),
        Phrase::Pause => "Angehalten.".into(),
        Phrase::Waits => "Die Sitzung wartet. Mach weiter, wenn du bereit bist.".into(),
        Phrase::NextSpot => "Such die nächste Stelle.".into(),
        Phrase::LastPass => "Der letzte Zug.".into(),
        Phrase::LastRep => "Noch einmal.".into(),
        Phrase::UntilEased => "Bleib, bis es nachlässt.".into(),
        Phrase::Finished(1) => "Fertig. Gut gemacht. 1 Minute.".into(),
        Phrase::Finished(minutes) => format!("Fertig. Gut gemacht. {minutes} Minuten."),
        Phrase::Easier => "Jetzt die leichtere Art.".into(),
        Phrase::Less => "Jetzt weniger davon.".into(),
        Phrase::Gentler => "Geh jetzt weniger weit.".into(),
        Phrase::DoEasier => "Mach es auf die leichtere Art.".into(),
        Phrase::DoLess => "Mach heute weniger davon.".into(),
        Phrase::Leave => "Lass diese Übung heute aus.".into(),
        Phrase::SetOf(n, of) => format!("Satz {n} von {of}"),
        Phrase::SpotOf(n, of) => format!("Stelle {n} von {of}"),
        Phrase::PassOf(n, of) => format!("Zug {n} von {of}"),
        Phrase::RepOf(n, of) => format!("Wiederholung {n} von {of}"),
        Phrase::RoundOf(n, of) => format!("Runde {n} von {of}"),
        Phrase::Coming(what, side, how_much) => coming(what, side, how_much),
        Phrase::Dose(one, share) => dose(one, share),
        Phrase::Left(one, share) => left(one, share),
        Phrase::LastSet => "letzter Satz".into(),
        Phrase::LastSpot => "letzte Stelle".into(),
        Phrase::Label(name, Some(side)) => format!("{name}, {}", word_of(side)),
        Phrase::Label(name, None) => name.into(),
        Phrase::PausedByKey => "Du hast angehalten. Atme.".into(),
        Phrase::PausedBySleep => "Der Computer war im Ruhezustand.".into(),
        Phrase::PausedBySuspension => "supple lief im Hintergrund.".into(),
        Phrase::GoOn(kind, seconds) if kind.is_work() => format!("weiter, noch {seconds} s in diesem Satz"),
        Phrase::GoOn(_, seconds) => format!("weiter, noch {seconds} s"),
        Phrase::DoneEasier => "auf die leichtere Art".into(),
        Phrase::Longer(how_much) => format!("{} mehr", amount(how_much)),
        Phrase::Shorter(how_much) => format!("{} weniger", amount(how_much)),
        Phrase::SetsLeftOut(1) => "ein Satz ausgelassen".into(),
        Phrase::SetsLeftOut(count) => format!("{count} Sätze ausgelassen"),
        Phrase::SpotsLeftOut(1) => "eine Stelle ausgelassen".into(),
        Phrase::SpotsLeftOut(count) => format!("{count} Stellen ausgelassen"),
        Phrase::StoppedAndWentOn => "Du hast aufgehört, als es zu viel war, und danach weitergemacht.".into(),
        Phrase::Stopped => "Du hast aufgehört, als es zu viel war. Das war richtig.".into(),
        Phrase::NothingDone => "Diesmal nichts gemacht. Das ist in Ordnung.".into(),
        Phrase::SomeDone(done, all) => format!("{done} von {all} Sätzen. Jeder zählt."),
        Phrase::AllDone => "Alles geschafft.".into(),
        Phrase::AllDoneAndEased => "Alles geschafft, und die Druckstellen haben nachgelassen.".into(),
    }
}

const fn word(kind: PhaseKind) -> &'static str {
    match kind {
        PhaseKind::Settle => "Ankommen",
        PhaseKind::Transition => "Aufbauen",
        PhaseKind::Introduce => "So geht es",
        PhaseKind::GetReady => "Bereit machen",
        PhaseKind::Hold => "Halten",
        PhaseKind::Roll => "Rollen",
        PhaseKind::Reps => "Bewegen",
        PhaseKind::Ease => "Drücken",
        PhaseKind::ComeOut => "Lösen",
        PhaseKind::Switch => "Seite wechseln",
        PhaseKind::Rest => "Pause",
        PhaseKind::Wait => "Warten",
        PhaseKind::Done => "Fertig",
    }
}

const fn with_a(thing: Equipment) -> &'static str {
    match thing {
        Equipment::Mat => "eine Matte",
        Equipment::Roller => "eine Rolle",
        Equipment::Ball => "einen Ball",
        Equipment::Wall => "eine Wand",
        Equipment::Chair => "einen Stuhl",
        Equipment::Band => "ein Band",
        Equipment::Strap => "einen Gurt",
        Equipment::Step => "eine Stufe",
    }
}

const fn with_the(thing: Equipment) -> &'static str {
    match thing {
        Equipment::Mat => "die Matte",
        Equipment::Roller => "die Rolle",
        Equipment::Ball => "den Ball",
        Equipment::Wall => "die Wand",
        Equipment::Chair => "den Stuhl",
        Equipment::Band => "das Band",
        Equipment::Strap => "den Gurt",
        Equipment::Step => "die Stufe",
    }
}

const fn to_the(place: Equipment) -> &'static str {
    match place {
        Equipment::Mat => "zur Matte",
        Equipment::Roller => "zur Rolle",
        Equipment::Ball => "zum Ball",
        Equipment::Wall => "zur Wand",
        Equipment::Chair => "zum Stuhl",
        Equipment::Band => "zum Band",
        Equipment::Strap => "zum Gurt",
        Equipment::Step => "zur Stufe",
    }
}

const fn take(position: Position) -> &'static str {
    match position {
        Position::Supine => "Leg dich auf den Rücken.",
        Position::Prone => "Leg dich auf den Bauch.",
        Position::SideLying => "Leg dich auf die Seite.",
        Position::Seated => "Setz dich hin.",
        Position::Kneeling => "Knie dich hin.",
        Position::HalfKneeling => "Geh auf ein Knie.",
        Position::Standing => "Steh auf.",
    }
}

fn each(things: &[Equipment], word: fn(Equipment) -> &'static str) -> Vec<&'static str> {
    things.iter().map(|thing| word(*thing)).collect()
}

const fn word_of(side: Side) -> &'static str {
    match side {
        Side::Left => "links",
        Side::Right => "rechts",
    }
}

const fn the_side(side: Side) -> &'static str {
    match side {
        Side::Left => "linke Seite",
        Side::Right => "rechte Seite",
    }
}

fn amount(amount: Amount) -> String {
    match amount {
        Amount::Seconds(seconds) => format!("{seconds} s"),
        Amount::AtMost(seconds) => format!("bis zu {seconds} s"),
        Amount::Passes(1) => "1 Zug".into(),
        Amount::Passes(count) => format!("{count} Züge"),
        Amount::Reps(1) => "1 Wiederholung".into(),
        Amount::Reps(count) => format!("{count} Wiederholungen"),
    }
}

/// „Rechte Seite. Drehsitz. Dreißig Sekunden, dreimal.“
fn head(Heading { is_next, side, name, much }: Heading<'_>) -> String {
    let side = side.map(|side| format!("{}.", if is_next { the_side(side).into() } else { capital(the_side(side)) }));
    let parts = [side, Some(sentence(name)), much.map(how_much)];
    let said = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
    if is_next { format!("Als Nächstes: {said}") } else { said }
}

/// `dreißig Sekunden`, `eine Minute`, `zwei Minuten`; one is said as `one`.
fn time(seconds: u64, one: &str) -> String {
    match seconds {
        1 => format!("{one} Sekunde"),
        60 => format!("{one} Minute"),
        _ if seconds.is_multiple_of(60) && seconds > 0 => format!("{} Minuten", spelled(seconds / 60)),
        _ => format!("{} Sekunden", spelled(seconds)),
    }
}

/// „Dreißig Sekunden, dreimal.“ „Zwei Stellen, je bis zu neunzig Sekunden.“
fn how_much(Much { amount, sets, in_turn }: Much) -> String {
    let one = match amount {
        Amount::AtMost(seconds) if sets == 1 => return format!("Eine Stelle, bis zu {}.", time(seconds, "einer")),
        Amount::AtMost(seconds) => {
            return format!("{} Stellen, je bis zu {}.", capital(&spelled(sets.into())), time(seconds, "einer"));
        }
        Amount::Seconds(seconds) => time(seconds, "eine"),
        Amount::Passes(1) => "ein Zug".into(),
        Amount::Passes(count) => format!("{} Züge", spelled(count)),
        Amount::Reps(1) => "eine Wiederholung".into(),
        Amount::Reps(count) => format!("{} Wiederholungen", spelled(count)),
    };
    let times = if sets == 1 { String::new() } else { format!(", {}mal", spelled(sets.into())) };
    let turns = if in_turn { ", die Seiten im Wechsel" } else { "" };
    format!("{}{times}{turns}.", capital(&one))
}

/// „Satz zwei von drei.“
fn nth(set: u16, sets: u16, spots: bool) -> String {
    let what = if spots { "Stelle" } else { "Satz" };
    format!("{what} {} von {}.", spelled(set.into()), spelled(sets.into()))
}

fn coming(what: &str, side: Option<Side>, how_much: Amount) -> String {
    let how_much = amount(how_much);
    match side {
        Some(side) => format!("{what}, {}, {how_much}", the_side(side)),
        None => format!("{what}, {how_much}"),
    }
}

fn dose(one: Amount, share: Share) -> String {
    let one = amount(one);
    let all = |sets: u16| if sets > 1 { format!("{sets} × {one}") } else { one.clone() };
    match share {
        Share::Whole(sets) => all(sets),
        Share::OneSide(sets, side) => format!("{}, {}", all(sets), the_side(side)),
        Share::Both { first, sets, others, .. } if sets == others => {
            format!("{}, {} zuerst", all(sets), the_side(first))
        }
        Share::Both { first, sets, others, in_turn: true } => {
            format!("{} im Wechsel, {} zuerst", all(sets + others), the_side(first))
        }
        Share::Both { first, sets, others, in_turn: false } => {
            format!("{sets} × {one} {}, dann {others} {}", word_of(first), word_of(first.other()))
        }
    }
}

/// What is left of a move, said as a sentence.
fn left(one: Amount, share: Share) -> String {
    let spots = matches!(one, Amount::AtMost(_));
    let (last, unit, units) =
        if spots { ("Letzte Stelle", "Stelle", "Stellen") } else { ("Letzter Satz", "Satz", "Sätze") };
    let of = |count: u16| format!("Noch {count} {}", if count == 1 { unit } else { units });
    let how_much = match one {
        Amount::Seconds(seconds) => format!("{seconds} Sekunden"),
        Amount::AtMost(seconds) => format!("bis zu {seconds} Sekunden"),
        Amount::Passes(_) | Amount::Reps(_) => amount(one),
    };
    match share {
        Share::Whole(1) => format!("{last}, {how_much}."),
        Share::OneSide(1, side) => format!("{last}, {}, {how_much}.", the_side(side)),
        Share::Whole(sets) => format!("{}, je {how_much}.", of(sets)),
        Share::OneSide(sets, side) => format!("{}, {}, je {how_much}.", of(sets), the_side(side)),
        Share::Both { first, sets, others, in_turn: true } => {
            format!("{} im Wechsel, {} zuerst, je {how_much}.", of(sets + others), the_side(first))
        }
        Share::Both { first, sets, others, in_turn: false } => {
            let (first, then) = (word_of(first), word_of(first.other()));
            format!("{} {first}, dann {others} {then}, je {how_much}.", of(sets))
        }
    }
}
