//! The home screen: choosing what to do.

use std::collections::BTreeMap;
use std::time::Duration;

use ratatui::buffer::Buffer;

use super::shelf::{Item, Shelf};
use crate::body::Side;
use crate::coach::before::{Questions, Stage};
use crate::coach::{Launch, Start, clock};
use crate::config::words::Motion as Moving;
use crate::figure::{Facing, Motion, Stature};
use crate::journal::{Journal, Past, Resumed};
use crate::language::{ScreenText, Words};
use crate::routine::Id;
use crate::session::timeline::Setup;
use crate::terminal::guard::Clicks;
use crate::terminal::key::{Code, Key};
use crate::terminal::keymap::HomeAction;
use crate::terminal::mouse::Mouse;
use crate::terminal::pictures::shown::Placed;
use crate::tui::context::{Context, Knob};
use crate::tui::film::{Film, Scene, Time};
use crate::tui::layer::{Answer, Below, Flow, Layer};
use crate::tui::screens::home::{self as screen, Filter, Preview, Row};
use crate::tui::screens::small;
use crate::tui::to::{Aim, Keyed, Opened, To};

mod filter;
mod keys;
mod launching;
mod words;

use launching::{launch, launch_at};
use words::{greeting, how_to_write};

/// How long the preview's figure moves after the last key: then there is nothing to draw any more.
const MOVES_FOR: Duration = Duration::from_secs(30);
/// Rows that a page key passes over.
const PAGE: usize = 10;

/// The home screen.
pub struct Home {
    shelf: Shelf,
    /// How sessions begin.
    setup: Setup,
    rows: Vec<Row>,
    /// For each row the item it shows.
    shown: Vec<Option<usize>>,
    /// The row that is selected.
    selected: Option<usize>,
    preview: Option<Preview>,
    greeting: String,
    words: Words,
    filter: String,
    typing: bool,
    film: Film,
    /// When what is selected was selected, and when a key was pressed last.
    since: Duration,
    touched: Duration,
    notice_due: bool,
    /// The level of each routine that has some, by its id: the one that was chosen here, else that of last time.
    levels: BTreeMap<String, String>,
}

impl Home {
    /// The home screen over the library as it is.
    #[must_use]
    pub fn new(cx: &Context) -> Self {
        let mut home = Self {
            shelf: Shelf::empty(cx.words()),
            setup: Launch::usual_setup(&cx.settings),
            rows: Vec::new(),
            shown: Vec::new(),
            selected: None,
            preview: None,
            greeting: String::new(),
            words: cx.words(),
            filter: String::new(),
            typing: false,
            film: Film::default(),
            since: Duration::ZERO,
            touched: Duration::ZERO,
            notice_due: !cx.kept.notice_seen(),
            levels: cx.past.last_levels(),
        };
        home.fill(cx);
        if !cx.past.entries.is_empty() {
            home.greeting = greeting(&home.shelf, cx.words());
        }
        home
    }

    /// The home screen with the entry of this id selected.
    #[must_use]
    pub fn on(id: &Id, cx: &Context) -> Self {
        let mut home = Self::new(cx);
        home.list(Some(id.as_str()));
        home
    }

    /// Lists the library anew; what was selected stays so where it is still there.
    fn fill(&mut self, cx: &Context) {
        let chosen = self.item().filter(|_| self.touched > Duration::ZERO);
        let selected = chosen.map(|item| item.entry.id().to_owned());
        // Not asked of an empty journal: what the local time is takes longer to find out than the first frame may.
        let now = (cx.past != Past::default()).then(clock::local);
        let care = &cx.settings.care;
        let glance = || Shelf::at_a_glance(&cx.library, care, cx.settings.begin_as_usual(), cx.words());
        let glance = (now.is_none() && !cx.is_listed).then(glance).flatten();
        self.shelf =
            glance.unwrap_or_else(|| Shelf::new(&cx.library, &cx.past, now.as_ref(), care, (&self.setup, cx.words())));
        if let Some(now) = now.as_ref().filter(|_| cx.is_listed) {
            self.shelf.tell_what_is_lost(&cx.past, now);
        }
        self.shelf.tell_the_key(&cx.keymap.home.label(HomeAction::Ready));
        self.list(selected.as_deref());
    }

    /// Applies the filter, and selects the row of `id`, or the first.
    fn list(&mut self, id: Option<&str>) {
        (self.rows, self.shown) = self.shelf.rows(&self.filter);
        let wanted = id.and_then(|id| self.shelf.find(id));
        let row = wanted.and_then(|item| self.shown.iter().position(|shown| *shown == Some(item)));
        self.select(row.or_else(|| self.shown.iter().position(Option::is_some)));
    }

