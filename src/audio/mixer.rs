//! Adds up everything that is to be heard: frame positions in, samples out.
//!
//! The mixer has no clock. Sounds are placed at frame positions ahead of time, and whoever asks for samples says which
//! position the first of them has. A live session says what the device's clock tells it, an offline one counts from 0; the
//! same sounds at the same positions give the same samples. It always answers, with silence where nothing sounds, so that
//! the stream never stops.
//!
//! It is not written as a `rodio::Source`: such a source is not told when its samples will be heard.

use super::pcm::Pcm;
use super::settings::Bus;
use limiter::{AHEAD, Limiter};

mod limiter;

/// A frame position: frames at [`super::pcm::RATE`] since the origin.
pub(crate) type Position = i64;

/// One sample for each ear, left first.
pub type Frame = [f32; 2];

/// A cancelled sound is gone after this many frames: with what the limiter holds back 10 ms.
const FADE: u16 = 384;
/// Volumes follow a change within this many frames: likewise.
const FOLLOW: f32 = 384.0;
/// The pacer steps back under speech, and comes forward again, within this many frames: 60 ms.
const DUCK_FOLLOW: f32 = 2_880.0;
/// How much of the pacer is left under speech: -6 dB. Both are to be heard.
const DUCKED: f32 = 0.501_187_2;
/// A sound that comes later than this many frames (150 ms) is not started at all: late, it would mislead.
pub(crate) const LATEST: Position = 7_200;

/// The role of a sound in the mix.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// A bell: has the volume of the cues.
    Bell,
    /// A pacer's tick: has the volume of the cues, and steps back under speech.
    Tick,
    /// Speech: has the volume of the voice.
    Speech,
}

impl Role {
    /// What its samples are multiplied with.
    fn gain(self, cues: f32, voice: f32, duck: f32) -> f32 {
        match self {
            Self::Bell => cues,
            Self::Tick => cues * duck,
            Self::Speech => voice,
        }
    }
}

/// A sound and where it goes.
#[derive(Clone, Debug, PartialEq)]
pub struct Placed {
    /// The position of its first frame.
    pub at: Position,
    /// Sounds of an older epoch than the mixer's are void.
    pub epoch: u32,
    /// What it is.
    pub role: Role,
    /// How much of it each ear hears, 0 to 1.
    pub ears: Frame,
    /// Its samples.
    pub pcm: Pcm,
}

/// A sound that has begun.
#[derive(Debug)]
struct Sounding {
    placed: Placed,
    /// Its next sample.
    next: usize,
    /// Frames that are left of its fade, once it was cancelled.
    fade: Option<u16>,
}

/// Follows a wanted value in small steps, so that a change does not click.
#[derive(Debug)]
struct Ramp {
    now: f32,
    wanted: f32,
    frames: f32,
}

impl Ramp {
    const fn at(value: f32, frames: f32) -> Self {
        Self { now: value, wanted: value, frames }
    }

    fn is_there(&self) -> bool {
        (self.now - self.wanted).abs() <= f32::EPSILON
    }

    fn step(&mut self) -> f32 {
        let most = 1.0 / self.frames;
        let left = self.wanted - self.now;
        self.now = if left.abs() <= most { self.wanted } else { self.now + most.copysign(left) };
        self.now
    }
}

/// The mixer.
#[derive(Debug)]
pub struct Mixer {
    /// Sorted by position, the next one last.
    waiting: Vec<Placed>,
    sounding: Vec<Sounding>,
    epoch: u32,
    cues: Ramp,
    voice: Ramp,
    duck: Ramp,
    limiter: Limiter,
    /// Whether the limiter has what comes before the next frame.
    is_ahead: bool,
}

impl Default for Mixer {
    fn default() -> Self {
        Self {
            waiting: Vec::new(),
            sounding: Vec::new(),
            epoch: 0,
            cues: Ramp::at(1.0, FOLLOW),
            voice: Ramp::at(1.0, FOLLOW),
            duck: Ramp::at(1.0, DUCK_FOLLOW),
            limiter: Limiter::default(),
            is_ahead: false,
        }
    }
}

impl Mixer {
    /// A mixer whose volumes are these from its first frame on.
    pub(crate) fn with_gains(cues: f32, voice: f32) -> Self {
        Self { cues: Ramp::at(cues, FOLLOW), voice: Ramp::at(voice, FOLLOW), ..Self::default() }
    }

    /// Takes a sound. One of an older epoch than was cancelled last is dropped.
    pub fn place(&mut self, placed: Placed) {
        if placed.epoch < self.epoch {
            return;
        }
        let index = self.waiting.partition_point(|other| other.at > placed.at);
        self.waiting.insert(index, placed);
    }

    /// Takes several sounds.
    pub(crate) fn place_all(&mut self, sounds: impl IntoIterator<Item = Placed>) {
        for placed in sounds {
            self.place(placed);
        }
    }

    /// Drops what waits from epochs older than `epoch`, and fades what sounds of them within 10 ms.
    pub(crate) fn cancel(&mut self, epoch: u32) {
        self.epoch = self.epoch.max(epoch);
        self.waiting.retain(|placed| placed.epoch >= epoch);
        for sound in self.sounding.iter_mut().filter(|sound| sound.placed.epoch < epoch) {
            sound.fade.get_or_insert(FADE);
        }
    }

    /// Drops everything, fades what sounds, and takes all epochs again: another session begins.
    pub(crate) fn clear(&mut self) {
        self.waiting.clear();
        for sound in &mut self.sounding {
            sound.fade.get_or_insert(FADE);
        }
        self.epoch = 0;
    }

