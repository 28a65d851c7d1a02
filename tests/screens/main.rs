//! Whole screens at every size, with their styles.

mod cards;
mod doses;
mod dump;
mod fixtures;
mod german;
mod guide;
mod history;
mod home;
mod introduce;
mod mat;
mod preview;
mod seams;
mod summary;
mod vast;

use std::sync::Arc;

use ratatui::buffer::{Buffer, Cell as BufferCell};
use ratatui::layout::Rect;
use rstest::rstest;
use supple::body::Side;
use supple::care::notice::said as said_first;
use supple::figure::Stature;
use supple::figure::cells::{Cell, Cells};
use supple::figure::colour::{Colour, Depth};
use supple::language::Words;
use supple::routine::{Defaults, Kind, Library, Step};
use supple::session::view::{Breathed, Breathing, Motion, Show, View};
use supple::terminal::keymap::Keymap;
use supple::tui::screens::{self, far, help, notice, session, small};
use supple::tui::theme::{Role, Shade, Theme};

const KEYS: [(&str, &str); 4] = [("space", "pause"), ("→", "next"), ("+", "10 s"), ("x", "too much")];

fn dark() -> Theme {
    Theme::new(Shade::Dark, Depth::True, None)
}

fn empty(columns: u16, rows: u16) -> Buffer {
    Buffer::empty(Rect::new(0, 0, columns, rows))
}

/// A panel with a floor, in place of a figure.
fn panel(place: Rect) -> Cells {
    let cell = |row: u16| {
        let bg = if row + 1 == place.height { Colour::Rgb([0x3a, 0x46, 0x5a]) } else { Colour::Default };
        Cell { glyph: ' ', fg: Colour::Default, bg }
    };
    let cells = (0..place.height).flat_map(|row| (0..place.width).map(move |_| cell(row))).collect();
    Cells { cols: place.width, rows: place.height, cells }
}

/// What a session shows in English, with nothing that passes.
fn model<'a>(view: &'a View, figure: Option<&'a Cells>) -> session::Model<'a> {
    session::Model {
        view,
        figure,
        keys: &KEYS,
        goes_on: None,
        status: None,
        slide: 1.0,
        notice: None,
        words: Words::ENGLISH,
    }
}

fn draw(view: &View, (columns, rows): (u16, u16), figure: Option<&Cells>, theme: Theme) -> Buffer {
    drawn(&model(view, figure), (columns, rows), theme)
}

fn drawn(model: &session::Model<'_>, (columns, rows): (u16, u16), theme: Theme) -> Buffer {
    let mut buf = empty(columns, rows);
    let area = buf.area;
    session::draw(&mut buf, area, model, theme);
    buf
}

fn with_figure(view: &View, size: (u16, u16), theme: Theme) -> Buffer {
    let place = session::figure_place(Rect::new(0, 0, size.0, size.1), view);
    draw(view, size, place.map(panel).as_ref(), theme)
}

/// Whether anything of the breath's disc is to be seen, and its word.
fn breath_at(size: (u16, u16), breath: Option<Breathed>, theme: Theme) -> (usize, bool) {
    let word = "inwards".to_owned();
    let without = with_figure(&fixtures::hold(), size, theme);
    let with = with_figure(&View { breath, breath_word: word.clone(), ..fixtures::hold() }, size, theme);
    let is_drawn = |(one, other): &(&BufferCell, &BufferCell)| one != other && "█▀▄".contains(one.symbol());
    let text: String = with.content.iter().map(BufferCell::symbol).collect();
    (with.content.iter().zip(&without.content).filter(is_drawn).count(), text.contains(&word))
}

#[rstest]
fn a_breath_is_seen_to_grow_and_its_word_stands_at_every_size(
    #[values((60, 20), (80, 24), (120, 40), (200, 60))] size: (u16, u16),
) {
    let at = |at: f64| Some(Breathed { way: Breathing::In, at });
    let [empty, full] = [0.0, 1.0].map(|share| breath_at(size, at(share), dark()));
    assert!(empty.1 && full.1);
    assert!(size.0 == 60 || full.0 > empty.0 && empty.0 > 0, "{empty:?} {full:?}");
}

