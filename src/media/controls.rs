//! What supple tells `souvlaki`, and what it is told by it: the same on macOS and Windows.

use std::ffi::c_void;
use std::sync::Arc;
use std::time::{Duration, Instant};

use souvlaki::{Error, MediaControlEvent, MediaControls, MediaMetadata, MediaPlayback, MediaPosition, PlatformConfig};

use super::{Press, Shown, Told};

/// The buttons and what stands beside them, for as long as it lives.
pub(super) struct Controls {
    system: MediaControls,
    /// When the clock of what is shown began.
    origin: Instant,
}

impl Controls {
    /// Controls that show nothing yet; `told` is called for each press. Windows wants a window of this process.
    ///
    /// # Errors
    /// Where the system has no such controls, or gives none to this program.
    pub(super) fn open(window: Option<*mut c_void>, origin: Instant, told: &Told) -> Result<Self, Error> {
        // Names are for MPRIS: these systems take the program's own.
        let of = PlatformConfig { display_name: "supple", dbus_name: "supple", hwnd: window };
        let mut system = MediaControls::new(of)?;
        let told = Arc::clone(told);
        system.attach(move |event| {
            if let Some(press) = press(&event) {
                told(press);
            }
        })?;
        Ok(Self { system, origin })
    }

    /// Shows this from now on.
    ///
    /// # Errors
    /// When the system does not take it.
    pub(super) fn show(&mut self, shown: &Shown) -> Result<(), Error> {
        // In this order: with new lines macOS forgets how far the old ones had come.
        self.system.set_metadata(metadata(shown))?;
        self.system.set_playback(playback(shown, self.origin.elapsed()))
    }
}

impl Drop for Controls {
    fn drop(&mut self) {
        // `souvlaki` lets the buttons go, but not the lines. A system that has gone meanwhile shows none.
        let _gone = self.system.set_metadata(MediaMetadata::default());
        let _gone = self.system.set_playback(MediaPlayback::Stopped);
    }
}

/// The button that was pressed; `None` for what a session has no use for: time in it is not to be chosen.
fn press(event: &MediaControlEvent) -> Option<Press> {
    match event {
        MediaControlEvent::Toggle => Some(Press::PlayPause),
        MediaControlEvent::Play => Some(Press::Play),
        MediaControlEvent::Pause | MediaControlEvent::Stop => Some(Press::Pause),
        MediaControlEvent::Next => Some(Press::Next),
        MediaControlEvent::Previous => Some(Press::Previous),
        _ => None,
    }
}

/// The lines, and how long the phase takes.
fn metadata(shown: &Shown) -> MediaMetadata<'_> {
    MediaMetadata {
        title: Some(&shown.title),
        artist: Some(&shown.detail),
        album: Some(&shown.routine),
        cover_url: None,
        duration: shown.length,
    }
}

/// Whether time runs, and how far the phase has come at `now`.
fn playback(shown: &Shown, now: Duration) -> MediaPlayback {
    let progress = Some(MediaPosition(shown.course.position(now)));
    match shown.course.since {
        Some(_) => MediaPlayback::Playing { progress },
        None => MediaPlayback::Paused { progress },
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;
    use souvlaki::SeekDirection;

    use super::*;
    use crate::media::Course;

    fn hold() -> Shown {
        let course = Course { at: Duration::from_secs(4), since: Some(Duration::from_secs(100)), times: 1.0 };
        Shown {
            title: "Figure four · Right".to_owned(),
            detail: "Hold 30 s".to_owned(),
            routine: "Quick relief for the glutes".to_owned(),
            phase: 3,
            length: Some(Duration::from_secs(30)),
            course,
        }
    }

    #[rstest]
    #[case::one_button(MediaControlEvent::Toggle, Some(Press::PlayPause))]
    #[case::play(MediaControlEvent::Play, Some(Press::Play))]
    #[case::pause(MediaControlEvent::Pause, Some(Press::Pause))]
    #[case::stop(MediaControlEvent::Stop, Some(Press::Pause))]
    #[case::forward(MediaControlEvent::Next, Some(Press::Next))]
    #[case::back(MediaControlEvent::Previous, Some(Press::Previous))]
    #[case::fast_forward(MediaControlEvent::Seek(SeekDirection::Forward), None)]
    #[case::a_place(MediaControlEvent::SetPosition(MediaPosition(Duration::ZERO)), None)]
    #[case::loudness(MediaControlEvent::SetVolume(0.5), None)]
    #[case::the_end(MediaControlEvent::Quit, None)]
    fn each_button_is_a_press_and_nothing_else_is(#[case] event: MediaControlEvent, #[case] wanted: Option<Press>) {
        assert_eq!(press(&event), wanted);
    }

    #[test]
    fn the_lock_screen_gets_the_three_lines_and_the_length_of_the_phase() {
        let shown = hold();
        let lines = metadata(&shown);
        assert_eq!(lines.title, Some("Figure four · Right"));
        assert_eq!(lines.artist, Some("Hold 30 s"));
        assert_eq!(lines.album, Some("Quick relief for the glutes"));
        assert_eq!(lines.duration, Some(Duration::from_secs(30)));
        assert_eq!(metadata(&Shown { length: None, ..shown.clone() }).duration, None, "what ends with a key has none");
    }

    #[test]
    fn a_pause_stands_where_time_stood_still_and_a_phase_that_runs_is_as_far_as_the_clock() {
        let shown = hold();
        let at = |seconds| Some(MediaPosition(Duration::from_secs(seconds)));
        assert_eq!(playback(&shown, Duration::from_secs(107)), MediaPlayback::Playing { progress: at(11) });
        let paused = Shown { course: Course { since: None, ..shown.course }, ..shown };
        assert_eq!(playback(&paused, Duration::from_secs(107)), MediaPlayback::Paused { progress: at(4) });
    }
}
