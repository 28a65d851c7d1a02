//! Whole screens: each a free function that draws a view into a buffer. No screen knows another.

pub mod confirm;
pub mod far;
pub mod help;
pub mod home;
pub mod notice;
pub mod session;
pub mod small;
pub mod summary;
