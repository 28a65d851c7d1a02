//! Screens for terminals whose fonts have few signs, such as the Linux console, and for who chose halves or whole cells.

use ratatui::buffer::Buffer;

/// Draws each quarter of a cell as the half that it lies in, so that no shape loses a part. Of 456 console fonts none has
/// quarters; 139 have halves.
pub(super) fn halve(buf: &mut Buffer) {
    replace(buf, |symbol| {
        Some(match symbol {
            "▘" | "▝" => "▀",
            "▖" | "▗" => "▄",
            "▛" | "▜" | "▙" | "▟" | "▚" | "▞" => "█",
            _ => return None,
        })
    });
}

/// Draws all with the signs that the console's usual fonts have: the whole cell and two shades, one square, one triangle,
/// four arrows, thin lines. That is what the kernel's own font (`drivers/tty/vt/cp437.uni` of Linux) has, and all but a few of
/// Debian's 456.
///
/// A cell of a large shape is filled where half of it or more was. The bars of a chart, which stand on a half or an
/// eighth of a cell, end in a shade, so that none is lost.
pub(super) fn fill(buf: &mut Buffer) {
    replace(buf, |symbol| {
        Some(match symbol {
            "▀" | "▄" | "▌" | "▐" | "▛" | "▜" | "▙" | "▟" | "▚" | "▞" | "▆" | "▇" => "█",
            "▘" | "▝" | "▖" | "▗" => " ",
            "▁" | "▂" | "▃" => "░",
            "▅" | "▓" => "▒",
            "━" | "╸" | "▔" => "─",
            "┄" | "–" | "—" | "‑" => "-",
            "┊" | "▏" => "│",
            "●" | "◆" | "▣" => "■",
            "○" => "o",
            "□" => ":",
            "✓" => "v",
            "▴" => "▲",
            "►" => ">",
            "◄" => "<",
            "…" => "~",
            "“" | "”" | "„" => "\"",
            "‘" | "’" | "′" => "'",
            _ => return None,
        })
    });
}

/// Sets another sign wherever one is named.
fn replace(buf: &mut Buffer, with: impl Fn(&str) -> Option<&'static str>) {
    for cell in &mut buf.content {
        if let Some(other) = with(cell.symbol()) {
            cell.set_symbol(other);
        }
    }
}
