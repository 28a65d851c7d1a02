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

#[cfg(test)]
mod tests {
    use super::{fill, halve};
    use ratatui::buffer::Buffer;

    #[test]
    fn what_is_left_are_letters_that_a_console_font_has() {
        let mut buf = Buffer::with_lines(["▘▝▀▖▌▞▛▗▚▐▜▄▙▟█ a"]);
        halve(&mut buf);
        assert_eq!(buf, Buffer::with_lines(["▀▀▀▄▌██▄█▐█▄███ a"]));
    }

    #[test]
    fn of_whole_cells_those_are_filled_that_were_half_filled_or_more() {
        let mut buf = Buffer::with_lines(["▘▝▀▖▌▞▛▗▚▐▜▄▙▟█ a"]);
        fill(&mut buf);
        assert_eq!(buf, Buffer::with_lines(["  █ ███ ███████ a"]));
    }

    /// Every sign that any screen draws, but letters of people's own texts.
    #[test]
    fn no_sign_is_left_that_the_kernels_font_lacks() {
        const SIGNS: &str = "·×“”„‘’′…≤–—‑←↑→↓─━┄┊╸▀▁▂▃▄▅▆▇█▌▏▐░▒▓▔▖▗▘▙▚▛▜▝▞▟■□▣▲▴►◄◆○●✓";
        const FONT: &str = "·×≤←↑→↓─│█░▒■▲";
        let mut buf = Buffer::with_lines([SIGNS]);
        fill(&mut buf);
        for cell in &buf.content {
            assert!(cell.symbol().is_ascii() || FONT.contains(cell.symbol()), "{} is not in the font", cell.symbol());
        }
    }

    #[test]
    fn every_sign_of_the_screens_is_known_here() {
        let known = include_str!("coarse.rs");
        let snapshots = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/screens/snapshots")).unwrap();
        for snapshot in snapshots {
            let text = std::fs::read_to_string(snapshot.unwrap().path()).unwrap();
            let strange = text.chars().find(|sign| !sign.is_ascii() && !sign.is_alphabetic() && !known.contains(*sign));
            assert_eq!(strange, None, "a sign of the screens has no other one for the console");
        }
    }
}
