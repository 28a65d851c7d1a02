//! A session: the keys become commands, the view becomes a screen.

use std::time::Duration;

use ratatui::buffer::Buffer;

use super::slide::Slide;
use crate::coach::handsfree::{clicked, is_asked, pressed, shown};
use crate::coach::{Coach, Launch, command};
use crate::config::words::Motion;
use crate::language::{ScreenText, Tongue};
use crate::media::{Press, Shown};
use crate::session::player::{Command, State, Why};
use crate::session::record::Record;
use crate::session::timeline::compile;
use crate::session::view::View;
use crate::terminal::guard::Clicks;
use crate::terminal::key::Key;
use crate::terminal::keymap::SessionAction;
use crate::terminal::mouse::{Gesture, Mouse};
use crate::terminal::pictures::shown::Placed;
use crate::tui::context::{Context, Knob};
use crate::tui::film::{Film, Scene, Time};
use crate::tui::layer::{Answer, Flow, Layer};
use crate::tui::screens::{far, session as screen};
use crate::tui::to::{Button, Keyed, To};

mod keys;
mod said;
mod startup;
mod title;

use said::Notice;
use startup::Startup;

/// The distance from which the session is seen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sight {
    Near,
    /// Only side, digits and phase.
    Far,
}

/// A session on the screen.
pub(crate) struct Session {
    launch: Launch,
    startup: Startup,
    coach: Coach,
    view: View,
    film: Film,
    slide: Slide,
    sight: Sight,
    keys: Vec<(String, &'static str)>,
    notice: Notice,
    /// What was asked for before it began.
    early: Vec<Command>,
    /// What would end the session, and waits for the answer whether it is to.
    ending: Option<Command>,
}

impl Session {
    /// A session that begins when it is first given the time.
    #[must_use]
    pub(crate) fn new(launch: Launch) -> Self {
        let coach = launch.coach(compile(&launch.routine, &launch.setup));
        let view = coach.view(Duration::ZERO);
        let startup = Startup::new(launch.speed);
        let (film, slide) = (Film::default(), Slide::at_rest(view.now.first()));
        let (sight, notice) = (Sight::Near, Notice::Known);
        Self {
            launch,
            startup,
            coach,
            view,
            film,
            slide,
            sight,
            keys: Vec::new(),
            notice,
            early: Vec::new(),
            ending: None,
        }
    }

    fn back(&mut self, now: Duration, cx: &mut Context) -> Flow {
        match self.coach.state() {
            State::Ready | State::Finished => self.end(now, cx),
            State::Running | State::Waiting | State::Paused(_) => {
                self.ending = None;
                Flow::Open(To::Confirm { brought_by: None, kept: self.coach.keeps(&cx.world) })
            }
        }
    }

    /// Gives a command to the session, or keeps it until it has begun.
    fn command(&mut self, command: Command, now: Duration, cx: &mut Context) {
        if self.coach.state() == State::Ready {
            self.early.push(command);
        } else {
            self.obey(command, now, cx);
        }
    }

    /// Obeys, and rings for what follows from it, or was due by now.
    fn obey(&mut self, command: Command, now: Duration, cx: &mut Context) {
        let effects = self.coach.apply(command, now, &mut cx.world);
        cx.ring(&effects);
    }

    /// No single key ends a session: one that would asks first. What is too much stops meanwhile.
    fn ask(&mut self, command: Command, by: Button, now: Duration, cx: &mut Context) -> Flow {
        if command == Command::TooMuch {
            self.obey(Command::Pause(Why::Key), now, cx);
        }
        self.ending = Some(command);
        Flow::Open(To::Confirm { brought_by: Some((by, now)), kept: self.coach.keeps(&cx.world) })
    }

    /// The session is over, or given up: what was done is shown.
    fn end(&mut self, now: Duration, cx: &mut Context) -> Flow {
        self.coach.leave(now, &mut cx.world);
        cx.past.add(self.coach.written());
        let record = Record::of(self.coach.player(), now);
        Flow::Go(To::Summary { launch: self.launch.clone(), record, ended: now })
    }

