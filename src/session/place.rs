//! Finding each thing that is wanted in a phase its place: nothing sounds at once with another, nothing is late, and a
//! sentence is said whole or not at all.

mod during;

use std::time::Duration;

use super::breathing::turns;
use super::cue::{Cue, CueKind};
use super::phase::{Phase, beat, breath, counted_breath, is_counted_down, tempo};
use super::phase_kind::PhaseKind;
use super::script::{BREATH, GAP, LeftOut, Line};
use super::voice::{COUNTED, Voice};

/// Holds from this length on say when half of them is over.
const HALFWAY_FROM: Duration = Duration::from_secs(20);
const SECOND: Duration = Duration::from_secs(1);

/// The cues of `phase`, sorted by time.
pub(crate) fn place(phase: &Phase, voice: &Voice) -> Vec<Cue> {
    if phase.length.is_zero() {
        return at_once(phase);
    }
    let mut stage = Stage { phase, voice, taken: Vec::new(), cues: Vec::new() };
    let ahead = phase.script.ahead;
    stage.opening();
    let misleading = !stage.lines(&phase.script.lines[..ahead]) && phase.script.left_out == LeftOut::WithTheRest;
    let mut tones = tones(phase, voice);
    tones.sort_by_key(|(_, kind, _)| std::cmp::Reverse(kind.priority()));
    for (at, kind, _) in &tones {
        stage.tone(*at, *kind);
    }
    for (at, kind, say) in tones {
        if let Some(say) = say {
            stage.say_with(at, kind, say);
        }
    }
    if !misleading {
        stage.lines(&phase.script.lines[ahead..]);
    }
    stage.last_one();
    stage.during();
    let mut cues = stage.cues;
    cues.sort_by_key(|cue| cue.at);
    cues
}

/// Whether each of these sentences is said in `phase`, whole or in its short form.
pub(crate) fn says_all(phase: &Phase, voice: &Voice, wanted: &[Line]) -> bool {
    let cues = place(phase, voice);
    wanted
        .iter()
        .all(|line| is_said(&cues, &line.full) || line.short.as_deref().is_some_and(|short| is_said(&cues, short)))
}

/// Whether one of these sentences is said in `phase`.
pub(crate) fn says_any(phase: &Phase, voice: &Voice, wanted: &[String]) -> bool {
    let cues = place(phase, voice);
    wanted.iter().any(|say| is_said(&cues, say))
}

fn is_said(cues: &[Cue], say: &str) -> bool {
    cues.iter().any(|cue| cue.say.as_deref() == Some(say))
}

/// The cue of a phase without length: everything in one.
fn at_once(phase: &Phase) -> Vec<Cue> {
    let script = &phase.script;
    let (kind, line) = script.opening.as_ref().map_or((CueKind::Sentence, None), |(kind, line)| (*kind, line.as_ref()));
    let lines: Vec<&str> = line.into_iter().chain(&script.lines).map(|line| line.full.as_str()).collect();
    let say = (!lines.is_empty()).then(|| lines.join(" "));
    let wanted = say.is_some() || script.opening.is_some();
    Vec::from_iter(wanted.then_some(Cue { at: Duration::ZERO, kind, say, side: phase.side, instruction: None }))
}

/// The tones that a phase wants, whether or not there is room for all of them.
fn tones(phase: &Phase, voice: &Voice) -> Vec<(Duration, CueKind, Option<String>)> {
    let script = &phase.script;
    let mut tones = Vec::new();
    tones.extend(parts(phase, voice));
    let has_a_half = phase.parts.is_empty() && is_counted_down(phase) && phase.kind != PhaseKind::Ease;
    if has_a_half && phase.length >= HALFWAY_FROM {
        tones.push((phase.length / 2, CueKind::Halfway, script.halfway.clone()));
    }
    if script.counted && phase.parts.is_empty() {
        for left in 1..=COUNTED {
            if let Some(at) = phase.length.checked_sub(SECOND * u32::from(left)) {
                let number = script.numbers.get(usize::from(left) - 1);
                tones.push((at, CueKind::Last(left), number.cloned()));
            }
        }
    }
    tones.extend(ticks(phase));
    tones.extend(breaths(phase));
    if script.ends {
        tones.push((phase.length, CueKind::End, None));
    }
    tones
}

