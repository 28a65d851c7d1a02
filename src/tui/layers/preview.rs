//! A file that is being written, followed with each save.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use ratatui::buffer::Buffer;

use crate::coach::before::at_the_door;
use crate::coach::{Launch, Start};
use crate::diagnostic::visible;
use crate::language::{ScreenText, Words};
use crate::routine::Routine;
use crate::session::player::{Player, Speed};
use crate::session::start::StartAt;
use crate::session::timeline::{Setup, Timeline};
use crate::session::view::View;
use crate::terminal::guard::Clicks;
use crate::terminal::key::Key;
use crate::terminal::keymap::PreviewAction;
use crate::terminal::mouse::Mouse;
use crate::terminal::pictures::shown::Placed;
use crate::tui::context::{Context, Knob};
use crate::tui::draft::{Draft, Reading};
use crate::tui::film::{Film, Scene, Time};
use crate::tui::layer::{Flow, Layer};
use crate::tui::screens::preview::{self as screen, Found, Row, rows};
use crate::tui::screens::small;
use crate::tui::to::{Keyed, To};
use crate::tui::watch::Watch;

/// The picture moves this long after a key or a save: nobody looks for longer, and a picture that stands costs nothing.
const MOVES_FOR: Duration = Duration::from_secs(30);

/// A file that is being written.
pub(crate) struct Preview {
    draft: Draft,
    watch: Watching,
    /// The last version without mistakes.
    good: Option<Good>,
    findings: Vec<Found>,
    /// Why the file could not be read at all.
    fault: Option<String>,
    /// The phase that is selected.
    selected: usize,
    /// What plays it.
    player: Option<Player>,
    view: Option<View>,
    film: Film,
    /// When the selected phase began to be shown.
    since: Duration,
    /// When a key was pressed or the file saved.
    touched: Duration,
}

/// A version without mistakes.
struct Good {
    routine: Arc<Routine>,
    timeline: Timeline,
    rows: Vec<Row>,
}

/// The state of the watch for saves of the file.
enum Watching {
    NotYet,
    /// What is held, and what it sends.
    Begun(#[expect(dead_code, reason = "held for what its end ends")] Watch, Receiver<Reading>),
    /// The system cannot; the person has been told.
    Never,
}

impl Preview {
    /// The file as it is now.
    #[must_use]
    pub(crate) fn new(draft: Draft, words: Words) -> Self {
        let reading = draft.read();
        let mut preview = Self {
            draft,
            watch: Watching::NotYet,
            good: None,
            findings: Vec::new(),
            fault: None,
            selected: 0,
            player: None,
            view: None,
            film: Film::default(),
            since: Duration::ZERO,
            touched: Duration::ZERO,
        };
        preview.take(reading, Duration::ZERO, words);
        preview
    }

    /// Begins to notice saves. Each version is read on the thread that notices it.
    fn begin_to_watch(&mut self, now: Duration, cx: &mut Context) {
        let Some(waker) = cx.waker.clone() else { return };
        let (sender, read) = channel();
        let draft = self.draft.clone();
        let changed = move || {
            // Without a receiver the preview is gone: nobody wants it any more.
            let _nobody = sender.send(draft.read());
            waker.wake();
        };
        self.watch = match Watch::start(&self.draft.watched(), changed) {
            Ok(watch) => Watching::Begun(watch, read),
            Err(error) => {
                cx.say(cx.words().of_fault(ScreenText::SavesUnnoticed, &error), now);
                Watching::Never
            }
        };
        // What was saved between the first reading and the beginning of the watch.
        self.take(self.draft.read(), now, cx.words());
    }

    /// Takes over a version. One with mistakes leaves the last good one to be looked at.
    fn take(&mut self, reading: Reading, now: Duration, words: Words) {
        self.touched = now;
        self.fault = reading.fault;
        if self.fault.is_none() {
            self.findings = Found::all(&reading.source, &reading.findings, words);
        }
        if let Some((routine, timeline)) = reading.session {
            let selected =
                self.good.as_ref().map_or(0, |before| same_place(&before.timeline, self.selected, &timeline));
            let since = if selected == self.selected { self.since } else { now };
            self.selected = selected;
            self.good = Some(Good { rows: rows(&timeline, words), routine, timeline });
            self.begin(since);
        }
    }

    fn select(&mut self, phase: usize, now: Duration) {
        let last = self.good.as_ref().map_or(0, |good| good.timeline.phases.len().saturating_sub(1));
        self.selected = phase.min(last);
        self.begin(now);
    }