    /// Reads the session at `now`, and has its picture drawn.
    fn look(&mut self, now: Duration, cx: &Context) {
        self.view = self.coach.view(now);
        if cx.settings.figure.motion != Motion::Full {
            // Its word stays.
            self.view.breath = None;
        }
        self.keys = self.view.keys.iter().filter_map(|command| keys::hint(*command, &self.view, cx)).collect();
        let time = if matches!(self.view.state, State::Paused(_)) { Time::Stands } else { Time::Runs };
        let scene = self.view.figure.as_ref().and_then(|show| Scene::of(show, time, cx.settings.figure));
        let scene = scene.filter(|_| self.sight == Sight::Near).map(|scene| scene.breathing(self.view.breath));
        // Where everything stands is found out only where there is a figure to stand somewhere.
        let place = scene.and_then(|_| screen::figure_place(cx.area, &self.view));
        if place.is_some() {
            let edge = if cx.world.hearing.has_failed() { screen::Edge::Toned } else { screen::Edge::Bare };
            self.film.keep_within(screen::figure_room(cx.area, &self.view, edge));
        }
        self.film.prepare(scene, place, now, cx);
        if self.coach.state() != State::Ready {
            self.slide.follow(self.view.now.first(), now, cx.settings.figure);
        }
    }
}

impl Layer for Session {
    fn advance(&mut self, now: Duration, cx: &mut Context) -> Flow {
        if self.coach.state() == State::Ready {
            if self.notice != Notice::Shown {
                self.notice = if cx.kept.notice_seen() { Notice::Known } else { Notice::Due };
            }
            if let Some(timeline) = self.startup.step(&self.launch, &mut cx.world.hearing, now) {
                self.coach = self.launch.coach(timeline);
            }
            if self.startup.awaits_the_voice() {
                self.look(now, cx);
                self.take_note(now, cx);
                return Flow::Stay;
            }
            self.obey(Command::Start, now, cx);
            for command in std::mem::take(&mut self.early) {
                self.obey(command, now, cx);
            }
        }
        let effects = self.coach.advance(now, &mut cx.world);
        cx.ring(&effects);
        self.tell_of_the_voice(now, cx);
        self.look(now, cx);
        self.take_note(now, cx);
        if self.coach.state() == State::Finished { self.end(now, cx) } else { Flow::Stay }
    }

    fn wake(&self, now: Duration, cx: &Context) -> Option<Duration> {
        if let Some(step) = self.startup.wake(now) {
            return Some(step);
        }
        let picture = self.film.next(now, cx.settings.figure);
        let line = self.slide.next(now, cx.settings.figure);
        let breathes = self.view.breath.is_some() && self.view.state == State::Running;
        let breath = breathes.then(|| now + cx.settings.figure.frame);
        [self.coach.next_deadline(), picture, line, breath].into_iter().flatten().min()
    }

    fn look_ahead(&mut self, now: Duration, cx: &mut Context) {
        self.coach.look_ahead(now, &cx.world);
    }

    fn draw(&self, buf: &mut Buffer, cx: &Context) {
        if self.sight == Sight::Far {
            return far::draw(buf, cx.area, &self.view, screen::tone(&self.view), cx.words(), cx.theme());
        }
        let keys: Vec<(&str, &str)> = self.keys.iter().map(|(label, what)| (label.as_str(), *what)).collect();
        let status = if self.startup.awaits_the_voice() {
            Some(cx.words().text(ScreenText::VoiceGettingReady).to_owned())
        } else {
            cx.status()
        };
        let goes_on = keys::goes_on(cx, Tongue::or_english(&self.launch.routine.language));
        let model = screen::Model {
            view: &self.view,
            figure: self.film.picture(),
            keys: &keys,
            goes_on: Some(&goes_on),
            status: status.as_deref(),
            words: cx.words(),
            slide: self.slide.share(),
            notice: self.said_meanwhile(),
        };
        screen::draw(buf, cx.area, &model, cx.theme());
        if cx.world.hearing.has_failed() {
            screen::draw_edge(buf, cx.area, &self.view, cx.theme());
        }
    }