/// The tones of a set's phases: each begins with a bell and its sentence, and its last seconds are counted where that is
/// over by then.
fn parts(phase: &Phase, voice: &Voice) -> Vec<(Duration, CueKind, Option<String>)> {
    let mut tones = Vec::new();
    let mut begin = Duration::ZERO;
    for part in &phase.parts {
        let end = begin + part.length;
        if !begin.is_zero() {
            tones.push((begin, CueKind::Start, Some(part.say.clone())));
        }
        let said = begin + CueKind::Start.tone() + voice.takes(&part.say) + GAP;
        for left in (1..=COUNTED).rev() {
            let at = end.checked_sub(SECOND * u32::from(left)).filter(|at| *at >= said);
            tones.extend(at.map(|at| {
                let number = phase.script.numbers.get(usize::from(left) - 1);
                (at, CueKind::Last(left), number.cloned())
            }));
        }
        begin = end;
    }
    tones
}

/// The pacer's ticks: one at the start of each way, there and back in turn, and one where a rep is held. Nothing sounds
/// while it is held, nor in a pause before the next.
fn ticks(phase: &Phase) -> Vec<(Duration, CueKind, Option<String>)> {
    let Some((beat, way)) = beat(phase) else { return Vec::new() };
    let mut parts = vec![(Duration::ZERO, CueKind::There)];
    let every = if let Some(tempo) = tempo(phase) {
        let back = way + tempo.hold.get();
        parts.extend((!tempo.hold.is_zero()).then_some((way, CueKind::Held)));
        parts.push((back, CueKind::Back));
        beat
    } else {
        parts.push((way, CueKind::Back));
        beat * 2
    };
    let first_rep = phase.script.first_rep.as_ref().filter(|_| phase.had.is_zero());
    let said = |at: Duration, kind: CueKind| match (first_rep.filter(|_| at < every)?, kind) {
        ([hold, _], CueKind::Held) => Some(hold.clone()),
        ([_, back], CueKind::Back) => Some(back.clone()),
        _ => None,
    };
    let begins = std::iter::successors(Some(Duration::ZERO), |at| Some(*at + every));
    let begins = begins.take_while(|at| *at < phase.length);
    let ticks = begins.flat_map(|begins| parts.iter().map(move |(at, kind)| (begins + *at, *kind)));
    ticks.filter(|(at, _)| *at < phase.length).map(|(at, kind)| (at, kind, said(at, kind))).collect()
}

/// The tones of the breath that paces a hold. Where the breaths are counted, it is said when half of them are over, and when
/// the last one begins.
fn breaths(phase: &Phase) -> Vec<(Duration, CueKind, Option<String>)> {
    let Some(breath) = breath(phase) else { return Vec::new() };
    let marks = counted_breath(phase).map(|breath| {
        let (length, count) = (breath.length(), phase.length.div_duration_f64(breath.length()).round());
        let half = length.mul_f64((count / 2.0).ceil());
        let halfway = phase.script.halfway.clone().filter(|_| phase.length >= HALFWAY_FROM && count > 3.0);
        let last = phase.script.last_one.clone().filter(|_| count > 1.0);
        [(half, halfway), (phase.length.saturating_sub(length), last)]
    });
    let said = |at: Duration| {
        let marks = marks.iter().flatten().rev();
        marks.filter(|(when, say)| *when == at && say.is_some()).find_map(|(_, say)| say.clone())
    };
    turns(breath, phase.length).map(|(at, kind)| (at, kind, said(at).filter(|_| kind == CueKind::BreatheIn))).collect()
}

/// When a line is said, in which words, and which of the instructions it is.
type Placed = (Duration, String, Option<usize>);

/// A phase while its cues find their places.
struct Stage<'a> {
    phase: &'a Phase,
    voice: &'a Voice,
    taken: Vec<(Duration, Duration)>,
    cues: Vec<Cue>,
}