    /// Drops the speech that waits, and fades what is being said: nobody wants to hear it any more.
    pub(crate) fn hush(&mut self) {
        self.waiting.retain(|placed| placed.role != Role::Speech);
        for sound in self.sounding.iter_mut().filter(|sound| sound.placed.role == Role::Speech) {
            sound.fade.get_or_insert(FADE);
        }
    }

    /// Sets the gain of `part`, 0 to 1. It is reached within 10 ms.
    pub(crate) fn set_gain(&mut self, part: Bus, gain: f32) {
        match part {
            Bus::Cues => self.cues.wanted = gain,
            Bus::Voice => self.voice.wanted = gain,
        }
    }

    /// Whether nothing sounds or waits.
    pub(crate) fn is_idle(&self) -> bool {
        self.waiting.is_empty() && self.sounding.is_empty() && self.limiter.is_silent()
    }

    /// Fills `out`; its first frame has position `from`.
    ///
    /// A sound that should have begun earlier begins now if it is at most [`LATEST`] late, and is dropped otherwise. Sounds
    /// that have begun go on frame by frame, whatever `from` says.
    pub fn render(&mut self, from: Position, out: &mut [Frame]) {
        if !std::mem::replace(&mut self.is_ahead, true) {
            let mut first = [[0.0; 2]; AHEAD];
            self.add_up(from, &mut first);
            self.limiter.pass(&mut first);
        }
        // The limiter holds back what it is given: it is given what comes so much later.
        self.add_up(from.saturating_add_unsigned(AHEAD as u64), out);
        self.limiter.pass(out);
    }

    /// Fills `out` with everything that sounds, however loud that is together.
    fn add_up(&mut self, from: Position, out: &mut [Frame]) {
        let mut done = 0;
        while done < out.len() {
            let position = from.saturating_add_unsigned(done as u64);
            let quiet = self.quiet(position).min(out.len() - done);
            if quiet > 0 {
                out[done..done + quiet].fill([0.0; 2]);
                done += quiet;
                continue;
            }
            self.begin(position);
            let steady = self.steady(position).min(out.len() - done);
            if steady > 0 {
                self.mix_steady(&mut out[done..done + steady]);
                done += steady;
            } else {
                out[done] = self.mix();
                done += 1;
            }
        }
    }

    /// How many frames from `position` on need no mixing, because nothing sounds and no volume is on its way: most of a
    /// session is silence.
    fn quiet(&self, position: Position) -> usize {
        if !self.sounding.is_empty() || ![&self.cues, &self.voice, &self.duck].into_iter().all(Ramp::is_there) {
            return 0;
        }
        self.waiting.last().map_or(usize::MAX, |next| usize::try_from(next.at.saturating_sub(position)).unwrap_or(0))
    }

    /// For how many frames from `position` on everything goes on as it is: nothing begins, ends or fades, and no volume is
    /// on its way.
    fn steady(&self, position: Position) -> usize {
        let ducked = if self.is_speaking() { DUCKED } else { 1.0 };
        let changing = [&self.cues, &self.voice, &self.duck].into_iter().any(|ramp| !ramp.is_there());
        if changing || (self.duck.wanted - ducked).abs() > f32::EPSILON {
            return 0;
        }
        let left = |sound: &Sounding| if sound.fade.is_none() { sound.placed.pcm.len() - sound.next } else { 0 };
        let next = self
            .waiting
            .last()
            .map_or(usize::MAX, |next| usize::try_from(next.at.saturating_sub(position)).unwrap_or(0));
        self.sounding.iter().map(left).fold(next, usize::min)
    }

    /// Mixes as [`Self::mix`] does for each frame, while everything is steady.
    fn mix_steady(&mut self, out: &mut [Frame]) {
        let (cues, voice, duck) = (self.cues.step(), self.voice.step(), self.duck.step());
        out.fill([0.0; 2]);
        for sound in &mut self.sounding {
            let gain = sound.placed.role.gain(cues, voice, duck);
            let [left, right] = sound.placed.ears;
            let samples = &sound.placed.pcm.samples()[sound.next..][..out.len()];
            for (frame, sample) in out.iter_mut().zip(samples) {
                frame[0] += sample * gain * left;
                frame[1] += sample * gain * right;
            }
            sound.next += out.len();
        }
    }

    /// Begins what is due at `position`.
    fn begin(&mut self, position: Position) {
        while let Some(placed) = self.waiting.pop_if(|placed| placed.at <= position) {
            if position - placed.at <= LATEST {
                self.sounding.push(Sounding { placed, next: 0, fade: None });
            }
        }
    }

    /// The next frame of everything that sounds.
    fn mix(&mut self) -> Frame {
        self.duck.wanted = if self.is_speaking() { DUCKED } else { 1.0 };
        let (cues, voice, duck) = (self.cues.step(), self.voice.step(), self.duck.step());
        let mut frame: Frame = [0.0; 2];
        self.sounding.retain_mut(|sound| {
            let Some(sample) = sound.sample() else { return false };
            let gain = sound.placed.role.gain(cues, voice, duck);
            for (ear, share) in frame.iter_mut().zip(sound.placed.ears) {
                *ear += sample * gain * share;
            }
            true
        });
        if !self.is_speaking() {
            self.duck.wanted = 1.0;
        }
        frame
    }

    fn is_speaking(&self) -> bool {
        self.sounding.iter().any(|sound| sound.placed.role == Role::Speech && sound.fade.is_none())
    }
}

impl Sounding {
    /// The next sample, `None` when there is no more.
    fn sample(&mut self) -> Option<f32> {
        let sample = *self.placed.pcm.samples().get(self.next)?;
        self.next += 1;
        match &mut self.fade {
            None => Some(sample),
            Some(0) => None,
            Some(left) => {
                *left -= 1;
                Some(sample * f32::from(*left) / f32::from(FADE))
            }
        }
    }
}

#[cfg(test)]
mod tests;
