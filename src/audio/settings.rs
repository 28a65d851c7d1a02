//! How loud, and from which ear.

use crate::body::vocabulary;

/// A part of the sound with a volume of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Bus {
    /// Bells and ticks.
    Cues,
    /// Spoken words.
    Voice,
}

/// A volume in percent, 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Volume(u8);

impl Volume {
    /// As loud as the sounds were made.
    pub const FULL: Self = Self(100);
    /// How much one press of a volume key changes.
    const STEP: u8 = 10;

    /// A volume of `percent`; `None` above 100.
    #[must_use]
    pub const fn new(percent: u8) -> Option<Self> {
        if percent <= 100 { Some(Self(percent)) } else { None }
    }

    /// In percent.
    pub(crate) const fn percent(self) -> u8 {
        self.0
    }

    /// One press of the key for louder.
    pub(crate) fn louder(self) -> Self {
        Self(self.0.saturating_add(Self::STEP).min(100))
    }

    /// One press of the key for quieter.
    pub(crate) fn quieter(self) -> Self {
        Self(self.0.saturating_sub(Self::STEP))
    }

    /// What samples are multiplied with, 0 to 1. The square of the fraction: half way sounds about half as loud (-12 dB).
    pub(crate) fn gain(self) -> f32 {
        let fraction = f32::from(self.0) / 100.0;
        fraction * fraction
    }
}

impl Default for Volume {
    /// How loud a voice is then is what programs agree on: -16 LUFS. What is louder is the system's to do.
    fn default() -> Self {
        Self::FULL
    }
}

vocabulary! {
    /// Whether the two sides of the body sound different.
    #[derive(Default)]
    pub Sides, "kind of sides" {
        /// Left from the left channel and a little lower, right from the right and a little higher.
        #[default]
        Apart = "apart", "apart";
        /// Alike, for a single loudspeaker.
        Alike = "alike", "alike";
    }
}

/// The settings of the sound.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The volume of bells and ticks.
    pub cues: Volume,
    /// The volume of spoken words.
    pub voice: Volume,
    /// Whether nothing is heard, whatever the volumes.
    pub muted: bool,
    /// Whether left and right sound different.
    pub sides: Sides,
}

impl Settings {
    /// The gain of `part`, muting included, 0 to 1.
    pub(crate) fn gain(self, part: Bus) -> f32 {
        match part {
            _ if self.muted => 0.0,
            Bus::Cues => self.cues.gain(),
            Bus::Voice => self.voice.gain(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn volume_keys_stay_between_silent_and_full() {
        assert_eq!(Volume::FULL.louder(), Volume::FULL);
        assert_eq!(Volume::new(0).map(Volume::quieter), Volume::new(0));
        assert_eq!(Volume::default().quieter().percent(), 90);
        assert_eq!(Volume::default().quieter().quieter().louder().percent(), 90);
        assert_eq!(Volume::new(101), None);
    }

    #[test]
    fn muting_silences_both_parts_and_keeps_their_volumes() {
        let settings = Settings { muted: true, ..Settings::default() };
        assert!(settings.gain(Bus::Cues).abs() < f32::EPSILON);
        assert!(settings.gain(Bus::Voice).abs() < f32::EPSILON);
        assert_eq!(settings.cues, Volume::default());
    }
}