#[rstest]
fn in_one_colour_and_where_nothing_is_to_move_a_breath_is_its_word(#[values((80, 24), (120, 40))] size: (u16, u16)) {
    let breath = Some(Breathed { way: Breathing::In, at: 1.0 });
    assert_eq!(breath_at(size, breath, Theme::new(Shade::Dark, Depth::Mono, None)), (0, true));
    assert_eq!(breath_at(size, None, dark()), (0, true));
}

#[rstest]
#[case::hold(fixtures::hold())]
#[case::hundred(fixtures::hundred())]
#[case::roll(fixtures::roll())]
#[case::reps(fixtures::reps())]
#[case::ease(fixtures::ease())]
#[case::get_ready(fixtures::get_ready())]
#[case::switch(fixtures::switch())]
#[case::rest(fixtures::rest())]
#[case::settle(fixtures::settle())]
#[case::transition(fixtures::transition())]
#[case::wait(fixtures::wait())]
#[case::introduce(fixtures::introduce())]
#[case::paused(fixtures::paused())]
#[case::counting_in(fixtures::counting_in())]
fn a_session(#[case] view: View) {
    let name = format!(
        "{:?}{}",
        view.kind,
        match () {
            () if view.pause.is_some() => "-paused",
            () if view.counting_in => "-counting-in",
            () if view.slots == 3 => "-hundred",
            () => "",
        }
    );
    for size in [(120, 40), (80, 24), (60, 20)] {
        let label = format!("{}-{}x{}", name.to_lowercase(), size.0, size.1);
        if size.0 > 60 {
            insta::assert_snapshot!(format!("{label}-figure"), dump::dump(&with_figure(&view, size, dark())));
        }
        insta::assert_snapshot!(label, dump::dump(&draw(&view, size, None, dark())));
    }
}

#[test]
fn in_a_window_higher_than_wide_the_figure_stands_above_the_digits() {
    let moments = [("hold", "clamshell"), ("standing", "squat")].map(|(name, id)| (name, doing(id)));
    let introduce = View { figure: doing("clamshell").figure, ..fixtures::introduce() };
    for (name, view) in moments.into_iter().chain([("introduce", introduce)]) {
        for size in [(60, 50), (50, 40), (90, 60)] {
            let area = Rect::new(0, 0, size.0, size.1);
            assert!(session::figure_place(area, &view).is_some_and(|place| place.height >= 10), "{name} at {size:?}");
            let label = format!("{name}-{}x{}", size.0, size.1);
            insta::assert_snapshot!(label, dump::dump(&with_figure(&view, size, dark())));
        }
    }
}

/// The rows of a screen as text.
fn rows_of(buf: &Buffer) -> Vec<String> {
    let rows = buf.content().chunks(usize::from(buf.area.width));
    rows.map(|row| row.iter().map(BufferCell::symbol).collect()).collect()
}

fn above_the_progress(buf: &Buffer) -> String {
    let rows = rows_of(buf);
    let progress = rows.iter().position(|row| row.contains("━━")).expect("there is a progress");
    rows[progress - 1].clone()
}

#[test]
fn no_instruction_of_any_move_stands_directly_below_the_names_of_what_its_figure_marks() {
    let library = Library::embedded(Defaults::default());
    let moves = library.entries().iter().filter(|entry| entry.kind() == Kind::Move);
    for id in moves.map(|entry| entry.id()) {
        let view = doing(id);
        let exercise = Arc::clone(&view.figure.as_ref().unwrap().exercise);
        let feel = exercise.feel.as_ref().map(|feel| feel.say(Some(Side::Right)));
        for instruction in &exercise.instructions {
            let now = vec![instruction.say(Some(Side::Right))];
            let rows = rows_of(&with_figure(&View { now, feel: feel.clone(), ..view.clone() }, (80, 24), dark()));
            let caption = rows.iter().position(|row| row.contains('■')).expect("there is a caption");
            assert_eq!(rows[caption + 1].trim(), "", "{id}:\n{}", rows.join("\n"));
        }
    }
}

