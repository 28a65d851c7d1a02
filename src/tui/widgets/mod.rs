//! Parts of screens, drawn into a buffer from what they are given. No widget knows a screen.

pub mod dots;
pub mod edge;
pub mod face;
pub mod figure;
pub mod keys;
pub mod paragraph;
pub mod progress;
pub mod text;
pub mod word;
