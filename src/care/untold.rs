//! What was not told, and what it would change of an answer.

use super::facts::{Facts, SEVERE, unasked};
use super::ready::{Answer, Run};
use super::rule::Bounds;
use crate::language::Words;

/// The reason for an answer, after what was told that stands against a run.
pub(crate) fn why(facts: &Facts, answer: &Answer, words: Words) -> String {
    let told = facts.grave_in_words(words).filter(|_| answer.run == Run::No);
    let reason = answer.rule.reason(words);
    told.map_or_else(|| reason.to_owned(), |told| format!("{told} {reason}"))
}

/// What would change the answer of which something is not told; `None` where nothing could, or everything is told.
pub(crate) fn would_change(facts: &Facts, answer: &Answer, bounds: &Bounds) -> Option<String> {
    let unasked = unasked(facts);
    let effort =
        unasked.contains(&"effort") && answer.run == Run::Any && facts.since_untold_run < Some(bounds.rest_hours_least);
    let effort = effort.then(|| "Your last run is from a file: had it been hard, this one would be easy.".to_owned());
    let sides = unasked.iter().any(|word| matches!(*word, "left" | "right"));
    let mut against: Vec<String> = Vec::new();
    if sides {
        against.push(format!("soreness above {}", bounds.gentle_above.min(SEVERE - 1)));
    }
    against.extend(unasked.contains(&"pain").then(|| "a sharp pain at one spot".to_owned()));
    against.extend(unasked.contains(&"walk").then(|| "pain that changes how you walk".to_owned()));
    against.extend(unasked.contains(&"signs").then(|| "any sign of the page `supple guide injury`".to_owned()));
    if against.is_empty() || answer.run == Run::No {
        return effort;
    }
    let easy = if sides && answer.run == Run::Any { "Soreness makes it an easy run; " } else { "" };
    let last = against.pop().unwrap_or_default();
    let before = if against.is_empty() { String::new() } else { format!("{} or ", against.join(", ")) };
    let mut said = format!("{easy}{before}{last} would make it no.");
    if let Some(first) = said.get(..1).map(str::to_uppercase) {
        said.replace_range(..1, &first);
    }
    Some([Some(said), effort].into_iter().flatten().collect::<Vec<_>>().join(" "))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::would_change;
    use crate::body::Side;
    use crate::care::facts::{Facts, Walk, unasked};
    use crate::care::ready::{Run, can_run};
    use crate::care::rule::Bounds;
    use crate::language::Words;

    #[test]
    fn what_was_not_told_is_not_taken_for_well() {
        let bounds = Bounds::default();
        let told = |facts: &Facts| (can_run(facts, &bounds), unasked(facts));
        let (nothing, missing) = told(&Facts::default());
        assert_eq!((nothing.run, nothing.sentence(Words::ENGLISH)), (Run::Any, "Yes, going by what you told."));
        assert!(!nothing.rule.reason(Words::ENGLISH).contains("Nothing is sore"), "{nothing:?}");
        assert_eq!(missing, ["left", "right", "walk", "signs"]);
        let change = would_change(&Facts::default(), &nothing, &bounds).unwrap();
        assert!(change.contains("easy run") && change.contains("above 5") && change.contains("sign"), "{change}");
        let one = Facts { told_sides: [Side::Left].into(), ..well() };
        assert!(!told(&one).0.rule.reason(Words::ENGLISH).contains("Nothing is sore"));
        let all = Facts { walk: Some(Walk::Usual), signs_told: true, ..well() };
        let (answer, missing) = told(&all);
        assert_eq!((answer.sentence(Words::ENGLISH), answer.rule.name, missing.len()), ("Yes.", "free", 0));
        assert_eq!(would_change(&all, &answer, &bounds), None);
        let lately = Facts { sore_days: 3, ..Facts::default() };
        assert_eq!((told(&lately).0.run, told(&lately).0.rule.name), (Run::Easy, "lately"));
    }

    #[test]
    fn a_run_of_which_nobody_told_how_hard_it_was_is_not_taken_for_easy() {
        let bounds = Bounds::default();
        let facts = Facts { walk: Some(Walk::Usual), signs_told: true, since_untold_run: Some(20), ..well() };
        let answer = can_run(&facts, &bounds);
        assert_eq!(
            (answer.sentence(Words::ENGLISH), unasked(&facts)),
            ("Yes, going by what you told.", vec!["effort"])
        );
        let change = would_change(&facts, &answer, &bounds).unwrap();
        assert!(change.contains("had it been hard"), "{change}");
        let hard_before = Facts { since_hard_run: Some(200), ..facts.clone() };
        let sore_unknown = Facts { told_sides: BTreeSet::new(), ..hard_before.clone() };
        let reasons = [&hard_before, &sore_unknown].map(|facts| can_run(facts, &bounds).rule.name);
        assert_eq!(reasons, ["ran", "ran-untold"], "nothing is said of how far back a hard run is");
        let known_hard = Facts { since_hard_run: Some(20), ..facts.clone() };
        assert_eq!((can_run(&known_hard, &bounds).run, unasked(&known_hard).len()), (Run::Easy, 0));
        let long_ago = Facts { since_untold_run: Some(80), ..facts };
        assert_eq!((can_run(&long_ago, &bounds).sentence(Words::ENGLISH), unasked(&long_ago).len()), ("Yes.", 0));
    }

    /// Somebody of whom it is known that neither side is sore.
    fn well() -> Facts {
        Facts { told_sides: Side::ALL.iter().copied().collect(), ..Facts::default() }
    }
}
