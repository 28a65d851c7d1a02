//! What stands beside a move: shown, and never said.

/// What is shown beside a move.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Beside {
    /// How heavy: `8 kg`.
    pub load: Option<String>,
    /// Which band: `red`.
    pub band: Option<String>,
    /// A note for the person.
    pub note: Option<String>,
    /// A picture: a file beside that of the move.
    pub picture: Option<String>,
    /// Where more is to be read or seen: an address of the web.
    pub link: Option<String>,
    /// Whether it may be left out.
    pub optional: bool,
}
