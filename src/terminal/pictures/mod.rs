//! Pictures as the terminal's protocols send them: bytes out of pixels.

mod indexed;
mod iterm;
pub mod kitty;
mod png_file;
pub mod shown;
mod sixel;

use crate::figure::colour::Rgb;
use crate::figure::pixels::{Canvas, Pixels};
use crate::language::ScreenText;

/// A protocol in which a terminal is sent pictures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Protocol {
    /// The graphics protocol of kitty: pictures are sent once and placed by a number
    /// (<https://sw.kovidgoyal.net/kitty/graphics-protocol/>).
    Kitty,
    /// Six rows of pixels to a character, as DEC's terminals drew them
    /// (<https://vt100.net/docs/vt3xx-gp/chapter14.html>).
    Sixel,
    /// The inline images of iTerm2 (<https://iterm2.com/documentation-images.html>).
    Iterm,
}

impl Protocol {
    /// What it is called.
    pub(crate) const fn named(self) -> ScreenText {
        match self {
            Self::Kitty => ScreenText::ProtocolKitty,
            Self::Sixel => ScreenText::ProtocolSixel,
            Self::Iterm => ScreenText::ProtocolIterm,
        }
    }
}

/// A picture as its protocol sends it, without its place on the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Encoded {
    /// What is sent: for kitty a PNG file in base64, which [`kitty::transmit`] frames; for the others a whole string to be
    /// written where the cursor stands.
    pub bytes: Vec<u8>,
    /// Width in cells.
    pub cols: u16,
    /// Height in cells.
    pub rows: u16,
}

/// The registers of a terminal that does not tell how many it has.
pub const FEWEST_REGISTERS: u16 = 16;

/// A picture, ready to be sent. Sixel has a fixed palette: of `inks`, of which those in the picture keep their colours,
/// and of the commonest mixtures, as far as there are `registers`; the other protocols need neither.
#[must_use]
pub fn encode(protocol: Protocol, pixels: &Pixels, canvas: Canvas, inks: &[Rgb], registers: u16) -> Encoded {
    let bytes = match protocol {
        Protocol::Kitty => kitty::payload(pixels),
        Protocol::Sixel => sixel::string(pixels, inks, registers),
        Protocol::Iterm => iterm::string(pixels, canvas),
    };
    Encoded { bytes, cols: canvas.cols, rows: canvas.rows }
}
