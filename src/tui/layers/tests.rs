//! What leads where, with the layers on top of each other.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::{Position, Rect};
use rstest::rstest;

use super::{Summary, open};
use crate::audio::Settings as Sound;
#[cfg(unix)]
use crate::audio::{Voice, speech::Program};
use crate::body::Side;
use crate::care::{Level, Sign, TooMuch};
use crate::coach::before::{Offered, Stage, at_the_door};
use crate::coach::bell::rings;
use crate::coach::diary::Lines;
use crate::coach::{Hearing, Launch, Setting, Start, Talk, World, clock};
use crate::config::words::Switch;
use crate::config::{Folders, SavedState, Settings};
use crate::journal::{Begun, Event, Journal, Keeper, Line, Moment, Past, Report, SessionId, Set, Today};
use crate::routine::{Defaults, Id, Kind, Library, Routine};
use crate::session::effect::Ending;
use crate::session::fit::fit;
use crate::session::player::{Command, Player, Speed};
use crate::session::record::Record;
use crate::session::start::StartAt;
use crate::session::timeline::{Setup, compile};
use crate::terminal::keymap::Keymap;
use crate::terminal::mouse::{Gesture, Mouse};
use crate::tui::context::Context;
use crate::tui::layer::Layer as _;
use crate::tui::stack::Stack;
use crate::tui::to::To;

mod clicks;
mod sounds;
mod unkept;

fn context() -> Context {
    let mut cx = Context::new(Setting {
        folders: None,
        settings: Settings::default(),
        kept: SavedState::default(),
        keymap: Keymap::default(),
        library: Library::embedded(Defaults::default()),
        past: Past::default(),
        world: World { hearing: Hearing::new(Sound::default(), Talk::new(None)), journal: None, trace: None },
        word: None,
    });
    cx.area = Rect::new(0, 0, 100, 30);
    cx
}

fn launch(start: Start) -> Launch {
    let library = Library::embedded(Defaults::default());
    let routine = Arc::clone(library.get("glute-relief").unwrap().routine().unwrap());
    Launch { routine, setup: Setup::default(), speed: Speed::NORMAL, start, limit: None }
}

/// What came of a session that was left at once.
fn nothing_done(launch: &Launch) -> Record {
    let player = Player::new(compile(&launch.routine, &launch.setup), launch.speed);
    Record::of(&player, Duration::ZERO)
}

/// The layers from one on, followed by their keys.
struct Seen {
    stack: Stack,
    cx: Context,
}

impl Seen {
    fn from(mut cx: Context, first: To) -> Self {
        let first = open(first, Duration::ZERO, &mut cx);
        Self { stack: Stack::new(first), cx }
    }

    fn of_summary(start: Start) -> Self {
        let (mut cx, launch) = (context(), launch(start));
        cx.past.add(&broken_off(Begun::default(), &launch));
        let (record, ended) = (nothing_done(&launch), Duration::ZERO);
        Self::from(cx, To::Summary { launch, record, ended })
    }

    fn go_to(&mut self, now: Duration) {
        self.stack.advance(now, &mut self.cx);
    }

    fn press(&mut self, keys: &str) {
        for key in keys.split(' ') {
            self.stack.key(key.parse().unwrap(), None, Duration::ZERO, &mut self.cx);
        }
    }

    fn press_space(&mut self, now: Duration) {
        self.stack.key("space".parse().unwrap(), None, now, &mut self.cx);
    }

    fn click(&mut self, now: Duration) {
        let press = Mouse { what: Gesture::Press, at: Position::new(0, 0) };
        self.stack.mouse(press, now, &mut self.cx);
    }

    fn text(&self) -> String {
        let mut buf = Buffer::empty(self.cx.area);
        self.stack.draw(&mut buf, &self.cx);
        let rows = buf.content.chunks(usize::from(self.cx.area.width));
        rows.map(|row| row.iter().map(Cell::symbol).collect::<String>() + "\n").collect()
    }

    fn assert_says(&self, expected: &str) {
        let text = self.text();
        assert!(text.contains(expected), "{expected} is not said:\n{text}");
    }
}

#[rstest]
#[case::from_home(Start::Home)]
#[case::from_the_command_line(Start::CommandLine)]
fn a_red_flag_told_after_a_session_stands_against_doing_it_again(#[case] start: Start) {
    let mut seen = Seen::of_summary(start);
    seen.press("o w 5 2 enter");
    seen.assert_says("See a doctor or physiotherapist before");
    seen.press("esc");
    seen.assert_says("how sore now");
    seen.press("r");
    seen.assert_says("See a doctor or physiotherapist before");
    seen.press("enter");
    seen.assert_says("See a doctor or physiotherapist before");
}

