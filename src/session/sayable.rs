//! Every English sentence that a session of the program's own moves can say: what its built-in voice has to know.
//!
//! The sentences come from the functions that make those of a session, given every value that the files, the choices before
//! a session and the keys in it can lead to.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use super::amount::amount;
use super::fit::shorter;
use super::known::{Explain, Known};
use super::plan::easier;
use super::repertoire;
use super::setup::ExtraSets;
use super::share::Share;
use super::timeline::{Setup, outline};
use super::transition::is_place;
use super::voice::COUNTED;
use super::words::{Amount, Heading, Much, Phrase};
use crate::body::{Equipment, Position, Side};
use crate::duration::Length;
use crate::language::{Tongue, keys};
use crate::routine::describe::{capital, whole_minutes};
use crate::routine::{Count, Dose, Exercise, Order, Routine, Sides, Step, Tempo, Varies};

/// So many hours, and no longer, is told at the end of a session: keys make one longer than it was meant.
const HOURS: u64 = 5;

/// So many minutes, and no longer, are told at the beginning.
const MINUTES: u64 = 45;
/// So many rounds are told.
const ROUNDS: u16 = 4;

/// A sentence, and how it is kept.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Sayable {
    /// What it belongs to: the id of a move, or one of `coach`, `names` and `numbers`.
    pub(crate) group: String,
    /// The sentence.
    pub(crate) text: String,
    /// Whether it is said in one go; otherwise it may be put together of what ends at its marks.
    pub(crate) whole: bool,
}

/// Every sentence of sessions of these routines and moves.
pub(crate) fn sayable<'a>(routines: impl Iterator<Item = &'a Arc<Routine>> + Clone) -> Vec<Sayable> {
    let ways = ways(routines.clone());
    let mut said = texts(&ways);
    said.extend(words(&ways));
    said.extend(names(&ways));
    said.extend(ways.iter().flat_map(doses));
    said.extend(own(&ways));
    said.extend(routines.clone().flat_map(|routine| rounds(&routine.steps)));
    said.extend(things(&ways, routines.clone()));
    said.extend(lengths(routines));
    said
}

/// A way of doing a move.
#[derive(Debug)]
struct Way {
    exercise: Arc<Exercise>,
    /// Whether it is the usual one.
    is_usual: bool,
    /// The most sets of a side that are done so.
    sets: u16,
}

/// Every way of every move, the usual ones first.
fn ways<'a>(routines: impl Iterator<Item = &'a Arc<Routine>>) -> Vec<Way> {
    let mut ways = Vec::new();
    for usual in routines.flat_map(|routine| Step::moves(&routine.steps)) {
        let way = |exercise: Arc<Exercise>, is_usual| {
            // One more for the sorer side; whoever goes over to the easier way does the sets that are left.
            let sets = usual.sets.max(exercise.sets).get() + 1;
            Way { exercise, is_usual, sets }
        };
        ways.push(way(Arc::new(usual.clone()), true));
        ways.extend(easier(usual).map(|easier| way(easier, false)));
    }
    ways.sort_by(|one, other| other.is_usual.cmp(&one.is_usual).then_with(|| one.exercise.id.cmp(&other.exercise.id)));
    ways
}

fn say(phrase: Phrase<'_>) -> String {
    phrase.said_in(Tongue::ENGLISH)
}

fn part(group: &str, phrase: Phrase<'_>) -> Sayable {
    Sayable { group: group.to_owned(), text: say(phrase), whole: false }
}

fn whole(group: &str, phrase: Phrase<'_>) -> Sayable {
    Sayable { whole: true, ..part(group, phrase) }
}

/// The sentences of the files. What several moves say belongs to the first of them.
fn texts(ways: &[Way]) -> Vec<Sayable> {
    let mut seen = BTreeSet::new();
    let mut said = Vec::new();
    for Way { exercise, .. } in ways {
        for text in repertoire::texts(exercise).into_iter().filter(|text| seen.insert(text.clone())) {
            said.push(Sayable { group: exercise.id.to_string(), text, whole: true });
        }
    }
    said
}

