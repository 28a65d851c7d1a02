//! Questions, verdicts and answers in large plain words.

use rstest::rstest;
use supple::care::{Advice, Bounds, Facts, Group, Level, Quality, Sign, Soreness, can_run, check_in};
use supple::figure::colour::Depth;
use supple::language::Words;
use supple::tui::screens::card::{self, Answer, Answers, Given, Model, Source};
use supple::tui::theme::{Role, Shade, Theme, Tone};

use super::{dark, dump, empty};

const SIZES: [(u16, u16); 3] = [(120, 40), (80, 24), (60, 20)];

const fn answer(key: &'static str, what: &'static str, given: Given) -> Answer<'static> {
    Answer { key, what, given }
}

const SIGNS: [Answer<'static>; 7] = [
    answer("1", Group::Spine.spoken(), Given::No),
    answer("2", Group::Heart.spoken(), Given::No),
    answer("3", Group::Leg.spoken(), Given::No),
    answer("4", Group::Injury.spoken(), Given::No),
    answer("5", Group::Nerve.spoken(), Given::Yes),
    answer("6", Group::Bone.spoken(), Given::No),
    answer("7", Group::Body.spoken(), Given::No),
];

const LEVELS: [Answer<'static>; 6] = [
    answer("0", "not at all", Given::No),
    answer("1 - 3", "a little", Given::No),
    answer("4", "clearly", Given::Yes),
    answer("6 - 9", "very", Given::No),
    answer("x", "10, as sore as can be", Given::No),
    answer("w", "something else: numb, swollen, feverish, a fall", Given::No),
];

const SIDES: [Answer<'static>; 4] = [
    answer("l", "left", Given::No),
    answer("r", "right", Given::No),
    answer("b", "both alike", Given::No),
    answer("o", "both, one more", Given::No),
];

const KINDS: [Answer<'static>; 2] =
    [answer("d", Quality::Dull.spoken(), Given::Yes), answer("s", Quality::Sharp.spoken(), Given::No)];

const WALKS: [Answer<'static>; 2] =
    [answer("a", "I walk as ever", Given::Yes), answer("o", "otherwise, from pain", Given::No)];

fn how_sore() -> Model<'static> {
    Model {
        word: "Sore",
        role: Role::Tone(Tone::Rest),
        said: "4 of 10. And where?",
        answers: &[Answers::List(&LEVELS), Answers::Row(&SIDES)],
        below: &[],
        source: Some(Source::said("[care] check-in = \"off\" in config.toml ends this.")),
        keys: &[("enter", "both alike"), ("backspace", "back"), ("esc", "home")],
    }
}

pub(crate) fn what_it_is_like() -> Model<'static> {
    Model {
        word: "Signs",
        role: Role::Tone(Tone::Rest),
        said: "What is it like, and is any of this so?",
        answers: &[Answers::Row(&KINDS), Answers::Row(&WALKS), Answers::List(&SIGNS)],
        below: &[],
        source: None,
        keys: &[("enter", "go on"), ("backspace", "back"), ("esc", "home")],
    }
}

/// What the rules say about these facts, as the verdict shows it.
fn advised(facts: &Facts) -> (Advice, Vec<&'static str>, Source<'static>) {
    let advice = supple::care::to_say(&check_in(facts, &Bounds::default()));
    let (first, rule) = advice[0];
    (first, advice.iter().map(|(_, rule)| rule.reason(Words::ENGLISH)).collect(), Source::of(rule.source))
}

pub(crate) fn red_flag() -> Model<'static> {
    Model {
        word: "Call for help",
        role: Role::Accent,
        said: "Call your local emergency number now.",
        answers: &[],
        below: &["Nerves at the end of the spine may be pressed, and hours count."],
        source: None,
        keys: &[("esc", "home"), ("c", "answer again")],
    }
}

fn within() -> Model<'static> {
    Model {
        word: "7 min",
        role: Role::Tone(Tone::Hold),
        said: "Sore glutes after a run, made to fit: 7 min.",
        answers: &[],
        below: &[
            "Left out: Trigger point; Piriformis; Knee to chest, 2 sets; IT band, 2 sets.",
            "Both sides get the same. No hold is cut below 15 s.",
        ],
        source: None,
        keys: &[("0-9", "minutes"), ("enter", "start"), ("esc", "home")],
    }
}

