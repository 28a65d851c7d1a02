//! The hand-out as a PDF file: A4, fonts within, so that it looks the same wherever it is printed.

mod draw;
mod layout;
mod letters;

use draw::About;
use letters::Letters;

use super::content::Content;

/// Why there is no file.
#[derive(Debug, thiserror::Error)]
pub(in crate::cli) enum PdfError {
    /// One of the fonts that the program carries cannot be read.
    #[error("the fonts that supple carries cannot be read")]
    Fonts,
    /// The library that writes the file refused.
    #[error("the file cannot be made: {0:?}")]
    Refused(krilla::error::KrillaError),
}

/// A hand-out as a file, and the letters of it that the fonts do not have, which it shows as boxes.
#[derive(Debug)]
pub(in crate::cli) struct Pdf {
    pub(in crate::cli) bytes: Vec<u8>,
    pub(in crate::cli) missing: Vec<char>,
}

/// Writes a hand-out.
///
/// # Errors
///
/// When fonts or file cannot be made.
pub(in crate::cli) fn pdf(content: &Content) -> Result<Pdf, PdfError> {
    let letters = Letters::read().ok_or(PdfError::Fonts)?;
    let pages = layout::pages(content, &letters);
    let about = About { title: &content.name, summary: &content.summary, language: &content.language };
    let bytes = draw::write(&pages, layout::A4, &about, &letters).map_err(PdfError::Refused)?;
    Ok(Pdf { bytes, missing: letters.missing(&layout::text(&pages)) })
}

#[cfg(test)]
mod tests;
