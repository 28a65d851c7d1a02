//! A session with the lengths that its voice really takes, for the commands that show or write it ahead of time.

use std::sync::Arc;
use std::time::Duration;

use super::environment::Environment;
use crate::audio::Speech;
use crate::routine::Routine;
use crate::session::timeline::{Setup, Timeline, compile};

/// How long the voice may take for each sentence; the estimate holds for what comes later. `show` and `render` ask in the
/// same way, so that they agree.
const PATIENCE: Duration = Duration::from_secs(1);

/// The timeline of `routine` with the voice's own lengths, and the voice, where there is to be one.
pub(super) fn spoken(environment: &Environment, routine: &Routine, setup: Setup) -> (Timeline, Option<Speech>) {
    let Some(choice) = environment.config.settings.voice.speaker() else { return (compile(routine, &setup), None) };
    let choice = choice.saying(&routine.respellings());
    let timeline = compile(routine, &setup);
    let voice = Speech::hurried(&choice, &routine.language, &timeline.repertoire());
    let sentences = timeline.script().into_iter().map(str::to_owned).collect();
    let lengths = Arc::new(voice.measure_each(sentences, PATIENCE));
    (compile(routine, &Setup { lengths, ..setup }), Some(voice))
}
