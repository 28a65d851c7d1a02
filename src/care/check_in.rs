//! What the check-in before a session comes to.

use super::facts::{Facts, Quality, Sign, Walk};
use super::rule::{Bounds, Rule};
use crate::advice::reference::{NERVE_PAIN, PAIN_MODEL, SORE_OR_INJURED};

/// What is advised, the gravest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Advice {
    /// Call the local emergency number; nothing else is offered.
    Emergency,
    /// See a professional, and no session until then.
    Professional,
    /// Rest, and something else instead.
    Rest,
    /// The gentle routine.
    Gentle,
    /// Easier variants from the start.
    Easier,
    /// See a professional about how long it lasts; a session does no harm.
    ProfessionalSoon,
}

impl Advice {
    /// What to do now, in plain words for large letters.
    #[must_use]
    pub const fn what_to_do(self) -> &'static str {
        match self {
            Self::Emergency => "Call your local emergency number now.",
            Self::Professional => "Stop here. See a doctor or physiotherapist before you exercise this leg.",
            Self::Rest => {
                "Rest that leg today. Cool it and put it up. Move only what does not hurt: arms, trunk, an easy swim."
            }
            Self::Gentle => "Only the gentle routine today.",
            Self::Easier => "Start with the easier variants.",
            Self::ProfessionalSoon => "See a doctor or physiotherapist about it this week.",
        }
    }

    /// The same in a few words.
    #[must_use]
    pub const fn in_short(self) -> &'static str {
        match self {
            Self::Emergency => "Call your local emergency number now.",
            Self::Professional => "See a doctor or physiotherapist first.",
            Self::Rest => "Rest that leg today.",
            Self::Gentle => "Something gentle today.",
            Self::Easier => "The easier way today.",
            Self::ProfessionalSoon => "Have it looked at this week.",
        }
    }

    /// Whether it stands against a session today.
    #[must_use]
    pub const fn stops(self) -> bool {
        matches!(self, Self::Emergency | Self::Professional | Self::Rest)
    }
}

/// A rule of the check-in: when it applies, and what it then advises.
struct Entry {
    advice: Advice,
    applies: fn(&Facts, &Bounds) -> bool,
    rule: Rule,
}

const EMERGENCY: Entry = Entry {
    advice: Advice::Emergency,
    applies: |facts, _| facts.signs.iter().any(|sign| sign.is_emergency()),
    rule: Rule {
        name: "emergency",
        reason: "Nerves at the end of the spine may be pressed, and hours count.",
        source: NERVE_PAIN,
    },
};

const NO_WEIGHT: Entry = Entry {
    advice: Advice::Professional,
    applies: |facts, _| facts.signs.contains(&Sign::NoWeight),
    rule: Rule { name: "no-weight", reason: "A leg that bears no weight is more than sore.", source: SORE_OR_INJURED },
};

const NERVE: Entry = Entry {
    advice: Advice::Professional,
    applies: |facts, _| [Sign::Shooting, Sign::Numb, Sign::Weak].iter().any(|sign| facts.signs.contains(sign)),
    rule: Rule {
        name: "nerve",
        reason: "Pain down the leg, numbness or weakness may come from a nerve, and stretching does not help that.",
        source: NERVE_PAIN,
    },
};

const WALK: Entry = Entry {
    advice: Advice::Rest,
    applies: |facts, _| facts.walk == Some(Walk::Changed),
    rule: Rule {
        name: "walk",
        reason: "Pain that changes how you walk points to an injury, not to sore muscles.",
        source: SORE_OR_INJURED,
    },
};

const SHARP: Entry = Entry {
    advice: Advice::Rest,
    applies: |facts, _| facts.quality == Some(Quality::Sharp),
    rule: Rule {
        name: "sharp",
        reason: "Sharp pain at one spot points to an injury; sore muscles ache all over.",
        source: SORE_OR_INJURED,
    },
};

