//! What the check-in before a session comes to.

use super::advice::Advice;
use super::facts::{Facts, Quality, SEVERE, Walk};
use super::rule::{Bounds, Rule};
use crate::advice::reference::{PAIN_MODEL, SORE_OR_INJURED, STRAIN, SUDDEN_PAIN};
use crate::language::{ScreenText, Words};

/// A rule of the check-in: when it applies, and what it then advises.
struct CheckInRule {
    advice: Advice,
    applies: fn(&Facts, &Bounds) -> bool,
    rule: Rule,
}

const WALK: CheckInRule = CheckInRule {
    advice: Advice::Rest,
    applies: |facts, _| facts.walk == Some(Walk::Changed),
    rule: Rule { name: "walk", reason: ScreenText::ReasonWalk, source: STRAIN },
};

const SHARP: CheckInRule = CheckInRule {
    advice: Advice::Rest,
    applies: |facts, _| facts.quality == Some(Quality::Sharp),
    rule: Rule { name: "sharp", reason: ScreenText::ReasonSharp, source: SUDDEN_PAIN },
};

/// Hours after which it is another day, whatever the calendar says.
const A_NIGHT: u32 = 12;

/// So sore that no bound of the configuration makes it less than this.
const SEVERELY: CheckInRule = CheckInRule {
    advice: Advice::Gentle,
    applies: |facts, _| facts.soreness.worst().get() >= SEVERE && facts.severe_hours < A_NIGHT,
    rule: Rule { name: "severe", reason: ScreenText::ReasonSevere, source: SORE_OR_INJURED },
};

const STILL_SEVERELY: CheckInRule = CheckInRule {
    advice: Advice::Gentle,
    applies: |facts, _| facts.soreness.worst().get() >= SEVERE && facts.severe_hours >= A_NIGHT,
    rule: Rule { name: "still-severe", reason: ScreenText::ReasonStillSevere, source: SORE_OR_INJURED },
};

const GENTLE: CheckInRule = CheckInRule {
    advice: Advice::Gentle,
    applies: |facts, bounds| {
        let worst = facts.soreness.worst().get();
        worst > bounds.gentle_above && worst < SEVERE
    },
    rule: Rule { name: "gentle", reason: ScreenText::ReasonGentle, source: PAIN_MODEL },
};

const NO_BETTER: CheckInRule = CheckInRule {
    advice: Advice::ProfessionalSoon,
    applies: |facts, _| facts.soreness.worst().get() >= SEVERE && facts.severe_hours >= A_NIGHT,
    rule: Rule { name: "no-better", reason: ScreenText::ReasonNoBetter, source: SORE_OR_INJURED },
};

const LONG: CheckInRule = CheckInRule {
    advice: Advice::ProfessionalSoon,
    applies: |facts, bounds| facts.sore_days > bounds.sore_days,
    rule: Rule { name: "long", reason: ScreenText::ReasonLong, source: SORE_OR_INJURED },
};

const EASIER: CheckInRule = CheckInRule {
    advice: Advice::Easier,
    applies: |facts, bounds| (bounds.easier_from..=bounds.gentle_above).contains(&facts.soreness.worst().get()),
    rule: Rule { name: "easier", reason: ScreenText::ReasonEasier, source: PAIN_MODEL },
};

/// The rules beside those of the signs, the gravest advice first.
const ENTRIES: [CheckInRule; 8] = [WALK, SHARP, SEVERELY, STILL_SEVERELY, GENTLE, NO_BETTER, LONG, EASIER];

/// Everything that the rules advise, the gravest first, of signs and of everything else; empty: go on. In an emergency
/// nothing else is said.
#[must_use]
pub fn check_in(facts: &Facts, bounds: &Bounds) -> Vec<(Advice, Rule)> {
    let signs = facts.signs.iter().map(|sign| (sign.advice(), sign.rule()));
    let applying = ENTRIES.iter().filter(|entry| (entry.applies)(facts, bounds));
    let mut advised: Vec<_> = signs.chain(applying.map(|entry| (entry.advice, entry.rule))).collect();
    advised.sort_by_key(|(advice, _)| *advice);
    let only_first = advised.first().is_some_and(|(advice, _)| *advice == Advice::Emergency);
    advised.truncate(if only_first { 1 } else { advised.len() });
    advised
}

/// What of `advice` is said: each reason once, and nothing on how to do a session where one is advised against, save that
/// it is more than usual soreness.
#[must_use]
pub fn to_say(advice: &[(Advice, Rule)]) -> Vec<(Advice, Rule)> {
    let stops = advice.first().is_some_and(|(advice, _)| advice.stops());
    let fits = |(advice, rule): (Advice, Rule)| {
        let is_severe = [SEVERELY.rule, STILL_SEVERELY.rule].contains(&rule);
        let of_a_session = matches!(advice, Advice::Gentle | Advice::Easier) && !is_severe;
        !stops || !of_a_session
    };
    let mut said: Vec<(Advice, Rule)> = Vec::new();
    for &(advice, rule) in advice {
        if fits((advice, rule)) && said.iter().all(|(_, known)| known.reason != rule.reason) {
            said.push((advice, rule));
        }
    }
    said
}

