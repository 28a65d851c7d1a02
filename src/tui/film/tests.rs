use super::{Cells, Context, Facing, Figure, Film, Motion, Moving, Rect, Scene, Side, Time, motion};
use crate::config::words::Pictures;
use crate::figure::Stop;
use crate::figure::colour::Depth;
use crate::figure::pixels::CellSize;
use crate::figure::pose::{Loop, View};
use crate::routine::{Defaults, Library, Step};
use crate::session::sample::exercise;
use crate::session::view::{self, Show, Way};
use crate::terminal::pictures::Protocol;
use crate::tui::layers::tests::context;
use crate::tui::showing::Showing;
use rstest::rstest;
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

#[test]
fn a_figure_that_cannot_be_drawn_costs_its_picture_and_is_told() {
    // without a pose, which no file can say, drawing fails
    let figure = Arc::new(Figure {
        view: View::Side,
        looping: Loop::Once,
        marks: Vec::new(),
        props: Vec::new(),
        over: Vec::new(),
        under: Vec::new(),
        far: Vec::new(),
        keys: Vec::new(),
        steps: Vec::new(),
        shows: Vec::new(),
    });
    let (mut film, cx) = (Film::default(), context());
    for width in [200, 40, 12, 3] {
        let facing = Facing::Side(Side::Right);
        let scene = Scene { figure: &figure, motion: Motion::Hold, facing, time: Time::Stands, breath: 0.0 };
        film.prepare(Some(scene), Some(Rect::new(0, 0, width, 5)), Duration::ZERO, &cx);
        let cells = film.picture().expect("something stands there");
        let said: String = cells.cells.iter().map(|cell| cell.glyph).collect();
        let wanted = ["This picture cannot be drawn: ", "This picture cannot be drawn.", "No picture.", ""];
        let wanted = wanted[[200, 40, 12, 3].iter().position(|of| *of == width).unwrap()];
        assert!(said.trim().starts_with(wanted) && cells.cells.len() == usize::from(width) * 5, "{said:?}");
        assert_eq!(film.next(Duration::ZERO, cx.settings.figure), None);
    }
}

const PLACE: Rect = Rect::new(2, 1, 40, 12);

/// A move's usual and easier figure.
fn figures() -> [Arc<Figure>; 2] {
    let library = Library::embedded(Defaults::default());
    let routine = library.get("knee-to-chest").and_then(|entry| entry.routine()).expect("is bundled");
    let [Step::Do(usual)] = routine.steps.as_slice() else { panic!("a move is one step") };
    let easier = &usual.easier.as_ref().expect("has an easier way").exercise;
    [usual, easier].map(|exercise| exercise.figure.clone().expect("has a figure"))
}

#[test]
fn another_figure_in_the_same_motion_has_its_own_picture() {
    let (figures, cx) = (figures(), context());
    let picture = |film: &mut Film, figure: &Arc<Figure>| {
        let facing = Facing::Side(Side::Right);
        let motion = Motion::Toward(Stop::Step(0), Stop::Step(0), 1.0);
        let scene = Scene { figure, motion, facing, time: Time::Runs, breath: 0.0 };
        film.prepare(Some(scene), Some(PLACE), Duration::ZERO, &cx);
        film.picture().expect("is drawn").clone()
    };
    let alone = figures.each_ref().map(|figure| picture(&mut Film::default(), figure));
    assert_ne!(alone[0], alone[1]);
    let mut film = Film::default();
    let shown = figures.each_ref().map(|figure| picture(&mut film, figure));
    assert_eq!(shown, alone);
}

#[rstest]
#[case(view::Motion::Rest, Motion::Rest, Motion::Hold)]
#[case(view::Motion::Into { seconds: 1.5 }, Motion::Hold, Motion::Hold)]
#[case(view::Motion::Turn { at: 0.3 }, Motion::Hold, Motion::Hold)]
#[case(
    view::Motion::Toward { from: Stop::Key(0), to: Stop::Step(0), at: 0.3, goal: Stop::Step(1) },
    Motion::Toward(Stop::Step(1), Stop::Step(1), 1.0),
    Motion::Toward(Stop::Step(1), Stop::Step(1), 1.0)
)]
#[case(view::Motion::Paced { place: 0.4, way: Way::There }, Motion::Rest, Motion::Hold)]
#[case(view::Motion::Paced { place: 0.6, way: Way::Back }, Motion::Hold, Motion::Hold)]
fn only_poses_are_seen_where_less_is_to_move(
    #[case] wanted: view::Motion,
    #[case] reduced: Motion,
    #[case] off: Motion,
) {
    let show = Show { exercise: Arc::new(exercise("hug")), side: None, motion: wanted };
    assert_eq!((motion(&show, Moving::Reduced), motion(&show, Moving::Off)), (reduced, off));
}

