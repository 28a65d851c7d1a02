use super::{Surroundings, theme};
use crate::config::settings::{Drawing, Theme as Chosen};
use crate::config::words::{Colours, Shade as ShadeWord};
use crate::figure::cells::{Edges, Marker};
use crate::figure::colour::Depth;
use crate::terminal::capabilities::Behind;
use crate::terminal::decode::Scheme;
use crate::tui::theme::Shade;
use rstest::rstest;

fn around(variables: &[(&str, &str)]) -> Surroundings {
    Surroundings::of(|name| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned()))
}

fn depth(variables: &[(&str, &str)], chosen: Chosen) -> Depth {
    theme(chosen, &around(variables), Behind::Awaited).depth()
}

#[rstest]
#[case(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Depth::True)]
#[case(&[("TERM", "xterm-256color")], Depth::Ansi256)]
#[case(&[("TERM", "xterm-direct")], Depth::True)]
#[case(&[("TERM", "xterm-mono"), ("COLORTERM", "truecolor")], Depth::Mono)]
#[case(&[("TERM", "xterm")], Depth::Ansi16)]
#[case(&[("TERM", "screen"), ("COLORTERM", "truecolor")], Depth::Ansi256)]
#[case(&[("TERM", "screen")], Depth::Ansi16)]
#[case(&[("TERM", "linux"), ("COLORTERM", "truecolor")], Depth::Ansi16)]
#[case(&[("TERM", "xterm-kitty")], Depth::True)]
#[cfg(not(windows))]
fn colours_are_as_many_as_the_terminal_shows_and_the_environment_says(
    #[case] variables: &[(&str, &str)],
    #[case] colours: Depth,
) {
    assert_eq!(depth(variables, Chosen::default()), colours);
}

#[test]
fn no_color_is_obeyed_unless_colours_were_chosen() {
    for terminal in ["xterm-kitty", "xterm-256color"] {
        let variables = [("TERM", terminal), ("COLORTERM", "truecolor"), ("NO_COLOR", "1")];
        assert_eq!(depth(&variables, Chosen::default()), Depth::Mono);
        assert_eq!(depth(&variables, Chosen { colours: Colours::Ansi256, ..Chosen::default() }), Depth::Ansi256);
    }
}

#[test]
fn more_colours_than_a_terminal_is_known_to_show_can_be_chosen() {
    let variables = [("TERM", "screen-256color"), ("STY", "1.a")];
    assert_eq!(depth(&variables, Chosen { colours: Colours::True, ..Chosen::default() }), Depth::True);
}

#[rstest]
#[case("15;0", Behind::Awaited, Shade::Dark)]
#[case("0;15", Behind::Awaited, Shade::Light)]
#[case("0;default;15", Behind::Unknown, Shade::Light)]
#[case("0;15", Behind::Told([0, 0, 0]), Shade::Dark)]
#[case("0;15", Behind::Shaded(Scheme::Dark), Shade::Dark)]
#[case("", Behind::Shaded(Scheme::Light), Shade::Light)]
#[case("", Behind::Told([250, 250, 250]), Shade::Light)]
#[case("", Behind::Awaited, Shade::Dark)]
#[case("rubbish", Behind::Unknown, Shade::Dark)]
fn dark_or_light_is_what_the_terminal_answers_or_else_the_environment_says(
    #[case] colorfgbg: &str,
    #[case] behind: Behind,
    #[case] shade: Shade,
) {
    let around = around(&[("TERM", "xterm"), ("COLORFGBG", colorfgbg)]);
    assert_eq!(theme(Chosen::default(), &around, behind).shade(), shade);
}

