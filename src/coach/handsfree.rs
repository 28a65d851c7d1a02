//! A session without a keyboard: what its buttons ask of it, and what the lock screen shows of it.

use std::time::Duration;

use super::Coach;
use super::launch::command;
use crate::media::{Course, Press, Shown};
use crate::routine::describe::capital;
use crate::session::player::{Command, State, Why};
use crate::session::timeline::PhaseKind;
use crate::session::view::View;
use crate::terminal::keymap::SessionAction;

/// The command that a button gives the player.
pub(crate) fn pressed(press: Press, coach: &Coach) -> Option<Command> {
    match press {
        Press::PlayPause => Some(Command::Toggle),
        Press::Play => Some(Command::Resume),
        Press::Pause => Some(Command::Pause(Why::Key)),
        Press::Next => command(SessionAction::Forward, coach),
        Press::Previous => Some(Command::Previous),
    }
}

/// The command that a click anywhere, or a tap, gives the player.
pub(crate) fn clicked(coach: &Coach) -> Command {
    match (coach.state(), coach.player().phase().kind) {
        (State::Running, PhaseKind::Ease) => Command::Eased,
        _ => Command::Toggle,
    }
}

/// Whether a command of someone without a keyboard has to be asked about, because the session would be over with it. Who says
/// that it has eased has done the set: the last one too.
pub(crate) fn is_asked(command: Command, coach: &Coach, now: Duration) -> bool {
    command != Command::Eased && coach.player().would_end(command, now)
}

/// What the lock screen shows of a session that `view` was read of; `None` before it and after it.
pub(crate) fn shown(coach: &Coach, view: &View) -> Option<Shown> {
    if matches!(view.state, State::Ready | State::Finished) {
        return None;
    }
    let player = coach.player();
    let (at, since) = player.course();
    let side = Some(capital(&view.side_word)).filter(|side| !side.is_empty());
    let sets = view.sets.as_ref().filter(|sets| sets.of > 1).map(|sets| sets.words.clone());
    let length = (view.kind != PhaseKind::Wait).then_some(player.phase().length).filter(|length| !length.is_zero());
    let takes = length.map(|length| format!("{} s", length.as_millis().div_ceil(1_000)));
    let title = if view.name.is_empty() { view.word.clone() } else { view.name.clone() };
    let detail = [Some(view.word.clone()), takes].into_iter().flatten().collect::<Vec<_>>().join(" ");
    Some(Shown {
        title: [Some(title), side].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        detail: [Some(detail), sets].into_iter().flatten().collect::<Vec<_>>().join(" · "),
        routine: view.routine.clone(),
        phase: player.index(),
        length,
        course: Course { at, since, times: player.speed().times() },
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::audio::Settings;
    use crate::coach::perform::KeepAwake;
    use crate::coach::{Hearing, Talk, World};
    use crate::routine::{Defaults, Library};
    use crate::session::player::{Player, Speed};
    use crate::session::timeline::{Setup, compile};

    struct Scene {
        coach: Coach,
        world: World,
        now: Duration,
    }

    impl Scene {
        /// A session of this routine, come as far as its first phase of this kind.
        fn at(routine: &str, kind: PhaseKind) -> Self {
            let library = Library::embedded(Defaults::default());
            let routine = library.get(routine).unwrap().routine().unwrap();
            let coach = Coach::new(Player::new(compile(routine, &Setup::default()), Speed::NORMAL), KeepAwake::No);
            let hearing = Hearing::new(Settings::default(), Talk::new(None));
            let world = World { hearing, journal: None, trace: None };
            let mut scene = Self { coach, world, now: Duration::ZERO };
            scene.apply(Command::Start);
            while scene.coach.player().phase().kind != kind {
                scene.step();
            }
            scene
        }

        fn step(&mut self) {
            self.now = self.coach.next_deadline().expect("it goes on");
            self.coach.advance(self.now, &mut self.world);
        }

        fn apply(&mut self, command: Command) {
            self.coach.apply(command, self.now, &mut self.world);
        }

        fn shown(&self) -> Shown {
            shown(&self.coach, &self.coach.view(self.now)).expect("it is under way")
        }
    }

    #[rstest]
    #[case::pause(Press::PlayPause, PhaseKind::Hold, Command::Toggle)]
    #[case::play(Press::Play, PhaseKind::Hold, Command::Resume)]
    #[case::stop(Press::Pause, PhaseKind::Hold, Command::Pause(Why::Key))]
    #[case::forward(Press::Next, PhaseKind::Hold, Command::GoOn)]
    #[case::back(Press::Previous, PhaseKind::Hold, Command::Previous)]
    #[case::eased(Press::Next, PhaseKind::Ease, Command::Eased)]
    fn each_button_asks_for_what_is_on_it(#[case] press: Press, #[case] kind: PhaseKind, #[case] wanted: Command) {
        let routine = if kind == PhaseKind::Ease { "glute-relief" } else { "quick-glutes" };
        assert_eq!(pressed(press, &Scene::at(routine, kind).coach), Some(wanted));
    }

    #[test]
    fn a_click_means_eased_in_an_ease_and_elsewhere_pause_and_go_on() {
        let mut scene = Scene::at("glute-relief", PhaseKind::Ease);
        assert_eq!(clicked(&scene.coach), Command::Eased);
        scene.apply(Command::Pause(Why::Key));
        assert_eq!(clicked(&scene.coach), Command::Toggle);
        assert_eq!(clicked(&Scene::at("quick-glutes", PhaseKind::Hold).coach), Command::Toggle);
    }

    #[test]
    fn the_last_press_too_ends_when_it_has_eased() {
        let mut scene = Scene::at("trigger-point", PhaseKind::Ease);
        let is_last = |scene: &Scene| scene.coach.player().would_end(Command::Eased, scene.now);
        while !is_last(&scene) {
            scene.step();
        }
        assert_eq!(scene.coach.player().phase().kind, PhaseKind::Ease);
        assert!(!is_asked(clicked(&scene.coach), &scene.coach, scene.now));
        assert!(is_asked(Command::GoOn, &scene.coach, scene.now), "but to skip it would end the session");
    }

    #[test]
    fn the_lock_screen_shows_move_side_and_time_and_changes_only_where_something_begins() {
        let mut scene = Scene::at("quick-glutes", PhaseKind::Hold);
        let first = scene.shown();
        assert_eq!(first.detail, "Hold 30 s");
        assert!(first.title.ends_with(" · Right"), "{}", first.title);
        assert_eq!(first.routine, "Quick relief for the glutes");
        assert_eq!(first.length, Some(Duration::from_secs(30)));
        let begun = scene.now;
        while scene.coach.player().phase().kind == PhaseKind::Hold && scene.now < begun + Duration::from_secs(12) {
            assert_eq!(scene.shown(), first, "nothing changes from second to second");
            scene.step();
        }
        assert_eq!(first.course.position(scene.now), scene.now.saturating_sub(begun));
        scene.apply(Command::Pause(Why::Key));
        let paused = scene.shown();
        assert_eq!(paused.course.since, None);
        assert_eq!(paused.course.at, scene.now.saturating_sub(begun));
    }

    #[test]
    fn nothing_is_shown_before_the_session_and_after_it() {
        let mut scene = Scene::at("quick-glutes", PhaseKind::Hold);
        scene.apply(Command::End);
        assert_eq!(shown(&scene.coach, &scene.coach.view(scene.now)), None);
    }
}