/// A context whose terminal shows pictures by this protocol.
fn showing(chosen: Pictures) -> Context {
    let mut cx = context();
    cx.showing = Showing::new(chosen, Depth::True);
    cx.capabilities.resized(Some(CellSize { width: 6, height: 12 }));
    cx
}

/// The scene of a figure that is on its way into its pose.
fn on_its_way(figure: &Arc<Figure>, share: f32) -> Scene<'_> {
    let (motion, facing) = (Motion::Toward(Stop::Key(0), Stop::Key(1), share), Facing::Side(Side::Right));
    Scene { figure, motion, facing, time: Time::Runs, breath: 0.0 }
}

fn is_blank(cells: Option<&Cells>) -> bool {
    cells.is_some_and(|cells| cells.cells.iter().all(|cell| cell.glyph == ' '))
}

/// The number of the picture that stands in pixels.
fn serial(film: &Film) -> Option<u64> {
    film.pixels().map(|placed| placed.picture.serial)
}

#[rstest]
#[case(Pictures::Kitty, Protocol::Kitty)]
#[case(Pictures::Sixel, Protocol::Sixel)]
#[case(Pictures::Iterm, Protocol::Iterm)]
fn cells_stand_until_the_first_picture_is_painted(#[case] chosen: Pictures, #[case] protocol: Protocol) {
    let ([figure, _], cx, mut film) = (figures(), showing(chosen), Film::default());
    let look = |film: &mut Film| film.prepare(Some(on_its_way(&figure, 0.5)), Some(PLACE), Duration::ZERO, &cx);
    look(&mut film);
    assert!(film.pixels().is_none() && !is_blank(film.picture()));
    cx.painter.work_off();
    look(&mut film);
    let placed = film.pixels().expect("is painted");
    assert_eq!((placed.place, placed.picture.protocol, placed.picture.weight), (PLACE, protocol, 240 * 144 * 4));
    assert!(is_blank(film.picture()), "the cells below it are blank");
}

#[test]
fn a_way_has_few_pictures_which_are_painted_ahead_and_serve_the_way_back() {
    let ([figure, _], cx, mut film) = (figures(), showing(Pictures::Kitty), Film::default());
    let mut seen = BTreeSet::new();
    let mut look = |share: f32| {
        film.prepare(Some(on_its_way(&figure, share)), Some(PLACE), Duration::ZERO, &cx);
        seen.extend(serial(&film));
        film.pixels().is_some()
    };
    assert!(!look(0.0));
    cx.painter.work_off();
    // The figure's own time is eased, so that some are skipped.
    for step in (0_u8..=200).chain((0..200).rev()) {
        assert!(look(f32::from(step) / 200.0), "at {step} of 200");
    }
    assert!((12..=25).contains(&seen.len()), "{seen:?}");
}

#[test]
fn the_picture_before_stands_while_the_next_one_is_painted_and_that_of_another_figure_not_for_long() {
    let ([figure, other], cx, mut film) = (figures(), showing(Pictures::Kitty), Film::default());
    let at = Duration::from_millis;
    let mut look = |figure, time, now| {
        let scene = Scene { time, ..on_its_way(figure, 0.0) };
        film.prepare(Some(scene), Some(PLACE), now, &cx);
        (serial(&film), film.next(now, cx.settings.figure))
    };
    look(&figure, Time::Runs, at(0));
    cx.painter.work_off();
    let (first, _) = look(&figure, Time::Runs, at(10));
    assert!(first.is_some());
    // Paused, it has another picture.
    assert_eq!(look(&figure, Time::Stands, at(500)), (first, None));
    cx.painter.work_off();
    let (paused, _) = look(&figure, Time::Stands, at(510));
    assert!(paused.is_some() && paused != first);
    assert_eq!(look(&other, Time::Stands, at(520)), (paused, Some(at(660))));
    assert_eq!(look(&other, Time::Stands, at(659)).0, paused);
    assert_eq!(look(&other, Time::Stands, at(660)).0, None, "it is drawn in cells meanwhile");
    cx.painter.work_off();
    assert!(look(&other, Time::Stands, at(700)).0.is_some());
}