#[test]
fn a_slip_after_a_session_is_answered_again_and_leads_back_to_its_summary() {
    let mut seen = Seen::of_summary(Start::Home);
    seen.press("o w 1 2 enter c 0 a enter");
    seen.assert_says("emergency number");
    seen.press("c 0 a 1 2 enter enter");
    seen.assert_says("how sore now");
    seen.press("q");
    seen.assert_says("enter start");
    seen.press("q");
    assert!(seen.stack.is_empty());
}

#[test]
fn what_was_told_while_the_journal_was_being_read_is_not_forgotten_when_it_comes() {
    let mut cx = context();
    cx.note(Event::Note("told".to_owned()));
    let told = cx.past.lines.clone();
    cx.remember(Past::default());
    assert_eq!(cx.past.lines, told, "the journal was read before");
    cx.remember(Past::of(told.clone()));
    assert_eq!(cx.past.lines, told, "it was read after");
}

#[test]
fn a_sign_that_was_marked_is_not_dropped_by_leaving() {
    let mut seen = Seen::of_summary(Start::Home);
    seen.press("o w 1 2 esc");
    seen.assert_says("emergency number");
}

#[test]
fn a_session_is_done_again_as_any_other_is_begun() {
    let mut seen = Seen::of_summary(Start::Home);
    seen.press("o 9 b r");
    seen.assert_says("Only something gentle today.");
    let mut asked = Seen::of_summary(Start::Home);
    asked.press("r");
    asked.assert_says("How sore are you today?");
    let mut unasked = Seen::of_summary(Start::CommandLine);
    unasked.press("r");
    assert!(!unasked.text().contains("How sore"), "{}", unasked.text());
}

#[test]
fn a_session_that_was_taken_up_again_is_done_again_whole() {
    let session = SessionId::from_hex("00000000000000c0").unwrap();
    let launch = launch(Start::GoOn(session));
    let start = StartAt::find(&launch.routine, "2").unwrap();
    let done = [(None, 1)].into();
    let again = Launch { setup: Setup { start, done, ..Setup::default() }, ..launch }.again();
    assert_eq!((again.start, again.setup.start), (Start::Home, StartAt::default()));
    assert!(again.setup.done.is_empty());
}

/// The lines of a session that broke off just now after its first set, begun so.
fn broken_off(begun: Begun, launch: &Launch) -> [Line; 2] {
    let (routine, name) = (launch.routine.id.clone(), launch.routine.name.clone());
    let set = Set {
        ending: Ending::Done,
        exercise: Id::new("foam-roller").unwrap(),
        side: begun.side,
        set: 1,
        sets: 1,
        turn: None,
        held: Duration::from_secs(30),
        easier: false,
        muscles: vec![],
    };
    let (moment, session) = (Moment::from(&clock::local()), Some(SessionId::fresh()));
    [Event::Start { routine, name, begun }, Event::Set(set)].map(|event| Line { moment, session, event })
}

#[test]
fn a_session_that_broke_off_is_offered_as_it_was_begun() {
    let launch = launch(Start::Home);
    let begun = Begun { within: Some(Duration::from_mins(4)), side: Some(Side::Left), ..Begun::default() };
    for (begun, said, all) in [(begun, "side, in 4 min.", false), (Begun::default(), "It goes on with", true)] {
        let mut cx = context();
        cx.past.add(&broken_off(begun, &launch));
        let seen = Seen::from(cx, To::Home);
        seen.assert_says("Go on");
        seen.assert_says(said);
        let text = seen.text();
        assert_eq!((text.contains("Begun for"), text.contains("Side-of-hip lean")), (!all, all), "{text}");
    }
}