    /// Shows the selected phase from its beginning.
    fn begin(&mut self, since: Duration) {
        self.since = since;
        self.player = self.good.as_ref().map(|good| Player::showing(&good.timeline, self.selected, since));
    }

    /// The first phase of the step after or before the present one.
    fn step(&self, way: Way) -> usize {
        let Some(good) = &self.good else { return 0 };
        let step = good.timeline.phases[self.selected].step;
        let phases = good.timeline.phases.iter();
        let first_of = |wanted: usize| phases.clone().position(|phase| phase.step == wanted);
        match way {
            Way::Next => first_of(step + 1).unwrap_or(self.selected),
            Way::Previous => first_of(step)
                .filter(|&first| first < self.selected)
                .or_else(|| first_of(step.checked_sub(1)?))
                .unwrap_or(0),
        }
    }

    /// A session from the selected step on.
    fn run(&self, cx: &Context) -> Flow {
        let Some(good) = &self.good else { return Flow::Stay };
        let start = StartAt(good.timeline.phases[self.selected].block);
        let setup = Setup { start, settle: Duration::ZERO, ..self.draft.setup(&good.routine) };
        let routine = Arc::clone(&good.routine);
        let launch = Launch { routine, setup, speed: Speed::NORMAL, start: Start::CommandLine, limit: None };
        let met = at_the_door(&launch, &cx.today(), cx.settings.care.check_in);
        Flow::Open(met.map_or_else(|| To::Session(launch), To::from))
    }

    fn state(&self, words: Words) -> String {
        let minutes = self.good.as_ref().map(|good| good.timeline.takes().said_in(words.tongue()));
        let errors = self.findings.iter().filter(|found| found.is_error).count();
        let advice = self.findings.len() - errors;
        let counted = |text, number: usize| words.say(text, &[("number", number.into())]);
        let last = |state: String| match self.good {
            Some(_) => words.say(ScreenText::LastGoodVersion, &[("state", state.into())]),
            None => state,
        };
        let how = match (&self.fault, errors, advice) {
            (Some(fault), ..) => Some(last(visible(fault).into_owned())),
            (None, 0, 0) => None,
            (None, 0, advice) => Some(counted(ScreenText::Advice, advice)),
            (None, errors, _) => Some(last(counted(ScreenText::Errors, errors))),
        };
        minutes.into_iter().chain(how).collect::<Vec<_>>().join(" · ")
    }
}

/// The way to another step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Next,
    Previous,
}

/// The phase of a new version where the selection was in the one before: in the step of the same name, else in the step
/// of the same number, as many phases into it.
fn same_place(before: &Timeline, selected: usize, now: &Timeline) -> usize {
    let Some(phase) = before.phases.get(selected) else { return 0 };
    let first = |timeline: &Timeline, step: usize| timeline.phases.iter().position(|phase| phase.step == step);
    let into = selected - first(before, phase.step).unwrap_or(selected);
    let name = before.steps.get(phase.step);
    let unmoved = now.steps.get(phase.step) == name;
    let moved = || now.steps.iter().position(|step| Some(step) == name);
    let step = if unmoved { phase.step } else { moved().unwrap_or(phase.step) };
    let step = step.min(now.steps.len().saturating_sub(1));
    let begin = first(now, step).unwrap_or(0);
    let length = now.phases.iter().filter(|phase| phase.step == step).count();
    begin + into.min(length.saturating_sub(1))
}

impl Layer for Preview {
    fn advance(&mut self, now: Duration, cx: &mut Context) -> Flow {
        if matches!(self.watch, Watching::NotYet) {
            self.begin_to_watch(now, cx);
        }
        let saved = match &self.watch {
            Watching::Begun(_, read) => read.try_iter().last(),
            Watching::NotYet | Watching::Never => None,
        };
        if let Some(reading) = saved {
            self.take(reading, now, cx.words());
        }
        if let Some(news) = cx.world.hearing.take_news() {
            cx.say_longer(news, now);
        }
        let Some(good) = &self.good else { return Flow::Stay };
        let length = good.timeline.phases[self.selected].length;
        if now >= self.since + length && !length.is_zero() && now < self.touched + MOVES_FOR {
            self.begin(now);
        }
        let Some(player) = &self.player else { return Flow::Stay };
        let view = player.view(now);
        let time = if now < self.touched + MOVES_FOR { Time::Runs } else { Time::Stands };
        let place = screen::figure_place(cx.area, &view, &self.findings);
        let scene = view.figure.as_ref().and_then(|show| Scene::of(show, time, cx.settings.figure));
        self.film.keep_within(screen::figure_room(cx.area, &view, &self.findings));
        self.film.prepare(scene, place, now, cx);
        self.view = Some(view);
        Flow::Stay
    }

