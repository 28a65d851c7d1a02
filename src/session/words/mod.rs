//! The words that the program says and shows by itself during a session. What is not known in a
//! routine's language is said in English.

mod de;
mod en;
pub(super) mod keys;
mod numbers;

use super::breathing::Breathing;
use super::phase_kind::PhaseKind;
use super::share::Share;
use crate::body::{Equipment, Position, Side};

/// A language that the program speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tongue {
    English,
    German,
}

/// Something the program says or shows.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Phrase<'a> {
    /// A side as a word by itself.
    Side(Side),
    /// What happens in a phase, in a word or two.
    Kind(PhaseKind),
    /// All that the session needs.
    Need(&'a [Equipment]),
    /// Things to fetch.
    Fetch(&'a [Equipment]),
    /// A place to go to.
    GoTo(Equipment),
    /// A position to take.
    Take(Position),
    /// A move that begins, or is next.
    Heading(Heading<'a>),
    /// Said before a count, where side and move are told.
    GetReady,
    /// How long the session takes, in minutes, and whether that is the most.
    Minutes(u64, bool),
    /// The key that ends an ease, as it is named to people.
    PressWhenEased(&'a str),
    /// After how many seconds an ease ends by itself.
    EndsItself(u64),
    /// A later set: which, of how many, and whether they are spots.
    Nth(u16, u16, bool),
    /// A move and its side, before it begins.
    MoveOnSide(&'a str, Side),
    /// The side, before a set begins.
    ThisSide(Side),
    /// A name said as a sentence.
    Name(&'a str),
    /// Which way the breath goes.
    Breathe(Breathing),
    Halfway,
    /// A number of the count, 1 to 3.
    Number(u8),
    SwitchTo(Side),
    Rest,
    /// Said when a key pauses the session.
    Pause,
    /// Said where the session stands still and nobody has pressed a key for that.
    Waits,
    /// Between two spots.
    NextSpot,
    LastPass,
    LastRep,
    UntilEased,
    /// The end, after this many minutes.
    Finished(u64),
    /// What comes next is the easier way.
    Easier,
    /// What comes next is the easier way, which is a smaller dose.
    Less,
    /// What comes next is to be done less far: there is no easier way.
    Gentler,
    /// Said before the instructions of the easier way, where a move begins with it.
    DoEasier,
    /// Said there where the easier way is a smaller dose.
    DoLess,
    /// The move is left for today.
    Leave,
    SetOf(u16, u16),
    SpotOf(u16, u16),
    PassOf(u16, u16),
    RepOf(u16, u16),
    RoundOf(u16, u16),
    /// A set to come: what is done, in the session's own words, on which side, how much of it.
    Coming(&'a str, Option<Side>, Amount),
    /// The dose of a move that is introduced: how much a set is, and the sets.
    Dose(Amount, Share),
    /// What is left of a move after a break: how much a set is, and the sets.
    Left(Amount, Share),
    /// Said after the dose of what is left, where that is a single set.
    LastSet,
    /// The same of a spot.
    LastSpot,
    /// A move to come and its first side, as a label.
    Label(&'a str, Option<Side>),
    PausedByKey,
    PausedBySleep,
    PausedBySuspension,
    /// How to go on: seconds left of what.
    GoOn(PhaseKind, u64),
    /// Notes about a move in the summary.
    DoneEasier,
    Longer(Amount),
    Shorter(Amount),
    SetsLeftOut(u64),
    SpotsLeftOut(u64),
    /// Closing sentences of the summary.
    StoppedAndWentOn,
    Stopped,
    NothingDone,
    SomeDone(u64, u64),
    AllDone,
    AllDoneAndEased,
}

/// The beginning of a move: what it is called, where, and how much of it there is.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Heading<'a> {
    /// Whether another came before it.
    pub(crate) is_next: bool,
    /// The side that it begins with.
    pub(crate) side: Option<Side>,
    /// The move's name.
    pub(crate) name: &'a str,
    /// How much of it, where that is told.
    pub(crate) much: Option<Much>,
}

/// The dose of a side.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Much {
    /// How much a set is.
    pub(crate) amount: Amount,
    /// How many sets there are.
    pub(crate) sets: u16,
    /// Whether the sides take turns.
    pub(crate) in_turn: bool,
}

/// An amount of something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Amount {
    Seconds(u64),
    AtMost(u64),
    Passes(u64),
    Reps(u64),
}

impl Tongue {
    /// The language of a tag such as `de` or `de-AT`.
    pub(crate) fn of(tag: &str) -> Self {
        match tag.split(['-', '_']).next() {
            Some("de") => Self::German,
            _ => Self::English,
        }
    }

    /// The phrase in this language.
    pub(crate) fn say(self, phrase: Phrase<'_>) -> String {
        match self {
            Self::English => en::say(phrase),
            Self::German => de::say(phrase),
        }
    }
}

/// `a`, `a and b`, `a, b and c`.
fn list(words: &[&str], and: &str) -> String {
    match words {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [most @ .., last] => format!("{} {and} {last}", most.join(", ")),
    }
}

/// `text` as a sentence: with a full stop, unless it ends in a mark of its own.
fn sentence(text: &str) -> String {
    if text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{Amount, Heading, Much, Phrase, Tongue};
    use crate::body::{Equipment, Position, Side};
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
    #[case(Phrase::Finished(60), "Finished. Well done. 1 hour.", "Fertig. Gut gemacht. 60 Minuten.")]
    #[case(Phrase::Finished(135), "Finished. Well done. 2 hours, 15 minutes.", "Fertig. Gut gemacht. 135 Minuten.")]
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
    fn a_phrase_reads_well_in_each_language(#[case] phrase: Phrase<'_>, #[case] english: &str, #[case] german: &str) {
        assert_eq!(Tongue::English.say(phrase), english);
        assert_eq!(Tongue::German.say(phrase), german);
    }

    const fn heading(is_next: bool, side: Option<Side>, amount: Amount, sets: u16) -> Phrase<'static> {
        Phrase::Heading(Heading { is_next, side, name: "Pigeon", much: Some(Much { amount, sets, in_turn: false }) })
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
    #[case(
        Phrase::EndsItself(90),
        "It ends by itself after ninety seconds.",
        "Nach neunzig Sekunden endet es von selbst."
    )]
    #[case(Phrase::Minutes(7, false), "About seven minutes.", "Etwa sieben Minuten.")]
    #[case(Phrase::Minutes(25, true), "Up to twenty-five minutes.", "Bis zu fünfundzwanzig Minuten.")]
    fn what_is_said_before_a_move_sounds_well_in_each_language(
        #[case] phrase: Phrase<'_>,
        #[case] english: &str,
        #[case] german: &str,
    ) {
        assert_eq!(Tongue::English.say(phrase), english);
        assert_eq!(Tongue::German.say(phrase), german);
    }

    #[rstest]
    #[case("en", Tongue::English)]
    #[case("de", Tongue::German)]
    #[case("de-AT", Tongue::German)]
    #[case("pt_BR", Tongue::English)]
    #[case("", Tongue::English)]
    fn an_unknown_language_is_said_in_english(#[case] tag: &str, #[case] tongue: Tongue) {
        assert_eq!(Tongue::of(tag), tongue);
    }
}
