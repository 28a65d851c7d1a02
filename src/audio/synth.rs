//! Makes the cue sounds.
//!
//! Each cue is a few notes of a soft bell: a fundamental and three partials that fade the faster the higher they are, with an
//! attack that is rounded, so that nothing clicks. What tells the cues apart with closed eyes is their contour, how the notes
//! move, and not their timbre:
//!
//! | cue | contour |
//! |---|---|
//! | start | up a fifth |
//! | end | the same, down |
//! | halfway | one note, twice |
//! | last | one short low knock |
//! | there, back | a short high tick, a short lower one |
//! | held | two short ticks between them, at once one after the other |
//! | breathe-in, breathe-out | two low soft notes that swell: up a fourth, down a fourth |
//! | switch | there and back: middle, high, middle |
//! | rest | down a third, slow and low |
//! | eased | three notes up, quickly |
//! | finish | four notes up, slowly, ringing on |
//!
//! The files in `sounds/` are what this writes; `sounds/README.md` says how to write them again.

use std::f64::consts::PI;

use super::pcm::{Pcm, RATE, narrow, sixteen};
use super::tone::Tone;

/// The loudest sample of a bell, of a tick and of the knock of the last seconds: -6 dBFS. A bell is then about as loud as the
/// voice, a tick, which is over sooner, a little less.
pub(crate) const PEAK: f64 = 0.501_187_233_627_272_2;
/// The loudest sample of the tones that pace a breath: -17 dBFS, under everything else.
pub(crate) const BREATH_PEAK: f64 = 0.141_253_754_462_275_5;

/// Pitches in hertz, of equal temperament at A = 440 Hz.
mod pitch {
    pub(super) const E4: f64 = 329.628;
    pub(super) const F4: f64 = 349.228;
    pub(super) const G4: f64 = 391.995;
    pub(super) const A4: f64 = 440.0;
    pub(super) const C5: f64 = 523.251;
    pub(super) const E5: f64 = 659.255;
    pub(super) const G5: f64 = 783.991;
    pub(super) const A5: f64 = 880.0;
    pub(super) const C6: f64 = 1_046.502;
    pub(super) const E6: f64 = 1_318.510;
}

/// Partials of the bell: frequency and level relative to the fundamental, and how many times faster it fades.
const BELL: [(f64, f64, f64); 4] = [(1.0, 1.0, 1.0), (2.0, 0.32, 1.7), (3.01, 0.12, 2.9), (5.4, 0.04, 5.5)];
/// Partials of the wooden tick.
const WOOD: [(f64, f64, f64); 3] = [(1.0, 1.0, 1.0), (2.76, 0.22, 3.0), (5.4, 0.06, 6.0)];

/// Partials of the tones of the breath: nearly none.
const AIR: [(f64, f64, f64); 2] = [(1.0, 1.0, 1.0), (2.0, 0.1, 1.5)];

/// One note of a cue. Times in seconds.
struct Note {
    at: f64,
    hertz: f64,
    level: f64,
    /// Until it has faded by 60 dB.
    fade: f64,
}

const fn note(at: f64, hertz: f64, level: f64, fade: f64) -> Note {
    Note { at, hertz, level, fade }
}

/// The recipe of a cue's sound.
struct Recipe {
    partials: &'static [(f64, f64, f64)],
    attack: f64,
    peak: f64,
    length: f64,
    notes: Vec<Note>,
}

fn bell(length: f64, notes: Vec<Note>) -> Recipe {
    Recipe { partials: &BELL, attack: 0.005, peak: PEAK, length, notes }
}

fn wood(length: f64, hertz: f64, fade: f64) -> Recipe {
    Recipe { partials: &WOOD, attack: 0.002, peak: PEAK, length, notes: vec![note(0.0, hertz, 1.0, fade)] }
}

fn air(first: f64, second: f64) -> Recipe {
    let notes = vec![note(0.0, first, 0.8, 0.45), note(0.2, second, 1.0, 0.6)];
    Recipe { partials: &AIR, attack: 0.03, peak: BREATH_PEAK, length: 0.8, notes }
}