const GENTLE: Entry = Entry {
    advice: Advice::Gentle,
    applies: |facts, bounds| facts.soreness.worst().get() > bounds.gentle_above,
    rule: Rule {
        name: "gentle",
        reason: "That is too sore for more than gentle movement. The rule was made for tendons.",
        source: PAIN_MODEL,
    },
};

const EASIER: Entry = Entry {
    advice: Advice::Easier,
    applies: |facts, bounds| (bounds.easier_from..=bounds.gentle_above).contains(&facts.soreness.worst().get()),
    rule: Rule {
        name: "easier",
        reason: "That is no reason to stop, but one to ease off. The rule was made for tendons.",
        source: PAIN_MODEL,
    },
};

const LONG: Entry = Entry {
    advice: Advice::ProfessionalSoon,
    applies: |facts, bounds| facts.sore_days > bounds.sore_days,
    rule: Rule {
        name: "long",
        reason: "Sore muscles are better within days, a week at most; this lasts too long.",
        source: SORE_OR_INJURED,
    },
};

/// The rules, the gravest advice first.
const ENTRIES: [Entry; 8] = [EMERGENCY, NO_WEIGHT, NERVE, WALK, SHARP, GENTLE, EASIER, LONG];

/// Everything that the rules advise, the gravest first; empty: go on. In an emergency nothing else is said.
#[must_use]
pub fn check_in(facts: &Facts, bounds: &Bounds) -> Vec<(Advice, Rule)> {
    let applying = ENTRIES.iter().filter(|entry| (entry.applies)(facts, bounds));
    let advised: Vec<_> = applying.map(|entry| (entry.advice, entry.rule)).collect();
    let only_first = advised.first().is_some_and(|(advice, _)| *advice == Advice::Emergency);
    if only_first { advised.into_iter().take(1).collect() } else { advised }
}

