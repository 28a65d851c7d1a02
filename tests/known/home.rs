//! The home screen gives each session the minutes that it takes today.

use std::time::Duration;

use jiff::{Span, Zoned};
use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Rect;
use supple::audio::Settings as Sound;
use supple::coach::{Hearing, Setting, Talk, World};
use supple::config::{SavedState, Settings};
use supple::journal::{History, Past};
use supple::language::Words;
use supple::routine::{Defaults, Library};
use supple::session::timeline::{Setup, compile};
use supple::terminal::keymap::Keymap;
use supple::tui::context::Context;
use supple::tui::layer::Layer as _;
use supple::tui::layers::Home;

use super::{Person, routine};

/// The row of the quick routine on a home screen that remembers this.
fn row(past: Past) -> String {
    let mut cx = Context::new(Setting {
        folders: None,
        settings: Settings::default(),
        words: Words::ENGLISH,
        kept: SavedState::default(),
        keymap: Keymap::default(),
        library: Library::embedded(Defaults::default()),
        past,
        world: World { hearing: Hearing::new(Sound::default(), Talk::new(None)), journal: None, trace: None },
        word: None,
    });
    cx.area = Rect::new(0, 0, 120, 60);
    let mut home = Home::new(&cx);
    home.advance(Duration::ZERO, &mut cx);
    let mut buf = Buffer::empty(cx.area);
    home.draw(&mut buf, &cx);
    let rows = buf.content.chunks(usize::from(cx.area.width));
    let mut rows = rows.map(|row| row.iter().map(Cell::symbol).collect::<String>());
    // The greeting names what was done last.
    rows.find(|row| row.contains("Quick relief") && row.contains(" min")).expect("it is listed")
}

#[test]
fn the_minutes_on_the_home_screen_are_those_of_today() {
    let quick = routine("quick-glutes");
    let evening = Zoned::now().checked_sub(Span::new().days(2)).expect("the day before yesterday");
    let person = Person::since(evening);
    for day in 1..=2 {
        person.does(&quick, day);
    }
    let takes = |setup: &Setup| compile(&quick, setup).takes().in_short();
    let (new, today) = (takes(&Setup::default()), takes(&person.setup(&quick, 3, Setup::default())));
    assert_ne!(new, today);
    assert!(row(Past::default()).contains(&new));
    let past = Past::of(History::read(person.journal().folder()).lines);
    assert!(row(past).contains(&today));
}