#[rstest]
#[case("check-in-sore", how_sore())]
#[case("check-in", what_it_is_like())]
#[case("red-flag", red_flag())]
#[case("within", within())]
fn a_card_at_three_sizes(#[case] name: &str, #[case] model: Model<'_>) {
    for (columns, rows) in SIZES {
        let mut buf = empty(columns, rows);
        let area = buf.area;
        card::draw(&mut buf, area, &model, dark());
        insta::assert_snapshot!(format!("{name}-{columns}x{rows}"), dump::dump(&buf));
    }
    for (columns, rows) in [(0, 0), (1, 1), (7, 2), (20, 5), (56, 18), (330, 90)] {
        let mut buf = empty(columns, rows);
        let area = buf.area;
        card::draw(&mut buf, area, &model, dark());
    }
}

#[rstest]
#[case("light", Shade::Light, Depth::True)]
#[case("16", Shade::Dark, Depth::Ansi16)]
#[case("mono", Shade::Dark, Depth::Mono)]
fn a_red_flag_with_other_colours(#[case] name: &str, #[case] shade: Shade, #[case] depth: Depth) {
    let mut buf = empty(80, 24);
    let area = buf.area;
    card::draw(&mut buf, area, &red_flag(), Theme::new(shade, depth, None));
    insta::assert_snapshot!(format!("red-flag-{name}"), dump::dump(&buf));
}

fn sore(left: u8) -> Facts {
    Facts { soreness: Soreness { left: Level::new(left).unwrap(), right: Level::NONE }, ..Facts::default() }
}

/// In the smallest window, too, the verdict is read in large letters, whole, and never cut: its source gives way.
#[rstest]
#[case::sharp_and_long(Facts { quality: Some(Quality::Sharp), sore_days: 9, ..sore(7) })]
#[case::nerve(Facts { signs: [Sign::Shooting, Sign::Weak].into(), sore_days: 9, ..sore(4) })]
#[case::gentle_and_long(Facts { sore_days: 9, ..sore(7) })]
#[case::severe(sore(9))]
#[case::still_severe(Facts { severe_hours: 20, sore_days: 9, ..sore(9) })]
#[case::torn_and_struck(Facts { signs: [Sign::Calf, Sign::Bruise, Sign::Fall].into(), ..sore(4) })]
#[case::easier(sore(4))]
fn a_verdict_has_its_large_word_and_its_reason_at_every_size(#[case] facts: Facts) {
    let (first, reasons, source) = advised(&facts);
    for (columns, rows) in SIZES {
        let mut buf = empty(columns, rows);
        let area = buf.area;
        let model = Model {
            word: "Stop",
            role: Role::Accent,
            said: first.what_to_do(Words::ENGLISH),
            answers: &[],
            below: &reasons,
            source: Some(source),
            keys: &[("esc", "home")],
        };
        card::draw(&mut buf, area, &model, dark());
        let text: String = (0..rows)
            .map(|y| (0..columns).map(|x| buf[(x, y)].symbol()).collect::<String>().trim().to_owned() + " ")
            .collect();
        assert!(text.contains('█') && !text.contains('…'), "{columns}x{rows}: {text}");
        for reason in &reasons {
            assert!(text.contains(reason), "{columns}x{rows}: {text}");
        }
    }
}

#[test]
fn the_answer_about_running_at_three_sizes() {
    let answer_to = can_run(&Facts { since_hard_run: Some(30), ..sore(2) }, &Bounds::default());
    let said = format!("{} {}", answer_to.sentence(Words::ENGLISH), answer_to.what_to_do(Words::ENGLISH));
    let model = Model {
        word: "Easy",
        role: Role::Tone(Tone::Ready),
        said: &said,
        answers: &[Answers::List(&[answer("enter", "Before a run, 9 min", Given::No)])],
        below: &[answer_to.rule.reason(Words::ENGLISH)],
        source: None,
        keys: &[("enter", "start it"), ("esc", "home"), ("?", "the source")],
    };
    for (columns, rows) in SIZES {
        let mut buf = empty(columns, rows);
        let area = buf.area;
        card::draw(&mut buf, area, &model, dark());
        insta::assert_snapshot!(format!("ready-{columns}x{rows}"), dump::dump(&buf));
    }
}
