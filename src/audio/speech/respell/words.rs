//! What a language has in place of units, abbreviations and signs.
//!
//! For another language: a file beside this one with a [`Words`], and a line in `table` of `respell.rs`.

/// The table of a language.
pub(super) struct Words {
    /// Units, as they stand after a number. Capitals count.
    pub(super) units: &'static [Unit],
    /// Abbreviations and what they stand for; longer ones before those that they begin with.
    pub(super) short: &'static [(&'static str, &'static str)],
    /// Fractions that have a name.
    pub(super) fractions: &'static [(&'static str, &'static str)],
    /// Signs that stand for a word wherever they are.
    pub(super) signs: &'static [(char, &'static str)],
    /// Signs that do only before a number.
    pub(super) before_numbers: &'static [(char, &'static str)],
    /// Between the bounds of a range: `10–15`.
    pub(super) to: &'static str,
    /// Between a number and what is done so often: `3 × 20`.
    pub(super) times: &'static str,
    /// Between a number and the whole of a scale: `7/10`.
    pub(super) out_of: &'static str,
    /// After these words a number with `s` is an age or a decade: `in your 30s`.
    pub(super) ages: &'static [&'static str],
    /// After these words a number is a name, and no range begins with it: `Set 1 – 20 seconds`.
    pub(super) labels: &'static [&'static str],
    /// Whether a unit that is part of another word stands in the singular: `30-s hold`.
    pub(super) joined: Joined,
}

/// The form of a unit that is part of another word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Joined {
    /// `30-second hold`.
    One,
    /// `30-Sekunden-Halt`.
    Many,
}

/// A unit.
pub(super) struct Unit {
    /// How it is written.
    pub(super) signs: &'static [&'static str],
    /// How one of it is called.
    pub(super) one: &'static str,
    /// How several are.
    pub(super) many: &'static str,
}

/// A unit of these signs, one and several of it.
pub(super) const fn unit(signs: &'static [&'static str], one: &'static str, many: &'static str) -> Unit {
    Unit { signs, one, many }
}
