//! The built-in voice: phrases that were rendered once, put together to the sentences of sessions.

pub(crate) mod marks;
