//! The words that formats have for sports.

use super::run::Kind;

/// Words for running, in lower case, as programs write them; `9` is what Strava once wrote into tracks.
const RUNNING: [&str; 14] = [
    "run",
    "runs",
    "running",
    "treadmill",
    "jog",
    "jogging",
    "trailrun",
    "trailrunning",
    "virtualrun",
    "ultrarun",
    "hkworkoutactivitytyperunning",
    "streetrunning",
    "trackrunning",
    "9",
];
/// Parts of words for other sports.
const OTHERS: [(&str, Kind); 15] = [
    ("transition", Kind::Transition),
    ("cycl", Kind::Ride),
    ("bik", Kind::Ride),
    ("ride", Kind::Ride),
    ("bmx", Kind::Ride),
    ("radfahr", Kind::Ride),
    ("fahrt", Kind::Ride),
    ("vélo", Kind::Ride),
    ("walk", Kind::Walk),
    ("hik", Kind::Walk),
    ("wander", Kind::Walk),
    ("spazier", Kind::Walk),
    ("mountaineering", Kind::Walk),
    ("swim", Kind::Swim),
    ("schwimm", Kind::Swim),
];

/// Whether a word or some words mean running: `Run`, `trail_running`, `Treadmill`.
pub(super) fn is_run(sport: &str) -> bool {
    let sport = sport.trim().to_lowercase();
    sport.split(|letter: char| !letter.is_alphanumeric()).any(|word| RUNNING.contains(&word))
}

/// What an activity of another sport is counted as.
pub(super) fn kind(sport: &str) -> Kind {
    let sport = sport.to_lowercase();
    OTHERS.iter().find(|(part, _)| sport.contains(part)).map_or(Kind::OtherSport, |(_, kind)| *kind)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::{is_run, kind};
    use crate::watch::run::Kind;

    #[rstest]
    #[case("run", true)]
    #[case("Run", true)]
    #[case("running", true)]
    #[case("RUNNING", true)]
    #[case("trail_running", true)]
    #[case("Trail Run", true)]
    #[case("treadmill", true)]
    #[case("treadmill_running", true)]
    #[case(" 9 ", true)]
    #[case("HKWorkoutActivityTypeRunning", true)]
    #[case("19", false)]
    #[case("crunches", false)]
    #[case("", false)]
    #[case("Ride", false)]
    fn runs_are_known_by_their_words(#[case] sport: &str, #[case] is: bool) {
        assert_eq!(is_run(sport), is);
    }

    #[rstest]
    #[case("Biking", Kind::Ride)]
    #[case("road_cycling", Kind::Ride)]
    #[case("HKWorkoutActivityTypeWalking", Kind::Walk)]
    #[case("open_water_swimming", Kind::Swim)]
    #[case("yoga", Kind::OtherSport)]
    fn other_sports_are_counted_by_theirs(#[case] sport: &str, #[case] counted: Kind) {
        assert_eq!(kind(sport), counted);
    }
}
