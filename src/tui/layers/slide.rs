//! The newest line of the instructions on its way to its place.

use std::time::Duration;

use crate::config::settings::Drawing;
use crate::config::words::Motion;

/// How long a line is on its way.
const TAKES: Duration = Duration::from_millis(200);

/// The line, and how far it has come.
#[derive(Debug, Default)]
pub(super) struct Slide {
    line: Option<String>,
    /// When it set out; `None` when it has arrived.
    began: Option<Duration>,
    gone: Duration,
}

impl Slide {
    /// The first line, in its place from the start.
    pub(super) fn at_rest(line: Option<&String>) -> Self {
        Self { line: line.cloned(), began: None, gone: TAKES }
    }

    /// The line is this one at `now`; a new one sets out, unless motion is reduced.
    pub(super) fn follow(&mut self, line: Option<&String>, now: Duration, drawing: Drawing) {
        if self.line.as_ref() != line {
            self.line = line.cloned();
            self.began = (line.is_some() && drawing.motion == Motion::Full).then_some(now);
        }
        self.gone = self.began.map_or(TAKES, |began| now.saturating_sub(began));
        self.began.take_if(|_| self.gone >= TAKES);
    }

    /// How far the line has come, 0 to 1.
    pub(super) fn share(&self) -> f32 {
        self.gone.as_secs_f32() / TAKES.as_secs_f32()
    }

    /// When it is to be drawn next; `None` once it has arrived.
    pub(super) fn next(&self, now: Duration, drawing: Drawing) -> Option<Duration> {
        self.began.map(|began| (now + drawing.frame).min(began + TAKES).max(now))
    }
}

#[cfg(test)]
mod tests {
    use super::{Slide, TAKES};
    use crate::config::settings::Drawing;
    use crate::config::words::Motion;
    use std::time::Duration;

    const START: Duration = Duration::from_secs(5);

    #[test]
    fn a_new_line_arrives_within_its_time_and_stays() {
        let (mut slide, drawing) = (Slide::default(), Drawing::default());
        let line = "Breathe out.".to_owned();
        slide.follow(Some(&line), START, drawing);
        assert!(slide.share() < 0.01);
        assert!(slide.next(START, drawing).is_some_and(|next| next <= START + TAKES));
        slide.follow(Some(&line), START + TAKES / 2, drawing);
        assert!((slide.share() - 0.5).abs() < 0.01);
        slide.follow(Some(&line), START + TAKES, drawing);
        assert_eq!((slide.share() >= 1.0, slide.next(START + TAKES, drawing)), (true, None));
        slide.follow(Some(&line), START + TAKES * 9, drawing);
        assert_eq!(slide.next(START + TAKES * 9, drawing), None);
    }

    #[test]
    fn with_reduced_motion_and_without_a_line_nothing_slides() {
        let line = "Breathe out.".to_owned();
        let still = Drawing { motion: Motion::Reduced, ..Drawing::default() };
        for (line, drawing) in [(Some(&line), still), (None, Drawing::default())] {
            let mut slide = Slide::default();
            slide.follow(line, START, drawing);
            assert_eq!((slide.share() >= 1.0, slide.next(START, drawing)), (true, None));
        }
    }
}
