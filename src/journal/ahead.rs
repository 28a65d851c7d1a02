//! A clock that was wrong: what is kept of a time that has not come yet.

use jiff::{SignedDuration, Zoned};

use super::moment::Moment;
use super::past::Past;

/// Two machines may differ by so much, and nobody has to hear of it.
const DIFFERENCE: SignedDuration = SignedDuration::from_mins(10);

impl Past {
    /// That the journal knows a later time than `now`, in one line: the clock was set back, or was ahead for a while.
    /// `None` where all is well.
    pub(crate) fn ahead(&self, now: &Zoned) -> Option<String> {
        let lines = self.lines.iter().map(|line| line.moment);
        let latest: Moment = lines.chain(self.entries.iter().map(|entry| entry.last)).max_by_key(|moment| moment.at)?;
        let is_ahead = latest.at.duration_since(now.timestamp()) > DIFFERENCE;
        is_ahead.then(|| {
            let then = latest.local().strftime("%-d %B %Y, %H:%M");
            format!("the journal has entries up to {then}, later than this clock: it was wrong then or is now; nothing is lost")
        })
    }
}

#[cfg(test)]
mod tests {
    use super::Past;
    use crate::journal::event::{Event, Line};
    use crate::journal::moment::Moment;
    use jiff::Zoned;
    use rstest::rstest;

    #[rstest]
    #[case("2025-11-23T18:00:00+01:00[+01:00]", false)]
    #[case("2025-11-23T17:51:00+01:00[+01:00]", false)]
    #[case("2025-11-23T17:49:00+01:00[+01:00]", true)]
    #[case("2025-11-23T17:30:00+00:00[+00:00]", false)]
    fn a_clock_that_was_set_back_is_said(#[case] now: &str, #[case] said: bool) {
        let moment = Moment::from(&"2025-11-23T18:00:00+01:00[+01:00]".parse::<Zoned>().unwrap());
        let past = Past::of(vec![Line { moment, session: None, event: Event::Note("a".into()) }]);
        let ahead = past.ahead(&now.parse().unwrap());
        assert_eq!(ahead.is_some(), said, "{ahead:?}");
        assert!(ahead.is_none_or(|words| words.contains("23 November 2025, 18:00") && !words.contains('\n')));
    }
}