#[rstest]
#[case::hold(fixtures::hold())]
#[case::long_words(View { feel: Some("A stretch in the right buttock, sometimes up into the lower back.".into()), ..fixtures::hold() })]
#[case::switch(fixtures::switch())]
#[case::settle(fixtures::settle())]
#[case::paused(fixtures::paused())]
#[case::introduce(fixtures::introduce())]
#[case::rest(fixtures::rest())]
fn no_word_stands_directly_on_the_progress(#[case] view: View) {
    let view = View { figure: doing("clamshell").figure, ..view };
    for size in [(120, 40), (110, 32), (100, 30), (80, 24), (76, 22), (60, 20), (60, 50), (50, 40), (90, 60)] {
        let shown = with_figure(&view, size, dark());
        assert_eq!(above_the_progress(&shown).trim(), "", "with a figure at {size:?}");
        if size.0 >= 56 {
            let bare = draw(&View { figure: None, ..view.clone() }, size, None, dark());
            assert_eq!(above_the_progress(&bare).trim(), "", "without at {size:?}");
        }
    }
}

#[rstest]
#[case(120, 40)]
#[case(80, 24)]
#[case(60, 20)]
fn the_first_start_says_what_supple_is_not_while_the_person_settles(#[case] columns: u16, #[case] rows: u16) {
    let view = fixtures::settle();
    let model = session::Model { notice: Some(said_first(Words::ENGLISH)), ..model(&view, None) };
    let buf = drawn(&model, (columns, rows), dark());
    insta::assert_snapshot!(format!("settle-first-{columns}x{rows}"), dump::dump(&buf));
}

#[test]
fn what_is_said_at_the_first_start_counts_as_said_only_where_all_of_it_is_shown() {
    let view = View { figure: doing("clamshell").figure, ..fixtures::settle() };
    for words in [Words::ENGLISH, Words::of("de").unwrap()] {
        let fits = |columns, rows| session::notice_fits(Rect::new(0, 0, columns, rows), &view, said_first(words));
        for size in [(120, 40), (100, 30), (80, 24)] {
            let said = said_first(words);
            assert!(fits(size.0, size.1), "{size:?}: {said:?}");
        }
        assert!(!fits(76, 22) && !fits(60, 20) && !fits(30, 9), "{words:?}");
    }
}

#[rstest]
#[case(48, 44)]
#[case(60, 50)]
#[case(90, 60)]
fn where_the_figure_stands_above_the_digits_there_is_room_for_all_of_it(#[case] columns: u16, #[case] rows: u16) {
    let view = View { figure: doing("clamshell").figure, ..fixtures::settle() };
    let said = said_first(Words::ENGLISH);
    assert!(session::notice_fits(Rect::new(0, 0, columns, rows), &view, said));
    let model = session::Model { notice: Some(said), ..model(&view, None) };
    let buf = drawn(&model, (columns, rows), dark());
    let shown = words(&buf);
    for said in [&said.coaches, &said.ask_first].into_iter().chain(&said.limits) {
        assert!(shown.contains(said), "{said} is not whole:\n{}", rows_of(&buf).join("\n"));
    }
}

#[rstest]
#[case("light", Shade::Light, Depth::True)]
#[case("256", Shade::Dark, Depth::Ansi256)]
#[case("light-256", Shade::Light, Depth::Ansi256)]
#[case("16", Shade::Dark, Depth::Ansi16)]
#[case("light-16", Shade::Light, Depth::Ansi16)]
#[case("mono", Shade::Dark, Depth::Mono)]
fn a_hold_and_a_pause_with_other_colours(#[case] name: &str, #[case] shade: Shade, #[case] depth: Depth) {
    let theme = Theme::new(shade, depth, None);
    for (moment, view) in [("hold", fixtures::hold()), ("paused", fixtures::paused())] {
        insta::assert_snapshot!(format!("{moment}-{name}"), dump::dump(&draw(&view, (80, 24), None, theme)));
    }
}