/// What the coach says at any move.
fn words(ways: &[Way]) -> Vec<Sayable> {
    let alone = [
        Phrase::GetReady,
        Phrase::Halfway,
        Phrase::Rest,
        Phrase::Pause,
        Phrase::Waits,
        Phrase::NextSpot,
        Phrase::LastPass,
        Phrase::LastRep,
        Phrase::UntilEased,
        Phrase::Easier,
        Phrase::Less,
        Phrase::Gentler,
        Phrase::DoEasier,
        Phrase::DoLess,
        Phrase::Leave,
    ];
    let counted = (1..=COUNTED).map(Phrase::Number);
    let taken = |position: &&Position| ways.iter().any(|way| way.exercise.position == **position);
    let positions = Position::ALL.iter().filter(taken).map(|position| Phrase::Take(*position));
    // A step has its sound though no built-in move stands on one.
    let used = |thing: Equipment| ways.iter().any(|way| way.exercise.equipment.contains(&thing));
    let gone_to = |thing: &&Equipment| is_place(**thing) && (used(**thing) || **thing == Equipment::Step);
    let places = Equipment::ALL.iter().filter(gone_to).map(|place| Phrase::GoTo(*place));
    let alone = alone.into_iter().chain(counted).chain(positions).chain(places);
    let sides = Side::ALL.iter().flat_map(|side| {
        let name = capital(&say(Phrase::Side(*side)));
        let next = Heading { is_next: true, side: Some(*side), name: "", much: None };
        // What follows the side is another sentence.
        let next = say(Phrase::Heading(next)).trim_end_matches(['.', ' ']).to_owned();
        [
            whole("coach", Phrase::SwitchTo(*side)),
            whole("coach", Phrase::ThisSide(*side)),
            whole("coach", Phrase::Name(&name)),
            whole("coach", Phrase::Name(&next)),
        ]
    });
    let letters = ('a'..='z').chain('0'..='9').map(String::from);
    let held = ["E", "ctrl-e", "alt-e", "ctrl-é"].map(str::to_owned);
    let labels = letters.chain(keys::named()).chain(held);
    let keys = labels.map(|key| part("coach", Phrase::PressWhenEased(&key)));
    alone.map(|phrase| whole("coach", phrase)).chain(sides).chain(keys).collect()
}

/// The names of the moves, alone and before a side.
fn names(ways: &[Way]) -> Vec<Sayable> {
    let mut said = Vec::new();
    for Way { exercise, .. } in ways {
        let name = &exercise.name;
        said.push(whole("names", Phrase::Name(name)));
        if exercise.sides == Sides::Both {
            let next = Heading { is_next: true, side: None, name, much: None };
            said.push(whole("names", Phrase::Heading(next)));
        } else {
            said.extend(Side::ALL.iter().map(|side| part("names", Phrase::MoveOnSide(name, *side))));
        }
    }
    said
}

/// How much of a move there is, before it and after a break, as long as it is meant to be and shortened to fit.
fn doses(way: &Way) -> Vec<Sayable> {
    let Way { exercise, sets, .. } = way;
    let in_turn = exercise.order == Order::Alternate && exercise.sides == Sides::Each;
    let shares = (1..=*sets).flat_map(|sets| shares(exercise.sides, in_turn, sets, way.sets));
    let shares: Vec<Share> = shares.collect();
    let mut said = Vec::new();
    for dose in [exercise.dose, shorter(exercise.dose)] {
        let amount = amount(dose.length(), dose);
        for sets in 1..=*sets {
            let much = |in_turn| Some(Much { amount, sets, in_turn, differ: false });
            let heading = |much| Phrase::Heading(Heading { is_next: false, side: None, name: &exercise.name, much });
            said.push(part("numbers", heading(much(false))));
            said.extend((in_turn && sets > 1).then(|| part("numbers", heading(much(true)))));
        }
        said.extend(shares.iter().map(|share| part("numbers", Phrase::Left(amount, *share))));
        if let Amount::AtMost(seconds) = amount {
            said.push(whole("numbers", Phrase::EndsItself(seconds)));
        }
    }
    let spots = matches!(exercise.dose, Dose::Ease(_));
    for of in 2..=*sets {
        said.extend((2..=of).map(|set| whole("numbers", Phrase::Nth(set, of, spots))));
    }
    said
}

/// How much of a move there is where people write routines of their own of the program's moves: the doses and sets that are
/// usual in such files.
fn own(ways: &[Way]) -> Vec<Sayable> {
    const SECONDS: [u16; 16] = [5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 60, 75, 90, 120, 150, 180];
    const EASES: [u16; 5] = [30, 45, 60, 90, 120];
    const PASSES: [u16; 8] = [4, 5, 6, 8, 10, 12, 15, 20];
    const REPS: [u16; 18] = [3, 4, 5, 6, 7, 8, 9, 10, 12, 14, 15, 16, 18, 20, 24, 25, 30, 40];
    const SETS: u16 = 5;
    let pace = Length::from_secs(1);
    let tempo = Tempo::even(pace);
    let counts = |counts: &'static [u16]| counts.iter().filter_map(|count| Count::new(*count));
    let lengths = |seconds: &'static [u16]| seconds.iter().map(|seconds| Length::from_secs(*seconds));
    let doses_of = lengths(&SECONDS)
        .map(Dose::Hold)
        .chain(lengths(&EASES).map(Dose::Ease))
        .chain(counts(&PASSES).map(|count| Dose::Passes { count, pace }))
        .chain(counts(&REPS).map(|count| Dose::Reps { count, tempo }));
    let any = ways.iter().find(|way| way.exercise.sides == Sides::Each);
    let way = |(dose, any): (Dose, &Way)| Way {
        exercise: Arc::new(Exercise { dose, varies: Varies::Not, order: Order::SideBySide, ..(*any.exercise).clone() }),
        is_usual: true,
        sets: SETS,
    };
    doses_of.zip(any.into_iter().cycle()).map(way).flat_map(|way| doses(&way)).collect()
}

