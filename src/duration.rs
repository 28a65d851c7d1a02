//! `30s`, `1m30s`, `2.5s`: one spelling of durations, read and written.

use std::fmt;
use std::str::FromStr;
use std::time::Duration;

/// A length of time from a file: whole milliseconds, from 0 to one hour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Length {
    millis: u32,
}

impl Length {
    /// How a length is written, as a regular expression for all of it. It lets pass what is more than an hour.
    pub const PATTERN: &'static str = r"[0-9]+m(0*[0-5]?[0-9](\.[0-9]{1,3})?s)?|[0-9]+(\.[0-9]{1,3})?s";
    /// No time at all.
    pub const ZERO: Self = Self { millis: 0 };
    /// The longest length a file may name: one hour.
    pub const MAX: Self = Self { millis: 3_600_000 };

    /// A length of whole seconds, at most one hour: more is cut to the hour.
    #[must_use]
    pub const fn from_secs(seconds: u16) -> Self {
        if seconds > 3600 { Self::MAX } else { Self { millis: seconds as u32 * 1000 } }
    }

    /// A length of milliseconds; `None` above one hour.
    #[must_use]
    pub const fn from_millis(millis: u32) -> Option<Self> {
        if millis > Self::MAX.millis { None } else { Some(Self { millis }) }
    }

    /// This length as the standard library's duration.
    #[must_use]
    pub const fn get(self) -> Duration {
        Duration::from_millis(self.millis as u64)
    }

    /// Its two halves; of an odd millisecond the second has more.
    #[must_use]
    pub(crate) const fn halves(self) -> (Self, Self) {
        let first = self.millis / 2;
        (Self { millis: first }, Self { millis: self.millis - first })
    }

    /// Whether this is no time at all.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.millis == 0
    }
}

impl From<Length> for Duration {
    fn from(length: Length) -> Self {
        length.get()
    }
}

/// Why a text is no length of time.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LengthError {
    /// Not written as minutes and seconds.
    #[error("not a duration")]
    Spelling,
    /// A number without its unit; holds the number as it was written.
    #[error("a duration needs its unit")]
    NoUnit(String),
    /// More than an hour.
    #[error("longer than an hour")]
    TooLong,
}

impl FromStr for Length {
    type Err = LengthError;

    /// Reads `[Nm][N[.N]s]`: minutes and seconds, at least one of them, nothing between.
    /// Seconds take up to three decimals. Seconds after minutes stay below 60.
    fn from_str(text: &str) -> Result<Self, LengthError> {
        if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.') {
            return Err(LengthError::NoUnit(text.to_owned()));
        }
        let (minutes, rest) = match text.split_once('m') {
            Some((minutes, rest)) => (Some(whole(minutes)?), rest),
            None => (None, text),
        };
        let millis = match (minutes, rest) {
            (Some(_), "") => 0,
            (_, rest) => seconds(rest.strip_suffix('s').ok_or(LengthError::Spelling)?)?,
        };
        if minutes.is_some() && millis >= 60_000 {
            return Err(LengthError::Spelling);
        }
        let total = u64::from(minutes.unwrap_or(0)) * 60_000 + millis;
        u32::try_from(total).ok().and_then(Self::from_millis).ok_or(LengthError::TooLong)
    }
}

fn whole(digits: &str) -> Result<u32, LengthError> {
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(LengthError::Spelling);
    }
    digits.parse().map_err(|_| LengthError::TooLong)
}

/// Milliseconds from `N` or `N.N`, up to three decimals.
fn seconds(digits: &str) -> Result<u64, LengthError> {
    let (whole_part, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
    if fraction.is_empty() || fraction.len() > 3 {
        return Err(LengthError::Spelling);
    }
    let thousandths = whole(&format!("{fraction:0<3}"))?;
    Ok(u64::from(whole(whole_part)?) * 1000 + u64::from(thousandths))
}

impl fmt::Display for Length {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (minutes, millis) = (self.millis / 60_000, self.millis % 60_000);
        let (seconds, thousandths) = (millis / 1000, millis % 1000);
        if minutes > 0 {
            write!(f, "{minutes}m")?;
        }
        if thousandths > 0 {
            let decimals = format!("{thousandths:03}");
            write!(f, "{seconds}.{}s", decimals.trim_end_matches('0'))
        } else if seconds > 0 || minutes == 0 {
            write!(f, "{seconds}s")
        } else {
            Ok(())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Length, LengthError};
    use proptest::prelude::*;
    use proptest::string::string_regex;
    use rstest::rstest;

    #[rstest]
    #[case("30s", 30_000)]
    #[case("0s", 0)]
    #[case("1m30s", 90_000)]
    #[case("2m", 120_000)]
    #[case("2.5s", 2_500)]
    #[case("90s", 90_000)]
    #[case("0.125s", 125)]
    #[case("60m", 3_600_000)]
    fn a_length_is_read(#[case] text: &str, #[case] millis: u32) {
        assert_eq!(text.parse(), Ok(Length::from_millis(millis).unwrap()));
    }

    #[rstest]
    #[case("", LengthError::Spelling)]
    #[case("30", LengthError::NoUnit("30".into()))]
    #[case("30 s", LengthError::Spelling)]
    #[case("1m60s", LengthError::Spelling)]
    #[case("1.0005s", LengthError::Spelling)]
    #[case("-5s", LengthError::Spelling)]
    #[case("1h", LengthError::Spelling)]
    #[case("s", LengthError::Spelling)]
    #[case("61m", LengthError::TooLong)]
    #[case("99999999999s", LengthError::TooLong)]
    fn a_wrong_length_says_why(#[case] text: &str, #[case] why: LengthError) {
        assert_eq!(text.parse::<Length>(), Err(why));
    }

    #[test]
    fn the_pattern_lets_no_wrong_spelling_pass() {
        let spellings = string_regex(Length::PATTERN).unwrap();
        proptest!(|(text in spellings)| {
            let read = text.parse::<Length>();
            prop_assert!(matches!(read, Ok(_) | Err(LengthError::TooLong)), "{text}: {read:?}");
        });
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(millis in 0u32..=3_600_000) {
            let length = Length::from_millis(millis).unwrap();
            prop_assert_eq!(length.to_string().parse(), Ok(length));
        }
    }
}