#[rstest]
#[case(50, 16)]
#[case(30, 9)]
#[case(30, 5)]
#[case(16, 3)]
#[case(12, 1)]
#[case(1, 1)]
fn a_session_in_a_window_that_is_too_small(#[case] columns: u16, #[case] rows: u16) {
    let label = format!("bare-{columns}x{rows}");
    insta::assert_snapshot!(label, dump::dump(&draw(&fixtures::hold(), (columns, rows), None, dark())));
}

#[test]
fn the_far_view() {
    let moments = [("hold", fixtures::hold()), ("settle", fixtures::settle()), ("paused", fixtures::paused())];
    for (moment, view) in moments {
        for (columns, rows) in [(120, 40), (80, 24), (60, 20), (20, 6)] {
            let mut buf = empty(columns, rows);
            let area = buf.area;
            far::draw(&mut buf, area, &view, session::tone(&view), Words::ENGLISH, dark());
            insta::assert_snapshot!(format!("far-{moment}-{columns}x{rows}"), dump::dump(&buf));
        }
    }
}

/// A hold of a bundled move, with the figure that goes with it.
fn doing(id: &str) -> View {
    let library = Library::embedded(Defaults::default());
    let routine = library.get(id).unwrap().routine().unwrap();
    let Some(Step::Do(exercise)) = routine.steps.first() else { panic!("{id} is a move") };
    let show = Show { exercise: Arc::new((**exercise).clone()), side: Some(Side::Right), motion: Motion::Hold };
    View { name: exercise.name.clone(), figure: Some(show), ..fixtures::hold() }
}

#[rstest]
#[case::low("clamshell")]
#[case::standing("squat")]
fn a_figure_with_the_names_of_what_it_marks(#[case] id: &str) {
    for size in [(120, 40), (100, 30), (80, 24)] {
        let label = format!("{id}-{}x{}", size.0, size.1);
        insta::assert_snapshot!(label, dump::dump(&with_figure(&doing(id), size, dark())));
    }
}

#[test]
fn a_figure_lies_within_a_window_of_any_size_and_covers_no_words() {
    let sizes = (42..=130).step_by(7).flat_map(|columns| (18..=60).step_by(3).map(move |rows| (columns, rows)));
    for (columns, rows) in sizes.chain([(99, 400)]) {
        for id in ["clamshell", "squat"] {
            let area = Rect::new(0, 0, columns, rows);
            let view = doing(id);
            let Some(place) = session::figure_place(area, &view) else { continue };
            assert_eq!(place.intersection(area), place, "{id} at {columns}x{rows}");
            // a figure of bare cells wipes out what it is drawn over
            let bare = Cells {
                cells: vec![Cell { glyph: '.', fg: Colour::Default, bg: Colour::Default }; place.area() as usize],
                cols: place.width,
                rows: place.height,
            };
            let drawn = draw(&view, (columns, rows), Some(&bare), dark());
            let kept = place.positions().filter(|&at| drawn[at].symbol() == ".").count();
            assert_eq!(kept, place.area() as usize, "{id} at {columns}x{rows}: words stand on the figure");
        }
    }
}

/// On the way to a move it is all that is read of it; in the smallest window with words it was cut.
#[rstest]
#[case("foam-roller")]
#[case("leg-swings")]
#[case("pelvic-tilt")]
#[case("trigger-point")]
fn who_should_leave_a_move_out_is_whole_in_a_small_window(#[case] id: &str) {
    let exercise = doing(id).figure.unwrap().exercise;
    let sentence = exercise.not_if.as_ref().unwrap().say(Some(Side::Right));
    let view = View { now: vec![sentence.clone()], feel: None, ..fixtures::hold() };
    let shown = draw(&view, (60, 20), None, dark());
    assert!(words(&shown).contains(&sentence), "{}", rows_of(&shown).join("\n"));
}

