//! Looking back and the guide, followed by their keys.

use std::time::Duration;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use rstest::rstest;
use supple::audio::Settings as Sound;
use supple::body::{Muscle, Side};
use supple::care::guide::pages;
use supple::care::{Level, Sign};
use supple::coach::Setting;
use supple::coach::{Hearing, Talk, World, clock};
use supple::config::words::Switch;
use supple::config::{SavedState, Settings};
use supple::journal::{Begun, Effort, Event, Line, Moment, Past, Report, Run, SessionId, Set, Statistics};
use supple::language::Words;
use supple::routine::{Defaults, Id, Library};
use supple::session::effect::Ending;
use supple::terminal::keymap::Keymap;
use supple::tui::context::Context;
use supple::tui::layer::{Flow, Layer};
use supple::tui::layers::{Guide, History, open};
use supple::tui::to::Opened;

fn context(past: Past, (columns, rows): (u16, u16)) -> Context {
    let mut settings = Settings::default();
    settings.care.check_in = Switch::Off;
    let mut cx = Context::new(Setting {
        folders: None,
        settings,
        words: Words::ENGLISH,
        kept: SavedState::default(),
        keymap: Keymap::default(),
        library: Library::embedded(Defaults::default()),
        past,
        world: World { hearing: Hearing::new(Sound::default(), Talk::new(None)), journal: None, trace: None },
        word: None,
    });
    cx.area = Rect::new(0, 0, columns, rows);
    cx
}

/// A run and a note today.
fn past() -> Past {
    let moment = Moment::from(&clock::local());
    let line = |event| Line { moment, session: None, event };
    Past::of(vec![line(Event::Run(Run::told(8.0, Effort::Easy, None))), line(Event::Note("new shoes".into()))])
}

fn shown(layer: &mut dyn Layer, cx: &mut Context) -> String {
    layer.advance(Duration::ZERO, cx);
    let mut buf = Buffer::empty(cx.area);
    layer.draw(&mut buf, cx);
    let rows = buf.content.chunks(usize::from(cx.area.width));
    rows.map(|row| row.iter().map(Cell::symbol).collect::<String>() + "\n").collect()
}

fn press(layer: &mut dyn Layer, key: &str, cx: &mut Context) -> Flow {
    layer.key(key.parse().unwrap(), Duration::ZERO, cx)
}

#[rstest]
#[case::year(&[], "8 km run")]
#[case::soreness(&["tab"], "No soreness was told")]
#[case::muscles(&["tab", "tab"], "Nothing was worked on")]
#[case::running(&["shift-tab"], "week without a run")]
#[case::a_day_in_full(&["enter"], "new shoes")]
#[case::a_day_from_another_page(&["tab", "enter"], "new shoes")]
#[case::and_back(&["tab", "enter", "esc"], "No soreness was told")]
#[case::round(&["tab", "tab", "tab", "tab"], "new shoes")]
#[case::no_day_after_today(&["right", "down"], "today")]
#[case::no_day_before_the_first(&["left", "up", "home"], "today")]
fn the_pages_of_looking_back_follow_their_keys(#[case] keys: &[&str], #[case] expected: &str) {
    for size in [(120, 40), (60, 20)] {
        let mut cx = context(past(), size);
        let mut history = History::new(Opened::CommandLine, &cx);
        shown(&mut history, &mut cx);
        for key in keys {
            assert!(matches!(press(&mut history, key, &mut cx), Flow::Stay), "{key}");
        }
        let text = shown(&mut history, &mut cx);
        assert!(text.contains(expected), "{text}");
    }
}

/// So many answers a day apart, the left side sorer, of which the first was so many days ago.
fn told(first: i64, count: i64) -> Vec<Line> {
    let now = clock::local();
    let level = Level::new;
    (0..count)
        .map(|day| {
            let at = now.saturating_sub(jiff::SignedDuration::from_hours(24 * (first - day)));
            let report = Report { left: level(8), right: level(1), ..Report::default() };
            Line { moment: Moment::from(&at), session: None, event: Event::Soreness(report) }
        })
        .collect()
}

