//! One reading of the player: where each fact of a [`View`] comes from.

use std::time::Duration;

use super::command::Command;
use super::phase::{Phase, beat};
use super::phase_kind::PhaseKind;
use super::plan::Task;
use super::player::Player;
use super::script::whole_seconds;
use super::state::{State, Why};
use super::view::{Dot, Introduction, Motion, NotIf, Pass, Pause, Segment, Sets, Show, View, Way};
use super::words::{Amount, Phrase};
use crate::body::Side;
use crate::routine::{Dose, Exercise, Text};

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
        let seconds = seconds(counting_in.unwrap_or_else(|| self.left()));
        View {
            routine: timeline.name.clone(),
            language: timeline.language.clone(),
            state: self.player.state(),
            left: seconds_left(self.player, self.left()),
            up_to: timeline.phases[self.player.index()..].iter().any(|phase| phase.at_most),
            kind: self.phase.kind,
            word: self.say(Phrase::Kind(self.phase.kind)),
            side: self.phase.side,
            side_word: self.phase.side.map_or_else(String::new, |side| self.say(Phrase::Side(side))),
            name: self.phase.exercise.as_ref().map_or_else(String::new, |exercise| exercise.name.clone()),
            seconds,
            slots: self.slots(),
            count: self.count(counting_in, seconds),
            counting_in: counting_in.is_some(),
            sets: self.sets(),
            pass: self.pass(),
            now: self.what_to_do(),
            feel: self.feel(),
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

    fn exercise(&self) -> Option<&Exercise> {
        self.phase.exercise.as_deref()
    }

    /// How much of the phase is over.
    fn elapsed(&self) -> Duration {
        self.position.saturating_sub(self.phase.at)
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

    fn pass(&self) -> Option<Pass> {
        let (beat, way_length) = beat(self.phase)?;
        let of = count(self.phase.length.as_nanos().div_ceil(beat.as_nanos())).max(1);
        let number = count(self.elapsed().as_nanos() / beat.as_nanos()).saturating_add(1).min(of);
        let in_beat = self.elapsed().saturating_sub(beat * u32::from(number - 1)).min(beat);
        let (way, at) = if self.phase.kind == PhaseKind::Roll {
            (if number % 2 == 1 { Way::There } else { Way::Back }, part(in_beat, beat))
        } else if in_beat < way_length {
            (Way::There, part(in_beat, way_length))
        } else {
            (Way::Back, part(in_beat.saturating_sub(way_length), way_length))
        };
        let phrase =
            if self.phase.kind == PhaseKind::Roll { Phrase::PassOf(number, of) } else { Phrase::RepOf(number, of) };
        Some(Pass { number, of, words: self.say(phrase), way, at })
    }

    fn what_to_do(&self) -> Vec<String> {
        if !self.phase.text.is_empty() {
            return self.being_told().to_vec();
        }
        let Some(exercise) = self.exercise() else { return Vec::new() };
        let side = self.phase.side;
        let instructions = &exercise.instructions;
        match self.phase.kind {
            PhaseKind::Hold | PhaseKind::Roll | PhaseKind::Reps | PhaseKind::Ease => {
                self.present(instructions).map(|text| text.say(side)).into_iter().collect()
            }
            PhaseKind::Switch => {
                let sided =
                    instructions.iter().filter(|text| text.say(Some(Side::Left)) != text.say(Some(Side::Right)));
                sided.take(2).map(|text| text.say(side)).collect()
            }
            PhaseKind::GetReady => instructions.iter().take(2).map(|text| text.say(side)).collect(),
            _ => Vec::new(),
        }
    }

    /// The phase's own text. On the way to a move, who should leave it out until the way itself is being told. Where it is
    /// long, from the sentence on that is being said; when all of it was said, what is
    /// to be done.
    fn being_told(&self) -> &[String] {
        let text = &self.phase.text;
        if self.phase.kind == PhaseKind::Transition {
            let plan = &self.player.timeline().plan;
            let not_if = plan.blocks[self.phase.block].task().and_then(Task::not_if);
            let begun = self.phase.cues.iter().take_while(|cue| cue.at <= self.elapsed());
            let said = begun.filter_map(|cue| cue.say.as_ref()).last();
            let is_over = not_if.is_some() && said.is_some_and(|said| text[1..].contains(said));
            return &text[usize::from(is_over)..];
        }
        if !matches!(self.phase.kind, PhaseKind::Rest | PhaseKind::Switch | PhaseKind::GetReady) || text.len() < 2 {
            return text;
        }
        let begun = self.phase.cues.iter().take_while(|cue| cue.at <= self.elapsed());
        let said = begun.filter_map(|cue| Some((cue.at, text.iter().position(|line| Some(line) == cue.say.as_ref())?)));
        let Some((at, line)) = said.last() else { return text };
        let over = at + self.player.timeline().plan.voice.takes(&text[line]);
        let from = if line + 1 == text.len() && over <= self.elapsed() { 1 } else { line };
        &text[from..]
    }

    /// The instruction for this part of a set: the last few in turn. Getting into the pose is over by
    /// then, and how to come out of it, where that is told, is read when it is needed.
    fn present<'a>(&self, instructions: &'a [Text]) -> Option<&'a Text> {
        const AT_MOST: usize = 4;
        let last = &instructions[instructions.len().saturating_sub(AT_MOST)..];
        let parts = u32::try_from(last.len()).unwrap_or(1).max(1);
        let over = (1..parts).take_while(|part| self.phase.length * *part / parts <= self.elapsed()).count();
        last.get(over)
    }

    fn feel(&self) -> Option<String> {
        let feel = self.exercise().and_then(|exercise| exercise.feel.as_ref());
        let shown = self.phase.kind.is_work() || self.phase.kind == PhaseKind::Introduce;
        feel.filter(|_| shown).map(|feel| feel.say(self.phase.side))
    }

    fn introduction(&self) -> Option<Introduction> {
        let exercise = self.exercise().filter(|_| self.phase.kind == PhaseKind::Introduce)?;
        let side = self.phase.side;
        let plan = &self.player.timeline().plan;
        let task = plan.blocks[self.phase.block].task()?;
        let sentences = task.told(side, &plan.voice);
        let caution = exercise.caution.as_ref().map(|text| text.say(side));
        let begun = self.phase.cues.iter().take_while(|cue| cue.at <= self.elapsed());
        let said = begun.filter_map(|cue| cue.say.as_deref()).last();
        let spoken = sentences.iter().position(|sentence| Some(sentence.as_str()) == said);
        let not_if = task.not_if().map(|sentence| NotIf {
            told: task.has_a_way(),
            spoken: Some(sentence.as_str()) == said,
            sentence,
        });
        let caution_spoken = spoken.is_none() && caution.is_some() && caution.as_deref() == said;
        let until_work = self.coming().iter().take_while(|phase| !phase.kind.is_work());
        let starts_in = seconds(self.left()) + until_work.map(|phase| seconds(phase.length)).sum::<u64>();
        let (one, usual) = (amount(exercise.dose.length(), exercise.dose), exercise.sets.get());
        let dose = self.say(match side {
            Some(side) if self.phase.sets > usual => Phrase::Uneven(one, self.phase.sets, side, usual),
            _ => Phrase::Dose(one, usual, side),
        });
        let title = exercise.name.clone();
        Some(Introduction { title, dose, not_if, sentences, spoken, caution, caution_spoken, starts_in })
    }

    /// What comes next, as a label: the next set after anything that leads up to it, else the
    /// next thing that is another.
    fn next(&self) -> String {
        let Some(next) = self.coming().first() else { return String::new() };
        let leads_up = !self.phase.kind.is_work() && !self.is_before_a_move() && next.block == self.phase.block;
        let in_block = || self.coming().iter().take_while(|phase| phase.block == self.phase.block);
        let work = leads_up.then(|| in_block().find(|phase| phase.kind.is_work())).flatten();
        match work {
            Some(work) => self.coming_set(work),
            None => self.label(next),
        }
    }

    /// Whether the move of this phase has not come up yet: while settling, or between two rounds.
    fn is_before_a_move(&self) -> bool {
        self.phase.kind == PhaseKind::Settle || (self.phase.kind == PhaseKind::Rest && self.phase.set == 0)
    }

    fn coming_set(&self, work: &Phase) -> String {
        let how_much = work.exercise.as_ref().map(|exercise| amount(work.length, exercise.dose));
        let how_much = how_much.unwrap_or(Amount::Seconds(seconds(work.length)));
        // "Move, 10 reps" would read as an order.
        let what = match (work.kind, &work.exercise) {
            (PhaseKind::Reps, Some(exercise)) => exercise.name.clone(),
            (kind, _) => self.say(Phrase::Kind(kind)),
        };
        self.say(Phrase::Coming(&what, work.side, how_much))
    }

    fn label(&self, next: &Phase) -> String {
        match (next.kind, next.side, &next.exercise) {
            (PhaseKind::Switch, Some(side), _) => {
                let sentence = self.say(Phrase::SwitchTo(side));
                sentence.trim_end_matches('.').to_owned()
            }
            (PhaseKind::Wait, ..) => next.text.join(" "),
            (PhaseKind::Rest | PhaseKind::Done, ..) => self.say(Phrase::Kind(next.kind)),
            (_, _, Some(exercise)) if next.block != self.phase.block || self.is_before_a_move() => {
                let first = self.coming().iter().find(|phase| phase.block == next.block && phase.kind.is_work());
                self.say(Phrase::Label(&exercise.name, first.and_then(|phase| phase.side)))
            }
            _ => self.coming_set(next),
        }
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
        use Command::{Eased, End, GoOn, Longer, Next, Previous, Restart, Shorter, SwapSides, Toggle, TooMuch};
        match self.player.state() {
            State::Finished => Vec::new(),
            State::Waiting => vec![GoOn, Previous, Next, End],
            State::Paused(_) => vec![Toggle, Restart, Next, End],
            // what is asked for before it begins is kept until it does
            State::Ready | State::Running => match self.phase.kind {
                PhaseKind::Introduce => vec![GoOn, Toggle, Next, Restart],
                PhaseKind::GetReady if self.phase.side.is_some() => vec![GoOn, Toggle, SwapSides, Longer],
                PhaseKind::GetReady | PhaseKind::Settle | PhaseKind::Transition => vec![GoOn, Toggle, Longer, Next],
                PhaseKind::Hold | PhaseKind::Roll | PhaseKind::Reps => vec![Toggle, Next, Longer, TooMuch],
                PhaseKind::Ease => vec![Eased, Toggle, Longer, TooMuch],
                PhaseKind::Switch | PhaseKind::Rest => vec![GoOn, Toggle, Longer, Shorter],
                PhaseKind::Wait | PhaseKind::Done => Vec::new(),
            },
        }
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
        let first = || plan.tasks().next().map(|task| task.exercise.clone()).filter(|_| settling);
        let exercise = self.phase.exercise.clone().or_else(first)?;
        let motion = match self.phase.kind {
            PhaseKind::Introduce | PhaseKind::GetReady => Motion::Into { seconds: self.elapsed().as_secs_f64() },
            PhaseKind::Hold | PhaseKind::Ease => Motion::Hold,
            PhaseKind::Roll | PhaseKind::Reps => {
                self.pass().map_or(Motion::Hold, |pass| Motion::Paced { place: pass.place(), way: pass.way })
            }
            PhaseKind::Switch => Motion::Turn { at: part(self.elapsed(), self.phase.length) },
            _ => Motion::Rest,
        };
        Some(Show { exercise, side: self.turned_to(), motion })
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

fn count(number: u128) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}

/// How much a set of `length` with this kind of dose is.
fn amount(length: Duration, dose: Dose) -> Amount {
    let beats = |pace: Duration| u64::try_from(length.as_nanos() / pace.as_nanos().max(1)).unwrap_or(u64::MAX);
    match dose {
        Dose::Hold(_) => Amount::Seconds(seconds(length)),
        Dose::Ease(_) => Amount::AtMost(seconds(length)),
        Dose::Passes { pace, .. } => Amount::Passes(beats(pace.get())),
        Dose::Reps { pace, .. } => Amount::Reps(beats(pace.get())),
    }
}
