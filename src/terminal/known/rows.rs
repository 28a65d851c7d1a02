//! The table.

use super::{Asks, Colours, Ground, Known, Pictures};
use crate::figure::cells::Marker;
use crate::figure::colour::Depth;

/// A terminal of which nothing is known.
pub(super) const UNKNOWN: Known = Known {
    name: "this terminal",
    colours: Colours::AtMost(Depth::True),
    marker: Marker::Quadrant,
    asks: Asks::Carefully,
    ground: Ground::Asked,
    pictures: Pictures::Asked,
    keeps_titles: false,
    holds_escape: false,
    seen: "",
};
