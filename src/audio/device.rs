//! Opens a device and feeds it from the mixer.
//!
//! The stream is built with cpal and not with rodio's sink: rodio drops the time stamps that cpal hands to each call, and
//! they are what tells when a frame will be heard. rodio reads the sound files.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use rodio::cpal;
use rodio::cpal::traits::{DeviceTrait, HostTrait, StreamTrait};
use rodio::cpal::{
    BufferSize, Device, ErrorKind, FromSample, HostId, OutputCallbackInfo, SampleFormat, SizedSample, StreamConfig,
};

use super::clock::StreamClock;
use super::feed::Feed;
use super::kit::position;
use super::mixer::{Mixer, Position};
use super::pcm::RATE;

/// Frames in a call at [`RATE`]: 21 ms.
const CALL: u32 = 1_024;
/// A stream begins with this much near-silence, in seconds: wireless devices wake up at any signal, but not at none.
const WAKING: u64 = 1;
/// How loud that is: the last bit of 16, far below hearing.
const NEAR_SILENCE: f32 = 1.0 / 32_768.0;
/// A server that takes this long to refuse is hung, and so is whatever else leads to it.
const PATIENCE: Duration = Duration::from_millis(1_500);
/// An error handler that is called without end must not spin.
const BREATH: Duration = Duration::from_millis(5);
/// So many errors within a second are the end of a stream; single ones are common and mean nothing.
const MOST_ERRORS: u32 = 20;

/// Why there is no stream.
#[derive(Debug, thiserror::Error)]
pub(crate) enum StreamFault {
    #[error("no sound device was found")]
    NoDevice,
    #[error("the sound server does not answer")]
    Hung,
    #[error("{0}")]
    Refused(cpal::Error),
}

/// The counters and flags that a stream and its supervisor share.
#[derive(Debug, Default)]
pub(crate) struct StreamFlags {
    /// Calls so far: a heartbeat.
    pub(crate) calls: AtomicU64,
    /// Raised when the stream was paused in between: its clock starts anew.
    pub(crate) interruptions: AtomicU64,
    /// Nobody wants this stream any more: it is silent, if it still runs at all.
    pub(crate) abandoned: AtomicBool,
}

/// A stream that plays, for as long as it lives. Dropping it may take forever.
pub(crate) struct Playing {
    stream: cpal::Stream,
    /// The device's name.
    pub(crate) name: String,
}

impl Playing {
    pub(crate) fn pause(&self) -> Result<(), cpal::Error> {
        self.stream.pause()
    }

    pub(crate) fn play(&self) -> Result<(), cpal::Error> {
        self.stream.play()
    }
}

/// The source of a stream's sound: its clock's origin, the mixer, and the flags.
#[derive(Clone)]
pub(crate) struct Supply {
    pub(crate) origin: Instant,
    pub(crate) mixer: Arc<Mutex<Mixer>>,
    pub(crate) flags: Arc<StreamFlags>,
}