/// The ways in which `sets` may be left, of one side and at most `most` of the other.
fn shares(sides: Sides, in_turn: bool, sets: u16, most: u16) -> Vec<Share> {
    if sides == Sides::Both {
        return vec![Share::Whole(sets)];
    }
    let of = |first: Side| {
        let both = (1..=most).map(move |others| Share::Both { first, sets, others, in_turn });
        std::iter::once(Share::OneSide(sets, first)).chain(both)
    };
    Side::ALL.iter().copied().flat_map(of).collect()
}

fn rounds(steps: &[Step]) -> Vec<Sayable> {
    let mut said = Vec::new();
    for step in steps {
        if let Step::Circuit { rounds: most, steps, .. } = step {
            for of in 2..=most.get().max(ROUNDS) {
                let round = |number| capital(&say(Phrase::RoundOf(number, of)));
                said.extend((2..=of).map(|number| whole("numbers", Phrase::Name(&round(number)))));
            }
            said.extend(rounds(steps));
        }
    }
    said
}

/// What is needed for a session of some moves of a routine, and fetched for one of them.
fn things<'a>(ways: &[Way], routines: impl Iterator<Item = &'a Arc<Routine>>) -> Vec<Sayable> {
    let mut needs = BTreeSet::new();
    for routine in routines {
        let mut unions = BTreeSet::from([BTreeSet::new()]);
        for usual in Step::moves(&routine.steps) {
            let easier = easier(usual);
            for things in [Some(&usual.equipment), easier.as_ref().map(|way| &way.equipment)].into_iter().flatten() {
                let with: Vec<BTreeSet<Equipment>> =
                    unions.iter().map(|union| union.iter().chain(things).copied().collect()).collect();
                unions.extend(with);
            }
        }
        needs.extend(unions);
    }
    let list = |things: &BTreeSet<Equipment>| things.iter().copied().collect::<Vec<Equipment>>();
    let needs =
        needs.iter().filter(|things| !things.is_empty()).map(|things| whole("coach", Phrase::Need(&list(things))));
    let mut said: Vec<Sayable> = needs.collect();
    // Of any others of the things, as routines of one's own may need them: two, and more put together at the commas.
    let all: Vec<Equipment> = list(&ways.iter().flat_map(|way| way.exercise.equipment.iter().copied()).collect());
    for (place, first) in all.iter().enumerate() {
        said.push(whole("coach", Phrase::Need(&[*first])));
        for (between, second) in all.iter().enumerate().skip(place + 1) {
            said.push(whole("coach", Phrase::Need(&[*first, *second])));
            said.extend(all.get(between + 1).map(|third| part("coach", Phrase::Need(&[*first, *second, *third]))));
        }
        let rest = all.get(place + 1..).unwrap_or_default();
        said.extend((rest.len() > 2).then(|| part("coach", Phrase::Need(&all[place..]))));
    }
    for Way { exercise, .. } in ways {
        let things: Vec<Equipment> = exercise.equipment.iter().copied().filter(|thing| !is_place(*thing)).collect();
        for chosen in 1..1_usize << things.len() {
            let new = things.iter().enumerate().filter(|(place, _)| chosen >> place & 1 == 1);
            let new: Vec<Equipment> = new.map(|(_, thing)| *thing).collect();
            said.push(whole("coach", Phrase::Fetch(&new)));
        }
    }
    said
}

/// How long a session takes, and how long it took.
fn lengths<'a>(routines: impl Iterator<Item = &'a Arc<Routine>>) -> Vec<Sayable> {
    let mut most = [0, 0];
    for routine in routines {
        let moves = Step::moves(&routine.steps).into_iter().map(|exercise| exercise.id.clone()).collect();
        let longest = Setup {
            known: Known { explain: Explain::Full, ..Known::default() },
            extra_sets: Some(ExtraSets { side: Side::Left, moves }),
            ..Setup::default()
        };
        let takes = outline(routine, &longest).takes;
        let most = &mut most[usize::from(takes.up_to)];
        // A tenth for a voice that takes longer than the usual one.
        *most = (*most).max(whole_minutes(takes.total + takes.total / 10));
    }
    let [about, up_to] = most.map(|most| most.max(MINUTES));
    let before = (1..=about).map(|minutes| (minutes, false)).chain((1..=up_to).map(|minutes| (minutes, true)));
    let before = before.map(|(minutes, up_to)| whole("numbers", Phrase::Minutes(minutes, up_to)));
    let after = (1..HOURS * 60).map(|minutes| part("numbers", Phrase::Finished(minutes)));
    before.chain(after).collect()
}

/// How long the usual voice takes to say something.
pub(crate) fn usual_length(sentence: &str) -> Duration {
    use super::voice::{Lengths as _, UsualVoice};
    UsualVoice.of(sentence, "en")
}