    fn picture(&self, _: &Context) -> Option<&Placed> {
        // The notice takes the figure's place.
        self.film.pixels().filter(|_| self.sight == Sight::Near && self.said_meanwhile().is_none())
    }

    fn key(&mut self, key: Key, now: Duration, cx: &mut Context) -> Flow {
        let Some(action) = cx.keymap.session.action(key) else { return Flow::Stay };
        if let Some(command) = command(action, &self.coach) {
            if self.coach.player().would_end(command, now) {
                return self.ask(command, Button::Key(key), now, cx);
            }
            self.command(command, now, cx);
            if command == Command::TooMuch
                && let Some(word) = self.coach.player().easier_to_come()
            {
                cx.say(word, now);
            }
            return Flow::Stay;
        }
        match action {
            SessionAction::Mute => cx.turn(Knob::Mute, now),
            SessionAction::Quieter => cx.turn(Knob::Quieter, now),
            SessionAction::Louder => cx.turn(Knob::Louder, now),
            SessionAction::Voice => {
                let word = cx.world.hearing.toggle_voice(self.coach.player().timeline(), cx.words().tongue());
                self.coach.voice_turned(now);
                cx.say(word, now);
            }
            SessionAction::Far => self.sight = if self.sight == Sight::Near { Sight::Far } else { Sight::Near },
            SessionAction::Help => return Flow::Open(To::Help(Keyed::Session)),
            SessionAction::Back => return self.back(now, cx),
            _ => {}
        }
        Flow::Stay
    }

    fn mouse(&mut self, mouse: Mouse, now: Duration, cx: &mut Context) -> Flow {
        if mouse.what != Gesture::Press {
            return Flow::Stay;
        }
        // A click has no question: one that would end the session does nothing.
        let command = clicked(&self.coach);
        if !is_asked(command, &self.coach, now) {
            self.command(command, now, cx);
        }
        Flow::Stay
    }

    fn press(&mut self, press: Press, now: Duration, cx: &mut Context) -> Option<Flow> {
        let command = pressed(press, &self.coach);
        if let Some(command) = command.filter(|command| is_asked(*command, &self.coach, now)) {
            return Some(self.ask(command, Button::Media(press), now, cx));
        }
        if let Some(command) = command {
            self.command(command, now, cx);
        }
        Some(Flow::Stay)
    }

    fn shown(&self) -> Option<Shown> {
        shown(&self.coach, &self.view)
    }

    fn answer(&mut self, answer: Answer, now: Duration, cx: &mut Context) -> Flow {
        match answer {
            Answer::EndSession => {
                if let Some(command) = self.ending.take() {
                    self.obey(command, now, cx);
                    if self.coach.player().is_leaving() {
                        // The way out of the last pose is told, and then it ends by itself.
                        self.obey(Command::Resume, now, cx);
                        return Flow::Stay;
                    }
                }
                self.end(now, cx)
            }
            Answer::Within(_) | Answer::Remove => Flow::Stay,
        }
    }

    fn slept(&mut self, now: Duration, cx: &mut Context) {
        // No bell: it would ring for something long ago.
        self.coach.apply(Command::Slept, now, &mut cx.world);
    }

    fn suspended(&mut self, now: Duration, cx: &mut Context) {
        if self.coach.state() == State::Ready {
            self.early.push(Command::Pause(Why::Suspended));
        } else {
            // No bell: it would ring when the program comes back.
            self.coach.apply(Command::Pause(Why::Suspended), now, &mut cx.world);
        }
    }

    fn leave(&mut self, now: Duration, cx: &mut Context) {
        self.coach.break_off(now, &mut cx.world);
    }

    fn title(&self, cx: &Context) -> Option<String> {
        title::title(&self.view, cx.words())
    }

    fn clicks(&self) -> Clicks {
        Clicks::Told
    }
}