#[rstest]
#[case::enough(5, 5, "left sorer by 7.0")]
#[case::too_few_lately(4, 5, "The last 4 weeks have 4 of 5, the 4 before have enough.")]
#[case::too_few_before(5, 4, "The last 4 weeks have enough, the 4 before have 4 of 5.")]
#[case::one_by_itself(1, 0, "The last 4 weeks have 1 of 5, the 4 before have 0 of 5.")]
fn sides_are_compared_from_five_answers_in_each_half_on(#[case] lately: i64, #[case] before: i64, #[case] said: &str) {
    let mut cx = context(Past::of([told(40, before), told(10, lately)].concat()), (120, 40));
    let mut history = History::new(Opened::CommandLine, &cx);
    shown(&mut history, &mut cx);
    press(&mut history, "tab", &mut cx);
    let text = shown(&mut history, &mut cx);
    let is_compared = lately >= 5 && before >= 5;
    assert_eq!(text.contains("sorer by"), is_compared, "{text}");
    assert_eq!(text.contains("Too few answers to compare the sides."), !is_compared, "{text}");
    assert!(text.contains(said), "{text}");
}

#[test]
fn what_is_loaded_later_is_shown() {
    let mut cx = context(Past::default(), (80, 24));
    let mut history = History::new(Opened::CommandLine, &cx);
    assert!(shown(&mut history, &mut cx).contains("Nothing is here yet."));
    assert!(matches!(press(&mut history, "enter", &mut cx), Flow::Go(_)));
    cx.past = past();
    history.library_loaded(&cx);
    assert!(shown(&mut history, &mut cx).contains("new shoes"));
    assert!(matches!(press(&mut history, "q", &mut cx), Flow::Close));
}

#[rstest]
#[case::wide((120, 40), &["down", "down"])]
#[case::narrow((60, 20), &["down", "down", "enter"])]
#[case::narrow_by_pages((60, 20), &["enter", "right", "right"])]
fn a_topic_is_chosen_and_read(#[case] size: (u16, u16), #[case] keys: &[&str]) {
    let mut cx = context(Past::default(), size);
    let mut guide = Guide::new(Opened::CommandLine, Words::ENGLISH);
    shown(&mut guide, &mut cx);
    for key in keys {
        assert!(matches!(press(&mut guide, key, &mut cx), Flow::Stay), "{key}");
    }
    let text = shown(&mut guide, &mut cx);
    assert!(text.contains("Soreness comes later"), "{text}");
}

#[test]
fn every_page_starts_what_it_ends_in() {
    for page in pages(Words::ENGLISH) {
        let mut cx = context(Past::default(), (80, 24));
        let mut guide = Guide::at(page.topic, Opened::Home, Words::ENGLISH);
        let text = shown(&mut guide, &mut cx);
        assert!(text.contains(page.title), "{text}");
        let flow = press(&mut guide, "enter", &mut cx);
        assert!(matches!(flow, Flow::Go(_)), "{}", page.topic);
    }
}

#[test]
fn a_narrow_window_goes_back_to_the_topics_first() {
    let mut cx = context(Past::default(), (60, 20));
    let mut guide = Guide::at("rolling", Opened::CommandLine, Words::ENGLISH);
    shown(&mut guide, &mut cx);
    assert!(matches!(press(&mut guide, "esc", &mut cx), Flow::Stay));
    assert!(shown(&mut guide, &mut cx).contains("Trigger points"));
    assert!(matches!(press(&mut guide, "esc", &mut cx), Flow::Close));
}

/// A day of so many runs, a session between them, and one with a sign.
fn full_day() -> Past {
    let now = clock::local();
    let at = |hour: i8, minute: i8| {
        Moment::from(&now.date().at(hour, minute, 0, 0).to_zoned(now.time_zone().clone()).unwrap())
    };
    let line = |hour, event| Line { moment: at(hour, 0), session: None, event };
    let run = |km| Event::Run(Run::told(km, Effort::Easy, None));
    let session = SessionId::from_hex("00000000000000c0");
    let exercise = || Id::new("piriformis").unwrap();
    let set = Set {
        ending: Ending::Done,
        exercise: exercise(),
        side: Some(Side::Left),
        set: 1,
        sets: 1,
        turn: None,
        held: Duration::from_mins(2),
        easier: false,
        told: None,
        muscles: Muscle::ALL.to_vec(),
        load: None,
        band: None,
    };
    let start = Event::Start { routine: exercise(), name: "Piriformis".into(), begun: Begun::default() };
    let sign = Report { signs: vec![Sign::Numb], ..Report::default() };
    Past::of(vec![
        line(6, run(80.0)),
        Line { moment: at(7, 0), session, event: start },
        Line { moment: at(7, 3), session, event: Event::Set(set) },
        line(8, run(5.0)),
        line(9, Event::Note("new shoes".into())),
        line(10, Event::Soreness(sign)),
    ])
}

