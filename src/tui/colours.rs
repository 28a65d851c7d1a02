//! Which colours the terminal has: from the configuration, the environment, and what the terminal answers.

use super::theme::{Shade, Theme};
use crate::config::settings::{Drawing, Theme as Chosen};
use crate::config::words::{Colours, Shade as ShadeWord};
use crate::figure::cells::{Edges, Marker};
use crate::figure::colour::{Depth, Rgb};

/// Asks for the background colour; the answer comes with the keys.
pub(crate) const QUERY: &[u8] = b"\x1b]11;?\x1b\\";

/// The environment's statements about the terminal.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Surroundings {
    term: String,
    colorterm: String,
    colorfgbg: String,
    program: String,
    no_color: bool,
    /// Whether a multiplexer draws in the terminal's place.
    inside: bool,
    /// Whether that is GNU screen or dvtm: both take the parts of a 24-bit colour for other attributes (screen 4.9, dvtm
    /// 0.15), and let the COLORTERM of the terminal outside through.
    misreads_true: bool,
    /// Whether what is written goes over a network.
    remote: bool,
}

impl Surroundings {
    /// The process's environment.
    #[must_use]
    pub fn read() -> Self {
        Self::of(|name| std::env::var_os(name).map(|value| value.to_string_lossy().into_owned()))
    }

    /// An environment, from what its variables hold.
    fn of(variable: impl Fn(&str) -> Option<String>) -> Self {
        let text = |name| variable(name).unwrap_or_default();
        let is_set = |name| variable(name).is_some_and(|value| !value.is_empty());
        let term = text("TERM");
        let in_screen = is_set("STY") || term.starts_with("screen") || term.starts_with("dvtm");
        Self {
            misreads_true: in_screen && !is_set("TMUX"),
            term,
            colorterm: text("COLORTERM"),
            colorfgbg: text("COLORFGBG"),
            program: text("TERM_PROGRAM"),
            no_color: is_set("NO_COLOR"),
            inside: is_set("TMUX") || is_set("STY") || is_set("ZELLIJ"),
            remote: is_set("SSH_CONNECTION") || is_set("SSH_TTY"),
        }
    }

    /// Whether the terminal may be asked for its background colour: some print the question.
    #[must_use]
    pub fn can_be_asked(&self) -> bool {
        !matches!(self.term.as_str(), "" | "dumb" | "linux") && !self.term.starts_with("vt")
    }

    /// Whether the terminal answers in the order in which it is asked. GNU screen passes on the question for the background
    /// and answers the next one itself.
    pub(crate) const fn answers_in_order(&self) -> bool {
        !self.misreads_true
    }

    /// How many colours the terminal shows.
    fn depth(&self) -> Depth {
        let term = self.term.as_str();
        if self.no_color || matches!(term, "dumb" | "vt100" | "vt102" | "vt220") || term.ends_with("-m") {
            Depth::Mono
        } else if !self.misreads_true
            && (matches!(self.colorterm.as_str(), "truecolor" | "24bit")
                || term.ends_with("-direct")
                || cfg!(windows)
                || NAMED_TRUE.contains(&term))
        {
            Depth::True
        } else if term.contains("256color") {
            Depth::Ansi256
        } else {
            Depth::Ansi16
        }
    }

    /// Whether the terminal is known to draw sixths of cells itself, rather than to look for them in a font.
    fn draws_sextants(&self) -> bool {
        let term = self.term.as_str();
        let hidden = self.inside || term.starts_with("screen") || term.starts_with("tmux");
        !hidden && (SEXTANTS.iter().any(|known| term.starts_with(known)) || self.program == "WezTerm")
    }

    /// How the figure is drawn: what the person left open is as this terminal has it.
    #[must_use]
    pub fn drawing(&self, chosen: Drawing) -> Drawing {
        let marker = if self.draws_sextants() { Marker::Sextant } else { Marker::Quadrant };
        let edges = if self.remote { Edges::Hard } else { Edges::Smooth };
        Drawing { marker: chosen.marker.or(Some(marker)), edges: chosen.edges.or(Some(edges)), ..chosen }
    }