fn recipe(tone: Tone) -> Recipe {
    use pitch::{A4, A5, C5, C6, E4, E5, E6, F4, G4, G5};
    match tone {
        Tone::Start => bell(0.95, vec![note(0.0, C5, 0.8, 0.7), note(0.15, G5, 1.0, 1.1)]),
        Tone::End => bell(0.95, vec![note(0.0, G5, 0.9, 0.7), note(0.15, C5, 1.0, 1.1)]),
        Tone::Halfway => bell(0.6, vec![note(0.0, E5, 0.9, 0.35), note(0.18, E5, 1.0, 0.55)]),
        Tone::Last => wood(0.25, G4, 0.3),
        Tone::There => wood(0.14, C6, 0.16),
        Tone::Back => wood(0.14, G5, 0.16),
        Tone::Held => Recipe {
            length: 0.25,
            notes: vec![note(0.0, A5, 0.8, 0.1), note(0.1, A5, 1.0, 0.16)],
            ..wood(0.25, A5, 0.16)
        },
        Tone::BreatheIn => air(E4, A4),
        Tone::BreatheOut => air(A4, E4),
        Tone::Switch => bell(0.95, vec![note(0.0, E5, 0.9, 0.45), note(0.16, A5, 1.0, 0.45), note(0.32, E5, 0.9, 0.8)]),
        Tone::Rest => bell(1.2, vec![note(0.0, A4, 1.0, 0.9), note(0.3, F4, 0.9, 1.2)]),
        Tone::Eased => bell(0.9, vec![note(0.0, G5, 0.7, 0.5), note(0.08, C6, 0.8, 0.6), note(0.16, E6, 0.9, 0.9)]),
        Tone::Finish => bell(
            2.4,
            vec![note(0.0, C5, 0.7, 2.4), note(0.22, E5, 0.7, 2.4), note(0.44, G5, 0.8, 2.4), note(0.66, C6, 0.9, 2.6)],
        ),
    }
}

/// Makes the sound of `tone`, at [`RATE`].
pub(crate) fn make(tone: Tone) -> Pcm {
    let recipe = recipe(tone);
    let frames = frames(recipe.length);
    let mut samples = vec![0.0_f64; frames];
    for note in &recipe.notes {
        let start = self::frames(note.at);
        for (index, sample) in samples[start..].iter_mut().enumerate() {
            *sample += voice(note, &recipe, index);
        }
    }
    let peak = samples.iter().fold(0.0_f64, |peak, sample| peak.max(sample.abs()));
    let release = self::frames(0.02);
    for (index, sample) in samples.iter_mut().enumerate() {
        let left = (frames - 1 - index).min(release);
        *sample *= recipe.peak / peak * share(left, release);
    }
    Pcm::new(samples.into_iter().map(narrow).collect::<Vec<_>>())
}

/// The sample of `note`, `index` frames after it began.
fn voice(note: &Note, recipe: &Recipe, index: usize) -> f64 {
    let seconds = share(index, RATE as usize);
    let attack = (PI / 2.0 * (seconds / recipe.attack).min(1.0)).sin().powi(2);
    let ringing: f64 = recipe
        .partials
        .iter()
        .map(|(ratio, level, faster)| {
            level * (-6.9078 * seconds * faster / note.fade).exp() * (2.0 * PI * note.hertz * ratio * seconds).sin()
        })
        .sum();
    note.level * attack * ringing
}

/// `part` of `whole`.
#[expect(clippy::cast_precision_loss, reason = "lengths of sounds are far below 2^52 samples")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lengths are a few seconds and positive")]
fn frames(seconds: f64) -> usize {
    (seconds * f64::from(RATE)).round() as usize
}

