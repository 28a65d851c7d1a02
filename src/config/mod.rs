//! The settings: where they lie, what they say, and what the program keeps by itself.

pub mod folders;

pub use folders::Folders;
