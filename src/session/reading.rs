//! One reading of the player: where each fact of a [`View`] comes from.

mod next;
mod pass;
mod posed;
mod told;

use std::time::Duration;

use super::breathing::breathed;
use super::command::Command;
use super::phase::{Phase, breath, is_as_many};
use super::phase_kind::PhaseKind;
use super::plan::{Block, Task};
use super::player::Player;
use super::script::whole_seconds;
use super::state::{State, Why};
use super::view::{Dot, Motion, Pass, Pause, Phased, Segment, Sets, Show, View};
use super::words::Phrase;
use crate::body::Side;
use crate::duration::Length;
use crate::routine::dose::PACE_OF_A_REP;
use crate::routine::{Dose, Exercise, Tempo};

/// How long two steps of a walk take on the screen: 100 steps a minute. Nobody has to keep time with it.
const TWO_STEPS: Length = Length::from_millis(1_200).expect("it is a length");
/// How long two steps of a run take there: 160 steps a minute.
const TWO_STRIDES: Length = Length::from_millis(750).expect("it is a length");

impl Player {
    /// What there is to see at `now`.
    #[must_use]
    pub fn view(&self, now: Duration) -> View {
        View::of(self, now)
    }
}

impl View {
    /// What there is to see of `player` at `now`.
    #[must_use]
    pub fn of(player: &Player, now: Duration) -> Self {
        Reading { player, phase: player.phase(), position: player.position(now), now }.view()
    }
}

struct Reading<'a> {
    player: &'a Player,
    phase: &'a Phase,
    position: Duration,
    now: Duration,
}