/// Presses keys on a stack of the history and what lies on it, as the program does.
fn follow(history: &mut History, keys: &[&str], cx: &mut Context) {
    let mut over: Option<Box<dyn Layer>> = None;
    for key in keys {
        let flow = match &mut over {
            Some(layer) => press(layer.as_mut(), key, cx),
            None => press(history, key, cx),
        };
        match flow {
            Flow::Open(to) => over = Some(open(to, Duration::ZERO, cx)),
            Flow::Close => over = None,
            Flow::Answer(answer) => {
                over = None;
                history.answer(answer, Duration::ZERO, cx);
            }
            Flow::Stay => {}
            Flow::Go(_) => panic!("{key} leaves"),
        }
    }
}

#[rstest]
#[case::the_first(&["enter", "d", "d"], &["Ran 80 km"], 5.0)]
#[case::asked_once(&["enter", "d", "n"], &[], 85.0)]
#[case::kept(&["enter", "d", "esc"], &[], 85.0)]
#[case::a_session(&["enter", "down", "delete", "y"], &["Piriformis"], 85.0)]
#[case::the_note(&["enter", "end", "up", "d", "enter"], &["new shoes"], 85.0)]
#[case::not_a_sign(&["enter", "end", "d", "enter"], &[], 85.0)]
#[case::two(&["enter", "d", "d", "down", "d", "d"], &["Ran 80 km", "Ran 5 km"], 0.0)]
#[case::brought_back(&["enter", "d", "d", "u"], &[], 85.0)]
#[case::two_and_one_brought_back(&["enter", "d", "d", "d", "d", "u"], &["Ran 80 km"], 5.0)]
fn what_is_selected_on_a_day_is_removed_and_brought_back(
    #[case] keys: &[&str],
    #[case] gone: &[&str],
    #[case] km: f64,
) {
    let mut cx = context(full_day(), (120, 60));
    let mut history = History::new(Opened::CommandLine, &cx);
    shown(&mut history, &mut cx);
    follow(&mut history, keys, &mut cx);
    let text = shown(&mut history, &mut cx);
    for entry in ["Ran 80 km", "Piriformis", "Ran 5 km", "new shoes"] {
        assert_eq!(text.contains(entry), !gone.contains(&entry), "{entry}: {text}");
    }
    let counted: f64 = Statistics::of(&cx.past, clock::local().date()).days.values().map(|day| day.km).sum();
    assert!((counted - km).abs() < 1e-9, "{counted}");
    // The year's numbers have changed at once.
    follow(&mut history, &["esc"], &mut cx);
    let year = shown(&mut history, &mut cx);
    assert_eq!(year.contains(" km run"), km > 0.0, "{year}");
}

#[test]
fn every_entry_of_a_day_comes_into_sight_with_its_mark() {
    let mut cx = context(full_day(), (60, 20));
    let mut history = History::new(Opened::CommandLine, &cx);
    shown(&mut history, &mut cx);
    let marked = |text: &str| {
        let row = text.lines().find(|row| row.starts_with('▌')).map(|row| row[3..].trim().to_owned());
        row.unwrap_or_else(|| panic!("no mark: {text}"))
    };
    follow(&mut history, &["enter"], &mut cx);
    for keys in [["down"; 60], ["up"; 60]] {
        let mut seen = vec![];
        for key in keys {
            seen.push(marked(&shown(&mut history, &mut cx)));
            follow(&mut history, &[key], &mut cx);
        }
        for entry in ["Ran 80 km", "Piriformis", "Ran 5 km", "new shoes", "numb"] {
            assert!(seen.iter().any(|row| row.contains(entry)), "{entry}: {seen:?}");
        }
    }
}
