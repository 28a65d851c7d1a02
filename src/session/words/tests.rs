use rstest::rstest;

use super::grid::phrases;
use super::{Amount, Heading, Much, Phrase};
use crate::body::{Equipment, Position, Side};
use crate::language::Tongue;
use crate::session::phase_kind::PhaseKind;
use crate::session::share::Share;
const THINGS: [Equipment; 3] = [Equipment::Mat, Equipment::Ball, Equipment::Wall];

#[rstest]
#[case(Phrase::Need(&THINGS), "You need a mat, a ball and a wall.", "Du brauchst eine Matte, einen Ball und eine Wand.")]
#[case(Phrase::Fetch(&THINGS[1..2]), "Fetch the ball.", "Hol den Ball.")]
#[case(Phrase::GoTo(Equipment::Wall), "Go to the wall.", "Geh zur Wand.")]
#[case(Phrase::Take(Position::Supine), "Lie on your back.", "Leg dich auf den Rücken.")]
#[case(Phrase::SwitchTo(Side::Left), "Switch to the left.", "Wechsle auf links.")]
#[case(Phrase::Finished(1), "Finished. Well done. 1 minute.", "Fertig. Gut gemacht. 1 Minute.")]
#[case(Phrase::Finished(14), "Finished. Well done. 14 minutes.", "Fertig. Gut gemacht. 14 Minuten.")]
#[case(Phrase::Finished(60), "Finished. Well done. 1 hour.", "Fertig. Gut gemacht. 1 Stunde.")]
#[case(
    Phrase::Finished(135),
    "Finished. Well done. 2 hours, 15 minutes.",
    "Fertig. Gut gemacht. 2 Stunden, 15 Minuten."
)]
#[case(
    Phrase::Coming("Squat", Some(Side::Left), Amount::Reps(8)),
    "Squat, left side, 8 reps",
    "Squat, linke Seite, 8 Wiederholungen"
)]
#[case(
    Phrase::Dose(Amount::Passes(10), Share::Both { first: Side::Right, sets: 1, others: 1, in_turn: false }),
    "10 passes, right side first",
    "10 Züge, rechte Seite zuerst"
)]
#[case(Phrase::Dose(Amount::Seconds(30), Share::Whole(3)), "3 × 30 s", "3 × 30 s")]
#[case(
    Phrase::Dose(Amount::Seconds(20), Share::Both { first: Side::Right, sets: 3, others: 2, in_turn: false }),
    "3 × 20 s right, then 2 left",
    "3 × 20 s rechts, dann 2 links"
)]
#[case(Phrase::Dose(Amount::Seconds(20), Share::OneSide(1, Side::Right)), "20 s, right side", "20 s, rechte Seite")]
#[case(
    Phrase::Dose(Amount::Seconds(20), Share::Both { first: Side::Left, sets: 3, others: 2, in_turn: true }),
    "5 × 20 s in turn, left side first",
    "5 × 20 s im Wechsel, linke Seite zuerst"
)]
#[case(
    Phrase::Dose(Amount::Reps(8), Share::Both { first: Side::Right, sets: 2, others: 2, in_turn: true }),
    "2 × 8 reps, sides in turn, right side first",
    "2 × 8 Wiederholungen, die Seiten im Wechsel, rechte Seite zuerst"
)]
#[case(
    Phrase::Dose(Amount::Reps(8), Share::Both { first: Side::Right, sets: 1, others: 1, in_turn: true }),
    "8 reps, right side first",
    "8 Wiederholungen, rechte Seite zuerst"
)]
#[case(
    Phrase::Left(Amount::Seconds(20), Share::OneSide(1, Side::Right)),
    "Last set, right side, 20 seconds.",
    "Letzter Satz, rechte Seite, 20 Sekunden."
)]
#[case(
    Phrase::Left(Amount::Reps(8), Share::OneSide(2, Side::Left)),
    "2 more sets, left side, 8 reps each.",
    "Noch 2 Sätze, linke Seite, je 8 Wiederholungen."
)]
#[case(
    Phrase::Left(Amount::AtMost(90), Share::Whole(1)),
    "Last spot, up to 90 seconds.",
    "Letzte Stelle, bis zu 90 Sekunden."
)]
#[case(
    Phrase::Left(Amount::Passes(10), Share::Both { first: Side::Right, sets: 1, others: 3, in_turn: false }),
    "1 more set on the right, then 3 on the left, 10 passes each.",
    "Noch 1 Satz rechts, dann 3 links, je 10 Züge."
)]
#[case(
    Phrase::Left(Amount::Seconds(20), Share::Both { first: Side::Left, sets: 3, others: 2, in_turn: true }),
    "5 more sets in turn, left side first, 20 seconds each.",
    "Noch 5 Sätze im Wechsel, linke Seite zuerst, je 20 Sekunden."
)]
#[case(Phrase::GoOn(PhaseKind::Hold, 20), "goes on, with 20 s of this set left", "weiter, noch 20 s in diesem Satz")]
#[case(Phrase::GoOn(PhaseKind::Walk, 90), "goes on, with 90 s left", "weiter, noch 90 s")]
fn a_phrase_reads_well_in_each_language(#[case] phrase: Phrase<'_>, #[case] english: &str, #[case] german: &str) {
    assert_eq!(phrase.said_in(Tongue::ENGLISH), english);
    assert_eq!(phrase.said_in(Tongue::of("de").unwrap()), german);
}