    fn select(&mut self, row: Option<usize>) {
        self.selected = row;
        self.preview = self.item().map(|item| item.preview(&self.setup, self.level_of(item), self.words));
        self.since = self.touched;
    }

    /// The level that was chosen of what an item is.
    fn level_of(&self, item: &Item) -> Option<&str> {
        self.levels.get(item.entry.id()).map(String::as_str)
    }

    /// Chooses the next level of what is selected, after the last the first.
    fn next_level(&mut self, now: Duration, cx: &mut Context) {
        let Some(routine) = self.item().filter(|item| item.resumed().is_none()).and_then(Item::routine) else { return };
        let names: Vec<&str> = routine.levels.iter().map(|level| level.name.as_str()).collect();
        if names.is_empty() {
            cx.say(cx.words().text(ScreenText::NoLevels), now);
            return;
        }
        let present =
            self.item().and_then(|item| launch_at(item, self.level_of(item), cx)?.routine.choice.level.clone());
        let at = names.iter().position(|name| Some(*name) == present.as_deref());
        let next = names[at.map_or(0, |at| at + 1) % names.len()].to_owned();
        self.levels.insert(routine.id.as_str().to_owned(), next);
        self.select(self.selected);
    }

    fn item(&self) -> Option<&Item> {
        self.shelf.item((*self.shown.get(self.selected?)?)?)
    }

    /// Moves the selection by so many entries.
    fn walk(&mut self, by: isize) {
        let entries: Vec<usize> = (0..self.shown.len()).filter(|&row| self.shown[row].is_some()).collect();
        let Some(last) = entries.len().checked_sub(1) else { return };
        let at = self.selected.and_then(|row| entries.iter().position(|&entry| entry == row)).unwrap_or(0);
        self.select(Some(entries[at.saturating_add_signed(by).min(last)]));
    }

    fn start(&self, now: Duration, cx: &mut Context) -> Flow {
        cx.catch_up();
        let Some(item) = self.item() else { return Flow::Stay };
        let Some(launch) = launch(item, self.level_of(item), now, cx) else { return Flow::Stay };
        let Some((session, resumed)) = item.resumed() else { return Flow::Go(To::Begin(launch, Stage::Asked)) };
        // It may have been taken up since the journal was read. Where that cannot be found out, its own mark will say so.
        let journal = cx.folders.as_ref().map(|folders| Journal::new(&folders.data, &folders.state));
        if journal.is_some_and(|journal| journal.goes_on(session).unwrap_or(false)) {
            cx.say(cx.words().text(ScreenText::GoesOnElsewhere), now);
            return Flow::Stay;
        }
        let Resumed { routine, setup, limit } = resumed.clone();
        let start = Start::GoOn(session);
        Flow::Go(To::Begin(Launch { routine, setup, start, limit, ..launch }, Stage::Asked))
    }

    /// Asks for the minutes that there are for what is selected.
    fn ask_minutes(&self, now: Duration, cx: &mut Context) -> Flow {
        let launch = self.item().and_then(|item| launch(item, self.level_of(item), now, cx));
        launch.map_or(Flow::Stay, |launch| Flow::Open(To::Within(launch)))
    }

    fn action(&mut self, action: HomeAction, now: Duration, cx: &mut Context) -> Flow {
        match action {
            HomeAction::Start => return self.start(now, cx),
            HomeAction::Up => self.walk(-1),
            HomeAction::Down => self.walk(1),
            HomeAction::PageUp => self.walk(-PAGE.cast_signed()),
            HomeAction::PageDown => self.walk(PAGE.cast_signed()),
            HomeAction::First => self.walk(isize::MIN),
            HomeAction::Last => self.walk(isize::MAX),
            HomeAction::Filter => self.typing = true,
            HomeAction::Ready => {
                cx.catch_up();
                return Flow::Go(To::CheckIn(Aim::Running, Questions::THOROUGH));
            }
            HomeAction::Within => return self.ask_minutes(now, cx),
            HomeAction::Level => self.next_level(now, cx),
            HomeAction::History => return Flow::Open(To::History(Opened::Home)),
            HomeAction::Guide => return Flow::Go(To::Guide(None, Opened::Home)),
            HomeAction::New => cx.say_longer(how_to_write(cx), now),
            HomeAction::Sounds if cx.world.hearing.trouble(cx.words()).is_some() => {
                cx.say(cx.world.hearing.about(cx.words()), now);
            }
            HomeAction::Sounds => return Flow::Open(To::Sounds),
            HomeAction::Mute => cx.turn(Knob::Mute, now),
            HomeAction::Quieter => cx.turn(Knob::Quieter, now),
            HomeAction::Louder => cx.turn(Knob::Louder, now),
            HomeAction::Help => return Flow::Open(To::Help(Keyed::Home)),
            HomeAction::Quit if !self.filter.is_empty() => {
                self.filter.clear();
                self.relist();
            }
            HomeAction::Quit => return Flow::Close,
        }
        Flow::Stay
    }
}