#[test]
fn a_person_who_stands_has_more_rows_than_one_who_lies() {
    for (columns, rows) in [(120, 40), (80, 24)] {
        let area = Rect::new(0, 0, columns, rows);
        let height = |id| session::figure_place(area, &doing(id)).map_or(0, |place| place.height);
        assert!(height("squat") > height("clamshell"), "{columns}x{rows}");
        let preview = home::preview();
        let at_home = |stature| screens::home::figure_place(area, Some(&preview), stature).unwrap().height;
        assert!(at_home(Stature::Stands) >= at_home(Stature::Low), "{columns}x{rows}");
    }
}

#[test]
fn home_at_three_sizes() {
    let keys = [("enter", "start"), ("/", "filter"), ("n", "new"), ("t", "sound check")];
    let (rows, preview) = (home::rows(), home::preview());
    for (columns, height) in [(120, 40), (80, 24), (60, 20)] {
        let mut buf = empty(columns, height);
        let area = buf.area;
        let figure = screens::home::figure_place(area, Some(&preview), Stature::Low).map(panel);
        let model = screens::home::Model {
            greeting: "Good evening. Glutes, 2 days ago.",
            filter: screens::home::Filter::Off,
            rows: &rows,
            selected: Some(1),
            preview: Some(&preview),
            figure: figure.as_ref(),
            keys: &keys,
            status: Some("no sound device"),
            words: Words::ENGLISH,
        };
        screens::home::draw(&mut buf, area, &model, dark());
        insta::assert_snapshot!(format!("home-{columns}x{height}"), dump::dump(&buf));
    }
}

#[rstest]
#[case::scrolled("many", home::many(), Some(30), Some(home::preview()), screens::home::Filter::On("number"))]
#[case::mending("mending", home::rows(), Some(15), Some(home::broken()), screens::home::Filter::Off)]
#[case::nothing("nothing", Vec::new(), None, None, screens::home::Filter::Typing("zzz"))]
fn home_in_other_moments(
    #[case] name: &str,
    #[case] rows: Vec<screens::home::Row>,
    #[case] selected: Option<usize>,
    #[case] preview: Option<screens::home::Preview>,
    #[case] filter: screens::home::Filter<'_>,
) {
    let mut buf = empty(80, 24);
    let area = buf.area;
    let model = screens::home::Model {
        greeting: "Good morning.",
        filter,
        rows: &rows,
        selected,
        preview: preview.as_ref(),
        figure: None,
        keys: &[("enter", "start")],
        status: None,
        words: Words::ENGLISH,
    };
    screens::home::draw(&mut buf, area, &model, dark());
    insta::assert_snapshot!(format!("home-{name}"), dump::dump(&buf));
}

#[test]
fn home_on_a_day_with_something_to_go_on_with_and_on_a_day_of_rest() {
    let keys = [("enter", "start"), ("/", "filter"), ("n", "new"), ("t", "sound check")];
    let days = [("today", home::today(), 3, home::for_today()), ("rest", home::rest(), 3, home::preview())];
    for (name, rows, selected, preview) in days {
        for (columns, height) in [(120, 40), (80, 24), (60, 20)] {
            let mut buf = empty(columns, height);
            let area = buf.area;
            let figure = screens::home::figure_place(area, Some(&preview), Stature::Low).map(panel);
            let model = screens::home::Model {
                greeting: "Good evening. Glutes, today.",
                filter: screens::home::Filter::Off,
                rows: &rows,
                selected: Some(selected),
                preview: Some(&preview),
                figure: figure.as_ref(),
                keys: &keys,
                status: None,
                words: Words::ENGLISH,
            };
            screens::home::draw(&mut buf, area, &model, dark());
            insta::assert_snapshot!(format!("home-{name}-{columns}x{height}"), dump::dump(&buf));
        }
    }
}

#[test]
fn the_summary_asks_how_sore_it_is_now() {
    let record = summary::record();
    let keys = [("enter", "home"), ("r", "again")];
    for (columns, rows) in [(120, 40), (80, 24), (60, 20)] {
        let mut buf = empty(columns, rows);
        let area = buf.area;
        let question = Some("How sore is your left side now? 0-9, x for 10.");
        let model = screens::summary::Model {
            record: &record,
            when: "Sunday, 20:14",
            question,
            keys: &keys,
            status: None,
            words: Words::ENGLISH,
        };
        screens::summary::draw(&mut buf, area, &model, dark());
        let dumped = dump::dump(&buf);
        assert!(dumped.contains("How sore is your left side now?"), "the question has no room at {columns}x{rows}");
        insta::assert_snapshot!(format!("summary-asks-{columns}x{rows}"), dumped);
    }
}

