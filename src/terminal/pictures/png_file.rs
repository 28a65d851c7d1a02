//! A PNG file of a picture.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::indexed::Indexed;
use crate::figure::pixels::Pixels;

/// The colours of the file: as many as a byte numbers. A picture that has more of them loses the rarest mixtures.
const COLOURS: u16 = 256;

/// A PNG file of the pixels, in base64. Its pixels are numbers of colours: that is a quarter of the bytes of colours
/// themselves, and less time. Without pixels there is no file.
pub(super) fn in_base64(pixels: &Pixels) -> String {
    if pixels.width == 0 || pixels.height == 0 {
        return String::new();
    }
    STANDARD.encode(file(pixels))
}

fn file(pixels: &Pixels) -> Vec<u8> {
    let picture = Indexed::new(pixels, &[], COLOURS);
    let mut file = Vec::with_capacity(16_384);
    let mut encoder = png::Encoder::new(&mut file, pixels.width.into(), pixels.height.into());
    encoder.set_color(png::ColorType::Indexed);
    encoder.set_palette(picture.colours.iter().flat_map(|colour| &colour[..3]).copied().collect::<Vec<u8>>());
    encoder.set_trns(picture.colours.iter().map(|colour| colour[3]).collect::<Vec<u8>>());
    // neighbours are equal rather than near each other: a filter would hide that
    encoder.set_filter(png::Filter::NoFilter);
    encoder.set_deflate_compression(png::DeflateCompression::Level(6));
    let written = encoder.write_header().and_then(|mut writer| {
        writer.write_image_data(&picture.numbers)?;
        writer.finish()
    });
    written.expect("a Vec takes all that is written, and each pixel is given");
    file
}
