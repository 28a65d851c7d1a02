//! Everything that can be said, with numbers of each kind: what the tests of all languages go through.

use super::{Amount, Heading, Much, Phrase};
use crate::body::{Equipment, Position, Side};
use crate::duration::Length;
use crate::routine::Tempo;
use crate::session::breathing::Breathing;
use crate::session::phase_kind::PhaseKind;
use crate::session::share::Share;
use crate::session::view::Part;

/// Every phrase, with each of these numbers.
pub(super) fn phrases(numbers: &[u64]) -> Vec<Phrase<'static>> {
    let mut all = plain();
    all.extend(Side::ALL.iter().flat_map(|&side| {
        [
            Phrase::Side(side),
            Phrase::MoveOnSide("Taube", side),
            Phrase::ThisSide(side),
            Phrase::SwitchTo(side),
            Phrase::Label("Taube", Some(side)),
        ]
    }));
    all.extend(PhaseKind::ALL.iter().map(|&kind| Phrase::Kind(kind)));
    all.extend((1..=Equipment::ALL.len()).map(|many| Phrase::Need(&Equipment::ALL[..many])));
    all.extend((0..Equipment::ALL.len()).map(|from| Phrase::Fetch(&Equipment::ALL[from..])));
    all.extend(Equipment::ALL.iter().map(|&place| Phrase::GoTo(place)));
    all.extend(Position::ALL.iter().map(|&position| Phrase::Take(position)));
    for &number in numbers {
        all.extend(numbered(number));
        let small = u16::try_from(number).unwrap_or(u16::MAX);
        for amount in [Amount::Seconds, Amount::AtMost, Amount::Passes, Amount::Reps, Amount::Breaths, Amount::AsMany] {
            all.extend(of_amounts(amount(number), small));
        }
    }
    all.extend(of_tempos());
    all
}

fn of_tempos() -> Vec<Phrase<'static>> {
    let seconds = Length::from_secs;
    let tempo = Tempo { there: seconds(3), hold: seconds(1), back: seconds(3), pause: seconds(1) };
    let with = |amount| Much { amount, sets: 2, in_turn: false, differ: false };
    let heading = |much| Phrase::Heading(Heading { is_next: false, side: None, name: "Taube", much: Some(much) });
    let mut all = Vec::new();
    for amount in [Amount::HeldReps(10, 5), Amount::HeldReps(1, 1), Amount::TempoReps(8, tempo)] {
        all.extend([heading(with(amount)), Phrase::Coming("Taube", None, amount), Phrase::ThisMuch(amount)]);
        all.extend([Phrase::Dose(amount, Share::Whole(3)), Phrase::Left(amount, Share::Whole(2))]);
    }
    for amount in [Amount::Seconds(30), Amount::Reps(12)] {
        for in_turn in [false, true] {
            all.push(heading(Much { amount, sets: 3, in_turn, differ: true }));
        }
        all.extend([Phrase::LeftEach(amount, Share::Whole(2)), Phrase::ThisMuch(amount)]);
    }
    for share in shares(2) {
        all.push(Phrase::DoseEach(&[Amount::Seconds(30), Amount::Seconds(45), Amount::Seconds(60)], share));
        all.push(Phrase::Today(Amount::Seconds(20), Amount::Seconds(30), Amount::Seconds(30), share));
    }
    all.extend([Part::There, Part::Hold(3), Part::Back, Part::Pause].map(Phrase::Part));
    all
}

fn plain() -> Vec<Phrase<'static>> {
    vec![
        Phrase::CallPartner,
        Phrase::GetReady,
        Phrase::PressWhenEased("e"),
        Phrase::Name("Taube"),
        Phrase::Name("Taube!"),
        Phrase::Breathe(Breathing::In),
        Phrase::Breathe(Breathing::Out),
        Phrase::Halfway,
        Phrase::Number(1),
        Phrase::Number(2),
        Phrase::Number(3),
        Phrase::Number(4),
        Phrase::Rest,
        Phrase::Pause,
        Phrase::Waits,
        Phrase::NextSpot,
        Phrase::Band("x"),
        Phrase::Optional,
        Phrase::LastPass,
        Phrase::LastRep,
        Phrase::LastBreath,
        Phrase::HoldRep,
        Phrase::BackAgain,
        Phrase::UntilEased,
        Phrase::Easier,
        Phrase::Less,
        Phrase::Gentler,
        Phrase::DoEasier,
        Phrase::DoLess,
        Phrase::Leave,
        Phrase::LastSet,
        Phrase::LastSpot,
        Phrase::Label("Taube", None),
        Phrase::PausedByKey,
        Phrase::PausedBySleep,
        Phrase::PausedBySuspension,
        Phrase::DoneEasier,
        Phrase::StoppedAndWentOn,
        Phrase::Stopped,
        Phrase::NothingDone,
        Phrase::AllDone,
        Phrase::AllDoneAndEased,
    ]
}

fn numbered(number: u64) -> Vec<Phrase<'static>> {
    let small = u16::try_from(number).unwrap_or(u16::MAX);
    let mut all = vec![
        Phrase::Minutes(number, false),
        Phrase::Minutes(number, true),
        Phrase::EndsItself(number),
        Phrase::Finished(number),
        Phrase::GoOn(PhaseKind::Hold, number),
        Phrase::GoOn(PhaseKind::Rest, number),
        Phrase::SetsLeftOut(number),
        Phrase::SpotsLeftOut(number),
        Phrase::SomeDone(number, number + 1),
    ];
    for set in 1..=small.min(12) {
        all.extend([Phrase::Nth(set, small, false), Phrase::Nth(set, small, true)]);
    }
    let of = small.saturating_add(1);
    all.extend([
        Phrase::SetOf(small, of),
        Phrase::SpotOf(small, of),
        Phrase::PassOf(small, of),
        Phrase::RepOf(small, of),
        Phrase::PhaseOf(small, of),
        Phrase::BreathOf(small, of),
        Phrase::RoundOf(small, of),
    ]);
    all
}

fn of_amounts(amount: Amount, number: u16) -> Vec<Phrase<'static>> {
    let mut all = vec![
        Phrase::Coming("Taube", None, amount),
        Phrase::Coming("Taube", Some(Side::Left), amount),
        Phrase::Coming("Taube", Some(Side::Right), amount),
        Phrase::Longer(amount),
        Phrase::Shorter(amount),
    ];
    for share in shares(number) {
        all.extend([Phrase::Dose(amount, share), Phrase::Left(amount, share)]);
    }
    for sets in [1, 2, 3, number] {
        for in_turn in [false, true] {
            let much = Some(Much { amount, sets, in_turn, differ: false });
            all.push(Phrase::Heading(Heading { is_next: false, side: None, name: "Taube", much }));
        }
    }
    for is_next in [false, true] {
        for side in [None, Some(Side::Left), Some(Side::Right)] {
            for much in [None, Some(Much { amount, sets: 2, in_turn: false, differ: false })] {
                all.push(Phrase::Heading(Heading { is_next, side, name: "Taube", much }));
            }
        }
    }
    all
}

fn shares(number: u16) -> Vec<Share> {
    let mut all = vec![Share::Whole(number)];
    for &first in Side::ALL {
        all.push(Share::OneSide(number, first));
        for others in [1, number, 2] {
            for in_turn in [false, true] {
                all.push(Share::Both { first, sets: number, others, in_turn });
            }
        }
    }
    all
}