#[test]
fn the_summary_at_three_sizes() {
    let records =
        [("summary", summary::record()), ("summary-hardly", summary::hardly()), ("summary-left", summary::left())];
    for (name, record) in records {
        for (columns, rows) in [(120, 40), (80, 24), (60, 20)] {
            let mut buf = empty(columns, rows);
            let area = buf.area;
            let keys = [("enter", "home"), ("r", "again")];
            let model = screens::summary::Model {
                record: &record,
                when: "Sunday, 20:14",
                question: None,
                keys: &keys,
                status: None,
                words: Words::ENGLISH,
            };
            screens::summary::draw(&mut buf, area, &model, dark());
            insta::assert_snapshot!(format!("{name}-{columns}x{rows}"), dump::dump(&buf));
        }
    }
}

#[test]
fn help_notice_question_and_what_a_small_window_needs() {
    let entries = Keymap::default().session.help();
    for (columns, rows) in [(120, 40), (80, 24), (60, 20)] {
        let mut buf = empty(columns, rows);
        let area = buf.area;
        let model = help::Model { entries: &entries, keys: &[("esc", "back")], drawn: None, words: Words::ENGLISH };
        help::draw(&mut buf, area, &model, dark());
        insta::assert_snapshot!(format!("help-{columns}x{rows}"), dump::dump(&buf));
        let mut buf = empty(columns, rows);
        notice::draw(&mut buf, area, &[("enter", "understood")], Words::ENGLISH, dark());
        insta::assert_snapshot!(format!("notice-{columns}x{rows}"), dump::dump(&buf));
        let mut buf = with_figure(&fixtures::hold(), (columns, rows), dark());
        screens::confirm::ask(
            &mut buf,
            area,
            &screens::confirm::kept(Words::ENGLISH),
            &[("q", "end"), ("esc", "go on")],
            dark(),
        );
        insta::assert_snapshot!(format!("confirm-{columns}x{rows}"), dump::dump(&buf));
    }
    let mut buf = empty(40, 12);
    let area = buf.area;
    small::draw(&mut buf, area, Words::ENGLISH, dark());
    insta::assert_snapshot!("small-40x12", dump::dump(&buf));
}