impl Layer for Home {
    fn advance(&mut self, now: Duration, cx: &mut Context) -> Flow {
        if std::mem::take(&mut self.notice_due) {
            return Flow::Open(To::Notice);
        }
        let figure = self.item().and_then(Item::figured).cloned();
        let time = if now < self.touched + MOVES_FOR { Time::Runs } else { Time::Stands };
        let motion = match time {
            Time::Runs if cx.settings.figure.motion == Moving::Full => Motion::Free(now.saturating_sub(self.since)),
            Time::Runs | Time::Stands => Motion::Hold,
        };
        let scene = figure.as_ref().map(|figure| Scene {
            figure,
            motion,
            facing: Facing::Side(Side::Right),
            time,
            breath: 0.0,
        });
        let stature = figure.as_ref().map_or(Stature::Low, |figure| figure.stature());
        let place = screen::figure_place(cx.area, self.preview.as_ref(), stature);
        self.film.prepare(scene, place, now, cx);
        Flow::Stay
    }

    fn wake(&self, now: Duration, cx: &Context) -> Option<Duration> {
        self.film.next(now, cx.settings.figure)
    }

    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        if !small::fits(cx.area) {
            return small::draw(buf, cx.area, cx.words(), cx.theme());
        }
        let keys = if self.typing { keys::of_the_filter(cx) } else { keys::of_the_list(cx) };
        let keys: Vec<(&str, &str)> = keys.iter().map(|(label, what)| (label.as_str(), *what)).collect();
        let status = cx.status();
        let model = screen::Model {
            greeting: &self.greeting,
            filter: match (self.typing, self.filter.as_str()) {
                (true, typed) => Filter::Typing(typed),
                (false, "") => Filter::Off,
                (false, typed) => Filter::On(typed),
            },
            rows: &self.rows,
            selected: self.selected,
            preview: self.preview.as_ref(),
            figure: self.film.picture(),
            keys: &keys,
            status: status.as_deref(),
            words: cx.words(),
        };
        screen::draw(buf, cx.area, &model, cx.theme());
    }

    fn picture(&self, cx: &Context) -> Option<&Placed> {
        self.film.pixels().filter(|_| small::fits(cx.area))
    }

    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        self.touched = now;
        if self.typing {
            return self.type_key(key, now, cx);
        }
        // Who wants a word away does not want to leave.
        if key.code == Code::Esc && cx.hush() {
            return Flow::Stay;
        }
        match cx.keymap.home.action(key) {
            Some(action) => self.action(action, now, cx),
            None => Flow::Stay,
        }
    }

    fn mouse(&mut self, mouse: Mouse, now: Duration, cx: &mut Context) -> Flow {
        self.touched = now;
        if let Some(rows) = mouse.what.rows() {
            self.walk(rows);
            return Flow::Stay;
        }
        let row = screen::row_at(cx.area, &self.rows, self.selected, mouse.at);
        match row.filter(|&row| small::fits(cx.area) && self.shown[row].is_some()) {
            None => Flow::Stay,
            Some(row) if self.selected == Some(row) => self.start(now, cx),
            row => {
                self.select(row);
                Flow::Stay
            }
        }
    }

    fn clicks(&self) -> Clicks {
        Clicks::Told
    }

    fn answer(&mut self, answer: Answer, _: Duration, cx: &mut Context) -> Flow {
        match (answer, self.item().and_then(|item| item.routine())) {
            (Answer::Within(minutes), Some(routine)) => {
                let limit = Some(Duration::from_mins(minutes.into()));
                Flow::Go(To::Begin(Launch { limit, ..cx.launch(routine) }, Stage::Asked))
            }
            _ => Flow::Stay,
        }
    }

    fn takes_text(&self) -> bool {
        self.typing
    }

    fn paste(&mut self, text: &str, _: &mut Context) {
        if self.typing {
            self.filter.push_str(text);
            self.relist();
        }
    }

    fn library_loaded(&mut self, cx: &Context) {
        self.fill(cx);
        // Not before: what the local time is takes longer to find out than the first frame may.
        self.greeting = greeting(&self.shelf, cx.words());
    }

    fn below(&self) -> Below {
        Below::Hidden
    }
}
