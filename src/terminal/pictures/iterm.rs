//! The inline images of iTerm2: one string is a whole picture.

use super::png_file;
use crate::figure::pixels::{Canvas, Pixels};

/// A picture over all cells of its panel, from the cursor's cell on; without pixels none.
pub(super) fn string(pixels: &Pixels, canvas: Canvas) -> Vec<u8> {
    let Canvas { cols, rows, .. } = canvas;
    let data = png_file::in_base64(pixels);
    if data.is_empty() {
        return Vec::new();
    }
    let size = data.len() / 4 * 3 - data.bytes().rev().take_while(|&byte| byte == b'=').count();
    // the last key is WezTerm's; iTerm2 leaves out what it does not know
    let keys = format!("size={size};width={cols};height={rows};preserveAspectRatio=0;inline=1;doNotMoveCursor=1");
    format!("\x1b]1337;File={keys}:{data}\x07").into_bytes()
}