#[rstest]
#[case::gone(None, "No routine here is called evening-hips.")]
#[case::broken(Some("name = 7"), "evening-hips.toml has a mistake.")]
#[case::changed(
    Some("name = \"Evening\"\nsummary = \"Short.\"\n[[step]]\nmove = \"pigeon\"\n"),
    "Its file has other moves now."
)]
fn a_session_that_broke_off_and_cannot_go_on_is_told_with_the_reason(#[case] file: Option<&str>, #[case] why: &str) {
    let dir = tempfile::tempdir().unwrap();
    std::fs::create_dir(dir.path().join("routines")).unwrap();
    let write = |text| std::fs::write(dir.path().join("routines/evening-hips.toml"), text).unwrap();
    if let Some(text) = file {
        write(text);
    }
    let mut cx = context();
    cx.area = Rect::new(0, 0, 60, 20);
    cx.library = Library::embedded(Defaults::default()).with_folders(&[dir.path().to_owned()]);
    let mut lines = broken_off(Begun::default(), &launch(Start::Home));
    if let Event::Start { routine, name, .. } = &mut lines[0].event {
        (*routine, *name) = (Id::new("evening-hips").unwrap(), "Evening hips".to_owned());
    }
    cx.past.add(&lines);
    let mut seen = Seen::from(cx, To::Home);
    assert!(!seen.text().contains("broke off"), "the person's files may still be on their way");
    seen.cx.is_listed = true;
    seen = Seen::from(seen.cx, To::Home);
    seen.assert_says("Go on");
    seen.assert_says("Evening hips broke off, just now.");
    seen.assert_says(why);
    // What has gone on well is told of nothing.
    let Event::Start { routine, .. } = &mut lines[0].event else { unreachable!("it begins") };
    *routine = Id::new("glute-relief").unwrap();
    seen.cx.past = Past::of(lines.to_vec());
    seen = Seen::from(seen.cx, To::Home);
    assert!(!seen.text().contains("broke off,"), "{}", seen.text());
}

#[test]
fn a_session_that_another_terminal_has_taken_up_is_not_taken_up_twice() {
    let dir = tempfile::tempdir().unwrap();
    let path = || dir.path().to_owned();
    let mut cx = context();
    cx.folders = Some(Folders { home: path(), settings: path(), config: path(), data: path(), state: path() });
    let lines = broken_off(Begun::default(), &launch(Start::Home));
    cx.past.add(&lines);
    let mut seen = Seen::from(cx, To::Home);
    let journal = Journal::new(dir.path(), dir.path());
    let (keeper, session) = (Keeper::start(journal.clone()).unwrap(), lines[0].session.unwrap());
    keeper.keep(lines[0].clone());
    let begun = Instant::now();
    while !journal.goes_on(session).unwrap() {
        assert!(begun.elapsed() < Duration::from_secs(30), "it was never marked");
        std::thread::yield_now();
    }
    seen.press("enter");
    seen.assert_says("this session goes on in another terminal");
    assert_eq!(keeper.close(Duration::from_secs(30)), None);
    seen.press("enter");
    seen.assert_says("Sore glutes after a run");
    assert!(!seen.text().contains("Go on"), "{}", seen.text());
}

/// The shortest session that can be made of it.
fn least(routine: &Routine, easier: &BTreeSet<Id>) -> Duration {
    let setup = Setup { easier: easier.clone(), ..Setup::default() };
    fit(routine, &setup, Duration::ZERO).unwrap_err().least
}

/// The moves of which one way takes longer than the other at the least, with the time that the shorter one fits into and
/// the key that takes the longer one.
fn longer_one_way(library: &Library) -> Vec<(Arc<Routine>, Duration, &'static str)> {
    let moves = library.entries().iter().filter(|entry| entry.kind() == Kind::Move);
    let routines = moves.map(|entry| Arc::clone(entry.routine().unwrap()));
    let found = routines.filter_map(|routine| {
        let usual = least(&routine, &BTreeSet::new());
        let easier = least(&routine, &[routine.id.clone()].into());
        let key = if usual > easier { "u" } else { "enter" };
        (usual != easier).then_some((routine, usual.min(easier), key))
    });
    found.collect()
}

#[test]
fn what_takes_longer_than_there_is_time_the_chosen_way_is_asked_about_once_more() {
    let found = longer_one_way(&Library::embedded(Defaults::default()));
    assert!(found.iter().any(|(.., key)| *key == "u") && found.iter().any(|(.., key)| *key == "enter"));
    for (routine, limit, key) in found {
        let too_much = [(routine.id.clone(), TooMuch { times: 1, well: 0 })].into();
        let launch = Launch { routine, limit: Some(limit), ..launch(Start::Home) };
        let offered = Offered::of(&launch.routine, &Today { too_much, ..Today::default() }).unwrap();
        let mut seen = Seen::from(context(), To::Offer(launch, offered));
        seen.press(key);
        seen.assert_says("min at the least.");
        seen.press("enter");
        seen.assert_says("min at the least.");
        seen.press("3 0");
        seen.assert_says("enter start");
        seen.press("enter");
        assert!(!seen.text().contains("at the least") && !seen.text().contains("sound check"), "{}", seen.text());
    }
}

