//! Moments of a session, as the player would report them.

use supple::body::Side;
use supple::session::player::{Command, State, Why};
use supple::session::timeline::PhaseKind;
use supple::session::view::{Dot, Introduction, NotIf, Pass, Pause, Segment, Sets, View, Way};

/// The second of three holds on the right.
pub(crate) fn hold() -> View {
    View {
        routine: "Sore glutes after a run".into(),
        language: "en".into(),
        state: State::Running,
        left: 760,
        up_to: false,
        kind: PhaseKind::Hold,
        word: "Hold".into(),
        side: Some(Side::Right),
        side_word: "right".into(),
        name: "Piriformis stretch".into(),
        seconds: 24,
        counted: None,
        slots: 2,
        count: None,
        counting_in: false,
        sets: Some(sets(2, 3, "set 2 of 3")),
        pass: None,
        part: None,
        breath: None,
        breath_word: String::new(),
        said: false,
        now: vec!["Press the elbow gently into the knee.".into()],
        feel: Some("A stretch deep in the right buttock.".into()),
        beside: String::new(),
        optional: false,
        introduction: None,
        next: "Rest, 10 s".into(),
        progress: progress(1, 0.47),
        keys: vec![Command::Toggle],
        pause: None,
        figure: None,
    }
}

/// The same hold of a hundred seconds.
pub(crate) fn hundred() -> View {
    View { seconds: 100, slots: 3, ..hold() }
}

/// A set of rolling on the left, of one only.
pub(crate) fn roll() -> View {
    View {
        kind: PhaseKind::Roll,
        word: "Roll".into(),
        side: Some(Side::Left),
        side_word: "left".into(),
        name: "Foam roller".into(),
        seconds: 12,
        left: 221,
        up_to: true,
        sets: Some(sets(1, 1, "set 1 of 1")),
        pass: Some(Pass { number: 7, of: 10, words: "pass 7 of 10".into(), way: Way::There, at: 0.2, part: None }),
        now: vec!["Roll slowly up and down.".into()],
        feel: Some("A firm pressure in the left buttock.".into()),
        beside: String::new(),
        optional: false,
        next: "Trigger point, right".into(),
        progress: progress(3, 0.86),
        ..hold()
    }
}

/// The second of two sets of a move for the whole body.
pub(crate) fn reps() -> View {
    View {
        kind: PhaseKind::Reps,
        word: "Move".into(),
        side: None,
        side_word: String::new(),
        name: "Glute bridge".into(),
        seconds: 21,
        sets: Some(sets(2, 2, "set 2 of 2")),
        pass: Some(Pass { number: 7, of: 12, words: "rep 7 of 12".into(), way: Way::Back, at: 0.6, part: None }),
        now: vec!["Lift the hips until the body is straight.".into()],
        feel: Some("Work in both buttocks.".into()),
        beside: String::new(),
        optional: false,
        next: "Leg swings".into(),
        ..hold()
    }
}

/// The second of two spots under the ball.
pub(crate) fn ease() -> View {
    View {
        kind: PhaseKind::Ease,
        word: "Press".into(),
        name: "Trigger point".into(),
        seconds: 71,
        left: 131,
        up_to: true,
        sets: Some(sets(2, 2, "spot 2 of 2")),
        now: vec!["Stay on the spot until the pain has eased.".into()],
        feel: Some("Discomfort, never sharp.".into()),
        beside: String::new(),
        optional: false,
        next: "Switch to left".into(),
        progress: progress(4, 0.4),
        ..hold()
    }
}

/// Two seconds before the first set.
pub(crate) fn get_ready() -> View {
    View {
        kind: PhaseKind::GetReady,
        word: "Get ready".into(),
        seconds: 2,
        count: Some(2),
        sets: Some(sets(1, 3, "set 1 of 3")),
        now: vec!["Right side. Piriformis stretch.".into()],
        feel: None,
        beside: String::new(),
        optional: false,
        next: "Hold, right side, 30 s".into(),
        ..hold()
    }
}

/// Three seconds before the other side.
pub(crate) fn switch() -> View {
    View {
        kind: PhaseKind::Switch,
        word: "Switch sides".into(),
        side: Some(Side::Left),
        side_word: "left".into(),
        seconds: 3,
        count: Some(3),
        sets: None,
        now: vec!["Left foot over the right leg.".into(), "Right elbow outside the left knee.".into()],
        feel: None,
        beside: String::new(),
        optional: false,
        next: "Hold, left side, 30 s".into(),
        ..hold()
    }
}

