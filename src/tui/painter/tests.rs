use std::sync::Arc;
use std::time::{Duration, Instant};

use super::{Desk, Found, MOST_BYTES, Name, Painted, Painter, Shared, Shot};
use crate::body::Side;
use crate::figure::pixels::{Canvas, CellSize};
use crate::figure::{Clip, Facing, Figure, Light, Motion, Palette, Stop, Tone};
use crate::routine::{Defaults, Library, Step};
use crate::terminal::inbox::{Event, Inbox};
use crate::terminal::pictures::{Encoded, Protocol};

fn clip(id: &str) -> (Arc<Figure>, Arc<Clip>) {
    let library = Library::embedded(Defaults::default());
    let routine = library.get(id).and_then(|entry| entry.routine()).expect("is bundled");
    let [Step::Do(exercise)] = routine.steps.as_slice() else { panic!("a move is one step") };
    let figure = exercise.figure.clone().expect("has a figure");
    let clip = Arc::new(figure.clip());
    (figure, clip)
}

fn name(figure: &Arc<Figure>, clip: &Clip, motion: Motion) -> Name {
    Name {
        figure: Shared(Arc::clone(figure)),
        shot: Shot { moment: clip.moment(motion), breath: 0.0, facing: Facing::Side(Side::Right) },
        canvas: Canvas { cols: 10, rows: 4, cell: CellSize { width: 4, height: 8 } },
        palette: Palette { light: Light::Dark, ground: None, tone: Tone::Plain },
        protocol: Protocol::Kitty,
        registers: 16,
    }
}

#[test]
fn what_is_wanted_is_painted_on_another_thread_which_wakes_the_loop() {
    let (figure, clip) = clip("knee-to-chest");
    let name = name(&figure, &clip, Motion::Hold);
    let (painter, mut inbox) = (Painter::default(), Inbox::without_keys().unwrap());
    let waker = Arc::new(inbox.waker().unwrap());
    let find = || painter.find(&name, &clip, Some(&waker), Vec::new);
    assert!(matches!(find(), Found::Awaited(None)));
    let begun = Instant::now();
    while !inbox.wait(Some(Duration::from_secs(1))).unwrap().contains(&Event::Woken) {
        assert!(begun.elapsed() < Duration::from_secs(20));
    }
    assert!(matches!(find(), Found::Ready(_)));
}

#[test]
fn what_cannot_be_painted_is_never_there_and_the_rest_is_painted() {
    let (_, clip) = clip("knee-to-chest");
    let (figure, other) = self::clip("figure-four");
    // A moment that this clip does not have.
    let beyond = Motion::Toward(Stop::Step(90), Stop::Step(90), 1.0);
    let broken = Name {
        shot: Shot { moment: moment_of(&other, beyond), ..name(&figure, &clip, Motion::Hold).shot },
        ..name(&figure, &clip, Motion::Hold)
    };
    let sound = name(&figure, &clip, Motion::Hold);
    let painter = Painter::default();
    let find = |name: &Name| painter.find(name, &clip, None, || vec![sound.shot]);
    assert!(matches!(find(&broken), Found::Awaited(None)));
    painter.work_off();
    assert!(matches!(find(&broken), Found::Never));
    assert!(matches!(find(&sound), Found::Ready(_)));
}

fn moment_of(clip: &Clip, motion: Motion) -> crate::figure::Moment {
    clip.moment(motion)
}

#[test]
fn what_is_wanted_now_is_painted_before_what_was_ordered_earlier() {
    let (figure, clip) = clip("knee-to-chest");
    let [hold, rest] = [Motion::Hold, Motion::Rest].map(|motion| name(&figure, &clip, motion));
    let painter = Painter::default();
    painter.find(&hold, &clip, None, || vec![rest.shot]);
    painter.find(&rest, &clip, None, || vec![rest.shot, hold.shot]);
    let ordered: Vec<Name> = painter.room.desk().orders.iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(ordered, [rest.clone(), rest, hold]);
    painter.work_off();
    assert_eq!(painter.room.desk().store.serial, 2, "each once");
}

#[test]
fn finished_pictures_stay_within_their_bound_and_the_one_not_wanted_for_longest_goes() {
    let (figure, clip) = clip("knee-to-chest");
    let name = |cols: u16| {
        let name = name(&figure, &clip, Motion::Hold);
        Name { canvas: Canvas { cols, ..name.canvas }, ..name }
    };
    let third = || {
        let encoded = Encoded { bytes: vec![0; MOST_BYTES / 3], cols: 1, rows: 1 };
        Some(Painted { encoded, weight: 4 })
    };
    let Desk { mut store, .. } = Desk::default();
    for cols in 0..3 {
        store.keep(&name(cols), third());
    }
    assert!(store.find(&name(0)).is_some());
    store.keep(&name(3), third());
    let there: Vec<bool> = (0..4).map(|cols| store.find(&name(cols)).is_some()).collect();
    assert_eq!(there, [true, false, true, true]);
    assert!(store.bytes <= MOST_BYTES);
}