    fn wake(&self, now: Duration, cx: &Context) -> Option<Duration> {
        if matches!(self.watch, Watching::NotYet) && cx.waker.is_some() {
            return Some(now);
        }
        let good = self.good.as_ref().filter(|_| now < self.touched + MOVES_FOR)?;
        let length = good.timeline.phases[self.selected].length;
        if length.is_zero() {
            return self.film.next(now, cx.settings.figure);
        }
        let left = (self.since + length).saturating_sub(now);
        // The digits change at whole seconds before the end.
        let second = now + Duration::from_nanos(u64::from(left.subsec_nanos()).max(1_000_000));
        Some(self.film.next(now, cx.settings.figure).map_or(second, |picture| picture.min(second)))
    }

    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        if !small::fits(cx.area) {
            return small::draw(buf, cx.area, cx.words(), cx.theme());
        }
        let label = |action| cx.keymap.preview.label(action);
        let (up, down) = (label(PreviewAction::Up), label(PreviewAction::Down));
        let (walk, run, play) = (format!("{up} {down}"), label(PreviewAction::Run), label(PreviewAction::Play));
        let words = cx.words();
        let keys = [
            (walk.as_str(), words.text(ScreenText::HintPhase)),
            (run.as_str(), words.text(ScreenText::HintRunFromHere)),
            (play.as_str(), words.text(ScreenText::HintPlaySounds)),
        ];
        let (state, status) = (self.state(words), cx.status());
        let file = self.draft.path.file_name().unwrap_or_default().to_string_lossy();
        let model = screen::Model {
            file: &visible(&file),
            state: &state,
            rows: self.good.as_ref().map_or(&[], |good| good.rows.as_slice()),
            selected: self.selected,
            view: self.view.as_ref(),
            figure: self.film.picture(),
            findings: &self.findings,
            keys: &keys,
            status: status.as_deref(),
            words: cx.words(),
        };
        screen::draw(buf, cx.area, &model, cx.theme());
    }

    fn picture(&self, cx: &Context) -> Option<&Placed> {
        self.film.pixels().filter(|_| small::fits(cx.area))
    }

    fn mouse(&mut self, mouse: Mouse, now: Duration, cx: &mut Context) -> Flow {
        self.touched = now;
        let Some(good) = self.good.as_ref().filter(|_| small::fits(cx.area)) else { return Flow::Stay };
        let at = screen::phase_at(cx.area, &self.findings, (&good.rows, self.selected), mouse.at);
        match (mouse.what.rows(), at) {
            (Some(rows), _) => self.select(self.selected.saturating_add_signed(rows), now),
            (None, Some(phase)) if phase == self.selected => {
                cx.world.hearing.clear();
                return self.run(cx);
            }
            (None, Some(phase)) => self.select(phase, now),
            (None, None) => {}
        }
        Flow::Stay
    }

    fn clicks(&self) -> Clicks {
        Clicks::Told
    }

    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        self.touched = now;
        let Some(action) = cx.keymap.preview.action(key) else { return Flow::Stay };
        let page = screen::page(cx.area, &self.findings).max(1);
        match action {
            PreviewAction::Run => {
                cx.world.hearing.clear();
                return self.run(cx);
            }
            PreviewAction::Play => {
                self.begin(now);
                if let Some(good) = &self.good {
                    let phase = &good.timeline.phases[self.selected];
                    cx.world.hearing.play(phase, &good.timeline, now);
                }
            }
            PreviewAction::Up => self.select(self.selected.saturating_sub(1), now),
            PreviewAction::Down => self.select(self.selected + 1, now),
            PreviewAction::PageUp => self.select(self.selected.saturating_sub(page), now),
            PreviewAction::PageDown => self.select(self.selected + page, now),
            PreviewAction::First => self.select(0, now),
            PreviewAction::Last => self.select(usize::MAX, now),
            PreviewAction::Next => self.select(self.step(Way::Next), now),
            PreviewAction::Previous => self.select(self.step(Way::Previous), now),
            PreviewAction::Mute => cx.turn(Knob::Mute, now),
            PreviewAction::Quieter => cx.turn(Knob::Quieter, now),
            PreviewAction::Louder => cx.turn(Knob::Louder, now),
            PreviewAction::Help => return Flow::Open(To::Help(Keyed::Preview)),
            PreviewAction::Quit => return Flow::Close,
        }
        Flow::Stay
    }
}
