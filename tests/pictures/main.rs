//! The pictures of the README: what the program draws, cell by cell and, where a terminal shows pictures, pixel by pixel. `SUPPLE_PICTURES=write cargo test --test pictures`
//! draws them anew.

mod svg;

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use supple::audio::Settings as Sound;
use supple::body::Side;
use supple::coach::Setting;
use supple::coach::{Hearing, Talk, World};
use supple::config::settings::{Drawing, Theme as Chosen};
use supple::config::words::{Colours, Shade as ShadeWord};
use supple::config::{SavedState, Settings};
use supple::figure::cells::{Cell, Cells, Edges, Marker};
use supple::figure::colour::{Colour, Depth};
use supple::figure::pixels::{Backdrop, Canvas, CellSize};
use supple::figure::{Facing, Light, Motion, Palette, Tone};
use supple::journal::Past;
use supple::language::Words;
use supple::routine::{Defaults, Library, Routine};
use supple::session::player::{Command, Player, Speed};
use supple::session::timeline::{PhaseKind, Setup, compile};
use supple::terminal::keymap::{Keymap, SessionAction};
use supple::terminal::pictures::{FEWEST_REGISTERS, Protocol, encode};
use supple::tui::context::Context;
use supple::tui::layer::Layer as _;
use supple::tui::layers::Home;
use supple::tui::screens::session;
use supple::tui::theme::{Role, Shade, Theme};

use svg::Pixels;

const WINDOW: Rect = Rect { x: 0, y: 0, width: 120, height: 36 };

fn theme() -> Theme {
    Theme::new(Shade::Dark, Depth::True, None)
}

/// Holds the picture in `docs` to these cells, or draws it anew.
fn hold(name: &str, title: &str, buf: &Buffer, pixels: Option<&Pixels>) {
    let hex = |[red, green, blue]: [u8; 3]| format!("#{red:02x}{green:02x}{blue:02x}");
    let (ground, text) = (hex(theme().background()), hex(theme().rgb(Role::Normal)));
    let drawn = svg::picture(buf, pixels, title, &ground, &text);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    if std::env::var_os("SUPPLE_PICTURES").is_some_and(|what| what == "write") {
        fs::write(&path, drawn).unwrap();
        return;
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    // the files of a checkout may have other ends of lines
    let same = kept.lines().eq(drawn.lines());
    assert!(same, "docs/{name} is not what supple draws now: SUPPLE_PICTURES=write cargo test --test pictures");
}

fn routine(id: &str) -> Arc<Routine> {
    Arc::clone(Library::embedded(Defaults::default()).get(id).unwrap().routine().unwrap())
}

#[test]
fn the_home_screen_is_the_one_in_the_readme() {
    let settings = Settings {
        theme: Chosen { shade: ShadeWord::Dark, colours: Colours::True },
        figure: Drawing { marker: Some(Marker::Quadrant), edges: Some(Edges::Smooth), ..Drawing::default() },
        ..Settings::default()
    };
    let mut kept = SavedState::default();
    kept.set_notice_seen();
    let mut cx = Context::new(Setting {
        folders: None,
        settings,
        words: Words::ENGLISH,
        kept,
        keymap: Keymap::default(),
        library: Library::embedded(Defaults::default()),
        past: Past::default(),
        world: World { hearing: Hearing::new(Sound::default(), Talk::new(None)), journal: None, trace: None },
        word: None,
    });
    cx.area = WINDOW;
    let mut home = Home::new(&cx);
    home.advance(Duration::from_secs(3), &mut cx);
    let mut buf = Buffer::empty(WINDOW);
    home.draw(&mut buf, &cx);
    hold("home.svg", "The home screen: what there is, and what a routine consists of.", &buf, None);
}

/// A hold of a routine, this long after its move's first hold has begun.
fn into_the_hold(routine: &Routine, id: &str, into: Duration) -> (Player, Duration) {
    let timeline = compile(routine, &Setup::default());
    let at_hold = timeline.phases.iter().find(|phase| {
        phase.kind == PhaseKind::Hold && phase.exercise.as_ref().is_some_and(|exercise| exercise.id.as_str() == id)
    });
    let now = at_hold.unwrap().at + into;
    let mut player = Player::new(timeline, Speed::NORMAL);
    player.apply(Command::Start, Duration::ZERO);
    // a long time without a sign of life means that the machine slept
    let mut passed = Duration::ZERO;
    while passed < now {
        passed = now.min(passed + Duration::from_millis(500));
        player.advance(passed);
    }
    (player, now)
}

#[test]
fn the_session_is_the_one_in_the_readme() {
    let (player, now) = into_the_hold(&routine("glute-relief"), "piriformis", Duration::from_millis(5_200));
    let view = player.view(now);
    let show = view.figure.as_ref().unwrap();
    let clip = show.exercise.figure.as_ref().unwrap().clip();
    let place = session::figure_place(WINDOW, &view).unwrap();
    // Twice as fine as the cells of the picture: screens are.
    let cell = CellSize { width: 2 * svg::CELL.0, height: 2 * svg::CELL.1 };
    let canvas = Canvas { cols: place.width, rows: place.height, cell };
    let palette = Palette { light: Light::Dark, ground: Some(theme().background()), tone: Tone::Plain };
    let facing = Facing::Side(show.side.unwrap_or(Side::Right));
    let painted = clip.paint(&clip.frame(Motion::Hold), canvas, palette, facing, Backdrop::Clear);
    let png = encode(Protocol::Kitty, &painted, canvas, &[], FEWEST_REGISTERS).bytes;
    let pixels = Pixels { place, png: String::from_utf8(png).unwrap() };
    // The cells below a picture are blank.
    let blank = Cell { glyph: ' ', fg: Colour::Default, bg: Colour::Default };
    let cells = vec![blank; usize::from(place.width) * usize::from(place.height)];
    let figure = Cells { cols: place.width, rows: place.height, cells };
    let keymap = Keymap::default();
    let actions = [
        (SessionAction::Pause, "pause"),
        (SessionAction::Next, "next"),
        (SessionAction::Longer, "10 s"),
        (SessionAction::TooMuch, "too much"),
    ];
    let labels = actions.map(|(action, what)| (keymap.session.label(action), what));
    let keys: Vec<(&str, &str)> = labels.iter().map(|(label, what)| (label.as_str(), *what)).collect();
    let mut buf = Buffer::empty(WINDOW);
    let model = session::Model {
        view: &view,
        figure: Some(&figure),
        keys: &keys,
        goes_on: None,
        status: None,
        slide: 1.0,
        notice: None,
        words: Words::ENGLISH,
    };
    session::draw(&mut buf, WINDOW, &model, theme());
    hold(
        "session.svg",
        "A session: the figure in its pose, the side, the seconds, what comes next.",
        &buf,
        Some(&pixels),
    );
}
