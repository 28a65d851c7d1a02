//! The word that a misspelt one was meant as.

/// The word nearest to what was written: at most a third of its letters away, an exchange of two neighbours counted
/// once. Where no whole word is near, one of which a part between hyphens is: `glutus` is near `gluteus-maximus`. `None`
/// where nothing is near.
pub(crate) fn nearest<'w>(written: &str, words: impl IntoIterator<Item = &'w str>) -> Option<&'w str> {
    let written = written.to_lowercase().replace([' ', '_'], "-");
    if written.chars().count() > 80 {
        return None;
    }
    let words: Vec<&str> = words.into_iter().collect();
    let by = |distance: fn(&str, &str) -> Option<usize>| {
        let near = words.iter().filter_map(|&word| distance(&written, word).map(|away| (away, word)));
        let near = near.filter(|(_, word)| !means_the_opposite(&written, word));
        near.min_by_key(|&(away, _)| away).map(|(_, word)| word)
    };
    by(distance).or_else(|| by(distance_of_part))
}

/// How many letters two words differ by, where they are near each other. People get the first letter right: a short word
/// that differs in that one alone is another word, as `hand` is not `band`.
fn distance(written: &str, word: &str) -> Option<usize> {
    let longest = written.chars().count().max(word.chars().count());
    let away = strsim::osa_distance(written, word);
    let rest = |word: &str| word.chars().skip(1).collect::<String>();
    let is_another = longest <= 5 && away > 0 && rest(written) == rest(word);
    (away <= (longest / 3).max(1) && away < longest && !is_another).then_some(away)
}

/// Beginnings and words that make a word its opposite. A person who reads quickly follows a suggestion of the other one.
const OPPOSITES: [(&str, &str); 24] = [
    ("abduct", "adduct"),
    ("internal", "external"),
    ("intern", "extern"),
    ("flexion", "extension"),
    ("flexor", "extensor"),
    ("pronat", "supinat"),
    ("invers", "evers"),
    ("protract", "retract"),
    ("dorsi", "plantar"),
    ("dorsal", "ventral"),
    ("left", "right"),
    ("upper", "lower"),
    ("inner", "outer"),
    ("inside", "outside"),
    ("front", "back"),
    ("forward", "backward"),
    ("prone", "supine"),
    ("before", "after"),
    ("medial", "lateral"),
    ("anterior", "posterior"),
    ("inhale", "exhale"),
    ("eccentric", "concentric"),
    ("push", "pull"),
    ("open", "closed"),
];

/// Whether what was written is nearer to the opposite of a word than to the word itself: `hip-abdction` is no
/// `hip-adduction`.
fn means_the_opposite(written: &str, word: &str) -> bool {
    let both_ways = OPPOSITES.iter().flat_map(|&(one, other)| [(one, other), (other, one)]);
    let mut opposites = both_ways.filter(|(one, _)| word.contains(one)).map(|(one, other)| word.replace(one, other));
    opposites.any(|opposite| strsim::osa_distance(written, &opposite) < strsim::osa_distance(written, word))
}

/// The least distance to a part of a word between hyphens. Short parts say too little.
fn distance_of_part(written: &str, word: &str) -> Option<usize> {
    let parts = word.split('-').filter(|part| part.len() >= 4 && word.len() > part.len());
    parts.filter_map(|part| distance(written, part)).min()
}

#[cfg(test)]
mod tests {
    use super::nearest;
    use rstest::rstest;

    #[rstest]
    #[case("glutus-maximus", Some("gluteus-maximus"))]
    #[case("gluteus-medius", Some("gluteus-medius"))]
    #[case("Piriformis", Some("piriformis"))]
    #[case("hamstrnig", None)]
    #[case("glutus", Some("gluteus-maximus"))]
    #[case("glutes", Some("gluteus-maximus"))]
    #[case("Gluteus Maximus", Some("gluteus-maximus"))]
    #[case("medius", Some("gluteus-medius"))]
    #[case("", None)]
    #[case("q", None)]
    fn the_nearest_word_is_near(#[case] written: &str, #[case] near: Option<&str>) {
        assert_eq!(nearest(written, ["gluteus-maximus", "gluteus-medius", "piriformis"]), near);
    }

    #[rstest]
    #[case("abductors", "adductors")]
    #[case("abdctors", "adductors")]
    #[case("adductor", "abductors")]
    #[case("hip-abduction", "hip-adduction")]
    #[case("hip-abdction", "hip-adduction")]
    #[case("internal-rotation", "external-rotation")]
    #[case("hip-flexion", "hip-extension")]
    #[case("left-knee", "right-knee")]
    #[case("upper-back", "lower-back")]
    #[case("upperback", "lower-back")]
    #[case("inner-hip", "outer-hip")]
    #[case("before-rn", "after-run")]
    #[case("hand", "band")]
    #[case("hall", "wall")]
    #[case("cat", "mat")]
    fn an_opposite_and_another_word_are_never_meant(#[case] written: &str, #[case] other: &str) {
        assert_eq!(nearest(written, [other]), None);
    }

    #[rstest]
    #[case("adductor", "adductors")]
    #[case("abdctors", "abductors")]
    #[case("rigth", "right")]
    #[case("lower-bck", "lower-back")]
    #[case("mta", "mat")]
    #[case("olds", "holds")]
    fn of_two_opposites_the_one_that_is_written_is_meant(#[case] written: &str, #[case] meant: &str) {
        assert_eq!(
            nearest(written, ["adductors", "abductors", "left", "right", "upper-back", "lower-back", "mat", "holds"]),
            Some(meant)
        );
    }
}