/// The rest before the third set.
pub(crate) fn rest() -> View {
    View {
        kind: PhaseKind::Rest,
        word: "Rest".into(),
        seconds: 8,
        sets: Some(sets(3, 3, "set 3 of 3")),
        now: vec!["Let go and breathe.".into()],
        feel: None,
        beside: String::new(),
        optional: false,
        next: "Hold, right side, 30 s".into(),
        ..hold()
    }
}

/// At the very start.
pub(crate) fn settle() -> View {
    View {
        kind: PhaseKind::Settle,
        word: "Settle in".into(),
        side: None,
        side_word: String::new(),
        name: String::new(),
        seconds: 13,
        left: 1250,
        sets: None,
        now: vec!["You need a mat, a roller, a ball and a wall.".into(), "Lie on your back.".into()],
        feel: None,
        beside: String::new(),
        optional: false,
        next: "Knee to chest".into(),
        progress: progress(0, 0.02),
        ..hold()
    }
}

/// On the way from the ground to the wall.
pub(crate) fn transition() -> View {
    View {
        kind: PhaseKind::Transition,
        word: "Set up".into(),
        name: "IT band".into(),
        side: None,
        side_word: String::new(),
        seconds: 11,
        sets: None,
        now: vec!["Stand up beside the wall.".into()],
        feel: None,
        beside: String::new(),
        optional: false,
        next: "IT band, right".into(),
        progress: progress(2, 0.01),
        ..hold()
    }
}

/// Waiting for a key.
pub(crate) fn wait() -> View {
    View {
        state: State::Waiting,
        kind: PhaseKind::Wait,
        word: "Wait".into(),
        name: String::new(),
        side: None,
        side_word: String::new(),
        seconds: 0,
        sets: None,
        now: vec!["Put the roller away and fetch the ball.".into()],
        feel: None,
        beside: String::new(),
        optional: false,
        next: "Trigger point, right".into(),
        progress: progress(4, 0.0),
        ..hold()
    }
}

/// The roller explained, at the third of five sentences.
pub(crate) fn introduce() -> View {
    View {
        kind: PhaseKind::Introduce,
        word: "How it goes".into(),
        name: "Foam roller".into(),
        left: 320,
        sets: None,
        now: vec!["Lean onto the right buttock.".into()],
        feel: None,
        beside: String::new(),
        optional: false,
        introduction: Some(Introduction {
            title: "Foam roller".into(),
            dose: "10 passes, right side first".into(),
            not_if: Some(NotIf { sentence: "Not over a wound or a fracture.".into(), told: true, spoken: false }),
            sentences: [
                "Sit on the roller, knees bent, feet on the floor.",
                "Set the right ankle on the left knee.",
                "Lean onto the right buttock.",
                "Put the right hand on the floor behind you.",
                "Roll slowly up and down.",
            ]
            .map(String::from)
            .into(),
            spoken: Some(2),
            caution: Some("Ease off where it is sharp. Numb or tingling: stop.".into()),
            caution_spoken: false,
            starts_in: 12,
        }),
        next: "Roll, right side".into(),
        progress: progress(3, 0.07),
        ..hold()
    }
}

/// The hold, paused by a key.
pub(crate) fn paused() -> View {
    View {
        state: State::Paused(Why::Key),
        pause: Some(Pause {
            why: Why::Key,
            reason: "You paused. Breathe.".into(),
            go_on: "goes on, with 24 s of this set left".into(),
        }),
        ..hold()
    }
}

/// Counting in after a pause.
pub(crate) fn counting_in() -> View {
    View { counting_in: true, seconds: 3, count: Some(3), word: "Go on".into(), ..hold() }
}

fn sets(number: u16, of: u16, words: &str) -> Sets {
    let dot = |set: u16| match set.cmp(&number) {
        std::cmp::Ordering::Less => Dot::Done,
        std::cmp::Ordering::Equal => Dot::Present,
        std::cmp::Ordering::Greater => Dot::ToCome,
    };
    Sets { number, of, words: words.into(), dots: (1..=of).map(dot).collect() }
}

fn progress(present: usize, done: f64) -> Vec<Segment> {
    let steps = [
        ("Knee to chest", 0.21),
        ("Piriformis stretch", 0.21),
        ("IT band", 0.21),
        ("Foam roller", 0.185),
        ("Trigger point", 0.185),
    ];
    let segment = |(index, (name, share)): (usize, (&str, f64))| {
        let (dot, done) = match index.cmp(&present) {
            std::cmp::Ordering::Less => (Dot::Done, 1.0),
            std::cmp::Ordering::Equal => (Dot::Present, done),
            std::cmp::Ordering::Greater => (Dot::ToCome, 0.0),
        };
        Segment { name: name.into(), share, done, dot }
    };
    steps.into_iter().enumerate().map(segment).collect()
}