/// Everything in a buffer, its words a space apart.
fn words(buf: &Buffer) -> String {
    rows_of(buf).join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

#[rstest]
#[case((15, 3), "The keys need a larger window. any key back", "End this session? q end")]
#[case((20, 5), "space . b pause, and go on 18 more in a larger window any key back", "End this session? What you did is kept. q end")]
#[case((12, 2), "Too small. any key back", "End? q end")]
#[case((8, 1), "", "q end")]
fn the_smallest_windows_cut_no_word_of_help_and_question(
    #[case] (columns, rows): (u16, u16),
    #[case] keys: &str,
    #[case] question: &str,
) {
    let entries = Keymap::default().session.help();
    let mut buf = empty(columns, rows);
    let area = buf.area;
    help::draw(
        &mut buf,
        area,
        &help::Model { entries: &entries, keys: &[("any key", "back")], drawn: None, words: Words::ENGLISH },
        dark(),
    );
    assert_eq!(words(&buf), keys);
    let mut buf = draw(&fixtures::hold(), (columns, rows), None, dark());
    screens::confirm::ask(
        &mut buf,
        area,
        &screens::confirm::kept(Words::ENGLISH),
        &[("q", "end"), ("any other key", "go on")],
        dark(),
    );
    assert_eq!(words(&buf), question);
}

#[rstest]
#[case((120, 40))]
#[case((110, 24))]
#[case((80, 24))]
#[case((60, 20))]
#[case((60, 50))]
fn the_question_leaves_the_windows_edge_as_it_is(#[case] size: (u16, u16)) {
    let mut buf = draw(&fixtures::hold(), size, None, dark());
    let area = buf.area;
    session::draw_edge(&mut buf, area, &fixtures::hold(), dark());
    let before = buf.clone();
    screens::confirm::ask(
        &mut buf,
        area,
        &screens::confirm::kept(Words::ENGLISH),
        &[("q", "end"), ("esc", "go on")],
        dark(),
    );
    assert!(words(&buf).contains("End this session?"));
    for at in area.positions().filter(|&at| "█▀▄".contains(before[at].symbol())) {
        if at.x == 0 || at.x + 1 == size.0 || at.y + 1 == size.1 {
            assert_eq!(buf[at], before[at], "{at}");
        }
    }
}

#[rstest]
#[case::all_around((120, 40), true)]
#[case::left_and_right((80, 24), false)]
fn without_sound_the_edge_has_the_tone_of_the_phase_and_covers_no_word(#[case] size: (u16, u16), #[case] around: bool) {
    for view in [fixtures::hold(), fixtures::rest(), fixtures::introduce(), fixtures::paused(), fixtures::wait()] {
        let before = draw(&view, size, None, dark());
        let mut buf = before.clone();
        session::draw_edge(&mut buf, before.area, &view, dark());
        let tone = dark().ink(Role::Tone(session::tone(&view))).fg;
        for (place, (cell, was)) in buf.content().iter().zip(before.content()).enumerate() {
            let (x, y) = buf.pos_of(place);
            let on_side = x == 0 || x + 1 == size.0;
            if on_side || around && (y == 0 || y + 1 == size.1) {
                assert_eq!((Some(cell.fg), was.symbol()), (tone, " "), "{x}, {y}");
            } else {
                assert_eq!(cell, was);
            }
        }
    }
}

/// Every window from nothing to larger than any screen: nothing is cut off by a panic, in no moment.
#[test]
fn no_window_is_too_small_or_too_large_for_any_moment() {
    let moments = [
        fixtures::hold(),
        fixtures::hundred(),
        fixtures::switch(),
        fixtures::settle(),
        fixtures::wait(),
        fixtures::introduce(),
        fixtures::paused(),
    ];
    let (rows, preview, record) = (home::many(), home::preview(), summary::record());
    let entries = Keymap::default().session.help();
    for columns in [0, 1, 7, 20, 39, 56, 75, 76, 99, 100, 330] {
        for height in [0, 1, 2, 5, 8, 12, 18, 21, 22, 29, 30, 36, 90] {
            let mut buf = empty(columns, height);
            let area = buf.area;
            for view in &moments {
                draw(view, (columns, height), None, dark());
                with_figure(view, (columns, height), dark());
                session::draw_edge(&mut buf, area, view, dark());
                far::draw(&mut buf, area, view, session::tone(view), Words::ENGLISH, dark());
            }
            let model = screens::home::Model {
                greeting: "Good evening.",
                filter: screens::home::Filter::Typing("what is typed is longer than the window is wide"),
                rows: &rows,
                selected: Some(60),
                preview: Some(&preview),
                figure: None,
                keys: &KEYS,
                status: Some("muted"),
                words: Words::ENGLISH,
            };
            screens::home::draw(&mut buf, area, &model, dark());
            let model = screens::summary::Model {
                record: &record,
                when: "Sunday",
                question: Some("How sore are you now?"),
                keys: &KEYS,
                status: None,
                words: Words::ENGLISH,
            };
            screens::summary::draw(&mut buf, area, &model, dark());
            let model = help::Model { entries: &entries, keys: &KEYS, drawn: None, words: Words::ENGLISH };
            help::draw(&mut buf, area, &model, dark());
            notice::draw(&mut buf, area, &KEYS, Words::ENGLISH, dark());
            screens::confirm::ask(&mut buf, area, &screens::confirm::kept(Words::ENGLISH), &KEYS, dark());
            small::draw(&mut buf, area, Words::ENGLISH, dark());
        }
    }
}
