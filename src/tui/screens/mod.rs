//! Whole screens: each a free function that draws a view into a buffer. No screen knows another.

pub mod session;