    /// `COLORFGBG` is `15;0` or `15;default;0`: the last number is the background's place in the palette.
    fn shade(&self) -> Option<Shade> {
        let background: u8 = self.colorfgbg.rsplit(';').next()?.parse().ok()?;
        Some(if matches!(background, 7 | 9..=15) { Shade::Light } else { Shade::Dark })
    }
}

/// Terminals with 24-bit colours that do not always say so.
const NAMED_TRUE: &[&str] = &["xterm-kitty", "xterm-ghostty", "alacritty", "foot", "wezterm", "contour"];

/// How the names of terminals begin that draw sixths of cells themselves.
const SEXTANTS: &[&str] = &["xterm-kitty", "xterm-ghostty", "foot", "wezterm", "contour"];

/// The theme, as far as it is known before the terminal has answered, or with its answer.
#[must_use]
pub(crate) fn theme(chosen: Chosen, around: &Surroundings, background: Option<Rgb>) -> Theme {
    let shade = match chosen.shade {
        ShadeWord::Dark => Shade::Dark,
        ShadeWord::Light => Shade::Light,
        ShadeWord::Auto => background.map(shade_of).or_else(|| around.shade()).unwrap_or(Shade::Dark),
    };
    let depth = match chosen.colours {
        Colours::Auto => around.depth(),
        Colours::True => Depth::True,
        Colours::Ansi256 => Depth::Ansi256,
        Colours::Ansi16 => Depth::Ansi16,
        Colours::None => Depth::Mono,
    };
    // A background of the other kind than was chosen would put light letters on light.
    Theme::new(shade, depth, background.filter(|&colour| shade_of(colour) == shade))
}

/// Whether a background colour is dark or light, by its luminance (ITU-R BT.709 weights).
fn shade_of([red, green, blue]: Rgb) -> Shade {
    let luminance = 0.2126 * f32::from(red) + 0.7152 * f32::from(green) + 0.0722 * f32::from(blue);
    if luminance > 127.0 { Shade::Light } else { Shade::Dark }
}

#[cfg(test)]
mod tests {
    use super::{Surroundings, theme};
    use crate::config::settings::{Drawing, Theme as Chosen};
    use crate::config::words::{Colours, Shade as ShadeWord};
    use crate::figure::cells::{Edges, Marker};
    use crate::figure::colour::Depth;
    use crate::tui::theme::Shade;
    use rstest::rstest;

    fn around(term: &str, colorterm: &str) -> Surroundings {
        Surroundings { term: term.into(), colorterm: colorterm.into(), ..Surroundings::default() }
    }

    #[rstest]
    #[case("xterm-256color", "truecolor", Depth::True)]
    #[case("xterm-256color", "", Depth::Ansi256)]
    #[case("xterm-kitty", "", Depth::True)]
    #[case("xterm", "", Depth::Ansi16)]
    #[case("linux", "", Depth::Ansi16)]
    #[case("vt100", "", Depth::Mono)]
    #[cfg(not(windows))]
    fn colours_are_as_many_as_the_environment_says(#[case] term: &str, #[case] colorterm: &str, #[case] depth: Depth) {
        assert_eq!(theme(Chosen::default(), &around(term, colorterm), None).depth(), depth);
    }

