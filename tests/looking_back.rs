//! Looking back and the guide, followed by their keys.

use std::time::Duration;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use rstest::rstest;
use supple::audio::Settings as Sound;
use supple::care::guide::pages;
use supple::coach::{Hearing, Talk, World, clock};
use supple::config::words::Switch;
use supple::config::{Kept, Settings};
use supple::journal::{Effort, Event, Line, Moment, Past};
use supple::routine::{Defaults, Library};
use supple::tui::context::{Context, Setting};
use supple::tui::keymap::Keymap;
use supple::tui::layer::{Flow, Layer};
use supple::tui::layers::{Guide, History, Opened};

fn context(past: Past, (columns, rows): (u16, u16)) -> Context {
    let mut settings = Settings::default();
    settings.care.check_in = Switch::Off;
    let mut cx = Context::new(Setting {
        folders: None,
        settings,
        kept: Kept::default(),
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
    Past::of(vec![line(Event::Run { km: 8.0, effort: Effort::Easy }), line(Event::Note("new shoes".into()))])
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

#[test]
fn what_is_loaded_later_is_shown() {
    let mut cx = context(Past::default(), (80, 24));
    let mut history = History::new(Opened::CommandLine, &cx);
    assert!(shown(&mut history, &mut cx).contains("Nothing is here yet."));
    assert!(matches!(press(&mut history, "enter", &mut cx), Flow::Replace(_)));
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
    let mut guide = Guide::new(Opened::CommandLine);
    shown(&mut guide, &mut cx);
    for key in keys {
        assert!(matches!(press(&mut guide, key, &mut cx), Flow::Stay), "{key}");
    }
    let text = shown(&mut guide, &mut cx);
    assert!(text.contains("Soreness comes later"), "{text}");
}

#[test]
fn every_page_starts_what_it_ends_in() {
    for page in pages() {
        let mut cx = context(Past::default(), (80, 24));
        let mut guide = Guide::at(page.topic, Opened::Home);
        let text = shown(&mut guide, &mut cx);
        assert!(text.contains(page.title), "{text}");
        let flow = press(&mut guide, "enter", &mut cx);
        assert!(matches!(flow, Flow::Replace(_)), "{}", page.topic);
    }
}

#[test]
fn a_narrow_window_goes_back_to_the_topics_first() {
    let mut cx = context(Past::default(), (60, 20));
    let mut guide = Guide::at("rolling", Opened::CommandLine);
    shown(&mut guide, &mut cx);
    assert!(matches!(press(&mut guide, "esc", &mut cx), Flow::Stay));
    assert!(shown(&mut guide, &mut cx).contains("Trigger points"));
    assert!(matches!(press(&mut guide, "esc", &mut cx), Flow::Close));
}
