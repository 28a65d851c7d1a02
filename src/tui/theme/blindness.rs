//! The colours of the two sides as people with each kind of colour blindness see them.

use ratatui::style::Color;
use rstest::rstest;

use super::contrast::contrast;
use super::{Role, Shade, Theme};
use crate::body::Side;
use crate::figure::colour::{Depth, Rgb, hex, xterm};

/// What is left of red, green and blue light where one kind of cone is missing: Machado, Oliveira and Fernandes, "A
/// Physiologically-based Model for Simulation of Color Vision Deficiency", 2009, at severity 1.
type Sight = [[f32; 3]; 3];
const USUAL: Sight = [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]];
const PROTANOPIA: Sight =
    [[0.152_286, 1.052_583, -0.204_868], [0.114_503, 0.786_281, 0.099_216], [-0.003_882, -0.048_116, 1.051_998]];
const DEUTERANOPIA: Sight =
    [[0.367_322, 0.860_646, -0.227_968], [0.280_085, 0.672_501, 0.047_413], [-0.011_82, 0.042_94, 0.968_881]];
const TRITANOPIA: Sight =
    [[1.255_528, -0.076_749, -0.178_779], [-0.078_411, 0.930_809, 0.147_602], [0.004_733, 0.691_367, 0.303_9]];

/// What two colours differ by at the least, in steps of CIELAB (1976), where 2.3 are just noticed.
const APART: f32 = 50.0;

fn times(matrix: Sight, [x, y, z]: [f32; 3]) -> [f32; 3] {
    matrix.map(|row| row[0] * x + row[1] * y + row[2] * z)
}

/// The light of a colour, 0 to 1.
fn light(colour: Rgb) -> [f32; 3] {
    colour.map(|channel| {
        let share = f32::from(channel) / 255.0;
        if share <= 0.040_45 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    })
}

/// A colour in CIELAB, as it is seen.
fn seen(colour: Rgb, sight: Sight) -> [f32; 3] {
    const XYZ: Sight =
        [[0.412_456, 0.357_576, 0.180_438], [0.212_673, 0.715_152, 0.072_175], [0.019_334, 0.119_192, 0.950_304]];
    let light = times(sight, light(colour)).map(|share| share.clamp(0.0, 1.0));
    let [x, y, z] = times(XYZ, light);
    let [x, y, z] = [x / 0.950_47, y, z / 1.088_83]
        .map(|share| if share > 216.0 / 24_389.0 { share.cbrt() } else { (24_389.0 / 27.0 * share + 16.0) / 116.0 });
    [116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)]
}

fn distance(one: Rgb, other: Rgb, sight: Sight) -> f32 {
    let (one, other) = (seen(one, sight), seen(other, sight));
    one.into_iter().zip(other).map(|(a, b)| (a - b).powi(2)).sum::<f32>().sqrt()
}

/// What terminals make of sixteen colours: xterm, the Linux console and VGA, the `tango` scheme of GNOME's.
fn sixteen(colour: Color) -> [Rgb; 3] {
    match colour {
        Color::LightRed => [hex(0xff_0000), hex(0xff_5555), hex(0xef_2929)],
        Color::Red => [hex(0xcd_0000), hex(0xaa_0000), hex(0xcc_0000)],
        Color::LightCyan => [hex(0x00_ffff), hex(0x55_ffff), hex(0x34_e2e2)],
        Color::Blue => [hex(0x00_00ee), hex(0x00_00aa), hex(0x34_65a4)],
        other => panic!("{other:?} has no values here"),
    }
}

fn shown(theme: Theme, side: Side) -> Vec<Rgb> {
    match theme.ink(Role::Side(side)).fg.expect("sides have a colour") {
        Color::Rgb(red, green, blue) => vec![[red, green, blue]],
        Color::Indexed(index) => vec![xterm(index)],
        named => sixteen(named).into(),
    }
}

#[rstest]
fn the_sides_differ_for_every_kind_of_colour_blindness_and_on_their_ground(
    #[values(Shade::Dark, Shade::Light)] shade: Shade,
    #[values(Depth::True, Depth::Ansi256, Depth::Ansi16)] depth: Depth,
    #[values(USUAL, PROTANOPIA, DEUTERANOPIA, TRITANOPIA)] sight: Sight,
) {
    let theme = Theme::new(shade, depth, None);
    for (left, right) in shown(theme, Side::Left).into_iter().zip(shown(theme, Side::Right)) {
        let apart = distance(left, right, sight);
        assert!(apart >= APART, "{left:?} and {right:?} are {apart:.0} apart");
        for side in [left, right] {
            // large letters need three to one: WCAG 2.2, 1.4.3
            let contrast = contrast(side, theme.background());
            assert!(contrast >= if depth == Depth::Ansi16 { 3.0 } else { 4.5 }, "{side:?}: {contrast:.1}");
        }
    }
}

#[test]
fn without_colour_the_sides_have_none() {
    let theme = Theme::new(Shade::Dark, Depth::Mono, None);
    assert_eq!(theme.ink(Role::Side(Side::Left)), theme.ink(Role::Side(Side::Right)));
}