#[test]
fn a_painter_who_is_slower_than_the_movement_is_followed_as_well_as_can_be() {
    let ([figure, _], cx, mut film) = (figures(), showing(Pictures::Kitty), Film::default());
    let mut seen = BTreeSet::new();
    for step in 0_u8..=60 {
        // One picture is painted while the figure passes two of them.
        film.prepare(Some(on_its_way(&figure, f32::from(step) / 12.0 % 1.0)), Some(PLACE), Duration::ZERO, &cx);
        cx.painter.work();
        assert_eq!(film.pixels().is_some(), step > 0, "at {step}");
        seen.extend(serial(&film));
    }
    assert!(seen.len() > 8, "{seen:?}");
}

#[test]
fn what_is_drawn_into_the_cells_changes_six_times_a_second_at_most() {
    for (chosen, most) in [(Pictures::Sixel, 6), (Pictures::Iterm, 6), (Pictures::Kitty, 25)] {
        let ([figure, _], cx, mut film) = (figures(), showing(chosen), Film::default());
        let mut changes = Vec::new();
        for step in 0_u16..=100 {
            let now = Duration::from_millis(u64::from(step) * 10);
            film.prepare(Some(on_its_way(&figure, f32::from(step) / 100.0)), Some(PLACE), now, &cx);
            cx.painter.work_off();
            if let Some(serial) = serial(&film).filter(|serial| changes.last() != Some(serial)) {
                changes.push(serial);
            }
            let next = film.next(now, cx.settings.figure);
            assert!(next.is_none_or(|next| next > now));
        }
        assert!((most - 2..=most + 1).contains(&changes.len()), "{chosen:?}: {changes:?}");
    }
}

#[test]
fn a_picture_that_is_still_being_painted_is_not_looked_for_without_a_pause() {
    let ([figure, _], cx, mut film) = (figures(), showing(Pictures::Sixel), Film::default());
    let mut look = |share: f32, millis: u64| {
        let now = Duration::from_millis(millis);
        film.prepare(Some(on_its_way(&figure, share)), Some(PLACE), now, &cx);
        (serial(&film), film.next(now, cx.settings.figure).map(|next| next > now))
    };
    look(0.0, 0);
    assert!(cx.painter.work());
    let (first, _) = look(0.0, 10);
    assert!(first.is_some());
    assert_eq!(look(0.5, 20), (first, Some(true)), "not so soon");
    assert_eq!(look(0.5, 200), (first, Some(true)), "the next one is not there yet");
    cx.painter.work_off();
    assert_ne!(look(0.5, 210).0, first);
}

#[test]
fn below_something_else_the_figure_is_drawn_in_cells() {
    let ([figure, _], mut cx, mut film) = (figures(), showing(Pictures::Kitty), Film::default());
    let mut look = |cx: &Context| {
        film.prepare(Some(on_its_way(&figure, 0.0)), Some(PLACE), Duration::ZERO, cx);
        cx.painter.work_off();
        (film.pixels().is_some(), is_blank(film.picture()))
    };
    assert_eq!(look(&cx), (false, false));
    assert_eq!(look(&cx), (true, true));
    cx.showing.covered = Some(Rect { x: PLACE.right() - 1, ..PLACE });
    assert_eq!(look(&cx), (false, false));
    cx.showing.covered = Some(Rect { x: PLACE.right(), ..PLACE });
    assert_eq!(look(&cx), (true, true));
}

#[test]
fn nothing_is_drawn_into_the_last_row_where_a_terminal_scrolls() {
    for (chosen, stands) in [(Pictures::Sixel, false), (Pictures::Iterm, false), (Pictures::Kitty, true)] {
        let ([figure, _], mut cx, mut film) = (figures(), showing(chosen), Film::default());
        cx.area = Rect::new(0, 0, 60, PLACE.bottom());
        for _ in 0..2 {
            film.prepare(Some(on_its_way(&figure, 0.0)), Some(PLACE), Duration::ZERO, &cx);
            cx.painter.work_off();
        }
        assert_eq!(film.pixels().is_some(), stands, "{chosen:?}");
    }
}
