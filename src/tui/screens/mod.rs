//! Whole screens: each a free function that draws a view into a buffer. No screen knows another.

pub mod card;
pub mod confirm;
pub mod far;
pub mod guide;
pub mod help;
pub mod history;
pub mod home;
pub mod notice;
pub mod preview;
mod said;
pub mod session;
pub mod small;
pub mod summary;

/// Whether a window is large enough for type that is read from the mat, on screens that are mostly words.
const fn is_vast(area: ratatui::layout::Rect) -> bool {
    area.width >= 160 && area.height >= 45
}

/// The columns that every screen can be drawn in; 60 by 20 is what they are made for at the least.
pub const LEAST_COLUMNS: u16 = 56;
/// The rows that every screen can be drawn in.
pub const LEAST_ROWS: u16 = 18;
