//! What tells sessions apart, on whatever machine they were.

use std::fmt;
use std::hash::{BuildHasher, RandomState};

/// Ties the events of one session together; unlike that of any other session on any machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SessionId(u64);

impl SessionId {
    /// A new one, drawn from the system's randomness.
    pub(crate) fn fresh() -> Self {
        Self(random())
    }

    /// The id written as 16 hexadecimal digits; `None` for any other text.
    #[must_use]
    pub fn from_hex(text: &str) -> Option<Self> {
        let digits = text.len() == 16 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        digits.then(|| u64::from_str_radix(text, 16).ok().map(Self)).flatten()
    }
}

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

/// 64 bits from the system's randomness, by way of the keys that the standard library draws for its hash tables.
pub(super) fn random() -> u64 {
    RandomState::new().hash_one(std::process::id())
}