#[test]
fn who_has_no_more_time_is_led_home() {
    for (start, ends) in [(Start::Home, false), (Start::CommandLine, true)] {
        let launch = Launch { limit: Some(Duration::from_mins(1)), ..launch(start) };
        let mut seen = Seen::from(context(), To::Begin(launch, Stage::Chosen));
        seen.assert_says("min at the least.");
        seen.press("esc");
        assert_eq!(seen.stack.is_empty(), ends);
    }
}

/// A session whose voice says nothing for a long time.
#[cfg(unix)]
fn session_with_a_slow_voice() -> Seen {
    let slow = Voice { program: Program::own(vec!["sleep".to_owned(), "600".to_owned()]), ..Voice::default() };
    let mut cx = context();
    cx.world.hearing = Hearing::new(Sound::default(), Talk::new(Some(slow)));
    let mut seen = Seen::from(cx, To::Session(launch(Start::CommandLine)));
    for now in [0, 1, 500] {
        seen.go_to(Duration::from_millis(now));
        seen.assert_says("voice getting ready");
        seen.assert_says("space pause");
    }
    seen
}

#[cfg(unix)]
#[test]
fn a_session_waits_a_second_for_its_voice_and_keeps_what_is_asked_for_meanwhile() {
    let mut seen = session_with_a_slow_voice();
    seen.press("space");
    seen.go_to(Duration::from_millis(990));
    seen.assert_says("voice getting ready");
    seen.go_to(Duration::from_millis(1001));
    seen.assert_says("You paused.");
    assert!(!seen.text().contains("getting ready"));
}

#[cfg(unix)]
#[test]
fn a_session_that_waits_for_its_voice_can_be_left() {
    let mut seen = session_with_a_slow_voice();
    seen.press("q");
    seen.assert_says("Nothing done this time.");
}

/// When the bell rings first in a session of `launch`.
fn first_bell(launch: &Launch) -> Duration {
    let mut player = Player::new(compile(&launch.routine, &launch.setup), launch.speed);
    let mut effects = player.apply(Command::Start, Duration::ZERO);
    let mut now = Duration::ZERO;
    while !rings(&effects) {
        now = player.next_deadline().expect("a set begins by itself");
        effects = player.advance(now);
    }
    now
}

#[rstest]
#[case::a_click(Seen::click)]
#[case::a_key(Seen::press_space)]
fn what_is_due_when_a_session_is_paused_still_rings(#[case] pause: fn(&mut Seen, Duration)) {
    let launch = launch(Start::CommandLine);
    let first = first_bell(&launch);
    let mut seen = Seen::from(context(), To::Session(launch));
    seen.cx.settings.bell = true;
    for now in [Duration::ZERO, first.saturating_sub(Duration::from_millis(1))] {
        seen.go_to(now);
        assert!(!seen.cx.take_ring());
    }
    pause(&mut seen, first);
    assert!(seen.cx.take_ring());
    seen.go_to(first);
    seen.assert_says("You paused.");
}

/// A journal that nobody reads.
struct Unread;

impl Lines for Unread {
    fn keep(&self, _: Line) {}
    fn fault(&self) -> Option<String> {
        None
    }
    fn close(self: Box<Self>, _: Duration) -> Option<String> {
        None
    }
}

#[test]
fn an_x_too_many_at_the_end_of_a_session_tells_no_soreness() {
    let mut seen = Seen::of_summary(Start::Home);
    seen.cx.world.journal = Some(Box::new(Unread));
    let (launch, second) = (launch(Start::Home), Duration::from_secs(1));
    let record = nothing_done(&launch);
    let mut summary = Summary::new(launch, record, second * 100, &seen.cx);
    let mut told = |key: &str, now: Duration| {
        let _ = summary.key(key.parse().unwrap(), now, &mut seen.cx);
        seen.cx.past.lines.len()
    };
    assert_eq!(told("x", second * 100), 0);
    assert_eq!(told("x", second * 100 + Duration::from_millis(999)), 0);
    assert_eq!(told("0", second * 100), 1);
}

