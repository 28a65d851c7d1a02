//! Which pass, rep or breath of a set it is, and where in it.

use std::time::Duration;

use super::{Reading, part, seconds};
use crate::duration::Length;
use crate::routine::Tempo;
use crate::session::breathing::{Breathing, breathed};
use crate::session::phase::{beat, counted_breath, tempo};
use crate::session::phase_kind::PhaseKind;
use crate::session::view::{Part, Pass, Way};
use crate::session::words::Phrase;

/// The seconds of a hold in a rep are counted from this length on.
const COUNTED_HOLD: Length = Length::from_secs(2);

impl Reading<'_> {
    /// The number to show large where that is not the seconds left.
    pub(super) fn counted(&self) -> Option<u64> {
        let pass = self.pass()?;
        let left = u64::from(pass.of.saturating_sub(pass.number)) + 1;
        match pass.part {
            Some(Part::Hold(seconds)) if tempo(self.phase).is_some_and(|tempo| tempo.hold >= COUNTED_HOLD) => {
                Some(seconds)
            }
            Some(_) => Some(left),
            None => counted_breath(self.phase).map(|_| left),
        }
    }

    /// Which pass, rep or breath it is, and where in it.
    pub(super) fn pass(&self) -> Option<Pass> {
        if let Some(tempo) = tempo(self.phase).filter(|tempo| !tempo.is_even()) {
            return Some(self.rep(tempo));
        }
        if let Some(breath) = counted_breath(self.phase) {
            let (number, of, _) = self.place_among(breath.length());
            let breathed = breathed(breath, self.elapsed())?;
            let way = if breathed.way == Breathing::In { Way::There } else { Way::Back };
            return Some(Pass {
                number,
                of,
                words: self.say(Phrase::BreathOf(number, of)),
                way,
                at: breathed.at,
                part: None,
            });
        }
        self.plain_pass()
    }

    /// Which one of units of this length it is, how many there are, and how much of it is over.
    fn place_among(&self, unit: Duration) -> (u16, u16, Duration) {
        let of = count(self.phase.length.as_nanos().div_ceil(unit.as_nanos())).max(1);
        let number = count(self.elapsed().as_nanos() / unit.as_nanos()).saturating_add(1).min(of);
        (number, of, self.elapsed().saturating_sub(unit * u32::from(number - 1)).min(unit))
    }

    /// Where it is in a rep of this tempo.
    pub(super) fn rep(&self, tempo: Tempo) -> Pass {
        let (number, of, over) = self.place_among(tempo.length());
        let [there, hold, back] = [tempo.there, tempo.hold, tempo.back].map(Duration::from);
        let (way, at, part) = if over < there {
            (Way::There, part(over, there), Part::There)
        } else if over < there + hold {
            (Way::There, 1.0, Part::Hold(seconds((there + hold).saturating_sub(over))))
        } else if over < there + hold + back {
            (Way::Back, part(over.saturating_sub(there + hold), back), Part::Back)
        } else {
            (Way::Back, 1.0, if tempo.pause.is_zero() { Part::Back } else { Part::Pause })
        };
        Pass { number, of, words: self.say(Phrase::RepOf(number, of)), way, at, part: Some(part) }
    }

    /// Which pass it is, or rep at one pace, and where in it.
    fn plain_pass(&self) -> Option<Pass> {
        let (beat, way_length) = beat(self.phase)?;
        let (number, of, in_beat) = self.place_among(beat);
        let (way, at) = if self.phase.kind == PhaseKind::Roll {
            (if number % 2 == 1 { Way::There } else { Way::Back }, part(in_beat, beat))
        } else if in_beat < way_length {
            (Way::There, part(in_beat, way_length))
        } else {
            (Way::Back, part(in_beat.saturating_sub(way_length), way_length))
        };
        let phrase =
            if self.phase.kind == PhaseKind::Roll { Phrase::PassOf(number, of) } else { Phrase::RepOf(number, of) };
        Some(Pass { number, of, words: self.say(phrase), way, at, part: None })
    }
}

fn count(number: u128) -> u16 {
    u16::try_from(number).unwrap_or(u16::MAX)
}