impl Stage<'_> {
    /// The end of the first taken stretch that touches `from` to `to`, where one does.
    fn in_the_way(&self, from: Duration, to: Duration) -> Option<Duration> {
        let touching = self.taken.iter().filter(|(start, end)| from < *end && *start < to);
        touching.map(|(_, end)| *end).max()
    }

    fn push(&mut self, at: Duration, kind: CueKind, say: Option<String>) {
        self.cues.push(Cue { at, kind, say, side: self.phase.side, instruction: None });
    }

    /// Places the tone at the start and what is said with it.
    fn opening(&mut self) {
        let Some((kind, line)) = &self.phase.script.opening else { return };
        self.tone(Duration::ZERO, *kind);
        let Some(line) = line else { return };
        let length = self.phase.length;
        let count = if self.phase.script.counted { SECOND * u32::from(COUNTED) } else { Duration::ZERO };
        let end = |say: &str| kind.tone() + self.voice.takes(say) + GAP;
        if end(&line.full) + count <= length {
            self.say_with(Duration::ZERO, *kind, line.full.clone());
        } else if let Some(short) = &line.short {
            self.say_with(Duration::ZERO, *kind, short.clone());
        }
    }

    /// Places a tone where nothing of a higher priority sounds.
    fn tone(&mut self, at: Duration, kind: CueKind) {
        let end = at + kind.tone();
        if self.in_the_way(at, end).is_none() {
            self.taken.push((at, end));
            self.push(at, kind, None);
        }
    }

    /// Says something right after a tone that found its place.
    fn say_with(&mut self, at: Duration, kind: CueKind, say: String) {
        let from = at + kind.tone();
        let to = from + self.voice.takes(&say);
        let bounded = to + GAP <= self.phase.length;
        let place = self.cues.iter().position(|cue| cue.at == at && cue.kind == kind);
        if let Some(place) = place.filter(|_| bounded && self.in_the_way(from, to + GAP).is_none()) {
            self.taken.push((from, to + GAP));
            self.cues[place].say = Some(say);
        }
    }

    /// The first moment at or after `from` with room for `takes`.
    fn room(&self, from: Duration, takes: Duration) -> Option<Duration> {
        let mut at = from;
        while let Some(end) = self.in_the_way(at, at + takes + GAP) {
            at = end;
        }
        (at + takes + GAP <= self.phase.length).then_some(at)
    }

    /// Places sentences in their order; whether all of them had room.
    fn lines(&mut self, lines: &[Line]) -> bool {
        let places = self.best_places(lines);
        let all = places.len() == lines.len();
        for (at, say, instruction) in places {
            self.taken.push((at, at + self.voice.takes(&say) + GAP));
            let (kind, side) = (CueKind::Sentence, self.phase.side);
            self.cues.push(Cue { at, kind, say: Some(say), side, instruction });
        }
        all
    }

    /// When a sentence may follow what is said at the start.
    fn opened(&self) -> Duration {
        let opening =
            self.cues.first().filter(|cue| cue.at.is_zero()).and_then(|cue| Some((cue.kind, cue.say.as_ref()?)));
        opening.map_or(Duration::ZERO, |(kind, say)| kind.tone() + self.voice.takes(say) + BREATH)
    }

    /// The places of [`Self::places`]; where not all lines have room, less time after each and shorter words make some for
    /// those that follow.
    fn best_places(&self, lines: &[Line]) -> Vec<Placed> {
        let to_do = self.phase.script.to_do;
        let places = self.places(lines, to_do);
        if places.len() == lines.len() {
            return places;
        }
        let brief =
            |line: &Line| Line { full: line.short.as_ref().unwrap_or(&line.full).clone(), short: None, ..*line };
        let brief: Vec<Line> = lines.iter().map(brief).collect();
        let ways = [self.places(&brief, Duration::ZERO), self.places(lines, Duration::ZERO), places];
        // Of those with room for equally many, the last.
        ways.into_iter().max_by_key(Vec::len).unwrap_or_default()
    }

    /// Where each line that has room is said, in order, and in which words.
    fn places(&self, lines: &[Line], to_do: Duration) -> Vec<Placed> {
        let mut from = self.phase.script.from.max(self.opened());
        let mut places = Vec::new();
        for line in lines {
            let ways = [Some(&line.full), line.short.as_ref()].into_iter().flatten();
            let mut ways = ways.map(|say| (say, self.voice.takes(say)));
            let place = ways.find_map(|(say, takes)| Some((self.room(from, takes)?, takes, say)));
            if let Some((at, takes, say)) = place {
                from = at + takes + self.phase.script.after(line, to_do);
                places.push((at, say.clone(), line.instruction));
            } else if self.phase.script.left_out == LeftOut::WithTheRest {
                break;
            }
        }
        places
    }

    /// Says that the last pass or rep begins, right after its tick, where that is done in time.
    fn last_one(&mut self) {
        let (Some(say), Some((beat, way))) = (self.phase.script.last_one.clone(), beat(self.phase)) else {
            return;
        };
        let Some(at) = self.phase.length.checked_sub(beat).filter(|at| !at.is_zero()) else { return };
        let from = at + CueKind::There.tone() + GAP;
        let takes = self.voice.takes(&say);
        if from + takes + GAP <= at + way && self.in_the_way(from, from + takes + GAP).is_none() {
            self.push(from, CueKind::Sentence, Some(say));
        }
    }
}
