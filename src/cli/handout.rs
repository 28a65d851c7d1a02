//! The hand-out that `supple print` writes, as HTML or as PDF.

mod content;
mod html;
mod pdf;

pub(super) use content::Content;
pub(super) use html::html;
pub(super) use pdf::pdf;

#[cfg(test)]
mod tests;
