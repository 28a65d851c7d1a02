//! What supple answers on the session bus: the two interfaces of MPRIS that every player has.
//!
//! <https://specifications.freedesktop.org/mpris-spec/latest/> says what each of these means.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use mpris_server::zbus::{ObjectPath, Result, fdo};
use mpris_server::{
    LoopStatus, Metadata, PlaybackRate, PlaybackStatus, PlayerInterface, RootInterface, Time, TrackId, Uri, Volume,
};

use super::{Press, Shown, Told};

/// The buttons, and what stands beside them.
pub(super) struct Buttons {
    shown: Arc<Mutex<Shown>>,
    /// When the clock of what is shown began.
    origin: Instant,
    told: Told,
}

impl Buttons {
    /// Buttons beside what is shown; `told` is called for each press.
    pub(super) const fn new(shown: Arc<Mutex<Shown>>, origin: Instant, told: Told) -> Self {
        Self { shown, origin, told }
    }

    /// How far the phase that is shown has come.
    pub(super) fn place(&self) -> Time {
        time(self.shown().course.position(self.origin.elapsed()))
    }

    fn shown(&self) -> Shown {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    #[expect(clippy::unnecessary_wraps, reason = "the answer of every button")]
    fn press(&self, press: Press) -> fdo::Result<()> {
        (self.told)(press);
        Ok(())
    }
}

impl Shown {
    /// Whether time runs.
    pub(super) const fn status(&self) -> PlaybackStatus {
        if self.course.since.is_some() { PlaybackStatus::Playing } else { PlaybackStatus::Paused }
    }

    /// The lines, and how long the phase takes.
    pub(super) fn metadata(&self) -> Metadata {
        let mut metadata = Metadata::builder().title(&self.title).artist([&self.detail]).album(&self.routine).build();
        metadata.set_length(self.length.map(time));
        metadata.set_trackid(ObjectPath::try_from(format!("/supple/phase/{}", self.phase)).ok());
        metadata
    }
}

fn time(length: Duration) -> Time {
    Time::from_micros(i64::try_from(length.as_micros()).unwrap_or(i64::MAX))
}

impl RootInterface for Buttons {
    async fn raise(&self) -> fdo::Result<()> {
        Ok(())
    }

    async fn quit(&self) -> fdo::Result<()> {
        Ok(())
    }

    async fn can_quit(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn fullscreen(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn set_fullscreen(&self, _: bool) -> Result<()> {
        Ok(())
    }

    async fn can_set_fullscreen(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn can_raise(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn has_track_list(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn identity(&self) -> fdo::Result<String> {
        Ok("supple".to_owned())
    }

    async fn desktop_entry(&self) -> fdo::Result<String> {
        Ok(String::new())
    }

    async fn supported_uri_schemes(&self) -> fdo::Result<Vec<String>> {
        Ok(Vec::new())
    }

    async fn supported_mime_types(&self) -> fdo::Result<Vec<String>> {
        Ok(Vec::new())
    }
}

impl PlayerInterface for Buttons {
    async fn next(&self) -> fdo::Result<()> {
        self.press(Press::Next)
    }

    async fn previous(&self) -> fdo::Result<()> {
        self.press(Press::Previous)
    }

    async fn pause(&self) -> fdo::Result<()> {
        self.press(Press::Pause)
    }

    async fn play_pause(&self) -> fdo::Result<()> {
        self.press(Press::PlayPause)
    }

    async fn stop(&self) -> fdo::Result<()> {
        self.press(Press::Pause)
    }

    async fn play(&self) -> fdo::Result<()> {
        self.press(Press::Play)
    }

    async fn seek(&self, _: Time) -> fdo::Result<()> {
        Ok(())
    }

    async fn set_position(&self, _: TrackId, _: Time) -> fdo::Result<()> {
        Ok(())
    }

    async fn open_uri(&self, _: Uri) -> fdo::Result<()> {
        Ok(())
    }

    async fn playback_status(&self) -> fdo::Result<PlaybackStatus> {
        Ok(self.shown().status())
    }

    async fn loop_status(&self) -> fdo::Result<LoopStatus> {
        Ok(LoopStatus::None)
    }

    async fn set_loop_status(&self, _: LoopStatus) -> Result<()> {
        Ok(())
    }

    async fn rate(&self) -> fdo::Result<PlaybackRate> {
        Ok(self.shown().course.times)
    }

    async fn set_rate(&self, _: PlaybackRate) -> Result<()> {
        Ok(())
    }

    async fn shuffle(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn set_shuffle(&self, _: bool) -> Result<()> {
        Ok(())
    }

    async fn metadata(&self) -> fdo::Result<Metadata> {
        Ok(self.shown().metadata())
    }

    async fn volume(&self) -> fdo::Result<Volume> {
        Ok(1.0)
    }

    async fn set_volume(&self, _: Volume) -> Result<()> {
        Ok(())
    }

    async fn position(&self) -> fdo::Result<Time> {
        Ok(self.place())
    }

    async fn minimum_rate(&self) -> fdo::Result<PlaybackRate> {
        self.rate().await
    }

    async fn maximum_rate(&self) -> fdo::Result<PlaybackRate> {
        self.rate().await
    }

    async fn can_go_next(&self) -> fdo::Result<bool> {
        Ok(true)
    }

    async fn can_go_previous(&self) -> fdo::Result<bool> {
        Ok(true)
    }

    async fn can_play(&self) -> fdo::Result<bool> {
        Ok(true)
    }

    async fn can_pause(&self) -> fdo::Result<bool> {
        Ok(true)
    }

    async fn can_seek(&self) -> fdo::Result<bool> {
        Ok(false)
    }

    async fn can_control(&self) -> fdo::Result<bool> {
        Ok(true)
    }
}