/// `said` in sentences, one a rule: what to do, where that was not said before, and why.
pub(crate) fn sentences(said: &[(Advice, Rule)], words: Words) -> Vec<String> {
    let stops = said.first().is_some_and(|(advice, _)| advice.stops());
    let sentence = |(place, (advice, rule)): (usize, &(Advice, Rule))| {
        let is_known = said[..place].iter().any(|(known, _)| known == advice);
        if is_known || (stops && *advice == Advice::Gentle) {
            rule.reason(words).to_owned()
        } else {
            format!("{} {}", advice.what_to_do(words), rule.reason(words))
        }
    };
    said.iter().enumerate().map(sentence).collect()
}

#[cfg(test)]
mod tests {
    use super::{Advice, ENTRIES, LONG, check_in, sentences, to_say};
    use crate::care::facts::{Facts, Level, Quality, Soreness, Walk};
    use crate::care::rule::Bounds;
    use crate::care::sign::Sign;
    use crate::language::Words;
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
    #[case(7, &["gentle"])]
    #[case(8, &["severe"])]
    #[case(10, &["severe"])]
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
    #[case(Sign::Chest, Advice::Emergency)]
    #[case(Sign::Faint, Advice::Emergency)]
    #[case(Sign::DarkUrine, Advice::Emergency)]
    #[case(Sign::NoWeight, Advice::Today)]
    #[case(Sign::Calf, Advice::Today)]
    #[case(Sign::Pop, Advice::Today)]
    #[case(Sign::Bruise, Advice::Professional)]
    #[case(Sign::Fall, Advice::Professional)]
    #[case(Sign::Shooting, Advice::Professional)]
    #[case(Sign::Numb, Advice::Professional)]
    #[case(Sign::Weak, Advice::Professional)]
    #[case(Sign::Bone, Advice::Professional)]
    #[case(Sign::Night, Advice::Professional)]
    #[case(Sign::Groin, Advice::Professional)]
    #[case(Sign::Hop, Advice::Professional)]
    #[case(Sign::Fever, Advice::Ill)]
    fn a_sign_stops_the_session(#[case] sign: Sign, #[case] expected: Advice) {
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
    #[case(Some(Quality::Sharp), Some(Walk::Changed), 8, &["walk", "sharp", "long"])]
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
    fn two_signs_with_one_answer_are_both_told() {
        let facts = Facts { signs: [Sign::Bruise, Sign::Bone].into(), ..sore(9) };
        let said = sentences(&to_say(&check_in(&facts, &Bounds::default())), Words::ENGLISH);
        let [first, second, third] = said.as_slice() else { panic!("{said:?}") };
        assert!(first.contains("See a doctor or physiotherapist before") && first.contains("bruise"), "{first}");
        assert!(second.contains("bone") && !second.contains("See a doctor"), "{second}");
        assert!(
            third.starts_with("From 8 of 10 it is more than usual soreness."),
            "nothing of a gentle routine: {third}"
        );
    }

    /// At 8 and more, whatever the bounds: it is more than usual, and to be looked at if it is no better tomorrow.
    #[rstest]
    #[case(7, 0, &["gentle"])]
    #[case(8, 0, &["severe"])]
    #[case(8, 11, &["severe"])]
    #[case(8, 12, &["still-severe", "no-better"])]
    fn from_eight_it_is_more_than_usual_soreness(#[case] level: u8, #[case] severe_hours: u32, #[case] rules: &[&str]) {
        let facts = Facts { severe_hours, ..sore(level) };
        assert_eq!(names(&facts), rules);
        let lax = Bounds { gentle_above: 10, ..Bounds::default() };
        assert_eq!(check_in(&facts, &lax)[0].0, if level < 8 { Advice::Easier } else { Advice::Gentle });
        let said = sentences(&check_in(&facts, &Bounds::default()), Words::ENGLISH).join(" ");
        assert_eq!(said.contains("more than usual soreness"), level >= 8);
        assert_eq!(said.contains("looked at if it is no better tomorrow"), level >= 8 && severe_hours < 12);
    }

    #[test]
    fn the_bounds_can_be_moved() {
        let bounds = Bounds { easier_from: 2, gentle_above: 3, sore_days: 5, ..Bounds::default() };
        let names = |facts| check_in(&facts, &bounds).iter().map(|(_, rule)| rule.name).collect::<Vec<_>>();
        assert_eq!(names(sore(2)), ["easier"]);
        assert_eq!(names(sore(4)), ["gentle"]);
        assert_eq!(names(Facts { sore_days: 6, ..sore(1) }), ["long"]);
        assert!(!LONG.rule.reason(Words::ENGLISH).contains("longer"), "six days are not longer than a week");
    }

    #[test]
    fn every_rule_has_a_name_of_its_own_a_sentence_and_a_source() {
        for entry in &ENTRIES {
            assert!(entry.rule.reason(Words::ENGLISH).ends_with('.') && entry.rule.source.url.starts_with("https://"));
            assert_eq!(ENTRIES.iter().filter(|other| other.rule.name == entry.rule.name).count(), 1);
        }
    }
}