#[rstest]
#[case::nobody_tells(&[("TERM", "xterm")], ShadeWord::Auto, Behind::Unknown, true)]
#[case::nobody_tells_and_one_is_chosen(&[("TERM", "xterm")], ShadeWord::Light, Behind::Unknown, true)]
#[case::it_may_still_tell(&[("TERM", "xterm")], ShadeWord::Auto, Behind::Awaited, false)]
#[case::it_told(&[("TERM", "xterm")], ShadeWord::Auto, Behind::Told([250; 3]), false)]
#[case::it_told_the_other(&[("TERM", "xterm")], ShadeWord::Light, Behind::Told([0; 3]), true)]
#[case::the_environment_tells(&[("TERM", "xterm"), ("COLORFGBG", "0;15")], ShadeWord::Auto, Behind::Unknown, false)]
#[case::qterminal_says_the_same_whatever_it_is(&[("TERM", "xterm-256color"), ("COLORFGBG", "15;0")], ShadeWord::Auto, Behind::Unknown, true)]
#[case::and_so_does_tmux_inside_it(&[("TERM", "tmux-256color"), ("TMUX", "/a,1,0"), ("COLORFGBG", "15;0")], ShadeWord::Auto, Behind::Unknown, true)]
#[case::konsole_means_it(&[("TERM", "xterm-256color"), ("KONSOLE_VERSION", "221203"), ("COLORFGBG", "15;0")], ShadeWord::Auto, Behind::Unknown, false)]
#[case::urxvt_means_it(&[("TERM", "rxvt-unicode-256color"), ("COLORFGBG", "15;0")], ShadeWord::Auto, Behind::Unknown, false)]
#[case::and_the_other_is_chosen(&[("TERM", "xterm"), ("COLORFGBG", "0;15")], ShadeWord::Dark, Behind::Awaited, true)]
#[case::the_console_is_dark(&[("TERM", "linux")], ShadeWord::Auto, Behind::Unknown, false)]
#[case::letters_alone(&[("TERM", "xterm"), ("NO_COLOR", "1")], ShadeWord::Auto, Behind::Unknown, false)]
fn the_ground_is_the_themes_own_where_the_terminals_is_not_known_or_the_wrong_one(
    #[case] variables: &[(&str, &str)],
    #[case] shade: ShadeWord,
    #[case] behind: Behind,
    #[case] painted: bool,
) {
    let chosen = Chosen { shade, ..Chosen::default() };
    assert_eq!(theme(chosen, &around(variables), behind).ground().is_some(), painted);
}

#[test]
fn characters_are_those_that_the_terminal_draws_unless_they_were_chosen() {
    let chosen = Drawing { marker: Some(Marker::Half), ..Drawing::default() };
    for (term, marker) in [("xterm-kitty", Marker::Sextant), ("linux", Marker::Full), ("xterm", Marker::Quadrant)] {
        let around = around(&[("TERM", term)]);
        assert_eq!(around.drawing(Drawing::default()).marker, Some(marker));
        assert_eq!(around.drawing(chosen).marker, Some(Marker::Half));
    }
}

#[test]
fn edges_are_hard_over_a_network_unless_they_were_chosen() {
    let far = around(&[("TERM", "xterm"), ("COLORTERM", "truecolor"), ("SSH_TTY", "/dev/pts/1")]);
    assert_eq!(far.drawing(Drawing::default()).edges, Some(Edges::Hard));
    assert_eq!(around(&[("TERM", "xterm")]).drawing(Drawing::default()).edges, Some(Edges::Smooth));
    let chosen = Drawing { edges: Some(Edges::Smooth), ..Drawing::default() };
    assert_eq!(far.drawing(chosen).edges, Some(Edges::Smooth));
}

#[test]
fn a_chosen_shade_holds_against_the_terminals_answer() {
    let chosen = Chosen { shade: ShadeWord::Light, ..Chosen::default() };
    let theme = theme(chosen, &around(&[("TERM", "xterm")]), Behind::Told([10, 10, 10]));
    assert_eq!(theme.shade(), Shade::Light);
    assert_ne!(theme.background(), [10, 10, 10]);
}
