//! Parts of screens, drawn into a buffer from what they are given. No widget knows a screen.

pub(crate) mod dots;
pub(crate) mod edge;
pub mod face;
pub(crate) mod figure;
pub(crate) mod keys;
pub(crate) mod paragraph;
pub(crate) mod progress;
pub(crate) mod sentence;
pub(crate) mod side;
pub(crate) mod swell;
pub(crate) mod text;
pub(crate) mod word;