/// What of `advice` is said: each thing once, with its gravest reason, and nothing on how to do a session where one is
/// advised against.
#[must_use]
pub fn to_say(advice: &[(Advice, Rule)]) -> Vec<(Advice, Rule)> {
    let stops = advice.first().is_some_and(|(advice, _)| advice.stops());
    let fits = |advice: Advice| !stops || advice.stops() || advice == Advice::ProfessionalSoon;
    let mut said: Vec<(Advice, Rule)> = Vec::new();
    for &(advice, rule) in advice {
        if fits(advice) && said.iter().all(|(known, _)| *known != advice) {
            said.push((advice, rule));
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::{Advice, ENTRIES, LONG, check_in, to_say};
    use crate::care::facts::{Facts, Level, Quality, Sign, Soreness, Walk};
    use crate::care::rule::Bounds;
    use rstest::rstest;

    fn names(facts: &Facts) -> Vec<&'static str> {
        check_in(facts, &Bounds::default()).iter().map(|(_, rule)| rule.name).collect()
    }

    fn sore(level: u8) -> Facts {
        Facts { soreness: Soreness { right: Level::new(level).unwrap(), left: Level::NONE }, ..Facts::default() }
    }

    #[rstest]
    #[case(0, &[])]
    #[case(3, &[])]
    #[case(4, &["easier"])]
    #[case(5, &["easier"])]
    #[case(6, &["gentle"])]
    #[case(10, &["gentle"])]
    fn soreness_is_met_as_it_is_high(#[case] level: u8, #[case] rules: &[&str]) {
        assert_eq!(names(&sore(level)), rules);
    }

    #[test]
    fn the_sorer_side_counts() {
        let left = Facts { soreness: Soreness { left: Level::new(6).unwrap(), ..sore(2).soreness }, ..sore(2) };
        assert_eq!(names(&left), ["gentle"]);
    }

    #[rstest]
    #[case(6, &[])]
    #[case(7, &[])]
    #[case(8, &["long"])]
    fn a_week_of_soreness_is_enough(#[case] sore_days: u16, #[case] rules: &[&str]) {
        assert_eq!(names(&Facts { sore_days, ..sore(2) }), rules);
    }

    #[rstest]
    #[case(Sign::Bladder, Advice::Emergency)]
    #[case(Sign::Saddle, Advice::Emergency)]
    #[case(Sign::BothLegs, Advice::Emergency)]
    #[case(Sign::NoWeight, Advice::Professional)]
    #[case(Sign::Shooting, Advice::Professional)]
    #[case(Sign::Numb, Advice::Professional)]
    #[case(Sign::Weak, Advice::Professional)]
    fn every_sign_stops_the_session(#[case] sign: Sign, #[case] expected: Advice) {
        let facts = Facts { signs: [sign].into(), ..Facts::default() };
        let advised = check_in(&facts, &Bounds::default());
        assert_eq!(advised.iter().map(|(advice, _)| *advice).collect::<Vec<_>>(), [expected]);
        assert!(expected.stops());
    }

    #[rstest]
    #[case(None, None, &[])]
    #[case(Some(Quality::Dull), Some(Walk::Usual), &[])]
    #[case(Some(Quality::Sharp), Some(Walk::Usual), &["sharp"])]
    #[case(Some(Quality::Dull), Some(Walk::Changed), &["walk"])]
    #[case(Some(Quality::Sharp), Some(Walk::Changed), &["walk", "sharp"])]
    fn what_looks_like_an_injury_is_rested(
        #[case] quality: Option<Quality>,
        #[case] walk: Option<Walk>,
        #[case] rules: &[&str],
    ) {
        assert_eq!(names(&Facts { quality, walk, ..sore(1) }), rules);
    }

    #[test]
    fn an_emergency_leaves_nothing_else_to_say() {
        let facts =
            Facts { signs: [Sign::Weak, Sign::Saddle].into(), quality: Some(Quality::Sharp), sore_days: 30, ..sore(9) };
        assert_eq!(names(&facts), ["emergency"]);
    }

    #[test]
    fn everything_else_is_said_gravest_first() {
        let facts = Facts { signs: [Sign::Weak].into(), quality: Some(Quality::Sharp), sore_days: 8, ..sore(6) };
        assert_eq!(names(&facts), ["nerve", "sharp", "gentle", "long"]);
        assert!(ENTRIES.is_sorted_by_key(|entry| entry.advice));
    }

    #[rstest]
    #[case(Some(Quality::Sharp), Some(Walk::Changed), 8, &["walk", "long"])]
    #[case(Some(Quality::Sharp), None, 1, &["sharp"])]
    #[case(None, None, 8, &["gentle", "long"])]
    fn how_to_do_a_session_is_not_said_where_one_is_advised_against(
        #[case] quality: Option<Quality>,
        #[case] walk: Option<Walk>,
        #[case] sore_days: u16,
        #[case] said: &[&str],
    ) {
        let facts = Facts { quality, walk, sore_days, ..sore(6) };
        let advice = to_say(&check_in(&facts, &Bounds::default()));
        assert_eq!(advice.iter().map(|(_, rule)| rule.name).collect::<Vec<_>>(), said);
    }

    #[test]
    fn the_bounds_can_be_moved() {
        let bounds = Bounds { easier_from: 2, gentle_above: 3, sore_days: 5, ..Bounds::default() };
        let names = |facts| check_in(&facts, &bounds).iter().map(|(_, rule)| rule.name).collect::<Vec<_>>();
        assert_eq!(names(sore(2)), ["easier"]);
        assert_eq!(names(sore(4)), ["gentle"]);
        assert_eq!(names(Facts { sore_days: 6, ..sore(1) }), ["long"]);
        assert!(!LONG.rule.reason.contains("longer"), "six days are not longer than a week");
    }

    #[test]
    fn every_rule_has_a_name_of_its_own_a_sentence_and_a_source() {
        for entry in &ENTRIES {
            assert!(entry.rule.reason.ends_with('.') && entry.rule.source.url.starts_with("https://"));
            assert_eq!(ENTRIES.iter().filter(|other| other.rule.name == entry.rule.name).count(), 1);
        }
    }
}