/// Opens the first device that plays. Where a server hangs this may take long, or never return: call it in a thread that
/// nobody waits for. `broken` is called when the stream later ends by itself, perhaps more than once.
pub(crate) fn open(
    supply: &Supply,
    broken: &(impl Fn(String) + Clone + Send + 'static),
) -> Result<Playing, StreamFault> {
    let mut fault = StreamFault::NoDevice;
    for host in hosts() {
        let began = Instant::now();
        match open_on(host, supply, broken) {
            Ok(playing) => return Ok(playing),
            Err(_) if began.elapsed() > PATIENCE => return Err(StreamFault::Hung),
            Err(StreamFault::NoDevice) => {}
            Err(other) => fault = other,
        }
    }
    Err(fault)
}

/// The ways to reach a device, the best first. `PulseAudio` (and `PipeWire`, which speaks its language) comes before ALSA:
/// ALSA's plugin for `PipeWire` burns a core. `cpal::default_host` is never asked: it panics on a broken `.asoundrc`.
fn hosts() -> Vec<HostId> {
    let mut hosts = cpal::available_hosts();
    hosts.sort_by_key(|host| host.name() != "PulseAudio");
    hosts
}

fn open_on(
    host: HostId,
    supply: &Supply,
    broken: &(impl Fn(String) + Clone + Send + 'static),
) -> Result<Playing, StreamFault> {
    let host = cpal::host_from_id(host).map_err(StreamFault::Refused)?;
    let device = host.default_output_device().ok_or(StreamFault::NoDevice)?;
    let standard = device.default_output_config().map_err(StreamFault::Refused)?;
    let name = device.description().map_or_else(|_| "sound".to_owned(), |about| about.name().to_owned());
    let usual = StreamConfig {
        channels: standard.channels(),
        sample_rate: standard.sample_rate(),
        buffer_size: BufferSize::Fixed(scaled(CALL, standard.sample_rate())),
    };
    let wishes = [
        (StreamConfig { channels: 2, sample_rate: RATE, buffer_size: BufferSize::Fixed(CALL) }, SampleFormat::F32),
        (usual, standard.sample_format()),
        (StreamConfig { buffer_size: BufferSize::Default, ..usual }, standard.sample_format()),
    ];
    let mut fault = StreamFault::NoDevice;
    for (config, format) in wishes {
        match start(&device, config, format, supply, broken.clone()) {
            Ok(stream) => return Ok(Playing { stream, name }),
            Err(error) => fault = StreamFault::Refused(error),
        }
    }
    Err(fault)
}

/// As many frames at `rate` as last as long as `frames` at [`RATE`].
fn scaled(frames: u32, rate: u32) -> u32 {
    let scaled = u64::from(frames) * u64::from(rate) / u64::from(RATE);
    u32::try_from(scaled).unwrap_or(frames).max(1)
}

fn start(
    device: &Device,
    config: StreamConfig,
    format: SampleFormat,
    supply: &Supply,
    broken: impl Fn(String) + Send + 'static,
) -> Result<cpal::Stream, cpal::Error> {
    let stream = match format {
        SampleFormat::F32 => build::<f32>(device, config, supply, broken),
        SampleFormat::F64 => build::<f64>(device, config, supply, broken),
        SampleFormat::I8 => build::<i8>(device, config, supply, broken),
        SampleFormat::I16 => build::<i16>(device, config, supply, broken),
        SampleFormat::I24 => build::<cpal::I24>(device, config, supply, broken),
        SampleFormat::I32 => build::<i32>(device, config, supply, broken),
        SampleFormat::U8 => build::<u8>(device, config, supply, broken),
        SampleFormat::U16 => build::<u16>(device, config, supply, broken),
        SampleFormat::U32 => build::<u32>(device, config, supply, broken),
        other => {
            Err(cpal::Error::with_message(ErrorKind::UnsupportedConfig, format!("the device wants {other} samples")))
        }
    }?;
    stream.play()?;
    Ok(stream)
}

fn build<T: SizedSample + FromSample<f32>>(
    device: &Device,
    config: StreamConfig,
    supply: &Supply,
    broken: impl Fn(String) + Send + 'static,
) -> Result<cpal::Stream, cpal::Error> {
    let mut player = Player::new(supply.clone(), config);
    let mut errors = Errors::default();
    device.build_output_stream::<T, _, _>(
        config,
        move |data, info| player.fill(data, info),
        move |error| {
            if errors.is_end(&error, Instant::now()) {
                broken(error.to_string());
            }
            if is_serious(error.kind()) {
                std::thread::sleep(BREATH);
            }
        },
        None,
    )
}

/// Answers the device's calls.
struct Player {
    supply: Supply,
    feed: Feed,
    clock: StreamClock,
    channels: usize,
    rate: u32,
    /// Device frames so far.
    written: u64,
    /// The near-silence ends at this many.
    awake_from: u64,
    interruptions: u64,
}

impl Player {
    fn new(supply: Supply, config: StreamConfig) -> Self {
        Self {
            supply,
            feed: Feed::new(config.sample_rate),
            clock: StreamClock::default(),
            channels: usize::from(config.channels),
            rate: config.sample_rate,
            written: 0,
            awake_from: WAKING * u64::from(config.sample_rate),
            interruptions: 0,
        }
    }

    fn fill<T: SizedSample + FromSample<f32>>(&mut self, data: &mut [T], info: &OutputCallbackInfo) {
        let now = Instant::now();
        let flags = &self.supply.flags;
        flags.calls.fetch_add(1, Ordering::Relaxed);
        if flags.abandoned.load(Ordering::Relaxed) {
            data.fill(T::EQUILIBRIUM);
            return;
        }
        let interruptions = flags.interruptions.load(Ordering::Relaxed);
        if interruptions != self.interruptions {
            self.interruptions = interruptions;
            self.clock = StreamClock::default();
            self.awake_from = self.written + WAKING * u64::from(self.rate);
        }
        let stamp = info.timestamp();
        let until_heard = stamp.playback.saturating_duration_since(stamp.callback);
        let heard = position(now.saturating_duration_since(self.supply.origin) + until_heard);
        let from = self.clock.reading(self.position_written(), heard);
        let frames = data.len() / self.channels;
        let floor = if self.written < self.awake_from { NEAR_SILENCE } else { 0.0 };
        self.written += frames as u64;
        let mut mixer = self.supply.mixer.lock().unwrap_or_else(PoisonError::into_inner);
        let drawn = self.feed.draw(&mut mixer, from, frames);
        for (index, (out, frame)) in data.chunks_exact_mut(self.channels).zip(drawn).enumerate() {
            // A wave of 24 frames: slow enough for every device to let it through.
            let frame = frame.map(|sample| sample + if index / 12 % 2 == 0 { floor } else { -floor });
            match out {
                [one] => *one = T::from_sample(frame[0].midpoint(frame[1])),
                [left, right, others @ ..] => {
                    *left = T::from_sample(frame[0]);
                    *right = T::from_sample(frame[1]);
                    others.fill(T::EQUILIBRIUM);
                }
                [] => {}
            }
        }
    }

    /// How far the stream has come, in frames at [`RATE`].
    fn position_written(&self) -> Position {
        let frames = u128::from(self.written) * u128::from(RATE) / u128::from(self.rate);
        Position::try_from(frames).unwrap_or(Position::MAX)
    }
}

/// Tells errors that end a stream from those that do not.
#[derive(Debug, Default)]
struct Errors {
    since: Option<Instant>,
    count: u32,
}

impl Errors {
    fn is_end(&mut self, error: &cpal::Error, now: Instant) -> bool {
        match error.kind() {
            kind if !is_serious(kind) => false,
            ErrorKind::StreamInvalidated | ErrorKind::DeviceNotAvailable | ErrorKind::HostUnavailable => true,
            _ => {
                if self.since.is_none_or(|since| now.saturating_duration_since(since) > Duration::from_secs(1)) {
                    (self.since, self.count) = (Some(now), 0);
                }
                self.count += 1;
                self.count > MOST_ERRORS
            }
        }
    }
}

/// Whether an error says more than that something was late, refused, or moved elsewhere.
const fn is_serious(kind: ErrorKind) -> bool {
    !matches!(kind, ErrorKind::Xrun | ErrorKind::RealtimeDenied | ErrorKind::DeviceChanged)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(ErrorKind::StreamInvalidated, 1)]
    #[case(ErrorKind::DeviceNotAvailable, 1)]
    #[case(ErrorKind::BackendError, 21)]
    fn a_lost_stream_is_the_end_at_once_and_other_errors_when_they_come_in_hundreds(
        #[case] kind: ErrorKind,
        #[case] nth: usize,
    ) {
        let (mut errors, now) = (Errors::default(), Instant::now());
        let first = (1..100).find(|_| errors.is_end(&cpal::Error::new(kind), now));
        assert_eq!(first, Some(nth));
    }

    #[test]
    fn errors_that_come_now_and_then_never_end_a_stream() {
        let (mut errors, now) = (Errors::default(), Instant::now());
        let often = |n: u64| now + Duration::from_millis(100 * n);
        assert!(!(0..500).any(|n| errors.is_end(&cpal::Error::new(ErrorKind::BackendError), often(n))));
        assert!(!(0..500).any(|_| errors.is_end(&cpal::Error::new(ErrorKind::Xrun), now)));
    }
}
