//! A session as a sound file: the same timeline through the same mixer, without a clock.

use std::collections::VecDeque;
#[cfg(unix)]
use std::fs::File;
use std::io::{self, BufWriter, Seek, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, sync_channel};
use std::thread;
use std::time::Duration;

use super::bank::Bank;
use super::file::{FILE_RATE, FileFault, Format};
use super::flac::{self, Pair};
use super::half::Halver;
use super::kit::{Kit, position, speech};
use super::mixer::{AHEAD, Frame, Mixer, Position};
use super::pcm::{Pcm, RATE, sixteen};
use super::settings::{Bus, Settings, Sides};
use super::speech::Speech;
use crate::session::cue::Cue;
use crate::session::timeline::{PhaseKind, Timeline};

/// How long the file waits where a session waits for a key.
pub const WAIT: Duration = Duration::from_secs(20);
/// Silence after the last sound.
const END: Position = RATE as Position;
/// How many sentences are made ahead of the one that is placed.
const AT_ONCE: usize = 4;

/// A session that is ready to be mixed. Its sounds are made as they are needed: of the built-in voice's sentences, only those
/// are there that sound.
#[derive(Debug)]
pub struct Rendering {
    mixer: Mixer,
    kit: Kit,
    sides: Sides,
    said: Option<Said>,
    /// What the mixer does not have yet, each with its position, in order.
    to_come: VecDeque<(Position, Cue)>,
    /// The next frame.
    next: Position,
    /// The end: nothing sounds from here on.
    end: Position,
    block: Vec<Frame>,
}

impl Rendering {
    /// The session `timeline`, with the sounds of `bank` and, where there is one, a voice. A sentence that the voice has not
    /// said is left out: let it prepare all of them, and wait for it.
    #[must_use]
    pub fn new(timeline: &Timeline, bank: &Bank, settings: Settings, voice: Option<&Speech>) -> Self {
        let mixer = Mixer::with_gains(settings.gain(Bus::Cues), settings.gain(Bus::Voice));
        let (kit, sides) = (Kit::new(bank, settings.sides), settings.sides);
        let (mut waited, mut end, mut to_come) = (Duration::ZERO, Position::default(), VecDeque::new());
        for phase in &timeline.phases {
            for cue in &phase.cues {
                let at = position(phase.at + waited + cue.at);
                let tone = kit.tone(cue, at, 0, sides).map_or(0, |tone| tone.pcm.len());
                let said = cue.say.as_ref().and_then(|sentence| voice?.length(sentence));
                let said = said.map_or(0, |said| position(cue.kind.tone() + said));
                end = end.max(at.saturating_add_unsigned(tone as u64)).max(at.saturating_add(said));
                to_come.push_back((at, cue.clone()));
            }
            if phase.kind == PhaseKind::Wait {
                waited += WAIT;
            }
            end = end.max(position(phase.end() + waited));
        }
        let sentences = || to_come.iter().filter_map(|(_, cue): &(Position, Cue)| cue.say.clone()).collect();
        let said = voice.map(|voice| Said::begin(voice, sentences()));
        Self { mixer, kit, sides, said, to_come, next: 0, end: end + END, block: Vec::new() }
    }

    /// Gives the mixer what begins before `until`.
    fn place(&mut self, until: Position) {
        while let Some((at, cue)) = self.to_come.pop_front_if(|(at, _)| *at < until) {
            let tone = self.kit.tone(&cue, at, 0, self.sides);
            let said = cue.say.as_ref().and_then(|sentence| self.said.as_ref()?.next(sentence));
            let said = said.map(|pcm| speech(&cue, pcm, at, 0));
            tone.into_iter().chain(said).for_each(|sound| self.mixer.place(sound));
        }
    }

    /// How long it sounds.
    #[must_use]
    pub fn length(&self) -> Duration {
        let frames = u64::try_from(self.end).unwrap_or(0);
        Duration::from_secs(frames / u64::from(RATE))
            + Duration::from_nanos(frames % u64::from(RATE) * 1_000_000_000 / u64::from(RATE))
    }

    /// The next frames, at most `most` of them; none at the end.
    pub fn draw(&mut self, most: usize) -> &[Frame] {
        let left = usize::try_from(self.end - self.next).unwrap_or(0);
        self.block.resize(most.min(left), [0.0; 2]);
        self.place(self.next.saturating_add_unsigned((self.block.len() + AHEAD) as u64));
        self.mixer.render(self.next, &mut self.block);
        self.next = self.next.saturating_add_unsigned(self.block.len() as u64);
        &self.block
    }

