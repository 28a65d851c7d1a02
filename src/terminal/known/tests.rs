use super::rows::ROWS;
use super::{Asks, Colours, Escape, Ground, Known, Pictures, Place, Repeats, Seen, Spills, Titles};
use crate::figure::cells::Marker::{self, Full, Quadrant, Sextant};
use crate::figure::colour::Depth::{Ansi16, Ansi256, Mono, True};
use rstest::rstest;

fn known(variables: &[(&str, &str)]) -> Known {
    Known::of(|name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
}

const SHOWS: fn(crate::figure::colour::Depth) -> Colours = Colours::Shows;
const UP_TO: fn(crate::figure::colour::Depth) -> Colours = Colours::AtMost;
const DREW: &str = "TERM_PROGRAM";
const XTERM: (&str, &str) = ("TERM", "xterm-256color");

/// Every row of the table, by the environment that the terminal really sets.
#[rstest]
#[case::kitty(&[("TERM", "xterm-kitty"), ("COLORTERM", "truecolor"), ("KITTY_WINDOW_ID", "1")], "kitty", SHOWS(True), Sextant, Asks::All, Pictures::Asked)]
#[case::kitty_over_ssh(&[("TERM", "xterm-kitty")], "kitty", SHOWS(True), Sextant, Asks::All, Pictures::Asked)]
#[case::foot(&[("TERM", "foot"), ("COLORTERM", "truecolor")], "foot", SHOWS(True), Sextant, Asks::All, Pictures::Asked)]
#[case::konsole(&[XTERM, ("KONSOLE_VERSION", "221203"), ("COLORFGBG", "15;0")], "Konsole", SHOWS(True), Sextant, Asks::All, Pictures::Asked)]
#[case::vte(&[XTERM, ("VTE_VERSION", "7006"), ("COLORTERM", "truecolor")], "a terminal built on VTE", SHOWS(True), Sextant, Asks::All, Pictures::Asked)]
#[case::xterm(&[("TERM", "xterm"), ("XTERM_VERSION", "XTerm(379)")], "xterm", SHOWS(True), Quadrant, Asks::All, Pictures::Asked)]
#[case::mlterm(&[("TERM", "mlterm"), ("MLTERM", "3.9.0")], "mlterm", SHOWS(True), Quadrant, Asks::All, Pictures::Asked)]
#[case::mlterm_that_says_xterm(&[("TERM", "xterm"), ("MLTERM", "3.9.0")], "mlterm", SHOWS(True), Quadrant, Asks::All, Pictures::Asked)]
#[case::alacritty(&[("TERM", "alacritty"), ("COLORTERM", "truecolor")], "Alacritty", SHOWS(True), Quadrant, Asks::All, Pictures::Asked)]
#[case::urxvt(&[("TERM", "rxvt-unicode-256color"), ("COLORTERM", "rxvt-xpm")], "urxvt", UP_TO(Ansi256), Quadrant, Asks::Plain, Pictures::Never)]
#[case::st(&[("TERM", "st-256color")], "st", SHOWS(True), Quadrant, Asks::All, Pictures::Asked)]
#[case::zutty(&[XTERM, ("ZUTTY_VERSION", "0.14-DEBUG")], "Zutty", SHOWS(True), Quadrant, Asks::Plain, Pictures::Never)]
#[case::xterm_js(&[XTERM, (DREW, "vscode"), ("COLORTERM", "truecolor")], "xterm.js", SHOWS(True), Quadrant, Asks::All, Pictures::Asked)]
#[case::iterm(&[XTERM, (DREW, "iTerm.app"), ("COLORTERM", "truecolor")], "iTerm2", SHOWS(True), Quadrant, Asks::All, Pictures::Iterm)]
#[case::iterm_over_ssh(&[XTERM, ("LC_TERMINAL", "iTerm2")], "iTerm2", SHOWS(True), Quadrant, Asks::All, Pictures::Iterm)]
#[case::wezterm(&[XTERM, (DREW, "WezTerm"), ("COLORTERM", "truecolor")], "WezTerm", SHOWS(True), Sextant, Asks::All, Pictures::Iterm)]
#[case::ghostty(&[("TERM", "xterm-ghostty"), (DREW, "ghostty")], "Ghostty", SHOWS(True), Sextant, Asks::All, Pictures::Asked)]
#[case::contour(&[("TERM", "contour")], "Contour", SHOWS(True), Sextant, Asks::All, Pictures::Asked)]
#[case::windows(&[("WT_SESSION", "1")], "Windows Terminal", SHOWS(True), Quadrant, Asks::Nothing, Pictures::Asked)]
#[case::mintty(&[("TERM", "xterm"), (DREW, "mintty")], "mintty", SHOWS(True), Quadrant, Asks::All, Pictures::Iterm)]
#[case::apple(&[XTERM, (DREW, "Apple_Terminal")], "Terminal of macOS", UP_TO(True), Quadrant, Asks::Plain, Pictures::Never)]
#[case::linux(&[("TERM", "linux")], "the Linux console", SHOWS(Ansi16), Full, Asks::Nothing, Pictures::Never)]
#[case::tmux(&[("TERM", "tmux-256color"), ("TMUX", "/a,1,0"), (DREW, "tmux"), ("TERM_PROGRAM_VERSION", "3.3a")], "tmux", UP_TO(True), Quadrant, Asks::Plain, Pictures::Never)]
#[case::tmux_that_says_screen(&[("TERM", "screen-256color"), ("TMUX", "/a,1,0"), ("COLORTERM", "truecolor")], "tmux", UP_TO(True), Quadrant, Asks::Plain, Pictures::Never)]
#[case::tmux_that_answers(&[("TERM", "tmux-256color"), ("TMUX", "/a,1,0"), (DREW, "tmux"), ("TERM_PROGRAM_VERSION", "3.4")], "tmux", UP_TO(True), Quadrant, Asks::All, Pictures::Never)]
#[case::screen(&[("TERM", "screen"), ("STY", "1.a"), ("COLORTERM", "truecolor")], "GNU screen", UP_TO(Ansi256), Quadrant, Asks::Ground, Pictures::Never)]
#[case::screen_over_ssh(&[("TERM", "screen.xterm-256color")], "GNU screen", UP_TO(Ansi256), Quadrant, Asks::Ground, Pictures::Never)]
#[case::dvtm(&[("TERM", "dvtm-256color"), ("COLORTERM", "truecolor")], "dvtm", UP_TO(Ansi256), Quadrant, Asks::Nothing, Pictures::Never)]
#[case::dvtm_that_says_xterm(&[XTERM, ("DVTM", "0.15"), ("COLORTERM", "truecolor")], "dvtm", UP_TO(Ansi256), Quadrant, Asks::Nothing, Pictures::Never)]
#[case::zellij(&[XTERM, ("ZELLIJ", "0"), ("COLORTERM", "truecolor")], "zellij", UP_TO(True), Quadrant, Asks::Plain, Pictures::Never)]
#[case::mosh(&[XTERM, ("NCURSES_NO_UTF8_ACS", "1"), ("SSH_CONNECTION", "a")], "mosh", UP_TO(Ansi256), Quadrant, Asks::Plain, Pictures::Never)]
#[case::vt100(&[("TERM", "vt100")], "a terminal of one colour", SHOWS(Mono), Quadrant, Asks::Nothing, Pictures::Never)]
#[case::dumb(&[("TERM", "dumb")], "a terminal of one colour", SHOWS(Mono), Quadrant, Asks::Nothing, Pictures::Never)]
#[case::vt340(&[("TERM", "vt340")], "a terminal of DEC's", UP_TO(True), Quadrant, Asks::Nothing, Pictures::Never)]
#[case::qterminal(&[XTERM, ("COLORTERM", "truecolor"), ("COLORFGBG", "15;0")], "a terminal that supple does not know", UP_TO(True), Quadrant, Asks::Carefully, Pictures::Asked)]
#[case::unknown(&[XTERM, ("COLORTERM", "truecolor")], "a terminal that supple does not know", UP_TO(True), Quadrant, Asks::Carefully, Pictures::Asked)]
#[case::nothing(&[], "a terminal that supple does not know", UP_TO(True), Quadrant, Asks::Nothing, Pictures::Asked)]
fn a_terminal_is_known_by_what_it_sets(
    #[case] variables: &[(&str, &str)],
    #[case] name: &str,
    #[case] colours: Colours,
    #[case] marker: Marker,
    #[case] asks: Asks,
    #[case] pictures: Pictures,
) {
    let known = known(variables);
    let told = (known.name, known.colours, known.marker, known.pictures);
    assert_eq!(told, (name, colours, marker, pictures));
    assert_eq!(known.asks, if cfg!(windows) { Asks::Nothing } else { asks });
}

#[test]
fn every_row_is_held_by_the_cases_above() {
    let cases = include_str!("tests.rs");
    for row in ROWS {
        assert!(cases.contains(&format!("\"{}\"", row.known.name)), "no case has {}", row.known.name);
    }
}

/// Variables that a terminal inherited from the one in which it was started.
#[rstest]
#[case::xterm_from_konsole(&[("TERM", "xterm"), ("XTERM_VERSION", "XTerm(379)"), ("KONSOLE_VERSION", "221203")], Quadrant, Place::Outside)]
#[case::konsole_from_xterm(&[XTERM, ("KONSOLE_VERSION", "221203"), ("XTERM_VERSION", "XTerm(379)")], Quadrant, Place::Outside)]
#[case::konsole_from_gnome(&[XTERM, ("KONSOLE_VERSION", "221203"), ("VTE_VERSION", "7006")], Sextant, Place::Outside)]
#[case::an_editor_from_gnome(&[XTERM, (DREW, "vscode"), ("VTE_VERSION", "7006")], Quadrant, Place::Outside)]
#[case::alacritty_from_gnome(&[("TERM", "alacritty"), ("VTE_VERSION", "7006")], Quadrant, Place::Outside)]
#[case::st_from_kitty(&[("TERM", "st-256color"), ("KITTY_WINDOW_ID", "1")], Quadrant, Place::Outside)]
#[case::kitty_from_xterm(&[("TERM", "xterm-kitty"), ("XTERM_VERSION", "XTerm(379)")], Sextant, Place::Outside)]
#[case::kitty_from_tmux(&[("TERM", "xterm-kitty"), ("TMUX", "/a,1,0"), (DREW, "tmux")], Sextant, Place::Outside)]
#[case::xterm_from_tmux(&[("TERM", "xterm"), ("TMUX", "/a,1,0"), ("XTERM_VERSION", "XTerm(379)")], Quadrant, Place::Inside)]
#[case::tmux_in_konsole(&[("TERM", "tmux-256color"), ("TMUX", "/a,1,0"), ("KONSOLE_VERSION", "221203")], Quadrant, Place::Inside)]
#[case::tmux_that_says_xterm_in_gnome(&[XTERM, ("TMUX", "/a,1,0"), ("VTE_VERSION", "7006")], Quadrant, Place::Inside)]
#[case::zellij_in_kitty(&[("TERM", "xterm-kitty"), ("ZELLIJ", "0"), ("KITTY_WINDOW_ID", "1")], Quadrant, Place::Inside)]
#[case::screen_that_says_kitty(&[("TERM", "xterm-kitty"), ("STY", "1.a")], Quadrant, Place::Inside)]
#[case::the_console(&[("TERM", "linux"), ("VTE_VERSION", "7006")], Full, Place::Outside)]
fn what_was_inherited_gives_a_terminal_nothing_that_it_cannot_show(
    #[case] variables: &[(&str, &str)],
    #[case] marker: Marker,
    #[case] place: Place,
) {
    let known = known(variables);
    assert_eq!((known.marker, known.place), (marker, place), "{}", known.name);
}

#[rstest]
#[case::screen_that_names_the_terminal_outside(&[XTERM, ("STY", "1.a")], Ansi256)]
#[case::screen_in_tmux(&[("TERM", "screen-256color"), ("STY", "1.a"), ("TMUX", "/a,1,0")], Ansi256)]
#[case::tmux_in_screen(&[("TERM", "tmux-256color"), ("STY", "1.a"), ("TMUX", "/a,1,0")], True)]
#[case::tmux_by_that_name(&[("TERM", "screen-256color"), ("TMUX", "/a,1,0")], True)]
#[case::dvtm_in_tmux(&[("TERM", "dvtm-256color"), ("TMUX", "/a,1,0")], Ansi256)]
#[case::no_multiplexer(&[XTERM], True)]
fn where_24_bits_are_misread_256_colours_are_the_most(
    #[case] variables: &[(&str, &str)],
    #[case] depth: crate::figure::colour::Depth,
) {
    assert_eq!(known(variables).colours.with(True), depth);
}

#[rstest]
#[case("3.2", Ground::Untold, Escape::Late)]
#[case("3.3a", Ground::Untold, Escape::Late)]
#[case("3.4", Ground::Asked, Escape::Late)]
#[case("next-3.5", Ground::Asked, Escape::AtOnce)]
#[case("3.10b", Ground::Asked, Escape::AtOnce)]
#[case("4.0", Ground::Asked, Escape::AtOnce)]
#[case("openbsd-7.6", Ground::Asked, Escape::AtOnce)]
#[case("master", Ground::Untold, Escape::Late)]
fn tmux_is_known_by_its_version(#[case] version: &str, #[case] ground: Ground, #[case] escape: Escape) {
    let of = |program: &str| {
        known(&[("TERM", "tmux-256color"), ("TMUX", "/a,1,0"), (DREW, program), ("TERM_PROGRAM_VERSION", version)])
    };
    assert_eq!((of("tmux").ground, of("tmux").escape), (ground, escape));
    // Another program's version says nothing about tmux.
    assert_eq!((of("WezTerm").ground, of("WezTerm").escape), (Ground::Untold, Escape::Late));
}

#[rstest]
#[case::xterm(&[XTERM, ("XTERM_VERSION", "XTerm(379)")], Titles::Kept)]
#[case::gnome(&[XTERM, ("VTE_VERSION", "7006")], Titles::Kept)]
#[case::kitty(&[("TERM", "xterm-kitty")], Titles::Kept)]
#[case::foot(&[("TERM", "foot")], Titles::Kept)]
#[case::tmux(&[("TERM", "tmux-256color"), ("TMUX", "/a,1,0")], Titles::Kept)]
#[case::tmux_that_says_screen(&[("TERM", "screen-256color"), ("TMUX", "/a,1,0")], Titles::Kept)]
#[case::the_console(&[("TERM", "linux")], Titles::Lost)]
#[case::screen(&[("TERM", "screen.xterm-256color"), ("STY", "1.a"), ("XTERM_VERSION", "XTerm(379)")], Titles::Lost)]
#[case::konsole(&[XTERM, ("KONSOLE_VERSION", "221203")], Titles::Lost)]
#[case::an_editor(&[XTERM, (DREW, "vscode")], Titles::Lost)]
#[case::over_a_network(&[XTERM, ("SSH_TTY", "/dev/pts/1")], Titles::Lost)]
#[case::nothing(&[], Titles::Lost)]
fn a_title_is_taken_only_where_it_can_be_given_back(#[case] variables: &[(&str, &str)], #[case] titles: Titles) {
    assert_eq!(known(variables).titles, titles);
}

#[test]
fn a_row_that_was_seen_names_the_version() {
    for row in ROWS {
        assert_ne!(row.known.seen, Seen::With(""), "{}", row.known.name);
    }
}

#[rstest]
#[case::xterm(&[("TERM", "xterm"), ("XTERM_VERSION", "XTerm(379)")], Spills::Beside)]
#[case::mlterm(&[("TERM", "mlterm"), ("MLTERM", "3.9.0")], Spills::Around)]
#[case::screen_in_mlterm(&[("TERM", "screen"), ("STY", "1.a"), ("MLTERM", "3.9.0")], Spills::Around)]
#[case::tmux_in_xterm(&[("TERM", "tmux-256color"), ("TMUX", "/a,1,0"), ("XTERM_VERSION", "XTerm(379)")], Spills::Beside)]
#[case::kitty(&[("TERM", "xterm-kitty"), ("KITTY_WINDOW_ID", "1")], Spills::Nowhere)]
fn characters_spill_in_the_terminal_outside_too(#[case] variables: &[(&str, &str)], #[case] spills: Spills) {
    assert_eq!(known(variables).spills, spills);
}

#[rstest]
#[case::kitty(&[("TERM", "xterm-kitty")], Repeats::Everything)]
#[case::foot(&[("TERM", "foot")], Repeats::Everything)]
#[case::alacritty(&[("TERM", "alacritty"), ("VTE_VERSION", "7006")], Repeats::Everything)]
#[case::konsole_by_name(&[("TERM", "konsole-256color"), ("KONSOLE_VERSION", "221203")], Repeats::Everything)]
#[case::vte_by_name(&[("TERM", "vte-256color")], Repeats::Everything)]
#[case::what_may_be_an_editor_started_from_gnome(&[XTERM, ("VTE_VERSION", "7006")], Repeats::Nothing)]
#[case::what_may_have_been_started_from_konsole(&[XTERM, ("KONSOLE_VERSION", "221203")], Repeats::Nothing)]
#[case::xterm_draws_seams(&[("TERM", "xterm"), ("XTERM_VERSION", "XTerm(379)")], Repeats::Nothing)]
#[case::mlterm_draws_other_edges(&[("TERM", "mlterm"), ("MLTERM", "3.9.0")], Repeats::Nothing)]
#[case::urxvt_repeats_nothing(&[("TERM", "rxvt-unicode-256color")], Repeats::Nothing)]
#[case::tmux_repeats_no_blocks(&[("TERM", "tmux-256color"), ("TMUX", "/a,1,0"), ("KITTY_WINDOW_ID", "1")], Repeats::Nothing)]
#[case::screen_that_says_kitty(&[("TERM", "xterm-kitty"), ("STY", "1.a")], Repeats::Nothing)]
#[case::zellij_in_alacritty(&[("TERM", "alacritty"), ("ZELLIJ", "0")], Repeats::Nothing)]
#[case::mosh(&[XTERM, ("NCURSES_NO_UTF8_ACS", "1")], Repeats::Nothing)]
#[case::unknown(&[XTERM], Repeats::Nothing)]
fn characters_are_repeated_only_where_the_terminal_at_hand_was_seen_to(
    #[case] variables: &[(&str, &str)],
    #[case] repeats: Repeats,
) {
    assert_eq!(known(variables).repeats, repeats);
}