impl Reading<'_> {
    fn view(&self) -> View {
        let timeline = self.player.timeline();
        let counting_in = self.player.counting_in(self.now);
        let seconds = seconds(counting_in.unwrap_or_else(|| self.part_left()));
        View {
            routine: timeline.name.clone(),
            language: timeline.language.clone(),
            state: self.player.state(),
            left: seconds_left(self.player, self.left()),
            up_to: timeline.phases[self.player.index()..].iter().any(|phase| phase.at_most),
            kind: self.phase.kind,
            word: self.word(),
            side: self.phase.side,
            side_word: self.phase.side.map_or_else(String::new, |side| self.say(Phrase::Side(side))),
            name: self.name(),
            seconds,
            counted: self.counted().filter(|_| counting_in.is_none()),
            slots: self.slots(),
            count: self.count(counting_in, seconds),
            counting_in: counting_in.is_some(),
            sets: self.sets(),
            pass: self.pass(),
            part: self.phased(),
            breath: breath(self.phase).and_then(|breath| breathed(breath, self.elapsed())),
            breath_word: self.breath_word(),
            now: self.what_to_do(),
            said: self.being_said(),
            feel: self.feel(),
            beside: self.beside(),
            optional: self.may_be_left_out(),
            introduction: self.introduction(),
            next: self.next(),
            progress: self.progress(),
            keys: self.keys(),
            pause: self.pause(),
            figure: self.figure(),
        }
    }

    fn say(&self, phrase: Phrase<'_>) -> String {
        self.player.timeline().plan.voice.say(phrase)
    }

    /// The move's name: a walk, a run and a rest of their own are called what happens.
    fn name(&self) -> String {
        let is_told = self.phase.script.by_itself;
        self.exercise().filter(|_| !is_told).map_or_else(String::new, |exercise| exercise.name.clone())
    }

    fn exercise(&self) -> Option<&Exercise> {
        self.phase.exercise.as_deref()
    }

    /// How much of the phase is over.
    fn elapsed(&self) -> Duration {
        self.position.saturating_sub(self.phase.at)
    }

    /// What is left of what is going on: of the phase, or of the one of its own that a set is in.
    fn part_left(&self) -> Duration {
        let (_, _, end) = self.phase.part_at(self.elapsed());
        end.saturating_sub(self.elapsed())
    }

    /// What is left of the phase.
    fn left(&self) -> Duration {
        self.phase.end().saturating_sub(self.position)
    }

    /// The phases to come.
    fn coming(&self) -> &[Phase] {
        &self.player.timeline().phases[(self.player.index() + 1).min(self.player.timeline().phases.len())..]
    }

    fn slots(&self) -> usize {
        let phases = self.player.timeline().phases.iter();
        let of_step = phases.filter(|phase| phase.step == self.phase.step);
        let longest = of_step.map(|phase| seconds(phase.length)).max().unwrap_or(0);
        longest.to_string().len().max(2)
    }

    fn count(&self, counting_in: Option<Duration>, seconds: u64) -> Option<u8> {
        let into_a_set = self.phase.script.counted && !self.phase.kind.is_work();
        let counted = counting_in.is_some() || into_a_set;
        u8::try_from(seconds).ok().filter(|left| counted && (1..=3).contains(left))
    }

    fn sets(&self) -> Option<Sets> {
        let Phase { set, sets, .. } = *self.phase;
        if sets == 0 {
            return None;
        }
        let round = self.player.timeline().round(self.phase);
        let (number, of) = round.unwrap_or((set, sets));
        let dot = |set: u16| match set.cmp(&number) {
            std::cmp::Ordering::Less => Dot::Done,
            std::cmp::Ordering::Equal => Dot::Present,
            std::cmp::Ordering::Greater => Dot::ToCome,
        };
        let spots = matches!(self.exercise()?.dose, Dose::Ease(_));
        let phrase = match round {
            Some(_) => Phrase::RoundOf(number, of),
            None if spots => Phrase::SpotOf(number, of),
            None => Phrase::SetOf(number, of),
        };
        Some(Sets { number, of, words: self.say(phrase), dots: (1..=of).map(dot).collect() })
    }

    /// Which of the phases of its own the set is in.
    fn phased(&self) -> Option<Phased> {
        let (part, _, _) = self.phase.part_at(self.elapsed());
        let number = u16::try_from(part? + 1).ok()?;
        let of = u16::try_from(self.phase.parts.len()).ok().filter(|of| *of > 1)?;
        Some(Phased { number, of, words: self.say(Phrase::PhaseOf(number, of)) })
    }

    /// What happens, in a word: of a rep with a tempo the part of it that is on.
    fn word(&self) -> String {
        let part = self.pass().and_then(|pass| pass.part);
        self.say(part.map_or(Phrase::Kind(self.phase.kind), Phrase::Part))
    }

    /// The word for the way that the breath goes.
    fn breath_word(&self) -> String {
        let breath = breath(self.phase).and_then(|breath| breathed(breath, self.elapsed()));
        breath.map_or_else(String::new, |breath| self.say(Phrase::Breathe(breath.way)))
    }

    fn progress(&self) -> Vec<Segment> {
        let timeline = self.player.timeline();
        let mut spans = vec![(Duration::MAX, Duration::ZERO); timeline.steps.len()];
        for phase in &timeline.phases {
            if let Some((at, length)) = spans.get_mut(phase.step) {
                *at = phase.at.min(*at);
                *length += phase.length;
            }
        }
        let total = timeline.total();
        let segment = |(step, (name, (at, length))): (usize, (&String, (Duration, Duration)))| {
            let dot = match step.cmp(&self.phase.step) {
                std::cmp::Ordering::Less => Dot::Done,
                std::cmp::Ordering::Equal if self.phase.kind == PhaseKind::Done => Dot::Done,
                std::cmp::Ordering::Equal => Dot::Present,
                std::cmp::Ordering::Greater => Dot::ToCome,
            };
            let done = part(self.position.saturating_sub(at).min(length), length);
            let segment = || Segment { name: name.clone(), share: part(length, total), done, dot };
            (!length.is_zero()).then(segment)
        };
        timeline.steps.iter().zip(spans).enumerate().filter_map(segment).collect()
    }

    fn keys(&self) -> Vec<Command> {
        use Command::{
            Eased, End, Explain, GoOn, Longer, Next, Previous, Restart, Shorter, SwapSides, Toggle, TooMuch,
        };
        match self.player.state() {
            State::Finished => Vec::new(),
            State::Waiting => vec![GoOn, Previous, Next, End],
            State::Paused(_) => vec![Toggle, Restart, Next, End],
            // what is asked for before it begins is kept until it does
            State::Ready | State::Running if self.may_be_left_out() => match self.phase.kind {
                PhaseKind::Walk | PhaseKind::Run => vec![Next, Toggle, Longer, Shorter],
                _ => vec![Next, GoOn, Toggle, Longer],
            },
            State::Ready | State::Running => match self.phase.kind {
                PhaseKind::Introduce if self.is_short() => vec![GoOn, Toggle, Explain, Next],
                PhaseKind::Introduce => vec![GoOn, Toggle, Next, Restart],
                PhaseKind::GetReady if self.is_short() => vec![GoOn, Toggle, Explain, Longer],
                PhaseKind::GetReady if self.phase.side.is_some() => vec![GoOn, Toggle, SwapSides, Longer],
                PhaseKind::GetReady | PhaseKind::Settle | PhaseKind::Transition => vec![GoOn, Toggle, Longer, Next],
                PhaseKind::Hold | PhaseKind::Roll | PhaseKind::Reps => vec![Toggle, Next, Longer, TooMuch],
                PhaseKind::Ease => vec![Eased, Toggle, Longer, TooMuch],
                PhaseKind::Walk | PhaseKind::Run => vec![Toggle, Next, Longer, Shorter],
                PhaseKind::ComeOut | PhaseKind::Switch | PhaseKind::Rest => vec![GoOn, Toggle, Longer, Shorter],
                PhaseKind::Wait | PhaseKind::Done => Vec::new(),
            },
        }
    }

    /// Whether the move is told in short, and can be asked for in full.
    fn is_short(&self) -> bool {
        self.task().is_some_and(|task| task.telling().is_short())
    }

    /// The move of this phase.
    fn task(&self) -> Option<&Task> {
        self.player.timeline().plan.blocks.get(self.phase.block).and_then(Block::task)
    }

    fn pause(&self) -> Option<Pause> {
        let State::Paused(why) = self.player.state() else { return None };
        let reason = match why {
            Why::Key => Phrase::PausedByKey,
            Why::Slept => Phrase::PausedBySleep,
            Why::Suspended => Phrase::PausedBySuspension,
        };
        let go_on = Phrase::GoOn(self.phase.kind, seconds(self.left()));
        Some(Pause { why, reason: self.say(reason), go_on: self.say(go_on) })
    }

    fn figure(&self) -> Option<Show> {
        let plan = &self.player.timeline().plan;
        let settling = self.phase.kind == PhaseKind::Settle;
        let first = || plan.blocks.iter().find_map(Block::exercise).cloned().filter(|_| settling);
        let exercise = self.phase.exercise.clone().or_else(first)?;
        let taught = self.taught(&exercise);
        let motion = match self.phase.kind {
            _ if taught.is_some() => taught?,
            PhaseKind::Introduce | PhaseKind::GetReady => Motion::Into { seconds: self.elapsed().as_secs_f64() },
            PhaseKind::Hold | PhaseKind::Ease => Motion::Hold,
            PhaseKind::Walk => self.stepping(TWO_STEPS),
            PhaseKind::Run => self.stepping(TWO_STRIDES),
            PhaseKind::Roll | PhaseKind::Reps => {
                self.moving().map_or(Motion::Hold, |pass| Motion::Paced { place: pass.place(), way: pass.way })
            }
            PhaseKind::Switch => Motion::Turn { at: part(self.elapsed(), self.phase.length) },
            _ => Motion::Rest,
        };
        Some(Show { exercise, side: self.turned_to(), motion })
    }

    /// Where the figure is in its steps, each two of which take so long.
    fn stepping(&self, two: Length) -> Motion {
        let pass = self.rep(Tempo::even(two));
        Motion::Paced { place: pass.place(), way: pass.way }
    }

    /// Where the figure is in its movement: of as many as possible, at the usual pace.
    fn moving(&self) -> Option<Pass> {
        if is_as_many(self.phase) { Some(self.rep(Tempo::even(PACE_OF_A_REP))) } else { self.pass() }
    }

    /// The side that the body is on: in a rest before a switch still the one that was worked on.
    fn turned_to(&self) -> Option<Side> {
        let next = self.coming().first().filter(|next| next.block == self.phase.block);
        let turns = self.phase.kind == PhaseKind::Rest && next.is_some_and(|next| next.kind == PhaseKind::Switch);
        self.phase.side.map(|side| if turns { side.other() } else { side })
    }
}

/// Whole seconds, counted up.
fn seconds(length: Duration) -> u64 {
    whole_seconds(length).as_secs()
}

/// Seconds left of the session: those of the present phase as they are shown, and those after it.
fn seconds_left(player: &Player, of_phase: Duration) -> u64 {
    let timeline = player.timeline();
    seconds(of_phase) + seconds(timeline.total().saturating_sub(player.phase().end()))
}

/// How much of `whole` `some` is, 0 to 1; 1 of nothing.
fn part(some: Duration, whole: Duration) -> f64 {
    if whole.is_zero() { 1.0 } else { (some.as_secs_f64() / whole.as_secs_f64()).min(1.0) }
}