const fn heading(is_next: bool, side: Option<Side>, amount: Amount, sets: u16) -> Phrase<'static> {
    Phrase::Heading(Heading {
        is_next,
        side,
        name: "Pigeon",
        much: Some(Much { amount, sets, in_turn: false, differ: false }),
    })
}

#[rstest]
#[case(
    heading(false, Some(Side::Right), Amount::Seconds(30), 3),
    "Right side. Pigeon. Thirty seconds, three times.",
    "Rechte Seite. Pigeon. Dreißig Sekunden, dreimal."
)]
#[case(
    heading(true, Some(Side::Left), Amount::Reps(12), 2),
    "Next: left side. Pigeon. Twelve reps, twice.",
    "Als Nächstes: linke Seite. Pigeon. Zwölf Wiederholungen, zweimal."
)]
#[case(heading(true, None, Amount::Passes(1), 1), "Next: Pigeon. One pass.", "Als Nächstes: Pigeon. Ein Zug.")]
#[case(
    heading(false, None, Amount::AtMost(90), 2),
    "Pigeon. Two spots, up to ninety seconds each.",
    "Pigeon. Zwei Stellen, je bis zu neunzig Sekunden."
)]
#[case(
    heading(false, None, Amount::AtMost(60), 1),
    "Pigeon. One spot, up to one minute.",
    "Pigeon. Eine Stelle, bis zu einer Minute."
)]
#[case(heading(false, None, Amount::Seconds(120), 1), "Pigeon. Two minutes.", "Pigeon. Zwei Minuten.")]
#[case(Phrase::Nth(2, 3, false), "Second of three.", "Satz zwei von drei.")]
#[case(Phrase::Nth(2, 2, true), "Second of two.", "Stelle zwei von zwei.")]
#[case(Phrase::Nth(11, 12, false), "Set 11 of 12.", "Satz elf von zwölf.")]
#[case(Phrase::PressWhenEased("e"), "When it eases, press E.", "Drück E, wenn es nachlässt.")]
#[case(Phrase::EndsItself(90), "It ends by itself after ninety seconds.", "Nach neunzig Sekunden endet es von selbst.")]
#[case(Phrase::Minutes(7, false), "About seven minutes.", "Etwa sieben Minuten.")]
#[case(Phrase::Minutes(25, true), "Up to twenty-five minutes.", "Bis zu fünfundzwanzig Minuten.")]
fn what_is_said_before_a_move_sounds_well_in_each_language(
    #[case] phrase: Phrase<'_>,
    #[case] english: &str,
    #[case] german: &str,
) {
    assert_eq!(phrase.said_in(Tongue::ENGLISH), english);
    assert_eq!(phrase.said_in(Tongue::of("de").unwrap()), german);
}

/// Each phrase with numbers of each kind, beside the English one: read by whoever changes a file of words.
#[test]
fn every_language_says_everything() {
    for tongue in Tongue::all() {
        let mut lines: Vec<String> = Vec::new();
        for phrase in phrases(&[1, 2, 21]) {
            let (english, said) = (phrase.said_in(Tongue::ENGLISH), phrase.said_in(tongue));
            let line = if tongue == Tongue::ENGLISH { said } else { format!("{english} = {said}") };
            if !lines.contains(&line) {
                lines.push(line);
            }
        }
        insta::with_settings!({ snapshot_suffix => tongue.tag(), omit_expression => true }, {
            insta::assert_snapshot!(lines.join("\n"));
        });
    }
}

#[test]
fn no_number_is_forgotten() {
    let all: Vec<u64> = (0..=130).chain([3600, 12_345]).collect();
    for tongue in Tongue::all() {
        for phrase in phrases(&all) {
            let said = phrase.said_in(tongue);
            assert!(!said.is_empty() && !said.contains(['{', '}', '$']), "{}: {phrase:?}: {said}", tongue.tag());
        }
    }
}