#[test]
fn who_wants_a_word_away_does_not_leave_home() {
    let cx = context();
    let mut seen = Seen::from(cx, To::Home);
    seen.press("n");
    seen.assert_says("no home folder");
    seen.press("esc");
    assert!(!seen.text().contains("no home folder") && !seen.stack.is_empty());
    seen.press("esc");
    assert!(seen.stack.is_empty());
}

/// Somebody who told this so many hours ago.
fn told(hours: i64, report: Report) -> Context {
    let mut cx = context();
    let at = clock::local().saturating_sub(jiff::SignedDuration::from_hours(hours));
    cx.past.add(&[Line { moment: Moment::from(&at), session: None, event: Event::Soreness(report) }]);
    cx
}

fn very_sore() -> Report {
    Report { left: Level::new(9), right: Level::new(9), ..Report::default() }
}

fn with_sign(sign: Sign) -> Report {
    Report { signs: vec![sign], ..Report::default() }
}

#[rstest]
fn who_is_very_sore_and_wants_the_one_that_was_chosen_gets_it_all_of_it_the_easier_way(
    #[values(Start::Home, Start::CommandLine)] start: Start,
) {
    let launch = launch(start);
    let cx = told(0, very_sore());
    let met = at_the_door(&launch, &cx.today(), cx.settings.care.check_in).expect("it is met");
    let mut seen = Seen::from(cx, To::from(met));
    seen.assert_says("the one I chose");
    seen.press("s");
    seen.go_to(Duration::ZERO);
    seen.assert_says("Sore glutes after a run");
    seen.assert_says("You are sore: every move goes the easier way today.");
}

/// What a session of `start` is met by.
fn met(cx: Context, start: Start) -> String {
    let launch = launch(start);
    let met = at_the_door(&launch, &cx.today(), cx.settings.care.check_in);
    Seen::from(cx, met.map_or_else(|| To::Session(launch), To::from)).text()
}

#[rstest]
#[case::from_home(Start::Home)]
#[case::one_that_broke_off(Start::GoOn(SessionId::from_hex("00000000000000c0").unwrap()))]
#[case::from_the_command_line(Start::CommandLine)]
fn every_door_asks_the_same(#[case] start: Start) {
    assert!(met(told(1, with_sign(Sign::Bladder)), start).contains("emergency number"));
    assert!(met(told(200, with_sign(Sign::Bladder)), start).contains("emergency number"), "a week later");
    assert!(met(told(1, with_sign(Sign::Calf)), start).contains("doctor look at it today"));
    assert!(met(told(1, very_sore()), start).contains("Only something gentle today."));
    assert!(met(told(26, very_sore()), start).contains("How sore are you today?"), "it is asked again");
    assert!(met(told(200, with_sign(Sign::Bone)), start).contains("How sore are you today?"), "so is a sign");
    assert!(!met(context(), start).contains("How sore"), "nothing was told");
}

#[test]
fn a_session_that_broke_off_is_met_by_what_was_told_since() {
    let launch = launch(Start::Home);
    let mut cx = told(1, very_sore());
    cx.past.add(&broken_off(Begun::default(), &launch));
    let mut seen = Seen::from(cx, To::Home);
    seen.cx.kept.set_notice_seen();
    seen.press("enter");
    seen.assert_says("Only something gentle today.");
    seen.press("enter");
    seen.go_to(Duration::ZERO);
    seen.assert_says("A gentle day");
}

#[test]
fn who_is_faster_than_the_reading_of_the_journal_is_met_by_what_it_says() {
    let dir = tempfile::tempdir().unwrap();
    let path = || dir.path().to_owned();
    let mut cx = context();
    cx.folders = Some(Folders { home: path(), settings: path(), config: path(), data: path(), state: path() });
    let sign = told(30, with_sign(Sign::Saddle)).past.lines;
    Journal::new(dir.path(), dir.path()).append(&sign).unwrap();
    cx.awaits_past = true;
    let mut seen = Seen::from(cx, To::Home);
    seen.press("enter");
    seen.assert_says("emergency number");
}

#[test]
fn who_is_very_sore_is_led_to_the_gentle_routine_from_the_command_line_and_back() {
    let cx = told(1, very_sore());
    let first = at_the_door(&launch(Start::CommandLine), &cx.today(), Switch::On).unwrap();
    let mut seen = Seen::from(cx, first.into());
    seen.assert_says("more than usual soreness");
    seen.assert_says("no better tomorrow");
    seen.press("esc");
    assert!(seen.stack.is_empty(), "who began on the command line goes back there");
}
