//! The keys of a move.

use super::how::RawHow;
use crate::body::Muscle;
use crate::document::{Anything, At, Whole, shape};
use crate::figure::raw::Shown;
use crate::routine::values::{Allowed, Format, Picture, Pronounce, Reason, Url};

shape! {
    /// The source of a fact, as written: a page, a book, a clinic's sheet.
    pub(crate) struct RawSource {
        /// The work's title.
        title: String = "title", required;
        /// Who wrote it: a person, or a clinic.
        by: String = "by";
        /// The year it is of.
        year: Whole<1000, 2999> = "year";
        /// Where to read it: an address of the web. A book or a sheet has none.
        url: Url = "url";
    }
}

shape! {
    /// Advice that a file goes against on purpose.
    pub(crate) struct RawAllowance {
        /// The advice's code: `W003`.
        code: Allowed = "code", required;
        /// Why it does not hold here.
        because: Reason = "because", required;
    }
}

shape! {
    /// A move's own: what no step can say otherwise.
    pub(crate) struct RawSelf {
        /// Its name, as a heading.
        name: String = "name";
        /// What it works on; the figure marks these.
        muscles: Vec<At<Muscle>> = "muscles";
        /// Where this comes from.
        sources: Vec<At<RawSource>> = "sources";
        /// The figure that shows it: a table, or the id of a move that looks the same.
        figure: Shown = "figure";
        /// Words that a voice says otherwise than they are written: `psoas = "so-as"`.
        pronounce: Pronounce = "pronounce";
        /// A picture of it for the handout: a file beside this one, or in a folder below.
        picture: Picture = "picture";
        /// Where more is to be read or seen: shown, never opened.
        link: Url = "link";
    }
}

shape! {
    /// A file of one move.
    pub(crate) struct RawMove {
        ..own: RawSelf;
        ..how: RawHow;
        /// Who wrote this file.
        by: String = "by";
        /// Advice that does not hold for this file, each with its reason.
        allow: Vec<At<RawAllowance>> = "allow";
        /// The format of the file: 1.
        format: Format = "format";
        /// Anything that other programs keep here; never read.
        extra: Anything = "extra";
    }
}