    /// Writes the whole session to `path`. The file appears when it is complete, in place of one that was there.
    ///
    /// # Errors
    /// When the file cannot be written, or the encoder refuses.
    pub fn write(self, path: &Path, format: Format) -> Result<(), FileFault> {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
        let made = tempfile::Builder::new().prefix(".supple-").tempfile_in(folder);
        // Without the name of a file that nobody asked for.
        let file = made.map_err(|error| io::Error::from(error.kind()))?;
        let mut writer = BufWriter::new(file.as_file());
        match format {
            Format::Wav => self.wav(&mut writer)?,
            Format::Flac => self.flac(&mut writer)?,
        }
        writer.flush()?;
        drop(writer);
        #[cfg(unix)]
        allow_reading(file.as_file())?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    }

    fn wav(self, out: &mut (impl Write + Seek)) -> Result<(), FileFault> {
        let spec = hound::WavSpec {
            channels: 2,
            sample_rate: FILE_RATE,
            bits_per_sample: 16,
            sample_format: hound::SampleFormat::Int,
        };
        let refused = |error: hound::Error| match error {
            hound::Error::IoError(error) => FileFault::Io(error),
            other => FileFault::Encoder(other.to_string()),
        };
        let mut writer = hound::WavWriter::new(out, spec).map_err(refused)?;
        let mut samples = Samples::of(self);
        loop {
            let block = samples.draw(flac::BLOCK);
            if block.is_empty() {
                return writer.finalize().map_err(refused);
            }
            let samples = block.as_flattened();
            let mut whole = writer.get_i16_writer(u32::try_from(samples.len()).expect("a block is small"));
            for sample in samples {
                whole.write_sample(sample << flac::EMPTY);
            }
            whole.flush().map_err(refused)?;
        }
    }

    fn flac(self, out: &mut impl Write) -> Result<(), FileFault> {
        let mut samples = Samples::of(self);
        let frames = samples.frames;
        flac::write(|| samples.draw(flac::BLOCK), frames, out)
    }
}

/// The sentences of a session in their order, made on a thread of their own a little before they are placed: to decode the
/// built-in voice takes longer than to mix.
#[derive(Debug)]
struct Said {
    voice: Speech,
    ready: Receiver<Option<Pcm>>,
}

impl Said {
    /// Begins to make `sentences`.
    fn begin(voice: &Speech, sentences: Vec<String>) -> Self {
        let (made, ready) = sync_channel(AT_ONCE);
        let speaker = voice.clone();
        let work = move || {
            for sentence in sentences {
                // Where the rendering was dropped, nobody waits for the rest.
                if made.send(speaker.take_now(&sentence)).is_err() {
                    return;
                }
            }
        };
        // Without a thread there is nothing to receive, and each sentence is made when it is asked for.
        let _thread = thread::Builder::new().name("sentences".to_owned()).spawn(work);
        Self { voice: voice.clone(), ready }
    }

    /// The next of them, which is `sentence`; `None` where the voice has not said it.
    fn next(&self, sentence: &str) -> Option<Pcm> {
        self.ready.recv().unwrap_or_else(|_| self.voice.take_now(sentence))
    }
}

/// A file that was made privately becomes one like any other.
#[cfg(unix)]
fn allow_reading(file: &File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o644))
}

/// A rendering as a file wants it: at the rate of files, and in as many bits as are worth their space.
struct Samples {
    rendering: Rendering,
    halver: Halver,
    /// Frames of the file that are ready.
    ready: VecDeque<Frame>,
    /// Whether the rendering has been drawn to its end.
    ended: bool,
    frames: usize,
}

impl Samples {
    fn of(rendering: Rendering) -> Self {
        let frames = usize::try_from(rendering.end).unwrap_or(0).div_ceil(2);
        Self { rendering, halver: Halver::new(), ready: VecDeque::new(), ended: false, frames }
    }

    /// The next frames, at most `most` of them; none at the end.
    fn draw(&mut self, most: usize) -> Vec<Pair> {
        while self.ready.len() < most && !self.ended {
            let block = self.rendering.draw(2 * most);
            self.ended = block.is_empty();
            let halved = if self.ended { self.halver.end() } else { self.halver.take(block) };
            self.ready.extend(halved);
        }
        let frames = self.ready.drain(..most.min(self.ready.len()));
        frames.map(|frame| frame.map(in_few_bits)).collect()
    }
}

/// A sample of 16 bits without its lowest, rounded.
fn in_few_bits(sample: f32) -> i32 {
    let most = (1 << (flac::BITS - 1)) - 1;
    ((i32::from(sixteen(sample)) + (1 << (flac::EMPTY - 1))) >> flac::EMPTY).min(most)
}
