//! Characters of which a terminal draws a little beyond their cells, and what has to be drawn again for that.

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;

use super::looks_alike;
use crate::terminal::known::Spills;

/// A cell of which nothing is known: it is unlike all that are drawn.
const UNKNOWN: Cell = Cell::new("\0");

/// Columns and rows to the cells that a character spills onto.
const BESIDE: &[(i32, i32)] = &[(-1, 0), (1, 0)];
const AROUND: &[(i32, i32)] = &[(-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)];

/// Has the cells drawn again onto which something was spilt that is no longer there: in `shown` nothing is known of them.
pub(super) fn wipe(spills: Spills, shown: &mut Buffer, next: &Buffer) {
    let reached = match spills {
        Spills::Nowhere => return,
        Spills::Beside => BESIDE,
        Spills::Around => AROUND,
    };
    for (x, y) in next.area.positions().map(|position| (position.x, position.y)) {
        if looks_alike(&shown[(x, y)], &next[(x, y)]) || !fills_its_cell(shown[(x, y)].symbol()) {
            continue;
        }
        for &(columns, rows) in reached {
            let (x, y) = (i32::from(x) + columns, i32::from(y) + rows);
            let (Ok(x), Ok(y)) = (u16::try_from(x), u16::try_from(y)) else { continue };
            let there = Position { x, y };
            if next.area.contains(there) && looks_alike(&shown[there], &next[there]) {
                shown[there] = UNKNOWN;
            }
        }
    }
}

/// Whether a character is made to join those beside it: lines, blocks, geometric shapes, and the blocks of legacy computing.
fn fills_its_cell(symbol: &str) -> bool {
    matches!(symbol.chars().next(), Some('\u{2500}'..='\u{25ff}' | '\u{1fb00}'..='\u{1fbff}'))
}
