//! Large shapes for terminals whose fonts have halves of a cell and no quarters, such as the Linux console, and for who
//! chose halves.

use ratatui::buffer::Buffer;

/// Draws each quarter of a cell as the half that it lies in, so that no shape loses a part. Of 456 console fonts none has
/// quarters; 139 have halves.
pub(super) fn halve(buf: &mut Buffer) {
    for cell in &mut buf.content {
        let half = match cell.symbol() {
            "▘" | "▝" => "▀",
            "▖" | "▗" => "▄",
            "▛" | "▜" | "▙" | "▟" | "▚" | "▞" => "█",
            _ => continue,
        };
        cell.set_symbol(half);
    }
}

#[cfg(test)]
mod tests {
    use super::halve;
    use ratatui::buffer::Buffer;

    #[test]
    fn what_is_left_are_letters_that_a_console_font_has() {
        let mut buf = Buffer::with_lines(["▘▝▀▖▌▞▛▗▚▐▜▄▙▟█ a"]);
        halve(&mut buf);
        assert_eq!(buf, Buffer::with_lines(["▀▀▀▄▌██▄█▐█▄███ a"]));
    }
}