/// `pcm` as a WAV file: 16 bits, [`RATE`], mono.
pub(crate) fn wav(pcm: &Pcm) -> Vec<u8> {
    let bytes = u32::try_from(pcm.len() * 2).unwrap_or(u32::MAX - 36);
    let mut file = Vec::with_capacity(pcm.len() * 2 + 44);
    file.extend(b"RIFF");
    file.extend((36 + bytes).to_le_bytes());
    file.extend(b"WAVEfmt ");
    file.extend(16_u32.to_le_bytes());
    file.extend(1_u16.to_le_bytes());
    file.extend(1_u16.to_le_bytes());
    file.extend(RATE.to_le_bytes());
    file.extend((RATE * 2).to_le_bytes());
    file.extend(2_u16.to_le_bytes());
    file.extend(16_u16.to_le_bytes());
    file.extend(b"data");
    file.extend(bytes.to_le_bytes());
    file.extend(pcm.samples().iter().flat_map(|sample| sixteen(*sample).to_le_bytes()));
    file
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::audio::Bank;
    use crate::session::cue::CueKind;

    /// With `SUPPLE_WRITE_SOUNDS` set, writes the files instead of comparing them.
    #[test]
    fn the_shipped_files_are_what_the_generator_makes() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sounds");
        for tone in Tone::ALL {
            let path = folder.join(tone.stem()).with_extension("wav");
            let made = wav(&make(tone));
            if std::env::var_os("SUPPLE_WRITE_SOUNDS").is_some() {
                std::fs::write(&path, &made).expect("sounds/ can be written");
                continue;
            }
            let shipped = std::fs::read(&path).expect("each tone is shipped");
            assert!(shipped == tone.embedded(), "{} is not what the program carries", path.display());
            assert_eq!(shipped[..44], made[..44], "{}", path.display());
            assert_eq!(shipped.len(), made.len(), "{}", path.display());
            // Another machine's sine may differ in its last bit, and a sample then rounds the other way.
            let sample = |pair: &[u8]| i32::from(i16::from_le_bytes([pair[0], pair[1]]));
            let same =
                shipped[44..].chunks(2).zip(made[44..].chunks(2)).all(|(a, b)| sample(a).abs_diff(sample(b)) <= 1);
            assert!(same, "{} is not what the generator makes", path.display());
        }
    }

    #[test]
    fn all_peak_at_six_decibels_below_full_but_the_breath_which_is_soft() {
        for tone in Tone::ALL {
            let wanted = narrow(match tone {
                Tone::BreatheIn | Tone::BreatheOut => BREATH_PEAK,
                _ => PEAK,
            });
            assert!((make(tone).peak() - wanted).abs() < 2e-4, "{tone:?}: {}", make(tone).peak());
        }
    }

    #[test]
    fn no_sound_begins_or_ends_with_a_click() {
        for tone in Tone::ALL {
            let pcm = make(tone);
            let samples = pcm.samples();
            assert!(samples[0].abs() < 1e-6 && samples[samples.len() - 1].abs() < 1e-6, "{tone:?}");
            assert!(samples[..48].windows(2).all(|pair| (pair[1] - pair[0]).abs() < 0.03), "{tone:?} starts hard");
        }
    }

    #[test]
    fn every_sound_can_be_heard_within_two_milliseconds_of_its_first_frame() {
        // those of the breath swell
        let sudden = |tone: &Tone| !matches!(tone, Tone::BreatheIn | Tone::BreatheOut);
        for tone in Tone::ALL.into_iter().filter(sudden) {
            let heard = make(tone).samples().iter().position(|sample| sample.abs() > 0.02);
            assert!(heard.is_some_and(|frame| frame < 96), "{tone:?}: {heard:?}");
        }
    }

    #[test]
    fn what_repeats_every_second_has_faded_before_it_comes_again() {
        for tone in [Tone::Last, Tone::There, Tone::Back, Tone::Held] {
            assert!(make(tone).len() < 48_000 / 2);
        }
        for tone in [Tone::Start, Tone::End, Tone::Halfway, Tone::Switch] {
            assert!(make(tone).len() < 48_000);
        }
    }

    #[test]
    fn a_tone_claims_the_ear_no_longer_than_the_session_thinks() {
        let claims = [
            (Tone::Start, CueKind::Start),
            (Tone::Halfway, CueKind::Halfway),
            (Tone::Last, CueKind::Last(1)),
            (Tone::There, CueKind::There),
            (Tone::Back, CueKind::Back),
            (Tone::Held, CueKind::Held),
            (Tone::BreatheIn, CueKind::BreatheIn),
            (Tone::BreatheOut, CueKind::BreatheOut),
            (Tone::End, CueKind::End),
            (Tone::Switch, CueKind::Switch),
            (Tone::Rest, CueKind::Rest),
            (Tone::Eased, CueKind::Eased),
            (Tone::Finish, CueKind::Finish),
        ];
        for (tone, kind) in claims {
            let (pcm, claim) = (make(tone), frames(kind.tone().as_secs_f64()));
            let after = Pcm::new(pcm.samples().get(claim..).unwrap_or_default());
            assert!(after.peak() < 0.3 * pcm.peak(), "{tone:?}: {} after its claim", after.peak());
        }
    }

    #[test]
    fn the_bank_decodes_the_shipped_files_to_what_was_made() {
        let bank = Bank::builtin();
        for tone in Tone::ALL {
            let made = make(tone);
            let same = bank.get(tone).samples().iter().zip(made.samples()).all(|(a, b)| (a - b).abs() < 1.0 / 16_000.0);
            assert!(same && bank.get(tone).len() == made.len(), "{tone:?}");
        }
    }
}