    #[rstest]
    #[case::screen(&[("TERM", "screen-256color"), ("STY", "1.a"), ("COLORTERM", "truecolor")], Depth::Ansi256)]
    #[case::screen_over_ssh(&[("TERM", "screen-256color"), ("COLORTERM", "truecolor")], Depth::Ansi256)]
    #[case::screen_that_names_the_terminal_outside(&[("TERM", "xterm-256color"), ("STY", "1.a"), ("COLORTERM", "truecolor")], Depth::Ansi256)]
    #[case::tmux_by_that_name(&[("TERM", "screen-256color"), ("TMUX", "/a,1,0"), ("COLORTERM", "truecolor")], Depth::True)]
    #[case::dvtm(&[("TERM", "dvtm-256color"), ("COLORTERM", "truecolor")], Depth::Ansi256)]
    #[case::no_multiplexer(&[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")], Depth::True)]
    #[cfg(not(windows))]
    fn where_24_bits_are_misread_256_colours_are_used(#[case] variables: &[(&str, &str)], #[case] depth: Depth) {
        let of = |name: &str| variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned());
        assert_eq!(theme(Chosen::default(), &Surroundings::of(of), None).depth(), depth);
    }

    #[test]
    fn no_color_is_obeyed_unless_colours_were_chosen() {
        let around = Surroundings { no_color: true, ..around("xterm-256color", "truecolor") };
        assert_eq!(theme(Chosen::default(), &around, None).depth(), Depth::Mono);
        let chosen = Chosen { colours: Colours::Ansi256, ..Chosen::default() };
        assert_eq!(theme(chosen, &around, None).depth(), Depth::Ansi256);
    }

    #[rstest]
    #[case("15;0", None, Shade::Dark)]
    #[case("0;15", None, Shade::Light)]
    #[case("0;default;15", None, Shade::Light)]
    #[case("0;15", Some([0, 0, 0]), Shade::Dark)]
    #[case("", Some([250, 250, 250]), Shade::Light)]
    #[case("", None, Shade::Dark)]
    #[case("rubbish", None, Shade::Dark)]
    fn dark_or_light_is_what_the_terminal_answers_or_else_the_environment_says(
        #[case] colorfgbg: &str,
        #[case] background: Option<[u8; 3]>,
        #[case] shade: Shade,
    ) {
        let around = Surroundings { colorfgbg: colorfgbg.into(), ..around("xterm", "") };
        assert_eq!(theme(Chosen::default(), &around, background).shade(), shade);
    }

    #[rstest]
    #[case("xterm-kitty", "", false, Marker::Sextant)]
    #[case("foot", "", false, Marker::Sextant)]
    #[case("xterm-256color", "WezTerm", false, Marker::Sextant)]
    #[case("xterm-256color", "", false, Marker::Quadrant)]
    #[case("xterm-kitty", "", true, Marker::Quadrant)]
    #[case("tmux-256color", "WezTerm", false, Marker::Quadrant)]
    fn sixths_of_cells_are_for_terminals_that_draw_them(
        #[case] term: &str,
        #[case] program: &str,
        #[case] inside: bool,
        #[case] marker: Marker,
    ) {
        let around = Surroundings { program: program.into(), inside, ..around(term, "") };
        assert_eq!(around.drawing(Drawing::default()).marker, Some(marker));
        let chosen = Drawing { marker: Some(Marker::Half), ..Drawing::default() };
        assert_eq!(around.drawing(chosen).marker, Some(Marker::Half));
    }

    #[test]
    fn edges_are_hard_over_a_network_unless_they_were_chosen() {
        let far = Surroundings { remote: true, ..around("xterm", "truecolor") };
        assert_eq!(far.drawing(Drawing::default()).edges, Some(Edges::Hard));
        assert_eq!(around("xterm", "").drawing(Drawing::default()).edges, Some(Edges::Smooth));
        let chosen = Drawing { edges: Some(Edges::Smooth), ..Drawing::default() };
        assert_eq!(far.drawing(chosen).edges, Some(Edges::Smooth));
    }

    #[test]
    fn a_chosen_shade_holds_against_the_terminals_answer() {
        let chosen = Chosen { shade: ShadeWord::Light, ..Chosen::default() };
        let theme = theme(chosen, &around("xterm", "truecolor"), Some([10, 10, 10]));
        assert_eq!(theme.shade(), Shade::Light);
        assert_ne!(theme.background(), [10, 10, 10]);
    }
}
