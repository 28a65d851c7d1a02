use super::contrast::contrast;
use super::{Role, Shade, Strength, Theme, Tone, colour};
use crate::body::Side;
use crate::figure::colour::{Depth, hex, mix, xterm};
use crate::figure::{self, Light, Paint, Palette};
use ratatui::style::Color;
use rstest::rstest;

const TEXT: [Role; 11] = [
    Role::Bright,
    Role::Normal,
    Role::Quiet,
    Role::Accent,
    Role::Side(Side::Left),
    Role::Side(Side::Right),
    Role::Tone(Tone::Ready),
    Role::Tone(Tone::Hold),
    Role::Tone(Tone::Roll),
    Role::Tone(Tone::Switch),
    Role::Tone(Tone::Rest),
];

#[rstest]
#[case::dark(Shade::Dark)]
#[case::light(Shade::Light)]
fn every_text_colour_has_a_contrast_of_four_and_a_half(#[case] shade: Shade) {
    let theme = Theme::new(shade, Depth::True, None);
    for role in TEXT {
        let contrast = contrast(theme.rgb(role), theme.background());
        assert!(contrast >= 4.5, "{role:?} on {shade:?}: {contrast:.1}");
    }
}

#[rstest]
#[case::dark(Shade::Dark)]
#[case::light(Shade::Light)]
fn the_256_colour_table_keeps_the_contrast(#[case] shade: Shade) {
    let theme = Theme::new(shade, Depth::Ansi256, None);
    for role in TEXT {
        let Some(Color::Indexed(index)) = theme.ink(role).fg else { panic!("{role:?} has no indexed colour") };
        let contrast = contrast(xterm(index), theme.background());
        assert!(contrast >= 4.5, "{role:?} on {shade:?}: {index} has {contrast:.1}");
    }
}

#[rstest]
#[case::dark(Shade::Dark, Light::Dark)]
#[case::light(Shade::Light, Light::Light)]
fn the_muscle_of_the_figure_has_the_accent_of_the_text(#[case] shade: Shade, #[case] light: Light) {
    let palette = Palette { light, ground: None, tone: figure::Tone::Plain };
    let muscle = palette.inks()[Paint::Accent as usize];
    let text = |depth| Theme::new(shade, depth, None).ink(Role::Accent).fg.unwrap();
    assert_eq!(text(Depth::True), colour(muscle.rgb));
    assert_eq!(text(Depth::Ansi256), Color::Indexed(muscle.ansi256));
    assert_eq!(text(Depth::Ansi16), if muscle.ansi16 == 9 { Color::LightRed } else { Color::Red });
    assert!([1, 9].contains(&muscle.ansi16), "{}", muscle.ansi16);
}

#[test]
fn without_colour_no_style_names_a_colour() {
    let theme = Theme::new(Shade::Dark, Depth::Mono, None);
    for role in TEXT {
        for strength in [Strength::Full, Strength::Still, Strength::Spent, Strength::Ghost] {
            let style = theme.ink_at(role, strength);
            assert_eq!((style.fg, style.bg), (None, None), "{role:?}");
        }
    }
}

#[test]
fn a_weaker_tone_lies_nearer_to_the_background_that_the_terminal_reports() {
    let background = hex(0x30_0a24);
    let theme = Theme::new(Shade::Dark, Depth::True, Some(background));
    let weak = theme.ink_at(Role::Tone(Tone::Hold), Strength::Ghost).fg;
    let expected = mix(theme.rgb(Role::Tone(Tone::Hold)), background, 0.78);
    assert_eq!(weak, Some(colour(expected)));
}
